"""Browser: headless Chromium through Playwright, and a page in it with all that the page said, asked for or fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


class NoBrowserError(Exception):
    """There is no browser here; the message says what is missing."""


@contextmanager
def chromium() -> Iterator[Any]:
    """Playwright's browser object. While it is open, no other event loop can run in this thread.

    Raises:
        NoBrowserError: Playwright or Chromium is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowserError("playwright is not installed") from None
    program = next(filter(None, map(which, PROGRAMS)), None)
    if program is None:
        raise NoBrowserError(f"no Chromium is installed: none of {', '.join(PROGRAMS)} is on the path")
    with sync_playwright() as driver:
        # Its sandbox needs rights that containers seldom give; the pages shown are our own.
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


class ShownPage:
    """The HTML file at ``path``, open in a window of ``width`` by ``height`` pixels, light or dark (``scheme``).

    ``said`` collects messages of its console, its errors, its dialogs and whatever else than itself it asked for.
    """

    def __init__(self, browser: Any, path: Path, *, width: int = 1360, height: int = 900, scheme: str = "light") -> None:
        size = {"width": width, "height": height}
        self.page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.on("request", lambda asked: None if asked.url == path.as_uri() else self.said.append(asked.url))
        self.page.goto(path.as_uri())

    def _dismiss(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()


class ShownReport(ShownPage):
    """A job's report that has drawn its list, its totals and its charts."""

    def __init__(self, browser: Any, path: Path, *, width: int = 1360, height: int = 900, scheme: str = "light") -> None:
        super().__init__(browser, path, width=width, height=height, scheme=scheme)
        self.page.wait_for_selector('[data-chart="map"] svg, [data-chart="map"] p', state="attached")

    def unpacked(self) -> ShownReport:
        """Wait until the texts can be searched."""
        self.page.wait_for_selector("html[data-ready=all]", state="attached")
        return self

    def open(self, number: int) -> None:
        """Open the article of this number, which the list shows now."""
        self.page.click(f'#list button[data-number="{number}"]')
        self.page.wait_for_selector(f'#article[data-number="{number}"]', state="attached")

    def found(self) -> str:
        """How many articles the filters leave, in the page's words."""
        return str(self.page.inner_text("#found"))
