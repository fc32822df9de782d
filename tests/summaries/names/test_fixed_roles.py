"""Fixed roles: where listed phrases, chiefs and ranks end."""

import pytest

from summaries.document import Document
from summaries.names.fixed_roles import fixed_end, may_be_fixed, rank_end
from summaries.names.words import sentences_of
from summaries.normalise import fold


def _role(text: str) -> str:
    words = next(sentences_of(Document(text)))
    end = fixed_end(words, 0, words.stems(0)[0])
    return words.written(0, end) if end else ""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("كبير المفاوضين سامي عواد", "كبير المفاوضين"),
        ("كبير المحللين في شركة النور سامي", "كبير المحللين في شركة النور"),
        ("كبيرة محللي الطاقة ليلى حداد", "كبيرة محللي الطاقة"),
        ("كبيرة المهندسات ليلى حداد", "كبيرة المهندسات"),
        ("القائم بأعمال رئيس الوزراء سامي", "القائم بأعمال رئيس الوزراء"),
        ("رجل الأعمال المصري سامي عواد", "رجل الأعمال المصري"),
    ],
)
def test_phrases_and_chiefs_are_roles(text: str, role: str) -> None:
    assert _role(text) == role


@pytest.mark.parametrize(
    "text",
    ["كبير البيت", "كبير محللي", "القائم بأعمال", "رجل الشارع", "وزير النقل"],
)
def test_what_lacks_its_people_or_its_work_is_none(text: str) -> None:
    assert _role(text) == ""


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("لواء ركن سامي", 2),
        ("الفريق أول الركن سامي", 3),
        ("الفريق سامي", 0),
        ("وزير", 0),
    ],
)
def test_ranks_go_on_with_their_own_words(text: str, end: int) -> None:
    words = next(sentences_of(Document(text)))

    assert rank_end(words, 0, words.key(0).removeprefix("ال")) == end


def test_few_words_begin_a_fixed_role() -> None:
    assert may_be_fixed(fold("كبير"))
    assert may_be_fixed(fold("رجل"))
    assert not may_be_fixed(fold("بيت"))
