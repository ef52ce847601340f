"""Whatever happens in whatever order, lucky draws are right: checked against a list of tries on paper."""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.lucky_campaigns import PrizeRequest
from tests.conftest import Desk, build_desk
from tests.services.lucky_tools import faults

PEOPLE = 6
BILLION = 10**9
who = st.integers(0, PEOPLE - 1)
quota = st.none() | st.integers(0, 3)
percent = st.integers(0, 60)


@dataclass
class Prize:
    """`parts`: its probability in percent."""

    id: int
    parts: int
    daily: int | None
    total: int | None


@dataclass
class Paper:
    """A lucky draw as one would keep it by hand: prizes, and a line (day, person, prize or None) for each try."""

    prizes: dict[int, Prize] = field(default_factory=dict)
    lines: list[tuple[date, int, int | None]] = field(default_factory=list)
    reshare: bool = False

    def given(self, prize: int, day: date | None = None) -> int:
        return sum(1 for when, _, won in self.lines if won == prize and day in (None, when))

    def is_left(self, prize: Prize, day: date) -> bool:
        enough = prize.total is None or self.given(prize.id) < prize.total
        return enough and (prize.daily is None or self.given(prize.id, day) < prize.daily)

    def chances(self, day: date) -> dict[int, Fraction]:
        left = {one.id: Fraction(one.parts, 100) for one in self.prizes.values() if self.is_left(one, day)}
        if not self.reshare or not sum(left.values()):
            return left
        together = sum(Fraction(one.parts, 100) for one in self.prizes.values())
        return {prize: chance * together / sum(left.values()) for prize, chance in left.items()}


