"""What the cards of Kick, donations and Discord share: a head, one act at a time, and a field for a secret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_links import at_most
from raffle_desktop.gui.tabs.connections_twitch_ask import say_at, sentence_place
from raffle_desktop.gui.texts import now_micros, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import LabelKind, Pill, button, icon_button, label, restyle, row

ICON = QSize(22, 22)
FIELD_WIDTH = 72 * GRID
SECRET_MAX = 4_000
"""Longer than any key, so that a pasted one is refused in words and not cut in silence."""

Control = TypeVar("Control")
Result = TypeVar("Result")


class Asking(QObject, Generic[Control]):
    """Asks something of what works on threads of its own, one act at a time. `busy_changed` when one begins or ends.

    Buttons stay enabled meanwhile: one that is disabled under the finger loses the focus. A press during an act is
    passed over.
    """

    busy_changed = Signal()

    def __init__(self, context: DeskContext, control: Callable[[], Control | None], owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._control, self._owner = context, control, owner
        self.busy = False

    def do(
        self,
        work: Callable[[Control], Result],
        *,
        success: Callable[[Result], object] | None = None,
        problem: Callable[[str], object] | None = None,
        finished: Callable[[], object] | None = None,
    ) -> bool:
        """Have `work` done off the window's thread; False where there is no control or another act is under way.

        `problem` is given the sentence of a refusal or of a fault of the surroundings; without it a notice says it.
        """
        control = self._control()
        if control is None or self.busy:
            return False

        def failed(error: BaseException) -> bool:
            if problem is None or not isinstance(error, RaffleError | EnvironmentFault):
                return False
            problem(str(error))
            return True

        def ended() -> None:
            self.busy = False
            self.busy_changed.emit()
            if finished is not None:
                finished()

        self.busy = True
        self.busy_changed.emit()
        self._context.operations.run(
            lambda: work(control), owner=self._owner, success=success, failure=failed, finished=ended
        )
        return True


class Told(QWidget):
    """A sentence in a tone, with what to do below it; gone while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.problem = label("", "warn", wrap=True)
        self.way_out = label("", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.problem)
        layout.addWidget(self.way_out)
        self.say("")

    @property
    def text(self) -> str:
        """What is said at this moment."""
        return f"{self.problem.text()} {self.way_out.text()}".strip()

    def say(self, problem: str, way_out: str = "", kind: LabelKind = "warn") -> None:
        for place, text in ((self.problem, problem), (self.way_out, way_out)):
            place.setText(text)
            place.setVisible(bool(text))
        restyle(self.problem, kind=kind)
        self.setVisible(bool(problem or way_out))


class CardHead(QWidget):
    """The icon, the title, the state in a word or two, and at the far edge what the card adds."""

    def __init__(self, context: DeskContext, title: str, icon_name: str, *right: QWidget) -> None:
        super().__init__()
        self._context, self._icon_name = context, icon_name
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        self.state = Pill()
        self.side = Pill()
        self.side.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(self._icon, label(title, "heading"), self.state, self.side, 1, *right))
        context.switch.changed.connect(self._take_theme)
        self._take_theme()

    def _take_theme(self) -> None:
        self._icon.setPixmap(icon(self._icon_name, self._context.theme.text).pixmap(ICON))


def card_of(widget: QFrame, name: str) -> QVBoxLayout:
    """Make the frame a card called `name`; gives its layout."""
    widget.setProperty("kind", "card")
    widget.setAccessibleName(name)
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.setSpacing(GRID + 4)
    return layout


