"""The stage with draws that viewers can check step by step: opened, closed, waiting for the beacon, decided."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.domain.tickets import Source
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_status import AwaitedRound, BeaconPhase, BeaconStatus
from raffle_desktop.feeds.relays import address_of
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.dialogs.signature_dialog import SignatureDialog
from raffle_desktop.gui.stage import steps_card
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.twitch.status import Phase, TwitchStatus
from tests.conftest import Desk
from tests.fakes.drand import ROUNDS, FakeDrand
from tests.feeds.kept import Kept
from tests.gui.conftest import Said
from tests.gui.pressing import press
from tests.gui.proof_stage import DELAY, FIRST, SECOND, ProofStage, prepared
from tests.services.ticket_tools import award, open_period, person

SESSION = DrawSource("session")


@pytest.fixture(autouse=True)
def settled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment in which the large button takes no press is as short as can be, but for the test about it."""
    monkeypatch.setattr(steps_card, "SETTLE_MS", 1)


@pytest.fixture
def proof(qtbot: QtBot, context: DeskContext, desk: Desk) -> ProofStage:
    """Five people in the pool, the beacon's level chosen, and no network."""
    prepared(desk)
    made = ProofStage(qtbot, context, desk)
    made.until(lambda: made.stage.can_draw and made.stage.level.level == "beacon")
    return made


def close_for(proof: ProofStage, round_number: int = FIRST) -> None:
    proof.at(round_number, -DELAY)
    proof.press("step")
    assert proof.until_step("waiting").round == round_number


def opened(proof: ProofStage) -> None:
    proof.press("draw")
    proof.until_step("opened")


def waiting(proof: ProofStage) -> None:
    opened(proof)
    close_for(proof)


def decided(proof: ProofStage) -> None:
    waiting(proof)
    proof.at(FIRST, 1)
    proof.sign(FIRST)
    proof.until_result()


# --- the level --------------------------------------------------------------------------------------------------------


