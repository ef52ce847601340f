"""Which affiliate name is whose: asked for by viewers, decided by the operator, one to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import FeedChanged, ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services import wagers
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.services.ticket_views import account_of
from raffle_desktop.storage.schema import identities, viewers
from raffle_desktop.storage.ticket_tables import affiliate_links

REQUESTED, VERIFIED, REFUSED, ENDED = "requested", "verified", "refused", "ended"
STATES = (REQUESTED, VERIFIED, REFUSED, ENDED)
DAY = 86_400_000_000
LINKS = "links"
"""What a FeedChanged of these is called."""

_LINKS = (
    select(affiliate_links, identities.c.display_name, identities.c.platform)
    .join_from(affiliate_links, viewers, viewers.c.id == affiliate_links.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
)
_ACCOUNTS_OF = "SELECT id FROM wager_accounts WHERE name_key = ?"


@dataclass(frozen=True, slots=True)
class Link:
    """An affiliate name and the viewer who says it is theirs. `state`: "requested", "verified", "refused" or "ended".
    Times in UTC microseconds.
    """

    id: int
    viewer_id: int
    viewer: str
    platform: str
    name: str
    state: str
    requested_at: int
    requested_by: str
    decided_at: int | None
    decided_by: str | None
    reason: str


class LinkService:
    """Links, asked for and decided."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def request(self, viewer_id: int, name: str, *, actor: str) -> Link:
        """A viewer says that this affiliate name is theirs; it counts once it is verified. A newer request takes the
        place of an open one.

        Raises RaffleError: NAME_INVALID, VIEWER_NOT_FOUND, LINK_TAKEN where name or viewer are linked already,
        LINK_REQUESTED_TODAY for a second request within 24 hours.
        """
        checked = names.checked_name(name)

        def work(transaction: Transaction) -> Link:
            who = standing_id(transaction.connection, viewer_id)
            connection = transaction.connection
            account_of(connection, who)
            _require_free(connection, who, checked)
            asked = connection.scalars(
                select(affiliate_links.c.requested_at).where(
                    affiliate_links.c.viewer_id.in_(members_of(connection, who))
                )
            )
            # Both ways: a clock that was set back must not shut anybody out for longer.
            if any(abs(transaction.now - at) < DAY for at in asked):
                raise RaffleError(Code.LINK_REQUESTED_TODAY)
            return _link(connection, _store_request(transaction, who, checked))

        return self._core.write(work, actor=actor)

    def verify(self, link_id: int, *, actor: str) -> Link:
        """The operator has seen that it is so. What the name has wagered until now is paid, into the running periods.

        Raises RaffleError: LINK_NOT_FOUND where there is no open request of this id, LINK_TAKEN.
        """

        def work(transaction: Transaction) -> Link:
            link = _require(transaction.connection, link_id, REQUESTED)
            _verify(transaction, link)
            return _link(transaction.connection, link_id)

        return self._core.write(work, actor=actor)

    def link(self, viewer_id: int, name: str, *, actor: str) -> Link:
        """The operator links a name by hand: asked for and verified in one, as often as they like.

        Raises RaffleError: NAME_INVALID, VIEWER_NOT_FOUND, LINK_TAKEN.
        """
        checked = names.checked_name(name)

        def work(transaction: Transaction) -> Link:
            who = standing_id(transaction.connection, viewer_id)
            connection = transaction.connection
            account_of(connection, who)
            _require_free(connection, who, checked)
            link_id = _store_request(transaction, who, checked)
            _verify(transaction, _link(connection, link_id))
            return _link(connection, link_id)

        return self._core.write(work, actor=actor)

    def refuse(self, link_id: int, reason: str = "", *, actor: str) -> Link:
        """Raises RaffleError: LINK_NOT_FOUND where there is no open request of this id, NOTES_TOO_LONG."""
        return self._decide(link_id, REQUESTED, REFUSED, reason, actor)

    def unlink(self, link_id: int, reason: str = "", *, actor: str) -> Link:
        """End a verified link: tickets it brought stay, and what is wagered from now on waits for another.

        Raises RaffleError: LINK_NOT_FOUND where there is no verified link of this id, NOTES_TOO_LONG.
        """
        return self._decide(link_id, VERIFIED, ENDED, reason, actor)

    def list(self, state: str | None = None, *, limit: int = 1000) -> list[Link]:
        """Newest first; of one state, or all. Raises RaffleError(VALUE_INVALID) for a state there is not."""
        if state is not None and state not in STATES:
            raise RaffleError(Code.VALUE_INVALID, f"A link is {', '.join(STATES[:-1])} or {STATES[-1]}.")
        statement = _LINKS.order_by(affiliate_links.c.id.desc()).limit(limit)
        if state is not None:
            statement = statement.where(affiliate_links.c.state == state)
        with self._core.database.read() as connection:
            return [_read(row) for row in connection.execute(statement)]

    def get(self, link_id: int) -> Link:
        """Raises RaffleError(LINK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return _link(connection, link_id)

    def of_viewer(self, viewer_id: int) -> Link | None:
        """The verified link of a viewer, else an open request of theirs."""
        return self._one(lambda connection: affiliate_links.c.viewer_id == standing_id(connection, viewer_id))

    def of_name(self, name: str) -> Link | None:
        """The verified link of an affiliate name (in any case), else the oldest open request for it."""
        key = names.name_key(name.strip().removeprefix("@"))
        return self._one(lambda _connection: affiliate_links.c.name_key == key)

    def open_count(self) -> int:
        """How many requests wait for the operator."""
        with self._core.database.read() as connection:
            counted = select(func.count()).where(affiliate_links.c.state == REQUESTED)
            return int(connection.execute(counted).scalar_one())

    def _one(self, condition: Callable[[Connection], ColumnElement[bool]]) -> Link | None:
        statement = (
            _LINKS.where(affiliate_links.c.state.in_((VERIFIED, REQUESTED)))
            .order_by(affiliate_links.c.state != VERIFIED, affiliate_links.c.id)
            .limit(1)
        )
        with self._core.database.read() as connection:
            found = connection.execute(statement.where(condition(connection))).first()
        return None if found is None else _read(found)

    def _decide(self, link_id: int, before: str, after: str, reason: str, actor: str) -> Link:
        why = names.checked_notes(reason)

        def work(transaction: Transaction) -> Link:
            link = _require(transaction.connection, link_id, before)
            _set_state(transaction, link, after, why)
            return _link(transaction.connection, link_id)

        return self._core.write(work, actor=actor)


def _store_request(transaction: Transaction, viewer_id: int, name: str) -> int:
    connection = transaction.connection
    open_id = connection.execute(
        select(affiliate_links.c.id).where(
            affiliate_links.c.viewer_id == viewer_id, affiliate_links.c.state == REQUESTED
        )
    ).scalar()
    if open_id is not None:
        _set_state(transaction, _link(connection, open_id), ENDED, "asked anew")
    link_id = inserted_id(
        connection,
        insert(affiliate_links),
        {
            "viewer_id": viewer_id,
            "name_key": names.name_key(name),
            "name": name,
            "state": REQUESTED,
            "requested_at": transaction.now,
            "requested_by": transaction.actor,
        },
    )
    transaction.audit("link.request", f"viewer {viewer_id}", after={"link": link_id, "name": name})
    _tell(transaction, viewer_id)
    return link_id


def _verify(transaction: Transaction, link: Link) -> None:
    _require_free(transaction.connection, link.viewer_id, link.name)
    _set_state(transaction, link, VERIFIED, "")
    accounts = transaction.connection.exec_driver_sql(_ACCOUNTS_OF, (names.name_key(link.name),)).scalars().all()
    for period, book in wagers.takers(transaction.connection) if accounts else ():
        wagers.pay_owed(transaction, period, book, accounts)


def _set_state(transaction: Transaction, link: Link, state: str, reason: str) -> None:
    transaction.connection.execute(
        update(affiliate_links)
        .where(affiliate_links.c.id == link.id)
        .values(state=state, decided_at=transaction.now, decided_by=transaction.actor, reason=reason)
    )
    transaction.audit(
        f"link.{state}",
        f"viewer {link.viewer_id}",
        reason=reason,
        before={"link": link.id, "state": link.state},
        after={"link": link.id, "state": state, "name": link.name},
    )
    _tell(transaction, link.viewer_id)


def _tell(transaction: Transaction, viewer_id: int) -> None:
    transaction.publish(FeedChanged(LINKS))
    transaction.publish(ViewerChanged(viewer_id))


def _require_free(connection: Connection, viewer_id: int, name: str) -> None:
    """Raises RaffleError(LINK_TAKEN) where the name or the viewer has a verified link."""
    verified = _LINKS.where(affiliate_links.c.state == VERIFIED)
    rows = connection.execute(verified.where(affiliate_links.c.name_key == names.name_key(name))).all()
    for link in map(_read, rows):
        whose = "this viewer" if link.viewer_id == viewer_id else names.shown(link.viewer)
        raise RaffleError(Code.LINK_TAKEN, f"The affiliate name {names.shown(name)} is linked to {whose} already.")
    rows = connection.execute(verified.where(affiliate_links.c.viewer_id == viewer_id)).all()
    for link in map(_read, rows):
        raise RaffleError(
            Code.LINK_TAKEN,
            f"{names.shown(link.viewer)} is linked to {names.shown(link.name)} already; unlink it first.",
        )


def _require(connection: Connection, link_id: int, state: str) -> Link:
    link = _link(connection, link_id)
    if link.state != state:
        wanted = "an open request" if state == REQUESTED else "verified"
        raise RaffleError(Code.LINK_NOT_FOUND, f"This link is not {wanted} any more: it is {link.state}.")
    return link


def _link(connection: Connection, link_id: int) -> Link:
    found = connection.execute(_LINKS.where(affiliate_links.c.id == link_id)).first()
    if found is None:
        raise RaffleError(Code.LINK_NOT_FOUND)
    return _read(found)


def _read(row: Row[Any]) -> Link:
    return Link(
        row.id,
        row.viewer_id,
        row.display_name,
        row.platform,
        row.name,
        row.state,
        row.requested_at,
        row.requested_by,
        row.decided_at,
        row.decided_by,
        row.reason,
    )
