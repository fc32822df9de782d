"""Features: what the tagger is told of each word."""

from summaries.document import Document
from summaries.names.features import Features, Item, may_be_name
from summaries.names.words import Words, sentences_of


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


def _own(item: Item, name: str) -> list[str]:
    prefix = f"{name}="
    return [
        found.removeprefix(prefix)
        for found in (feature.decode() for feature in item)
        if found.startswith(prefix)
    ]


def test_a_known_word_is_seen_without_its_clitics() -> None:
    (item,) = Features().of(_words("وبالكويت"), {})

    assert _own(item, "s") == ["الكويت"]
    assert _own(item, "p") == ["وب"]


def test_a_name_that_begins_like_a_clitic_is_seen_whole() -> None:
    (item,) = Features().of(_words("وليد"), {})

    assert _own(item, "s") == ["وليد"]
    assert _own(item, "p") == []


def test_spellings_of_a_word_are_seen_alike() -> None:
    one, other = (Features().of(_words(text), {}) for text in ("أُسامة", "اسامه"))

    assert [*one] == [*other]


def test_a_word_is_told_of_its_neighbours_and_of_the_ends_of_the_sentence() -> None:
    first, second, third = Features().of(_words("قال سامي عواد"), {})

    assert b"first" in first
    assert b"last" in third
    assert _own(second, "s-1") == ["قال"]
    assert _own(second, "s1") == ["عواد"]
    assert _own(third, "s-2") == ["قال"]


def test_what_the_rules_made_of_a_word_is_told_with_and_without_the_reason() -> None:
    before, named = Features().of(_words("قال سامي"), {1: "BP:given name"})

    assert _own(named, "r0") == ["BP:given name"]
    assert _own(named, "k0") == ["BP"]
    assert _own(before, "r1") == ["BP:given name"]


def test_a_stranger_is_known_by_what_is_no_list_of_names_alone() -> None:
    words = _words("قال سامي")

    plain = list(Features().of(words, {}))
    strange = list(Features().of(words, {}, strangers={"سامي"}))

    assert "G" in _own(plain[1], "c")[0]
    assert "G" not in _own(strange[1], "c")[0]
    assert _own(strange[1], "s") == []
    assert _own(strange[0], "s1") == []


def test_common_words_and_numbers_may_be_no_names() -> None:
    keys = ("سامي", "تلحوق", "حكومه", "وزير", "قال", "12", "،")

    assert [key for key in keys if may_be_name(key)] == ["سامي", "تلحوق"]


def test_of_a_word_without_end_only_the_beginning_is_looked_at() -> None:
    (item,) = Features().of(_words("ا" * 100_000), {})

    assert sum(map(len, item)) < 1000


def test_what_a_model_does_not_know_is_spared() -> None:
    words = _words("قال سامي")

    _, named = Features({b"s-1=\xd9\x82\xd8\xa7\xd9\x84", b"last"}).of(words, {})

    assert set(named) == {"s-1=قال".encode(), b"last"}


def test_conventions_from_elsewhere_are_told_beside_the_words_and_marks() -> None:
    words, marks = _words("قال سامي"), {1: "BP:given name"}

    ours = list(Features().of(words, marks))
    theirs = list(Features().of(words, marks, elsewhere=True))

    more = [set(item) - set(own) for item, own in zip(theirs, ours, strict=True)]
    assert [b"elsewhere" in found for found in more] == [True, True]
    assert b"elsewhere|r0=BP:given name" in more[1]
