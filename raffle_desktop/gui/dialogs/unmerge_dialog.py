"""Undoing a link: what goes back and what does not, why, and the act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.merge_dialog import tell_undone
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.merge_words import (
    NAME_MOST,
    UndoOutlook,
    amounts_back,
    read_undo_outlook,
    undo_sentences,
)
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import figure, table
from raffle_desktop.gui.widgets import label, scrolled
from raffle_desktop.services.merge_views import Merge

WIDTH = 520
LIST_HIGHEST = 320
"""Of what goes back, pixels; more of it scrolls."""


class UnmergeDialog(ReasonDialog):
    """Opened with the outlook at hand: see `open_unmerge`. What is refused is said in it, and what was typed stays."""

    def __init__(self, context: DeskContext, outlook: UndoOutlook, owner: QWidget) -> None:
        merge = outlook.plan.merge
        kept, other = shown_name(merge.kept_name, NAME_MOST), shown_name(merge.absorbed_name, NAME_MOST)
        super().__init__(
            tr("Undo the link of {kept} with {other}", kept=kept, other=other),
            tr(
                "They are two viewers again, each with their own accounts. What was earned since the link stays with"
                " {kept}.",
                kept=kept,
            ),
            [tr("Two different people"), tr("Linked by mistake")],
            owner.window(),
            yes_text=tr("Undo the link"),
            danger=True,
        )
        self._context = context
        self.plan = outlook.plan
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What cannot be taken"))
        self.setMinimumWidth(WIDTH)
        self._list = self._what_goes_back(outlook, other)
        self.area = scrolled(self._list, tr("What would happen"))
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(2, self.area, 1)
            layout.insertWidget(layout.count() - 1, self.problem)
        self._refuse("\n".join(refusal.message for refusal in self.plan.refusals))

    def showEvent(self, event: QShowEvent) -> None:
        # As tall as its words are, which have their font only now; a bar only where that is too much.
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            width = self.width() - margins.left() - margins.right()
            needed = max(
                self._list.heightForWidth(width),
                self._list.sizeHint().height() if not self._list.hasHeightForWidth() else 0,
            )
            self.area.setMinimumHeight(min(LIST_HIGHEST, needed))
        super().showEvent(event)

    def _what_goes_back(self, outlook: UndoOutlook, other: str) -> QWidget:
        holder = QWidget()
        holder.setObjectName("page")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, GRID, GRID, 0)
        layout.setSpacing(GRID)
        for sentence in undo_sentences(outlook):
            layout.addWidget(label(f"•  {sentence}", wrap=True))
        lines = amounts_back(self.plan)
        if lines:
            layout.addWidget(label(tr("{other} gets back:", other=other), wrap=True))
            layout.addWidget(table([(label(caption, "muted", wrap=True), figure(text)) for caption, text in lines]))
        for note in self.plan.notes:
            layout.addWidget(label(note, "warn", wrap=True))
        layout.addStretch(1)
        return holder

    def _refuse(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._look()

    def _look(self) -> None:
        super()._look()
        if getattr(self, "plan", None) is not None and not self.plan.is_possible:
            self.yes.setEnabled(False)
            self.yes.setToolTip(tr("It cannot be undone now"))

    def _finish(self) -> None:
        if not self.reason or not self.plan.is_possible:
            return
        context, merge_id, reason = self._context, self.plan.merge.id, self.reason
        self.yes.setEnabled(False)

        def done(merge: Merge) -> None:
            self.accept()
            tell_undone(context, merge)

        context.operations.run(
            lambda: context.services.merging.undo(merge_id, reason, actor=ACTOR),
            owner=self,
            success=done,
            failure=self._not_done,
        )

    def _not_done(self, error: BaseException) -> bool:
        self.yes.setEnabled(True)
        if not isinstance(error, RaffleError):
            return False
        self._refuse(error.message)
        return True


def open_unmerge(context: DeskContext, merge_id: int, owner: QWidget, *, ended: Callable[[], object]) -> None:
    """Read what undoing the merge would do, and ask; `ended` when the dialog is gone, whatever was chosen."""

    def ask(outlook: UndoOutlook) -> None:
        dialog = UnmergeDialog(context, outlook, owner)
        dialog.finished.connect(lambda _result: ended())
        dialog.open()

    context.operations.run(
        lambda: read_undo_outlook(context.services, merge_id),
        owner=owner,
        success=ask,
        latest="unmerge",
    )
