"""The desk's wheel and the overlay's show the same angle at the same moment: real server, real clock, real pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.clock import system_clock, to_micros
from raffle_desktop.domain.wheel import OPENING_MS, turn_at
from raffle_desktop.gui.wheel.widget import WheelWidget
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from raffle_desktop.services.stage import Reveal
from raffle_desktop.services.wheel_views import DrawWheel
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database
from tests.chromium import chromium
from tests.conftest import Desk, FakeClock, FakeDice
from tests.web.conftest import Serve, serving

STEP = 50_000
"""Microseconds by which the two may be apart."""
LONG_MS, SHORT_MS = 20_000, 2_000
"""The longest and the shortest spin of the settings."""
ENTRIES = (8, 500, 10_000)

LOOK = """() => new Promise((tell) => {
    requestAnimationFrame(function look(began) {
        // Only now has all that the frame calls been called, in whatever order: the page's own work, too.
        setTimeout(() => {
            // A frame that came late is no lie.
            if (performance.now() - began > 25) {
                requestAnimationFrame(look);
                return;
            }
            const name = document.getElementById("opened").style.visibility === "visible" ? "opened" : "disc";
            const matrix = new DOMMatrix(getComputedStyle(document.getElementById(name)).transform);
            const drawn = (Math.atan2(matrix.b, matrix.a) / (2 * Math.PI) + 1) % 1;
            tell([raffleWheel.now(), raffleWheel.angle(), drawn]);
        });
    });
})"""
"""After a frame of the page: its clock, the angle it says, and the one it has drawn."""


class WallClock(FakeClock):
    """The machine's time. `ahead` moves what the desk stores by so much, to begin a spin in the past."""

    ahead = timedelta()

    def __call__(self) -> datetime:
        return system_clock() + self.ahead


class WidgetClock:
    """What the widget takes for now: the machine's time, or the moment at which a page was looked at."""

    held: int | None = None

    def __call__(self) -> int:
        return self.held if self.held is not None else to_micros(system_clock())


@dataclass
class Stage:
    """A served desk's stored draw, the desk's own wheel of it, and when it turns."""

    desk: Desk
    clock: WallClock
    drawn: DrawWheel
    widget: WheelWidget
    time: WidgetClock

    def reveal(self, *, begun_ms: int, duration_ms: int) -> Reveal:
        """The spin as the desk stores it, begun so long ago."""
        self.clock.ahead = timedelta(milliseconds=-begun_ms)
        reveal = self.desk.services.stage.reveal(
            self.drawn.draw_id, self.drawn.event, duration_ms=duration_ms, actor="op"
        )
        self.clock.ahead = timedelta()
        self.widget.play(self.drawn, reveal.started_at, reveal.duration_ms)
        return reveal

    def turn(self, reveal: Reveal, now: int) -> float:
        """By the rules alone: the rotation of the disc that the pointer is on."""
        first = self.drawn.spin(reveal.started_at, reveal.duration_ms)
        second = self.drawn.second_spin(reveal.started_at, reveal.duration_ms)
        return turn_at(second if second is not None and now >= first.ends_at else first, now)

    def widgets_turn(self, now: int) -> float:
        self.time.held = now
        try:
            return self.widget.turn
        finally:
            self.time.held = None

    def in_step(self, page: Page, reveal: Reveal, *, samples: int = 4) -> None:
        """The page's wheel and the desk's are at one angle, and both at the one that the rules give."""
        for _ in range(samples):
            before = to_micros(system_clock())
            said, shown, drawn = page.evaluate(LOOK)
            after = to_micros(system_clock())
            now = round(said * 1000)
            # The page has the server's time, which here is the machine's.
            assert before - STEP <= now <= after + STEP
            assert self.turn(reveal, now - STEP) <= shown <= self.turn(reveal, now + STEP)
            assert self.widgets_turn(now) == self.turn(reveal, now)
            assert self.widgets_turn(now - STEP) <= shown <= self.widgets_turn(now + STEP)
            # What it says is what it shows.
            assert abs((drawn - shown + 0.5) % 1 - 0.5) < 1e-4

    def is_turning(self, reveal: Reveal) -> bool:
        now = to_micros(system_clock())
        return reveal.started_at < now < self.drawn.ends_at(reveal.started_at, reveal.duration_ms)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser as OBS has it; whatever a page complains of fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 640, "height": 640})
    context.set_default_timeout(15_000)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def make_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[int], Stage]]:
    """A desk that runs on the machine's own time, with so many entries and a draw that nobody has seen yet."""
    opened: list[Desk] = []

    def making(entries: int) -> Stage:
        clock, dice, bus = WallClock(), FakeDice(), ChangeBus()
        database = open_database(DataFolder(tmp_path / "desk"), clock())
        desk = Desk(database, clock, dice, build_services(Core(database, bus, clock, dice)))
        bus.subscribe(Change, desk.changes.append)
        opened.append(desk)
        names = "\n".join(f"viewer {number}" for number in range(entries))
        desk.import_csv(f"username\n{names}\n", name="Friday")
        draw = desk.draw()
        drawn = desk.services.wheel.of_draw(draw.id)
        time = WidgetClock()
        widget = WheelWidget(now=time)
        qtbot.addWidget(widget)
        return Stage(desk, clock, drawn, widget, time)

    yield making
    for desk in opened:
        desk.database.close()


