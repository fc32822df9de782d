"""The doctor names what is wrong, with its mend."""

import datetime as dt
from email.utils import format_datetime

import httpx
import pytest

from bot.doctor import examine

SECRET = "123:very-secret"  # noqa: S105 - of no bot


def _telegram(status: int = 200, drift: float = 0) -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.url.path == f"/bot{SECRET}/getMe"
        moment = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=drift)
        return httpx.Response(status, headers={"Date": format_datetime(moment)})

    return httpx.MockTransport(answer)


def _unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError(str(request.url))


def test_all_is_well_without_a_token() -> None:
    """A local chat needs none."""
    findings = examine()

    assert all(finding.well for finding in findings)
    assert [finding.line.split(":")[0] for finding in findings] == [
        "settings",
        "database",
        "token",
        "time zone",
    ]


@pytest.mark.parametrize(
    ("transport", "wrong"),
    [
        (_telegram(), []),
        (_telegram(401), ["token: Telegram doesn't know it"]),
        (_telegram(502), ["Telegram: answers 502"]),
        (_telegram(drift=300), ["clock:"]),
        (httpx.MockTransport(_unreachable), ["Telegram: not reached (ConnectError)"]),
    ],
    ids=["well", "bad token", "bad gateway", "clock", "no network"],
)
def test_a_token_is_tried(
    transport: httpx.MockTransport,
    wrong: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And never shown."""
    monkeypatch.setenv("MUJAZ_TOKEN", SECRET)

    findings = examine(transport)

    told = [finding.line for finding in findings if not finding.well]
    assert len(told) == len(wrong)
    assert all(line.startswith(start) for line, start in zip(told, wrong, strict=True))
    assert SECRET not in " ".join(finding.line for finding in findings)


def test_a_bad_setting_is_the_only_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else can be checked then."""
    monkeypatch.setenv("MUJAZ_TIMEZONE", "Nowhere")

    [finding] = examine()

    assert not finding.well
    assert "MUJAZ_TIMEZONE" in finding.line


def test_a_database_that_cannot_be_written_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the setting that mends it."""
    monkeypatch.setenv("MUJAZ_DATABASE_URL", "sqlite+aiosqlite:////proc/no/m.sqlite3")

    [wrong] = [finding for finding in examine() if not finding.well]

    assert wrong.line.startswith("database: ")
    assert "MUJAZ_DATABASE_URL" in wrong.line
