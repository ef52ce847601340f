"""The rules of a book: what brings how many tickets, from where, when it turns and how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.domain.calendar import CUSTOM, MONTHLY, WEEKLY, Calendar
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.tickets import MAX_RATE, PRESETS, RATE_PLATFORMS, RATED, Rates, Source
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import origin_name, rate_platform, source_name
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.gui.widgets import button, card, label, page, restyle, row, scrolled
from raffle_desktop.services.books import ANNOUNCEMENT_MAX, ORIGINS, PRESET_ORIGINS, Book, BookSettings, check_settings

FIELD_WIDE = 72
WAGER_PLATFORM = "affiliate"


class RatesPart(TicketPart):
    """A form that is checked while it is typed; nothing counts before Save."""

    topics = ()

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self._book: Book | None = None
        self._filling = False
        self.rates: dict[tuple[str, Source], QLineEdit] = {}
        self.origins: dict[Source, QComboBox] = {}
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What cannot be taken"))
        self.step = QLineEdit()
        self.currency = QLineEdit()
        self.kind = QComboBox()
        self.day, self.hour, self.minimum, self.winners, self.notice, self.hold = (QSpinBox() for _ in range(6))
        self.weekday = QComboBox()
        self._dates = label(tr("Its dates are planned under Period."), "small", wrap=True)
        self.draw_on_turn = QCheckBox(tr("Draw by itself when a period turns"))
        self.announcement = QLineEdit()
        self.save_button = button(tr("Save"), self.save, kind="main", name="saveRates")
        self.revert_button = button(tr("Take back"), self.revert, name="revertRates")
        self._page = page(1, margin=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(scrolled(self._page, tr("Rates and rules")), 1)
        layout.addWidget(self.problem)
        layout.addWidget(row(1, self.revert_button, self.save_button))
        self.in_rounds(
            lambda: self._put_card(tr("Tickets for each"), self._rate_rows(), self._wager_row(), self._presets()),
            lambda: self._put_card(tr("Where they come from"), self._origin_rows()),
            lambda: self._put_card(tr("Calendar"), self._calendar_rows(), self._dates),
            lambda: self._put_card(tr("Draw and chat"), *self._draw_rows()),
            self._built,
        )

    def _put_card(self, title: str, *parts: QWidget) -> None:
        layout = self._page.layout()
        if isinstance(layout, QVBoxLayout):
            # Before the stretch at the end.
            layout.insertWidget(layout.count() - 1, card(label(title, "heading"), *parts))

    def _built(self) -> None:
        NoStrayWheel(
            *self.origins.values(),
            self.kind,
            self.day,
            self.weekday,
            self.hour,
            self.minimum,
            self.winners,
            self.notice,
            self.hold,
        )
        self._check()

    # --- the form -----------------------------------------------------------------------------------------------------

    def _rate_rows(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        sources = [source for source in RATED if source is not Source.WAGER]
        for column, source in enumerate(sources, start=1):
            words = label(source_name(source), "small", wrap=True)
            grid.addWidget(words, 0, column)
        for line, platform in enumerate((one for one in RATE_PLATFORMS if one != WAGER_PLATFORM), start=1):
            grid.addWidget(label(rate_platform(platform)), line, 0)
            for column, source in enumerate(sources, start=1):
                field = self._whole_field(f"{rate_platform(platform)}, {source_name(source)}")
                field.setObjectName(f"rate-{platform}-{source.value}")
                self.rates[platform, source] = field
                grid.addWidget(field, line, column)
        grid.setColumnStretch(len(sources) + 1, 1)
        return holder

    def _whole_field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setFont(figures_font(field.font()))
        field.setFixedWidth(FIELD_WIDE)
        field.setMaxLength(12)
        field.setPlaceholderText("0")
        field.setAccessibleName(name)
        field.textChanged.connect(self._check)
        return field

    def _wager_row(self) -> QWidget:
        field = self._whole_field(tr("Tickets for wagers"))
        field.setObjectName("rate-wager")
        self.rates[WAGER_PLATFORM, Source.WAGER] = field
        self.step.setFixedWidth(96)
        self.step.setAccessibleName(tr("Amount wagered for them"))
        self.step.setObjectName("wagerStep")
        self.step.textChanged.connect(self._check)
        self.currency.setFixedWidth(64)
        self.currency.setMaxLength(3)
        self.currency.setAccessibleName(tr("Currency of wagers"))
        self.currency.textChanged.connect(self._check)
        return row(label(tr("Wagers")), field, label(tr("tickets for every")), self.step, self.currency, 1)

    def _presets(self) -> QWidget:
        flow = Flow(label(tr("Presets"), "muted"))
        titles = {"Twitch giveaway": tr("Twitch giveaway"), "Kick monthly": tr("Kick monthly")}
        for name, rates in PRESETS.items():

            def take(rates: Rates = rates, origins: Mapping[Source, str] = PRESET_ORIGINS[name]) -> None:
                self._fill_rates(rates)
                for source, origin in origins.items():
                    self.origins[source].setCurrentIndex(self.origins[source].findData(origin))
                self._check()

            tip = tr("Fill in the rates, and where tickets come from")
            flow.add(button(titles.get(name, name), take, name=f"preset-{name}", tip=tip))
        return flow

    def _origin_rows(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        for line, (source, origins) in enumerate(ORIGINS.items()):
            box = self._combo(source_name(source), [(origin_name(one), one) for one in origins])
            self.origins[source] = box
            grid.addWidget(label(source_name(source)), line, 0)
            grid.addWidget(box, line, 1)
        grid.setColumnStretch(2, 1)
        return holder

    def _combo(self, name: str, choices: list[tuple[str, object]], box: QComboBox | None = None) -> QComboBox:
        box = box or QComboBox()
        box.setAccessibleName(name)
        for text, value in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._check)
        return box

    def _spin(self, box: QSpinBox, name: str, least: int, most: int) -> QSpinBox:
        box.setRange(least, most)
        box.setGroupSeparatorShown(True)
        box.setAccessibleName(name)
        box.valueChanged.connect(self._check)
        return box

    def _calendar_rows(self) -> QWidget:
        self._combo(
            tr("A period turns"),
            [(tr("every month"), MONTHLY), (tr("every week"), WEEKLY), (tr("when I say so"), CUSTOM)],
            self.kind,
        )
        days = (
            tr("Monday"),
            tr("Tuesday"),
            tr("Wednesday"),
            tr("Thursday"),
            tr("Friday"),
            tr("Saturday"),
            tr("Sunday"),
        )
        self._combo(tr("Day of the week"), list(zip(days, range(7), strict=True)), self.weekday)
        self._spin(self.day, tr("Day of the month"), 1, 28)
        self._spin(self.hour, tr("Hour, in UTC"), 0, 23)
        self._on_day = row(label(tr("on day")), self.day)
        self._on_weekday = row(label(tr("on")), self.weekday)
        self._at_hour = row(label(tr("at")), self.hour, label(tr("o’clock UTC")))
        return Flow(label(tr("A period turns")), self.kind, self._on_day, self._on_weekday, self._at_hour)

    def _draw_rows(self) -> list[QWidget]:
        self._spin(self.minimum, tr("Tickets that are needed to be drawn"), 1, 1_000_000)
        self._spin(self.winners, tr("Winners of a draw at the turn"), 1, 1000)
        self._spin(self.notice, tr("Tickets from which chat is told"), 1, 1_000_000_000)
        self._spin(self.hold, tr("Percent of all tickets"), 1, 100)
        self.draw_on_turn.toggled.connect(self._check)
        self.announcement.setMaxLength(ANNOUNCEMENT_MAX)
        self.announcement.setAccessibleName(tr("What is said of a winner"))
        self.announcement.textChanged.connect(self._check)
        return [
            row(label(tr("Drawn is who holds at least")), self.minimum, label(tr("tickets")), 1),
            Flow(self.draw_on_turn, row(label(tr("winners")), self.winners)),
            row(label(tr("Tell chat of awards from")), self.notice, label(tr("tickets on")), 1),
            row(
                label(tr("A sync that would take more than")),
                self.hold,
                label(tr("% of all tickets waits for me")),
                1,
            ),
            label(tr("What is said of a winner")),
            self.announcement,
            label(
                tr("Filled in: {names}", names="{winner} {prize} {number} {total} {participants} {odds} {breakdown}"),
                "small",
                wrap=True,
            ),
        ]

    # --- filling and reading ------------------------------------------------------------------------------------------

    def load(self) -> None:
        book = self._state.book
        if book is None or book == self._book:
            return
        if self._book is not None and book.id == self._book.id and self._is_changed:
            # Changed elsewhere while something is typed here: what was typed stays, and is compared with the new.
            self._book = book
            self._check()
            return
        self._book = book
        self.revert()

    def revert(self) -> None:
        """Fill the form with what counts now."""
        if self._book is None:
            return
        settings, self._filling = self._book.settings, True
        self._fill_rates(settings.rates)
        for source, box in self.origins.items():
            box.setCurrentIndex(box.findData(settings.origin(source)))
        calendar = settings.calendar
        self.kind.setCurrentIndex(self.kind.findData(calendar.kind))
        self.day.setValue(calendar.day)
        self.weekday.setCurrentIndex(calendar.weekday)
        self.hour.setValue(calendar.hour)
        self.minimum.setValue(settings.minimum_tickets)
        self.winners.setValue(settings.winners)
        self.notice.setValue(settings.notice_from)
        self.hold.setValue(settings.hold_percent)
        self.draw_on_turn.setChecked(settings.draw_on_turn)
        self.announcement.setText(settings.announcement)
        self.announcement.setCursorPosition(0)
        self._filling = False
        self._check()

    def _fill_rates(self, rates: Rates) -> None:
        before, self._filling = self._filling, True
        for (platform, source), field in self.rates.items():
            count = rates.tickets.get(platform, {}).get(source)
            field.setText("" if count is None else str(count))
        whole, cents = divmod(rates.wager_step, 100)
        self.step.setText(f"{whole}.{cents:02d}" if cents else str(whole))
        self.currency.setText(rates.wager_currency)
        self._filling = before

    def typed(self) -> BookSettings:
        """What the form says. Raises RaffleError or UnreadableError for what cannot be."""
        if self._book is None:
            raise UnreadableError("", None)
        # What the form has no field for stays as it is.
        tickets: dict[str, dict[Source, int]] = {}
        for platform, known in self._book.settings.rates.tickets.items():
            kept = {source: count for source, count in known.items() if (platform, source) not in self.rates}
            if kept:
                tickets[platform] = kept
        for (platform, source), field in self.rates.items():
            text = field.text().strip()
            if not text:
                continue
            if not (text.isascii() and text.isdigit()) or int(text) > MAX_RATE:
                raise UnreadableError(
                    tr(
                        "{field}: write a whole number from 0 to {most}, or nothing.",
                        field=field.accessibleName(),
                        most=number(MAX_RATE),
                    ),
                    field,
                )
            tickets.setdefault(platform, {})[source] = int(text)
        rates = Rates(tickets, self._step(), self.currency.text().strip().upper())
        calendar = Calendar(self.kind.currentData(), self.day.value(), self.weekday.currentData(), self.hour.value())
        return check_settings(
            replace(
                self._book.settings,
                rates=rates,
                origins={source: box.currentData() for source, box in self.origins.items()},
                calendar=calendar,
                minimum_tickets=self.minimum.value(),
                draw_on_turn=self.draw_on_turn.isChecked(),
                winners=self.winners.value(),
                notice_from=self.notice.value(),
                announcement=self.announcement.text(),
                hold_percent=self.hold.value(),
            )
        )

    def _step(self) -> int:
        whole, _point, cents = self.step.text().strip().replace(",", ".").partition(".")
        digits = whole + cents
        if not (digits.isascii() and digits.isdigit()) or not whole or len(cents) > 2 or len(whole) > 10:
            raise UnreadableError(tr("The amount wagered must be a number such as 1000 or 2.50."), self.step)
        return int(whole) * 100 + int(cents.ljust(2, "0"))

    @property
    def _is_changed(self) -> bool:
        try:
            return self._book is not None and self.typed() != self._book.settings
        except (RaffleError, UnreadableError):
            return True

    def _check(self, _value: object = None) -> None:
        if self._filling or not self.is_built:
            return
        problem, wrong = "", None
        try:
            changed = self._book is not None and self.typed() != self._book.settings
        except UnreadableError as unreadable:
            problem, wrong, changed = unreadable.sentence, unreadable.field, self._book is not None
        except RaffleError as refusal:
            problem, changed = refusal.message, True
        for field in (*self.rates.values(), self.step):
            restyle(field, wrong="true" if field is wrong else "false")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.save_button.setEnabled(changed and not problem)
        self.revert_button.setEnabled(changed)
        kind = self.kind.currentData()
        self._on_day.setVisible(kind == MONTHLY)
        self._on_weekday.setVisible(kind == WEEKLY)
        self._at_hour.setVisible(kind != CUSTOM)
        self._dates.setVisible(kind == CUSTOM)
        self.winners.setEnabled(self.draw_on_turn.isChecked())

    def save(self) -> None:
        """Let it count from now on; tickets that were given before stay."""
        book, context = self._book, self._context
        if book is None:
            return
        wanted, before = self.typed(), book.settings

        def done(now: Book) -> None:
            self._book = now
            self._check()
            context.notices.undoable(
                tr("Saved. Tickets given before stay as they are."), lambda: self._put(book.id, before)
            )

        context.operations.run(
            lambda: context.services.books.change(book.id, wanted, actor=ACTOR), owner=self, success=done
        )

    def _put(self, book_id: int, settings: BookSettings) -> None:
        context = self._context

        def done(now: Book) -> None:
            if self._book is not None and self._book.id == now.id:
                self._book = now
                self.revert()

        context.operations.run(
            lambda: context.services.books.change(book_id, settings, actor=ACTOR), owner=self, success=done
        )


class UnreadableError(Exception):
    """A field holds what cannot be read; `sentence` says it."""

    def __init__(self, sentence: str, field: QLineEdit | None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
