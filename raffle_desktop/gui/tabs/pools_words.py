"""The words of pools, their tickets and their prizes."""

from __future__ import annotations

from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.pool_views import Pool, PoolTicket
from raffle_desktop.services.pool_wins import PrizeWin
from raffle_desktop.services.purchases import BY_HAND, WALLET

DRAWN, CONFIRMED = "drawn", "confirmed"


def pool_state(state: PoolState) -> tuple[str, Tone]:
    """A pool's state as a pill says it."""
    words: dict[PoolState, tuple[str, Tone]] = {
        PoolState.OPEN: (tr("open"), "good"),
        PoolState.FULL: (tr("full"), "accent"),
        PoolState.STARTED: (tr("drawn"), ""),
        PoolState.CANCELLED: (tr("cancelled"), "bad"),
    }
    return words[state]


def kind_name(kind: PurchaseType) -> str:
    """What a ticket of this kind is called."""
    return {
        PurchaseType.ENTRY: tr("Ticket"),
        PurchaseType.BOOST: tr("BOOST"),
        PurchaseType.RETRY: tr("RETRY"),
    }[kind]


def offers(pool: Pool) -> list[tuple[PurchaseType, int]]:
    """What the pool sells, with the price."""
    prices = ((kind, pool.price_of(kind)) for kind in PurchaseType)
    return [(kind, price) for kind, price in prices if price is not None]


def sold_words(pool: Pool) -> str:
    """How far it is filled."""
    sold = tr("{sold} of {required} sold", sold=number(pool.tickets_sold), required=number(pool.tickets_required))
    if pool.state is PoolState.OPEN:
        return f"{sold} · {tr_n('1 to go', '{n} to go', pool.left)}"
    return sold


def value_words(pool: Pool) -> str:
    """What the prize is worth, and how it reaches the winner."""
    if not pool.prize_value:
        return tr("Prize without a price")
    worth = format_amount(pool.prize_value, pool.prize_currency)
    if pool.prize_is_money:
        return tr("{amount}, paid to the winner’s wallet", amount=worth)
    return tr("worth {amount}", amount=worth)


def provider_name(provider: str) -> str:
    """Who took the money."""
    words = {BY_HAND: tr("to you, by hand"), WALLET: tr("from the wallet")}
    return words.get(provider) or shown_name(provider, 60)


def paid_words(ticket: PoolTicket) -> str:
    """How a ticket was paid."""
    return tr("from the wallet") if ticket.from_wallet else provider_name(ticket.provider)


def win_state(win: PrizeWin) -> tuple[str, Tone]:
    """What became of a won prize."""
    if win.withdrawn_at is not None:
        return tr("taken back"), ""
    if win.delivered_at is None:
        return tr("owed"), "warn"
    return (tr("paid"), "good") if win.transfer_id is not None else (tr("handed over"), "good")
