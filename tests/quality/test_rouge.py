"""ROUGE: the measure itself, its budgets and the command, apart from any articles.

Where `../shared/quality/rouge_ar.py`, another program for the same measure, is at hand,
every figure must be the same to the last bit.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quality import rouge
from tests.quality.conftest import Load
from tests.quality.overlap import MEASURES, compare, shared_order, words
from tests.quality.overlap import rouge as score
from tests.quality.quoting import quoted

_SHARED = Path(__file__).parents[3] / "shared"
_OTHER = _SHARED / "quality/rouge_ar.py"
_ARTICLES = _SHARED / "data/easc_dev.jsonl"

_SIGNS = st.text(
    st.one_of(
        st.sampled_from("ابجأإآٱىيةهـًّٰ" + " " * 6 + "\n.،«»_-"),
        st.sampled_from("09٤٥۶aBςİ\u200b\u200f\u202e\u2067\ufeff\u00ad\u2060"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
_FEW_WORDS = st.lists(st.sampled_from("ا ب ج د".split()), max_size=12)


def _longest_by_trial(ours: list[str], theirs: list[str]) -> int:
    """Find the longest common subsequence the slow way, from the definition."""
    if not ours or not theirs:
        return 0
    if ours[-1] == theirs[-1]:
        return 1 + _longest_by_trial(ours[:-1], theirs[:-1])
    return max(
        _longest_by_trial(ours[:-1], theirs), _longest_by_trial(ours, theirs[:-1])
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أُعلِنَ", "اعلن"),
        ("إلى المدرسة", "الي المدرسه"),
        ("الــكويت", "الكويت"),
        ("٢٠٢٦ و۱۹۹۰", "2026 و1990"),
        ("«قمة\u200f» الرياض", "قمه، الرياض."),
        ("NATO", "nato"),
    ],
)
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert words(one) == words(other) != []


def test_a_text_is_wholly_like_itself_and_not_at_all_like_another() -> None:
    same = compare("قمة الرياض تنطلق".split(), "قمة الرياض تنطلق".split())
    other = compare("قمة الرياض تنطلق".split(), "أسعار النفط".split())
    assert all(same[measure] == (1, 1, 1) for measure in MEASURES)
    assert all(other[measure] == (0, 0, 0) for measure in MEASURES)


def test_what_is_said_once_counts_once_however_often_it_is_repeated() -> None:
    repeated = compare("قمة قمة قمة قمة".split(), "قمة الرياض".split())["R1"]
    assert repeated.precision == pytest.approx(1 / 4)
    assert repeated.recall == pytest.approx(1 / 2)
    assert repeated.f == pytest.approx(1 / 3)


def test_order_counts_for_pairs_and_for_sequences_alone() -> None:
    turned = compare("د ج ب ا".split(), "ا ب ج د".split())
    assert turned["R1"].f == 1
    assert turned["R2"].f == 0
    assert turned["RL"].f == pytest.approx(1 / 4)


@pytest.mark.parametrize("text", ["", "؟!", "قمة"])
def test_nothing_to_compare_is_no_likeness(text: str) -> None:
    assert score(text, [words("أسعار النفط")])["R2"].f == 0
    assert score("أسعار النفط", [words(text)])["R2"].f == 0


@given(_FEW_WORDS, _FEW_WORDS)
@settings(deadline=None)
def test_the_shared_order_is_the_longest(ours: list[str], theirs: list[str]) -> None:
    assert shared_order(ours, theirs) == _longest_by_trial(ours, theirs)


@pytest.fixture(scope="module")
def other_program(load: Load) -> Any:  # noqa: ANN401 - a module
    if not _OTHER.exists():
        pytest.skip("../shared/quality/rouge_ar.py is not here")
    return load(_OTHER)


@given(_SIGNS, st.lists(_SIGNS, min_size=1, max_size=3))
@settings(deadline=None)
def test_any_text_scores_as_by_the_other_program(
    other_program: Any,  # noqa: ANN401
    text: str,
    references: list[str],
) -> None:
    theirs = other_program.mean_over_references(text, references)
    ours = score(text, [words(reference) for reference in references])
    assert words(text) == other_program.tokens(text)
    assert {measure: tuple(ours[measure]) for measure in MEASURES} == {
        measure: tuple(theirs[measure]) for measure in other_program.MEASURES
    }


@pytest.mark.skipif(
    not _ARTICLES.exists(), reason="../shared/data/easc_dev.jsonl is not here"
)
def test_real_summaries_score_as_by_the_other_program(
    other_program: Any,  # noqa: ANN401
) -> None:
    compared = 0
    for line in _ARTICLES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for text in row["summaries"]:
            theirs = other_program.mean_over_references(text, row["summaries"])
            ours = score(text, [words(one) for one in row["summaries"]])
            for measure in MEASURES:
                assert tuple(ours[measure]) == tuple(theirs[measure])
                compared += 1
    assert compared > 1_000


# ------------------------------------------------------------------------- the budgets

_SENTENCES = ["ا ب ج د ه و", "ا ب", "ا ب ج", "ا"]
_TEXT = " ".join(_SENTENCES)


@pytest.mark.parametrize(
    ("budget", "ranking", "taken"),
    [
        (rouge.Budget(sentences=2), [3, 0, 1, 2], [0, 3]),
        (rouge.Budget(sentences=9), [3, 0, 1, 2], [0, 1, 2, 3]),
        (rouge.Budget(ratio=0.5), [0, 1, 2, 3], [0]),
        (rouge.Budget(ratio=0.5), [1, 0, 2, 3], [1, 2, 3]),
        (rouge.Budget(ratio=0.1), [0, 3], [3]),
        (rouge.Budget(ratio=0.1), [0, 1, 2], [0]),
        (rouge.Budget(ratio=0.3), [], []),
    ],
)
def test_sentences_are_taken_best_first_while_they_fit(
    budget: rouge.Budget, ranking: list[int], taken: list[int]
) -> None:
    filled = budget.fill(_TEXT, _SENTENCES, ranking)
    assert filled == [_SENTENCES[number] for number in taken]


# ------------------------------------------------------------------------- the command


def _row(text: str, summaries: list[str], source: str) -> str:
    return json.dumps({"article": text, "summaries": summaries, "source": source})


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Write two short articles with what two people made of them."""
    path = tmp_path / "articles.jsonl"
    news = (
        "افتتح وزير النقل سامي حداد خط القطار الجديد في حلب أمس. "
        "وحضر الافتتاح مئات من السكان. وبدأ القطار رحلته الأولى صباحا. "
        "وتقف القطارات في سبع محطات."
    )
    other = "الناي آلة نفخ قديمة. يصنع من القصب. وله ستة ثقوب. ويعزف في كل البلاد."
    rows = [
        _row(news, ["افتتح وزير النقل خط القطار في حلب.", "بدأ القطار رحلته."], "rai"),
        _row(other, ["الناي آلة نفخ قديمة.", "الناي يصنع من القصب."], "wikipedia"),
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_the_command_prints_a_table_a_budget(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rouge.main([str(articles)])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line in {one.name for one in rouge.BUDGETS}] == [
        "30% of the words",
        "3 sentences",
    ]
    assert sum(line.startswith("mujaz ") for line in lines) == 2
    for line in lines:
        if line.startswith(("mujaz", "first sentences", "people")):
            figures = [float(cell) for cell in line[22:].split()[:5]]
            assert all(0 <= figure <= 1 for figure in figures)


def test_people_are_compared_with_each_other_and_not_with_themselves(
    articles: Path,
) -> None:
    _, reed = rouge.articles(articles)
    assert reed.news is False
    # «الناي» and no pair of words is in both
    assert rouge.agreement(reed)["R1"] == pytest.approx(1 / 4)
    assert rouge.agreement(reed)["R2"] == 0


def test_words_that_only_a_corpus_made_are_not_agreed_upon(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    text = "افتتح الوزير الجسر\nالجديد وحضر كثيرون. وعاد مساء إلى العاصمة."
    taken = "افتتح الوزير الجسرالجديد وحضر كثيرون."
    path.write_text(_row(text, [taken, taken], "rai"), encoding="utf-8")
    (article,) = rouge.articles(path)
    assert rouge.agreement(article)["R2"] == 1
    # of five pairs and of four, only the two are shared that are not round the joint
    assert rouge.agreement(article, quoting=True)["R2"] == pytest.approx(4 / 9)


@pytest.mark.parametrize(
    ("summary", "held"),
    [
        ("وحضر كثيرون من السكان", "وحضر كثيرون من السكان"),
        ("عادالوزير مساء", "عاد الوزير مساء"),
        ("عاد الوزير مساء. افتتح الوزير الجسر", "افتتح الوزير الجسر عاد الوزير مساء"),
        (
            "افتتح الوزير الجسر ال. عاد الوزير مساء",
            "افتتح الوزير الجسر عاد الوزير مساء",
        ),
        ("زار الوزير القرية", "الوزير"),
        ("كتبت الصحف", ""),
    ],
    ids=["as it is", "joined", "reversed", "cut", "another's", "nothing"],
)
def test_what_a_person_took_is_found_in_the_article(summary: str, held: str) -> None:
    article = words(
        "افتتح الوزير الجسر الجديد وحضر كثيرون من السكان ثم عاد الوزير مساء"
    )
    assert " ".join(quoted(article, words(summary))) == " ".join(words(held))


@pytest.mark.parametrize(
    "text", ["", "{", '{"article": "قمة"}', "[]", '{"article": 3, "summaries": 4}']
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"articles\.jsonl"):
        rouge.articles(path)


def test_the_interval_holds_the_difference_and_narrows_with_more_articles() -> None:
    one = [0.1, 0.9, 0.4, 0.5, 0.3, 0.8, 0.6, 0.2] * 4
    other = [0.2, 0.5, 0.4, 0.3, 0.1, 0.9, 0.4, 0.1] * 4
    low, high = rouge.interval(one, other)
    few_low, few_high = rouge.interval(one[:8], other[:8])
    assert low < (3.8 - 2.9) / 8 < high
    assert high - low < few_high - few_low
    assert rouge.interval(one, one) == (0, 0)
