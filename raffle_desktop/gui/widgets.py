"""Small parts that every screen is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.texts import plain_tip, shown_name
from raffle_desktop.gui.theme import GRID, figures_font

LabelKind = Literal["", "title", "heading", "figure", "name", "muted", "small", "good", "warn", "bad", "pill"]
ButtonKind = Literal["", "main", "danger", "link"]
LEAST_TO_PAINT = 16
GLASS = "#808898"

Tone = Literal["", "good", "warn", "bad", "accent"]


def label(text: str = "", kind: LabelKind = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label that shows its text as it is: names are hostile input, so never as rich text."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if kind == "figure":
        made.setFont(figures_font(made.font()))
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def restyle(widget: QWidget, **properties: str) -> None:
    """Set the properties that the style sheet looks at, and have it look again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Pill(QLabel):
    """A short state in a rounded plate; its meaning is in the words, the colour only helps."""

    def __init__(self, text: str = "", tone: Tone = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "pill")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.say(text, tone)

    def say(self, text: str, tone: Tone = "") -> None:
        self.setText(text)
        restyle(self, tone=tone)


class NameLabel(QWidget):
    """A viewer's name in any script, cut with “…” where it is too long; whole in the tooltip and for screen readers."""

    def __init__(self, text: str = "", kind: LabelKind = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label(kind=kind)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # A name written from right to left stands where names stand, not at the far edge.
        self._label.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        self._text = ""
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = shown_name(text) if text else ""
        self.setAccessibleName(self._text)
        self._label.setAccessibleName(self._text)
        self._show()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        self._label.setAlignment(alignment)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        self._label.ensurePolished()
        metrics = QFontMetrics(self._label.font())
        fitting = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, max(24, self.width()))
        self._label.setText(fitting)
        self._label.setToolTip(plain_tip(self._text) if fitting != self._text else "")


def button(
    text: str,
    act: Callable[[], object] | None = None,
    *,
    kind: ButtonKind = "",
    icon: QIcon | None = None,
    tip: str = "",
    name: str = "",
) -> QPushButton:
    """A push button; `name` is its object name, `tip` also says its key."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    if icon is not None:
        made.setIcon(icon)
    _finish(made, text, act, tip, name)
    return made


class _IconButton(QToolButton):
    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt shrinks an icon to what room there is; in the middle of a layout that can be none, and it then paints on
        # a picture without pixels and complains.
        if min(self.width(), self.height()) >= LEAST_TO_PAINT:
            super().paintEvent(event)


def icon_button(
    text: str, act: Callable[[], object] | None = None, *, icon: QIcon | None = None, tip: str = "", name: str = ""
) -> QToolButton:
    """A button that shows only its icon; `text` is what it is called."""
    made = _IconButton()
    if icon is not None:
        made.setIcon(icon)
    made.setIconSize(QSize(18, 18))
    _finish(made, text, act, tip or text, name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _finish(made: QAbstractButton, text: str, act: Callable[[], object] | None, tip: str, name: str) -> None:
    made.setAccessibleName(text)
    made.setToolTip(tip)
    made.setObjectName(name)
    if act is not None:
        wanted = act

        def pressed() -> None:
            # Qt would hand its "checked" to whatever takes an argument.
            wanted()

        made.clicked.connect(pressed)


def card(*parts: QWidget, spacing: int = GRID, margin: int = 2 * GRID) -> QFrame:
    """Parts one below the other on a plate."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for part in parts:
        layout.addWidget(part)
    return frame


def row(*parts: QWidget | int, spacing: int = GRID) -> QWidget:
    """Parts side by side; a number is a stretch."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
    return holder


def line() -> QFrame:
    """A thin line across."""
    frame = QFrame()
    frame.setProperty("kind", "line")
    frame.setFixedHeight(1)
    return frame


def page(*parts: QWidget | int, margin: int = 2 * GRID, spacing: int = 2 * GRID) -> QWidget:
    """Parts one below the other with room around: the body of a tab. A number is a stretch."""
    holder = QWidget()
    holder.setObjectName("page")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
    return holder


class CalmArea(QScrollArea):
    """Stays where it is when the part that had the focus goes: Qt would scroll to whatever happens to come next."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's
        focused: QWidget | None = QApplication.focusWidget()
        by_key = focused is None or (focused.isVisible() and focused.isEnabled())
        places = [(bar, bar.value()) for bar in (self.verticalScrollBar(), self.horizontalScrollBar())]
        moved = super().focusNextPrevChild(next)
        if not by_key:
            for bar, place in places:
                bar.setValue(place)
        return moved


def scrolled(body: QWidget, name: str) -> QScrollArea:
    """The body in an area that scrolls down where it is too tall; `name` is what the area is called."""
    area = CalmArea()
    area.setObjectName("page")
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


class Figure(QWidget):
    """A number with what it counts below it."""

    def __init__(self, caption: str, value: str = "–") -> None:
        super().__init__()
        self._value = label(value, "figure")
        self._caption = label(caption, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._value)
        layout.addWidget(self._caption)
        self._name()

    @property
    def value(self) -> str:
        return self._value.text()

    def show_value(self, value: str, tip: str = "") -> None:
        if value != self._value.text():
            self._value.setText(value)
            self._name()
        self.setToolTip(tip)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._caption.text()}: {self._value.text()}")


class EmptyState(QWidget):
    """What stands where there is nothing yet: what would fill it, and the act that does."""

    def __init__(self, title: str, text: str, *acts: QAbstractButton, icon: QIcon | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(2)
        if icon is not None:
            picture = QLabel()
            picture.setPixmap(icon.pixmap(QSize(56, 56)))
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(picture)
        self._title = label(title, "heading", wrap=True)
        self._text = label(text, "muted", wrap=True)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(words)
        if acts:
            layout.addSpacing(GRID)
            layout.addWidget(row(1, *acts, 1))
        layout.addStretch(3)

    def say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)


class SearchField(QLineEdit):
    """A search field with its magnifying glass and a cross that empties it."""

    def __init__(self, what: str, glass: QIcon | None = None) -> None:
        super().__init__()
        self.setPlaceholderText(what)
        self.setAccessibleName(what)
        self.setClearButtonEnabled(True)
        if glass is not None:
            # In a grey that shows on dark and light alike: an action's icon does not follow the theme by itself.
            self.addAction(icon("search", GLASS), QLineEdit.ActionPosition.LeadingPosition)


class Swatch(QWidget):
    """A small square of one colour, for the legends of plots."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.end()


def standard_margin(widget: QWidget) -> int:
    """The platform's own margin, for what Qt lays out itself."""
    return widget.style().pixelMetric(QStyle.PixelMetric.PM_LayoutLeftMargin)
