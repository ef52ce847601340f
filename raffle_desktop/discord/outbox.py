"""What waits to be told, and its sending: one after the other, each once, and never against Discord's will.

An announcement leaves the queue when Discord has it and that is stored. If the desk crashes between the two, this one
message is sent once more when it starts again, and no other.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass

from raffle_desktop.discord.address import Webhook
from raffle_desktop.discord.announcing import News
from raffle_desktop.discord.board import DiscordBoard
from raffle_desktop.discord.embeds import test_message
from raffle_desktop.discord.status import WebhookPhase
from raffle_desktop.discord.told import Announcement
from raffle_desktop.discord.webhook import Doubtful, Gone, NotSent, NotTaken, Posted, Poster, WebhookFault
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.discord_news import Kind
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services

QUEUE_MOST = 100
KEPT_SECONDS = 3600
"""What waits longer is no news any more."""
FIRST_PAUSE_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 120.0
DOUBTS_MOST = 2
"""A message that may stand there already is sent once more and no oftener: rather twice than never, never thrice."""
TEST_PATIENCE_SECONDS = 10.0
_MICROS = 1_000_000

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Pause:
    """Nothing is sent for so many seconds from `since` on (UTC microseconds)."""

    since: int = 0
    seconds: float = 0.0
    is_asked: bool = False
    """Discord wants it; else it is the desk's own."""
    is_global: bool = False

    def left(self, now: int) -> float:
        # A clock that was set back must not make a short pause a long one.
        self.since = min(self.since, now)
        return max(0.0, self.seconds - (now - self.since) / _MICROS)


