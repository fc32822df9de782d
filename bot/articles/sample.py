"""The sample article: something to talk about at first start.

It retells, in this project's own sentences, what a news report of February 2018 says;
its last line says so.
"""

import datetime as dt
from importlib.resources import files

from bot import messages
from bot.model import Draft

PUBLISHED = dt.date(2018, 2, 13)


def sample() -> Draft:
    """Return the sample article; its first line is its title."""
    text = files(__package__).joinpath("sample.txt").read_text(encoding="utf-8")
    title, _, _ = text.partition("\n")
    return Draft(
        title=title.strip(),
        text=text,
        published=PUBLISHED,
        source=messages.SAMPLE_SOURCE,
        sample=True,
    )
