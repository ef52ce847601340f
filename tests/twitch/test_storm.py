"""A breeze of the storm that `make storm STORM="--twitch"` is: everything counts once, whatever breaks meanwhile."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

import pytest

from tests.twitch.storming import SMALL, arrange, blow, read_chat, storm_plan
from tests.twitch.storming_model import chat_problems, differences, expected
from tests.twitch.wired import wired


def weather(tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int) -> None:
    plan = storm_plan(SMALL, seed)
    with wired(tmp_path, start=False, follow=True) as wire, caplog.at_level(logging.ERROR):
        arrange(wire.twitch, plan)
        wire.start().until_listening()
        record = blow(wire.twitch, plan)
        whole = expected(plan, record)
        assert record.twice > 10
        assert whole.unheard
        assert whole.refusals > 10
        # What is missing then is said below.
        with suppress(AssertionError):
            wire.until(lambda: wire.desk.value("SELECT count(*) FROM outside_events") >= len(whole.events), seconds=15)
        wire.until_listening()
        wire.channel.sync(full=True)
        record = read_chat(wire.twitch, record)
        assert differences(whole, record, wire.desk.rows) == []
        assert chat_problems(whole, record, is_over=False) == []
        assert record.hand_overs == SMALL.hand_overs
        assert not [line for line in caplog.records if line.levelno >= logging.ERROR]


def test_a_storm_counts_everything_that_was_sent_once_and_says_what_was_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    weather(tmp_path, caplog, seed=1)
