"""The shop: what viewers can buy with tickets, and what was bought and is still owed to them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field, platform_field, tickets_field
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label
from raffle_desktop.services.books import Book
from raffle_desktop.services.shop import STOCK_MAX, Perk, Sale

SALES_LISTED = 500
ID, NAME, PRICE, STOCK = range(4)
SALE_ID, PERK, VIEWER_ID, VIEWER, PAID, AT, DELIVERED = range(7)


class PerkDialog(TicketForm):
    """A perk to add, or one to change."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, perk: Perk | None = None) -> None:
        title = tr("Add a perk") if perk is None else tr("Change {perk}", perk=shown_name(perk.name, 40))
        text = "" if perk is None else tr("What was sold of it keeps its name and price.")
        super().__init__(context, owner, title, text, tr("Add") if perk is None else tr("Save"))
        self._book, self._perk = book, perk
        self.title_field = name_field(tr("What the viewer gets"))
        self.price = tickets_field(10 if perk is None else perk.price)
        self.stock = QLineEdit()
        self.stock.setMaxLength(len(str(STOCK_MAX)) + 3)
        self.stock.setPlaceholderText(tr("empty: without end"))
        if perk is not None:
            self.title_field.setText(perk.name)
            self.stock.setText("" if perk.stock is None else str(perk.stock))
        self.add(tr("&Name"), self.title_field, "name")
        self.add(tr("&Price in tickets"), self.price, "price")
        self.add(tr("&Stock"), self.stock, "stock")

    def finish(self) -> None:
        typed = self.stock.text().strip()
        if typed and not (typed.isascii() and typed.isdigit()):
            self.say(tr("The stock must be a whole number; leave it empty where there is no end of it."))
            return
        stock = int(typed) if typed else None
        name, price, book, perk = self.title_field.text(), self.price.value(), self._book.id, self._perk
        shop = self._context.services.shop

        def work() -> Perk:
            if perk is None:
                return shop.add(name, price, stock, book, actor=ACTOR)
            return shop.change(perk.id, name, price, stock, actor=ACTOR)

        self.run(work, lambda _perk: None)


class BuyDialog(TicketForm):
    """A perk for a viewer, paid with their tickets."""

    def __init__(self, context: DeskContext, owner: QWidget, book: Book, perk: Perk) -> None:
        super().__init__(
            context,
            owner,
            tr("Buy {perk}", perk=shown_name(perk.name, 40)),
            tr_n(
                "The viewer pays 1 ticket, the one with their lowest number; it cannot be given back.",
                "The viewer pays {n} tickets, those with their lowest numbers; they cannot be given back.",
                perk.price,
            ),
            tr("Buy"),
        )
        self._book, self._perk = book, perk
        self.who = name_field(tr("A viewer with tickets"))
        self.platform = platform_field(platform_title)
        self.platform.insertItem(0, tr("any platform"), None)
        self.platform.setCurrentIndex(0)
        self.add(tr("&Viewer"), self.who, "viewer")
        self.add(tr("&Platform"), self.platform, "platform")

    def finish(self) -> None:
        who, platform, book, perk = self.who.text(), self.platform.currentData(), self._book.id, self._perk
        services = self._context.services

        def work() -> Sale:
            return services.shop.buy(services.ticket_desk.viewer_of(who, platform, book), perk.id, actor=ACTOR)

        def done(sale: Sale) -> None:
            self._context.notices.say(
                tr(
                    "{viewer} bought {perk} for {price}. It is listed until you hand it over.",
                    viewer=shown_name(sale.viewer, 40),
                    perk=shown_name(sale.perk, 40),
                    price=tr_n("1 ticket", "{n} tickets", sale.price),
                )
            )

        self.run(work, done)


