"""What moderators have the desk do from chat. The rules are those of the window; the answer is short."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from raffle_desktop.domain.chat_words import CommandLine, DeskCommand
from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.services.claims import SPOKE
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.parsing import ChatLine
from raffle_desktop.twitch.status import LogLine

ROLES = frozenset({"moderator", "broadcaster"})
COOLDOWN_SECONDS = 2
WAITING_MOST = 10
"""Commands that wait for the one at work; more than that is somebody's program gone wild."""
STRANGER_SECONDS = 1
"""The log tells of one who is no moderator once in this time: thousands may try."""
MESSAGES_REMEMBERED = 500
REASON_LONGEST = 200
_MICROS = 1_000_000

_log = logging.getLogger(__name__)


class Answers(Protocol):
    """Who writes to chat."""

    def refuse(self, name: str, sentence: str) -> None: ...


class DeskCommands:
    """All of it belongs to one event loop; the services work in threads, one command after the other."""

    def __init__(self, services: Services, out: Answers, on_log: Callable[[LogLine], None], clock: Clock) -> None:
        self._services, self._out, self._on_log, self._clock = services, out, on_log, clock
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._messages: OrderedDict[str, None] = OrderedDict()
        self._draws_at_work = 0
        self._drawn_at: int | None = None
        self._stranger_at: int | None = None

    def take(self, line: ChatLine, command: CommandLine) -> None:
        """Have it done, where whoever wrote it may; returns at once.

        A message that Twitch delivers twice is one command. A draw within two seconds of another is taken for a second
        moderator's who did not see the first one's yet.
        """
        if self._is_repeated(line.message_id):
            return
        what = command.command
        if line.from_other_channel or not line.roles & ROLES:
            if not self._is_within(self._stranger_at, STRANGER_SECONDS):
                self._stranger_at = self._now()
                self._say(line, f"{what.value}: nothing was done, this is for moderators")
            return
        is_draw = what in (DeskCommand.DRAW, DeskCommand.REDRAW)
        if is_draw and (self._draws_at_work or self._is_within(self._drawn_at, COOLDOWN_SECONDS)):
            self._say(line, f"{what.value}: nothing was done, another draw was asked for at the same moment")
            return
        if len(self._tasks) >= WAITING_MOST:
            self._say(line, f"{what.value}: nothing was done, too many commands are waiting")
            return
        if is_draw:
            self._draws_at_work += 1
        task = asyncio.get_running_loop().create_task(self._carry_out(line, command, is_draw=is_draw))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drained(self) -> None:
        """Until all that was taken is done."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _carry_out(self, line: ChatLine, command: CommandLine, *, is_draw: bool) -> None:
        what = command.command.value
        try:
            async with self._turn:
                done, answer = await asyncio.to_thread(self._do, line, command)
        except RaffleError as refused:
            self._out.refuse(line.name, refused.message)
            self._say(line, f"{what}: {refused.message}")
        except EnvironmentFault as fault:
            # Its own sentence names folders of this computer: not for chat.
            self._out.refuse(line.name, "The desk could not do this; its window says why.")
            self._say(line, f"{what}: {fault}")
            self._on_log(LogLine(self._now(), "problem", detail=str(fault)))
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("Twitch: the command %s from chat failed.", what)
            self._out.refuse(line.name, "The desk could not do this.")
            self._say(line, f"{what}: it failed; the log file says more")
        else:
            if answer:
                self._out.refuse(line.name, answer)
            self._say(line, done)
        finally:
            if is_draw:
                self._draws_at_work -= 1
                self._drawn_at = self._now()

    def _do(self, line: ChatLine, command: CommandLine) -> tuple[str, str]:
        """In a thread: what was done, for the log, and what chat is told beside the announcements, if anything."""
        actor = f"twitch:{visible(line.login or line.user_id)}"
        services = self._services
        match command.command:
            case DeskCommand.OPEN:
                services.settings.switch_submissions(is_open=True, actor=actor)
                if services.sessions.active() is None:
                    return "submissions opened", "Submissions are open, but the raffle is not running yet."
                return "submissions opened", ""
            case DeskCommand.CLOSE:
                if not services.settings.submissions_open():
                    return "close: they were closed", "Submissions are closed already."
                services.settings.switch_submissions(is_open=False, actor=actor)
                return "submissions closed", ""
            case DeskCommand.DRAW:
                services.draws.draw_session(confirm=True, actor=actor)
                # Not who has won: the wheel has only begun to turn.
                return "drawn", ""
            case DeskCommand.REDRAW:
                reason = visible(" ".join(command.words.split()), REASON_LONGEST)
                self._redraw(reason or f"asked for in chat by {visible(line.name)}", actor)
                return "drawn again", ""

    def _redraw(self, reason: str, actor: str) -> None:
        """Replace who was drawn last: those who still wait for their confirmation, or else the only winner."""
        found = self._services.stage.drawn_last()
        if found is None:
            raise RaffleError(Code.WINNER_NOT_FOUND, "Nobody was drawn yet.")
        draw, _ = found
        places = [one.place for one in draw.standing if one.state == "drawn"]
        if not places and len(draw.standing) > 1:
            raise RaffleError(
                Code.WINNER_NOT_FOUND,
                f"The last draw has {len(draw.standing)} winners, all confirmed; draw one of them again at the desk.",
            )
        if not places and draw.standing[0].reason == SPOKE:
            raise RaffleError(
                Code.ALREADY_CONFIRMED, "The winner has spoken in chat and is confirmed; only the desk can draw again."
            )
        self._services.winners.redraw(draw.id, reason, places or None, confirm=True, actor=actor)

    def _is_repeated(self, message_id: str) -> bool:
        if not message_id:
            return False
        if message_id in self._messages:
            return True
        self._messages[message_id] = None
        if len(self._messages) > MESSAGES_REMEMBERED:
            self._messages.popitem(last=False)
        return False

    def _is_within(self, moment: int | None, seconds: int) -> bool:
        # A clock that was set back ends it as well.
        return moment is not None and 0 <= self._now() - moment < seconds * _MICROS

    def _say(self, line: ChatLine, detail: str) -> None:
        self._on_log(LogLine(self._now(), "command", line.name, detail))

    def _now(self) -> int:
        return to_micros(self._clock())
