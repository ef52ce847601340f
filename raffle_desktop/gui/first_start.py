"""The first thing anybody sees: a few doors into the desk."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_files import FileRow, open_folder
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, card, label, page, row, scrolled

SIDE_BY_SIDE = 760
"""From this width on the doors stand side by side; below, one under the other."""
PLATE = 48
WIDEST = 1040


class Plate(QWidget):
    """An icon on a plate of its own colour."""

    def __init__(self, context: DeskContext, name: str, *, is_main: bool) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._is_main = is_main
        self.setFixedSize(PLATE, PLATE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        context.switch.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if self._is_main else theme.border))
        painter.drawRoundedRect(self.rect(), 12, 12)
        colour = theme.on_accent if self._is_main else theme.text if self.isEnabled() else theme.muted
        side = 26
        place = (PLATE - side) // 2
        icon(self._name, colour).paint(painter, place, place, side, side)
        painter.end()


class Emblem(QWidget):
    """A small wheel, for the eye only."""

    SIDE = 64

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.setFixedSize(self.SIDE, self.SIDE)
        context.switch.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(4, 6, self.SIDE - 8, self.SIDE - 8)
        painter.setPen(QPen(QColor(theme.window), 1.5))
        start = 90 * 16
        for degrees, colour in (
            (118, theme.accent),
            (64, theme.strong_border),
            (44, theme.accent_text),
            (74, theme.selection),
            (36, theme.accent),
            (24, theme.strong_border),
        ):
            painter.setBrush(QColor(colour))
            painter.drawPie(ring, start, -degrees * 16)
            start -= degrees * 16
        painter.setBrush(QColor(theme.window))
        painter.drawEllipse(ring.center(), 9, 9)
        painter.setBrush(QColor(theme.text))
        middle = self.SIDE / 2
        painter.drawPolygon([QPointF(middle - 7, 1), QPointF(middle + 7, 1), QPointF(middle, 15)])
        painter.end()


class Door(QPushButton):
    """A card that is one large button: icon, title, and what lies behind it."""

    def __init__(self, context: DeskContext, icon_name: str, title: str, text: str, *, is_main: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._plate = Plate(context, icon_name, is_main=is_main)
        self._title = label(title, "heading", wrap=True)
        self._text = label(text, "muted", wrap=True)
        self._note = Pill()
        self._note.hide()
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(row(self._title, self._note, spacing=GRID))
        words.addWidget(self._text)
        words.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._box.setSpacing(2 * GRID)
        self._box.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(words, 1)
        for part in (self._title, self._text, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def close_for_now(self, note: str) -> None:
        """Not yet: says so, and cannot be pressed."""
        self._note.setText(note)
        self._note.show()
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def stand(self, upright: bool) -> None:
        """Icon above the words, or beside them."""
        direction = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._box.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._box.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.totalMinimumSize()


class FirstStartPage(QWidget):
    """Shown until something was done on this desk."""

    demo_chosen = Signal()
    twitch_chosen = Signal()
    import_chosen = Signal()
    session_chosen = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setAccessibleName(tr("Welcome"))
        self._context = context
        self.demo_door = Door(
            context,
            "play",
            tr("Try the demo"),
            tr("A lively made-up channel raffles on a desk of its own. Nothing of it touches your data."),
            is_main=True,
        )
        self.demo_door.clicked.connect(self.demo_chosen)
        self.twitch_door = Door(
            context,
            "twitch",
            tr("Connect Twitch"),
            tr("Viewers enter from chat, and their follows, subs, gifts and bits count by themselves."),
        )
        self.twitch_door.clicked.connect(self.twitch_chosen)
        if context.twitch.control is None:
            self.twitch_door.close_for_now(tr("off"))
        self.import_door = Door(
            context, "import", tr("Import a list"), tr("A CSV or JSON file of names, with or without weights.")
        )
        self.import_door.clicked.connect(self.import_chosen)
        self._doors = (self.demo_door, self.twitch_door, self.import_door)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(2 * GRID)
        for door in self._doors:
            self._row.addWidget(door, 1)
        doors = QWidget()
        doors.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.session_button = button(
            tr("Start with an empty session"), self.session_chosen.emit, name="session", icon=context.icon("session")
        )
        body = page(1, self._head(), doors, row(1, self.session_button, 1), self._obs(), 2, margin=3 * GRID)
        body.setMaximumWidth(WIDEST)
        middle = QWidget()
        middle.setObjectName("page")
        centred = QHBoxLayout(middle)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(body, 100)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(middle, tr("Welcome")))
        context.switch.changed.connect(self._take_theme)
        self.setFocusProxy(self.demo_door)
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        beside = self.width() >= SIDE_BY_SIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for door in self._doors:
            door.stand(beside)

    def _head(self) -> QWidget:
        title = label(tr("Welcome to Raffle Desktop"), "title", wrap=True)
        words = label(
            tr("Fair draws in front of everybody: each one is stored before it is shown, and can be proved."),
            "muted",
            wrap=True,
        )
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(words)
        column.addStretch(1)
        head = QWidget()
        layout = QHBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(Emblem(self._context))
        layout.addWidget(texts, 1)
        return head

    def _obs(self) -> QWidget:
        folder = self._context.folder.overlay
        self.obs_file = FileRow(
            self._context, folder / "winner.html", tr("shows the winner on stream as soon as there is one")
        )
        hint = label(
            tr("Drag the file into OBS (or add a Browser source, tick “Local file” and paste its path)."),
            "muted",
            wrap=True,
        )
        show = button(tr("Open the folder"), lambda: open_folder(self._context, folder), kind="link", name="openFolder")
        heading: QLabel = label(tr("Add to OBS"), "heading")
        return card(row(heading, 1, show), hint, self.obs_file)

    def _take_theme(self) -> None:
        self.session_button.setIcon(self._context.icon("session"))
