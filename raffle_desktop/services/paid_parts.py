"""The parts of the desk where people pay for a chance: which of them are on, and whether the operator was told once
that laws and platform rules on gambling may apply to them.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.weights import read_settings, store_settings

PAID_PARTS = "desk.paid_parts"

# What is still to be handed out or paid back; it can be seen and brought to its end when the part is off, too.
_POOLS_LEFT = (
    "SELECT EXISTS (SELECT 1 FROM pools WHERE state IN ('OPEN', 'FULL'))"
    " OR EXISTS (SELECT 1 FROM prize_wins WHERE delivered_at IS NULL AND withdrawn_at IS NULL)"
)
_WALLETS_LEFT = (
    "SELECT EXISTS (SELECT 1 FROM accounts WHERE kind = 'wallet' AND balance <> 0)"
    " OR EXISTS (SELECT 1 FROM money_requests WHERE closed_at IS NULL)"
)
_POOLS_USED = "SELECT EXISTS (SELECT 1 FROM pools)"
_WALLETS_USED = "SELECT EXISTS (SELECT 1 FROM accounts WHERE kind = 'wallet')"
_SUPPORT_USED = "SELECT EXISTS (SELECT 1 FROM engagement WHERE lifetime_bits > 0 OR lifetime_donations_minor > 0)"


class PaidPart(StrEnum):
    """`SUPPORT`: bits and donations as weight in sessions."""

    POOLS = "pools"
    WALLETS = "wallets"
    SUPPORT = "support"


_OFF = {
    PaidPart.POOLS: "Paid pools are switched off on this desk; the operator can switch them on in the settings.",
    PaidPart.WALLETS: "Wallets are switched off on this desk; the operator can switch them on in the settings.",
}


@dataclass(frozen=True, slots=True)
class PaidParts:
    """Which parts are on. `support` follows from the weight settings: off where bits and donations are capped at 0."""

    pools: bool = True
    wallets: bool = True
    support: bool = True


@dataclass(frozen=True, slots=True)
class PaidUse:
    """`told`: the operator has read that laws may apply. `used`: the parts that are on and were used on this desk.
    `pools_left`, `wallets_left`: there are open pools or prizes to hand over, money or requests in wallets.
    """

    parts: PaidParts
    told: bool
    used: frozenset[PaidPart]
    pools_left: bool
    wallets_left: bool


class PaidPartsService:
    """The operator's choice."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> PaidParts:
        with self._core.database.read() as connection:
            return read_paid_parts(connection)

    def use(self) -> PaidUse:
        """What the window needs to know to say it once, at the first use."""
        with self._core.database.read() as connection:
            parts = read_paid_parts(connection)
            told = "told_at" in _document(connection)

            def found(query: str) -> bool:
                return bool(connection.exec_driver_sql(query).scalar_one())

            queries = {
                PaidPart.POOLS: _POOLS_USED,
                PaidPart.WALLETS: _WALLETS_USED,
                PaidPart.SUPPORT: _SUPPORT_USED,
            }
            # Once it was said nobody asks for the rest, which looks at every viewer.
            on = () if told else [part for part in PaidPart if getattr(parts, part.value)]
            return PaidUse(
                parts=parts,
                told=told,
                used=frozenset(part for part in on if found(queries[part])),
                pools_left=found(_POOLS_LEFT),
                wallets_left=found(_WALLETS_LEFT),
            )

    def choose(self, wanted: PaidParts, *, actor: str) -> PaidParts:
        """Switch parts on and off; from then on the operator counts as told.

        A part that is off takes nothing new: no pools, tickets and purchases, no wallets, top-ups and holds. What is
        there can be drawn, cancelled, refunded and paid out. `support` off sets the caps of bits and donations in the
        weight settings to 0, on brings back those from before. Raises RaffleError(WEIGHTS_TOO_LARGE).
        """

        def work(transaction: Transaction) -> PaidParts:
            connection = transaction.connection
            document = _document(connection)
            before = read_paid_parts(connection)
            if wanted.support != before.support:
                document["caps"] = _switch_support(transaction, document.get("caps"), is_on=wanted.support)
            document |= {"pools": wanted.pools, "wallets": wanted.wallets}
            document.setdefault("told_at", transaction.now)
            if document == _document(connection):
                return before
            store_setting(transaction, PAID_PARTS, document)
            transaction.audit(
                "settings.change", PAID_PARTS, before=dataclasses.asdict(before), after=dataclasses.asdict(wanted)
            )
            transaction.publish(SettingsChanged(PAID_PARTS))
            return wanted

        return self._core.write(work, actor=actor)


def read_paid_parts(connection: Connection) -> PaidParts:
    document = _document(connection)
    return PaidParts(
        pools=bool(document.get("pools", True)),
        wallets=bool(document.get("wallets", True)),
        support=_support_counts(read_settings(connection)),
    )


def require_part(connection: Connection, part: PaidPart) -> None:
    """Raise RaffleError(PART_IS_OFF) where the operator has switched this part off; for what would begin anew."""
    if not _document(connection).get(part.value, True):
        raise RaffleError(Code.PART_IS_OFF, _OFF[part])


def _document(connection: Connection) -> dict[str, Any]:
    return dict(read_setting(connection, PAID_PARTS, {}))


def _support_counts(rates: WeightSettings) -> bool:
    return rates.support_cap != 0 and (rates.cheer_bits_cap, rates.donations_cap) != (0, 0)


def _switch_support(transaction: Transaction, kept: list[int | None] | None, *, is_on: bool) -> list[int | None]:
    """Change the caps of bits and donations; gives those to bring back at the next change."""
    before = read_settings(transaction.connection)
    if is_on:
        presets = WeightSettings()
        bits, donations = kept or (presets.cheer_bits_cap, presets.donations_cap)
        after = dataclasses.replace(before, cheer_bits_cap=bits, donations_cap=donations)
        if after.support_cap == 0:
            after = dataclasses.replace(after, support_cap=presets.support_cap)
    else:
        after = dataclasses.replace(before, cheer_bits_cap=0, donations_cap=0)
    store_settings(transaction, before, after)
    return kept if is_on and kept else [before.cheer_bits_cap, before.donations_cap]
