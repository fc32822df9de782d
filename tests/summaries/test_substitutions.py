"""Substitutions: reports by one pattern, told apart from edited copies."""

import pytest

from summaries.substitutions import have_substitutions, outline
from summaries.tokens import tokens

_FIRE = (
    "شهدت مدينة {place} حريقا في مخزن للأخشاب صباح {day} أصيب فيه {hurt} من العمال "
    "بحروق. وقال قائد الإطفاء {name} إن {engines} شاحنة شاركت في إخماده."
)
_FACTS = {
    "place": "صفاقس",
    "day": "الاثنين",
    "hurt": "12",
    "name": "منير الوسلاتي",
    "engines": "18",
}


def _are_apart(one: str, other: str) -> bool:
    return have_substitutions(outline(tokens(one)), outline(tokens(other)))


def _fire(**other: str) -> str:
    return _FIRE.format(**_FACTS | other)


@pytest.mark.parametrize(
    "facts",
    [
        {"place": "وهران", "day": "الجمعة"},
        {"place": "وهران", "hurt": "40"},
        {"day": "الثلاثاء", "hurt": "31"},
        {"name": "بلقاسم دريوش"},
        {"place": "وهران", "name": "الطاهر قويدر"},
    ],
)
def test_two_facts_in_the_places_of_others_make_another_event(
    facts: dict[str, str],
) -> None:
    """A place, a day, a name, a number that is far from the other."""
    assert _are_apart(_fire(), _fire(**facts))
    assert _are_apart(_fire(**facts), _fire())


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"place": "وهران"},
        {"hurt": "14", "engines": "20"},
        {"hurt": "اثنا عشر"},
        {"hurt": "30", "engines": "45"},
        {"place": "صفاقص", "name": "منير الوسلاطي"},
        {"day": "الاثنين الماضي", "name": "العميد منير بن علي الوسلاتي"},
    ],
)
def test_what_a_newspaper_changes_makes_no_other_event(facts: dict[str, str]) -> None:
    """One fact, numbers set right or written out, a spelling, more of a name."""
    assert not _are_apart(_fire(), _fire(**facts))


def test_three_numbers_far_from_the_others_make_another_event() -> None:
    """Two may be those of the injured and the dead, an hour later."""
    text = "أصيب {} وقتل {} في انهيار مبنى من {} طوابق شرقي العاصمة، وبدأ التحقيق."

    assert _are_apart(text.format(12, 3, 4), text.format(40, 9, 11))
    assert not _are_apart(text.format(12, 3, 4), text.format(40, 9, 4))


def test_texts_in_other_words_are_not_compared_so() -> None:
    """What stands where says nothing where little is the same."""
    other = (
        "في وهران احترقت أخشاب مخزنة فجر الجمعة، ونقل أربعون إلى المستشفى، بحسب "
        "الرائد الطاهر قويدر الذي قاد رجاله وعشر شاحنات."
    )

    assert not _are_apart(_fire(), other)


def test_a_day_named_as_a_number_is_no_number() -> None:
    """«الأحد» and «الاثنين» are days, of which one is enough beside another fact."""
    text = "أغلقت البورصة {} على ارتفاع المؤشر إلى مستوى {} نقطة وسط تداول نشيط"

    assert _are_apart(text.format("الأحد", 4000), text.format("الاثنين", 6000))


def test_no_text_has_nothing_in_the_place_of_something() -> None:
    assert not _are_apart("", _fire())
    assert not _are_apart("", "")
