"""The chain of a channel's draws: each names the one before it, so that none can vanish unseen."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.streamdraw.texts import NO_PREDECESSOR, Level, commitment
from raffle_desktop.services.draw_states import CLOSED, DRAWN, OPENED, VOID, WAITING
from raffle_desktop.storage.schema import draw_events, draw_lists, draws


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One draw. `reason`: why it was given up. `fault`: what is wrong with its place in the chain, empty where nothing
    is.
    """

    seq: int
    id: str
    state: str
    level: str
    source_label: str
    opened_at: int
    reason: str
    fault: str


@dataclass(frozen=True, slots=True)
class ChainReport:
    """`links` by number. `missing`: numbers that nobody knows, at most 100 of them."""

    channel: str
    links: tuple[ChainLink, ...]
    missing: tuple[int, ...]

    @property
    def given_up(self) -> tuple[ChainLink, ...]:
        """Numbers without a result that counts: not wrong in themselves, but a viewer may ask why."""
        return tuple(link for link in self.links if link.state in (VOID, UNDONE))

    @property
    def is_whole(self) -> bool:
        return not self.missing and not any(link.fault for link in self.links)


MISSING_MAX = 100
UNDONE = "undone"
"""Drawn, and taken back as a whole."""


def chain_of(connection: Connection, channel: str) -> ChainReport:
    """The chain as it is stored, everything in it computed anew."""
    rows = connection.execute(
        select(draws, draw_lists.c.list_sha256)
        .join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id, isouter=True)
        .where(draws.c.channel == channel)
        .order_by(draws.c.seq)
    ).fetchall()
    of_channel = select(draws.c.id).where(draws.c.channel == channel)
    ends: dict[str, tuple[str, str]] = {}
    for row in connection.execute(
        select(draw_events.c.draw_id, draw_events.c.kind, func.max(draw_events.c.reason).label("reason"))
        .where(draw_events.c.kind.in_(("drawn", "void")), draw_events.c.draw_id.in_(of_channel))
        .group_by(draw_events.c.draw_id, draw_events.c.kind)
    ):
        ends[row.draw_id] = (DRAWN if row.kind == "drawn" else VOID, row.reason if row.kind == "void" else "")
    undone = {
        row.draw_id: row.reason
        for row in connection.execute(
            select(draw_events.c.draw_id, func.max(draw_events.c.reason).label("reason"))
            .where(draw_events.c.kind == "undone", draw_events.c.draw_id.in_(of_channel))
            .group_by(draw_events.c.draw_id)
        )
    }
    links: list[ChainLink] = []
    missing: list[int] = []
    number, before = 0, NO_PREDECESSOR
    for row in rows:
        gap = row.seq - number - 1
        missing.extend(range(number + 1, number + 1 + min(gap, MISSING_MAX - len(missing))))
        fault = ""
        if not gap and row.prev != before:
            fault = "it names another draw as the one before it"
        elif commitment(row.secret, row.open_text) != row.commitment:
            fault = "its commitment is not that of its terms and secret"
        closed = WAITING if row.level == Level.BEACON else CLOSED
        state, reason = ends.get(row.id, (OPENED if row.list_sha256 is None else closed, ""))
        if row.id in undone:
            state, reason = UNDONE, undone[row.id]
        links.append(ChainLink(row.seq, row.id, state, row.level, row.source_label, row.opened_at, reason, fault))
        number, before = row.seq, row.commitment
    return ChainReport(channel, tuple(links), tuple(missing))
