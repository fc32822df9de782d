"""Whoever waits for an answer sees that it is worked on; nobody else does."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from telegram import Update
from telegram.constants import ChatAction
from telegram.error import Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application

from bot.app import build, opened
from bot.handlers import Mujaz, at_work
from bot.handlers.at_work import AGAIN, MOMENT, AtWork
from bot.handlers.ordering import ChatOrder
from bot.handlers.pacing import Pacing
from bot.model import Article
from bot.services.library import Library
from bot.settings import Settings
from tests.bot.fakes import (
    PRIVATE,
    SUPERGROUP,
    Failure,
    Telegram,
    broken_off,
    flood,
    forbidden,
)

ACTION = "sendChatAction"


class Time:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._ends: deque[asyncio.Future[None]] = deque()

    async def sleep(self, seconds: float) -> None:
        """Wait until that time has passed."""
        self.slept.append(seconds)
        end: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._ends.append(end)
        await end

    async def passes(self) -> None:
        """Let every wait end that goes on, and what comes after it be done."""
        await _everything_else()
        ends, self._ends = self._ends, deque()
        for end in ends:
            if not end.done():
                end.set_result(None)
        await _everything_else()


async def _everything_else() -> None:
    """Let all other tasks go on as far as they can; nothing here takes time."""
    for _ in range(100):
        await asyncio.sleep(0)


@pytest.fixture
def time() -> Time:
    """Time that stands still."""
    return Time()


@pytest.fixture
async def application(telegram: Telegram) -> AsyncIterator[Mujaz]:
    """An application without handlers: the work is the test's."""
    made = (
        Application.builder()
        .token("1:test")
        .request(telegram)
        .get_updates_request(telegram)
        .rate_limiter(Pacing())
        .updater(None)
        .job_queue(None)
        .build()
    )
    async with made:
        yield made


Of = Callable[..., Update]


@pytest.fixture
def written(telegram: Telegram, application: Mujaz) -> Of:
    """Give the update of a message."""

    def update(**fields: Any) -> Update:  # noqa: ANN401 - JSON
        return telegram.message("ملخص", **fields).of(application)

    return update


async def test_what_is_answered_in_a_moment_shows_nothing(
    telegram: Telegram, time: Time, written: Of
) -> None:
    async with AtWork(time.sleep).on(written()):
        await _everything_else()
    await time.passes()

    assert time.slept == [MOMENT]
    assert telegram.called(ACTION) == []


async def test_who_waits_longer_sees_typing_until_the_answer_is_there(
    telegram: Telegram, time: Time, written: Of
) -> None:
    async with AtWork(time.sleep).on(written()):
        for _ in range(3):
            await time.passes()
        shown = telegram.called(ACTION)
    await time.passes()

    assert [one["action"] for one in shown] == [ChatAction.TYPING] * 3
    assert {one["chat_id"] for one in shown} == {PRIVATE["id"]}
    assert time.slept == [MOMENT, AGAIN, AGAIN, AGAIN]
    assert telegram.called(ACTION) == shown


async def test_it_is_shown_in_the_topic_where_the_message_stands(
    telegram: Telegram, time: Time, written: Of
) -> None:
    telegram.memory.chats[SUPERGROUP["id"]]["is_forum"] = True
    where = {"message_thread_id": 7, "is_topic_message": True}
    update = written(chat=SUPERGROUP | {"is_forum": True}, **where)

    async with AtWork(time.sleep).on(update):
        await time.passes()

    assert [one["message_thread_id"] for one in telegram.called(ACTION)] == [7]


@pytest.mark.parametrize(
    "failure", [forbidden(), flood(4), broken_off()], ids=["closed", "flood", "broken"]
)
async def test_work_goes_on_where_it_cannot_be_shown_and_that_is_not_tried_again(
    telegram: Telegram, time: Time, written: Of, failure: Failure
) -> None:
    telegram.fail(ACTION, failure)

    async with AtWork(time.sleep).on(written()):
        for _ in range(3):
            await time.passes()

    assert len(telegram.called(ACTION)) == 1


