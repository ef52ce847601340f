"""What is told before a link is undone is what undoing it does to accounts, entries, counters, tickets and money."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.merging import AccountMove, Merge, UndoPlan
from raffle_desktop.services.people import Person
from tests.conftest import Desk, build_desk
from tests.services.merge_tools import ADDED, merge, running_periods, someone, undo
from tests.services.test_merging_properties import ACTS, EXAMPLES, PEOPLE, Play, _prepared, amount, who

# Merges are in it often, and what makes an undo differ from what was brought.
likely = st.sampled_from(
    ["merge", "merge", "undo", "undo", "enter", "draw", "take back", "start", "end", "remove entry"]
)
step = st.tuples(st.one_of(likely, st.sampled_from(ACTS)), who, who, amount)


@pytest.fixture
def two(session: Desk) -> tuple[int, int]:
    """Ann of Twitch and Ann of Kick, one person."""
    session.services.periods.start(actor="op")
    return someone(session, "twitch", "ann"), someone(session, "kick", "ann_k")


def entries_of(desk: Desk) -> dict[int, tuple[int, int, bool, bool]]:
    """By number: (who stands for its viewer, session, has won, is removed)."""
    rows = desk.rows("SELECT id, viewer_id, session_id, is_winner, removed_at IS NOT NULL FROM entries")
    standing = desk.services.merging.standing_id
    return {row[0]: (standing(row[1]), row[2], bool(row[3]), bool(row[4])) for row in rows}


def told(plan: UndoPlan, what: str) -> set[int]:
    return {move.entry_id for move in plan.entries if move.what == what}


def undone_as_told(desk: Desk, merged: Merge) -> UndoPlan:
    """Undo it, and compare what has become of everything with the plan of just before. A refusal is in the plan too."""
    services = desk.services
    plan = services.merging.undo_plan(merged.id)
    before = entries_of(desk)
    if plan.refusals:
        with pytest.raises(RaffleError) as refused:
            undo(desk, merged)
        assert refused.value.message == plan.refusals[0].message
        raise refused.value
    undo(desk, merged)
    absorbed = services.viewers.get(merged.absorbed_id)
    accounts = [AccountMove(one.platform, one.external_id, one.name) for one in absorbed.identities]
    assert sorted(plan.accounts, key=str) == sorted(accounts, key=str)
    compare_entries(plan, before, entries_of(desk))
    counted = {name: getattr(absorbed, name) for name in ADDED}
    assert plan.engagement == {name: count for name, count in counted.items() if count > 0}
    names = [one.name for one in services.links.list("verified") if one.viewer_id == merged.absorbed_id]
    assert names == ([] if plan.link is None else [plan.link])
    wallets = services.wallets.all_of_viewer(merged.absorbed_id)
    assert dict(Counter({one.currency: one.amount for one in plan.money})) == {
        one.currency: one.balance for one in wallets if one.balance
    }
    for period in running_periods(desk):
        held = Counter(dict(services.tickets.balance(merged.absorbed_id, period_id=period).by_source))
        held.pop(Source.EXCLUSION, None)
        told_of: Counter[Source] = Counter()
        for move in plan.tickets:
            if move.period_id == period:
                told_of[move.source] += move.tickets
        assert {one: n for one, n in told_of.items() if n} == {one: n for one, n in held.items() if n}
    # Once it is undone there is nothing more to give back.
    nothing = services.merging.undo_plan(merged.id)
    assert (nothing.accounts, nothing.entries, nothing.engagement, nothing.tickets) == ((), (), {}, ())
    return plan


def compare_entries(plan: UndoPlan, before: dict[int, Any], after: dict[int, Any]) -> None:
    kept, absorbed = plan.merge.kept_id, plan.merge.absorbed_id
    # Each is named once at most.
    assert len({move.entry_id for move in plan.entries}) == len(plan.entries)
    assert told(plan, "restored") == {one for one in after if before[one][3] and not after[one][3]}
    went = {one for one, now in after.items() if now[0] == absorbed and before[one][0] == kept}
    assert told(plan, "moves") == {one for one in went if not after[one][3] and not before[one][3]}
    # Whatever goes without being named was removed, and is.
    for one in went - {move.entry_id for move in plan.entries}:
        assert before[one][3]
        assert after[one][3]
    for move in plan.entries:
        owner, session, has_won, is_removed = after[move.entry_id]
        assert (move.session_id, move.is_winner) == (session, has_won)
        assert is_removed == before[move.entry_id][3] or move.what == "restored"
        if move.what == "stays":
            assert owner == kept
            assert before[move.entry_id] == after[move.entry_id]
        if move.what == "removed":
            assert is_removed
    changed = {one for one in after if before[one] != after[one]}
    assert changed - went == told(plan, "restored") - went


class Told(Play):
    """Compares each undo with what was told of it."""

    def merge(self, kept: int, absorbed: int) -> None:
        merging = self.desk.services.merging
        undone_as_told(self.desk, merging.merge(kept, absorbed, actor="op"))
        self.merges.append(merging.merge(kept, absorbed, actor="op"))

    def undo(self) -> None:
        standing = [merge for merge in self.merges if self.desk.services.merging.get(merge.id).stands]
        if standing:
            undone_as_told(self.desk, standing[-1])


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(st.lists(step, min_size=8, max_size=28))
def test_undoing_a_link_does_what_was_told_before_whatever_happened(steps: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "desk"
        shutil.copytree(_prepared(), root)
        desk = build_desk(root)
        try:
            play = Told(desk)
            # One at least of a pair of whom each has something.
            play.do("merge", steps[0][1], (steps[0][1] + 1) % len(PEOPLE), 1)
            for one in steps:
                play.do(*one)
            for _ in range(len(play.merges)):
                play.do("undo", 0, 0, 1)
        finally:
            desk.database.close()


def test_what_goes_back_is_listed(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    counters = {"cheer_bits": 300, "gifted_subs": 4, "carry_over": "2"}
    services.viewers.change(other, counters, actor="op")
    services.viewers.change(ann, {"cheer_bits": 7}, actor="op")
    services.viewers.add_identity(other, Person("discord", "ann#1", "id-d"), actor="op")
    session.run_sql("UPDATE engagement SET watch_minutes = 90 WHERE viewer_id = ?", other)
    services.links.link(other, "plays", actor="op")
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    entry = session.value("SELECT id FROM entries")
    plan = undone_as_told(session, merge(session, ann, other))
    assert {(one.platform, one.name) for one in plan.accounts} == {("kick", "ann_k"), ("discord", "ann#1")}
    assert [(one.entry_id, one.name, one.what) for one in plan.entries] == [(entry, "ann_k", "moves")]
    assert {name: plan.engagement[name] for name in ("cheer_bits", "gifted_subs", "carry_over", "watch_minutes")} == {
        "cheer_bits": 300,
        "gifted_subs": 4,
        "carry_over": 2_000_000,
        "watch_minutes": 90,
    }
    assert "donations_minor" not in plan.engagement
    assert plan.link == "plays"


def test_an_entry_that_gave_way_waits_again_in_the_session_that_runs_by_then(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    for platform, name in (("twitch", "ann"), ("kick", "ann_k")):
        session.enter(name, platform=platform, user_id=f"id-{name}")
    merged = merge(session, ann, other)
    # The one that stands has won since; for what gave way there is a new session.
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    plan = session.services.merging.undo_plan(merged.id)
    assert [(move.name, move.what, move.session_id) for move in plan.entries] == [("ann_k", "restored", 1)]
    session.services.sessions.start(actor="op")
    plan = undone_as_told(session, merged)
    assert [(move.name, move.what, move.session_id) for move in plan.entries] == [("ann_k", "restored", 2)]


def test_an_entry_that_gave_way_stays_removed_where_its_viewer_has_another(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    session.draw(confirm=True)
    session.enter("ann", platform="twitch", user_id="id-ann")
    # Who has won in a session does not wait in it.
    merged = merge(session, ann, other)
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("ann", platform="twitch", user_id="id-ann")
    plan = undone_as_told(session, merged)
    assert [(move.entry_id, move.what) for move in plan.entries] == [(1, "moves"), (2, "removed")]


def test_an_entry_that_has_won_or_was_removed_since_stays(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    merged = merge(session, ann, other)
    session.draw(confirm=True)
    plan = undone_as_told(session, merged)
    assert [(move.is_winner, move.what) for move in plan.entries] == [(True, "stays")]
    assert plan.engagement == {}
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    merged = merge(session, ann, other)
    entry = session.value("SELECT max(id) FROM entries")
    session.services.entries.remove([entry], "no", actor="op")
    plan = undone_as_told(session, merged)
    assert [(move.entry_id, move.what) for move in plan.entries] == [(entry, "stays")]


def test_an_entry_that_was_restored_since_stays(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    session.services.entries.remove([1], "no", actor="op")
    merged = merge(session, ann, other)
    # One that was removed before, and still is, goes without saying.
    assert session.services.merging.undo_plan(merged.id).entries == ()
    session.services.entries.restore([1], actor="op")
    plan = undone_as_told(session, merged)
    assert [(move.entry_id, move.is_winner, move.what) for move in plan.entries] == [(1, False, "stays")]


def test_what_a_win_had_taken_goes_back_with_it_once_the_win_is_undone(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.services.viewers.change(other, {"cheer_bits": 300}, actor="op")
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    draw = session.draw(confirm=True)
    merged = merge(session, ann, other)
    assert "cheer_bits" not in session.services.merging.undo_plan(merged.id).engagement
    session.services.winners.undo(draw.id, "oops", actor="op")
    plan = undone_as_told(session, merged)
    assert [(move.is_winner, move.what) for move in plan.entries] == [(False, "moves")]
    assert plan.engagement["cheer_bits"] == 300


def test_a_win_of_the_same_session_that_never_moved_is_told_as_going_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    for platform, name in (("twitch", "ann"), ("kick", "ann_k")):
        session.enter(name, platform=platform, user_id=f"id-{name}")
        session.draw(confirm=True)
    plan = undone_as_told(session, merge(session, ann, other))
    assert [(move.name, move.is_winner, move.what) for move in plan.entries] == [("ann_k", True, "moves")]


def test_a_request_for_a_name_is_no_name_that_goes_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.services.links.request(other, "asks", actor="op")
    merged = merge(session, ann, other)
    assert undone_as_told(session, merged).link is None
    # Verified meanwhile, it is.
    merged = merge(session, ann, other)
    [asked] = session.services.links.list("requested")
    session.services.links.verify(asked.id, actor="op")
    assert undone_as_told(session, merged).link == "asks"


def test_the_log_of_an_undo_names_both(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    merged = undo(session, merge(session, ann, other))
    [record] = session.services.audit.search("viewer.unmerge")
    assert isinstance(record.after, dict)
    assert record.after["names"] == [merged.kept_name, merged.absorbed_name] == ["ann", "ann_k"]
