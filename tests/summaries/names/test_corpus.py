"""Annotated sentences: reading them, and lining them up with our own tokens."""

import pytest

from summaries.document import Document
from summaries.names.corpus import (
    marked_passage,
    passages,
    sentences_in,
    without_last_tenth,
)
from summaries.names.words import sentences_of
from summaries.spans import Span

_LINES = """
زار O
سامي B-PER
عواد I-PER
بالرياض B-LOC

شرب O
قهوة O
عدن B-MISC
""".splitlines()


def test_sentences_are_parted_by_blank_lines() -> None:
    sentences = list(sentences_in([*_LINES, "", ""]))

    assert [len(sentence) for sentence in sentences] == [4, 3]
    assert sentences[0][1] == ("سامي", "B-PER")


def test_a_line_without_tag_is_refused() -> None:
    with pytest.raises(ValueError, match="no word and tag"):
        list(sentences_in(["زار"]))


def test_the_last_tenth_is_parted_from_the_rest() -> None:
    sentences = [((str(number), "O"),) for number in range(25)]

    learned, held = without_last_tenth(sentences)

    assert (len(learned), len(held)) == (22, 3)
    assert [*learned, *held] == sentences


def test_a_passage_has_a_tag_for_each_token_and_none_of_foreign_kinds() -> None:
    (passage,) = passages(list(sentences_in(_LINES)))

    found = [passage.tags_of(words) for words in sentences_of(passage.document)]

    assert found == [["O", "B-PER", "I-PER", "B-LOC"], ["O", "O", "O"]]


def test_an_annotated_word_may_be_several_of_our_tokens() -> None:
    (passage,) = passages([(("زار", "O"), ("أبو-ظبي", "B-LOC"))])

    (words,) = sentences_of(passage.document)

    assert passage.tags_of(words) == ["O", "B-LOC", "I-LOC", "I-LOC"]


def test_a_span_is_said_in_annotated_words() -> None:
    (passage,) = passages([(("زار", "O"), ("بالرياض", "B-LOC"), ("أمس", "O"))])
    at = passage.document.text.index("الرياض")

    assert passage.words_under(Span(at, at + 6)) == (1, 2)


def test_long_corpora_are_read_as_many_documents() -> None:
    sentence = (("زار", "O"), ("دمشق", "B-LOC"))

    found = list(passages([sentence] * 30))

    assert len(found) > 1
    assert sum(len(passage.tags) for passage in found) == 60
    assert all(isinstance(passage.document, Document) for passage in found)


def test_names_in_braces_are_tagged_by_their_kind() -> None:
    passage = marked_passage("زار {P:سامي عواد} {O:جامعة دمشق} في {L:دمشق}.")

    assert passage.document.text == "زار سامي عواد جامعة دمشق في دمشق."
    assert passage.tags == (
        *("O", "B-PER", "I-PER", "B-ORG", "I-ORG"),
        *("O", "B-LOC", "O"),
    )


def test_a_clitic_before_a_brace_belongs_to_the_name_and_names_in_a_row_are_two() -> (
    None
):
    passage = marked_passage("وصل {P:سامي} و{P:ليلى حداد}{L: حلب}")

    assert passage.tags == ("O", "B-PER", "B-PER", "I-PER", "B-LOC")


def test_a_name_of_another_kind_is_none() -> None:
    assert set(marked_passage("قرأت {X:أرض الله}").tags) == {"O"}


@pytest.mark.parametrize("line", ["زار {P:سامي", "زار سامي}", "زار {Q:سامي}"])
def test_braces_that_tell_nothing_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"brace|kind"):
        marked_passage(line)


def test_texts_of_ours_are_told_from_those_of_elsewhere() -> None:
    (foreign,) = passages([(("زار", "O"), ("دمشق", "B-LOC"))])

    assert foreign.elsewhere
    assert not marked_passage("زار {L:دمشق}").elsewhere
