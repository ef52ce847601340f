"""The History tab with draws in steps: under way, given up, decided by the beacon; their chain, the checking page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.gui import checking
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.server_link import ServerStatus
from raffle_desktop.gui.tabs.history_tab import HistoryTab
from raffle_desktop.obs.verify_page import verify_page
from raffle_desktop.services.staged import DrawSource
from tests.conftest import Desk
from tests.fakes.drand import ROUNDS
from tests.gui.conftest import Said
from tests.gui.pressing import press

SESSION = DrawSource("session")


def at(desk: Desk, round_number: int, seconds: float) -> None:
    desk.clock.now = datetime.fromtimestamp(round_time(round_number) + seconds, UTC)


def say(desk: Desk, draw_id: str, at_ms: int | None) -> None:
    """What is due in chat goes there; `at_ms`: when it is seen there, if it is."""
    posts = desk.services.draw_posts
    for due in [one for one in posts.due("twitch") if one.draw_id == draw_id]:
        posts.attempt(due, platform="twitch", actor="twitch")
        if at_ms is not None:
            message = f"m{at_ms}"
            posts.seen(platform="twitch", message_id=message, author_id="1", text=due.text, at_ms=at_ms, actor="twitch")


@pytest.fixture
def past(desk: Desk) -> Desk:
    """#1 local, #2 given up, #3 by the beacon with a redraw that waits, and of a list #4 open."""
    services = desk.services
    at(desk, 42, -300)
    services.sessions.start("Friday", actor="op")
    for name in ("Ann", "Bob", "Cid"):
        desk.enter(name)
    desk.draw(confirm=True)
    desk.clock.advance(seconds=10)
    given_up = services.staged.open(SESSION, level=Level.BEACON, actor="op")
    services.staged.give_up(given_up.id, "<b>wrong</b> prize", actor="op")
    at(desk, 42, -60)
    beacon = services.staged.open(SESSION, level=Level.BEACON, delay=30, actor="op")
    say(desk, beacon.id, at_ms=round_time(42) * 1000 - 59_000)
    at(desk, 42, -30)
    services.staged.close(beacon.id, actor="op")
    say(desk, beacon.id, at_ms=round_time(42) * 1000 - 29_000)
    at(desk, 42, 1)
    services.staged.take_signature(beacon.id, ROUNDS[42], check=check_signature, actor="op")
    at(desk, 123, -30)
    services.winners.redraw(beacon.id, "asleep", actor="op")
    say(desk, beacon.id, at_ms=None)
    services.staged.open(DrawSource("list", label="guests"), level=Level.BEACON, actor="op")
    return desk


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, past: Desk) -> HistoryTab:
    made = HistoryTab(context, check_signature)
    qtbot.addWidget(made)
    made.resize(1500, 900)
    made.show()
    qtbot.waitUntil(lambda: not context.operations.busy)
    qtbot.waitUntil(lambda: made.draws.detail.view is not None)
    return made


def chosen(qtbot: QtBot, tab: HistoryTab, seq: int) -> list[str]:
    """Choose a draw; gives all that is said of it."""
    table = tab.draws.table
    place = next(at for at, row in enumerate(table.rows_model.shown) if row[1].view.seq == seq)
    table.choose(place)
    qtbot.waitUntil(lambda: tab.draws.detail.view is not None and tab.draws.detail.view.seq == seq)
    QApplication.processEvents()
    return tab.draws.detail.public.texts


def test_draws_without_a_result_are_listed_with_where_they_stand(tab: HistoryTab) -> None:
    model = tab.draws.table.rows_model
    listed = [[model.index(row, column).data() for column in (0, 2, 3)] for row in range(model.rowCount())]
    assert [line[0] for line in listed] == ["4", "3", "2", "1"]
    assert [line[2] for line in listed] == ["open", "redraw", "given up", "confirmed"]
    assert listed[2][1] == "<b>wrong</b> prize"


def test_a_draw_says_what_was_public_when(qtbot: QtBot, tab: HistoryTab, past: Desk) -> None:
    detail = tab.draws.detail
    opened = chosen(qtbot, tab, 4)
    view = past.services.draw_reader.get("#4")
    assert view.commitment in opened
    assert "Nobody is told it yet; it is shown when that cannot help anybody any more." in opened
    assert detail.verify_button.isHidden()
    assert detail.save_button.isHidden()
    beacon = chosen(qtbot, tab, 3)
    view = past.services.draw_reader.get("#3")
    assert {view.commitment, view.list_sha256, view.secret, "Proof: beacon"} <= set(beacon)
    assert any(text.startswith("42, out at") for text in beacon)
    assert any(text.startswith("123, out at") for text in beacon)
    assert any("not seen in Twitch’s chat" in text for text in beacon)
    assert not detail.save_button.isHidden()
    assert "<b>wrong</b> prize" in chosen(qtbot, tab, 2)
    assert "never gets a result" in detail._under_way.text()
    local = chosen(qtbot, tab, 1)
    assert "Proof: local" in local
    assert not any("chat" in text for text in local)


def test_verifying_all_skips_what_has_no_result_and_counts_it(qtbot: QtBot, tab: HistoryTab) -> None:
    press(qtbot, tab.draws.verify_all_button)
    qtbot.waitUntil(tab.draws.results.isVisible)
    said = tab.draws.results.sentences()
    assert tab.draws.results.outcome == "hold"
    assert tab.draws.results.summary == "2 draws were checked: every proof holds."
    assert "1 draw was given up: it has no result. 1 draw is under way." in said
    assert any("4 draws in the chain, #1 to #4" in text and "no number is missing" in text for text in said)


def test_the_chain_names_given_up_numbers_with_their_reasons_and_gaps(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, past: Desk
) -> None:
    tab.draws.show_chain()
    chain = tab.draws.chain
    qtbot.waitUntil(chain.isVisible)
    assert chain.outcome == "whole"
    assert chain.lines == ["#2: given up: <b>wrong</b> prize"]
    [link] = chain.findChildren(type(tab.draws.verify_all_button), "chainDraw")
    press(qtbot, link)
    qtbot.waitUntil(lambda: tab.draws.detail.view is not None and tab.draws.detail.view.seq == 2)
    past.services.winners.undo("#1", "only a test", actor="op")
    tab.draws.show_chain()
    qtbot.waitUntil(lambda: chain.lines == ["#2: given up: <b>wrong</b> prize", "#1: undone: only a test"])
    assert "1 was undone" in chain.summary


def test_the_checking_page_is_saved_as_one_file(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, said: Said, tmp_path: Path
) -> None:
    chosen(qtbot, tab, 1)
    press(qtbot, tab.draws.detail.page_button)
    dialog = tab.window().findChild(QFileDialog)
    assert dialog is not None
    target = tmp_path / "check me.html"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(said) and "check me.html" in said[-1][1])
    assert target.read_text(encoding="utf-8") == verify_page()


def test_the_checking_page_is_opened_from_the_running_server_alone(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(QUrl(url).toString()))
    chosen(qtbot, tab, 3)
    view = tab.draws.detail.view
    assert view is not None
    press(qtbot, tab.draws.detail.open_button)
    assert said[-1][0] == "problem"
    assert "local server" in said[-1][1]
    context.server.put(ServerStatus("running", port=8711))
    qtbot.waitUntil(lambda: context.server.status.phase == "running")
    press(qtbot, tab.draws.detail.open_button)
    assert went == [f"http://127.0.0.1:8711/verify?draw={view.id}"]
    checking.copy_address(context, view.id)
    assert QGuiApplication.clipboard().text() == went[0]
