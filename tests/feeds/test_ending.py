"""The worker ends within seconds, whatever it is doing, and leaves nobody waiting."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.feeds import worker
from raffle_desktop.feeds.status import FeedName, FeedPhase
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import PATIENCE_S, Fed, fed

ENTRIES = FeedName.ENTRIES
SOON_S = 8.0
"""Far less than any of the waits below would last."""


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Fed]:
    with fed(tmp_path) as made:
        yield made


def ends_soon(made: Fed) -> None:
    made.stop(SOON_S)
    assert {made.feeds.status.of(feed).phase for feed in FeedName} == {FeedPhase.STOPPED}


def test_before_it_began(off: Fed) -> None:
    off.make().end()
    off.run()
    ends_soon(off)


def test_while_everything_is_off(off: Fed) -> None:
    off.start()
    off.until(lambda status: status.entries.phase is FeedPhase.OFF)
    ends_soon(off)


def test_while_it_waits_for_the_next_question(off: Fed) -> None:
    off.entries_on().start().first()
    ends_soon(off)


def test_while_it_waits_out_trouble(off: Fed) -> None:
    off.entries.next("/followers", Reply(429, headers={"Retry-After": "3000"}))
    off.entries_on().start().first()
    ends_soon(off)


@pytest.mark.parametrize("reply", [Reply(hangs=True), Reply(200, drips=True, length="100000")], ids=["hang", "drip"])
def test_while_an_answer_does_not_come(off: Fed, reply: Reply) -> None:
    off.entries.next("/followers", reply)
    off.entries_on().start()
    off.entries.wait_for("/followers", 1)
    ends_soon(off)


def test_while_the_keyring_asks_its_owner(off: Fed) -> None:
    off.keyring.gate = threading.Event()
    off.entries_on().start()
    assert off.keyring.entered.wait(PATIENCE_S)
    ends_soon(off)
    off.keyring.gate.set()
    assert not off.entries.asked


def test_while_a_name_is_looked_up(off: Fed, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up, let_go, real = threading.Event(), threading.Event(), socket.getaddrinfo

    def hanging(host: Any, *given: Any, **more: Any) -> Any:
        if host not in {"feed.invalid", b"feed.invalid"}:
            return real(host, *given, **more)
        looked_up.set()
        let_go.wait(PATIENCE_S)
        raise socket.gaierror(socket.EAI_AGAIN, "no answer")

    monkeypatch.setattr(socket, "getaddrinfo", hanging)
    off.entries_on(address="http://feed.invalid").start()
    try:
        assert looked_up.wait(PATIENCE_S)
        ends_soon(off)
    finally:
        let_go.set()


def test_while_a_list_is_being_stored_it_waits_for_that(off: Fed) -> None:
    real, entered, ended, waited = off.books.apply_lists, threading.Event(), threading.Event(), []

    def apply(*given: Any, **more: Any) -> Any:
        worker = next(thread for thread in threading.enumerate() if thread.name == "feeds under test")
        entered.set()
        ended.wait(PATIENCE_S)
        worker.join(1.0)
        waited.append(worker.is_alive())
        return real(*given, **more)

    off.books.apply_lists = apply  # type: ignore[method-assign]
    off.entries_on().start()
    assert entered.wait(PATIENCE_S)
    off.feeds.end()
    ended.set()
    ends_soon(off)
    assert waited == [True]
    assert [kind for kind, _, _ in off.books.applied] == ["followers", "subscribers", "gift_subs"]


def test_while_storing_hangs(off: Fed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "CLOSE_SECONDS", 0.1)
    off.books.gate = threading.Event()
    off.entries_on().start()
    assert off.books.entered.wait(PATIENCE_S)
    ends_soon(off)
    off.books.gate.set()


def asked_aside(act: Callable[[], object]) -> tuple[ThreadPoolExecutor, Any]:
    pool = ThreadPoolExecutor(1)
    return pool, pool.submit(act)


@pytest.mark.parametrize("what", ["sync", "test"])
def test_who_asked_is_told_that_it_was_given_up(off: Fed, what: str) -> None:
    off.entries_on().start().first()
    off.entries.next("/followers", Reply(hangs=True))
    pool, outcome = asked_aside(lambda: getattr(off.feeds, what)(ENTRIES))
    with pool:
        off.entries.wait_for("/followers", 2)
        ends_soon(off)
        with pytest.raises(RaffleError) as caught:
            outcome.result(SOON_S)
    assert caught.value.code is Code.NOT_AVAILABLE


def test_whoever_asks_in_the_last_moment_is_answered(off: Fed) -> None:
    off.entries_on().start().first()
    stop = threading.Event()

    def ask_on() -> int:
        asked = 0
        while not stop.is_set():
            asked += 1
            with suppress(RaffleError):
                off.feeds.sync(ENTRIES)
        return asked

    with ThreadPoolExecutor(4) as pool:
        askers = [pool.submit(ask_on) for _ in range(4)]
        off.entries.wait_for("/followers", 5)
        ends_soon(off)
        stop.set()
        assert all(asker.result(SOON_S) for asker in askers)


def test_it_can_be_begun_again(off: Fed) -> None:
    off.entries_on().start().first()
    off.stop()
    off.entries.lists["/followers"] = ["cy"]
    off.start()
    off.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    assert off.names("followers") == {"cy"}
    # Nothing is known of the lists from before: the whole ones are asked for.
    assert "if-none-match" not in off.entries.asked_for("/followers")[1].headers


def test_no_thread_is_left_over(off: Fed) -> None:
    before = set(threading.enumerate())
    off.entries_on().start().first()
    off.stop()
    deadline = time.monotonic() + SOON_S
    while left := [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("feed")]:
        assert time.monotonic() < deadline, left
        for thread in left:
            thread.join(SOON_S)
