"""Viewers with their accounts and what they have done, and the operator's changes to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, or_, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import EntriesChanged, ViewerChanged
from raffle_desktop.domain.entry_rows import PLATFORMS, checked_user_id
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import parse_micro
from raffle_desktop.domain.weights import check_total
from raffle_desktop.services import account_flags, people, ticket_log, ticket_sources
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.people import Person
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import engagement, identities, viewers

COUNT_MAX = 10**12

# Public names of what can be set on a viewer, beside the stored ones.
_FLAGS = {"is_subscriber": "is_subscriber", "is_follower": "is_follower"}
_COUNTS = {
    "sub_months": "sub_months",
    "resub_count": "resub_count",
    "cheer_bits": "cheer_bits",
    "donations_cents": "donations_minor",
    "gifted_subs": "gifted_subs",
}
_LIFETIME = {
    "cheer_bits": "lifetime_bits",
    "donations_minor": "lifetime_donations_minor",
    "gifted_subs": "lifetime_gifted_subs",
}


@dataclass(frozen=True, slots=True)
class IdentityView:
    platform: str
    external_id: str | None
    name: str

    @property
    def is_provisional(self) -> bool:
        """Known by name only."""
        return self.external_id is None


@dataclass(frozen=True, slots=True)
class ViewerView:
    """A viewer; the first identity is the one that stands for them. `carry_over` is a micro-weight."""

    id: int
    identities: tuple[IdentityView, ...]
    excluded: bool
    excluded_reason: str | None
    is_follower: bool | None
    is_subscriber: bool | None
    sub_months: int
    resub_count: int
    cheer_bits: int
    donations_minor: int
    gifted_subs: int
    carry_over: int
    lifetime_bits: int
    lifetime_donations_minor: int
    lifetime_gifted_subs: int
    watch_minutes: int

    @property
    def name(self) -> str:
        return self.identities[0].name


class ViewerService:
    """Viewers by hand and for tools that feed the desk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, viewer_id: int) -> ViewerView:
        """Raises RaffleError(VIEWER_NOT_FOUND)."""
        with self._core.database.read() as connection:
            viewer_id = standing_id(connection, viewer_id)
            return _view(connection, viewer_id)

    def find(self, text: str, *, limit: int = 50) -> list[ViewerView]:
        """Viewers with a name that holds `text`."""
        pattern = "%" + names.name_key(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        with self._core.database.read() as connection:
            ids = connection.scalars(
                select(identities.c.viewer_id)
                .where(or_(identities.c.login_key.like(pattern, escape="\\"), identities.c.external_id == text))
                .group_by(identities.c.viewer_id)
                .order_by(identities.c.viewer_id)
                .limit(limit)
            ).all()
            return [_view(connection, viewer_id) for viewer_id in ids]

    def of_person(self, person: Person) -> ViewerView | None:
        """The viewer this person is, if the desk knows them. Raises RaffleError(NAME_INVALID, VALUE_INVALID)."""
        checked = checked_person(person)
        with self._core.database.read() as connection:
            viewer_id = people.find_viewer(connection, checked)
            return None if viewer_id is None else _view(connection, viewer_id)

    def ensure(self, person: Person, counters: Mapping[str, object] | None = None, *, actor: str) -> ViewerView:
        """The viewer this person is, made if new, with the given counters set. Raises as `change` does."""
        checked = checked_person(person)

        def work(transaction: Transaction) -> ViewerView:
            viewer_id = people.resolve_viewer(transaction, checked)
            _change(transaction, viewer_id, counters or {})
            return _view(transaction.connection, viewer_id)

        return self._core.write(work, actor=actor)

    def change(self, viewer_id: int, counters: Mapping[str, object], *, actor: str) -> ViewerView:
        """Set counters by public name: is_subscriber, is_follower, sub_months, resub_count, cheer_bits,
        donations_cents, gifted_subs, carry_over (a weight). The weight of their entry follows.

        Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID naming the field, WEIGHTS_TOO_LARGE.
        """

        def work(transaction: Transaction) -> ViewerView:
            who = standing_id(transaction.connection, viewer_id)
            _require(transaction.connection, who)
            _change(transaction, who, counters)
            return _view(transaction.connection, who)

        return self._core.write(work, actor=actor)

    def add_identity(self, viewer_id: int, person: Person, *, actor: str) -> ViewerView:
        """Give a viewer one more account. Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID where it is taken."""
        checked = checked_person(person)

        def work(transaction: Transaction) -> ViewerView:
            who = standing_id(transaction.connection, viewer_id)
            _require(transaction.connection, who)
            if people.find_viewer(transaction.connection, checked) is not None:
                raise RaffleError(Code.VALUE_INVALID, f"{names.shown(checked.name)} belongs to a viewer already.")
            people.add_identity(transaction, who, checked)
            transaction.audit(
                "viewer.add_identity", f"viewer {who}", after={"platform": checked.platform, "name": checked.name}
            )
            transaction.publish(ViewerChanged(who))
            return _view(transaction.connection, who)

        return self._core.write(work, actor=actor)

    def exclude(self, viewer_id: int, reason: str, *, actor: str) -> ViewerView:
        """Shut a viewer out of every raffle, from now on. Raises RaffleError: REASON_REQUIRED, VIEWER_NOT_FOUND."""
        if not reason.strip():
            raise RaffleError(Code.REASON_REQUIRED)
        return self._set_excluded(viewer_id, reason.strip(), actor)

    def include(self, viewer_id: int, *, actor: str) -> ViewerView:
        """Undo `exclude`. Raises RaffleError(VIEWER_NOT_FOUND)."""
        return self._set_excluded(viewer_id, None, actor)

    def _set_excluded(self, viewer_id: int, reason: str | None, actor: str) -> ViewerView:
        def work(transaction: Transaction) -> ViewerView:
            who = standing_id(transaction.connection, viewer_id)
            _require(transaction.connection, who)
            excluded_at = None if reason is None else transaction.now
            transaction.connection.execute(
                update(viewers).where(viewers.c.id == who).values(excluded_at=excluded_at, excluded_reason=reason)
            )
            # With every ticket, at this very moment; including them gives the tickets back.
            (ticket_log.include if reason is None else ticket_log.exclude)(transaction, who)
            action = "viewer.include" if reason is None else "viewer.exclude"
            transaction.audit(action, f"viewer {who}", reason=reason or "")
            transaction.publish(ViewerChanged(who))
            transaction.publish(EntriesChanged(None))
            return _view(transaction.connection, who)

        return self._core.write(work, actor=actor)


def checked_person(person: Person) -> Person:
    """The person with a checked name, platform and id. Raises RaffleError(NAME_INVALID, VALUE_INVALID)."""
    platform = person.platform.casefold()
    if platform not in PLATFORMS:
        raise RaffleError(Code.VALUE_INVALID, f"{names.shown(platform)} is not a platform.")
    return Person(platform, names.checked_name(person.name), checked_user_id(person.external_id or ""))


def _change(transaction: Transaction, viewer_id: int, counters: Mapping[str, object]) -> None:
    if not counters:
        return
    connection = transaction.connection
    before = connection.execute(select(engagement).where(engagement.c.viewer_id == viewer_id)).one()
    values = {column: value for name, given in counters.items() for column, value in [_read(name, given)]}
    for column, lifetime in _LIFETIME.items():
        grown = values.get(column)
        if grown is not None:
            values[lifetime] = getattr(before, lifetime) + max(0, grown - getattr(before, column))
    connection.execute(update(engagement).where(engagement.c.viewer_id == viewer_id).values(**values))
    for flag in _FLAGS.values():
        if flag in values:
            account_flags.settle(connection, (viewer_id,), None, flag)
    ticket_sources.bring_in_line(transaction, (viewer_id,))
    refresh_viewer(transaction, viewer_id)
    shown_before = {column: getattr(before, column) for column in values}
    transaction.audit("viewer.change", f"viewer {viewer_id}", before=shown_before, after=values)
    transaction.publish(ViewerChanged(viewer_id))


def _read(name: str, given: object) -> tuple[str, int | None]:
    if name in _FLAGS:
        if given is not None and not isinstance(given, bool):
            raise RaffleError(Code.VALUE_INVALID, f"{name} must be true, false or null.")
        return _FLAGS[name], None if given is None else int(given)
    if name in _COUNTS:
        if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= COUNT_MAX:
            raise RaffleError(Code.VALUE_INVALID, f"{name} must be a whole number of 0 or more.")
        return _COUNTS[name], given
    if name == "carry_over":
        try:
            carry_over = parse_micro(given)
        except ValueError:
            raise RaffleError(Code.VALUE_INVALID, "carry_over must be a number of 0 or more.") from None
        check_total(carry_over)
        return name, carry_over
    raise RaffleError(Code.VALUE_INVALID, f"There is no field called {names.shown(name)}.")


def _require(connection: Connection, viewer_id: int) -> None:
    if connection.execute(select(viewers.c.id).where(viewers.c.id == viewer_id)).first() is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND)


