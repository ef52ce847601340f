"""A sign-in by code as the operator sees it: begun, shown, ended one way or another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import httpx

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.twitch import device_sign_in
from raffle_desktop.twitch.board import StatusBoard
from raffle_desktop.twitch.device_sign_in import DeviceCode, Tokens
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import SignInCancelled, TwitchFault
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.status import Phase, SignInView


class SignIn:
    """At most one at a time. All of it belongs to one event loop."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        endpoints: Endpoints,
        board: StatusBoard,
        clock: Clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._http, self._endpoints, self._board = http, endpoints, board
        self._clock, self._sleep = clock, sleep
        self._task: asyncio.Task[None] | None = None
        self._cancelled = asyncio.Event()

    @property
    def is_running(self) -> bool:
        return self._task is not None and not self._task.done()

    async def begin(self, client_id: str, adopt: Callable[[Tokens], Awaitable[None]]) -> None:
        """Ask for a code, show it, and wait for the answer in the background; `adopt` takes the tokens.

        Raises TwitchFault where there is no code. Begun again, the one before is given up.
        """
        await self.cancel()
        code = await device_sign_in.begin(self._http, self._endpoints, client_id, wanted_names(), clock=self._clock)
        self._cancelled = asyncio.Event()
        self._show(code)
        self._task = asyncio.get_running_loop().create_task(self._wait(client_id, code, adopt, self._cancelled))

    async def cancel(self) -> None:
        """Gives the sign-in up, if there is one."""
        self._cancelled.set()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def _show(self, code: DeviceCode, trouble: str = "") -> None:
        view = SignInView(code.user_code, code.verification_uri, to_micros(code.expires_at), trouble)
        # A desk that listens already goes on with that, while more permissions are asked for.
        is_out = self._board.status.phase in (Phase.SIGNED_OUT, Phase.SIGNING_IN)
        self._board.say(sign_in=view, problem="", way_out="", **({"phase": Phase.SIGNING_IN} if is_out else {}))

    def _over(self, problem: str = "", way_out: str = "") -> None:
        is_out = self._board.status.phase is Phase.SIGNING_IN
        phase = {"phase": Phase.SIGNED_OUT} if is_out else {}
        self._board.say(sign_in=None, problem=problem, way_out=way_out, **phase)

    async def _wait(
        self,
        client_id: str,
        code: DeviceCode,
        adopt: Callable[[Tokens], Awaitable[None]],
        cancelled: asyncio.Event,
    ) -> None:
        def in_trouble(fault: TwitchFault | None) -> None:
            self._show(code, "" if fault is None else fault.message)

        try:
            tokens = await device_sign_in.wait_for_token(
                self._http,
                self._endpoints,
                client_id,
                wanted_names(),
                code,
                cancelled,
                clock=self._clock,
                sleep=self._sleep,
                on_trouble=in_trouble,
            )
            await adopt(tokens)
        except SignInCancelled:
            self._over()
        except EnvironmentFault as fault:
            self._board.event("problem", detail=str(fault))
            self._over(fault.message, fault.way_out)
        except BaseException:
            self._over("The sign-in failed; the log has the details.")
            raise
        else:
            self._over()
