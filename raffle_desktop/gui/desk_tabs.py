"""The tabs of the desk: what they are called, in which order they stand, and how each is built when first shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import tr

PARTS = (
    "lucky_odds",
    "lucky_settings",
    "lucky_wins",
    "pools_prizes",
    "pools_wins",
    "wallets_holds",
    "wallets_report",
    "wallets_requests",
)
"""Of the tabs about money and prizes, imported by them when they are first shown."""

if TYPE_CHECKING:
    from raffle_desktop.gui.main_window import MainWindow
    from raffle_desktop.gui.operations import Operations
    from raffle_desktop.services.overview import Overview


def tab_titles() -> dict[str, str]:
    """By key, in the order of Ctrl+1 to Ctrl+9."""
    return {
        "session": tr("Session"),
        "entries": tr("Entries"),
        "weights": tr("Weights"),
        "tickets": tr("Tickets"),
        "pools": tr("Pools"),
        "wallets": tr("Wallets"),
        "lucky": tr("Lucky draw"),
        "history": tr("History"),
        "connections": tr("Connections"),
    }


def _tips() -> dict[str, str]:
    return {
        "session": tr("Start, watch and end the session (Ctrl+1)"),
        "entries": tr("Who takes part (Ctrl+2)"),
        "weights": tr("How heavily entries count (Ctrl+3)"),
        "tickets": tr("Raffles over weeks: who holds how many (Ctrl+4)"),
        "pools": tr("Prizes for a fixed number of paid tickets (Ctrl+5)"),
        "wallets": tr("Viewers’ money and the ledger (Ctrl+6)"),
        "lucky": tr("Instant wins: one try a day (Ctrl+7)"),
        "history": tr("Draws, proofs, the log (Ctrl+8)"),
        "connections": tr("Twitch, Kick, Discord, overlays, the local server, data and backups (Ctrl+9)"),
    }


def import_tabs(operations: Operations, owner: QObject) -> None:
    """Import what the tabs are made of, so that the first click on one does not wait for that. In the background, and
    module by module, so that a desk that ends meanwhile waits for one of them at the most.
    """
    names = iter([*(f"{key}_tab" for key in tab_titles()), *PARTS])

    def go_on() -> None:
        name = next(names, None)
        if name is not None:
            module = f"{__package__}.tabs.{name}"
            operations.run(lambda: importlib.import_module(module), owner=owner, success=lambda _module: go_on())

    go_on()


def add_tabs(
    window: MainWindow,
    context: DeskContext,
    *,
    overview: Callable[[], Overview | None],
    restore_wanted: Callable[[str], object],
) -> None:
    """Put them into the window. `overview`: the newest one, if it was read; `restore_wanted(path)`: of a backup."""
    # A tab's modules are imported with the tab: the window is on the screen before.

    def session() -> QWidget:
        from raffle_desktop.gui.tabs.session_tab import SessionTab

        tab, newest = SessionTab(context), overview()
        if newest is not None:
            tab.take_overview(newest)
        return tab

    def entries() -> QWidget:
        from raffle_desktop.gui.tabs.entries_tab import EntriesTab

        return EntriesTab(context)

    def weights() -> QWidget:
        from raffle_desktop.gui.tabs.weights_tab import WeightsTab

        return WeightsTab(context)

    def tickets() -> QWidget:
        from raffle_desktop.gui.tabs.tickets_tab import TicketsTab

        return TicketsTab(context)

    def pools() -> QWidget:
        from raffle_desktop.gui.tabs.pools_tab import PoolsTab

        return PoolsTab(context)

    def wallets() -> QWidget:
        from raffle_desktop.gui.tabs.wallets_tab import WalletsTab

        return WalletsTab(context)

    def lucky() -> QWidget:
        from raffle_desktop.gui.tabs.lucky_tab import LuckyTab

        return LuckyTab(context)

    def history() -> QWidget:
        from raffle_desktop.feeds.beacon import check_signature
        from raffle_desktop.gui.tabs.history_tab import HistoryTab

        return HistoryTab(context, check_signature)

    def connections() -> QWidget:
        from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab

        tab = ConnectionsTab(context)
        tab.restore_requested.connect(restore_wanted)
        return tab

    makers = (session, entries, weights, tickets, pools, wallets, lucky, history, connections)
    tips = _tips()
    for (key, title), make in zip(tab_titles().items(), makers, strict=True):
        window.add_tab(key, title, tips[key], make)
