"""The lists of the entries feed compared with what viewers hold: all of them together, in one transaction.

What would take too large a share of a book's tickets waits for the operator, and is kept in memory only: after a
restart the feed tells the same again.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import FeedChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key, shown
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.books import Book, Period, active_periods
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.feed_people import PLATFORM, FeedRow, Found, Listed, checked, look_up, resolved
from raffle_desktop.services.settings import twitch_is_connected
from raffle_desktop.services.ticket_log import StandingChange, carry_out_standing, plan_standing, would_invalidate

__all__ = ["EntriesList", "FeedRow", "FeedSyncService", "HeldSync", "SyncOutcome"]

EntriesList = Literal["followers", "subscribers", "gift_subs"]
Lists = dict[EntriesList, tuple[FeedRow, ...]]
SOURCES: dict[EntriesList, Source] = {
    "followers": Source.FOLLOW,
    "subscribers": Source.SUBSCRIPTION,
    "gift_subs": Source.GIFTED_SUB,
}
FEED = "entries"
_TITLES: dict[EntriesList, str] = {
    "followers": "followers",
    "subscribers": "subscribers",
    "gift_subs": "gifted subs",
}
_DESCRIPTIONS: dict[EntriesList, str] = {
    "followers": "follows (entries feed)",
    "subscribers": "subscribes (entries feed)",
    "gift_subs": "gifted subs (entries feed)",
}


@dataclass(frozen=True, slots=True)
class SyncOutcome:
    """What one list came to. `seen`: its rows; `added`, `removed`: tickets in all books together. `held`: so much would
    be lost that nothing was changed; then they are what it would come to. `set_aside`: nobody is on the list, though
    viewers hold tickets by it, and the operator has said that it is not to be taken.
    """

    seen: int
    added: int
    removed: int
    held: bool
    sentence: str
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class HeldSync:
    """Lists that wait for the operator, together: those of `kinds` would change something. `key` names them; `at`: UTC
    microseconds. `invalidated` of `valid` tickets of the `book` (the one that would lose the largest share) would be
    lost, by `losing` viewers.
    """

    kinds: tuple[EntriesList, ...]
    key: str
    at: int
    seen: int
    added: int
    removed: int
    book: str
    invalidated: int
    valid: int
    losing: int
    sentence: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one list comes to in one book."""

    kind: EntriesList
    period: Period
    book: Book
    change: StandingChange


@dataclass(frozen=True, slots=True)
class _Loss:
    """What all lists together take in one book."""

    book: Book
    invalidated: int
    valid: int
    losing: int

    @property
    def is_too_much(self) -> bool:
        return self.invalidated * 100 > self.valid * self.book.settings.hold_percent


@dataclass(frozen=True, slots=True)
class _Waiting:
    held: HeldSync
    lists: Lists


