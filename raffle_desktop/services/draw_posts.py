"""What is to be said in public about draws in steps, that it was said, and when the platform showed it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import and_, exists, insert, or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import DrawChanged
from raffle_desktop.domain.figures import decimal_text
from raffle_desktop.domain.names import name_key, visible
from raffle_desktop.domain.streamdraw import posts as lines
from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.draw_echoes import TOO_LATE, latest_allowed_ms
from raffle_desktop.services.draw_states import VOID, has_event, open_announcement, undecided
from raffle_desktop.services.draw_views import view_of
from raffle_desktop.services.draw_voids import void_announcement, void_draw
from raffle_desktop.services.records import DrawView
from raffle_desktop.storage.draw_tables import (
    draw_announcement_ends,
    draw_announcements,
    draw_plans,
    draw_post_echoes,
    draw_post_refusals,
    draw_posts,
)
from raffle_desktop.storage.schema import draw_events, draw_lists, draws

FORGOTTEN_SECONDS = 48 * 3600
"""What was opened, decided or given up so long ago, and not said then, is not said any more."""
MOST_MS = 2**53 - 1
_IS_SEEN = exists().where(draw_post_echoes.c.post_id == draw_posts.c.id)


@dataclass(frozen=True, slots=True)
class DuePost:
    """A line that is to be said. `kind`: open, close, reveal, redraw, result or void. `about`: the number of the
    announced redraw (for redraw, and void of one), of the event (for result), else 0. `not_after`: said later than that
    (unix seconds) it would not count, None = whenever.
    """

    draw_id: str
    kind: str
    about: int
    text: str
    not_after: int | None = None


class DrawPostService:
    """For whoever writes to a chat and hears it."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def due(self, platform: str) -> list[DuePost]:
        """What is to be said now, in order, by what is stored and was not said before.

        Of a draw whose opening was never said on this platform nothing else is said there. A result is due as soon as
        it is decided: whoever says it waits until the wheel has shown it.
        """
        now = self._core.now_micros()
        with self._core.database.read() as connection:
            found: list[DuePost] = []
            for draw_id in _to_tell(connection, platform, now):
                view = view_of(connection, draw_id)
                said = {(post.kind, post.about) for post in view.posts if post.platform == platform}
                found += [
                    one for one in _lines(connection, view, said, now // 1_000_000) if (one.kind, one.about) not in said
                ]
        return found

    def attempt(self, due: DuePost, *, platform: str, actor: str) -> int | None:
        """Before it is sent: from now on nobody sends it again. Its number, None where somebody was going to before.

        What is no longer true by now, as the draw was given up or its time is over, is None as well.
        """

        def work(transaction: Transaction) -> int | None:
            connection = transaction.connection
            view = view_of(connection, due.draw_id)
            said = {(post.kind, post.about) for post in view.posts if post.platform == platform}
            present = [one for one in _lines(connection, view, said, transaction.now // 1_000_000) if one == due]
            if not present or (due.kind, due.about) in said:
                return None
            row = {
                "draw_id": due.draw_id,
                "kind": due.kind,
                "about": due.about,
                "platform": platform,
                "text": due.text,
                "at": transaction.now,
                "actor": transaction.actor,
            }
            transaction.audit("draw.post", f"draw {due.draw_id}", after={"kind": due.kind, "platform": platform})
            return inserted_id(connection, insert(draw_posts), row)

        return self._core.write(work, actor=actor)

    def seen(
        self,
        *,
        platform: str,
        text: str,
        at_ms: int,
        message_id: str = "",
        author_id: str = "",
        url: str = "",
        post_id: int | None = None,
        actor: str,
    ) -> bool:
        """A message of the desk's own came back from chat with the platform's time; True when it is one of these posts.

        It is found by `post_id` where the sender knows it, else by its text. A close or an announced redraw that the
        platform showed later than 5 seconds before its round is given up here.
        """
        said = text.strip()

        def work(transaction: Transaction) -> bool:
            connection = transaction.connection
            statement = select(draw_posts).where(draw_posts.c.platform == platform, ~_IS_SEEN)
            if post_id is not None:
                statement = statement.where(draw_posts.c.id == post_id)
            else:
                statement = statement.where(draw_posts.c.text == said)
            post = connection.execute(statement.order_by(draw_posts.c.id).limit(1)).first()
            if post is None:
                return False
            row = {
                "post_id": post.id,
                "message_id": visible(message_id, 200),
                "author_id": visible(author_id, 100),
                "url": visible(url, 500),
                "at_ms": min(max(at_ms, 0), MOST_MS),
            }
            connection.execute(insert(draw_post_echoes), row | {"at": transaction.now})
            after = {"kind": post.kind, "platform": platform, "at_ms": at_ms}
            transaction.audit("draw.post_seen", f"draw {post.draw_id}", after=after)
            transaction.publish(DrawChanged(post.draw_id, "posted"))
            if post.kind == "close":
                _judge_close(transaction, post.draw_id, at_ms)
            elif post.kind == "redraw":
                _judge_redraw(transaction, post.draw_id, post.about, at_ms)
            return True

        return self._core.write(work, actor=actor)

    def refused(self, post_id: int, reason: str, *, actor: str) -> None:
        """The platform surely did not take it, and it is not tried again: nobody has seen it. A no act for what was
        seen, or told so before.
        """

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            row = connection.execute(
                select(draw_posts.c.draw_id, draw_posts.c.kind).where(
                    draw_posts.c.id == post_id,
                    ~_IS_SEEN,
                    ~exists().where(draw_post_refusals.c.post_id == draw_posts.c.id),
                )
            ).first()
            if row is None:
                return
            why = visible(" ".join(reason.split()), 200)
            values = {"post_id": post_id, "reason": why, "at": transaction.now, "actor": transaction.actor}
            connection.execute(insert(draw_post_refusals), values)
            transaction.audit("draw.post_refused", f"draw {row.draw_id}", reason=why, after={"kind": row.kind})
            transaction.publish(DrawChanged(row.draw_id, "posted"))

        def happened(connection: Connection) -> bool:
            found = select(draw_post_refusals.c.post_id).where(draw_post_refusals.c.post_id == post_id)
            return connection.execute(found).first() is not None

        self._core.write(work, actor=actor, happened=happened)

    def waits_for_echo(self, platform: str) -> bool:
        """Whether some post of the last two days was not seen on this platform yet."""
        since = self._core.now_micros() - FORGOTTEN_SECONDS * 1_000_000
        refused = exists().where(draw_post_refusals.c.post_id == draw_posts.c.id)
        statement = select(draw_posts.c.id).where(
            draw_posts.c.platform == platform, draw_posts.c.at > since, ~_IS_SEEN, ~refused
        )
        with self._core.database.read() as connection:
            return connection.execute(statement.limit(1)).first() is not None

    def witness_of(self, login: str) -> str | None:
        """The draw that is closed and waits for the word of this account; None for somebody who is no witness, or has
        spoken.
        """
        key = name_key(login)
        with self._core.database.read() as connection:
            for draw_id in undecided(connection):
                row = connection.execute(
                    select(draw_plans.c.witnesses)
                    .join(draw_lists, draw_lists.c.draw_id == draw_plans.c.draw_id)
                    .where(draw_plans.c.draw_id == draw_id)
                ).first()
                if row is None or key not in {name_key(name) for name in json.loads(row.witnesses)}:
                    continue
                if key not in {name_key(salt.author) for salt in view_of(connection, draw_id).salts}:
                    return draw_id
        return None


def _to_tell(connection: Connection, platform: str, now: int) -> list[str]:
    """Draws of which something may be due: opened and not said to be, or said to be and changed of late."""
    since = lately = now - FORGOTTEN_SECONDS * 1_000_000
    is_told = exists().where(
        draw_posts.c.draw_id == draws.c.id, draw_posts.c.kind == "open", draw_posts.c.platform == platform
    )
    is_closed = exists().where(draw_lists.c.draw_id == draws.c.id)
    is_over = exists().where(draw_events.c.draw_id == draws.c.id, draw_events.c.kind.in_(("drawn", "void")))
    has_news = or_(
        ~is_over,
        exists().where(draw_events.c.draw_id == draws.c.id, draw_events.c.at > lately),
        exists().where(draw_announcements.c.draw_id == draws.c.id, draw_announcements.c.at > lately),
        exists().where(
            draw_announcements.c.draw_id == draws.c.id,
            draw_announcement_ends.c.announcement_id == draw_announcements.c.id,
            draw_announcement_ends.c.at > lately,
        ),
    )
    statement = (
        select(draws.c.id)
        .join(draw_plans, draw_plans.c.draw_id == draws.c.id)
        .where(or_(and_(~is_told, ~is_closed, ~is_over, draws.c.opened_at > since), and_(is_told, has_news)))
        .order_by(draws.c.opened_at, draws.c.seq)
    )
    return list(connection.scalars(statement))


def _lines(connection: Connection, view: DrawView, said: set[tuple[str, int]], now: int) -> Iterator[DuePost]:
    """Every line that holds of this draw now, whether it was said or not."""
    if view.state == "opened":
        text = lines.open_post(view.seq, Level(view.level), view.wanted, view.commitment)
        yield DuePost(view.id, "open", 0, text)
    # What was not taken by the platform was never promised there.
    if ("open", 0) not in said or any(post.kind == "open" and post.refused for post in view.posts):
        return
    if view.state == VOID:
        yield DuePost(view.id, "void", 0, lines.void_post(view.seq, view.void_reason))
        return
    if view.closed_at is None:
        return
    is_beacon = view.level == Level.BEACON
    not_after = round_time(view.round) - 5 if is_beacon else None
    if not_after is None or now <= not_after:
        tickets = decimal_text(view.total)
        secret = view.secret if is_beacon else None
        text = lines.close_post(
            view.seq, view.entries, tickets, view.list_sha256, secret=secret, round_number=view.round
        )
        yield DuePost(view.id, "close", 0, text, not_after)
    if view.level == Level.COMMITTED and view.secret is not None:
        yield DuePost(view.id, "reveal", 0, lines.reveal_post(view.seq, view.secret, len(view.salts)))
    yield from _event_lines(connection, view, now)
    if view.undone_reason is not None:
        yield DuePost(view.id, "void", 0, lines.undone_post(view.seq, view.undone_reason))


def _event_lines(connection: Connection, view: DrawView, now: int) -> Iterator[DuePost]:
    events = connection.execute(
        select(draw_events.c.event, draw_events.c.replaces, draw_events.c.reason)
        .where(draw_events.c.draw_id == view.id, draw_events.c.kind == "drawn")
        .order_by(draw_events.c.event)
    ).fetchall()
    rows = connection.execute(
        select(draw_announcements, draw_announcement_ends.c.reason.label("ended"))
        .join_from(
            draw_announcements,
            draw_announcement_ends,
            draw_announcement_ends.c.announcement_id == draw_announcements.c.id,
            isouter=True,
        )
        .where(draw_announcements.c.draw_id == view.id)
        .order_by(draw_announcements.c.id)
    ).fetchall()
    for event in events:
        if event.event and view.level == Level.COMMITTED:
            text = lines.redraw_post(view.seq, event.event, event.replaces.split(), event.reason)
            yield DuePost(view.id, "redraw", event.event, text)
        picks = [(f"{one.event}.{one.pick}", one.list_id, one.name) for one in view.winners if one.event == event.event]
        yield DuePost(view.id, "result", event.event, lines.result_post(view.seq, picks, view.id))
    pending = view.redraw
    for row in rows:
        text = lines.redraw_post(view.seq, row.event, row.replaces.split(), row.reason, row.round)
        if row.ended is not None:
            yield DuePost(view.id, "void", row.id, lines.void_post(view.seq, row.ended, row.event))
        elif pending is not None and pending.id == row.id and now <= pending.round_at - 5:
            yield DuePost(view.id, "redraw", row.id, text, pending.round_at - 5)


def _judge_close(transaction: Transaction, draw_id: str, at_ms: int) -> None:
    connection = transaction.connection
    number = connection.execute(select(draw_lists.c.round).where(draw_lists.c.draw_id == draw_id)).scalar()
    if not number or at_ms <= latest_allowed_ms(round_time(number)):
        return
    if draw_id in undecided(connection) and not has_event(connection, draw_id, VOID):
        void_draw(transaction, draw_id, TOO_LATE)


def _judge_redraw(transaction: Transaction, draw_id: str, announcement_id: int, at_ms: int) -> None:
    waiting = open_announcement(transaction.connection, draw_id)
    if waiting is not None and waiting.id == announcement_id and at_ms > latest_allowed_ms(waiting.round_at):
        void_announcement(transaction, draw_id, announcement_id, TOO_LATE)
