"""Which topics a session is subscribed to, which it should be, and since when it has not heard one."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from raffle_desktop.domain.clock import Clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.twitch.eventsub_state import ALREADY_THERE, Gap, TopicRefused
from raffle_desktop.twitch.eventsub_topics import Topic

T = TypeVar("T")
# Longer than any single call needs, with its own attempts after errors of Twitch's.
SECONDS_TO_SUBSCRIBE = 30.0

_log = logging.getLogger(__name__)


class InTime(Protocol):
    """Does the work within so many seconds; None if it takes longer."""

    async def __call__(self, seconds: float, work: Coroutine[Any, Any, T]) -> T | None: ...


class Subscriptions:
    """The wanted topics of one session after the other."""

    def __init__(
        self,
        wanted: Sequence[Topic],
        subscribe: Callable[[Topic, str], Awaitable[object]],
        present: Callable[[str], Awaitable[Collection[Topic]]] | None,
        clock: Clock,
    ) -> None:
        self._wanted = tuple(dict.fromkeys(wanted))
        self._subscribe = subscribe
        self._present = present
        self._clock = clock
        self._standing: set[Topic] = set()
        self._reasons: dict[Topic, str] = {}
        # Not tried again before the next session, or before somebody asks for it.
        self._refused: set[Topic] = set()
        # Topics that were heard, or should have been, and are not. Nothing is missed before the first attempt.
        self._deaf_since: dict[Topic, datetime] = {}
        self._last_heard: datetime | None = None
        self._checked_at: datetime | None = None
        self._look = False
        self.session_id = ""

    @property
    def standing(self) -> tuple[Topic, ...]:
        return tuple(topic for topic in self._wanted if topic in self._standing)

    @property
    def missing(self) -> Mapping[Topic, str]:
        """Topics that are not heard, each with the reason."""
        return {topic: self._reasons.get(topic, "") for topic in self._wanted if topic not in self._standing}

    @property
    def worth_another_try(self) -> bool:
        return any(topic not in self._standing | self._refused for topic in self._wanted)

    def begin(self, session_id: str) -> None:
        """A new session: it has no topics yet."""
        self.session_id = session_id
        self._refused.clear()
        self._reasons.clear()
        self._look = False
        self._checked_at = None
        self.heard()

    def renamed(self, session_id: str) -> None:
        """The same session under another name: its topics stand until a look says that they do not."""
        self.session_id = session_id
        self._look = True
        self.heard()

    def deaf(self) -> tuple[Gap, ...]:
        """What is not heard at this moment although it was before, as if it were heard again now."""
        now = self._clock()
        since: dict[datetime, list[Topic]] = defaultdict(list)
        for topic, began in self._deaf_since.items():
            if topic not in self._standing:
                since[began].append(topic)
        return tuple(Gap(began, now, tuple(topics)) for began, topics in sorted(since.items()))

    def heard(self) -> None:
        self._last_heard = self._clock()

    def lost(self) -> None:
        """The session is gone, and its topics with it."""
        for topic in self._standing:
            # What came after the last sign of life is not known.
            self._deaf_since.setdefault(topic, self._last_heard or self._clock())
        self._standing.clear()
        self._reasons.clear()

    def revoke(self, subscription: Mapping[str, Any], reason: str) -> None:
        topic = Topic.of_subscription(subscription)
        if topic not in self._wanted or topic is None:
            return
        self._standing.discard(topic)
        self._refused.add(topic)
        self._reasons[topic] = reason
        self._deaf_since.setdefault(topic, self._clock())

    def forgive(self) -> None:
        """Refused topics are tried again."""
        self._refused.clear()

    async def heal(self, in_time: InTime) -> tuple[Gap, ...]:
        """Subscribes to what is missing, each topic for itself; the gaps that ended with that."""
        session_id = self.session_id
        if self._look:
            await self._compare(in_time, session_id)
        self._look = True
        wanting = [topic for topic in self._wanted if topic not in self._standing | self._refused]
        # All at once: a topic that is slow or fails must not cost the others Twitch's ten seconds.
        outcomes = await asyncio.gather(*(self._ask(in_time, topic, session_id) for topic in wanting))
        if session_id != self.session_id:
            return ()
        ended: dict[datetime, list[Topic]] = defaultdict(list)
        there = await self._looked_at(in_time, session_id, wanting, outcomes)
        if session_id != self.session_id:
            return ()
        for topic, (reason, refused, existed) in zip(wanting, outcomes, strict=True):
            if existed and there is not None and topic not in there:
                self._reasons[topic] = "Twitch says that it is there already, but does not list it."
                self._deaf_since.setdefault(topic, self._clock())
                continue
            if existed and there is not None:
                # It was heard all the time.
                self._deaf_since.pop(topic, None)
            if reason:
                self._reasons[topic] = reason
                if refused:
                    self._refused.add(topic)
                self._deaf_since.setdefault(topic, self._clock())
                continue
            self._reasons.pop(topic, None)
            self._standing.add(topic)
            began = self._deaf_since.pop(topic, None)
            if began is not None:
                ended[began].append(topic)
        now = self._clock()
        if wanting:
            # Whatever stands now was there at this moment.
            self._checked_at = now
        return tuple(Gap(began, now, tuple(topics)) for began, topics in sorted(ended.items()))

    async def _compare(self, in_time: InTime, session_id: str) -> None:
        """Takes note of topics that Twitch has dropped without a word."""
        if self._present is None:
            return
        try:
            present = await in_time(SECONDS_TO_SUBSCRIBE, _coroutine(self._present(session_id)))
        except EnvironmentFault as fault:
            _log.warning("EventSub: the subscriptions cannot be checked now. %s", fault)
            return
        if present is None or session_id != self.session_id:
            return
        # One moment for all of them: what ended together is one gap.
        now = self._clock()
        for topic in self._standing - set(present):
            _log.warning("EventSub: %s had ended unnoticed.", topic.type)
            self._standing.discard(topic)
            # It was there at the last look.
            self._deaf_since.setdefault(topic, self._checked_at or now)
        self._checked_at = now

    async def _looked_at(
        self, in_time: InTime, session_id: str, wanting: Sequence[Topic], outcomes: Sequence[tuple[str, bool, bool]]
    ) -> Collection[Topic] | None:
        """What Twitch lists, where it said of a topic that it is there already; None where that was not asked."""
        if self._present is None or not any(existed for _, _, existed in outcomes):
            return None
        try:
            return await in_time(SECONDS_TO_SUBSCRIBE, _coroutine(self._present(session_id)))
        except EnvironmentFault as fault:
            _log.warning("EventSub: the %d topics cannot be checked now. %s", len(wanting), fault)
            return None

    async def _ask(self, in_time: InTime, topic: Topic, session_id: str) -> tuple[str, bool, bool]:
        """The reason why it failed, empty if it did not, whether only a person can help, and whether it was there."""
        needs_a_person = existed = False
        try:
            done = await in_time(SECONDS_TO_SUBSCRIBE, self._asked(topic, session_id))
        except TopicRefused as refused:
            reason, needs_a_person = str(refused) or "Twitch refuses it.", True
        except EnvironmentFault as fault:
            reason = str(fault) or "Twitch cannot be asked."
        else:
            existed = done is ALREADY_THERE
            reason = "" if done is not None else f"Twitch did not answer within {SECONDS_TO_SUBSCRIBE:.0f} seconds."
        if reason:
            _log.warning("EventSub: no %s. %s", topic.type, reason)
        return reason, needs_a_person, existed

    async def _asked(self, topic: Topic, session_id: str) -> object:
        answer = await self._subscribe(topic, session_id)
        return ALREADY_THERE if answer is ALREADY_THERE else True


async def _coroutine(awaitable: Awaitable[T]) -> T:
    return await awaitable
