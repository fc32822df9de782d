"""Documents: what is cut once, and how it is looked up."""

import datetime as dt

import pytest

from summaries.document import Document
from summaries.spans import Span

_TEXT = "ارتفاع أسعار النفط عالميا\n\nصعد النفط إلى 80 دولارا. وتراجع الذهب قليلا."


def test_a_headline_is_the_title() -> None:
    assert Document(_TEXT).title == "ارتفاع أسعار النفط عالميا"


def test_a_given_title_comes_before_the_first_line() -> None:
    assert Document(_TEXT, title="أسواق").title == "أسواق"
    assert not Document(_TEXT, title="أسواق").sentences[0].heading


def test_a_blank_title_is_none_given() -> None:
    assert Document("صعد النفط.", title=" \n").title is None


def test_a_title_on_two_lines_is_told_on_one() -> None:
    assert Document("").title is None
    assert Document("نص قصير هنا.").title is None


def test_the_published_day_is_a_day() -> None:
    moment = dt.datetime(2024, 5, 1, 23, 59, tzinfo=dt.UTC)
    assert Document("نص", published=moment).published == dt.date(2024, 5, 1)
    assert type(Document("نص", published=moment).published) is dt.date
    assert Document("نص").published is None


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (b"x", None, None),
        ("نص", 5, None),
        ("نص", None, "2024-05-01"),
        (None, None, None),
    ],
    ids=["bytes", "a number", "a day as text", "nothing"],
)
def test_other_types_are_refused(text: str, title: str, published: dt.date) -> None:
    with pytest.raises(TypeError, match="a document's"):
        Document(text, title, published)


def test_tokens_of_a_sentence_are_those_that_begin_in_it() -> None:
    document = Document(_TEXT)
    second = document.sentences[1]
    words = [token.text for token in document.tokens_in(second.span)]
    assert words == ["صعد", "النفط", "إلى", "80", "دولارا", "."]
    assert document.tokens_in(Span(0, 0)) == ()


@pytest.mark.parametrize("most", [0, 3, 100])
def test_the_first_tokens_of_a_sentence_are_the_same_once_all_are_known(
    most: int,
) -> None:
    document, known = Document(_TEXT), Document(_TEXT)
    second = document.sentences[1]
    assert known.tokens
    assert document.words(second, most) == known.words(second, most)
    assert len(known.words(second, most)) == min(most, 6)


def test_an_offset_leads_to_its_sentence() -> None:
    document = Document(_TEXT)
    assert document.sentence_at(0).index == 0
    assert document.sentence_at(_TEXT.index("80")).index == 1
    assert document.sentence_at(_TEXT.index("الذهب")).index == 2


def test_an_offset_between_sentences_leads_to_the_next() -> None:
    document = Document(_TEXT)
    assert document.sentence_at(document.sentences[0].span.end).index == 1


def test_an_offset_after_the_last_sentence_is_an_error() -> None:
    with pytest.raises(IndexError):
        Document(_TEXT).sentence_at(len(_TEXT))


def test_the_words_of_the_title_are_folded() -> None:
    assert Document("نص", title="قمة الأردن 2024").title_keys == {"قمه", "الاردن"}


def test_a_document_says_how_long_it_is() -> None:
    assert repr(Document("نص", title="ع")) == "<Document of 2 characters: 'ع'>"


def test_a_document_without_words_has_no_sentences() -> None:
    assert Document(" \n… «»").sentences == ()
    assert Document("").tokens == ()


def test_words_are_what_stands_between_blanks() -> None:
    document = Document("بلغ النمو 3.5 % .\nوارتفع\u00a0الدخل.")

    assert document.word_counts == (5, 2)
