"""Somebody who looks at the page in a browser."""

from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from tests.e2e.playing import PATIENCE, ROOT, Program

PICTURES = ROOT / "build" / "screenshots"  # kept by CI, and looked at
WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}


class Looker:
    """Opens pages as somebody would, and takes pictures of them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.faults: list[str] = []  # what pages complained of

    def open(
        self,
        program: Program,
        size: ViewportSize | None = None,
        *,
        dark: bool = False,
    ) -> Page:
        """Open the program's page, as it is for whoever comes first."""
        context = self._browser.new_context(
            viewport=size or WIDE,
            color_scheme="dark" if dark else "light",
            locale="ar",
            timezone_id="America/New_York",  # far from the bot's
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(PATIENCE * 1000)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on(
            "console",
            lambda said: (
                self.faults.append(said.text) if said.type == "error" else None
            ),
        )
        page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        page.goto(program.address)
        page.locator(".pane.home textarea").wait_for()
        return page

    def close(self) -> None:
        """Close all that was opened."""
        for context in self._browser.contexts:
            context.close()


def picture(page: Page, name: str) -> Path:
    """Keep a picture of what is seen."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    file = PICTURES / f"{name}.png"
    page.screenshot(path=file, animations="disabled")
    return file
