"""The list of backups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from raffle_desktop.gui.tabs.connections_data import Backup, reason_text, size_text
from raffle_desktop.gui.texts import local_date_time, tr

FILE = Qt.ItemDataRole.UserRole
LIST_ROWS = 6


class BackupList(QTreeWidget):
    """Backups, newest first. `wanted(path)`: put this one back."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Backups, newest first"))
        self.setHeaderLabels([tr("Made"), tr("Why"), tr("Size")])
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Room between the cells, which Fusion leaves none.
        self.setStyleSheet("QTreeView::item { padding: 0 6px; }")
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.headerItem().setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.itemDoubleClicked.connect(lambda item: self.wanted.emit(item.data(0, FILE)))
        # Right-clicking selects first, so the menu is about the backup under the pointer.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.restore_action = QAction(tr("Restore…"), self)
        self.restore_action.triggered.connect(self._want_chosen)
        self.addAction(self.restore_action)

    @property
    def chosen(self) -> str | None:
        """The path of the backup that is selected."""
        item = self.currentItem() if self.selectedItems() else None
        return None if item is None else str(item.data(0, FILE))

    def take(self, backups: Sequence[Backup]) -> None:
        """Show these; the selection stays where it was if that backup is still there."""
        chosen = self.chosen
        self.clear()
        for backup in backups:
            item = QTreeWidgetItem(
                [local_date_time(backup.taken_at), reason_text(backup.label), size_text(backup.size)]
            )
            item.setData(0, FILE, str(backup.path))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setSizeHint(1, QSize(80, 30))
            self.addTopLevelItem(item)
            if str(backup.path) == chosen:
                self.setCurrentItem(item)
        rows = max(2, min(LIST_ROWS, len(backups)))
        self.setFixedHeight(rows * 30 + self.header().sizeHint().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want_chosen()
            return
        super().keyPressEvent(event)

    def _want_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.wanted.emit(chosen)
