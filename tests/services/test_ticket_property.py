"""Whatever happens in whatever order, the books are right: checked against tickets written out one by one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Source
from tests.conftest import Desk, build_desk
from tests.services import ticket_tools
from tests.services.source_tools import running, turn
from tests.services.ticket_tools import award, standing

PEOPLE = 4
who = st.integers(0, PEOPLE - 1)
few = st.integers(1, 6)


@dataclass
class Plain:
    """A period as one would keep it on paper: a line for every ticket, and every change written down."""

    owner: dict[int, int] = field(default_factory=dict)
    invalid: set[int] = field(default_factory=set)
    changes: list[tuple[int, Source, int]] = field(default_factory=list)
    events: set[tuple[str, Source]] = field(default_factory=set)

    def sum(self, person: int, source: Source | None = None) -> int:
        return sum(n for one, of, n in self.changes if one == person and source in (None, of))

    def valid(self, person: int) -> list[int]:
        return sorted(number for number, one in self.owner.items() if one == person and number not in self.invalid)

    def change(self, person: int, source: Source, n: int) -> None:
        if n == 0:
            return
        self.changes.append((person, source, n))
        held, wanted = self.valid(person), max(0, self.sum(person))
        self.invalid.update(held[: max(0, len(held) - wanted)])
        for _ in range(wanted - len(held)):
            self.owner[len(self.owner) + 1] = person


class Book(RuleBasedStateMachine):
    """Follows, unfollows, gifts, syncs, exclusions, bonuses, gifts between viewers and turns, as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.desk: Desk = build_desk(Path(self.stack.enter_context(tempfile.TemporaryDirectory())))
        self.stack.callback(self.desk.database.close)
        self.people = [ticket_tools.person(self.desk, f"viewer {number}") for number in range(PEOPLE)]
        self.excluded: set[int] = set()
        turn(self.desk)
        self.period = running(self.desk).id
        self.plain = Plain()
        self.ended: list[tuple[int, list[tuple[object, ...]]]] = []
        self.perk = self.desk.services.shop.add("Song", 2, actor="op").id

    def teardown(self) -> None:
        # The log keeps every step, so that one audit at the end is as good as one at each.
        with self.stack:
            assert self.desk.services.tickets.audit() == []

    def expect(self, person: int, source: Source, n: int) -> None:
        if n == 0:
            return
        if person in self.excluded:
            # What falls comes first, so that nothing is valid in between.
            pair = [(source, n), (Source.EXCLUSION, -n)]
            for of, change in sorted(pair, key=lambda one: one[1]):
                self.plain.change(person, of, change)
        else:
            self.plain.change(person, source, n)

    @rule(person=who, n=st.integers(-4, 4), source=st.sampled_from([Source.FOLLOW, Source.WAGER, Source.WATCHTIME]))
    def something_is_earned_or_lost(self, person: int, n: int, source: Source) -> None:
        assert award(self.desk, self.period, self.people[person], n, source) == (n != 0)
        self.expect(person, source, n)

    @rule(person=who, n=few, event=st.sampled_from("abc"))
    def a_gift_comes_perhaps_again(self, person: int, n: int, event: str) -> None:
        new = (event, Source.GIFTED_SUB) not in self.plain.events
        came = award(self.desk, self.period, self.people[person], n, Source.GIFTED_SUB, event=("twitch", event))
        assert came == new
        if new:
            self.plain.events.add((event, Source.GIFTED_SUB))
            self.expect(person, Source.GIFTED_SUB, n)

    @rule(wanted=st.dictionaries(who, st.integers(0, 5)), complete=st.booleans())
    def a_list_is_synced(self, wanted: dict[int, int], complete: bool) -> None:
        before = [len(self.plain.valid(person)) for person in range(PEOPLE)]
        done = standing(
            self.desk,
            self.period,
            Source.SUBSCRIPTION,
            {self.people[person]: n for person, n in wanted.items()},
            complete=complete,
        )
        for person in range(PEOPLE):
            if complete or person in wanted:
                held = self.plain.sum(person, Source.SUBSCRIPTION)
                self.expect(person, Source.SUBSCRIPTION, wanted.get(person, 0) - held)
        after = [len(self.plain.valid(person)) for person in range(PEOPLE)]
        lost = sum(max(0, was - now) for was, now in zip(before, after, strict=True))
        assert (done.invalidated, done.valid) == (lost, sum(before))

    @rule(person=who)
    def somebody_is_excluded(self, person: int) -> None:
        self.desk.services.viewers.exclude(self.people[person], "why not", actor="op")
        self.excluded.add(person)
        self.plain.change(person, Source.EXCLUSION, -self.plain.sum(person))

    @rule(person=who)
    def somebody_is_included_again(self, person: int) -> None:
        self.desk.services.viewers.include(self.people[person], actor="op")
        self.excluded.discard(person)
        self.plain.change(person, Source.EXCLUSION, -self.plain.sum(person, Source.EXCLUSION))

    @rule(person=who, n=few)
    def a_bonus(self, person: int, n: int) -> None:
        if self.refused(person in self.excluded and Code.EXCLUDED, lambda: self.give(person, n)):
            return
        self.plain.change(person, Source.BONUS, n)

    def give(self, person: int, n: int) -> None:
        self.desk.services.tickets.give(self.people[person], n, "for a song", actor="op")

    @rule(person=who, n=few)
    def something_is_taken_away(self, person: int, n: int) -> None:
        held = len(self.plain.valid(person))
        code = held == 0 and Code.NOT_ENOUGH_TICKETS
        viewer = self.people[person]
        if self.refused(code, lambda: self.desk.services.tickets.remove(viewer, n, "why not", actor="op")):
            return
        self.plain.change(person, Source.REMOVAL, -min(n, held))

    @rule(giver=who, receiver=who, n=few)
    def a_gift_between_viewers(self, giver: int, receiver: int, n: int) -> None:
        if giver == receiver:
            code: Code | bool = Code.VALUE_INVALID
        elif {giver, receiver} & self.excluded:
            code = Code.EXCLUDED
        else:
            code = len(self.plain.valid(giver)) < n and Code.NOT_ENOUGH_TICKETS
        one, other = self.people[giver], self.people[receiver]
        if self.refused(code, lambda: self.desk.services.tickets.transfer(one, other, n, actor="op")):
            return
        self.plain.change(giver, Source.TRANSFER, -n)
        self.plain.change(receiver, Source.TRANSFER, n)

    @rule(person=who)
    def a_perk_is_bought(self, person: int) -> None:
        if person in self.excluded:
            code: Code | bool = Code.EXCLUDED
        else:
            code = len(self.plain.valid(person)) < 2 and Code.NOT_ENOUGH_TICKETS
        if self.refused(code, lambda: self.desk.services.shop.buy(self.people[person], self.perk, actor="op")):
            return
        self.plain.change(person, Source.SHOP, -2)

    def refused(self, code: Code | bool, act: Callable[[], object]) -> bool:
        """Whether the act was refused, which it has to be with exactly this code, or not at all."""
        if code is False:
            act()
            return False
        with pytest.raises(RaffleError) as caught:
            act()
        assert caught.value.code is code
        return True

    @rule(by_hand=st.booleans())
    def the_period_turns(self, by_hand: bool) -> None:
        self.ended.append((self.period, self.rows(self.period)))
        if by_hand:
            self.desk.services.periods.end(restart=True, actor="op")
        else:
            self.desk.clock.advance(days=31)
            turn(self.desk)
        assert running(self.desk).id != self.period
        self.period = running(self.desk).id
        self.plain = Plain()

    def rows(self, period: int) -> list[tuple[object, ...]]:
        tables = ("ticket_log", "ticket_ranges", "ticket_sources", "ticket_totals")
        return [row for table in tables for row in self.desk.rows(f"SELECT * FROM {table} WHERE period_id = ?", period)]

    @invariant()
    def the_book_is_as_on_paper(self) -> None:
        tickets = self.desk.services.tickets
        for person, viewer in enumerate(self.people):
            holding = tickets.balance(viewer, log_rows=0)
            numbers = tickets.numbers(viewer)
            assert [one.number for one in numbers if one.is_valid] == self.plain.valid(person)
            assert [one.number for one in numbers] == sorted(
                number for number, one in self.plain.owner.items() if one == person
            )
            assert holding.total == self.plain.sum(person)
            assert holding.valid == max(0, holding.total) == len(self.plain.valid(person))
            assert holding.by_source == {
                source: self.plain.sum(person, source) for source in Source if self.plain.sum(person, source)
            }
            assert person not in self.excluded or holding.total == 0
        ranges = self.desk.rows("SELECT first, last FROM ticket_ranges WHERE period_id = ? ORDER BY first", self.period)
        assert [number for first, last in ranges for number in range(first, last + 1)] == list(self.plain.owner)
        board = tickets.leaderboard(top=PEOPLE)
        held = sorted((len(self.plain.valid(person)) for person in range(PEOPLE)), reverse=True)
        assert [line.tickets for line in board] == [count for count in held if count]

    @invariant()
    def what_has_ended_never_changes(self) -> None:
        for period, rows in self.ended:
            assert self.rows(period) == rows


TestBook = Book.TestCase
TestBook.settings = settings(
    max_examples=int(os.environ.get("RAFFLE_EXAMPLES", "7")),
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
