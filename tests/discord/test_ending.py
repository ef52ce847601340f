"""The worker ends within seconds, whatever it is doing, and leaves nobody waiting."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from raffle_desktop.discord.status import BotPhase, WebhookPhase
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from tests.discord.worked import Worked, worked
from tests.fakes.discord import Answer, Hang, limited

SOON_S = 8.0
"""Far less than any of the waits below would last."""


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Worked]:
    with worked(tmp_path) as made:
        yield made


def ends_soon(made: Worked) -> None:
    made.stop(SOON_S)
    assert made.webhook.phase is WebhookPhase.STOPPED
    assert made.discord.status.bot.phase is BotPhase.STOPPED


def test_before_it_began(off: Worked) -> None:
    off.make().end()
    off.discord.run()
    assert off.webhook.phase is WebhookPhase.STOPPED
    with pytest.raises(RaffleError, match="not running"):
        off.discord.test_webhook()


@pytest.mark.parametrize(
    "answer", [Answer(503), limited(3000), Answer(404, {"code": 10015})], ids=["trouble", "limit", "gone"]
)
def test_while_it_waits_for_another_attempt(off: Worked, answer: Answer) -> None:
    off.fake.next(answer)
    off.start().drawn("ann")
    off.until(lambda status: status.webhook.problem)
    ends_soon(off)


def test_while_an_answer_does_not_come_and_whoever_waits_for_it_is_told(off: Worked) -> None:
    off.start(on=False)
    off.fake.next(Hang())
    with ThreadPoolExecutor(1) as pool:
        outcome = pool.submit(off.discord.test_webhook)
        off.fake.wait_for(1)
        ends_soon(off)
        with pytest.raises(RaffleError) as caught:
            outcome.result(SOON_S)
    assert caught.value.code is Code.NOT_AVAILABLE


def test_an_answer_that_comes_while_it_ends_is_stored(off: Worked) -> None:
    let_go = threading.Event()

    def slow(_request: object) -> None:
        let_go.wait(SOON_S)

    off.fake.next(slow)
    off.start().drawn("ann")
    off.fake.wait_for(1)
    off.discord.end()
    let_go.set()
    ends_soon(off)
    assert len(off.fake.messages) == 1
    off.again()
    off.drawn("bob")
    off.until_sent(1)
    assert len(off.fake.messages) == 2


def test_while_the_keyring_asks_its_owner(off: Worked) -> None:
    off.keyring.gate = threading.Event()
    off.set_up(on=True)
    off.make()
    off._thread = threading.Thread(target=off.discord.run, name="discord under test")
    off._thread.start()
    assert off.keyring.entered.wait(SOON_S)
    ends_soon(off)
    off.keyring.gate.set()


def test_a_keyring_that_fails_is_a_sentence_and_asked_again(off: Worked) -> None:
    off.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    off.set_up(on=True)
    off.make()
    off._thread = threading.Thread(target=off.discord.run, name="discord under test")
    off._thread.start()
    off.until(lambda status: status.webhook.problem == "The keyring is locked.")
    off.keyring.fault = None
    off.pass_until(lambda: off.webhook.phase is WebhookPhase.READY, step=5)
    assert off.webhook.problem == ""


def test_whoever_asks_in_the_last_moment_is_answered(off: Worked) -> None:
    off.start(on=False)
    stop = threading.Event()

    def ask_on() -> int:
        asked = 0
        while not stop.is_set():
            asked += 1
            with suppress(RaffleError, EnvironmentFault):
                off.discord.test_webhook()
        return asked

    with ThreadPoolExecutor(4) as pool:
        askers = [pool.submit(ask_on) for _ in range(4)]
        try:
            off.fake.wait_for(5)
            ends_soon(off)
        finally:
            stop.set()
        assert all(asker.result(SOON_S) for asker in askers)


def test_the_bots_library_is_not_loaded_before_the_bot_is_switched_on() -> None:
    code = "import sys, raffle_desktop.discord.worker; sys.exit('discord' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
