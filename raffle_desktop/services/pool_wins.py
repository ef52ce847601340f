"""Prizes that were won: what the confirmation of a winner brings, what takes it back, and its delivery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import AccountKind, Reason
from raffle_desktop.domain.money import MAX_BALANCE, format_amount
from raffle_desktop.services import ledger
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.records import WinnerView
from raffle_desktop.services.tickets import checked_reason

_WINS = (
    "SELECT w.id, w.pool_id, w.prize_id, p.title, w.draw_id, w.event, w.pick, w.viewer_id, i.display_name, w.amount,"
    " w.currency, w.won_at, w.due_at, w.delivered_at, w.delivered_by, w.how, w.transfer_id, w.withdrawn_at"
    " FROM prize_wins AS w CROSS JOIN prizes AS p ON p.id = w.prize_id CROSS JOIN viewers AS v ON v.id = w.viewer_id"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)
_OF_DRAW = (
    "SELECT o.id, o.prize_id, p.value, p.currency, p.is_money FROM pool_draws AS d JOIN pools AS o ON o.id = d.pool_id"
    " JOIN prizes AS p ON p.id = o.prize_id WHERE d.draw_id = ?"
)
_INSERT = (
    "INSERT INTO prize_wins (pool_id, prize_id, draw_id, event, pick, viewer_id, amount, currency, won_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)
_OWED = "w.delivered_at IS NULL AND w.withdrawn_at IS NULL"
_OF_PICK = f"{_WINS} WHERE w.draw_id = ? AND w.event = ? AND w.pick = ?"


@dataclass(frozen=True, slots=True)
class PrizeWin:
    """A prize that a confirmed winner of a pool has won. `amount`: what is paid, None where it is no money.

    `delivered_at` None = still owed, unless `withdrawn_at` says that a redraw or an undo took it back. `how`: in the
    operator's words, or "wallet". `due_at`: until when it is to be delivered, if there is such a date.
    """

    id: int
    pool_id: int
    prize_id: int
    prize: str
    draw_id: str
    event: int
    pick: int
    viewer_id: int
    viewer: str
    amount: int | None
    currency: str
    won_at: int
    due_at: int | None
    delivered_at: int | None
    delivered_by: str
    how: str
    transfer_id: int | None
    withdrawn_at: int | None

    @property
    def is_owed(self) -> bool:
        return self.delivered_at is None and self.withdrawn_at is None


def confirmed(transaction: Transaction, draw_id: str, winner: WinnerView) -> None:
    """The winner of a pool's draw is confirmed: the prize is theirs, and paid if it is money.

    What their wallet has no room for stays owed: who wins must not hang on who can be paid.
    """
    connection = transaction.connection
    pool = connection.exec_driver_sql(_OF_DRAW, (draw_id,)).one()
    amount = pool.value if pool.is_money else None
    pick = (draw_id, winner.event, winner.pick)
    values = (pool.id, pool.prize_id, *pick, winner.viewer_id, amount, pool.currency, transaction.now)
    win_id = int(connection.exec_driver_sql(_INSERT, values).scalar_one())
    if amount is not None:
        win = find_win(connection, win_id)
        wallet = ledger.wallet_of(transaction, win.viewer_id, win.currency)
        if ledger.find_account(connection, wallet).balance + amount <= MAX_BALANCE:
            _pay(transaction, win)
    transaction.publish(PoolChanged(pool.id, "win"))


def taken_back(transaction: Transaction, draw_id: str, winner: WinnerView) -> None:
    """A redraw or an undo takes the win back.

    Raises RaffleError(UNDO_TOO_LATE) where the prize was paid out or handed over.
    """
    connection = transaction.connection
    row = connection.exec_driver_sql(_OF_PICK, (draw_id, winner.event, winner.pick)).first()
    if row is None:
        return
    win = _win(row)
    if win.transfer_id is not None:
        raise RaffleError(
            Code.UNDO_TOO_LATE,
            f"It is too late: {format_amount(win.amount or 0, win.currency)} were paid to the winner’s wallet;"
            f" reverse transfer {win.transfer_id} first.",
        )
    if win.delivered_at is not None:
        raise RaffleError(
            Code.UNDO_TOO_LATE, "It is too late: the prize was handed over; mark it as not delivered first."
        )
    connection.exec_driver_sql("UPDATE prize_wins SET withdrawn_at = ? WHERE id = ?", (transaction.now, win.id))
    transaction.publish(PoolChanged(win.pool_id, "win"))


def deliver(transaction: Transaction, win_id: int, how: str) -> PrizeWin:
    """See `PrizeService.deliver`."""
    connection = transaction.connection
    win = find_win(connection, win_id)
    _require_owed(win)
    if win.amount is not None:
        _pay(transaction, win)
    else:
        connection.exec_driver_sql(
            "UPDATE prize_wins SET delivered_at = ?, delivered_by = ?, how = ? WHERE id = ?",
            (transaction.now, transaction.actor, how, win_id),
        )
    done = find_win(connection, win_id)
    transaction.audit("prize.deliver", f"win {win_id}", after={"how": done.how, "transfer": done.transfer_id})
    transaction.publish(PoolChanged(win.pool_id, "win"))
    return done


def not_delivered(transaction: Transaction, win_id: int, reason: str) -> PrizeWin:
    """See `PrizeService.not_delivered`."""
    why = checked_reason(reason)
    connection = transaction.connection
    win = find_win(connection, win_id)
    if win.transfer_id is not None:
        raise RaffleError(
            Code.REFERRED_TO, f"This prize was paid to the winner’s wallet; reverse transfer {win.transfer_id} instead."
        )
    if win.delivered_at is None:
        raise RaffleError(Code.ALREADY_CLOSED, "This prize was not delivered.")
    connection.exec_driver_sql(
        "UPDATE prize_wins SET delivered_at = NULL, delivered_by = '', how = '' WHERE id = ?", (win_id,)
    )
    before = {"delivered_by": win.delivered_by, "how": win.how}
    transaction.audit("prize.not_delivered", f"win {win_id}", reason=why, before=before)
    transaction.publish(PoolChanged(win.pool_id, "win"))
    return find_win(connection, win_id)


def set_due(transaction: Transaction, win_id: int, due_at: int | None) -> PrizeWin:
    """See `PrizeService.set_due`."""
    win = find_win(transaction.connection, win_id)
    _require_owed(win)
    transaction.connection.exec_driver_sql("UPDATE prize_wins SET due_at = ? WHERE id = ?", (due_at, win_id))
    transaction.audit("prize.due", f"win {win_id}", before={"due_at": win.due_at}, after={"due_at": due_at})
    transaction.publish(PoolChanged(win.pool_id, "win"))
    return find_win(transaction.connection, win_id)


def find_win(connection: Connection, win_id: int) -> PrizeWin:
    """Raises RaffleError(WIN_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_WINS} WHERE w.id = ?", (win_id,)).first()
    if row is None:
        raise RaffleError(Code.WIN_NOT_FOUND)
    return _win(row)


