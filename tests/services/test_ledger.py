"""The ledger: money moves from one account to another, by rows that bind each other, and in no other way."""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.domain.ledger import AccountKind, HoldReason, Reason
from raffle_desktop.domain.money import MAX_AMOUNT, MAX_BALANCE
from raffle_desktop.services import ledger
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.ledger import HASHED
from tests.conftest import Desk
from tests.services.money_tools import SECOND, figures, funded, opened, owner, wrong


def posted(desk: Desk, debit: int, credit: int, amount: Any, **more: Any) -> int:
    def work(transaction: Transaction) -> int:
        return ledger.post(transaction, debit, credit, amount, Reason.ADJUSTMENT, **more)

    return desk.services.core.write(work, actor="op")


def house(desk: Desk, currency: str = "EUR") -> int:
    return desk.services.core.write(
        lambda transaction: ledger.own_account(transaction, AccountKind.HOUSE, currency), actor="op"
    )


def test_a_transfer_takes_from_one_account_what_it_gives_to_the_other(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    posted(desk, ann, house(desk), 300)
    assert figures(desk, ann) == (700, 700)
    assert desk.rows("SELECT kind, balance FROM accounts ORDER BY kind") == [
        ("house", 300),
        ("provider", -1000),
        ("wallet", 700),
    ]
    assert desk.value("SELECT sum(balance) FROM accounts") == 0
    assert wrong(desk) == []


def test_each_row_binds_itself_and_all_before_it(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    posted(desk, ann, house(desk), 300, description='for "him" \\ İlayda\x7f 🎁')
    previous = GENESIS
    for *fields, stored in desk.rows(f"SELECT {HASHED}, hash FROM transfers ORDER BY id"):
        previous = linked(previous, fields)
        assert stored == previous
    assert wrong(desk) == []


@pytest.mark.parametrize(
    "amount, code",
    [
        (0, Code.VALUE_INVALID),
        (-1, Code.VALUE_INVALID),
        (0.5, Code.VALUE_INVALID),
        (True, Code.VALUE_INVALID),
        (MAX_AMOUNT + 1, Code.VALUE_INVALID),
        (1001, Code.INSUFFICIENT_FUNDS),
    ],
)
def test_an_amount_that_cannot_be_moves_nothing(desk: Desk, amount: Any, code: Code) -> None:
    ann, other = funded(desk, "ann", 1000), house(desk)
    with desk.refuses(code):
        posted(desk, ann, other, amount)


def test_money_stays_in_its_currency(desk: Desk) -> None:
    ann, other = funded(desk, "ann", 1000), house(desk, "USD")
    with desk.refuses(Code.CURRENCY_MISMATCH, "from an account in EUR to one in USD"):
        posted(desk, ann, other, 1)
    with desk.refuses(Code.WALLET_NOT_FOUND):
        posted(desk, ann, 99, 1)
    with desk.refuses(Code.VALUE_INVALID):
        house(desk, "XXX")


def test_a_wallet_holds_no_more_than_can_be_told_exactly(desk: Desk) -> None:
    ann, other = funded(desk, "ann", 0), house(desk)
    for _ in range(2):
        posted(desk, other, ann, MAX_AMOUNT)
    desk.run_sql("DROP TRIGGER accounts_by_ledger")
    desk.run_sql("UPDATE accounts SET balance = ? WHERE id = ?", MAX_BALANCE - 5, ann)
    with desk.refuses(Code.VALUE_INVALID, "A wallet can hold 90 071 992 547 409.91 EUR"):
        posted(desk, other, ann, 6)


def test_a_payment_of_a_provider_is_booked_once(desk: Desk) -> None:
    ann, other = funded(desk, "ann", 0), house(desk)
    posted(desk, other, ann, 5, provider="stripe", provider_txn_id="x")
    posted(desk, other, ann, 5, provider="paypal", provider_txn_id="x")
    with desk.refuses(Code.ALREADY_CLOSED, "in the ledger already"):
        posted(desk, other, ann, 5, provider="stripe", provider_txn_id="x")


def test_what_has_expired_is_released_by_the_next_transaction_of_its_wallet(desk: Desk) -> None:
    wallets, now = desk.services.wallets, desk.services.core.now_micros()
    people = [funded(desk, name, 1000) for name in ("ann", "bo", "cid", "dora")]
    expiring = [wallets.hold(wallet, 400, expires_at=now + SECOND, actor="op").id for wallet in people]
    kept = wallets.hold(people[0], 500, expires_at=now + 9 * SECOND, actor="op").id
    with desk.refuses(Code.INSUFFICIENT_FUNDS, "1.00 EUR are available in this wallet; 1.01 EUR are needed."):
        wallets.hold(people[0], 101, actor="op")
    desk.clock.advance(seconds=1)
    assert [figures(desk, wallet) for wallet in people] == [(1000, 500), *[(1000, 1000)] * 3]
    wallets.adjust(people[0], -500, "out", actor="op")
    wallets.adjust(people[1], 5, "in", actor="op")
    wallets.hold(people[2], 1000, actor="op")

    def states() -> list[str]:
        return [wallets.get_hold(hold).state for hold in (*expiring, kept)]

    assert states() == ["RELEASED", "RELEASED", "RELEASED", "ACTIVE", "ACTIVE"]
    assert (wallets.release_expired(), wallets.release_expired()) == (1, 0)
    assert states() == ["RELEASED"] * 4 + ["ACTIVE"]
    assert wrong(desk) == []


def test_an_expired_hold_is_neither_captured_nor_released_by_hand(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    until = desk.services.core.now_micros() + SECOND
    hold = desk.services.wallets.hold(ann, 400, expires_at=until, actor="op")
    desk.clock.advance(seconds=1)
    for act in (desk.services.wallets.capture, desk.services.wallets.release):
        with desk.refuses(Code.HOLD_EXPIRED):
            act(hold.id, actor="op")
    desk.services.wallets.release_expired()
    with desk.refuses(Code.HOLD_EXPIRED):
        desk.services.wallets.capture(hold.id, actor="op")
    with desk.refuses(Code.VALUE_INVALID, "must lie ahead"):
        desk.services.wallets.hold(ann, 400, expires_at=until, actor="op")


def test_a_capture_takes_what_is_held_or_less_and_frees_the_rest(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    wallets = desk.services.wallets
    hold = wallets.hold(ann, 400, actor="op")
    with desk.refuses(Code.INSUFFICIENT_FUNDS, "for what it holds at the most"):
        wallets.capture(hold.id, amount=401, actor="op")
    with desk.refuses(Code.VALUE_INVALID):
        wallets.capture(hold.id, amount=0, actor="op")
    done = wallets.capture(hold.id, amount=150, actor="op")
    assert (done.state, figures(desk, ann)) == ("CAPTURED", (850, 850))
    for act in (wallets.capture, wallets.release):
        with desk.refuses(Code.HOLD_NOT_ACTIVE):
            act(hold.id, actor="op")
    with desk.refuses(Code.HOLD_NOT_FOUND):
        wallets.release(99, actor="op")
    assert wrong(desk) == []


def test_a_hold_is_made_in_a_wallet_only(desk: Desk) -> None:
    funded(desk, "ann", 1000)
    with desk.refuses(Code.WALLET_NOT_FOUND):
        desk.services.core.write(
            lambda transaction: ledger.hold(transaction, 2, 1, HoldReason.TICKET_RESERVATION), actor="op"
        )
    with desk.refuses(Code.VALUE_INVALID, "by asking for the withdrawal"):
        desk.services.wallets.hold(1, 1, reason=HoldReason.WITHDRAWAL, actor="op")


def test_the_book_is_written_out_with_both_sides_and_nothing_a_spreadsheet_would_run(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    line = desk.services.wallets.adjust(ann, -100, "=1+1", actor="op")
    desk.services.wallets.reverse(line.id, "a mistake", actor="op")
    pool = opened(desk)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    text = desk.services.exports.export("ledger", "csv", actor="op")
    head, *rows = text.splitlines()
    assert head.startswith(
        '"transfer_id","at","from_account","from_kind","from","to_account","to_kind","to","amount_cents"'
    )
    assert [row.split(",")[8:12] for row in rows] == [
        ['"1000"', '"EUR"', '"TOPUP"', '"POSTED"'],
        ['"100"', '"EUR"', '"ADJUSTMENT"', '"REVERSED"'],
        ['"100"', '"EUR"', '"ADJUSTMENT"', '"POSTED"'],
        ['"100"', '"EUR"', '"TICKET_PURCHASE"', '"POSTED"'],
    ]
    assert '"provider","provider","1","wallet","ann"' in rows[0]
    assert '"\'=1+1"' in rows[1]


def test_a_bug_in_the_middle_undoes_all_of_it(desk: Desk) -> None:
    ann, other = funded(desk, "ann", 1000), house(desk)
    before = desk.everything()

    def work(transaction: Transaction) -> None:
        ledger.post(transaction, ann, other, 5, Reason.ADJUSTMENT)
        raise RaffleError(Code.BUSY)

    with pytest.raises(RaffleError):
        desk.services.core.write(work, actor="op")
    assert desk.everything() == before
