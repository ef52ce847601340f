"""The checking page in a real Chromium: from disk and from a desk, with everything it asks for and complains of."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from raffle_desktop.obs.verify_page import verify_page
from tests.chromium import chromium
from tests.web.verify.proofs import Outcome

_JUDGE = """(texts) => texts.map((text) => {
    const found = window.streamdraw.verify(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
    const names = (ok) => found.checks.filter((check) => check.ok === ok).map((check) => check.name);
    return [found.isProof, found.ok, found.complete, found.level, names(false), names(null)];
})"""
_BATCH = 500


@dataclass
class Checker:
    """The page, what it asked for, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(15_000)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def drop(self, *files: bytes | str, names: Sequence[str] = ()) -> None:
        """Start over with these files, and wait until the page has shown a verdict on the first of them."""
        self.start_over()
        payloads: list[FilePayload] = [
            {
                "name": names[number] if names else f"draw {number}.json",
                "mimeType": "application/json",
                "buffer": one.encode() if isinstance(one, str) else one,
            }
            for number, one in enumerate(files)
        ]
        self.page.set_input_files("#files", payloads)
        self.page.wait_for_selector("#verdict")

    def start_over(self) -> None:
        self.page.evaluate("document.getElementById('clear').click()")

    def text(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()

    def judge(self, texts: Sequence[bytes]) -> list[Outcome]:
        """What its verifier says of each, in the form of `proofs.judged`."""
        outcomes: list[Outcome] = []
        for at in range(0, len(texts), _BATCH):
            batch = [base64.b64encode(text).decode("ascii") for text in texts[at : at + _BATCH]]
            for is_proof, ok, complete, level, failed, still_open in self.page.evaluate(_JUDGE, batch):
                outcomes.append((is_proof, ok, complete, level, tuple(failed), tuple(still_open)))
        return outcomes


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "verify.html"
    path.write_text(verify_page(), encoding="utf-8")
    return path


@contextmanager
def checking(browser: Browser, url: str) -> Iterator[Checker]:
    """The page at an address; afterwards it must have complained of nothing."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        checker = Checker(context.new_page())
        checker.page.goto(url)
        yield checker
        assert checker.complaints == []


@pytest.fixture(scope="module")
def disk(browser: Browser, page_file: Path) -> Iterator[Checker]:
    with checking(browser, page_file.as_uri()) as checker:
        yield checker
        assert [url for url in checker.requests if not url.startswith(("data:", "blob:"))] == [page_file.as_uri()]


@pytest.fixture
def checker(disk: Checker) -> Iterator[Checker]:
    """The page from disk, which asks for nothing but itself, with nothing in it."""
    disk.start_over()
    disk.page.set_viewport_size({"width": 1280, "height": 900})
    yield disk
    assert disk.complaints == []
