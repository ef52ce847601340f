"""The period itself: draw it, turn it, end it, put it away; and what was drawn of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.ticket_dates import EndsDialog, PlanDialog, StartDialog
from raffle_desktop.gui.stage.opening import is_opened, open_draw
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.tickets_result import DrawCard
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import period_span, period_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, card, label, page, row, scrolled
from raffle_desktop.services.books import Period
from raffle_desktop.services.period_draws import PRIZE_MAX, PeriodDraw
from raffle_desktop.services.period_plans import Planned
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.reveals import Hidden, still_hidden
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.services.ticket_listing import Drawable

WINNERS_MOST = 1000
DRAWS_SHOWN = 10
LOOK_AGAIN_MS = 500
"""Until it is looked at again whether the wheel has begun to show a draw."""


class PeriodPart(TicketPart):
    """What is drawn here is stored at once; before, it is said exactly what will happen."""

    topics = (Topic.TICKETS, Topic.DRAWS, Topic.VIEWERS, Topic.SETTINGS)

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self.cards: list[DrawCard] = []
        self._shown: tuple[list[PeriodDraw], bool] = ([], False)
        self._seen_soon = QTimer(self)
        self._seen_soon.setSingleShot(True)
        self._seen_soon.timeout.connect(self._look_again)
        self._hidden: Hidden | None = None
        self._seen: tuple[str, int] | None = None
        self.title = label("", "heading", wrap=True)
        self.span = label("", "small", wrap=True)
        self.facts = label("", wrap=True)
        self.start_button = button(tr("Start with a name or an end…"), self.start, name="startPeriod")
        self.turn_button = button(tr("End and start the next…"), lambda: self.end(restart=True), name="turnPeriod")
        self.dates_button = button(tr("Change the end…"), self.change_end, name="changeEnd")
        self.plan_button = button(tr("Plan the next…"), self.plan, name="planPeriod")
        self.end_button = button(tr("End…"), lambda: self.end(restart=False), kind="danger", name="endPeriod")
        self.archive_button = button(tr("Put away"), lambda: self.put(away=True), name="archivePeriod")
        self.back_button = button(tr("Bring back"), lambda: self.put(away=False), name="unarchivePeriod")
        self.planned = label("", "muted", wrap=True)
        context.dress(self.start_button, "add")
        context.dress(self.turn_button, "redraw")
        context.dress(self.archive_button, "backup")
        self.winners = QSpinBox()
        self.winners.setRange(1, WINNERS_MOST)
        self.winners.setAccessibleName(tr("Winners"))
        NoStrayWheel(self.winners)
        self.prize = QLineEdit()
        self.prize.setMaxLength(PRIZE_MAX)
        self.prize.setAccessibleName(tr("Prize"))
        self.prize.setPlaceholderText(tr("Prize, as it is announced"))
        self.end_first = QCheckBox(tr("End the period first"))
        self.draw_button = button(tr("Draw…"), self.draw, kind="main", name="drawPeriod")
        context.dress(self.draw_button, "draw", "on_accent")
        self._nobody = label("", "muted", wrap=True)
        prize_row = row(label(tr("Prize")), self.prize)
        self._draw_card = card(
            label(tr("Draw this period"), "heading"),
            self._nobody,
            prize_row,
            Flow(row(label(tr("Winners")), self.winners), self.end_first, self.draw_button),
        )
        self._results = QWidget()
        self._list = QVBoxLayout(self._results)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2 * GRID)
        acts = Flow(
            self.start_button,
            self.turn_button,
            self.dates_button,
            self.plan_button,
            self.end_button,
            self.archive_button,
            self.back_button,
        )
        body = page(
            card(self.title, self.span, self.facts, self.planned, acts),
            self._draw_card,
            self._results,
            1,
            margin=0,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body, tr("Period and draw")))

    def load(self) -> None:
        period, services, listing = self._state.period, self._context.services, self._state.listing
        if period is None:
            self._show(None, [], None, in_steps=False)
            return

        def read() -> tuple[Drawable, list[PeriodDraw], Hidden | None, bool]:
            draws = services.period_draws.of_period(period.id)
            hidden = still_hidden(services, draws[-1].view.id) if draws else None
            return listing.drawable(period.id), draws, hidden, is_opened(services)

        self._context.operations.run(read, owner=self, success=self._take, latest="period")

    def _take(self, found: tuple[Drawable, list[PeriodDraw], Hidden | None, bool]) -> None:
        now, draws, hidden, in_steps = found
        self._show(now, draws, hidden, in_steps=in_steps)

    # --- acts ---------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        if self._state.book is not None:
            StartDialog(self._context, self, self._state.book, self._state.choose_period).open()

    def change_end(self) -> None:
        """Open the form with the running period's end."""
        running = self._state.running
        if running is not None:
            EndsDialog(self._context, self, running).open()

    def plan(self) -> None:
        """Open the form with the dates of the period to come."""
        choice = self._state.choice
        if choice is not None:
            PlanDialog(self._context, self, choice.book, choice.plan).open()

    def draw(self) -> None:
        """Read who would be drawn, say it, and draw once it is answered with yes."""
        period, listing, services = self._state.period, self._state.listing, self._context.services
        if period is not None:
            self._context.operations.run(
                lambda: (listing.drawable(period.id), is_opened(services)),
                owner=self,
                success=lambda found: self._ask_to_open(found[0]) if found[1] else self._ask_to_draw(found[0]),
                latest="drawable",
            )

    def _ask_to_open(self, now: Drawable) -> None:
        winners, prize, period_id = self.winners.value(), self.prize.text(), now.period.id
        sentences = [
            tr(
                "Its commitment is shown first, and goes into chat; nothing is drawn yet. Whoever holds tickets when"
                " you close it on the stage takes part: every ticket is one chance."
            ),
            tr_n("1 winner will be drawn.", "{n} winners will be drawn.", winners),
        ]
        if now.period.is_active:
            sentences.append(tr("{period} runs on; on the stage you can end it with the close.", period=_title(now)))

        def opened(_view: DrawView) -> None:
            self.prize.clear()
            self.load()

        def go() -> None:
            self.draw_button.setEnabled(False)
            source = DrawSource("period", period_id=period_id)
            open_draw(self._context, self, source, winners=winners, prize=prize, done=opened, finished=self.load)

        ask(self, tr("Open a draw of {period}", period=_title(now)), " ".join(sentences), tr("Open the draw"), go)

    def _ask_to_draw(self, now: Drawable) -> None:
        if not now.viewers:
            self._context.notices.problem(_nobody(now))
            return
        winners, prize = self.winners.value(), self.prize.text()
        end = self.end_first.isChecked() and now.period.is_active
        sentences = [
            tr(
                "{winners} drawn among {people} with {tickets}; every ticket is one chance.",
                winners=tr_n("1 winner is", "{n} winners are", min(winners, now.viewers)),
                people=tr_n("1 participant", "{n} participants", now.viewers),
                tickets=tr_n("1 ticket", "{n} tickets", now.tickets),
            )
        ]
        if winners > now.viewers:
            sentences.append(tr("More than {n} take no part.", n=number(now.viewers)))
        if now.minimum > 1:
            sentences.append(tr("Who holds fewer than {n} tickets is not drawn.", n=number(now.minimum)))
        if end:
            sentences.insert(
                0,
                tr(
                    "First {period} ends for good: watch time known by now is turned into tickets, which take part as "
                    "well, and nothing that comes later does.",
                    period=period_title(now.period),
                ),
            )
        elif now.period.is_active:
            sentences.append(tr("{period} runs on; nobody loses a ticket by it.", period=period_title(now.period)))
        sentences.append(tr("The result is stored at once, with its proof."))
        context, period_id = self._context, now.period.id

        def draw() -> None:
            self.draw_button.setEnabled(False)
            context.operations.run(
                lambda: context.services.period_draws.draw(
                    period_id, winners=winners, prize=prize, end=end, actor=ACTOR
                ),
                owner=self,
                success=self._drawn,
                finished=lambda: self.draw_button.setEnabled(True),
            )

        ask(self, tr("Draw {period}", period=period_title(now.period)), " ".join(sentences), tr("Draw"), draw)

    def _drawn(self, found: PeriodDraw) -> None:
        # It stays on show, also where a new period has begun with its end.
        self._state.choose_period(found.period.id)
        self._context.notices.say(tr("Drawn and stored; the wheel shows who won."))
        self.prize.clear()
        self.end_first.setChecked(False)
        self.load()

    def end(self, *, restart: bool) -> None:
        """Say what the end takes with it, and end the running period once it is answered with yes."""
        running, listing = self._state.running, self._state.listing
        if running is None:
            return

        def read() -> tuple[Drawable, int, int]:
            totals = self._context.services.tickets.totals(period_id=running.id)
            return listing.drawable(running.id), totals.participants, totals.tickets

        self._context.operations.run(
            read, owner=self, success=lambda found: self._ask_to_end(*found, restart=restart), latest="ending"
        )

    def _ask_to_end(self, now: Drawable, participants: int, tickets: int, *, restart: bool) -> None:
        context, book_id = self._context, now.period.book_id
        sentences = [
            tr(
                "{period} ends now for {people} with {tickets}, without a draw. This cannot be undone.",
                period=period_title(now.period),
                people=tr_n("1 participant", "{n} participants", participants),
                tickets=tr_n("1 ticket", "{n} tickets", tickets),
            ),
            tr("Watch time known by now is turned into tickets first. It can still be drawn, and read, later."),
        ]
        if restart:
            sentences.append(
                tr(
                    "The next period begins at once: everybody at 0, but for the tickets of their present follow or "
                    "subscription."
                )
            )
            title, yes = tr("End {period}", period=period_title(now.period)), tr("End and start the next")
        else:
            sentences.append(tr("No period runs then, until the calendar’s next turn or until you start one."))
            title, yes = tr("End {period}", period=period_title(now.period)), tr("End the period")

        def done(ended: Period) -> None:
            context.notices.say(tr("{period} has ended.", period=period_title(ended)))

        def end() -> None:
            context.operations.run(
                lambda: context.services.periods.end(book_id, restart=restart, actor=ACTOR), owner=self, success=done
            )

        ask(self, title, " ".join(sentences), yes, end, danger=True)

    def put(self, *, away: bool, undoing: bool = False, period: Period | None = None) -> None:
        """Out of daily lists, or back into them, at once."""
        period, context = period or self._state.period, self._context
        if period is None:
            return
        shown, periods = period, context.services.periods
        work: Callable[..., Period] = periods.archive if away else periods.unarchive

        def done(_now: Period) -> None:
            text = tr("{period} is put away.", period=period_title(shown))
            if not away:
                text = tr("{period} is back in the lists.", period=period_title(shown))
            if undoing:
                context.notices.say(text)
            else:
                context.notices.undoable(text, lambda: self.put(away=not away, undoing=True, period=shown))

        context.operations.run(lambda: work(shown.id, actor=ACTOR), owner=self, success=done)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, now: Drawable | None, draws: list[PeriodDraw], hidden: Hidden | None, *, in_steps: bool) -> None:
        period, running = self._state.period, self._state.running
        self.start_button.setVisible(running is None)
        is_running = period is not None and period.is_active
        for press in (self.turn_button, self.dates_button, self.end_button, self.end_first):
            press.setVisible(is_running)
        self.end_first.setVisible(is_running and not in_steps)
        self.draw_button.setText(tr("Open a draw…") if in_steps else tr("Draw…"))
        self._show_plan()
        self.archive_button.setVisible(period is not None and period.state == "ended")
        self.back_button.setVisible(period is not None and period.state == "archived")
        self._draw_card.setVisible(now is not None)
        self.span.setVisible(now is not None)
        if now is None or period is None:
            self.title.setText(tr("No period yet"))
            self.facts.setText(
                tr("A period is one round of the raffle. The first begins by the calendar, or when you start it.")
            )
        else:
            self.title.setText(period_title(period))
            self.span.setText(period_span(period))
            self.facts.setText(_facts(now))
            self._nobody.setText("" if now.viewers else _nobody(now))
            self._nobody.setVisible(not now.viewers)
            under_way = any(one.view.is_under_way for one in draws)
            self.draw_button.setEnabled((now.viewers > 0 or in_steps) and not under_way)
        self._show_draws(draws, hidden)

    def _look_again(self) -> None:
        if self._hidden is not None and self._hidden.begun:
            self._seen = self._hidden.draw_id, self._hidden.event
        self.load()

    def _show_plan(self) -> None:
        choice = self._state.choice
        is_custom = choice is not None and choice.book.settings.calendar.kind == CUSTOM
        plan = None if choice is None else choice.plan
        self.plan_button.setVisible(is_custom)
        self.plan_button.setText(tr("Plan the next…") if plan is None else tr("Change the plan…"))
        self.planned.setVisible(plan is not None)
        self.planned.setText("" if plan is None else _plan_words(plan))

    def _show_draws(self, draws: list[PeriodDraw], hidden: Hidden | None) -> None:
        newest = list(reversed(draws))[:DRAWS_SHOWN]
        is_hidden = hidden is not None and (hidden.draw_id, hidden.event) != self._seen
        self._hidden = hidden if is_hidden else None
        if hidden is not None and is_hidden:
            self._seen_soon.start(hidden.left // 1000 + 1 if hidden.begun else LOOK_AGAIN_MS)
        if (newest, is_hidden) != self._shown:
            self._shown = newest, is_hidden
            for one in self.cards:
                self._list.removeWidget(one)
                one.hide()
                one.deleteLater()
            self.cards = [
                DrawCard(self._context, found, hidden=is_hidden and not place) for place, found in enumerate(newest)
            ]
            for one in self.cards:
                self._list.addWidget(one)


def _title(now: Drawable) -> str:
    return period_title(now.period)


def _plan_words(plan: Planned) -> str:
    name, begin = shown_name(plan.name, 60), local_date_time(plan.starts_at)
    if plan.ends_at is None:
        return tr("Planned: {name}, from {begin} until you end it.", name=name, begin=begin)
    return tr("Planned: {name}, {begin} to {end}.", name=name, begin=begin, end=local_date_time(plan.ends_at))


def _facts(now: Drawable) -> str:
    return tr(
        "{people} with {tickets} can be drawn",
        people=tr_n("1 participant", "{n} participants", now.viewers),
        tickets=tr_n("1 ticket", "{n} tickets", now.tickets),
    )


def _nobody(now: Drawable) -> str:
    return tr_n(
        "Nobody can be drawn: nobody holds a ticket.",
        "Nobody can be drawn: nobody holds {n} tickets, the least this book asks for.",
        now.minimum,
    )
