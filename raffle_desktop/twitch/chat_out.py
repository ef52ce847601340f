"""Everything that the desk writes to chat: what matters first, answers gathered, all of it within Twitch's limits."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count

from raffle_desktop.domain.chat_joining import shown_name
from raffle_desktop.domain.chat_texts import clean, cut
from raffle_desktop.domain.names import visible
from raffle_desktop.twitch.chat_answers import MOST_NAMES, Answer, Replies, answer_line, together
from raffle_desktop.twitch.chat_fates import WINDOW_SECONDS, Fate, Outcome, Posted, fate_of, room_at
from raffle_desktop.twitch.faults import MissingScope, NotSignedIn, TwitchFault
from raffle_desktop.twitch.helix import LONGEST_CHAT, Sent

__all__ = ["WINDOW_SECONDS", "ChatOut", "Outcome", "Posted"]

# Twitch takes 20 messages in 30 seconds from an account without rights in the channel, and drops what is more.
MOST_IN_WINDOW = 18
SECONDS_BETWEEN = 1.0
# What a draw is proven by has the rest of Twitch's limit for itself.
MOST_POSTS_IN_WINDOW = 20
# The rest of the limit is for announcements: a winner must not wait until a crowd is answered.
MOST_ANSWERS_IN_WINDOW = 12
GATHER_SECONDS = 1.5
# Later than that, what was to be said is no longer true.
KEPT_SECONDS = 60.0
# Nobody needs to be told the same twice at once, and one who goes on typing must not use up the limit.
SECONDS_UNTIL_REPEATED = 30.0
SAME_LINE_SECONDS = 31.0
FILLER = "\U000e0000"
"""What chat programs add to a repeated line."""
PROBLEM_SECONDS = 60.0
BACK_OFF_SECONDS = (2.0, 4.0, 8.0, 15.0)
SECONDS_AFTER_DROP = 5.0
MOST_ANNOUNCEMENTS = 100
MOST_SENTENCES = 40
_MOST_REMEMBERED = 5_000
_LONGEST_SENTENCE = LONGEST_CHAT // 2
_OTHER_REASON = "Your entry could not be taken."

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Announcement:
    text: str
    since: float
    is_doubtful: bool = False


class ChatOut:
    """`await run()` until it is cancelled; the other methods are called on its loop and return at once.

    `send(text, reply_to)` sends one message. `clock_seconds` never goes back. `on_sent` is told the text of each
    message that Twitch shows; `on_problem` a sentence about what it does not, the same one once a minute at the most.
    """

    def __init__(
        self,
        send: Callable[[str, str], Awaitable[Sent]],
        *,
        clock_seconds: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        on_sent: Callable[[str], None],
        on_problem: Callable[[str], None],
    ) -> None:
        self._send = send
        self._clock = clock_seconds
        self._sleep = sleep
        self._on_sent = on_sent
        self._on_problem = on_problem
        self._announcements: OrderedDict[str, _Announcement] = OrderedDict()
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._replies = Replies()
        self._being_answered = 0
        self._numbers = count()
        # Lines that were shown, and when.
        self._lately: OrderedDict[str, float] = OrderedDict()
        self._told: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._problems: dict[str, float] = {}
        # When messages were sent, and whether each was an answer.
        self._sent: list[tuple[float, bool]] = []
        self._not_before = 0.0
        self._failures = 0
        self._news = asyncio.Event()
        # Posts go one after the other, and everything else waits while one is being sent.
        self._post_turn = asyncio.Lock()
        self._unhindered = asyncio.Event()
        self._unhindered.set()

    async def post(self, text: str, *, until: float) -> Posted:
        """Send exactly this, at once and ahead of everything else that waits; what became of it.

        It is never cut, joined to another line or made another line by a filler, and never said twice: after a doubt it
        is not sent again. What surely did not arrive is tried again while the clock is before `until`. ValueError for a
        text that no chat message can hold. Works beside `run`, and whether that is stuck or not.
        """
        if not text.strip() or len(text) > LONGEST_CHAT:
            raise ValueError(f"a post has 1 to {LONGEST_CHAT} characters")
        failures = 0
        async with self._post_turn:
            while True:
                self._unhindered.clear()
                try:
                    await self._room_for_a_post()
                    fault = await self._post_now(text, until)
                finally:
                    self._unhindered.set()
                if isinstance(fault, Posted):
                    return fault
                pause = BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)]
                if self._clock() + pause >= until:
                    return Posted(Outcome.REFUSED, reason=str(fault))
                failures += 1
                await self._sleep(pause)

    def announce(self, text: str, *, key: str = "") -> None:
        """Send this before any answer. A newer one of the same `key` takes its place while it waits.

        It waits for a minute at most; what Twitch has not taken by then is given up, with a problem told. Cut at what
        a chat message can hold; an empty text is nothing.
        """
        said = cut(text.strip(), LONGEST_CHAT)
        if not said:
            return
        name = key or f"#{next(self._numbers)}"
        self._announcements.pop(name, None)
        if len(self._announcements) >= MOST_ANNOUNCEMENTS:
            self._announcements.popitem(last=False)
            self._tell("Too much was waiting to be said in chat; the oldest announcement was left out.")
        self._announcements[name] = _Announcement(said, self._clock())
        self._news.set()

    def refuse(self, name: str, sentence: str) -> None:
        """Answer somebody, together with all who get the same answer at about this time.

        Whoever was told the same within the last half minute is not told again.
        """
        now = self._clock()
        shown = shown_name(name)
        said = cut(clean(sentence), _LONGEST_SENTENCE)
        if not shown or not said or self._was_told(shown, said, now):
            return
        answer = self._answers.get(said)
        if answer is None:
            # Sentences can hold what somebody typed, so there is no end of different ones.
            if len(self._answers) >= MOST_SENTENCES:
                said = _OTHER_REASON
            answer = self._answers.setdefault(said, Answer(now))
        if len(answer.names) < MOST_NAMES:
            answer.names[shown] = None
        else:
            answer.others += 1
        self._news.set()

    def answer(self, name: str, text: str) -> None:
        """Answer somebody with a sentence of their own, in one message with as many other people's as fit.

        Oldest first, each once; the same answer to the same person is said once while it waits.
        """
        shown, said = shown_name(name), clean(text)
        if not shown or not said:
            return
        if self._replies.add(shown, said, self._clock()):
            self._news.set()
        else:
            self._tell("Too many answers were waiting to be said in chat; some viewers got none.")

    @property
    def waiting(self) -> int:
        """How many announcements wait, and people for an answer."""
        people = sum(answer.people for answer in self._answers.values()) + len(self._replies)
        return len(self._announcements) + people + self._being_answered

    async def run(self) -> None:
        """Send what there is, for ever. A message that fails never ends it."""
        while True:
            await self._unhindered.wait()
            self._news.clear()
            now = self._clock()
            self._drop_stale(now)
            due = self._due_at(now)
            if due is None:
                await self._news.wait()
            elif due > now:
                await self._wait(due - now)
            elif self._announcements:
                name, announcement = next(iter(self._announcements.items()))
                await self._send_announcement(name, announcement)
            elif self._replies and not self._refusals_are_older():
                await self._send_replies()
            else:
                await self._send_answer()

    # What comes next, and when

    def _due_at(self, now: float) -> float | None:
        """When the next message may go out; None if there is none."""
        self._sent = [(at, answer) for at, answer in self._sent if now - at < WINDOW_SECONDS]
        free = self._not_before
        if self._sent:
            free = max(free, self._sent[-1][0] + SECONDS_BETWEEN)
        if self._announcements:
            return max(free, room_at([at for at, _ in self._sent], MOST_IN_WINDOW))
        if self._answers or self._replies:
            room = max(
                room_at([at for at, _ in self._sent], MOST_IN_WINDOW),
                room_at([at for at, answer in self._sent if answer], MOST_ANSWERS_IN_WINDOW),
            )
            return max(free, room, self._oldest() + GATHER_SECONDS)
        return None

    def _oldest(self) -> float:
        """Since when the answer that comes next has waited."""
        refusals = next((answer.since for answer in self._answers.values()), float("inf"))
        return min(refusals, self._replies.since)

    def _refusals_are_older(self) -> bool:
        return bool(self._answers) and self._oldest() < self._replies.since

    async def _wait(self, seconds: float) -> None:
        """Until then, or until there is something new, which may be due sooner."""
        if self._announcements:
            await self._sleep(seconds)
            return
        nap = asyncio.ensure_future(self._sleep(seconds))
        news = asyncio.ensure_future(self._announced())
        try:
            await asyncio.wait((nap, news), return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            news.cancel()

    async def _announced(self) -> None:
        while not self._announcements:
            self._news.clear()
            await self._news.wait()

    def _drop_stale(self, now: float) -> None:
        stale = [name for name, one in self._announcements.items() if now - one.since >= KEPT_SECONDS]
        for name in stale:
            text = self._announcements.pop(name).text
            self._tell(f"Twitch did not take this within a minute, so it was not said in chat: {visible(text, 120)}")
        old = [sentence for sentence, one in self._answers.items() if now - one.since >= KEPT_SECONDS]
        people = sum(self._answers.pop(sentence).people for sentence in old) + self._replies.drop(now - KEPT_SECONDS)
        if people:
            self._tell("Twitch did not take the desk’s answers in chat for a minute; some viewers got none.")
            _log.warning("Twitch chat: %d viewers were not answered.", people)

    # Sending

    async def _room_for_a_post(self) -> None:
        while True:
            now = self._clock()
            self._sent = [(at, answer) for at, answer in self._sent if now - at < WINDOW_SECONDS]
            room = room_at([at for at, _ in self._sent], MOST_POSTS_IN_WINDOW)
            due = max(room, self._sent[-1][0] + SECONDS_BETWEEN if self._sent else now)
            if due <= now:
                return
            await self._sleep(due - now)

    async def _post_now(self, text: str, until: float) -> Posted | TwitchFault:
        """What became of it; a fault where it surely did not arrive and may be tried again."""
        sending = asyncio.ensure_future(self._send(text, ""))
        nap = asyncio.ensure_future(self._sleep(max(0.0, until - self._clock())))
        try:
            # Twitch's limit may be waited out for minutes, and said too late is worse than not said.
            await asyncio.wait((sending, nap), return_when=asyncio.FIRST_COMPLETED)
            if not sending.done():
                return Posted(Outcome.DOUBTFUL, reason="Twitch did not answer in time.")
            sent = sending.result()
        except (MissingScope, NotSignedIn) as fault:
            return Posted(Outcome.REFUSED, reason=str(fault))
        except TwitchFault as fault:
            match fate_of(fault):
                case Fate.WAITS:
                    return fault
                case Fate.DOUBTFUL:
                    return Posted(Outcome.DOUBTFUL, reason=str(fault))
                case _:
                    return Posted(Outcome.REFUSED, reason=str(fault))
        finally:
            sending.cancel()
            nap.cancel()
            await asyncio.gather(sending, nap, return_exceptions=True)
            self._sent.append((self._clock(), False))
        if sent.dropped:
            return Posted(Outcome.DROPPED, reason=visible(" ".join(sent.dropped.split()), 200))
        self._lately[text] = self._clock()
        self._lately.move_to_end(text)
        self._on_sent(text)
        return Posted(Outcome.SENT, sent.message_id)

    async def _send_announcement(self, name: str, announcement: _Announcement) -> None:
        fate = await self._sent_off(announcement.text, is_answer=False)
        if fate is Fate.WAITS:
            return
        if fate is Fate.DOUBTFUL and not announcement.is_doubtful:
            # Better said twice than not at all, and not more than twice.
            announcement.is_doubtful = True
            return
        # Meanwhile a newer one of its name can have come.
        if self._announcements.get(name) is announcement:
            del self._announcements[name]

    async def _send_answer(self) -> None:
        sentence, answer = next(iter(self._answers.items()))
        line, rest = answer_line(sentence, answer)
        if rest is None:
            del self._answers[sentence]
        else:
            self._answers[sentence] = rest
        # Taken out first: whoever is refused while it is on its way comes into the next line.
        people = answer.people - (0 if rest is None else rest.people)
        self._being_answered = people
        fate = await self._sent_off(line, is_answer=True)
        self._being_answered = 0
        # Twitch shows the same line only once within half a minute: trying once more cannot say it twice.
        once_more = fate is Fate.DOUBTFUL and not answer.is_doubtful
        if fate is Fate.WAITS or once_more:
            waiting = self._answers.pop(sentence, None)
            merged = together(answer, people, waiting)
            merged.is_doubtful = once_more or answer.is_doubtful
            self._answers[sentence] = merged
            self._answers.move_to_end(sentence, last=False)

    async def _send_replies(self) -> None:
        batch = self._replies.take(LONGEST_CHAT)
        self._being_answered = len(batch.items)
        fate = await self._sent_off(batch.line, is_answer=True)
        self._being_answered = 0
        once_more = fate is Fate.DOUBTFUL and not batch.is_doubtful
        if fate is Fate.WAITS or once_more:
            # As the very same line, so that Twitch does not show it twice.
            batch.is_doubtful = once_more or batch.is_doubtful
            self._replies.put_back(batch)

    async def _sent_off(self, text: str, *, is_answer: bool) -> Fate:
        fate = Fate.DONE
        now = self._clock()
        while self._lately and now - next(iter(self._lately.values())) >= SAME_LINE_SECONDS:
            self._lately.popitem(last=False)
        # Twitch does not show the same line twice in half a minute; a sign that nobody sees makes it another one.
        shown = f"{text} {FILLER}" if text in self._lately and len(text) <= LONGEST_CHAT - 2 else text
        try:
            sent = await self._send(shown, "")
        except TwitchFault as fault:
            self._back_off(fault)
            fate = fate_of(fault)
        except Exception:  # noqa: BLE001 - logged, told, and the next message may go
            _log.exception("Twitch chat: a message could not be sent.")
            self._tell("A message to chat could not be sent because of a fault in the desk; its log says more.")
        else:
            if sent.dropped:
                self._tell(f"Twitch did not show the desk’s message in chat: {visible(sent.dropped, 200)}")
                self._not_before = self._clock() + SECONDS_AFTER_DROP
                # Whatever holds answers back there would hold them back again.
                fate = Fate.DONE if is_answer else Fate.DOUBTFUL
            else:
                self._failures = 0
                self._lately[text] = self._clock()
                self._lately.move_to_end(text)
                self._on_sent(text)
        # Only now: it reached Twitch at some time in between, and the limit has to hold for the latest.
        self._sent.append((self._clock(), is_answer))
        return fate

    def _back_off(self, fault: TwitchFault) -> None:
        self._not_before = self._clock() + BACK_OFF_SECONDS[min(self._failures, len(BACK_OFF_SECONDS) - 1)]
        self._failures += 1
        self._tell(f"The desk cannot write to chat at present. {fault}")

    # Small things

    def _was_told(self, name: str, sentence: str, now: float) -> bool:
        key = (name.casefold(), sentence)
        before = self._told.get(key)
        if before is not None and now - before < SECONDS_UNTIL_REPEATED:
            return True
        self._told[key] = now
        self._told.move_to_end(key)
        if len(self._told) > _MOST_REMEMBERED:
            self._told.popitem(last=False)
        return False

    def _tell(self, sentence: str) -> None:
        now = self._clock()
        self._problems = {said: at for said, at in self._problems.items() if now - at < PROBLEM_SECONDS}
        if sentence not in self._problems:
            self._problems[sentence] = now
            self._on_problem(sentence)
