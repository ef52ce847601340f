"""Kick's access token that is good now, and the one-time refresh token that gets the next pair.

As others report it (it was never tried on the real Kick from here), an access token lives for two hours, a refresh
token works once and for thirty days, and each renewal gives a new one. So at any moment there is at most one renewal,
whoever asks, and each goes

1. into the keyring: the old pair, with a note that it is being renewed. A keyring that is locked fails here, where
   nothing is lost yet;
2. to Kick;
3. into the keyring: the new pair, in place of the old. Only then is the new access token used.

A desk that dies between 2 and 3 tries the old refresh token once more at its next start: where Kick takes it, nothing
is lost; where not, the note of step 1 is how the desk can say what happened.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import httpx

from raffle_desktop.domain.clock import Clock, system_clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.kick.api_faults import (
    SIGN_IN_AGAIN,
    KickFault,
    NotKept,
    NotSignedIn,
    Refused,
    Unreachable,
    WrongShape,
    error_of,
    object_of,
    refusal,
    text_in,
    unreachable,
)
from raffle_desktop.kick.http_client import TIMEOUT, Http
from raffle_desktop.kick.kept import ENTRY, Kept, SecretKeeper, decoded, encoded
from raffle_desktop.kick.places import Places
from raffle_desktop.services.off_loop import off_loop

# So that no call sets out with a token that ends on the way.
MARGIN_MICROS = 300_000_000
# A token that is refused though it was renewed so shortly before is not a matter of its age.
RENEWED_LATELY_MICROS = 60_000_000
# After a failure, so that a chat full of commands is no hail of renewals.
PAUSE_MICROS = 10_000_000
NOT_ACCEPTED = "Kick does not accept the sign-in, though it has just renewed it."
_UNSAID_SECONDS = 3600
_LONGEST_SECONDS = 366 * 86_400
_MICROS = 1_000_000

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Tokens:
    """All of it belongs to one event loop; any number of tasks may ask. `on_change` is called with what is kept now,
    also where a sign-in has ended.
    """

    def __init__(
        self,
        secrets: SecretKeeper,
        places: Places,
        http: Http,
        clock: Clock = system_clock,
        on_change: Callable[[Kept], None] = lambda _kept: None,
    ) -> None:
        self._secrets, self._places, self._http, self._clock = secrets, places, http, clock
        self._on_change = on_change
        self._kept = Kept()
        self._looked = False
        # Why there is no sign-in.
        self._absence = NotSignedIn()
        # Renewed, and not in the keyring yet: not to be used, and not to be lost.
        self._unkept: Kept | None = None
        self._renewed_at = 0
        self._failure: tuple[int, KickFault] | None = None
        self._changing = asyncio.Lock()
        self._running: set[asyncio.Task[Any]] = set()
        self._renewal: asyncio.Task[str] | None = None

    def __repr__(self) -> str:
        return f"<Tokens: {'signed in' if self._kept.is_signed_in else 'not signed in'}>"

    @property
    def absence(self) -> NotSignedIn:
        """Why there is no sign-in; the default sentence where nobody has ever signed in."""
        return self._absence

    async def kept(self) -> Kept:
        """What the keyring holds; looked up once. Raises its EnvironmentFault."""
        if not self._looked:
            await self._to_the_end(self._look())
        return self._kept

    async def token(self) -> str:
        """An access token to use now, renewed first where it is about to end.

        Raises NotSignedIn when only a new sign-in helps; another KickFault or a keyring's EnvironmentFault when the
        sign-in still stands and asking again later may do.
        """
        kept = await self._signed_in()
        left = kept.expires_at - self._now()
        if kept.access and left > MARGIN_MICROS and self._unkept is None:
            return kept.access
        try:
            return await self._renewed()
        except NotSignedIn:
            raise
        except EnvironmentFault:
            # The renewal came early; what it was to replace is still good.
            if kept.access and left > 0:
                return kept.access
            raise

    async def renewed(self, refused: str) -> str:
        """Another access token, after Kick has refused this one. Raises as `token` does."""
        kept = await self._signed_in()
        if kept.access != refused:
            return await self.token()
        if self._renewed_at and self._now() - self._renewed_at < RENEWED_LATELY_MICROS:
            raise NotSignedIn(NOT_ACCEPTED, SIGN_IN_AGAIN)
        return await self._renewed()

    async def adopt(self, kept: Kept) -> None:
        """Takes a fresh sign-in in place of what there was. Raises EnvironmentFault when it cannot be kept: the old one
        then stays.
        """
        await self._to_the_end(self._adopt(kept))

    async def say_whose(self, kept: Kept, user_id: str, name: str) -> None:
        """Kick has told whose sign-in this is. Not being able to keep that is no trouble: it can be asked again."""
        await self._to_the_end(self._name(kept, user_id, name))

    async def sign_out(self) -> str:
        """Revokes the sign-in and forgets it together with the app. "", or a sentence when Kick could not be told.

        Raises the keyring's EnvironmentFault when it would not let go.
        """
        return await self._to_the_end(self._sign_out())

    async def revoke(self, token: str) -> str:
        """Have Kick forget a token that nobody will use. "", or a sentence when it could not be told."""
        return await self._revoked(token)

    async def aclose(self) -> None:
        """Waits for changes that are under way; to be called before the loop and the HTTP client end."""
        await asyncio.gather(*self._running, return_exceptions=True)

    # Reading

    async def _signed_in(self) -> Kept:
        kept = await self.kept()
        if not kept.is_signed_in:
            raise NotSignedIn(self._absence.message, self._absence.way_out)
        return kept

    async def _look(self) -> None:
        async with self._changing:
            if not self._looked:
                self._kept = await self._read() or Kept()
                self._looked = True

    async def _read(self) -> Kept | None:
        text = await off_loop(self._secrets.get, ENTRY)
        if not text:
            return None
        kept = decoded(text)
        if kept is None:
            self._absence = NotSignedIn("The Kick sign-in that the keyring held cannot be read.", SIGN_IN_AGAIN)
        return kept

    def _now(self) -> int:
        return to_micros(self._clock())

    # Changing: each under the lock, and never left half done when a caller is cancelled

    async def _to_the_end(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.shield(self._started(work))

    def _started(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _renewed(self) -> str:
        if self._renewal is None or self._renewal.done():
            if self._failure is not None and 0 <= self._now() - self._failure[0] < PAUSE_MICROS:
                raise self._failure[1]
            self._renewal = self._started(self._renew())
        return await asyncio.shield(self._renewal)

    async def _renew(self) -> str:
        async with self._changing:
            self._failure = None
            try:
                return await self._renew_once()
            except NotSignedIn:
                raise
            except KickFault as fault:
                _log.warning("Kick: the sign-in was not renewed. %s", fault)
                self._failure = (self._now(), fault)
                raise

    async def _renew_once(self) -> str:
        if self._unkept is not None:
            return await self._keep(self._unkept)
        # Another process may have renewed it, and used this one's refresh token up with that.
        old = await self._read() or self._kept
        if not old.is_signed_in:
            raise NotSignedIn(self._absence.message, self._absence.way_out)
        if old.refresh != self._kept.refresh:
            self._kept = old
            if old.access and old.expires_at - self._now() > MARGIN_MICROS:
                return old.access
        noted = replace(old, renewing=old.renewing or self._now())
        await self._write(noted)
        self._kept = noted
        form = {"grant_type": "refresh_token", "refresh_token": old.refresh}
        what = "the renewal of the sign-in"
        try:
            answer = await asked_for_tokens(self._http, self._places, old, form)
        except Unreachable as problem:
            if not problem.unknown:
                await self._take_note_back(old)
            raise
        if answer.status_code == 200:
            return await self._keep(with_tokens(old, object_of(answer, what), self._now(), what))
        if answer.status_code in (400, 401) and error_of(answer) == "invalid_grant":
            theirs = await self._read()
            if theirs is not None and theirs.is_signed_in and theirs.refresh != old.refresh:
                self._kept = theirs
                raise Unreachable("The sign-in was renewed by another Raffle Desktop at this moment.")
            await self._end(old)
        fault = refusal(answer, what, unknown=True)
        if not isinstance(fault, Unreachable):
            await self._take_note_back(old)
        if isinstance(fault, Refused) and error_of(answer) in ("invalid_client", "unauthorized_client"):
            raise Refused(what, fault.status, fault.sentence, "Sign in again with the app’s present id and secret.")
        raise fault

    async def _take_note_back(self, old: Kept) -> None:
        # Its refresh token was not used up, and the note would say so of a later failure. No more than a note.
        with contextlib.suppress(EnvironmentFault):
            await self._write(old)
            self._kept = old

    async def _keep(self, fresh: Kept) -> str:
        self._unkept = fresh
        try:
            await self._write(fresh)
        except EnvironmentFault as fault:
            message = (
                f"Kick renewed the sign-in, but it could not be kept: {fault.message} It is not used before it is kept;"
                " if the desk closes until then, you may have to sign in again."
            )
            raise NotKept(message, fault.way_out) from fault
        self._kept, self._unkept, self._renewed_at = fresh, None, self._now()
        return fresh.access

    async def _adopt(self, kept: Kept) -> None:
        async with self._changing:
            await self._write(kept)
            self._kept, self._unkept, self._looked, self._failure = kept, None, True, None
            self._renewed_at = 0
            self._on_change(kept)

    async def _name(self, kept: Kept, user_id: str, name: str) -> None:
        async with self._changing:
            if (self._kept.since, self._kept.is_signed_in) != (kept.since, True):
                # Signed out in the meantime, or with another account.
                return
            named = replace(self._kept, user_id=user_id, name=name)
            with contextlib.suppress(EnvironmentFault):
                await self._write(named)
            self._kept = named
            self._on_change(named)

    async def _end(self, old: Kept) -> None:
        """The sign-in is over; the app stays. Raises NotSignedIn."""
        why = _ending(old.renewing)
        self._kept, self._unkept, self._absence = old.app_only(), None, why
        _log.warning("Kick: signed out. %s", why)
        try:
            await self._write(self._kept)
        except EnvironmentFault as fault:
            # What stays there is dead; the next start finds that out once more.
            _log.warning("Kick: the ended sign-in stays in the keyring. %s", fault)
        self._on_change(self._kept)
        raise NotSignedIn(why.message, why.way_out)

    async def _sign_out(self) -> str:
        async with self._changing:
            kept = self._kept if self._looked else await self._read() or Kept()
            told = ""
            for tokens in (self._unkept, kept):
                # With the refresh token, no access token can follow.
                for token in (tokens.access, tokens.refresh) if tokens is not None else ():
                    told = (token and await self._revoked(token)) or told
            await off_loop(self._secrets.delete, ENTRY)
            self._kept, self._unkept, self._looked, self._failure = Kept(), None, True, None
            self._absence = NotSignedIn()
            self._on_change(self._kept)
            return told

    async def _write(self, kept: Kept) -> None:
        kept.remember()
        await off_loop(self._secrets.set, ENTRY, encoded(kept))

    async def _revoked(self, token: str) -> str:
        # Behind the question mark, as documented. It is known to the log's own filter as a secret.
        address = f"{self._places.auth}oauth/revoke"
        try:
            answer = await self._http.client.post(address, params={"token": token}, timeout=TIMEOUT)
            # 400 and 401: no longer good, so nothing is left to revoke.
            if answer.is_success or answer.status_code in (400, 401):
                return ""
            fault = refusal(answer, "the revocation")
        except httpx.RequestError as problem:
            fault = unreachable(problem)
        _log.warning("Kick: signed out here only. %s", fault.message)
        return (
            f"Signed out at the desk, but Kick could not be told: {fault.message} To end it there too, remove the app’s"
            " access in the settings of your account at kick.com."
        )


async def asked_for_tokens(http: Http, places: Places, app: Kept, form: Mapping[str, str]) -> httpx.Response:
    """Kick's answer to a code or a refresh token. Raises Unreachable."""
    whole = {**form, "client_id": app.client_id, "client_secret": app.client_secret}
    try:
        return await http.client.post(f"{places.auth}oauth/token", data=whole, timeout=TIMEOUT)
    except httpx.RequestError as problem:
        # Not chained: the library's error holds the request.
        raise unreachable(problem) from None


