"""What the wheel shows: the pool as it stands, or a stored draw as it was at one of its picks."""

from __future__ import annotations

import heapq
import threading
from collections.abc import Sequence, Set
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.domain.wheel import (
    EDGE,
    EMPTY,
    NEIGHBOURS,
    OPENING_MS,
    SECOND_SPIN_MS,
    SMALLEST_SHARE,
    Magnified,
    Row,
    Spin,
    WheelLayout,
    final_turn,
    landing,
    lay_out,
    magnify,
    turns_for,
    wheel_order,
)
from raffle_desktop.services.core import Core
from raffle_desktop.services.draw_views import resolve_id, view_of
from raffle_desktop.services.entry_names import ENTRY_NAME
from raffle_desktop.services.entry_views import ACTIVE_SESSION
from raffle_desktop.services.participants import contest
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.weights import PENDING
from raffle_desktop.storage.schema import draw_lists, entries, identities, viewers


@dataclass(frozen=True, slots=True)
class DrawWheel:
    """A pick of a stored draw as the wheel shows it: everybody who was still in, and where it lands.

    Weights are the list's whole numbers. `before` is the winner's place in the order of the wheel, also where they are
    gathered in the band; then `magnified` is the band, opened.
    """

    draw_id: str
    event: int
    pick: int
    layout: WheelLayout
    key: str
    name: str
    before: int
    weight: int
    landing: float
    magnified: Magnified | None

    @property
    def index(self) -> int:
        """The winner's slice; the number of slices where it is the band."""
        if self.magnified is not None:
            return len(self.layout.slices)
        return next(index for index, one in enumerate(self.layout.slices) if one.key == self.key)

    def spin(self, started_at: int, duration_ms: int) -> Spin:
        """The motion that lands on the winner, or on the band they are in. `started_at` in UTC microseconds."""
        layout = self.layout
        turns = turns_for(duration_ms)
        if self.magnified is None:
            end = final_turn(self.before, self.weight, layout.total, self.landing, turns)
        else:
            # At their place in the band, but as clear of its edges as a winner is of a slice's.
            place = (self.before - layout.band_before + self.landing * self.weight) / layout.band_weight
            inside = EDGE + (1 - 2 * EDGE) * min(1.0, place)
            end = final_turn(layout.band_before, layout.band_weight, layout.total, inside, turns)
        return Spin(started_at, duration_ms, 0.0, end)

    def second_spin(self, started_at: int, duration_ms: int) -> Spin | None:
        """The motion of the opened band after the first spin, which these numbers describe; None without a band."""
        if self.magnified is None:
            return None
        layout = self.magnified.layout
        one = layout.slices[self.magnified.index]
        end = final_turn(one.before, one.weight, layout.total, self.landing, turns_for(SECOND_SPIN_MS))
        return Spin(started_at + (duration_ms + OPENING_MS) * 1000, SECOND_SPIN_MS, 0.0, end)

    def ends_at(self, started_at: int, duration_ms: int) -> int:
        """When everything has come to rest, in UTC microseconds."""
        last = self.second_spin(started_at, duration_ms) or self.spin(started_at, duration_ms)
        return last.ends_at


