"""A real Chromium, the pages served to it, and nothing that it may complain of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.chromium import chromium
from tests.web.pages.serving import OverlayServer, overlay_server

FULL_HD: ViewportSize = {"width": 1920, "height": 1080}
UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def server() -> Iterator[OverlayServer]:
    with overlay_server() as server:
        yield server


def wait_for_texts(page: Page, selector: str, wanted: str | list[str]) -> None:
    """Until these are the texts of what `selector` finds; looks each frame, where `expect` takes long pauses."""
    texts = [wanted] if isinstance(wanted, str) else wanted
    try:
        page.wait_for_function(
            """([selector, texts]) => {
                const found = [...document.querySelectorAll(selector)];
                return found.length === texts.length && found.every((one, at) => one.textContent === texts[at]);
            }""",
            arg=[selector, texts],
        )
    except PlaywrightTimeoutError:
        assert page.locator(selector).all_text_contents() == texts


def steady(page: Page) -> None:
    """From now on only the test puts the page's clock forward: the server's stays where it is, and while the page is
    still asking it, it would come back to it.
    """
    page.evaluate("raffle.setNow = () => {}")


class Screen:
    """The pages of one browser as OBS has it, all that they asked for and all that they complained of."""

    def __init__(self, browser: Browser, server: OverlayServer) -> None:
        self._browser, self._server = browser, server
        self._contexts: list[BrowserContext] = []
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context = self._new_context("no-preference")

    def _new_context(self, motion: Literal["reduce", "no-preference"]) -> BrowserContext:
        context = self._browser.new_context(viewport=FULL_HD, reduced_motion=motion)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", lambda message: self.complaints.append(message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.set_default_timeout(15_000)
        self._contexts.append(context)
        return context

    def reduce_motion(self) -> None:
        self.context = self._new_context("reduce")

    def open(self, name: str, query: str = "", size: ViewportSize = FULL_HD) -> Page:
        page = self.context.new_page()
        page.set_viewport_size(size)
        page.goto(self._server.page(name, query))
        return page

    def close(self) -> None:
        """Nothing may have come from elsewhere, nothing may have been refused."""
        for context in self._contexts:
            context.close()
        assert [url for url in self.requests if not url.startswith((self._server.url, "data:"))] == []
        assert self.complaints == []


@pytest.fixture
def screen(browser: Browser, server: OverlayServer) -> Iterator[Screen]:
    screen = Screen(browser, server)
    yield screen
    screen.close()
