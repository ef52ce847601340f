"""The made-up channel at a real desk: everything once, nothing by force, with a past and floods."""

from __future__ import annotations

import math
import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from raffle_desktop.demo.cast import Cast
from raffle_desktop.demo.connection import Connection
from raffle_desktop.demo.delivery import BATCH, Delivery
from raffle_desktop.demo.happenings import Happening, Kind
from raffle_desktop.demo.simulator import DemoEvent
from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.demo.simulating import Handed, clean, made, stored_ids, waiting

# At the desk


def test_every_event_is_stored_once_and_counted(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = Handed(session, monkeypatch)
    simulator = made(session, seed=1)
    simulator.hype_train()
    for _ in range(20):
        simulator.step(50)
    stats = simulator.stats()
    ids = stored_ids(session)
    assert len(ids) == len(handed.events) == stats.events > 1_000
    assert sorted(ids) == sorted(event.event_id for event in handed.events)
    assert session.value("SELECT count(DISTINCT source) FROM outside_events WHERE source = 'demo'") == 1
    assert max(handed.batches) <= BATCH
    assert stats.happenings == 1_000
    assert stats.entries == waiting(session) > 50
    assert clean(session)


def test_a_restart_names_no_event_again(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = Handed(session, monkeypatch)
    for _ in range(3):
        simulator = made(session, seed=7)
        simulator.hype_train()
        simulator.step(200)
        assert simulator.stats().events > 200
    assert len(stored_ids(session)) == len(handed.events)


def test_people_who_wait_since_before_a_restart_do_not_enter_again(session: Desk) -> None:
    made(session, seed=4).step(800)
    second = made(session, seed=5)
    second.step(600)
    stats = second.stats()
    assert stats.entries > 150
    assert sum(stats.refused.values()) < stats.entries / 10


def test_the_feed_tells_what_happened_and_what_was_refused(session: Desk) -> None:
    simulator = made(session, seed=2)
    told: list[DemoEvent] = []
    simulator.on_event = told.append
    simulator.step(200)
    session.services.settings.switch_submissions(is_open=False, actor="op")
    simulator.step(400)
    assert len(told) == 600
    assert {one.at for one in told} == {to_micros(session.clock())}
    assert any(one.kind == "cheer" and one.text.startswith("cheered ") and one.name for one in told)
    assert sum(one.text.startswith("entered the raffle") for one in told) == simulator.stats().entries
    refused = [one for one in told if one.text == "could not enter: Submissions are currently closed."]
    assert len(refused) == simulator.stats().refused["SUBMISSIONS_CLOSED"] > 0


def test_closed_submissions_let_nobody_in_and_leave_nobody_behind(session: Desk) -> None:
    simulator = made(session, seed=2)
    session.services.settings.switch_submissions(is_open=False, actor="op")
    simulator.step(600)
    assert waiting(session) == 0
    assert simulator.stats().refused["SUBMISSIONS_CLOSED"] > 5
    # Who was refused is no viewer, unless something else made them one.
    unknown = "SELECT count(*) FROM viewers WHERE id NOT IN (SELECT viewer_id FROM outside_events WHERE viewer_id)"
    assert session.value(unknown) == 0
    session.services.settings.switch_submissions(is_open=True, actor="op")
    simulator.step(200)
    assert waiting(session) == simulator.stats().entries > 50


def test_without_a_session_the_channel_goes_on_and_enters_when_one_starts(desk: Desk) -> None:
    simulator = made(desk, seed=2)
    simulator.step(400)
    stats = simulator.stats()
    assert stats.entries == 0
    # Word goes round at once, then few try.
    assert 0 < stats.refused["NO_ACTIVE_SESSION"] < 300
    assert stats.events > 50
    desk.services.sessions.start(actor="op")
    simulator.step(200)
    assert simulator.stats().entries == waiting(desk) > 50


def test_a_switch_nobody_announced_is_noticed_by_its_refusals(session: Desk) -> None:
    simulator = made(session, seed=2)
    told: list[DemoEvent] = []
    simulator.on_event = told.append
    moment = to_micros(session.clock()) + 1
    session.services.settings.close_submissions_at(moment, actor="op")
    session.clock.advance(seconds=1)
    simulator.step(10)
    assert simulator.stats().refused["SUBMISSIONS_CLOSED"] > 0
    before = simulator.stats().refused["SUBMISSIONS_CLOSED"]
    simulator.step(500)
    assert simulator.stats().refused["SUBMISSIONS_CLOSED"] - before < 100
    # Who was refused only for now thinks of entering still.
    refused = {one.name for one in told if one.kind == "entry"}
    assert refused
    assert not any(
        viewer.entered for viewer in simulator._channel._by_account.values() if viewer.person.name in refused
    )


def test_for_a_new_raffle_those_of_the_last_come_again(session: Desk) -> None:
    simulator = made(session, seed=2)
    simulator.step(1_500)
    regulars = {one.name for one in Cast().members}
    entered = {name for (name,) in session.rows("SELECT entered_name FROM entries")} & regulars
    assert len(entered) > 300
    everyone = [entry_id for (entry_id,) in session.rows("SELECT id FROM entries")]
    session.services.entries.remove(everyone, "tried out", actor="op")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    simulator.step(400)
    again = {name for (name,) in session.rows("SELECT entered_name FROM entries WHERE removed_at IS NULL")}
    assert len(again & entered) > 12


def test_conditions_of_the_session_refuse_with_their_own_codes(session: Desk) -> None:
    session.services.settings.set_entry_rules(EntryRules(link_required=True), actor="op")
    simulator = made(session, seed=2)
    simulator.step(300)
    assert simulator.stats().refused["LINK_REQUIRED"] > 20
    assert session.value("SELECT count(*) FROM entries WHERE link IS NULL") == 0
    assert simulator.stats().entries > 20


def test_one_event_too_heavy_does_not_cost_the_others(session: Desk) -> None:
    session.services.weights.change({"cheerBitsDivisor": "0.000001", "cheerBitsCap": ""}, actor="op")
    ann = session.chat("ann", platform="twitch", user_id="1")
    delivery = Delivery(session.services, say=lambda _text: None)

    def happening(number: int, kind: EventType, amount: int) -> Happening:
        person = Person("twitch", "ann", "1")
        return Happening(0, Kind.CHEER, "ann", "", (OutsideEvent("demo", str(number), kind, person, amount),))

    batch = [
        happening(1, EventType.CHEER, 100),
        happening(2, EventType.CHEER, 10_000),
        happening(3, EventType.GIFT, 5),
    ]
    delivery.bring(batch, threading.Event())
    assert sorted(stored_ids(session)) == ["1", "3"]
    assert (delivery.stored, dict(delivery.events_refused)) == (2, {"WEIGHTS_TOO_LARGE": 1})
    assert session.services.viewers.get(ann.viewer_id).gifted_subs == 5


# The connection


def test_a_lost_connection_loses_chat_and_cheers_and_finds_follows_and_subs(session: Desk) -> None:
    simulator = made(session, seed=3)
    told: list[bool] = []
    feed: list[DemoEvent] = []
    simulator.on_connection, simulator.on_event = told.append, feed.append
    simulator.step(100)
    happened: list[Happening] = []
    following = simulator._channel.next

    def seen(until: float = math.inf) -> Happening | None:
        happening = following(until)
        if happening is not None:
            happened.append(happening)
        return happening

    simulator._channel.next = seen  # type: ignore[method-assign]
    simulator.lose_connection(120)
    assert simulator.stats().connected is False
    before = {name: session.rows(f"SELECT * FROM {name}") for name in ("outside_events", "entries", "engagement")}
    simulator.step()
    assert told == [False]
    assert simulator.stats().lost_since == to_micros(session.clock())
    while not simulator.stats().connected:
        for name, rows in before.items():
            assert session.rows(f"SELECT * FROM {name}") == rows
        simulator.step()
    assert told == [False, True]
    assert simulator.stats().lost_since is None
    gap, first_after = happened[:-1], happened[-1]
    lost_types = {EventType.CHEER, EventType.GIFT, EventType.WATCH_MINUTES}
    of_gap = [event for one in gap for event in one.events]
    found = {event.event_id for event in of_gap if event.type not in lost_types}
    lost = {event.event_id for event in of_gap if event.type in lost_types}
    assert found
    assert lost
    new = set(stored_ids(session)) - {row[1] for row in before["outside_events"]}
    assert new == found | {event.event_id for event in first_after.events}
    unanswered = {one.name for one in gap if one.entry is not None} - {first_after.name}
    unanswered -= {name for (name,) in session.rows("SELECT entered_name FROM entries")}
    assert unanswered
    assert not any(
        viewer.entered for viewer in simulator._channel._by_account.values() if viewer.person.name in unanswered
    )
    entries_lost = sum(one.entry is not None for one in gap)
    assert entries_lost
    assert waiting(session) == len(before["entries"]) + (first_after.entry is not None)
    stats = simulator.stats()
    resubs = sum(one.kind is Kind.RESUB for one in gap)
    lossy = sum(any(event.type in lost_types for event in one.events) for one in gap)
    assert (stats.caught_up, stats.missed) == (len(found), entries_lost + resubs + lossy)
    back = next(one for one in feed if one.kind == "connection_back")
    assert back.text.endswith(f"s: {len(found)} caught up, {stats.missed} lost for good")
    assert clean(session)


def test_of_a_resub_in_the_gap_only_the_subscription_is_found() -> None:
    line = Connection()
    event = OutsideEvent("demo", "1", EventType.RESUB, Person("twitch", "ann", "1"), months=9, tier="2000")
    assert line.lose(10)
    assert not line.carries(Happening(1.0, Kind.RESUB, "ann", "", (event,)))
    assert line.pass_to(9.9, 1.0) is None
    back = line.pass_to(10.0, 1.0)
    assert back is not None
    assert back.events == (replace(event, type=EventType.SUBSCRIBE, months=0),)
    assert (line.missed, line.caught_up, line.is_lost) == (1, 1, False)
    assert line.carries(Happening(10.5, Kind.RESUB, "ann", "", (event,)))


def test_a_loss_is_counted_in_real_seconds_and_the_later_end_counts() -> None:
    line = Connection()
    assert line.lose(10)
    assert line.pass_to(100.0, 20.0) is None
    assert not line.lose(10)
    assert not line.lose(1)
    assert line.pass_to(299.0, 20.0) is None
    assert line.pass_to(300.0, 20.0) is not None


# The past, and floods


def test_an_empty_desk_gets_a_past_and_a_running_raffle(lived: Desk) -> None:
    desk = lived
    running, *ended = desk.services.sessions.history()
    assert (running.name, running.state, running.entries) == ("Friday demo raffle", "ACTIVE", 120)
    assert [one.state for one in ended] == ["ENDED"] * 3
    assert [one.winners for one in ended] == [2, 2, 1]
    now = to_micros(desk.clock())
    starts = [one.started_at for one in (running, *ended)]
    assert starts == sorted(starts, reverse=True)
    assert all(one.ended_at is not None and one.ended_at < now for one in ended)
    weeks = [(one - other) / (7 * 86_400 * 1_000_000) for one, other in pairwise(starts)]
    assert all(0.9 < week < 1.1 for week in weeks)
    assert desk.value("SELECT count(*) FROM entries WHERE entered_at > ?", now) == 0
    assert desk.services.settings.submissions_open()
    # Five of the raffles, two of the months and two of the pools.
    assert desk.value("SELECT count(*) FROM draw_events WHERE kind = 'confirmed'") == 9
    assert desk.value("SELECT count(*) FROM draw_events WHERE kind = 'redrawn'") == 1
    assert desk.value("SELECT count(*) FROM engagement WHERE carry_over > 0") > 80
    assert desk.value("SELECT count(*) FROM engagement WHERE is_follower = 1") > 400
    assert clean(desk)


def test_an_empty_desk_gets_ticket_books_and_money_with_months_behind_them(lived: Desk) -> None:
    desk, services = lived, lived.services
    states = [pool.state for pool in services.pools.page()[0]]
    assert states == [PoolState.FULL, PoolState.OPEN, PoolState.CANCELLED, PoolState.STARTED, PoolState.STARTED]
    assert [len(part.page(open_only=True)[0]) for part in (services.topups, services.withdrawals)] == [2, 1]
    assert len(services.prizes.wins(owed_only=True)) == 1
    assert services.wallets.page()[1] == 24
    assert desk.value("SELECT count(*) FROM accounts WHERE state = 'SUSPENDED'") == 1
    stats, now = desk.services.ticket_stats, to_micros(desk.clock())
    months = [(one.period.name, len(one.winners)) for one in stats.history()]
    assert months == [("October 2026", 1), ("September 2026", 1)]
    assert {one.period.turned_by for one in stats.history("Weekly")} == {"calendar"}
    found = stats.statistics()
    assert found is not None
    assert found.period.name == "November 2026"
    assert found.participants > 300
    assert set(found.by_source) >= {Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB, Source.WATCHTIME}
    assert desk.value("SELECT max(at) FROM ticket_log") <= now
    assert len(desk.services.shop.sales(open_only=True)) == 1


def test_a_whole_past_is_kept(lived: Desk) -> None:
    before = lived.everything()
    lived.folder.forget_unfinished()
    assert lived.everything() == before
    assert not made(lived).prepare()


def test_a_desk_with_a_session_is_left_as_it_is(session: Desk) -> None:
    before = session.everything()
    assert not made(session).prepare()
    assert session.everything() == before


def test_the_channel_goes_on_from_its_past(lived: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = lived
    simulator = made(desk, seed=8)
    past = len(stored_ids(desk))
    handed = Handed(desk, monkeypatch)
    simulator.step(400)
    stats = simulator.stats()
    assert len(stored_ids(desk)) == past + len(handed.events)
    assert waiting(desk) == 120 + stats.entries
    assert stats.entries > 150
    assert clean(desk)


def test_a_flood_brings_strangers_in_at_once(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raffle_desktop.demo.simulator._FLOOD_CHUNK", 200)
    simulator = made(session, seed=1)
    told: list[tuple[int, int]] = []
    assert simulator.flood(500, progress=lambda done, total: told.append((done, total))) == 500
    assert told == [(200, 500), (400, 500), (500, 500)]
    assert simulator.flood(500, cancelled=lambda: len(told) > 3, progress=lambda *done: told.append(done)) == 200
    assert waiting(session) == 700
    simulator.step(200)
    assert clean(session)


def test_a_flood_needs_a_running_session_and_starts_none(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_SESSION):
        made(desk).flood(10)


# All of it


@pytest.mark.parametrize("happenings", [2_000, pytest.param(8_000, marks=pytest.mark.storm)])
def test_thousands_of_happenings_with_an_operator_in_between(lived: Desk, happenings: int) -> None:
    chance = random.Random(11)
    desk, services = lived, lived.services
    simulator = made(desk, seed=11)
    refused: Counter[str] = Counter()

    def somebody(act: Callable[[int], object]) -> None:
        shown, _count = services.entries.page(limit=5, offset=chance.randrange(100))
        for view in shown[:1]:
            act(view.id)

    acts: list[Callable[[], object]] = [
        lambda: services.sessions.start(actor="op"),
        lambda: services.sessions.start(actor="op"),
        lambda: services.sessions.end(actor="op", reset_weights=chance.random() < 0.3),
        lambda: desk.draw(chance.randrange(1, 4), confirm=chance.random() < 0.5),
        lambda: desk.draw(1),
        lambda: services.winners.confirm("latest", actor="op"),
        lambda: services.winners.redraw("latest", "absent", actor="op"),
        lambda: services.winners.undo("latest", "by mistake", actor="op"),
        lambda: services.settings.switch_submissions(is_open=False, actor="op"),
        lambda: services.settings.switch_submissions(is_open=True, actor="op"),
        lambda: services.settings.switch_submissions(is_open=True, actor="op"),
        lambda: services.weights.change({"subMonthsMultiplier": str(chance.randrange(3))}, actor="op"),
        lambda: somebody(lambda entry_id: services.entries.remove([entry_id], "spam", actor="op")),
        simulator.hype_train,
        lambda: simulator.lose_connection(chance.uniform(1, 60)),
        lambda: simulator.flood(50),
    ]
    # As many acts in either case: more happenings are more of the same between them.
    for _ in range(160):
        simulator.speed = chance.choice([0.25, 1, 5, 20])
        simulator.step(happenings // 160)
        desk.clock.advance(seconds=chance.uniform(0, 20))
        if chance.random() < 0.4:
            try:
                chance.choice(acts)()
            except RaffleError as error:
                refused[error.code.value] += 1
    stats = simulator.stats()
    assert stats.happenings + stats.missed >= happenings - 400
    assert stats.entries > 0.1 * happenings
    assert stats.missed > 40
    assert set(stats.refused) >= {"SUBMISSIONS_CLOSED", "NO_ACTIVE_SESSION", "ALREADY_SUBMITTED_THIS_SESSION"}
    assert stats.events_refused == {}
    assert services.sessions.history(500)[3:]
    assert any(isinstance(change, Change) for change in desk.changes)
    assert clean(desk)
