"""What Kick's feed tells, handed on to whom it concerns: to the database, the commands and the claims."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from raffle_desktop.domain.chat_commands import ChatMessage, CommandCall
from raffle_desktop.domain.chat_words import ChatWords, EntryLine, read_line, says_word
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.kick.board import KickBoard
from raffle_desktop.kick.on_air import OnAir
from raffle_desktop.kick.parsing import PLATFORM, ChatLine, Live, NotUnderstood, parse
from raffle_desktop.kick.transport import Heard
from raffle_desktop.services.channel_intake import EntryWish, LuckyTry, Sighting, Unknown
from raffle_desktop.services.channel_store import ChannelStore
from raffle_desktop.services.channel_work import Commands, Recent, Work, guarded, work_for
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.lucky_words import LuckySettings
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services

LINES_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Rules:
    """What reading chat needs of the settings. `channel`: its name in addresses. `watches`: writing is watching,
    but while the stream is known not to run.
    """

    words: ChatWords
    luck: LuckySettings
    channel: str = ""
    watches: bool = True


class Intake:
    """`await run()` until it is cancelled; `heard` is called on its loop and returns at once.

    `answer` is told whom and what to answer in chat. `commands` is given commands of anybody, those before which
    entries were asked for only after these are stored. `is_own`: whether a line is what the desk itself wrote.
    """

    def __init__(
        self,
        services: Services,
        board: KickBoard,
        *,
        rules: Callable[[], Rules],
        answer: Callable[[str, str], None],
        commands: Callable[[ChatMessage, CommandCall], None],
        claims: ClaimWatch,
        is_own: Callable[[ChatLine], bool],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services, self._board, self._rules, self._is_own = services, board, rules, is_own
        self._claims = claims
        self._commands = Commands(commands)
        self._store = ChannelStore(
            services,
            platform=PLATFORM,
            title="Kick",
            checks=None,
            answer=answer,
            on_done=self._commands.done,
            on_log=board.note,
            sleep=sleep,
        )
        self._lines = Recent(LINES_REMEMBERED)
        self.channel = ""
        """The chat room's number: names the channel in the ids of what has none of its own."""
        self._on_air = OnAir()

    def heard(self, event: Heard) -> None:
        """Take an event in. Never fails, whatever it holds."""
        guarded(self._heard, event)

    def begin(self, channel: str) -> None:
        """A connection begins."""
        self.channel = channel
        self._on_air.begin()

    def said_live(self, *, is_live: bool | None, asked_at: int) -> None:
        """What Kick answered to whether the stream runs; None = it did not say."""
        if self._on_air.answered(is_live=is_live, asked_at=asked_at):
            self._tell_live()

    def _tell_live(self) -> None:
        self._board.event("offline" if self._on_air.is_off else "live")

    async def run(self) -> None:
        """Store what comes, for ever. Cancelled while something is being stored, it ends when that is done."""
        await self._store.run()

    async def drained(self) -> None:
        """Wait until all that was heard is in the database."""
        await self._store.drained()

    @property
    def waiting(self) -> int:
        """How many things are not in the database yet."""
        return self._store.waiting

    def _heard(self, event: Heard) -> None:
        at = self._services.core.now_micros()
        item = parse(event, self.channel, at)
        match item:
            case None:
                return
            case ChatLine():
                self._line(item, at)
            case Live():
                if self._on_air.told(is_live=item.is_live, at=at):
                    self._tell_live()
            case NotUnderstood():
                self._not_understood(item, at)
            case _:
                self._add(work_for(item))

    def _line(self, line: ChatLine, at: int) -> None:
        self._board.count("chat")
        if not self._lines.add(line.id):
            self._board.count("repeated")
            return
        if self._is_own(line):
            return
        rules = self._rules()
        roles = line.roles | ({"broadcaster"} if rules.channel and line.login.lower() == rules.channel else set())
        message = ChatMessage(PLATFORM, line.user_id, line.login, line.name, line.text, line.id, at, roles)
        if message.is_bot:
            message = replace(message, roles=roles | {"bot"})
        self._claims.heard(message)
        self._read(message, line.months, rules)

    def _read(self, message: ChatMessage, months: int | None, rules: Rules) -> None:
        """What a line asks for; what is said to the desk is no talk, for a raffle among those who talk."""
        person = Person(PLATFORM, message.name, message.user_id)
        call = self._services.chat_router.read(message)
        asked = None if call is not None else read_line(message.text, rules.words)
        wish = asked if isinstance(asked, EntryLine) else None
        tries = call is None and wish is None and says_word(message.text, rules.words, rules.luck.word)
        chatted = call is None and wish is None and not tries
        watches = rules.watches and not self._on_air.is_off
        self._add(work_for(Sighting(person, message.at, message.roles, months, chatted=chatted, watches=watches)))
        if wish is not None:
            entry = EntryWish(message.message_id, person, Origin.CHAT, message.at, wish.link, wish.notes)
            self._add(work_for(entry, is_answered=not message.is_bot))
        elif tries:
            luck = LuckyTry(message.message_id, person, message.at, is_bot=message.is_bot)
            self._add(work_for(luck, is_answered=not message.is_bot))
        elif call is not None:
            # Counted here: what anybody asks every day is no line of the log.
            self._board.count("asked")
            self._commands.add(message, call)

    def _not_understood(self, item: NotUnderstood, at: int) -> None:
        if not item.is_kept:
            # Talk that nobody can read: counted, as there is nothing in it to be counted by hand.
            self._board.count("unreadable")
            return
        if item.sentence:
            self._board.event("problem", detail=item.sentence)
        document = {"why": item.why, "event": dict(item.data)}
        digest = hashlib.sha256(json.dumps(document, default=str, sort_keys=True).encode()).hexdigest()[:32]
        self._add(work_for(Unknown(f"unknown:{at}:{digest}", item.event[:80], document, PLATFORM)))

    def _add(self, work: Work) -> None:
        self._store.add(work)
        self._commands.expect(work)
