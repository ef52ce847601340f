"""What the pools' overlay page is told: enough to be shown, nothing that is nobody's business, no winner too early."""

from __future__ import annotations

import json
from typing import Any

import pytest

from raffle_desktop.bootstrap import reveal_what_is_fresh
from raffle_desktop.domain.money import format_amount
from raffle_desktop.obs.overlay_state import OverlayState
from raffle_desktop.services.paid_parts import PaidParts
from raffle_desktop.services.pool_board import ENDED, PoolOnBoard
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.services.money_tools import funded, opened, owner, person

SPIN_MS = 6000


def told(desk: Desk) -> list[dict[str, Any]]:
    pools: list[dict[str, Any]] = OverlayState(desk.services).document("pools")["pools"]
    return pools


def sold_out(desk: Desk, *names: str) -> int:
    """A full pool with a ticket for each name; gives its id."""
    pool = opened(desk, required=len(names))
    for name in names:
        desk.services.pools.sell(pool.id, person(desk, name), actor="op")
    return pool.id


def now_ms(desk: Desk) -> float:
    return desk.services.core.now_micros() / 1000


def test_a_pool_that_sells_is_told_with_its_newest_buyer(desk: Desk) -> None:
    assert told(desk) == []
    prize = desk.services.prizes.create(PrizeTerms("x" * 200, value=77_777, stock=3), actor="op")
    pool = opened(desk, price=123_456, required=3, prize=prize.id)
    expected = {
        "id": pool.id,
        "title": "x" * 200,
        "price": format_amount(123_456, "EUR"),
        "sold": 0,
        "required": 3,
        "state": "open",
        "buyer": None,
        "winner": None,
        "endedAt": None,
    }
    assert told(desk) == [expected]
    ann = owner(desk, funded(desk, "ann", 999_999))
    desk.services.pools.buy_from_wallet(pool.id, ann, actor="op")
    assert told(desk) == [{**expected, "sold": 1, "buyer": "ann"}]
    desk.services.pools.sell(pool.id, person(desk, '<b onclick="harm()">'), actor="op")
    assert told(desk) == [{**expected, "sold": 2, "buyer": '<b onclick="harm()">'}]
    # Who is excluded is not put on screen; neither does a balance, a payment or a viewer's id get there.
    desk.services.viewers.exclude(person(desk, '<b onclick="harm()">'), "cheats", actor="op")
    assert told(desk) == [{**expected, "sold": 2}]
    desk.services.pools.sell(pool.id, ann, actor="op")
    assert told(desk) == [{**expected, "sold": 3, "state": "full"}]


def test_the_winner_is_told_when_the_wheel_turns_and_shown_when_it_rests(desk: Desk) -> None:
    pool = sold_out(desk, "ann", "ann", "ann")
    draw = desk.services.pool_draws.draw(pool, confirm=True, actor="op").view
    decided = now_ms(desk)
    desk.clock.advance(seconds=3)
    (before,) = told(desk)
    assert (before["state"], before["winner"], before["endedAt"]) == ("drawing", None, decided)
    assert "ann" not in json.dumps(before)
    reveal_what_is_fresh(desk.services)
    begun = now_ms(desk)
    (spinning,) = told(desk)
    number = draw.standing[0].number
    assert spinning["winner"] == {"name": "ann", "ticket": number, "visibleFrom": begun + SPIN_MS}
    assert spinning["state"] == "won"
    # Another draw has taken the stage: this one's wheel is at rest for good.
    other = sold_out(desk, "bob")
    desk.services.pool_draws.draw(other, actor="op")
    by_id = {one["id"]: one for one in told(desk)}
    assert by_id[other]["winner"] is None
    assert by_id[pool]["winner"] == {"name": "ann", "ticket": number, "visibleFrom": 0}


def test_a_draw_in_the_very_moment_of_reading_names_nobody(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = sold_out(desk, "ann")
    board = desk.services.pool_board
    read = board.on_show

    def drawn_just_now() -> list[PoolOnBoard]:
        desk.services.pool_draws.draw(pool, confirm=True, actor="op")
        return read()

    monkeypatch.setattr(board, "on_show", drawn_just_now)
    assert told(desk)[0]["state"] == "drawing"


def test_a_redraw_hides_the_winner_until_its_own_spin_and_an_undone_draw_is_none(desk: Desk) -> None:
    pool = sold_out(desk, "ann", "bob")
    draw = desk.services.pool_draws.draw(pool, actor="op").view
    reveal_what_is_fresh(desk.services)
    desk.clock.advance(seconds=30)
    first = told(desk)[0]["winner"]["name"]
    desk.services.winners.redraw(draw.id, "absent", actor="op")
    assert (told(desk)[0]["state"], told(desk)[0]["winner"]) == ("drawing", None)
    reveal_what_is_fresh(desk.services)
    second = told(desk)[0]["winner"]
    assert {first, second["name"]} == {"ann", "bob"}
    assert second["visibleFrom"] == now_ms(desk) + SPIN_MS
    desk.services.winners.undo(draw.id, "a mistake", actor="op")
    assert [(one["state"], one["winner"], one["endedAt"]) for one in told(desk)] == [("full", None, None)]


def test_running_pools_come_before_the_last_that_ended(desk: Desk) -> None:
    ended = []
    for _ in range(ENDED + 2):
        desk.clock.advance(seconds=60)
        pool = opened(desk)
        desk.services.pools.cancel(pool.id, "test", actor="op")
        ended.append(pool.id)
    older, newer = opened(desk).id, opened(desk).id
    assert [one["id"] for one in told(desk)] == [newer, older, *reversed(ended[2:])]
    cancelled = told(desk)[2]
    assert (cancelled["state"], cancelled["endedAt"]) == ("cancelled", now_ms(desk))


def test_nothing_is_advertised_while_pools_are_switched_off(desk: Desk) -> None:
    opened(desk)
    full = sold_out(desk, "ann")
    desk.services.paid_parts.choose(PaidParts(pools=False), actor="op")
    assert [one["id"] for one in told(desk)] == [full]
    desk.services.paid_parts.choose(PaidParts(), actor="op")
    assert len(told(desk)) == 2
