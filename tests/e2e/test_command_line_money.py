"""Money as a user types it: drawing a pool, its proof, the ledger as a file, and the reconciliation."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from raffle_desktop.services.people import Person
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.settings import DrawSettings
from tests.e2e.test_command_line import Desk, desk
from tests.e2e.test_command_line_tickets import opened

__all__ = ["desk"]

HOLDERS = {"ann": 2, "bob": 1}


def sold(desk: Desk, *, holders: dict[str, int], required: int = 3, money: int = 0, title: str = "A mug") -> int:
    """A pool whose tickets these viewers have bought from their wallets, at 2.50 EUR each; gives its number."""
    with opened(desk) as services:
        prize = services.prizes.create(PrizeTerms(title, value=money or 900, is_money=money > 0), actor="op")
        pool = services.pools.open(prize.id, PoolTerms(250, required), actor="op")
        for name, tickets in holders.items():
            viewer = services.viewers.ensure(Person("twitch", name, f"id-{name}"), actor="op").id
            wallet = services.wallets.open(viewer, actor="op")
            services.wallets.adjust(wallet.id, 1000, "=SUM(A1)", actor="op")
            for _ in range(tickets):
                services.pools.buy_from_wallet(pool.id, viewer, actor="op")
        return pool.id


def test_a_full_pool_is_drawn_proved_and_paid_out(desk: Desk, tmp_path: Path) -> None:
    pool = sold(desk, holders=HOLDERS, money=123_456)
    drawn = desk.draw("--source", f"pool:{pool}")
    assert set(drawn) == {"drawId", "source", "level", "entries", "total", "winners"}
    assert (drawn["source"], drawn["level"], drawn["entries"], drawn["total"]) == (f"pool:{pool}", "local", 2, 3)
    [winner] = drawn["winners"]
    assert set(winner) == {"place", "viewerId", "username", "platform", "weight", "odds", "ticket"}
    tickets = HOLDERS[winner["username"]]
    assert (winner["weight"], winner["platform"], winner["place"]) == (tickets, "twitch", 1)
    assert winner["odds"] == pytest.approx(tickets / 3)
    assert winner["ticket"] in {"ann": (1, 2), "bob": (3,)}[winner["username"]]
    proof = tmp_path / "p.json"
    desk.ok("proof", drawn["drawId"], "-o", str(proof))
    assert "All checks hold" in desk.ok("verify", str(proof))
    with opened(desk) as services:
        paid = services.wallets.of_viewer(winner["viewerId"])
        assert paid is not None
        assert paid.balance == 1000 - 250 * tickets + 123_456
        assert services.pools.get(pool).state == "STARTED"
    again = desk("draw", "--source", f"pool:{pool}")
    assert again.code == 1
    assert "has been drawn" in again.sentence
    assert winner["username"] in (desk.folder / "overlay" / "winner.txt").read_text(encoding="utf-8")
    assert "FAIL" not in desk.ok("report", "reconcile")


def test_in_words_a_draw_tells_prize_number_odds_and_payout(desk: Desk) -> None:
    pool = sold(desk, holders={"ann": 1}, required=1, money=123_456, title="A bar of gold")
    out = desk.ok("draw", "--source", f"pool:{pool}").replace("\xa0", " ").splitlines()
    assert out[0] == "Winner: ann (twitch) wins A bar of gold"
    assert out[1] == "  ticket 1, odds 1 / 1 = 100.00 %"
    assert out[2] == "  1 234.56 EUR were paid to the winner’s wallet"
    assert out[3] == f"Draw #1 of pool {pool} among 1 viewer with 1 ticket."
    assert out[4].startswith("Proof id: ")
    with opened(desk) as services:
        services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    other = sold(desk, holders={"bob": 1}, required=1, money=100)
    out = desk.ok("draw", "--source", f"pool:{other}").splitlines()
    assert out[2] == "  waits for confirmation: the claim timer is set"
    assert not any("paid" in line for line in out)


def test_what_cannot_be_drawn(desk: Desk) -> None:
    pool = sold(desk, holders={"ann": 1})
    for source, sentence in ((f"pool:{pool}", "not full yet: 1 of 3"), ("pool:99", "There is no such pool.")):
        answer = desk("draw", "--source", source)
        assert (answer.code, answer.out) == (1, "")
        assert sentence in answer.sentence
    for wrong in (
        ("pool:",),
        ("pool",),
        ("pool:one",),
        ("pool:-1",),
        ("pool:1.0",),
        (f"pool:{pool}", "--winners", "2"),
    ):
        answer = desk("draw", "--source", *wrong)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    with opened(desk) as services:
        assert services.draw_reader.count() == 0


def test_the_ledger_is_exported(desk: Desk) -> None:
    pool = sold(desk, holders={"ann": 1, "bob": 0})
    rows = list(csv.DictReader(io.StringIO(desk.ok("export", "--what", "ledger", "-o", "-"))))
    assert [(row["from"], row["to"], row["amount_cents"], row["reason"], row["status"]) for row in rows] == [
        ("house", "ann", "1000", "ADJUSTMENT", "POSTED"),
        ("ann", "house", "250", "TICKET_PURCHASE", "POSTED"),
        ("house", "bob", "1000", "ADJUSTMENT", "POSTED"),
    ]
    assert rows[0]["description"] == "'=SUM(A1)"
    with opened(desk) as services:
        services.pools.cancel(pool, "nobody came", actor="op")
    document = json.loads(desk.ok("export", "--what", "ledger", "--format", "json", "-o", "-"))
    assert [(row["transfer_id"], row["status"], row["reverses"]) for row in document] == [
        (1, "POSTED", None),
        (2, "REVERSED", None),
        (3, "POSTED", None),
        (4, "POSTED", 2),
    ]
    assert (document[1]["pool_id"], document[1]["ticket_number"], document[1]["currency"]) == (pool, 1, "EUR")
    assert len(document[0]["hash"]) == 64
    assert "Wrote ledger to" in desk.ok("export", "--what", "ledger")


def test_the_reconciliation_says_what_differs_and_mends_nothing(desk: Desk) -> None:
    sold(desk, holders=HOLDERS)
    out = desk.ok("report", "reconcile")
    for name in ("ledger: each row follows", "balances of wallets = ledger", "pools = tickets = paid purchases"):
        assert f"ok    {name}" in out
    with sqlite3.connect(desk.folder / "raffle.db") as database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        database.execute("UPDATE accounts SET balance = balance + 1 WHERE kind = 'wallet'")
        database.execute("UPDATE pools SET state = 'OPEN', tickets_sold = 2")
        for _, sql in triggers:
            database.execute(sql)
    for _ in range(2):
        answer = desk("report", "reconcile")
        assert answer.code == 1
        failed = [line for line in answer.out.splitlines() if line.startswith("FAIL")]
        assert len(failed) == 2
        assert "balances of wallets = ledger" in failed[0]
        assert "3 differ" in failed[0]
        assert "pools = tickets" in failed[1]
