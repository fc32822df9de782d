"""Likeness: what speaks for one event, and what against it."""

import datetime as dt

import pytest

from summaries.document import Document
from summaries.likeness import APART, SAME, likeness, traits

FIRE = (
    "اندلع حريق في مصنع للورق بمدينة صفاقس التونسية صباح الاثنين وأصيب 12 عاملا "
    "باختناق. وسيطرت 18 شاحنة إطفاء على النيران بعد 5 ساعات، وقدرت الخسائر بنحو 40 "
    "مليون دينار."
)
AGAIN = (
    "نقل 12 عاملا إلى المستشفى بعد حريق شب الاثنين في مصنع ورق بصفاقس، احتاجت 18 "
    "شاحنة إلى ساعات كي تخمد نيرانه. وتبلغ الخسائر 40 مليونا."
)


def _likeness(one: str, other: str, days: int | None = None) -> float:
    first = dt.date(2024, 3, 1)
    published = [None, None] if days is None else [first, first + dt.timedelta(days)]
    return likeness(
        traits(Document(one, published=published[0])),
        traits(Document(other, published=published[1])),
    )


def test_a_retelling_is_alike() -> None:
    """In other words, with the same numbers and places."""
    assert _likeness(FIRE, AGAIN) >= SAME


def test_likeness_is_the_same_both_ways() -> None:
    """To the last digit."""
    assert _likeness(FIRE, AGAIN) == _likeness(AGAIN, FIRE)


def test_other_numbers_speak_against_one_event() -> None:
    """Where everything else is as by one pattern, they settle it."""
    other = FIRE.replace("12", "30").replace("18", "25").replace("40", "75")

    assert _likeness(FIRE, other) <= 0
    assert _likeness(FIRE, FIRE) > 1


def test_one_number_set_right_later_does_not() -> None:
    """The number of the injured rises."""
    assert _likeness(FIRE, FIRE.replace("12", "15")) >= SAME


def test_another_place_speaks_against_one_event() -> None:
    """By as much as the same place speaks for it."""
    text = FIRE.replace("12", "").replace("18", "").replace("40", "")
    other = text.replace("صفاقس التونسية", "وهران الجزائرية")

    assert _likeness(text, other) < _likeness(text, text) - 0.4


def test_numbers_and_places_alone_are_no_likeness() -> None:
    """Long articles agree in some of them by chance."""
    other = (
        "اشترت بلدية صفاقس 18 حافلة صينية جديدة تتسع كل منها لعدد من 40 تلميذا، وتنوي "
        "أن تعين 12 سائقا من أبناء الأرياف قبل بداية الموسم الدراسي المقبل."
    )

    assert _likeness(FIRE, other) == 0


def test_other_people_speak_against_one_event() -> None:
    """A listed name in common doesn't speak for it."""
    one, other, third = (
        f"{FIRE} وقال {name} إن النيران أخمدت."
        for name in ("سامي حداد", "يوسف منصور", "سامي منصور")
    )

    assert _likeness(one, other) < _likeness(one, third) - 0.15


@pytest.mark.parametrize(("days", "same"), [(0, True), (3, True), (-3, True)])
def test_days_near_each_other_may_be_of_one_event(days: int, same: bool) -> None:  # noqa: FBT001
    assert (_likeness(FIRE, AGAIN, days) >= SAME) is same


@pytest.mark.parametrize("days", [4, -4, 365])
def test_days_far_from_each_other_are_of_two_events(days: int) -> None:
    """The same words again a week later are other news."""
    assert _likeness(FIRE, FIRE, days) == APART


def test_matches_with_different_results_are_two() -> None:
    """However much else is alike."""
    match = (
        "فاز الترجي على الإفريقي 2-1 في ديربي العاصمة تونس أمام 30 ألف متفرج ضمن "
        "الجولة العاشرة من الدوري التونسي."
    )

    assert _likeness(match, match.replace("2-1", "3-0")) == APART
    assert _likeness(match, match.replace("2-1", "٢ – ١")) >= SAME
    assert _likeness(match, match.replace("2-1 ", "")) >= SAME


def test_a_span_of_years_is_no_result() -> None:
    """Nor are a date, a range or a part of a number."""
    text = f"{FIRE} خطة 2020-2024 وموعد 3-4-2024 ونسبة 2-3% ورقم 12-5"

    assert traits(Document(text)).results == frozenset()


def test_a_country_is_known_by_its_towns_and_its_adjective() -> None:
    """So that «صفاقس» and «التونسية» speak of one place."""
    places = traits(Document(FIRE)).places

    assert {"TN", "صفاقس"} <= places.keys()


@pytest.mark.parametrize(
    ("value", "weight"), [("7", 0.4), ("6.1", 1.0), ("1998", 0.2), ("450", 1.0)]
)
def test_numbers_that_stand_everywhere_weigh_less(value: str, weight: float) -> None:
    """Small ones, and years."""
    [found] = traits(Document(f"بلغ العدد {value} هناك")).numbers.values()

    assert found == weight


def test_a_river_of_several_countries_is_a_place_of_none() -> None:
    """It is compared by its name."""
    places = traits(Document("وصلت السفينة إلى نهر ميكونغ مساء الأحد")).places

    assert set(places) == {"ميكونغ"}
