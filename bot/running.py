"""Ways to run the application: on Telegram, in a terminal, for one task."""

import asyncio
import logging
import select
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TextIO

from pydantic import SecretStr
from telegram.error import InvalidToken

from bot import messages
from bot.app import build, digests, now, open_database, opened, services
from bot.articles.files import read_text, text_files
from bot.errors import BadSettings
from bot.messages import Html
from bot.model import Article, Briefing, Draft
from bot.playground.entities import plain
from bot.playground.markup import parse
from bot.playground.terminal import TOKEN, Conversation, Screen, Terminal
from bot.services.delivery import Refused
from bot.services.library import LONGEST, Library, title_of
from bot.settings import Settings
from bot.views import cards
from summaries import FactCards

UPDATES = ("message", "callback_query")
"""What the bot wants to be told of."""


class _Redacted(logging.Formatter):
    """Keeps a secret out of whatever is logged, tracebacks included."""

    def __init__(self, secret: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, the secret replaced."""
        return super().format(record).replace(self._secret, "<token>")


def _is_not_told_anyway(record: logging.LogRecord) -> bool:
    """Keep out the traceback of a token refused at start: `run_on_telegram` tells it.

    Refused later, it is told of in the log alone.
    """
    error = record.exc_info[1] if record.exc_info else None
    return not (isinstance(error, InvalidToken) and "Bootstrap" in record.getMessage())


def log_to_stderr(level: str, secret: str) -> None:
    """Log to standard error; the libraries' chatter and the secret stay out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacted(secret))
    handler.addFilter(_is_not_told_anyway)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # httpx writes each request's address, which holds the token
    for name in ("httpx", "httpcore", "apscheduler", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # in detail, these write what people write
    for name in ("telegram", "aiosqlite", "asyncio"):
        logger = logging.getLogger(name)
        logger.setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level]))


def run_on_telegram(settings: Settings, *, base_url: str | None = None) -> None:
    """Poll Telegram until a signal ends it.

    Args:
        settings: They have a token.
        base_url: Of another Bot API server than Telegram's.

    Raises:
        BadSettings: Telegram doesn't know the token.
        StorageUnavailable: The database cannot be opened.
    """
    token = settings.token.get_secret_value() if settings.token else ""
    log_to_stderr(settings.log_level, token)
    try:
        application = build(settings, base_url=base_url)
        application.run_polling(
            allowed_updates=UPDATES,
            bootstrap_retries=-1,  # no network at start is no reason to give up
            drop_pending_updates=False,
        )
    except InvalidToken as error:
        message = "Telegram refuses MUJAZ_TOKEN; ask @BotFather for the right one"
        raise BadSettings(message) from error


def converse(settings: Settings, texts: Sequence[str], *, interactive: bool) -> None:
    """Speak with the bot in a terminal: the real application, without a network.

    Args:
        settings: The token isn't used.
        texts: What is said first.
        interactive: Whether to go on with what is typed.

    Raises:
        StorageUnavailable: The database cannot be opened.
    """
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr)
    interrupt = _Interrupt()
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        asyncio.run(_converse(settings, texts, interrupt, interactive=interactive))
    finally:
        signal.signal(signal.SIGINT, before)


