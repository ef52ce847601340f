"""The page of a paid pool: which one it shows, how far it is, and no winner before the wheel is at rest."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.pages import documents
from tests.web.pages.conftest import FULL_HD, UPRIGHT, Screen, steady, wait_for_texts
from tests.web.pages.serving import OverlayServer
from tests.web.pages.test_looks import SMALL, check

PAGE = "pool.html"
TITLE = "Mechanical keyboard"
LONG_AGO = 10**9

Pool = dict[str, Any]


def pool(number: int = 7, *, state: str = "open", sold: int = 7, required: int = 10, **given: Any) -> Pool:
    plain = {"title": TITLE, "price": "2.50 EUR", "buyer": None, "winner": None, "endedAt": None}
    return {"id": number, "state": state, "sold": sold, "required": required, **plain, **given}


def won(number: int, name: str, *, ago: float, ended_ago: float | None = None) -> Pool:
    """Drawn so many milliseconds ago; visible since `ago`, below 0 still to come."""
    visible, ended = (documents.now_ms() - one for one in (ago, ago if ended_ago is None else ended_ago))
    winner = {"name": name, "ticket": 4, "visibleFrom": visible}
    return pool(number, state="won", sold=10, winner=winner, endedAt=ended)


def publish(server: OverlayServer, *pools: Pool) -> None:
    server.publish("pools", {"pools": list(pools)})


def wait_for(page: Page, heading: str, title: str) -> None:
    wait_for_texts(page, "#card:not([hidden]):not(.leaving) #face:not(.turning) #heading", heading)
    wait_for_texts(page, "#title", title)


def share(page: Page) -> str:
    return str(page.evaluate("document.getElementById('track').style.getPropertyValue('--share')"))


def boxes(page: Page) -> Any:
    return page.evaluate(
        "['card', 'main', 'track', 'count'].map((id) => {"
        " const {x, y, width, height} = document.getElementById(id).getBoundingClientRect();"
        " return id === 'count' ? [x, y, height] : [x, y, width, height]; })"
    )


def settled(page: Page) -> None:
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")


def test_tickets_are_counted_where_they_stand(screen: Screen, server: OverlayServer) -> None:
    publish(server, pool(sold=0))
    page = screen.open(PAGE)
    wait_for(page, "Ticket pool", TITLE)
    # The present state stands at once; it does not come in.
    assert "entering" not in str(page.locator("#card").get_attribute("class"))
    wait_for_texts(page, "#price", "2.50 EUR per ticket")
    wait_for_texts(page, "#count", "0 of 10 tickets")
    assert share(page) == "0"
    expect(page.locator("#note")).to_have_text("")
    before = boxes(page)
    page.evaluate("document.getElementById('card').mark = 'the same'")
    publish(server, pool(sold=7, buyer="PixelPirate_42"))
    wait_for_texts(page, "#count", "7 of 10 tickets")
    wait_for_texts(page, "#note", "Newest: PixelPirate_42")
    assert share(page) == "0.7"
    publish(server, pool(sold=10, state="full"))
    wait_for(page, "Sold out – the draw comes next", TITLE)
    wait_for_texts(page, "#count", "10 of 10 tickets")
    wait_for_texts(page, "#price", "")
    assert share(page) == "1"
    publish(server, pool(sold=3, state="cancelled", endedAt=documents.now_ms(), title="Another " * 25))
    wait_for(page, "Cancelled, tickets are refunded", "Another " * 25)
    # What is too long for one line has two, and moves nothing.
    settled(page)
    expect(page.locator("#title")).to_have_class("name long")
    assert boxes(page) == before
    assert page.evaluate("document.getElementById('card').mark") == "the same"
    publish(server, pool(sold=0, state="cancelled", endedAt=documents.now_ms()))
    wait_for(page, "Cancelled", TITLE)
    publish(server)
    expect(page.locator("#card")).to_be_hidden()


def test_nothing_is_shown_where_there_is_no_pool(screen: Screen, server: OverlayServer) -> None:
    publish(server, won(3, "Ann", ago=LONG_AGO), pool(2, state="cancelled", endedAt=documents.now_ms() - LONG_AGO))
    page = screen.open(PAGE)
    page.evaluate("() => new Promise((done) => raffle.on('pools', done))")
    expect(page.locator("#card")).to_be_hidden()
    assert page.locator("#stage").inner_text() == ""


@pytest.mark.parametrize("reload", [False, True])
def test_nobody_has_won_before_the_wheel_is_at_rest(screen: Screen, server: OverlayServer, reload: bool) -> None:
    publish(server, pool(sold=10, state="full"))
    screen.context.clock.install()
    page = screen.open(PAGE)
    steady(page)
    wait_for(page, "Sold out – the draw comes next", TITLE)
    publish(server, pool(sold=10, state="drawing", endedAt=documents.now_ms()))
    wait_for(page, "Sold out – the wheel decides", TITLE)
    publish(server, won(7, "Bob", ago=-100_000, ended_ago=0))
    if reload:
        page.reload()
        steady(page)
    page.evaluate("() => new Promise((done) => raffle.on('pools', (one) => one.pools[0].winner && done()))")
    wait_for(page, "Sold out – the wheel decides", TITLE)
    page.clock.fast_forward(90_000)
    wait_for(page, "Sold out – the wheel decides", TITLE)
    assert "Bob" not in page.content()
    page.clock.fast_forward(11_000)
    page.clock.fast_forward(1_000)
    wait_for(page, "Winner", "Bob")
    wait_for_texts(page, "#price", "Ticket 4 of 10")
    wait_for_texts(page, "#note", TITLE)
    # As long as Twitch lets a name be, it is shown whole.
    publish(server, won(7, "the_quick_brown_fox_jumps", ago=LONG_AGO, ended_ago=0))
    wait_for(page, "Winner", "the_quick_brown_fox_jumps")
    assert page.locator("#title").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    # An undone draw leaves a pool that is to be drawn.
    publish(server, pool(sold=10, state="full"))
    page.evaluate("() => new Promise((done) => raffle.on('pools', (one) => one.pools[0].winner || done()))")
    page.clock.fast_forward(1_000)
    wait_for(page, "Sold out – the draw comes next", TITLE)


def test_the_newest_pool_that_runs_is_shown_but_an_outcome_has_its_minute(
    screen: Screen, server: OverlayServer
) -> None:
    screen.context.clock.install()
    older, newer = pool(5, title="Older"), pool(6, title="Newer")
    publish(server, newer, older, won(4, "Ann", ago=30_000))
    page = screen.open(PAGE)
    steady(page)
    wait_for(page, "Winner", "Ann")
    page.clock.fast_forward(31_000)
    page.clock.fast_forward(1_000)
    wait_for(page, "Ticket pool", "Newer")
    # Of a cancelled pool that was not shown nobody hears.
    publish(server, newer, pool(5, state="cancelled", title="Older", endedAt=page.evaluate("raffle.now()")))
    page.evaluate(
        "() => new Promise((done) => raffle.on('pools', (one) => one.pools[1]?.state === 'cancelled' && done()))"
    )
    wait_for(page, "Ticket pool", "Newer")
    # Where none runs, the last one stays for a while.
    publish(server, {**newer, "state": "cancelled", "endedAt": page.evaluate("raffle.now()")})
    wait_for(page, "Cancelled, tickets are refunded", "Newer")
    page.clock.fast_forward(500_000)
    wait_for(page, "Cancelled, tickets are refunded", "Newer")
    page.clock.fast_forward(100_500)
    page.clock.fast_forward(1_000)
    expect(page.locator("#card")).to_be_hidden()


def test_a_page_of_one_pool_keeps_to_it(screen: Screen, server: OverlayServer) -> None:
    publish(server, pool(6, title="Newer"), pool(5, title="Wanted"), won(4, "Ann", ago=LONG_AGO))
    wanted, past, none = (screen.open(PAGE, f"?pool={number}") for number in ("5", "4", "99"))
    wait_for(wanted, "Ticket pool", "Wanted")
    wait_for(past, "Winner", "Ann")
    none.evaluate("() => new Promise((done) => raffle.on('pools', done))")
    expect(none.locator("#card")).to_be_hidden()
    wait_for(screen.open(PAGE, "?pool="), "Ticket pool", "Newer")


def test_without_motion_everything_stands_at_once(screen: Screen, server: OverlayServer) -> None:
    screen.reduce_motion()
    publish(server, pool())
    page = screen.open(PAGE)
    wait_for(page, "Ticket pool", TITLE)
    page.evaluate(
        "window.moved = [];"
        "for (const kind of ['animationstart', 'transitionrun']) addEventListener(kind, () => moved.push(kind), true);"
        "new MutationObserver(() => moved.push(...document.querySelectorAll('.turning, .leaving, .entering')))"
        ".observe(document.getElementById('stage'), { subtree: true, attributeFilter: ['class'] })"
    )
    publish(server, won(7, "Bob", ago=0))
    wait_for(page, "Winner", "Bob")
    publish(server, pool(8, title="Next"))
    publish(server)
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("moved") == []


def test_hostile_names_and_long_titles_are_text_and_fit_any_screen(screen: Screen, server: OverlayServer) -> None:
    screen.reduce_motion()
    publish(server, pool())
    page = screen.open(PAGE, "?theme=light&scale=4&accent=00ff00")
    page.on("dialog", lambda dialog: screen.complaints.append(dialog.message))
    wait_for(page, "Ticket pool", TITLE)
    for number, name in enumerate(documents.hostile_names(18)):
        sizes = (FULL_HD, UPRIGHT, SMALL) if number % 6 == 0 else (FULL_HD,)
        title = (f"{name} " * 20)[:200]
        figures: Pool = {"sold": 999_998, "required": 1_000_000, "price": "10 000 000 000.00 EUR"} if number % 3 else {}
        publish(server, pool(title=title, buyer=name, **figures))
        wait_for(page, "Ticket pool", title)
        wait_for_texts(page, "#who", name)
        check(page, *sizes)
        if number % 2:
            continue
        winner = {"name": name, "ticket": 999_998, "visibleFrom": 0}
        publish(server, pool(state="won", title=title, winner=winner, endedAt=documents.now_ms(), **figures))
        wait_for(page, "Winner", name)
        check(page, *sizes)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, #stage script").count() == 0
