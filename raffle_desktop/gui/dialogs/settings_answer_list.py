"""The list of all texts with which chat is answered: by command, searched, with those of one's own marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.domain.chat_answers import ANSWERS_OF
from raffle_desktop.gui.dialogs.settings_answer_words import group_title
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import SearchField, button, label, row

LIST_WIDTH = 35 * GRID
LINE_HEIGHT = 30
SEARCH_MS = 120
KIND = Qt.ItemDataRole.UserRole

State = Literal["wrong", "own", "usual"]
"""Of a text: it cannot be taken, it is the operator's, or the desk comes with it."""


class _Lines(QStyledItemDelegate):
    """Lines of one height, so that nothing jumps while one searches."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), LINE_HEIGHT)


class AnswerList(QWidget):
    """`chosen(kind)` when another text is to be shown; `reset_wanted` when all are to be the desk's again."""

    chosen = Signal(str)
    reset_wanted = Signal()

    def __init__(self, titles: Mapping[str, str], text_of: Callable[[str], str]) -> None:
        """`text_of`: what a text says at present, which is searched as well."""
        super().__init__()
        self._titles, self._text_of = titles, text_of
        self._colours: dict[State, QColor] = {
            "wrong": QColor("#ff6b6b"),
            "own": QColor("#ffffff"),
            "usual": QColor("#808898"),
        }
        self._states: dict[str, State] = {}
        self.items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[QTreeWidgetItem] = []
        self.search_field = SearchField(tr("Search texts"))
        self.search_field.setFixedWidth(LIST_WIDTH)
        self.tree = _tree()
        self.count = label("", "small", wrap=True)
        self.count.setFixedWidth(LIST_WIDTH)
        self.all_button = button(tr("Reset all…"), self.reset_wanted.emit, kind="link", name="resetAnswers")
        self.all_button.setAutoDefault(False)
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.search_field)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.count)
        layout.addWidget(row(self.all_button, 1))
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(SEARCH_MS)
        self._due.timeout.connect(self.search)
        self.search_field.textChanged.connect(lambda _text: self._due.start())
        self.tree.currentItemChanged.connect(self._changed)

    def _fill(self) -> None:
        for command, kinds in ANSWERS_OF.items():
            group = QTreeWidgetItem([group_title(command)])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for kind in kinds:
                item = QTreeWidgetItem([self._titles[kind]])
                item.setData(0, KIND, kind)
                item.setToolTip(0, self._titles[kind])
                self.items[kind] = item
                group.addChild(item)
            self._groups.append(group)
        self.tree.addTopLevelItems(self._groups)
        self.tree.expandAll()

    def _changed(self, now: QTreeWidgetItem | None) -> None:
        kind = "" if now is None else str(now.data(0, KIND) or "")
        if kind:
            self.chosen.emit(kind)

    def choose(self, kind: str) -> None:
        """Bring a text to the fore, whatever is searched for; it is said by `chosen` where it is another one."""
        self.search_field.clear()
        self.search()
        self.tree.setCurrentItem(self.items[kind])
        self.tree.scrollToItem(self.items[kind])

    def search(self) -> None:
        """Leave those with every word that was typed, in their group, title or text."""
        words = self.search_field.text().casefold().split()
        first: QTreeWidgetItem | None = None
        for group, kinds in zip(self._groups, ANSWERS_OF.values(), strict=True):
            any_here = False
            for kind in kinds:
                hay = f"{group.text(0)} {self._titles[kind]} {self._text_of(kind)}".casefold()
                fits = all(word in hay for word in words)
                self.items[kind].setHidden(not fits)
                any_here |= fits
                first = first or (self.items[kind] if fits else None)
            group.setHidden(not any_here)
        current = self.tree.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)
        self.tell()

    def mark(self, kind: str, state: State) -> None:
        """Own texts stand out, and those with a fault in them; `tell` says how many there are."""
        self._states[kind] = state
        item, text = self.items[kind], self._titles[kind]
        sign = {"wrong": "! ", "own": "• ", "usual": ""}[state]
        item.setText(0, f"{sign}{text}")
        words = {"wrong": tr("cannot be taken"), "own": tr("your own text"), "usual": ""}[state]
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{text}, {words}" if words else text)
        item.setForeground(0, QBrush(self._colours[state]))

    def tell(self) -> None:
        """Say how many are shown, and how many are the operator's."""
        own = self.own
        shown = sum(1 for item in self.items.values() if not item.isHidden())
        words = tr_n("1 text", "{n} texts", shown)
        if not shown:
            words = tr("No text has what you typed.")
        elif own:
            words += " · " + tr_n("1 of your own (•)", "{n} of your own (•)", own)
        self.count.setText(words)
        self.all_button.setEnabled(bool(own))

    @property
    def own(self) -> int:
        """How many texts are not those that the desk comes with."""
        return sum(1 for state in self._states.values() if state != "usual")

    def take_theme(self, theme: Theme) -> None:
        self._colours = {"wrong": QColor(theme.bad), "own": QColor(theme.accent_text), "usual": QColor(theme.text)}
        for group in self._groups:
            group.setForeground(0, QBrush(QColor(theme.muted)))
        for kind, state in self._states.items():
            self.mark(kind, state)


def _tree() -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(tr("Answers by command"))
    made.setHeaderHidden(True)
    made.setIndentation(GRID)
    made.setRootIsDecorated(False)
    made.setItemsExpandable(False)
    made.setUniformRowHeights(True)
    made.setItemDelegate(_Lines(made))
    made.setFixedWidth(LIST_WIDTH)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return made
