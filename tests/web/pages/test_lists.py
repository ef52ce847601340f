"""The leaderboard, the counter, the ticker and the winner card, as they follow what happens."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.pages import documents
from tests.web.pages.conftest import Screen, wait_for_texts
from tests.web.pages.serving import OverlayServer

NAMES = documents.names_of(12)

# Where each item of the ticker is in each of so many frames.
SAMPLE = """([frames, isMoving]) => new Promise((done) => {
    const seen = [];
    const items = new Map();
    function look(time) {
        const places = [...document.querySelectorAll(".item")].map((one) => {
            if (!items.has(one)) {
                items.set(one, items.size);
            }
            return [items.get(one), one.getBoundingClientRect().left];
        });
        seen.push([time, places]);
        // At least so many frames, and until one has left the belt.
        const hasLeft = places.length > 0 && [...items.keys()].some((one) => !one.isConnected);
        if (seen.length < frames || (isMoving && !hasLeft)) {
            requestAnimationFrame(look);
        } else {
            done(seen);
        }
    }
    requestAnimationFrame(look);
})"""


# --- leaderboard ------------------------------------------------------------------------------------------------------


def test_a_row_moves_to_its_new_place(screen: Screen, server: OverlayServer) -> None:
    server.publish("leaderboard", documents.leaderboard(NAMES))
    page = screen.open("leaderboard")
    expect(page.locator(".line")).to_have_count(10)
    row = page.locator(".line", has_text="sven7").first.element_handle()
    top = row.evaluate("row => row.getBoundingClientRect().top")
    page.evaluate("addEventListener('transitionrun', (event) => (window.runs ??= []).push(event.propertyName), true)")
    server.publish("leaderboard", documents.leaderboard([NAMES[2], NAMES[3], NAMES[0], NAMES[1], *NAMES[4:]]))
    wait_for_texts(page, ".line .name", [NAMES[2], NAMES[3], NAMES[0], NAMES[1], *NAMES[4:10]])
    page.wait_for_function("() => window.runs?.includes('transform')")
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    # The same element, two rows lower; nothing was made anew.
    assert row.evaluate("row => row.isConnected && row.getBoundingClientRect().top") > top + 50
    assert row.evaluate("row => row.querySelector('.rank').textContent") == "4"


def test_who_falls_off_the_board_goes_and_who_comes_joins(screen: Screen, server: OverlayServer) -> None:
    server.publish("leaderboard", documents.leaderboard(["Ann", "Bob"]))
    page = screen.open("leaderboard", "?top=2")
    wait_for_texts(page, ".line .name", ["Ann", "Bob"])
    server.publish("leaderboard", documents.leaderboard(["Cid", "Ann", "Bob"]))
    wait_for_texts(page, ".line .name", ["Cid", "Ann"])
    server.publish("leaderboard", documents.leaderboard([]))
    expect(page.locator(".line")).to_have_count(0)
    wait_for_texts(page, "#empty", "Waiting for entries")


def test_two_viewers_of_one_name_have_two_rows(screen: Screen, server: OverlayServer) -> None:
    document = documents.leaderboard(["Ann", "Bob", "Ann"])
    server.publish("leaderboard", document)
    page = screen.open("leaderboard")
    wait_for_texts(page, ".line .name", ["Ann", "Bob", "Ann"])
    assert page.evaluate("getComputedStyle(document.querySelector('.line'), '::after').transform").startswith(
        "matrix(1"
    )


@pytest.mark.parametrize("query, rows", [("", 10), ("?top=3", 3), ("?top=99", 10), ("?top=12", 12)])
def test_top_says_how_many_are_on_the_board(screen: Screen, server: OverlayServer, query: str, rows: int) -> None:
    server.publish("leaderboard", documents.leaderboard(NAMES))
    expect(screen.open("leaderboard", query).locator(".line")).to_have_count(rows)


# --- counter ----------------------------------------------------------------------------------------------------------


def test_the_counter_says_whether_one_can_enter(screen: Screen, server: OverlayServer) -> None:
    server.publish("desk", documents.desk(1))
    page = screen.open("entries")
    left = page.locator("#left")
    wait_for_texts(page, "#words", "Submissions are open")
    wait_for_texts(page, "#unit", "entry")
    expect(left).to_be_hidden()
    server.publish("desk", documents.desk(1, is_open=False))
    wait_for_texts(page, "#words", "Submissions are closed")
    server.publish("desk", {**documents.desk(0, is_open=False), "session": None})
    wait_for_texts(page, "#words", "No raffle is running")
    server.publish("desk", documents.desk(1, close_at=documents.now_ms() + 3_599_000 * 2))
    wait_for_texts(page, "#words", "Submissions close in")
    assert str(left.text_content()).startswith("1:59:")
    # The program closes; a page that is a moment ahead claims neither.
    server.publish("desk", documents.desk(1, close_at=documents.now_ms() - 1))
    wait_for_texts(page, "#words", "Submissions are closing")
    expect(left).to_be_hidden()


def test_the_countdown_runs_by_itself(screen: Screen, server: OverlayServer) -> None:
    page = screen.open("entries")
    # From an open page on, as opening one can take longer than a figure stands.
    server.publish("desk", documents.desk(1, close_at=documents.now_ms() + 62_000))
    wait_for_texts(page, "#left", "1:00")
    wait_for_texts(page, "#left", "0:59")


# --- ticker -----------------------------------------------------------------------------------------------------------


def items_of(*numbers: int) -> list[dict[str, Any]]:
    return [documents.entry_item(number, f"viewer_{number:03}") for number in numbers]


def test_what_fits_stands_still(screen: Screen, server: OverlayServer) -> None:
    server.publish("ticker", documents.ticker(items_of(1, 2)))
    page = screen.open("ticker")
    expect(page.locator(".item")).to_have_count(2)
    (_, before), *_, (_, after) = page.evaluate(SAMPLE, [10, False])
    assert before == after
    server.publish("ticker", documents.ticker(items_of(1, 2, 3)))
    wait_for_texts(page, ".item .name", ["viewer_001", "viewer_002", "viewer_003"])


def test_what_does_not_fit_goes_round_without_a_jump(screen: Screen, server: OverlayServer) -> None:
    server.publish("ticker", documents.ticker([documents.entry_item(number, "a") for number in range(12)]))
    page = screen.open("ticker")
    page.wait_for_function("() => document.querySelectorAll('.item').length > 0")
    page.evaluate(f"window.sampling = ({SAMPLE})([60, true])")
    server.publish("ticker", documents.ticker([documents.entry_item(number, "a") for number in range(1, 14)]))
    samples = page.evaluate("sampling")
    steps = []
    for (earlier, before), (later, after) in pairwise(samples):
        there = dict(before)
        steps += [(later - earlier, there[item] - left) for item, left in after if item in there]
    assert len(steps) > 100
    # At one speed: never back, never further than the time allows; a frame may take up what the last one left.
    assert all(-0.1 <= moved <= 0.09 * min(took, 100) + 4 for took, moved in steps)
    assert sum(moved for _, moved in steps) > 0


def test_a_new_item_joins_at_the_end_before_the_round_goes_on(screen: Screen, server: OverlayServer) -> None:
    server.publish("ticker", documents.ticker(items_of(*range(8))))
    page = screen.open("ticker", "?scale=4")
    page.wait_for_function("() => document.getElementById('belt').style.transform.startsWith('translate3d')")
    page.evaluate(
        """() => {
            window.laid = [];
            new MutationObserver((changes) => changes.forEach((one) => one.addedNodes.forEach((item) => {
                laid.push([item.querySelector(".name").textContent, item.nextSibling === null,
                    item.getBoundingClientRect().left > innerWidth]);
            }))).observe(document.getElementById("belt"), { childList: true });
        }"""
    )
    server.publish("ticker", documents.ticker(items_of(*range(8), 99)))
    page.wait_for_function("() => laid.length > 0", timeout=20_000)
    # Laid on where nobody sees it.
    assert page.evaluate("laid[0]") == ["viewer_099", True, True]


def test_it_stops_when_everything_fits_again(screen: Screen, server: OverlayServer) -> None:
    server.publish("ticker", documents.ticker(items_of(*range(20))))
    page = screen.open("ticker")
    page.wait_for_function("() => document.getElementById('belt').style.transform.startsWith('translate3d')")
    server.publish("ticker", documents.ticker(items_of(18, 19)))
    expect(page.locator(".item")).to_have_count(2)
    assert page.evaluate("document.getElementById('belt').style.transform") == "none"


def test_a_winner_is_told_when_the_wheel_rests_and_not_before(screen: Screen, server: OverlayServer) -> None:
    soon = documents.now_ms() + 800
    items = [*items_of(1), documents.winner_item(5, "Ann", soon), documents.winner_item(6, "Bob", soon + 10**7)]
    server.publish("ticker", documents.ticker(items))
    page = screen.open("ticker")
    page.evaluate(
        """() => {
            const belt = document.getElementById("belt");
            const look = () => belt.querySelector(".winner") && (window.at ??= raffle.now());
            new MutationObserver(look).observe(belt, { childList: true });
            look();
        }"""
    )
    wait_for_texts(page, ".item.winner .name", ["Ann"])
    assert page.evaluate("window.at") >= soon
    expect(page.locator(".item")).to_have_count(2)


def test_who_is_no_winner_any_more_does_not_go_on_as_one(screen: Screen, server: OverlayServer) -> None:
    entered = items_of(*range(12))
    server.publish("ticker", documents.ticker([*entered, documents.winner_item(99, "viewer_003")]))
    page = screen.open("ticker")
    expect(page.locator(".item.winner").first).to_be_visible()
    server.publish("ticker", documents.ticker(entered))
    page.wait_for_function(
        """() => [...document.querySelectorAll(".item.winner")]
            .every((one) => getComputedStyle(one).visibility === "hidden")"""
    )


def test_an_empty_ticker_is_quiet(screen: Screen, server: OverlayServer) -> None:
    server.publish("ticker", documents.ticker([]))
    page = screen.open("ticker")
    wait_for_texts(page, "#empty", "Waiting for entries")
    server.publish("ticker", documents.ticker([], is_open=False))
    expect(page.locator("#band")).to_be_hidden()


def test_a_ticker_without_motion_shows_the_newest_that_fit(screen: Screen, server: OverlayServer) -> None:
    screen.reduce_motion()
    server.publish("ticker", documents.ticker(items_of(*range(28))))
    page = screen.open("ticker")
    expect(page.locator(".item .name").last).to_have_text("viewer_027")
    assert page.evaluate("document.getElementById('belt').style.transform") == "none"
    assert page.evaluate("document.getElementById('belt').offsetWidth <= document.getElementById('window').clientWidth")


# --- winner -----------------------------------------------------------------------------------------------------------


def test_the_card_comes_when_the_wheel_rests_and_goes_with_the_draw(screen: Screen, server: OverlayServer) -> None:
    server.publish("winner", documents.winner("Ann", visible_from=documents.now_ms() + 10**7))
    page = screen.open("winner")
    page.evaluate(
        "window.seen = [];addEventListener('animationstart', (event) => seen.push([event.animationName, raffle.now()]))"
    )
    page.wait_for_function("() => raffle.topics().length > 0")
    expect(page.locator("#card")).to_be_hidden()
    soon = documents.now_ms() + 500
    server.publish("winner", documents.winner("Ann", visible_from=soon))
    expect(page.locator("#card")).to_be_visible()
    wait_for_texts(page, ".name", "Ann")
    # An animation is told of with the frame after the one that shows the card.
    page.wait_for_function("() => seen.some(([name]) => name === 'enter')")
    entered = page.evaluate("seen.filter(([name]) => name === 'enter')")
    assert len(entered) == 1
    assert entered[0][1] >= soon
    # A redraw: the card leaves while the wheel turns again.
    server.publish("winner", documents.winner("Bob", visible_from=documents.now_ms() + 10**7))
    expect(page.locator("#card")).to_be_hidden()
    server.publish("winner", documents.winner("Bob"))
    wait_for_texts(page, ".name", "Bob")
    server.publish("winner", documents.winner())
    expect(page.locator("#card")).to_be_hidden()
