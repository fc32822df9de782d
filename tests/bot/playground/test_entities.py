"""Entities found in what people type, and drawn in plain characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.playground.entities import Marked, cleaned, found, plain, units
from bot.playground.markup import parse


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("/start", "bot_command", "/start"),
        ("/who@mujaz_bot محمد", "bot_command", "/who@mujaz_bot"),
        ("🌍 ثم /figures", "bot_command", "/figures"),
        ("اقرأ https://news.example/a?b=1، ثم", "url", "https://news.example/a?b=1"),
        ("(https://news.example/a).", "url", "https://news.example/a"),
        ("على news.example.com اليوم", "url", "news.example.com"),
        ("إلى desk@news.example الآن", "email", "desk@news.example"),
        ("انشر في @morning_news", "mention", "@morning_news"),
        ("وسم #قمة_الرياض اليوم", "hashtag", "#قمة_الرياض"),
    ],
)
def test_telegram_finds_what_it_links(text: str, kind: str, marked: str) -> None:
    [entity] = found(text)
    encoded = text.encode("utf-16-le")
    stretch = encoded[2 * entity.offset : 2 * (entity.offset + entity.length)]

    assert (entity.type, stretch.decode("utf-16-le")) == (kind, marked)


@pytest.mark.parametrize(
    "text",
    ["1/2", "و/أو", "a/start", "/ملخص", "//start", "#2018", "نحو 3.5 مليار", "a@b"],
)
def test_telegram_links_nothing_else(text: str) -> None:
    assert found(text) == ()


@given(st.text())
def test_what_is_found_lies_in_the_text(text: str) -> None:
    end = 0
    for entity in found(text):
        assert entity.offset >= end
        assert entity.length > 0
        end = entity.offset + entity.length
    assert end <= units(text)


def test_white_space_at_the_ends_is_not_kept() -> None:
    kept = parse(" <b> قمة </b><i> </i>\n").kept()

    assert kept == Marked(text="قمة", entities=(MessageEntity("bold", 0, 3),))


def test_controls_and_overrides_become_spaces() -> None:
    assert cleaned("أ\x1b[2J\u202eب\n\u2068ج\u2069") == "أ [2J ب\n\u2068ج\u2069"


@pytest.mark.parametrize(
    ("html", "drawn"),
    [
        ("<b>قمة</b> &lt;اليوم&gt;", "قمة <اليوم>"),
        ("<blockquote>أولى\nثانية</blockquote>", "    أولى\n    ثانية"),
        ("قال:<blockquote>نص</blockquote>ثم", "قال:\n    نص\nثم"),
        ("قال:\n<blockquote>نص\n</blockquote>ثم", "قال:\n    نص\n\nثم"),
        ('<a href="https://a.example/x">خبر</a>.', "خبر (https://a.example/x)."),
        ('<a href="https://a.example/">https://a.example</a>', "https://a.example"),
        (
            '<blockquote>🌍 <a href="https://a.example">خبر</a></blockquote>🌍',
            "    🌍 خبر (https://a.example)\n🌍",
        ),
    ],
)
def test_a_text_is_drawn_in_plain_characters(html: str, drawn: str) -> None:
    assert plain(parse(html)) == drawn


def test_styles_close_from_the_inner_to_the_outer() -> None:
    styles = {"bold": ("<", ">"), "italic": ("(", ")")}

    assert plain(parse("<b>أ<i>ب</i></b><i>ج</i>"), styles) == "<أ(ب)>(ج)"
