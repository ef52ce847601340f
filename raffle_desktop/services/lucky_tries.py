"""Tries of a lucky draw within the transaction of whoever hands them in, and what is kept of the event behind one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import lucky
from raffle_desktop.domain.changes import LuckyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name, name_key
from raffle_desktop.services import people, redemptions
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.desk_time import desk_day
from raffle_desktop.services.ingest import check_event_name, store_event
from raffle_desktop.services.lucky_views import CampaignName, WinView, find_campaign, odds_of, standing_prizes, win_view
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.people import PLATFORM_ORDER, Person
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.storage.schema import identities, outside_events
from raffle_desktop.storage.schema import redemptions as redemptions_table

Who = int | str | Person
"""A viewer by id, by a bare name (whoever has it, on whatever platform; else a new manual one), or as a person."""
Event = tuple[str, str]
"""(source, id) of the message or redemption that a try comes from: it counts once, however often it is told."""

EVENT_TYPE = "lucky_try"
EVENT_PREFIX = "lucky:"
"""Before the source of an event, which may have meant something else to the desk as well."""
POINTS = "twitch"

_STANDING = (
    "SELECT excluded_at, EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = ? AND day >= ?"
    " AND (viewer_id = viewers.id OR viewer_id IN (SELECT viewer_id FROM merged_viewers"
    " WHERE merged_into = viewers.id))) FROM viewers WHERE id = ?"
)
_INSERT_TRY = (
    'INSERT INTO lucky_tries (campaign_id, viewer_id, day, at, secret, ticket, "of", prize_id, actor)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_WIN_OF_TRY = "SELECT id FROM lucky_wins WHERE campaign_id = ? AND viewer_id = ? AND day = ?"
_IS_TRY = "SELECT 1 FROM lucky_tries WHERE campaign_id = ? AND viewer_id = ? AND day = ? AND secret = ?"
_EVENT = select(outside_events.c.type, outside_events.c.viewer_id, outside_events.c.effect).where(
    outside_events.c.source == bindparam("wanted_source"), outside_events.c.event_id == bindparam("wanted_id")
)
_RANK = case({one: place for place, one in enumerate(PLATFORM_ORDER)}, value=identities.c.platform, else_=99)
_NAMED = (
    select(identities.c.viewer_id)
    .where(identities.c.login_key == bindparam("key"))
    .order_by(_RANK, identities.c.external_id.is_not(None), identities.c.seen_at.desc(), identities.c.id)
    .limit(1)
)


class OutcomeKind(StrEnum):
    """What became of a try. ALREADY_TRIED and REFUSED: it did not count."""

    WON = "won"
    NOTHING = "nothing"
    ALREADY_TRIED = "already_tried"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`message` is for the viewer. `code`: why it did not count, None where it did. `repeated`: the event was known,
    and this is what it came to the first time.
    """

    kind: OutcomeKind
    message: str
    campaign_id: int | None
    viewer_id: int | None
    day: str
    win: WinView | None = None
    code: Code | None = None
    repeated: bool = False

    @property
    def prize(self) -> str | None:
        """The title of what was won."""
        return None if self.win is None else self.win.title


class Marks:
    """By what a later look tells whether a try was stored, should its commit be uncertain."""

    def __init__(self, event: Event | None = None) -> None:
        self.row: tuple[int, int, str, bytes] | None = None
        self.event = event

    def happened(self, connection: Connection) -> bool:
        if self.event is not None:
            return _event_row(connection, self.event) is not None
        return self.row is not None and connection.exec_driver_sql(_IS_TRY, self.row).first() is not None


def attempt(transaction: Transaction, who: Who, named: CampaignName = None, marks: Marks | None = None) -> Outcome:
    """One try; see `LuckyService.try_luck`, also for what it raises. By then something may be stored: undo it."""
    connection, now = transaction.connection, transaction.now
    campaign = find_campaign(connection, named)
    if not campaign.is_open:
        raise RaffleError(Code.CAMPAIGN_CLOSED)
    viewer_id = _resolve(transaction, who)
    day = desk_day(connection, now)
    standing = connection.exec_driver_sql(_STANDING, (campaign.id, day, viewer_id)).first()
    if standing is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND)
    excluded_at, has_tried = standing
    if excluded_at is not None:
        raise RaffleError(Code.EXCLUDED)
    if has_tried:
        return _already(campaign.id, viewer_id, day)
    prizes = standing_prizes(connection, campaign, day, now)
    odds, secret = odds_of(prizes, campaign), transaction.secret()
    ticket = lucky.ticket_of(secret, odds.of)
    prize_id = odds.prize_at(ticket)
    key = (campaign.id, viewer_id, day)
    connection.exec_driver_sql(
        _INSERT_TRY, (*key, now, bytes.fromhex(secret), ticket, odds.of, prize_id, transaction.actor)
    )
    if marks is not None:
        marks.row = (*key, bytes.fromhex(secret))
    if prize_id is None:
        transaction.publish(LuckyChanged(campaign.id, "try"))
        return Outcome(OutcomeKind.NOTHING, lucky.NO_LUCK, *key)
    win_id = int(connection.exec_driver_sql(_WIN_OF_TRY, key).scalar_one())
    transaction.publish(LuckyChanged(campaign.id, "win", win_id))
    return _won(connection, win_id)


