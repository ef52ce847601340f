"""The overlay pages as OBS has them: from the real server, over a large desk full of strangers' names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from raffle_desktop.domain.clock import system_clock
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.obs.display_names import display_name
from tests.chromium import chromium
from tests.conftest import Desk
from tests.services.money_tools import opened, person
from tests.web.conftest import Served, serving
from tests.web.pages.conftest import wait_for_texts
from tests.web.pages.documents import NASTY
from tests.web.pages.serving import PAGES

ENTRIES = 10_000
HOSTILE = 200
HEAVY = 1000


def hostile_names() -> list[str]:
    """What the desk lets in of what strangers call themselves."""
    names: list[str] = []
    number = 0
    while len(names) < HOSTILE:
        for one in NASTY:
            try:
                names.append(checked_name(f"{one} {number}"))
            except RaffleError:
                continue
        number += 1
    return names[:HOSTILE]


def fill(desk: Desk) -> list[str]:
    """10 000 entries, of which the hostile ones are the heaviest, each a little lighter than the one before."""
    names = hostile_names()
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("username", "weight"))
    writer.writerows((name, HEAVY - place) for place, name in enumerate(names))
    writer.writerows((f"viewer {number}", 1) for number in range(ENTRIES - HOSTILE))
    report = desk.import_csv(table.getvalue(), name='<img src=x onerror="harm()">')
    assert report.accepted == ENTRIES
    return names


@dataclass
class Obs:
    """One browser with all pages open, what they asked for and what they complained of."""

    context: BrowserContext
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.set_default_timeout(15_000)
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on("console", lambda message: self.complaints.append(message.text))
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.context.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def open(self, url: str) -> None:
        for name in PAGES:
            page = self.pages[name] = self.context.new_page()
            page.goto(f"{url}/overlay/{name}")

    def show(self, entries: int, first: str) -> None:
        """Wait until all pages say so many entries and this one as the best."""
        grouped = f"{entries:,}".replace(",", "\u202f")
        wait_for_figure(self.pages["entries"], "#figure", grouped)
        wait_for_figure(self.pages["ticker"], "#figure", f"{grouped} entries")
        wait_for_figure(self.pages["leaderboard"], "#entries", f"{grouped} entries")
        wait_for_figure(self.pages["wheel"], "#figure", grouped)
        wait_for_figure(self.pages["leaderboard"], "#lines .line:first-child .name", first)


def wait_for_figure(page: Page, selector: str, wanted: str) -> None:
    """Whatever kind of space groups its digits."""
    page.wait_for_function(
        """([selector, wanted]) => {
            const plain = (text) => text.replace(/\\s/gu, "");
            return plain(document.querySelector(selector)?.textContent ?? "") === plain(wanted);
        }""",
        arg=[selector, wanted],
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def obs(browser: Browser) -> Iterator[Obs]:
    with browser.new_context(viewport={"width": 960, "height": 540}) as context:
        yield Obs(context)


def reveal(desk: Desk, draw_id: str) -> None:
    """The desk has shown it long ago."""
    desk.clock.advance(hours=-2)
    desk.services.stage.reveal(draw_id, 0, duration_ms=2000, actor="op")
    desk.clock.advance(hours=2)


def draw_by_api(served: Served) -> tuple[str, str]:
    answer = served.client.post("/api/pick-winner")
    assert answer.status_code == 200
    return answer.json()["drawId"], answer.json()["winner"]["name"]


def test_every_page_with_thousands_and_strangers(desk: Desk, obs: Obs) -> None:
    names = fill(desk)
    shown = [display_name(name) for name in names]
    with ExitStack() as parts:
        served = parts.enter_context(serving(desk))
        desk.clock.now = system_clock()
        obs.open(served.url)
        obs.show(ENTRIES, shown[0])
        wait_for_texts(obs.pages["leaderboard"], "#lines .name", shown[:10])

        # What comes by the API is on the pages without a reload.
        assert served.client.post("/api/enter", json={"username": "a new one"}).status_code == 200
        obs.show(ENTRIES + 1, shown[0])
        board = served.client.get("/api/status").json()["entries"]
        assert served.client.delete(f"/api/admin/entries/{board[0]['id']}").status_code in (200, 204)
        obs.show(ENTRIES, shown[1])
        wait_for_texts(obs.pages["leaderboard"], "#lines .name", shown[1:11])
        assert served.client.post("/api/admin/submissions", json={"submissionsOpen": False}).status_code == 200
        wait_for_texts(obs.pages["entries"], "#words", "Submissions are closed")
        draw_id, winner = draw_by_api(served)
        reveal(desk, draw_id)
        wait_for_texts(obs.pages["winner"], ".name", display_name(winner))
        wait_for_texts(obs.pages["wheel"], "#winner", display_name(winner))

        # Nothing of a name was taken for anything but text, and nothing was asked for elsewhere.
        for page in obs.pages.values():
            assert page.evaluate("document.querySelectorAll('img, iframe, a, b, svg, script:not([src])').length") == 0
            assert page.evaluate("window.hacked") is None
        assert [url for url in obs.requests if not url.startswith((served.url, "data:"))] == []
        assert obs.complaints == []


def test_every_page_is_right_again_when_the_server_comes_back(session: Desk, obs: Obs) -> None:
    session.clock.now = system_clock()
    for name in ("ann", "bob", "cid"):
        session.enter(name)
    with serving(session) as first:
        obs.open(first.url)
        obs.show(3, "ann")
        assert obs.complaints == []
    for page in obs.pages.values():
        page.evaluate("document.title = 'not loaded anew'")
    session.enter("dora", weight="9")
    session.services.settings.switch_submissions(is_open=False, actor="op")
    with serving(session, port=first.server.port) as second:
        assert second.url == first.url
        obs.show(4, "dora")
        wait_for_texts(obs.pages["entries"], "#words", "Submissions are closed")
        draw_id, winner = draw_by_api(second)
        reveal(session, draw_id)
        wait_for_texts(obs.pages["winner"], ".name", winner)
        wait_for_texts(obs.pages["wheel"], "#winner", winner)
        assert [page.title() for page in obs.pages.values()] == ["not loaded anew"] * len(PAGES)


def test_a_pool_fills_on_screen_and_its_winner_waits_for_the_wheel(session: Desk, obs: Obs) -> None:
    session.clock.now = system_clock()
    pool = opened(session, price=250, required=2)
    user = person(session, "PixelPirate_42")
    with serving(session) as served:
        page = obs.context.new_page()
        page.goto(f"{served.url}/overlay/pool")
        wait_for_texts(page, "#price", "2.50 EUR per ticket")
        for sold, heading in ((1, "Ticket pool"), (2, "Sold out – the draw comes next")):
            assert served.client.post(f"/api/v1/pools/{pool.id}/sell", json={"user_id": user}).status_code == 200
            wait_for_texts(page, "#count", f"{sold} of 2 tickets")
            wait_for_texts(page, "#heading", heading)
        answer = served.client.post(f"/api/v1/pools/{pool.id}/draw").json()
        wait_for_texts(page, "#heading", "Sold out – the wheel decides")
        assert "PixelPirate_42" not in page.content()
        reveal(session, answer["draw_id"])
        wait_for_texts(page, "#heading", "Winner")
        wait_for_texts(page, "#title", "PixelPirate_42")
        wait_for_texts(page, "#note", "Headphones")
        assert obs.complaints == []
