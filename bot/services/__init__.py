"""What the bot does, apart from how it is asked: decide, then do."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.services.briefings import Briefings
from bot.services.library import Library
from bot.services.subscriptions import Subscriptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """All that handlers can ask for."""

    library: Library
    briefings: Briefings
    subscriptions: Subscriptions
    timezone: ZoneInfo  # of schedules that name none
