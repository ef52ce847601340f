"""Winners who have to speak up in chat: who is waited for, from when until when, and that they did."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_life import confirm_winners, standing_winners
from raffle_desktop.services.draw_views import resolve_id
from raffle_desktop.services.merged import same_person, standing_id
from raffle_desktop.services.records import WinnerView
from raffle_desktop.services.settings import read_setting
from raffle_desktop.services.stage import REVEAL, Reveal, drawn_last
from raffle_desktop.services.stage_settings import STAGE_SETTINGS, StageSettings
from raffle_desktop.services.wheel_views import WheelReader
from raffle_desktop.storage.schema import draws, identities

SPOKE = "spoke in chat"
SAID_MAX = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """A winner who is waited for. `accounts`: theirs, as (platform, id); empty where none is known, and then only
    the operator can confirm. `from_` and `until` (UTC microseconds): when their word counts, from the moment in
    which the name is to be seen to the end of the time that the stage counts down; both None while the wheel still
    has to be shown, as nobody can know yet that they won.
    """

    draw_id: str
    event: int
    place: int
    viewer_id: int | None
    name: str
    accounts: frozenset[tuple[str, str]]
    claim_seconds: int
    from_: int | None
    until: int | None


class ClaimService:
    """For whoever listens to chat."""

    def __init__(self, core: Core, wheel: WheelReader) -> None:
        self._core = core
        self._wheel = wheel

    def waiting(self) -> Claim | None:
        """The newest winner, of the running session or of a period, who has to speak up, if any. May take a moment: the
        wheel's rest follows from the whole list.
        """
        with self._core.database.read() as connection:
            found = drawn_last(connection)
            if found is None:
                return None
            draw_id = found[0].id
            waiting = [winner for winner in found[0].standing if winner.state == "drawn"]
            seconds = _claim_seconds(connection, draw_id)
        if not waiting or seconds == 0:
            return None
        return self._claim(draw_id, max(waiting, key=_newest), seconds)

    def claimed(
        self, draw_id: str, place: int, *, at: int, said: str, actor: str, viewer_id: int | None = None
    ) -> bool:
        """The winner at this place spoke in chat at `at` (UTC microseconds): confirm them; True when this call did.

        A winner who is confirmed already is left alone. `viewer_id`: confirm nobody else, should the place have been
        redrawn meanwhile. Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, and WINNER_NOT_FOUND where nobody waits at
        that place for a word of that time.
        """
        with self._core.database.read() as connection:
            wanted = resolve_id(connection, draw_id)
            winner = _at_place(connection, wanted, place, viewer_id)
            seconds = _claim_seconds(connection, wanted)
        if winner.state == "confirmed":
            return False
        until = self._claim(wanted, winner, seconds).until
        if at < winner.drawn_at or (until is not None and at > until):
            raise RaffleError(Code.WINNER_NOT_FOUND)

        def work(transaction: Transaction) -> bool:
            present = _at_place(transaction.connection, wanted, place, viewer_id)
            if (present.event, present.pick) != (winner.event, winner.pick):
                raise RaffleError(Code.WINNER_NOT_FOUND)
            if present.state == "confirmed":
                return False
            confirm_winners(transaction, wanted, [present], reason=SPOKE, said=visible(said, SAID_MAX))
            return True

        return self._core.write(work, actor=actor)

    def _claim(self, draw_id: str, winner: WinnerView, seconds: int) -> Claim:
        with self._core.database.read() as connection:
            reveal = _reveal_of(connection, draw_id, winner.event)
            stage = StageSettings(**read_setting(connection, STAGE_SETTINGS, {}))
            accounts = connection.execute(_ACCOUNTS, {"viewer": standing_id(connection, winner.viewer_id or 0)}).all()
        begin = end = None
        if reveal is not None:
            # As the stage counts: several winners of one decision are shown at the same moment.
            rests = self._wheel.of_draw(draw_id, winner.event).ends_at(reveal.started_at, reveal.duration_ms)
            begin = reveal.started_at + FADE_MS * 1000 if stage.reduced_motion else rests
            end = rests + seconds * 1_000_000
        return Claim(
            draw_id=draw_id,
            event=winner.event,
            place=winner.place,
            viewer_id=winner.viewer_id,
            name=winner.name,
            accounts=frozenset((platform, str(account)) for platform, account in accounts),
            claim_seconds=seconds,
            from_=begin,
            until=end,
        )


_ACCOUNTS = select(identities.c.platform, identities.c.external_id).where(
    identities.c.viewer_id == bindparam("viewer"),
    identities.c.external_id.is_not(None),
)


def _newest(winner: WinnerView) -> tuple[int, int]:
    return winner.event, -winner.place


def _at_place(connection: Connection, draw_id: str, place: int, viewer_id: int | None) -> WinnerView:
    """The winner who stands at a place. Raises RaffleError: DRAW_UNDONE, WINNER_NOT_FOUND."""
    standing = standing_winners(connection, draw_id)
    if not standing:
        raise RaffleError(Code.DRAW_UNDONE)
    for winner in standing:
        if winner.place == place and (viewer_id is None or same_person(connection, viewer_id, winner.viewer_id)):
            return winner
    raise RaffleError(Code.WINNER_NOT_FOUND)


def _claim_seconds(connection: Connection, draw_id: str) -> int:
    return int(connection.execute(select(draws.c.claim_seconds).where(draws.c.id == draw_id)).scalar_one())


def _reveal_of(connection: Connection, draw_id: str, event: int) -> Reveal | None:
    document = read_setting(connection, REVEAL)
    if document is None:
        return None
    reveal = Reveal(**document)
    return reveal if (reveal.draw_id, reveal.event) == (draw_id, event) else None
