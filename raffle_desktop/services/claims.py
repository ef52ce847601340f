"""Winners who have to speak up in chat: who is waited for, from when until when, and that they did."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_life import confirm_winners, standing_winners
from raffle_desktop.services.draw_views import latest_standing, resolve_id
from raffle_desktop.services.entry_views import ACTIVE_SESSION
from raffle_desktop.services.records import WinnerView
from raffle_desktop.services.settings import read_setting
from raffle_desktop.services.stage import REVEAL, Reveal
from raffle_desktop.storage.schema import draws, identities

SPOKE = "spoke in chat"
SAID_MAX = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """A winner who is waited for. `user_ids`: their accounts on Twitch; empty where none is known, and then only the
    operator can confirm. `from_` and `until` (UTC microseconds): when their word counts; both None while the wheel
    still has to be shown, as nobody can know yet that they won.
    """

    draw_id: str
    event: int
    place: int
    viewer_id: int | None
    name: str
    user_ids: frozenset[str]
    claim_seconds: int
    from_: int | None
    until: int | None


class ClaimService:
    """For whoever listens to chat."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def waiting(self) -> Claim | None:
        """The newest winner of the running session who has to speak up, if any."""
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            if session_id is None:
                return None
            found = latest_standing(connection, draws.c.session_id == session_id)
            if found is None:
                return None
            draw = found[0]
            seconds = _claim_seconds(connection, draw.id)
            waiting = [winner for winner in draw.standing if winner.state == "drawn"]
            if not waiting or seconds == 0:
                return None
            winner = max(waiting, key=lambda one: (one.event, -one.place))
            return _claim(connection, draw.id, winner, seconds)

    def claimed(
        self, draw_id: str, place: int, *, at: int, said: str, actor: str, viewer_id: int | None = None
    ) -> bool:
        """The winner at this place spoke in chat at `at` (UTC microseconds): confirm them; True when this call did.

        A winner who is confirmed already is left alone. `viewer_id`: confirm nobody else, should the place have been
        redrawn meanwhile. Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, and WINNER_NOT_FOUND where nobody waits at
        that place for a word of that time.
        """

        def work(transaction: Transaction) -> bool:
            connection = transaction.connection
            wanted = resolve_id(connection, draw_id)
            standing = standing_winners(connection, wanted)
            if not standing:
                raise RaffleError(Code.DRAW_UNDONE)
            found = [one for one in standing if one.place == place and viewer_id in (None, one.viewer_id)]
            if not found:
                raise RaffleError(Code.WINNER_NOT_FOUND)
            (winner,) = found
            if winner.state == "confirmed":
                return False
            claim = _claim(connection, wanted, winner, _claim_seconds(connection, wanted))
            if at < winner.drawn_at or (claim.until is not None and at > claim.until):
                raise RaffleError(Code.WINNER_NOT_FOUND)
            confirm_winners(transaction, wanted, [winner], reason=SPOKE, said=visible(said, SAID_MAX))
            return True

        return self._core.write(work, actor=actor)


def _claim_seconds(connection: Connection, draw_id: str) -> int:
    return int(connection.execute(select(draws.c.claim_seconds).where(draws.c.id == draw_id)).scalar_one())


def _claim(connection: Connection, draw_id: str, winner: WinnerView, seconds: int) -> Claim:
    document = read_setting(connection, REVEAL)
    begin = None
    if document is not None:
        reveal = Reveal(**document)
        if (reveal.draw_id, reveal.event) == (draw_id, winner.event):
            begin = reveal.started_at + reveal.duration_ms * 1000
    accounts = connection.scalars(
        select(identities.c.external_id).where(
            identities.c.viewer_id == winner.viewer_id,
            identities.c.platform == "twitch",
            identities.c.external_id.is_not(None),
        )
    )
    return Claim(
        draw_id=draw_id,
        event=winner.event,
        place=winner.place,
        viewer_id=winner.viewer_id,
        name=winner.name,
        user_ids=frozenset(str(account) for account in accounts),
        claim_seconds=seconds,
        from_=begin,
        until=None if begin is None else begin + seconds * 1_000_000,
    )
