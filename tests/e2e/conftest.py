"""The program, running, and a browser that looks at its page."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.looking import Looker
from tests.e2e.playing import Program, complaints, running

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--hide-scrollbars"),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program; nothing that a module's tests do may make it complain."""
    with running(tmp_path_factory.mktemp("program")) as made:
        made.ask("/start")  # before that no bot may write to anybody
        yield made
        assert complaints(made) == []
        assert made.process.poll() is None


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; a machine without it skips, but CI must have it."""
    if _CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI is to install Chromium")
        pytest.skip("there is no Chromium on this machine")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=_CHROMIUM, args=_ARGUMENTS
        ) as launched,
    ):
        yield launched


@pytest.fixture
def own_program(tmp_path: Path) -> Iterator[Program]:
    """A program of the test's own: nobody has said anything yet."""
    with running(tmp_path) as made:
        yield made
        assert complaints(made) == []


@pytest.fixture
def looker(browser: Browser) -> Iterator[Looker]:
    """Somebody at a browser; no page may complain of anything."""
    made = Looker(browser)
    yield made
    made.close()
    assert made.faults == []
