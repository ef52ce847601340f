"""Kick, in a thread of its own with its own loop: what is heard, and what the desk says there.

`run` blocks the thread that is given to it; everything else may be called from any other thread. Whatever fails here is
told, and tried again: it never reaches the desk's other parts.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import os
import secrets as system_secrets
import threading
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

from raffle_desktop.domain.changes import Change, OutsideChange, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.kick.board import KickBoard
from raffle_desktop.kick.intake import Intake, Rules
from raffle_desktop.kick.kept import SecretKeeper
from raffle_desktop.kick.listening import SOURCE, Listening, Ways
from raffle_desktop.kick.look_up import SITE, Ids, NotFound, look_up
from raffle_desktop.kick.parsing import ChatLine
from raffle_desktop.kick.places import API_VARIABLE
from raffle_desktop.kick.pusher import Patience, Pusher, socket_address
from raffle_desktop.kick.speaking import Speaking
from raffle_desktop.kick.status import KickPhase, KickStatus
from raffle_desktop.services.channel_settings import CHANNEL_SETTINGS
from raffle_desktop.services.chat_queue import CommandQueue
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.kick_settings import KICK_SETTINGS, KickSettings
from raffle_desktop.services.lucky_words import LUCKY_SETTINGS
from raffle_desktop.services.off_loop import Impatient
from raffle_desktop.services.services import Services

SOCKET_VARIABLE = "RAFFLE_KICK_WS_URL"
CLOSE_SECONDS = 3.0
"""How long the end waits for what was heard and is not stored yet."""
AFTER_A_BUG_SECONDS = 30.0
COUNTERS_SECONDS = 0.5

_log = logging.getLogger(__name__)
_random = system_secrets.SystemRandom().random
_SETTINGS = (CHANNEL_SETTINGS, LUCKY_SETTINGS, KICK_SETTINGS)
T = TypeVar("T")


class Kick:
    """Implements `status.KickControl`. `tell` is called with each change of the status, on several threads."""

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        tell: Callable[[KickStatus], None],
        clock: Clock = system_clock,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        random: Callable[[], float] = _random,
        environ: Mapping[str, str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._services, self._secrets = services, secrets
        self._clock, self._sleep, self._random = clock, sleep, random
        self._environ = os.environ if environ is None else environ
        self._patience = patience or Patience()
        self._board = KickBoard(tell, clock)
        self._lock = threading.Lock()
        """Over `_loop` and `_has_ended`: who asks is always answered."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop = asyncio.Event()
        self._listening: Listening | None = None
        self._speaking: Speaking | None = None
        self._rules: Rules | None = None

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Listen as the settings say until `end`."""
        try:
            asyncio.run(self._main())
        finally:
            self._board.say(phase=KickPhase.STOPPED, next_at=0, problem="", way_out="")

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        unsubscribe = self._services.core.bus.subscribe(Change, self._something_changed)
        try:
            await self._work()
        finally:
            unsubscribe()
            with self._lock:
                self._loop = None
            # Whoever asked until now has a task after this, which the runner cancels: nobody waits for ever.
            await asyncio.sleep(0)

    async def _work(self) -> None:
        asyncio.get_running_loop().set_default_executor(Impatient(max_workers=4, thread_name_prefix="kick"))
        speaking = self._speaking = self._make_speaking()
        board, services = self._board, self._services

        def answer(name: str, text: str) -> None:
            if speaking is None:
                board.event("not_sent", detail=f"@{name}: {text}")
            else:
                speaking.answer(name, text)

        queue = CommandQueue(
            services.chat_router,
            lambda message, text: answer(message.name, text),
            lambda name, detail: board.event("command", name, detail),
            on_problem=lambda detail: board.event("problem", detail=detail),
        )
        claims = ClaimWatch(services, board.note, platform=SOURCE, sleep=self._sleep)
        intake = Intake(
            services,
            board,
            rules=self._rules_now,
            answer=answer,
            commands=queue.take,
            claims=claims,
            is_own=self._is_own,
            sleep=self._sleep,
        )
        ways = Ways(self._look_up, self._is_live, self._connect, self._sleep, self._random)
        listening = self._listening = Listening(services, board, intake, ways)

        async def watch_claims() -> None:
            # Who is waited for has to be worked out after each draw: not where Kick is off.
            await listening.was_wanted.wait()
            await claims.run()

        bringing = [self._kept_up("listening", listening.run)]
        parts = [
            self._kept_up("storing", intake.run),
            self._kept_up("claims", watch_claims),
            self._kept_up("counters", self._tell_counters),
            *(() if speaking is None else (self._kept_up("speaking", speaking.run),)),
        ]
        try:
            await self._stop.wait()
        finally:
            await _cancelled(bringing)
            try:
                async with asyncio.timeout(CLOSE_SECONDS):
                    await intake.drained()
                    await queue.drained()
            except TimeoutError:
                _log.warning("Kick: not all that was heard could be stored at the end")
            await _cancelled(parts)
            if speaking is not None:
                await speaking.aclose()
            self._listening = self._speaking = None

    def _make_speaking(self) -> Speaking | None:
        """What is heard does not depend on whether anything can be said."""
        try:
            return Speaking(
                self._services,
                self._secrets,
                say=self._board.say,
                line=lambda kind, detail: self._board.event(kind, detail=detail),
                environ=self._environ,
                clock=self._clock,
                sleep=self._sleep,
            )
        except EnvironmentFault as fault:
            self._board.say(account_problem=fault.message, account_way_out=fault.way_out)
            return None

    def _kept_up(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        async def whole() -> None:
            while True:
                try:
                    await work()
                except Exception:  # noqa: BLE001 - the boundary: logged, and begun anew
                    _log.exception("Kick: a part of it failed (%s)", name)
                    self._board.event(
                        "problem", detail="A part of the feed failed; it begins anew, and the log says more."
                    )
                await self._sleep(AFTER_A_BUG_SECONDS)

        return asyncio.create_task(whole(), name=f"kick {name}")

    async def _tell_counters(self) -> None:
        while True:
            await self._sleep(COUNTERS_SECONDS)
            self._board.flush()

    async def _look_up(self, slug: str) -> Ids:
        return await look_up(slug, site=self._environ.get(API_VARIABLE, "").strip() or SITE)

    async def _is_live(self, slug: str) -> bool | None:
        """By the official interface where somebody is signed in, as Kick's site often refuses programs."""
        answer = None if self._speaking is None else await self._speaking.is_live(slug)
        if answer is not None:
            return answer
        try:
            return (await self._look_up(slug)).is_live
        except NotFound as missing:
            _log.debug("Kick: whether the stream runs is not known. %s", missing)
            return None

    def _connect(self, settings: KickSettings) -> Pusher:
        given = self._environ.get(SOCKET_VARIABLE, "").strip()
        if given and (urlsplit(given).scheme not in ("ws", "wss") or not urlsplit(given).hostname):
            raise EnvironmentFault(
                f"The Kick address in {SOCKET_VARIABLE} is not a complete ws:// or wss:// address.",
                "Correct it and start again, or remove it to use Kick’s own address.",
            )
        return Pusher(socket_address(given, settings.key, settings.cluster), self._patience)

    def _rules_now(self) -> Rules:
        """Read only after they were changed."""
        rules = self._rules
        if rules is None:
            services, kick = self._services, self._services.kick_settings.get()
            words, luck = services.channel_settings.get().words, services.lucky_settings.get()
            rules = self._rules = Rules(words, luck, kick.channel, kick.watch_by_chat)
        return rules

    def _is_own(self, line: ChatLine) -> bool:
        speaking = self._speaking
        return speaking is not None and speaking.wrote(line.user_id, line.text)

    def _something_changed(self, change: Change) -> None:
        """On the thread that tells it."""
        if isinstance(change, OutsideChange) or (isinstance(change, SettingsChanged) and change.key in _SETTINGS):
            self._on_loop(self._settings_changed)

    def _settings_changed(self) -> None:
        self._rules = None
        if self._listening is not None:
            self._listening.wake()

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        with self._lock:
            self._has_ended = True
        self._on_loop(self._stop.set)

    @property
    def status(self) -> KickStatus:
        """As of this moment."""
        return self._board.status

    def log(self, after: int = 0) -> tuple[int, list[LogLine]]:
        """See KickControl."""
        return self._board.log(after)

    def set_channel(self, text: str, *, actor: str) -> None:
        """See KickControl."""
        self._services.kick_settings.set_channel(text, actor=actor)

    def set_ids(self, channel_id: int, chatroom_id: int, *, actor: str) -> None:
        """See KickControl."""
        self._services.kick_settings.set_ids(channel_id, chatroom_id, actor=actor)

    def switch(self, *, on: bool, actor: str) -> None:
        """See KickControl."""
        self._services.kick_settings.switch(on=on, actor=actor)

    def retry_now(self) -> None:
        """See KickControl."""
        self._on_loop(lambda: self._listening.wake(asked=True) if self._listening is not None else None)

    def begin_sign_in(self, client_id: str, client_secret: str, *, actor: str) -> str:
        """See KickControl."""
        return self._ask(lambda speaking: speaking.begin_sign_in(client_id, client_secret, actor=actor))

    def cancel_sign_in(self) -> None:
        """See KickControl."""
        self._ask(lambda speaking: speaking.cancel_sign_in())

    def sign_out(self, *, actor: str) -> str:
        """See KickControl."""
        return self._ask(lambda speaking: speaking.sign_out(actor=actor))

    def switch_answers(self, *, on: bool, actor: str) -> None:
        """See KickControl."""
        self._services.kick_settings.switch_answers(on=on, actor=actor)

    # ------------------------------------------------------------------------------------------------------------------

    def _ask(self, act: Callable[[Speaking], Coroutine[Any, Any, T]]) -> T:
        """Do this on the loop and wait. Raises what it raises."""

        async def work() -> T:
            speaking = self._speaking
            if speaking is None:
                raise RaffleError(Code.NOT_AVAILABLE, "Kick is just starting or ending; try again in a moment.")
            return await act(speaking)

        with self._lock:
            if self._loop is None:
                raise RaffleError(Code.NOT_AVAILABLE, "This desk runs without Kick.")
            future = asyncio.run_coroutine_threadsafe(work(), self._loop)
        try:
            return future.result()
        except (concurrent.futures.CancelledError, asyncio.CancelledError):
            raise RaffleError(Code.NOT_AVAILABLE, "This was given up before it had ended.") from None

    def _on_loop(self, act: Callable[[], object]) -> None:
        """Do this on the loop, soon; nothing where it does not run."""
        with self._lock:
            loop = self._loop
        if loop is None:
            return
        try:
            loop.call_soon_threadsafe(act)
        except RuntimeError:
            # The loop ended between the two lines.
            return


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
