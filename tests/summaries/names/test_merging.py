"""Merging: which names are forms of one, and which mentions mean one person."""

import pytest

from summaries.cards.people import people
from summaries.document import Document
from summaries.names.merging import is_form_of, parts_of
from summaries.normalise import fold


def _keys(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.split())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("أنور قرقاش", "أنور بن محمد قرقاش"),
        ("صباح الخالد", "صباح الخالد الحمد الصباح"),
        ("محمد بن سلمان", "محمد بن سلمان بن عبد العزيز"),
        ("عبدالله حمدوك", "عبد الله حمدوك"),
        ("سامي عواد", "سامي عواد"),
    ],
)
def test_a_shorter_form_keeps_first_and_last_or_is_the_beginning(
    short: str, full: str
) -> None:
    assert is_form_of(_keys(short), _keys(full))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صباح الخالد", "صباح الأحمد"),
        ("محمد بن سلمان", "محمد بن زايد"),
        ("سعد العبيدي", "أحمد العبيدي"),
        ("العبيدي", "أحمد العبيدي"),
        ("أنور بن محمد قرقاش", "أنور قرقاش"),
    ],
)
def test_others_are_different_people(one: str, other: str) -> None:
    assert not is_form_of(_keys(one), _keys(other))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("صلاح الدين حافظ", [["صلاح", "الدين"], ["حافظ"]]),
        ("روبن فان بيرسي", [["روبن"], ["فان", "بيرسي"]]),
        ("جان - كلود يونكر", [["جان"], ["كلود"], ["يونكر"]]),
        ("سعد بن", [["سعد"], ["بن"]]),
    ],
)
def test_words_that_belong_together_are_one_part(
    name: str, parts: list[list[str]]
) -> None:
    assert [list(part) for part in parts_of(_keys(name))] == parts


def _mentions(text: str) -> dict[str, list[str]]:
    return {
        person.name: [mention.text for mention in person.mentions]
        for person in people(Document(text))
    }


def test_a_title_tells_two_bearers_of_a_family_name_apart() -> None:
    text = (
        "التقى الرئيس بشار الأسد وزير الثقافة ماهر الأسد. "
        "وقال الرئيس الأسد إن اللقاء مثمر."
    )

    assert _mentions(text) == {
        "بشار الأسد": ["بشار الأسد", "الأسد"],
        "ماهر الأسد": ["ماهر الأسد"],
    }


def test_a_form_of_address_alone_is_the_one_who_bears_it() -> None:
    text = "وصل الملك محمد السادس إلى فاس. واستقبل الملك وفدا من الطلبة."

    assert _mentions(text) == {"محمد السادس": ["محمد السادس", "الملك"]}


def test_a_role_alone_before_any_name_is_nobody() -> None:
    text = "قال الوزير إن الجسر آمن. وحضر وزير النقل سامي عواد."

    assert _mentions(text) == {"سامي عواد": ["سامي عواد"]}


def test_the_same_words_of_a_role_mean_its_bearer_anywhere() -> None:
    text = "وزير النقل يفتتح الجسر. وقال وزير النقل سامي عواد إن الجسر آمن."

    assert _mentions(text) == {"سامي عواد": ["وزير النقل", "سامي عواد"]}


def test_a_role_of_another_country_is_another_man() -> None:
    text = "وصل وزير الدفاع التركي خلوصي أكار. وقال الوزير العراقي إنه يرحب به."

    assert _mentions(text) == {"خلوصي أكار": ["خلوصي أكار"]}


def test_the_president_is_not_the_prime_minister() -> None:
    text = "وصل رئيس الوزراء سامي عواد. وقال الرئيس إنه يرحب به."

    assert _mentions(text) == {"سامي عواد": ["سامي عواد"]}


def test_a_man_is_not_meant_by_a_womans_role() -> None:
    text = "وصل الوزير سامي عواد. وقالت الوزيرة إنها ترحب به."

    assert _mentions(text) == {"سامي عواد": ["سامي عواد"]}


def test_a_name_that_fits_two_longer_ones_is_a_third() -> None:
    text = "حضر سامي أحمد عواد وسامي محمد عواد. وغادر سامي عواد مبكرا."

    assert set(_mentions(text)) == {"سامي أحمد عواد", "سامي محمد عواد", "سامي عواد"}


def test_a_single_name_twice_is_one_person() -> None:
    text = "قالت سعاد إن الباب مغلق. وأضافت سعاد أن المفتاح ضاع."

    assert _mentions(text) == {"سعاد": ["سعاد", "سعاد"]}


def test_a_title_before_a_later_short_name_counts_as_well() -> None:
    text = "حضر بشار الأسد وماهر شوقي. وقال الرئيس الأسد إنه راض. ثم غادر الرئيس."

    person = people(Document(text))[0]

    assert person.roles == ("الرئيس",)
    assert [mention.text for mention in person.mentions] == [
        "بشار الأسد",
        "الأسد",
        "الرئيس",
    ]


def test_of_two_with_one_family_name_the_one_addressed_so_is_meant() -> None:
    text = (
        "التقى الدكتور سعد الهاشمي المهندس فهد الهاشمي. وقال الدكتور الهاشمي إنه راض."
    )

    assert _mentions(text)["سعد الهاشمي"] == ["سعد الهاشمي", "الهاشمي"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("رافائيل دوس رييس", ["رافائيل", "دوس رييس"]),
        ("دوس رييس", ["دوس رييس"]),
        ("حامد ود النور", ["حامد", "ود النور"]),
        ("لطيفة أيت باعلا", ["لطيفة", "أيت باعلا"]),
        ("علاء الدين أبو بكر", ["علاء الدين", "أبو بكر"]),
    ],
)
def test_the_parts_of_a_name(name: str, parts: list[str]) -> None:
    keys = [fold(word) for word in name.split()]

    assert [" ".join(part) for part in parts_of(keys)] == [fold(part) for part in parts]


def test_the_minister_of_another_people_is_somebody_else() -> None:
    text = (
        "وصل وزير الدفاع الأردني سامي عواد. وقال الوزير السوري إن اللقاء مؤجل. "
        "ثم غادر الوزير الأردني."
    )

    (person,) = people(Document(text))

    assert [mention.text for mention in person.mentions] == [
        "سامي عواد",
        "الوزير الأردني",
    ]