async def test_a_failure_of_the_work_is_its_own_and_ends_the_showing(
    telegram: Telegram, time: Time, written: Of
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with AtWork(time.sleep).on(written()):
            raise ZeroDivisionError
    await time.passes()

    assert telegram.called(ACTION) == []


async def test_a_pressed_button_and_a_changed_message_show_nothing(
    telegram: Telegram, time: Time, application: Mujaz
) -> None:
    await application.bot.send_message(PRIVATE["id"], "خبر")
    pressed = telegram.callback("source:summary:1").of(application)
    changed = telegram.edited_message("ملخص").of(application)

    for update in (pressed, changed):
        async with AtWork(time.sleep).on(update):
            await time.passes()

    assert telegram.called(ACTION) == []


async def test_of_a_crowd_that_waits_only_a_few_are_shown_it(
    telegram: Telegram, time: Time, written: Of
) -> None:
    showing, crowd = AtWork(time.sleep), 40
    async with AsyncExitStack() as waiting:
        for _ in range(crowd):
            await waiting.enter_async_context(showing.on(written()))
        await time.passes()
        few = len(telegram.called(ACTION))
    async with showing.on(written()):  # answered, they leave room for others
        await time.passes()

    assert 0 < few < crowd
    assert len(telegram.called(ACTION)) == few + 1


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (forbidden(), Forbidden),
        (flood(3), RetryAfter),  # a wait that would otherwise be slept out
        (broken_off(), NetworkError),
    ],
)
async def test_the_pace_of_messages_neither_delays_nor_repeats_it(
    telegram: Telegram,
    application: Mujaz,
    failure: Failure,
    error: type[TelegramError],
) -> None:
    telegram.fail(ACTION, failure, times=5)

    with pytest.raises(error):
        await application.bot.send_chat_action(PRIVATE["id"], ChatAction.TYPING)

    assert len(telegram.called(ACTION)) == 1


async def test_showing_it_in_a_group_takes_no_turn_of_the_groups_messages(
    telegram: Telegram, application: Mujaz
) -> None:
    """Of which python-telegram-bot lets twenty a minute through, and waits."""
    for _ in range(50):
        await application.bot.send_chat_action(SUPERGROUP["id"], ChatAction.TYPING)

    assert len(telegram.called(ACTION)) == 50


async def test_it_is_shown_while_an_update_is_worked_on_not_while_it_waits_its_turn(
    telegram: Telegram, time: Time, written: Of
) -> None:
    order, release = ChatOrder(AtWork(time.sleep)), asyncio.Event()

    async def work() -> None:
        await release.wait()

    working = [
        asyncio.create_task(order.process_update(written(), work())) for _ in range(3)
    ]
    await time.passes()
    shown = len(telegram.called(ACTION))
    release.set()
    await asyncio.gather(*working)

    assert shown == 1


async def test_the_bot_shows_it_before_an_answer_that_takes_long(
    settings: Settings, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way, from the queue of updates to the last message."""
    monkeypatch.setattr(at_work, "MOMENT", 0)
    current, shown = Library.current, asyncio.Event()

    def see(change: str, what: object) -> None:
        if change == "action":
            shown.set()

    async def slow(self: Library, chat_id: int) -> Article | None:
        await shown.wait()
        return await current(self, chat_id)

    telegram.memory.on_change.append(see)

    monkeypatch.setattr(Library, "current", slow)
    application = build(settings, request=telegram, ticking=False)
    async with opened(application):
        await application.start()
        update = telegram.message("/figures").of(application)
        await application.update_queue.put(update)
        await application.update_queue.join()
        await application.stop()

    methods = [one.method for one in telegram.sent]
    assert methods[0] == ACTION
    assert "sendMessage" in methods
