"""What the tests of draws in steps share: a beacon of our own, and draws at each of their states."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource
from tests.conftest import Desk

SESSION = DrawSource("session")


def signature_of(number: int) -> str:
    """What our beacon publishes for this round: of a real signature's form, and taken for one by `check` alone."""
    digest = bytearray(hashlib.sha384(b"%d" % number).digest())
    # A compressed point: the first bit is set, the one of infinity is not.
    digest[0] = digest[0] & 0b00111111 | 0b10000000
    return digest.hex()


def check(number: int, signature: bytes) -> bool:
    """Whether our beacon published this."""
    return signature.hex() == signature_of(number)


def opened(desk: Desk, level: Level = Level.BEACON, *, winners: int = 1, confirm: bool = False) -> DrawView:
    """A draw of the running session."""
    return desk.services.staged.open(SESSION, level=level, winners=winners, confirm=confirm, actor="op")


def closed(desk: Desk, level: Level = Level.BEACON, *, winners: int = 1, confirm: bool = False) -> DrawView:
    """The same, its list fixed."""
    draw = opened(desk, level, winners=winners, confirm=confirm)
    return desk.services.staged.close(draw.id, actor="op")


def decide(desk: Desk, draw_id: str) -> DrawView:
    """Bring the signature of the round that is waited for, at its time."""
    [due] = [one for one in desk.services.staged.waiting() if one.draw_id == draw_id]
    desk.clock.now = max(desk.clock.now, datetime.fromtimestamp(due.round_at, UTC))
    return desk.services.staged.take_signature(draw_id, signature_of(due.round), check=check, actor="beacon")
