"""Html: isolated, in the reader's digits, in pages that Telegram takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Html, bold, plain
from bot.views.html import finish, length, pages

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
ARABIC = st.text("ابتثجحخدرسش و،.؟\n123%<>&abc😀\u202e\u2067", max_size=400)
LATIN = st.text("abc. \n1ب", max_size=400)


def _shown(text: str) -> str:
    return text.replace(FSI, "[").replace(PDI, "]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("بلغت 98% من", "بلغت [98%] من"),
        ("من 2.5 إلى -3", "من [2.5] إلى [-3]"),
        ("زار New York أمس", "زار [New York] أمس"),
        ("انظر https://news.example/a?b=1.", "انظر [https://news.example/a]?[b]=[1]."),
        ("اكتب /help الآن", "اكتب [/help] الآن"),
        ("في @morning_news.", "في [@morning_news]."),
        ("طائرة F-16", "طائرة [F-16]"),
        ("الساعة 21:30،", "الساعة [21:30]،"),
        ("نص \u202eمقلوب\u2069", "نص مقلوب"),
        ("قال Google\nTwitter أمس", "قال [Google]\n[Twitter] أمس"),
        ("قال Google\r\nTwitter\u2028X", "قال [Google]\r\n[Twitter]\u2028[X]"),
        ("قال New\u00a0York", "قال [New\u00a0York]"),
    ],
)
def test_what_reads_left_to_right_stands_in_isolates(text: str, shown: str) -> None:
    """Nothing foreign can turn the words around it."""
    assert _shown(finish(plain(text))) == shown


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("source", "[٩٨٪] و[12.5%] وF"),
        ("western", "[98%] و[12.5%] وF"),
        ("arabic", "[٩٨٪] و[١٢.٥٪] وF"),
    ],
)
def test_digits_are_the_readers(digits: str, shown: str) -> None:
    """The source's own by default."""
    made = finish(plain("٩٨٪ و12.5% وF"), digits)  # type: ignore[arg-type]

    assert _shown(made).replace("[F]", "F") == shown


def test_tags_and_entities_are_left_alone() -> None:
    """Only what is read is changed."""
    html = Html('<a href="https://e.example/1">&lt;1&gt;</a> &amp;')

    assert _shown(finish(html, "arabic")) == (
        '<a href="https://e.example/1">&lt;[١]&gt;</a> &amp;'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<code>/start 98% في Google</code>",
        "<pre>a 1\nb 2</pre>",
        '<pre><code class="language-sh">mujaz 1</code> &amp; 2</pre>',
    ],
)
def test_what_is_there_to_be_copied_holds_nothing_unseen(html: str) -> None:
    """Nor other digits; around it all goes on as before."""
    made = finish(Html(f"اكتب 1 {html} أو 2"), "arabic")

    assert _shown(made) == f"اكتب [١] {html} أو [٢]"


def test_direction_marks_are_dropped_from_what_is_copied() -> None:
    """They would turn what follows."""
    assert finish(Html("<code>a\u202eb</code>")) == "<code>ab</code>"


def test_a_short_text_is_one_page() -> None:
    """As it is."""
    assert [*pages(Html("<b>أ</b>\n\nب"))] == ["<b>أ</b>\n\nب"]


def test_an_empty_text_is_no_page() -> None:
    """Telegram refuses empty messages."""
    assert [*pages(Html(" \n "))] == []


def test_paragraphs_stay_whole_where_they_can() -> None:
    """A page ends between two paragraphs."""
    assert [*pages(Html("أول السطر\n\nثاني السطر\n\nثالث"), 24)] == [
        "أول السطر\n\nثاني السطر",
        "ثالث",
    ]


def test_a_long_quotation_is_closed_and_opened_again() -> None:
    """Cut at the end of a sentence, with its tags on both sides."""
    html = Html("<blockquote>جملة <b>أولى.</b> جملة ثانية.</blockquote>")

    assert [*pages(html, 14)] == [
        "<blockquote>جملة <b>أولى.</b></blockquote>",
        "<blockquote>جملة ثانية.</blockquote>",
    ]


def test_a_word_without_end_is_cut_anywhere() -> None:
    """In bounded time, and nothing of it is lost."""
    cut = [*pages(plain("ب" * 10_000), 4096)]

    assert [len(page) for page in cut] == [4096, 4096, 1808]


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("كتبت New York Times أمس", 14, ["كتبت", "[New York]", "[Times] أمس"]),
        ("كتبت أمس صحيفة New York", 22, ["كتبت أمس صحيفة", "[New York]"]),
        ("كتبكتبكتبABCDEFGH", 13, ["كتبكتبكتب", "[ABCDEFGH]"]),
        ("ABCDEFGHIJ", 7, ["[ABCDE]", "[FGHIJ]"]),
        ("ABCDEFG ب", 8, ["[ABCDEF]", "[G] ب"]),
        ("ABCD ب", 6, ["[ABCD]", "ب"]),
        ("😀ABCDEFGHIJ", 10, ["😀[ABCDEF]", "[GHIJ]"]),
    ],
    ids=[
        "longer than a page",
        "before it",
        "before it, within a word",
        "a word longer than a page",
        "its last letter",
        "at its end",
        "surrogates before it",
    ],
)
def test_an_isolate_is_not_cut_open(text: str, limit: int, shown: list[str]) -> None:
    """It goes to the next page, else it ends on the one and goes on on the other."""
    assert [_shown(page) for page in pages(finish(plain(text)), limit)] == shown


def test_a_page_has_no_more_entities_than_telegram_shows() -> None:
    """It drops those beyond a hundred, silently."""
    paragraphs = Html("\n\n".join(f"<b>{n}</b> <i>سطر</i>" for n in range(120)))
    one = Html(f"<i>{'<b>أ</b> ' * 150}</i>")

    assert [page.count("</") for page in pages(paragraphs)] == [90, 90, 60]
    assert max(page.count("</") for page in pages(one)) <= 91


def test_surrogate_pairs_count_twice() -> None:
    """Telegram counts UTF-16 units."""
    assert length("<b>😀</b>&amp;") == 3
    assert [*pages(plain("😀" * 5), 4)] == ["😀😀", "😀😀", "😀"]


@given(st.lists(ARABIC | LATIN, max_size=8), st.integers(4, 200))
def test_pages_are_within_the_limit_and_lose_nothing(
    texts: list[str], limit: int
) -> None:
    """Whatever the text: each page fits, its tags match, every letter is there."""
    html = finish(
        Html("\n\n".join(f"{bold(t)} {plain(t)}\n<i>{plain(t)}</i>" for t in texts))
    )

    cut = [*pages(html, limit)]

    for page in cut:
        assert length(page) <= limit
        assert page.strip()
        for tag in ("b", "i"):
            assert page.count(f"<{tag}>") == page.count(f"</{tag}>")
        assert not set(re.sub(f"{FSI}[^{FSI}{PDI}<>\n]+{PDI}", "", page)) & {FSI, PDI}
    joined = "".join(cut)
    assert _letters(joined) == _letters(html)


def _letters(html: str) -> str:
    """Return what is read, without blanks and isolates."""
    return re.sub(rf"<[^<>]*>|[\s{FSI}{PDI}]", "", html)
