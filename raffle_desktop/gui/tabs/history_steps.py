"""What was public of a draw, and when: its level, the hashes, the round, salts, and what was said in chat."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.streamdraw.texts import round_time
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.stage.steps_words import BEACON, LOCAL, level_name, level_sentence
from raffle_desktop.gui.tabs.history_words import closed_words, post_kind, post_seen, round_words
from raffle_desktop.gui.texts import number, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, icon_button, label, restyle, row
from raffle_desktop.services.records import DrawView

SALT_LONGEST = 120


class PublicCard(QFrame):
    """Filled anew for each draw: what there is to say differs."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._view: DrawView | None = None
        self._body: QWidget | None = None
        self._grid = QGridLayout()
        self._lines = 0
        self.copy_buttons: list[QToolButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        context.switch.changed.connect(self._take_theme)

    @property
    def texts(self) -> list[str]:
        """Captions and values, line by line."""
        found: list[str] = []
        for line in range(self._lines):
            for column in range(2):
                item = self._grid.itemAtPosition(line, column)
                widget = None if item is None else item.widget()
                if widget is not None:
                    found.append(str(widget.property("words") or getattr(widget, "text", str)()))
        return found

    def show_draw(self, view: DrawView) -> None:
        """Show what anybody may know of this draw."""
        if view == self._view:
            return
        self._view = view
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        body = self._body = QWidget()
        self.copy_buttons = []
        self._lines = 0
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 96)
        self._grid.setColumnStretch(1, 1)
        self._layout.addWidget(body)
        self._say_level(view)
        self._say_hash(tr("Proof id"), view.id)
        if view.list_sha256:
            self._say_hash(tr("List hash"), view.list_sha256)
        self._say_hash(tr("Commitment"), view.commitment)
        self._say_when(view)
        self._say_chat(view)
        if view.state == "void":
            self._say(tr("Given up"), shown_name(view.void_reason, 200), "bad")
        self._say(tr("Rules"), shown_name(view.rules, 500))

    def _say_when(self, view: DrawView) -> None:
        """What was fixed when, and the secret where anybody may know it."""
        if view.level != LOCAL and view.closed_at is not None:
            self._say(tr("Closed"), closed_words(view))
        if view.secret is not None:
            self._say_hash(tr("Secret"), view.secret)
        elif view.level != LOCAL:
            self._say(tr("Secret"), tr("Nobody is told it yet; it is shown when that cannot help anybody any more."))
        if view.level == BEACON and view.round:
            self._say(tr("Round"), round_words(view.round, round_time(view.round)))
        if view.redraw is not None:
            redraw = view.redraw
            self._say(tr("Redraw {n}", n=number(redraw.event)), round_words(redraw.round, redraw.round_at))

    def _say_chat(self, view: DrawView) -> None:
        """What witnesses and the desk itself said in public."""
        if view.witnesses:
            self._say(tr("Witnesses"), ", ".join(shown_name(name, 40) for name in view.witnesses))
        for salt in view.salts:
            said = shown_name(salt.text, SALT_LONGEST)
            who = shown_name(salt.author, 40) or shown_name(salt.platform, 20)
            self._say(tr("Salt {n}", n=number(salt.number)), f"{who}: {said}" if who else said)
        for post in view.posts:
            words, tone = post_seen(post)
            self._say(post_kind(post), words, tone)
        if view.level != LOCAL and not view.posts:
            self._say(tr("In chat"), tr("Nothing of it was posted by this desk."), "warn")

    def _say_level(self, view: DrawView) -> None:
        words = tr("Proof: {level}", level=level_name(view.level))
        sentence = label(level_sentence(view.level), "small", wrap=True)
        self._add(tr("Level"), row(Pill(words, "accent" if view.level == BEACON else ""), 1), words)
        self._grid.addWidget(sentence, self._lines, 1)
        self._lines += 1

    def _say(self, caption: str, words: str, tone: str = "") -> None:
        if not words:
            return
        value = label(words, "small", wrap=True, selectable=True)
        restyle(value, tone=tone)
        self._add(caption, value, words)

    def _say_hash(self, caption: str, value: str) -> None:
        copy = icon_button(tr("Copy: {what}", what=caption), lambda: self._copy(caption, value), name="copyValue")
        copy.setProperty("kind", "slim")
        copy.setIconSize(QSize(14, 14))
        copy.setIcon(self._context.icon("copy"))
        self.copy_buttons.append(copy)
        shown = Elided(value, cut=Qt.TextElideMode.ElideMiddle)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add(caption, row(shown, copy), value)

    def _add(self, caption: str, value: QWidget, words: str) -> None:
        value.setProperty("words", words)
        self._grid.addWidget(label(caption, "muted"), self._lines, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, self._lines, 1)
        self._lines += 1

    def _copy(self, caption: str, value: str) -> None:
        QGuiApplication.clipboard().setText(value)
        self._context.notices.say(tr("{what}: copied.", what=caption))

    def _take_theme(self, _theme: object) -> None:
        self._fill()
