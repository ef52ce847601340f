"""Asks Twitch what the conditions of a raffle ask about the people who are about to enter, as sparingly as it goes."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import aclosing
from typing import TypeVar

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.services.channel_intake import ChannelIntake, KnownFacts
from raffle_desktop.services.people import Person
from raffle_desktop.twitch.faults import TwitchFault
from raffle_desktop.twitch.helix import Follower, Helix, Total
from raffle_desktop.twitch.parsing import PLATFORM

ACTOR = "twitch"
MOST_SINGLY = 3
AT_ONCE = 8
KNOWN_IN_A_ROW = 20
LONGEST_LOOK_SECONDS = 10.0
NO_KEPT_SECONDS = 20.0
PROBLEM_SECONDS = 60.0
# Twitch gives 800 calls a minute in all, and the lists are read with them at the same time.
SINGLE_CALLS_A_MINUTE = 300
_MOST_KEPT = 50_000
_USERS_PER_CALL = 100

_log = logging.getLogger(__name__)
T = TypeVar("T")
Asked = Mapping[str, tuple[str, int | None]]


class LiveChecks:
    """`look` makes known, in the database, what the entry rules ask; the rules themselves are applied on entering.

    Set `full_list_read` once the whole list of followers is stored, and take it back while it may have holes: only
    with it does "not among the newest" mean "does not follow". `failures` counts looks that came to nothing.
    """

    def __init__(
        self,
        helix: Helix,
        intake: ChannelIntake,
        channel_id: str,
        rules: Callable[[], EntryRules],
        *,
        on_problem: Callable[[str], None] = lambda _: None,
        clock_seconds: Callable[[], float] = time.monotonic,
        longest_seconds: float = LONGEST_LOOK_SECONDS,
    ) -> None:
        self._helix = helix
        self._intake = intake
        self._channel_id = channel_id
        self._rules = rules
        self._on_problem = on_problem
        self._clock = clock_seconds
        self._longest_seconds = longest_seconds
        self.full_list_read = False
        self.failures = 0
        # Of Twitch, one for each page, account or hundred accounts.
        self.calls = 0
        # Account id to when Twitch said no; no account, no follow.
        self._no_follow: OrderedDict[str, float] = OrderedDict()
        self._no_account: OrderedDict[str, float] = OrderedDict()
        self._single_calls: list[float] = []
        self._told_at: float | None = None

    async def look(self, persons: Collection[Person]) -> None:
        """Before these people enter. Takes ten seconds at the most, and raises nothing for what is Twitch's fault:
        what could not be asked stays unknown, and the rules say what that means.

        Raises EnvironmentFault where the database fails.
        """
        accounts = {person.external_id: person for person in persons if person.platform == PLATFORM}
        known = [person for user_id, person in accounts.items() if user_id]
        if not known:
            return
        rules = await asyncio.to_thread(self._rules)
        # Asked while connected, so an unset rule means that they have to follow.
        wants_follow = rules.require_follow is not False or rules.min_follow_days > 0
        wants_age = rules.min_account_days > 0
        wants_subscription = rules.require_subscription
        if not wants_follow and not wants_age and not wants_subscription:
            return
        facts = await asyncio.to_thread(self._intake.facts, known)
        together = list(zip(known, facts, strict=True))
        work: list[Awaitable[None]] = []
        if wants_follow:
            # Those first of whom nothing is known at all, should there be more than can be asked about.
            asked = sorted(together, key=lambda one: one[1].is_follower is not None)
            unknown = [person for person, fact in asked if not _follows(fact, rules)]
            work.append(self._follows(self._not_lately(unknown, self._no_follow)))
        if wants_age:
            ageless = [person for person, fact in together if fact.account_created_at is None]
            work.append(self._ages(self._not_lately(ageless, self._no_account)))
        if wants_subscription:
            work.append(self._subscriptions([person for person, fact in together if fact.is_subscriber is None]))
        try:
            async with asyncio.timeout(self._longest_seconds):
                await _all(work)
        except TimeoutError:
            self._failed("Twitch took too long to say who follows.")
        except TwitchFault as fault:
            self._failed(str(fault))

    # Follows

    async def _follows(self, persons: Sequence[Person]) -> None:
        if not persons:
            return
        if len(persons) <= MOST_SINGLY or not self.full_list_read:
            await self._ask_singly(persons)
        else:
            await self._read_newest({str(person.external_id): person for person in persons})

    async def _ask_singly(self, persons: Sequence[Person]) -> None:
        free = asyncio.Semaphore(AT_ONCE)
        found: dict[str, tuple[str, int | None]] = {}
        faults: list[TwitchFault] = []

        async def ask(person: Person) -> None:
            user_id = str(person.external_id)
            async with free:
                # The first fault ends it: the others would most likely meet the same.
                if faults:
                    return
                self.calls += 1
                try:
                    follower = await self._helix.follower(self._channel_id, user_id)
                except TwitchFault as fault:
                    faults.append(fault)
                    return
            found[user_id] = (person.name, None) if follower is None else _row(follower)

        allowed = self._allowed(len(persons))
        try:
            await _all([ask(person) for person in persons[:allowed]])
        finally:
            # Those answered count, also when the time is up for the rest.
            await self._note_follows(found)
        if faults:
            raise faults[0]
        if allowed < len(persons):
            self._failed("Too many people enter at once to ask Twitch about each; some follows were not looked up.")

    def _allowed(self, wanted: int) -> int:
        """How many single calls may be made now."""
        now = self._clock()
        self._single_calls = [at for at in self._single_calls if now - at < 60.0]
        allowed = min(wanted, SINGLE_CALLS_A_MINUTE - len(self._single_calls))
        self._single_calls += [now] * allowed
        return allowed

    async def _read_newest(self, persons: Mapping[str, Person]) -> None:
        """Whoever has followed since the list was read is at its top, above those who are known already."""
        unseen = dict(persons)
        async with aclosing(self._helix.followers(self._channel_id, total=Total.NONE)) as pages:
            async for page in pages:
                self.calls += 1
                rows = {follower.user_id: _row(follower) for follower in page}
                listed = [Person(PLATFORM, follower.name, follower.user_id) for follower in page]
                facts = await asyncio.to_thread(self._intake.facts, listed)
                is_new = [fact.is_follower is not True or fact.followed_at is None for fact in facts]
                await self._note_follows(
                    {user_id: row for (user_id, row), new in zip(rows.items(), is_new, strict=True) if new}
                )
                for user_id in rows:
                    unseen.pop(user_id, None)
                # Several, and not the first one: a follow that was heard of can stand above one that was not.
                if not unseen or not any(is_new[-KNOWN_IN_A_ROW:]):
                    break
        await self._note_follows({user_id: (person.name, None) for user_id, person in unseen.items()})

    async def _note_follows(self, found: Asked) -> None:
        if not found:
            return
        await asyncio.to_thread(self._intake.note_follows, found, actor=ACTOR)
        _keep(self._no_follow, (user_id for user_id, (_, since) in found.items() if since is None), self._clock())

    # Ages

    async def _ages(self, persons: Sequence[Person]) -> None:
        ids = [str(person.external_id) for person in persons]
        for start in range(0, len(ids), _USERS_PER_CALL):
            part = ids[start : start + _USERS_PER_CALL]
            self.calls += 1
            users = await self._helix.users(ids=part)
            found = {user.id: (user.name, to_micros(user.created_at)) for user in users}
            if found:
                await asyncio.to_thread(self._intake.note_ages, found, actor=ACTOR)
            _keep(self._no_account, (user_id for user_id in part if user_id not in found), self._clock())

    # Subscriptions

    async def _subscriptions(self, persons: Sequence[Person]) -> None:
        """Who never subscribed is in no list and in no event: nothing but asking tells that they do not."""
        for start in range(0, len(persons), _USERS_PER_CALL):
            part = {str(person.external_id): person for person in persons[start : start + _USERS_PER_CALL]}
            self.calls += 1
            tiers = {row.user_id: row.tier for row in await self._helix.subscribed(self._channel_id, list(part))}
            found = {user_id: (person.name, tiers.get(user_id)) for user_id, person in part.items()}
            await asyncio.to_thread(self._intake.note_subscriptions, found, actor=ACTOR)

    # Both

    def _not_lately(self, persons: Iterable[Person], noes: OrderedDict[str, float]) -> list[Person]:
        """Those about whom Twitch did not say no in the last seconds."""
        now = self._clock()
        while noes and now - next(iter(noes.values())) >= NO_KEPT_SECONDS:
            noes.popitem(last=False)
        return [person for person in persons if person.external_id not in noes]

    def _failed(self, why: str) -> None:
        self.failures += 1
        now = self._clock()
        if self._told_at is None or now - self._told_at >= PROBLEM_SECONDS:
            self._told_at = now
            sentence = f"Who follows, or how old accounts are, could not be checked for all who enter. {why}"
            _log.warning("Twitch: %s", sentence)
            self._on_problem(sentence)


def _follows(fact: KnownFacts, rules: EntryRules) -> bool:
    """Whether all that the rules ask about the follow is known, and it is a yes. A no may have changed."""
    return fact.is_follower is True and (rules.min_follow_days == 0 or fact.followed_at is not None)


def _row(follower: Follower) -> tuple[str, int | None]:
    return follower.name, to_micros(follower.followed_at)


def _keep(noes: OrderedDict[str, float], user_ids: Iterable[str], now: float) -> None:
    for user_id in user_ids:
        noes[user_id] = now
        noes.move_to_end(user_id)
    while len(noes) > _MOST_KEPT:
        noes.popitem(last=False)


async def _all(work: Iterable[Awaitable[T]]) -> None:
    """All of it at the same time, to its end even where one part fails; then the first fault is raised."""
    outcomes = await asyncio.gather(*work, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException):
            raise outcome
