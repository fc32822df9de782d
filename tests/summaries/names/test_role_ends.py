"""Ends of roles: what they are of, their adjectives, phrases that belong to them."""

import pytest

from summaries.document import Document
from summaries.names.finding import people_in
from summaries.names.person_mentions import PersonMention
from summaries.names.role_ends import adjectives_end, complement_end, is_named
from summaries.names.words import Words, sentences_of


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


def _people(text: str) -> list[tuple[str, list[str]]]:
    return [
        (one.name, [role.text for role in one.roles])
        for words in sentences_of(Document(text))
        for one in people_in(words)
        if isinstance(one, PersonMention)
    ]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("الكويت سامي", "الكويت"),
        ("قسم الطوارئ", "قسم الطوارئ"),
        ("أعمالها سامي", "أعمالها"),
        ("الشركة الوطنية للنفط", "الشركة الوطنية للنفط"),
        ("سامي حداد", ""),
        ("في البلاد", ""),
        ("الدكتور سامي", ""),
    ],
)
def test_what_a_role_is_of(text: str, of: str) -> None:
    words = _words(text)
    end = complement_end(words, 0)

    assert (words.written(0, end) if end else "") == of


def test_a_chain_of_nouns_has_a_bound() -> None:
    words = _words("مدير " * 500 + "المصنع")

    assert complement_end(words, 0) <= len(words)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("السابق الجديد سامي", 2),
        ("الأردني سامي", 1),
        ("المساعد سامي", 1),
        ("الوزير سامي", 0),
        ("الذي حضر", 0),
        ("الدكتور سامي", 0),
        ("سابق", 0),
        ("الجديد السابق القديم الحالي المقبل", 4),
    ],
)
def test_the_adjectives_of_a_role(text: str, count: int) -> None:
    assert adjectives_end(_words(text), 0) == count


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("سامي حداد", True),
        ("سامي تشيكوف", True),
        ("سامي في البيت", False),
        ("سامي", False),
        ("الوزير سامي", False),
    ],
)
def test_a_given_name_and_another_part(text: str, *, named: bool) -> None:
    assert is_named(_words(text), 0) is named


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("الوزيرة المكلفة بشؤون المرأة", "نادية عزوز"),
        ("الوزير المكلف بإصلاح الإدارة", "رامي عطا"),
        ("كاتب الدولة المكلف بالمياه", "رامي عطا"),
        ("المشرفة على البحث", "هيفاء الزين"),
        ("السفير في بيروت", "رامي عطا"),
        ("المتحدث باسم البلدية", "رامي عطا"),
        ("الوزير المكلف لدى رئيس الحكومة", "رامي عطا"),
        ("مسؤول العلاقات الخارجية في النقابة", "رامي عطا"),
    ],
)
def test_a_phrase_that_belongs_to_a_role(role: str, name: str) -> None:
    assert _people(f"وقال {role} {name} إن العمل مستمر.") == [(name, [role])]


def test_a_pronoun_is_no_charge() -> None:
    ((name, roles),) = _people("وصل المدير المكلف به رامي عطا أمس.")

    assert name == "رامي عطا"
    assert not any("به" in role for role in roles)
