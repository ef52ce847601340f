"""What lists of the entries feed come to in the books, worked out before anything is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.engine import Connection

from raffle_desktop.domain.names import name_key, shown
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.books import Book, Period, active_periods
from raffle_desktop.services.feed_people import PLATFORM, FeedRow, Found
from raffle_desktop.services.settings import twitch_is_connected
from raffle_desktop.services.ticket_log import StandingChange, plan_standing, would_invalidate

EntriesList = Literal["followers", "subscribers", "gift_subs"]
Lists = dict[EntriesList, tuple[FeedRow, ...]]
SOURCES: dict[EntriesList, Source] = {
    "followers": Source.FOLLOW,
    "subscribers": Source.SUBSCRIPTION,
    "gift_subs": Source.GIFTED_SUB,
}
TITLES: dict[EntriesList, str] = {
    "followers": "followers",
    "subscribers": "subscribers",
    "gift_subs": "gifted subs",
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
class Plan:
    """What one list comes to in one book."""

    kind: EntriesList
    period: Period
    book: Book
    change: StandingChange


@dataclass(frozen=True, slots=True)
class Loss:
    """What all lists together take in one book."""

    book: Book
    invalidated: int
    valid: int
    losing: int

    @property
    def is_too_much(self) -> bool:
        return self.invalidated * 100 > self.valid * self.book.settings.hold_percent


def with_accounts(lists: Lists) -> Lists:
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


def takes_names(connection: Connection) -> bool:
    """Whether the feed is who tells names: a platform that is connected does so itself, and a feed may write names in a
    way of its own, or be late.
    """
    return not twitch_is_connected(connection)


def takers(connection: Connection, kind: EntriesList) -> list[tuple[Period, Book]]:
    """The running books that take this list."""
    return [one for one in active_periods(connection) if one[1].settings.origin(SOURCES[kind]) == "feed"]


def plans_of(connection: Connection, kind: EntriesList, found: Found) -> list[Plan]:
    """What a whole list of these people comes to in each book that takes it; changes nothing."""
    counts = found.counts()
    if kind != "gift_subs":
        counts = dict.fromkeys(counts, 1)
    source = SOURCES[kind]
    plans: list[Plan] = []
    for period, book in takers(connection, kind):
        rate = book.settings.rates.of(PLATFORM, source)
        wanted: Mapping[int, int] = {viewer_id: count * rate for viewer_id, count in counts.items()}
        change = plan_standing(connection, period.id, source, wanted, complete=True)
        plans.append(Plan(kind, period, book, change))
    return plans


def losses_of(connection: Connection, plans: Sequence[Plan]) -> list[Loss]:
    """What the plans of each book take together: who loses by one list can gain by another."""
    books: dict[int, tuple[Book, Counter[int]]] = {}
    for plan in plans:
        _book, changes = books.setdefault(plan.period.id, (plan.book, Counter()))
        changes.update(plan.change.changes)
    losses: list[Loss] = []
    for period_id, (book, changes) in books.items():
        invalidated, losing, valid = would_invalidate(connection, period_id, changes)
        losses.append(Loss(book, invalidated, valid, losing))
    return losses


def worst_of(losses: Sequence[Loss]) -> Loss:
    """The book that loses the largest share."""
    return max(losses, key=lambda loss: loss.invalidated / max(1, loss.valid))


def changing(lists: Lists, plans: Sequence[Plan]) -> tuple[EntriesList, ...]:
    """The lists that would change something."""
    return tuple(kind for kind in lists if any(plan.kind == kind and plan.change.changes for plan in plans))


def emptied_of(lists: Lists, plans: Sequence[Plan]) -> list[EntriesList]:
    """Lists with nobody on them, by which viewers hold tickets."""
    return [kind for kind in changing(lists, plans) if not lists[kind]]


def held_words(lists: Lists, plans: Sequence[Plan], losses: Sequence[Loss]) -> str:
    """Why these wait for the operator, in a sentence."""
    worst = worst_of(losses)
    percent = -(-worst.invalidated * 100 // max(1, worst.valid))
    what = " and ".join(f"{len(lists[kind])} {TITLES[kind]}" for kind in changing(lists, plans))
    emptied = [f"The list of {TITLES[kind]} is suddenly empty. " for kind in emptied_of(lists, plans)]
    return (
        f"{''.join(emptied)}A sync with {what} would take {worst.invalidated} of {worst.valid} tickets ({percent} %)"
        f" of the book {shown(worst.book.name)} from {_people(worst.losing)}."
    )


def outcome_of(kind: EntriesList, rows: Sequence[FeedRow], plans: Sequence[Plan], *, is_taken: bool) -> SyncOutcome:
    """What one list came to; `is_taken`: some book takes it."""
    if not is_taken:
        sentence = f"No ticket book with a running period takes its {TITLES[kind]} from this feed."
        return SyncOutcome(len(rows), 0, 0, held=False, sentence=sentence)
    added, removed = sums([plan for plan in plans if plan.kind == kind])
    done = f"{added} tickets given, {removed} taken" if added or removed else "nothing to change"
    return SyncOutcome(len(rows), added, removed, held=False, sentence=f"{len(rows)} {TITLES[kind]}: {done}.")


def sums(plans: Sequence[Plan]) -> tuple[int, int]:
    """Tickets given and taken by these plans."""
    return sum(plan.change.given for plan in plans), sum(plan.change.taken for plan in plans)


def _people(count: int) -> str:
    return "1 viewer" if count == 1 else f"{count} viewers"
