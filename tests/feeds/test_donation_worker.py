"""Donations as a whole: the worker in a thread, listening to both providers over real sockets."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from raffle_desktop.feeds.donation_status import DonationPhase, DonationProvider
from raffle_desktop.services.donation_settings import DonationSettings
from raffle_desktop.services.donations import Donation, Received
from raffle_desktop.services.people import Person
from tests.fakes.donation_sockets import CHANNEL, donation, tip
from tests.feeds.donated import PATIENCE_S, SE, SL, Donated, donated

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


# What goes well


def test_a_donation_by_either_provider_counts_once_for_whoever_gave_it(on: Donated) -> None:
    on.desk.services.viewers.ensure(Person("twitch", "Ann", "11"), actor="op")
    on.tips.tip("ann", 4.2, id="67b5f39d07ecd4c594e60f73")
    on.labs.donation("bob", "13.37", id=96164121)
    on.until_lines("counted", 2)
    assert (on.donated("ann", "twitch"), on.donated("bob")) == (420, 1337)
    assert on.donated("ann") is None
    assert on.tips.rooms == [CHANNEL]
    status = on.until(lambda status: status.streamlabs.counted and status.streamelements.counted)
    assert {(one.counted, one.waiting, one.problem) for one in (status.streamelements, status.streamlabs)} == {
        (1, 0, "")
    }
    assert {(line.provider, line.name, line.detail) for line in on.log("counted")} == {
        (SE, "ann", "4.20 EUR"),
        (SL, "bob", "13.37 EUR"),
    }


@BOTH
def test_the_same_donation_again_changes_nothing_also_after_a_drop_and_a_restart(
    off: Donated, provider: DonationProvider
) -> None:
    on = off.switched_on(provider).start().listening(provider)
    give(on, provider, "ann", "5.00")
    give(on, provider, "ann", "5.00")
    if provider is SE:
        on.tips.message(tip("ann", 5, id="t1", approvedBy="mod"), "channel.tips.moderation")
        on.until_lines("known", 2)
    on.until_lines("known")
    on.tips.cut() if provider is SE else on.labs.cut()
    on.pass_pause(provider)
    on.listening(provider)
    give(on, provider, "ann", "5.00")
    give(on, provider, "bob", "1", id=2)
    on.until_lines("counted", 2)
    on.restart().listening(provider)
    give(on, provider, "ann", "5.00")
    on.until_lines("known")
    assert (on.donated("ann"), on.donated("bob")) == (500, 100)


def test_what_was_heard_is_in_the_database_when_the_desk_closes(on: Donated) -> None:
    thousand = [json.dumps(["event", donation("ann", "0.01", id=number)]) for number in range(1000)]
    on.labs.send(*("42" + one for one in thousand))
    on.labs.donation("bob", "1", id=2000)
    on.until_lines("counted", 1)
    on.until(lambda status: status.streamlabs.counted == 1001)
    assert (on.donated("ann"), on.donated("bob")) == (1000, 100)
    on.tips.tip("cy", 2, id="last")
    on.tips.close()
    on.stop()
    assert on.donated("cy") == 200


def test_what_waits_to_be_stored_when_the_desk_closes_is_stored_first(
    on: Donated, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, entered, gate = on.desk.services.donations.take, threading.Event(), threading.Event()

    def slow(donations: Sequence[Donation], *, actor: str) -> list[Received]:
        entered.set()
        gate.wait(PATIENCE_S)
        return real(donations, actor=actor)

    monkeypatch.setattr(on.desk.services.donations, "take", slow)
    on.labs.donation("ann", 1, id=1)
    assert entered.wait(PATIENCE_S)
    on.labs.donation("bob", 1, id=2)
    on.until_so(lambda: on.worker._listeners[SL].intake._open == 2)
    on.worker.end()
    on.labs.until(lambda: not on.labs.sockets)
    gate.set()
    on.stop()
    assert (on.donated("ann"), on.donated("bob")) == (100, 100)


def test_what_comes_while_the_desk_looks_whether_it_is_still_wanted_counts(
    on: Donated, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, entered, gate = on.desk.services.donation_settings.get, threading.Event(), threading.Event()

    def slow() -> DonationSettings:
        entered.set()
        gate.wait(PATIENCE_S)
        return real()

    monkeypatch.setattr(on.desk.services.donation_settings, "get", slow)
    on.worker.switch(SL, on=False, actor="op")
    assert entered.wait(PATIENCE_S)
    for number in (1, 2, 3):
        on.labs.donation("ann", 1, id=number)
    # Neither provider waits for that.
    on.tips.tip("bob", 1, id="t1")
    on.until_lines("counted", 4)
    gate.set()
    on.until_phase(SL, DonationPhase.OFF)
    on.labs.until(lambda: not on.labs.sockets)
    assert (on.donated("ann"), on.donated("bob")) == (300, 100)


def test_tips_that_come_before_the_answer_to_the_subscription_count(off: Donated) -> None:
    off.tips.early = [tip("ann", 1, id="t1")]
    off.switched_on(SE).start().until_lines("counted")
    assert off.donated("ann") == 100


def test_tests_and_repeats_and_other_kinds_do_not_count_but_are_told(on: Donated) -> None:
    on.labs.donation("ann", "5", id=1, isTest=True)
    on.labs.donation("ann", "6", id=2, repeat=True)
    on.labs.event({"type": "follow", "for": "twitch_account", "message": [{"name": "dee", "_id": "x"}]})
    on.labs.event(
        {"type": "donation", "for": "youtube_account", "message": [{"id": 5, "amount": 1, "currency": "EUR"}]}
    )
    on.labs.event({"type": "alertPlaying", "message": donation("ann", "7", id=3)["message"][0]})
    on.labs.event(donation("ann", "7", id=3), "other")
    on.labs.event({"type": "donationDelete", "message": [{"id": 77}]})
    on.tips.message({"type": "tip", "isMock": True, "data": {"username": "eve", "amount": 3}}, "channel.activities")
    on.tips.message({"type": "tip", "data": {"username": "eve", "amount": 3}}, "channel.activities")
    on.tips.message(tip("fay", 2, id="t1", approved="pending"), "channel.tips.moderation")
    on.tips.message(tip("gus", 2, id="t2", approved="rejected"), "channel.tips.moderation")
    on.tips.message(tip("hal", 2, id="t3", status="failed"))
    on.tips.message(tip("fay", 2, id="t1"), "channel.tips.moderation")
    on.tips.tip("ivy", 2, id="t9", isMock=True)
    on.labs.donation("zoe", "1", id=9)
    on.until_lines("counted", 2)
    on.until_lines("test", 3)
    assert {(line.kind, line.name) for line in on.log() if line.name} == {
        ("test", "ann"), ("repeat", "ann"), ("test", "eve"), ("moderation", "fay"), ("moderation", "gus"),
        ("moderation", "hal"), ("counted", "fay"), ("test", "ivy"), ("counted", "zoe"),
    }  # fmt: skip
    assert [line.detail for line in on.log("removed")] == ["77"]
    assert not on.log("anonymous")
    assert [on.donated(name) for name in ("ann", "eve", "gus", "hal", "ivy", "dee")] == [None] * 6


def test_what_makes_no_sense_touches_nothing_that_comes_after_it(on: Donated) -> None:
    on.labs.send(
        "42", "42[", "42[]", "42{}", '42["event"]', '42["event",5]', "", "9", b"\x00\x01", "45-", "4", "40/x", "6"
    )
    on.labs.send('42["event",' + "[" * 5000 + "]" * 5000 + "]", '42["event",{"type":"donation","message":null}]')
    on.labs.send("2probe", "4217" + json.dumps(["event", donation("wim", 1, id=8)]))
    on.labs.donation("ann", "5", id=None, _id=None)
    on.labs.donation("ann", "5", id="x:by-hand", _id="")
    for number, amount in enumerate(("-5", "0", "NaN", 1e9, "Infinity", "9" * 80, "0.001")):
        on.labs.donation("ann", amount, id=100 + number)
    on.labs.donation("zoe", "1", id=9)
    on.tips.send("{", "[]", "5", "null", b"\x00", '{"type":"message"}', '{"type":5,"topic":{}}')
    for odd in (None, 5, {}, {"donation": 5}, {"donation": {"user": 7}, "_id": "a"}):
        on.tips.message(odd)
    on.tips.tip("yan", 1, id="t9")
    on.until_lines("counted", 3)
    assert [on.donated(name) for name in ("zoe", "yan", "wim", "ann")] == [100, 100, 100, None]
    on.labs.until(lambda: "3probe" in on.labs.sockets[0].said)
    assert len(on.log("refused")) == 7
    assert not on.log("lost")


def test_a_donation_in_another_currency_waits_for_the_operator(on: Donated) -> None:
    on.labs.donation("ann", "500", "JPY", id=1)
    on.tips.tip("ann", 4.2, "USD", id="t1")
    on.tips.tip("Anonymous", 3, id="t2")
    on.until(lambda status: status.streamlabs.waiting == status.streamelements.waiting == 1)
    on.until(lambda status: status.streamelements.for_nobody == 1)
    waiting = {one.source: one for one in on.desk.services.donations.waiting()}
    assert {one.amount for one in waiting.values()} == {"500 JPY", "4.20 USD"}
    ann = on.desk.services.viewers.ensure(Person("twitch", "ann", "11"), actor="op").id
    on.desk.services.donations.add(SL.value, waiting[SL.value].event_id, ann, 310, actor="op")
    on.until(lambda status: (status.streamlabs.waiting, status.streamelements.waiting) == (0, 1))
    assert on.donated("ann", "twitch") == 310
    # The same from the provider once more is still the same.
    on.labs.donation("ann", "500", "JPY", id=1)
    on.until_lines("known")
    assert len(on.desk.services.donations.waiting()) == 1
    on.restart().until(lambda status: status.streamelements.waiting == 1)
