"""The composition root: settings → engine, services, handlers, clock.

async with build(settings, request=…) …        a local chat, or a test
build(settings).run_polling()                  Telegram
"""

import asyncio
import datetime as dt
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncEngine
from telegram import BotCommand, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, Defaults
from telegram.request import BaseRequest

from bot import messages
from bot.articles.sample import sample
from bot.errors import BadSettings, BotError
from bot.handlers import COMMANDS, Mujaz, register
from bot.handlers.conversation import Clock, Context, Conversation
from bot.handlers.ordering import ChatOrder
from bot.handlers.pacing import Pacing
from bot.handlers.posting import renderer, sender
from bot.services import Services
from bot.services.briefings import Briefings
from bot.services.delivery import Send
from bot.services.digests import Digests
from bot.services.library import Library
from bot.services.subscriptions import Subscriptions
from bot.settings import Settings
from bot.storage import engine as storage

_log = logging.getLogger(__name__)

_TICK = 20  # seconds between two looks at the schedules
_CHECK = 300  # seconds between two looks whether the token still is one
TICK, CHECK = "digests", "token"  # names of the jobs


def now() -> dt.datetime:
    """Return the present moment; the only clock of the program."""
    return dt.datetime.now(dt.UTC)


def services(settings: Settings, engine: AsyncEngine) -> Services:
    """Make the services on a database."""
    return Services(
        library=Library(engine=engine),
        briefings=Briefings(),
        subscriptions=Subscriptions(engine=engine),
        timezone=ZoneInfo(settings.timezone),
    )


async def open_database(settings: Settings) -> AsyncEngine:
    """Open the database, bring it up to date, and hold the sample article.

    Raises:
        StorageUnavailable: It cannot be opened or written.
    """
    engine = storage.create(settings.database_url)
    try:
        await prepare(engine, now)
    except BotError:
        await engine.dispose()
        raise
    return engine


async def prepare(engine: AsyncEngine, clock: Clock) -> None:
    """Bring a database up to date, and hold the sample article.

    Raises:
        StorageUnavailable: It cannot be opened or written.
    """
    await storage.upgrade(engine)
    await Library(engine=engine).hold(None, sample(), clock())


def digests(settings: Settings, made: Services, send: Send) -> Digests:
    """Make the digest service beside the others."""
    return Digests(
        engine=made.library.engine,
        render=renderer(made),
        send=send,
        holder=secrets.token_hex(8),
        max_age=dt.timedelta(minutes=settings.digest_max_age),
        limit=settings.digest_articles,
    )


async def _introduce(application: Mujaz) -> None:
    """Tell Telegram the menu and what the bot is; failing that, go on without."""
    bot = application.bot
    try:
        await bot.set_my_commands(
            [BotCommand(command.name, command.description) for command in COMMANDS]
        )
        await bot.set_my_description(messages.BOT_DESCRIPTION)
        await bot.set_my_short_description(messages.BOT_SHORT_DESCRIPTION)
    except TelegramError as error:
        _log.warning("the menu could not be set: %s", error)


def build(
    settings: Settings,
    *,
    request: BaseRequest | None = None,
    clock: Clock = now,
    base_url: str | None = None,
    ticking: bool = True,
) -> Mujaz:
    """Build the application; nothing is opened before it is initialised.

    Args:
        settings: What the operator chose; it has a token.
        request: Stands in for the network; None: the network.
        clock: Tells the present moment.
        base_url: Of another Bot API server than Telegram's; it ends in «/bot».
        ticking: Whether digests are posted on time.

    Raises:
        BadSettings: There is no token.
        StorageUnavailable: The database's folder cannot be made.
    """
    if settings.token is None:
        message = "MUJAZ_TOKEN is not set"
        raise BadSettings(message)
    engine = storage.create(settings.database_url)
    builder = (
        Application.builder()
        .token(settings.token.get_secret_value())
        .concurrent_updates(ChatOrder())
        .rate_limiter(Pacing())
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                # a group's member may delete the command before it is answered
                allow_sending_without_reply=True,
            )
        )
    )
    if request is not None:
        builder = builder.request(request).get_updates_request(request)
    if base_url is not None:
        files = f"{base_url.removesuffix('bot')}file/bot"
        builder = builder.base_url(base_url).base_file_url(files)
    if not ticking:
        builder = builder.job_queue(None)  # type: ignore[arg-type] # PTB types it away
    made = services(settings, engine)
    builder = builder.post_init(_opening(settings, made, clock, ticking=ticking))
    builder = builder.post_shutdown(_closing(engine))
    application = cast("Mujaz", builder.build())
    register(application, Conversation(services=made, clock=clock))
    return application


@asynccontextmanager
async def opened(application: Mujaz) -> AsyncIterator[Mujaz]:
    """Open an application that doesn't poll, as `run_polling` opens one that does.

    Raises:
        StorageUnavailable: The database cannot be opened or written.
    """
    async with application:
        try:
            if application.post_init is not None:
                await application.post_init(application)
            yield application
        finally:
            if application.post_shutdown is not None:
                await application.post_shutdown(application)


def _opening(
    settings: Settings, made: Services, clock: Clock, *, ticking: bool
) -> Callable[[Mujaz], Any]:
    async def opening(application: Mujaz) -> None:
        await prepare(made.library.engine, clock)
        await _introduce(application)
        if not ticking or application.job_queue is None:
            return
        posts = digests(settings, made, sender(application.bot))
        await posts.recover(clock())
        turns = asyncio.Lock()

        async def tick(context: Context) -> None:
            del context  # the rows say all
            # where a clock is moved, what the tick before it has in flight would seem
            # to have waited for hours
            async with turns:
                try:
                    await posts.tick(clock())
                except BotError as error:
                    _log.error("no digests at this tick: %s", error)

        async def check(context: Context) -> None:
            # python-telegram-bot ends its polling when the token is refused, and lets
            # the process go on, deaf; ended, its supervisor can tell
            try:
                await context.bot.get_me()
            except InvalidToken:
                _log.error("Telegram doesn't know the token any more")
                application.stop_running()
            except TelegramError as error:
                _log.warning("Telegram isn't reached: %s", error)

        queue, alone = application.job_queue, {"max_instances": 1}
        queue.run_repeating(tick, _TICK, first=1, name=TICK, job_kwargs=alone)
        queue.run_repeating(check, _CHECK, name=CHECK, job_kwargs=alone)

    return opening


def _closing(engine: AsyncEngine) -> Callable[[Mujaz], Any]:
    async def closing(application: Mujaz) -> None:
        del application
        await engine.dispose()

    return closing
