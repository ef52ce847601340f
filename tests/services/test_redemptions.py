"""Channel points paid for an entry are kept or given back as the entry's fate asks, and each is told once."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code
from raffle_desktop.services.channel_intake import EntryWish, Outcome
from raffle_desktop.services.people import Person
from raffle_desktop.services.redemptions import REDEMPTIONS, RedemptionCounts, Settlement
from tests.conftest import Desk


def redeem(desk: Desk, name: str, number: int) -> Outcome:
    person = Person("twitch", name, str(number))
    wish = EntryWish(f"r{number}", person, Origin.CHANNEL_POINTS, number, reward_id="reward")
    (outcome,) = desk.services.channel_intake.take([wish], actor="twitch")
    return outcome


def entered(desk: Desk, name: str, number: int) -> int:
    outcome = redeem(desk, name, number)
    assert outcome.entry is not None
    return outcome.entry.id


def due(desk: Desk) -> list[tuple[str, bool]]:
    return [(one.id, one.fulfilled) for one in desk.services.redemptions.due()]


@pytest.fixture
def paid(session: Desk) -> Desk:
    """Three have paid for their entries."""
    for number, name in enumerate(("ann", "bo", "cid"), 1):
        entered(session, name, number)
    session.changes.clear()
    return session


def test_nothing_is_decided_while_the_entry_waits(paid: Desk) -> None:
    assert due(paid) == []
    assert paid.services.redemptions.counts() == RedemptionCounts(open=3)


def test_the_points_of_who_is_refused_go_back(session: Desk) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="op")
    outcome = redeem(session, "ann", 1)
    assert (outcome.kind, outcome.code) == ("refused", Code.SUBMISSIONS_CLOSED)
    assert session.services.redemptions.due() == [Settlement("r1", "reward", fulfilled=False)]
    assert ChannelChanged(REDEMPTIONS) in session.changes
    # The same redemption again: nothing more to give back, and nobody enters by it.
    session.services.settings.switch_submissions(is_open=True, actor="op")
    assert redeem(session, "ann", 1).kind == "duplicate"
    assert due(session) == [("r1", False)]


def test_the_points_of_a_removed_entry_go_back_unless_it_comes_back_first(paid: Desk) -> None:
    entries = paid.services.entries
    ids = [entry.id for entry in entries.page()[0]]
    entries.remove(ids, "mistake", actor="op")
    assert sorted(due(paid)) == [("r1", False), ("r2", False), ("r3", False)]
    assert paid.changes.count(ChannelChanged(REDEMPTIONS)) == 1
    entries.restore(ids[:2], actor="op")
    assert len(due(paid)) == 1
    assert paid.services.redemptions.counts() == RedemptionCounts(open=2, due=1)


def test_a_win_keeps_the_points_and_an_undo_opens_the_question_again(paid: Desk) -> None:
    draw = paid.draw()
    winner = draw.standing[0].list_id.removeprefix("twitch:")
    assert due(paid) == []
    paid.services.winners.confirm(draw.id, actor="op")
    assert due(paid) == [(f"r{winner}", True)]
    paid.services.winners.undo(draw.id, "mistake", actor="op")
    assert due(paid) == []
    assert paid.services.redemptions.counts() == RedemptionCounts(open=3)


def test_the_end_of_the_session_keeps_the_points_of_all_who_were_in_it(paid: Desk) -> None:
    removed = paid.services.entries.page(sort="time", descending=False)[0][0]
    paid.services.entries.remove([removed.id], "spam", actor="op")
    paid.services.sessions.end(actor="op")
    assert sorted(due(paid)) == [("r1", False), ("r2", True), ("r3", True)]


def test_an_entry_that_waits_on_is_asked_about_no_more(paid: Desk) -> None:
    paid.services.sessions.end(actor="op")
    for settlement in paid.services.redemptions.due():
        paid.services.redemptions.settled(settlement.id, fulfilled=settlement.fulfilled)
    paid.services.sessions.start(actor="op")
    paid.services.entries.remove([1], "late", actor="op")
    paid.services.sessions.end(actor="op")
    assert due(paid) == []
    assert paid.services.redemptions.counts() == RedemptionCounts(fulfilled=3)


def test_what_was_told_is_never_told_again(paid: Desk) -> None:
    service = paid.services.redemptions
    paid.services.entries.remove([1, 2], "mistake", actor="op")
    service.settled("r1", fulfilled=False)
    service.settled("r2", "Twitch does not know it.")
    paid.changes.clear()
    service.settled("r1", "again")
    service.settled("no such")
    assert paid.changes == []
    assert due(paid) == []
    assert service.counts() == RedemptionCounts(open=1, refunded=1, problems=1)
    paid.services.entries.restore([1], actor="op")
    paid.services.entries.remove([1], "again", actor="op")
    assert due(paid) == []


def test_what_twitch_was_told_stands_though_the_wish_changed_meanwhile(paid: Desk) -> None:
    paid.services.entries.remove([1], "mistake", actor="op")
    paid.services.entries.restore([1], actor="op")
    paid.services.redemptions.settled("r1", fulfilled=False)
    assert paid.services.redemptions.counts() == RedemptionCounts(open=2, refunded=1)


def test_what_is_due_comes_oldest_first_and_not_all_at_once(paid: Desk) -> None:
    paid.services.entries.remove([3, 1, 2], "mistake", actor="op")
    assert [one.id for one in paid.services.redemptions.due(2)] == ["r1", "r2"]


def test_without_points_nothing_is_told(session: Desk) -> None:
    entry = session.chat("ann")
    session.services.entries.remove([entry.id], "mistake", actor="op")
    session.services.entries.restore([entry.id], actor="op")
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    assert ChannelChanged(REDEMPTIONS) not in session.changes
    assert session.services.redemptions.counts() == RedemptionCounts()
