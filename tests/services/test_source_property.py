"""Whatever viewers do and feeds tell, in whatever order: each source brought what the rules say, in every book."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.feed_sync import EntriesList, FeedRow
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.wagers import WagerRow
from tests.conftest import Desk, build_desk
from tests.services.source_tools import change_book, on, told, turn

PEOPLE = 3
who = st.integers(0, PEOPLE - 1)
CENT = 10_000
RATES = Rates(
    {
        "twitch": {Source.FOLLOW: 1, Source.SUBSCRIPTION: 5, Source.GIFTED_SUB: 5, Source.WATCHTIME: 10},
        "affiliate": {Source.WAGER: 20},
    }
)
FEED = dict.fromkeys((Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB), "feed")
LISTS: dict[EntriesList, str] = {"followers": "follow", "subscribers": "subscription", "gift_subs": "gifted_sub"}


@dataclass
class Somebody:
    """All that the rules ask of one viewer."""

    follows: bool = False
    subscribes: bool = False
    gifts: int = 0
    waiting: int = 0
    """minutes that are not tickets yet"""
    hours: int = 0
    amount: int = 0
    wagered: int = 0
    paid: int = 0
    linked: bool = False
    fed: dict[str, int] = field(default_factory=dict)

    def convert(self) -> None:
        self.hours += self.waiting // 60
        self.waiting %= 60

    def pay(self) -> None:
        if self.linked:
            self.paid = max(self.paid, self.wagered * 20 // (1000 * 100 * CENT))

    def monthly(self) -> dict[str, int]:
        return {
            "follow": int(self.follows),
            "subscription": 5 * self.subscribes,
            "gifted_sub": 5 * self.gifts,
            "watchtime": 10 * self.hours,
            "wager": self.paid,
        }


class Feeding(RuleBasedStateMachine):
    """A book that hears Twitch and a book that an entries feed tells, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.desk: Desk = build_desk(Path(self.stack.enter_context(tempfile.TemporaryDirectory())))
        self.stack.callback(self.desk.database.close)
        change_book(self.desk, rates=RATES)
        fed = replace(self.desk.services.books.get().settings, origins={**FEED, Source.WATCHTIME: "off"})
        fed = replace(fed, origins={**fed.origins, Source.WAGER: "off"}, hold_percent=100)
        self.desk.services.books.create("Fed", fed, actor="op")
        turn(self.desk)
        self.ids = [on(self.desk, f"v{number}") for number in range(PEOPLE)]
        self.people = [Somebody() for _ in range(PEOPLE)]
        self.events = 0
        self.desk.services.wagers.take(self.amounts(), actor="feed")
        self.between = False
        """Whether the first book's period was ended by hand and its next one has not begun"""
        self.ended: dict[int, list[tuple[object, ...]]] = {}

    def teardown(self) -> None:
        # The log keeps every step, so that looking it over once at the end is as good as at each.
        with self.stack:
            self.numbers_are_whole_and_the_lowest_go_first()
            assert [one.detail for one in self.desk.services.reports.reconcile() if not one.ok] == []

    def amounts(self) -> list[WagerRow]:
        return [WagerRow(f"v{number}_w", "lele", one.amount) for number, one in enumerate(self.people)]

    def tell(self, person: int, kind: EventType, amount: int = 0) -> None:
        self.events += 1
        for _ in range(1 + self.events % 2):
            # Every other one comes twice.
            told(self.desk, kind, f"v{person}", f"e{self.events}", amount=amount)

    @rule(person=who, follows=st.booleans())
    def a_follow(self, person: int, follows: bool) -> None:
        self.tell(person, EventType.FOLLOW if follows else EventType.UNFOLLOW)
        self.people[person].follows = follows

    @rule(person=who, subscribes=st.booleans())
    def a_subscription(self, person: int, subscribes: bool) -> None:
        self.tell(person, EventType.SUBSCRIBE if subscribes else EventType.UNSUBSCRIBE)
        self.people[person].subscribes = subscribes

    @rule(person=who, count=st.integers(1, 4))
    def a_gift(self, person: int, count: int) -> None:
        self.tell(person, EventType.GIFT, count)
        self.people[person].gifts += count

    @rule(person=who, minutes=st.integers(1, 150))
    def minutes_watched(self, person: int, minutes: int) -> None:
        self.tell(person, EventType.WATCH_MINUTES, minutes)
        self.people[person].waiting += minutes

    @rule(rises=st.lists(st.integers(0, 30_000), min_size=PEOPLE, max_size=PEOPLE))
    def wagers(self, rises: list[int]) -> None:
        for one, rise in zip(self.people, rises, strict=True):
            one.amount += rise * CENT
            one.wagered += rise * CENT
        self.desk.services.wagers.take(self.amounts(), actor="feed")
        self.convert(hours=False)

    @rule(person=who)
    def a_link(self, person: int) -> None:
        one = self.people[person]
        if not one.linked:
            self.desk.services.links.link(self.ids[person], f"V{person}_W", actor="op")
            one.linked = True
            self.convert(hours=False)

    @rule(kind=st.sampled_from(sorted(LISTS)), counts=st.dictionaries(who, st.integers(1, 3)))
    def a_list(self, kind: EntriesList, counts: dict[int, int]) -> None:
        rows = [FeedRow(f"v{person}", count=count if kind == "gift_subs" else 1) for person, count in counts.items()]
        self.desk.services.feed_sync.apply(kind, rows, force=True, actor="feed")
        rate = {"followers": 1, "subscribers": 5, "gift_subs": 5}[kind]
        for person, one in enumerate(self.people):
            count = counts.get(person, 0)
            one.fed[LISTS[kind]] = rate * (count if kind == "gift_subs" else min(count, 1))

    @rule(person=who, shut_out=st.booleans())
    def an_exclusion(self, person: int, shut_out: bool) -> None:
        viewers = self.desk.services.viewers
        if shut_out:
            viewers.exclude(self.ids[person], "spam", actor="op")
        else:
            viewers.include(self.ids[person], actor="op")

    @rule()
    def an_hour_passes(self) -> None:
        now = self.desk.clock.now
        self.desk.clock.advance(hours=1)
        if self.desk.clock.now.month != now.month:
            self.close()
            self.between = False
        turn(self.desk)
        self.convert()

    @rule(months=st.integers(1, 3))
    def months_pass(self, months: int) -> None:
        now = self.desk.clock.now
        month = now.month - 1 + months
        self.desk.clock.now = datetime(now.year + month // 12, month % 12 + 1, 2, tzinfo=UTC)
        self.close()
        turned = turn(self.desk)
        assert [(one.book.name, one.ended is None, one.missed) for one in turned] == [
            ("Monthly", self.between, months - 1),
            ("Fed", False, months - 1),
        ]
        self.keep(*(one.ended.id for one in turned if one.ended is not None))
        self.between = False
        # The beat of a turn is the first of an hour too.
        self.convert()

    def the_period_is_ended_by_hand(self) -> None:
        if self.between:
            return
        self.desk.clock.advance(seconds=1)
        period = self.desk.services.periods.end(actor="op")
        self.keep(period.id)
        self.close()
        self.between = True

    @rule(person=who, count=st.integers(1, 4), rises=st.lists(st.integers(0, 30_000), min_size=PEOPLE, max_size=PEOPLE))
    def the_evening_goes_on_after_it(self, person: int, count: int, rises: list[int]) -> None:
        self.the_period_is_ended_by_hand()
        self.a_gift(person, count)
        self.minutes_watched(person, 10 * count)
        self.wagers(rises)

    @rule()
    def the_next_is_begun_by_hand(self) -> None:
        if self.between:
            self.desk.services.periods.start(actor="op")
            self.between = False
            self.convert(hours=False)

    @rule(hours=st.integers(1, 5000))
    def the_clock_is_set_back_for_a_while(self, hours: int) -> None:
        now = self.desk.clock.now
        self.desk.clock.advance(hours=-hours)
        assert turn(self.desk) == []
        self.desk.clock.now = now
        assert turn(self.desk) == []
        self.convert()

    def convert(self, *, hours: bool = True) -> None:
        """What is owed is paid; between two periods it waits."""
        for one in () if self.between else self.people:
            one.pay()
            if hours:
                one.convert()

    def close(self) -> None:
        """What the end of a period does to what everybody has earned; after it, all waits for the next."""
        if self.between:
            return
        for one in self.people:
            one.convert()
            one.gifts = one.hours = one.paid = 0
            if one.linked:
                one.wagered = 0

    def keep(self, *periods: int) -> None:
        for period_id in periods:
            self.ended[period_id] = self.log(period_id)

    def log(self, period_id: int) -> list[tuple[object, ...]]:
        return self.desk.rows("SELECT * FROM ticket_log WHERE period_id = ? ORDER BY id", period_id)

    @invariant()
    def every_source_brought_what_it_should(self) -> None:
        for viewer_id, one in zip(self.ids, self.people, strict=True):
            for book, wanted in (("Monthly", one.monthly()), ("Fed", one.fed)):
                if book == "Monthly" and self.between:
                    # None runs; the one that has ended stays as it was.
                    continue
                held = self.desk.services.tickets.balance(viewer_id, book, log_rows=0)
                earned = {str(source): count for source, count in held.by_source.items() if count}
                excluded = earned.pop("exclusion", 0)
                assert earned == {source: count for source, count in wanted.items() if count}
                assert held.valid == sum(earned.values()) + excluded
                assert not excluded or held.valid == 0

    @invariant()
    def what_has_ended_stays(self) -> None:
        for period_id, rows in self.ended.items():
            assert self.log(period_id) == rows

    def numbers_are_whole_and_the_lowest_go_first(self) -> None:
        for period_id, last in self.desk.rows("SELECT period_id, max(last) FROM ticket_ranges GROUP BY period_id"):
            issued: list[int] = []
            for viewer_id in self.ids:
                numbers = self.desk.services.tickets.numbers(viewer_id, period_id=period_id)
                held = self.desk.services.tickets.balance(viewer_id, period_id=period_id, log_rows=100_000)
                are_valid = [one.is_valid for one in numbers]
                assert are_valid == sorted(are_valid)
                assert sum(are_valid) == held.valid == max(0, sum(row.change for row in held.log))
                issued.extend(one.number for one in numbers)
            assert sorted(issued) == list(range(1, last + 1))


TestFeeding = Feeding.TestCase
TestFeeding.settings = settings(
    max_examples=int(os.environ.get("RAFFLE_EXAMPLES", "7")),
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
