"""Connections: adding the overlays to OBS, against an OBS that speaks the real protocol."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.server_link import PassingSecrets, ServerLink, ServerStatus
from raffle_desktop.gui.tabs.connections_links import OverlayLinks
from raffle_desktop.gui.tabs.connections_obs import ObsCard
from raffle_desktop.gui.tabs.connections_obs_call import PASSWORD, is_here
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.obs.remote import ObsAddress, ObsPlan, PlannedSource, Step, WantedSource
from tests.gui.conftest import Said
from tests.gui.pressing import press
from tests.obs.fake_obs import BROWSER, FakeObs, Input

RUNNING = ServerStatus("running", 8710)
WHEEL = "http://127.0.0.1:8710/overlay/wheel"
FOUR = ["Raffle wheel", "Raffle winner", "Raffle leaderboard", "Raffle entries"]


class LockedSecrets(PassingSecrets):
    """A keyring that fails when it is asked."""

    def __init__(self, *, reading: bool) -> None:
        super().__init__()
        self.reading = reading

    def get(self, name: str) -> str | None:
        if self.reading:
            raise EnvironmentFault("The keyring is locked.", "Unlock it.")
        return None

    def set(self, name: str, value: str) -> None:
        raise EnvironmentFault("The keyring is locked: the password was not saved.", "Unlock it.")


@pytest.fixture
def obs() -> Iterator[FakeObs]:
    with FakeObs() as fake:
        yield fake


@pytest.fixture
def secrets() -> PassingSecrets:
    return PassingSecrets()


@pytest.fixture
def at_desk(qtbot: QtBot, context: DeskContext, secrets: PassingSecrets) -> DeskContext:
    """The desk with its server running."""
    link = ServerLink(secrets=secrets)
    link.put(RUNNING)
    qtbot.waitUntil(lambda: link.status == RUNNING)
    return replace(context, server=link)


@pytest.fixture
def make(qtbot: QtBot, at_desk: DeskContext) -> Callable[..., ObsCard]:
    def making(**given: object) -> ObsCard:
        card = ObsCard(at_desk, OverlayLinks(at_desk), **given)  # type: ignore[arg-type]
        qtbot.addWidget(card)
        card.resize(600, 560)
        card.show()
        card.activateWindow()
        qtbot.waitExposed(card)
        qtbot.waitUntil(lambda: not at_desk.operations.busy)
        return card

    return making


@pytest.fixture
def card(make: Callable[..., ObsCard], obs: FakeObs) -> ObsCard:
    made = make()
    made.port.setText(str(obs.port))
    return made


def idle(qtbot: QtBot, context: DeskContext) -> None:
    qtbot.waitUntil(lambda: not context.operations.busy)


def look(qtbot: QtBot, card: ObsCard, context: DeskContext) -> list[str]:
    press(qtbot, card.look_button)
    idle(qtbot, context)
    return card.plan_list.texts


def test_looking_shows_what_would_be_done_and_changes_nothing(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs
) -> None:
    obs.inputs = {
        "Raffle wheel": Input(BROWSER, {"url": "http://127.0.0.1:8709/overlay/wheel", "width": 1920, "height": 1080}),
        "Raffle winner": Input("image_source"),
    }
    obs.scenes["Live"] = ["Raffle wheel"]
    assert not card.add_button.isVisible()
    assert look(qtbot, card, at_desk) == [
        "Raffle wheel: link will be updated (was http://127.0.0.1:8709/overlay/wheel)",
        "Raffle winner: cannot: another source has this name",
        "Raffle leaderboard: will be created",
        "Raffle entries: will be created",
    ]
    assert card.plan_list.title.text() == "In the scene “Live”"
    assert card.state.text().startswith("OBS ")
    assert obs.changing() == []
    assert card.add_button.isVisible()


def test_adding_does_what_was_shown_and_says_what_was_done(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs, said: Said
) -> None:
    look(qtbot, card, at_desk)
    with qtbot.waitSignal(card.added):
        press(qtbot, card.add_button)
    idle(qtbot, at_desk)
    assert obs.scenes["Live"] == FOUR
    assert obs.inputs["Raffle wheel"].settings["url"] == WHEEL
    assert card.plan_list.texts == [f"{name}: created" for name in FOUR]
    assert said[-1] == ("undo", "4 overlays were put right in OBS.")
    assert not card.add_button.isVisible()
    # Pressed again, there is nothing left to do.
    assert look(qtbot, card, at_desk) == [f"{name}: is right already" for name in FOUR]
    assert card.outcome.text() == "Everything is in OBS already."
    assert not card.add_button.isVisible()


def test_only_what_is_ticked_is_added_in_the_size_of_the_canvas_and_both_are_remembered(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs, make: Callable[..., ObsCard]
) -> None:
    for key in ("wheel", "leaderboard", "entries"):
        press_box(qtbot, card, key)
    press_box(qtbot, card, "ticker")
    card.canvas.setFocus()
    qtbot.keyClick(card.canvas, Qt.Key.Key_Down)
    look(qtbot, card, at_desk)
    press(qtbot, card.add_button)
    idle(qtbot, at_desk)
    assert obs.scenes["Live"] == ["Raffle winner", "Raffle ticker"]
    settings = obs.inputs["Raffle ticker"].settings
    assert (settings["width"], settings["height"]) == (1080, 1920)
    again = make()
    assert {key for key, one in again.boxes.items() if one.isChecked()} == {"winner", "ticker"}
    assert again.canvas.currentIndex() == 1
    assert again.port.text() == str(obs.port)


def press_box(qtbot: QtBot, card: ObsCard, key: str) -> None:
    one = card.boxes[key]
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(8, one.height() // 2))


def test_a_change_of_the_form_puts_the_preview_away(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs
) -> None:
    def is_away() -> bool:
        return not card.plan_list.isVisible() and not card.add_button.isVisible()

    changes: tuple[Callable[[], object], ...] = (
        lambda: press_box(qtbot, card, "ticker"),
        lambda: qtbot.keyClicks(card.password, "x"),
        lambda: card._links.choose_scale(card._links.scale + 10),
        lambda: at_desk.server.put(replace(RUNNING, port=8711)),
    )
    for change in changes:
        look(qtbot, card, at_desk)
        assert not is_away()
        change()
        qtbot.waitUntil(is_away)


def test_more_viewers_leave_the_preview_where_it_is(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs
) -> None:
    look(qtbot, card, at_desk)
    at_desk.server.put(replace(RUNNING, viewers=4))
    qtbot.waitUntil(lambda: at_desk.server.status.viewers == 4)
    assert card.plan_list.isVisible()
    assert card.add_button.isVisible()


def test_a_wrong_password_is_told_beside_the_password_and_nothing_typed_is_lost(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs, said: Said, secrets: PassingSecrets
) -> None:
    obs.password = "right"
    card.password.setFocus()
    qtbot.keyClicks(card.password, "wrong")
    qtbot.keyClick(card.password, Qt.Key.Key_Return)
    idle(qtbot, at_desk)
    assert "refused the password" in card.password_problem.text()
    assert card.password_problem.isVisible()
    assert card.password.text() == "wrong"
    assert card.password.hasFocus()
    assert not card.plan_list.isVisible()
    assert secrets.get(PASSWORD) is None
    assert said == []
    qtbot.keyClicks(card.password, "right")
    assert not card.password_problem.isVisible()
    qtbot.keyClick(card.password, Qt.Key.Key_Return)
    idle(qtbot, at_desk)
    assert card.plan_list.isVisible()
    assert secrets.get(PASSWORD) == "right"


def test_no_obs_says_how_to_switch_its_websocket_on(
    qtbot: QtBot, at_desk: DeskContext, make: Callable[..., ObsCard]
) -> None:
    with FakeObs() as gone:
        port = gone.port
    card = make()
    card.port.setText(str(port))
    look(qtbot, card, at_desk)
    assert "Enable WebSocket server" in card.address_problem.text()
    assert card.state.text() == "no connection"
    assert card.port.text() == str(port)


@pytest.mark.parametrize(
    "host, port, sentence",
    [
        ("", "4455", "Type the computer OBS runs on: 127.0.0.1 is this one."),
        ("127.0.0.1", "", "The port must be a whole number from 1 to 65535."),
        ("127.0.0.1", "65536", "The port must be a whole number from 1 to 65535."),
        ("127.0.0.1", "44x", "The port must be a whole number from 1 to 65535."),
    ],
)
def test_an_address_that_cannot_be_asks_nobody(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs, host: str, port: str, sentence: str
) -> None:
    card.host.setText(host)
    card.port.setText(port)
    look(qtbot, card, at_desk)
    assert card.address_problem.text() == sentence
    assert obs.connections == 0
    assert (card.host.text(), card.port.text()) == (host, port)


def test_the_kept_password_is_put_in_but_never_over_what_is_typed(
    qtbot: QtBot, at_desk: DeskContext, make: Callable[..., ObsCard], secrets: PassingSecrets
) -> None:
    secrets.set(PASSWORD, "kept")
    card = make()
    assert card.password.text() == "kept"
    assert card.password.echoMode() is card.password.EchoMode.Password

    gate = threading.Event()
    slow = PassingSecrets()
    slow.get = lambda name: "kept" if gate.wait(10) else None  # type: ignore[method-assign]
    at_desk.server.secrets = slow
    another = ObsCard(at_desk, OverlayLinks(at_desk))
    qtbot.addWidget(another)
    another.show()
    qtbot.keyClicks(another.password, "typed")
    gate.set()
    idle(qtbot, at_desk)
    assert another.password.text() == "typed"


def test_an_emptied_password_is_forgotten(
    qtbot: QtBot, at_desk: DeskContext, make: Callable[..., ObsCard], secrets: PassingSecrets, obs: FakeObs
) -> None:
    secrets.set(PASSWORD, "old")
    card = make()
    card.port.setText(str(obs.port))
    card.password.clear()
    look(qtbot, card, at_desk)
    assert secrets.get(PASSWORD) is None


@pytest.mark.parametrize("secrets", [LockedSecrets(reading=True)])
def test_a_keyring_that_gives_no_password_is_told_beside_it(make: Callable[..., ObsCard], said: Said) -> None:
    card = make()
    assert card.password_problem.text() == "The keyring is locked. Unlock it."
    assert card.password_problem.isVisible()
    assert said == []


@pytest.mark.parametrize("secrets", [LockedSecrets(reading=False)])
def test_a_password_that_could_not_be_kept_is_said_and_the_preview_is_there_all_the_same(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs, said: Said
) -> None:
    obs.password = "right"
    qtbot.keyClicks(card.password, "right")
    look(qtbot, card, at_desk)
    assert card.plan_list.isVisible()
    assert said == [("problem", "The keyring is locked: the password was not saved. Unlock it.")]


def test_without_a_server_there_is_nothing_to_add(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs
) -> None:
    at_desk.server.put(ServerStatus("off"))
    qtbot.waitUntil(lambda: not card.look_button.isEnabled())
    assert card.outcome.text() == "The local server does not run, so there are no links to add."
    card.password.setFocus()
    qtbot.keyClick(card.password, Qt.Key.Key_Return)
    assert not at_desk.operations.busy
    at_desk.server.put(RUNNING)
    qtbot.waitUntil(card.look_button.isEnabled)
    assert not card.outcome.isVisible()
    for key in FOUR:
        press_box(qtbot, card, key.removeprefix("Raffle "))
    assert card.outcome.text() == "Tick at least one overlay."


class SlowObs:
    """Answers when it is let, with a plan of the test's own."""

    def __init__(self, step: Step = Step.CREATE) -> None:
        self.step = step
        self.gate = threading.Event()
        self.calls = 0

    def __call__(self, address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan:
        self.calls += 1
        assert self.gate.wait(10)
        return ObsPlan("31.0", "<b>Live</b>", tuple(PlannedSource(one, self.step, None) for one in wanted))


def test_while_obs_is_asked_the_form_stays_usable_and_another_press_does_nothing(
    qtbot: QtBot, at_desk: DeskContext, make: Callable[..., ObsCard]
) -> None:
    slow = SlowObs()
    card = make(plan=slow)
    card.look_button.setFocus()
    press(qtbot, card.look_button)
    qtbot.waitUntil(lambda: slow.calls == 1)
    assert card.state.text() == "asking…"
    press(qtbot, card.look_button)
    assert card.look_button.hasFocus()
    press_box(qtbot, card, "ticker")
    slow.gate.set()
    idle(qtbot, at_desk)
    assert slow.calls == 1
    # What came is about a form that is no longer there.
    assert card.outcome.text() == "The form was changed meanwhile: look again."
    assert not card.plan_list.isVisible()
    look(qtbot, card, at_desk)
    assert card.plan_list.title.text() == "In the scene “<b>Live</b>”"


def test_a_look_that_is_cancelled_leaves_everything_as_it_was(
    qtbot: QtBot, at_desk: DeskContext, make: Callable[..., ObsCard]
) -> None:
    slow = SlowObs()
    card = make(plan=slow)
    started: list[object] = []
    at_desk.operations.started.connect(started.append)
    press(qtbot, card.look_button)
    qtbot.waitUntil(lambda: slow.calls == 1)
    started[0].cancel()  # type: ignore[attr-defined]
    slow.gate.set()
    idle(qtbot, at_desk)
    assert card.state.text() == "not asked yet"
    assert not card.plan_list.isVisible()
    assert look(qtbot, card, at_desk)


def test_a_failure_halfway_is_told_and_adding_can_be_done_again(
    qtbot: QtBot, at_desk: DeskContext, card: ObsCard, obs: FakeObs
) -> None:
    look(qtbot, card, at_desk)
    obs.on("CreateInput", lambda: None)
    obs.refuse("CreateInput", 702, "no room")
    press(qtbot, card.add_button)
    idle(qtbot, at_desk)
    assert "Done before: “Raffle wheel”." in card.address_problem.text()
    assert not card.add_button.isVisible()
    look(qtbot, card, at_desk)
    press(qtbot, card.add_button)
    idle(qtbot, at_desk)
    assert obs.scenes["Live"] == FOUR


@pytest.mark.parametrize(
    "host, here",
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("[::1]", True), ("192.168.1.7", False), ("pc2", False)],
)
def test_an_obs_on_another_computer_is_warned_about(make: Callable[..., ObsCard], host: str, here: bool) -> None:
    card = make()
    card.host.setText(host)
    assert is_here(host) is here
    assert card.far.isVisible() is not here


