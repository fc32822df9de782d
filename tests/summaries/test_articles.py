"""Twenty articles of five kinds of news, each summarised short, medium and long.

The articles are written for these tests, with what makes summaries stumble: datelines,
bylines, captions, lists, interviews, quotations left open, leads that come twice,
speakers carried over from sentence to sentence, a page without full stops.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from summaries.coherence import standings
from summaries.document import Document
from summaries.normalise import fold
from summaries.summarise import ChosenSentence, Summary, summarise

_FOLDER = Path(__file__).parents[1] / "corpus/articles"
_NAMES = sorted(path.stem for path in _FOLDER.glob("*.txt"))
_BUDGETS: tuple[dict[str, Any], ...] = (
    *({"sentences": count} for count in (1, 2, 3, 5, 8)),
    *({"ratio": share} for share in (0.12, 0.25, 0.3, 0.45)),
    *({"words": count} for count in (40, 80, 150)),
)
_DATELINES = "بيروت - خاص:", "السماوة (العراق) -"
_BRACKETS = re.compile(r"\A\[[^]]*\] | \[[^]]*\]")
_PAGE = re.compile(
    fold(
        r"انظر الصورة|فيما يلي|كان هذا الحوار|\A(?:كتبت|تصوير|الصورة|حاورها|المصدر)\s*:"
        r"|اقرأ أيضا|شاهد:|تابعونا|تابعنا|الحقوق محفوظة|الخبر الرياضي|الصورة من"
    )
)
_CARRIED = re.compile(
    fold(r"\A(?:و|كما )(?:أضاف|أضافت|أوضح|أوضحت|شدد|تابع|لفت|أشار|أشارت) (?!\[)")
)
_STATED = re.compile(fold(r"\A(?:و|كما )\w+ (?:ال|أن\b|إلى|على|عن|:)"))


@cache
def _document(name: str) -> Document:
    return Document((_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def _summaries(name: str) -> Iterator[tuple[dict[str, Any], Summary]]:
    for budget in _BUDGETS:
        yield budget, summarise(_document(name), **budget)


def _chosen(name: str) -> Iterator[ChosenSentence]:
    for _, summary in _summaries(name):
        yield from summary.sentences


def test_there_are_twenty() -> None:
    assert len(_NAMES) == 20


@pytest.mark.parametrize("name", _NAMES)
def test_budgets_are_kept_with_brackets_counted(name: str) -> None:
    document = _document(name)
    story = [one for one in document.sentences if not one.heading]
    total = sum(len(one.text.split()) for one in story)
    for budget, summary in _summaries(name):
        used = len(summary.text.split())
        assert summary.sentences
        if len(summary.sentences) > 1:
            assert len(summary.sentences) <= budget.get("sentences", len(story))
            assert used <= budget.get("words", used)
            assert used <= budget.get("ratio", 1) * total


@pytest.mark.parametrize("name", _NAMES)
def test_a_budget_is_used(name: str) -> None:
    story = [one for one in _document(name).sentences if not one.heading]
    total = sum(len(one.text.split()) for one in story)
    for budget, summary in _summaries(name):
        if budget.get("sentences", 9) <= 3:
            assert len(summary.sentences) == budget["sentences"]
        if "ratio" in budget:
            # what is left is less than a long sentence
            left = budget["ratio"] * total - len(summary.text.split())
            assert left < max(len(one.text.split()) for one in story)


@pytest.mark.parametrize("name", _NAMES)
def test_every_sentence_is_the_article_s_own(name: str) -> None:
    document = _document(name)
    for chosen in _chosen(name):
        assert chosen.span.of(document.text) == chosen.text
        assert document.sentences[chosen.index].text == chosen.text
        without = _BRACKETS.sub("", chosen.shown)
        whole = " ".join(_BRACKETS.sub("", chosen.text).split())
        assert whole.endswith(without)
        # a dateline alone is left out: «بيروت - خاص:»
        assert whole.removesuffix(without).strip() in {"", *_DATELINES}


@pytest.mark.parametrize("name", _NAMES)
def test_no_sentence_hangs_on_one_left_out(name: str) -> None:
    standing = standings(_document(name))
    for _, summary in _summaries(name):
        taken = {chosen.index for chosen in summary.sentences}
        for chosen in summary.sentences:
            assert standing[chosen.index].fit
            assert chosen.speaker or taken.issuperset(standing[chosen.index].needs)


@pytest.mark.parametrize("name", _NAMES)
def test_no_speaker_is_missing_at_the_head_of_a_summary(name: str) -> None:
    for _, summary in _summaries(name):
        head = fold(summary.sentences[0].shown)
        assert not (_CARRIED.match(head) and _STATED.match(head)), head


@pytest.mark.parametrize("name", _NAMES)
def test_nothing_of_the_page_around_is_taken(name: str) -> None:
    title = fold(_document(name).title or "")
    assert title
    for chosen in _chosen(name):
        key = fold(chosen.text)
        assert not _PAGE.search(key), key
        assert key != title
        assert key.count("«") == key.count("»")
        assert key.count('"') % 2 == 0


@pytest.mark.parametrize("name", _NAMES)
def test_nothing_is_said_twice(name: str) -> None:
    terms = _document(name).terms
    for _, summary in _summaries(name):
        for one, other in combinations(summary.sentences, 2):
            ours, theirs = set(terms[one.index]), set(terms[other.index])
            assert len(ours & theirs) < 0.6 * len(ours | theirs)


def test_a_speaker_left_out_is_told_in_brackets() -> None:
    summary = summarise(_document("startup"), sentences=2)
    assert "وقال [عمر] الكندي، وهو الرئيس التنفيذي" in summary.text


def test_who_answers_in_an_interview_is_told_where_the_answers_begin() -> None:
    texts = [
        chosen.shown
        for chosen in summarise(_document("interview"), ratio=0.3).sentences
    ]
    answers = [text for text in texts if text.startswith("[نورا الشامي:] ")]
    assert len(answers) == 1
    assert not any("ولدت على بعد شارعين منه" in text for text in texts)


def test_a_page_without_full_stops_is_told_by_its_lines() -> None:
    summary = summarise(_document("storm"), sentences=2)
    assert [chosen.index for chosen in summary.sentences] == [1, 2]
