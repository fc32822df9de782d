"""Marks: what the rules made of each word of a sentence."""

from summaries.document import Document
from summaries.names.by_rules import names_by_rules
from summaries.names.marks import marks_of, tokens_under
from summaries.names.words import sentences_of
from summaries.spans import Span


def _kinds(text: str) -> list[str]:
    names = names_by_rules(Document(text))
    marks = marks_of(names)
    return [
        marks[words.sentence].get(at, "O").partition(":")[0]
        for words in names.sentences
        for at in range(len(words))
    ]


def test_a_name_its_title_a_body_and_a_place_are_marked() -> None:
    text = "أكد وزير النقل سامي عواد في بيروت أن منظمة الصحة العالمية راضية"

    assert _kinds(text) == [
        *("O", "BT", "IT", "BP", "O", "O", "BL", "O"),  # where a name ends, none says
        *("BO", "IO", "IO", "O"),
    ]


def test_a_role_that_stands_alone_is_marked() -> None:
    assert _kinds("غادر الوزير الأمريكي القاعة")[1:3] == ["BT", "IT"]


def test_a_body_is_marked_before_the_place_within_it() -> None:
    assert _kinds("أعلنت حكومة السودان وقف القتال")[1:3] == ["BO", "IO"]


def test_a_doubtful_place_is_marked_as_such() -> None:
    names = names_by_rules(Document("فتح الباب صباحا"))

    marks = marks_of(names)[0]

    assert [spot.doubtful for spot in names.spots] == [True]
    assert marks[1].endswith("?")


def test_tokens_under_a_span_are_those_that_share_a_letter_with_it() -> None:
    words = next(sentences_of(Document("زار بالرياض وفدا")))

    assert list(tokens_under(words, Span(5, 11))) == [1]
    assert list(tokens_under(words, Span(0, 12))) == [0, 1]
    assert list(tokens_under(words, Span(3, 4))) == []