class ShopPart(TicketPart):
    """Perks above, sales below."""

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self._perks: dict[int, Perk] = {}
        self.table = FittingTable(context, tr("Perks"), "perks", _perk_columns(), stretch="name")
        self.sales = FittingTable(
            context, tr("Sales"), "sales", _sale_columns(), stretch="viewer", gives_way=("at", "price")
        )
        self.sales.sort_by("at", descending=True)
        self.add_button = button(tr("Add perk…"), self.add, name="addPerk")
        self.change_button = button(tr("Change…"), self.change, name="changePerk")
        self.remove_button = button(tr("Take off the shelf…"), self.remove, name="removePerk")
        self.buy_button = button(tr("Buy for a viewer…"), self.buy, name="buyPerk")
        self.deliver_button = button(tr("Handed over"), self.deliver, name="deliver")
        for press, picture in (
            (self.add_button, "add"),
            (self.change_button, "edit"),
            (self.remove_button, "remove"),
            (self.buy_button, "gift"),
            (self.deliver_button, "confirm"),
        ):
            context.dress(press, picture)
        self._nothing = EmptyState(
            tr("The shop is empty"),
            tr("Add a perk with a price in tickets; viewers who hold enough can buy it, and you hand it over."),
        )
        self._sales_title = label(tr("Sold"), "heading")
        self._owed = label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(Flow(self.add_button, self.buy_button, self.change_button, self.remove_button))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._sales_title)
        layout.addWidget(self.sales, 1)
        self._foot = Flow(self.deliver_button, self._owed)
        layout.addWidget(self._foot)
        for table in (self.table, self.sales):
            table.picked.connect(self._enable)
        self.table.opened.connect(lambda _perk: self.change())
        self.sales.opened.connect(self._open_sale)
        self._enable()

    def load(self) -> None:
        book, shop = self._state.book, self._context.services.shop
        if book is not None:
            self._context.operations.run(
                lambda: (shop.perks(book.id), shop.sales(book.id, limit=SALES_LISTED)),
                owner=self,
                success=lambda found: self._show(*found),
                latest="shop",
            )

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def _perk(self) -> Perk | None:
        line = self.table.current
        return None if line is None else self._perks.get(line[ID])

    def add(self) -> None:
        if self._state.book is not None:
            PerkDialog(self._context, self, self._state.book).open()

    def change(self) -> None:
        if self._state.book is not None and self._perk is not None:
            PerkDialog(self._context, self, self._state.book, self._perk).open()

    def buy(self) -> None:
        if self._state.book is not None and self._perk is not None:
            BuyDialog(self._context, self, self._state.book, self._perk).open()

    def remove(self) -> None:
        perk, context = self._perk, self._context
        if perk is None:
            return
        ask(
            self,
            tr("Take {perk} off the shelf", perk=shown_name(perk.name, 40)),
            tr("Nobody can buy it any more. What was sold of it stays, and is still yours to hand over."),
            tr("Take off the shelf"),
            lambda: context.operations.run(lambda: context.services.shop.remove(perk.id, actor=ACTOR), owner=self),
            danger=True,
        )

    def deliver(self) -> None:
        """Mark the chosen sale as handed over."""
        line, context = self.sales.current, self._context
        if line is None or line[DELIVERED] is not None:
            return
        sale_id = int(line[SALE_ID])
        context.operations.run(
            lambda: context.services.shop.deliver(sale_id, actor=ACTOR), owner=self, success=lambda _none: self.load()
        )

    def _open_sale(self, _sale_id: object) -> None:
        line = self.sales.current
        if line is not None:
            self._context.show_viewer(int(line[VIEWER_ID]))

    # --- showing ------------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        perk, sale = self._perk, self.sales.current
        for press in (self.change_button, self.remove_button):
            press.setEnabled(perk is not None)
        running = self._state.running is not None
        self.buy_button.setEnabled(perk is not None and running and perk.stock != 0)
        self.buy_button.setToolTip("" if running else tr("No period is running"))
        self.deliver_button.setEnabled(sale is not None and sale[DELIVERED] is None)

    def _show(self, perks: list[Perk], sales: list[Sale]) -> None:
        self._perks = {perk.id: perk for perk in perks}
        self.table.rows_model.put([(perk.id, perk.name, perk.price, perk.stock) for perk in perks])
        self.sales.rows_model.put(
            [
                (sale.id, sale.perk, sale.viewer_id, sale.viewer, sale.price, sale.at, sale.delivered_at)
                for sale in sales
            ]
        )
        self.table.setVisible(bool(perks))
        self._nothing.setVisible(not perks)
        for part in (self._sales_title, self.sales, self._foot):
            part.setVisible(bool(sales))
        owed = sum(sale.delivered_at is None for sale in sales)
        self._owed.setText(tr_n("1 is still owed", "{n} are still owed", owed))
        self._enable()


def _perk_columns() -> list[Column]:
    return [
        Column("name", tr("Perk"), lambda line: shown_name(line[NAME]), lambda line: line[NAME].casefold(), 220),
        Column("price", tr("Tickets"), lambda line: number(line[PRICE]), lambda line: line[PRICE], 104, right=True),
        Column(
            "stock",
            tr("Stock") + "\u2002",
            lambda line: (tr("without end") if line[STOCK] is None else number(line[STOCK])) + "\u2002",
            lambda line: STOCK_MAX + 1 if line[STOCK] is None else line[STOCK],
            120,
            right=True,
            colour=lambda line: "warn" if line[STOCK] == 0 else "",
        ),
    ]


def _sale_columns() -> list[Column]:
    def state(line: tuple[object, ...]) -> str:
        return tr("owed") if line[DELIVERED] is None else tr("handed over")

    return [
        Column(
            "viewer", tr("Viewer"), lambda line: shown_name(line[VIEWER]), lambda line: line[VIEWER].casefold(), 160
        ),
        Column("perk", tr("Perk"), lambda line: shown_name(line[PERK]), lambda line: line[PERK].casefold(), 160),
        Column("price", tr("Tickets"), lambda line: number(line[PAID]), lambda line: line[PAID], 84, right=True),
        Column(
            "at",
            "\u2002" + tr("Bought"),
            lambda line: "\u2002" + local_date_time(line[AT]),
            lambda line: line[AT],
            142,
        ),
        Column(
            "state",
            "\u2002" + tr("State"),
            lambda line: "\u2002" + state(line),
            state,
            104,
            colour=lambda line: "warn" if line[DELIVERED] is None else "muted",
        ),
    ]
