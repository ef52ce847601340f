"""What adding the overlays to OBS would do, or has done: a line for each source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import label

if TYPE_CHECKING:
    from raffle_desktop.obs.remote import ObsPlan, PlannedSource

LONGEST = 200


class PlanList(QWidget):
    """`show_plan` with what `plan` or `apply` gave; names of scenes and addresses are OBS's, so plain text."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[ObsPlan, bool] | None = None
        self.title = label("", "heading", wrap=True)
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(2 * GRID)
        self._lines.setVerticalSpacing(GRID // 2)
        self._lines.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addLayout(self._lines)
        context.switch.changed.connect(self._again)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is on show, a line each, as a screen reader has it."""
        found = []
        for index in range(self._lines.count()):
            item = self._lines.itemAt(index)
            widget = None if item is None else item.widget()
            if widget is not None and widget.accessibleName():
                found.append(widget.accessibleName())
        return found

    def show_plan(self, plan: ObsPlan, *, done: bool) -> None:
        self._shown = (plan, done)
        self._again()
        self.show()

    def put_away(self) -> None:
        self._shown = None
        self.hide()

    def _again(self) -> None:
        if self._shown is None:
            return
        plan, done = self._shown
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        scene = visible(plan.scene, LONGEST)
        title = tr("Done in the scene “{scene}”", scene=scene) if done else tr("In the scene “{scene}”", scene=scene)
        self.title.setText(title)
        theme = self._context.theme
        looks = {"update": ("redraw", theme.accent_text)} if not done else {}
        looks |= {"keep": ("confirm", theme.good), "blocked": ("warning", theme.bad)}
        change = ("confirm", theme.good) if done else ("add", theme.accent_text)
        top = Qt.AlignmentFlag.AlignTop
        for place, source in enumerate(plan.sources):
            mark = QLabel()
            mark.setPixmap(icon(*looks.get(source.step, change)).pixmap(QSize(16, 16)))
            words = done_text(source) if done else planned_text(source)
            name, what = label(source.wanted.name), label(words, wrap=True)
            what.setProperty("kind", "bad" if source.step == "blocked" else "muted")
            name.setAccessibleName(f"{source.wanted.name}: {words}")
            for column, part in enumerate((mark, name, what)):
                self._lines.addWidget(part, place, column, top)


def planned_text(source: PlannedSource) -> str:
    """What would become of a source."""
    match source.step.value:
        case "create":
            return tr("will be created")
        case "update":
            before = source.present_url
            if before is None or before == source.wanted.url:
                # A file until now, or the same page in another size.
                return tr("link and size will be updated")
            return tr("link will be updated (was {link})", link=visible(before, LONGEST))
        case "place":
            return tr("will be added to this scene")
        case "keep":
            return tr("is right already")
        case "blocked":
            return tr("cannot: another source has this name")


def done_text(source: PlannedSource) -> str:
    """What became of a source."""
    match source.step.value:
        case "create":
            return tr("created")
        case "update":
            return tr("link updated")
        case "place":
            return tr("added to this scene")
        case "keep":
            return tr("was right already")
        case "blocked":
            return tr("left alone: another source has this name. Rename it in OBS, then add this one.")
