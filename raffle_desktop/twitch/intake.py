"""What Twitch tells, handed on to whom it concerns: to the database, the commands, the claims, and whoever listens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from raffle_desktop.domain.chat_commands import ChatMessage, CommandCall
from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.services.channel_store import ChannelStore
from raffle_desktop.services.channel_work import Commands, guarded
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.lucky_words import LuckySettings
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.intake_reading import Reader, message_of
from raffle_desktop.twitch.live_checks import LiveChecks
from raffle_desktop.twitch.parsing import PLATFORM, ChatLine, StreamChange, parse
from raffle_desktop.twitch.status import LogLine


class Intake:
    """`await run()` until it is cancelled; `put` is called on its loop and returns at once.

    `commands` is given commands of anybody, those before which entries were asked for only after these are stored;
    `reads` says what is one.
    `on_log` gets a line for each thing that happened but chat, `on_count` ("chat", n) for that, `on_line` each of them.
    """

    def __init__(
        self,
        services: Services,
        *,
        channel_id: str,
        words: Callable[[], ChatWords],
        own_reward: Callable[[], str],
        luck: Callable[[], LuckySettings],
        checks: LiveChecks,
        out: ChatOut,
        reads: Callable[[ChatMessage], CommandCall | None],
        commands: Callable[[ChatMessage, CommandCall], None],
        claims: ClaimWatch,
        on_stream: Callable[[bool, datetime | None], None],
        on_log: Callable[[LogLine], None],
        on_count: Callable[[str, int], None] = lambda _kind, _number: None,
        on_line: Callable[[ChatLine], None] = lambda _line: None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services = services
        self._reader = Reader(channel_id, words, own_reward, luck, reads)
        self._claims = claims
        self._on_stream = on_stream
        self._on_log = on_log
        self._on_count = on_count
        self._on_line = on_line
        self._commands = Commands(commands)
        self._store = ChannelStore(
            services,
            platform=PLATFORM,
            title="Twitch",
            checks=checks,
            answer=out.refuse,
            on_done=self._commands.done,
            on_log=on_log,
            sleep=sleep,
        )

    def put(self, notification: Notification) -> None:
        """Take a notification in. Never fails, whatever it holds."""
        at = self._services.core.now_micros()
        for item in parse(notification):
            message: ChatMessage | None = None
            if isinstance(item, ChatLine):
                self._on_count("chat", 1)
                if not item.from_other_channel:
                    message = message_of(item, at)
                    self._claims.heard(message)
                guarded(self._on_line, item)
            read = self._reader.read(item, notification.message_id, at, message)
            if read.line is not None:
                self._on_log(read.line)
            for work in read.work:
                self._store.add(work)
                self._commands.expect(work)
            if message is not None and read.command is not None:
                self._commands.add(message, read.command)
            if isinstance(item, StreamChange) and not read.is_repeated:
                guarded(self._on_stream, item.live, item.at)

    async def run(self) -> None:
        """Store what comes, for ever. Cancelled while something is being stored, it ends when that is done."""
        await self._store.run()

    async def drained(self) -> None:
        """Wait until all that was put is in the database."""
        await self._store.drained()

    @property
    def waiting(self) -> int:
        """How many things are not in the database yet."""
        return self._store.waiting