def _view(connection: Connection, viewer_id: int) -> ViewerView:
    row: Row[Any] | None = connection.execute(
        select(viewers, engagement)
        .join_from(viewers, engagement, engagement.c.viewer_id == viewers.c.id)
        .where(viewers.c.id == viewer_id)
    ).first()
    if row is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND)
    accounts = connection.execute(
        select(identities)
        .where(identities.c.viewer_id == viewer_id)
        .order_by(identities.c.id != row.primary_identity_id, identities.c.id)
    )
    return ViewerView(
        id=row.id,
        identities=tuple(IdentityView(one.platform, one.external_id, one.display_name) for one in accounts),
        excluded=row.excluded_at is not None,
        excluded_reason=row.excluded_reason,
        is_follower=None if row.is_follower is None else bool(row.is_follower),
        is_subscriber=None if row.is_subscriber is None else bool(row.is_subscriber),
        sub_months=row.sub_months,
        resub_count=row.resub_count,
        cheer_bits=row.cheer_bits,
        donations_minor=row.donations_minor,
        gifted_subs=row.gifted_subs,
        carry_over=row.carry_over,
        lifetime_bits=row.lifetime_bits,
        lifetime_donations_minor=row.lifetime_donations_minor,
        lifetime_gifted_subs=row.lifetime_gifted_subs,
        watch_minutes=row.watch_minutes,
    )
