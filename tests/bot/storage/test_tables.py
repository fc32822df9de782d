"""The types of columns: what goes in and what comes out."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine.default import DefaultDialect

from bot.storage.tables import Prose, UtcDateTime, Weekdays, storable

DIALECT = DefaultDialect()


def test_a_moment_comes_back_in_utc() -> None:
    """Whatever zone it was given in, and whether or not the database keeps zones."""
    given_in_riyadh = dt.datetime(2018, 2, 13, 8, tzinfo=ZoneInfo("Asia/Riyadh"))

    kept = UtcDateTime().process_bind_param(given_in_riyadh, DIALECT)

    assert kept is not None
    assert kept.isoformat() == "2018-02-13T05:00:00+00:00"
    for found in (kept.replace(tzinfo=None), kept.astimezone(ZoneInfo("Africa/Cairo"))):
        back = UtcDateTime().process_result_value(found, DIALECT)
        assert back == given_in_riyadh
        assert back is not None
        assert back.tzinfo is dt.UTC


def test_a_moment_without_a_zone_cannot_be_kept() -> None:
    """It could be any of 24 hours."""
    naive = dt.datetime(2018, 2, 13, 8, tzinfo=dt.UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(naive, DIALECT)


@given(st.frozensets(st.integers(0, 6)))
def test_days_of_the_week_come_back(days: frozenset[int]) -> None:
    """All 128 sets of them, in seven bits."""
    kept = Weekdays().process_bind_param(days, DIALECT)

    assert kept is not None
    assert 0 <= kept < 128
    assert Weekdays().process_result_value(kept, DIALECT) == days


@given(st.text(st.characters(codec=None)))
def test_any_text_can_be_kept_and_no_offset_moves(text: str) -> None:
    """What can be encoded stays as it is."""
    kept = storable(text)

    assert len(kept) == len(text)
    assert "\0" not in kept
    assert kept.encode().decode() == kept
    for before, after in zip(text, kept, strict=True):
        assert after in {before, "\N{REPLACEMENT CHARACTER}"}


def test_nothing_stays_nothing() -> None:
    """Null is no moment, no text and no day."""
    for kind in (UtcDateTime(), Prose(), Weekdays()):
        assert kind.process_bind_param(None, DIALECT) is None
    assert UtcDateTime().process_result_value(None, DIALECT) is None
    assert Weekdays().process_result_value(None, DIALECT) is None
