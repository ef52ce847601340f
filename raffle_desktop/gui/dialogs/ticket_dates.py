"""Forms about when a period begins and ends: one to begin now, one that runs, one to come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QWidget

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field
from raffle_desktop.gui.texts import local_date_time, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button
from raffle_desktop.services.books import Book, Period
from raffle_desktop.services.period_plans import Planned

USUAL_DAYS = 30
"""How long a period is proposed to run where nothing else is known."""


class MomentField(QDateTimeEdit):
    """A date and a time of the operator's own zone."""

    def __init__(self, moment: QDateTime) -> None:
        super().__init__(moment)
        self.setCalendarPopup(True)
        self.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat) + " HH:mm")
        self.setMinimumWidth(20 * GRID)

    @property
    def micros(self) -> int:
        """UTC microseconds."""
        return self.dateTime().toMSecsSinceEpoch() * 1000


class EndField(QWidget):
    """Whether a period ends by itself, and when."""

    def __init__(self, words: str, moment: QDateTime, *, on: bool) -> None:
        super().__init__()
        self.box = QCheckBox(words)
        self.box.setChecked(on)
        self.field = MomentField(moment)
        self.field.setAccessibleName(tr("Ends at"))
        self.field.setEnabled(on)
        self.box.toggled.connect(self.field.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.box)
        layout.addWidget(self.field, 1)
        self.setFocusProxy(self.box)

    @property
    def micros(self) -> int | None:
        """UTC microseconds; None where it is not ticked."""
        return self.field.micros if self.box.isChecked() else None


def in_days(days: int) -> QDateTime:
    """Midnight of a day to come."""
    return QDateTime(QDateTime.currentDateTime().date().addDays(days), QTime(0, 0))


def local(micros: int) -> QDateTime:
    """A moment in the operator's own zone."""
    return QDateTime.fromMSecsSinceEpoch(micros // 1000)


class StartDialog(TicketForm):
    """A period to begin by hand, with a name or an end of its own; `then` is given its id."""

    def __init__(
        self, context: DeskContext, owner: QWidget, book: Book, then: Callable[[int], object] = lambda _id: None
    ) -> None:
        is_custom = book.settings.calendar.kind == CUSTOM
        super().__init__(
            context,
            owner,
            tr("Start a period"),
            tr("It begins now, with everybody at 0 but for the tickets of their present follow or subscription."),
            tr("Start"),
        )
        self._book, self._then = book, then
        self.title_field = name_field(tr("empty: as the calendar calls it"))
        words = tr("on a day of my own:") if not is_custom else tr("by itself:")
        self.end = EndField(words, in_days(USUAL_DAYS), on=False)
        self.end.setToolTip(
            tr("Without it, it runs until you end it.") if is_custom else tr("Without it, the calendar ends it.")
        )
        self.add(tr("&Name"), self.title_field, "name")
        self.add(tr("&Ends"), self.end, "end")

    def finish(self) -> None:
        name, ends_at, book = self.title_field.text(), self.end.micros, self._book.id
        periods = self._context.services.periods
        self.run(lambda: periods.start(book, name=name, ends_at=ends_at, actor=ACTOR), self._said)

    def _said(self, period: Period) -> None:
        self._then(period.id)
        self._context.notices.say(tr("{period} runs now.", period=shown_name(period.name, 60)))


class EndsDialog(TicketForm):
    """When the running period ends by itself."""

    def __init__(self, context: DeskContext, owner: QWidget, period: Period) -> None:
        super().__init__(
            context,
            owner,
            tr("When {period} ends", period=shown_name(period.name, 40)),
            tr("Tickets stay as they are. Without a date, it runs until you end it."),
            tr("Save"),
        )
        self._period = period
        moment = in_days(USUAL_DAYS) if period.ends_at is None else local(period.ends_at)
        self.end = EndField(tr("by itself:"), moment, on=period.ends_at is not None)
        self.add(tr("&Ends"), self.end, "end")

    def finish(self) -> None:
        ends_at, period = self.end.micros, self._period
        context = self._context

        def done(now: Period) -> None:
            if now.ends_at is None:
                context.notices.say(tr("{period} runs until you end it.", period=shown_name(now.name, 60)))
            else:
                when = local_date_time(now.ends_at)
                context.notices.say(tr("{period} ends on {time}.", period=shown_name(now.name, 60), time=when))

        self.run(lambda: context.services.periods.set_end(ends_at, period.book_id, actor=ACTOR), done)


class PlanDialog(TicketForm):
    """The dates of the next period of a book that goes by no calendar."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, plan: Planned | None) -> None:
        super().__init__(
            context,
            owner,
            tr("Plan the next period"),
            tr("It begins by itself at that time, also where one still runs, which ends then."),
            tr("Plan it"),
        )
        self._book = book
        self.title_field = name_field(tr("empty: after its first day"))
        self.begin = MomentField(in_days(1) if plan is None else local(plan.starts_at))
        ends_at = None if plan is None else plan.ends_at
        end = self.begin.dateTime().addDays(USUAL_DAYS) if ends_at is None else local(ends_at)
        self.end = EndField(tr("by itself:"), end, on=plan is None or ends_at is not None)
        if plan is not None:
            self.title_field.setText(plan.name)
        self.add(tr("&Name"), self.title_field, "name")
        self.add(tr("&Begins"), self.begin, "begin")
        self.add(tr("&Ends"), self.end, "end")
        self.forget_button = button(tr("Forget these dates"), self.forget, kind="danger", name="forgetPlan")
        self.forget_button.setVisible(plan is not None)
        self.add_act(self.forget_button)

    def finish(self) -> None:
        plan = Planned(self.title_field.text(), self.begin.micros, self.end.micros)
        when = local_date_time(plan.starts_at)
        self._store(plan, tr("Planned: the next period begins on {time}.", time=when))

    def forget(self) -> None:
        """No period is planned any more."""
        self._store(None, tr("No period is planned any more."))

    def _store(self, plan: Planned | None, said: str) -> None:
        periods, book, notices = self._context.services.periods, self._book.id, self._context.notices
        self.run(lambda: periods.plan(plan, book, actor=ACTOR), lambda _none: notices.say(said))
