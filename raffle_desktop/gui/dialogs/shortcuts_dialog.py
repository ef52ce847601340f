"""Every key of the desk on one page (F1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import SearchField, button, label, page, row, scrolled

Row = tuple[str, str, str]
"""Keys as QKeySequence writes them, what they do, and the group they are listed under."""

CAP_HEIGHT = 26
PADDING = 9


def key_names(keys: str) -> list[str]:
    """The keys to press together, each as this system calls it: Ctrl, Shift, F11."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    # Where the system writes them together (⌘F), one cap holds them all; “Ctrl++” ends in the plus key itself.
    parts = [part for part in native.removesuffix("+").split("+") if part]
    return [*parts, "+"] if native.endswith("+") else parts


class KeyCaps(QWidget):
    """Keys drawn as on a keyboard."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._names = key_names(keys)
        self.setAccessibleName(" + ".join(self._names))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 4 * max(0, len(self._names) - 1) + 1, CAP_HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.5
        for name, width in zip(self._names, self._widths(), strict=True):
            cap = QRectF(left, 0.5, width - 1, CAP_HEIGHT - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(cap.translated(0, 2), 5, 5)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.setBrush(palette.color(QPalette.ColorRole.Button))
            painter.drawRoundedRect(cap, 5, 5)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, name)
            left += width + 4
        painter.end()

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(self.font())
        return [max(CAP_HEIGHT, metrics.horizontalAdvance(name) + 2 * PADDING) for name in self._names]


class ShortcutsDialog(QDialog):
    """Grouped in the order given, with a search over keys and texts. Frees itself when it closes."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self.resize(600, 620)
        self._rows = list(rows)
        self.search = SearchField(tr("Search: what you want to do, or a key"))
        self.search.textChanged.connect(self._filter)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.hide()
        self._cards: list[tuple[QFrame, list[tuple[QWidget, QWidget, str]]]] = []
        cards = [self._group(group) for group in dict.fromkeys(group for _keys, _text, group in rows)]
        note = tr("Single letters and Space do nothing while you write in a field.")
        self.copy_button = button(tr("Copy as text"), self._copy, name="copy")
        self.copy_button.setAutoDefault(False)
        close = button(tr("Close"), self.accept, name="close")
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(tr("Every key of the desk"), "title"))
        layout.addWidget(self.search)
        layout.addWidget(scrolled(page(*cards, self._nothing, 1, margin=0, spacing=GRID), tr("Keys")), 1)
        layout.addWidget(label(note, "small", wrap=True))
        layout.addWidget(row(self.copy_button, 1, close))

    @property
    def shown(self) -> list[str]:
        """What the keys on show do, top to bottom."""
        return [
            text.accessibleName()
            for _card, lines in self._cards
            for _caps, text, _words in lines
            if not text.isHidden()
        ]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, group: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(group, "heading"), 0, 0, 1, 2)
        lines: list[tuple[QWidget, QWidget, str]] = []
        for keys, text, _group in (given for given in self._rows if given[2] == group):
            words, caps = label(text, wrap=True), KeyCaps(keys)
            words.setAccessibleName(text)
            grid.addWidget(words, len(lines) + 1, 0)
            grid.addWidget(caps, len(lines) + 1, 1, Qt.AlignmentFlag.AlignRight)
            lines.append((caps, words, f"{' '.join(key_names(keys))} {'+'.join(key_names(keys))} {text}".casefold()))
        self._cards.append((frame, lines))
        return frame

    def _filter(self, wanted: str) -> None:
        found_any = False
        for card, lines in self._cards:
            found_here = False
            for caps, text, words in lines:
                hit = all(part in words for part in wanted.casefold().split())
                caps.setVisible(hit)
                text.setVisible(hit)
                found_here |= hit
            card.setVisible(found_here)
            found_any |= found_here
        self._nothing.setVisible(not found_any)
        self._nothing.setText(tr("No key for “{words}”.", words=wanted.strip()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(_as_text(self._rows)))


def _as_text(rows: Iterable[Row]) -> list[str]:
    lines: list[str] = []
    before = None
    for keys, text, group in rows:
        if group != before:
            lines += ["", group] if lines else [group]
            before = group
        lines.append(f"  {'+'.join(key_names(keys)):<16} {text}")
    return lines
