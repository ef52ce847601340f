"""The card of a draw that goes in steps: what is fixed by now, what is waited for, and the one act that comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.stage.ring import SIDE, CountdownRing
from raffle_desktop.gui.stage.steps_words import (
    BEACON,
    LATE_SECONDS,
    Step,
    entries_words,
    level_name,
    level_sentence,
    post_words,
    replaced_words,
    state_words,
    step_title,
)
from raffle_desktop.gui.texts import duration_text, local_time, number, plain_tip, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import NameLabel, Pill, button, icon_button, label, restyle, row

SETTLE_MS = 600
"""With each step the large button means something else: a press so soon was meant for the step before."""
CAPTION = 48
LINES = 4
SAID_SECONDS = (10,)
"""Seconds left that are spoken, besides the beginning and the end of the wait."""
SIZES = ((1500, 20, 190), (900, 14, 140))
"""For the public: from so many pixels of width on, the text's size in points and the ring's in pixels."""


class HashLine(QWidget):
    """What viewers can note down: a caption, the figures as far as there is room for them, and a copy button."""

    def __init__(self, copy: Callable[[str, str], object]) -> None:
        super().__init__()
        self._caption = label("", "muted")
        self._caption.setMinimumWidth(CAPTION)
        self.value = Elided(cut=Qt.TextElideMode.ElideMiddle)
        self.copy_button = icon_button(tr("Copy"), lambda: copy(self._caption.text(), self.value.text), name="copyHash")
        self.copy_button.setProperty("kind", "slim")
        self.copy_button.setIconSize(QSize(14, 14))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._caption)
        layout.addWidget(self.value, 1)
        layout.addWidget(self.copy_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, caption: str, value: str) -> None:
        """An empty value hides the line."""
        self._caption.setText(caption)
        self.value.set_text(value)
        words = tr("Copy: {what}", what=caption)
        self.copy_button.setAccessibleName(words)
        self.copy_button.setToolTip(words)
        self.setVisible(bool(value))


class StepsCard(QFrame):
    """Its height is the same at every step, so that the wheel above it stays where it is. The acts are signals."""

    act = Signal()
    """The large button: whatever comes next."""
    menu_wanted = Signal(object)
    """The menu of rare acts opens; whoever listens fills it."""
    copy_wanted = Signal(str, str)
    """What it is, and the text."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.timeout.connect(self._fit)
        self.setProperty("kind", "card")
        self.setObjectName("stepsCard")
        self._context = context
        self._step: Step | None = None
        self._mark: object = None
        self._busy = ""
        self._bare = False
        self._late = False
        self._points = 0
        self._title = NameLabel(kind="heading")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._level, self._state = Pill(), Pill()
        self.menu_button = icon_button(tr("More about this draw"), self._open_menu, name="stepsMenu")
        self._menu = QMenu(self)
        self.ring = CountdownRing(context.theme, context.services.core.now_micros)
        self.ring.second.connect(self._ticked)
        self._sentence = label("", wrap=True)
        self._first, self._second = HashLine(self.copy_wanted.emit), HashLine(self.copy_wanted.emit)
        self._post = label("", "small", wrap=True)
        self.act_button = button("", self.act.emit, kind="main", name="step")
        self.act_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint = label("", "small", wrap=True)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._enable)

        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for part in (self._sentence, self._first, self._second, self._post):
            words.addWidget(part)
        words.addStretch(1)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2 * GRID)
        body.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addLayout(words, 1)
        # Button and hint share one place of one height.
        self._foot = QStackedWidget()
        self._foot.addWidget(self.act_button)
        self._foot.addWidget(self._hint)
        self._foot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        layout.setSpacing(GRID)
        layout.addWidget(row(self._title, self._level, self._state, self.menu_button))
        layout.addWidget(self._body, 1)
        layout.addWidget(self._foot)
        self.ring.hide()
        self.take_theme(context.theme)
        self._fit()

    @property
    def step(self) -> Step | None:
        return self._step

    @property
    def is_late(self) -> bool:
        """The round's time has come and gone."""
        return self._late

    @property
    def texts(self) -> list[str]:
        """What is said, from top to bottom."""
        found = [self._title.text, self._level.text(), self._state.text(), self._sentence.text()]
        found += [line.value.text for line in (self._first, self._second) if not line.isHidden()]
        return [*found, self._post.text(), self.act_button.text() if self.can_act else self._hint.text()]

    @property
    def can_act(self) -> bool:
        """Whether the large button is there (it may be busy)."""
        return self._foot.currentWidget() is self.act_button

    def show_step(self, step: Step) -> None:
        """Show this draw as it stands."""
        is_news = step.mark != self._mark
        if is_news:
            self.settle()
        self._step, self._mark = step, step.mark
        self._say()
        if is_news:
            self._announce(f"{self._title.text}. {self._sentence.text()}")

    def settle(self) -> None:
        """Take no press for a moment: the large button is about to mean something else, or just began to."""
        self._settling.start(SETTLE_MS)
        self._enable()

    def set_busy(self, words: str) -> None:
        """Something is being done: say what, or "" where it is over."""
        self._busy = words
        self._say()

    def set_bare(self, bare: bool) -> None:
        """Only what the public should see, larger."""
        self._bare = bare
        for part in (self.menu_button, self._first.copy_button, self._second.copy_button):
            part.setVisible(not bare)
        self._say()
        self._grow()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._bare:
            self._grow()

    def take_theme(self, theme: Theme) -> None:
        self.ring.take_theme(theme)
        for press, name in (
            (self.menu_button, "menu"),
            (self._first.copy_button, "copy"),
            (self._second.copy_button, "copy"),
        ):
            press.setIcon(self._context.icon(name))

    def status_changed(self) -> None:
        """The beacon or Twitch have news."""
        self._say()

    # --- words --------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        step = self._step
        if step is None:
            return
        view = step.view
        self._title.set_text(step_title(step))
        self._level.say(level_name(view.level))
        self._level.setToolTip(plain_tip(level_sentence(view.level)))
        self._state.say(*state_words(view))
        self._time()
        self._sentence.setText(self._words(step))
        self._sentence.setToolTip(plain_tip(self._trouble(step)) if self._late else "")
        # What is wrong needs their room; by now they were there to be noted down, and the menu copies them.
        first, second = _NO_HASHES if self._late and not self._bare else _hashes(step)
        self._first.say(*first)
        self._second.say(*second)
        words, tone = post_words(step, self._context.twitch.status)
        self._post.setText(words)
        self._post.setVisible(not step.is_vacant)
        restyle(self._post, kind="small", tone=tone)
        text, hint = self._next(step)
        self.act_button.setText(self._busy or text)
        self._hint.setText(self._busy or hint)
        self._foot.setCurrentWidget(self.act_button if text else self._hint)
        self._foot.setVisible(not self._bare or not text)
        self.setAccessibleName(f"{self._title.text}: {self._state.text()}")
        self._enable()

    def _time(self) -> None:
        step = self._step
        due = 0 if step is None else step.due_at
        self.ring.setVisible(bool(due))
        if step is None or not due:
            self._late = False
            self.ring.stop()
            return
        self._late = self._context.services.core.now_micros() >= due + LATE_SECONDS * 1_000_000
        self.ring.count(step.starts_at, due)

    def _words(self, step: Step) -> str:
        view = step.view
        if view.state == "opened":
            return entries_words(step.outlook)
        if view.state == "closed":
            people = tr_n("1 entry is in the list.", "{n} entries are in the list.", view.entries)
            salts = tr_n("1 witness has added salt.", "{n} witnesses have added salt.", len(view.salts))
            return f"{people} {salts if view.salts else tr('No witness has added salt yet.')}"
        if step.is_vacant:
            places = ", ".join(number(place) for place in view.vacant)
            return tr(
                "Nobody has place {places}: the announced redraw did not count. Announce it again.", places=places
            )
        time = local_time(step.due_at, seconds=True)
        if self._late:
            return self._trouble(step)
        if view.redraw is not None:
            return tr(
                "{who} ({reason}). Round {round} comes out at {time}.",
                who=replaced_words(view),
                reason=shown_name(view.redraw.reason, 60),
                round=number(step.round),
                time=time,
            )
        return tr("Round {round} of the beacon comes out at {time}.", round=number(step.round), time=time)

    def _trouble(self, step: Step) -> str:
        waited = self._context.beacon.status.of(step.view.id)
        if waited is not None and waited.problem:
            return waited.problem
        return tr("The round is late: drand does not answer since {time}.", time=local_time(step.due_at, seconds=True))

    def _next(self, step: Step) -> tuple[str, str]:
        """The large button's words, or "" and what stands in its place."""
        if step.view.state == "opened" and step.view.source == "list":
            return "", tr("A draw from a list is closed by whoever opened it: the people come with the close.")
        if step.view.state == "opened":
            return tr("Close entries and draw"), ""
        if step.view.state == "closed":
            return tr("Reveal and draw"), ""
        if step.is_vacant:
            return tr("Announce again"), ""
        if self._late:
            return tr("Paste the signature…"), ""
        if self._bare:
            return "", tr("Note this down: nobody, not even the streamer, can know the winner yet.")
        return "", tr("All of this can be noted down now: nobody, you included, can know the winner yet.")

    def _enable(self) -> None:
        self.act_button.setEnabled(not self._busy and not self._settling.isActive())
        self.menu_button.setEnabled(not self._busy)

    # --- time ---------------------------------------------------------------------------------------------------------

    def _ticked(self, seconds: int) -> None:
        step = self._step
        if step is None:
            return
        if seconds in SAID_SECONDS:
            self._announce(tr("{time} left", time=duration_text(seconds)))
        if not seconds:
            left = step.due_at + LATE_SECONDS * 1_000_000 - self._context.services.core.now_micros()
            QTimer.singleShot(max(1, left // 1000 + 1), self, self._look_whether_late)

    def _look_whether_late(self) -> None:
        was_late = self._late
        self._say()
        if self._late and not was_late:
            self._announce(self._sentence.text())

    def _announce(self, text: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # --- look ---------------------------------------------------------------------------------------------------------

    def _grow(self) -> None:
        """As large as there is room for, where only the public looks."""
        width = self.width() if self._bare else 0
        points, side = next(((size, side) for least, size, side in SIZES if width >= least), (0, SIDE))
        if points == self._points:
            return
        self._points = points
        self.ring.grow(side)
        self.setStyleSheet(_larger(points) if points else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            # Once for however many come with one change of the look.
            self._refit.start(0)

    def _fit(self) -> None:
        """Room for as many lines as any step has."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        line = max(self._first.sizeHint().height(), self._sentence.fontMetrics().lineSpacing() + 4)
        self._body.setFixedHeight(max(LINES * line + 3 * 2, self.ring.sizeHint().height()))
        self._foot.setFixedHeight(max(self.act_button.sizeHint().height(), 2 * self._hint.fontMetrics().lineSpacing()))
        # Also before there is anything on it, or the wheel would move when it comes.
        self.setMinimumHeight(self.sizeHint().height())

    def _open_menu(self) -> None:
        self._menu.clear()
        self.menu_wanted.emit(self._menu)
        self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))


def _larger(points: int) -> str:
    """A style sheet for the card with texts of this size."""
    pill = 2 * points
    return (
        f'QLabel {{ font-size: {points}pt; }} QLabel[kind="small"] {{ font-size: {points - 2}pt; }}'
        f' QLabel[kind="pill"] {{ font-size: {points - 3}pt; min-height: {pill}px; max-height: {pill}px;'
        f" border-radius: {points}px; }}"
    )


_NO_HASHES = (("", ""), ("", ""))


def _hashes(step: Step) -> tuple[tuple[str, str], tuple[str, str]]:
    """What viewers can compare at this step, as caption and value."""
    view = step.view
    if not view.list_sha256:
        return (tr("Commitment"), view.commitment), ("", "")
    if view.redraw is not None:
        return (tr("List"), view.list_sha256), ("", "")
    if view.level == BEACON and view.secret is not None:
        return (tr("List"), view.list_sha256), (tr("Secret"), view.secret)
    return (tr("List"), view.list_sha256), (tr("Commitment"), view.commitment)
