"""Pools: prizes for a fixed number of paid tickets, their stock, and what was won and is to be handed over."""

from __future__ import annotations

from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.pools_list import PoolsPart
from raffle_desktop.gui.tabs.pools_parts import LivePart, PartsTab
from raffle_desktop.gui.texts import number, tr

OWED_MAX = 1_000


class PoolsTab(PartsTab):
    """Pools · Prizes · Won prizes."""

    topics = (Topic.POOLS,)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            tr("Parts of the pools"),
            "poolParts",
            {"pools": lambda: PoolsPart(context), "prizes": self._prizes, "wins": self._wins},
        )
        self.name_part("pools", tr("Pools"))
        self.name_part("prizes", tr("Prizes"))
        self._take_owed(0)

    def _prizes(self) -> LivePart:
        from raffle_desktop.gui.tabs.pools_prizes import PrizesPart

        return PrizesPart(self._context)

    def _wins(self) -> LivePart:
        from raffle_desktop.gui.tabs.pools_wins import WinsPart

        return WinsPart(self._context)

    def count(self) -> None:
        prizes = self._context.services.prizes
        self._context.operations.run(
            lambda: len(prizes.wins(owed_only=True, limit=OWED_MAX)),
            owner=self,
            success=self._take_owed,
            latest="owed",
        )

    def _take_owed(self, owed: int) -> None:
        self.name_part("wins", tr("Won prizes ({n} owed)", n=number(owed)) if owed else tr("Won prizes"))
