"""A draw in steps on the pages: its numbers whole and legible, a countdown in step, and no winner before the wheel."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.pages import documents
from tests.web.pages.conftest import FULL_HD, UPRIGHT, Screen, steady, wait_for_texts
from tests.web.pages.serving import OverlayServer
from tests.web.pages.test_looks import SMALL, check

PAGES = ("draw.html", "wheel", "winner")
LONG = 10**7
READABLE_PX = 18
"""Of the hex digits, at 1080p: below that a recording blurs them."""
OVERLAP = """() => {
    const [plate, wheel] = ["draw", "stand"].map((id) => document.getElementById(id).getBoundingClientRect());
    // The disc is round and its canvas is not; the pointer is at its top.
    return Math.max(0, Math.min(plate.right, wheel.right) - Math.max(plate.left, wheel.left))
        * Math.max(0, Math.min(plate.bottom, wheel.bottom) - Math.max(plate.top, wheel.top));
}"""


def publish(server: OverlayServer, document: dict[str, Any] | None) -> None:
    server.publish("draw", {"draw": document})


def wait_for(page: Page, phase: str | None) -> None:
    page.wait_for_function(
        "phase => raffleDraw.phase() === phase && raffleDraw.isSettled()"
        " && !document.querySelector('#draw.leaving, #draw-face.turning')",
        arg=phase,
    )


def hashes(page: Page) -> list[str]:
    """What can be read of them, without the gaps."""
    rows = page.locator(".hash:not([hidden]) .hex").all_inner_texts()
    return ["".join(row.split()) for row in rows]


def digits_px(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.hex')).fontSize)"))


def show_all(server: OverlayServer, document: dict[str, Any] | None, names: list[str]) -> None:
    """For the three pages: the wheel at rest behind it, and the card of whoever has won."""
    server.publish("wheel", documents.wheel(documents.rows_of(names), version="v"))
    server.publish("winner", documents.winner())
    publish(server, document)


@pytest.mark.parametrize("name", PAGES)
def test_what_binds_a_draw_is_in_the_picture_whole_and_stays_where_it_is(
    screen: Screen, server: OverlayServer, name: str
) -> None:
    show_all(server, documents.staged("opened"), documents.names_of(30))
    page = screen.open(name)
    wait_for(page, "opened")
    # The present state stands at once; it does not come in.
    assert "entering" not in str(page.locator("#draw").get_attribute("class"))
    wait_for_texts(page, "#draw-heading", "#3 · beacon draw open")
    assert hashes(page) == ["c0" * 32]
    place = "JSON.stringify(document.querySelector('#draw-commitment').getBoundingClientRect())"
    before = page.evaluate(place)
    publish(server, documents.staged("waiting"))
    wait_for(page, "waiting")
    wait_for_texts(page, "#draw-heading", "#3 · beacon draw closed")
    assert page.evaluate(place) == before
    assert hashes(page) == ["c0" * 32, "1a" * 32, "5e" * 32]
    wait_for_texts(page, "#draw-round", "Decided by drand quicknet round 32123456")
    for size in (FULL_HD, UPRIGHT):
        check(page, size)
        assert digits_px(page) >= READABLE_PX
        if name == "wheel":
            page.wait_for_function(f"() => ({OVERLAP})() === 0")
    check(page, SMALL, {"width": 900, "height": 963}, {"width": 1200, "height": 440})


def test_the_countdown_is_the_servers_time_to_the_second(screen: Screen, server: OverlayServer) -> None:
    server.skew_ms = 3_600_000
    ahead = documents.now_ms() + server.skew_ms
    publish(server, documents.staged("waiting", waitsSince=ahead, roundAt=ahead + 100_000))
    page, other = screen.open("draw.html"), screen.open("draw.html")
    for one in (page, other):
        wait_for(one, "waiting")
        # From the server's clock, which is an hour ahead of the page's own.
        one.wait_for_function("() => /^1:[1-4]\\d$/.test(document.getElementById('draw-left').textContent)")
    told = page.evaluate(
        "() => new Promise((done) => { const left = document.getElementById('draw-left'); const seen = [];"
        " const bar = () => document.getElementById('draw-bar').getAnimations()[0].currentTime;"
        " new MutationObserver(() => {"
        "   seen.push([left.textContent, raffle.now(), bar()]); if (seen.length === 2) { done(seen); }"
        " }).observe(left, { childList: true }); setTimeout(done, 10_000, seen); })"
    )
    assert len(told) == 2
    for words, now, bar in told:
        left = (ahead + 100_000 - now) / 1000
        minutes, seconds = words.split(":")
        # It changes as the whole second is left, and the bar stands where the clock is.
        shown = int(minutes) * 60 + int(seconds)
        assert shown - 1 < left <= shown
        assert abs(bar - (now - ahead)) < 500


def test_at_its_time_the_round_is_due_and_the_winner_waits_for_the_wheel(screen: Screen, server: OverlayServer) -> None:
    screen.context.clock.install()
    publish(server, documents.staged("waiting"))
    page = screen.open("draw.html")
    steady(page)
    wait_for(page, "waiting")
    page.clock.fast_forward(61_000)
    page.clock.fast_forward(1_000)
    wait_for(page, "out")
    wait_for_texts(page, "#draw-round", "drand quicknet round 32123456 is due")
    expect(page.locator("#draw-left")).to_be_hidden()
    publish(server, documents.staged("drawn"))
    page.evaluate("() => new Promise((done) => raffle.on('draw', ({ draw }) => draw.state === 'drawn' && done()))")
    page.clock.fast_forward(1_000)
    wait_for(page, "told")
    # A reload in the middle of the spin tells as little.
    later = page.evaluate("raffle.now()") + 100_000
    publish(server, documents.staged("drawn", winners=["Bob"], visibleFrom=later))
    page.evaluate("() => new Promise((done) => raffle.on('draw', ({ draw }) => draw.winners.length && done()))")
    wait_for(page, "told")
    page.clock.fast_forward(99_000)
    assert "Bob" not in page.content()
    page.clock.fast_forward(2_000)
    page.clock.fast_forward(1_000)
    wait_for(page, "drawn")
    wait_for_texts(page, "#draw-winners", "Bob")
    wait_for_texts(page, "#draw-proof", "1a2b3c4d5e6f7081")
    assert hashes(page) == []
    page_of_theirs = "https://example.org/" + "v" * 100
    publish(server, documents.staged("drawn", winners=["Bob"], visibleFrom=0, check=page_of_theirs))
    wait_for_texts(page, "#draw-after", f" · anybody can check it: {page_of_theirs}")
    check(page, FULL_HD, UPRIGHT, SMALL)


def test_a_draw_that_is_given_up_says_why_and_goes_after_a_while(screen: Screen, server: OverlayServer) -> None:
    screen.context.clock.install()
    publish(server, documents.staged("void", reason="the close was seen too late", until=documents.now_ms() + 90_000))
    page = screen.open("draw.html")
    steady(page)
    wait_for(page, "void")
    wait_for_texts(page, "#draw-heading", "#3 · beacon draw given up")
    wait_for_texts(page, "#draw-note", "the close was seen too late")
    assert hashes(page) == ["c0" * 32, "1a" * 32, "5e" * 32]
    page.clock.fast_forward(91_000)
    page.clock.fast_forward(1_000)
    wait_for(page, None)
    expect(page.locator("#draw")).to_be_hidden()
    # The next one has come in meanwhile.
    publish(server, documents.staged("opened", seq=4))
    page.evaluate("() => new Promise((done) => raffle.on('draw', ({ draw }) => draw.seq === 4 && done()))")
    page.clock.fast_forward(1_000)
    wait_for_texts(page, "#draw-heading", "#4 · beacon draw open")


def test_a_committed_draw_names_its_witness_and_a_redraw_its_reason(screen: Screen, server: OverlayServer) -> None:
    committed = {"level": "committed", "secret": "", "round": None, "roundAt": None}
    publish(server, documents.staged("closed", witnessed="Waits for mod_anna", **committed))
    page = screen.open("draw.html")
    wait_for(page, "closed")
    wait_for_texts(page, "#draw-heading", "#3 · committed draw closed")
    wait_for_texts(page, "#draw-note", "Waits for mod_anna")
    assert hashes(page) == ["c0" * 32, "1a" * 32]
    expect(page.locator("#draw-wait")).to_be_hidden()
    publish(server, documents.staged("waiting", redraw={"number": 1, "reason": "no reply in 120 s"}))
    wait_for(page, "waiting")
    wait_for_texts(page, "#draw-heading", "#3 · beacon draw · redraw\u00a01")
    wait_for_texts(page, "#draw-note", "Drawn again: no reply in 120 s")
    publish(server, None)
    wait_for(page, None)


@pytest.mark.parametrize("name", PAGES)
def test_strangers_words_are_text_and_fit_any_screen(screen: Screen, server: OverlayServer, name: str) -> None:
    screen.reduce_motion()
    names = documents.hostile_names(18)
    show_all(server, documents.staged("opened"), names)
    page = screen.open(name, "?theme=light&accent=00ff00")
    page.on("dialog", lambda dialog: screen.complaints.append(dialog.message))
    wait_for(page, "opened")
    for number, one in enumerate(names):
        words = (f"{one} " * 9)[:160]
        kinds = (
            documents.staged("void", reason=words, title=words),
            documents.staged(
                "waiting", title=words, redraw={"number": 12, "reason": words}, roundAt=documents.now_ms() + LONG
            ),
            documents.staged("drawn", title=words, winners=[one, names[0], names[6]], more=997, visibleFrom=0),
        )
        document = kinds[number % 3]
        publish(server, document)
        wait_for(page, document["state"])
        wait_for_texts(page, "#draw-title", words)
        check(page, FULL_HD, *((UPRIGHT, SMALL) if number < 6 else ()))
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, #stage script").count() == 0


def test_the_proof_of_a_local_draw_stands_small_with_its_winner(screen: Screen, server: OverlayServer) -> None:
    rows = documents.rows_of(documents.names_of(30))
    spun = documents.spun(rows, rows[0][0], version="over", started_at=documents.now_ms() - 10**6)
    spun["winner"]["proof"] = "#7 · proof 1a2b3c4d5e6f7081"
    server.publish("wheel", spun)
    publish(server, None)
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.landed()")
    wait_for_texts(page, "#proof", "#7 · proof 1a2b3c4d5e6f7081")
    check(page, FULL_HD, UPRIGHT, SMALL)
    expect(page.locator("#draw")).to_be_hidden()
