"""A full pool is drawn like everything else, and its prize goes to the winner once."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.services.pool_draws import check_pool_winners
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, person, wrong


def full_pool(desk: Desk, money: int = 0, buyers: str = "abab") -> int:
    """A full pool with one ticket for each letter, in their order."""
    pool = opened(desk, 100, len(buyers), money=money)
    for name in buyers:
        desk.services.pools.sell(pool.id, person(desk, name), actor="op")
    return pool.id


def winning_number(desk: Desk) -> int | None:
    return desk.services.draw_reader.get("latest").standing[0].number


def test_every_ticket_is_one_chance_and_the_draw_can_be_proved(desk: Desk) -> None:
    pool = full_pool(desk, buyers="abba" + "b" * 6)
    drawn = desk.services.pool_draws.draw(pool, actor="op")
    assert (drawn.pool.state, drawn.view.source, drawn.view.pool_id, drawn.view.prize) == (
        PoolState.STARTED,
        "pool",
        pool,
        "Headphones",
    )
    assert (drawn.view.entries, int(drawn.view.total)) == (2, 10)
    assert drawn.view.source_label == "pool 1: Headphones"
    proof = desk.services.draw_reader.proof(drawn.view.id)
    assert verify(proof).ok
    assert "\\n8 manual:b b\\n" in proof
    (winner,) = drawn.view.standing
    owners = dict(desk.rows("SELECT number, viewer_id FROM pool_tickets"))
    assert winner.number is not None
    assert owners[winner.number] == winner.viewer_id
    # Of the winner's own tickets it is the one that the drawn position points at.
    theirs = sorted(number for number, viewer in owners.items() if viewer == winner.viewer_id)
    start = 0 if winner.name == "a" else 2
    assert theirs[winner.ticket - start] == winner.number
    assert desk.services.pool_draws.get("latest") == drawn
    assert desk.services.pool_draws.of_pool(pool) == [drawn.view]


def test_not_the_viewer_alone_but_the_ticket_is_drawn(desk: Desk) -> None:
    pool, numbers = full_pool(desk, buyers="aabb"), set()
    for _ in range(12):
        desk.services.pool_draws.draw(pool, actor="op")
        numbers.add(winning_number(desk))
        desk.services.winners.undo("latest", "once more", actor="op")
    assert numbers <= {1, 2, 3, 4}
    assert len(numbers) > 2


def test_only_a_full_pool_is_drawn_and_only_once(desk: Desk) -> None:
    half = opened(desk, 100, 3)
    desk.services.pools.sell(half.id, person(desk, "a"), actor="op")
    with desk.refuses(Code.POOL_NOT_FULL, "This pool is not full yet: 1 of 3 are sold."):
        desk.services.pool_draws.draw(half.id, actor="op")
    desk.services.pools.cancel(half.id, "x", actor="op")
    with desk.refuses(Code.POOL_NOT_FULL, "This pool was cancelled."):
        desk.services.pool_draws.draw(half.id, actor="op")
    pool = full_pool(desk)
    desk.services.pool_draws.draw(pool, actor="op")
    with desk.refuses(Code.POOL_NOT_FULL, "This pool has been drawn"):
        desk.services.pool_draws.draw(pool, actor="op")
    with desk.refuses(Code.POOL_NOT_FOUND):
        desk.services.pool_draws.draw(99, actor="op")


def test_the_prize_is_the_winner_s_when_they_are_confirmed(desk: Desk) -> None:
    pool = full_pool(desk, money=1_000)
    view = desk.services.pool_draws.draw(pool, actor="op").view
    assert desk.services.prizes.wins() == []
    desk.services.winners.confirm(view.id, actor="op")
    (win,) = desk.services.prizes.wins()
    assert (win.pool_id, win.viewer_id, win.amount, win.how) == (pool, view.standing[0].viewer_id, 1_000, "wallet")
    wallet = desk.services.wallets.of_viewer(win.viewer_id)
    assert wallet is not None
    line = desk.services.wallets.ledger_page(wallet.id).lines[0]
    assert (line.reason, line.signed, line.pool_id, line.other) == ("PRIZE_PAYOUT", 1_000, pool, "prizes")
    prize = desk.services.prizes.get(win.prize_id)
    assert (prize.stock, prize.reserved) == (4, 0)
    assert wrong(desk) == []


def test_confirmed_at_once_unless_a_claim_timer_runs(desk: Desk) -> None:
    desk.services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    waiting = desk.services.pool_draws.draw(full_pool(desk), confirm=True, actor="op")
    assert waiting.view.standing[0].state == "drawn"
    desk.services.settings.set_draw_settings(DrawSettings(), actor="op")
    done = desk.services.pool_draws.draw(full_pool(desk), confirm=True, actor="op")
    assert done.view.standing[0].state == "confirmed"


@pytest.mark.parametrize("money", [0, 1_000])
def test_an_undone_draw_is_drawn_again(desk: Desk, money: int) -> None:
    pool = full_pool(desk, money)
    first = desk.services.pool_draws.draw(pool, confirm=money == 0, actor="op").view
    desk.services.winners.undo(first.id, "a test", actor="op")
    assert desk.services.prizes.wins(owed_only=True) == []
    assert desk.services.pools.get(pool).state is PoolState.STARTED
    second = desk.services.pool_draws.draw(pool, confirm=True, actor="op").view
    assert [one.id for one in desk.services.pool_draws.of_pool(pool)] == [first.id, second.id]
    assert [one.draw_id for one in desk.services.prizes.wins() if one.withdrawn_at is None] == [second.id]
    assert wrong(desk) == []


def test_what_was_paid_out_is_not_undone_before_it_is_reversed(desk: Desk) -> None:
    pool = full_pool(desk, money=1_000)
    view = desk.services.pool_draws.draw(pool, confirm=True, actor="op").view
    (win,) = desk.services.prizes.wins()
    assert win.transfer_id is not None
    too_late = f"10.00 EUR were paid to the winner’s wallet; reverse transfer {win.transfer_id} first."
    with desk.refuses(Code.UNDO_TOO_LATE, too_late):
        desk.services.winners.undo(view.id, "x", actor="op")
    with desk.refuses(Code.UNDO_TOO_LATE, too_late):
        desk.services.winners.redraw(view.id, "x", actor="op")
    desk.services.wallets.reverse(win.transfer_id, "x", actor="op")
    again = desk.services.winners.redraw(view.id, "absent", confirm=True, actor="op")
    (new,) = desk.services.prizes.wins(limit=1)
    assert (new.viewer_id, new.is_owed) == (again.standing[0].viewer_id, False)
    assert new.viewer_id != win.viewer_id
    wallet = desk.services.wallets.of_viewer(win.viewer_id)
    assert wallet is not None
    assert wallet.balance == 0
    assert wrong(desk) == []


def test_what_was_handed_over_is_not_undone(desk: Desk) -> None:
    view = desk.services.pool_draws.draw(full_pool(desk), confirm=True, actor="op").view
    (win,) = desk.services.prizes.wins()
    desk.services.prizes.deliver(win.id, "in person", actor="op")
    with desk.refuses(Code.UNDO_TOO_LATE, "mark it as not delivered first"):
        desk.services.winners.undo(view.id, "x", actor="op")
    desk.services.prizes.not_delivered(win.id, "it came back", actor="op")
    desk.services.winners.undo(view.id, "x", actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "taken back from this winner"):
        desk.services.prizes.deliver(win.id, "x", actor="op")
    assert wrong(desk) == []


def test_a_redraw_falls_to_another_with_their_own_number(desk: Desk) -> None:
    pool = full_pool(desk, buyers="abcabc")
    view = desk.services.pool_draws.draw(pool, actor="op").view
    names = [view.standing[0].name]
    for _ in range(2):
        view = desk.services.winners.redraw(view.id, "absent", actor="op")
        names.append(view.standing[0].name)
    assert sorted(names) == ["a", "b", "c"]
    with desk.refuses(Code.NOBODY_TO_DRAW):
        desk.services.winners.redraw(view.id, "absent", actor="op")
    owners = dict(desk.rows("SELECT number, viewer_id FROM pool_tickets"))
    assert all(owners[winner.number] == winner.viewer_id for winner in view.winners)
    assert verify(desk.services.draw_reader.proof(view.id)).ok
    with desk.database.read() as connection:
        assert check_pool_winners(connection) == []


def test_who_was_excluded_meanwhile_does_not_win(desk: Desk) -> None:
    pool = full_pool(desk, buyers="aaaab")
    desk.services.viewers.exclude(person(desk, "a"), "a cheat", actor="op")
    view = desk.services.pool_draws.draw(pool, actor="op").view
    assert (view.entries, view.standing[0].name) == (1, "b")
    desk.services.viewers.exclude(person(desk, "b"), "a cheat too", actor="op")
    other = full_pool_of_excluded(desk)
    with desk.refuses(Code.NOBODY_TO_DRAW, "everybody with a ticket is excluded"):
        desk.services.pool_draws.draw(other, actor="op")


def test_who_is_excluded_after_the_draw_is_passed_over_by_a_redraw(desk: Desk) -> None:
    view = desk.services.pool_draws.draw(full_pool(desk, buyers="abcd" * 2), actor="op").view
    first = view.standing[0].name
    shut_out = sorted(set("abcd") - {first})[:2]
    for name in shut_out:
        desk.services.viewers.exclude(person(desk, name), "a cheat", actor="op")
    after = desk.services.winners.redraw(view.id, "absent", actor="op").standing[0].name
    assert after not in (first, *shut_out)


def full_pool_of_excluded(desk: Desk) -> int:
    cid = person(desk, "c")
    pool = opened(desk, 100, 1)
    desk.services.pools.sell(pool.id, cid, actor="op")
    desk.services.viewers.exclude(cid, "late", actor="op")
    return pool.id


def test_the_winner_s_payout_joins_what_they_have(desk: Desk) -> None:
    ann = funded(desk, "ann", 300)
    pool = opened(desk, 100, 1, money=700)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    desk.services.pool_draws.draw(pool.id, confirm=True, actor="op")
    assert figures(desk, ann) == (900, 900)
    stage = desk.services.stage.present()
    assert stage.draw is not None
    assert stage.draw.pool_id == pool.id
