"""What can still be done about a draw that is shown in full: confirm, redraw, undo, save its proof."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tabs.history_draw import DrawDetail
from raffle_desktop.gui.tabs.history_files import PROOF_KINDS, ask_where_to_save, write_file
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.services.records import DrawView


class DrawActs(QObject):
    """Carries out what the detail pane asks for; the list follows by way of the change bus."""

    def __init__(self, context: DeskContext, detail: DrawDetail) -> None:
        super().__init__(detail)
        self._context = context
        self._detail = detail
        detail.save.connect(self._save)
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
        dialog = ReasonDialog(
            tr("Redraw"),
            tr(
                "{name} stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.",
                name=shown_name(name, 40),
            ),
            [tr("Not here"), tr("Declined"), tr("Not eligible")],
            self._detail.window(),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(
                lambda: winners.redraw(view.id, reason, [place], actor=ACTOR), tr("Somebody else was drawn.")
            )
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
        services, folder = self._context.services, self._context.folder

        def save(target: Path) -> None:
            self._context.operations.run(
                lambda: write_file(target, services.draw_reader.proof(view.id), folder),
                owner=self,
                success=lambda path: self._context.notices.say(tr("The proof is in {path}", path=path)),
            )

        ask_where_to_save(
            self._detail, tr("Save the proof"), folder.exports / f"proof-{view.id}.json", PROOF_KINDS, save
        )
