"""Signing in to Kick: the browser asks the streamer, comes back to this computer, and its code becomes a sign-in.

OAuth with PKCE as Kick documents it, with the streamer's own app. It was never tried on the real Kick from here; from
its documentation only is known that the redirect has to be the one that is entered in the app, letter by letter, and
that `localhost` is to be used there and not 127.0.0.1, which Kick's page turns into the other.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import logging
import secrets as system_secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from urllib.parse import urlencode

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.kick.api_faults import Refused, SignInFailed, error_of, object_of, refusal
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import Kept
from raffle_desktop.kick.landing import PATH, Landing
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.tokens import asked_for_tokens, with_tokens

SCOPES = ("user:read", "channel:read", "chat:write")
WRITES = "chat:write"
SECONDS = 600
"""So long the browser may take."""
_AGAIN = "Begin the sign-in once more."
_MICROS = 1_000_000
_WHAT = "the sign-in"

_log = logging.getLogger(__name__)
Adopt = Callable[[Kept], Awaitable[None]]
Over = Callable[[EnvironmentFault | None], None]


class SignIn:
    """At most one at a time. All of it belongs to one event loop."""

    def __init__(
        self,
        http: Http,
        places: Places,
        clock: Clock,
        port: int,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._http, self._places, self._clock, self._port, self._sleep = http, places, clock, port, sleep
        self._task: asyncio.Task[None] | None = None
        self._finishing: asyncio.Task[None] | None = None
        self._landing: Landing | None = None
        self.until = 0
        """When the one that waits is given up, UTC microseconds; 0 = none waits."""

    async def begin(self, app: Kept, adopt: Adopt, over: Over) -> str:
        """Listen for the browser in the background, and give the address that it is to open.

        `adopt` takes the sign-in; `over` is called at the end, however it ends, but not for one that was given up.
        Begun again, the one before is given up. Raises EnvironmentFault where the browser could not come back.
        """
        await self.cancel()
        state, verifier = system_secrets.token_urlsafe(32), system_secrets.token_urlsafe(64)
        for secret in (state, verifier):
            remember_secret(secret)
        landing = self._landing = Landing(self._port, state)
        await landing.open()
        self.until = to_micros(self._clock()) + SECONDS * _MICROS
        self._task = asyncio.get_running_loop().create_task(self._wait(landing, app, verifier, adopt, over))
        query = {
            "response_type": "code",
            "client_id": app.client_id,
            "redirect_uri": self.redirect,
            "scope": " ".join(SCOPES),
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
            "state": state,
        }
        return f"{self._places.auth}oauth/authorize?{urlencode(query)}"

    @property
    def redirect(self) -> str:
        return f"http://localhost:{self._port}{PATH}"

    async def cancel(self) -> None:
        """Gives the sign-in up, if there is one; nothing listens after this. What the browser has brought already is
        brought to its end.
        """
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        if self._landing is not None:
            # A task that was cancelled before its first step has closed nothing.
            await self._landing.close()
        if self._finishing is not None:
            await asyncio.gather(self._finishing, return_exceptions=True)
        self.until = 0

    async def _wait(self, landing: Landing, app: Kept, verifier: str, adopt: Adopt, over: Over) -> None:
        fault: EnvironmentFault | None = None
        try:
            try:
                code = await self._in_time(landing)
            finally:
                await landing.close()
            # From here on it is not given up half way: the code works once.
            self._finishing = asyncio.ensure_future(self._finish(app, code, verifier, adopt))
            await asyncio.shield(self._finishing)
        except EnvironmentFault as problem:
            _log.info("Kick: the sign-in came to nothing. %s", problem)
            fault = problem
        except Exception:  # noqa: BLE001 - told to the log with its trace, and to the operator
            _log.exception("Kick: the sign-in failed")
            fault = SignInFailed("The sign-in failed because of a fault in the desk; the log file says more.")
        self.until = 0
        over(fault)

    async def _in_time(self, landing: Landing) -> str:
        heard = asyncio.ensure_future(landing.heard())
        nap = asyncio.ensure_future(self._sleep(SECONDS))
        try:
            await asyncio.wait((heard, nap), return_when=asyncio.FIRST_COMPLETED)
            if heard.done():
                return heard.result()
        finally:
            for task in (heard, nap):
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(heard, nap, return_exceptions=True)
        raise SignInFailed(
            f"The browser did not come back from Kick within {SECONDS // 60} minutes.",
            f"{_AGAIN} In your Kick app, the redirect URL has to be exactly {self.redirect}",
        )

    async def _finish(self, app: Kept, code: str, verifier: str, adopt: Adopt) -> None:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.redirect,
            "code_verifier": verifier,
        }
        answer = await asked_for_tokens(self._http, self._places, app, form)
        if answer.status_code != 200:
            fault = refusal(answer, _WHAT)
            if isinstance(fault, Refused):
                raise _in_words(fault, error_of(answer))
            raise fault
        now = to_micros(self._clock())
        kept = with_tokens(replace(app.app_only(), since=now), object_of(answer, _WHAT), now, _WHAT)
        if kept.scopes and WRITES not in kept.scopes:
            raise SignInFailed(
                "Kick’s answer does not allow writing in chat: that permission was not given.",
                f"{_AGAIN} Agree to “Write to chat” there, and have it switched on in your Kick app.",
            )
        # What is asked for and not denied is given: the answer need not repeat it.
        await adopt(replace(kept, scopes=kept.scopes or SCOPES))


def _in_words(fault: Refused, error: str) -> SignInFailed:
    if error in ("invalid_client", "unauthorized_client"):
        return SignInFailed(
            "Kick does not accept the app: its client id and its secret do not belong together, or the app is gone.",
            "Copy both once more from kick.com, Settings, Developer.",
        )
    if error == "invalid_grant":
        return SignInFailed("Kick no longer accepts the browser’s answer: it is too old, or was used already.", _AGAIN)
    return SignInFailed(fault.message, _AGAIN)


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
