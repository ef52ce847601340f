"""drand's relays over real sockets: whatever they answer, only drand's own signature of the very round is believed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.streamdraw.texts import QUICKNET_CHAIN, round_time
from raffle_desktop.feeds.beacon import check_signature, pasted_signature
from raffle_desktop.feeds.beacon_status import ClockCheck
from raffle_desktop.feeds.relays import (
    RELAYS,
    VARIABLE,
    Kind,
    NoRound,
    RelayLimits,
    Relays,
    RoundAnswer,
    address_of,
    compared_clock,
    fetch_round,
    relays_from_environment,
)
from tests.fakes.drand import ROUNDS, FakeDrand, document
from tests.fakes.entries_feed import Reply

LIMITS = RelayLimits(seconds=20.0, stagger=20.0, latest=20.0)
"""So patient that only what the relays do decides who is asked."""
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHERS = ROUNDS[1001]
TAMPERED = ROUNDS[1000][:-1] + ("0" if ROUNDS[1000][-1] != "0" else "1")


@pytest.fixture
def relays() -> Iterator[Callable[[int], list[FakeDrand]]]:
    with ExitStack() as running:
        yield lambda count: [running.enter_context(FakeDrand()) for _ in range(count)]


def ask(asked: list[FakeDrand], number: int, limits: RelayLimits = LIMITS) -> RoundAnswer:
    async def work() -> RoundAnswer:
        async with Relays([one.address for one in asked], limits=limits, first=lambda _count: 0) as relays:
            return await relays.round(number)

    return asyncio.run(work())


def compared(asked: list[FakeDrand], at: float, limits: RelayLimits = LIMITS) -> ClockCheck:
    async def work() -> ClockCheck:
        addresses = [one.address for one in asked]
        async with Relays(addresses, clock=lambda: datetime.fromtimestamp(at, UTC), limits=limits) as relays:
            return await compared_clock(relays)

    return asyncio.run(work())


WRONG = {
    "no drand's signature": (Reply(200, document(1000, signature=TAMPERED)), Kind.FALSE, "not drand’s"),
    "another round's signature": (Reply(200, document(1000, signature=OTHERS)), Kind.FALSE, "not drand’s"),
    "another round": (Reply(200, document(1001)), Kind.FALSE, "gave round 1001 where round 1000 was asked for"),
    "the round as a text": (Reply(200, document(1000, round="1000")), Kind.FALSE, "not a round of drand"),
    "the round as a truth": (Reply(200, document(1000, round=True)), Kind.FALSE, "not a round of drand"),
    "a short signature": (Reply(200, document(1000, signature=ROUNDS[1000][2:])), Kind.FALSE, "not a round of drand"),
    "no signature": (Reply(200, {"round": 1000}), Kind.FALSE, "not a round of drand"),
    "a list": (Reply(200, [document(1000)]), Kind.FALSE, "not a round of drand"),
    "a page": (Reply(200, b"<html><h1>Welcome</h1>" + ROUNDS[1000].encode()), Kind.FALSE, "not a round of drand"),
    "nothing": (Reply(200, b""), Kind.FALSE, "not a round of drand"),
    "deep brackets": (Reply(200, b"[" * 16_000), Kind.FALSE, "not a round of drand"),
    "no text": (Reply(200, b"\xff\xfe\x00"), Kind.FALSE, "not a round of drand"),
    "far too much": (Reply(200, b" " * 200_000 + json.dumps(document(1000)).encode()), Kind.FALSE, "far larger"),
    "elsewhere": (Reply(302, headers={"Location": "http://127.0.0.1:9/"}), Kind.REFUSED, "was not followed"),
    "elsewhere here": (
        Reply(301, headers={"Location": f"/{QUICKNET_CHAIN}/public/123"}),
        Kind.REFUSED,
        "was not followed",
    ),
    "too early": (Reply(425, {"error": "too early"}), Kind.NOT_YET, "does not have round 1000 yet"),
    "not found": (Reply(404, b"<html>no</html>"), Kind.NOT_YET, "does not have round 1000 yet"),
    "too often": (Reply(429, headers={"Retry-After": "60"}), Kind.REFUSED, "asked too often"),
    "broken": (Reply(500, b"oops"), Kind.REFUSED, "status 500"),
    "no content": (Reply(204, length="0"), Kind.REFUSED, "status 204"),
    "cut off": (Reply(200, document(1000), sent=40), Kind.UNREACHABLE, "broke off"),
}


def test_what_is_not_the_round_is_told_in_a_sentence_and_an_honest_relay_asked_instead(
    relays: Callable[[int], list[FakeDrand]], subtests: pytest.Subtests
) -> None:
    lying, honest = relays(2)
    for name, (reply, kind, words) in WRONG.items():
        with subtests.test(name):
            lying.next(lying.path(1000), reply, reply)
            answer = ask([lying, honest], 1000)
            assert answer.signature == ROUNDS[1000]
            assert check_signature(answer.round, bytes.fromhex(answer.signature))
            assert answer.host == f"127.0.0.1:{honest.port}"
            [note] = answer.notes
            assert words in note
            with pytest.raises(NoRound) as caught:
                ask([lying], 1000)
            assert [fault.kind for fault in caught.value.faults] == [kind]
            assert caught.value.is_early == (kind is Kind.NOT_YET)
            assert f"127.0.0.1:{lying.port}" in note
            assert note.isprintable()
            assert str(caught.value).isprintable()
    assert lying.asks(123) == 0


def test_each_of_the_published_rounds_is_taken_from_the_first_relay_alone(
    relays: Callable[[int], list[FakeDrand]],
) -> None:
    first, second = relays(2)
    for number, signature in ROUNDS.items():
        assert ask([first, second], number).signature == signature
    assert second.asked == []
    told = first.asked[0].headers
    assert not {"cookie", "authorization", "referer"} & set(told)


def test_a_slow_relay_holds_nobody_up(relays: Callable[[int], list[FakeDrand]], subtests: pytest.Subtests) -> None:
    slow, honest = relays(2)
    for name, reply in {"hangs": Reply(hangs=True), "drips": Reply(200, drips=True, length="100000")}.items():
        with subtests.test(name):
            slow.next(slow.path(1000), reply, reply)
            answer = ask([slow, honest], 1000, RelayLimits(seconds=20, stagger=0.05))
            # Without a note: nobody waited until the slow one was given up.
            assert (answer.host, answer.notes) == (f"127.0.0.1:{honest.port}", ())
            with pytest.raises(NoRound, match=r"drand’s relays do not answer\.") as caught:
                ask([slow], 1000, RelayLimits(seconds=0.4))
            assert caught.value.faults[0].kind is Kind.UNREACHABLE


def test_what_went_wrong_with_all_of_them_is_one_sentence(relays: Callable[[int], list[FakeDrand]]) -> None:
    one, other, gone = relays(3)
    gone.stop_listening()
    with pytest.raises(NoRound, match=r"^drand’s relays do not answer\. Check the internet connection\.$"):
        ask([gone], 1000)
    one.says, other.says = Reply(200, document(1001)), Reply(404)
    with pytest.raises(NoRound, match=r"do not have round 1000 yet\. 127.* was asked for; it was not believed\.$"):
        ask([other, one, gone], 1000)
    other.says = Reply(503)
    with pytest.raises(NoRound, match=r"do not give round 1000\. 127.*gave round 1001"):
        ask([other, one, gone], 1000)


def test_the_clock_is_compared_with_the_newest_round_that_any_relay_has(
    relays: Callable[[int], list[FakeDrand]], subtests: pytest.Subtests
) -> None:
    newest, behind, lying = relays(3)
    newest.next(newest.path("latest"), *[Reply(200, document(1002))] * 4)
    behind.says, lying.says = Reply(200, document(1000)), Reply(200, document(1001, round=9000))
    due = round_time(1002)
    for seconds, wrong in ((1.5, ""), (11.0, ""), (-8.0, ""), (74.7, "73 seconds ahead"), (-60.3, "62 seconds behind")):
        with subtests.test(str(seconds)):
            check = compared([behind, newest, lying], due + seconds)
            assert check.offset is not None
            assert check.offset == pytest.approx(seconds - 1.5)
            assert check.round == 1002
            assert check.is_wrong == bool(wrong)
            assert wrong in check.problem
            assert bool(check.way_out) == bool(wrong)
            newest.next(newest.path("latest"), Reply(200, document(1002)))
    behind.says = Reply(hangs=True)
    silent = compared([behind], due, RelayLimits(latest=0.05))
    assert silent.offset is None
    silent = compared([lying], due)
    assert silent.offset is None
    assert not silent.is_wrong
    assert "could not be compared" in silent.problem


def test_a_round_can_be_waited_for_without_a_loop(relays: Callable[[int], list[FakeDrand]]) -> None:
    [relay] = relays(1)
    answer = fetch_round(1000, [relay.address], limits=LIMITS, clock=lambda: NOON)
    assert (answer.round, answer.signature) == (1000, ROUNDS[1000])
    assert from_micros(answer.received) == NOON


def test_other_relays_than_drands_own_are_named_by_the_environment() -> None:
    assert relays_from_environment({}) == RELAYS
    assert relays_from_environment({VARIABLE: "  "}) == RELAYS
    given = "http://127.0.0.1:80/ , https://relay.example/drand\nhttp://[::1]:9"
    assert relays_from_environment({VARIABLE: given}) == (
        "http://127.0.0.1:80",
        "https://relay.example/drand",
        "http://[::1]:9",
    )
    assert address_of(7).startswith("https://api.drand.sh/52db9ba70e0cc0f6")


@pytest.mark.parametrize(
    "given",
    [
        "relay.example",
        "ftp://127.0.0.1",
        "http://relay.example",
        "https://user:hunter2@relay.example",
        "https://relay.example?key=hunter2",
        "https://relay.example#hunter2",
        "http://[::1",
        "https://relay.example:0",
        "http://127.0.0.1.evil.example",
    ],
)
def test_what_is_no_address_of_a_relay_is_refused_without_repeating_it(given: str) -> None:
    with pytest.raises(EnvironmentFault, match=VARIABLE) as caught:
        relays_from_environment({VARIABLE: given})
    assert "hunter2" not in str(caught.value)


def test_a_pasted_signature_is_the_digits_or_a_relays_whole_answer(subtests: pytest.Subtests) -> None:
    signature = ROUNDS[1000]
    for pasted in (signature, f"  {signature.upper()}\n", f'"{signature}"', json.dumps(document(1000), indent=2)):
        assert pasted_signature(pasted) == signature
    for wrong in ("", signature[:-1], signature + "0", "g" * 96, "{", "{}", '{"signature": 7}', "[" * 5000, "é" * 96):
        with subtests.test(wrong[:20]), pytest.raises(RaffleError, match="96 hex digits") as caught:
            pasted_signature(wrong)
        assert caught.value.code is Code.VALUE_INVALID
