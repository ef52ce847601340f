"""What is shown before two viewers become one: who stays, what comes together, what stands against it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from raffle_desktop.gui.chips import chips
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.merge_words import Outlook, Sum, look_alike_warning, names_alike, sentences_of, sums_of
from raffle_desktop.gui.texts import plain_tip, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import figure
from raffle_desktop.gui.widgets import card, label
from raffle_desktop.services.viewers import ViewerView

NAME_MOST = 26
NAME_WIDEST, HEAD_WIDEST = 27 * GRID, 15 * GRID
CARD_MARGIN = GRID + GRID // 2


def fitting(widget: QWidget, name: str, widest: int) -> str:
    """A name cut to so many pixels of the widget's font: letters of some scripts are twice as wide as others."""
    metrics = QFontMetrics(widget.font())
    return metrics.elidedText(shown_name(name), Qt.TextElideMode.ElideRight, widest)


class Preview(QWidget):
    """Built anew for each pair; `stays(viewer_id)` is called when the other one is chosen to stay."""

    def __init__(self, context: DeskContext, stays: Callable[[int], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._stays = stays
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, GRID, 0)
        self._layout.setSpacing(GRID)
        self._body: QWidget | None = None
        self.choices: dict[int, QRadioButton] = {}
        self.problems: list[str] = []
        self.sums: list[Sum] = []

    def show_outlook(self, outlook: Outlook, order: tuple[int, int]) -> None:
        """`order`: in which the two are shown, whoever stays."""
        had_focus = any(choice.hasFocus() for choice in self.choices.values())
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for refusal in outlook.plan.refusals:
            layout.addWidget(label(refusal.message, "bad", wrap=True))
        for warning in (self._alike(outlook), *outlook.plan.notes):
            if warning:
                layout.addWidget(label(warning, "warn", wrap=True))
        layout.addWidget(label(tr("Who stays"), "heading"))
        layout.addWidget(self._people(outlook, order))
        layout.addWidget(label(tr("What happens"), "heading"))
        for sentence in sentences_of(outlook):
            words = label(f"•  {sentence}", wrap=True)
            layout.addWidget(words)
        self.sums = sums_of(outlook)
        if self.sums:
            layout.addWidget(self._table(outlook))
        layout.addWidget(
            label(tr("What happened so far stays written as it was. The link can be undone later."), "small", wrap=True)
        )
        layout.addStretch(1)
        self.problems = [refusal.message for refusal in outlook.plan.refusals]
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._layout.addWidget(body)
        if had_focus:
            self.choices[outlook.plan.kept_id].setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _alike(outlook: Outlook) -> str:
        return look_alike_warning(outlook.other.name, names_alike(outlook.kept, outlook.other))

    def _people(self, outlook: Outlook, order: tuple[int, int]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        group = QButtonGroup(holder)
        self.choices = {}
        both = {outlook.kept.id: outlook.kept, outlook.other.id: outlook.other}
        for column, viewer_id in enumerate(order):
            grid.addWidget(self._person(both[viewer_id], outlook.plan.kept_id, group), 0, column)
            grid.setColumnStretch(column, 1)
        return holder

    def _person(self, viewer: ViewerView, kept_id: int, group: QButtonGroup) -> QFrame:
        name = shown_name(viewer.name, NAME_MOST)
        choice = QRadioButton()
        choice.setText(fitting(choice, viewer.name, NAME_WIDEST).replace("&", "&&"))
        choice.setAccessibleName(tr("{name} stays", name=name))
        choice.setToolTip(plain_tip(shown_name(viewer.name)))
        choice.setObjectName(f"stays-{viewer.id}")
        choice.setChecked(viewer.id == kept_id)
        group.addButton(choice)
        choice.toggled.connect(lambda on: self._stays(viewer.id) if on else None)
        self.choices[viewer.id] = choice
        what = tr("stays") if viewer.id == kept_id else tr("comes with it")
        accounts = chips(self._context, [(one.platform, one.name, one.external_id) for one in viewer.identities])
        return card(choice, label(what, "small"), accounts, spacing=GRID // 2, margin=CARD_MARGIN)

    def _table(self, outlook: Outlook) -> QWidget:
        frame = QFrame()
        frame.setProperty("kind", "card")
        frame.setAccessibleName(tr("What comes together"))
        grid = QGridLayout(frame)
        grid.setContentsMargins(CARD_MARGIN, GRID, CARD_MARGIN, GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        heads = (outlook.kept.name, outlook.other.name, tr("together"))
        for column, head in enumerate(heads, start=1):
            words = label("", "small")
            words.setText(fitting(words, head, HEAD_WIDEST))
            words.setToolTip(plain_tip(shown_name(head)))
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            grid.addWidget(words, 0, column)
        for place, line in enumerate(self.sums, start=1):
            grid.addWidget(label(line.caption, "muted", wrap=True), place, 0)
            for column, text in enumerate((line.kept, line.other, line.together), start=1):
                grid.addWidget(figure(text), place, column)
        return frame
