"""What stands on the stage: the newest draw, whether its spin was shown yet, and when that spin began.

A draw is decided and stored before anybody sees it. When it is shown, the moment is stored too, once: so a window, an
overlay and a desk that was killed in mid-spin all show the same spin of the same winner from the same numbers.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_views import latest_standing, title_of
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.storage.schema import draws, sessions

REVEAL = "stage.reveal"
CLEARED = "stage.cleared"
SHOWN = "stage.shown"
"""Setting: decisions that had their spin before the one of `REVEAL`, oldest first; none of them has it again."""
SHOWN_KEPT = 50

UNSEEN_SECONDS = 120
"""A draw of another process that is older than this and was confirmed there is shown at once, without its spin."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """A spin that was or is being shown: of which decision, from when (UTC microseconds), for how long."""

    draw_id: str
    event: int
    started_at: int
    duration_ms: int


@dataclass(frozen=True, slots=True)
class StageView:
    """`draw` with its newest pick `winner` where a result stands on the stage, both None where the pool does.

    `reveal` is None where this decision was never shown. `is_fresh`: it should have its spin, not only its result.
    """

    draw: DrawView | None
    winner: WinnerView | None
    title: str
    reveal: Reveal | None
    is_fresh: bool


NOTHING = StageView(None, None, "", None, is_fresh=False)


class StageService:
    """Shared by window, overlays and whoever else shows the wheel."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def present(self) -> StageView:
        """What stands on the stage: the newest winner, see `drawn_last`."""
        with self._core.database.read() as connection:
            return _present(connection, self._core.now_micros())

    def drawn_last(self) -> tuple[DrawView, WinnerView] | None:
        """What the stage is there for, whether it was taken off it or not: see the function of this name."""
        with self._core.database.read() as connection:
            return drawn_last(connection)

    def reveal(self, draw_id: str, event: int, *, duration_ms: int, actor: str) -> Reveal:
        """Begin the spin of a stored decision, now; asked again for the same decision, gives the first answer."""

        def work(transaction: Transaction) -> Reveal:
            stored = _stored(transaction.connection)
            if stored is not None and (stored.draw_id, stored.event) == (draw_id, event):
                return stored
            begun = Reveal(draw_id, event, transaction.now, duration_ms)
            if stored is not None:
                earlier = [*read_setting(transaction.connection, SHOWN, []), [stored.draw_id, stored.event]]
                store_setting(transaction, SHOWN, earlier[-SHOWN_KEPT:])
            store_setting(transaction, REVEAL, asdict(begun))
            store_setting(transaction, CLEARED, None)
            transaction.publish(SettingsChanged(REVEAL))
            return begun

        def happened(connection: Connection) -> bool:
            # What is shown is no act on the raffle and leaves no audit record to look for.
            stored = _stored(connection)
            return stored is not None and (stored.draw_id, stored.event) == (draw_id, event)

        return self._core.write(work, actor=actor, happened=happened)

    def clear(self, draw_id: str, event: int, *, actor: str) -> None:
        """Take a result off the stage: the wheel shows the pool again. Nothing about the draw changes."""

        def work(transaction: Transaction) -> None:
            store_setting(transaction, CLEARED, [draw_id, event])
            transaction.publish(SettingsChanged(CLEARED))

        def happened(connection: Connection) -> bool:
            return bool(read_setting(connection, CLEARED) == [draw_id, event])

        self._core.write(work, actor=actor, happened=happened)


def drawn_last(connection: Connection) -> tuple[DrawView, WinnerView] | None:
    """The newest draw that the stage is there for, with its newest pick: of the running session, else of the one that
    ended last, or of a period or pool drawn since that session began.
    """
    of_period = draws.c.source.in_(("period", "pool"))
    # At most one runs, and none has begun after it.
    last = connection.execute(
        select(sessions.c.id, sessions.c.started_at).order_by(sessions.c.id.desc()).limit(1)
    ).first()
    if last is None:
        return latest_standing(connection, of_period)
    since = and_(of_period, draws.c.opened_at >= last.started_at)
    return latest_standing(connection, or_(draws.c.session_id == last.id, since))


def _present(connection: Connection, now: int) -> StageView:
    found = drawn_last(connection)
    if found is None:
        return NOTHING
    draw, winner = found
    if read_setting(connection, CLEARED) == [draw.id, winner.event]:
        return NOTHING
    stored = _stored(connection)
    shown = stored is not None and (stored.draw_id, stored.event) == (draw.id, winner.event)
    was_shown = [draw.id, winner.event] in read_setting(connection, SHOWN, [])
    waits = winner.state == "drawn"
    return StageView(
        draw,
        winner,
        title_of(connection, draw),
        stored if shown else None,
        is_fresh=not shown and not was_shown and (waits or now - winner.drawn_at < UNSEEN_SECONDS * 1_000_000),
    )


def _stored(connection: Connection) -> Reveal | None:
    document = read_setting(connection, REVEAL)
    return None if document is None else Reveal(**document)
