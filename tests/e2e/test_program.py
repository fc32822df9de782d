"""`mujaz` with no token, as a process: what it prints, keeps and opens; its end."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot import messages
from tests.e2e.playing import PATIENCE, ROOT, complaints, running, until

ARTICLE = (ROOT / "bot/playground/page/article.txt").read_text("utf-8")
TITLE = ARTICLE.splitlines()[0]


def test_without_a_token_it_opens_the_page_in_the_browser(tmp_path: Path) -> None:
    """The address is printed for those who have no browser here."""
    opened = tmp_path / "opened.txt"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n', "utf-8")
    browser.chmod(0o755)

    with running(tmp_path, "", environment={"BROWSER": f"{browser} %s"}) as program:
        until(opened.exists)
        page = program.client.get("/")

        assert until(lambda: opened.read_text("utf-8")).strip() == (
            program.address.rstrip("/")
        )
        assert page.status_code == httpx.codes.OK
        assert 'dir="rtl"' in page.text
        assert messages.PLAYGROUND_CONNECT in program.errors.read_text("utf-8")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_bot_and_server_cleanly(
    number: signal.Signals, tmp_path: Path
) -> None:
    """Also while a page listens; nothing is left of the throw-away database."""
    thrown_away = tmp_path / "thrown-away"
    thrown_away.mkdir()
    with running(tmp_path, environment={"TMPDIR": str(thrown_away)}) as program:
        events = program.events(program.get("state")["last"])
        program.ask("/start")
        assert next(events)[0] == "message"
        assert [*thrown_away.glob("mujaz-*/*.sqlite3")] != []

        program.process.send_signal(number)
        code = program.process.wait(PATIENCE)
        with pytest.raises(httpx.ConnectError):
            program.client.get("/")

        assert code == 0
        assert {name for name, _ in events} <= {"message", "edited", "action"}
        assert complaints(program) == []
        assert [*thrown_away.iterdir()] == []
        assert [*tmp_path.glob("*.sqlite3")] == []


def test_a_database_that_is_named_outlives_the_program(tmp_path: Path) -> None:
    """The articles of the run before are there again."""
    file = tmp_path / "kept.sqlite3"
    chosen = ("playground", "--port", "0", "--no-browser", "--database", str(file))

    with running(tmp_path, *chosen) as program:
        program.ask(ARTICLE)
    with running(tmp_path, *chosen) as program:
        told = program.ask("/articles")

    assert TITLE[:20] in str(told["reply_markup"])
    assert file.stat().st_size > 0


def test_settings_of_the_real_bot_are_left_alone(tmp_path: Path) -> None:
    """Neither its token nor its database has a part in a playground by name."""
    database = tmp_path / "real.sqlite3"
    environment = {
        "MUJAZ_TOKEN": "12345:of-the-real-bot",
        "MUJAZ_DATABASE_URL": f"sqlite+aiosqlite:///{database}",
    }

    with running(tmp_path, environment=environment) as program:
        program.ask("/start")

    assert not database.exists()


def test_a_port_that_is_taken_is_told_in_a_line(tmp_path: Path) -> None:
    """Where it was asked for; nobody asked for the usual one."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            [sys.executable, "-m", "bot", "playground", "--port", port],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    with (
        running(tmp_path, "playground", "--no-browser") as first,
        running(tmp_path, "playground", "--no-browser") as second,
    ):
        assert first.address != second.address

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.splitlines() == [
        f"mujaz: port {port} cannot be used; give another one with --port"
    ]


def test_nobody_but_this_machine_reaches_it(tmp_path: Path) -> None:
    """It listens on loopback alone, and answers no page of another site."""
    with running(tmp_path) as program:
        port = int(program.address.rstrip("/").rpartition(":")[2])
        rebound = program.client.get(
            "/playground/state", headers={"Host": f"evil.example:{port}"}
        )
        crossed = program.client.post(
            "/playground/clock",
            json={"seconds": 60},
            headers={"Origin": "http://evil.example"},
        )

        assert _listens_on(port) in ({"0100007F"}, set())
        assert rebound.is_client_error
        assert crossed.is_client_error


def _listens_on(port: int) -> set[str]:
    """Return the addresses that a port is open on, as Linux writes them."""
    table = Path("/proc/net/tcp")
    if not table.exists():
        return set()
    rows = [line.split() for line in table.read_text("utf-8").splitlines()[1:]]
    return {
        local.partition(":")[0]
        for _, local, _, state, *_ in rows
        if state == "0A" and int(local.partition(":")[2], 16) == port
    }
