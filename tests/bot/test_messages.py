"""Words: plurals, dates, and a sentence for every error."""

import datetime as dt
import inspect
from typing import get_args

import pytest

from bot import errors, messages
from summaries.rank import Reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا أخبار"),
        (1, "خبر واحد"),
        (2, "خبران"),
        (3, "3 أخبار"),
        (10, "10 أخبار"),
        (11, "11 خبرًا"),
        (99, "99 خبرًا"),
        (100, "100 خبر"),
        (102, "102 خبر"),
        (103, "103 أخبار"),
        (111, "111 خبرًا"),
    ],
)
def test_a_number_takes_its_form_of_the_noun(number: int, said: str) -> None:
    """All six forms of CLDR."""
    assert messages.articles_title(number) == f"الأخبار المحفوظة: {said}"


def test_two_sentences_are_two_in_either_case() -> None:
    """After «من أصل» the dual is oblique."""
    assert messages.summary_footer(2, 2) == "الملخص: جملتان من أصل جملتين"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2018-02-13", "الثلاثاء 13 فبراير 2018"),
        ("2021-06", "يونيو 2021"),
        ("2021", "عام 2021"),
        ("XXXX-06", "يونيو"),
        ("XXXX-10-06", "6 أكتوبر"),
        ("1990/1995", "من عام 1990 إلى عام 1995"),
        ("2024-05-12/2024-05-16", "من الأحد 12 مايو 2024 إلى الخميس 16 مايو 2024"),
        ("T21:30", "الساعة 21:30"),
        ("2024-05-14T09:00", "الثلاثاء 14 مايو 2024، الساعة 09:00"),
        ("2022-Q3", "الربع الثالث من عام 2022"),
        ("2022-Q5", None),
        ("2022-23", None),
        ("2022-02-30", None),
        ("XXXX-02-XX", None),
        ("199X", None),
        ("1990/199X", None),
        ("", None),
    ],
)
def test_a_date_is_said_or_left_to_the_text(value: str, said: str | None) -> None:
    """What has no good words is not said rather than said badly."""
    assert messages.edtf(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1445-09-15", "15 رمضان 1445 هـ"),
        ("1445-09", "رمضان 1445 هـ"),
        ("1445", "1445 هـ"),
        ("1445-13-01", None),
        ("رمضان", None),
    ],
)
def test_a_hijri_date_is_said(value: str, said: str | None) -> None:
    """Month names, not numbers."""
    assert messages.hijri(value) == said


def test_every_error_has_a_sentence_of_its_own() -> None:
    """Except the ones that only an operator can meet, and the families."""
    families = {errors.BotError, errors.Unavailable, errors.NotSchedulable}
    for_operators = {errors.BadSettings, errors.UnreadableFile}
    kinds = {
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.BotError)
    }
    told = [messages.error(kind()) for kind in kinds - families - for_operators]

    assert len(set(told)) == len(told)
    assert messages.UNEXPECTED not in told
    assert messages.error(errors.BotError()) == messages.UNEXPECTED


def test_every_command_has_a_description_and_words_that_are_its_own() -> None:
    """One word must not mean two commands."""
    names = set(get_args(messages.CommandName))
    words = [word for group in messages.WORDS.values() for word in group]

    assert set(messages.DESCRIPTIONS) == set(messages.WORDS) == names
    assert len(set(words)) == len(words)


def test_every_key_of_the_keyboard_is_a_word_of_a_command() -> None:
    """A key that nobody understands would be a trap."""
    words = {word for group in messages.WORDS.values() for word in group}

    assert {key for row in messages.KEYBOARD for key in row} <= words


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_for_a_sentence_is_said_in_arabic(reason: Reason) -> None:
    """Each in words of its own."""
    others = set(get_args(Reason)) - {reason}
    said = messages.why((reason,))

    assert all("\u0600" <= letter <= "\u06ff" or letter == " " for letter in said)
    assert said not in {messages.why((other,)) for other in others}


def test_sources_are_counted_in_words_and_marked() -> None:
    """One needs no mark."""
    assert messages.digest_sources(["أ"]) == "المصدر: أ"
    assert messages.digest_sources(["أ", "ب"]) == "المصدران: [1] أ، [2] ب"
    assert messages.digest_sources(list("أبت")) == "المصادر: [1] أ، [2] ب، [3] ت"


def test_days_are_said_in_the_order_of_the_week() -> None:
    """The week begins on Saturday."""
    assert messages.days(frozenset({4, 5, 6})) == "السبت والأحد والجمعة"
    assert messages.moment(dt.datetime(2026, 1, 2, 8, 5, tzinfo=dt.UTC)) == (
        "الجمعة 2 يناير 2026، الساعة 08:05"
    )


def test_text_from_outside_is_never_markup() -> None:
    """Names and titles are escaped wherever they stand."""
    nasty = "<b>&</b>"

    for html in (
        messages.start(nasty),
        messages.article_held(nasty, 100),
        messages.article_already_held(nasty),
        messages.now_current(nasty),
        messages.nobody_called(nasty),
        messages.not_spoken_of(nasty),
        messages.several_called(nasty, [nasty]),
        messages.schedule_made(nasty, nasty),
    ):
        assert nasty not in html
        assert "&lt;b&gt;&amp;&lt;/b&gt;" in html
