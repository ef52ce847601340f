"""Signing in by a code: the desk shows it, the streamer types it in on Twitch's page, on any device.

The desk is a public client: it has no secret and never sends one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import (
    Refused,
    SignInCancelled,
    SignInDenied,
    SignInExpired,
    TwitchFault,
    Unreachable,
    WrongShape,
    number_in,
    object_of,
    refusal,
    sentence_of,
    text_in,
    unreachable,
)

GRANT_TYPE = "urn:ietf:params:oauth:grant-type:device_code"
# Where Twitch does not say, and by how much it grows when Twitch asks for less (both from the standard, RFC 8628).
INTERVAL_SECONDS = 5.0
SLOWER_BY_SECONDS = 5.0
TIMEOUT = httpx.Timeout(10.0)
# Twitch's documentation also shows answers without `expires_in`; shorter than any it gives.
_UNSAID_SECONDS = 3600
_BEGINNING = "the sign-in"
_DENIED = {"access_denied", "authorization_denied", "authorization_declined"}
_EXPIRED = {"expired_token", "device_code_expired"}
_AGAIN = "Start the sign-in again to get a new code."

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """`user_code` and `verification_uri` are for the streamer's eyes: whoever sees the code while it lives can sign the
    desk in to an account of their own. `interval` in seconds.
    """

    device_code: str = field(repr=False)
    user_code: str
    verification_uri: str
    expires_at: datetime
    interval: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """`access` can be empty where only `refresh` was kept. `scopes` is empty for a pair read from the keyring."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_at: datetime
    scopes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        remember_secret(self.access)
        remember_secret(self.refresh)


async def begin(
    http: httpx.AsyncClient,
    endpoints: Endpoints,
    client_id: str,
    scopes: Iterable[str],
    *,
    clock: Clock = system_clock,
) -> DeviceCode:
    """Asks Twitch for a code. Raises TwitchFault."""
    asked_at = clock()
    form = {"client_id": client_id, "scopes": " ".join(scopes)}
    try:
        answer = await http.post(f"{endpoints.auth}device", data=form, timeout=TIMEOUT)
    except httpx.RequestError as problem:
        raise unreachable(problem) from problem
    if answer.status_code >= 500:
        raise refusal(answer, _BEGINNING)
    if answer.status_code != 200:
        sentence = sentence_of(answer)
        way_out = "Check the client id under Connections." if "client" in sentence.casefold() else ""
        raise Refused(_BEGINNING, answer.status_code, sentence, way_out)
    row = object_of(answer, _BEGINNING)
    address = text_in(row, "verification_uri", _BEGINNING)
    # It becomes a link and a QR code.
    if urlsplit(address).scheme not in {"http", "https"} or not address.isprintable():
        raise WrongShape(_BEGINNING, "“verification_uri” is not a web address")
    interval = float(number_in(row, "interval", _BEGINNING)) if row.get("interval") is not None else INTERVAL_SECONDS
    code = DeviceCode(
        text_in(row, "device_code", _BEGINNING),
        text_in(row, "user_code", _BEGINNING),
        address,
        moment_after(asked_at, number_in(row, "expires_in", _BEGINNING)),
        max(interval, 1.0),
    )
    remember_secret(code.device_code)
    return code


async def wait_for_token(
    http: httpx.AsyncClient,
    endpoints: Endpoints,
    client_id: str,
    scopes: Iterable[str],
    code: DeviceCode,
    cancelled: asyncio.Event,
    *,
    clock: Clock = system_clock,
    sleep: Sleep = asyncio.sleep,
    on_trouble: Callable[[TwitchFault | None], None] = lambda _: None,
) -> Tokens:
    """Asks until the streamer has agreed, at the pace Twitch wants; a lost network is waited out.

    Raises SignInDenied, SignInExpired, SignInCancelled (at once, also in the middle of a request), or Refused and
    WrongShape when it makes no sense to go on. `on_trouble` hears why there is no answer at present, and None when
    there is one again.
    """
    form = {
        "client_id": client_id,
        "scopes": " ".join(scopes),
        "device_code": code.device_code,
        "grant_type": GRANT_TYPE,
    }
    interval = code.interval
    in_trouble = False
    while True:
        left = (code.expires_at - clock()).total_seconds()
        if left <= 0:
            raise SignInExpired("The code has expired before it was typed in.", _AGAIN)
        await _unless_cancelled(_slept(sleep, min(interval, left)), cancelled)
        try:
            answer = await _unless_cancelled(_asked(http, endpoints, form), cancelled)
        except Unreachable as fault:
            in_trouble = True
            on_trouble(fault)
            continue
        if in_trouble:
            in_trouble = False
            on_trouble(None)
        if answer.status_code == 200:
            return tokens_in(object_of(answer, _BEGINNING), clock(), _BEGINNING)
        if _is_to_slow_down(answer, over=clock() >= code.expires_at):
            interval += SLOWER_BY_SECONDS


