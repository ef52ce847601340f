"""Connections: the local server's card, its links, the token and the port; the lamp below."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.lamps import overlay_words
from raffle_desktop.gui.server_link import ServerLink, ServerStatus
from raffle_desktop.gui.tabs.connections_links import OVERLAYS, OverlayLinks
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.gui.tabs.connections_token import MASK, SHOWN_MS
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press

RUNNING = ServerStatus("running", 8710)
TOKEN = "first-token-of-the-test"


class FakeServer:
    """What the server would do when the window asks it."""

    def __init__(self) -> None:
        self.value = TOKEN
        self.ports: list[int] = []
        self.asked = 0
        self.threads: set[int] = set()
        self.fault: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    def token(self) -> str:
        self.asked += 1
        self.threads.add(threading.get_ident())
        assert self.gate.wait(10)
        return self.value

    def renew(self) -> str:
        if self.fault is not None:
            raise self.fault
        self.value = "second-token-of-the-test"
        return self.value

    def restart(self, port: int) -> None:
        self.threads.add(threading.get_ident())
        self.ports.append(port)
        if self.fault is not None:
            raise self.fault


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def link(qtbot: QtBot, server: FakeServer) -> ServerLink:
    return ServerLink(token=server.token, renew_token=server.renew, restart=server.restart)


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, link: ServerLink) -> ConnectionsTab:
    link.put(RUNNING)
    qtbot.waitUntil(lambda: link.status == RUNNING)
    made = ConnectionsTab(replace(context, server=link))
    qtbot.addWidget(made)
    made.resize(620, 560)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.database.size_figure.value != "–")
    return made


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[list[str]]:
    """The addresses that a browser was to open."""

    class Browser(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.urls: list[str] = []

        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            self.urls.append(url.toString())

    browser = Browser()
    QDesktopServices.setUrlHandler("http", browser, "take")  # type: ignore[arg-type]  # the stub says bytes
    yield browser.urls
    QDesktopServices.unsetUrlHandler("http")


def put(qtbot: QtBot, link: ServerLink, status: ServerStatus) -> None:
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def question() -> ConfirmDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]
    return found[0] if found else None


# --- the link ---------------------------------------------------------------------------------------------------------


def test_a_status_put_by_another_thread_is_told_on_the_windows_thread(qtbot: QtBot, link: ServerLink) -> None:
    told: list[tuple[int, ServerStatus]] = []
    link.changed.connect(lambda: told.append((threading.get_ident(), link.status)))
    statuses = [replace(RUNNING, viewers=viewers) for viewers in range(1, 200)]

    def tell() -> None:
        for status in statuses:
            link.put(status)

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join(10)
    assert told == []
    qtbot.waitUntil(lambda: link.status == statuses[-1])
    assert [status for _thread, status in told] == statuses
    assert {thread for thread, _status in told} == {threading.main_thread().ident}


def test_the_same_status_again_is_not_told(qtbot: QtBot, link: ServerLink) -> None:
    put(qtbot, link, RUNNING)
    told: list[ServerStatus] = []
    link.changed.connect(lambda: told.append(link.status))
    link.put(RUNNING)
    put(qtbot, link, replace(RUNNING, viewers=1))
    assert told == [replace(RUNNING, viewers=1)]


def test_a_link_by_itself_is_off() -> None:
    alone = ServerLink()
    assert alone.status.phase == "off"
    assert alone.token() == ""
    assert alone.secrets.get("nothing") is None


# --- how it runs ------------------------------------------------------------------------------------------------------


def test_the_card_follows_the_server_and_its_viewers(qtbot: QtBot, tab: ConnectionsTab, link: ServerLink) -> None:
    card = tab.server
    assert card.state.text() == "it runs"
    assert card.address.text == "http://127.0.0.1:8710 · no overlay page is connected yet"
    put(qtbot, link, replace(RUNNING, viewers=3))
    assert card.address.text == "http://127.0.0.1:8710 · 3 overlay pages are connected"
    put(qtbot, link, ServerStatus("starting"))
    assert card.state.text() == "starting"
    assert not card.rows[0].copy_button.isEnabled()
    put(qtbot, link, ServerStatus("off"))
    assert "--no-server" in card.sentence.text()
    assert not card.rows[0].isVisible()
    assert not card.token.isVisible()


def test_a_server_that_failed_says_why_and_can_be_tried_again(
    qtbot: QtBot, tab: ConnectionsTab, link: ServerLink, server: FakeServer
) -> None:
    assert not tab.server.again_button.isVisible()
    put(qtbot, link, ServerStatus("failed", 0, 8711, "No port was free."))
    assert tab.server.sentence.text() == "No port was free."
    assert not tab.server.rows[0].isVisible()
    press(qtbot, tab.server.again_button)
    qtbot.waitUntil(lambda: server.ports == [8711])


def test_a_taken_port_is_told_until_obs_has_the_links_of_the_new_one(
    qtbot: QtBot, tab: ConnectionsTab, link: ServerLink
) -> None:
    card = tab.server
    assert not card.warning.isVisible()
    put(qtbot, link, ServerStatus("running", 8711, 8710))
    taken = "Port 8710 was taken by another program; the server uses 8711 this time."
    assert card.warning.text() == f"{taken} Links in OBS must be updated."
    with qtbot.waitSignal(card.update_obs_wanted):
        press(qtbot, card.update_button)
    card.links_were_added()
    assert card.warning.text() == taken
    assert not card.update_button.isVisible()
    # At the next start the usual port is free again, and OBS has the wrong one.
    put(qtbot, link, RUNNING)
    assert "port 8711" in card.warning.text()
    assert card.update_button.isVisible()
    card.links_were_added()
    assert not card.warning.isVisible()


def test_any_port_is_right_where_any_was_asked_for(qtbot: QtBot, tab: ConnectionsTab, link: ServerLink) -> None:
    put(qtbot, link, ServerStatus("running", 40123, 0))
    assert not tab.server.warning.isVisible()
    assert tab.server.port.field.text() == "40123"


def test_the_documentation_opens_in_the_browser(qtbot: QtBot, tab: ConnectionsTab, opened: list[str]) -> None:
    press(qtbot, tab.server.docs_button)
    assert opened == ["http://127.0.0.1:8710/docs"]


# --- links ------------------------------------------------------------------------------------------------------------


def test_each_link_can_be_copied_and_opened(qtbot: QtBot, tab: ConnectionsTab, opened: list[str], said: Said) -> None:
    for one in tab.server.rows:
        press(qtbot, one.copy_button)
        press(qtbot, one.open_button)
        assert QGuiApplication.clipboard().text() == one.url
    assert opened == [
        "http://127.0.0.1:8710/overlay/wheel",
        "http://127.0.0.1:8710/overlay/winner",
        "http://127.0.0.1:8710/overlay/leaderboard?top=10",
        "http://127.0.0.1:8710/overlay/entries",
        "http://127.0.0.1:8710/overlay/ticker",
        "http://127.0.0.1:8710/overlay/pool",
        "http://127.0.0.1:8710/overlay/lucky",
        "http://127.0.0.1:8710/overlay/draw",
    ]
    assert said[0] == ("undo", "Copied: http://127.0.0.1:8710/overlay/wheel")


def test_what_is_chosen_is_in_every_link_and_remembered(
    qtbot: QtBot, tab: ConnectionsTab, context: DeskContext, link: ServerLink
) -> None:
    options = tab.server.options
    options.theme_box.setFocus()
    qtbot.keyClick(options.theme_box, Qt.Key.Key_Down)
    options.scale_box.setValue(150)
    options.top_box.setValue(5)
    wheel, _winner, leaderboard, *_rest = tab.server.rows
    assert wheel.url == "http://127.0.0.1:8710/overlay/wheel?theme=light&scale=1.5"
    assert leaderboard.url == "http://127.0.0.1:8710/overlay/leaderboard?theme=light&scale=1.5&top=5"
    assert wheel.url in wheel.toolTip()
    again = OverlayLinks(replace(context, server=link))
    assert (again.theme, again.scale, again.top) == ("light", 150, 5)


@pytest.mark.parametrize(
    "kept, scale, top",
    [({"overlay.scale": 9000, "overlay.top": 0}, 200, 1), ({"overlay.scale": "large", "overlay.top": "?"}, 100, 10)],
)
def test_what_stands_wrong_in_the_file_is_put_within_bounds(
    context: DeskContext, kept: dict[str, str | int], scale: int, top: int
) -> None:
    for key, value in kept.items():
        context.preferences.put(key, value)
    links = OverlayLinks(context)
    assert (links.scale, links.top) == (scale, top)


def test_the_links_follow_the_port(qtbot: QtBot, tab: ConnectionsTab, link: ServerLink) -> None:
    put(qtbot, link, ServerStatus("running", 9000, 9000))
    assert tab.server.rows[0].url == "http://127.0.0.1:9000/overlay/wheel"
    assert "127.0.0.1:9000" in tab.server.rows[0].toolTip()


def test_a_dragged_link_tells_obs_the_name_and_size_of_the_source(tab: ConnectionsTab, context: DeskContext) -> None:
    links = tab.links
    links.choose_canvas(portrait=True)
    data = links.dropped(OVERLAYS[2])
    assert data.text() == "http://127.0.0.1:8710/overlay/leaderboard?top=10"
    (url,) = data.urls()
    layer = "&layer-name=Raffle%20leaderboard&layer-width=1080&layer-height=1920"
    assert url.toString(QUrl.ComponentFormattingOption.FullyEncoded) == data.text() + layer
    assert "1080 × 1920" in tab.server.hint.text()


def test_scrolling_the_page_over_an_option_changes_nothing(qtbot: QtBot, tab: ConnectionsTab) -> None:
    def scroll(control: QWidget) -> None:
        middle = QPointF(control.rect().center())
        event = QWheelEvent(
            middle, QPointF(control.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(control, event)

    spin = tab.server.options.scale_box
    tab.server.token.show_button.setFocus()
    scroll(spin)
    assert spin.value() == 100
    spin.setFocus()
    qtbot.waitUntil(spin.hasFocus)
    scroll(spin)
    assert spin.value() == 90


# --- the token --------------------------------------------------------------------------------------------------------


def test_the_token_is_hidden_until_it_is_asked_for_and_hides_again_by_itself(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer
) -> None:
    part = tab.server.token
    assert part.field.text() == MASK
    assert server.asked == 0
    press(qtbot, part.show_button)
    qtbot.waitUntil(lambda: part.field.text() == TOKEN)
    assert part.show_button.text() == "Hide"
    assert SHOWN_MS == part._again.interval() == 30_000
    assert part._again.isActive()
    part._again.timeout.emit()
    assert part.field.text() == MASK
    press(qtbot, part.show_button)
    qtbot.waitUntil(lambda: part.field.text() == TOKEN)
    press(qtbot, part.show_button)
    assert part.field.text() == MASK
    assert threading.main_thread().ident not in server.threads


def test_a_tab_that_is_left_hides_the_token(qtbot: QtBot, tab: ConnectionsTab) -> None:
    press(qtbot, tab.server.token.show_button)
    qtbot.waitUntil(lambda: tab.server.token.is_shown)
    tab.hide()
    assert tab.server.token.field.text() == MASK


def test_a_token_that_comes_after_the_tab_was_left_stays_hidden(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, context: DeskContext
) -> None:
    server.gate.clear()
    press(qtbot, tab.server.token.show_button)
    qtbot.waitUntil(lambda: server.asked == 1)
    tab.hide()
    server.gate.set()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert tab.server.token.field.text() == MASK


def test_copying_the_token_says_so_without_telling_it(qtbot: QtBot, tab: ConnectionsTab, said: Said) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, tab.server.token.copy_button)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == TOKEN)
    assert said == [("undo", "The API token is on the clipboard.")]
    assert tab.server.token.field.text() == MASK


def test_renewing_asks_once_and_says_what_it_does(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, said: Said
) -> None:
    part = tab.server.token
    press(qtbot, part.renew_button)
    asked = question()
    assert asked is not None
    assert "Tools that use the present token will be refused" in asked.accessibleDescription()
    press(qtbot, asked.no)
    qtbot.waitUntil(lambda: question() is None)
    assert server.value == TOKEN
    press(qtbot, part.renew_button)
    again = question()
    assert again is not None
    press(qtbot, again.yes)
    qtbot.waitUntil(lambda: bool(said))
    assert server.value != TOKEN
    assert server.value not in said[-1][1]


def test_a_renewal_that_fails_is_said(qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, said: Said) -> None:
    server.fault = EnvironmentFault("The keyring is locked.", "Unlock it and try again.")
    press(qtbot, tab.server.token.renew_button)
    asked = question()
    assert asked is not None
    press(qtbot, asked.yes)
    qtbot.waitUntil(lambda: said == [("problem", "The keyring is locked. Unlock it and try again.")])
    assert server.value == TOKEN


def test_where_the_token_is_kept_is_said(qtbot: QtBot, tab: ConnectionsTab, link: ServerLink) -> None:
    part = tab.server.token
    assert "keyring" in part.note.text()
    put(qtbot, link, replace(RUNNING, token_kept="session", token_problem="There is no keyring."))
    assert part.note.text().startswith("Only for this run")
    assert part.note.text().endswith("There is no keyring.")
    assert part.renew_button.isEnabled()
    put(qtbot, link, replace(RUNNING, token_problem="There is no token."))
    assert part.note.text() == "There is no token."
    put(qtbot, link, replace(RUNNING, token_kept="environment"))
    assert "RAFFLE_API_TOKEN" in part.note.text()
    assert not part.renew_button.isEnabled()
    assert "RAFFLE_API_TOKEN" in part.renew_button.toolTip()


# --- the port ---------------------------------------------------------------------------------------------------------


def type_port(qtbot: QtBot, tab: ConnectionsTab, text: str) -> None:
    field = tab.server.port.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_port_that_cannot_be_is_told_beside_the_field(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, said: Said, subtests: pytest.Subtests
) -> None:
    part = tab.server.port
    for text in ("1023", "65536", "80", "", "abc", "٨٧١٠", "-8710"):
        with subtests.test(text):
            part.problem.hide()
            part.field.setFocus()
            part.field.clear()
            part.field.insert(text)
            press(qtbot, part.use_button)
            assert part.problem.text() == "The port must be a whole number from 1024 to 65535."
            assert part.problem.isVisible()
            assert part.field.text() == text[:5]
            assert part.field.hasFocus()
            assert server.ports == []
            assert said == []
    qtbot.keyClick(part.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(part.field, Qt.Key.Key_1)
    assert not part.problem.isVisible()


def test_another_port_starts_the_server_there_and_says_so(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, link: ServerLink, said: Said
) -> None:
    type_port(qtbot, tab, "9000")
    qtbot.waitUntil(lambda: server.ports == [9000])
    assert threading.main_thread().ident not in server.threads
    assert said == []
    put(qtbot, link, ServerStatus("starting", 0, 9000))
    put(qtbot, link, ServerStatus("running", 9000, 9000))
    qtbot.waitUntil(lambda: said == [("undo", "The server listens on port 9000 now.")])
    put(qtbot, link, ServerStatus("running", 9000, 9000, viewers=1))
    assert len(said) == 1


def test_a_port_that_is_taken_as_well_is_said(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, link: ServerLink, said: Said
) -> None:
    put(qtbot, link, ServerStatus("running", 9001, 9000))
    type_port(qtbot, tab, "9000")
    qtbot.waitUntil(lambda: server.ports == [9000])
    # The server from before, on its way out, is no answer yet.
    put(qtbot, link, ServerStatus("running", 9001, 9000, viewers=1))
    put(qtbot, link, ServerStatus("starting", 0, 9000))
    assert said == []
    put(qtbot, link, ServerStatus("running", 9001, 9000))
    assert said == [("problem", "Port 9000 was taken by another program; the server uses 9001 this time.")]


@pytest.mark.parametrize("fault", [RaffleError(Code.VALUE_INVALID, "Not this one."), EnvironmentFault("Not this one.")])
def test_a_refused_port_is_told_beside_the_field_and_stays_typed(
    qtbot: QtBot, tab: ConnectionsTab, server: FakeServer, link: ServerLink, said: Said, fault: Exception
) -> None:
    server.fault = fault
    type_port(qtbot, tab, "9000")
    qtbot.waitUntil(lambda: tab.server.port.problem.text() == "Not this one.")
    put(qtbot, link, replace(RUNNING, viewers=2))
    assert tab.server.port.field.text() == "9000"
    assert said == []


# --- the tab and the lamp ---------------------------------------------------------------------------------------------


def test_the_first_thing_to_do_has_the_focus(qtbot: QtBot, tab: ConnectionsTab, link: ServerLink) -> None:
    tab.setFocus()
    assert tab.server.rows[0].copy_button.hasFocus()
    put(qtbot, link, ServerStatus("off"))
    tab.setFocus()
    assert tab.obs.host.hasFocus()


def test_the_focus_goes_down_the_page_as_it_reads(qtbot: QtBot, tab: ConnectionsTab) -> None:
    seen: list[QWidget] = []
    widget: QWidget | None = tab
    while widget is not None and widget not in seen:
        seen.append(widget)
        widget = widget.nextInFocusChain()
    ours = [
        one
        for one in seen
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and tab.server.isAncestorOf(one)
        # The field within a spin box is Qt's own.
        and not isinstance(one.parent(), QSpinBox)
    ]
    places = [one.mapTo(tab.server, QPoint(0, 0)) for one in ours]
    lines = [(place.y() // 12, place.x()) for place in places]
    assert lines == sorted(lines)
    assert all(one.accessibleName() for one in ours)


@pytest.mark.parametrize(
    "status, state, words",
    [
        (replace(RUNNING, viewers=3), "good", "Overlay: 3 viewers"),
        (replace(RUNNING, viewers=1), "good", "Overlay: 1 viewer"),
        (RUNNING, "good", "Overlay: running"),
        (ServerStatus("off"), "off", "Overlay: off"),
        (ServerStatus("starting"), "off", "Overlay: starting"),
        (ServerStatus("failed", problem="Why."), "bad", "Overlay: not running"),
    ],
)
def test_the_lamp_says_how_the_overlay_is(status: ServerStatus, state: str, words: str) -> None:
    assert overlay_words(status) == (state, words, status.problem)


def test_the_desks_lamp_follows_the_server(
    qtbot: QtBot, desk: Desk, link: ServerLink, server: FakeServer, wait_for_desk: Callable[[DeskOnScreen], None]
) -> None:
    screen = DeskOnScreen(
        desk.folder, is_demo=False, report_bug=lambda _error: None, publish_winner=lambda _given, _shown: []
    )
    qtbot.addWidget(screen.window)
    screen.attach(desk.services, server=link)
    wait_for_desk(screen)
    lamp = screen.window.lamps._buttons["overlay"]
    assert lamp.text() == "Overlay: off"
    put(qtbot, link, ServerStatus("failed", problem="Port <8710> is taken."))
    assert lamp.text() == "Overlay: not running"
    assert "Port &lt;8710&gt; is taken." in lamp.toolTip()
    screen.switch.choose("light")
    assert "Port &lt;8710&gt; is taken." in lamp.toolTip()
    put(qtbot, link, replace(RUNNING, viewers=2))
    assert lamp.text() == "Overlay: 2 viewers"
    assert screen.end(5000)


@pytest.fixture
def wait_for_desk(qtbot: QtBot) -> Callable[[DeskOnScreen], None]:
    def wait(screen: DeskOnScreen) -> None:
        qtbot.waitUntil(lambda: screen.overview is not None)

    return wait
