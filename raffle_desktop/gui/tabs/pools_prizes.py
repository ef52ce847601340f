"""The prizes: what they are worth, how many are left, and how many running pools have taken."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_prizes import TITLE_SHOWN, PrizeDialog
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_acts import PRIZES_MAX, PoolActs
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.wallets_words import note_words
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, label, row
from raffle_desktop.services.money_listing import MoneyListing
from raffle_desktop.services.prizes import Prize

PRIZE = 1
"""Where the prize stands in a row."""


class PrizesPart(LivePart):
    """A table of prizes, and what is done with them."""

    topics = (Topic.POOLS,)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._listing = MoneyListing(context.services.core)
        self._currency = ""
        self._to_choose: int | None = None
        self.acts = PoolActs(context, self)
        self.table = FittingTable(
            context,
            tr("Prizes"),
            "prizes",
            _columns(),
            stretch="title",
            gives_way=("sponsor", "reserved"),
            haystack=lambda line: f"{line[PRIZE].title} {line[PRIZE].sponsor}".casefold(),
        )
        self.table.rows_model.arranged.connect(self._enable)
        self.search_field = SearchField(tr("Search prizes (F3)"), context.icon("search"))
        self.search_field.textChanged.connect(self.table.rows_model.search)
        self.add_button = button(tr("Add a prize…"), self.add, name="addPrize")
        self.open_button = button(tr("Open a pool for it…"), self.open_pool, name="openForPrize")
        self.change_button = button(tr("Change…"), self.change, name="changePrize")
        self.remove_button = button(tr("Remove"), self.remove, name="removePrize")
        for press, picture in (
            (self.add_button, "add"),
            (self.open_button, "pools"),
            (self.change_button, "edit"),
            (self.remove_button, "remove"),
        ):
            context.dress(press, picture)
        first = button(tr("Add the first prize…"), self.add, kind="main", name="addFirstPrize")
        self.nothing = EmptyState(
            tr("No prizes yet"),
            tr("Add what can be won: a thing, a code, or money that goes to the winner’s wallet."),
            first,
            icon=context.icon("gift"),
        )
        self.none_found = EmptyState(
            tr("Nothing found"),
            tr("No prize’s name or sponsor has what you typed."),
            button(tr("Clear the search"), self.search_field.clear, name="clearSearch"),
        )
        self.foot = label("", "muted")
        self.faces = QStackedWidget()
        for face in (self.table, self.nothing, self.none_found):
            self.faces.addWidget(face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.search_field, self.add_button))
        layout.addWidget(self.faces, 1)
        layout.addWidget(self.foot)
        layout.addWidget(Flow(self.open_button, self.change_button, self.remove_button))
        self.table.picked.connect(self._enable)
        self.table.opened.connect(lambda _id: self.change())
        self.table.removal_wanted.connect(self.remove)
        self.table.menu_for_rows(self._fill_menu)
        self._enable()

    def load(self) -> None:
        prizes, listing = self._context.services.prizes, self._listing
        self._context.operations.run(
            lambda: (*prizes.page(limit=PRIZES_MAX), listing.currency()),
            owner=self,
            success=lambda found: self._show(*found),
            latest="prizes",
        )

    def search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def prize(self) -> Prize | None:
        """The chosen one."""
        line = self.table.current
        return None if line is None else line[PRIZE]

    def add(self) -> None:
        PrizeDialog(self._context, self, self._currency or "EUR", made=self._choose).open()

    def change(self) -> None:
        """Open the form with the chosen prize."""
        if self.prize is not None:
            PrizeDialog(self._context, self, self._currency, self.prize).open()

    def open_pool(self) -> None:
        if self.prize is not None:
            self.acts.open(self.prize.id)

    def remove(self) -> None:
        """Forget the chosen prize, if no pool is or was for it."""
        prize, context = self.prize, self._context
        if prize is None:
            return
        ask(
            self,
            tr("Remove {prize}", prize=shown_name(prize.title, TITLE_SHOWN)),
            tr("It is taken out of the list. A prize that a pool is or was for stays; set its stock to 0 instead."),
            tr("Remove"),
            lambda: context.operations.run(lambda: context.services.prizes.remove(prize.id, actor=ACTOR), owner=self),
            danger=True,
        )

    def _fill_menu(self, menu: QMenu) -> None:
        prize = self.prize
        act(menu, tr("Change…"), self.change, keys=tr("Enter"), enabled=prize is not None)
        act(menu, tr("Open a pool for it…"), self.open_pool, enabled=prize is not None and prize.stock > 0)
        act(menu, tr("Remove"), self.remove, keys=tr("Del"), enabled=prize is not None)
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=prize is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, prizes: list[Prize], total: int, currency: str) -> None:
        self._currency = currency
        self.table.rows_model.put([(prize.id, prize) for prize in prizes])
        stock = sum(prize.stock for prize in prizes)
        text = tr_n("1 prize", "{n} prizes", total) + " · " + tr("{n} in stock", n=number(stock))
        if total > len(prizes):
            text += " · " + tr("the newest {n} are listed", n=number(len(prizes)))
        self.foot.setText(text)
        self.foot.setVisible(bool(prizes))
        self._enable()

    def _choose(self, prize: Prize) -> None:
        """Choose a new prize as soon as it is in the table: a pool is opened for it next."""
        self._to_choose = None if self.table.select_id(prize.id) else prize.id

    def _enable(self) -> None:
        if self._to_choose is not None and self.table.select_id(self._to_choose):
            self._to_choose = None
        model, prize = self.table.rows_model, self.prize
        self.faces.setCurrentIndex(0 if model.shown else 2 if model.rows else 1)
        for press in (self.change_button, self.remove_button):
            press.setEnabled(prize is not None)
        self.open_button.setEnabled(prize is not None and prize.stock > 0)
        none_left = prize is not None and not prize.stock
        self.open_button.setToolTip(tr("None of it is in stock") if none_left else "")


def _columns() -> list[Column]:
    def worth(line: Row) -> str:
        prize = line[PRIZE]
        return format_amount(prize.value, prize.currency) if prize.value else "–"

    return [
        Column(
            "title",
            tr("Prize"),
            lambda line: shown_name(line[PRIZE].title),
            lambda line: line[PRIZE].title.casefold(),
            220,
        ),
        Column("worth", tr("Worth"), worth, lambda line: line[PRIZE].value, 136, right=True, descending_first=True),
        Column(
            "money",
            "\u2002" + tr("Kind"),
            lambda line: "\u2002" + (tr("money") if line[PRIZE].is_money else tr("thing")),
            lambda line: line[PRIZE].is_money,
            76,
        ),
        Column(
            "stock",
            tr("In stock"),
            lambda line: number(line[PRIZE].stock),
            lambda line: line[PRIZE].stock,
            84,
            right=True,
            colour=lambda line: "warn" if not line[PRIZE].stock else "",
        ),
        Column(
            "reserved",
            tr("In pools"),
            lambda line: number(line[PRIZE].reserved),
            lambda line: line[PRIZE].reserved,
            84,
            right=True,
            tip=tr("Set aside for pools that are running"),
        ),
        Column(
            "sponsor",
            "\u2002" + tr("Sponsor"),
            lambda line: "\u2002" + note_words(line[PRIZE].sponsor),
            lambda line: line[PRIZE].sponsor.casefold(),
            132,
        ),
    ]
