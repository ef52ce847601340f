"""What is kept of who wins a draw of a period: the winning number, and the tickets by source as they were.

A period may go on after its draw, and a winner be replaced later: numbers have become invalid then, and new ones were
given. So what a winner held is worked out as of the last change before the list was closed, whenever that is.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.streamdraw.draw_list import DrawList, parse_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent
from raffle_desktop.domain.streamdraw.selection import Pick, places_within
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.books import get_period
from raffle_desktop.services.draw_views import stored_events
from raffle_desktop.services.draws import WinnersDetails
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.merged_draws import members_in_draw
from raffle_desktop.services.participants import unpacked
from raffle_desktop.services.ticket_log import held
from raffle_desktop.services.ticket_views import account_of
from raffle_desktop.storage.schema import draw_lists, draw_winners, viewers
from raffle_desktop.storage.ticket_tables import period_draws, ticket_log, ticket_ranges


def last_change(connection: Connection, period_id: int) -> int:
    """The newest row of a period's log; 0 where there is none."""
    statement = select(func.max(ticket_log.c.id)).where(ticket_log.c.period_id == period_id)
    return int(connection.execute(statement).scalar() or 0)


def details_of(
    connection: Connection, period_id: int, log_id: int, earlier: Iterable[int] = (), draw_id: str | None = None
) -> WinnersDetails:
    """Keeps name, platform, number and tickets by source of each winner, as of the log's row `log_id`.

    `earlier`: the places in the list of those whom events before this one drew. `draw_id`: of a draw whose list is
    stored; its people may have been merged since.
    """
    drawn = list(earlier)
    members = members_in_draw(connection, draw_id)

    def keep(draw_list: DrawList, picks: Sequence[Pick], viewer_ids: Sequence[int]) -> list[str]:
        kept: list[str] = []
        places = places_within(draw_list, picks, drawn)
        for pick, place, viewer_id in zip(picks, places, viewer_ids, strict=True):
            name, platform = account_of(connection, viewer_id)
            tickets = draw_list.weights[pick.index] // draw_list.scale
            ids = members(viewer_id)
            kept.append(
                json.dumps(
                    {
                        "name": name,
                        "platform": platform,
                        "number": _number(connection, period_id, ids, log_id, tickets - place),
                        "by_source": _by_source(connection, period_id, ids, log_id),
                        "log_id": log_id,
                    }
                )
            )
        return kept

    return keep


def details_of_redraw(
    connection: Connection, draw_id: str, draw_list: DrawList, earlier: Sequence[DrawEvent]
) -> WinnersDetails:
    """The same for the next event of a stored draw of a period."""
    period_id = period_of(connection, draw_id)
    statement = select(draw_winners.c.details).where(draw_winners.c.draw_id == draw_id).limit(1)
    log_id = int(json.loads(connection.execute(statement).scalar_one())["log_id"])
    drawn = [bisect_left(draw_list.ids, pick.id) for event in earlier for pick in event.picks]
    return details_of(connection, period_id, log_id, drawn, draw_id)


def period_of(connection: Connection, draw_id: str) -> int:
    """Which period a draw of source "period" was of."""
    statement = select(period_draws.c.period_id).where(period_draws.c.draw_id == draw_id)
    return int(connection.execute(statement).scalar_one())


def may_still_win(connection: Connection, period_id: int, viewer_id: int) -> bool:
    """Whether who was in the list is still in the raffle: not excluded and, while the period runs, with a ticket."""
    viewer_id = standing_id(connection, viewer_id)
    excluded = select(viewers.c.excluded_at).where(viewers.c.id == viewer_id)
    if connection.execute(excluded).scalar() is not None:
        return False
    return not get_period(connection, period_id).is_active or held(connection, period_id, viewer_id)[1] > 0


def check_winning_numbers(connection: Connection) -> list[str]:
    """Winners of periods whose number or tickets by source are not what their draw and the log give; for the audit."""
    differences: list[str] = []
    rows = connection.execute(
        select(period_draws.c.draw_id, period_draws.c.period_id, draw_lists.c.list_text, draw_lists.c.viewer_ids).join(
            draw_lists, draw_lists.c.draw_id == period_draws.c.draw_id
        )
    ).all()
    for draw_id, period_id, list_text, packed in rows:
        draw_list, viewer_ids = parse_list(list_text), unpacked(packed)
        kept = {
            (winner.event, winner.pick): json.loads(winner.details)
            for winner in connection.execute(select(draw_winners).where(draw_winners.c.draw_id == draw_id))
        }
        drawn: list[int] = []
        for event in stored_events(connection, draw_id):
            picks = [replace(pick, index=bisect_left(draw_list.ids, pick.id)) for pick in event.picks]
            of_event = [kept[event.event, pick.pick] for pick in picks]
            log_id = of_event[0]["log_id"] if of_event else 0
            keep = details_of(connection, period_id, log_id, drawn, draw_id)
            anew = (
                json.loads(found or "{}")
                for found in keep(draw_list, picks, [viewer_ids[pick.index] for pick in picks])
            )
            for pick, stored, found in zip(picks, of_event, anew, strict=True):
                if (stored["number"], stored["by_source"]) != (found["number"], found["by_source"]):
                    differences.append(
                        f"draw {draw_id}: {pick.id} won with ticket {stored['number']}, computed {found['number']}"
                    )
            drawn += [pick.index for pick in picks]
    return differences


def _number(connection: Connection, period_id: int, ids: Sequence[int], log_id: int, from_top: int) -> int:
    """The number at this place, from 1, counted downwards from the highest that somebody had been given by then: of
    one id after the other, where the person has several.

    Of the numbers of one id the lowest are always the first to become invalid: what was valid are the highest.
    """
    left = from_top
    for viewer_id in sorted(ids):
        valid = max(0, sum(_by_source(connection, period_id, (viewer_id,), log_id).values())) if len(ids) > 1 else left
        if left <= valid:
            return _number_of(connection, period_id, viewer_id, log_id, left)
        left -= valid
    raise AssertionError(f"viewers {ids} were drawn with more tickets than they had")


def _number_of(connection: Connection, period_id: int, viewer_id: int, log_id: int, from_top: int) -> int:
    ranges = connection.execute(
        select(ticket_ranges.c.first, ticket_ranges.c.last)
        .where(
            ticket_ranges.c.period_id == period_id,
            ticket_ranges.c.viewer_id == viewer_id,
            ticket_ranges.c.log_id <= log_id,
        )
        .order_by(ticket_ranges.c.last.desc())
    )
    left = from_top
    for first, last in ranges:
        if left <= last - first + 1:
            return int(last) - left + 1
        left -= last - first + 1
    raise AssertionError(f"viewer {viewer_id} was drawn with more tickets than they ever had")


def _by_source(connection: Connection, period_id: int, ids: Sequence[int], log_id: int) -> dict[str, int]:
    rows = connection.execute(
        select(ticket_log.c.source, func.sum(ticket_log.c.change))
        .where(ticket_log.c.period_id == period_id, ticket_log.c.viewer_id.in_(ids), ticket_log.c.id <= log_id)
        .group_by(ticket_log.c.source)
    )
    found = {source: int(balance) for source, balance in rows}
    return {source.value: found[source.value] for source in Source if found.get(source.value)}
