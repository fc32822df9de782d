"""Common families: which common word after given names is a family name."""

import pytest

from summaries.document import Document
from summaries.names.common_families import common_family_end
from summaries.names.words import sentences_of


def _name(text: str, given: int = 1) -> str:
    words = next(sentences_of(Document(text)))
    return words.written(0, common_family_end(words, 0, given))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("سعيد صيام إن الأمن مستتب", "سعيد صيام"),
        ("سعيد راتب رئيس الهيئة", "سعيد راتب"),
        ("حسين ثابت، الذي حضر", "حسين ثابت"),
        ("سعيد صيام", "سعيد صيام"),
        ("سعيد صيام أكد ذلك", "سعيد صيام"),
    ],
)
def test_a_noun_that_nothing_follows_is_a_family_name(text: str, name: str) -> None:
    assert _name(text) == name


def test_it_may_follow_several_given_names() -> None:
    assert _name("علي محمد جيدي إن القوات انسحبت", 2) == "علي محمد جيدي"


@pytest.mark.parametrize(
    "text",
    [
        "سعيد هدفا في المرمى",
        "سعيد مباراة في الملعب",
        "سعيد مدارس في القرية",
        "سعيد مسؤولين في المدينة",
        "سعيد مستشفى في القرية",
        "سعيد مساء أمس",
        "سعيد رفض في البداية",
        "سعيد صيام الشهر",
        "سعيد رئيس النادي",
        "سعيد دكتور في الكلية",
        "سعيد راتبه في المصرف",
        "سعيد بصيام في الصيف",
        "سعيد راتب رئيس",
        "سعيد البيت في القرية",
        "سعيد 12",
    ],
)
def test_objects_adverbs_and_held_nouns_are_none(text: str) -> None:
    assert _name(text) == "سعيد"


def test_only_given_names_stand_before_it() -> None:
    assert _name("سعيد العتيبي صيام إن الأمن مستتب", 2) == "سعيد العتيبي"
