"""What the bot sends, printed as a reader would see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, TextIO

from telegram import MessageEntity

from bot.playground.entities import Marked, cleaned, plain
from bot.playground.memory import JsonObject, Parameters, Upload

_EMPHASIS = {
    MessageEntity.BOLD: ("\x1b[1m", "\x1b[22m"),
    MessageEntity.ITALIC: ("\x1b[3m", "\x1b[23m"),
    MessageEntity.UNDERLINE: ("\x1b[4m", "\x1b[24m"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button that tells the bot something when it is pressed."""

    label: str
    data: str
    chat: int
    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request of the bot that was carried out."""

    method: str
    parameters: Parameters
    result: Any  # as the Bot API answers: a message, a list, True

    @property
    def message(self) -> JsonObject:
        """The message that is in the chat now, empty where none is meant."""
        return self.result if isinstance(self.result, dict) else {}

    @property
    def text(self) -> Marked:
        """The message's text, or its caption, as a reader sees it."""
        message = self.message
        name = "caption_entities" if "caption" in message else "entities"
        entities = (MessageEntity.de_json(one, None) for one in message.get(name, ()))
        text = message.get("text") or message.get("caption") or ""
        return Marked(text=text, entities=tuple(entities))

    @property
    def inline_buttons(self) -> list[JsonObject]:
        """The buttons under the message, in reading order."""
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", ())
        return [button for row in rows for button in row]

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those of the buttons that tell the bot something."""
        return tuple(
            Button(
                label=button["text"],
                data=button["callback_data"],
                chat=self.message["chat"]["id"],
                message=self.message["message_id"],
            )
            for button in self.inline_buttons
            if "callback_data" in button
        )


class Screen:
    """Prints what the bot sends as a reader would see it, in plain characters.

    Args:
        stream: Where to; colour and weight only where it is a terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._keyboard: list[str] = []

    def __call__(self, sent: Sent) -> None:
        """Print it, with a blank line after it; nothing where nothing is seen."""
        if lines := [line for line in self._lines(sent) if line]:
            self._stream.write("\n".join(lines) + "\n\n")
            self._stream.flush()

    def _lines(self, sent: Sent) -> Iterator[str]:
        if sent.method == "answerCallbackQuery":
            yield cleaned(sent.parameters.get("text", ""))
        if not sent.message:
            return
        if sent.message["chat"]["type"] != "private":
            chat = sent.message["chat"]
            yield f"→ @{chat['username']}" if "username" in chat else f"→ {chat['id']}"
        if "document" in sent.message or "photo" in sent.message:
            yield f"[{_file_name(sent)}]"
        yield plain(sent.text, _EMPHASIS if self._stream.isatty() else None)
        yield " ".join(_numbered(sent.inline_buttons))
        yield self._keyboard_line(sent.parameters.get("reply_markup") or {})

    def _keyboard_line(self, markup: JsonObject) -> str:
        """Return the reply keyboard where it is another than before."""
        if markup.get("remove_keyboard"):
            self._keyboard = []
        labels = [
            cleaned(button if isinstance(button, str) else button["text"])
            for row in markup.get("keyboard", ())
            for button in row
        ]
        if not labels or labels == self._keyboard:
            return ""
        self._keyboard = labels
        return " ".join(f"[{label}]" for label in labels)


def _numbered(buttons: list[JsonObject]) -> Iterator[str]:
    """Yield each button as drawn; those that can be pressed here have a number."""
    numbers = count(1)
    for button in buttons:
        label = cleaned(button["text"])
        copied = button.get("copy_text", {}).get("text", "")
        if "callback_data" in button:
            yield f"[{next(numbers)} {label}]"
        elif opened := button.get("url", copied):
            yield f"[{label}: {cleaned(opened)}]"
        else:
            yield f"[{label}]"


def _file_name(sent: Sent) -> str:
    kind = "document" if "document" in sent.message else "photo"
    file = sent.parameters.get(kind)
    return cleaned(file.name if isinstance(file, Upload) else str(file or kind))