def _won(connection: Connection, win_id: int) -> Outcome:
    win = win_view(connection, win_id)
    message = lucky.won_message(win.title)
    return Outcome(OutcomeKind.WON, message, win.campaign_id, win.viewer_id, win.day, win)


def _already(campaign_id: int, viewer_id: int, day: str) -> Outcome:
    return Outcome(OutcomeKind.ALREADY_TRIED, lucky.ALREADY_TRIED, campaign_id, viewer_id, day, code=Code.ALREADY_TRIED)


def checked_who(who: Who) -> Who:
    """Raises RaffleError(NAME_INVALID, VALUE_INVALID)."""
    if isinstance(who, Person):
        return checked_person(who)
    return checked_name(who) if isinstance(who, str) else who


def _resolve(transaction: Transaction, who: Who) -> int:
    if isinstance(who, int):
        return standing_id(transaction.connection, who)
    if isinstance(who, Person):
        return people.resolve_viewer(transaction, who)
    found = transaction.connection.execute(_NAMED, {"key": name_key(who)}).scalar()
    return people.resolve_viewer(transaction, Person("manual", who)) if found is None else int(found)


def checked_event(event: Event) -> Event:
    """Under what it is kept. Raises RaffleError(VALUE_INVALID) for what can name nothing."""
    source = EVENT_PREFIX + event[0]
    check_event_name(source, event[1])
    return source, event[1]


def refused(refusal: RaffleError) -> Outcome:
    """What a rule refuses, as an outcome."""
    return Outcome(OutcomeKind.REFUSED, refusal.message, None, None, "", code=refusal.code)


def _event_row(connection: Connection, event: Event) -> tuple[int | None, str] | None:
    row = connection.execute(_EVENT, {"wanted_source": event[0], "wanted_id": event[1]}).first()
    return None if row is None else (row.viewer_id, row.effect)


def store_points(transaction: Transaction, redemption_id: str, reward_id: str, at: int, outcome: Outcome) -> None:
    """Keep what was paid for a try (`at`: when, UTC microseconds): the points stay where it counted, else go back."""
    redemptions.store(transaction, redemption_id, reward_id, at=at, viewer_id=outcome.viewer_id, entry_id=None)
    if outcome.code is None:
        transaction.connection.execute(
            update(redemptions_table).where(redemptions_table.c.id == redemption_id).values(wish=redemptions.FULFIL)
        )


def store_try(transaction: Transaction, event: Event, outcome: Outcome) -> None:
    """Keep what came of a `checked_event`, so that it never counts again."""
    effect = {
        "campaign": outcome.campaign_id,
        "day": outcome.day,
        "outcome": outcome.kind.value,
        "win": None if outcome.win is None else outcome.win.id,
        "code": outcome.code,
        "message": outcome.message if outcome.kind is OutcomeKind.REFUSED else None,
    }
    store_event(transaction, *event, EVENT_TYPE, outcome.viewer_id, effect)


def known_outcome(connection: Connection, event: Event | None) -> Outcome | None:
    """What came of this event before; None where it is new."""
    row = None if event is None else _event_row(connection, event)
    if row is None:
        return None
    viewer_id, effect = row[0], json.loads(row[1])
    kind = OutcomeKind(effect["outcome"])
    if kind is OutcomeKind.WON:
        first = _won(connection, effect["win"])
        return Outcome(kind, first.message, first.campaign_id, viewer_id, first.day, first.win, repeated=True)
    message = {OutcomeKind.NOTHING: lucky.NO_LUCK, OutcomeKind.ALREADY_TRIED: lucky.ALREADY_TRIED}.get(kind)
    return Outcome(
        kind,
        message or effect["message"],
        effect["campaign"],
        viewer_id,
        effect["day"],
        code=None if effect["code"] is None else Code(effect["code"]),
        repeated=True,
    )
