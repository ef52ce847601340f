"""Forms that move tickets: give, take away, from viewer to viewer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field, platform_field, tickets_field
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.services.books import Book
from raffle_desktop.services.people import Person
from raffle_desktop.services.ticket_listing import NAME, VIEWER_ID, Line
from raffle_desktop.services.ticket_views import Holding

REASON_MAX = 200


def _reason_field() -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(REASON_MAX)
    field.setPlaceholderText(tr("Why? It is kept with the tickets"))
    return field


def _whom(lines: Sequence[Line]) -> str:
    if len(lines) == 1:
        return shown_name(lines[0][NAME], 40)
    return tr_n("1 viewer", "{n} viewers", len(lines))


class GiveDialog(TicketForm):
    """The same bonus for each of these viewers, all or nothing."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, lines: Sequence[Line]) -> None:
        super().__init__(
            context,
            owner,
            tr("Give tickets to {whom}", whom=_whom(lines)),
            ""
            if len(lines) == 1
            else tr("Each of them gets so many; who is excluded gets none. It is all done, or nothing of it."),
            tr("Give"),
        )
        self._book = book
        self._lines = list(lines)
        self.count = tickets_field()
        self.reason = _reason_field()
        self.add(tr("&Tickets"), self.count, "tickets")
        self.add(tr("&Reason"), self.reason, "reason")

    def finish(self) -> None:
        n, reason, book, lines = self.count.value(), self.reason.text(), self._book.id, self._lines
        tickets = self._context.services.tickets

        def work() -> int:
            if len(lines) == 1:
                tickets.give(lines[0][VIEWER_ID], n, reason, book, actor=ACTOR)
                return 1
            return tickets.give_all([line[VIEWER_ID] for line in lines], n, reason, book, actor=ACTOR)

        def done(given: int) -> None:
            whom = _whom(lines) if len(lines) == 1 else tr_n("1 viewer", "{n} viewers", given)
            self._context.notices.say(tr_n("{whom}: 1 ticket given.", "{whom}: {n} tickets given.", n, whom=whom))

        self.run(work, done)


class GiveByNameDialog(TicketForm):
    """A bonus for somebody who need not be in the table yet."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book) -> None:
        super().__init__(
            context,
            owner,
            tr("Give tickets"),
            tr("To whoever has this name; a name that the desk has not met yet is made a viewer."),
            tr("Give"),
        )
        self._book = book
        self.who = name_field(tr("Name"))
        self.platform = platform_field(platform_title)
        self.count = tickets_field()
        self.reason = _reason_field()
        self.add(tr("&Name"), self.who, "name")
        self.add(tr("&Platform"), self.platform, "platform")
        self.add(tr("&Tickets"), self.count, "tickets")
        self.add(tr("&Reason"), self.reason, "reason")

    def finish(self) -> None:
        person = Person(self.platform.currentData(), self.who.text())
        n, reason, book = self.count.value(), self.reason.text(), self._book.id
        desk = self._context.services.ticket_desk

        def done(now: Holding) -> None:
            self._context.notices.say(
                tr(
                    "{name} was given {n} and now holds {held}.",
                    name=shown_name(now.name, 40),
                    n=tr_n("1 ticket", "{n} tickets", n),
                    held=number(now.valid),
                )
            )

        self.run(lambda: desk.give(person, n, reason, book, actor=ACTOR), done)


class TakeDialog(TicketForm):
    """Takes as many as wanted, or all there are where that is fewer."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, line: Line) -> None:
        name = shown_name(line[NAME], 40)
        super().__init__(
            context,
            owner,
            tr("Take tickets away from {whom}", whom=name),
            tr(
                "{name} holds {tickets}. The lowest numbers become invalid for good; giving brings new numbers.",
                name=name,
                tickets=tr_n("1 ticket", "{n} tickets", line[3]),
            ),
            tr("Take away"),
            danger=True,
        )
        self._book = book
        self._line = line
        self.count = tickets_field()
        self.reason = _reason_field()
        self.add(tr("&Tickets"), self.count, "tickets")
        self.add(tr("&Reason"), self.reason, "reason")

    def finish(self) -> None:
        n, reason, book, line = self.count.value(), self.reason.text(), self._book.id, self._line
        tickets = self._context.services.tickets

        def done(taken: int) -> None:
            self._context.notices.say(
                tr_n(
                    "1 ticket was taken away from {name}.",
                    "{n} tickets were taken away from {name}.",
                    taken,
                    name=shown_name(line[NAME], 40),
                )
            )

        self.run(lambda: tickets.remove(line[VIEWER_ID], n, reason, book, actor=ACTOR), done)


class TransferDialog(TicketForm):
    """A gift from viewer to viewer."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, line: Line) -> None:
        name = shown_name(line[NAME], 40)
        super().__init__(
            context,
            owner,
            tr("Transfer tickets of {name}", name=name),
            tr(
                "{name} holds {tickets}. The lowest numbers go, and the receiver gets new ones.",
                name=name,
                tickets=tr_n("1 ticket", "{n} tickets", line[3]),
            ),
            tr("Transfer"),
        )
        self._book = book
        self._line = line
        self.who = name_field(tr("A viewer that the desk knows"))
        self.platform = platform_field(platform_title)
        self.platform.insertItem(0, tr("any platform"), None)
        self.platform.setCurrentIndex(0)
        self.count = tickets_field()
        self.add(tr("T&o"), self.who, "name")
        self.add(tr("&Platform"), self.platform, "platform")
        self.add(tr("&Tickets"), self.count, "tickets")

    def finish(self) -> None:
        who, platform = self.who.text(), self.platform.currentData()
        n, book, line, services = self.count.value(), self._book.id, self._line, self._context.services

        def work() -> None:
            receiver = services.ticket_desk.viewer_of(who, platform, book)
            services.tickets.transfer(line[VIEWER_ID], receiver, n, book, actor=ACTOR)

        def done(_nothing: None) -> None:
            self._context.notices.say(
                tr(
                    "{giver} gave {n} to {receiver}.",
                    giver=shown_name(line[NAME], 40),
                    n=tr_n("1 ticket", "{n} tickets", n),
                    receiver=shown_name(who, 40),
                )
            )

        self.run(work, done)