class SecretField(QWidget):
    """A key to paste: never shown, never read back. `wanted(text)` when it is to be kept, `forget_wanted` when not."""

    wanted = Signal(str)
    forget_wanted = Signal()

    def __init__(self, caption: str, hint: str, name: str, *, empty: str) -> None:
        """`empty` is what to do where the field is empty and "Save" is pressed."""
        super().__init__()
        self._empty = empty
        self._what = caption
        self._is_kept = False
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(caption)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(SECRET_MAX)
        self.save_button = button(tr("Save"), self.save, name=f"{name}Save")
        self.save_button.setAccessibleName(tr("Save: {what}", what=caption))
        self.forget_button = button(tr("Forget"), self.forget_wanted.emit, name=f"{name}Forget")
        self.forget_button.setAccessibleName(tr("Forget: {what}", what=caption))
        self.problem = sentence_place()
        words = label(caption)
        words.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(words)
        layout.addWidget(at_most(row(self.field, self.save_button, self.forget_button), FIELD_WIDTH))
        layout.addWidget(self.problem)
        if hint:
            layout.addWidget(label(hint, "small", wrap=True))
        self.field.textEdited.connect(lambda _text: self.say(""))
        self.field.returnPressed.connect(self.save)
        self.setFocusProxy(self.field)
        self.take(kept=None)

    @property
    def text(self) -> str:
        return self.field.text().strip()

    def save(self) -> None:
        if self.text:
            self.wanted.emit(self.text)
        else:
            self.say(self._empty)

    def take(self, *, kept: bool | None, shown: str = "") -> None:
        """Whether one is kept (None = not known yet), and how it may be shown."""
        had_focus = QApplication.focusWidget() is self.forget_button
        self._is_kept = bool(kept)
        kept_words = tr("{shown} · paste another one to change it", shown=shown) if shown else ""
        self.field.setPlaceholderText(
            (kept_words or tr("kept; paste another one to change it")) if kept else tr("paste it here")
        )
        self.forget_button.setVisible(bool(kept))
        if had_focus and not kept:
            self.field.setFocus()

    def stored(self, text: str) -> None:
        """What was typed is kept now; what was typed since stays."""
        if self.text == text:
            self.field.clear()
        self.say("")

    def say(self, problem: str) -> None:
        """What is wrong with it, beside it, and the focus there; "" takes it back."""
        say_at(self.problem, self.field, problem)
        if problem:
            self.field.setFocus()


class CopyRow(QWidget):
    """An address to copy, letter by letter: in a field that cannot be typed in, with a button behind it."""

    def __init__(self, context: DeskContext, what: str, name: str, text: str = "", *more: QWidget) -> None:
        """`more` stands behind the button."""
        super().__init__()
        self._context = context
        self.field = QLineEdit(text)
        self.field.setReadOnly(True)
        self.field.setAccessibleName(what)
        self.copy_button = icon_button(tr("Copy: {what}", what=what), self.copy, name=name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(at_most(row(self.field, self.copy_button, *more), FIELD_WIDTH))
        context.dress(self.copy_button, "copy")

    @property
    def text(self) -> str:
        return self.field.text()

    def put(self, text: str) -> None:
        """Another text to copy."""
        if text != self.field.text():
            self.field.setText(text)
            self.field.setCursorPosition(0)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._context.notices.say(tr("Copied: {text}", text=self.text))


class Acts(Flow):
    """Buttons side by side; where none of them is wanted, the row takes no room."""

    def choose(self, wanted: dict[QPushButton, bool]) -> None:
        """Show these buttons, or not."""
        for act, is_wanted in wanted.items():
            act.setVisible(is_wanted)
        self.setVisible(any(wanted.values()))


def seconds_left(micros: int) -> float:
    """From now to a moment in UTC microseconds; 0 where it has passed."""
    return max(0.0, (micros - now_micros()) / 1_000_000)


def keep_focus(part: QWidget, change: Callable[[], object], otherwise: Callable[[], QWidget | None]) -> None:
    """Make the change; where what had the focus within `part` is gone by it, the focus goes to `otherwise`."""
    focused: QWidget | None = QApplication.focusWidget()
    before = focused if focused is not None and part.isAncestorOf(focused) else None
    change()
    if before is not None and part.isVisible() and not before.isVisibleTo(part):
        taker = otherwise()
        if taker is not None:
            taker.setFocus()
