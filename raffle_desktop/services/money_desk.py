"""Money acts for whoever is named: a name that the desk has not met yet is made a viewer in the same act, or not."""

from __future__ import annotations

from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.services import people, pool_sales
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.people import Person
from raffle_desktop.services.pool_views import PoolTicket
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.services.wallet_views import Wallet
from raffle_desktop.services.wallets import open_wallet

Whom = int | Person
"""A viewer's id, or an account that need not be known."""


class MoneyDesk:
    """What the operator does for a person at the desk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def sell(
        self, pool_id: int, whom: Whom, kind: PurchaseType = PurchaseType.ENTRY, *, from_wallet: bool, actor: str
    ) -> PoolTicket:
        """A ticket, paid from the wallet or to the operator. Refusals are those of `pool_sales`, and NAME_INVALID."""
        checked = _checked(whom)

        def work(transaction: Transaction) -> PoolTicket:
            sale = pool_sales.buy_from_wallet if from_wallet else pool_sales.sell
            return sale(transaction, pool_id, _viewer(transaction, checked), kind)

        return self._core.write(work, actor=actor)

    def open_wallet(self, whom: Whom, currency: str | None = None, *, actor: str) -> Wallet:
        """The person's wallet, opened if there is none yet. Raises RaffleError(VIEWER_NOT_FOUND, NAME_INVALID,
        VALUE_INVALID, PART_IS_OFF).
        """
        checked = _checked(whom)
        return self._core.write(
            lambda transaction: open_wallet(transaction, _viewer(transaction, checked), currency), actor=actor
        )


def _checked(whom: Whom) -> Whom:
    return checked_person(whom) if isinstance(whom, Person) else whom


def _viewer(transaction: Transaction, whom: Whom) -> int:
    return people.resolve_viewer(transaction, whom) if isinstance(whom, Person) else whom
