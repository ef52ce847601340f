"""What is on record: every act with who, what and why; and the check that finds what does not fit together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.people import Person
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk


@pytest.fixture
def busy(session: Desk) -> Desk:
    """A desk after an evening: entries, an ended session, draws in every state, events."""
    session.set_counters("ann", is_subscriber=True, cheer_bits=500)
    for name in ("ann", "bo", "cid", "dora"):
        session.enter(name)
    session.ingest(EventType.CHEER, "ann", "1", amount=100)
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    draw = session.draw()
    session.services.winners.redraw(draw.id, "absent", actor="op")
    other = session.draw()
    session.services.winners.undo(other.id, "mistake", actor="op")
    return session


def acts_of(desk: Desk) -> dict[str, Callable[[], object]]:
    """Every act of an operator, by the name it has on record, in an order in which all of them can be done."""
    services, actor = desk.services, "moderator"

    def entry(name: str) -> int:
        return next(one.id for one in services.entries.page(session_id=1)[0] if one.name == name)

    return {
        "entry.edit": lambda: services.entries.edit(entry("ann"), notes="new", actor=actor),
        "entry.remove": lambda: services.entries.remove([1], "why", actor=actor),
        "entry.restore": lambda: services.entries.restore([1], actor=actor),
        "entry.add": lambda: desk.enter("by hand"),
        "entries.import": lambda: desk.import_csv("username\nlisted\n"),
        "weights.change": lambda: services.weights.change({"baseWeight": "2"}, actor=actor),
        "viewer.change": lambda: services.viewers.change(1, {"cheer_bits": 5}, actor=actor),
        "viewer.add_identity": lambda: services.viewers.add_identity(1, Person("kick", "ann", "5"), actor=actor),
        "viewer.exclude": lambda: services.viewers.exclude(2, "spam", actor=actor),
        "viewer.include": lambda: services.viewers.include(2, actor=actor),
        "viewer.demo_played": lambda: services.winners.demo_played(1, actor=actor),
        "submissions.close": lambda: services.settings.switch_submissions(is_open=False, actor=actor),
        "submissions.open": lambda: services.settings.switch_submissions(is_open=True, actor=actor),
        "submissions.timer": lambda: services.settings.close_submissions_at(
            to_micros(desk.clock()) + MICRO, actor=actor
        ),
        "settings.change": lambda: services.settings.set_entry_rules(EntryRules(exclude_bots=False), actor=actor),
        "draw": lambda: services.draws.draw_session(winners=2, actor=actor),
        "draw.confirm": lambda: services.winners.confirm("latest", [1], actor=actor),
        "draw.redraw": lambda: services.winners.redraw("latest", "absent", [2], actor=actor),
        "draw.undo": lambda: services.winners.undo("latest", "mistake", actor=actor),
        "session.carry_over": lambda: services.sessions.apply_carry_over(actor=actor),
        "export": lambda: services.exports.export("entries", "csv", actor=actor),
        "session.end": lambda: services.sessions.end(actor=actor),
        "session.start": lambda: services.sessions.start("next", actor=actor),
        "channel.connect": lambda: services.channel_settings.set_connected("7", "streamer", actor=actor),
        "channel.forget": lambda: services.channel_settings.forget_facts(actor=actor),
        "channel.disconnect": lambda: services.channel_settings.set_connected(None, actor=actor),
        "gap.dismiss": lambda: services.gaps.dismiss(
            services.gaps.record("twitch", 1, 2, "chat", actor=actor).id, actor=actor
        ),
        "database.restore": lambda: services.audit.record("database.restore", "file.db", actor=actor),
    }


def test_every_act_of_an_operator_is_on_record(session: Desk) -> None:
    session.chat("ann")
    session.chat("bo")
    for action, act in acts_of(session).items():
        session.clock.advance(seconds=1)
        known = session.value("SELECT coalesce(max(id), 0) FROM audit_log")
        act()
        rows = session.rows("SELECT action, at, actor FROM audit_log WHERE id > ?", known)
        assert (action, to_micros(session.clock())) in [row[:2] for row in rows]
        assert {row[2] for row in rows} <= {"moderator", "op"}


def test_the_record_says_what_was_before_and_after_and_why(session: Desk) -> None:
    session.services.weights.change({"baseWeight": "2"}, actor="Jo")
    act = session.services.audit.search("weights.change")[0]
    assert act.before is not None
    assert act.after is not None
    assert (act.actor, act.before["baseWeight"], act.after["baseWeight"]) == ("Jo", "1", "2")
    assert act.at == to_micros(session.clock())
    entry = session.enter("ann", email="ann@example.org", notes="hi")
    session.services.entries.remove([entry.id], " left early ", actor="Jo")
    act = session.services.audit.search("left early")[0]
    assert (act.action, act.subject, act.reason) == ("entry.remove", f"entry {entry.id}", "left early")
    assert act.before is not None
    assert (act.before["name"], act.before["has_email"]) == ("ann", True)
    assert session.services.audit.search("ann@example.org") == []


def test_what_viewers_do_is_not_an_operators_act(session: Desk) -> None:
    acts = session.value("SELECT count(*) FROM audit_log")
    session.chat("ann")
    session.ingest(EventType.CHEER, "ann", "1", amount=5)
    assert session.value("SELECT count(*) FROM audit_log") == acts


def test_the_record_is_searched_in_every_part_and_paged(desk: Desk) -> None:
    for number in range(5):
        desk.services.viewers.ensure(Person("manual", f"v{number}"), {"cheer_bits": number}, actor=f"Mod_{number}")
    search = desk.services.audit.search
    assert [act.actor for act in search("mod_")] == ["Mod_4", "Mod_3", "Mod_2", "Mod_1", "Mod_0"]
    assert [act.actor for act in search("viewer 3")] == ["Mod_2"]
    assert search("mod%") == []
    assert len(search('"cheer_bits"')) == 5
    page = search(limit=2)
    assert [act.actor for act in page] == ["Mod_4", "Mod_3"]
    assert [act.actor for act in search(limit=2, before_id=page[-1].id)] == ["Mod_2", "Mod_1"]


def test_a_healthy_desk_has_nothing_to_report(busy: Desk) -> None:
    told: list[str] = []
    findings = busy.services.reports.reconcile(told.append)
    assert [finding.detail for finding in findings] == ["equal"] * len(findings)
    assert told == [finding.name for finding in findings]


PLANTED: dict[str, tuple[str, str]] = {
    "a weight that nobody computed": (
        "UPDATE entries SET total_weight = total_weight + 1 WHERE is_winner = 0 AND removed_at IS NULL",
        "weights of entries",
    ),
    "a current weight that nobody computed": (
        "UPDATE entries SET current_weight = 0 WHERE is_winner = 0 AND removed_at IS NULL",
        "weights of entries",
    ),
    "bits from nowhere": ("UPDATE engagement SET cheer_bits = cheer_bits + 999", "weights of entries"),
    "changed settings": ("UPDATE weight_settings SET base = 2", "weights of entries"),
    "a winner without a draw": (
        "UPDATE entries SET is_winner = 1 WHERE id = (SELECT max(id) FROM entries WHERE is_winner = 0)",
        "winners of draws",
    ),
    "a draw without its winner": (
        "UPDATE entries SET is_winner = 0 WHERE id = (SELECT min(id) FROM entries WHERE is_winner = 1)",
        "winners of draws",
    ),
    "a viewer without an account": ("UPDATE viewers SET primary_identity_id = NULL WHERE id = 1", "every viewer"),
    "a viewer who stands in for another": ("UPDATE viewers SET primary_identity_id = 2 WHERE id = 1", "every viewer"),
    "a viewer without engagement": ("DELETE FROM engagement WHERE viewer_id = 1", "every viewer"),
    "an ended session without carry-over": ("UPDATE sessions SET carry_over_at = NULL WHERE id = 1", "carry-over"),
    "an event without its effect": ("UPDATE engagement SET lifetime_bits = 0", "events and what they did"),
    "a larger event": ("UPDATE outside_events SET effect = '{\"amount\": 100000}'", "events and what they did"),
    "a draw that vanished": ("UPDATE draws SET seq = seq + 100 WHERE seq > 1", "draws form one chain"),
    "another secret": ("UPDATE draws SET secret = replace(secret, 'a', 'b')", "every draw's proof"),
    "another winner": (
        "UPDATE draw_winners SET list_id = 'manual:mallory', name = 'mallory' WHERE event = 0",
        "every draw's proof",
    ),
    "a heavier entry in the list": (
        "UPDATE draw_lists SET list_text = replace(list_text, ' manual:ann', '0 manual:ann')",
        "every draw's proof",
    ),
    "another ticket": ("UPDATE draw_winners SET ticket = 0 WHERE ticket > 0", "every draw's proof"),
}


@pytest.mark.parametrize("statement, check", PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_difference_is_found_and_not_repaired(busy: Desk, statement: str, check: str) -> None:
    busy.services.weights.change({}, actor="op")
    for (name,) in busy.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        busy.run_sql(f"DROP TRIGGER {name}")
    before = busy.everything()
    busy.run_sql(statement)
    planted = busy.everything()
    assert planted != before
    findings = busy.services.reports.reconcile()
    wrong = [finding for finding in findings if not finding.ok]
    assert any(finding.name.startswith(check) for finding in wrong)
    assert all("differ" in finding.detail for finding in wrong)
    assert busy.everything() == planted


def test_settings_outlive_a_restart(open_desk: Callable[[str], Desk]) -> None:
    desk = open_desk("desk")
    rules = EntryRules(require_follow=False, required_roles=("vip",), excluded_names=("x", "y"), exclude_past_winners=3)
    desk.services.settings.set_entry_rules(rules, actor="op")
    desk.services.settings.set_draw_settings(DrawSettings(claim_seconds=45, reset_support_on_win=False), actor="op")
    desk.database.close()
    again = open_desk("desk")
    assert again.services.settings.entry_rules() == rules
    assert again.services.settings.draw_settings() == DrawSettings(False, 45)


def test_an_event_that_was_altered_does_not_end_the_report(desk: Desk) -> None:
    desk.run_sql("INSERT INTO outside_events VALUES ('s', 'e', 'cheer', 1, NULL, '{}')")
    viewer = desk.set_counters("ann")
    desk.run_sql("INSERT INTO outside_events VALUES ('s', 'f', 'cheer', 1, ?, '[]')", viewer)
    assert all(finding.ok for finding in desk.services.reports.reconcile())
