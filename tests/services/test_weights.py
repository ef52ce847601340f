"""Weight settings in force: a change reaches every entry that waits, exactly as its preview said, or does nothing."""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.domain.changes import WeightsChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import SETTING_NAMES, WeightSettings, settings_as_text
from raffle_desktop.services.ingest import EventType
from tests.conftest import Desk

CHANGES: dict[str, object] = {
    "baseWeight": "0.5",
    "subMonthsMultiplier": "0.5",
    "cheerBitsDivisor": "100",
    "cheerBitsCap": "120",
    "donationsDivisor": "7",
    "donationsCap": None,
    "giftedSubsMultiplier": "5",
    "giftedSubsCap": "120",
    "loyaltyMaxBonus": "2",
}


@pytest.fixture
def filled(session: Desk) -> Desk:
    for number in range(12):
        session.set_counters(
            f"v{number}",
            is_subscriber=number % 2 == 0,
            sub_months=number,
            resub_count=number // 2,
            cheer_bits=number * 333,
            donations_cents=number * 77,
            gifted_subs=number % 5,
            carry_over=f"0.{number:03d}",
        )
        session.enter(f"v{number}", weight="3" if number == 5 else None)
    return session


def test_the_worked_example_weighs_22_on_the_desk(session: Desk) -> None:
    session.services.weights.change(
        {
            "subMonthsMultiplier": 0.5,
            "resubMultiplier": 0,
            "cheerBitsDivisor": 100,
            "cheerBitsCap": 120,
            "donationsCap": 0,
            "giftedSubsMultiplier": 5,
            "giftedSubsCap": 120,
        },
        actor="op",
    )
    session.set_counters("ann", is_subscriber=True, sub_months=6, cheer_bits=200, gifted_subs=3, carry_over="1")
    entry = session.enter("ann")
    assert session.totals() == {"ann": 22 * MICRO}
    assert (entry.breakdown.current, entry.breakdown.total) == (21 * MICRO, 22 * MICRO)


def test_a_change_reaches_every_entry_and_is_what_the_preview_said(filled: Desk) -> None:
    preview = filled.services.weights.preview(CHANGES)
    assert {line.name: line.before.total for line in preview} == filled.totals()
    after = filled.services.weights.change(CHANGES, actor="op")
    assert filled.services.weights.settings() == after
    assert {line.name: line.after.total for line in preview} == filled.totals()
    shown = {entry.id: entry.breakdown for entry in filled.services.entries.page()[0]}
    assert shown == {line.entry_id: line.after for line in preview}
    currents = dict(filled.rows("SELECT id, current_weight FROM entries"))
    assert currents == {line.entry_id: line.after.current for line in preview}
    assert filled.services.weights.recompute(actor="op") == 0
    assert WeightsChanged() in filled.changes


def test_a_preview_changes_nothing_and_gives_the_heaviest_first(filled: Desk) -> None:
    before, told = filled.everything(), len(filled.changes)
    lines = filled.services.weights.preview(CHANGES, limit=3)
    everyone = filled.services.weights.preview(CHANGES)
    assert list(lines) == list(everyone[:3])
    assert [line.before.total for line in everyone] == sorted((line.before.total for line in everyone), reverse=True)
    assert (filled.everything(), len(filled.changes)) == (before, told)


