"""A breeze of the storm that `make storm STORM="--twitch"` is: everything counts once, whatever breaks meanwhile."""

from __future__ import annotations

import logging
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.twitch.storming import SMALL, Record, arrange, blow, read_chat, storm_plan
from tests.twitch.storming_model import ALREADY, Done, Expected, chat_problems, differences, expected
from tests.twitch.wired import Wired, wired


def test_a_storm_counts_everything_that_was_sent_once_and_says_what_was_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plan = storm_plan(SMALL, seed=1)
    with wired(tmp_path, start=False, follow=True) as wire, caplog.at_level(logging.ERROR):
        arrange(wire.twitch, plan)
        wire.start().until_listening()
        record = blow(wire.twitch, plan)
        whole = expected(plan, record)
        # It was one: messages came twice, some were heard by nobody, and not everybody was let in.
        assert record.twice > 10
        assert len(record.drops) == SMALL.drops
        assert record.hand_overs == SMALL.hand_overs
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
        assert not [line for line in caplog.records if line.levelno >= logging.ERROR]
        _would_notice_everything(wire, whole, record)


def _would_notice_everything(wire: Wired, whole: Expected, record: Record) -> None:
    """Each of these makes another difference, though the totals of some stay the same."""
    known = 0
    somebody = "WHERE viewer_id = (SELECT min(viewer_id) FROM engagement WHERE {} > 0)"
    for statement in (
        "INSERT INTO outside_events (source, event_id, type, received_at, effect) VALUES ('twitch', 'x', '', 0, '{}')",
        f"UPDATE engagement SET cheer_bits = cheer_bits - 1 {somebody.format('cheer_bits')}",
        f"UPDATE engagement SET is_subscriber = 0 {somebody.format('is_subscriber')}",
        "UPDATE entries SET total_weight = total_weight + 1 WHERE id = 1",
        "UPDATE entries SET link = NULL WHERE id = (SELECT min(id) FROM entries WHERE link IS NOT NULL AND id > 1)",
        "UPDATE entries SET removed_at = 1 WHERE id = (SELECT max(id) FROM entries)",
        "DELETE FROM listening_gaps",
    ):
        wire.desk.run_sql(statement)
        found = len(differences(whole, record, wire.desk.rows))
        assert found > known, statement
        known = found


def test_what_the_desk_says_in_chat_is_held_against_the_rules() -> None:
    whole = Expected(refused={ALREADY: Counter(("Ann", "Bob", "Cid"))})
    right = Record(said=[(100.0, f"@Ann and 1 other: {ALREADY}"), (101.5, f"@Cid: {ALREADY}")])
    assert chat_problems(whole, right, is_over=True) == []
    assert chat_problems(whole, replace(right, said=right.said[:1]), is_over=False) == []
    assert chat_problems(whole, replace(right, said=right.said[:1]), is_over=True) == [f"2 of 3 were told “{ALREADY}”"]
    wrong = replace(right, said=[(100.0, f"@Ann, @Dan: {ALREADY}")])
    assert chat_problems(whole, wrong, is_over=False) == [f"@Dan was told “{ALREADY}”"]
    chatty = replace(right, said=[(100.0 + number, "hello") for number in range(21)])
    assert "more than 20 messages in 30 s from 100.0 on" in chat_problems(whole, chatty, is_over=False)


def test_the_model_weighs_as_the_rules_say() -> None:
    assert Done().weight == 1_000_000
    # 1 + 6 × 0.1 + 2 × 0.2 + 1.5 + 0.3
    assert Done(subscribes=True, months=6, resubs=2, bits=1500, gifts=3).weight == 3_800_000
    assert Done(subscribes=False, months=6).weight == 1_000_000
    assert Done(subscribes=True, months=99, resubs=99, bits=99_999, gifts=999).weight == 13_000_000
