"""The stream behind the pages: shared, resumed, and never the reason for an empty page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.web.pages import documents
from tests.web.pages.conftest import Screen, wait_for_texts
from tests.web.pages.serving import PAGES, OverlayServer


def everything(server: OverlayServer, names: list[str]) -> None:
    server.publish("desk", documents.desk(len(names)))
    server.publish("leaderboard", documents.leaderboard(names))
    server.publish("winner", documents.winner(names[0]))
    server.publish("ticker", documents.ticker([documents.entry_item(1, names[0])], entries=len(names)))
    server.publish("wheel", documents.wheel(documents.rows_of(names), version=f"v{len(names)}"))


def shows(page: Page, name: str, names: list[str]) -> None:
    where = {"wheel": "#figure", "entries": "#figure", "leaderboard": ".line:first-child .name"}.get(name, ".name")
    wait_for_texts(page, where, str(len(names)) if where == "#figure" else names[0])


def asked_for(path: str, what: str) -> list[str]:
    return parse_qs(urlsplit(path).query)[what][0].split(",")


def test_eight_pages_of_one_browser_share_one_connection(screen: Screen, server: OverlayServer) -> None:
    names = documents.names_of(8)
    everything(server, names)
    opened = [(name, screen.open(name)) for name in (*PAGES, "wheel", "entries", "ticker")]
    for name, page in opened:
        shows(page, name, names)
    # The browser would hold back the seventh connection for good.
    server.wait_until(lambda: server.streams == 1 and len(asked_for(server.asked_streams[-1], "pages")) == 8)
    everything(server, documents.names_of(9))
    for name, page in opened:
        shows(page, name, documents.names_of(9))


def test_the_program_knows_which_pages_look(screen: Screen, server: OverlayServer) -> None:
    everything(server, documents.names_of(3))
    first, second = screen.open("wheel"), screen.open("entries")
    shows(first, "wheel", documents.names_of(3))
    shows(second, "entries", documents.names_of(3))
    server.wait_until(lambda: asked_for(server.asked_streams[-1], "pages") == ["entries", "wheel"])
    assert asked_for(server.asked_streams[-1], "topics") == ["desk", "draw", "wheel"]
    first.close()
    server.wait_until(lambda: asked_for(server.asked_streams[-1], "pages") == ["entries"])
    server.publish("desk", documents.desk(77))
    wait_for_texts(second, "#figure", "77")


def test_a_page_that_joins_later_gets_what_is_there(screen: Screen, server: OverlayServer) -> None:
    everything(server, documents.names_of(3))
    shows(screen.open("entries"), "entries", documents.names_of(3))
    shows(screen.open("entries"), "entries", documents.names_of(3))
    late = screen.open("leaderboard")
    shows(late, "leaderboard", documents.names_of(3))


def test_a_server_that_starts_again_is_followed_without_a_reload(screen: Screen, server: OverlayServer) -> None:
    server.publish("desk", documents.desk(5))
    server.publish("wheel", documents.wheel(documents.rows_of(documents.names_of(5)), version="v5"))
    pages = [screen.open("entries"), screen.open("wheel")]
    for page in pages:
        wait_for_texts(page, "#figure", "5")
        page.evaluate("window.stays = true")
    server.wait_until(lambda: len(asked_for(server.asked_streams[-1], "pages")) == 2 and server.streams == 1)
    fresh = documents.wheel(documents.rows_of(documents.names_of(6)), version="v6")
    server.restart("second", {"desk": documents.desk(6), "wheel": fresh})
    for page in pages:
        wait_for_texts(page, "#figure", "6")
        assert page.evaluate("window.stays") is True
    assert server.resumed[-1].startswith("first-")
    # The same epoch again: only what has changed since is sent.
    server.publish("desk", documents.desk(7))
    wait_for_texts(pages[0], "#figure", "7")


def test_a_refused_stream_is_asked_for_again_and_the_screen_stays(screen: Screen, server: OverlayServer) -> None:
    server.publish("desk", documents.desk(5))
    page = screen.open("entries")
    wait_for_texts(page, "#figure", "5")
    server.restart("second", refusals=1)
    server.wait_until(lambda: server.refused == 1)
    wait_for_texts(page, "#figure", "5")
    server.publish("desk", documents.desk(8))
    wait_for_texts(page, "#figure", "8")


@pytest.mark.parametrize("how", ["missing", "refused", "mute"])
def test_without_a_shared_worker_a_page_listens_by_itself(screen: Screen, server: OverlayServer, how: str) -> None:
    worker = {
        "missing": "delete window.SharedWorker",
        "refused": "window.SharedWorker = class { constructor() { throw new Error('no') } }",
        "mute": "window.SharedWorker = class extends EventTarget { port = new MessageChannel().port1 }",
    }[how]
    screen.context.add_init_script(worker)
    everything(server, documents.names_of(4))
    page = screen.open("entries")
    wait_for_texts(page, "#figure", "4")
    assert page.evaluate("typeof raffleStream") == "function"
    everything(server, documents.names_of(5))
    wait_for_texts(page, "#figure", "5")


def test_a_wheel_is_fetched_once_for_each_version_and_at_once_for_a_draw(screen: Screen, server: OverlayServer) -> None:
    rows = documents.rows_of(documents.names_of(8))
    server.publish("wheel", documents.wheel(rows, version="v0"))
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.version() === 'v0'")
    for version in range(1, 20):
        server.publish("wheel", documents.wheel(rows, version=f"v{version}"))
    server.publish("wheel", documents.spun(rows, "k00003", version="draw", started_at=documents.now_ms() - 10**6))
    page.wait_for_function("() => raffleWheel.version() === 'draw'")
    server.publish("wheel", documents.spun(rows, "k00003", version="draw", started_at=documents.now_ms() - 10**6))
    asked = [path for path in server.requests if "wheel.json" in path]
    # Of a storm of pools only what there was time for.
    assert len(asked) <= 3
    assert asked[-1].endswith("v=draw")


def test_nothing_enters_anew_at_a_reload(screen: Screen, server: OverlayServer) -> None:
    names = documents.names_of(12)
    everything(server, names)
    for name in ("leaderboard", "winner", "entries", "ticker"):
        page = screen.open(name)
        page.add_init_script(
            "window.moved = []; for (const kind of ['animationstart', 'transitionrun'])"
            " addEventListener(kind, (event) => moved.push(event.animationName || event.propertyName), true)"
        )
        page.reload()
        shows(page, name, names)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")
        assert page.evaluate("moved") == []
