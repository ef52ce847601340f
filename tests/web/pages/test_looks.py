"""Every page in every state: nothing leaves its plate, nothing scrolls, nothing is executed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from raffle_desktop.domain.figures import grouped
from tests.web.pages import documents
from tests.web.pages.conftest import FULL_HD, UPRIGHT, Screen, wait_for_texts
from tests.web.pages.serving import PAGES, Document, OverlayServer

FAULTS = """() => new Promise((done) => {
    const look = () => {
        const faults = [];
        // Where things are in the end, not on their way.
        document.getAnimations().forEach((one) => one.finish());
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) {
            faults.push("the page scrolls");
        }
        for (const one of document.querySelectorAll("#stage *")) {
            const style = getComputedStyle(one);
            const at = one.getBoundingClientRect();
            if (one.children.length || !one.textContent.trim() || !at.width || style.visibility === "hidden") {
                continue;
            }
            const who = `${one.className || one.id}: ${one.textContent}`;
            const plate = one.closest(".plate, #won, #figures, #wheel");
            const bounds = plate.getBoundingClientRect();
            const isCarried = one.closest("#belt") !== null;
            if (at.top < bounds.top - 1 || at.bottom > bounds.bottom + 1) {
                faults.push(`above or below its plate: ${who}`);
            }
            if (!isCarried && (at.left < bounds.left - 1 || at.right > bounds.right + 1)) {
                faults.push(`beside its plate: ${who}`);
            }
            const isBeside = bounds.left < -1 || bounds.right > innerWidth + 1;
            if (isBeside || bounds.top < -1 || bounds.bottom > innerHeight + 1) {
                faults.push(`its plate is off the page: ${who}`);
            }
            const isCut = style.display !== "inline" && one.scrollWidth > one.clientWidth + 1;
            if (isCut && style.textOverflow !== "ellipsis") {
                faults.push(`cut without an ellipsis: ${who}`);
            }
        }
        return [...new Set(faults)];
    };
    // After a change of size a page may take a moment.
    let looks = 0;
    const again = () => {
        const faults = look();
        looks += 1;
        if (faults.length && looks < 60) {
            requestAnimationFrame(again);
        } else {
            done(faults);
        }
    };
    requestAnimationFrame(again);
})"""
CORNERS = """() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return ground === "rgba(0, 0, 0, 0)" && getComputedStyle(document.documentElement).backgroundColor === ground;
}"""
COUNTS = (0, 8, 500, 10_000)


def publish(server: OverlayServer, name: str, names: list[str], version: str) -> Document:
    """What page `name` shows of these entries."""
    count = len(names)
    document: Document
    if name == "wheel":
        document = documents.wheel(documents.rows_of(names), version=version)
    elif name == "leaderboard":
        document = documents.leaderboard(names[:60], count)
    elif name == "entries":
        document = documents.desk(count, close_at=documents.now_ms() + 5e6)
    elif name == "ticker":
        items = [documents.entry_item(index, one) for index, one in enumerate(names[:28])]
        items += [documents.winner_item(77, one) for one in names[:1]]
        document = documents.ticker(items, entries=count)
    else:
        document = documents.winner(*names[:27])
    server.publish({"entries": "desk"}.get(name, name), document)
    return document


def wait_for(page: Page, name: str, names: list[str], version: str) -> None:
    count = len(names)
    words = "1 entry" if count == 1 else f"{grouped(str(count))} entries"
    if name == "wheel":
        page.wait_for_function("version => raffleWheel.version() === version", arg=version)
        page.wait_for_function("hidden => document.getElementById('empty').hidden === hidden", arg=count > 0)
    elif name == "leaderboard":
        wait_for_texts(page, "#entries", words)
    elif name == "entries":
        wait_for_texts(page, "#figure", grouped(str(count)))
    elif name == "ticker":
        wait_for_texts(page, "#figure", words)
    elif names:
        wait_for_texts(page, ".name", names[:10])
    else:
        expect(page.locator("#card")).to_be_hidden()


SMALL: ViewportSize = {"width": 400, "height": 400}


def check(page: Page, *sizes: ViewportSize) -> None:
    for size in sizes:
        page.set_viewport_size(size)
        assert page.evaluate(FAULTS) == []
        assert page.evaluate(CORNERS)


@pytest.mark.parametrize("name", PAGES)
def test_any_number_of_entries_fits_any_screen(screen: Screen, server: OverlayServer, name: str) -> None:
    publish(server, name, [], "v0")
    page = screen.open(name, "?theme=light&top=50&accent=00ff00")
    for count in COUNTS:
        names = documents.names_of(count)
        publish(server, name, names, f"v{count}")
        wait_for(page, name, names, f"v{count}")
        check(page, FULL_HD, UPRIGHT)


@pytest.mark.parametrize("entries", [8, 500, 10_000])
def test_a_wheel_in_motion_and_at_its_end_fits(screen: Screen, server: OverlayServer, entries: int) -> None:
    rows = documents.rows_of(documents.hostile_names(entries))
    last = rows[-1][0]
    turning = documents.spun(rows, last, version="turns", started_at=documents.now_ms(), duration_ms=10**7)
    server.publish("wheel", turning)
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.version() === 'turns' && raffleWheel.isMoving()")
    check(page, FULL_HD, UPRIGHT)
    server.publish("wheel", documents.spun(rows, last, version="over", started_at=documents.now_ms() - 10**6))
    page.wait_for_function("() => raffleWheel.version() === 'over' && raffleWheel.landed()")
    wait_for_texts(page, "#winner", documents.hostile_names(entries)[-1])
    check(page, FULL_HD, UPRIGHT, SMALL)


@pytest.mark.parametrize("name", PAGES)
def test_hostile_names_are_text_and_break_no_layout(screen: Screen, server: OverlayServer, name: str) -> None:
    names = documents.hostile_names(200)
    publish(server, name, [], "v0")
    page = screen.open(name, "?top=50")
    page.on("dialog", lambda dialog: screen.complaints.append(dialog.message))
    # So many at a time as a page shows of them.
    step = {"wheel": 200, "winner": 10}.get(name, 28)
    for begin in range(0, 28 if name == "winner" else 200, step):
        some = names[begin : begin + step]
        publish(server, name, some, f"v{begin + 1}")
        wait_for(page, name, some, f"v{begin + 1}")
        if name == "leaderboard":
            wait_for_texts(page, ".line:not(.going) .name", some)
        elif name == "ticker":
            assert page.locator(".item .name").first.text_content() in names
        check(page, FULL_HD, UPRIGHT)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, #stage script").count() == 0


def test_a_hostile_session_name_is_text(screen: Screen, server: OverlayServer) -> None:
    page = screen.open("entries")
    for title in documents.hostile_names(18):
        server.publish("desk", documents.desk(123_456_789, is_open=False, name=title))
        wait_for_texts(page, "#session", title)
        check(page, FULL_HD)
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("name", PAGES)
def test_any_scale_fits_and_nonsense_is_left_out(screen: Screen, server: OverlayServer, name: str) -> None:
    names = documents.names_of(30)
    publish(server, name, names, "v")
    page = screen.context.new_page()
    for query in ("?scale=0.25", "?scale=4", "?scale=NaN&top=-3&theme=pink&accent=red%22"):
        page.goto(server.page(name, query))
        wait_for(page, name, names, "v")
        check(page, FULL_HD)
    assert page.evaluate("raffle.options") == {
        "theme": "dark",
        "scale": 1,
        "top": 10,
        "book": None,
        "pool": None,
        "accent": None,
    }
