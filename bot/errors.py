"""What can go wrong and is understood.

BotError                      an answer cannot be given; messages.error says why
├── Unavailable               the bot's own ground fails: an operator must act
│   ├── StorageUnavailable    the database cannot be opened, read or written
│   └── BadSettings           a setting is unknown or its value wrong
├── UnreadableFile            a file is not there, too large, or no text
├── NoArticle                 the chat holds no article, or a button's one is gone
├── TextTooLong               a text is longer than an article may be
├── NotSchedulable            a schedule cannot be made as asked
│   ├── BadTime               no hour and minute in what was asked
│   ├── TooManySchedules      the chat has as many as it may
│   ├── NoSuchChannel         Telegram knows no such channel, or the bot is not in it
│   ├── AskerNotAdministrator the asker may not post to the channel
│   └── BotNotAdministrator   the bot may not post to the channel
└── NoSuchSchedule            there is none with that number
"""


class BotError(Exception):
    """An answer cannot be given, for a reason that is understood."""


class Unavailable(BotError):
    """The ground that the bot stands on fails; an operator must act."""


class StorageUnavailable(Unavailable):
    """The database cannot be opened, read or written."""


class BadSettings(Unavailable):
    """A setting is unknown or its value wrong."""


class UnreadableFile(BotError):
    """A file is not there, too large, or no text; the message says which."""


class NoArticle(BotError):
    """The chat holds no article, or the one that a button means is gone."""


class TextTooLong(BotError):
    """A text is longer than an article may be."""


class NotSchedulable(BotError):
    """A schedule cannot be made as asked."""


class BadTime(NotSchedulable):
    """There is no hour and minute in what was asked."""


class TooManySchedules(NotSchedulable):
    """The chat has as many schedules as it may."""


class NoSuchChannel(NotSchedulable):
    """Telegram knows no such channel, or the bot is not in it."""


class AskerNotAdministrator(NotSchedulable):
    """Who asks is no administrator of the channel."""


class BotNotAdministrator(NotSchedulable):
    """The bot may not post to the channel."""


class NoSuchSchedule(BotError):
    """The chat has no schedule with that number."""
