"""The parts where people pay for a chance: off takes nothing new and loses nothing old."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.money_desk import MoneyDesk
from raffle_desktop.services.paid_parts import PaidPart, PaidParts
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, person, wrong


def choose(desk: Desk, *, pools: bool = True, wallets: bool = True, support: bool = True) -> None:
    desk.services.paid_parts.choose(PaidParts(pools, wallets, support), actor="op")


def test_it_is_to_be_said_from_the_first_use_on_and_only_until_it_was_read(session: Desk) -> None:
    first = session.services.paid_parts.use()
    assert (first.parts, first.told, first.used) == (PaidParts(), False, frozenset())
    session.ingest(EventType.CHEER, "ann", "c1", amount=100)
    assert session.services.paid_parts.use().used == {PaidPart.SUPPORT}
    pool = opened(session)
    funded(session, "bo", 500)
    used = session.services.paid_parts.use()
    assert (used.used, used.pools_left, used.wallets_left) == (frozenset(PaidPart), True, True)
    choose(session)
    read = session.services.paid_parts.use()
    assert (read.told, read.used, read.parts) == (True, frozenset(), PaidParts())
    session.services.pools.cancel(pool.id, "enough", actor="op")
    assert not session.services.paid_parts.use().pools_left


def test_a_part_that_is_off_takes_nothing_new(desk: Desk, subtests: pytest.Subtests) -> None:
    ann, pool = funded(desk, "ann", 500), opened(desk, 100, 3)
    viewer, other = owner(desk, ann), person(desk, "other")
    asked = desk.services.purchases.create(viewer, PurchaseType.ENTRY, 100, "EUR", provider="shop", actor="api")
    services = desk.services
    by_name = MoneyDesk(services.core)
    choose(desk, pools=False, wallets=False)
    before = desk.everything()
    acts: dict[str, Callable[[], object]] = {
        "a pool": lambda: opened(desk, prize=pool.prize_id),
        "a ticket by hand": lambda: services.pools.sell(pool.id, viewer, actor="op"),
        "a ticket from the wallet": lambda: services.pools.buy_from_wallet(pool.id, viewer, actor="op"),
        "a sale by name": lambda: by_name.sell(pool.id, Person("manual", "zoe"), from_wallet=False, actor="op"),
        "the payment of a purchase": lambda: services.purchases.pay(asked.id, actor="op"),
        "a purchase": lambda: services.purchases.create(
            viewer, PurchaseType.ENTRY, 100, "EUR", provider="shop", actor="api"
        ),
        "a wallet": lambda: services.wallets.open(other, actor="op"),
        "a wallet by name": lambda: by_name.open_wallet(Person("manual", "zoe"), actor="op"),
        "a top-up": lambda: services.topups.create(ann, 100, actor="op"),
        "a hold": lambda: services.wallets.hold(ann, 100, actor="op"),
    }
    for what, act in acts.items():
        with subtests.test(what), desk.refuses(Code.PART_IS_OFF):
            act()
    assert desk.everything() == before


def test_each_part_is_switched_off_by_itself(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 500), opened(desk, 100, 3)
    viewer = owner(desk, ann)
    choose(desk, wallets=False)
    assert desk.services.pools.sell(pool.id, viewer, actor="op").number == 1
    with desk.refuses(
        Code.PART_IS_OFF, "Wallets are switched off on this desk; the operator can switch them on in the settings."
    ):
        desk.services.pools.buy_from_wallet(pool.id, viewer, actor="op")
    choose(desk, pools=False)
    desk.services.topups.create(ann, 100, actor="op")
    with desk.refuses(Code.PART_IS_OFF):
        desk.services.pools.sell(pool.id, viewer, actor="op")


def test_what_is_there_comes_to_its_end_while_its_part_is_off(desk: Desk) -> None:
    ann, bo = funded(desk, "ann", 500), funded(desk, "bo", 500)
    full, half = opened(desk, 100, 1), opened(desk, 100, 3)
    for pool, wallet in ((full, ann), (half, bo)):
        desk.services.pools.buy_from_wallet(pool.id, owner(desk, wallet), actor="op")
    late = desk.services.topups.create(bo, 300, actor="api")
    paid = desk.services.purchases.create(
        owner(desk, bo), PurchaseType.ENTRY, 100, "EUR", provider="shop", is_paid=True, actor="api"
    )
    choose(desk, pools=False, wallets=False)
    assert desk.services.pools.issue(half.id, owner(desk, bo), paid.id, actor="api").number == 2
    drawn = desk.services.pool_draws.draw(full.id, confirm=True, actor="op")
    assert drawn.pool.state is PoolState.STARTED
    assert desk.services.pools.cancel(half.id, "enough", actor="op").refunded == 1
    assert figures(desk, bo) == (500, 500)
    desk.services.topups.complete(late.id, actor="api")
    out = desk.services.withdrawals.create(bo, 800, actor="op")
    desk.services.withdrawals.complete(out.id, actor="op")
    assert figures(desk, bo) == (0, 0)
    assert wrong(desk) == []


def test_bits_and_donations_stop_to_count_and_count_again_as_before(session: Desk) -> None:
    session.services.weights.change({"cheerBitsCap": "3"}, actor="op")
    session.set_counters("ann", cheer_bits=9000, donations_cents=2_000_00)
    session.enter("ann")
    heavy = session.totals()
    choose(session, support=False)
    assert session.services.paid_parts.get() == PaidParts(support=False)
    assert session.totals() == {"ann": MICRO} != heavy
    choose(session)
    assert session.totals() == heavy
    assert session.services.weights.settings().cheer_bits_cap == 3 * MICRO


def test_caps_of_nothing_set_by_hand_are_bits_that_do_not_count(session: Desk) -> None:
    session.services.weights.change({"cheerBitsCap": "0", "donationsCap": "0"}, actor="op")
    assert not session.services.paid_parts.get().support
    choose(session)
    rates = session.services.weights.settings()
    assert (rates.cheer_bits_cap, rates.donations_cap) == (
        WeightSettings().cheer_bits_cap,
        WeightSettings().donations_cap,
    )


def test_the_choice_is_in_the_log_and_the_same_again_is_no_act(desk: Desk) -> None:
    choose(desk, pools=False)
    (act,) = desk.rows("SELECT before, after FROM audit_log WHERE subject = 'desk.paid_parts'")
    assert '"pools": true' in act[0]
    assert '"pools": false' in act[1]
    before = desk.everything()
    choose(desk, pools=False)
    assert desk.everything() == before
