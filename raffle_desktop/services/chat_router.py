"""One router for the commands of every chat: what a line asks for, whether it is done, and what is answered.

Whoever listens to a chat gives each line to `read`, what that finds to `admit`, and what is let through to `carry_out`,
in a thread and one after the other (`chat_queue` does that).
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from raffle_desktop.domain.changes import Change, OutsideChange, SettingsChanged
from raffle_desktop.domain.chat_commands import (
    DRAWS,
    OPERATORS,
    SHARED,
    ChatCommand,
    ChatMessage,
    CommandCall,
    CommandTable,
    Role,
    command_table,
    highest_role,
)
from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.channel_settings import CHANNEL_SETTINGS, read_channel_settings
from raffle_desktop.services.chat_acts import Acts
from raffle_desktop.services.chat_asks import Asks
from raffle_desktop.services.chat_command_words import CHAT_COMMANDS, ChatCommandSettings, read_chat_settings
from raffle_desktop.services.chat_logins import CalledViewers, Logins
from raffle_desktop.services.chat_parts import Asked, ChatParts, Kept, NotDone, Said
from raffle_desktop.services.lucky_words import LUCKY_SETTINGS, read_lucky_settings

DRAW_PAUSE_SECONDS = 2
"""A draw so soon after another is taken for a second moderator's who did not see the first one's yet."""
STRANGER_SECONDS = 1
"""The log tells of one who may not once in this time: thousands may try."""
MESSAGES_REMEMBERED = 20_000
PAUSES_REMEMBERED = 20_000
_MICROS = 1_000_000
_SETTINGS = (CHANNEL_SETTINGS, CHAT_COMMANDS, LUCKY_SETTINGS)
_MODERATORS = "this is for moderators"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a command is to be carried out. Where not: `answer` for who gave it, "" = none. `log`: a line for the
    operator, "" = none.
    """

    go: bool
    answer: str = ""
    log: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a command.

    `text`: the answer, "" = none; it fits into a message of the platform behind "@name: " (`chat_joining.addressed`).
    `log`: a line for the operator. `problem`: a fault of the surroundings as the operator has to know it, folders and
    all; not for chat.
    """

    text: str = ""
    log: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """The settings as they are at work."""

    settings: ChatCommandSettings
    words: ChatWords
    table: CommandTable


class ChatRouter:
    """One for a desk, used by all chats at once: safe to be called on any thread.

    `clock_seconds` never goes back; pauses between commands go by the desk's own clock.
    """

    def __init__(self, parts: ChatParts, *, clock_seconds: Callable[[], float] = time.monotonic) -> None:
        self._parts = parts
        kept = Kept(parts.core, clock_seconds)
        self._logins = Logins()
        called = CalledViewers(parts.core, parts.ticket_desk, self._logins)
        asks, acts = Asks(parts, kept, called), Acts(parts, kept, called)
        self._work: dict[ChatCommand, Callable[[Asked], Said]] = {
            ChatCommand.TICKETS: asks.tickets,
            ChatCommand.LEADERBOARD: asks.leaderboard,
            ChatCommand.RAFFLE_INFO: asks.info,
            ChatCommand.RAFFLE_HISTORY: asks.history,
            ChatCommand.ODDS: asks.odds,
            ChatCommand.LINK: asks.link,
            ChatCommand.RAFFLE_STATS: acts.stats,
            ChatCommand.RAFFLE_GIVE: acts.give,
            ChatCommand.RAFFLE_REMOVE: acts.remove,
            ChatCommand.RAFFLE_VERIFY: acts.verify,
            ChatCommand.RAFFLE_DRAW: acts.draw_period,
            ChatCommand.RAFFLE_RESET: acts.reset,
            ChatCommand.OPEN: acts.open,
            ChatCommand.CLOSE: acts.close,
            ChatCommand.DRAW: acts.draw,
            ChatCommand.REDRAW: acts.redraw,
        }
        self._lock = threading.Lock()
        self._settings_lock = threading.Lock()
        self._settings_changes = 0
        self._read: _Read | None = None
        # Until they were read for the first time, nothing is a command.
        self._last = _Read(ChatCommandSettings(), ChatWords(), CommandTable(""))
        self._messages: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._answered: OrderedDict[tuple[str, ...], int] = OrderedDict()
        self._draws_at_work = 0
        self._drawn_at: int | None = None
        self._stranger_at: int | None = None
        parts.core.bus.subscribe(Change, self._changed)

    # Called for every line

    def read(self, message: ChatMessage) -> CommandCall | None:
        """What a line asks for; None for talk, and for what is switched off. Takes a few microseconds, and reads the
        settings only after they were changed. Never fails. Who writes is known by their login from then on.
        """
        self._logins.saw(message)
        read = self._read or self._read_anew()
        call = read.table.read(message.text)
        return None if call is None or message.platform not in read.settings.platforms else call

    # Called for every command

    def admit(self, message: ChatMessage, call: CommandCall) -> Verdict:
        """Whether it is to be carried out; decided in memory. A message told twice is one command.

        Whoever is let through has to be carried out, or withdrawn.
        """
        read = self._read or self._read_anew()
        asked = Asked(message, call, read.settings, read.words)
        with self._lock:
            if message.message_id and self._is_repeated((message.platform, message.message_id)):
                return Verdict(go=False)
            now = self._parts.core.now_micros()
            refused = self._refused(asked, now)
            if refused is None and call.command in DRAWS:
                self._draws_at_work += 1
            return refused or Verdict(go=True)

    def carry_out(self, message: ChatMessage, call: CommandCall) -> Reply:
        """Do it; blocking, for a thread. Never raises: a refusal is an answer, and so is a fault."""
        read = self._read or self._read_anew()
        asked = Asked(message, call, read.settings, read.words)
        what = call.command.value.replace("_", " ")
        try:
            said = self._work[ChatCommand.RAFFLE_INFO if call.is_unknown else call.command](asked)
        except NotDone as refusal:
            usual = {"command": asked.typed(), "affiliate": asked.settings.affiliate}
            text = asked.say(refusal.kind, **{**usual, **refusal.fields})
            return Reply(text, f"{what}: {text}" if call.command in OPERATORS else "")
        except RaffleError as refused:
            if refused.code is Code.NO_ACTIVE_PERIOD:
                return Reply(asked.say("no_period"), f"{what}: {refused.message}")
            return Reply(asked.say("refused", reason=refused.message), f"{what}: {refused.message}")
        except EnvironmentFault as fault:
            # Its own sentence names folders of this computer: not for chat.
            return Reply(asked.say("fault"), f"{what}: {fault}", str(fault))
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("The command %s from %s failed.", what, message.platform)
            return Reply(asked.say("failed"), f"{what}: it failed; the log file says more")
        else:
            return Reply(said.text, said.log)
        finally:
            self._finished(call)

    def withdraw(self, call: CommandCall) -> None:
        """What was let through is not going to be carried out."""
        if call.command in DRAWS:
            with self._lock:
                self._draws_at_work -= 1

    # Who may, and how often

    def _refused(self, asked: Asked, now: int) -> Verdict | None:
        message, command = asked.message, asked.call.command
        what, wanted = command.value.replace("_", " "), asked.settings.of(command)
        role = highest_role(message.roles)
        if not role.reaches(wanted.role):
            log = self._once_in_a_while(now, f"{what}: nothing was done, {_whom(wanted.role)}")
            return Verdict(go=False, answer=self._told(asked, "not_allowed", now, role=wanted.role.value), log=log)
        if message.is_bot:
            return Verdict(go=False, log=self._once_in_a_while(now, f"{what}: nothing was done for a program"))
        if command in DRAWS and (self._draws_at_work or _is_within(now, self._drawn_at, DRAW_PAUSE_SECONDS)):
            said = asked.say("draw_twice")
            log = f"{what}: nothing was done, another draw was asked for at the same moment"
            return Verdict(go=False, answer=said, log=log)
        user = ("user", message.platform, message.user_id or message.login, command.value)
        channel = ("channel", message.platform, command.value)
        seconds = asked.settings.user_cooldown_seconds
        if not role.reaches(Role.MODERATOR) and self._is_too_soon(user, now, seconds):
            return Verdict(go=False, answer=self._told(asked, "cooldown", now, seconds=str(seconds)))
        seconds = asked.settings.channel_cooldown_seconds
        if command in SHARED and not asked.call.is_unknown:
            if self._is_too_soon(channel, now, seconds):
                return Verdict(go=False, answer=self._told(asked, "cooldown", now, seconds=str(seconds)))
            self._note(channel, now)
        self._note(user, now)
        return None

    def _told(self, asked: Asked, kind: str, now: int, **fields: str) -> str:
        """The text, once in the time that a viewer has to wait anyway; a program is told nothing."""
        key = (kind, asked.message.platform, asked.message.user_id or asked.message.login, asked.call.command.value)
        if asked.message.is_bot or not asked.settings.texts[kind]:
            return ""
        if self._is_too_soon(key, now, max(1, asked.settings.user_cooldown_seconds)):
            return ""
        self._note(key, now)
        return asked.say(kind, **fields)

    def _is_too_soon(self, key: tuple[str, ...], now: int, seconds: int) -> bool:
        return _is_within(now, self._answered.get(key), seconds)

    def _note(self, key: tuple[str, ...], now: int) -> None:
        self._answered[key] = now
        self._answered.move_to_end(key)
        if len(self._answered) > PAUSES_REMEMBERED:
            self._answered.popitem(last=False)

    def _once_in_a_while(self, now: int, line: str) -> str:
        if _is_within(now, self._stranger_at, STRANGER_SECONDS):
            return ""
        self._stranger_at = now
        return line

    def _is_repeated(self, message: tuple[str, str]) -> bool:
        if message in self._messages:
            return True
        self._messages[message] = None
        if len(self._messages) > MESSAGES_REMEMBERED:
            self._messages.popitem(last=False)
        return False

    def _finished(self, call: CommandCall) -> None:
        if call.command in DRAWS:
            with self._lock:
                self._draws_at_work -= 1
                self._drawn_at = self._parts.core.now_micros()

    # Settings

    def _changed(self, change: Change) -> None:
        if isinstance(change, OutsideChange) or (isinstance(change, SettingsChanged) and change.key in _SETTINGS):
            # Read anew by the next line: this is told on the thread of whoever changed it.
            with self._settings_lock:
                self._settings_changes += 1
                self._read = None

    def _read_anew(self) -> _Read:
        """The settings as they are stored; as they were last, while they cannot be read."""
        changes = self._settings_changes
        try:
            found = self._load()
        except EnvironmentFault as fault:
            _log.warning("The settings of commands in chat cannot be read at present. %s", fault)
            return self._last
        with self._settings_lock:
            self._last = found
            # What was changed while it was read is read anew the next time.
            if changes == self._settings_changes:
                self._read = found
        return found

    def _load(self) -> _Read:
        with self._parts.core.database.read() as connection:
            settings = read_chat_settings(connection)
            words, luck = read_channel_settings(connection).words, read_lucky_settings(connection).word
        spoken: dict[ChatCommand, tuple[str, ...]] = {}
        for command, one in settings.commands.items():
            if one.on and (words.commands_on or command not in OPERATORS):
                spoken[command] = one.words or (str(getattr(words, command.value)),)
        # What people take part with comes first, also where a desk has had such a word before there were commands.
        return _Read(settings, words, command_table(words.prefix, spoken, (*words.keywords, luck)))


def _whom(role: Role) -> str:
    return _MODERATORS if role is Role.MODERATOR else f"this is for {role.value}s"


def _is_within(now: int, moment: int | None, seconds: int) -> bool:
    # A clock that was set back ends it as well.
    return moment is not None and 0 <= now - moment < seconds * _MICROS
