"""What a stranger with a database tool might try on the money, and the words with which it is refused."""

from __future__ import annotations

from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk

ANN, BO, ANN_USD, BO_USD, PROVIDER, HOUSE, PRIZES = 1, 2, 3, 4, 5, 6, 7
"""Accounts. `BO_USD` is suspended, with 700 cents in it."""


NEXT = "(SELECT max(id) + 1 FROM transfers)"


def fill_money(desk: Desk) -> None:
    """Something in every table of money, of viewers 1 (ann) and 2 (bo).

    Holds: 1 of an open withdrawal, 4 active for an hour, 5 captured, 6 released, the last one expired. Requests: 1, 2
    and 5 completed, 3 an open top-up, 4 an open withdrawal, 6 cancelled. Pools: 1 drawn and paid out, 2 open with
    tickets 3 (ann's wallet) and 4 (bo, by hand), 3 cancelled, 4 full, 5 drawn and its prize owed. Purchases: 8 pending,
    9 failed, 10 (ann) and 11 (bo, 9.99) paid and not redeemed, 12 pending in dollars.
    """
    services, actor = desk.services, "op"
    wallets = services.wallets
    for viewer, currency in ((1, "EUR"), (2, "EUR"), (1, "USD"), (2, "USD")):
        wallets.open(viewer, currency, actor=actor)
    for wallet, amount, txn in ((ANN, 10_000, "t1"), (BO, 5_000, "t2")):
        request = services.topups.create(wallet, amount, provider="stripe", provider_txn_id=txn, actor=actor)
        services.topups.complete(request.id, actor=actor)
    services.topups.create(ANN, 700, provider="stripe", provider_txn_id="t3", actor=actor)
    services.withdrawals.create(ANN, 1_000, actor=actor)
    services.withdrawals.complete(services.withdrawals.create(BO, 500, actor=actor).id, actor=actor)
    services.withdrawals.cancel(services.withdrawals.create(BO, 400, actor=actor).id, actor=actor)
    now = services.core.now_micros()
    wallets.hold(ANN, 300, expires_at=now + 3_600_000_000, actor=actor)
    wallets.capture(wallets.hold(ANN, 200, actor=actor).id, actor=actor)
    wallets.release(wallets.hold(ANN, 200, actor=actor).id, actor=actor)
    _fill_pools(desk)
    _fill_purchases(desk)
    wallets.reverse(wallets.adjust(ANN, 500, "a gift", actor=actor).id, "a mistake", actor=actor)
    wallets.adjust(BO_USD, 700, "a gift", actor=actor)
    wallets.suspend(BO_USD, "to look at it", actor=actor)
    wallets.hold(ANN, 100, expires_at=now + 1_000_000, actor=actor)
    desk.clock.advance(seconds=10)


def _fill_pools(desk: Desk) -> None:
    services, actor = desk.services, "op"
    services.prizes.create(PrizeTerms("Ten euros", value=1_000, is_money=True, stock=5), actor=actor)
    services.prizes.create(PrizeTerms("Headphones", value=9_000, stock=5), actor=actor)
    for prize, terms in (
        (1, PoolTerms(100, 2)),
        (2, PoolTerms(200, 5, boost_price=50)),
        (2, PoolTerms(100, 5)),
        (1, PoolTerms(100, 1)),
        (2, PoolTerms(100, 1)),
    ):
        services.pools.open(prize, terms, actor=actor)
    for pool, viewer in ((1, 2), (1, 1), (2, 1)):
        services.pools.buy_from_wallet(pool, viewer, actor=actor)
    services.pools.sell(2, 2, actor=actor)
    for pool, viewer in ((3, 1), (4, 1), (5, 2)):
        services.pools.buy_from_wallet(pool, viewer, actor=actor)
    services.pools.cancel(3, "no interest", actor=actor)
    for pool in (1, 5):
        services.pool_draws.draw(pool, confirm=True, actor=actor)


def _fill_purchases(desk: Desk) -> None:
    purchases, actor = desk.services.purchases, "op"
    for txn, viewer, amount, currency in (
        ("p8", 2, 200, "EUR"),
        ("p9", 2, 200, "EUR"),
        ("p10", 1, 200, "EUR"),
        ("p11", 2, 999, "EUR"),
        ("p12", 1, 200, "USD"),
    ):
        purchases.create(
            viewer, PurchaseType.ENTRY, amount, currency, provider="stripe", provider_txn_id=txn, actor=actor
        )
    purchases.fail(9, actor=actor)
    purchases.confirm(10, actor=actor)
    purchases.confirm(11, actor=actor)


