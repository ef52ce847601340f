"""What the operator does with a draw that goes in steps: open it, close it, help it on, give it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.feeds.beacon_status import ClockCheck
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.director import Director
from raffle_desktop.gui.stage.opening import opened_words
from raffle_desktop.gui.stage.steps_card import StepsCard
from raffle_desktop.gui.stage.steps_words import BEACON, Step, state_words, step_title, to_note_down, was_opened_in_chat
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.services.draw_echoes import MARGIN_SECONDS
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.twitch.status import Phase

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class _Closed:
    """`view` is None where the clock was too far off to close by."""

    view: DrawView | None
    clock: ClockCheck | None


class Steps(QObject):
    """Carries out what the card and the keys ask for; what is shown follows by way of the director.

    `owner` is the widget over whose window questions are asked.
    """

    busy_changed = Signal(bool)

    def __init__(self, context: DeskContext, director: Director, card: StepsCard, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._director, self._card, self._owner = context, director, card, owner
        self._busy = False
        card.act.connect(self.press)
        card.menu_wanted.connect(self._fill)
        card.copy_wanted.connect(self._copy)
        director.step.connect(card.show_step)
        context.beacon.changed.connect(card.status_changed)
        context.twitch.changed.connect(card.status_changed)
        context.switch.changed.connect(card.take_theme)

    @property
    def is_busy(self) -> bool:
        return self._busy

    def take_level(self, level: str) -> None:
        """The operator's choice for the draws to come."""
        services = self._context.services

        def store() -> None:
            services.stage_settings.set(replace(services.stage_settings.get(), level=level), actor=ACTOR)

        self._context.operations.run(store, owner=self)

    def open(self, winners: int) -> None:
        """Commit to a draw of the running session."""
        self._run(
            tr("Opening…"),
            lambda: self._context.services.staged.open(
                DrawSource("session"), level=Level.BEACON, winners=winners, actor=ACTOR
            ),
            lambda view: self._context.notices.say(opened_words(view)),
        )

    def press(self) -> None:
        """The large button: whatever comes next for the draw on show."""
        step = self._director.shown_step
        if step is None or self._busy or not self._card.can_act or not self._card.act_button.isEnabled():
            return
        view, services = step.view, self._context.services
        if view.state == "opened":
            self._ask_to_close(view)
        elif view.state == "closed":
            self._run(tr("Revealing…"), lambda: services.staged.reveal(view.id, actor=ACTOR))
        elif step.is_vacant:
            self.announce_again(step)
        else:
            self.paste(step)

    def _ask_to_close(self, view: DrawView) -> None:
        """At once, but where viewers wait for a line that cannot come."""
        if not was_opened_in_chat(view) or self._context.twitch.status.phase is Phase.LISTENING:
            self.close(view)
            return
        ask(
            self._owner,
            tr("Close without chat?"),
            tr(
                "The opening of this draw was seen in chat, but Twitch is not connected now. If the closing is not seen"
                " there in time, the draw does not count and its number is given up. Connect Twitch first."
            ),
            tr("Close all the same"),
            lambda: self.close(view),
            danger=True,
        )

    def close(self, view: DrawView, *, end_period: bool = False) -> None:
        """Fix the list, once the clock is known not to be wrong: by a wrong one the round could be out already."""
        context, draw_id = self._context, view.id
        control = context.beacon.control if view.level == BEACON else None

        def work() -> _Closed:
            clock = None if control is None else control.check_clock()
            if clock is not None and clock.is_wrong:
                return _Closed(None, clock)
            return _Closed(context.services.staged.close(draw_id, end_period=end_period, actor=ACTOR), clock)

        def done(closed: _Closed) -> None:
            clock = closed.clock
            if clock is None:
                return
            if closed.view is None:
                context.notices.problem(_wrong_clock(clock.offset or 0.0))
            elif clock.offset is None:
                context.notices.problem(
                    tr(
                        "Closed, but no relay of the beacon answered, so this computer’s clock could not be checked"
                        " ({problem}). The draw goes on by itself as soon as one answers.",
                        problem=clock.problem.rstrip("."),
                    )
                )

        self._run(tr("Closing…"), work, done)

    def paste(self, step: Step) -> None:
        """Ask for the signature of the round that is waited for."""
        # With it come the parts that speak with the beacon's relays: not before they are needed.
        from raffle_desktop.gui.dialogs.signature_dialog import SignatureDialog

        context, draw_id = self._context, step.view.id

        def take(text: str) -> DrawView:
            control = context.beacon.control
            if control is not None:
                return control.take(draw_id, text, actor=ACTOR)
            # The library that checks is loaded only where something is to be checked.
            from raffle_desktop.feeds.beacon import check_signature, pasted_signature

            return context.services.staged.take_signature(
                draw_id, pasted_signature(text), check=check_signature, actor=ACTOR
            )

        SignatureDialog(context, self._owner.window(), step.round, take).open()

    def give_up(self, view: DrawView) -> None:
        """Ask why, then end the draw without a result."""
        staged = self._context.services.staged
        dialog = ReasonDialog(
            tr("Give draw #{n} up", n=number(view.seq)),
            tr(
                "It never gets a result. Its number stays in the chain of draws as a gap that everybody can see,"
                " together with this reason. Entries stay as they are."
            ),
            [tr("Opened by mistake"), tr("Something was wrong in the list"), tr("Technical trouble")],
            self._owner.window(),
            yes_text=tr("Give it up"),
            danger=True,
        )
        dialog.no.setText(tr("Keep it"))
        dialog.accepted_reason.connect(
            lambda reason: self._run(
                tr("Giving up…"),
                lambda: staged.give_up(view.id, reason, actor=ACTOR),
                lambda _view: self._context.notices.say(tr("Draw #{n} is given up.", n=number(view.seq))),
            )
        )
        dialog.open()

    def announce_again(self, step: Step) -> None:
        """Ask why, and announce the redraw of every vacant place anew."""
        view, winners = step.view, self._context.services.winners
        dialog = ReasonDialog(
            tr("Announce the redraw again"),
            tr("The announcement goes into chat, and the next winner follows from a round of the beacon after it."),
            [tr("The announcement was not seen in time"), tr("Not here"), tr("Not eligible")],
            self._owner.window(),
            yes_text=tr("Announce"),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._run(
                tr("Announcing…"), lambda: winners.redraw(view.id, reason, list(view.vacant), actor=ACTOR)
            )
        )
        dialog.open()

    def fill_choice(self, menu: QMenu) -> None:
        """What the stage can show: each draw under way, and the wheel's own."""
        shown = self._director.shown_step
        menu.clear()
        for step in self._director.steps:
            words, _tone = state_words(step.view)
            title = f"{step_title(step)} · {words}".replace("&", "&&")
            one = act(menu, title, partial(self._director.choose, step.view.id))
            one.setCheckable(True)
            one.setChecked(shown is not None and shown.view.id == step.view.id)
        menu.addSeparator()
        home = act(menu, tr("The pool and the last result"), lambda: self._director.choose(""))
        home.setCheckable(True)
        home.setChecked(shown is None)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _fill(self, menu: QMenu) -> None:
        step = self._director.shown_step
        if step is None:
            return
        view = step.view
        if step.due_at:
            act(menu, tr("Paste the signature…"), lambda: self.paste(step))
        act(menu, tr("Copy what viewers can note down"), lambda: self._copy("", to_note_down(view)))
        act(menu, tr("Show it in History"), lambda: self._context.go_to("history", view.id))
        if view.state == "opened" and view.period_id is not None:
            act(menu, tr("Close entries, end the period and draw…"), lambda: self._ask_to_end(view))
        menu.addSeparator()
        if step.is_vacant:
            act(menu, tr("Leave the place vacant"), lambda: self._director.choose(""))
        elif view.redraw is None and not self._may_be_out(step):
            act(menu, tr("Give it up…"), lambda: self.give_up(view))

    def _may_be_out(self, step: Step) -> bool:
        """Whether its round can be known, and with it the winner: too late to give it up."""
        now = self._context.services.core.now_micros()
        return bool(step.due_at) and now >= step.due_at - MARGIN_SECONDS * 1_000_000

    def _ask_to_end(self, view: DrawView) -> None:
        ask(
            self._owner,
            tr("Close entries and end the period"),
            tr(
                "The period ends for good: watch time known by now is turned into tickets, which take part as well, and"
                " nothing that comes later does. Then the list is fixed, and the draw waits for its round."
            ),
            tr("End and draw"),
            lambda: self.close(view, end_period=True),
        )

    def _copy(self, what: str, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notices.say(tr("{what}: copied.", what=what) if what else tr("Copied."))

    def _run(self, words: str, work: Callable[[], Found], success: Callable[[Found], object] | None = None) -> None:
        if self._busy:
            return
        self._busy = True
        self._card.set_busy(words)
        self.busy_changed.emit(True)
        self._context.operations.run(work, owner=self, success=success, finished=self._done)

    def _done(self) -> None:
        self._busy = False
        # What was just stored may not be on the stage yet: until then the same step must not be pressed again.
        self._director.refresh()
        self._card.settle()
        self._card.set_busy("")
        self.busy_changed.emit(False)


def _wrong_clock(offset: float) -> str:
    seconds = number(round(abs(offset)))
    if offset > 0:
        words = tr("This computer’s clock is {seconds} seconds ahead of the beacon’s.", seconds=seconds)
    else:
        words = tr("This computer’s clock is {seconds} seconds behind the beacon’s.", seconds=seconds)
    return f"{words} " + tr(
        "By such a clock the round could be out before the list is fixed, so nothing was closed. Set the clock (let the"
        " system set it by itself), then press again."
    )
