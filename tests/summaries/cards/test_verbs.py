"""Verbs around a figure are told from the nouns and names that look like them."""

import pytest

from summaries.cards.reading import Reading
from summaries.cards.verbs import is_verb
from summaries.document import Document


def _is_verb(text: str, word: str) -> bool:
    reading = Reading(Document(text))
    [at] = [at for at, token in enumerate(reading.words) if token.text == word]
    return is_verb(reading, at)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ارتفع سعر النفط", "ارتفع"),
        ("السعر بلغ 20 دولارا", "بلغ"),
        ("وبلغ السعر 20 دولارا", "وبلغ"),
        ("لم يقطف المزارعون الزيتون", "يقطف"),
        ("تمتد السكة إلى الساحل", "تمتد"),
        ("غاب المهاجم عن المباراة", "غاب"),
        ("مشى خمسة كيلومترات", "مشى"),
        ("المدينة التي يقطنون فيها", "يقطنون"),
        ("القرية ويسكن فيها 400 شخص", "ويسكن"),
        ("اللاعب سيغيب عن ثلاث مباريات", "سيغيب"),
        ("الفريق استفاد من ركلتين", "استفاد"),
        ("المنتخب انتظر ساعتين", "انتظر"),
        ("العمل يجري منذ عامين", "يجري"),
        ("الطائرة هبطت بعد ساعتين", "هبطت"),
    ],
)
def test_a_verb_is_one_by_its_list_or_its_form(text: str, word: str) -> None:
    assert _is_verb(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("المبلغ البالغ 20 دولارا", "البالغ"),
        ("الصحة والتعليم في البلاد", "والتعليم"),
        ("بعد انتظار ساعتين", "انتظار"),
        ("المدافع سيدريك كواسي", "سيدريك"),
        ("على يمين الطريق", "يمين"),
        ("منازل وبيوت قديمة", "وبيوت"),
        ("سعر بيت في المدينة", "بيت"),
        ("نحو 20 دولارا", "نحو"),
        ("ثلاث سيارات حمراء", "سيارات"),
    ],
)
def test_a_noun_a_name_or_a_particle_is_no_verb(text: str, word: str) -> None:
    assert not _is_verb(text, word)