def transfer(debit: object, credit: object, amount: object = 100, reason: str = "ADJUSTMENT", **more: object) -> str:
    """A row of the ledger as a stranger would write it."""
    values = {"id": NEXT, "currency": "'EUR'", "at": 1, "actor": "'x'", "hash": "zeroblob(32)", **more}
    values |= {"debit_account": debit, "credit_account": credit, "amount": amount, "reason": f"'{reason}'"}
    return f"INSERT INTO transfers ({', '.join(values)}) VALUES ({', '.join(map(str, values.values()))})"


_ROW = "INSERT INTO transfers (id, debit_account, credit_account, amount, currency, reason, at, actor,"
_BACK = f"SELECT {NEXT}, credit_account, debit_account, amount, currency,"
_PAID_WALLET = "(SELECT credit_account FROM transfers WHERE reason = 'PRIZE_PAYOUT')"
_HOLD = "INSERT INTO holds (account_id, amount, reason, state, at, expires_at)"
_PURCHASE = "INSERT INTO purchases (viewer_id, type, status, amount, currency, provider, provider_txn_id, at)"
_TICKET = "INSERT INTO pool_tickets (pool_id, number, viewer_id, purchase_id, at)"
_POOL = "INSERT INTO pools (prize_id, ticket_price, currency, tickets_required, tickets_sold, state, opened_at)"
_REQUEST = "INSERT INTO money_requests (kind, account_id, amount, state, hold_id, at)"
_WIN = "INSERT INTO prize_wins (pool_id, prize_id, draw_id, event, pick, viewer_id, amount, currency, won_at)"
_ACCOUNT = "INSERT INTO accounts (kind, viewer_id, currency, state, opened_at, balance)"

