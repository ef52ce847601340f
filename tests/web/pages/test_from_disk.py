"""The wheel and the card on a page that lies on disk, without any server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from raffle_desktop.obs.resources import resource
from tests.web.pages import documents
from tests.web.pages.conftest import wait_for_texts

ROWS = documents.rows_of(documents.names_of(500))


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path
        for file in resource("overlay/overlay.js").parent.iterdir():
            # What only the server serves must not be needed here.
            if file.name not in {"live.js", "stream.js"}:
                (path / file.name).write_bytes(file.read_bytes())

    def show(self, winner: dict[str, Any], wheel: dict[str, Any] | None = None) -> None:
        state = winner if wheel is None else {**winner, "wheel": wheel}
        fresh = self.path / "state.js.new"
        fresh.write_text(f"window.RAFFLE_STATE = {json.dumps(state)};\n", "ascii")
        fresh.replace(self.path / "state.js")

    def url(self, name: str) -> str:
        return (self.path / f"{name}.html").as_uri()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def page(browser: Browser, folder: Folder) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:")) else complaints.append(request.url),
    )
    yield page
    page.close()
    assert complaints == []


def test_the_wheel_works_from_disk(page: Page, folder: Folder) -> None:
    folder.show(documents.winner(), documents.wheel(ROWS, version="pool"))
    page.goto(folder.url("wheel"))
    page.wait_for_function("() => raffleWheel.version() === 'pool'")
    wait_for_texts(page, "#figure", "500")
    spun = documents.spun(ROWS, "k00450", version="spun", started_at=documents.now_ms() - 10**6)
    folder.show(documents.winner("Ann"), spun)
    page.wait_for_function("() => raffleWheel.landed()")
    assert page.evaluate("raffleWheel.angle()") == spun["second"]["spin"]["to"]
    wait_for_texts(page, "#winner", spun["winner"]["name"])


def test_a_draw_in_steps_is_shown_from_disk(page: Page, folder: Folder) -> None:
    folder.show({**documents.winner(), "draw": documents.staged("waiting")}, documents.wheel(ROWS, version="pool"))
    for name in ("wheel", "winner"):
        page.goto(folder.url(name))
        page.wait_for_function("() => raffleDraw.phase() === 'waiting'")
        assert page.locator("#draw .hex").all_inner_texts()[0].split() == ["c0c0"] * 16
    # As files of an earlier version of the program have it.
    folder.show(documents.winner("Ann"), documents.wheel(ROWS, version="pool"))
    page.wait_for_function("() => raffleDraw.phase() === null")
    expect(page.locator("#draw")).to_be_hidden()


def test_only_what_has_changed_is_handed_over(page: Page, folder: Folder) -> None:
    folder.show(documents.winner("Ann"), documents.wheel(ROWS, version="pool"))
    page.goto(folder.url("wheel"))
    page.wait_for_function("() => raffleWheel.version() === 'pool'")
    page.evaluate(
        """() => {
            window.handed = [];
            raffle.on("winner", () => handed.push("winner"));
            raffle.on("wheel", () => handed.push("wheel"));
            handed.length = 0;
        }"""
    )
    folder.show(documents.winner("Bob"), documents.wheel(ROWS, version="pool"))
    page.wait_for_function("() => handed.length > 0")
    assert page.evaluate("handed") == ["winner"]


def test_the_card_waits_for_the_wheel_from_disk_too(page: Page, folder: Folder) -> None:
    folder.show(documents.winner("Ann", visible_from=documents.now_ms() + 10**7))
    page.goto(folder.url("winner"))
    page.wait_for_function("() => window.RAFFLE_STATE !== undefined")
    expect(page.locator("#card")).to_be_hidden()
    without_a_moment = documents.winner("Ann")
    del without_a_moment["visibleFrom"]
    folder.show(without_a_moment)
    wait_for_texts(page, ".name", "Ann")
    expect(page.locator("#card")).to_be_visible()
