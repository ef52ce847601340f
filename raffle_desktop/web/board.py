"""The session's board, computed once for all who ask until something changes."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from starlette.responses import Response

from raffle_desktop.domain.changes import Change
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.overview import Overview
from raffle_desktop.services.records import BoardLine
from raffle_desktop.services.services import Services
from raffle_desktop.web.models import Board, BoardEntry, number

TOPS_KEPT = 16
"""Answers for so many different numbers of lines are kept."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The session and its heaviest lines, as of one moment."""

    overview: Overview
    lines: list[BoardLine]


class Boards:
    """Reads the board; a stranger's hundredth question in a second costs next to nothing."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = threading.Lock()
        self._generation = 0
        self._kept: dict[int, tuple[Standing, bytes, bool]] = {}
        self._unsubscribe = services.core.bus.subscribe(Change, self._changed)

    def close(self) -> None:
        self._unsubscribe()

    def response(self, top: int) -> Response:
        """The answer of status and leaderboard, ready to be sent."""
        with self._lock:
            generation, found = self._generation, self._kept.get(top)
        if found is not None and found[2] == self._is_open(found[0].overview):
            return Response(found[1], media_type="application/json")
        services = self._services
        overview, lines = services.overview.board(top)
        standing = Standing(overview, lines)
        content = _board(standing).model_dump_json(by_alias=True).encode()
        with self._lock:
            # What was read before a change that came meanwhile may be half old: it is answered once and not kept.
            if generation == self._generation:
                if len(self._kept) >= TOPS_KEPT:
                    self._kept.clear()
                self._kept[top] = (standing, content, overview.submissions_open)
        return Response(content, media_type="application/json")

    def _is_open(self, overview: Overview) -> bool:
        # A closing time set in advance comes without any change in the database.
        is_due = overview.close_at is not None and self._services.core.now_micros() >= overview.close_at
        return overview.submissions_open and not is_due

    def _changed(self, _change: Change) -> None:
        with self._lock:
            self._generation += 1
            self._kept.clear()


def _board(standing: Standing) -> Board:
    overview = standing.overview
    session = overview.session
    return Board(
        submissions_open=overview.submissions_open,
        close_at=None if overview.close_at is None else rfc3339(overview.close_at),
        total_entries=0 if session is None else session.entries,
        total_weight=number(overview.total_weight),
        entries=[BoardEntry.of(line) for line in standing.lines],
        session_id=None if session is None else session.id,
        session_name=None if session is None else session.name,
    )
