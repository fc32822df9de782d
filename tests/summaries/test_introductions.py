"""Introductions: which earlier sentence said who or what is meant."""

from summaries.document import Document
from summaries.introductions import Introductions
from summaries.saying import LoneSubject
from summaries.tokens import tokens


def _introductions(text: str, *, without: int | None = None) -> Introductions:
    return Introductions(Document(text), lambda index: index != without)


def _subject(text: str) -> LoneSubject:
    return LoneSubject(*tokens(text))


_TEXT = (
    "زار وزير الزراعة السوداني الولاية. ثم وصل وزير الدفاع اليوناني إلى قبرص. "
    "وتكلم وزير سابق. والتقى الوزير سفيان البقالي وهند."
)


def test_a_role_is_that_of_the_last_bare_noun_before() -> None:
    found = _introductions(_TEXT)
    assert [found.of(_subject("الوزير"), index) for index in range(5)] == [
        None,
        0,
        1,
        2,
        2,
    ]


def test_an_adjective_tells_which() -> None:
    found = _introductions(_TEXT)
    assert found.of(_subject("الوزير السوداني"), 3) == 0
    assert found.of(_subject("الوزير اليوناني"), 3) == 1
    assert found.of(_subject("الوزير التركي"), 3) == 2


def test_a_name_is_introduced_by_the_word_before_it() -> None:
    found = _introductions(_TEXT)
    assert found.of(_subject("البقالي"), 4) == 3
    assert found.of(_subject("البقالي"), 3) is None
    assert found.of(_subject("سفيان"), 4) == 3
    assert found.of(_subject("زار"), 4) is None


def test_the_first_mention_is_the_first_bare_noun() -> None:
    found = _introductions(_TEXT)
    (noun,) = tokens("الوزير")
    assert found.first(noun, 3) == 0
    assert found.first(noun, 0) is None


def test_what_is_outside_the_story_introduces_nobody() -> None:
    assert _introductions(_TEXT, without=2).of(_subject("الوزير"), 4) == 1


def test_letters_too_many_for_a_word_introduce_nothing() -> None:
    long = "وزيرا" * 9
    found = _introductions(f"زار {long} سفيان المدينة. وقال ال{long}.")
    assert found.of(_subject(f"ال{long}"), 1) is None
    assert found.of(_subject("سفيان"), 1) is None


def test_a_surname_is_introduced_by_a_given_name_before_it() -> None:
    text = (
        "سجل المهاجم ماهر سلوم هدفا. وسجل هدفا آخر سلوم. ورأى سامي سلوم المباراة. "
        "وأعاد سلوم فريقه."
    )
    found = _introductions(text)
    assert [found.surname("سلوم", index) for index in range(4)] == [None, 0, 0, 2]
    assert found.surname("حداد", 3) is None
    assert _introductions(text, without=2).surname("سلوم", 3) == 0
