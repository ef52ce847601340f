"""What of the desk's doings Discord was told, so that a desk that starts again neither repeats nor forgets anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.lucky_views import WinView, wins_since
from raffle_desktop.services.period_turns import CALENDAR
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.ticket_news import TurnNews, newest_ended, turn_news

DISCORD_TOLD = "discord.told"
DRAWS_KEPT = 100
LUCKY_MOST = 200

_LAST_AWARD = "SELECT coalesce(max(id), 0) FROM ticket_log"
_UNDONE = "SELECT DISTINCT draw_id FROM draw_events WHERE kind = 'undone'"
_LAST_LUCKY = "SELECT coalesce(max(id), 0) FROM lucky_wins"


class Kind(StrEnum):
    """Kinds of news that can be switched."""

    DRAW = "draw"
    TURN = "turn"
    AWARD = "award"
    LUCKY = "lucky"


@dataclass(frozen=True, slots=True)
class Told:
    """How far Discord knows. `since`: winners from before this moment (UTC microseconds) are no news. `draws`:
    decisions that are no news any more, each with the id of its message there, "" where it was never sent. `undone`:
    draws of which it was told that they were undone. `turns`: book id (as text) -> the newest period of it whose end is
    no news any more. `award`, `lucky`: the last row of the tickets' log and of the lucky wins that is no news.
    """

    since: int = 0
    draws: Mapping[tuple[str, int], str] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()
    turns: Mapping[str, int] = field(default_factory=dict)
    award: int = 0
    lucky: int = 0


class DiscordNewsService:
    """For whoever speaks on Discord."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def told(self) -> Told:
        with self._core.database.read() as connection:
            return read_told(connection)

    def turns(self, told: Told) -> list[tuple[TurnNews, int]]:
        """Periods that their calendar has ended and of which Discord was not told, of each book the newest, oldest
        first; each with when it ended, UTC microseconds.
        """
        with self._core.database.read() as connection:
            found = [
                (turn_news(connection, book_id, period_id), ended_at)
                for book_id, (period_id, ended_at, by) in newest_ended(connection).items()
                if by == CALENDAR and period_id > told.turns.get(str(book_id), 0)
            ]
        return sorted(found, key=lambda one: (one[1], one[0].period_id))

    def lucky_wins(self, told: Told) -> list[WinView]:
        """Lucky wins that Discord was not told, oldest first; at most LUCKY_MOST of the newest."""
        with self._core.database.read() as connection:
            return wins_since(connection, told.lucky, limit=LUCKY_MOST)

    def note(
        self,
        *,
        draws: Mapping[tuple[str, int], str] | None = None,
        undone: Collection[str] = (),
        turns: Mapping[str, int] | None = None,
        award: int = 0,
        lucky: int = 0,
        actor: str,
    ) -> None:
        """These were told: they are no news from now on. Not an act on the raffle, so the audit log has none of it."""

        def work(transaction: Transaction) -> None:
            before = read_told(transaction.connection)
            _store(transaction, _with(before))

        def _with(before: Told) -> Told:
            return Told(
                since=before.since,
                draws={**before.draws, **(draws or {})},
                undone=before.undone | frozenset(undone),
                turns={**before.turns, **{book: max(last, before.turns.get(book, 0)) for book, last in _turns}},
                award=max(before.award, award),
                lucky=max(before.lucky, lucky),
            )

        _turns = tuple((turns or {}).items())

        def happened(connection: Connection) -> bool:
            before = read_told(connection)
            return _with(before) == before

        self._core.write(work, actor=actor, happened=happened)


def read_told(connection: Connection) -> Told:
    document = read_setting(connection, DISCORD_TOLD, {})
    return Told(
        since=int(document.get("since", 0)),
        draws={(str(draw_id), int(event)): str(message) for draw_id, event, message in document.get("draws", [])},
        undone=frozenset(map(str, document.get("undone", []))),
        turns={str(book): int(last) for book, last in document.get("turns", {}).items()},
        award=int(document.get("award", 0)),
        lucky=int(document.get("lucky", 0)),
    )


def begin_telling(transaction: Transaction, kinds: Collection[Kind]) -> None:
    """From now on these kinds are told; whatever was until now is no news."""
    if not kinds:
        return
    connection = transaction.connection
    before = read_told(connection)
    ended = {str(book_id): newest[0] for book_id, newest in newest_ended(connection).items()}
    _store(
        transaction,
        Told(
            since=transaction.now if Kind.DRAW in kinds else before.since,
            draws=before.draws,
            undone=before.undone | (_undone(connection) if Kind.DRAW in kinds else frozenset()),
            turns=ended if Kind.TURN in kinds else before.turns,
            award=_last(connection, _LAST_AWARD) if Kind.AWARD in kinds else before.award,
            lucky=_last(connection, _LAST_LUCKY) if Kind.LUCKY in kinds else before.lucky,
        ),
    )


def _undone(connection: Connection) -> frozenset[str]:
    """The draws that were undone until now."""
    return frozenset(row[0] for row in connection.exec_driver_sql(_UNDONE))


def _last(connection: Connection, statement: str) -> int:
    return int(connection.exec_driver_sql(statement).scalar_one())


def _store(transaction: Transaction, told: Told) -> None:
    document: dict[str, Any] = {
        "since": told.since,
        "draws": [[draw_id, event, message] for (draw_id, event), message in told.draws.items()][-DRAWS_KEPT:],
        "undone": sorted(told.undone),
        "turns": dict(told.turns),
        "award": told.award,
        "lucky": told.lucky,
    }
    kept = {draw_id for draw_id, _event, _message in document["draws"]}
    document["undone"] = [draw_id for draw_id in document["undone"] if draw_id in kept]
    store_setting(transaction, DISCORD_TOLD, document)
