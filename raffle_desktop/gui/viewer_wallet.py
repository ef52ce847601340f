"""The part of a viewer's panel that shows their wallets and their tickets of pools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.domain.ledger import Direction, LineStatus, PoolState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.tabs.wallets_words import line_status, note_words, reason_name, signed_amount, wallet_state
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import Section, figure, stretch_first, table
from raffle_desktop.gui.widgets import Pill, button, label, restyle, row
from raffle_desktop.services.pool_views import PoolTicket
from raffle_desktop.services.services import Services
from raffle_desktop.services.wallet_views import LedgerPage, Line

LINES_SHOWN = 6
TICKETS_MAX = 500
POOLS_SHOWN = 5
NUMBERS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class PoolShare:
    """A viewer's numbers in a pool that runs or has been drawn, lowest first."""

    pool_id: int
    prize: str
    state: PoolState
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """A viewer's wallets with their newest lines, and their shares of the newest pools."""

    wallets: tuple[LedgerPage, ...] = ()
    pools: tuple[PoolShare, ...] = ()

    @property
    def wallet_ids(self) -> frozenset[int]:
        return frozenset(page.wallet.id for page in self.wallets)

    def __bool__(self) -> bool:
        return bool(self.wallets or self.pools)


def read_money(services: Services, viewer_id: int) -> Money:
    """Call it in the background."""
    wallets = services.wallets.all_of_viewer(viewer_id)
    pages = tuple(services.wallets.ledger_page(wallet.id, limit=LINES_SHOWN) for wallet in wallets)
    return Money(pages, tuple(_shares(services, services.pools.tickets(viewer_id=viewer_id, limit=TICKETS_MAX))))


def _shares(services: Services, tickets: Sequence[PoolTicket]) -> list[PoolShare]:
    numbers: dict[int, list[int]] = {}
    for ticket in tickets:
        numbers.setdefault(ticket.pool_id, []).append(ticket.number)
    newest = sorted(numbers, reverse=True)[:POOLS_SHOWN]
    pools = (services.pools.get(pool_id) for pool_id in newest)
    return [PoolShare(pool.id, pool.prize, pool.state, tuple(sorted(numbers[pool.id]))) for pool in pools]


class WalletSection(Section):
    """What is in each wallet, its newest lines, and in which pools the viewer has tickets."""

    def __init__(self, show_ledger: Callable[[int], object]) -> None:
        super().__init__(tr("Wallet"))
        self._show_ledger = show_ledger

    def show_money(self, money: Money) -> None:
        """Nothing is shown of somebody without a wallet and without tickets."""
        self.setVisible(bool(money))
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for page in money.wallets:
            self._add_wallet(layout, page)
        for share in money.pools:
            layout.addWidget(_pool(share))
        self.put(body)

    def _add_wallet(self, layout: QVBoxLayout, page: LedgerPage) -> None:
        wallet = page.wallet
        balance = label(format_amount(wallet.balance, wallet.currency), "figure")
        pill = Pill(*wallet_state(suspended=wallet.is_suspended))
        pill.setVisible(wallet.is_suspended)
        ledger = button(tr("Ledger"), lambda: self._show_ledger(wallet.id), kind="link", name="viewerLedger")
        layout.addWidget(row(balance, pill, 1, ledger))
        if wallet.held:
            amounts = ((tr("held"), wallet.held), (tr("available"), wallet.available))
            layout.addWidget(
                table(
                    [(label(words, "muted"), figure(format_amount(sum_, wallet.currency))) for words, sum_ in amounts]
                )
            )
        for line in (*page.pending, *page.lines)[:LINES_SHOWN]:
            layout.addWidget(_line(line))


def _line(line: Line) -> QWidget:
    words = QWidget()
    layout = QVBoxLayout(words)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    what = note_words(line.description, 120)
    layout.addWidget(Elided(f"{reason_name(line.reason)} · {what}" if what else reason_name(line.reason)))
    when = local_date_time(line.at)
    is_plain = line.status is LineStatus.POSTED
    layout.addWidget(label(when if is_plain else f"{when} · {line_status(line.status)[0]}", "small"))
    amount = figure(signed_amount(line))
    if not is_plain:
        restyle(amount, kind="muted")
    elif line.direction is Direction.CREDIT:
        restyle(amount, kind="good")
    made = row(words, amount)
    stretch_first(made)
    return made


def _pool(share: PoolShare) -> QWidget:
    words = QWidget()
    layout = QVBoxLayout(words)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(Elided(tr("Pool: {prize}", prize=shown_name(share.prize, 80))))
    shown = ", ".join(number(one) for one in share.numbers[:NUMBERS_SHOWN])
    if len(share.numbers) > NUMBERS_SHOWN:
        shown += tr_n(" and 1 more", " and {n} more", len(share.numbers) - NUMBERS_SHOWN)
    layout.addWidget(label(tr("ticket no. {n}", n=shown), "small", wrap=True))
    return words
