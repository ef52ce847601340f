"""Donation providers that a test drives: what they are asked is kept, what they answer is set."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from raffle_desktop.feeds.donation_status import (
    DonationLine,
    DonationPhase,
    DonationProvider,
    DonationsStatus,
    ProviderStatus,
)
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.services.services import Services

NOW = 1_795_291_200_000_000
"""21 November 2026, 20:00 UTC."""
FAR = 4_000_000_000_000_000
"""So far ahead that no clock of a test machine is there."""
ELEMENTS, LABS = DonationProvider.STREAMELEMENTS, DonationProvider.STREAMLABS
OFF = DonationsStatus(
    ProviderStatus(ELEMENTS, DonationPhase.OFF, has_token=False),
    ProviderStatus(LABS, DonationPhase.OFF, has_token=False),
)
LISTENING = ProviderStatus(
    ELEMENTS, DonationPhase.LISTENING, NOW, has_token=True, counted=12, for_nobody=1, donated_at=NOW
)
REFUSED = ProviderStatus(
    LABS,
    DonationPhase.REFUSED,
    NOW,
    has_token=True,
    problem="Streamlabs does not take the token.",
    way_out="Paste a new one.",
)
WAITING = replace(
    LISTENING,
    phase=DonationPhase.WAITING,
    next_at=FAR,
    failures=3,
    problem="StreamElements cannot be reached.",
    way_out="The desk tries again by itself.",
)


def both(elements: ProviderStatus = OFF.streamelements, labs: ProviderStatus = OFF.streamlabs) -> DonationsStatus:
    return DonationsStatus(elements, labs)


@dataclass
class FakeDonationsControl:
    """Keeps each call with its arguments; `fault` is raised by each. With a `link` it tells what followed."""

    services: Services
    link: DonationsLink | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fault: Exception | None = None
    lines: list[DonationLine] = field(default_factory=list)
    status: DonationsStatus = OFF

    def _ask(self, *call: object) -> None:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.asked.append(call)
        if self.fault is not None:
            raise self.fault

    def _tell(self, provider: DonationProvider, **changes: object) -> None:
        one = replace(self.status.of(provider), **changes)  # type: ignore[arg-type]
        is_on = self.services.donation_settings.get().is_on(provider.value)
        if "phase" not in changes:
            phase = DonationPhase.LISTENING if one.has_token else DonationPhase.NEEDS_TOKEN
            one = replace(one, phase=phase if is_on else DonationPhase.OFF, since=NOW, problem="", way_out="")
        kept = self.status
        is_first = provider is ELEMENTS
        self.status = replace(kept, streamelements=one) if is_first else replace(kept, streamlabs=one)
        if self.link is not None:
            self.link.put(self.status)

    def set_token(self, provider: DonationProvider, text: str, *, actor: str) -> None:
        self._ask("set_token", provider, text, actor)
        self._tell(provider, has_token=bool(text))

    def switch(self, provider: DonationProvider, *, on: bool, actor: str) -> None:
        self._ask("switch", provider, on, actor)
        self.services.donation_settings.switch(provider.value, on=on, actor=actor)
        self._tell(provider)

    def retry_now(self, provider: DonationProvider) -> None:
        self._ask("retry_now", provider)

    def log(self, after: int = 0) -> tuple[int, list[DonationLine]]:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        return len(self.lines), self.lines[after:]
