"""Which book and period the tab of tickets shows, and what all its parts share: read when seen, follow when shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.services.books import Book, Period
from raffle_desktop.services.ticket_listing import Choice, TicketListing

LIVE_MS = 300
"""Pause between two looks at what changed."""
BOOK = "tickets.book"


class TicketState(QObject):
    """The choice of book and period. While no period is chosen by hand, the running one is followed over its turns."""

    changed = Signal()
    """Another book or period is shown, or the book's settings or the period's state changed."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.listing = TicketListing(context.services.core)
        self.choice: Choice | None = None
        self._book_id: int | None = context.preferences.whole(BOOK, 0)
        self._period_id: int | None = None
        context.bridge.changed.connect(self._follow)

    @property
    def book(self) -> Book | None:
        return None if self.choice is None else self.choice.book

    @property
    def period(self) -> Period | None:
        return None if self.choice is None else self.choice.period

    @property
    def running(self) -> Period | None:
        """The running period of the book, which need not be the one on show."""
        choice = self.choice
        return None if choice is None else next((one for one in choice.periods if one.is_active), None)

    def read(self) -> None:
        """Read anew what there is to choose from."""
        book_id, period_id, listing = self._book_id, self._period_id, self.listing
        self._context.operations.run(
            lambda: listing.choice(book_id, period_id), owner=self, success=self._take, latest="choice"
        )

    def choose_book(self, book_id: int) -> None:
        if self.choice is None or book_id != self.choice.book.id:
            self._book_id, self._period_id = book_id, None
            self._context.preferences.put(BOOK, book_id)
            self.read()

    def choose_period(self, period_id: int) -> None:
        if self.period is None or period_id != self.period.id:
            running = self.running
            self._period_id = None if running is not None and running.id == period_id else period_id
            self.read()

    def _follow(self, changes: Changes) -> None:
        if changes.touches(Topic.TICKETS) and changes.periods and self.choice is not None:
            self.read()

    def _take(self, choice: Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            self.changed.emit()


class TicketPart(QWidget):
    """One part of the tab: reads when it is shown and behind, follows while it is on show.

    What takes long to build or to draw is done in rounds, one step for each round of events, so that the window goes on
    painting in between; nothing is read before the part stands.
    """

    topics: tuple[Topic, ...] = (Topic.TICKETS,)

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._state = state
        self._stale = True
        self._steps: deque[Callable[[], object]] = deque()
        self._round = QTimer(self)
        self._round.setInterval(0)
        self._round.timeout.connect(self._next_step)
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self._look)
        state.changed.connect(self._chosen)
        context.bridge.changed.connect(self._changed)

    def load(self) -> None:
        """Read and show; called only while there is a choice."""
        raise NotImplementedError

    @property
    def is_built(self) -> bool:
        """Whether no step is left."""
        return not self._steps

    def in_rounds(self, *steps: Callable[[], object]) -> None:
        """Do these after those that wait already, one in each round of events."""
        self._steps.extend(steps)
        if self._steps and not self._round.isActive():
            self._round.start()

    def _next_step(self) -> None:
        step = self._steps.popleft()
        if not self._steps:
            self._round.stop()
        step()
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def concerns(self, changes: Changes) -> bool:
        """Whether these changes have to be looked at."""
        return changes.touches(*self.topics)

    def _changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._stale = True
            if self.isVisible() and not self._live.isActive():
                self._live.start()

    def _chosen(self) -> None:
        self._stale = True
        self._look()

    def _look(self) -> None:
        if self._stale and self.is_built and self.isVisible() and self._state.choice is not None:
            self._stale = False
            self.load()
