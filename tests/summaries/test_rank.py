"""Ranking: what raises a sentence, and the reasons it gets."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.document import Document
from summaries.rank import Rank, centrality, rank, story_of

_BAGS = st.lists(
    st.dictionaries(st.sampled_from("ابتثجحخدذر"), st.integers(1, 4), max_size=6),
    max_size=12,
)


def _ranks(text: str, title: str | None = None) -> list[Rank]:
    return list(rank(story_of(Document(text, title))))


def test_terms_are_stems_without_stop_words_and_marks() -> None:
    document = Document("أكدت الوزارة أن وزارتها خصصت 40 مليونا، وفق وزير.")
    assert document.terms[0] == {
        "وزار": 2,
        "خصصت": 1,
        "40": 1,
        "مليون": 1,
        "وزير": 1,
    }


@given(_BAGS)
def test_centrality_is_a_cosine(bags: list[dict[str, int]]) -> None:
    values = centrality(bags)
    assert len(values) == len(bags)
    assert all(0 <= value <= 1 for value in values)
    assert all(
        (value > 0) == bool(bag) for bag, value in zip(bags, values, strict=True)
    )


@given(_BAGS.filter(bool), st.randoms())
def test_centrality_does_not_depend_on_order(
    bags: list[dict[str, int]], random: Random
) -> None:
    order = list(range(len(bags)))
    random.shuffle(order)
    values = centrality(bags)
    shuffled = centrality([bags[number] for number in order])
    assert shuffled == pytest.approx([values[number] for number in order])


def test_what_the_others_speak_of_is_central() -> None:
    common, other = {"نفط": 1, "سعر": 1}, {"كره": 1, "هدف": 1}
    values = centrality([common, common, {"نفط": 1}, other])
    assert min(values) == values[3]


def test_of_equal_sentences_the_earlier_is_worth_more() -> None:
    scores = [one.score for one in _ranks("زار الوزير مدينة حلب أمس. " * 4)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1
    assert len(set(scores)) == 4


def test_a_very_short_sentence_is_worth_less() -> None:
    long = "أعلنت شركة الطيران الوطنية تسيير رحلات يومية جديدة من الرباط إلى داكار"
    text = f"{long} مباشرة. رحلات الطيران. {long} أيضا."
    first, short, last = _ranks(text)
    assert short.score < last.score < first.score


def test_half_a_sentence_is_worth_less_than_a_whole_one_after_it() -> None:
    part = "أعلنت شركة الطيران الوطنية تسيير رحلات يومية من الرباط إلى داكار"
    text = f"{'، و'.join([part] * 9)}. {part} أيضا."
    *_, half, whole = _ranks(text)
    assert half.score < whole.score


def test_sharing_words_with_the_title_raises_a_sentence() -> None:
    text = "وصل القطار متأخرا إلى المحطة. غادرت السفينة ميناء العقبة صباحا."
    without, with_title = _ranks(text)[1], _ranks(text, "سفينة في العقبة")[1]
    assert "title_words" not in without.reasons
    assert "title_words" in with_title.reasons
    plain, titled = _ranks(text), _ranks(text, "سفينة في العقبة")
    assert titled[1].score / titled[0].score > plain[1].score / plain[0].score


def test_reasons_tell_place_and_content() -> None:
    text = (
        "ارتفعت صادرات التمور التونسية هذا الموسم. وبلغت الصادرات 120 ألف طن.\n\n"
        "وتذهب أغلب التمور إلى أسواق المغرب وفرنسا.\n\n"
        "وتعاني الواحات نقص المياه.\n\nويستعد الفلاحون لموسم جديد.\n\n"
        "ويقام مهرجان سنوي في توزر.\n\nويزوره سياح كثيرون من بلدان مختلفة."
    )
    ranks = _ranks(text)
    assert "opens_text" in ranks[0].reasons
    assert "opens_paragraph" not in ranks[0].reasons
    assert {"has_figure", "near_start"} <= set(ranks[1].reasons)
    assert "opens_paragraph" not in ranks[1].reasons
    assert all("opens_paragraph" in one.reasons for one in ranks[2:])
    assert "central" in ranks[0].reasons
    assert sum("central" in one.reasons for one in ranks) <= 4


def test_sentences_of_stop_words_alone_are_worth_nothing() -> None:
    assert [one.score for one in _ranks("هو هي. من إلى. كان هذا.")] == [0, 0, 0]


def test_a_story_without_sentences_has_no_ranks() -> None:
    assert _ranks("") == []


def test_a_story_opens_after_its_credits() -> None:
    story = "افتتح وزير النقل جسر الوادي أمس بعد ثلاث سنوات من العمل. وحضر كثيرون."
    text = f"جسر الوادي يفتح\n\nعمان - «الغد»\nكتبت: ليلى عمر\n\n{story}"
    *credits_, first, _ = _ranks(text)
    assert credits_
    assert first.score == 1
    assert first.reasons[0] == "opens_text"
    assert all("opens_text" not in one.reasons for one in credits_)


def test_a_text_of_credits_alone_opens_with_the_first() -> None:
    first, *others = _ranks("كتبت: ليلى عمر\nتصوير: سعد عمر", "جسر")
    assert first.reasons[0] == "opens_text"
    assert all("opens_text" not in one.reasons for one in others)
