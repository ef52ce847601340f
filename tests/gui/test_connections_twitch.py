"""Connections: the card of Twitch in every phase, signing in, and what is asked of the connection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.lamps import twitch_words
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.gui.tabs.connections_twitch import TwitchCard
from raffle_desktop.gui.tabs.connections_twitch_sign_in import QrCode
from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.twitch.status import Phase, ScopeView, SignInView, TopicView, TwitchStatus
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_twitch import ADDRESS, FAR, IN_PHASE, LISTENING, SCOPES, SIGN_IN, FakeTwitchControl
from tests.gui.pressing import press

pytestmark = pytest.mark.usefixtures("short_seconds")
PHASES: list[tuple[Phase, str | None, str]] = [
    (Phase.OFF, None, "started without"),
    (Phase.NO_CLIENT_ID, "Open the page", "OAuth Redirect URL: http://localhost"),
    (Phase.STARTING, None, "still holds"),
    (Phase.SIGNED_OUT, "Sign in with Twitch", "viewers enter from chat"),
    (Phase.SIGNING_IN, "Open the page", "ABCDEFGH"),
    (Phase.OTHER_CHANNEL, "Use this channel…", "lenas_kanal"),
    (Phase.CONNECTING, None, "Connecting to the channel lenas_kanal"),
    (Phase.LISTENING, None, "Listening to lenas_kanal"),
    (Phase.WAITING, "Try now", "Chat and cheers meanwhile go unheard"),
    (Phase.FAILED, "Try again", "Sign in again: Twitch asks"),
]
ACTS = [
    (Phase.SIGNED_OUT, "twitchSignIn", "sign_in"),
    (Phase.SIGNING_IN, "cancelSignIn", "cancel_sign_in"),
    (Phase.OTHER_CHANNEL, "twitchLeave", "sign_out"),
    (Phase.WAITING, "twitchRetry", "retry_now"),
    (Phase.FAILED, "twitchRetry", "retry_now"),
    (Phase.FAILED, "twitchSignInAgain", "sign_in"),
]


@pytest.fixture
def control() -> FakeTwitchControl:
    return FakeTwitchControl()


@pytest.fixture
def link(qtbot: QtBot, control: FakeTwitchControl) -> TwitchLink:
    return TwitchLink(control, parent=QApplication.instance())


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, link: TwitchLink) -> ConnectionsTab:
    made = ConnectionsTab(replace(context, twitch=link))
    qtbot.addWidget(made)
    made.resize(620, 560)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.database.size_figure.value != "–")
    return made


@pytest.fixture
def card(tab: ConnectionsTab) -> TwitchCard:
    return tab.twitch


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
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "take")  # type: ignore[arg-type]  # the stub says bytes
    yield browser.urls
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def put(qtbot: QtBot, link: TwitchLink, status: TwitchStatus) -> None:
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def question() -> ConfirmDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]
    return found[0] if found else None


def acts(card: TwitchCard) -> list[str]:
    """The buttons of the phase that can be seen, by their words."""
    return [one.text() for one in card.phase.findChildren(QPushButton) if one.isVisible()]


def words(card: QWidget) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


# --- phases -----------------------------------------------------------------------------------------------------------


def test_every_phase_says_where_it_stands_and_offers_its_next_act(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, subtests: pytest.Subtests
) -> None:
    for phase, first_act, said in PHASES:
        with subtests.test(phase.value):
            put(qtbot, link, IN_PHASE[phase])
            qtbot.waitUntil(lambda said=said: said in words(card))  # type: ignore[misc]
            assert acts(card)[:1] == ([] if first_act is None else [first_act])
            assert card.state.text()


def test_no_two_phases_have_the_same_state_and_words(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    seen = set()
    for status in IN_PHASE.values():
        put(qtbot, link, status)
        seen.add((card.state.text(), card.phase.sentence.text(), tuple(acts(card))))
    assert len(seen) == len(Phase)


def test_without_a_control_nothing_can_be_pressed(qtbot: QtBot, context: DeskContext) -> None:
    made = TwitchCard(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert acts(made) == []
    made.begin_sign_in()
    made.phase.begin_sign_in()
    assert not context.operations.busy


def test_each_act_asks_the_connection_once(
    qtbot: QtBot,
    context: DeskContext,
    link: TwitchLink,
    card: TwitchCard,
    control: FakeTwitchControl,
    subtests: pytest.Subtests,
) -> None:
    for phase, name, asked in ACTS:
        for by in ("mouse", "key"):
            with subtests.test(phase=phase.value, name=name, by=by):
                put(qtbot, link, IN_PHASE[phase])
                control.asked.clear()
                button = card.phase.findChild(QPushButton, name)
                assert button is not None
                qtbot.waitUntil(lambda button=button: button.isVisible() and button.isEnabled())  # type: ignore[misc]
                if by == "mouse":
                    press(qtbot, button)
                else:
                    button.setFocus()
                    qtbot.keyClick(button, Qt.Key.Key_Space)
                qtbot.waitUntil(lambda: bool(control.asked) and not context.operations.busy)
                assert control.asked == [(asked,)]


def test_a_refused_act_is_said_and_can_be_tried_again(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    control.fault = EnvironmentFault("Twitch cannot be reached.")
    press(qtbot, card.phase.sign_in_button)
    qtbot.waitUntil(lambda: ("problem", "Twitch cannot be reached.") in said)
    control.fault = None
    press(qtbot, card.phase.sign_in_button)
    qtbot.waitUntil(lambda: len(control.asked) == 2)


def test_a_fixed_token_leaves_nothing_to_sign_in_or_out_of(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNED_OUT], fixed_token=True))
    assert acts(card) == []
    assert "RAFFLE_TWITCH_TOKEN" in words(card)
    put(qtbot, link, replace(LISTENING, fixed_token=True))
    card.show_page("account")
    assert not card.account.out_button.isVisible()
    assert "RAFFLE_TWITCH_TOKEN" in card.account.who.text()


def test_the_next_attempt_counts_down(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    from raffle_desktop.gui.tabs import connections_twitch_phase as module

    now = [1_000_000_000]
    monkeypatch.setattr(module, "now_micros", lambda: now[0])
    put(qtbot, link, replace(IN_PHASE[Phase.WAITING], since=now[0] - 65_000_000, retry_at=now[0] + 12_000_000))
    assert "for 1:05 now. Next attempt in 0:12." in card.phase.sentence.text()
    now[0] += 2_000_000
    qtbot.waitUntil(lambda: "for 1:07 now. Next attempt in 0:10." in card.phase.sentence.text())
    now[0] += 20_000_000
    qtbot.waitUntil(lambda: "Trying now." in card.phase.sentence.text())


def test_the_focus_goes_on_to_the_next_act_when_the_pressed_one_goes(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard
) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    card.phase.sign_in_button.setFocus()
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNING_IN], sign_in=None))
    assert card.phase.cancel_button.hasFocus()
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    assert card.phase.sign_in.open_button.hasFocus()
    # Who has gone to Cancel on purpose stays there.
    card.phase.cancel_button.setFocus()
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNING_IN], sign_in=replace(SIGN_IN, trouble="Twitch is slow.")))
    assert card.phase.cancel_button.hasFocus()


# --- the client id ----------------------------------------------------------------------------------------------------


def test_a_client_id_of_ones_own_is_taken(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl, opened: list[str]
) -> None:
    put(qtbot, link, IN_PHASE[Phase.NO_CLIENT_ID])
    part = card.phase.client_id
    press(qtbot, part.console_button)
    assert opened[0].startswith("https://dev.twitch.tv/console")
    press(qtbot, part.redirect_button)
    assert QGuiApplication.clipboard().text() == "http://localhost"
    qtbot.keyClicks(part.field, "  abc123DEF ")
    qtbot.keyClick(part.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(control.asked))
    assert control.asked == [("use_client_id", "abc123DEF")]


def test_what_is_no_client_id_is_told_beside_the_field_and_nothing_is_asked(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl, subtests: pytest.Subtests
) -> None:
    put(qtbot, link, IN_PHASE[Phase.NO_CLIENT_ID])
    part = card.phase.client_id
    for typed in ("", "   ", "abc def", "https://dev.twitch.tv", "é" * 10, "a" * 65):
        with subtests.test(typed):
            part.field.setText(typed)
            press(qtbot, part.use_button)
            assert part.problem.isVisible()
            assert part.field.text() == typed
            assert control.asked == []
            qtbot.keyClicks(part.field, "x")
            assert not part.problem.isVisible()


def test_a_client_id_that_twitch_refuses_is_told_beside_the_field(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    put(qtbot, link, IN_PHASE[Phase.NO_CLIENT_ID])
    control.fault = RaffleError(Code.VALUE_INVALID, "Twitch does not know this client id.")
    part = card.phase.client_id
    qtbot.keyClicks(part.field, "abc")
    press(qtbot, part.use_button)
    qtbot.waitUntil(part.problem.isVisible)
    assert part.problem.text() == "Twitch does not know this client id."
    assert part.field.text() == "abc"
    assert said == []


def test_another_client_id_can_be_given_where_signing_in_fails(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNED_OUT], problem="Twitch does not know this app."))
    assert not card.phase.client_id.isVisible()
    press(qtbot, card.phase.other_button)
    assert card.phase.client_id.isVisible()
    assert card.phase.client_id.field.text() == "abc123"
    card.phase.client_id.field.selectAll()
    qtbot.keyClicks(card.phase.client_id.field, "def456")
    press(qtbot, card.phase.client_id.use_button)
    qtbot.waitUntil(lambda: not card.phase.client_id.isVisible())
    assert control.asked == [("use_client_id", "def456")]
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNED_OUT], client_id_from="environment"))
    assert not card.phase.other_button.isVisible()


# --- signing in -------------------------------------------------------------------------------------------------------


def test_the_code_can_be_read_copied_and_opened(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, said: Said, opened: list[str]
) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    part = card.phase.sign_in
    assert part.code.text() == "ABCDEFGH"
    assert part.code.font().pointSizeF() >= 24
    press(qtbot, part.copy_button)
    assert QGuiApplication.clipboard().text() == "ABCDEFGH"
    press(qtbot, part.link_button)
    assert QGuiApplication.clipboard().text() == ADDRESS
    press(qtbot, part.open_button)
    assert opened == [ADDRESS]
    assert "ABCDEFGH" not in "".join(text for _kind, text in said)


def test_more_permissions_are_asked_for_while_it_goes_on_listening(
    qtbot: QtBot, link: TwitchLink, tab: ConnectionsTab, card: TwitchCard, control: FakeTwitchControl
) -> None:
    some = tuple(replace(scope, granted=scope.name != "bits:read") for scope in SCOPES)
    listening = replace(LISTENING, scopes=some)
    put(qtbot, link, listening)
    tab.show_part("twitch-account")
    qtbot.waitUntil(card.account.again_button.isVisible)
    card.account.again_button.setFocus()
    tab._area.ensureWidgetVisible(card.account.again_button)
    press(qtbot, card.account.again_button)
    qtbot.waitUntil(lambda: control.asked == [("sign_in",)])
    put(qtbot, link, replace(listening, sign_in=SIGN_IN))
    assert card.state.text() == "listening"
    assert card.phase.sign_in.code.isVisible()
    assert card.phase.sign_in.open_button.hasFocus()
    # It was asked for from far below.
    code = card.phase.sign_in.code
    qtbot.waitUntil(lambda: tab.in_view.contains(code.mapTo(tab._body, code.rect().center())))
    press(qtbot, card.phase.cancel_button)
    qtbot.waitUntil(lambda: control.asked == [("sign_in",), ("cancel_sign_in",)])
    put(qtbot, link, replace(listening, problem="The code has expired."))
    assert not card.phase.sign_in.isVisible()
    assert "The code has expired." in words(card)


def test_an_address_that_is_no_web_page_is_not_opened(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, said: Said, opened: list[str]
) -> None:
    strange = replace(IN_PHASE[Phase.SIGNING_IN], sign_in=SignInView("AB", "file:///etc/passwd", FAR))
    put(qtbot, link, strange)
    press(qtbot, card.phase.sign_in.open_button)
    assert opened == []
    assert said[-1][0] == "problem"


def test_the_time_left_for_a_code_counts_down_and_then_a_new_one_is_offered(
    qtbot: QtBot,
    link: TwitchLink,
    card: TwitchCard,
    control: FakeTwitchControl,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from raffle_desktop.gui.tabs import connections_twitch_phase, connections_twitch_sign_in

    now = [5_000_000_000]
    for module in (connections_twitch_phase, connections_twitch_sign_in):
        monkeypatch.setattr(module, "now_micros", lambda: now[0])
    put(
        qtbot,
        link,
        replace(IN_PHASE[Phase.SIGNING_IN], sign_in=replace(SIGN_IN, expires_at=now[0] + 1_800_000_000)),
    )
    assert card.phase.sign_in.left.text() == "Valid for another 30:00"
    now[0] += 1_799_000_000
    qtbot.waitUntil(lambda: card.phase.sign_in.left.text() == "Valid for another 0:01")
    now[0] += 2_000_000
    qtbot.waitUntil(lambda: not card.phase.sign_in.isVisible())
    assert "expired" in card.phase.problem.text()
    assert acts(card) == ["Get a new code", "Cancel"]
    press(qtbot, card.phase.sign_in_button)
    qtbot.waitUntil(lambda: control.asked == [("sign_in",)])


def test_a_sign_in_that_was_denied_is_said_and_a_new_code_offered(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard
) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNED_OUT], problem="The sign-in was refused on Twitch’s page."))
    assert "refused on Twitch’s page" in words(card)
    assert acts(card)[0] == "Get a new code"
    # Cancelled by the operator, there is nothing to complain of.
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    assert acts(card)[0] == "Sign in with Twitch"


def test_trouble_while_waiting_is_shown_beside_the_code(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    assert not card.phase.sign_in.trouble.isVisible()
    put(qtbot, link, replace(IN_PHASE[Phase.SIGNING_IN], sign_in=replace(SIGN_IN, trouble="Twitch is silent.")))
    assert card.phase.sign_in.trouble.text() == "Twitch is silent."
    assert card.phase.sign_in.code.isVisible()


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_qr_code_is_black_on_white_with_a_white_rim_in_whole_pixels(
    qtbot: QtBot, context: DeskContext, scheme: str
) -> None:
    import segno

    context.switch.choose("light" if scheme == "light" else "dark")
    code = QrCode()
    qtbot.addWidget(code)
    code.show_text(ADDRESS)
    code.show()
    image = code.grab().toImage()
    matrix = [[bool(module) for module in line] for line in segno.make_qr(ADDRESS, error="m").matrix]
    step = code.width() // (len(matrix) + 8)
    assert step >= 3
    white, black = QColor("#ffffff"), QColor("#000000")
    for y in range(len(matrix) + 8):
        for x in range(len(matrix) + 8):
            inside = 4 <= x < len(matrix) + 4 and 4 <= y < len(matrix) + 4
            dark = inside and matrix[y - 4][x - 4]
            for corner in (0, step - 1):
                assert image.pixelColor(x * step + corner, y * step + corner) == (black if dark else white)


def test_the_door_of_the_first_start_begins_to_sign_in_as_soon_as_it_can(
    qtbot: QtBot, link: TwitchLink, tab: ConnectionsTab, control: FakeTwitchControl
) -> None:
    put(qtbot, link, IN_PHASE[Phase.STARTING])
    tab.show_part("twitch-sign-in")
    QCoreApplication.processEvents()
    assert control.asked == []
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    qtbot.waitUntil(lambda: control.asked == [("sign_in",)])
    # Once only: signing out later must not sign in again.
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    QCoreApplication.processEvents()
    assert control.asked == [("sign_in",)]


def test_the_door_waits_for_a_client_id_where_there_is_none(
    qtbot: QtBot, link: TwitchLink, tab: ConnectionsTab, control: FakeTwitchControl
) -> None:
    put(qtbot, link, IN_PHASE[Phase.NO_CLIENT_ID])
    tab.show_part("twitch-sign-in")
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    qtbot.waitUntil(lambda: control.asked == [("sign_in",)])


# --- another channel --------------------------------------------------------------------------------------------------


def test_taking_another_channel_asks_once_with_both_names_and_what_is_forgotten(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    put(qtbot, link, IN_PHASE[Phase.OTHER_CHANNEL])
    assert "other_one" in card.phase.sentence.text()
    press(qtbot, card.phase.use_button)
    qtbot.waitUntil(lambda: question() is not None)
    asked = question()
    assert asked is not None
    for word in ("lenas_kanal", "other_one", "follows", "months", "cannot be undone"):
        assert word in asked.accessibleDescription()
    press(qtbot, asked.no)
    assert control.asked == []
    press(qtbot, card.phase.use_button)
    qtbot.waitUntil(lambda: question() is not None)
    again = question()
    assert again is not None
    press(qtbot, again.yes)
    qtbot.waitUntil(lambda: control.asked == [("accept_channel",)])


def test_a_hostile_login_is_shown_as_plain_text(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, replace(LISTENING, login="<b>x</b>\u202eevil"))
    assert "<b>x</b>evil" in card.phase.sentence.text()
    for one in card.findChildren(QLabel):
        assert one.textFormat() == Qt.TextFormat.PlainText or not one.text()


# --- the account ------------------------------------------------------------------------------------------------------


def test_permissions_say_what_they_are_for_and_whether_they_are_granted(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("account")
    assert [one.state.text() for one in card.account.scope_rows] == ["granted"] * len(SCOPES)
    assert not card.account.again_button.isVisible()
    some = tuple(replace(scope, granted=scope.name != "bits:read") for scope in SCOPES)
    put(qtbot, link, replace(LISTENING, scopes=(*some, ScopeView("new:scope", "Something new", False))))
    missing = [one.accessibleName() for one in card.account.scope_rows if one.state.text() == "missing"]
    assert missing == ["See cheers, which add to weights: missing", "Something new: missing"]
    assert card.warnings.texts == ["2 permissions are missing: see Account."]
    press(qtbot, card.account.again_button)
    qtbot.waitUntil(lambda: control.asked == [("sign_in",)])


def test_what_is_not_heard_is_said_with_its_reason(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("account")
    assert not card.account.topics_heading.isVisible()
    deaf = (TopicView("channel.cheer", "the permission bits:read is missing"), TopicView("channel.chat.message"))
    put(qtbot, link, replace(LISTENING, topics=deaf))
    assert card.account.topics_heading.isVisible()
    qtbot.waitUntil(lambda: "Cheers: the permission bits:read is missing" in words(card.account))
    assert card.warnings.texts == ["1 kind of event is not heard: see Account."]


def test_signing_out_asks_once_and_says_what_stops(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("account")
    press(qtbot, card.account.out_button)
    qtbot.waitUntil(lambda: question() is not None)
    asked = question()
    assert asked is not None
    assert "nobody can enter from chat" in asked.accessibleDescription()
    control.answer = "Twitch could not be told; the sign-in ends there by itself."
    press(qtbot, asked.yes)
    qtbot.waitUntil(lambda: ("problem", control.answer) in said)
    assert control.asked == [("sign_out",)]


def test_a_wrong_clock_is_told(qtbot: QtBot, link: TwitchLink, card: TwitchCard, subtests: pytest.Subtests) -> None:
    for skew, said in ((3605, "1:00:05 ahead"), (4, None), (-65, "1:05 behind"), (-4, None), (0, None)):
        with subtests.test(str(skew)):
            put(qtbot, link, replace(LISTENING, clock_skew_s=skew, live_since=1))
            assert bool(card.warnings.texts) is (said is not None)
            if said is not None:
                assert said in card.warnings.texts[0]


def test_a_sign_in_that_is_not_kept_is_told(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, replace(LISTENING, secrets_problem="the keyring is locked."))
    assert card.warnings.texts == ["The sign-in lasts only until the desk is closed: the keyring is locked."]


def test_what_is_wrong_with_the_lines_of_a_draw_is_told_until_it_is_well(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard
) -> None:
    put(qtbot, link, replace(LISTENING, posts_problem="The opening of draw #3 was not seen in chat."))
    assert card.warnings.texts == ["The opening of draw #3 was not seen in chat."]
    put(qtbot, link, LISTENING)
    assert card.warnings.texts == []


def test_live_is_said_only_while_the_channel_is(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, LISTENING)
    assert not card.live.isVisible()
    put(qtbot, link, replace(LISTENING, live_since=1_000_000))
    assert card.live.isVisible()
    assert "live since" in card.phase.sentence.text()


# --- the parts below --------------------------------------------------------------------------------------------------


def test_before_signing_in_there_is_nothing_but_the_next_act(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    for phase in (Phase.NO_CLIENT_ID, Phase.STARTING, Phase.SIGNED_OUT, Phase.SIGNING_IN, Phase.OTHER_CHANNEL):
        put(qtbot, link, IN_PHASE[phase])
        assert not card.tabs.isVisible()
    put(qtbot, link, LISTENING)
    assert card.tabs.isVisible()
    assert card.page == "activity"
    assert card.activity.isVisible()


def test_what_was_missed_is_still_there_for_who_is_signed_out(
    qtbot: QtBot, desk: Desk, link: TwitchLink, card: TwitchCard
) -> None:
    put(qtbot, link, LISTENING)
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    desk.services.gaps.record("twitch", 1_000_000, 61_000_000, "chat", actor="twitch")
    qtbot.waitUntil(card.missed.isVisible)
    assert card.page == "missed"
    assert card.tabs.isVisible()
    assert not card.activity.isVisible()


@pytest.mark.parametrize("page", ["activity", "missed", "compare", "tests", "account"])
def test_a_way_leads_to_each_part_of_the_card(
    qtbot: QtBot, link: TwitchLink, tab: ConnectionsTab, card: TwitchCard, page: str
) -> None:
    put(qtbot, link, LISTENING)
    tab.show_part(f"twitch-{page}")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    assert card.page == page
    body = {"activity": card.activity, "missed": card.missed, "compare": card.compare}.get(page)
    assert body is None or body.isVisible()


# --- the lamp ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("phase", list(Phase))
def test_the_lamp_has_words_of_its_own_for_every_phase(phase: Phase) -> None:
    words_of_all = {one: twitch_words(IN_PHASE[one]) for one in Phase}
    state, said, _problem = words_of_all[phase]
    assert said.startswith("Twitch: ")
    assert sum(other[1] == said for other in words_of_all.values()) == 1
    bad = phase in (Phase.WAITING, Phase.FAILED)
    assert (state == "bad") is bad
    assert (state == "good") is (phase is Phase.LISTENING)


def test_the_lamp_tells_live_from_not_and_deaf_from_well() -> None:
    assert twitch_words(LISTENING) == ("good", "Twitch: listening", "")
    assert twitch_words(replace(LISTENING, live_since=1))[1] == "Twitch: live"
    deaf = replace(LISTENING, live_since=1, topics=(TopicView("channel.cheer", "missing"),))
    assert twitch_words(deaf) == ("warn", "Twitch: hears only a part", "1 kind of event is not heard")
    assert twitch_words(replace(IN_PHASE[Phase.SIGNED_OUT], problem="Withdrawn."))[0] == "warn"
