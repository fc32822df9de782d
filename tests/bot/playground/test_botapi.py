"""The checker of requests: what it lets pass, what it refuses, and its data."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.playground.botapi import API, BadRequestError, check
from bot.playground.memory import Upload

SPECIFICATION = (
    Path(__file__).parents[3].parent / "shared" / "data" / "botapi_10.1.json"
)


def text(value: str, **more: object) -> tuple[str, dict[str, object]]:
    """A message with a text."""
    return "sendMessage", {"chat_id": 7, "text": value, **more}


def html(value: str) -> tuple[str, dict[str, object]]:
    """A message with a text in HTML."""
    return text(value, parse_mode="HTML")


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    """An entity as it is sent."""
    return {"type": kind, "offset": offset, "length": length, **more}


def inline(*rows: list[dict[str, object]]) -> tuple[str, dict[str, object]]:
    """A message with an inline keyboard."""
    return text("قمة", reply_markup={"inline_keyboard": list(rows)})


def reply(*rows: list[Any], **more: object) -> tuple[str, dict[str, object]]:
    """A message with a reply keyboard."""
    return text("قمة", reply_markup={"keyboard": list(rows), **more})


def button(**action: object) -> dict[str, object]:
    """An inline button that does something."""
    return {"text": "أقصر", **action}


def commands(*names: str, description: str = "يلخص") -> tuple[str, dict[str, object]]:
    """A menu of commands."""
    menu = [{"command": name, "description": description} for name in names]
    return "setMyCommands", {"commands": menu}


def inline_answer(*results: object, **more: object) -> tuple[str, dict[str, object]]:
    """An answer to an inline query."""
    return "answerInlineQuery", {"inline_query_id": "1", "results": results, **more}


def article(**more: object) -> dict[str, object]:
    """A result of an inline query."""
    content = {"message_text": "<b>قمة</b>", "parse_mode": "HTML"}
    made = {"id": "a", "title": "قمة", "input_message_content": content}
    return {"type": "article", **made, **more}


PHOTO = Upload(name="card.png", content=b"png", mime_type="image/png")
PRESS = button(callback_data="shorter:1")

ACCEPTED = {
    "getMe": ("getMe", {}),
    "shortest text": text("."),
    "longest text": text("ق" * 4096),
    "longest text, in pairs": text("🌍" * 2048),
    "markup does not count": html("<b>" + "ق" * 4096 + "</b>"),
    "references count once": html("&amp;" * 4096),
    "all tags": html(
        "<b>a</b><strong>a</strong><i>a</i><em>a</em><u>a</u><ins>a</ins><s>a</s>"
        '<strike>a</strike><del>a</del><span class="tg-spoiler">a</span>'
        '<tg-spoiler>a</tg-spoiler><code>a</code><pre>a</pre><a href="tg://user?id=5">a'
        '</a><pre><code class="language-sql">a</code></pre><blockquote>a</blockquote>'
        '<blockquote expandable>a</blockquote><a href="https://news.example/?a=1&amp;'
        'b=2">a</a><tg-emoji emoji-id="5368">👍</tg-emoji>'
        '<tg-time unix="1518523200" format="D">a</tg-time>'
    ),
    "nested tags": html("<blockquote><b>a <i>b</i></b> <code>c</code></blockquote>"),
    "references": html("&lt;&gt;&amp;&quot;&#1602;&#x642;"),
    "no markup": text("1 < 2 & <b>"),
    "entities": text(
        "🌍 قمة",
        entities=[
            entity("bold", 0, 6),
            entity("italic", 3, 3),
            entity("text_link", 3, 3, url="https://news.example"),
        ],
    ),
    "language of a program": text("x", entities=[entity("pre", 0, 1, language="sql")]),
    "channel by name": ("sendMessage", {"chat_id": "@morning_news", "text": "قمة"}),
    "link preview": text("قمة", link_preview_options={"is_disabled": True}),
    "reply": text(
        "قمة",
        reply_parameters={"message_id": 3, "quote": "<i>نص</i>"}
        | {"quote_parse_mode": "HTML"},
    ),
    "inline keyboard": inline(
        [PRESS, button(url="https://news.example", style="primary")],
        [button(copy_text={"text": "نص"}), button(switch_inline_query="")],
    ),
    "longest data": inline([button(callback_data="ق" * 32)]),
    "hundred buttons": inline(*[[PRESS] * 5] * 20),
    "no inline keyboard": inline(),
    "reply keyboard": reply(
        [{"text": "ملخص"}, {"text": "رقم", "request_contact": True}]
    ),
    "keyboard removed": text("قمة", reply_markup={"remove_keyboard": True}),
    "forced reply": text("قمة", reply_markup={"force_reply": True}),
    "edited text": ("editMessageText", {"chat_id": 7, "message_id": 1, "text": "قمة"}),
    "edited inline": ("editMessageText", {"inline_message_id": "x", "text": "قمة"}),
    "edited into a rich message": (
        "editMessageText",
        {"inline_message_id": "x", "rich_message": {"html": "<b>قمة</b>"}},
    ),
    "keyboard taken away": (
        "editMessageReplyMarkup",
        {"chat_id": 7, "message_id": 1},
    ),
    "photo": (
        "sendPhoto",
        {"chat_id": 7, "photo": PHOTO, "caption": "<b>أرقام</b>", "parse_mode": "HTML"},
    ),
    "photo again": ("sendPhoto", {"chat_id": 7, "photo": "AgACAgQ", "caption": ""}),
    "document": ("sendDocument", {"chat_id": 7, "document": PHOTO}),
    "answered press": ("answerCallbackQuery", {"callback_query_id": "1"}),
    "told": ("answerCallbackQuery", {"callback_query_id": "1", "text": "ق" * 200}),
    "acting": ("sendChatAction", {"chat_id": 7, "action": "upload_document"}),
    "menu": commands("start", "who", "a" * 32),
    "menu of a chat": (
        "setMyCommands",
        {**commands("who")[1], "scope": {"type": "chat", "chat_id": 7}},
    ),
    "menu in Arabic": ("getMyCommands", {"language_code": "ar"}),
    "description": ("setMyDescription", {"description": "ق" * 512}),
    "short description": ("setMyShortDescription", {"short_description": "ق" * 120}),
    "webhook": (
        "setWebhook",
        {"url": "https://bot.example/x", "secret_token": "a-B_1", "max_connections": 9},
    ),
    "polling": (
        "getUpdates",
        {"offset": 0, "limit": 100, "timeout": 10, "allowed_updates": ["message"]},
    ),
    "inline answer": inline_answer(
        article(),
        {"type": "photo", "id": "b", "photo_file_id": "AgAC", "caption": "قمة"},
        button={"text": "ابدأ", "start_parameter": "inline"},
    ),
}

REFUSED = {
    "unknown method": (("sendGift", {}), "sendGift is none"),
    "unknown field": (text("قمة", colour="red"), "no field colour"),
    "unknown inner field": (
        inline([button(callback_data="a", size=1)]),
        "no field size",
    ),
    "no chat": (
        ("sendMessage", {"text": "قمة"}),
        '"chat_id" of sendMessage is required',
    ),
    "no text": (("sendMessage", {"chat_id": 7}), '"text" of sendMessage is required'),
    "chat of a wrong type": (("getChat", {"chat_id": 1.5}), "type Integer"),
    "chat true": (("getChat", {"chat_id": True}), "type Integer"),
    "chat by title": (("getChat", {"chat_id": "موجز"}), "chat_id must be like"),
    "number as text": (text("قمة", message_thread_id="3"), "type Integer"),
    "text as number": (("sendMessage", {"chat_id": 7, "text": 5}), "type String"),
    "yes as number": (text("قمة", protect_content=1), "type Boolean"),
    "list as text": (("setMyCommands", {"commands": "start"}), "must be an Array"),
    "object as text": (text("قمة", link_preview_options="off"), "LinkPreviewOptions"),
    "no such markup": (text("قمة", reply_markup={"buttons": []}), "no field buttons"),
    "markup as text": (text("قمة", reply_markup="{}"), "must be a"),
    "empty file": (
        (
            "sendDocument",
            {"chat_id": 7, "document": Upload(name="a", content=b"", mime_type="a/b")},
        ),
        "type InputFile",
    ),
    "empty text": (text(""), "message text is empty"),
    "blank text": (text(" \n"), "message text is empty"),
    "text of overrides": (text("\u202e\u202c"), "message text is empty"),
    "empty in markup": (html("<b> </b>"), "message text is empty"),
    "long text": (text("ق" * 4097), "message text is too long"),
    "long text in pairs": (text("🌍" * 2049), "4098 of 4096"),
    "long caption": (
        ("sendPhoto", {"chat_id": 7, "photo": PHOTO, "caption": "ق" * 1025}),
        "message caption is too long",
    ),
    "half a pair": (text("ق\ud83c"), "UTF-8"),
    "unclosed tag": (html("<b>قمة"), "can't find end tag corresponding"),
    "wrong end": (html("<b>قمة</i>"), 'expected "</b>", found "</i>"'),
    "crossed tags": (html("<b><i>قمة</b></i>"), 'expected "</i>"'),
    "stray end": (html("قمة</b>"), "unexpected end tag at byte offset 6"),
    "unknown tag": (html("<p>قمة</p>"), 'unsupported start tag "p"'),
    "line break": (html("قمة<br>"), 'unsupported start tag "br"'),
    "bare less": (html("1 < 2"), "unsupported start tag"),
    "bare greater": (html("2 > 1"), "«>» is not escaped"),
    "bare ampersand": (html("A&B"), "«&» is not escaped"),
    "other reference": (html("قمة&nbsp;اليوم"), "«&» is not escaped"),
    "reference without an end": (html("A&amp B"), "«&» is not escaped"),
    "bare ampersand in a link": (
        html('<a href="https://news.example/?a=1&b=2">قمة</a>'),
        "«&» is not escaped",
    ),
    "link to nowhere": (html('<a href="/news">قمة</a>'), "a tag marks nothing"),
    "link without address": (html("<a>قمة</a>"), "a tag marks nothing"),
    "empty tag": (html("<b></b>قمة"), "a tag marks nothing"),
    "wrong attribute": (html('<b class="x">قمة</b>'), "<b> has no attributes"),
    "attribute twice": (
        html('<a href="https://a.example" href="https://b.example">قمة</a>'),
        "has no attributes",
    ),
    "unquoted attribute": (html("<code class=language-sql>x</code>"), "attributes of"),
    "span without a class": (html("<span>قمة</span>"), "tg-spoiler"),
    "nested quotes": (
        html("<blockquote>a<blockquote expandable>b</blockquote></blockquote>"),
        "blockquotes can't be nested",
    ),
    "bold code": (html("<b>a <code>b</code></b>"), "can't be part of"),
    "bold in code": (html("<code>a <b>b</b></code>"), "can't contain"),
    "too many entities": (html("<b>a</b> " * 101), "too many entities"),
    "white space marked": (html("قمة<b> </b>اليوم"), "nothing but white space"),
    "other markup": (text("*قمة*", parse_mode="MarkdownV2"), "unsupported parse_mode"),
    "markup and entities": (
        text("قمة", parse_mode="HTML", entities=[entity("bold", 0, 3)]),
        "exclude each other",
    ),
    "entity beyond the text": (
        text("قمة", entities=[entity("bold", 1, 3)]),
        "beyond the text",
    ),
    "entity in half a pair": (
        text("🌍", entities=[entity("bold", 1, 1)]),
        "cuts a character in two",
    ),
    "entity of no length": (text("قمة", entities=[entity("bold", 0, 0)]), "no place"),
    "entity of no kind": (text("قمة", entities=[entity("huge", 0, 1)]), "is unknown"),
    "entity without link": (text("قمة", entities=[entity("text_link", 0, 1)]), "url"),
    "link on bold": (
        text("قمة", entities=[entity("bold", 0, 1, url="https://a.example")]),
        "url is for",
    ),
    "language on bold": (
        text("قمة", entities=[entity("bold", 0, 1, language="sql")]),
        "language is for",
    ),
    "entities that cross": (
        text("قمة", entities=[entity("bold", 0, 2), entity("italic", 1, 2)]),
        "overlap in part",
    ),
    "entity without offset": (
        text("قمة", entities=[{"type": "bold", "length": 1}]),
        '"offset" of MessageEntity is required',
    ),
    "wrong quote": (
        text("قمة", reply_parameters={"message_id": 1, "quote": "ق" * 1025}),
        "quote is too long",
    ),
    "no message to reply to": (text("قمة", reply_parameters={}), '"message_id"'),
    "button without action": (inline([{"text": "أقصر"}]), "exactly one thing, not 0"),
    "button with two": (
        inline([button(callback_data="a", url="https://a.example")]),
        "exactly one thing, not 2",
    ),
    "long data": (inline([button(callback_data="ق" * 33)]), "1 to 64, not 66"),
    "empty data": (inline([button(callback_data="")]), "1 to 64, not 0"),
    "blank label": (inline([{"text": " ", "callback_data": "a"}]), "Button.text must"),
    "button to nowhere": (inline([button(url="news.example")]), "url must be like"),
    "button of a wrong style": (inline([{**PRESS, "style": "gold"}]), "style"),
    "empty row": (inline([PRESS], []), "a row of the keyboard is empty"),
    "wide row": (inline([PRESS] * 9), "more than 8"),
    "many buttons": (inline(*[[PRESS]] * 101), "more than 100"),
    "row that is none": (
        text("قمة", reply_markup={"inline_keyboard": [PRESS]}),
        "must be an Array",
    ),
    "long copy": (inline([button(copy_text={"text": "ق" * 257})]), "1 to 256"),
    "empty reply keyboard": (reply(), "no buttons"),
    "long placeholder": (
        reply([{"text": "ملخص"}], input_field_placeholder="ق" * 65),
        "1 to 64",
    ),
    "button that asks twice": (
        reply([{"text": "ملخص", "request_contact": True, "request_location": True}]),
        "more than one thing",
    ),
    "edit of nothing": (("editMessageText", {"text": "قمة"}), "not specified"),
    "edit without text": (
        ("editMessageText", {"chat_id": 7, "message_id": 1}),
        "message text is empty",
    ),
    "edit with a reply keyboard": (
        (
            "editMessageReplyMarkup",
            {"chat_id": 7, "message_id": 1, "reply_markup": {"keyboard": [[]]}},
        ),
        "no field keyboard",
    ),
    "two kinds of rich text": (
        (
            "editMessageText",
            {"inline_message_id": "x", "rich_message": {"html": "a", "markdown": "a"}},
        ),
        "exactly one of html and markdown",
    ),
    "message zero": (("deleteMessage", {"chat_id": 7, "message_id": 0}), "message_id"),
    "long notification": (
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "ق" * 201}),
        "0 to 200, not 201",
    ),
    "unknown action": (
        ("sendChatAction", {"chat_id": 7, "action": "thinking"}),
        "action",
    ),
    "no commands": (commands(), "1 to 100, not 0"),
    "many commands": (commands(*(f"c{n}" for n in range(101))), "1 to 100, not 101"),
    "command in capitals": (commands("Start"), "command must be like"),
    "Arabic command": (commands("ملخص"), "command must be like"),
    "long command": (commands("a" * 33), "1 to 32, not 33"),
    "command twice": (commands("who", "who"), "same command"),
    "no description": (commands("who", description=""), "1 to 256, not 0"),
    "blank description": (commands("who", description=" "), "description must be"),
    "long description": (commands("who", description="ق" * 257), "1 to 256"),
    "unknown scope": (
        ("getMyCommands", {"scope": {"type": "everyone"}}),
        "type must be",
    ),
    "scope without chat": (
        ("getMyCommands", {"scope": {"type": "chat"}}),
        '"chat_id" of BotCommandScopeChat is required',
    ),
    "language by name": (("setMyName", {"language_code": "arabic"}), "language_code"),
    "long name": (("setMyName", {"name": "ق" * 65}), "0 to 64"),
    "long self-description": (
        ("setMyDescription", {"description": "ق" * 513}),
        "0 to 512",
    ),
    "long short description": (
        ("setMyShortDescription", {"short_description": "ق" * 121}),
        "0 to 120",
    ),
    "webhook in the open": (("setWebhook", {"url": "http://bot.example"}), "url"),
    "secret of letters": (
        ("setWebhook", {"url": "https://bot.example", "secret_token": "سر"}),
        "secret_token",
    ),
    "too many updates": (("getUpdates", {"limit": 101}), "1 to 100, not 101"),
    "results with one id": (inline_answer(article(), article()), "same id"),
    "long id": (inline_answer(article(id="ق" * 33)), "1 to 64, not 66"),
    "article without content": (
        inline_answer({"type": "article", "id": "a", "title": "قمة"}),
        '"input_message_content" of InlineQueryResultArticle is required',
    ),
    "article with an empty text": (
        inline_answer(article(input_message_content={"message_text": ""})),
        "message message_text is empty",
    ),
    "start button without a start": (
        inline_answer(button={"text": "ابدأ"}),
        "exactly one of web_app and start_parameter",
    ),
}


@pytest.mark.parametrize(("method", "parameters"), ACCEPTED.values(), ids=ACCEPTED)
def test_lets_a_right_request_pass(method: str, parameters: dict[str, object]) -> None:
    check(method, parameters)


@pytest.mark.parametrize(("request_", "reason"), REFUSED.values(), ids=REFUSED)
def test_refuses_a_wrong_request(
    request_: tuple[str, dict[str, object]], reason: str
) -> None:
    with pytest.raises(BadRequestError, match=re.escape(reason)):
        check(*request_)


@pytest.mark.parametrize("written", ["<" * 50_000, "<b " * 50_000, "&" * 100_000])
def test_long_nonsense_is_refused_in_no_time(written: str) -> None:
    with pytest.raises(BadRequestError):
        check(*html(written))


def fields_of(kinds: Mapping[str, Any], names: Mapping[str, Any]) -> dict[str, Any]:
    """Write the specification's methods or types as the data writes them."""
    return {
        name: "|".join(kinds[name]["subtypes"])
        if "subtypes" in kinds[name]
        else {one["name"]: declared(one) for one in kinds[name].get("fields", ())}
        for name in names
    }


def declared(field: Mapping[str, Any]) -> str:
    """Write a field's type, whether it is required, and its only value."""
    only = re.search(r"must be (\w+)$", field["description"])
    fixed = f"={only.group(1)}" if only and field["name"] == "type" else ""
    required = "!" if field["required"] else ""
    return f"{'|'.join(field['types'])}{required}{fixed}"


def types_named(declarations: Mapping[str, Any]) -> Iterator[str]:
    """Yield the name of each type in the data's declarations."""
    for fields in declarations.values():
        for kind in [fields] if isinstance(fields, str) else fields.values():
            yield from re.sub(r"Array of |!.*", "", kind).split("|")


@pytest.mark.skipif(
    not SPECIFICATION.exists(), reason="the Bot API's specification is not at hand"
)
@pytest.mark.parametrize("part", ["methods", "types"])
def test_the_data_say_what_the_specification_says(part: str) -> None:
    specified = json.loads(SPECIFICATION.read_text("utf-8"))[part]

    assert dict(API[part]) == fields_of(specified, API[part])


def test_every_type_that_the_data_name_is_told() -> None:
    named = {*types_named(API["methods"]), *types_named(API["types"])}

    assert named - API["types"].keys() == {"Boolean", "Float", "Integer", "String"}
