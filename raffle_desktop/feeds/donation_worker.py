"""Donations, in a thread of their own with its own loop, each provider apart from the other.

`run` blocks the thread that is given to it; everything else may be called from any other thread. Whatever fails here is
told, and tried again: it never reaches the desk's other parts.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets as system_secrets
import threading
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from raffle_desktop.domain.changes import Change, ChannelChanged, OutsideChange, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.feeds.donation_absences import DonationAbsences
from raffle_desktop.feeds.donation_board import DonationBoard
from raffle_desktop.feeds.donation_endpoints import VARIABLES, DonationEndpoints
from raffle_desktop.feeds.donation_intake import DonationIntake
from raffle_desktop.feeds.donation_listener import DonationListener, Sleep, Wanted, ended
from raffle_desktop.feeds.donation_status import DonationLine, DonationPhase, DonationProvider, DonationsStatus
from raffle_desktop.feeds.donation_streamelements import streamelements
from raffle_desktop.feeds.donation_streamlabs import streamlabs
from raffle_desktop.feeds.donation_tokens import SECRET_NAMES, checked_token
from raffle_desktop.feeds.donation_wire import BY_ITSELF, Line, Lost, Opener
from raffle_desktop.feeds.rows import SecretKeeper
from raffle_desktop.services.donation_settings import DONATION_SETTINGS
from raffle_desktop.services.donations import DONATIONS
from raffle_desktop.services.off_loop import Impatient, off_loop
from raffle_desktop.services.services import Services

DRAIN_SECONDS = 3.0
"""How long the end waits for donations that are just being stored."""
AFTER_A_BUG_SECONDS = 60.0

_log = logging.getLogger(__name__)
_random = system_secrets.SystemRandom().random


class Donations:
    """Implements `donation_status.DonationsControl`. `tell` is called with each change of the status, on several
    threads. `endpoints` None: as the environment says.
    """

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        tell: Callable[[DonationsStatus], None],
        clock: Clock = system_clock,
        sleep: Sleep = asyncio.sleep,
        random: Callable[[], float] = _random,
        endpoints: DonationEndpoints | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._services, self._secrets = services, secrets
        self._clock, self._sleep, self._random = clock, sleep, random
        given = os.environ if environment is None else environment
        self._openers = {provider: _opener(provider, endpoints, given) for provider in DonationProvider}
        self._board = DonationBoard(tell, clock)
        self._lock = threading.Lock()
        """Over `_loop` and `_has_ended`."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop = asyncio.Event()
        self._listeners: dict[DonationProvider, DonationListener] = {}
        self._kept: dict[DonationProvider, str] = {}
        self._token_changes = 0
        self._others: set[asyncio.Task[None]] = set()

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Listen to the providers that are on until `end`."""
        executor = Impatient(max_workers=2, thread_name_prefix="donations look-up")
        try:
            with asyncio.Runner() as runner:
                runner.get_loop().set_default_executor(executor)
                runner.run(self._main())
        finally:
            for provider in DonationProvider:
                self._board.say(provider, phase=DonationPhase.STOPPED, next_at=0, problem="", way_out="")

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        for provider in DonationProvider:
            self._listeners[provider] = self._listener(provider)
        unsubscribe = self._services.core.bus.subscribe(Change, self._something_changed)
        try:
            parts = [asyncio.create_task(self._provider(one)) for one in self._listeners.values()]
            parts.append(asyncio.create_task(self._count_waiting()))
            await self._stop.wait()
            for part in parts:
                part.cancel()
            await asyncio.gather(*parts, return_exceptions=True)
        finally:
            unsubscribe()
            with self._lock:
                self._loop = None

    def _listener(self, provider: DonationProvider) -> DonationListener:
        intake = DonationIntake(provider, self._services.donations, self._board, self._sleep)
        absences = DonationAbsences(provider, self._services.gaps, self._board, lambda: intake.is_idle)
        return DonationListener(
            provider,
            self._openers[provider],
            lambda: self._look_up(provider),
            intake,
            absences,
            self._board,
            sleep=self._sleep,
            random=self._random,
        )

    async def _provider(self, listener: DonationListener) -> None:
        """Everything for one provider. What had been heard is in the database when it is cancelled."""

        def troubled() -> None:
            at = self._board.now() + round(AFTER_A_BUG_SECONDS * 1_000_000)
            problem = "Listening ended with an error of this program; it is in the log."
            self._board.say(
                listener.provider, phase=DonationPhase.WAITING, next_at=at, problem=problem, way_out=BY_ITSELF
            )

        storing = asyncio.create_task(self._going_on(listener.intake.run))
        others = [
            asyncio.create_task(self._going_on(listener.run, troubled)),
            asyncio.create_task(self._going_on(lambda: listener.absences.run(self._sleep))),
        ]
        try:
            # Not gathered: being cancelled must not reach what stores.
            await asyncio.wait({storing, *others})
        finally:
            await ended(*others)
            try:
                # What was heard is not lost because the desk closes.
                async with asyncio.timeout(DRAIN_SECONDS):
                    await listener.intake.drained()
                    await listener.absences.note()
            except TimeoutError:
                _log.error("%s: donations that had been heard could not be stored in time", listener.provider.value)
            await ended(storing)

    async def _going_on(self, work: Callable[[], Awaitable[None]], on_bug: Callable[[], None] | None = None) -> None:
        """The boundary: a bug is logged, and the part begun anew."""
        while True:
            try:
                await work()
            except Exception:  # noqa: BLE001 - the boundary: logged, and begun anew
                _log.exception("Donations failed")
                if on_bug is not None:
                    on_bug()
                await self._sleep(AFTER_A_BUG_SECONDS)

    async def _count_waiting(self) -> None:
        """Those that the operator has not seen to, also from before this start."""
        try:
            waiting = await off_loop(self._services.donations.waiting)
        except EnvironmentFault as fault:
            _log.warning("The donations that wait could not be counted. %s", fault)
            return
        for provider in DonationProvider:
            self._board.say(provider, waiting=sum(one.source == provider.value for one in waiting))

    async def _look_up(self, provider: DonationProvider) -> Wanted:
        """Raises EnvironmentFault."""
        given = await off_loop(self._services.donation_settings.get)
        if not given.is_on(provider.value):
            if self._board.status.of(provider).has_token is None:
                self._beside(self._peek(provider))
            return Wanted(on=False, token="")
        await self._read_token(provider)
        return Wanted(on=True, token=self._kept[provider])

    async def _peek(self, provider: DonationProvider) -> None:
        """Whether there is a token for a provider that is off: a keyring that does not open is no trouble then."""
        try:
            await self._read_token(provider)
        except EnvironmentFault as fault:
            _log.info("%s: whether there is a token is not known. %s", provider.value, fault)

    async def _read_token(self, provider: DonationProvider) -> None:
        """Once, and again after each change: the keyring can be slow. Raises EnvironmentFault."""
        while provider not in self._kept:
            changes = self._token_changes
            token = await off_loop(lambda: self._secrets.get(SECRET_NAMES[provider])) or ""
            remember_secret(token)
            self._board.say_secrets(await off_loop(lambda: self._secrets.problem))
            # What was changed while it was read may have come too late for it.
            if changes == self._token_changes:
                self._kept[provider] = token
        self._board.say(provider, has_token=bool(self._kept[provider]))

    def _something_changed(self, change: Change) -> None:
        """On the thread that tells it."""
        is_news = isinstance(change, SettingsChanged) and change.key == DONATION_SETTINGS
        if is_news or isinstance(change, OutsideChange):
            self._on_loop(self._wake_all)
        if isinstance(change, OutsideChange) or (isinstance(change, ChannelChanged) and change.what == DONATIONS):
            self._on_loop(self._recount)

    def _wake_all(self) -> None:
        for listener in self._listeners.values():
            listener.wake()

    def _recount(self) -> None:
        self._beside(self._count_waiting())

    def _beside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._others.add(task)
        task.add_done_callback(self._others.discard)

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        with self._lock:
            self._has_ended = True
        self._on_loop(self._stop.set)

    @property
    def status(self) -> DonationsStatus:
        """As of this moment."""
        return self._board.status

    def log(self, after: int = 0) -> tuple[int, list[DonationLine]]:
        """See DonationsControl."""
        return self._board.log(after)

    def set_token(self, provider: DonationProvider, text: str, *, actor: str) -> None:
        """See DonationsControl."""
        token = checked_token(provider, text, self._clock())
        name = SECRET_NAMES[provider]
        if token:
            self._secrets.set(name, token)
        else:
            self._secrets.delete(name)

        def take() -> None:
            self._token_changes += 1
            self._kept.pop(provider, None)
            self._listeners[provider].retry_now()

        self._on_loop(take)
        self._board.say(provider, has_token=bool(token))
        self._services.core.write(
            lambda transaction: transaction.audit("donations.token", provider.value, after={"token": bool(token)}),
            actor=actor,
        )

    def switch(self, provider: DonationProvider, *, on: bool, actor: str) -> None:
        """See DonationsControl."""
        self._services.donation_settings.switch(provider.value, on=on, actor=actor)

    def retry_now(self, provider: DonationProvider) -> None:
        """See DonationsControl."""
        if provider in self._listeners:
            self._on_loop(self._listeners[provider].retry_now)

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


def _opener(provider: DonationProvider, endpoints: DonationEndpoints | None, environment: Mapping[str, str]) -> Opener:
    """An address that cannot be used is told like a connection that does not come about, of this provider alone."""
    variable = VARIABLES[provider.value]
    try:
        given = endpoints or DonationEndpoints.from_environment({variable: environment.get(variable, "")})
    except EnvironmentFault as fault:
        problem = fault

        async def refusing(_token: str) -> Line:
            raise Lost(problem.message, problem.way_out)

        return refusing
    if provider is DonationProvider.STREAMELEMENTS:
        return streamelements(given.streamelements)
    return streamlabs(given.streamlabs)
