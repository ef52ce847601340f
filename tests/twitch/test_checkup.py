"""What the check-up says of Twitch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from raffle_desktop.services.checkup import StoredTwitch
from raffle_desktop.services.records import Finding
from raffle_desktop.twitch.checkup import look
from raffle_desktop.twitch.scopes import wanted_names
from tests.fakes.twitch import Answer, FakeTwitch


class Memory:
    """Secrets that are there, or a keyring that fails."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        raise AssertionError("a check-up changes nothing")

    def delete(self, name: str) -> None:
        raise AssertionError("a check-up changes nothing")


@pytest.fixture
def twitch() -> Iterator[FakeTwitch]:
    with FakeTwitch() as fake:
        yield fake


def environment(twitch: FakeTwitch, token: str = "", client_id: str = "") -> dict[str, str]:
    urls = {f"RAFFLE_TWITCH_{name.upper()}_URL": url for name, url in twitch.endpoints.items()}
    return {**urls, "RAFFLE_TWITCH_TOKEN": token, "RAFFLE_TWITCH_CLIENT_ID": client_id}


def by_name(findings: list[Finding]) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


def test_a_desk_without_a_client_id_is_not_connected_which_is_no_fault(twitch: FakeTwitch) -> None:
    (finding,) = look(Memory(), environment(twitch), StoredTwitch())
    assert finding.ok
    assert "client id" in finding.detail
    assert twitch.requests == []


def test_a_desk_that_is_not_signed_in_asks_nothing_and_has_no_fault(twitch: FakeTwitch) -> None:
    (finding,) = look(Memory(), environment(twitch), StoredTwitch(twitch.client_id))
    assert finding.ok
    assert "not signed in" in finding.detail
    assert twitch.requests == []


def test_every_address_has_its_line(twitch: FakeTwitch) -> None:
    token, _ = twitch.oauth.sign_in(*wanted_names())
    found = by_name(look(Memory(), environment(twitch, token), StoredTwitch()))
    assert all(finding.ok for finding in found.values())
    assert list(found) == [
        "Twitch sign-in", "Twitch permissions", "Twitch Helix", "Twitch EventSub", "Twitch subscriptions", "clock",
    ]  # fmt: skip
    assert "testbroadcaster" in found["Twitch sign-in"].detail
    assert token not in str(found)


def test_missing_permissions_are_named_with_what_they_are_for(twitch: FakeTwitch) -> None:
    token, _ = twitch.oauth.sign_in("user:read:chat")
    finding = by_name(look(Memory(), environment(twitch, token), StoredTwitch()))["Twitch permissions"]
    assert not finding.ok
    assert "bits:read (See cheers" in finding.detail
    assert "user:read:chat (" not in finding.detail


def test_one_address_that_fails_leaves_the_others_their_lines(twitch: FakeTwitch) -> None:
    token, _ = twitch.oauth.sign_in(*wanted_names())
    twitch.script("GET /helix/users", Answer(418, {"message": "no"}), times=9)
    wrong = {**environment(twitch, token), "RAFFLE_TWITCH_EVENTSUB_WS_URL": "ws://127.0.0.1:9/ws"}
    found = by_name(look(Memory(), wrong, StoredTwitch()))
    assert [name for name, finding in found.items() if not finding.ok] == ["Twitch Helix", "Twitch EventSub"]


def test_a_token_that_twitch_does_not_accept_is_said(twitch: FakeTwitch) -> None:
    (finding,) = look(Memory(), environment(twitch, "nonsense"), StoredTwitch())
    assert not finding.ok
    assert "RAFFLE_TWITCH_TOKEN" in finding.detail
    assert "nonsense" not in finding.detail


def test_an_address_that_is_none_is_said_before_anything_is_asked(twitch: FakeTwitch) -> None:
    (finding,) = look(Memory(), {**environment(twitch), "RAFFLE_TWITCH_HELIX_URL": "nowhere"}, StoredTwitch("x"))
    assert not finding.ok
    assert "RAFFLE_TWITCH_HELIX_URL" in finding.detail


@pytest.mark.parametrize("ahead, words", [(3600, "ahead of"), (-3600, "behind")])
def test_a_clock_that_is_off_by_an_hour_is_said(twitch: FakeTwitch, ahead: int, words: str) -> None:
    token, _ = twitch.oauth.sign_in(*wanted_names())

    def clock() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=ahead)

    finding = by_name(look(Memory(), environment(twitch, token), StoredTwitch(), clock=clock))["clock"]
    assert not finding.ok
    assert words in finding.detail


def test_a_token_of_the_environment_that_is_over_is_a_fault_and_a_good_one_is_not_said_to_be_renewed(
    twitch: FakeTwitch,
) -> None:
    (finding,) = look(Memory(), environment(twitch, "nonsense", twitch.client_id), StoredTwitch())
    assert not finding.ok
    assert "RAFFLE_TWITCH_TOKEN" in finding.detail
    token, _ = twitch.oauth.sign_in(*wanted_names())
    good = by_name(look(Memory(), environment(twitch, token, twitch.client_id), StoredTwitch()))["Twitch sign-in"]
    assert good.ok
    assert "renewed" not in good.detail


def test_another_channels_token_is_a_fault(twitch: FakeTwitch) -> None:
    token, _ = twitch.oauth.sign_in(*wanted_names())
    stored = StoredTwitch(twitch.client_id, "999", "zoes_channel")
    finding = by_name(look(Memory(), environment(twitch, token), stored))["Twitch channel"]
    assert not finding.ok
    assert "zoes_channel" in finding.detail
