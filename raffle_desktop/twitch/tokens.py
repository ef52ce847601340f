"""The sign-in as it is kept: one access token and the one-time refresh token that gets the next pair.

A refresh token works once. So at any moment there is at most one renewal, whoever asks, and each goes

1. into the keyring: the old pair, with a note that it is being renewed. A keyring that is locked fails here, where
   nothing is lost yet;
2. to Twitch;
3. into the keyring: the new pair, in place of the old. Only then is the new access token used.

A desk that dies between 2 and 3 has lost the sign-in; the note of step 1 is how the next one can say so.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import httpx

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.twitch.device_sign_in import Tokens, moment_after, scopes_in, tokens_in
from raffle_desktop.twitch.endpoints import CLIENT_ID_VARIABLE, TOKEN_VARIABLE, Endpoints
from raffle_desktop.twitch.faults import (
    SIGN_IN_AGAIN,
    NotKept,
    NotSignedIn,
    Refused,
    TwitchFault,
    Unreachable,
    number_in,
    object_of,
    refusal,
    sentence_of,
    text_in,
    unreachable,
)
from raffle_desktop.twitch.kept_sign_in import ENTRY, Kept, decoded, encoded

# So that no call sets out with a token that ends on the way.
MARGIN = timedelta(minutes=5)
TIMEOUT = httpx.Timeout(10.0)

_log = logging.getLogger(__name__)
T = TypeVar("T")


class SecretKeeper(Protocol):
    """Secrets by name. May block, for a prompt even; raises EnvironmentFault when it fails."""

    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Account:
    """Whose sign-in it is. `expires_at` is the access token's end, None for one that has none."""

    user_id: str
    login: str
    scopes: tuple[str, ...]
    expires_at: datetime | None