class Outbox:
    """For one loop. `random`: 0 up to 1. `on_told`: called when what there is to tell has to be looked at again."""

    def __init__(
        self,
        services: Services,
        poster: Poster,
        board: DiscordBoard,
        *,
        sleep: Callable[[float], Awaitable[object]],
        random: Callable[[], float],
    ) -> None:
        self._services, self._poster, self._board = services, poster, board
        self._sleep, self._random = sleep, random
        self.on_told: Callable[[], None] = lambda: None
        self._wake = asyncio.Event()
        self._posting = asyncio.Lock()
        self._queue: list[Announcement] = []
        self._queued_at: dict[tuple[Hashable, ...], int] = {}
        self._is_on: bool | None = None
        self._webhook: Webhook | None = None
        self._is_known = False
        self._refused = False
        self._in_hand: Announcement | None = None
        self._is_looked_over = True
        """Since the last attempt in vain it was looked whether what is in the queue is news still."""
        self._pause = _Pause()
        self._failures = 0
        self._doubts: dict[tuple[Hashable, ...], int] = {}
        self._has_ended = False
        self._sent = self._dropped = 0
        self.version = 0
        """Goes up with each attempt: what was found out before it may be no news any more."""

    # --- what comes in, on the loop -----------------------------------------------------------------------------------

    def take(self, news: News, version: int) -> bool:
        """Everything that is to be told now. False where something was told while this was found out: look again."""
        if version != self.version:
            return False
        if news.is_on and self._is_on is False:
            # What was refused is tried again.
            self._refused, self._failures = False, 0
            self._board.say_webhook(problem="", way_out="")
        self._is_on = news.is_on
        self._is_looked_over = True
        in_hand = None if self._in_hand is None else self._in_hand.key
        wanted = [one for one in news.announcements if one.key != in_hand]
        keys = {one.key for one in wanted}
        # Draws beyond those that were looked at are told all the same.
        kept = [
            one
            for one in self._queue
            if one.key not in keys and one.mark.draw_ids - news.looked_at and Kind.DRAW in news.tells
        ]
        self._queue = [*kept, *wanted]
        now = self._board.now()
        kept_keys = [one.key for one in self._queue] + ([] if in_hand is None else [in_hand])
        self._queued_at = {key: self._queued_at.get(key, now) for key in kept_keys}
        self._wake.set()
        return True

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Where to post to; None = no address is kept."""
        if self._is_known and webhook == self._webhook:
            return
        self._webhook, self._is_known = webhook, True
        self._refused, self._failures = False, 0
        if not self._pause.is_global:
            self._pause = _Pause()
        self._board.say_webhook(shown="" if webhook is None else webhook.shown, problem="", way_out="")
        self._wake.set()

    def end(self) -> None:
        """Have `run` return once what is in hand has been dealt with."""
        self._has_ended = True
        self._wake.set()

    # --- sending ------------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Send until `end`."""
        while not self._has_ended:
            self._wake.clear()
            await self._drop_old()
            now = self._board.now()
            pause = self._pause.left(now)
            if not self._may_send:
                self._say(self._resting_phase)
                oldest = min((self._expires_at(one) for one in self._queue), default=None)
                wait = None if oldest is None else (oldest - now) / _MICROS
                await woken(self._wake, wait, self._sleep)
            elif not self._is_looked_over:
                self._say(self._busy_phase)
                await woken(self._wake, None, self._sleep)
            elif pause:
                self._say(self._busy_phase, now + round(pause * _MICROS))
                await woken(self._wake, pause, self._sleep)
            else:
                self._say(WebhookPhase.SENDING)
                await self._send_first()

    async def test(self) -> str:
        """Post a message that says it is a test. Raises RaffleError, WebhookFault."""
        webhook = self._webhook
        if webhook is None:
            raise RaffleError(Code.NOT_AVAILABLE, "Enter the webhook’s address first.")
        async with self._posting:
            pause = self._pause.left(self._board.now()) if self._pause.is_asked else 0.0
            if pause > TEST_PATIENCE_SECONDS:
                raise NotSent(f"Discord takes nothing for another {pause:.0f} seconds.", "Try again then.")
            if pause:
                await self._sleep(pause)
            try:
                posted = await self._poster.post(webhook, test_message(self._board.now()))
            except WebhookFault as fault:
                if webhook == self._webhook:
                    self._failed(fault)
                self._wake.set()
                raise
        if webhook == self._webhook:
            self._went_well(posted)
        self._wake.set()
        return f"Discord has taken the test message ({webhook.shown})."

    @property
    def _may_send(self) -> bool:
        return bool(self._is_on and self._webhook is not None and not self._refused and self._queue)

    @property
    def _resting_phase(self) -> WebhookPhase | None:
        """None: not known yet."""
        if self._is_on is None or not self._is_known:
            return None
        if not self._is_on:
            return WebhookPhase.OFF
        if self._webhook is None:
            return WebhookPhase.NEEDS_ADDRESS
        return WebhookPhase.REFUSED if self._refused else WebhookPhase.READY

    @property
    def _busy_phase(self) -> WebhookPhase:
        return WebhookPhase.WAITING if self._board.status.webhook.problem else WebhookPhase.SENDING

    async def _send_first(self) -> None:
        async with self._posting:
            if not self._may_send or self._pause.left(self._board.now()) or self._webhook is None:
                # A test came before it.
                return
            item, webhook = self._queue.pop(0), self._webhook
            self._in_hand = item
            try:
                posted = await self._poster.post(webhook, item.message)
            except WebhookFault as fault:
                outcome = self._after_fault(item, fault, is_current=webhook == self._webhook)
            except BaseException:
                self._put_back()
                raise
            else:
                if webhook == self._webhook:
                    self._went_well(posted)
                self._sent += 1
                self._board.line("sent", item.shown)
                self._board.say_webhook(sent_at=self._board.now(), sent_title=item.shown)
                outcome = posted.message_id
        if outcome is None:
            self._put_back()
        else:
            await self._done(item, outcome)

    def _put_back(self) -> None:
        """What was in hand is the next again, once a look has found that it is news still."""
        item, self._in_hand = self._in_hand, None
        if item is not None:
            # What was found out before counts no more.
            self.version += 1
            self._is_looked_over = False
            self._queue.insert(0, item)
            self.on_told()

    async def _done(self, item: Announcement, message_id: str) -> None:
        """It is no news any more, told or not; nothing else is sent before that is stored."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                await off_loop(item.mark.note, self._services, message_id)
                break
            except EnvironmentFault as fault:
                _log.warning("Discord: what was told cannot be stored. %s", fault)
                if self._has_ended:
                    return
                await self._sleep(pause)
                pause = min(LONGEST_PAUSE_SECONDS, pause * 2)
        self._in_hand = None
        self._queued_at.pop(item.key, None)
        self._doubts.pop(item.key, None)
        self.version += 1
        self.on_told()

    # --- what came of it ----------------------------------------------------------------------------------------------

    def _after_fault(self, item: Announcement, fault: WebhookFault, *, is_current: bool) -> str | None:
        """None: it is to be sent again; else the id to remember it by, "" = it was not sent."""
        if is_current:
            self._failed(fault)
        if isinstance(fault, NotTaken):
            self._drop(item, str(fault))
            return ""
        if isinstance(fault, Doubtful):
            self._doubts[item.key] = self._doubts.get(item.key, 0) + 1
            if self._doubts[item.key] >= DOUBTS_MOST:
                self._drop(item, "Discord’s answer did not come twice; the announcement may stand there, even twice.")
                return "?"
        return None

    def _failed(self, fault: WebhookFault) -> None:
        """Of the present address."""
        if isinstance(fault, NotTaken):
            self._failures = 0
            self._board.say_webhook(problem=fault.message, way_out=fault.way_out)
            return
        if not self._failures:
            self._board.line("problem", fault.message)
        self._board.say_webhook(problem=fault.message, way_out=fault.way_out)
        self._failures += 1
        if isinstance(fault, Gone):
            self._refused = True
            return
        pause = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(self._failures - 1, 10))
        asked, is_global = (fault.wait_seconds, fault.is_global) if isinstance(fault, NotSent) else (0.0, False)
        # Not all the desks of a network at once; and never a moment before Discord wants it.
        own = pause * (0.75 + self._random() / 2)
        seconds = asked + self._random() / 4 if asked else own
        if isinstance(fault, NotSent) and fault.is_guess:
            seconds = max(seconds, own)
        self._pause = _Pause(self._board.now(), seconds, bool(asked), is_global)

    def _went_well(self, posted: Posted) -> None:
        if self._failures or self._refused:
            self._board.line("recovered")
        self._failures, self._refused = 0, False
        self._pause = _Pause(self._board.now(), posted.wait_seconds, is_asked=True)
        self._board.say_webhook(problem="", way_out="")

    async def _drop_old(self) -> None:
        while self._queue:
            now = self._board.now()
            old = [one for one in self._queue if self._expires_at(one) <= now]
            if old:
                item, why = old[0], "It has waited for an hour."
            elif len(self._queue) > QUEUE_MOST:
                item, why = self._queue[0], f"More than {QUEUE_MOST} were waiting."
            else:
                return
            self._queue.remove(item)
            self._in_hand = item
            self._drop(item, why)
            await self._done(item, "")

    def _drop(self, item: Announcement, why: str) -> None:
        self._dropped += 1
        self._board.line("dropped", f"{item.shown}: {why}")
        _log.warning("Discord: an announcement was given up. %s", why)

    def _expires_at(self, item: Announcement) -> int:
        queued_at = self._queued_at.get(item.key, self._board.now())
        return max(item.at, queued_at) + KEPT_SECONDS * _MICROS

    def _say(self, phase: WebhookPhase | None, next_at: int = 0) -> None:
        phases = {} if phase is None else {"phase": phase}
        self._board.say_webhook(
            queued=len(self._queue), sent=self._sent, dropped=self._dropped, next_at=next_at, **phases
        )
