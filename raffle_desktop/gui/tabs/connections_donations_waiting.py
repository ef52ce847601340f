"""Donations that the desk could not count by itself: what each is worth, and for whom, is for the operator to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from raffle_desktop.feeds.donation_status import TITLES
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_form import MoneyForm, ViewerField, amount_field
from raffle_desktop.gui.texts import local_date_time, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, line
from raffle_desktop.services.donations import WaitingDonation

SHOWN_MOST = 30
AMOUNT_LONGEST = 40
WHY_LONGEST = 300


def who_of(donation: WaitingDonation) -> str:
    """Who gave, as they typed it."""
    return shown_name(donation.name) if donation.name.strip() else tr("anonymous")


def amount_of(donation: WaitingDonation) -> str:
    """The amount as the provider told it."""
    return shown_name(donation.amount, AMOUNT_LONGEST)


def source_of(donation: WaitingDonation) -> str:
    """The provider's name."""
    known = {provider.value: title for provider, title in TITLES.items()}
    return known.get(donation.source) or shown_name(donation.source)


class WaitingRow(QWidget):
    """One donation that waits, with what can be done about it."""

    def __init__(
        self,
        donation: WaitingDonation,
        count: Callable[[WaitingDonation], object],
        dismiss: Callable[[WaitingDonation], object],
    ) -> None:
        super().__init__()
        self.donation = donation
        title = tr("{amount} from {name}", amount=amount_of(donation), name=who_of(donation))
        self.setAccessibleName(title)
        self.title = label(title, wrap=True)
        about = f"{source_of(donation)} · {local_date_time(donation.at)} · {shown_name(donation.why, WHY_LONGEST)}"
        self.why = label(about, "small", wrap=True)
        self.count_button = button(tr("Count it…"), lambda: count(donation), name="countDonation")
        self.count_button.setAccessibleName(tr("Count {donation}", donation=title))
        self.dismiss_button = button(
            tr("Do not count…"), lambda: dismiss(donation), name="dismissDonation", tip=tr("It counts for nobody")
        )
        self.dismiss_button.setAccessibleName(tr("Do not count {donation}", donation=title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(self.why)
        layout.addWidget(Flow(self.count_button, self.dismiss_button))


class WaitingDonations(QWidget):
    """All that wait, newest first; nothing is seen where none does. `emptied` when the last one was seen to here."""

    emptied = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setAccessibleName(tr("Donations that wait for you"))
        self._context = context
        self._seen: tuple[WaitingDonation, ...] = ()
        self.rows: list[WaitingRow] = []
        self.heading = label("", "warn", wrap=True)
        self.more = label("", "small", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID + 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        layout.addWidget(line())
        layout.addWidget(self.heading)
        layout.addLayout(self._list)
        layout.addWidget(self.more)
        self.hide()
        context.bridge.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read them anew; also while none is shown."""
        holder = self.parentWidget()
        if holder is not None and holder.isVisible():
            service = self._context.services.donations
            self._context.operations.run(service.waiting, owner=self, success=self._show, latest="waiting")

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.CHANNEL):
            self.refresh()

    def _show(self, waiting: list[WaitingDonation]) -> None:
        if tuple(waiting) == self._seen:
            return
        # Of the window and not of the program: a dialog over it may still be closing.
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._seen = tuple(waiting)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [WaitingRow(one, self._count, self._ask_dismiss) for one in waiting[:SHOWN_MOST]]
        for one in self.rows:
            self._list.addWidget(one)
        self.heading.setText(
            tr_n("1 donation waits for you", "{n} donations wait for you", len(waiting)) if waiting else ""
        )
        more = len(waiting) - SHOWN_MOST
        self.more.setText(tr_n("1 older one comes after these.", "{n} older ones come after these.", more))
        self.more.setVisible(more > 0)
        self.setVisible(bool(waiting))
        for one in self.rows:
            # At once: what is not shown yet loses the focus when the window becomes the active one.
            one.show()
        if had_focus:
            self._keep_keyboard()

    def _count(self, donation: WaitingDonation) -> None:
        settings = self._context.services.settings

        def open_form(currency: str) -> None:
            dialog = CountDialog(self._context, self, donation, currency)
            # Its row may be gone by then.
            dialog.finished.connect(lambda _result: self._keep_keyboard())
            dialog.open()

        self._context.operations.run(settings.currency, owner=self, success=open_form, latest="count")

    def _keep_keyboard(self) -> None:
        """The keyboard goes on in the list, or where it goes on without one."""
        if QApplication.activeWindow() is None:
            # Some systems leave no window active when a dialog closes.
            self.activateWindow()
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused) and focused.isVisibleTo(self):
            return
        if self.rows:
            self.rows[0].count_button.setFocus()
        else:
            self.emptied.emit()

    def _ask_dismiss(self, donation: WaitingDonation) -> None:
        ask(
            self,
            tr("Not count {amount} from {name}?", amount=amount_of(donation), name=who_of(donation)),
            tr("It counts for nobody, and is not asked about again. This cannot be undone."),
            tr("Do not count it"),
            lambda: self._dismiss(donation),
            danger=True,
        ).finished.connect(lambda _result: self._keep_keyboard())

    def _dismiss(self, donation: WaitingDonation) -> None:
        service = self._context.services.donations
        self._context.operations.run(
            lambda: service.dismiss(donation.source, donation.event_id, actor=ACTOR),
            owner=self,
            success=lambda _nothing: self._context.notices.say(
                tr("{amount} from {name} counts for nobody.", amount=amount_of(donation), name=who_of(donation))
            ),
            finished=self.refresh,
        )


class CountDialog(MoneyForm):
    """What a donation is worth in the desk's currency, and for which viewer it counts."""

    def __init__(self, context: DeskContext, owner: QWidget, donation: WaitingDonation, currency: str) -> None:
        super().__init__(
            context,
            owner,
            tr("Count {amount} from {name}", amount=amount_of(donation), name=who_of(donation)),
            tr("{why} It counts as if it had been given now.", why=shown_name(donation.why, WHY_LONGEST)),
            tr("Count it"),
        )
        self._donation, self._currency = donation, currency
        self.viewer = ViewerField(context, self, may_be_new=True)
        self.add(tr("&Viewer"), self.viewer.name, "name")
        self.add(tr("&Platform"), self.viewer.platform, "platform")
        self.value = amount_field(currency)
        self.add(tr("&Worth in {currency}", currency=currency), self.value, "amount")
        if donation.name.strip():
            self.viewer.name.setText(shown_name(donation.name))
            self.viewer.name.selectAll()

    def finish(self) -> None:
        """Count it for the viewer."""
        if not self.viewer.text:
            self.say(tr("Type the viewer’s name."))
            self.viewer.name.setFocus()
            return
        amount = self.amount(self.value, self._currency, tr("Worth"))
        if amount is None:
            return
        services, donation = self._context.services, self._donation
        find = self.viewer.finder(services)

        def work() -> None:
            whom = find()
            viewer = whom if isinstance(whom, int) else services.viewers.ensure(whom, actor=ACTOR).id
            services.donations.add(donation.source, donation.event_id, viewer, amount, actor=ACTOR)

        self.run(work, lambda _nothing: self._context.notices.say(tr("It is counted.")))