class WheelReader:
    """Reads wheels; nothing here changes anything. Call it in the background: a large list takes a moment."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._working_out = threading.Lock()
        self._newest: DrawWheel | None = None

    def pool(self) -> WheelLayout:
        """The running session's pending entries that could win; an empty wheel without a session.

        Keys are the ids under which the entries would stand in a draw's list, so that the wheel of that draw has them
        in the same order.
        """
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            if session_id is None:
                return EMPTY
            held = contest(connection, session_id)
            if not held.contenders:
                return EMPTY
            rows = _heaviest(connection, session_id, -(-held.total // SMALLEST_SHARE), held.shut_out)
            if held.contenders - len(rows) == 1:
                rows = _heaviest(connection, session_id, 1, held.shut_out)
            return lay_out(rows, total=held.total, count=held.contenders)

    def waiting(self, draw_id: str) -> WheelLayout:
        """Who is still in the fixed list of a draw under way. Raises RaffleError(DRAW_NOT_FOUND), also before there is
        a list.
        """
        with self._core.database.read() as connection:
            view = view_of(connection, resolve_id(connection, draw_id))
            text = connection.execute(select(draw_lists.c.list_text).where(draw_lists.c.draw_id == view.id)).scalar()
        if text is None:
            raise RaffleError(Code.DRAW_NOT_FOUND)
        drawn = parse_list(text)
        gone = {one.list_id for one in view.winners}
        return lay_out(row for row in zip(drawn.ids, drawn.names, drawn.weights, strict=True) if row[0] not in gone)

    def of_draw(self, draw_id: str, event: int | None = None, pick: int | None = None) -> DrawWheel:
        """A pick's wheel; by default that of the newest pick that stands (without one, of the newest pick there was).

        `draw_id` may be anything a person types for a draw. Raises RaffleError(DRAW_NOT_FOUND), also for a pick that
        does not exist.
        """
        with self._core.database.read() as connection:
            view = view_of(connection, resolve_id(connection, draw_id))
        winner = _wanted(view, event, pick)
        # Window and overlays want the same one at the same moment: it is worked out once, and a pick never changes.
        with self._working_out:
            wheel = self._newest
            if wheel is None or (wheel.draw_id, wheel.event, wheel.pick) != (view.id, winner.event, winner.pick):
                wheel = self._newest = self._of_pick(view, winner)
            return wheel

    def _of_pick(self, view: DrawView, winner: WinnerView) -> DrawWheel:
        with self._core.database.read() as connection:
            text = connection.execute(
                select(draw_lists.c.list_text).where(draw_lists.c.draw_id == view.id)
            ).scalar_one()
        drawn = parse_list(text)
        # Nobody wins twice: who was picked before, in this event or an earlier one, was not in any more.
        gone = {one.list_id for one in view.winners if (one.event, one.pick) < (winner.event, winner.pick)}
        rows = [row for row in zip(drawn.ids, drawn.names, drawn.weights, strict=True) if row[0] not in gone]
        return wheel_of(
            rows,
            winner.list_id,
            name=winner.name,
            draw_id=view.id,
            commitment=view.commitment,
            event=winner.event,
            pick=winner.pick,
        )


def _heaviest(connection: Connection, session_id: int, least: int, but: Set[int]) -> list[Row]:
    statement = (
        select(identities.c.list_id, ENTRY_NAME, entries.c.total_weight, entries.c.id)
        .join_from(entries, viewers, viewers.c.id == entries.c.viewer_id)
        .join(identities, identities.c.id == viewers.c.primary_identity_id)
        .where(entries.c.session_id == session_id, entries.c.total_weight >= max(1, least), PENDING)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(statement) if row[3] not in but]


def _wanted(view: DrawView, event: int | None, pick: int | None) -> WinnerView:
    found = [
        one for one in view.winners if (event is None or one.event == event) and (pick is None or one.pick == pick)
    ]
    if not found:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    standing = [one for one in found if one.stands]
    # The newest: of a redraw if there was one, else the first place.
    return max(standing or found, key=lambda one: (one.event, -one.place))


def wheel_of(
    rows: Sequence[Row], key: str, *, name: str, draw_id: str, commitment: str, event: int, pick: int
) -> DrawWheel:
    """The wheel on which the entry `key` wins among `rows`, everybody who was in at that pick."""
    layout = lay_out(rows)
    own = next(row for row in rows if row[0] == key)
    shown = next((one for one in layout.slices if one.key == key), None)
    if shown is not None:
        before, magnified = shown.before, None
    else:
        place = wheel_order(own)
        before = sum(row[2] for row in rows if wheel_order(row) < place)
        gathered = _gathered(layout, rows)
        heavier = heapq.nlargest(NEIGHBOURS, (row for row in gathered if wheel_order(row) < place), key=wheel_order)
        lighter = heapq.nsmallest(NEIGHBOURS, (row for row in gathered if wheel_order(row) > place), key=wheel_order)
        magnified = magnify(own, heavier, lighter, layout.band_count)
    return DrawWheel(
        draw_id=draw_id,
        event=event,
        pick=pick,
        layout=layout,
        key=key,
        name=name,
        before=before,
        weight=own[2],
        landing=landing(commitment, event, pick),
        magnified=magnified,
    )


def _gathered(layout: WheelLayout, rows: Sequence[Row]) -> list[Row]:
    shown = {one.key for one in layout.slices}
    return [row for row in rows if row[0] not in shown]
