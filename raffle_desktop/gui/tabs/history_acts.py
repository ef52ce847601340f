"""What can still be done about a draw that is shown in full: confirm, redraw, undo, save its proof."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from raffle_desktop.gui.checking import open_page, save_page, save_proof
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.steps_words import BEACON
from raffle_desktop.gui.tabs.history_draw import DrawDetail
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.services.records import DrawView


class DrawActs(QObject):
    """Carries out what the detail pane asks for; the list follows by way of the change bus."""

    def __init__(self, context: DeskContext, detail: DrawDetail) -> None:
        super().__init__(detail)
        self._context = context
        self._detail = detail
        detail.save.connect(self._save)
        detail.save_page.connect(lambda: save_page(context, detail))
        detail.open_page.connect(self._open_page)
        detail.undo.connect(self._undo)
        detail.confirm.connect(self._confirm)
        detail.redraw.connect(self._redraw)

    def _act(self, work: Callable[[], DrawView], done: str) -> None:
        self._detail.set_acts_enabled(False)
        self._context.operations.run(
            work,
            owner=self,
            success=lambda _view: self._context.notices.say(done),
            finished=lambda: self._detail.set_acts_enabled(True),
        )

    def _confirm(self, place: int) -> None:
        view = self._detail.view
        if view is not None:
            winners = self._context.services.winners
            self._act(lambda: winners.confirm(view.id, [place], actor=ACTOR), tr("The winner is confirmed."))

    def _redraw(self, place: int) -> None:
        view = self._detail.view
        if view is None:
            return
        winners = self._context.services.winners
        name = next((one.name for one in view.standing if one.place == place), "")
        text = tr(
            "{name} stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.",
            name=shown_name(name, 40),
        )
        done = tr("Somebody else was drawn.")
        if view.level == BEACON:
            text = tr(
                "{name} stays on record, marked with this reason, and is out of this draw. The redraw is announced,"
                " in chat too if the draw was opened there; who comes next follows from a round of the beacon after"
                " it. This cannot be taken back.",
                name=shown_name(name, 40),
            )
            done = tr("The redraw is announced; the stage shows who comes next.")
        dialog = ReasonDialog(
            tr("Redraw"),
            text,
            [tr("Not here"), tr("Declined"), tr("Not eligible")],
            self._detail.window(),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(lambda: winners.redraw(view.id, reason, [place], actor=ACTOR), done)
        )
        dialog.open()

    def _undo(self) -> None:
        view = self._detail.view
        if view is None:
            return
        winners = self._context.services.winners
        dialog = ReasonDialog(
            tr("Undo the draw"),
            tr_n(
                "The winner waits again with the weight they had. The record stays.",
                "All {n} winners wait again with the weight they had. The record stays.",
                len(view.standing),
            ),
            [tr("Drawn by mistake"), tr("Only a test"), tr("Wrong settings")],
            self._detail.window(),
            danger=True,
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(lambda: winners.undo(view.id, reason, actor=ACTOR), tr("The draw was undone."))
        )
        dialog.open()

    def _save(self) -> None:
        view = self._detail.view
        if view is None:
            return
        save_proof(self._context, self._detail, view)

    def _open_page(self) -> None:
        view = self._detail.view
        if view is not None:
            open_page(self._context, view.id)
