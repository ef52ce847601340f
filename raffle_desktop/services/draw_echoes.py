"""Whether what was posted about a draw was seen in time: what decides must be public before its round exists."""

from __future__ import annotations

from sqlalchemy import exists, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_voids import void_announcement, void_draw
from raffle_desktop.services.records import AnnouncedRedraw
from raffle_desktop.storage.draw_tables import draw_post_echoes, draw_post_refusals, draw_posts

MARGIN_SECONDS = 5
"""The platform must have shown a post so long before its round comes out."""
PATIENCE_SECONDS = 10
"""How long after the round the platform's echo of a post is still waited for."""
TOO_LATE = "the post was not seen in chat in time"

_IS_REFUSED = exists().where(draw_post_refusals.c.post_id == draw_posts.c.id)
_IS_SEEN = exists().where(draw_post_echoes.c.post_id == draw_posts.c.id)


def was_seen(connection: Connection, draw_id: str, kind: str, about: int = 0) -> bool:
    """Whether some platform showed this post."""
    found = select(draw_posts.c.id).where(
        draw_posts.c.draw_id == draw_id, draw_posts.c.kind == kind, draw_posts.c.about == about, _IS_SEEN
    )
    return connection.execute(found.limit(1)).first() is not None


def may_be_said(connection: Connection, draw_id: str, kind: str, about: int = 0) -> bool:
    """Whether this post is in some chat, or may be: it went out, and no platform said that it was not taken."""
    found = select(draw_posts.c.id).where(
        draw_posts.c.draw_id == draw_id, draw_posts.c.kind == kind, draw_posts.c.about == about, ~_IS_REFUSED
    )
    return connection.execute(found.limit(1)).first() is not None


def latest_allowed_ms(round_at: int) -> int:
    """The last moment, in the platform's milliseconds, at which a post counts that its round decides."""
    return (round_at - MARGIN_SECONDS) * 1000


def counts(transaction: Transaction, draw_id: str, round_at: int, announced: AnnouncedRedraw | None = None) -> bool:
    """Whether the close (or the announced redraw) was seen in chat, for a draw whose opening may have been; one that
    nobody posted has nothing to be late with. Where it was not, and the time for it is over, it is given up here.

    Raises RaffleError(NOT_AVAILABLE) while the platform's echo may still come.
    """
    connection = transaction.connection
    kind, about = ("close", 0) if announced is None else ("redraw", announced.id)
    if not may_be_said(connection, draw_id, "open") or was_seen(connection, draw_id, kind, about):
        return True
    if transaction.now < (round_at + PATIENCE_SECONDS) * 1_000_000:
        raise RaffleError(
            Code.NOT_AVAILABLE,
            "The draw was opened in chat, and its next post has not been seen there yet; wait a moment.",
        )
    if announced is None:
        void_draw(transaction, draw_id, TOO_LATE)
    else:
        void_announcement(transaction, draw_id, announced.id, TOO_LATE)
    return False
