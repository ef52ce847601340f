"""What answers to commands in chat are made of: the services they ask, their texts, and what is kept for a moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.chat_answers import cut_list, render_answer
from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatCommand, ChatMessage, CommandCall
from raffle_desktop.domain.chat_joining import room_beside
from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.names import visible
from raffle_desktop.services.books import BookService
from raffle_desktop.services.chat_command_words import ChatCommandSettings
from raffle_desktop.services.core import Core
from raffle_desktop.services.draws import DrawService
from raffle_desktop.services.entries import EntryService
from raffle_desktop.services.links import LinkService
from raffle_desktop.services.people import Person
from raffle_desktop.services.period_draws import PeriodDrawService
from raffle_desktop.services.periods import PeriodService
from raffle_desktop.services.sessions import SessionService
from raffle_desktop.services.settings import SettingsService
from raffle_desktop.services.stage import StageService
from raffle_desktop.services.ticket_desk import TicketDeskService
from raffle_desktop.services.ticket_outlook import TicketOutlookService
from raffle_desktop.services.ticket_stats import TicketStatsService
from raffle_desktop.services.tickets import TicketService
from raffle_desktop.services.viewers import ViewerService
from raffle_desktop.services.winners import WinnerService

Answer = TypeVar("Answer")
STALE_SECONDS = 0.5
"""For so long an answer is given again although something has changed since."""
KEPT_SECONDS = 5.0
"""And for so long where nothing has."""
KEPT_MOST = 100


class AccountCode(Protocol):
    """A code that one account can use: see `services.identity_links`. `expires_at` in UTC microseconds."""

    @property
    def code(self) -> str: ...
    @property
    def platform(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def expires_at(self) -> int: ...


class JoinedAccounts(Protocol):
    """Two viewers that became one."""

    @property
    def kept_name(self) -> str: ...
    @property
    def absorbed_name(self) -> str: ...


class AccountLinks(Protocol):
    """Whoever makes accounts of several platforms one viewer."""

    def ask(self, person: Person, platform: str, name: str, *, actor: str) -> AccountCode: ...
    def redeem(self, person: Person, code: str, *, login: str = "", actor: str) -> JoinedAccounts: ...


@dataclass(frozen=True, slots=True)
class ChatParts:
    """The services that commands use. `accounts` None: accounts cannot be linked."""

    core: Core
    settings: SettingsService
    sessions: SessionService
    entries: EntryService
    draws: DrawService
    winners: WinnerService
    stage: StageService
    viewers: ViewerService
    books: BookService
    periods: PeriodService
    period_draws: PeriodDrawService
    tickets: TicketService
    ticket_desk: TicketDeskService
    ticket_stats: TicketStatsService
    ticket_outlook: TicketOutlookService
    links: LinkService
    accounts: AccountLinks | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a command. `text`: the answer, "" = none. `log`: a line for the operator, "" = none."""

    text: str
    log: str = ""


class NotDone(Exception):  # noqa: N818 - it is an answer, and no error
    """A command that is answered with a text of the operator's, and changes nothing."""

    def __init__(self, kind: str, **fields: str) -> None:
        super().__init__(kind)
        self.kind, self.fields = kind, fields


@dataclass(frozen=True, slots=True)
class Asked:
    """One command, by whom, and how it is to be answered."""

    message: ChatMessage
    call: CommandCall
    settings: ChatCommandSettings
    words: ChatWords

    @property
    def actor(self) -> str:
        """For the record of acts."""
        return f"{self.message.platform}:{visible(self.message.login or self.message.user_id)}"

    @property
    def person(self) -> Person:
        # What Discord shows is chosen freely, and several can choose the same; their login is theirs alone.
        name = self.message.login if self.message.platform == "discord" else self.message.name
        return Person(self.message.platform, name or self.message.name, self.message.user_id or None)

    @property
    def room(self) -> int:
        """Characters that an answer to this person may have, so that it fits into a message behind their name."""
        return room_beside(self.message.name, LENGTH_MAX[self.message.platform])

    def say(self, kind: str, **fields: str) -> str:
        """One of the operator's texts, filled in; it fits into a message."""
        return render_answer(self.settings.texts[kind], fields, self.message.platform, self.room)

    def say_list(self, kind: str, items: Sequence[str], **fields: str) -> str:
        """A text with a list in it: whole items, and how many more there are."""
        if not self.settings.texts[kind]:
            return ""
        # With something in the place of the list: what stands beside nothing at all could be cut away.
        left = self.room - len(self.say(kind, items="x", **fields)) + 1
        listed = cut_list(items, left, lambda count: self.say("more", count=grouped(str(count))))
        return self.say(kind, items=listed, **fields)

    def listed(self, said: Sequence[str]) -> str:
        """Answers of this person one behind the other: whole ones, and how many more there are."""
        return cut_list(said, self.room, lambda count: self.say("more", count=grouped(str(count))))

    def filled(self, name: str) -> str:
        """A name as a text's placeholder shows it."""
        return render_answer("{book}", {"book": name}, self.message.platform, self.room)

    def typed(self, command: ChatCommand | None = None) -> str:
        """How the command is typed: "!raffle give"."""
        wanted = command or self.call.command
        words = self.settings.of(wanted).words or (getattr(self.words, wanted.value, ""),)
        return self.words.prefix + words[0]


class Kept:
    """Answers for a moment, so that a hundred who ask the same are one query. Safe to be used by several threads."""

    def __init__(self, core: Core, clock_seconds: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock_seconds
        self._lock = threading.Lock()
        self._changes = 0
        self._kept: dict[str, tuple[float, int, Any]] = {}
        core.bus.subscribe(Change, self._changed)

    def get(self, key: str, read: Callable[[], Answer]) -> Answer:
        """What `read` gives, or has given under this key within the last half second, or since the last change."""
        with self._lock:
            now = self._clock()
            known = self._kept.get(key)
            if known is not None:
                age = now - known[0]
                if 0 <= age < STALE_SECONDS or (known[1] == self._changes and 0 <= age < KEPT_SECONDS):
                    answer: Answer = known[2]
                    return answer
            # Before it is read: a change in the midst of reading makes it stale.
            changes = self._changes
            found = read()
            self._kept.pop(key, None)
            self._kept[key] = (now, changes, found)
            if len(self._kept) > KEPT_MOST:
                del self._kept[next(iter(self._kept))]
            return found

    def _changed(self, _change: Change) -> None:
        self._changes += 1


def counted(number: int) -> dict[str, str]:
    """Tickets as they are filled in: the number alone as {count}, with its word as {tickets}."""
    return {"count": grouped(str(number)), "tickets": many(number)}


def many(number: int, one: str = "ticket", several: str = "", more: str = "") -> str:
    """ "1 ticket", "15 tickets", "3 more tickets"."""
    word = one if number == 1 else several or f"{one}s"
    return " ".join(part for part in (grouped(str(number)), more, word) if part)
