"""HTML read as Telegram reads it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.playground.entities import units
from bot.playground.markup import MarkupError, parse


def places(html: str) -> list[tuple[str, int, int]]:
    """Read HTML; return where each entity stands."""
    return [(str(one.type), one.offset, one.length) for one in parse(html).entities]


def test_offsets_count_utf16_units() -> None:
    assert parse("🌍 <b>قمة</b>").text == "🌍 قمة"
    assert places("🌍 <b>قمة 🌍</b>") == [("bold", 3, 6)]


def test_outer_entities_come_before_inner_ones() -> None:
    assert places("<b>أ<i>ب</i></b><u>ج</u>") == [
        ("bold", 0, 2),
        ("italic", 1, 1),
        ("underline", 2, 1),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("&lt;b&gt; &amp;&quot;", '<b> &"'),
        ("&#1602;&#x642;", "قق"),
        ("&nbsp;&unknown;", "&nbsp;&unknown;"),
        ("A & B", "A & B"),
        ("&#0;&#xD800;&#1114111;", "&#0;&#xD800;&#1114111;"),
        ("2 > 1", "2 > 1"),
    ],
)
def test_references_become_characters(html: str, text: str) -> None:
    assert parse(html).text == text


def test_a_link_keeps_its_address() -> None:
    [link] = parse("<A HREF='https://news.example/?a=1&amp;b=2'>خبر</a>").entities

    assert (link.type, link.url) == ("text_link", "https://news.example/?a=1&b=2")


def test_a_link_without_address_is_what_it_says() -> None:
    [link] = parse("<a>https://news.example</a>").entities

    assert link.url == "https://news.example"


def test_a_link_to_nowhere_is_dropped() -> None:
    assert places('<a href="javascript:alert(1)">خبر</a>') == []


def test_a_user_is_mentioned_by_number() -> None:
    [mention] = parse('<a href="tg://user?id=1001">سلمى</a>').entities

    assert mention.user
    assert (mention.type, mention.user.id) == ("text_mention", 1001)


def test_a_program_tells_its_language() -> None:
    html = '<pre><code class="language-sql">select</code></pre>'
    [pre] = parse(html).entities

    assert (pre.type, pre.language) == ("pre", "sql")


@pytest.mark.parametrize(
    "html", ["<code>x</code>", "<b><code>x</code></b>", "<pre>a<code>x</code></pre>"]
)
def test_code_alone_is_code(html: str) -> None:
    assert "code" in {kind for kind, _, _ in places(html)}


def test_quotes_may_be_expandable() -> None:
    assert places(
        "<blockquote>أ</blockquote><blockquote expandable>ب</blockquote>"
    ) == [
        ("blockquote", 0, 1),
        ("expandable_blockquote", 1, 1),
    ]


def test_a_moment_is_told_by_its_seconds() -> None:
    html = '<tg-time unix="1518523200" format="wD">اليوم</tg-time>'
    [moment] = parse(html).entities

    assert moment.unix_time == dt.datetime(2018, 2, 13, 12, tzinfo=dt.UTC)
    assert moment.date_time_format == "wD"
    assert places('<tg-time unix="غدا">اليوم</tg-time>') == []


def test_an_emoji_and_a_spoiler() -> None:
    html = '<tg-emoji emoji-id="5">👍</tg-emoji><span class="tg-spoiler">س</span>'
    emoji, spoiler = parse(html).entities

    assert (emoji.custom_emoji_id, emoji.length) == ("5", 2)
    assert spoiler.type == MessageEntity.SPOILER


def test_an_empty_tag_marks_nothing() -> None:
    assert places("<b></b>") == []


def test_an_unnamed_end_closes_the_last_tag() -> None:
    assert places("<b>أ</>") == [("bold", 0, 1)]


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<b>أ", 'can\'t find end tag corresponding to start tag "b"'),
        ("أ<p>ب</p>", 'unsupported start tag "p" at byte offset 2'),
        ("أ</b>", "unexpected end tag at byte offset 2"),
        ("<b>أ</b", "unclosed end tag at byte offset 5"),
        (
            "<b>أ</i>",
            'unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
        ),
        ("<b", "unclosed start tag at byte offset 0"),
        ("<b =>أ</b>", "unclosed start tag at byte offset 0"),
        ('<a href="أ', "unclosed start tag at byte offset 0"),
        ("<>", 'unsupported start tag "" at byte offset 0'),
        ("<", "unclosed start tag at byte offset 0"),
        ("<span>أ</span>", 'tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_wrong_html_is_refused_in_telegrams_words(html: str, error: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(html)

    assert str(caught.value) == error


PARTS = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href='",
        "'>",
        "</",
        ">",
        "&lt;",
        "&#",
        "أ",
        "🌍",
    ]
)


@given(st.lists(PARTS).map("".join) | st.text())
def test_any_html_is_read_or_refused(html: str) -> None:
    try:
        marked = parse(html)
    except MarkupError:
        return
    length = units(marked.text)

    assert all(
        0 <= one.offset < one.offset + one.length <= length for one in marked.entities
    )
