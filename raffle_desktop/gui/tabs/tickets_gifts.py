"""Gifted subs that nobody was paid for, as nobody knows who gave them: the operator says whose they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field, platform_field
from raffle_desktop.gui.tabs.tickets_words import origin_name, platform_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.ticket_sources import UnpaidGift

SHOWN_MOST = 3
READ_MOST = 100
NAMES_MOST = 3


def gift_words(gift: UnpaidGift) -> str:
    """A gift in one line: how many, where from, and to whom."""
    subs = tr_n("1 gifted sub", "{n} gifted subs", gift.count)
    text = tr("{subs} · {origin}", subs=subs, origin=origin_name(gift.origin))
    if not gift.recipients:
        return text
    names = ", ".join(shown_name(name, 30) for name in gift.recipients[:NAMES_MOST])
    more = len(gift.recipients) - NAMES_MOST
    if more > 0:
        names = tr("{names} and {n} more", names=names, n=number(more))
    return tr("{gift} · to {names}", gift=text, names=names)


class GiverDialog(TicketForm):
    """Who gave it."""

    def __init__(self, context: DeskContext, owner: QWidget, gift: UnpaidGift, done: Callable[[], object]) -> None:
        super().__init__(
            context,
            owner,
            tr("Who gave it?"),
            tr("{gift}, {time}. The tickets go to this viewer.", gift=gift_words(gift), time=local_date_time(gift.at)),
            tr("Pay"),
        )
        self._gift, self._done = gift, done
        self.who = name_field(tr("A viewer that the desk knows"))
        self.platform = platform_field(platform_title)
        self.platform.insertItem(0, tr("any platform"), None)
        self.platform.setCurrentIndex(0)
        self.add(tr("&Viewer"), self.who, "viewer")
        self.add(tr("&Platform"), self.platform, "platform")

    def finish(self) -> None:
        who, platform, event = self.who.text(), self.platform.currentData(), self._gift.event
        services = self._context.services

        def work() -> int:
            return services.ticket_sources.pay_gift(event, services.ticket_desk.viewer_of(who, platform), actor=ACTOR)

        def paid(tickets: int) -> None:
            words = tr_n("1 ticket given", "{n} tickets given", tickets)
            self._context.notices.say(tr("{name}: {tickets}.", name=shown_name(who, 40), tickets=words))
            self._done()

        self.run(work, paid)


class GiftsCard(QFrame):
    """Hidden while there is none."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self.gifts: list[UnpaidGift] = []
        self.buttons: list[QWidget] = []
        self._heading = label("", "heading")
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID)
        self._more = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for part in (self._heading, self._rows, self._more):
            layout.addWidget(part)
        self.hide()

    def load(self) -> None:
        """Read them."""
        sources = self._context.services.ticket_sources
        self._context.operations.run(
            lambda: [gift for gift in sources.unpaid_gifts(READ_MOST) if gift.viewer_id is None],
            owner=self,
            success=self._show,
            latest="gifts of nobody",
        )

    def _show(self, gifts: list[UnpaidGift]) -> None:
        self.setVisible(bool(gifts))
        self._heading.setText(tr_n("1 gift that nobody was paid for", "{n} gifts that nobody was paid for", len(gifts)))
        self._more.setText(tr("{n} more wait behind these", n=number(len(gifts) - SHOWN_MOST)))
        self._more.setVisible(len(gifts) > SHOWN_MOST)
        if gifts[:SHOWN_MOST] == self.gifts:
            return
        self.gifts = gifts[:SHOWN_MOST]
        while (item := self._list.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.buttons = [self._row(gift) for gift in self.gifts]

    def _row(self, gift: UnpaidGift) -> QWidget:
        press = button(tr("Say who gave it…"), lambda: self._ask(gift), name="sayGiver")
        press.setAccessibleName(tr("Say who gave {gift}", gift=gift_words(gift)))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(gift_words(gift), wrap=True))
        column.addWidget(label(local_date_time(gift.at), "small"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(words, 1)
        line.addWidget(press)
        self._list.addWidget(row)
        return press

    def _ask(self, gift: UnpaidGift) -> None:
        GiverDialog(self._context, self, gift, self.load).open()
