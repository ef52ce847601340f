"""One batch of a channel's items within one transaction, each with its effect or none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import Literal

from sqlalchemy import bindparam, select

from raffle_desktop.domain.changes import Change, EntriesChanged, WeightsChanged
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services import gift_book, redemptions
from raffle_desktop.services.channel_items import (
    EntryWish,
    GiftTold,
    Item,
    LuckyTry,
    Outcome,
    Sighting,
    Unknown,
    lucky_source,
    source_of,
)
from raffle_desktop.services.channel_seen import Seen
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.entering import EntryRequest, Gate, enter_viewer, open_gate, pass_gate
from raffle_desktop.services.ingest import OutsideEvent, apply_event, check_event_name, checked_event, store_event
from raffle_desktop.services.lucky_tries import attempt, refused, store_points, store_try
from raffle_desktop.services.people import Person, Roll
from raffle_desktop.services.ticket_sources import Feeder
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.services.watch_minutes import MinutesOfBatch, MinutesWatched
from raffle_desktop.storage.schema import outside_events

ENTRY = "entry"
UNKNOWN = "unknown"
UNKNOWN_MAX = 8_000

_STORED = select(outside_events.c.event_id).where(
    outside_events.c.source == bindparam("wanted"),
    outside_events.c.event_id.in_(bindparam("ids", expanding=True)),
)


class Batch:
    """For one transaction. `was_refused`: whether an entry of this event id was refused before."""

    def __init__(
        self, transaction: Transaction, was_refused: Callable[[tuple[str, str]], bool], minutes: MinutesWatched
    ) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._was_refused = was_refused
        self._roll = Roll(transaction)
        self._stored: set[tuple[str, str]] = set()
        self._feeder = Feeder(transaction)
        self._seen = Seen(transaction, self._roll, self._feeder, lambda: self._gate.settings, self._apart)
        self.minutes = MinutesOfBatch(transaction, minutes)
        self.newly_stored: list[tuple[str, str]] = []
        """Source and id of the events that this batch stored."""
        self.newly_refused: list[tuple[str, str]] = []
        """Source and event id of entries and tries from chat that were refused, of which nothing is stored."""

    @cached_property
    def _gate(self) -> Gate:
        return open_gate(self._transaction)

    def take(self, items: Sequence[Item]) -> list[Outcome]:
        """All items, in order."""
        self._look_up(items)
        outcomes = [self._take(item) for item in items]
        self._seen.write()
        self.minutes.count()
        self._feeder.flush()
        self._transaction.changes[:] = _gathered(self._transaction.changes)
        return outcomes

    def _look_up(self, items: Sequence[Item]) -> None:
        """What the items need to know, in a few queries."""
        ids: dict[str, list[str]] = {}
        persons: list[Person] = []
        for item in items:
            if isinstance(item, OutsideEvent | EntryWish | LuckyTry | Unknown):
                ids.setdefault(source_of(item), []).append(_event_id(item))
            if isinstance(item, OutsideEvent):
                ids[item.source].extend(item.same_as)
            if isinstance(item, EntryWish | LuckyTry):
                # A reward can have stood for the other before.
                ids.setdefault(lucky_source(item.person.platform), []).append(item.event_id)
            if not isinstance(item, Unknown) and item.person is not None:
                persons.append(item.person)
        for source, wanted in ids.items():
            found = self._connection.scalars(_STORED, {"wanted": source, "ids": wanted})
            self._stored.update((source, event_id) for event_id in found)
        self._roll.look_up(persons)
        seen = {self._roll.find(item.person) for item in items if isinstance(item, Sighting)}
        self._seen.read(viewer_id for viewer_id in seen if viewer_id is not None)

    def _take(self, item: Item) -> Outcome:
        try:
            match item:
                case Sighting():
                    return self._sighting(item)
                case GiftTold():
                    return self._gift(item)
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
        if any((checked.source, one) in self._stored for one in (checked.event_id, *checked.same_as)):
            return Outcome(event, "duplicate", None if checked.person is None else self._roll.find(checked.person))
        with self._apart():
            viewer_id = None if checked.person is None else self._roll.resolve(checked.person)
            apply_event(self._transaction, checked, viewer_id, self._feeder, self._gate.settings)
        self._keep(checked.source, checked.event_id)
        return Outcome(event, "applied", viewer_id)

    def _gift(self, item: GiftTold) -> Outcome:
        if item.event_id:
            check_event_name(item.platform, item.event_id)
        person = None if item.person is None else checked_person(item.person)
        if gift_book.is_told(self._transaction, item):
            return Outcome(item, "duplicate", None if person is None else self._roll.find(person))
        viewer_id: int | None = None
        with self._apart():
            paid = gift_book.tell(self._transaction, replace(item, person=person))
            if paid is not None:
                viewer_id = None if person is None else self._roll.resolve(person)
                apply_event(self._transaction, checked_event(paid), viewer_id, self._feeder, self._gate.settings)
        if paid is None:
            return Outcome(item, "duplicate", None if person is None else self._roll.find(person))
        self._keep(paid.source, paid.event_id)
        return Outcome(item, "applied", viewer_id, amount=paid.amount)

    def _sighting(self, sighting: Sighting) -> Outcome:
        outcome = self._seen.sighting(sighting)
        if sighting.watches and outcome.viewer_id is not None and not self._seen.is_no_viewer(outcome.viewer_id):
            self.minutes.note(outcome.viewer_id, sighting.at)
        return outcome

    def _unknown(self, item: Unknown) -> Outcome:
        event_id = _event_id(item)
        if (item.platform, event_id) in self._stored:
            return Outcome(item, "duplicate", None)
        kind = f"{UNKNOWN}:{item.type}"[:100].encode("utf-8", "replace").decode()
        store_event(self._transaction, item.platform, event_id, kind, None, _kept(item))
        self._keep(item.platform, event_id)
        return Outcome(item, "applied", None)

    # Entries

    def _wish(self, wish: EntryWish) -> Outcome:
        check_event_name(wish.person.platform, wish.event_id)
        if self._is_known(wish):
            return Outcome(wish, "duplicate", self._roll.find(wish.person))
        is_paid = wish.origin is Origin.CHANNEL_POINTS and wish.reward_id != ""
        person: Person | None = None
        try:
            person = checked_person(wish.person)
            known = self._roll.find(person)
            if known is not None:
                # How the rules see somebody must be what was seen of them until this very moment.
                self._seen.write((known,))
            with self._apart():
                return self._entered(wish, person, is_paid=is_paid)
        except RaffleError as refusal:
            return self._refused(wish, person, refusal, is_paid=is_paid)

    def _entered(self, wish: EntryWish, person: Person, *, is_paid: bool) -> Outcome:
        session_id = pass_gate(self._gate, wish.origin)
        viewer_id = self._roll.resolve(person)
        self._seen.add_roles(viewer_id, person)
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
        store_event(self._transaction, person.platform, wish.event_id, ENTRY, viewer_id, {"entry": entry.id})
        if is_paid:
            redemptions.store(
                self._transaction, wish.event_id, wish.reward_id, at=wish.at, viewer_id=viewer_id, entry_id=entry.id
            )
        self._keep(person.platform, wish.event_id)
        return Outcome(wish, "entered", viewer_id, entry)

    def _refused(self, wish: EntryWish, person: Person | None, refusal: RaffleError, *, is_paid: bool) -> Outcome:
        viewer_id: int | None = None
        if is_paid:
            # They have paid, so they are somebody, and get their points back.
            viewer_id = None if person is None else self._roll.resolve(person)
            effect = {"refused": refusal.code.value}
            store_event(self._transaction, wish.person.platform, wish.event_id, ENTRY, viewer_id, effect)
            redemptions.store(
                self._transaction, wish.event_id, wish.reward_id, at=wish.at, viewer_id=viewer_id, entry_id=None
            )
            self._keep(wish.person.platform, wish.event_id)
        else:
            viewer_id = None if person is None else self._roll.find(person)
            self.newly_refused.append((wish.person.platform, wish.event_id))
        return Outcome(wish, "refused", viewer_id, code=refusal.code.value, sentence=refusal.message)

    def _is_known(self, item: EntryWish | LuckyTry) -> bool:
        platform, name = item.person.platform, item.event_id
        both = ((platform, name), (lucky_source(platform), name))
        return not self._stored.isdisjoint(both) or self._was_refused((platform, name))

    # The lucky draw

    def _luck(self, item: LuckyTry) -> Outcome:
        source = lucky_source(item.person.platform)
        check_event_name(source, item.event_id)
        if self._is_known(item):
            return Outcome(item, "duplicate", self._roll.find(item.person))
        known: int | None = None
        try:
            person = checked_person(item.person)
            known = self._roll.find(person)
            if item.is_bot or "bot" in self._seen.roles_by_name(person):
                raise RaffleError(Code.EXCLUDED)
            with self._apart():
                tried = attempt(self._transaction, self._roll.resolve(person))
        except RaffleError as refusal:
            tried = replace(refused(refusal), viewer_id=known)
        if tried.code is not None and not item.reward_id:
            # Nothing came of it and nothing was paid, so nothing is kept: who types it on and on fills no disk.
            self.newly_refused.append((item.person.platform, item.event_id))
        else:
            store_try(self._transaction, (source, item.event_id), tried)
            if item.reward_id:
                store_points(self._transaction, item.event_id, item.reward_id, item.at, tried)
            self._keep(source, item.event_id)
        if tried.code is not None:
            return Outcome(item, "refused", tried.viewer_id, code=tried.code.value, sentence=tried.message)
        kind: Literal["won", "nothing"] = "nothing" if tried.win is None else "won"
        return Outcome(item, kind, tried.viewer_id, sentence=tried.message, prize=tried.prize or "")


def _event_id(item: OutsideEvent | EntryWish | LuckyTry | Unknown) -> str:
    if not isinstance(item, Unknown):
        return item.event_id
    try:
        check_event_name(item.platform, item.event_id)
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
