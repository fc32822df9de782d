"""What is wrong with this installation, each in a line with its mend."""

import asyncio
import datetime as dt
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

import httpx

from bot.app import now, open_database
from bot.errors import BotError
from bot.settings import Settings, load

_TELEGRAM = "https://api.telegram.org"
_TIMEOUT = 10  # seconds
_DRIFT = 30  # seconds that the clock may be wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was checked."""

    well: bool
    line: str


def examine(transport: httpx.AsyncBaseTransport | None = None) -> list[Finding]:
    """Check settings, database, token and clock, in this order.

    Args:
        transport: Stands in for the network.
    """
    try:
        settings = load()
    except BotError as error:
        line = f"settings: {error}; mend it in .env or in the environment"
        return [Finding(well=False, line=line)]
    return [
        Finding(well=True, line="settings: every name is known, every value fits"),
        *asyncio.run(_examine(settings, transport)),
    ]


async def _examine(
    settings: Settings, transport: httpx.AsyncBaseTransport | None
) -> list[Finding]:
    findings = [await _database(settings)]
    if settings.token is None:
        line = "token: none, so `mujaz` opens a local chat; ask @BotFather for one"
        return [*findings, Finding(well=True, line=line), _zone(settings)]
    async with httpx.AsyncClient(transport=transport, timeout=_TIMEOUT) as client:
        return [*findings, *await _telegram(settings, client), _zone(settings)]


async def _database(settings: Settings) -> Finding:
    try:
        engine = await open_database(settings)
    except BotError as error:
        line = f"database: {error}; set MUJAZ_DATABASE_URL to a file you may write"
        return Finding(well=False, line=line)
    await engine.dispose()
    return Finding(well=True, line="database: open, writable and up to date")


async def _telegram(settings: Settings, client: httpx.AsyncClient) -> list[Finding]:
    secret = settings.token.get_secret_value() if settings.token else ""
    try:
        answer = await client.get(f"{_TELEGRAM}/bot{secret}/getMe")
    except httpx.HTTPError as error:
        line = f"Telegram: not reached ({type(error).__name__}); check the network"
        return [Finding(well=False, line=line)]
    if answer.status_code in {httpx.codes.UNAUTHORIZED, httpx.codes.NOT_FOUND}:
        line = "token: Telegram doesn't know it; copy MUJAZ_TOKEN anew from @BotFather"
        return [Finding(well=False, line=line)]
    if answer.status_code != httpx.codes.OK:
        line = f"Telegram: answers {answer.status_code}; try again in a while"
        return [Finding(well=False, line=line)]
    told = [Finding(well=True, line="token: Telegram knows the bot")]
    if date := answer.headers.get("Date"):
        told.append(_clock(parsedate_to_datetime(date), now()))
    return told


def _clock(theirs: dt.datetime, ours: dt.datetime) -> Finding:
    drift = abs((theirs - ours).total_seconds())
    if drift > _DRIFT:
        line = f"clock: {drift:.0f} s apart from Telegram's; switch on NTP"
        return Finding(well=False, line=line)
    return Finding(well=True, line="clock: agrees with Telegram's")


def _zone(settings: Settings) -> Finding:
    local = now().astimezone(ZoneInfo(settings.timezone))
    return Finding(
        well=True, line=f"time zone: {settings.timezone}, where it is {local:%H:%M}"
    )
