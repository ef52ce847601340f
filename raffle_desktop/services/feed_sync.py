"""The lists of the entries feed compared with what viewers hold: all of them together, in one transaction.

What would take too large a share of a book's tickets waits for the operator, and is kept in memory only: after a
restart the feed tells the same again.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raffle_desktop.domain.changes import FeedChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.feed_people import FeedRow, Listed, checked, look_up, resolved
from raffle_desktop.services.feed_plans import (
    SOURCES,
    TITLES,
    EntriesList,
    Lists,
    Loss,
    Plan,
    SyncOutcome,
    changing,
    emptied_of,
    held_words,
    losses_of,
    outcome_of,
    plans_of,
    sums,
    takers,
    takes_names,
    with_accounts,
    worst_of,
)
from raffle_desktop.services.ticket_log import carry_out_standing

__all__ = ["SOURCES", "EntriesList", "FeedRow", "FeedSyncService", "HeldSync", "SyncOutcome"]

FEED = "entries"
_DESCRIPTIONS: dict[EntriesList, str] = {
    "followers": "follows (entries feed)",
    "subscribers": "subscribes (entries feed)",
    "gift_subs": "gifted subs (entries feed)",
}


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
        given = with_accounts({kind: tuple(lists[kind]) for kind in SOURCES if kind in lists})
        listed: dict[EntriesList, list[Listed]] = {}
        aside: set[EntriesList] = set()
        emptied: set[EntriesList] = set()
        with self._lock:
            self._ignored -= {kind for kind, rows in given.items() if rows or force}
            ignored = frozenset(self._ignored)
        with self._core.database.read() as connection:
            plans: list[Plan] = []
            is_known = True
            for kind, rows in given.items():
                if not takers(connection, kind):
                    continue
                listed[kind] = checked(rows)
                found = look_up(connection, listed[kind], takes_names=takes_names(connection))
                is_known = is_known and found.is_complete
                # Compared before the writing begins: mostly there is nothing to write.
                own = plans_of(connection, kind, found) if is_known or not rows else []
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
            return {**left, **{kind: outcome_of(kind, taken[kind], plans, is_taken=kind in listed) for kind in taken}}

        def work(transaction: Transaction) -> list[Plan]:
            connection = transaction.connection
            renames = takes_names(connection)
            wanted = [
                plan
                for kind, rows in listed.items()
                for plan in plans_of(connection, kind, resolved(transaction, rows, takes_names=renames))
            ]
            losses = losses_of(connection, wanted)
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
        return {**left, **{kind: outcome_of(kind, taken[kind], plans, is_taken=kind in listed) for kind in taken}}

    def would_hold(self, lists: Mapping[EntriesList, Sequence[FeedRow]]) -> str:
        """Why a sync with these lists would wait for the operator, in a sentence; "" where it would not. Changes
        nothing. Raises RaffleError as `apply_lists`.
        """
        given = with_accounts({kind: tuple(rows) for kind, rows in lists.items()})
        with self._core.database.read() as connection:
            # Who is not known yet can only gain.
            plans = [
                plan
                for kind, rows in given.items()
                if takers(connection, kind)
                for plan in plans_of(connection, kind, look_up(connection, checked(rows)))
            ]
            losses = losses_of(connection, plans)
        is_held = any(loss.is_too_much for loss in losses) or any(emptied_of(given, plans))
        return held_words(given, plans, losses) if is_held else ""

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
        worst, kinds = worst_of(too_much.losses), changing(lists, plans)
        key = _key({kind: lists[kind] for kind in kinds})
        added, removed = sums(plans)
        sentence = held_words(lists, plans, too_much.losses)
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
                own = sums([plan for plan in plans if plan.kind == kind])
                outcomes[kind] = SyncOutcome(len(rows), *own, held=True, sentence=f"{sentence} {ending}")
            else:
                outcomes[kind] = outcome_of(kind, rows, (), is_taken=kind in listed)
        return outcomes


_EMPTY: dict[EntriesList, SyncOutcome] = {
    kind: SyncOutcome(0, 0, 0, held=False, sentence=f"The list of {title} is empty. It is set aside.", set_aside=True)
    for kind, title in TITLES.items()
}


class _TooMuchError(RaffleError):
    """Carries what was planned out of the transaction that is undone by it."""

    def __init__(self, plans: Sequence[Plan], losses: Sequence[Loss]) -> None:
        super().__init__(Code.SYNC_HELD)
        self.plans, self.losses = plans, losses


def _forced(lists: Lists, plans: Sequence[Plan]) -> dict[str, object]:
    changed = {
        kind: {
            plan.book.name: {"given": plan.change.given, "taken": plan.change.taken}
            for plan in plans
            if plan.kind == kind and plan.change.changes
        }
        for kind in lists
    }
    return {"rows": {kind: len(rows) for kind, rows in lists.items()}, "books": changed}


def _key(lists: Lists) -> str:
    listed = {kind: sorted((row.name, row.user_id or "", row.count) for row in rows) for kind, rows in lists.items()}
    return hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:16]
