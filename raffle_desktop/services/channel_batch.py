"""One batch of a channel's items within one transaction, each with its effect or none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from sqlalchemy import bindparam, select

from raffle_desktop.domain.changes import Change, EntriesChanged, ViewerChanged, WeightsChanged
from raffle_desktop.domain.chat_words import KNOWN_BOTS
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key
from raffle_desktop.services import redemptions
from raffle_desktop.services.channel_items import (
    LUCKY_SOURCE,
    SOURCE,
    EntryWish,
    Item,
    LuckyTry,
    Outcome,
    Sighting,
    Unknown,
)
from raffle_desktop.services.channel_settings import read_connected_channel
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.entering import EntryRequest, Gate, enter_viewer, open_gate, pass_gate
from raffle_desktop.services.ingest import OutsideEvent, apply_event, check_event_name, checked_event, store_event
from raffle_desktop.services.lucky_tries import attempt, refused, store_points, store_try
from raffle_desktop.services.people import Person, Roll
from raffle_desktop.services.ticket_sources import Feeder
from raffle_desktop.services.viewers import COUNT_MAX, checked_person
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import engagement, outside_events

ENTRY = "entry"
UNKNOWN = "unknown"
UNKNOWN_MAX = 8_000
SHUT_OUT_BY = frozenset({"bot", "moderator", "broadcaster"})
"""Roles that can rule somebody out, and so change everybody's chance."""

_STORED = select(outside_events.c.event_id).where(
    outside_events.c.source == bindparam("wanted"),
    outside_events.c.event_id.in_(bindparam("ids", expanding=True)),
)
_STANDING = select(
    engagement.c.viewer_id,
    engagement.c.roles,
    engagement.c.last_chat_at,
    engagement.c.sub_months,
    engagement.c.is_subscriber,
).where(engagement.c.viewer_id.in_(bindparam("viewers", expanding=True)))
_SEEN = "UPDATE engagement SET roles = ?, last_chat_at = ? WHERE viewer_id = ?"
# Of what is stored by now: an event of the same batch may have changed it since it was looked up.
_BADGE = (
    "UPDATE engagement SET sub_months = max(sub_months, ?), is_subscriber = coalesce(is_subscriber, 1)"
    " WHERE viewer_id = ?"
)


@dataclass(slots=True)
class _Standing:
    """What is stored of somebody who was seen, and what is to be."""

    roles: str = ""
    last_chat_at: int | None = None
    sub_months: int = 0
    is_subscriber: int | None = None
    is_changed: bool = False


