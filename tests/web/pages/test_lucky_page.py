"""The page that shows instant wins: one after the other, and none a second time."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.pages import documents
from tests.web.pages.conftest import FULL_HD, UPRIGHT, Screen, steady, wait_for_texts
from tests.web.pages.serving import OverlayServer
from tests.web.pages.test_looks import SMALL, check

PAGE = "lucky.html"
LONG_AGO = 10**9


def wins(*listed: tuple[int, str, str], ago: float = 0, show_ms: float = 3_600_000) -> dict[str, Any]:
    """(id, name, title) of wins, oldest first; all of them so many milliseconds ago."""
    at = documents.now_ms() - ago
    found = [{"id": number, "name": name, "title": title, "at": at} for number, name, title in listed]
    return {"wins": found, "showMs": show_ms}


def wait_for_win(page: Page, name: str, title: str) -> None:
    wait_for_texts(page, "#card:not([hidden]):not(.leaving) #name", name)
    wait_for_texts(page, "#prize", title)


@pytest.fixture
def page(screen: Screen, server: OverlayServer) -> Page:
    """With a win that is no news any more, and so shows nothing; its clock can be put forward."""
    server.publish("lucky", wins((1, "Ann", "Old"), ago=LONG_AGO))
    screen.context.clock.install()
    page = screen.open(PAGE)
    steady(page)
    page.evaluate("() => new Promise((done) => raffle.on('lucky', done))")
    return page


def forward(page: Page, milliseconds: int) -> None:
    page.clock.fast_forward(milliseconds)


def test_a_win_comes_in_stands_for_its_time_and_leaves(page: Page, server: OverlayServer) -> None:
    expect(page.locator("#card")).to_be_hidden()
    server.publish("lucky", wins((1, "Ann", "Old"), (2, "Bob", "$5 Cash Coupon")))
    wait_for_win(page, "Bob", "$5 Cash Coupon")
    forward(page, 3_000_000)
    wait_for_win(page, "Bob", "$5 Cash Coupon")
    # The same list again, with somebody renamed, is nothing new.
    server.publish("lucky", wins((1, "Annika", "Old"), (2, "Bob", "$5 Cash Coupon"), show_ms=1000))
    forward(page, 700_000)
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("document.getElementById('name').textContent") == "Bob"


def test_a_name_as_long_as_twitch_allows_is_shown_whole(page: Page, server: OverlayServer) -> None:
    name, title = "the_quick_brown_fox_jumps", "Mechanical keyboard, hot-swappable"
    server.publish("lucky", wins((2, name, title)))
    wait_for_win(page, name, title)
    for part in ("#name", "#prize"):
        assert page.locator(part).evaluate("(one) => one.scrollWidth <= one.clientWidth")


def test_wins_at_once_are_shown_one_after_the_other(page: Page, server: OverlayServer) -> None:
    listed = [(number, f"winner {number}", f"prize {number}") for number in range(2, 6)]
    server.publish("lucky", wins(listed[0]))
    wait_for_win(page, "winner 2", "prize 2")
    server.publish("lucky", wins(*listed))
    for number in (3, 4, 5):
        # Not before the one before it has had its least time.
        wait_for_win(page, f"winner {number - 1}", f"prize {number - 1}")
        forward(page, 3_100)
        wait_for_win(page, f"winner {number}", f"prize {number}")
    forward(page, 3_100)
    # The last one has all its time.
    wait_for_win(page, "winner 5", "prize 5")


def test_after_a_reload_a_win_stands_for_what_is_left_of_its_time(screen: Screen, server: OverlayServer) -> None:
    server.publish("lucky", wins((7, "Bob", "Mug"), (8, "Cid", "T-shirt"), ago=1_000_000))
    screen.context.clock.install()
    page = screen.open(PAGE)
    steady(page)
    wait_for_win(page, "Cid", "T-shirt")
    forward(page, 2_590_000)
    wait_for_win(page, "Cid", "T-shirt")
    forward(page, 20_000)
    expect(page.locator("#card")).to_be_hidden()


def test_a_restored_database_numbers_its_wins_anew(page: Page, server: OverlayServer) -> None:
    server.publish("lucky", wins((9, "Bob", "Mug"), ago=LONG_AGO))
    server.publish("lucky", {"wins": [], "showMs": 12_000})
    page.evaluate("() => new Promise((done) => raffle.on('lucky', (one) => one.wins.length || done()))")
    server.publish("lucky", wins((1, "Cid", "T-shirt")))
    wait_for_win(page, "Cid", "T-shirt")


def test_hostile_names_are_text_and_fit_any_screen(screen: Screen, server: OverlayServer) -> None:
    server.publish("lucky", wins((1, "Ann", "Old"), ago=LONG_AGO))
    screen.context.clock.install()
    page = screen.open(PAGE, "?theme=light&scale=4&accent=00ff00")
    steady(page)
    page.on("dialog", lambda dialog: screen.complaints.append(dialog.message))
    page.evaluate("() => new Promise((done) => raffle.on('lucky', done))")
    for number, name in enumerate(documents.hostile_names(18), start=2):
        server.publish("lucky", wins((number, name, name)))
        forward(page, 3_100)
        wait_for_win(page, name, name)
        check(page, *((FULL_HD, UPRIGHT, SMALL) if number % 6 == 2 else (FULL_HD,)))
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, #stage script").count() == 0