class FeedSyncService:
    """For whoever reads the entries feed, and for the operator."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = threading.Lock()
        self._waiting: _Waiting | None = None
        self._discarded = ""
        self._ignored: set[EntriesList] = set()
        """Empty lists that the operator has discarded."""

    def apply(self, kind: EntriesList, rows: Sequence[FeedRow], *, force: bool = False, actor: str) -> SyncOutcome:
        """`apply_lists` of one list."""
        return self.apply_lists({kind: rows}, force=force, actor=actor)[kind]

    def apply_lists(
        self, lists: Mapping[EntriesList, Sequence[FeedRow]], *, force: bool = False, actor: str
    ) -> dict[EntriesList, SyncOutcome]:
        """Have exactly the people of each of these whole lists hold what it brings, in every running book that takes
        it: all in one transaction. Lists that are not given are left as they are.

        Nothing is changed (and `held` said of every list that would change something) where they would together make
        more invalid in any book than its share allows, or where one by which viewers hold tickets has nobody on it any
        more, which is what a feed at fault looks like; unless `force`. Once the operator has discarded an empty list it
        is set aside, and the others are taken, until somebody is on it again. Whoever is new becomes known. Raises
        RaffleError(NAME_INVALID, VALUE_INVALID) for rows that are about nobody.
        """
        given = _with_accounts({kind: tuple(lists[kind]) for kind in SOURCES if kind in lists})
        listed: dict[EntriesList, list[Listed]] = {}
        aside: set[EntriesList] = set()
        emptied: set[EntriesList] = set()
        with self._lock:
            self._ignored -= {kind for kind, rows in given.items() if rows or force}
            ignored = frozenset(self._ignored)
        with self._core.database.read() as connection:
            plans: list[_Plan] = []
            is_known = True
            for kind, rows in given.items():
                if not _takers(connection, kind):
                    continue
                listed[kind] = checked(rows)
                found = look_up(connection, listed[kind], takes_names=_takes_names(connection))
                is_known = is_known and found.is_complete
                # Compared before the writing begins: mostly there is nothing to write.
                own = _plans(connection, kind, found) if is_known or not rows else []
                is_emptied = not rows and not force and any(plan.change.changes for plan in own)
                if is_emptied and kind in ignored:
                    aside.add(kind)
                    del listed[kind]
                    continue
                if is_emptied:
                    emptied.add(kind)
                plans += own
        taken = {kind: rows for kind, rows in given.items() if kind not in aside}
        left = {kind: _EMPTY[kind] for kind in aside}
        if is_known and not any(plan.change.changes for plan in plans):
            self._forget(given)
            return {**left, **{kind: _outcome(kind, taken[kind], plans, is_taken=kind in listed) for kind in taken}}

        def work(transaction: Transaction) -> list[_Plan]:
            connection = transaction.connection
            takes_names = _takes_names(connection)
            wanted = [
                plan
                for kind, rows in listed.items()
                for plan in _plans(connection, kind, resolved(transaction, rows, takes_names=takes_names))
            ]
            losses = _losses(connection, wanted)
            if emptied or (not force and any(loss.is_too_much for loss in losses)):
                raise _TooMuchError(wanted, losses)
            for plan in wanted:
                carry_out_standing(
                    transaction, plan.period.id, SOURCES[plan.kind], plan.change, _DESCRIPTIONS[plan.kind]
                )
            if force:
                transaction.audit("feed.sync", FEED, after=_forced(taken, wanted))
            return wanted

        try:
            plans = self._core.write(work, actor=actor)
        except _TooMuchError as too_much:
            return {**left, **self._hold(taken, listed, too_much)}
        self._forget(given)
        return {**left, **{kind: _outcome(kind, taken[kind], plans, is_taken=kind in listed) for kind in taken}}

    def would_hold(self, lists: Mapping[EntriesList, Sequence[FeedRow]]) -> str:
        """Why a sync with these lists would wait for the operator, in a sentence; "" where it would not. Changes
        nothing. Raises RaffleError as `apply_lists`.
        """
        given = _with_accounts({kind: tuple(rows) for kind, rows in lists.items()})
        with self._core.database.read() as connection:
            # Who is not known yet can only gain.
            plans = [
                plan
                for kind, rows in given.items()
                if _takers(connection, kind)
                for plan in _plans(connection, kind, look_up(connection, checked(rows)))
            ]
            losses = _losses(connection, plans)
        is_held = any(loss.is_too_much for loss in losses) or any(_emptied(given, plans))
        return _held_words(given, plans, losses) if is_held else ""

    def held(self) -> HeldSync | None:
        """The sync that waits for the operator."""
        with self._lock:
            return None if self._waiting is None else self._waiting.held

    def confirm_held(self, *, key: str | None = None, actor: str) -> dict[EntriesList, SyncOutcome]:
        """Apply the lists that wait. `key`: those that were looked at.

        Raises RaffleError(SYNC_HELD) where others have come since, VALUE_INVALID where none wait.
        """
        waiting = self._require(key)
        outcomes = self.apply_lists(waiting.lists, force=True, actor=actor)
        self._core.bus.publish(FeedChanged(FEED))
        return outcomes

    def discard_held(self, *, key: str | None = None, actor: str) -> None:
        """Do not apply them, and do not ask again about the same lists. Raises as `confirm_held`."""
        waiting = self._require(key)

        def work(transaction: Transaction) -> None:
            rows = {kind: len(waiting.lists[kind]) for kind in waiting.held.kinds}
            transaction.audit("feed.discard", FEED, after={"rows": rows})
            transaction.publish(FeedChanged(FEED))

        self._core.write(work, actor=actor)
        with self._lock:
            self._discarded = waiting.held.key
            self._ignored |= {kind for kind, rows in waiting.lists.items() if not rows}
            if self._waiting == waiting:
                self._waiting = None

    def _require(self, key: str | None) -> _Waiting:
        with self._lock:
            waiting = self._waiting
        if waiting is None:
            raise RaffleError(Code.VALUE_INVALID, "No list of the entries feed waits to be confirmed.")
        if key is not None and waiting.held.key != key:
            raise RaffleError(Code.SYNC_HELD, "Other lists have come from the feed since; look at them again.")
        return waiting

    def _forget(self, lists: Lists) -> None:
        """What waited is settled where these lists went through, which are all that waited."""
        with self._lock:
            if self._waiting is None or set(self._waiting.held.kinds) <= set(lists):
                self._waiting, self._discarded = None, ""

    def _hold(
        self, lists: Lists, listed: Mapping[EntriesList, object], too_much: _TooMuchError
    ) -> dict[EntriesList, SyncOutcome]:
        plans = too_much.plans
        worst, kinds = _worst(too_much.losses), _changing(lists, plans)
        key = _key({kind: lists[kind] for kind in kinds})
        added, removed = _sums(plans)
        sentence = _held_words(lists, plans, too_much.losses)
        seen = sum(len(lists[kind]) for kind in kinds)
        with self._lock:
            is_discarded = self._discarded == key
            if not is_discarded:
                self._discarded = ""
                waiting = self._waiting
                at = waiting.held.at if waiting is not None and waiting.held.key == key else self._core.now_micros()
                held = HeldSync(
                    kinds, key, at, seen, added, removed, worst.book.name, worst.invalidated, worst.valid,
                    worst.losing, sentence,
                )  # fmt: skip
                self._waiting = _Waiting(held, {kind: lists[kind] for kind in kinds})
        ending = (
            "It was discarded; “Sync now” takes it all the same."
            if is_discarded
            else "Nothing was changed; confirm or discard it."
        )
        outcomes: dict[EntriesList, SyncOutcome] = {}
        for kind, rows in lists.items():
            if kind in kinds:
                own = _sums([plan for plan in plans if plan.kind == kind])
                outcomes[kind] = SyncOutcome(len(rows), *own, held=True, sentence=f"{sentence} {ending}")
            else:
                outcomes[kind] = _outcome(kind, rows, (), is_taken=kind in listed)
        return outcomes


_EMPTY: dict[EntriesList, SyncOutcome] = {
    kind: SyncOutcome(0, 0, 0, held=False, sentence=f"The list of {title} is empty. It is set aside.", set_aside=True)
    for kind, title in _TITLES.items()
}


class _TooMuchError(RaffleError):
    """Carries what was planned out of the transaction that is undone by it."""

    def __init__(self, plans: Sequence[_Plan], losses: Sequence[_Loss]) -> None:
        super().__init__(Code.SYNC_HELD)
        self.plans, self.losses = plans, losses


def _with_accounts(lists: Lists) -> Lists:
    """The lists, with the account of a name that another of them knows: who was renamed is not taken for somebody new
    because one list tells accounts and another only names.
    """
    accounts: dict[str, set[str]] = {}
    for row in (row for rows in lists.values() for row in rows if row.user_id is not None):
        accounts.setdefault(name_key(row.name), set()).add(str(row.user_id))
    if not accounts:
        return lists

    def told(row: FeedRow) -> FeedRow:
        known = accounts.get(name_key(row.name), ()) if row.user_id is None else ()
        return FeedRow(row.name, next(iter(known)), row.count) if len(known) == 1 else row

    return {kind: tuple(map(told, rows)) for kind, rows in lists.items()}


def _takes_names(connection: Connection) -> bool:
    """Whether the feed is who tells names: a platform that is connected does so itself, and a feed may write names in a
    way of its own, or be late.
    """
    return not twitch_is_connected(connection)


def _takers(connection: Connection, kind: EntriesList) -> list[tuple[Period, Book]]:
    return [one for one in active_periods(connection) if one[1].settings.origin(SOURCES[kind]) == "feed"]


def _plans(connection: Connection, kind: EntriesList, found: Found) -> list[_Plan]:
    counts = found.counts()
    if kind != "gift_subs":
        counts = dict.fromkeys(counts, 1)
    source = SOURCES[kind]
    plans: list[_Plan] = []
    for period, book in _takers(connection, kind):
        rate = book.settings.rates.of(PLATFORM, source)
        wanted: Mapping[int, int] = {viewer_id: count * rate for viewer_id, count in counts.items()}
        change = plan_standing(connection, period.id, source, wanted, complete=True)
        plans.append(_Plan(kind, period, book, change))
    return plans


def _losses(connection: Connection, plans: Sequence[_Plan]) -> list[_Loss]:
    """What the plans of each book take together: who loses by one list can gain by another."""
    books: dict[int, tuple[Book, Counter[int]]] = {}
    for plan in plans:
        _book, changes = books.setdefault(plan.period.id, (plan.book, Counter()))
        changes.update(plan.change.changes)
    losses: list[_Loss] = []
    for period_id, (book, changes) in books.items():
        invalidated, losing, valid = would_invalidate(connection, period_id, changes)
        losses.append(_Loss(book, invalidated, valid, losing))
    return losses


def _worst(losses: Sequence[_Loss]) -> _Loss:
    """The book that loses the largest share."""
    return max(losses, key=lambda loss: loss.invalidated / max(1, loss.valid))


def _changing(lists: Lists, plans: Sequence[_Plan]) -> tuple[EntriesList, ...]:
    return tuple(kind for kind in lists if any(plan.kind == kind and plan.change.changes for plan in plans))


def _emptied(lists: Lists, plans: Sequence[_Plan]) -> list[EntriesList]:
    """Lists with nobody on them, by which viewers hold tickets."""
    return [kind for kind in _changing(lists, plans) if not lists[kind]]


def _held_words(lists: Lists, plans: Sequence[_Plan], losses: Sequence[_Loss]) -> str:
    worst = _worst(losses)
    percent = -(-worst.invalidated * 100 // max(1, worst.valid))
    what = " and ".join(f"{len(lists[kind])} {_TITLES[kind]}" for kind in _changing(lists, plans))
    emptied = [f"The list of {_TITLES[kind]} is suddenly empty. " for kind in _emptied(lists, plans)]
    return (
        f"{''.join(emptied)}A sync with {what} would take {worst.invalidated} of {worst.valid} tickets ({percent} %)"
        f" of the book {shown(worst.book.name)} from {_people(worst.losing)}."
    )


def _outcome(kind: EntriesList, rows: Sequence[FeedRow], plans: Sequence[_Plan], *, is_taken: bool) -> SyncOutcome:
    if not is_taken:
        sentence = f"No ticket book with a running period takes its {_TITLES[kind]} from this feed."
        return SyncOutcome(len(rows), 0, 0, held=False, sentence=sentence)
    added, removed = _sums([plan for plan in plans if plan.kind == kind])
    done = f"{added} tickets given, {removed} taken" if added or removed else "nothing to change"
    return SyncOutcome(len(rows), added, removed, held=False, sentence=f"{len(rows)} {_TITLES[kind]}: {done}.")


def _sums(plans: Sequence[_Plan]) -> tuple[int, int]:
    return sum(plan.change.given for plan in plans), sum(plan.change.taken for plan in plans)


def _forced(lists: Lists, plans: Sequence[_Plan]) -> dict[str, object]:
    changed = {
        kind: {
            plan.book.name: {"given": plan.change.given, "taken": plan.change.taken}
            for plan in plans
            if plan.kind == kind and plan.change.changes
        }
        for kind in lists
    }
    return {"rows": {kind: len(rows) for kind, rows in lists.items()}, "books": changed}


def _people(count: int) -> str:
    return "1 viewer" if count == 1 else f"{count} viewers"


def _key(lists: Lists) -> str:
    listed = {kind: sorted((row.name, row.user_id or "", row.count) for row in rows) for kind, rows in lists.items()}
    return hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:16]
