"""Buttons: what each one says, and the data that come back when it is pressed.

The data name an action and what it is about, article included, so that an old
message's buttons still mean what they meant.
"""

from dataclasses import replace
from typing import Final

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot import messages
from bot.messages import plain
from bot.model import Chat, Page, Question, Subscription

ANSWER: Final = "answer"  # answers a question in a new message
REPLACE: Final = "replace"  # answers it in the message of the button
SOURCE: Final = "source"  # shows what an answer rests on
WHY: Final = "why"  # says why the sentences of a summary were chosen
USE: Final = "use"  # makes an article the current one
PAGE: Final = "page"  # turns the pages of the list of articles
LENGTH: Final = "length"
DIGITS: Final = "digits"
CANCEL: Final = "cancel"  # deletes a schedule
FORGET: Final = "forget"

_LONGEST_LABEL = 40


def _button(label: str, action: str, about: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=f"{action}:{about}")


def main_keyboard() -> ReplyKeyboardMarkup:
    """Return the keyboard of words that stays under a private chat."""
    return ReplyKeyboardMarkup(
        [[KeyboardButton(word) for word in row] for row in messages.KEYBOARD],
        is_persistent=True,
        resize_keyboard=True,
        input_field_placeholder=messages.KEYBOARD_HINT,
    )


def summary_keyboard(
    question: Question, *, shown: int, total: int
) -> InlineKeyboardMarkup:
    """Return the buttons under a summary.

    Args:
        question: What was asked; its argument is the number of sentences.
        shown: How many sentences the summary has, which may be fewer.
        total: How many the article has.
    """
    asked = max(question.argument or 1, shown)
    shorter = shown - max(1, shown // 3)
    longer = min(total, asked + max(1, asked // 2))
    sizes = [
        _button(label, REPLACE, replace(question, argument=size).encode())
        for label, size in ((messages.SHORTER, shorter), (messages.LONGER, longer))
        if size >= 1 and size not in (shown, asked)
    ]
    figures = Question(kind="figures", article_id=question.article_id)
    people = Question(kind="who", article_id=question.article_id)
    about_it = [
        _button(messages.SOURCE, SOURCE, question.encode()),
        _button(messages.WHY, WHY, question.encode()),
    ]
    others = [
        _button(messages.FIGURES, ANSWER, figures.encode()),
        _button(messages.PEOPLE, ANSWER, people.encode()),
    ]
    return InlineKeyboardMarkup([row for row in (sizes, about_it, others) if row])


def source_keyboard(question: Question) -> InlineKeyboardMarkup:
    """Return the button under any other answer."""
    return InlineKeyboardMarkup.from_button(
        _button(messages.SOURCE, SOURCE, question.encode())
    )


def _shortened(label: str) -> str:
    if len(label) <= _LONGEST_LABEL:
        return label
    return label[: _LONGEST_LABEL - 1].rsplit(" ", 1)[0] + "…"


def articles_keyboard(page: Page, current: int | None) -> InlineKeyboardMarkup:
    """Return a button for each article of a page, and those that turn it."""
    rows = [
        [
            _button(
                f"{messages.CURRENT_MARK} {_shortened(article.title)}"
                if article.id == current
                else _shortened(article.title),
                USE,
                str(article.id),
            )
        ]
        for article in page.articles
    ]
    turns = []
    if page.offset > 0:
        newer = max(0, page.offset - messages.ARTICLES_A_PAGE)
        turns.append(_button(messages.NEWER, PAGE, str(newer)))
    if page.offset + len(page.articles) < page.total:
        older = page.offset + len(page.articles)
        turns.append(_button(messages.OLDER, PAGE, str(older)))
    return InlineKeyboardMarkup([*rows, turns] if turns else rows)


def settings_keyboard(chat: Chat) -> InlineKeyboardMarkup:
    """Return the choices, those in force marked."""

    def choice(
        label: str, action: str, value: str, chosen: str
    ) -> InlineKeyboardButton:
        mark = f"{messages.CHOSEN_MARK} " if value == chosen else ""
        return _button(f"{mark}{label}", action, value)

    return InlineKeyboardMarkup(
        [
            [
                choice(label, LENGTH, value, chat.length)
                for value, label in messages.LENGTHS.items()
            ],
            [
                choice(label, DIGITS, value, chat.digits)
                for value, label in messages.DIGITS.items()
            ],
        ]
    )


def schedules_keyboard(
    subscriptions: tuple[Subscription, ...],
) -> InlineKeyboardMarkup | None:
    """Return a button that cancels each schedule."""
    if not subscriptions:
        return None
    return InlineKeyboardMarkup.from_column(
        [
            _button(messages.cancel(number), CANCEL, str(subscription.schedule.id))
            for number, subscription in enumerate(subscriptions, 1)
        ]
    )


def forget_keyboard() -> InlineKeyboardMarkup:
    """Return the button that deletes all that is held of a chat."""
    return InlineKeyboardMarkup.from_button(
        _button(plain(messages.FORGET_YES), FORGET, "yes")
    )