class Batch:
    """For one transaction. `was_refused`: whether an entry of this event id was refused before."""

    def __init__(self, transaction: Transaction, was_refused: Callable[[str], bool]) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._was_refused = was_refused
        self._roll = Roll(transaction)
        self._stored: set[tuple[str, str]] = set()
        self._standing: dict[int, _Standing] = {}
        self._feeder = Feeder(transaction)
        self.newly_stored: list[tuple[str, str]] = []
        """Source and id of the events that this batch stored."""
        self.newly_refused: list[str] = []
        """Event ids of entries and tries from chat that were refused, of which nothing is stored."""

    @cached_property
    def _gate(self) -> Gate:
        return open_gate(self._transaction)

    @cached_property
    def _channel_id(self) -> str:
        channel = read_connected_channel(self._connection)
        return "" if channel is None else channel.user_id

    def take(self, items: Sequence[Item]) -> list[Outcome]:
        """All items, in order."""
        self._look_up(items)
        outcomes = [self._take(item) for item in items]
        self._write_standing(self._standing)
        self._feeder.flush()
        self._transaction.changes[:] = _gathered(self._transaction.changes)
        return outcomes

    def _look_up(self, items: Sequence[Item]) -> None:
        """What the items need to know, in a few queries."""
        ids: dict[str, list[str]] = {}
        persons: list[Person] = []
        for item in items:
            if not isinstance(item, Sighting):
                ids.setdefault(item.source if isinstance(item, OutsideEvent) else SOURCE, []).append(_event_id(item))
            if isinstance(item, EntryWish | LuckyTry):
                # A reward can have stood for the other before.
                ids.setdefault(LUCKY_SOURCE, []).append(item.event_id)
            if not isinstance(item, Unknown) and item.person is not None:
                persons.append(item.person)
        for source, wanted in ids.items():
            found = self._connection.scalars(_STORED, {"wanted": source, "ids": wanted})
            self._stored.update((source, event_id) for event_id in found)
        self._roll.look_up(persons)
        seen = {self._roll.find(item.person) for item in items if isinstance(item, Sighting)}
        self._read_standing(viewer_id for viewer_id in seen if viewer_id is not None)

    def _take(self, item: Item) -> Outcome:
        try:
            match item:
                case Sighting():
                    return self._sighting(item)
                case EntryWish():
                    return self._wish(item)
                case LuckyTry():
                    return self._luck(item)
                case Unknown():
                    return self._unknown(item)
                case _:
                    return self._event(item)
        except RaffleError as refusal:
            return Outcome(item, "refused", None, code=refusal.code.value, sentence=refusal.message)

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """What a rule refuses within the block leaves nothing of itself behind, and the rest of the batch as it is."""
        transaction = self._transaction
        changes, audit, roll = len(transaction.changes), len(transaction.audit_rows), self._roll.mark()
        self._connection.exec_driver_sql("SAVEPOINT item")
        try:
            yield
        except RaffleError:
            self._connection.exec_driver_sql("ROLLBACK TO item")
            self._connection.exec_driver_sql("RELEASE item")
            del transaction.changes[changes:]
            del transaction.audit_rows[audit:]
            self._roll.forget_since(roll)
            raise
        self._connection.exec_driver_sql("RELEASE item")

    def _keep(self, source: str, event_id: str) -> None:
        self._stored.add((source, event_id))
        self.newly_stored.append((source, event_id))

    # Events

    def _event(self, event: OutsideEvent) -> Outcome:
        checked = checked_event(event)
        if (checked.source, checked.event_id) in self._stored:
            return Outcome(event, "duplicate", None if checked.person is None else self._roll.find(checked.person))
        with self._apart():
            viewer_id = None if checked.person is None else self._roll.resolve(checked.person)
            apply_event(self._transaction, checked, viewer_id, self._feeder, self._gate.settings)
        self._keep(checked.source, checked.event_id)
        return Outcome(event, "applied", viewer_id)

    def _unknown(self, item: Unknown) -> Outcome:
        event_id = _event_id(item)
        if (SOURCE, event_id) in self._stored:
            return Outcome(item, "duplicate", None)
        kind = f"{UNKNOWN}:{item.type}"[:100].encode("utf-8", "replace").decode()
        store_event(self._transaction, SOURCE, event_id, kind, None, _kept(item))
        self._keep(SOURCE, event_id)
        return Outcome(item, "applied", None)

    # Entries

    def _wish(self, wish: EntryWish) -> Outcome:
        check_event_name(SOURCE, wish.event_id)
        if self._is_known(wish):
            return Outcome(wish, "duplicate", self._roll.find(wish.person))
        is_paid = wish.origin is Origin.CHANNEL_POINTS and wish.reward_id != ""
        person: Person | None = None
        try:
            person = checked_person(wish.person)
            known = self._roll.find(person)
            if known is not None and known in self._standing:
                # How the rules see somebody must be what was seen of them until this very moment.
                self._write_standing((known,))
            with self._apart():
                return self._entered(wish, person, is_paid=is_paid)
        except RaffleError as refusal:
            return self._refused(wish, person, refusal, is_paid=is_paid)

    def _entered(self, wish: EntryWish, person: Person, *, is_paid: bool) -> Outcome:
        session_id = pass_gate(self._gate, wish.origin)
        viewer_id = self._roll.resolve(person)
        self._add_roles(viewer_id, person)
        request = EntryRequest(person.name, person.platform, person.external_id, wish.link, wish.notes)
        entry = enter_viewer(
            self._transaction,
            viewer_id,
            person,
            request,
            wish.origin,
            self._gate,
            session_id,
            # A line of chat shows every badge there is.
            roles_are_known=wish.origin is Origin.CHAT,
        )
        store_event(self._transaction, SOURCE, wish.event_id, ENTRY, viewer_id, {"entry": entry.id})
        if is_paid:
            redemptions.store(
                self._transaction, wish.event_id, wish.reward_id, at=wish.at, viewer_id=viewer_id, entry_id=entry.id
            )
        self._keep(SOURCE, wish.event_id)
        return Outcome(wish, "entered", viewer_id, entry)

    def _refused(self, wish: EntryWish, person: Person | None, refusal: RaffleError, *, is_paid: bool) -> Outcome:
        viewer_id: int | None = None
        if is_paid:
            # They have paid, so they are somebody, and get their points back.
            viewer_id = None if person is None else self._roll.resolve(person)
            effect = {"refused": refusal.code.value}
            store_event(self._transaction, SOURCE, wish.event_id, ENTRY, viewer_id, effect)
            redemptions.store(
                self._transaction, wish.event_id, wish.reward_id, at=wish.at, viewer_id=viewer_id, entry_id=None
            )
            self._keep(SOURCE, wish.event_id)
        else:
            viewer_id = None if person is None else self._roll.find(person)
            self.newly_refused.append(wish.event_id)
        return Outcome(wish, "refused", viewer_id, code=refusal.code.value, sentence=refusal.message)

    def _is_known(self, item: EntryWish | LuckyTry) -> bool:
        name = item.event_id
        return not self._stored.isdisjoint(((SOURCE, name), (LUCKY_SOURCE, name))) or self._was_refused(name)

    # The lucky draw

    def _luck(self, item: LuckyTry) -> Outcome:
        check_event_name(LUCKY_SOURCE, item.event_id)
        if self._is_known(item):
            return Outcome(item, "duplicate", self._roll.find(item.person))
        known: int | None = None
        try:
            person = checked_person(item.person)
            known = self._roll.find(person)
            if item.is_bot or "bot" in self._roles_of(person):
                raise RaffleError(Code.EXCLUDED)
            with self._apart():
                tried = attempt(self._transaction, self._roll.resolve(person))
        except RaffleError as refusal:
            tried = replace(refused(refusal), viewer_id=known)
        if tried.code is not None and not item.reward_id:
            # Nothing came of it and nothing was paid, so nothing is kept: who types it on and on fills no disk.
            self.newly_refused.append(item.event_id)
        else:
            store_try(self._transaction, (LUCKY_SOURCE, item.event_id), tried)
            if item.reward_id:
                store_points(self._transaction, item.event_id, item.reward_id, item.at, tried)
            self._keep(LUCKY_SOURCE, item.event_id)
        if tried.code is not None:
            return Outcome(item, "refused", tried.viewer_id, code=tried.code.value, sentence=tried.message)
        kind: Literal["won", "nothing"] = "nothing" if tried.win is None else "won"
        return Outcome(item, kind, tried.viewer_id, sentence=tried.message, prize=tried.prize or "")

    def _add_roles(self, viewer_id: int, person: Person) -> None:
        """Bots and the broadcaster are told by who they are, though they were never seen to write."""
        wanted = self._roles_of(person)
        if not wanted:
            return
        (standing,) = self._read(viewer_id for viewer_id in (viewer_id,))
        roles = frozenset(standing[1].roles.split())
        if not wanted <= roles:
            row = (_joined(roles | wanted), standing[1].last_chat_at, viewer_id)
            self._connection.exec_driver_sql(_SEEN, row)
            self._standing.pop(viewer_id, None)

    def _roles_of(self, person: Person) -> frozenset[str]:
        roles: set[str] = set()
        if name_key(person.name) in KNOWN_BOTS:
            roles.add("bot")
        if person.external_id is not None and person.external_id == self._channel_id:
            roles.add("broadcaster")
        return frozenset(roles)

    # Who was seen

    def _sighting(self, sighting: Sighting) -> Outcome:
        person = checked_person(sighting.person)
        if sighting.months is not None and not 0 <= sighting.months <= COUNT_MAX:
            raise RaffleError(Code.VALUE_INVALID, "The months of a badge must be 0 or more.")
        viewer_id = self._roll.resolve(person)
        if viewer_id not in self._standing:
            if viewer_id in self._roll.newcomers:
                self._standing[viewer_id] = _Standing()
            else:
                self._read_standing((viewer_id,))
        standing = self._standing[viewer_id]
        roles = _joined(sighting.roles | self._roles_of(person))
        if roles != standing.roles:
            self._tell_roles(viewer_id, standing.roles, roles)
            standing.roles = roles
            standing.is_changed = True
        if sighting.chatted and (standing.last_chat_at is None or sighting.at > standing.last_chat_at):
            standing.last_chat_at = sighting.at
            standing.is_changed = True
        if sighting.months is not None:
            self._badge(viewer_id, standing, max(1, sighting.months))
        return Outcome(sighting, "seen", viewer_id)

    def _tell_roles(self, viewer_id: int, before: str, after: str) -> None:
        self._transaction.publish(ViewerChanged(viewer_id))
        if SHUT_OUT_BY & (frozenset(before.split()) ^ frozenset(after.split())):
            self._transaction.publish(EntriesChanged(None))

    def _badge(self, viewer_id: int, standing: _Standing, months: int) -> None:
        """Months only grow; who has not been known as a subscriber or not is one, as the badge says."""
        if months <= standing.sub_months and standing.is_subscriber is not None:
            return
        with self._apart():
            self._connection.exec_driver_sql(_BADGE, (months, viewer_id))
            refresh_viewer(self._transaction, viewer_id, self._gate.settings)
            self._transaction.publish(ViewerChanged(viewer_id))
        self._feeder.touched(viewer_id)
        standing.sub_months = max(standing.sub_months, months)
        standing.is_subscriber = 1 if standing.is_subscriber is None else standing.is_subscriber

    def _read(self, viewer_ids: Iterable[int]) -> list[tuple[int, _Standing]]:
        rows = self._connection.execute(_STANDING, {"viewers": list(viewer_ids)})
        return [(row[0], _Standing(*row[1:])) for row in rows]

    def _read_standing(self, viewer_ids: Iterable[int]) -> None:
        self._standing.update(self._read(viewer_ids))

    def _write_standing(self, viewer_ids: Iterable[int]) -> None:
        changed = [
            (viewer_id, standing) for viewer_id in viewer_ids if (standing := self._standing[viewer_id]).is_changed
        ]
        if not changed:
            return
        rows = [(standing.roles, standing.last_chat_at, viewer_id) for viewer_id, standing in changed]
        self._connection.exec_driver_sql(_SEEN, rows)
        for _, standing in changed:
            standing.is_changed = False


