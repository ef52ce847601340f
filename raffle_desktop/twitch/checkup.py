"""Twitch as the check-up sees it: sign-in, permissions and each address, asked once. Changes and renews nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

import httpx
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.checkup import StoredTwitch
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.services.records import Finding
from raffle_desktop.twitch.endpoints import (
    TOKEN_VARIABLE,
    Endpoints,
    client_id_from_environment,
    token_from_environment,
)
from raffle_desktop.twitch.eventsub_messages import Welcome, read_message
from raffle_desktop.twitch.faults import NotSignedIn, Refused, WrongShape
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.scopes import missing_scopes
from raffle_desktop.twitch.tokens import Account, SecretKeeper, TokenKeeper, client_id_of

SECONDS_EACH = 8.0
SKEW_WORTH_TELLING_S = 30


def look(
    secrets: SecretKeeper, environment: Mapping[str, str], stored: StoredTwitch, *, clock: Clock = system_clock
) -> list[Finding]:
    """A finding for each thing the desk needs of Twitch; one alone where it is not connected."""
    return asyncio.run(_look(secrets, environment, stored, clock))


async def _look(
    secrets: SecretKeeper, environment: Mapping[str, str], stored: StoredTwitch, clock: Clock
) -> list[Finding]:
    try:
        endpoints, fixed = Endpoints.from_environment(environment), token_from_environment(environment)
    except EnvironmentFault as fault:
        return [Finding("Twitch", False, str(fault))]
    skews: list[float] = []

    async def note_clock(answer: httpx.Response) -> None:
        try:
            theirs = parsedate_to_datetime(answer.headers["date"])
        except (KeyError, ValueError):
            return
        skews.append((clock() - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))).total_seconds())

    async with httpx.AsyncClient(verify=trusted(), event_hooks={"response": [note_clock]}) as http:
        client_id = client_id_from_environment(environment) or stored.client_id
        try:
            if not client_id and fixed:
                client_id = await client_id_of(http, endpoints, fixed)
            if not client_id:
                return [Finding("Twitch", True, "not connected: no client id yet; Connections in the window says how")]
            keeper = TokenKeeper(secrets, endpoints, client_id, http, clock, fixed=fixed)
            account = await asyncio.wait_for(keeper.validate(renew=False), SECONDS_EACH)
        except NotSignedIn as absence:
            if absence.message == NotSignedIn().message:
                return [Finding("Twitch sign-in", True, "not signed in; Connections in the window does that")]
            return [Finding("Twitch sign-in", False, str(absence))]
        except EnvironmentFault as fault:
            return [_no_sign_in(fault, is_fixed=bool(fixed))]
        except TimeoutError:
            return [Finding("Twitch sign-in", False, f"{endpoints.auth} did not answer in {SECONDS_EACH:.0f} s")]
        helix = Helix(http, endpoints, client_id, keeper, clock=clock)
        findings = [_sign_in(account, is_renewed=not fixed), *_channel(account, stored), _permissions(account)]
        for name, address, work in (
            ("Twitch Helix", endpoints.helix, lambda: helix.users(ids=[account.user_id])),
            ("Twitch EventSub", endpoints.eventsub_ws, lambda: _welcomed(endpoints.eventsub_ws)),
            ("Twitch subscriptions", endpoints.eventsub_subscriptions, helix.listening),
        ):
            findings.append(await _answers(name, address, work))
    return [*findings, *_clock(skews)]


def _no_sign_in(fault: EnvironmentFault, *, is_fixed: bool) -> Finding:
    if not isinstance(fault, Refused) or fault.status != 401:
        return Finding("Twitch sign-in", False, str(fault))
    if is_fixed:
        return Finding("Twitch sign-in", False, f"Twitch does not accept the token in {TOKEN_VARIABLE}; set another")
    # A check-up spends no refresh token: only the desk itself can find out.
    return Finding("Twitch sign-in", True, "kept; its access token is over and is renewed by the desk")


def _sign_in(account: Account, *, is_renewed: bool) -> Finding:
    until = "" if account.expires_at is None else f", until {account.expires_at:%Y-%m-%d %H:%M} UTC"
    if until and is_renewed:
        until += ", renewed by itself"
    return Finding("Twitch sign-in", True, f"signed in as {account.login}{until}")


def _channel(account: Account, stored: StoredTwitch) -> list[Finding]:
    if stored.channel_id in ("", account.user_id):
        return []
    sentence = (
        f"signed in as {account.login}, but this folder's followers are those of {stored.channel_login}; nothing is"
        " taken before that is settled: Connections in the window, or sign in as before"
    )
    return [Finding("Twitch channel", False, sentence)]


def _permissions(account: Account) -> Finding:
    missing = missing_scopes(account.scopes)
    if not missing:
        return Finding("Twitch permissions", True, "all that the desk uses")
    named = "; ".join(f"{scope.name} ({scope.purpose.rstrip('.')})" for scope in missing)
    return Finding("Twitch permissions", False, f"missing: {named}. Sign in again under Connections to grant them")


async def _answers(name: str, address: str, work: Callable[[], Awaitable[object]]) -> Finding:
    try:
        await asyncio.wait_for(_of(work()), SECONDS_EACH)
    except TimeoutError:
        return Finding(name, False, f"{address} did not answer in {SECONDS_EACH:.0f} s; check the internet connection")
    except EnvironmentFault as fault:
        return Finding(name, False, f"{address}: {fault}")
    return Finding(name, True, f"{address} answers")


async def _of(awaitable: Awaitable[object]) -> object:
    return await awaitable


async def _welcomed(address: str) -> None:
    """Raises EnvironmentFault where nothing welcomes the desk there."""
    try:
        async with connect(address, open_timeout=None, close_timeout=0.5, ping_interval=None) as connection:
            if not isinstance(read_message(await connection.recv()), Welcome):
                raise WrongShape("the connection for events", "it is no welcome")
    except (OSError, WebSocketException) as problem:
        raise EnvironmentFault(
            "It cannot be connected to.", "Check the internet connection and any proxy."
        ) from problem


def _clock(skews: list[float]) -> list[Finding]:
    if not skews:
        return []
    # Some answers took longer on their way than others.
    ahead = round(min(skews) if skews[0] > 0 else max(skews))
    if abs(ahead) < SKEW_WORTH_TELLING_S:
        return [Finding("clock", True, "as Twitch's")]
    way = "ahead of" if ahead > 0 else "behind"
    return [Finding("clock", False, f"{abs(ahead)} seconds {way} Twitch's; set this computer's clock")]