def tokens_in(row: Mapping[str, Any], now: datetime, what: str) -> Tokens:
    """What Twitch answers to a sign-in or to its renewal. Raises WrongShape."""
    seconds = number_in(row, "expires_in", what) if row.get("expires_in") is not None else _UNSAID_SECONDS
    access, refresh = text_in(row, "access_token", what), text_in(row, "refresh_token", what)
    return Tokens(access, refresh, moment_after(now, seconds), scopes_in(row, "scope", what))


def scopes_in(row: Mapping[str, Any], name: str, what: str) -> tuple[str, ...]:
    """The scopes in that field, none where it is missing or null. Raises WrongShape."""
    # OAuth has one text with spaces, Twitch a list.
    value = row.get(name) or []
    listed = value.split() if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(scope, str) for scope in listed):
        raise WrongShape(what, f"“{name}” is not a list of texts")
    return tuple(scope for scope in listed if scope)


def moment_after(now: datetime, seconds: int) -> datetime:
    """`now` and so many seconds, a year at the most: what is absurd must not overflow."""
    return now + timedelta(seconds=min(seconds, 366 * 86_400))


def _is_to_slow_down(answer: httpx.Response, *, over: bool) -> bool:
    """False where Twitch still waits for the streamer. Raises the end of the sign-in where it does not."""
    sentence = sentence_of(answer)
    said = sentence.casefold().replace(" ", "_").strip("._")
    if said == "authorization_pending":
        return False
    if said == "slow_down" or answer.status_code == 429:
        return True
    if said in _DENIED:
        raise SignInDenied("The sign-in was refused on Twitch’s page.", _AGAIN)
    if said in _EXPIRED or (said == "invalid_device_code" and over):
        raise SignInExpired("The code has expired before it was typed in.", _AGAIN)
    if said == "invalid_device_code":
        # Twitch has no other word for a refusal; nor for a code that it forgot, or that was used before.
        raise SignInDenied(
            "Twitch no longer takes this code: the sign-in was refused there, or its answer was lost on the way.",
            _AGAIN,
        )
    raise Refused(_BEGINNING, answer.status_code, sentence)


async def _asked(http: httpx.AsyncClient, endpoints: Endpoints, form: Mapping[str, str]) -> httpx.Response:
    try:
        answer = await http.post(f"{endpoints.auth}token", data=form, timeout=TIMEOUT)
    except httpx.RequestError as problem:
        raise unreachable(problem) from problem
    if answer.status_code >= 500:
        raise refusal(answer, _BEGINNING)
    return answer


async def _slept(sleep: Sleep, seconds: float) -> None:
    await sleep(seconds)


async def _unless_cancelled(work: Coroutine[Any, Any, T], cancelled: asyncio.Event) -> T:
    """What the work comes to, unless the event is set first: then the work is given up and SignInCancelled raised."""
    if cancelled.is_set():
        work.close()
        raise SignInCancelled("The sign-in was cancelled.")
    doing = asyncio.ensure_future(work)
    stop = asyncio.ensure_future(cancelled.wait())
    try:
        await asyncio.wait({doing, stop}, return_when=asyncio.FIRST_COMPLETED)
        # An answer that is there counts even so: its tokens are good, and nobody else would end them.
        if doing.done():
            return doing.result()
        raise SignInCancelled("The sign-in was cancelled.")
    finally:
        for task in (doing, stop):
            task.cancel()
        await asyncio.gather(doing, stop, return_exceptions=True)