def test_the_level_is_chosen_on_the_stage_with_what_each_one_proves(
    qtbot: QtBot, proof: ProofStage, desk: Desk
) -> None:
    press(qtbot, proof.stage.level.button)
    popup = proof.stage.level.popup
    proof.until(popup.isVisible)
    said = [label.text() for label in popup.findChildren(QLabel)]
    fair = [text for text in said if "provably fair" in text.casefold()]
    assert len(said) == 2
    assert len(fair) == 1
    assert "made-up accounts" in fair[0]
    local = popup.findChild(QRadioButton, "level-local")
    assert local is not None
    assert not local.isChecked()
    press(qtbot, local, QPoint(10, local.height() // 2))
    proof.until(lambda: desk.services.stage_settings.get().level == "local")
    proof.until(lambda: proof.stage.draw_button.text() == "Draw a winner")
    proof.press("draw")
    assert proof.until_result().level == "local"


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_from_the_commitment_to_a_winner_by_three_presses_and_the_beacon(
    qtbot: QtBot, context: DeskContext, proof: ProofStage, desk: Desk, said: Said
) -> None:
    stage = proof.stage
    with FakeDrand(desk.clock) as relay:
        kept = Kept(desk, [relay])
        proof.keeper(kept)
        try:
            place = stage.wheel.geometry()
            proof.press("draw")
            view = proof.until_step("opened")
            assert view.commitment in proof.said
            assert "5 entries so far, there before the commitment." in proof.said
            proof.at(FIRST, -DELAY - 20)
            desk.enter("late one")
            proof.until(lambda: "6 entries so far, 5 of them there before the commitment." in proof.said)
            proof.at(FIRST, -DELAY)
            proof.press("step")
            view = proof.until_step("waiting")
            assert relay.asks("latest") == 1
            assert (view.round, view.entries) == (FIRST, 6)
            assert view.secret is not None
            assert all(text in proof.said for text in (view.list_sha256, view.secret, "Round 42 of the beacon"))
            assert stage.steps_card.ring.words == str(DELAY)
            assert not stage.steps_card.can_act
            assert stage.wheel.geometry().getRect() == place.getRect()
            kept.at(FIRST, 2)
            draw = proof.until_result()
            assert stage.wheel.geometry().getRect() == place.getRect()
        finally:
            kept.stop()
    report = verify(desk.services.draw_reader.proof(draw.id), check_signature)
    assert report.complete, report.summary
    assert stage.director.view.winner is not None
    assert stage.director.view.winner.name == draw.standing[0].name
    # The published rounds are too far apart to compare a clock with; nothing else was amiss.
    assert ["could not be checked" in text for kind, text in said if kind == "problem"] == [True]
    press(qtbot, stage.card.confirm_button)
    proof.until(lambda: desk.services.draw_reader.get(draw.id).standing[0].state == "confirmed")
    proof.until(lambda: stage.card.again_button.isVisible() and stage.card.again_button.text() == "Open the next draw")


def test_space_presses_the_large_button_of_each_step(proof: ProofStage) -> None:
    proof.stage.draw()
    proof.until_step("opened")
    proof.until(proof.stage.steps_card.act_button.isEnabled)
    proof.at(FIRST, -DELAY)
    proof.stage.draw()
    proof.until_step("waiting")
    # Nothing can be done now but wait.
    proof.stage.draw()
    assert [one.round for one in proof.desk.services.staged.waiting()] == [FIRST]


def test_a_second_press_in_haste_does_not_close_what_the_first_one_opened(
    proof: ProofStage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps_card, "SETTLE_MS", 60_000)
    for _ in range(10):
        proof.stage.draw()
        proof.qtbot.wait(5)
    view = proof.until_step("opened")
    proof.stage.draw()
    proof.until(lambda: not proof.context.operations.busy)
    assert desk.services.draw_reader.get(view.id).state == "opened"
    assert len(desk.services.staged.all_under_way()) == 1


# --- chat -------------------------------------------------------------------------------------------------------------


def test_whether_chat_has_shown_the_commitment_is_said(qtbot: QtBot, context: DeskContext, proof: ProofStage) -> None:
    services, stage = proof.desk.services, proof.stage
    opened(proof)
    assert "not in chat: no Twitch" in proof.said
    context.twitch.put(TwitchStatus(phase=Phase.LISTENING))
    proof.until(lambda: "on its way into chat" in proof.said)
    [due] = services.draw_posts.due("twitch")
    services.draw_posts.attempt(due, platform="twitch", actor="twitch")
    stage.director.refresh()
    proof.until(lambda: "sent, waiting for chat’s echo" in proof.said)
    now = round(proof.desk.clock().timestamp() * 1000)
    services.draw_posts.seen(platform="twitch", message_id="m", author_id="1", text=due.text, at_ms=now, actor="twitch")
    stage.director.refresh()
    proof.until(lambda: "posted in chat at" in proof.said)
    # Once chat has seen the opening it must see the closing as well.
    context.twitch.put(TwitchStatus(phase=Phase.WAITING))
    proof.until(lambda: context.twitch.status.phase is Phase.WAITING)
    proof.press("step")
    dialog = proof.dialog(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    press(qtbot, dialog.no)
    assert services.staged.all_under_way()[0].state == "opened"


def test_a_copied_commitment_is_whole(qtbot: QtBot, proof: ProofStage) -> None:
    opened(proof)
    view = proof.desk.services.staged.all_under_way()[0]
    press(qtbot, proof.stage.steps_card._first.copy_button)
    assert QGuiApplication.clipboard().text() == view.commitment
    proof.rare("Copy what viewers")
    assert view.commitment in QGuiApplication.clipboard().text()


# --- the clock --------------------------------------------------------------------------------------------------------


def test_by_a_wrong_clock_nothing_is_closed_and_without_an_answer_it_goes_on_with_a_warning(
    proof: ProofStage, desk: Desk, said: Said
) -> None:
    opened(proof)
    # The relay's own time is right, and has the round already that this clock believes to be to come.
    with FakeDrand(lambda: desk.clock() + timedelta(seconds=400)) as relay:
        kept = Kept(desk, [relay])
        proof.keeper(kept)
        try:
            proof.at(FIRST, -DELAY)
            proof.press("step")
            proof.until(lambda: said and said[-1][0] == "problem")
            assert "behind the beacon’s" in said[-1][1]
            assert "nothing was closed" in said[-1][1]
            assert desk.services.staged.all_under_way()[0].state == "opened"
            relay.has_latest = False
            proof.press("step")
            proof.until_step("waiting")
            proof.until(lambda: said[-1][0] == "problem" and "could not be checked" in said[-1][1])
        finally:
            kept.stop()


# --- late, and by hand ------------------------------------------------------------------------------------------------


def test_a_late_round_is_said_and_its_signature_can_be_pasted(qtbot: QtBot, proof: ProofStage, desk: Desk) -> None:
    waiting(proof)
    proof.at(FIRST, 60)
    proof.stage.steps_card.status_changed()
    assert "drand does not answer since" in proof.said
    proof.press("step")
    dialog = proof.dialog(SignatureDialog)
    assert isinstance(dialog, SignatureDialog)
    press(qtbot, dialog.copy_button)
    assert QGuiApplication.clipboard().text() == address_of(FIRST)
    field = dialog.findChild(QPlainTextEdit, "signature")
    assert field is not None
    before = desk.everything()
    for wrong, why in (("nonsense", "96 hex digits"), (ROUNDS[SECOND], f"round {FIRST}")):
        field.setPlainText(wrong)
        press(qtbot, dialog.yes)
        proof.until(partial(_says, dialog, why))
        assert desk.everything() == before
        assert proof.stage.director.scene is Scene.STEPS
    assert not any("Give it up" in one.text() for one in menu_of(proof))
    field.setPlainText(f'{{"round":{FIRST},"signature":"{ROUNDS[FIRST]}"}}')
    press(qtbot, dialog.yes)
    assert proof.until_result().state == "drawn"


def _says(dialog: SignatureDialog, words: str) -> bool:
    return words in dialog.problem


def test_why_a_round_is_late_is_readable_as_a_whole(context: DeskContext, proof: ProofStage, desk: Desk) -> None:
    waiting(proof)
    proof.at(FIRST, 60)
    problem = (
        f"drand’s relays do not give round {FIRST} (since 01:38 UTC). The draw waits, and is finished as soon as they"
        " give it, whatever it is that holds them up."
    )
    [due] = desk.services.staged.waiting()
    awaited = AwaitedRound(due.draw_id, 0, FIRST, round_time(FIRST), BeaconPhase.TROUBLE, problem=problem)
    context.beacon.put(BeaconStatus(BeaconPhase.TROUBLE, (awaited,), problem))
    card = proof.stage.steps_card
    proof.until(lambda: problem in card.texts)
    sentence = card._sentence
    proof.until(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
    assert problem in sentence.toolTip()


# --- giving up --------------------------------------------------------------------------------------------------------


def test_a_draw_is_given_up_with_a_reason_and_its_number_stays(proof: ProofStage, desk: Desk, said: Said) -> None:
    waiting(proof)
    view = desk.services.staged.all_under_way()[0]
    proof.rare("Give it up")
    proof.reason("a name was missing", ReasonDialog)
    proof.until(lambda: proof.stage.director.scene is Scene.POOL)
    kept = desk.services.draw_reader.get(view.id)
    assert (kept.state, kept.void_reason) == ("void", "a name was missing")
    proof.until(lambda: proof.stage.can_draw)
    proof.press("draw")
    assert proof.until_step("opened").seq == view.seq + 1


# --- redraw -----------------------------------------------------------------------------------------------------------


def test_a_redraw_is_announced_counted_down_and_shown(proof: ProofStage, desk: Desk) -> None:
    decided(proof)
    first = desk.services.draw_reader.get("latest").standing[0].name
    proof.at(SECOND, -DELAY)
    proof.press("redraw")
    dialog = proof.dialog(ReasonDialog)
    assert "cannot be taken back" in dialog.accessibleDescription()
    proof.reason("asleep", ReasonDialog)
    view = proof.until_step("waiting")
    assert view.redraw is not None
    assert f"{first} is replaced (asleep). Round {SECOND} comes out at" in proof.said
    # What a session is made of cannot change under it.
    for refused in (
        lambda: desk.services.sessions.end(actor="op"),
        lambda: desk.services.winners.undo(view.id, "no", actor="op"),
    ):
        with pytest.raises(RaffleError) as caught:
            refused()
        assert caught.value.code is Code.DRAW_IN_PROGRESS
    assert not any("Give it up" in one.text() for one in menu_of(proof))
    proof.at(SECOND, 1)
    proof.sign(SECOND)
    draw = proof.until_result()
    assert draw.standing[0].name != first
    assert verify(desk.services.draw_reader.proof(draw.id), check_signature).complete


def menu_of(proof: ProofStage) -> list:  # type: ignore[type-arg]  # QAction
    card = proof.stage.steps_card
    card._menu.clear()
    card.menu_wanted.emit(card._menu)
    return card._menu.actions()


def test_a_place_left_vacant_is_announced_again(proof: ProofStage, desk: Desk) -> None:
    decided(proof)
    view = desk.services.draw_reader.get("latest")
    proof.at(SECOND, -DELAY)
    desk.services.winners.redraw(view.id, "asleep", actor="op")
    proof.until_step("waiting")
    # Nobody brings the round for a day.
    proof.at(SECOND, 25 * 3600)
    [missed] = desk.services.staged.waiting()
    desk.services.staged.expire(missed)
    proof.until_step("vacant")
    assert "Nobody has place 1" in proof.said
    proof.at(1000, -DELAY)
    proof.until(proof.stage.steps_card.act_button.isEnabled)
    proof.stage.redraw()
    proof.reason("not seen", ReasonDialog)
    again = proof.until_step("waiting")
    assert again.redraw is not None
    assert again.redraw.round == 1000
    proof.at(1000, 1)
    proof.sign(1000)
    assert proof.until_result().standing[0].place == 1


def test_several_winners_are_decided_by_one_round(proof: ProofStage) -> None:
    proof.stage.winners.setValue(3)
    decided(proof)
    draw = proof.stage.director.view.draw
    assert draw is not None
    assert len(draw.standing) == 3


# --- after a restart --------------------------------------------------------------------------------------------------


def test_a_restart_shows_the_same_state_again(proof: ProofStage, desk: Desk, subtests: pytest.Subtests) -> None:
    def restarted(state: str) -> str:
        proof.stage.hide()
        proof.stage = proof.shown()
        proof.until_step(state)
        return proof.said

    with subtests.test("opened"):
        opened(proof)
        before = proof.said
        assert restarted("opened") == before
    with subtests.test("waiting"):
        close_for(proof)
        before = proof.said
        assert restarted("waiting") == before
    with subtests.test("late"):
        proof.at(FIRST, 90)
        assert "drand does not answer" in restarted("waiting")
    proof.sign(FIRST)
    draw = proof.until_result()
    with subtests.test("redraw"):
        proof.at(SECOND, -DELAY)
        desk.services.winners.redraw(draw.id, "gone", actor="op")
        proof.until_step("waiting")
        before = proof.said
        assert restarted("waiting") == before


# --- what the public sees ---------------------------------------------------------------------------------------------


def test_the_public_sees_commitment_and_countdown_and_no_buttons(qtbot: QtBot, proof: ProofStage) -> None:
    stage, card = proof.stage, proof.stage.steps_card
    stage.set_bare(True)
    stage.draw()
    view = proof.until_step("opened")
    assert view.commitment in proof.said
    assert not any(press.isVisible() for press in (card.act_button, card.menu_button, card._first.copy_button))
    proof.until(card.act_button.isEnabled)
    proof.at(FIRST, -DELAY)
    stage.draw()
    proof.until_step("waiting")
    assert card.ring.isVisible()
    stage.set_bare(False)
    proof.until(card.menu_button.isVisible)


# --- periods, and several at once -------------------------------------------------------------------------------------


def test_the_stage_carries_on_a_draw_of_a_period_and_leads_to_the_others(
    qtbot: QtBot, proof: ProofStage, desk: Desk
) -> None:
    opened(proof)
    period = open_period(desk)
    for name in ("Ann", "Bob"):
        award(desk, period, person(desk, name), 40, Source.BONUS)
    desk.clock.advance(seconds=1)
    desk.services.staged.open(DrawSource("period", period_id=period), level=Level.BEACON, actor="op")
    stage = proof.stage
    proof.until(lambda: stage.director.shown_step is not None and stage.director.shown_step.view.seq == 2)
    assert "2 entries so far, there before the commitment." in proof.said
    proof.until(stage._under_way.isVisible)
    assert stage._under_way.text() == "2 draws under way ▾"
    stage._choice.aboutToShow.emit()
    [first] = [one for one in stage._choice.actions() if one.text().startswith("Draw #1")]
    first.trigger()
    proof.until(lambda: stage.director.shown_step is not None and stage.director.shown_step.view.seq == 1)
    stage._choice.aboutToShow.emit()
    stage._choice.actions()[-1].trigger()
    proof.until(lambda: stage.director.scene is Scene.POOL)
    # A draw that moves on comes on the stage by itself.
    proof.at(FIRST, -DELAY)
    desk.services.staged.close("#2", end_period=True, actor="op")
    proof.until_step("waiting")
    proof.at(FIRST, 1)
    proof.sign(FIRST)
    assert proof.until_result().period_id == period


def test_the_close_of_a_period_can_end_it(qtbot: QtBot, proof: ProofStage, desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "Ann"), 40, Source.BONUS)
    desk.clock.advance(seconds=1)
    desk.services.staged.open(DrawSource("period", period_id=period), level=Level.BEACON, actor="op")
    proof.until_step("opened")
    proof.at(FIRST, -DELAY)
    proof.rare("Close entries, end the period")
    dialog = proof.dialog(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    press(qtbot, dialog.yes)
    proof.until_step("waiting")
    assert desk.services.periods.get(period).state == "ended"


def test_a_refused_step_is_said_and_can_be_tried_again(proof: ProofStage, desk: Desk, said: Said) -> None:
    opened(proof)
    desk.run_sql("UPDATE viewers SET excluded_at = 1, excluded_reason = 'x'")
    proof.press("step")
    proof.until(lambda: said and said[-1][0] == "problem")
    assert "nobody to draw" in said[-1][1]
    proof.until(proof.stage.steps_card.act_button.isEnabled)
    desk.run_sql("UPDATE viewers SET excluded_at = NULL, excluded_reason = NULL")
    close_for(proof)


def test_a_committed_draw_is_revealed_on_the_stage(proof: ProofStage, desk: Desk) -> None:
    view = desk.services.staged.open(SESSION, level=Level.COMMITTED, witnesses=("wit",), actor="op")
    desk.services.staged.close(view.id, actor="op")
    proof.until_step("closed")
    assert "No witness has added salt yet." in proof.said
    desk.services.staged.add_salt(view.id, "my dice: 4", author="wit", actor="twitch")
    proof.until(lambda: "1 witness has added salt." in proof.said)
    proof.press("step")
    assert proof.until_result().level == "committed"


def test_a_draw_from_a_list_is_shown_and_closed_elsewhere(proof: ProofStage, desk: Desk) -> None:
    desk.services.staged.open(DrawSource("list", label="guests"), level=Level.BEACON, actor="api")
    proof.until_step("opened")
    assert "closed by whoever opened it" in proof.said
    assert not proof.stage.steps_card.can_act
    proof.stage.draw()
    proof.at(FIRST, -DELAY)
    desk.services.staged.close("#1", listed=read_plain_list(b"Ann\nBob\n").rows, actor="api")
    assert proof.until_step("waiting").entries == 2


def test_keys_act_on_the_card_only_while_it_is_there(qtbot: QtBot, proof: ProofStage) -> None:
    opened(proof)
    assert not proof.stage.can_draw
    assert not proof.stage.draw_button.isVisible()
    qtbot.keyClick(proof.stage, Qt.Key.Key_C)
    assert proof.desk.services.staged.all_under_way()[0].state == "opened"
