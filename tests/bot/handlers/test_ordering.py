"""Updates of one chat keep their order; those of others don't wait for them."""

import asyncio

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bot.handlers.ordering import ChatOrder
from bot.playground.memory import JsonObject
from tests.bot.fakes import Telegram

OTHER = {"id": 1002, "type": "private", "first_name": "عمر"}


async def test_a_slow_answer_holds_up_its_own_chat_alone() -> None:
    telegram = Telegram()
    done: list[str] = []
    release = asyncio.Event()

    async def work(update: Update, context: object) -> None:
        text = str(update.effective_message and update.effective_message.text)
        if text == "slow":
            await release.wait()
        done.append(text)
        if text == "other":
            release.set()  # the slow one ends only after another chat's was served

    application = (
        Application.builder()
        .token("1:test")
        .request(telegram)
        .get_updates_request(telegram)
        .updater(None)
        .concurrent_updates(ChatOrder())
        .job_queue(None)
        .build()
    )
    application.add_handler(MessageHandler(filters.ALL, work))
    telegram.memory.add(OTHER)
    async with application:
        await application.start()
        for text in ("slow", "second", "third"):
            await application.update_queue.put(telegram.message(text).of(application))
        other = telegram.message("other", chat=OTHER, user={**OTHER, "is_bot": False})
        await application.update_queue.put(other.of(application))
        # what belongs to no chat waits for nothing
        await application.update_queue.put("no update at all")
        await asyncio.wait_for(application.update_queue.join(), 5)
        await application.stop()

    assert done == ["other", "slow", "second", "third"]


async def test_one_chats_flood_takes_no_place_from_others() -> None:
    telegram = Telegram()
    telegram.memory.add(OTHER)
    application = (
        Application.builder().token("1:test").request(telegram).updater(None).build()
    )
    order = ChatOrder()
    release = asyncio.Event()
    served = asyncio.Event()

    async def wait() -> None:
        await release.wait()

    async def serve() -> None:
        served.set()

    update = telegram.message("أ").of(application)
    other = telegram.message("ب", chat=OTHER, user={**OTHER, "is_bot": False})
    flood = [
        asyncio.create_task(order.process_update(update, wait())) for _ in range(300)
    ]
    await asyncio.sleep(0)
    await asyncio.wait_for(order.process_update(other.of(application), serve()), 5)
    release.set()
    await asyncio.gather(*flood)

    assert served.is_set()


async def test_a_failure_lets_the_next_of_its_chat_go_on() -> None:
    order = ChatOrder()
    telegram = Telegram()
    application = (
        Application.builder().token("1:test").request(telegram).updater(None).build()
    )
    update = telegram.message("أ").of(application)
    done = []

    async def fail() -> None:
        raise ZeroDivisionError

    async def work() -> None:
        done.append("worked")

    await order.initialize()
    failed, _ = await asyncio.gather(
        order.do_process_update(update, fail()),
        order.do_process_update(update, work()),
        return_exceptions=True,
    )
    await order.shutdown()

    assert isinstance(failed, ZeroDivisionError)
    assert done == ["worked"]


async def test_what_is_written_where_a_group_moves_to_waits_for_the_move() -> None:
    telegram = Telegram()
    group: JsonObject = {"id": -77, "type": "group", "title": "أسرة"}
    moved: JsonObject = {"id": -10077, "type": "supergroup", "title": "أسرة"}
    for chat in (group, moved):
        telegram.memory.add(chat)
    application = (
        Application.builder().token("1:test").request(telegram).updater(None).build()
    )
    order = ChatOrder()
    done: list[str] = []

    async def work(name: str) -> None:
        await asyncio.sleep(0)
        done.append(name)

    before = telegram.message("قبل", chat=group)
    move = telegram.message("", chat=group, migrate_to_chat_id=moved["id"])
    after = telegram.message("بعد", chat=moved)
    async with asyncio.TaskGroup() as tasks:
        for one, name in ((before, "before"), (move, "move"), (after, "after")):
            update = one.of(application)
            tasks.create_task(order.do_process_update(update, work(name)))

    assert done == ["before", "move", "after"]