def wins(connection: Connection, *, owed_only: bool, limit: int, offset: int) -> list[PrizeWin]:
    """See `PrizeService.wins`."""
    condition = _OWED if owed_only else "TRUE"
    order = "w.id" if owed_only else "w.id DESC"
    statement = f"{_WINS} WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
    return [_win(row) for row in connection.exec_driver_sql(statement, (limit, offset))]


def count_wins(connection: Connection, *, owed_only: bool) -> int:
    """How many `wins` there are in all."""
    statement = f"SELECT count(*) FROM prize_wins AS w WHERE {_OWED if owed_only else 'TRUE'}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement).scalar_one())


def _win(row: Any) -> PrizeWin:
    return PrizeWin(*row)


def _require_owed(win: PrizeWin) -> None:
    if not win.is_owed:
        outcome = "delivered already" if win.withdrawn_at is None else "taken back from this winner"
        raise RaffleError(Code.ALREADY_CLOSED, f"This prize was {outcome}.")


def _pay(transaction: Transaction, win: PrizeWin) -> None:
    prizes = ledger.own_account(transaction, AccountKind.PRIZES, win.currency)
    wallet = ledger.wallet_of(transaction, win.viewer_id, win.currency)
    ledger.post(
        transaction,
        prizes,
        wallet,
        win.amount or 0,
        Reason.PRIZE_PAYOUT,
        description=win.prize,
        pool_id=win.pool_id,
    )
