"""What changed: told to window, overlays and chat after the database has it, never before."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Base of everything the change bus carries."""


@dataclass(frozen=True, slots=True)
class SessionChanged(Change):
    session_id: int
    state: str


@dataclass(frozen=True, slots=True)
class SubmissionsSwitched(Change):
    is_open: bool


@dataclass(frozen=True, slots=True)
class EntriesChanged(Change):
    """Entries came, went or were edited; `entry_ids` empty = too many to name, read anew."""

    session_id: int | None
    entry_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WeightsChanged(Change):
    """Weights of entries changed; `viewer_ids` empty = all of them."""

    viewer_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewerChanged(Change):
    viewer_id: int


@dataclass(frozen=True, slots=True)
class ViewersMerged(Change):
    """Two viewers turned out to be one, or (`undone`) are two again. `ViewerChanged` of both is told as well."""

    kept_id: int
    absorbed_id: int
    undone: bool


@dataclass(frozen=True, slots=True)
class DrawChanged(Change):
    """`what` happened to a draw: opened, closed, salted, announced (a redraw), drawn, redrawn, confirmed, undone, void
    (given up), posted (something about it is seen in chat).
    """

    draw_id: str
    what: str


@dataclass(frozen=True, slots=True)
class SettingsChanged(Change):
    key: str


@dataclass(frozen=True, slots=True)
class ChannelChanged(Change):
    """Something about the connected channel: `what` is "gaps" or "redemptions"."""

    what: str


@dataclass(frozen=True, slots=True)
class OutsideChange(Change):
    """Another process wrote to the same database: read everything anew."""


@dataclass(frozen=True, slots=True)
class TicketsChanged(Change):
    """Tickets of a period were given or taken; `viewer_ids` empty = of many, read anew."""

    period_id: int
    viewer_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodChanged(Change):
    """A period began, ended, was archived or given other dates (`what`: "started", "ended", "archived", "changed");
    or its book was made or changed ("book", "shop").
    """

    period_id: int | None
    what: str


@dataclass(frozen=True, slots=True)
class FeedChanged(Change):
    """Something about a feed of tickets: its switch, what it last answered, or a sync that waits for the operator."""

    feed: str


@dataclass(frozen=True, slots=True)
class LuckyChanged(Change):
    """A lucky draw was made or changed ("campaign"), somebody tried ("try") or won ("win"), or something about a win
    changed ("redeemed", "contact"); `win_id` where it is about one.
    """

    campaign_id: int | None
    what: str
    win_id: int | None = None


@dataclass(frozen=True, slots=True)
class MoneyChanged(Change):
    """Wallets, holds or requests: `account_ids` of those whose figures moved; empty = many, read anew."""

    account_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PoolChanged(Change):
    """A pool was opened, changed, sold a ticket, became full, was cancelled or drawn (`what`: "opened", "changed",
    "ticket", "full", "cancelled", "drawn"); or its prizes or purchases changed ("prize", "purchase", "win").
    """

    pool_id: int | None
    what: str