def test_a_preview_can_be_called_off(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raffle_desktop.services.weights.CHUNK", 4)
    assert len(filled.services.weights.preview(CHANGES, cancelled=lambda: True)) == 4


REFUSED: dict[str, tuple[dict[str, object], str]] = {
    "unknown": ({"luck": "1"}, "There is no weight setting called 'luck'."),
    "negative": ({"baseWeight": "-1"}, "baseWeight must be a number of 0 or more with at most 6 decimals."),
    "no number": ({"cheerBitsCap": "many"}, "cheerBitsCap must be a number"),
    "not a number": ({"resubMultiplier": float("nan")}, "resubMultiplier must be a number"),
    "endless": ({"resubMultiplier": float("inf")}, "resubMultiplier must be a number"),
    "astronomical": ({"resubMultiplier": "1e999999"}, "resubMultiplier must be a number"),
    "nothing": ({"baseWeight": None}, "baseWeight must be a number"),
    "yes": ({"baseWeight": True}, "baseWeight must be a number"),
    "another script": ({"baseWeight": "٣"}, "baseWeight must be a number"),
    "too fine": ({"giftedSubsMultiplier": "0.0000001"}, "giftedSubsMultiplier must be a number"),
    "divisor of 0": ({"donationsDivisor": "0.000000"}, "donationsDivisor must be more than 0."),
    "half a month": ({"subMonthsCap": "1.5"}, "subMonthsCap must be a whole number."),
    "too large": ({"loyaltyMaxBonus": "9007199255"}, "loyaltyMaxBonus may be 9007199254 at the most."),
    "one good, one bad": ({"baseWeight": "2", "resubCap": "x"}, "resubCap must be a number"),
}


@pytest.mark.parametrize("changes, words", REFUSED.values(), ids=REFUSED.keys())
def test_a_bad_setting_is_refused_by_its_name(filled: Desk, changes: dict[str, object], words: str) -> None:
    with filled.refuses(Code.VALUE_INVALID, words):
        filled.services.weights.change(changes, actor="op")
    with filled.refuses(Code.VALUE_INVALID, words):
        filled.services.weights.preview(changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"baseWeight": "9007199254"},
        {"subMonthsMultiplier": "9007199254", "subMonthsCap": None},
        # Each entry alone would do; all together are more than a draw could state.
        {"baseWeight": "1000000000"},
    ],
)
def test_weights_that_add_up_to_too_much_are_refused(filled: Desk, changes: dict[str, Any]) -> None:
    with filled.refuses(Code.WEIGHTS_TOO_LARGE):
        filled.services.weights.change(changes, actor="op")
    with filled.refuses(Code.WEIGHTS_TOO_LARGE):
        filled.services.weights.preview(changes)


def test_settings_are_presets_until_changed_and_outlive_a_restart(session: Desk, tmp_path: Any) -> None:
    assert session.services.weights.settings() == WeightSettings()
    changed = session.services.weights.change(dict.fromkeys(SETTING_NAMES, "3") | {"carryOverMaxBonus": ""}, actor="op")
    assert changed.carry_over_cap is None
    assert session.services.weights.settings() == changed
    session.services.weights.change(settings_as_text(WeightSettings()), actor="op")
    assert session.services.weights.settings() == WeightSettings()
    assert session.value("SELECT count(*) FROM weight_settings") == 1


def test_winners_and_removed_entries_keep_the_weight_they_had(session: Desk) -> None:
    session.enter("ann")
    session.draw()
    gone = session.enter("gone")
    session.services.entries.remove([gone.id], "left", actor="op")
    session.services.weights.change({"baseWeight": "5"}, actor="op")
    assert session.rows("SELECT DISTINCT total_weight FROM entries") == [(MICRO,)]


def test_recomputing_brings_a_wrong_copy_up_to_date_and_is_recorded(filled: Desk) -> None:
    right = filled.totals()
    filled.run_sql("UPDATE entries SET total_weight = 1, current_weight = 1 WHERE entered_name IN ('v1', 'v5')")
    assert filled.services.weights.recompute(actor="op") == 2
    assert filled.totals() == right
    assert filled.services.audit.search("weights.recompute")[0].after == {"changed": 2}


def test_an_entrys_weight_follows_what_its_viewer_does(session: Desk) -> None:
    session.enter("ann")
    for number, (kind, more, weight) in enumerate(
        (
            (EventType.CHEER, {"amount": 1500}, 2_500_000),
            (EventType.SUBSCRIBE, {"months": 4}, 2_900_000),
            (EventType.RESUB, {"months": 5}, 3_200_000),
            (EventType.GIFT, {"amount": 2}, 3_400_000),
            (EventType.DONATION, {"amount": 250}, 3_650_000),
            (EventType.UNSUBSCRIBE, {}, 3_150_000),
            (EventType.FOLLOW, {}, 3_150_000),
            (EventType.WATCH_MINUTES, {"amount": 60}, 3_150_000),
        )
    ):
        session.ingest(kind, "ann", f"e{number}", **more)
        assert session.totals() == {"ann": weight}
    assert session.services.weights.recompute(actor="op") == 0