class LuckyDraw(RuleBasedStateMachine):
    """Tries, told again and on other days, quotas and probabilities that change, and wins that are redeemed."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.desk: Desk = build_desk(Path(self.stack.enter_context(tempfile.TemporaryDirectory())))
        self.stack.callback(self.desk.database.close)
        self.lucky, self.campaigns = self.desk.services.lucky, self.desk.services.lucky_campaigns
        self.desk.services.desk_time.set_zone("Europe/Berlin", actor="op")
        self.campaigns.create("Daily", actor="op")
        self.paper = Paper()
        self.people = [self.desk.set_counters(f"viewer {number}") for number in range(PEOPLE)]
        self.excluded: set[int] = set()
        self.largest_daily: dict[int, float] = {}
        self.is_open = True
        self.redeemed: dict[int, str | None] = {}
        self.winners: dict[int, int] = {}
        self.events: dict[str, Any] = {}

    def teardown(self) -> None:
        with self.stack:
            assert all(finding.ok for finding in self.desk.services.reports.reconcile())

    @property
    def day(self) -> date:
        """Berlin's and UTC's are the same at 20:00, where this clock always is."""
        return self.desk.clock.now.date()

    def ticket(self, of: int) -> int:
        """What the next secret will decide, as the rules of the draws say: the first bits of a hash that fit."""
        secret = hashlib.sha256(f"dice {self.desk.dice.calls + 1}".encode()).hexdigest()
        attempt = 0
        while True:
            text = f"streamdraw/1 pick\n{secret}\n1\n{attempt}\n"
            number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> (64 - (of - 1).bit_length())
            if number < of:
                return number
            attempt += 1

    def expected(self) -> int | None:
        """Which prize the next try wins."""
        prizes = list(self.paper.prizes.values())
        left = [one for one in prizes if self.paper.is_left(one, self.day)]
        width, together = sum(one.parts for one in left), sum(one.parts for one in prizes)
        if self.paper.reshare and 0 < width < together:
            ticket, end = Fraction(self.ticket(width * BILLION // 100 * BILLION)), Fraction(0)
            for one in left:
                end += Fraction(one.parts * together * BILLION * BILLION, 10_000)
                if ticket < end:
                    return one.id
            return None
        ticket, end = Fraction(self.ticket(BILLION)), Fraction(0)
        for one in prizes:
            end += Fraction(one.parts * BILLION, 100)
            if ticket < end:
                return one.id if one in left else None
        return None

    @rule(person=who, event=st.none() | st.sampled_from("abcde"))
    def somebody_tries(self, person: int, event: str | None) -> None:
        known = self.events.get(event or "")
        named = None if event is None else ("chat", event)

        def act() -> Any:
            return self.lucky.try_luck(self.people[person], actor="chat", event=named)

        if known is not None:
            again = act()
            assert again.repeated
            assert (again.kind, again.message, again.viewer_id) == known
            return
        code: Code | bool = False
        if not self.is_open:
            code = Code.CAMPAIGN_CLOSED
        elif person in self.excluded:
            code = Code.EXCLUDED
        if code is not False:
            self.refused(code, act)
            return
        if any(one == person and day >= self.day for day, one, _ in self.paper.lines):
            outcome = act()
            assert (outcome.kind, outcome.code) == ("already_tried", Code.ALREADY_TRIED)
        else:
            wanted = self.expected()
            outcome = act()
            assert (None if outcome.win is None else outcome.win.prize_id) == wanted
            self.paper.lines.append((self.day, person, wanted))
            if outcome.win is not None:
                self.winners[outcome.win.id] = person
        if event is not None:
            self.events[event] = (outcome.kind, outcome.message, outcome.viewer_id)

    @rule(parts=percent, daily=quota, total=quota)
    def a_prize_is_added(self, parts: int, daily: int | None, total: int | None) -> None:
        code = f"P{len(self.desk.services.audit.search('lucky.add_prize')) + 1}"
        request = PrizeRequest(code, code, f"{parts / 100:.2f}", daily, total)
        over = sum(one.parts for one in self.paper.prizes.values()) + parts > 100 and Code.PROBABILITIES_TOO_HIGH
        if not self.refused(over, lambda: self.campaigns.add_prize(request, actor="op")):
            newest = self.campaigns.get().prizes[-1].id
            self.paper.prizes[newest] = Prize(newest, parts, daily, total)
            self.largest_daily[newest] = math.inf if daily is None else daily

    @rule(place=st.integers(0, 5), parts=percent, daily=quota, total=quota)
    def a_prize_is_changed(self, place: int, parts: int, daily: int | None, total: int | None) -> None:
        if not self.paper.prizes:
            return
        one = list(self.paper.prizes.values())[place % len(self.paper.prizes)]
        code: Code | bool = False
        if sum(other.parts for other in self.paper.prizes.values()) - one.parts + parts > 100:
            code = Code.PROBABILITIES_TOO_HIGH
        elif (total is not None and total < self.paper.given(one.id)) or (
            daily is not None and daily < self.paper.given(one.id, self.day)
        ):
            code = Code.QUOTA_TOO_LOW
        present = next(view for view in self.campaigns.get().prizes if view.id == one.id)
        request = PrizeRequest(present.code, present.title, f"{parts / 100:.2f}", daily, total)
        if not self.refused(code, lambda: self.campaigns.change_prize(one.id, request, actor="op")):
            self.paper.prizes[one.id] = Prize(one.id, parts, daily, total)
            self.largest_daily[one.id] = max(self.largest_daily[one.id], math.inf if daily is None else daily)

    @rule(place=st.integers(0, 5))
    def a_prize_is_deleted(self, place: int) -> None:
        if not self.paper.prizes:
            return
        one = list(self.paper.prizes.values())[place % len(self.paper.prizes)]
        code = self.paper.given(one.id) > 0 and Code.REFERRED_TO
        if not self.refused(code, lambda: self.campaigns.delete_prize(one.id, actor="op")):
            del self.paper.prizes[one.id]

    @rule(days=st.sampled_from([1, 1, 1, 2, -1, -3]))
    def the_clock_moves(self, days: int) -> None:
        self.desk.clock.advance(days=days)

    @rule(reshare=st.booleans(), is_open=st.sampled_from([True, True, True, False]))
    def the_lucky_draw_is_changed(self, reshare: bool, is_open: bool) -> None:
        self.campaigns.change(reshare=reshare, is_open=is_open, actor="op")
        self.paper.reshare, self.is_open = reshare, is_open

    @rule(person=who, is_out=st.booleans())
    def somebody_is_excluded_or_included(self, person: int, is_out: bool) -> None:
        if is_out:
            self.desk.services.viewers.exclude(self.people[person], "why not", actor="op")
            self.excluded.add(person)
        else:
            self.desk.services.viewers.include(self.people[person], actor="op")
            self.excluded.discard(person)

    @rule(win=st.integers(1, 6), person=who)
    def a_win_is_handed_in(self, win: int, person: int) -> None:
        code: Code | bool = False
        if win not in self.winners:
            code = Code.WIN_NOT_FOUND
        elif self.winners[win] != person:
            code = Code.WIN_NOT_YOURS
        elif win in self.redeemed:
            code = Code.ALREADY_REDEEMED
        viewer = self.people[person]
        if not self.refused(code, lambda: self.lucky.redeem(win, viewer, f"1234{win:04d}", actor="op")):
            self.redeemed[win] = f"1234{win:04d}"

    @rule(win=st.integers(1, 6))
    def a_contact_is_deleted(self, win: int) -> None:
        code = self.redeemed.get(win) is None and Code.WIN_NOT_FOUND
        if not self.refused(code, lambda: self.desk.services.lucky_contacts.delete(win, actor="op")):
            self.redeemed[win] = None

    def refused(self, code: Code | bool, act: Callable[[], object]) -> bool:
        """Whether the act was refused, which it has to be with exactly this code, or not at all."""
        if code is False:
            act()
            return False
        with pytest.raises(RaffleError) as caught:
            act()
        assert caught.value.code is code
        return True

    @invariant()
    def it_is_as_on_paper(self) -> None:
        assert faults(self.desk) == []
        paper, view = self.paper, self.campaigns.get()
        assert view.day == self.day.isoformat()
        assert (view.tries, view.wins) == (len(paper.lines), len(self.winners))
        assert view.tries_today == sum(1 for day, *_ in paper.lines if day == self.day)
        assert view.to_redeem == len(self.winners) - len(self.redeemed)
        assert [(one.id, one.given, one.given_today) for one in view.prizes] == [
            (one, paper.given(one), paper.given(one, self.day)) for one in paper.prizes
        ]
        wanted = paper.chances(self.day)
        assert {one.id: one.chance for one in view.prizes} == {one: wanted.get(one, 0) for one in paper.prizes}
        contacts = dict(self.desk.rows("SELECT win_id, value FROM lucky_contacts"))
        assert contacts == {win: contact for win, contact in self.redeemed.items() if contact is not None}
        for one in view.prizes:
            assert one.total_quota is None or one.given <= one.total_quota
            # Another day's quota can be lowered while the clock stands on that day; what was given stays given.
            assert one.daily_quota is None or one.given_today <= max(one.daily_quota, self.largest_daily[one.id])


TestLuckyDraw = LuckyDraw.TestCase
TestLuckyDraw.settings = settings(
    max_examples=int(os.environ.get("RAFFLE_EXAMPLES", "6")),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