def with_tokens(before: Kept, row: Mapping[str, Any], now: int, what: str) -> Kept:
    """The sign-in with the tokens of Kick's answer. Raises WrongShape.

    `expires_in` is a number in the answers that others show, and a text in the documentation.
    """
    for name in ("access_token", "refresh_token"):
        if isinstance(row.get(name), str):
            remember_secret(row[name])
    access = text_in(row, "access_token", what)
    refresh = row.get("refresh_token") or before.refresh
    if not isinstance(refresh, str) or not refresh:
        raise WrongShape(what, "“refresh_token” is missing or not a text")
    given = str(row.get("expires_in"))
    seconds = int(given) if given.isascii() and given.isdigit() and len(given) <= 12 else _UNSAID_SECONDS
    scope = row.get("scope") or ""
    if not isinstance(scope, str):
        raise WrongShape(what, "“scope” is not a text")
    return replace(
        before,
        access=access,
        refresh=refresh,
        expires_at=now + min(seconds, _LONGEST_SECONDS) * _MICROS,
        scopes=tuple(scope.split()) or before.scopes,
        renewing=0,
    )


def _ending(cut_off: int) -> NotSignedIn:
    if not cut_off:
        message = "The sign-in to Kick has ended: it was taken back there, or was not used for thirty days."
    else:
        moment = datetime.fromtimestamp(cut_off / _MICROS, UTC)
        message = (
            f"The sign-in to Kick is lost: its renewal at {moment:%H:%M} UTC on {moment:%Y-%m-%d} was cut off before"
            " Kick’s answer was kept, and Kick gives each one only once."
        )
    return NotSignedIn(message, SIGN_IN_AGAIN)
