"""Who is in a draw: the frozen list's people, from a session's entries or from a list of names."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, text
from sqlalchemy.engine import Connection

from raffle_desktop.domain.eligibility import EntryRules, Origin, ViewerFacts, may_win, roles_of
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.names import name_key
from raffle_desktop.domain.streamdraw.texts import list_id
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT
from raffle_desktop.services import people
from raffle_desktop.services.entry_names import ENTRY_NAME
from raffle_desktop.services.settings import entry_rules, twitch_is_connected
from raffle_desktop.services.weights import CHUNK, PENDING, WON
from raffle_desktop.storage.merge_tables import merged_viewers
from raffle_desktop.storage.schema import engagement, entries, identities, viewers

# list id, name, micro-weight, viewer id (0 = no viewer of the desk), entry id (0 = none)
ParticipantRow = tuple[str, str, int, int, int]

_LISTED = (
    select(
        identities.c.list_id,
        ENTRY_NAME,
        entries.c.total_weight,
        entries.c.viewer_id,
        entries.c.id,
    )
    .join_from(entries, viewers, viewers.c.id == entries.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
)
_OPERATORS = [origin.value for origin in Origin if origin.is_operators]
# With what can rule somebody out.
_CANDIDATES = (
    select(
        entries.c.id,
        entries.c.viewer_id,
        entries.c.total_weight,
        viewers.c.excluded_at,
        engagement.c.roles,
        engagement.c.is_follower,
        engagement.c.is_subscriber,
        entries.c.origin,
    )
    .join_from(entries, viewers, viewers.c.id == entries.c.viewer_id)
    .join(engagement, engagement.c.viewer_id == entries.c.viewer_id)
)


# Named, because without statistics the database would take the leaderboard's index and look up every entry: fifteen
# times as long.
_SUMS = text(
    "SELECT count(*), count(*) FILTER (WHERE total_weight > 0), coalesce(sum(total_weight), 0)"
    " FROM entries INDEXED BY ix_entries_pending WHERE session_id = :session AND is_winner = 0 AND removed_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Participants:
    """People of one draw, by list id in ascending order, every weight above 0."""

    rows: list[ParticipantRow]

    def viewer_ids(self) -> bytes:
        """The viewers in list order as 64-bit little-endian numbers."""
        numbers = array("q", map(itemgetter(3), self.rows))
        if numbers.itemsize != 8:
            raise AssertionError("array('q') holds 64-bit numbers on every platform we run on")
        return packed(numbers)


def packed(numbers: array[int]) -> bytes:
    """64-bit little-endian bytes, whatever the machine's own order."""
    if sys.byteorder == "big":
        numbers = array("q", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(content: bytes) -> array[int]:
    """The inverse of `packed`."""
    numbers = array("q")
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class _Judge:
    """Who of a session may not win, by the rules as they stand at this moment."""

    def __init__(self, connection: Connection, session_id: int) -> None:
        self._connection = connection
        self.rules = entry_rules(connection)
        self._connected = twitch_is_connected(connection)
        past = self.rules.exclude_past_winners
        self.winners = people.sessions_since_win(connection, session_id) if past else {}
        self.named = _named_viewers(connection, self.rules)
        follow = self.rules.require_follow
        self.asks_follow = self._connected if follow is None else follow

    def may_win(self, row: Any) -> bool:
        """By a row of the candidates."""
        facts = ViewerFacts(
            names=_names_of(self._connection, row.viewer_id) if row.viewer_id in self.named else (),
            excluded=row.excluded_at is not None,
            is_follower=None if row.is_follower is None else bool(row.is_follower),
            is_subscriber=None if row.is_subscriber is None else bool(row.is_subscriber),
            roles=roles_of(row.roles),
            sessions_since_win=self.winners.get(row.viewer_id),
        )
        return may_win(self.rules, facts, Origin(row.origin), twitch_connected=self._connected)

    def suspects(self) -> ColumnElement[bool]:
        """Who has anything at all that could rule them out: found by the small indexes made for it."""
        rules = self.rules
        clauses: list[Select[Any]] = [select(viewers.c.id).where(viewers.c.excluded_at.is_not(None))]
        if rules.exclude_bots or rules.exclude_moderators or rules.exclude_broadcaster:
            clauses.append(select(engagement.c.viewer_id).where(engagement.c.roles != ""))
        conditions: list[ColumnElement[bool]] = [entries.c.viewer_id.in_(clause) for clause in clauses]
        gone: list[Select[Any]] = []
        if self.asks_follow:
            gone.append(select(engagement.c.viewer_id).where(engagement.c.is_follower == 0))
        if rules.require_subscription:
            gone.append(select(engagement.c.viewer_id).where(engagement.c.is_subscriber == 0))
        # Nobody asks that of whom the operator entered, who can be many.
        conditions += [entries.c.viewer_id.in_(clause) & entries.c.origin.not_in(_OPERATORS) for clause in gone]
        if self.winners:
            person = func.coalesce(merged_viewers.c.merged_into, entries.c.viewer_id)
            won = (
                select(person)
                .select_from(entries)
                .join(merged_viewers, merged_viewers.c.viewer_id == entries.c.viewer_id, isouter=True)
                .where(WON)
                .correlate(None)
            )
            conditions.append(entries.c.viewer_id.in_(won))
        if self.named:
            conditions.append(entries.c.viewer_id.in_(self.named))
        return or_(*conditions)


@dataclass(frozen=True, slots=True)
class Contest:
    """A session's pending entries as a draw would see them now.

    `entries` counts all of them, `contenders` those who could win: neither shut out nor without weight. `total` is the
    contenders' weight in micro-weights, the whole of which a chance is a share.
    """

    entries: int
    contenders: int
    total: int
    shut_out: frozenset[int]
    """Ids of the entries that a draw would leave out, whatever their weight."""


def contest(connection: Connection, session_id: int) -> Contest:
    """What a draw of this session would be held over. Quick also where there are many entries, as few are shut out."""
    count, weighty, total = connection.execute(_SUMS, {"session": session_id}).one()
    out = _shut_out(connection, session_id)
    return Contest(
        entries=int(count),
        contenders=int(weighty) - sum(row.total_weight > 0 for row in out),
        total=int(total) - sum(row.total_weight for row in out),
        shut_out=frozenset(row.id for row in out),
    )


def _shut_out(connection: Connection, session_id: int) -> list[Any]:
    """The rows of those pending entries that a draw would leave out, whatever their weight."""
    judge = _Judge(connection, session_id)
    # By way of the few viewers, not of the session's many entries.
    of_session = entries.c.session_id + 0 == session_id
    suspects = connection.execute(_CANDIDATES.where(of_session, PENDING, judge.suspects())).fetchall()
    # Most people have nothing that could rule them out; the rest are looked at one by one, by the rule itself.
    return [row for row in suspects if not judge.may_win(row)]


def session_participants(connection: Connection, session_id: int) -> Participants:
    """The session's entries that have not won, may win, and have a weight above 0.

    Raises RaffleError: NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE.
    """
    out = {row.id for row in _shut_out(connection, session_id)}
    # In viewers' order, so that all tables are read from front to back. With the weight among the conditions the
    # database would go by the leaderboard's index, and look up 100 000 people here and there: three times as long.
    statement = _LISTED.where(entries.c.session_id == session_id, PENDING).order_by(entries.c.viewer_id)
    rows: list[ParticipantRow] = []
    for part in connection.execute(statement).partitions(CHUNK):
        rows.extend(row for row in map(tuple, part) if row[2] > 0 and row[4] not in out)
    return _checked(rows)


def listed_participants(listed: Iterable[EntryRow]) -> Participants:
    """People of a plain list: no viewers of the desk; a weight of 1 where none is given.

    Raises RaffleError: NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE.
    """
    return _checked(
        [
            (list_id(row.platform, row.user_id, row.username), row.username, weight, 0, 0)
            for row in listed
            if (weight := MICRO if row.weight is None else row.weight) > 0
        ]
    )


def _checked(rows: list[ParticipantRow]) -> Participants:
    if not rows:
        raise RaffleError(Code.NOBODY_TO_DRAW)
    if sum(map(itemgetter(2), rows)) > MAX_TOTAL_WEIGHT:
        raise RaffleError(Code.WEIGHTS_TOO_LARGE)
    rows.sort(key=itemgetter(0))
    return Participants(rows)


def _named_viewers(connection: Connection, rules: EntryRules) -> set[int]:
    """Viewers one of whose accounts is on the list of excluded names."""
    keys = {name_key(name.strip().removeprefix("@")) for name in rules.excluded_names}
    if not keys:
        return set()
    return set(connection.scalars(select(identities.c.viewer_id).where(identities.c.login_key.in_(keys))))


def _names_of(connection: Connection, viewer_id: int) -> tuple[str, ...]:
    return tuple(connection.scalars(select(identities.c.display_name).where(identities.c.viewer_id == viewer_id)))