MONEY_ATTACKS: dict[str, tuple[str, str]] = {
    "a transfer of nothing": (transfer(HOUSE, ANN, 0), "transfer_amount_in_bounds"),
    "a transfer of less than nothing": (transfer(HOUSE, ANN, -5), "transfer_amount_in_bounds"),
    "a transfer beyond all bounds": (transfer(HOUSE, ANN, 10**12 + 1), "transfer_amount_in_bounds"),
    "a transfer of half a cent": (transfer(HOUSE, ANN, 1.5), "cannot store REAL"),
    "a transfer to itself": (transfer(ANN, ANN), "between other accounts"),
    "a reversal to itself": (transfer(ANN, ANN, reverses=1), "a reversal moves back the same amount"),
    "a transfer from nobody": (transfer(99, ANN), "two accounts of its currency"),
    "a transfer to nobody": (transfer(HOUSE, 99), "two accounts of its currency"),
    "a transfer between currencies": (transfer(HOUSE, ANN_USD), "two accounts of its currency"),
    "a transfer in another currency": (transfer(HOUSE, ANN, currency="'USD'"), "two accounts of its currency"),
    "more than a wallet has": (transfer(BO, HOUSE, 9_000), "no more than is available"),
    "more than a wallet has, with conflicts ignored": (
        transfer(BO, HOUSE, 9_000).replace("INSERT", "INSERT OR IGNORE", 1),
        "no more than is available",
    ),
    "more than a wallet has, keeping what failed": (
        transfer(BO, HOUSE, 9_000).replace("INSERT", "INSERT OR FAIL", 1),
        "no more than is available",
    ),
    "what is held for something else": (
        (
            "INSERT INTO transfers (id, debit_account, credit_account, amount, currency, reason, at, actor, hash)"
            f" SELECT {NEXT}, {ANN}, {HOUSE}, balance - held + 1, 'EUR', 'ADJUSTMENT', 1, 'x', zeroblob(32)"
            f" FROM accounts WHERE id = {ANN}"
        ),
        "no more than is available",
    ),
    "a debit of a suspended wallet": (transfer(BO_USD, 8, currency="'USD'"), "a suspended wallet takes no debits"),
    "an unknown reason": (transfer(HOUSE, ANN, reason="GIFT"), "transfer_reason"),
    "a top-up from the desk's own money": (transfer(HOUSE, ANN, reason="TOPUP"), "between other accounts"),
    "a withdrawal into another wallet": (transfer(ANN, BO, reason="WITHDRAWAL"), "between other accounts"),
    "money from wallet to wallet": (transfer(ANN, BO), "between other accounts"),
    "a row in the middle of the ledger": (transfer(HOUSE, ANN, id=-5), "only grows at its end"),
    "a row far beyond the end of the ledger": (transfer(HOUSE, ANN, id=2**63 - 1), "only grows at its end"),
    "half a hash": (transfer(HOUSE, ANN, hash="zeroblob(16)"), "transfer_hash_length"),
    "one payment of a provider twice": (
        transfer(PROVIDER, ANN, reason="TOPUP", provider="'stripe'", provider_txn_id="'t1'"),
        "nothing takes the place of a row of transfers",
    ),
    "a payment of no provider": (
        transfer(PROVIDER, ANN, reason="TOPUP", provider_txn_id="'t77'"),
        "transfer_provider_named",
    ),
    "a reversal of more than was moved": (
        transfer(ANN, PROVIDER, 10_001, reason="ADJUSTMENT", reverses=1),
        "a reversal moves back the same amount",
    ),
    "a reversal of nothing": (transfer(ANN, PROVIDER, reverses=99), "a reversal moves back the same amount"),
    "a second reversal": (
        (
            f"{_ROW} reverses, hash)"
            f" SELECT {NEXT}, debit_account, credit_account, amount, currency, reason, 1, 'x', reverses, hash"
            " FROM transfers WHERE reverses IS NOT NULL AND reason = 'ADJUSTMENT'"
        ),
        "nothing takes the place of a row of transfers",
    ),
    "a reversal of a reversal": (
        (
            f"{_ROW} reverses, hash)"
            f" {_BACK} reason, 1, 'x', id, hash FROM transfers"
            " WHERE reverses IS NOT NULL AND reason = 'ADJUSTMENT'"
        ),
        "a reversal moves back the same amount",
    ),
    "a refund of nothing": (transfer(HOUSE, ANN, reason="REFUND"), "transfer_refund_reverses"),
    "a reversal under another reason": (
        (
            f"{_ROW} purchase_id,"
            f" reverses, hash) {_BACK} reason, 1, 'x', purchase_id,"
            " id, hash FROM transfers WHERE purchase_id = 10"
        ),
        "transfer_refund_reverses",
    ),
    "a ticket that was in a draw paid back": (
        (
            f"{_ROW} purchase_id,"
            f" pool_id, reverses, hash) {_BACK} 'REFUND', 1, 'x',"
            " purchase_id, pool_id, id, hash FROM transfers WHERE purchase_id = 1"
        ),
        "a ticket that was in a draw is not paid back",
    ),
    "a purchase paid back for another": (
        (
            f"{_ROW} purchase_id,"
            f" pool_id, reverses, hash) {_BACK} 'REFUND', 1, 'x',"
            " 9, pool_id, id, hash FROM transfers WHERE purchase_id = 10"
        ),
        "a reversal moves back the same amount",
    ),
    "a capture of a hold of another wallet": (transfer(BO, HOUSE, hold_id=4), "a capture is of an active hold"),
    "a capture of more than is held": (transfer(ANN, HOUSE, 301, hold_id=4), "a capture is of an active hold"),
    "a capture of what was captured": (transfer(ANN, HOUSE, 200, hold_id=5), "a capture is of an active hold"),
    "a capture of what was released": (transfer(ANN, HOUSE, 200, hold_id=6), "a capture is of an active hold"),
    "a capture of what has expired": (
        transfer(ANN, HOUSE, at=2 * 10**15, hold_id="(SELECT max(id) FROM holds)"),
        "a capture is of an active hold",
    ),
    "a purchase paid twice": (
        transfer(PROVIDER, HOUSE, 200, "TICKET_PURCHASE", purchase_id=10),
        "a purchase is paid for once",
    ),
    "a failed purchase paid": (
        transfer(PROVIDER, HOUSE, 200, "TICKET_PURCHASE", purchase_id=9),
        "a purchase is paid for once",
    ),
    "a purchase paid in part": (
        transfer(PROVIDER, HOUSE, 199, "TICKET_PURCHASE", purchase_id=8),
        "a purchase is paid for once, whole",
    ),
    "a purchase paid in another currency": (
        transfer(PROVIDER, HOUSE, 200, "TICKET_PURCHASE", purchase_id=12),
        "a purchase is paid for once, whole",
    ),
    "a purchase paid from somebody else's wallet": (
        transfer(ANN, HOUSE, 200, "TICKET_PURCHASE", purchase_id=8),
        "by its own viewer",
    ),
    "a purchase paid by something else": (
        transfer(HOUSE, BO, 200, purchase_id=8),
        "a purchase is paid for once",
    ),
    "a prize paid to another": (
        transfer(PRIZES, BO, 1_000, "PRIZE_PAYOUT", pool_id=4),
        "only a won prize is paid out",
    ),
    "a prize paid twice": (
        transfer(PRIZES, _PAID_WALLET, 1_000, "PRIZE_PAYOUT", pool_id=1),
        "only a won prize is paid out",
    ),
    "a prize paid that is no money": (
        transfer(PRIZES, BO, 9_000, "PRIZE_PAYOUT", pool_id=5),
        "only a won prize is paid out",
    ),
    "a prize paid for no pool": (transfer(PRIZES, BO, 1_000, "PRIZE_PAYOUT"), "only a won prize is paid out"),
    # Accounts
    "a wallet with money from nowhere": (f"{_ACCOUNT} VALUES ('wallet', 2, 'GBP', 'ACTIVE', 1, 5)", "begins empty"),
    "a second wallet in one currency": (
        f"{_ACCOUNT} VALUES ('wallet', 1, 'EUR', 'ACTIVE', 1, 0)",
        "takes the place of a row of accounts",
    ),
    "a second house": (f"{_ACCOUNT} VALUES ('house', NULL, 'EUR', 'ACTIVE', 1, 0)", "takes the place"),
    "a wallet of nobody": (f"{_ACCOUNT} VALUES ('wallet', NULL, 'GBP', 'ACTIVE', 1, 0)", "wallet_has_an_owner"),
    "a wallet of an unknown viewer": (f"{_ACCOUNT} VALUES ('wallet', 99, 'GBP', 'ACTIVE', 1, 0)", "FOREIGN KEY"),
    "a house of a viewer": (f"{_ACCOUNT} VALUES ('house', 1, 'GBP', 'ACTIVE', 1, 0)", "wallet_has_an_owner"),
    "a currency that is none": (f"{_ACCOUNT} VALUES ('wallet', 2, 'eur', 'ACTIVE', 1, 0)", "account_currency"),
    "a suspended house": ("UPDATE accounts SET state = 'SUSPENDED' WHERE kind = 'house'", "own_accounts_are_plain"),
    "money from nowhere": ("UPDATE accounts SET balance = balance + 1", "balances move with the ledger"),
    "a transfer counted twice": (
        f"UPDATE accounts SET balance = balance + 10000, transfers = transfers + 1, transfer_id = 1 WHERE id = {ANN}",
        "balances move with the ledger",
    ),
    "a transfer of others counted": (
        f"UPDATE accounts SET transfers = transfers + 1, transfer_id = (SELECT max(id) FROM transfers) WHERE id = {BO}",
        "balances move with the ledger",
    ),
    "holds forgotten": ("UPDATE accounts SET held = 0", "what is held follows from the holds"),
    "more held than the holds say": ("UPDATE accounts SET held = held + 1", "what is held follows from the holds"),
    "a wallet given to another": (
        f"UPDATE accounts SET viewer_id = 2 WHERE id = {ANN_USD}",
        "an account keeps its owner",
    ),
    "a wallet that turns its currency": (
        f"UPDATE accounts SET currency = 'GBP' WHERE id = {ANN}",
        "an account keeps its owner and its currency",
    ),
    "a wallet put in the place of another": (
        f"UPDATE OR REPLACE accounts SET id = {BO} WHERE id = {ANN_USD}",
        "an account keeps its owner",
    ),
    "a wallet forgotten": ("DELETE FROM accounts", "an account that was used is kept"),
    # Holds
    "a hold of nothing": (f"{_HOLD} VALUES (1, 0, 'TICKET_RESERVATION', 'ACTIVE', 1, 2)", "hold_amount_in_bounds"),
    "a hold beyond the balance": (
        f"{_HOLD} VALUES (2, 9000, 'TICKET_RESERVATION', 'ACTIVE', 1, 2)",
        "no more can be held",
    ),
    "a hold of the house's money": (f"{_HOLD} VALUES (6, 1, 'TICKET_RESERVATION', 'ACTIVE', 1, 2)", "active wallet"),
    "a hold in a suspended wallet": (f"{_HOLD} VALUES (4, 1, 'TICKET_RESERVATION', 'ACTIVE', 1, 2)", "active wallet"),
    "a hold in no wallet": (f"{_HOLD} VALUES (99, 1, 'TICKET_RESERVATION', 'ACTIVE', 1, 2)", "active wallet"),
    "a hold that has expired when it begins": (
        f"{_HOLD} VALUES (1, 1, 'TICKET_RESERVATION', 'ACTIVE', 5, 5)",
        "a hold begins active",
    ),
    "a withdrawal's hold that expires": (f"{_HOLD} VALUES (1, 1, 'WITHDRAWAL', 'ACTIVE', 1, 2)", "never_expires"),
    "a hold that begins released": (
        (
            "INSERT INTO holds (account_id, amount, reason, state, at, closed_at)"
            " VALUES (1, 1, 'TICKET_RESERVATION', 'RELEASED', 1, 1)"
        ),
        "a hold begins active",
    ),
    "a hold that grows": ("UPDATE holds SET amount = amount + 1 WHERE id = 4", "captured or released, once"),
    "a hold that lasts longer": ("UPDATE holds SET expires_at = expires_at + 1 WHERE id = 4", "captured or released"),
    "a hold captured by no transfer": (
        "UPDATE holds SET state = 'CAPTURED', closed_at = 1, transfer_id = 1 WHERE id = 4",
        "captured or released, once",
    ),
    "a released hold active again": (
        "UPDATE holds SET state = 'ACTIVE', closed_at = NULL WHERE id = 6",
        "captured or released, once",
    ),
    "a captured hold released": (
        "UPDATE holds SET state = 'RELEASED', transfer_id = NULL WHERE id = 5",
        "captured or released, once",
    ),
    "the hold of an open withdrawal released": (
        "UPDATE holds SET state = 'RELEASED', closed_at = 1 WHERE id = 1",
        "captured or released, once",
    ),
    "a hold forgotten": ("DELETE FROM holds WHERE id = 6", "holds are kept"),
    # Requests
    "a request that begins completed": (f"{_REQUEST} VALUES ('topup', 1, 5, 'PROCESSING', NULL, 1)", "begins open"),
    "a top-up of the house": (f"{_REQUEST} VALUES ('topup', 6, 5, 'CREATED', NULL, 1)", "begins open"),
    "a withdrawal without its hold": (f"{_REQUEST} VALUES ('withdrawal', 1, 5, 'CREATED', 4, 1)", "amount held"),
    "a withdrawal without any hold": (f"{_REQUEST} VALUES ('withdrawal', 1, 5, 'CREATED', NULL, 1)", "amount held"),
    "a hold of two withdrawals": (f"{_REQUEST} VALUES ('withdrawal', 1, 1000, 'CREATED', 1, 1)", "takes the place"),
    "a top-up completed by nothing": (
        "UPDATE money_requests SET state = 'COMPLETED', closed_at = 1 WHERE id = 3",
        "completed by a transfer of its own",
    ),
    "a top-up completed by another's transfer": (
        "UPDATE money_requests SET state = 'COMPLETED', closed_at = 1, transfer_id = 1 WHERE id = 3",
        "completed by a transfer of its own",
    ),
    "a request that asks for more": ("UPDATE money_requests SET amount = 800 WHERE id = 3", "completed by a transfer"),
    "a cancelled request open again": (
        "UPDATE money_requests SET state = 'CREATED', closed_at = NULL WHERE id = 6",
        "from open to one outcome",
    ),
    "a completed request cancelled": (
        "UPDATE money_requests SET state = 'CANCELLED', transfer_id = NULL WHERE id = 1",
        "from open to one outcome",
    ),
    "a request of another payment": (
        "UPDATE money_requests SET provider_txn_id = 't9' WHERE id = 3",
        "completed by a transfer of its own",
    ),
    "one payment of two requests": (
        "UPDATE OR REPLACE money_requests SET provider = 'stripe', provider_txn_id = 't3' WHERE id = 4",
        "completed by a transfer of its own",
    ),
    "a request forgotten": ("DELETE FROM money_requests WHERE id = 6", "requests are kept"),
    # Prizes and pools
    "a stock below nothing": ("UPDATE prizes SET stock = -1", "stock_not_negative"),
    "a money prize of nothing": (
        "INSERT INTO prizes (title, currency, is_money, created_at) VALUES ('x', 'EUR', 1, 1)",
        "money_has_value",
    ),
    "a prize worth less while its pool is running": ("UPDATE prizes SET value = 1 WHERE id = 1", "keeps its value"),
    "a prize of a pool forgotten": ("DELETE FROM prizes WHERE id = 1", "a prize of a pool is kept"),
    "a pool without a prize": (f"{_POOL} VALUES (99, 100, 'EUR', 5, 0, 'OPEN', 1)", "in stock"),
    "a pool that begins full": (f"{_POOL} VALUES (1, 100, 'EUR', 5, 5, 'FULL', 1)", "opens empty"),
    "a pool of no tickets": (f"{_POOL} VALUES (1, 100, 'EUR', 0, 0, 'OPEN', 1)", "pool_"),
    "a pool for nothing": (f"{_POOL} VALUES (1, 0, 'EUR', 5, 0, 'OPEN', 1)", "pool_price_in_bounds"),
    "a pool that has sold more": ("UPDATE pools SET tickets_sold = 3 WHERE id = 2", "has sold what tickets it has"),
    "a pool that is full too early": ("UPDATE pools SET state = 'FULL' WHERE id = 2", "pool_full_is_full"),
    "a full pool open again": ("UPDATE pools SET state = 'OPEN' WHERE id = 4", "a pool goes from open to full"),
    "an open pool started": (
        "UPDATE pools SET state = 'STARTED', closed_at = 1 WHERE id = 2",
        "a pool starts with its draw",
    ),
    "a full pool started without a draw": (
        "UPDATE pools SET state = 'STARTED', closed_at = 1 WHERE id = 4",
        "a pool starts with its draw",
    ),
    "a drawn pool cancelled": (
        "UPDATE pools SET state = 'CANCELLED' WHERE id = 1",
        "a cancelled pool has paid back every ticket",
    ),
    "a cancelled pool open again": (
        "UPDATE pools SET state = 'OPEN', closed_at = NULL WHERE id = 3",
        "a pool goes from open to full",
    ),
    "a pool cancelled without a refund": (
        "UPDATE pools SET state = 'CANCELLED', closed_at = 1 WHERE id = 2",
        "a cancelled pool has paid back every ticket",
    ),
    "a price raised after the first ticket": ("UPDATE pools SET ticket_price = 300 WHERE id = 2", "keeps its prices"),
    "a pool made smaller after the first ticket": (
        "UPDATE pools SET tickets_required = 3 WHERE id = 2",
        "keeps its prices",
    ),
    "a pool for another prize": ("UPDATE pools SET prize_id = 1 WHERE id = 2", "a pool goes from open to full"),
    "a pool forgotten": ("DELETE FROM pools WHERE id = 2", "a pool that sold something is kept"),
    # Purchases and tickets
    "a purchase that begins paid": (
        (
            "INSERT INTO purchases (viewer_id, type, status, amount, currency, provider, at, closed_at, transfer_id)"
            " VALUES (1, 'ENTRY', 'CONFIRMED', 200, 'EUR', 'x', 1, 1, 1)"
        ),
        "a purchase begins unpaid",
    ),
    "one transaction of a provider for two purchases": (
        f"{_PURCHASE} VALUES (1, 'ENTRY', 'PENDING', 200, 'EUR', 'stripe', 'p8', 1)",
        "takes the place",
    ),
    "a purchase for nothing": (
        f"{_PURCHASE} VALUES (1, 'ENTRY', 'PENDING', 0, 'EUR', 'x', NULL, 1)",
        "purchase_amount_in_bounds",
    ),
    "a purchase of an unknown type": (
        f"{_PURCHASE} VALUES (1, 'LUCK', 'PENDING', 1, 'EUR', 'x', NULL, 1)",
        "purchase_type",
    ),
    "a purchase confirmed unpaid": (
        "UPDATE purchases SET status = 'CONFIRMED', closed_at = 1, transfer_id = 1 WHERE id = 8",
        "a purchase is confirmed by its payment",
    ),
    "a purchase confirmed by nothing": (
        "UPDATE purchases SET status = 'CONFIRMED', closed_at = 1 WHERE id = 8",
        "a purchase is confirmed by its payment",
    ),
    "a failed purchase pending again": (
        "UPDATE purchases SET status = 'PENDING', closed_at = NULL WHERE id = 9",
        "a purchase is confirmed by its payment, or fails",
    ),
    "a paid purchase failed": (
        "UPDATE purchases SET status = 'FAILED', transfer_id = NULL WHERE id = 10",
        "a purchase is confirmed by its payment, or fails",
    ),
    "a purchase of another viewer": ("UPDATE purchases SET viewer_id = 2 WHERE id = 10", "stays what it is"),
    "a cheaper purchase": ("UPDATE purchases SET amount = 100 WHERE id = 8", "stays what it is"),
    "a purchase for another pool": ("UPDATE purchases SET pool_id = 4 WHERE id = 3", "stays what it is"),
    "a transaction that moves to another purchase": (
        "UPDATE OR REPLACE purchases SET provider_txn_id = 'p9' WHERE id = 8",
        "stays what it is",
    ),
    "a purchase known to a provider forgotten": ("DELETE FROM purchases WHERE id = 8", "a provider knows is kept"),
    "a paid purchase forgotten": ("DELETE FROM purchases WHERE id = 3", "a provider knows is kept"),
    "a number given twice": (f"{_TICKET} VALUES (2, 1, 1, 10, 1)", "a ticket is the next one of an open pool"),
    "a number left out": (f"{_TICKET} VALUES (2, 4, 1, 10, 1)", "the next one of an open pool"),
    "a ticket of a full pool": (f"{_TICKET} VALUES (4, 2, 1, 10, 1)", "a confirmed purchase of the same pool"),
    "a ticket of a cancelled pool": (f"{_TICKET} VALUES (3, 2, 1, 10, 1)", "a confirmed purchase of the same pool"),
    "a ticket of no pool": (f"{_TICKET} VALUES (99, 1, 1, 10, 1)", "a confirmed purchase of the same pool"),
    "a purchase redeemed twice": (f"{_TICKET} VALUES (2, 3, 1, 3, 1)", "takes the place"),
    "a ticket for an unpaid purchase": (f"{_TICKET} VALUES (2, 3, 2, 8, 1)", "a confirmed purchase of the same pool"),
    "a ticket for a failed purchase": (f"{_TICKET} VALUES (2, 3, 2, 9, 1)", "a confirmed purchase of the same pool"),
    "a ticket for somebody else's purchase": (f"{_TICKET} VALUES (2, 3, 2, 10, 1)", "of the same viewer"),
    "a ticket at another price": (f"{_TICKET} VALUES (2, 3, 2, 11, 1)", "at its price"),
    "a ticket for nothing": (f"{_TICKET} VALUES (2, 3, 1, 99, 1)", "a confirmed purchase of the same pool"),
    # Draws and won prizes
    "a draw of an open pool": (
        "INSERT INTO pool_draws SELECT id, 2 FROM draws WHERE source = 'session' LIMIT 1",
        "a full pool is drawn, once",
    ),
    "a draw of something else for a pool": (
        "INSERT INTO pool_draws SELECT id, 4 FROM draws WHERE source <> 'pool' LIMIT 1",
        "a full pool is drawn, once",
    ),
    "a second winner of a pool": (
        f"{_WIN} SELECT 5, 2, draw_id, 7, 7, 1, NULL, 'EUR', 1 FROM pool_draws WHERE pool_id = 5",
        "a prize is won by a winner of its pool",
    ),
    "a prize won by nobody who was drawn": (
        f"{_WIN} SELECT 4, 1, draw_id, 0, 2, 1, 1000, 'EUR', 1 FROM pool_draws WHERE pool_id = 1",
        "a prize is won by a winner of its pool",
    ),
    "a bigger prize": ("UPDATE prize_wins SET amount = 2000 WHERE id = 1", "a won prize stays what it is"),
    "a prize of another": ("UPDATE prize_wins SET viewer_id = 3 - viewer_id WHERE id = 2", "stays what it is"),
    "a paid prize owed again": (
        "UPDATE prize_wins SET delivered_at = NULL, transfer_id = NULL WHERE id = 1",
        "a won prize stays what it is",
    ),
    "a prize paid by another's transfer": (
        "UPDATE prize_wins SET delivered_at = 1, transfer_id = 1 WHERE id = 2",
        "is paid by the ledger",
    ),
    "a delivered prize withdrawn": ("UPDATE prize_wins SET withdrawn_at = 1 WHERE id = 1", "a won prize stays"),
    "a won prize forgotten": ("DELETE FROM prize_wins", "won prizes are kept"),
}
