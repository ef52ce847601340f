"""Discord, in a thread of its own with its own loop: the announcements here, the bot beside it in another.

`run` blocks the thread that is given to it; everything else may be called from any other thread. Whatever fails here is
told, and tried again where that has a chance: it never reaches the desk's other parts.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import secrets as system_secrets
import threading
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any, TypeVar

from raffle_desktop.discord.address import TOKEN_NAME, WEBHOOK_NAME, SecretKeeper, Webhook, read_token, read_webhook
from raffle_desktop.discord.announcing import Announcing
from raffle_desktop.discord.board import DiscordBoard
from raffle_desktop.discord.bot_keeper import BotKeeper, invite_address
from raffle_desktop.discord.outbox import Outbox
from raffle_desktop.discord.status import BotPhase, DiscordLine, DiscordStatus, WebhookPhase
from raffle_desktop.discord.webhook import Poster
from raffle_desktop.domain.changes import Change, OutsideChange, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.discord_settings import DISCORD_SETTINGS
from raffle_desktop.services.off_loop import Impatient, off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services

CLOSE_SECONDS = 3.0
"""How long the end waits for an announcement that is just being sent."""
AFTER_A_BUG_SECONDS = 60.0
SECRETS_AGAIN_SECONDS = 30.0
_log = logging.getLogger(__name__)
T = TypeVar("T")
_random = system_secrets.SystemRandom().random
Sleep = Callable[[float], Awaitable[None]]


class Discord:
    """Implements `status.DiscordControl`. `tell` is called with each change of the status, on several threads.

    `origin`: where a fake of the webhooks is, for tests; "" = the real ones. `answer_seconds`: how long one post may
    take.
    """

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        tell: Callable[[DiscordStatus], None],
        clock: Clock = system_clock,
        sleep: Sleep = asyncio.sleep,
        random: Callable[[], float] = _random,
        origin: str = "",
        answer_seconds: float = 15.0,
    ) -> None:
        self._services, self._secrets = services, secrets
        self._sleep, self._random, self._origin, self._answer_seconds = sleep, random, origin, answer_seconds
        self._board = DiscordBoard(tell, clock)
        self._bot = BotKeeper(services, self._board, sleep)
        self._lock = threading.Lock()
        """Over `_loop` and `_has_ended`: who asks is always answered."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop = asyncio.Event()
        self._outbox: Outbox | None = None
        self._look_up = asyncio.Event()
        self._kept: tuple[Webhook | None, str] | None = None
        self._secret_changes = 0

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Announce, and have the bot answer, until `end`."""
        executor = Impatient(max_workers=4, thread_name_prefix="discord look-up")
        try:
            with asyncio.Runner() as runner:
                runner.get_loop().set_default_executor(executor)
                runner.run(self._main())
        finally:
            self._bot.end()
            nothing = {"next_at": 0, "problem": "", "way_out": ""}
            self._board.say_webhook(phase=WebhookPhase.STOPPED, **nothing)
            self._board.say_bot(phase=BotPhase.STOPPED, **nothing)

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        unsubscribe = self._services.core.bus.subscribe(Change, self._something_changed)
        try:
            async with Poster(origin=self._origin, seconds=self._answer_seconds) as poster:
                outbox = Outbox(self._services, poster, self._board, sleep=self._sleep, random=self._random)
                announcing = Announcing(self._services, outbox, sleep=self._sleep)
                outbox.on_told = announcing.wake
                self._outbox = outbox
                sending = asyncio.create_task(self._again(outbox.run))
                others = [asyncio.create_task(self._again(one)) for one in (announcing.run, self._looking_up)]
                await self._stop.wait()
                for task in others:
                    task.cancel()
                outbox.end()
                _, unfinished = await asyncio.wait({sending}, timeout=CLOSE_SECONDS)
                if unfinished:
                    _log.warning("Discord: an announcement was still being sent at the end; it may be sent once more")
                sending.cancel()
                await asyncio.gather(sending, *others, return_exceptions=True)
        finally:
            unsubscribe()
            with self._lock:
                self._loop = None
            # Whoever asked until now has a task after this, which the runner cancels: nobody waits for ever.
            await asyncio.sleep(0)

    async def _again(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            try:
                return await work()
            except Exception:  # noqa: BLE001 - the boundary: logged, and begun anew
                _log.exception("Discord: a part of it failed")
                await self._sleep(AFTER_A_BUG_SECONDS)

    async def _looking_up(self) -> None:
        """Tell outbox and bot of settings and secrets, at each change of them."""
        while True:
            self._look_up.clear()
            try:
                settings = await off_loop(self._services.discord_settings.get)
                webhook, token = await self._read_secrets()
            except EnvironmentFault as fault:
                self._board.say_webhook(problem=fault.message, way_out=fault.way_out)
                await woken(self._look_up, SECRETS_AGAIN_SECONDS, self._sleep)
                continue
            if self._outbox is not None:
                self._outbox.set_webhook(webhook)
            await off_loop(self._bot.set_up, settings, token)
            await self._look_up.wait()

    async def _read_secrets(self) -> tuple[Webhook | None, str]:
        """Once, and again after each change: the keyring can be slow. Raises EnvironmentFault."""
        while self._kept is None:
            changes = self._secret_changes
            found = await off_loop(self._secrets_kept)
            self._board.say_secrets(await off_loop(lambda: self._secrets.problem))
            # What was changed while it was read may have come too late for it.
            if changes == self._secret_changes:
                self._kept = found
        return self._kept

    def _secrets_kept(self) -> tuple[Webhook | None, str]:
        """Raises EnvironmentFault."""
        try:
            return read_webhook(self._secrets.get(WEBHOOK_NAME) or ""), read_token(self._secrets.get(TOKEN_NAME) or "")
        except RaffleError:
            raise EnvironmentFault(
                "What the keyring keeps for Discord cannot be read.",
                "Enter the webhook’s address and the bot’s token once more.",
            ) from None

    def _something_changed(self, change: Change) -> None:
        """On the thread that tells it."""
        if isinstance(change, OutsideChange) or (
            isinstance(change, SettingsChanged) and change.key == DISCORD_SETTINGS
        ):
            self._on_loop(self._look_up.set)

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        with self._lock:
            self._has_ended = True
        self._bot.end_soon()
        self._on_loop(self._stop.set)

    @property
    def status(self) -> DiscordStatus:
        """As of this moment."""
        return self._board.status

    def log(self, after: int = 0) -> tuple[int, list[DiscordLine]]:
        """See DiscordControl."""
        return self._board.log(after)

    def set_webhook(self, text: str, *, actor: str) -> None:
        """See DiscordControl."""
        webhook = read_webhook(text)
        shown = "" if webhook is None else webhook.shown
        self._keep(WEBHOOK_NAME, "" if webhook is None else webhook.address)
        self._board.say_webhook(shown=shown)
        self._audit("discord.webhook", {"webhook": shown}, actor)

    def test_webhook(self) -> str:
        """See DiscordControl."""
        return self._ask(self._test())

    def switch(self, *, on: bool, actor: str) -> None:
        """See DiscordControl."""
        if on and not self._secrets.get(WEBHOOK_NAME):
            raise RaffleError(
                Code.VALUE_INVALID, "Enter the webhook’s address before the announcements are switched on."
            )
        self._change(actor=actor, on=on)

    def set_bot_token(self, text: str, *, actor: str) -> None:
        """See DiscordControl."""
        token = read_token(text)
        self._keep(TOKEN_NAME, token)
        self._board.say_bot(has_token=bool(token))
        self._audit("discord.bot_token", {"token": bool(token)}, actor)

    def switch_bot(self, *, on: bool, actor: str) -> None:
        """See DiscordControl."""
        if on and not self._secrets.get(TOKEN_NAME):
            raise RaffleError(Code.VALUE_INVALID, "Enter the bot’s token before the bot is switched on.")
        self._change(actor=actor, bot=on)

    def invite_address(self) -> str:
        """See DiscordControl."""
        return invite_address(self._secrets.get(TOKEN_NAME) or "")

    # ------------------------------------------------------------------------------------------------------------------

    def _change(self, *, actor: str, **changes: Any) -> None:
        self._services.discord_settings.change(lambda before: replace(before, **changes), actor=actor)

    def _keep(self, name: str, value: str) -> None:
        """Raises EnvironmentFault."""
        if value:
            self._secrets.set(name, value)
        else:
            self._secrets.delete(name)

        def take() -> None:
            self._secret_changes += 1
            self._kept = None
            self._look_up.set()

        self._on_loop(take)

    def _audit(self, action: str, after: dict[str, object], actor: str) -> None:
        def work(transaction: Any) -> None:
            transaction.audit(action, "discord", after=after)

        self._services.core.write(work, actor=actor)

    async def _test(self) -> str:
        if self._outbox is None:
            raise RaffleError(Code.NOT_AVAILABLE, "Discord is just starting; try again in a moment.")
        # An address that was set a moment ago is the one to be tested.
        webhook, _token = await self._read_secrets()
        self._outbox.set_webhook(webhook)
        return await self._outbox.test()

    def _ask(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this on the loop and wait. Raises what it raises."""
        with self._lock:
            if self._loop is None:
                work.close()
                raise RaffleError(Code.NOT_AVAILABLE, "Discord is not running.")
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
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