class TokenKeeper:
    """Gives the access token that is good now. All of it belongs to one event loop; any number of tasks may ask.

    `fixed`: an access token that somebody else looks after; it is never renewed, and nothing is kept.
    """

    def __init__(
        self,
        secrets: SecretKeeper,
        endpoints: Endpoints,
        client_id: str,
        http: httpx.AsyncClient,
        clock: Clock = system_clock,
        *,
        fixed: str = "",
    ) -> None:
        self._secrets = secrets
        self._endpoints = endpoints
        self._client_id = client_id
        self._http = http
        self._clock = clock
        self._fixed = fixed
        remember_secret(fixed)
        self._kept: Kept | None = None
        self._looked = False
        # Why there is none.
        self._absence = NotSignedIn()
        # Renewed, and not in the keyring yet: not to be used, and not to be lost.
        self._unkept: Tokens | None = None
        self._changing = asyncio.Lock()
        self._running: set[asyncio.Task[Any]] = set()
        self._renewal: asyncio.Task[str] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def __repr__(self) -> str:
        state = "fixed" if self._fixed else "signed in" if self._kept else "not signed in"
        return f"<TokenKeeper: {state if self._looked or self._fixed else 'not looked yet'}>"

    async def token(self) -> str:
        """An access token to use now, renewed first where it is about to end.

        Raises NotSignedIn when only a new sign-in helps; Unreachable, NotKept or a keyring's EnvironmentFault when
        the sign-in still stands and asking again later may do.
        """
        if self._fixed:
            return self._fixed
        tokens = await self._held()
        left = tokens.expires_at - self._clock()
        if tokens.access and left > MARGIN and self._unkept is None:
            return tokens.access
        try:
            return await self._renewed()
        except NotSignedIn:
            raise
        except EnvironmentFault:
            # The renewal came early; what it was to replace is still good.
            if tokens.access and left > timedelta(0):
                return tokens.access
            raise

    async def renewed(self, refused: str) -> str:
        """Another access token, after Twitch has refused this one. Raises as `token` does."""
        if self._fixed:
            raise NotSignedIn(
                f"Twitch does not accept the token in {TOKEN_VARIABLE}.", "Set it to another, or remove it and sign in."
            )
        if (await self._held()).access != refused:
            return await self.token()
        return await self._renewed()

    async def adopt(self, tokens: Tokens) -> None:
        """Takes a fresh sign-in in place of what there was. Raises EnvironmentFault when it cannot be kept: the old one
        then stays.
        """
        if self._fixed:
            raise TwitchFault(f"The sign-in was not changed: {TOKEN_VARIABLE} sets it.", "Remove the variable first.")
        await self._to_the_end(self._adopt(tokens))

    async def validate(self, *, renew: bool = True) -> Account:
        """Whose sign-in this is, as Twitch sees it now. It demands to be asked at the start and every hour.

        `renew=False` spends no refresh token: for a second process beside a running desk.
        """
        token = await self.token() if renew or self._fixed else (await self._held()).access
        if not token:
            raise Unreachable("The access token has to be renewed first; the desk does that when it runs.")
        answer = await self._asked_to_validate(token)
        if answer.status_code == 401 and renew:
            token = await self.renewed(token)
            answer = await self._asked_to_validate(token)
            if answer.status_code == 401:
                raise NotSignedIn("Twitch does not accept the sign-in, though it has just renewed it.", SIGN_IN_AGAIN)
        what = "the check of the sign-in"
        if answer.status_code != 200:
            raise _trouble(answer, what)
        return self._account(object_of(answer, what), what)

    async def sign_out(self) -> str:
        """Revokes the sign-in and forgets it. "", or a sentence when Twitch could not be told.

        Raises the keyring's EnvironmentFault when it would not let go; what it still has no longer works then, unless
        Twitch could not be told either.
        """
        if self._fixed:
            raise TwitchFault(f"The sign-in was not ended: {TOKEN_VARIABLE} sets it.", "Remove the variable.")
        return await self._to_the_end(self._sign_out())

    async def aclose(self) -> None:
        """Waits for changes that are under way; to be called before the loop and the HTTP client end."""
        await asyncio.gather(*self._running, return_exceptions=True)

    # Reading

    async def _held(self) -> Tokens:
        if not self._looked:
            await self._to_the_end(self._look())
        if self._kept is None:
            raise NotSignedIn(self._absence.message, self._absence.way_out)
        return self._kept.tokens

    async def _look(self) -> None:
        async with self._changing:
            if not self._looked:
                self._kept = await self._read()
                self._looked = True

    async def _read(self) -> Kept | None:
        text = await off_loop(self._secrets.get, ENTRY)
        if text is None:
            return None
        kept, self._absence = decoded(text, self._client_id)
        return kept

    # Changing: each under the lock, and never left half done when a caller is cancelled

    async def _to_the_end(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.shield(self._started(work))

    def _started(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        loop = asyncio.get_running_loop()
        if self._loop not in {None, loop}:
            work.close()
            raise RuntimeError("a TokenKeeper belongs to the event loop that used it first")
        self._loop = loop
        task = loop.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _renewed(self) -> str:
        if self._renewal is None or self._renewal.done():
            self._renewal = self._started(self._renew())
        return await asyncio.shield(self._renewal)

    async def _renew(self) -> str:
        async with self._changing:
            if self._unkept is not None:
                return await self._keep(self._unkept)
            # Another process may have renewed it, and used this one's refresh token up with that.
            old = await self._read() or self._kept
            if self._kept is None or old is None:
                raise NotSignedIn(self._absence.message, self._absence.way_out)
            if old.tokens != replace(self._kept.tokens, scopes=()):
                self._kept = old
                if old.tokens.access and old.tokens.expires_at - self._clock() > MARGIN:
                    return old.tokens.access
            noted = replace(old, renewing=self._clock())
            await self._write(noted)
            self._kept = noted
            answer = await self._asked_to_refresh(old)
            what = "the renewal of the sign-in"
            if answer.status_code == 200:
                return await self._keep(tokens_in(object_of(answer, what), self._clock(), what))
            if _is_over(answer):
                theirs = await self._read()
                if theirs is not None and theirs.tokens.refresh != old.tokens.refresh:
                    self._kept = theirs
                    if theirs.tokens.access:
                        return theirs.tokens.access
                    raise Unreachable("The sign-in was renewed by another Raffle Desktop at this moment.")
                await self._forget(_ending(old.renewing))
            fault = _trouble(answer, what)
            _log.warning("Twitch: %s", fault)
            if answer.status_code < 500:
                await self._take_note_back(old)
            raise fault

    async def _take_note_back(self, old: Kept) -> None:
        # Its refresh token was not used up, and the note would say so of a later failure. No more than a note.
        with contextlib.suppress(EnvironmentFault):
            await self._write(old)

    async def _keep(self, fresh: Tokens) -> str:
        self._unkept = fresh
        try:
            await self._write(Kept(fresh))
        except EnvironmentFault as fault:
            _log.warning("Twitch: the renewed sign-in is not kept yet. %s", fault)
            message = (
                f"Twitch renewed the sign-in, but it could not be kept: {fault.message} It is not used before it is"
                " kept; if the desk closes until then, you have to sign in again."
            )
            raise NotKept(message, fault.way_out) from fault
        self._kept, self._unkept = Kept(fresh), None
        return fresh.access

    async def _adopt(self, tokens: Tokens) -> None:
        async with self._changing:
            await self._write(Kept(tokens))
            self._kept, self._unkept, self._looked = Kept(tokens), None, True

    async def _forget(self, why: NotSignedIn) -> None:
        self._kept, self._unkept, self._absence = None, None, why
        _log.warning("Twitch: signed out. %s", why)
        try:
            await off_loop(self._secrets.delete, ENTRY)
        except EnvironmentFault as fault:
            # What stays there is dead; the next start finds that out once more.
            _log.warning("Twitch: the ended sign-in stays in the keyring. %s", fault)
        raise why

    async def _sign_out(self) -> str:
        async with self._changing:
            kept = self._kept if self._looked else await self._read()
            told = ""
            for tokens in (self._unkept, None if kept is None else kept.tokens):
                if tokens is not None and tokens.access:
                    told = await self._revoked(tokens.access) or told
            self._kept, self._unkept, self._looked = None, None, True
            self._absence = NotSignedIn()
            await off_loop(self._secrets.delete, ENTRY)
            return told

    async def _write(self, kept: Kept) -> None:
        await off_loop(self._secrets.set, ENTRY, encoded(kept, self._client_id))

    # Asking Twitch

    async def _asked_to_refresh(self, old: Kept) -> httpx.Response:
        # A public client: no secret, not even an empty one.
        form = {"client_id": self._client_id, "grant_type": "refresh_token", "refresh_token": old.tokens.refresh}
        try:
            return await self._http.post(f"{self._endpoints.auth}token", data=form, timeout=TIMEOUT)
        except httpx.RequestError as problem:
            fault = unreachable(problem)
            _log.warning("Twitch: the sign-in was not renewed. %s", fault.message)
            if not fault.unknown:
                await self._take_note_back(old)
            raise fault from problem

    async def _asked_to_validate(self, token: str) -> httpx.Response:
        headers = {"Authorization": f"OAuth {token}"}
        try:
            return await self._http.get(f"{self._endpoints.auth}validate", headers=headers, timeout=TIMEOUT)
        except httpx.RequestError as problem:
            raise unreachable(problem) from problem

    async def _revoked(self, token: str) -> str:
        form = {"client_id": self._client_id, "token": token}
        what = "the revocation"
        try:
            answer = await self._http.post(f"{self._endpoints.auth}revoke", data=form, timeout=TIMEOUT)
            # 400 is its answer to a token that is no longer good: nothing is left to revoke.
            if answer.status_code in {200, 204, 400, 401}:
                return ""
            fault: EnvironmentFault = _trouble(answer, what)
        except httpx.RequestError as problem:
            fault = unreachable(problem)
        _log.warning("Twitch: signed out here only. %s", fault.message)
        return (
            f"Signed out at the desk, but Twitch could not be told: {fault.message} To end it there too, disconnect the"
            " desk under Settings, Connections on twitch.tv."
        )

    def _account(self, row: Mapping[str, Any], what: str) -> Account:
        client_id = text_in(row, "client_id", what)
        if client_id != self._client_id:
            raise TwitchFault(
                "The token belongs to another program: it was given to another client id than the desk’s.",
                f"Set {CLIENT_ID_VARIABLE} to the token’s client id {client_id}, or sign in again.",
            )
        if not row.get("user_id"):
            raise TwitchFault("The token belongs to a program, not to an account.", SIGN_IN_AGAIN)
        seconds = number_in(row, "expires_in", what)
        return Account(
            text_in(row, "user_id", what),
            text_in(row, "login", what),
            scopes_in(row, "scopes", what),
            moment_after(self._clock(), seconds) if seconds else None,
        )


async def client_id_of(http: httpx.AsyncClient, endpoints: Endpoints, token: str) -> str:
    """As which program a given access token speaks. Raises NotSignedIn where Twitch does not accept it, TwitchFault."""
    try:
        answer = await http.get(
            f"{endpoints.auth}validate", headers={"Authorization": f"OAuth {token}"}, timeout=TIMEOUT
        )
    except httpx.RequestError as problem:
        raise unreachable(problem) from problem
    what = "the check of the token"
    if answer.status_code == 401:
        raise NotSignedIn(f"Twitch does not accept the token in {TOKEN_VARIABLE}.", "Set it to another.")
    if answer.status_code != 200:
        raise _trouble(answer, what)
    return text_in(object_of(answer, what), "client_id", what)


def _is_over(answer: httpx.Response) -> bool:
    """Whether a refusal is about the refresh token; one about the program, or of a proxy, changes nothing."""
    said = sentence_of(answer).casefold()
    return answer.status_code in {400, 401} and ("token" in said or "invalid_grant" in said) and "client" not in said


def _trouble(answer: httpx.Response, what: str) -> TwitchFault:
    if answer.status_code == 429:
        return Unreachable("Twitch wants to be asked less often.")
    return Refused(what, answer.status_code, sentence_of(answer)) if answer.status_code < 500 else refusal(answer, what)


def _ending(cut_off: datetime | None) -> NotSignedIn:
    if cut_off is None:
        message = "The sign-in to Twitch has ended: it was taken back there, or was not used for 30 days."
    else:
        message = (
            f"The sign-in to Twitch is lost: its renewal at {cut_off:%H:%M} UTC on {cut_off:%Y-%m-%d} was cut off"
            " before Twitch’s answer was kept, and Twitch gives each one only once."
        )
    return NotSignedIn(message, SIGN_IN_AGAIN)
