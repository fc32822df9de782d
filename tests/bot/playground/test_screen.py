"""What the bot sends, as it is printed."""

import io
from typing import Any

import pytest

from bot.playground.memory import Upload
from bot.playground.screen import Screen, Sent

PRIVATE = {"id": 7, "type": "private"}


def sent(method: str = "sendMessage", **message: Any) -> Sent:  # noqa: ANN401 - JSON
    """A message that was sent, of these fields."""
    body = {"message_id": 3, "chat": PRIVATE, **message}
    return Sent(method=method, parameters={}, result=body)


def asked(**parameters: object) -> Sent:
    """A message with these parameters, of which the message itself tells nothing."""
    body = {"message_id": 3, "chat": PRIVATE, "text": "قمة"}
    return Sent(method="sendMessage", parameters=parameters, result=body)


def printed(*requests: Sent, stream: io.StringIO | None = None) -> str:
    """Return what a screen prints of them."""
    stream = stream or io.StringIO()
    screen = Screen(stream)
    for one in requests:
        screen(one)
    return stream.getvalue()


class Tty(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


BOLD = sent(text="قمة", entities=[{"type": "bold", "offset": 0, "length": 3}])


def test_a_message_is_followed_by_a_blank_line() -> None:
    assert printed(sent(text="أولى"), sent(text="ثانية")) == "أولى\n\nثانية\n\n"


def test_buttons_that_can_be_pressed_are_numbered() -> None:
    rows = [
        [{"text": "أقصر", "callback_data": "s"}, {"text": "خبر", "url": "https://a.b"}],
        [
            {"text": "أطول", "callback_data": "l"},
            {"text": "نسخ", "copy_text": {"text": "نص"}},
            {"text": "بحث", "switch_inline_query": ""},
        ],
    ]
    request = sent(text="قمة", reply_markup={"inline_keyboard": rows})

    assert printed(request) == (
        "قمة\n[1 أقصر] [خبر: https://a.b] [2 أطول] [نسخ: نص] [بحث]\n\n"
    )
    assert [(one.data, one.message) for one in request.buttons] == [("s", 3), ("l", 3)]


def test_a_reply_keyboard_is_printed_when_it_changes() -> None:
    first = asked(reply_markup={"keyboard": [["ملخص", {"text": "أرقام"}]]})
    second = asked(reply_markup={"keyboard": [["من"]]})
    gone = asked(reply_markup={"remove_keyboard": True})

    lines = printed(first, first, second, gone, second).split("\n\n")

    assert lines == [
        "قمة\n[ملخص] [أرقام]",
        "قمة",
        "قمة\n[من]",
        "قمة",
        "قمة\n[من]",
        "",
    ]


def test_an_answer_to_a_press_is_printed_where_it_says_something() -> None:
    told = Sent(
        method="answerCallbackQuery", parameters={"text": "تم\x1b[2J"}, result=True
    )
    silent = Sent(method="answerCallbackQuery", parameters={}, result=True)

    assert printed(told, silent) == "تم [2J\n\n"


@pytest.mark.parametrize(
    ("chat", "line"),
    [
        ({"id": -1001, "type": "channel", "username": "morning"}, "→ @morning"),
        ({"id": -5, "type": "group"}, "→ -5"),
    ],
)
def test_another_chat_is_named(chat: dict[str, object], line: str) -> None:
    assert printed(sent(chat=chat, text="قمة")) == f"{line}\nقمة\n\n"


def test_a_file_is_named() -> None:
    file = Upload(name="card.png", content=b"png", mime_type="image/png")
    body = {"chat": PRIVATE, "photo": [{}], "caption": "أرقام"}
    new = Sent(method="sendPhoto", parameters={"photo": file}, result=body)
    old = Sent(method="sendPhoto", parameters={"photo": "AgAC"}, result=body)
    edited = Sent(method="editMessageCaption", parameters={}, result=body)

    assert printed(new, old, edited).split("\n\n") == [
        "[card.png]\nأرقام",
        "[AgAC]\nأرقام",
        "[photo]\nأرقام",
        "",
    ]


def test_weight_is_for_terminals_alone() -> None:
    assert printed(BOLD) == "قمة\n\n"
    assert printed(BOLD, stream=Tty()) == "\x1b[1mقمة\x1b[22m\n\n"


def test_a_deletion_prints_nothing() -> None:
    assert printed(Sent(method="deleteMessage", parameters={}, result=True)) == ""
