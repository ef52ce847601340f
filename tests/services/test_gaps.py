"""Times in which a platform was not heard are kept until the operator has seen to them."""

from __future__ import annotations

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.services.gaps import GAPS, GapView
from tests.conftest import Desk


def test_a_gap_stays_until_it_is_dismissed(desk: Desk) -> None:
    gaps = desk.services.gaps
    first = gaps.record("twitch", 100, 200, "cheers, chat", actor="twitch")
    second = gaps.record("twitch", 300, 400, "chat", actor="twitch")
    assert first == GapView(first.id, "twitch", 100, 200, "cheers, chat")
    assert gaps.open() == [second, first]
    assert desk.changes == [ChannelChanged(GAPS)] * 2
    gaps.dismiss(first.id, actor="op")
    assert gaps.open() == [second]
    (act,) = desk.services.audit.search("gap.dismiss")
    assert act.before == {"source": "twitch", "began_at": 100, "ended_at": 200, "what": "cheers, chat"}
    told = len(desk.changes)
    gaps.dismiss(first.id, actor="op")
    gaps.dismiss(999, actor="op")
    assert len(desk.changes) == told
    assert len(desk.services.audit.search("gap.dismiss")) == 1


def test_the_same_gap_is_kept_once(desk: Desk) -> None:
    gaps = desk.services.gaps
    assert gaps.record("twitch", 1, 2, "chat", actor="t") == gaps.record("twitch", 1, 2, "chat", actor="t")
    gaps.dismiss(gaps.open()[0].id, actor="op")
    gaps.record("twitch", 1, 2, "chat", actor="t")
    assert gaps.open() == []
    gaps.record("kick", 1, 2, "chat", actor="t")
    assert len(gaps.open()) == 1


def test_a_gap_that_makes_no_sense_is_refused(desk: Desk) -> None:
    for source, began, ended in (("twitch", 2, 1), ("", 1, 2), ("twitch", -1, 2)):
        with desk.refuses(Code.VALUE_INVALID):
            desk.services.gaps.record(source, began, ended, "chat", actor="t")


def test_when_a_platform_was_heard_last_is_known_and_only_moves_on(desk: Desk) -> None:
    gaps = desk.services.gaps
    assert gaps.last_heard("twitch") is None
    gaps.heard("twitch", 200)
    gaps.heard("twitch", 100)
    gaps.heard("kick", 50)
    assert (gaps.last_heard("twitch"), gaps.last_heard("kick")) == (200, 50)
    assert desk.changes == []
    assert desk.services.audit.search() == []
    gaps.forget_heard("twitch")
    assert (gaps.last_heard("twitch"), gaps.last_heard("kick")) == (None, 50)
