"""Has the bot run in a thread of its own while it is switched on, and anew whenever its settings change."""

from __future__ import annotations

import asyncio
import importlib.util
import logging
import threading
from collections.abc import Awaitable, Callable
from typing import Protocol
from urllib.parse import urlencode

from raffle_desktop.discord.address import application_of
from raffle_desktop.discord.board import DiscordBoard
from raffle_desktop.discord.status import BotPhase
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.discord_settings import DiscordSettings
from raffle_desktop.services.services import Services

LIBRARY = "discord"
CLOSE_SECONDS = 6.0
PERMISSIONS = 0x400 | 0x800 | 0x4000 | 0x10000
"""To see channels, write to them, embed links and read what was written."""
HOW_TO_INSTALL = (
    "It is an extra: run make discord (Windows: py .ci\\setup.py discord) in the program’s folder, then start the desk"
    " anew. Announcements work without it."
)
_log = logging.getLogger(__name__)


class RunsBot(Protocol):
    """A bot in its thread."""

    def run(self) -> None:
        """Until `end`."""

    def end(self) -> None:
        """Have `run` return within seconds, also while it connects."""


class BotKeeper:
    """`set_up` and `end` wait for a bot that is ending; `end_soon` does not. All may be called from any thread."""

    def __init__(
        self, services: Services, board: DiscordBoard, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        self._services, self._board, self._sleep = services, board, sleep
        self._lock = threading.Lock()
        """Over all that follows; held while a bot ends, so that there are never two."""
        self._running: tuple[RunsBot, threading.Thread] | None = None
        self._wanted: object = None
        self._has_ended = threading.Event()

    def set_up(self, settings: DiscordSettings, token: str) -> None:
        """These count from now on."""
        with self._lock:
            if self._has_ended.is_set():
                return
            self._board.say_bot(has_token=bool(token))
            phase, problem, way_out = BotPhase.OFF, "", ""
            if settings.bot and not token:
                phase = BotPhase.NEEDS_TOKEN
            elif settings.bot and not is_installed():
                phase, problem, way_out = BotPhase.NOT_INSTALLED, "Discord’s library is not installed.", HOW_TO_INSTALL
            elif settings.bot:
                self._run(settings, token)
                return
            self._end_bot()
            self._board.say_bot(
                phase=phase, problem=problem, way_out=way_out, note="", name="", guilds=(), commands=0, next_at=0
            )

    def end_soon(self) -> None:
        """Ask the bot to end, without waiting for it; there will be no other."""
        self._has_ended.set()
        running = self._running
        if running is not None:
            running[0].end()

    def end(self) -> None:
        """Ask the bot to end and wait for it; there will be no other."""
        self.end_soon()
        with self._lock:
            self._end_bot()

    def _run(self, settings: DiscordSettings, token: str) -> None:
        # Here and not above: it loads the library.
        from raffle_desktop.discord.bot import Bot, BotSetup

        setup = BotSetup.of(settings, token)
        if setup == self._wanted and self._running is not None and self._running[1].is_alive():
            return
        self._end_bot()
        bot = Bot(self._services, self._board, setup, self._sleep)
        thread = threading.Thread(target=self._guarded, args=(bot,), name="discord bot", daemon=True)
        self._running, self._wanted = (bot, thread), setup
        self._board.say_bot(phase=BotPhase.CONNECTING, problem="", way_out="", note="")
        thread.start()
        if self._has_ended.is_set():
            bot.end()

    def _guarded(self, bot: RunsBot) -> None:
        try:
            bot.run()
        except Exception:  # noqa: BLE001 - the boundary: logged, and told
            _log.exception("Discord: the bot failed")
            self._board.say_bot(
                phase=BotPhase.REFUSED,
                problem="The bot failed; the log file says more.",
                way_out="Switch it off and on again.",
            )

    def _end_bot(self) -> None:
        running, self._running, self._wanted = self._running, None, None
        if running is None:
            return
        running[0].end()
        running[1].join(CLOSE_SECONDS)
        if running[1].is_alive():
            _log.error("Discord: the bot did not end in time")


def is_installed() -> bool:
    """Whether the library is there, found out without loading it."""
    return importlib.util.find_spec(LIBRARY) is not None


def invite_address(token: str) -> str:
    """Where somebody who manages a server lets the bot in. Raises RaffleError(NOT_AVAILABLE)."""
    application = application_of(token)
    if not application:
        raise RaffleError(Code.NOT_AVAILABLE, "Enter the bot’s token first.")
    asked = {"client_id": application, "scope": "bot applications.commands", "permissions": str(PERMISSIONS)}
    return f"https://discord.com/oauth2/authorize?{urlencode(asked)}"
