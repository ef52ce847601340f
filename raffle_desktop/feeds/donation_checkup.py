"""The donation providers as the check-up sees them: each that is on, connected to once. Changes nothing."""

from __future__ import annotations

import asyncio

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.feeds.donation_endpoints import DonationEndpoints
from raffle_desktop.feeds.donation_status import TITLES, DonationProvider
from raffle_desktop.feeds.donation_streamelements import streamelements
from raffle_desktop.feeds.donation_streamlabs import streamlabs
from raffle_desktop.feeds.donation_tokens import SECRET_NAMES, WHERE
from raffle_desktop.feeds.donation_wire import Lost, Opener, TokenRefused
from raffle_desktop.feeds.rows import SecretKeeper
from raffle_desktop.services.donation_settings import DonationSettings
from raffle_desktop.services.records import Finding

SECONDS = 8.0


def look_at_donations(
    secrets: SecretKeeper,
    settings: DonationSettings,
    waiting: int = 0,
    *,
    endpoints: DonationEndpoints | None = None,
    seconds: float = SECONDS,
) -> list[Finding]:
    """A finding for each provider that is on, one alone where none is; and one more where `waiting` donations wait for
    the operator.
    """
    given = endpoints or DonationEndpoints()
    openers = {
        DonationProvider.STREAMELEMENTS: streamelements(given.streamelements),
        DonationProvider.STREAMLABS: streamlabs(given.streamlabs),
    }
    findings = [
        _look(provider, openers[provider], secrets, seconds)
        for provider in DonationProvider
        if settings.is_on(provider.value)
    ]
    if waiting:
        detail = f"{waiting} wait for you: count or dismiss them under Connections."
        findings.append(Finding("donations kept", ok=False, detail=detail))
    return findings or [Finding("donations", ok=True, detail="no provider is switched on")]


def _look(provider: DonationProvider, opener: Opener, secrets: SecretKeeper, seconds: float) -> Finding:
    title = TITLES[provider]
    try:
        token = secrets.get(SECRET_NAMES[provider]) or ""
    except EnvironmentFault as fault:
        return Finding(title, ok=False, detail=str(fault))
    if not token:
        return Finding(title, ok=False, detail=f"There is no token of it in the keyring. {WHERE[provider]}")
    remember_secret(token)
    try:
        asyncio.run(_connect(opener, token, seconds))
    except (Lost, TokenRefused) as problem:
        return Finding(title, ok=False, detail=f"{problem.message} {problem.way_out}".strip())
    except TimeoutError:
        return Finding(title, ok=False, detail=f"{title} did not answer within {seconds:g} seconds.")
    return Finding(title, ok=True, detail="it takes the token")


async def _connect(opener: Opener, token: str, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        line = await opener(token)
    await line.close()
