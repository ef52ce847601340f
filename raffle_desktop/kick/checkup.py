"""Kick as the check-up sees it: how the feed is set up, and whose sign-in is kept. Changes and renews nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from raffle_desktop.domain.clock import Clock, system_clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.kick.api_faults import SIGN_IN_AGAIN, NotSignedIn
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import ENTRY, SecretKeeper, decoded
from raffle_desktop.kick.official import Official
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.sign_in import WRITES
from raffle_desktop.kick.tokens import Tokens
from raffle_desktop.services.kick_settings import KickSettings
from raffle_desktop.services.records import Finding

SECONDS = 8.0
NAME = "Kick"
ANSWERS = "Kick answers"


def look_at_kick(
    secrets: SecretKeeper, environ: Mapping[str, str], settings: KickSettings, *, clock: Clock = system_clock
) -> list[Finding]:
    """One finding where Kick is off, else one of the feed and one of the answers."""
    if not settings.on:
        return [Finding(NAME, ok=True, detail="not switched on")]
    numbers = (
        f"numbers {settings.channel_id} and {settings.chatroom_id}"
        if settings.chatroom_id
        else "its numbers are asked of Kick when the desk runs"
    )
    findings = [Finding(NAME, ok=True, detail=f"listens to the channel {settings.channel}; {numbers}")]
    try:
        findings.append(_sign_in(secrets, environ, settings, clock))
    except EnvironmentFault as fault:
        findings.append(Finding(ANSWERS, ok=False, detail=str(fault)))
    return findings


def _sign_in(secrets: SecretKeeper, environ: Mapping[str, str], settings: KickSettings, clock: Clock) -> Finding:
    text = secrets.get(ENTRY)
    kept = decoded(text) if text else None
    if text and kept is None:
        return Finding(ANSWERS, ok=False, detail=f"The sign-in in the keyring cannot be read. {SIGN_IN_AGAIN}")
    if kept is None or not kept.is_signed_in:
        return Finding(ANSWERS, ok=not settings.answer, detail="not signed in; Connections in the window does that")
    if kept.scopes and WRITES not in kept.scopes:
        return Finding(ANSWERS, ok=False, detail=f"The sign-in does not allow writing in chat. {SIGN_IN_AGAIN}")
    whose = kept.name or "an account that Kick was not asked about yet"
    if kept.access and kept.expires_at > to_micros(clock()):
        whose = asyncio.run(_whose(secrets, environ, kept.access))
    written = "" if settings.answer else "; writing is switched off"
    return Finding(ANSWERS, ok=True, detail=f"signed in as {whose}{written}")


async def _whose(secrets: SecretKeeper, environ: Mapping[str, str], access: str) -> str:
    """Asked with the token that is good now. Raises KickFault."""
    http, places = Http(), Places.from_environment(environ)
    try:
        async with asyncio.timeout(SECONDS):
            _, name = await Official(http, places, Tokens(secrets, places, http)).me(access)
    except NotSignedIn:
        raise EnvironmentFault(
            "Kick does not accept the access token that is kept.",
            "The desk renews it when it runs, or says that you have to sign in again.",
        ) from None
    except TimeoutError:
        raise EnvironmentFault("Kick did not answer in time.", "Check the internet connection.") from None
    finally:
        await http.aclose()
    return name
