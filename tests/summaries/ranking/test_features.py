"""Features: what is seen of a sentence, and the candidates beside those kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.document import Document
from summaries.ranking.candidates import CANDIDATES
from summaries.ranking.features import FEATURES, Story, story_of
from summaries.ranking.weights import WEIGHTS

_ARTICLE = """\
سفينة في ميناء العقبة

غادرت السفينة ميناء العقبة صباحا. وحملت 40 ألف طن من القمح. لكن الرياح أخرتها.

حكاية الطاقم

وقال القبطان «نحن بخير». هل تصل في موعدها؟ وهذا سؤال الجميع.
"""


def _story(text: str = _ARTICLE) -> Story:
    return story_of(Document(text))


def test_a_story_is_the_sentences_without_the_headings() -> None:
    story = _story()
    assert [one.index for one in story.sentences] == [1, 2, 3, 5, 6, 7]
    assert story.words == (5, 6, 3, 4, 4, 3)
    assert story.bags[0] == story.document.terms[1]


def test_every_feature_has_a_weight() -> None:
    assert set(FEATURES) == set(WEIGHTS.of)
    assert not set(FEATURES) & set(CANDIDATES)


@given(st.text(alphabet="ابتو .\n؟:-1«»", max_size=80))
def test_every_feature_has_a_value_from_0_to_1_for_each_sentence(text: str) -> None:
    story = _story(text)
    for name, feature in {**FEATURES, **CANDIDATES}.items():
        values = feature(story)
        assert len(values) == len(story.sentences), name
        assert all(0 <= value <= 1 for value in values), name


def _of(name: str, text: str = _ARTICLE) -> list[float]:
    return [*{**FEATURES, **CANDIDATES}[name](_story(text))]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("first", [1, 0, 0, 0, 0, 0]),
        ("second", [0, 1, 0, 0, 0, 0]),
        ("alternate", [1, 0, 1, 0, 1, 0]),
        ("opens_paragraph", [1, 0, 0, 1, 0, 0]),
        ("after_heading", [1, 0, 0, 1, 0, 0]),
        ("last", [0, 0, 0, 0, 0, 1]),
        ("quoting", [0, 0, 0, 1, 0, 0]),
        ("asking", [0, 0, 0, 0, 1, 0]),
        ("hanging", [0, 0, 0, 0, 0, 1]),
        ("contrasting", [0, 0, 1, 0, 0, 0]),
    ],
)
def test_signs_are_seen_where_they_are(name: str, values: list[float]) -> None:
    assert _of(name) == values


def test_what_remains_lessens_with_the_words_before() -> None:
    assert _of("remaining") == pytest.approx(
        [1, 20 / 25, 14 / 25, 11 / 25, 7 / 25, 3 / 25]
    )


def test_sentences_weigh_less_the_later_they_start() -> None:
    assert _of("start")[:3] == [1, 1 / 2, pytest.approx(1 / 3)]


def test_length_counts_up_to_30_words_and_against_from_45_on() -> None:
    text = " ".join(f"{'كلمة ' * words}." for words in (14, 29, 59, 84))
    story = _story(text)
    assert story.words == (15, 30, 60, 85)
    assert _of("full", text) == [0.5, 1, 1, 1]
    assert _of("endless", text) == [0, 0, pytest.approx(15 / 35), 1]


def test_a_clause_goes_on_a_sentence_without_an_end() -> None:
    endless = "، ".join(["خرج الصيادون عند الفجر ولم يعودوا"] * 16)
    text = f"هدأت الريح. {endless}. ورجعوا مساء.\n\nوفرح الأهل."
    assert _of("continues", text) == [0, 0, 1, 0, 0]


def test_density_and_novelty_are_shares() -> None:
    figures = _of("figures")
    assert figures[1] == 1 / 7
    assert figures[0] == 0
    assert _of("novel")[0] == 1
    assert _of("title_words")[0] == 1
