"""Files and folders of the desk on screen: to copy their path, to open them, to drag them into another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import icon_button, label

ICON = QSize(20, 20)


def copy_path(context: DeskContext, path: Path) -> None:
    """Put the path on the clipboard, and say so."""
    QGuiApplication.clipboard().setText(str(path))
    context.notices.say(tr("Copied: {path}", path=path))


def open_folder(context: DeskContext, folder: Path) -> None:
    """Show the folder in the system's file manager; where there is none, say where it is."""
    if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        context.notices.problem(tr("The folder could not be opened. It is {path}", path=folder))


def file_data(path: Path) -> QMimeData:
    """The file as other programs take it when it is dropped on them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    return data


class FileRow(QWidget):
    """One file: its name and what it is for, to be dragged, with a button that copies its path."""

    def __init__(self, context: DeskContext, path: Path, purpose: str, icon: str = "link") -> None:
        super().__init__()
        self._context = context
        self.path = path
        self._icon_name = icon
        self._pressed_at: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("{file}: {purpose}", file=path.name, purpose=purpose))
        self.setToolTip(tr("Drag it into OBS, or copy its path"))
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        name = label(path.name, selectable=False)
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        words = Elided(purpose, "muted")
        self.copy_button = icon_button(
            tr("Copy the path of {file}", file=path.name),
            lambda: copy_path(context, path),
            name="copy",
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon)
        layout.addWidget(name)
        layout.addWidget(words, 1)
        layout.addWidget(self.copy_button)
        context.switch.changed.connect(self._take_theme)
        self._take_theme()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        begun = self._pressed_at
        if begun is not None and (event.position().toPoint() - begun).manhattanLength() >= far:
            self._pressed_at = None
            self.start_drag()

    def start_drag(self) -> None:
        """Hand the file to the pointer; ends where it is dropped."""
        drag = QDrag(self)
        drag.setMimeData(file_data(self.path))
        drag.setPixmap(self._context.icon(self._icon_name).pixmap(QSize(32, 32)))
        drag.exec(Qt.DropAction.CopyAction)

    def _take_theme(self) -> None:
        self._icon.setPixmap(self._context.icon(self._icon_name).pixmap(ICON))
        self.copy_button.setIcon(self._context.icon("copy"))
