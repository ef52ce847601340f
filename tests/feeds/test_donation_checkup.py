"""What the check-up finds of the donation providers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.feeds.donation_checkup import look_at_donations
from raffle_desktop.feeds.donation_endpoints import DonationEndpoints
from raffle_desktop.feeds.donation_tokens import SECRET_NAMES
from raffle_desktop.services.donations import Donation
from tests.feeds.donated import SE, SL, TOKENS, Donated, donated


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Donated]:
    with donated(tmp_path) as running:
        yield running


def found(made: Donated, seconds: float = 10.0) -> dict[str, tuple[bool, str]]:
    services = made.desk.services
    endpoints = DonationEndpoints(made.tips.address, made.labs.address)
    waiting = len(services.donations.waiting())
    before = made.desk.everything()
    findings = look_at_donations(
        made.keyring, services.donation_settings.get(), waiting, endpoints=endpoints, seconds=seconds
    )
    assert made.desk.everything() == before
    assert not [one for one in findings for token in TOKENS.values() if token in one.detail]
    return {finding.name: (finding.ok, finding.detail) for finding in findings}


def test_nothing_is_asked_where_none_is_on(made: Donated) -> None:
    assert found(made) == {"donations": (True, "no provider is switched on")}
    assert (made.tips.opened, made.labs.opened) == (0, 0)


def test_each_provider_is_asked_once_and_the_connection_ended(made: Donated) -> None:
    made.switched_on(SE, SL)
    assert found(made) == {
        "StreamElements": (True, "it takes the token"),
        "Streamlabs": (True, "it takes the token"),
    }
    made.tips.until(lambda: not made.tips.sockets)
    assert (made.tips.opened, made.labs.opened) == (1, 1)
    made.labs.token = "another"
    made.tips.status = (503, {})
    findings = found(made)
    assert not any(ok for ok, _ in findings.values())
    assert "does not take the token" in findings["Streamlabs"][1]
    assert "status 503" in findings["StreamElements"][1]


def test_what_cannot_be_asked_and_what_waits_is_told(made: Donated) -> None:
    made.tips.hangs = True
    made.switched_on(SE, SL)
    made.keyring.values.pop(SECRET_NAMES[SL])
    made.desk.services.donations.take([Donation(SL.value, "1", "ann", 5, "USD")], actor="test")
    findings = found(made, seconds=0.2)
    assert findings["StreamElements"] == (False, "StreamElements did not answer within 0.2 seconds.")
    assert findings["Streamlabs"][1].startswith("There is no token of it in the keyring.")
    assert findings["donations kept"] == (False, "1 wait for you: count or dismiss them under Connections.")
    made.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    assert found(made)["Streamlabs"] == (False, "The keyring is locked. Unlock it.")