def open_wheel(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(f"{url}/overlay/wheel")
    return page


def until_moving(page: Page) -> None:
    page.wait_for_function("() => raffleWheel.isMoving()")


@pytest.mark.parametrize("entries", ENTRIES)
def test_the_overlay_turns_with_the_desk(
    make_stage: Callable[[int], Stage], serve: Serve, context: BrowserContext, entries: int
) -> None:
    stage = make_stage(entries)
    assert stage.drawn.layout.count == entries
    served = serve(stage.desk)
    page = open_wheel(context, served.url)
    page.wait_for_function("() => raffleWheel.mode() === 'draw'")
    assert page.evaluate("[raffleWheel.angle(), raffleWheel.isMoving()]") == [stage.widget.turn, False]
    # There from the beginning on, opened in mid-spin, and loaded anew.
    reveal = stage.reveal(begun_ms=500, duration_ms=LONG_MS)
    until_moving(page)
    stage.in_step(page, reveal)
    late = open_wheel(context, served.url)
    until_moving(late)
    stage.in_step(late, reveal)
    page.reload()
    until_moving(page)
    stage.in_step(page, reveal)
    assert stage.is_turning(reveal)
    assert stage.widget.is_spinning


def test_it_does_so_after_the_server_has_come_back(make_stage: Callable[[int], Stage], context: BrowserContext) -> None:
    stage = make_stage(500)
    with serving(stage.desk) as first:
        page = open_wheel(context, first.url)
        page.wait_for_function("() => raffleWheel.mode() === 'draw'")
    port = first.server.port
    page.evaluate("document.title = 'the same page'")
    # It begins while there is no server, so that the page can have it from the new one only.
    reveal = stage.reveal(begun_ms=500, duration_ms=LONG_MS)
    with serving(stage.desk, port=port) as second:
        assert second.server.port == port
        until_moving(page)
        stage.in_step(page, reveal)
        assert page.title() == "the same page"
    # And one that was turning goes on turning, whether or not there is a server.
    stage.in_step(page, reveal)
    assert stage.is_turning(reveal)


def test_the_second_spin_of_a_winner_in_the_band(
    make_stage: Callable[[int], Stage], serve: Serve, context: BrowserContext
) -> None:
    stage = make_stage(10_000)
    assert stage.drawn.magnified is not None
    served = serve(stage.desk)
    page = open_wheel(context, served.url)
    page.wait_for_function("() => raffleWheel.mode() === 'draw'")
    reveal = stage.reveal(begun_ms=SHORT_MS + OPENING_MS, duration_ms=SHORT_MS)
    opened = "() => document.getElementById('opened').style.visibility === 'visible'"
    page.wait_for_function(opened)
    stage.in_step(page, reveal, samples=3)
    assert stage.is_turning(reveal)
    page.reload()
    page.wait_for_function(opened)
    stage.in_step(page, reveal, samples=3)
    page.wait_for_function("() => raffleWheel.landed()")
    final = stage.drawn.second_spin(reveal.started_at, reveal.duration_ms)
    assert final is not None
    assert page.evaluate("raffleWheel.angle()") == final.final_turn
    assert stage.widgets_turn(final.ends_at) == final.final_turn
