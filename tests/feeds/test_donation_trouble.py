"""Donations where providers, network, database or keyring fail, and what is told of it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.donation_status import DonationPhase, DonationProvider, in_words
from raffle_desktop.feeds.donation_tokens import SECRET_NAMES
from raffle_desktop.feeds.donation_worker import Donations
from raffle_desktop.services.donation_settings import DonationSettings
from raffle_desktop.services.donations import Donation, Received
from tests.fakes.donation_sockets import FakeStreamElements, jwt, tip
from tests.feeds.donated import SE, SL, TOKENS, Donated, donated

BOTH = pytest.mark.parametrize("provider", list(DonationProvider))


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Donated]:
    """Not started, nothing switched on."""
    with donated(tmp_path) as made:
        yield made


@pytest.fixture
def on(off: Donated) -> Donated:
    """Running, and both providers heard."""
    return off.switched_on(SE, SL).start().listening(SE, SL)


def give(made: Donated, provider: DonationProvider, name: str, amount: object, *, id: int = 1) -> None:  # noqa: A002
    """A donation through this provider."""
    if provider is SE:
        made.tips.tip(name, amount, id=f"t{id}")
    else:
        made.labs.donation(name, amount, id=id)


@BOTH
def test_a_refused_token_is_said_and_not_tried_again_before_an_hour_or_another_token(
    off: Donated, provider: DonationProvider
) -> None:
    provider_socket = off.tips if provider is SE else off.labs
    wrong = jwt("0" * 24) if provider is SE else "f" * 40
    off.keyring.values[SECRET_NAMES[provider]] = wrong
    other = SL if provider is SE else SE
    off.switched_on(provider, other).start().listening(other)
    off.until_phase(provider, DonationPhase.REFUSED)
    status = off.worker.status.of(provider)
    assert status.next_at == off.worker._board.now() + 3_600_000_000
    assert "does not take the token" in status.problem
    assert wrong[:12] not in status.problem
    assert "Copy the token once more" in status.way_out
    assert in_words(status).startswith({SE: "StreamElements", SL: "Streamlabs"}[provider])
    off.until_so(lambda: off.hours.somebody_waits_until(status.next_at / 1_000_000))
    off.hours.advance(3599)
    assert provider_socket.opened == 1
    off.worker.retry_now(provider)
    provider_socket.until(lambda: provider_socket.opened == 2)
    off.until_phase(provider, DonationPhase.REFUSED)
    off.worker.set_token(provider, f" {TOKENS[provider]}\n", actor="op")
    off.listening(provider)
    assert provider_socket.opened == 3
    assert (off.worker.status.of(provider).problem, off.worker.status.of(other).phase) == ("", DonationPhase.LISTENING)


@BOTH
@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_is_refused_before_the_connection_is_refused_too(
    off: Donated, provider: DonationProvider, status: int
) -> None:
    provider_socket = off.tips if provider is SE else off.labs
    provider_socket.status = (status, {})
    off.switched_on(provider).start().until_phase(provider, DonationPhase.REFUSED)
    # What stands before the provider can answer like this for a while, whatever the token.
    provider_socket.status = None
    assert off.pass_pause(provider) == 300
    off.listening(provider)


@BOTH
def test_being_shown_out_again_and_again_is_a_refused_token(off: Donated, provider: DonationProvider) -> None:
    off.labs.sends_away = True
    off.tips.denied = {"channel.tips": "err_bad_request"}
    off.switched_on(provider).start()
    off.pass_pause(provider)
    off.pass_pause(provider)
    off.until_phase(provider, DonationPhase.REFUSED)
    assert (off.tips if provider is SE else off.labs).opened == 3
    off.labs.sends_away, off.tips.denied = False, {}
    assert off.pass_pause(provider) == 300
    off.listening(provider)


@BOTH
def test_after_a_drop_it_connects_again_with_longer_and_longer_pauses_and_the_gap_is_kept(
    off: Donated, provider: DonationProvider
) -> None:
    other = SL if provider is SE else SE
    on = off.switched_on(SE, SL).start().listening(SE, SL)
    provider_socket = on.tips if provider is SE else on.labs
    on.desk.clock.advance(seconds=7)
    began = on.worker._board.now()
    give(on, provider, "ann", "1")
    on.until_lines("counted")
    on.desk.clock.advance(seconds=5)
    provider_socket.status = (429, {"Retry-After": "40"})
    provider_socket.cut()
    waits = []
    for _ in range(4):
        waits.append(on.pass_pause(provider))
        provider_socket.until(lambda: provider_socket.opened == 1 + len(waits))
        on.until(lambda status: status.of(provider).next_at > on.worker._board.now())
        provider_socket.status = (503, {})
    assert waits == [0.75, 40.0, 3.0, 6.0]
    provider_socket.status = None
    on.worker.retry_now(provider)
    on.listening(provider)
    (gap,) = on.gaps()
    assert (gap.source, gap.began_at, gap.ended_at) == (provider.value, began, on.worker._board.now())
    assert on.worker.status.of(other).phase is DonationPhase.LISTENING
    assert on.worker.status.of(provider).problem == ""
    give(on, provider, "ann", "1", id=2)
    on.until_lines("counted", 2)
    assert on.donated("ann") == 200


@BOTH
def test_who_gives_no_sign_of_life_is_left_and_the_time_since_the_last_one_is_a_gap(
    off: Donated, provider: DonationProvider
) -> None:
    on = off.switched_on(provider).start().listening(provider)
    provider_socket = on.tips if provider is SE else on.labs
    beat = 25.0 if provider is SE else 22.5
    on.pass_time(beat)
    on.until_so(lambda: on.hours.somebody_waits_until(on.desk.clock().timestamp() + beat))
    alive = on.worker._board.now()
    provider_socket.stop_answering()
    on.pass_time(beat)
    assert on.worker.status.of(provider).phase is DonationPhase.LISTENING
    on.pass_time(20)
    on.until_phase(provider, DonationPhase.WAITING)
    assert "no sign of life" in on.worker.status.of(provider).problem
    on.pass_pause(provider)
    on.listening(provider)
    (gap,) = on.gaps()
    assert (gap.began_at, gap.ended_at) == (alive, on.worker._board.now())


def test_while_no_desk_listens_a_gap_grows_but_not_while_it_is_switched_off(off: Donated) -> None:
    on = off.switched_on(SE, SL).start().listening(SE, SL)
    on.worker.switch(SL, on=False, actor="op")
    on.until_phase(SL, DonationPhase.OFF)
    on.labs.until(lambda: not on.labs.sockets)
    on.stop()
    closed = on.worker._board.now()
    on.desk.clock.advance(seconds=3600)
    on.restart().listening(SE)
    on.switched_on(SL).listening(SL)
    (gap,) = on.gaps()
    assert (gap.source, gap.began_at, gap.ended_at) == (SE.value, closed, on.worker._board.now())
    on.stop()
    on.desk.clock.advance(seconds=9)
    on.make()
    on.start().listening(SE, SL)
    assert len(on.gaps()) == 1


@BOTH
def test_what_was_sent_before_an_orderly_end_has_come_so_the_gap_begins_there(
    off: Donated, provider: DonationProvider
) -> None:
    on = off.switched_on(provider).start().listening(provider)
    on.desk.clock.advance(seconds=7)
    ended = on.worker._board.now()
    (on.tips if provider is SE else on.labs).close()
    on.pass_pause(provider)
    on.listening(provider)
    assert [(gap.began_at, gap.ended_at - ended) for gap in on.gaps()] == [(ended, 750_000)]


def test_a_hand_over_loses_nothing_and_leaves_no_gap(on: Donated) -> None:
    on.tips.tip("ann", 1, id="t1")
    on.tips.late = [tip("bob", 1, id=f"late{number}") for number in range(200)]
    on.tips.move()
    on.tips.tip("ann", 1, id="t2")
    on.tips.until(lambda: on.tips.opened == 2)
    on.tips.until(lambda: len(on.tips.sockets) == 1)
    on.desk.clock.advance(seconds=60)
    on.tips.tip("ann", 1, id="t3")
    on.until(lambda status: status.streamelements.counted == 203)
    assert (on.donated("ann"), on.donated("bob")) == (300, 20_000)
    on.tips.late = []
    assert (on.gaps(), on.log("lost")) == ([], [])
    on.tips.status = (502, {})
    on.tips.move()
    on.tips.until(lambda: on.tips.opened == 3)
    on.tips.tip("ann", 1, id="t4")
    on.until_lines("counted", 204)
    assert on.worker.status.streamelements.phase is DonationPhase.LISTENING


def test_a_provider_that_says_nothing_holds_neither_the_other_one_nor_the_end(off: Donated) -> None:
    off.tips.hangs = True
    off.switched_on(SE, SL).start().listening(SL)
    off.tips.until(lambda: off.tips.sockets)
    assert off.worker.status.streamelements.phase is DonationPhase.CONNECTING
    off.pass_time(15)
    off.until_phase(SE, DonationPhase.WAITING)
    assert "did not answer within 15 seconds" in off.worker.status.streamelements.problem
    off.pass_pause(SE)
    off.until_phase(SE, DonationPhase.CONNECTING)
    off.tips.until(lambda: off.tips.sockets)
    off.stop(seconds=3)
    off.tips.until(lambda: not off.tips.sockets)
    assert {one.phase for one in (off.worker.status.streamelements, off.worker.status.streamlabs)} == {
        DonationPhase.STOPPED
    }


def test_a_subscription_beside_the_tips_that_is_denied_does_not_matter(off: Donated) -> None:
    off.tips.denied = {"channel.activities": "err_unauthorized", "channel.tips.moderation": "err_bad_request"}
    off.switched_on(SE).start().listening(SE)
    off.stop()
    off.tips.denied = {"channel.tips": f"err_internal_error {TOKENS[SE]}"}
    off.restart().until_phase(SE, DonationPhase.WAITING)
    assert "(err_internal_error [removed])" in off.worker.status.streamelements.problem


def test_donations_that_cannot_be_stored_are_kept_until_they_can_be(
    on: Donated, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, tries = on.desk.services.donations.take, []

    def failing(donations: Sequence[Donation], *, actor: str) -> list[Received]:
        tries.append(len(donations))
        if len(tries) < 3:
            raise EnvironmentFault("The disk is full.", "Make room.") if len(tries) == 1 else RaffleError(Code.BUSY)
        if len(donations) > 1 or donations[0].name == "spoiled":
            raise ZeroDivisionError
        return real(donations, actor=actor)

    monkeypatch.setattr(on.desk.services.donations, "take", failing)
    began = on.worker._board.now()
    on.labs.donation("ann", "1", id=1)
    on.until(lambda status: "The disk is full" in status.streamlabs.problem)
    # A desk that dies now has lost the donation, so the gap must begin before it.
    on.until_so(lambda: on.hours.somebody_waits_until(on.desk.clock().timestamp() + 15) == 2)
    on.hours.advance(4.9)
    on.hours.advance(0.1)
    on.until_so(lambda: len(tries) == 2)
    on.until_so(lambda: on.hours.somebody_waits_until(on.desk.clock().timestamp() + 5) == 1)
    on.worker.switch(SE, on=False, actor="op")
    on.until_phase(SE, DonationPhase.OFF)
    on.labs.send("6")
    asyncio.run(on.worker._listeners[SL].absences.note())
    assert on.desk.services.gaps.last_heard(SL.value) == began
    on.labs.donation("spoiled", "1", id=2)
    on.labs.donation("bob", "1", id=3)
    on.pass_time(5)
    on.until_lines("counted", 2)
    on.until(lambda status: status.streamlabs.problem == "")
    assert (on.donated("ann"), on.donated("bob"), on.donated("spoiled")) == (100, 100, None)
    assert [line.name for line in on.log("problem")] == ["", "spoiled"]


def test_settings_and_tokens_are_taken_at_once(off: Donated) -> None:
    off.start().until_phase(SE, DonationPhase.OFF)
    off.worker.switch(SE, on=True, actor="op")
    off.until_phase(SE, DonationPhase.NEEDS_TOKEN)
    assert "JWT Token" in off.worker.status.streamelements.way_out
    for wrong in ("short", "a.b.c", TOKENS[SL], jwt(exp=1_000_000_000), "x" * 6000):
        with pytest.raises(RaffleError) as refused:
            off.worker.set_token(SE, wrong, actor="op")
        assert wrong not in str(refused.value)
    for wrong in ("short", "with space and ümlaut 123456", "x" * 6000):
        with pytest.raises(RaffleError):
            off.worker.set_token(SL, wrong, actor="op")
    assert off.keyring.values == {}
    off.worker.set_token(SE, TOKENS[SE], actor="op")
    off.listening(SE)
    off.worker.set_token(SE, "", actor="op")
    off.until_phase(SE, DonationPhase.NEEDS_TOKEN)
    off.tips.until(lambda: not off.tips.sockets)
    assert (off.keyring.values, off.worker.status.streamelements.has_token) == ({}, False)
    off.worker.set_token(SL, f"https://sockets.streamlabs.com?token={TOKENS[SL]}", actor="op")
    off.worker.switch(SL, on=True, actor="op")
    off.listening(SL)


def test_a_locked_keyring_is_told_and_tried_again(off: Donated) -> None:
    off.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    off.switched_on(SL).start().until_phase(SL, DonationPhase.WAITING)
    assert off.worker.status.streamlabs.problem == "The keyring is locked."
    off.keyring.fault = None
    off.worker.retry_now(SL)
    off.listening(SL)


def test_no_token_is_ever_seen(off: Donated, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tokens = {SE: jwt(jti="only here"), SL: "onlyhere" * 5}
    off.tips.token, off.labs.token = tokens.values()
    off.keyring.values.update({SECRET_NAMES[provider]: token for provider, token in tokens.items()})
    on = off.switched_on(SE, SL).start().listening(SE, SL)
    for provider_socket, provider in ((on.tips, SE), (on.labs, SL)):
        for status in ((500, {}), (302, {"Location": "http://example.com/?token=x"}), (200, {})):
            provider_socket.status = status
            provider_socket.cut()
            on.until_phase(provider, DonationPhase.WAITING)
            provider_socket.status = None
            on.worker.retry_now(provider)
            on.listening(provider)
    told = [*map(str, on.statuses), *map(str, on.worker.log()[1])]
    # The fakes' own log is no part of the desk.
    records = [record for record in caplog.records if not record.name.startswith("websockets.server")]
    told += [logging.Formatter().format(record) for record in records]
    stored = json.dumps(on.desk.everything(), default=str)
    assert on.gaps() == []
    for token in tokens.values():
        assert not [text for text in [*told, stored] if token in text]
        assert redacted(f"wss://x/?a={token}&b") == "wss://x/?a=[removed]&b"


def test_what_others_store_is_no_reason_to_try_a_refused_token_again(
    off: Donated, monkeypatch: pytest.MonkeyPatch
) -> None:
    off.labs.token = "another"
    off.switched_on(SL).start().until_phase(SL, DonationPhase.REFUSED)
    due = off.worker.status.streamlabs.next_at / 1_000_000
    off.until_so(lambda: off.hours.somebody_waits_until(due))
    real, looks = off.desk.services.donation_settings.get, []

    def looking() -> DonationSettings:
        looks.append(1)
        return real()

    monkeypatch.setattr(off.desk.services.donation_settings, "get", looking)
    off.desk.services.core.bus.publish(OutsideChange())
    off.until_so(lambda: len(looks) == 2)
    assert off.hours.somebody_waits_until(due)
    off.desk.clock.advance(seconds=1)
    off.worker.retry_now(SL)
    off.until(lambda status: status.streamlabs.next_at > due * 1_000_000)
    assert off.labs.opened == 2
    off.worker.switch(SL, on=False, actor="op")
    off.until_phase(SL, DonationPhase.OFF)


def test_a_provider_that_sends_the_desk_elsewhere_is_not_followed(off: Donated) -> None:
    with FakeStreamElements() as stranger:
        off.tips.status = (302, {"Location": stranger.address})
        off.switched_on(SE).start().until_phase(SE, DonationPhase.WAITING)
        assert (off.tips.opened, stranger.opened) == (1, 0)
    assert "status 302" in off.worker.status.streamelements.problem


def test_a_locked_keyring_is_no_trouble_for_a_provider_that_is_off(off: Donated) -> None:
    off.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    off.start().until_phase(SE, DonationPhase.OFF)
    off.until_phase(SL, DonationPhase.OFF)
    assert {one.has_token for one in (off.worker.status.streamelements, off.worker.status.streamlabs)} == {None}


def test_a_bug_in_one_provider_is_told_and_begun_anew_and_hurts_no_other(
    off: Donated, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = off.desk.services.gaps.last_heard, []

    def failing(source: str) -> int | None:
        calls.append(source)
        if calls.count(source) == 1 and source == SE.value:
            raise ZeroDivisionError
        return real(source)

    off.switched_on(SE, SL)
    monkeypatch.setattr(off.desk.services.gaps, "last_heard", failing)
    off.start().listening(SL)
    off.until(lambda status: "error of this program" in status.streamelements.problem)
    off.tips.until(lambda: not off.tips.sockets)
    off.pass_pause(SE)
    off.listening(SE)


def test_an_address_in_the_environment_that_cannot_be_used_is_told_of_its_provider_alone(off: Donated) -> None:
    off.worker = Donations(
        off.desk.services,
        off.keyring,
        tell=off._told,
        clock=off.desk.clock,
        sleep=off.hours.sleep,
        random=lambda: 0.5,
        environment={"RAFFLE_STREAMELEMENTS_WS_URL": "ws://example.com/", "RAFFLE_STREAMLABS_WS_URL": off.labs.address},
    )
    off.switched_on(SE, SL).start().listening(SL)
    off.until_phase(SE, DonationPhase.WAITING)
    assert "RAFFLE_STREAMELEMENTS_WS_URL is not wss" in off.worker.status.streamelements.problem
