"""Constituents: the phrases after a verb, and which of them may be its subject."""

import pytest

from summaries.constituents import phrases
from summaries.tokens import tokens


def _read(text: str) -> list[tuple[str, str]]:
    return [
        (phrase.kind, " ".join(word.text for word in phrase.words))
        for phrase in phrases(tuple(tokens(text)))
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("في المؤتمر باحثون", [("adjunct", "في المؤتمر"), ("noun", "باحثون")]),
        ("بالسجن خمس سنوات", [("adjunct", "بالسجن"), ("noun", "خمس سنوات")]),
        (
            "إلى باريس مطلع الشهر المقبل الوفد",
            [
                ("adjunct", "إلى باريس"),
                ("adjunct", "مطلع الشهر المقبل"),
                ("noun", "الوفد"),
            ],
        ),
        ("موعدا للسفر", [("object", "موعدا"), ("adjunct", "للسفر")]),
        ("المواطنين إلى", [("object", "المواطنين"), ("adjunct", "إلى")]),
        ("ألفي طن", [("object", "ألفي طن")]),
        ("على مساحة ألفي هكتار", [("adjunct", "على مساحة ألفي هكتار")]),
        ("أكثر من عشرين كتابا", [("noun", "أكثر من عشرين كتابا")]),
        (
            "في الجائزة الثانية الروائي",
            [
                ("adjunct", "في الجائزة الثانية"),
                ("noun", "الروائي"),
            ],
        ),
        ("فيها الناس", [("adjunct", "فيها"), ("noun", "الناس")]),
        (
            "بتهمة الرشوة واستغلال النفوذ",
            [
                ("adjunct", "بتهمة الرشوة"),
                ("object", "واستغلال النفوذ"),
            ],
        ),
        ("أن العمل بدأ", [("clause", "أن")]),
        ("إلى أن العمل بدأ", [("break", "إلى أن")]),
        ("المخيمات المتضررة أمس", [("noun", "المخيمات المتضررة"), ("adjunct", "أمس")]),
        ("إلى بيروت لتفتح مكتبها", [("adjunct", "إلى بيروت"), ("break", "لتفتح")]),
        ("ثم عاد", [("break", "ثم")]),
        ("ليصل غدا", [("break", "ليصل")]),
        ("يقود السيارة", [("break", "يقود")]),
        ("«الأمل»", [("noun", "«"), ("noun", "الأمل"), ("break", "»")]),
        ("", []),
    ],
)
def test_phrases_are_told_apart(text: str, read: list[tuple[str, str]]) -> None:
    assert _read(text) == read
