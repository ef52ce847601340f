"""The desk at a glance: what stands above every screen."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, literal, or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Core
from raffle_desktop.services.entry_views import ACTIVE_SESSION, board_lines
from raffle_desktop.services.participants import Contest, contest
from raffle_desktop.services.records import BoardLine, SessionView
from raffle_desktop.services.sessions import session_view
from raffle_desktop.services.settings import SUBMISSIONS_CLOSE_AT, read_setting, submissions_are_open
from raffle_desktop.storage.lucky_tables import lucky_tries
from raffle_desktop.storage.money_tables import accounts, pools
from raffle_desktop.storage.schema import sessions
from raffle_desktop.storage.ticket_tables import ticket_log

_HAS_PAST = select(
    or_(*(exists(select(literal(1)).select_from(past)) for past in (ticket_log, accounts, pools, lucky_tries)))
)


@dataclass(frozen=True, slots=True)
class Overview:
    """`session` is the running one, `previous` the one that ended last. Weights are micro-weights, times UTC
    microseconds. `total_weight` is that of the entries that could win. `waiting` entries are pending ones of
    `previous` while none runs: the next session takes them.
    """

    session: SessionView | None
    previous: SessionView | None
    submissions_open: bool
    close_at: int | None
    total_weight: int
    waiting: int
    has_past: bool = False
    """Somebody was given tickets of a book or has a wallet, a pool was opened or a lucky draw held."""

    @property
    def is_new(self) -> bool:
        """Nothing was ever done on this desk."""
        return self.session is None and self.previous is None and not self.has_past


class OverviewReader:
    """Reads it; nothing here changes anything."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> Overview:
        with self._core.database.read() as connection:
            return self._overview(connection, _running(connection))

    def board(self, top: int) -> tuple[Overview, list[BoardLine]]:
        """The same with the running session's heaviest entries, as of one moment."""
        with self._core.database.read() as connection:
            running = _running(connection)
            overview = self._overview(connection, running)
            if running is None:
                return overview, []
            session_id, held = running
            return overview, board_lines(connection, session_id, held, top)

    def _overview(self, connection: Connection, running: tuple[int, Contest] | None) -> Overview:
        ended = connection.execute(
            select(sessions.c.id).where(sessions.c.state == "ENDED").order_by(sessions.c.id.desc()).limit(1)
        ).scalar()
        previous = None if ended is None else session_view(connection, ended)
        return Overview(
            session=None if running is None else session_view(connection, running[0]),
            previous=previous,
            submissions_open=submissions_are_open(connection, self._core.now_micros()),
            close_at=read_setting(connection, SUBMISSIONS_CLOSE_AT),
            total_weight=0 if running is None else running[1].total,
            waiting=previous.entries if previous is not None and running is None else 0,
            has_past=bool(connection.execute(_HAS_PAST).scalar()),
        )


def _running(connection: Connection) -> tuple[int, Contest] | None:
    """The running session and what a draw of it would be held over."""
    session_id = connection.execute(ACTIVE_SESSION).scalar()
    return None if session_id is None else (int(session_id), contest(connection, session_id))
