"""Settings: what an operator may choose, read from the environment and from `.env`.

`.env.example` lists every name. Only `bot.app` and what starts it read settings.
"""

import os
import re
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import BadSettings

_PREFIX = "MUJAZ_"


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = "no time zone of that name (example: Asia/Riyadh)"
        raise ValueError(message) from error
    return name


def _token_like(token: SecretStr | None) -> SecretStr | None:
    if token is None or re.fullmatch(r"\d+:[\w-]+", token.get_secret_value(), re.ASCII):
        return token
    message = "no token; @BotFather gives one like 123456789:AbC-dEf"
    raise ValueError(message)


def _default_database() -> str:
    return f"sqlite+aiosqlite:///{user_data_path('mujaz') / 'mujaz.sqlite3'}"


def _supported_database(url: str) -> str:
    if not url.startswith("sqlite+aiosqlite:///"):
        message = "a database URL that begins with sqlite+aiosqlite:///"
        raise ValueError(message)
    return url


class Settings(BaseSettings):
    """What an operator may choose; each field's description says its unit."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, frozen=True, extra="ignore"
    )

    token: Annotated[
        SecretStr | None,
        AfterValidator(_token_like),
        Field(
            description="the bot's token, from @BotFather; without one, a local chat"
        ),
    ] = None
    database_url: Annotated[
        str,
        AfterValidator(_supported_database),
        Field(description="where articles, chats, schedules and posts are kept"),
    ] = Field(default_factory=_default_database)
    timezone: Annotated[
        str,
        AfterValidator(_known_zone),
        Field(description="the time zone of schedules that name none"),
    ] = "Asia/Riyadh"
    digest_articles: Annotated[
        int, Field(ge=1, le=30, description="stories in one digest, at most")
    ] = 8
    digest_max_age: Annotated[
        int,
        Field(ge=1, le=10_080, description="minutes after which a missed digest stays"),
    ] = 180
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        Field(description="how much is logged to standard error"),
    ] = "INFO"


def load(env_file: Path = Path(".env")) -> Settings:
    """Read the settings.

    Raises:
        BadSettings: A name that begins with MUJAZ_ is unknown, or a value is wrong;
            the message names it in one line and never holds a value.
    """
    known = {f"{_PREFIX}{name}".upper() for name in Settings.model_fields}
    try:
        written = dotenv_values(env_file) if env_file.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        message = f"{env_file} cannot be read as UTF-8 text"
        raise BadSettings(message) from error
    for name in sorted({*os.environ, *written}):
        if name.upper().startswith(_PREFIX) and name.upper() not in known:
            message = f"unknown setting {name}; known are {', '.join(sorted(known))}"
            raise BadSettings(message)
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = f"{_PREFIX}{first['loc'][0]}".upper()
        reason = first["msg"].removeprefix("Value error, ")
        message = f"bad value of {name}: {reason}"
        raise BadSettings(message) from error
