"""The desk's connection to Twitch: signed in or not, listening or waiting, in a thread of its own with its own loop.

`run` blocks the thread that is given to it; everything else may be called from any other thread. Whatever fails here is
told, and tried again: it never reaches the desk's other parts.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets as system_secrets
from collections.abc import Callable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Protocol, TypeVar

import httpx

from raffle_desktop.domain.changes import OutsideChange, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.channel_settings import CHANNEL_SETTINGS
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.services.lucky_words import LUCKY_SETTINGS
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.board import StatusBoard
from raffle_desktop.twitch.endpoints import Endpoints, client_id_from_environment, token_from_environment
from raffle_desktop.twitch.faults import NotSignedIn, Refused, Unreachable, WrongShape
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.listening import Listening, Sleep, Tools
from raffle_desktop.twitch.signing_in import SignIn
from raffle_desktop.twitch.status import Phase, TwitchStatus
from raffle_desktop.twitch.tokens import Account, TokenKeeper, client_id_of

ACTOR = "desk"
BUILT_IN_CLIENT_ID = ""
"""Of an app registered for Raffle Desktop; there is none yet, so that each desk needs its own."""
SHORTEST_BACK_OFF, LONGEST_BACK_OFF = 2.0, 60.0
CLOSE_SECONDS = 2.0
"""How long the end waits for a sign-in that is just being renewed: its refresh token works only once."""
AFTER_A_BUG_SECONDS = 60.0
SKEW_WORTH_TELLING_S = 30

_log = logging.getLogger(__name__)
T = TypeVar("T")


class SecretKeeper(Protocol):
    """Secrets by name; `problem` says why they last only until the program ends, or is empty."""

    @property
    def problem(self) -> str: ...
    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...


class Connection:
    """Signs in, listens, and begins anew. `tell` is called with each change of the status, on several threads."""

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        tell: Callable[[TwitchStatus], None],
        environment: Mapping[str, str] = os.environ,
        clock: Clock = system_clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._services, self._secrets, self._environment = services, secrets, environment
        self._clock, self._sleep = clock, sleep
        self.board = StatusBoard(tell, clock)
        self.loop: asyncio.AbstractEventLoop | None = None
        self._ended = False
        self.keeper: TokenKeeper | None = None
        self.sign_in: SignIn | None = None
        self.listening: Listening | None = None
        self.client_id = ""
        self._again, self._stop = asyncio.Event(), asyncio.Event()

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Keep the connection until `end`."""
        try:
            with asyncio.Runner() as runner:
                runner.run(self._main())
        finally:
            self.loop = None
            self.board.say(phase=Phase.OFF, sign_in=None, sync=None)

    async def _main(self) -> None:
        self.loop = asyncio.get_running_loop()
        if self._ended:
            return
        unsubscribe = self._services.core.bus.subscribe(SettingsChanged, self._settings_changed)
        unsubscribe_outside = self._services.core.bus.subscribe(OutsideChange, self._settings_changed)
        hooks = {"response": [self._watch_clock]}
        try:
            async with httpx.AsyncClient(verify=trusted(), event_hooks=hooks, follow_redirects=False) as http:
                working = asyncio.create_task(self._forever(http))
                stopping = asyncio.create_task(self._stop.wait())
                await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
                stopping.cancel()
                working.cancel()
                await asyncio.gather(working, stopping, return_exceptions=True)
                try:
                    async with asyncio.timeout(CLOSE_SECONDS):
                        if self.sign_in is not None:
                            await self.sign_in.cancel()
                        if self.keeper is not None:
                            await self.keeper.aclose()
                except TimeoutError:
                    _log.warning("Twitch: a change of the sign-in was still under way; the keyring does not answer")
        finally:
            unsubscribe()
            unsubscribe_outside()

    async def _forever(self, http: httpx.AsyncClient) -> None:
        failures = 0
        while True:
            try:
                await self._live(http)
                failures = 0
            except (Unreachable, Refused, WrongShape) as fault:
                # Also what answers in place of Twitch: a proxy, the page of a hotel where one has to sign in first.
                delay = min(LONGEST_BACK_OFF, SHORTEST_BACK_OFF * 2.0**failures) * (0.5 + _random() / 2)
                failures = min(failures + 1, 10)
                await self._wait_for_act(fault, delay)
            except EnvironmentFault as fault:
                await self._fail(fault)
            except Exception:  # noqa: BLE001 - the boundary: logged, told, tried again
                _log.exception("The connection to Twitch failed")
                sentence = "The connection to Twitch failed; the log has the details."
                await self._wait_for_act(EnvironmentFault(sentence, "The desk tries again."), AFTER_A_BUG_SECONDS)

    async def _live(self, http: httpx.AsyncClient) -> None:
        """One go, until somebody wants everything begun anew. Raises EnvironmentFault."""
        self._again.clear()
        endpoints = Endpoints.from_environment(self._environment)
        fixed = token_from_environment(self._environment)
        client_id, origin = self._chosen_client_id()
        if not client_id and fixed:
            client_id, origin = await client_id_of(http, endpoints, fixed), "environment"
        self.client_id = client_id
        self.board.say(client_id=client_id, client_id_from=origin, fixed_token=bool(fixed))
        if not client_id:
            self.board.say(phase=Phase.NO_CLIENT_ID, login="", user_id="", scopes=(), problem="", way_out="")
            await self._again.wait()
            return
        if self.keeper is not None:
            await self.keeper.aclose()
        keeper = TokenKeeper(self._secrets, endpoints, client_id, http, self._clock, fixed=fixed)
        self.keeper = keeper
        if self.sign_in is None:
            self.sign_in = SignIn(http, endpoints, self.board, self._clock, self._sleep)
        try:
            account = await keeper.validate()
        except NotSignedIn as absence:
            await self._signed_out(absence, fixed=bool(fixed))
            return
        if not await self._is_known(account):
            await self._again.wait()
            return
        helix = Helix(http, endpoints, client_id, keeper, clock=self._clock, sleep=self._sleep)
        tools = Tools(self._services, endpoints, self.board, self._clock, self._sleep, _random)
        self.board.say(phase=Phase.CONNECTING, secrets_problem=self._secrets.problem)
        self.listening = Listening(tools, account, keeper, helix)
        working = asyncio.create_task(self.listening.run())
        again = asyncio.create_task(self._again.wait())
        try:
            await asyncio.wait({working, again}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                working.result()
        except NotSignedIn as absence:
            await self._signed_out(absence, fixed=bool(fixed))
        finally:
            self.listening = None
            again.cancel()
            working.cancel()
            await asyncio.gather(working, again, return_exceptions=True)

    async def _signed_out(self, absence: NotSignedIn, *, fixed: bool) -> None:
        await asyncio.to_thread(self._services.channel_settings.set_connected, None, actor=ACTOR)
        is_new = absence.message == NotSignedIn().message
        problem = "" if is_new else absence.message
        self.board.say(
            phase=Phase.FAILED if fixed else Phase.SIGNED_OUT,
            login="",
            user_id="",
            scopes=(),
            live_since=0,
            problem=problem or self.board.status.problem,
            way_out="" if is_new else absence.way_out,
            secrets_problem=self._secrets.problem,
        )
        await self._again.wait()

    async def _is_known(self, account: Account) -> bool:
        """Whether this is the channel whose viewers the desk knows; the first one is."""
        settings = self._services.channel_settings
        known = await asyncio.to_thread(settings.connected_channel)
        if known is not None and known.user_id != account.user_id:
            self.board.say(
                phase=Phase.OTHER_CHANNEL,
                login=account.login,
                user_id=account.user_id,
                known_channel=known.login,
                problem="",
                way_out="",
            )
            return False
        await asyncio.to_thread(settings.set_connected, account.user_id, account.login, actor=ACTOR)
        self.board.say(known_channel=account.login)
        return True

    async def _fail(self, fault: EnvironmentFault) -> None:
        """Trying again by itself does not help."""
        _log.warning("Twitch: %s", fault)
        self.board.event("problem", detail=str(fault))
        self.board.say(phase=Phase.FAILED, problem=fault.message, way_out=fault.way_out, retry_at=0)
        await self._again.wait()

    async def _wait_for_act(self, fault: EnvironmentFault, seconds: float) -> None:
        """Until the operator asks for it, or so many seconds."""
        _log.warning("Twitch: %s Next attempt in %.0f s.", fault, seconds)
        retry_at = self.board.now() + round(seconds * 1_000_000)
        self.board.say(phase=Phase.WAITING, problem=fault.message, way_out=fault.way_out, retry_at=retry_at)
        sleeping = asyncio.ensure_future(self._sleep(seconds))
        waiting = asyncio.ensure_future(self._again.wait())
        try:
            await asyncio.wait({sleeping, waiting}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            waiting.cancel()
            await asyncio.gather(sleeping, waiting, return_exceptions=True)
        self.board.say(retry_at=0)

    def _chosen_client_id(self) -> tuple[str, str]:
        given = client_id_from_environment(self._environment)
        if given:
            return given, "environment"
        stored = self._services.channel_settings.get().client_id
        return (
            (stored, "settings") if stored else (BUILT_IN_CLIENT_ID, "built in" if BUILT_IN_CLIENT_ID else "settings")
        )

    async def _watch_clock(self, answer: httpx.Response) -> None:
        try:
            theirs = parsedate_to_datetime(answer.headers["date"])
        except (KeyError, ValueError):
            return
        if theirs.tzinfo is None:
            theirs = theirs.replace(tzinfo=UTC)
        ahead = round((self._clock() - theirs).total_seconds())
        self.board.say(clock_skew_s=ahead if abs(ahead) >= SKEW_WORTH_TELLING_S else 0)

    def _settings_changed(self, change: object) -> None:
        if isinstance(change, SettingsChanged) and change.key not in {CHANNEL_SETTINGS, LUCKY_SETTINGS}:
            return

        def take() -> None:
            if self.listening is not None:
                self.listening.settings_changed()

        self.on_loop(take)

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        self._ended = True
        self.on_loop(self._stop.set)

    def begin_anew(self) -> None:
        """Look at sign-in, client id and channel again, at once."""
        self.on_loop(self._again.set)

    def on_loop(self, act: Callable[[], None]) -> None:
        """Do this on the loop, soon; nothing where it does not run."""
        loop = self.loop
        if loop is None:
            return
        try:
            loop.call_soon_threadsafe(act)
        except RuntimeError:
            # The loop ended between the two lines.
            return


_random = system_secrets.SystemRandom().random