# --- with the server's card -------------------------------------------------------------------------------------------


@pytest.fixture
def tab(qtbot: QtBot, at_desk: DeskContext, obs: FakeObs) -> ConnectionsTab:
    made = ConnectionsTab(at_desk)
    qtbot.addWidget(made)
    made.resize(620, 560)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.database.size_figure.value != "–")
    made.obs.port.setText(str(obs.port))
    return made


def add_all(qtbot: QtBot, tab: ConnectionsTab, context: DeskContext) -> None:
    look(qtbot, tab.obs, context)
    press(qtbot, tab.obs.add_button)
    idle(qtbot, context)


def test_links_in_obs_are_put_right_with_one_press_when_the_port_was_taken(
    qtbot: QtBot, at_desk: DeskContext, tab: ConnectionsTab, obs: FakeObs
) -> None:
    add_all(qtbot, tab, at_desk)
    at_desk.server.put(ServerStatus("running", 8711, 8710))
    qtbot.waitUntil(tab.server.update_button.isVisible)
    press(qtbot, tab.server.update_button)
    qtbot.waitUntil(lambda: "link updated" in str(tab.obs.plan_list.texts))
    assert obs.inputs["Raffle wheel"].settings["url"] == "http://127.0.0.1:8711/overlay/wheel"
    assert not tab.server.update_button.isVisible()


def test_updating_obs_only_shows_what_it_would_do_where_that_is_more_than_links(
    qtbot: QtBot, at_desk: DeskContext, tab: ConnectionsTab, obs: FakeObs
) -> None:
    add_all(qtbot, tab, at_desk)
    obs.current = "Pause"
    before = obs.changing()
    at_desk.server.put(ServerStatus("running", 8711, 8710))
    qtbot.waitUntil(tab.server.update_button.isVisible)
    press(qtbot, tab.server.update_button)
    idle(qtbot, at_desk)
    assert obs.changing() == before
    assert tab.obs.plan_list.texts == [f"{name}: will be added to this scene" for name in FOUR]
    assert tab.obs.add_button.isVisible()
    assert tab.server.update_button.isVisible()


def test_what_obs_answers_is_scrolled_into_view(qtbot: QtBot, at_desk: DeskContext, tab: ConnectionsTab) -> None:
    tab.show_part("obs")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    look(qtbot, tab.obs, at_desk)

    def in_view() -> bool:
        top = tab.obs.add_button.mapTo(tab._body, QPoint(0, 0)).y()
        return tab.in_view.top() <= top and top + tab.obs.add_button.height() <= tab.in_view.bottom() + 1

    qtbot.waitUntil(in_view)
