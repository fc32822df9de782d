"""Words: a sentence asked by the number of its words."""

import pytest

from summaries.document import Document
from summaries.names.vocabulary import DOTLESS_ALA
from summaries.names.words import Words, sentences_of


def _first(text: str) -> Words:
    return next(sentences_of(Document(text)))


def test_beyond_the_sentence_stands_nothing() -> None:
    words = _first("قال سعيد.")

    assert len(words) == 3
    assert (words.key(-1), words.key(3)) == ("", "")
    assert words.stems(7) == ()
    assert not words.is_word(2)
    assert not words.is_word(9)


def test_written_gives_the_article_back() -> None:
    words = _first("للأمم   المتحدة")
    stem = next(stem for stem in words.stems(0) if stem.restored)

    assert words.written(0, 2, stem) == "الأمم المتحدة"
    assert words.span(0, 2, stem).of(words.text) == "للأمم   المتحدة"


def test_a_reading_changes_one_word_alone() -> None:
    words = _first("وسعيد حاضر")
    stem = words.stems(0)[1]

    assert words.reading(0, stem).keys == ("سعيد", "حاضر")
    assert words.reading(0, words.stems(0)[0]) is words


def test_marks_touch_the_word_before_them() -> None:
    words = _first("جان-كلود حضر")

    assert [words.touching(at) for at in range(4)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("وقف علي على الباب", True),
        ("وقف علي وحده", True),
        ("ذهب إلي السوق ووقف علي الباب", False),
        ("وقف على الباب", False),
    ],
)
def test_ali_is_a_name_where_the_writer_dots_no_preposition(
    text: str, *, is_name: bool
) -> None:
    keys = _first(text).keys
    at = [token.key for token in Document(text).tokens].index("علي")

    assert (keys[at] != DOTLESS_ALA) is is_name


def test_the_preposition_keeps_its_conjunction() -> None:
    assert _first("وعلى الباب حارس").keys[0] == "و" + DOTLESS_ALA


@pytest.mark.parametrize(
    ("text", "expected"),
    [("زارت المدينة دومونتيه", True), ("زار المدينه جديده", False)],
)
def test_ha_at_the_end_is_one_where_the_text_writes_ta(
    text: str, *, expected: bool
) -> None:
    words = next(sentences_of(Document(text)))

    assert words.ends_in_ha(2) is expected


def test_a_joiner_alone_is_a_dash_and_no_word() -> None:
    words = next(sentences_of(Document("أعلنت جمعية ـ وهي كبيرة ـ أنها باقية.")))

    assert [words.is_word(at) for at in (1, 2, 3)] == [True, False, True]
