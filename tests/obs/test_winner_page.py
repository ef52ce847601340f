"""The page as OBS shows it: in a real Chromium, from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from raffle_desktop.obs.winner_files import write_winner_files
from tests.chromium import chromium
from tests.obs.cards import ARABIC, FAMILY, HOSTILE, IMG, LONG, SCRIPT, card_with

FULL_HD: ViewportSize = {"width": 1920, "height": 1080}
UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}
SMALL: ViewportSize = {"width": 320, "height": 120}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


class Screen:
    """A page on the files in a folder, and everything that it asked for or complained about."""

    def __init__(self, browser: Browser, folder: Path, size: ViewportSize, *, reduced_motion: bool = False) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = browser.new_page(
            viewport=size, reduced_motion="reduce" if reduced_motion else "no-preference"
        )
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.folder = folder

    def open(self, query: str = "") -> Page:
        self.page.goto(f"{(self.folder / 'winner.html').as_uri()}{query}")
        return self.page

    def close(self) -> None:
        """Nothing may have come from elsewhere, nothing may have been refused."""
        self.page.close()
        assert all(url.startswith(self.folder.as_uri()) for url in self.requests)
        assert self.complaints == []


@pytest.fixture
def screen(browser: Browser, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(browser, tmp_path, FULL_HD)
    yield screen
    screen.close()


def show(folder: Path, *names: str, title: str = "Friday night giveaway") -> None:
    write_winner_files(folder, card_with(*names, title=title), None)


def corner_alpha(page: Page) -> int:
    """How opaque the corner of the page is: 0 to 255."""
    from PySide6.QtGui import QImage

    return QImage.fromData(page.screenshot(omit_background=True)).pixelColor(0, 0).alpha()


def test_the_winner_is_shown_on_a_transparent_page(screen: Screen) -> None:
    show(screen.folder, "PixelPirate_42")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("PixelPirate_42")
    expect(page.locator("#heading")).to_have_text("Winner")
    expect(page.locator("#title")).to_have_text("Friday night giveaway")
    expect(page.locator(".odds")).to_have_text("248 / 15 432 = 1.61 %")
    expect(page.locator(".platform")).to_have_text("Kick")
    assert corner_alpha(page) == 0


def test_the_page_follows_the_state_without_a_reload(screen: Screen) -> None:
    write_winner_files(screen.folder, None, None)
    page = screen.open()
    page.evaluate("window.stays = true")
    expect(page.locator("#card")).to_be_hidden()
    show(screen.folder, "Ann")
    expect(page.locator(".name")).to_have_text("Ann")
    expect(page.locator("#card")).to_be_visible()
    show(screen.folder, "Bob", "Cid")
    expect(page.locator(".name")).to_have_text(["Bob", "Cid"])
    write_winner_files(screen.folder, None, None)
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("window.stays") is True
    assert page.locator("head script").count() <= 1


def test_what_has_not_changed_is_not_drawn_again(screen: Screen) -> None:
    show(screen.folder, "Ann")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("Ann")
    page.evaluate("document.querySelector('.name').marked = true")
    polled = len(screen.requests)
    page.wait_for_timeout(2300)
    assert len(screen.requests) > polled
    assert page.evaluate("document.querySelector('.name').marked") is True
    # Already there when the page was opened: it does not enter again after each reload.
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_new_winner_enters(screen: Screen) -> None:
    write_winner_files(screen.folder, None, None)
    page = screen.open()
    # So that the moment of the entrance is not missed.
    page.evaluate(
        "window.seen = []; document.addEventListener('animationstart', (event) => seen.push(event.animationName))"
    )
    page.wait_for_function("() => window.RAFFLE_STATE !== undefined")
    show(screen.folder, "Ann")
    page.wait_for_function("() => seen.includes('enter')")


def test_with_reduced_motion_nothing_moves(browser: Browser, tmp_path: Path) -> None:
    screen = Screen(browser, tmp_path, FULL_HD, reduced_motion=True)
    write_winner_files(tmp_path, None, None)
    page = screen.open()
    page.evaluate(
        "window.seen = []; document.addEventListener('animationstart', (event) => seen.push(event.animationName))"
    )
    page.wait_for_function("() => window.RAFFLE_STATE !== undefined")
    show(tmp_path, "Ann")
    expect(page.locator(".name")).to_have_text("Ann")
    page.wait_for_timeout(300)
    assert page.evaluate("seen") == []
    screen.close()


def test_a_state_file_that_is_away_for_a_moment_changes_nothing(browser: Browser, tmp_path: Path) -> None:
    screen = Screen(browser, tmp_path, FULL_HD)
    show(tmp_path, "Ann")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("Ann")
    (tmp_path / "state.js").unlink()
    with page.expect_event("requestfailed"):
        pass
    expect(page.locator(".name")).to_have_text("Ann")
    show(tmp_path, "Bob")
    expect(page.locator(".name")).to_have_text("Bob")
    # Chromium says that a file was not found; that is all.
    screen.complaints = [text for text in screen.complaints if "ERR_FILE_NOT_FOUND" not in text]
    screen.close()


@pytest.mark.parametrize("names", [(IMG,), (SCRIPT,), HOSTILE])
def test_hostile_names_are_text(screen: Screen, names: tuple[str, ...]) -> None:
    show(screen.folder, *names, title=IMG)
    page = screen.open()
    expect(page.locator(".name").first).to_have_text(names[0])
    expect(page.locator("#title")).to_have_text(IMG)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == 0


def test_the_policy_refuses_what_should_ever_slip_through(browser: Browser, tmp_path: Path) -> None:
    screen = Screen(browser, tmp_path, FULL_HD)
    show(tmp_path, "Ann")
    page = screen.open()
    page.evaluate("html => document.getElementById('stage').insertAdjacentHTML('beforeend', html)", IMG)
    page.wait_for_timeout(500)
    assert page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in text for text in screen.complaints)
    screen.complaints.clear()
    screen.close()


PARTS_BESIDE_THE_CARD = """() => {
    const card = document.getElementById("card").getBoundingClientRect();
    return [...document.querySelectorAll("#card *")]
        .map((one) => [one.className || one.id, one.getBoundingClientRect()])
        .filter(([, at]) => at.width && (at.left < card.left || at.right > card.right + 0.5
            || at.top < card.top || at.bottom > card.bottom + 0.5))
        .map(([name]) => name);
}"""
PAGE_SIZE = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"


@pytest.mark.parametrize("query", ["?scale=8", "?theme=light&scale=0.5"])
@pytest.mark.parametrize(
    "names",
    [(LONG,), (ARABIC * 40,), (FAMILY * 60,), (LONG, ARABIC, FAMILY, "Ann", "Bob"), (LONG,) * 27],
    ids=["long", "arabic", "emoji", "five", "many"],
)
def test_the_card_fits_any_screen(screen: Screen, query: str, names: tuple[str, ...]) -> None:
    show(screen.folder, *names, title=LONG)
    page = screen.open(query)
    expect(page.locator(".name")).to_have_count(min(len(names), 10))
    for size in (FULL_HD, UPRIGHT, SMALL):
        page.set_viewport_size(size)
        assert page.evaluate(PAGE_SIZE) == [size["width"], size["height"]]
        box = page.locator("#card").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert box["y"] + box["height"] <= size["height"]
        assert page.evaluate(PARTS_BESIDE_THE_CARD) == []
        assert corner_alpha(page) == 0


def test_theme_and_scale_are_chosen_in_the_address(screen: Screen) -> None:
    show(screen.folder, "Ann")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("Ann")
    colour = "getComputedStyle(document.querySelector('.name')).color"
    width = "document.getElementById('card').offsetWidth"
    assert page.evaluate(colour) == "rgb(246, 247, 251)"
    assert page.evaluate(width) == 1200
    screen.open("?theme=light&scale=0.5")
    expect(page.locator(".name")).to_have_text("Ann")
    assert page.evaluate(colour) == "rgb(20, 23, 31)"
    assert page.evaluate(width) == 600


def test_a_state_of_another_version_is_left_alone(screen: Screen) -> None:
    show(screen.folder, "Ann")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("Ann")
    page.evaluate("renderWinner({version: 99, winner: null})")
    page.evaluate("renderWinner(undefined)")
    page.wait_for_timeout(300)
    expect(page.locator(".name")).to_have_text("Ann")


def test_other_winners_while_the_card_before_still_leaves(screen: Screen) -> None:
    show(screen.folder, "Ann")
    page = screen.open()
    expect(page.locator(".name")).to_have_text("Ann")
    page.evaluate(
        """() => {
            const now = window.RAFFLE_STATE;
            const named = (name) => ({...now, winner: {...now.winner, winners: [{...now.winner.winners[0], name}]}});
            renderWinner(named("Bob"));
            renderWinner(named("Cid"));
            window.RAFFLE_STATE = named("Cid");
            window.renderWinner = () => {};
        }"""
    )
    expect(page.locator(".name")).to_have_text("Cid")