class _Interrupt:
    """Ends a chat: at once while it reads, else as soon as it has answered.

    asyncio's own handler cancels a task that waits, not one that reads. And to raise
    wherever a signal comes may break what a library is about; so only the second
    one does that, for whoever cannot wait.
    """

    def __init__(self) -> None:
        self._asked = False
        self._reads = False

    def __call__(self, number: int, frame: object) -> None:
        """Handle the signal."""
        del number, frame
        if self._reads or self._asked:
            raise KeyboardInterrupt
        self._asked = True

    def heed(self) -> None:
        """End the chat if that was asked for meanwhile."""
        if self._asked:
            raise KeyboardInterrupt

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Heed what came before, and at once what comes while this is open."""
        self._reads = True
        try:
            self.heed()
            yield
        finally:
            self._reads = False


async def _converse(
    settings: Settings,
    texts: Sequence[str],
    interrupt: _Interrupt,
    *,
    interactive: bool,
) -> None:
    terminal = Terminal(Screen(sys.stdout))
    local = settings.model_copy(update={"token": SecretStr(TOKEN)})
    application = build(local, request=terminal, ticking=False)
    conversation = Conversation(terminal)
    async with opened(application):
        if interactive:
            for line in (messages.TERMINAL_WELCOME, messages.TERMINAL_CONNECT):
                sys.stderr.write(f"{line}\n\n")
            sys.stderr.flush()
        for text in texts:
            await conversation.say(application, text)
            interrupt.heed()
        if not interactive:
            return
        # nothing else happens in this chat while the person types; in a thread, the
        # reading could not be interrupted
        while True:
            with interrupt.reading():
                typed = _typed(sys.stdin)
            if not typed:
                return
            if typed.strip():
                await conversation.say(application, typed)


_LOOK = 0.5  # seconds
_PASTE_PAUSE = 0.05  # seconds; the lines of a pasted text come faster than typed ones


def _typed(stream: TextIO) -> str:
    """Read a line; in a terminal, with those that were pasted with it."""
    if not stream.isatty():
        return stream.readline()
    # a signal that comes just before a read would wait for the next line; between two
    # looks it is seen
    while not select.select([stream], [], [], _LOOK)[0]:
        pass
    line = stream.readline()
    while line.strip() and select.select([stream], [], [], _PASTE_PAUSE)[0]:
        more = stream.readline()
        if not more:
            break
        line += more
    return line


def as_text(html: Html) -> str:
    """Return Html as a terminal shows it."""
    return plain(parse(html))


def facts_as_text(found: FactCards, kinds: Iterable[str]) -> str:
    """Return fact cards as the bot would show them, without a chat."""
    document = found.document
    briefing = Briefing(
        article=Article(
            id=0,
            chat_id=None,
            title=document.title or "",
            text=document.text,
            published=document.published,
            source="",
            sample=False,
            added=now(),
        ),
        document=document,
        cards=found,
    )
    faces = {
        "figures": cards.figures_view,
        "people": cards.people_view,
        "organisations": cards.organisations_view,
        "places": cards.places_view,
        "dates": cards.dates_view,
        "quotes": cards.quotes_view,
    }
    return "\n\n".join(as_text(faces[kind](briefing).html) for kind in kinds)


def hold_files(settings: Settings, paths: Iterable[Path]) -> Iterator[str]:
    """Put text files into the library, and yield a line about each.

    Raises:
        UnreadableFile: There is no such file, or it is no text.
        StorageUnavailable: The database cannot be opened.
    """
    drafts = [
        (file, _draft(file, read_text(file)))
        for path in paths
        for file in text_files(path)
    ]
    yield from asyncio.run(_hold(settings, drafts))


def _draft(file: Path, text: str) -> Draft | None:
    if not text.strip():
        return None
    return Draft(title=title_of(text), text=text, source=file.name)


async def _hold(
    settings: Settings, drafts: Iterable[tuple[Path, Draft | None]]
) -> list[str]:
    engine = await open_database(settings)
    library = Library(engine=engine)
    lines = []
    try:
        for file, draft in drafts:
            if draft is None:
                lines.append(f"{file}: empty, left out")
                continue
            if len(draft.text) > LONGEST:
                lines.append(f"{file}: longer than {LONGEST:,} characters, left out")
                continue
            moment = now()
            article = await library.hold(None, draft, moment)
            held = "held" if article.added == moment else "held already"
            lines.append(f"{file}: {held} as article {article.id}: {article.title}")
    finally:
        await engine.dispose()
    return lines


def preview_digest(settings: Settings, chat_id: int | None) -> str:
    """Return the next digest of a chat, or of all, as a terminal shows it.

    Raises:
        StorageUnavailable: The database cannot be opened.
    """
    return asyncio.run(_preview(settings, chat_id))


async def _post_nothing(chat_id: int, html: str) -> NoReturn:
    """Refuse to post: a preview writes nothing."""
    del chat_id, html
    raise Refused


async def _preview(settings: Settings, chat_id: int | None) -> str:
    engine = await open_database(settings)
    try:
        posts = digests(settings, services(settings, engine), _post_nothing)
        preview = await posts.preview(chat_id, now())
    finally:
        await engine.dispose()
    if not preview.parts:
        return messages.NOTHING_NEW
    return "\n\n".join(as_text(Html(part)) for part in preview.parts)