def _joined(roles: Iterable[str]) -> str:
    return " ".join(sorted(role for role in roles if role and " " not in role))


def _event_id(item: OutsideEvent | EntryWish | LuckyTry | Unknown) -> str:
    if not isinstance(item, Unknown):
        return item.event_id
    try:
        check_event_name(SOURCE, item.event_id)
    except RaffleError:
        # It has to be kept under something: what is in it.
        return f"{UNKNOWN}-{hashlib.sha256(_as_json(item).encode()).hexdigest()[:32]}"
    return item.event_id


def _as_json(item: Unknown) -> str:
    return json.dumps(item.document, default=str)


def _kept(item: Unknown) -> dict[str, object]:
    text = _as_json(item)
    if len(text) <= UNKNOWN_MAX:
        return dict(item.document)
    return {"why": str(item.document.get("why", ""))[:200], "cut": text[: UNKNOWN_MAX - 1_000]}


def _gathered(changes: Sequence[Change]) -> list[Change]:
    """The same told in few words: whoever listens reads anew once, not five hundred times."""
    entries: dict[int | None, list[int]] = {}
    viewers: dict[int, None] = {}
    rest: dict[Change, None] = {}
    for change in changes:
        if isinstance(change, EntriesChanged) and change.entry_ids:
            entries.setdefault(change.session_id, []).extend(change.entry_ids)
        elif isinstance(change, WeightsChanged) and change.viewer_ids:
            viewers.update(dict.fromkeys(change.viewer_ids))
        else:
            rest[change] = None
    gathered: list[Change] = [EntriesChanged(session_id, tuple(ids)) for session_id, ids in entries.items()]
    if viewers:
        gathered.append(WeightsChanged(tuple(viewers)))
    return [*gathered, *rest]
