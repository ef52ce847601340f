"""Tickets: a book's periods, who holds how many, what brings them, and the draw."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.tickets_board import BoardPart
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import next_words, period_title, state_of, time_left
from raffle_desktop.gui.texts import now_micros, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, icon_button, label
from raffle_desktop.services.books import Book, Period

PARTS = ("board", "figures", "period", "links", "shop", "rates", "history")
SECOND_MS = 1_000


class BookDialog(TicketForm):
    """A new book, or another name for one."""

    def __init__(self, context: DeskContext, state: TicketState, owner: QWidget, book: Book | None = None) -> None:
        if book is None:
            title, act_text = tr("New book"), tr("Make it")
            text = tr("A raffle of its own beside the others, with its own rates, calendar, tickets and shop.")
        else:
            title, act_text, text = tr("Rename the book"), tr("Rename"), ""
        super().__init__(context, owner, title, text, act_text)
        self._state, self._book = state, book
        self.title_field = name_field(tr("Name"))
        self.title_field.setText("" if book is None else book.name)
        self.add(tr("&Name"), self.title_field, "name")

    def finish(self) -> None:
        name, book, books = self.title_field.text(), self._book, self._context.services.books

        def work() -> Book:
            return books.create(name, actor=ACTOR) if book is None else books.rename(book.id, name, actor=ACTOR)

        self.run(work, lambda made: self._state.choose_book(made.id))


class TicketsTab(QWidget):
    """The choice of book and period above, seven parts below, each built when it is first shown."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self.state = TicketState(context, self)
        self.books = _chooser(tr("Book"), "book")
        self.periods = _chooser(tr("Period"), "period")
        self.pill = Pill()
        self.left = label("", "muted")
        self.more_button = icon_button(tr("Books"), name="moreBooks", tip=tr("New book, rename, make it the default"))
        context.dress(self.more_button, "menu")
        self._more = QMenu(self)
        self.more_button.setMenu(self._more)
        self.more_button.setPopupMode(self.more_button.ToolButtonPopupMode.InstantPopup)
        self._more.aboutToShow.connect(self._fill_more)
        self.none_runs = label("", wrap=True)
        self.start_button = button(tr("Start one now"), self.start, kind="main", name="startNow")
        self.banner = self._banner()
        self.bar = QTabBar()
        self.bar.setObjectName("ticketParts")
        self.bar.setAccessibleName(tr("Parts of the tickets"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        # Seven parts, which are to be seen at once also where the window is at its smallest.
        self.bar.setStyleSheet("QTabBar::tab { padding: 9px 8px; }")
        self._links = 0
        for _key in PARTS:
            self.bar.addTab("")
        self._name_parts()
        self._stack = QStackedWidget()
        self._built: dict[str, TicketPart] = {}
        for key in PARTS:
            # Stands in until the part is first shown.
            holder = QWidget()
            holder.setObjectName("page")
            holder.setAccessibleName(key)
            self._stack.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(Flow(self.books, self.more_button, self.periods, self.pill, self.left))
        layout.addWidget(self.banner)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.bar)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._tell_time)
        self.bar.currentChanged.connect(self._show_part)
        self.books.activated.connect(lambda place: self.state.choose_book(self.books.itemData(place)))
        self.periods.activated.connect(lambda place: self.state.choose_period(self.periods.itemData(place)))
        self.state.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        find = QShortcut(QKeySequence("F3"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._build_shown)
        self._show_part(0)

    # --- ways in ------------------------------------------------------------------------------------------------------

    def show_part(self, part: str) -> None:
        """Bring a part to the front: one of PARTS."""
        if part in PARTS:
            self.bar.setCurrentIndex(PARTS.index(part))

    def part(self, key: str) -> TicketPart:
        """The part of this key, built now if it was not yet."""
        if key not in self._built:
            made = self._build(key)
            place = PARTS.index(key)
            stand_in = self._stack.widget(place)
            current = self._stack.currentIndex()
            self._stack.insertWidget(place, made)
            if stand_in is not None:
                self._stack.removeWidget(stand_in)
                stand_in.deleteLater()
            self._stack.setCurrentIndex(current)
            self._built[key] = made
        return self._built[key]

    def search(self) -> None:
        """The search among the holders."""
        self.show_part("board")
        board = self.part("board")
        if isinstance(board, BoardPart):
            board.focus_search()

    def start(self) -> None:
        """Begin a period of the book at once, as its calendar calls and ends it."""
        book, context = self.state.book, self._context
        if book is None:
            return
        self.start_button.setEnabled(False)

        def done(period: Period) -> None:
            self.state.choose_period(period.id)
            context.notices.say(tr("{period} runs now.", period=period_title(period)))

        context.operations.run(
            lambda: context.services.periods.start(book.id, actor=ACTOR),
            owner=self,
            success=done,
            finished=lambda: self.start_button.setEnabled(True),
        )

    def _banner(self) -> QWidget:
        """Between two periods: that none runs, when the next one begins, and the act that begins one now."""
        frame = QFrame()
        frame.setProperty("kind", "card")
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.none_runs, 1)
        layout.addWidget(self.start_button)
        frame.hide()
        return frame

    def _build(self, key: str) -> TicketPart:
        makers: dict[str, Callable[[], TicketPart]] = {
            "board": lambda: BoardPart(self._context, self.state),
            "figures": self._figures,
            "period": self._period,
            "links": self._links_part,
            "shop": self._shop,
            "rates": self._rates,
            "history": self._history,
        }
        return makers[key]()

    def _figures(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_figures import FiguresPart

        return FiguresPart(self._context, self.state)

    def _period(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_period import PeriodPart

        return PeriodPart(self._context, self.state)

    def _links_part(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_links import LinksPart

        return LinksPart(self._context, self.state)

    def _shop(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_shop import ShopPart

        return ShopPart(self._context, self.state)

    def _rates(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_rates import RatesPart

        return RatesPart(self._context, self.state)

    def _history(self) -> TicketPart:
        from raffle_desktop.gui.tabs.tickets_history import HistoryPart

        part = HistoryPart(self._context, self.state)
        part.wanted.connect(self._show_period)
        return part

    def _show_period(self, period_id: int) -> None:
        self.state.choose_period(period_id)
        self.show_part("period")

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.state.read()
        self._count_links()
        self._import_parts()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.FEEDS) and self.isVisible():
            self._count_links()

    def _count_links(self) -> None:
        services = self._context.services
        self._context.operations.run(
            services.links.open_count, owner=self, success=self._take_links, latest="open links"
        )

    def _take_links(self, count: int) -> None:
        if count != self._links:
            self._links = count
            self._name_parts()

    def _name_parts(self) -> None:
        links = tr("Links ({n})", n=self._links) if self._links else tr("Links")
        titles = (tr("Leaderboard"), tr("Figures"), tr("Period"), links, tr("Shop"), tr("Rates"), tr("History"))
        for place, title in enumerate(titles):
            self.bar.setTabText(place, title)

    def _import_parts(self) -> None:
        """So that the first click on one of them does not wait for that."""
        names = [f"{__package__}.tickets_{key}" for key in PARTS[1:]]
        self._context.operations.run(lambda: [importlib.import_module(name) for name in names], owner=self)

    def _show_part(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        if PARTS[place] not in self._built:
            # In a round of events of its own: the tab has answered the click by then.
            self._due.start()

    def _build_shown(self) -> None:
        self.part(PARTS[self.bar.currentIndex()])

    def _take(self) -> None:
        choice = self.state.choice
        if choice is None:
            return
        with QSignalBlocker(self.books), QSignalBlocker(self.periods):
            self.books.clear()
            for book in choice.books:
                name = shown_name(book.name, 40)
                self.books.addItem(tr("{name} (default)", name=name) if book.is_default else name, book.id)
            self.books.setCurrentIndex(self.books.findData(choice.book.id))
            self.periods.clear()
            for period in choice.periods:
                self.periods.addItem(period_title(period), period.id)
            if choice.period is not None:
                self.periods.setCurrentIndex(self.periods.findData(choice.period.id))
        self.periods.setVisible(bool(choice.periods))
        self.pill.say(*state_of(choice.period))
        self._tell_time()

    def _tell_time(self) -> None:
        choice, now = self.state.choice, now_micros()
        text = time_left(self.state.period, now)
        if text != self.left.text():
            self.left.setText(text)
        if choice is not None and self.state.running is None:
            text = tr("No period is running. {next}", next=next_words(choice, now))
            if text != self.none_runs.text():
                self.none_runs.setText(text)
        self.banner.setVisible(choice is not None and self.state.running is None)

    # --- books --------------------------------------------------------------------------------------------------------

    def _fill_more(self) -> None:
        self._more.clear()
        book, context = self.state.book, self._context
        act(self._more, tr("New book…"), lambda: BookDialog(context, self.state, self).open())
        if book is None:
            return
        act(self._more, tr("Rename…"), lambda: BookDialog(context, self.state, self, book).open())
        act(
            self._more,
            tr("Make it the default"),
            lambda: context.operations.run(
                lambda: context.services.books.make_default(book.id, actor=ACTOR), owner=self
            ),
            enabled=not book.is_default,
        )


def _chooser(name: str, key: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(key)
    box.setAccessibleName(name)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(260)
    return box
