"""A disk that fails in the midst of a purchase: it has happened whole, or not at all, and the answer says which."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pysqlite3.dbapi2 as sqlite_driver
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.storage.engine import READ_ONLY
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, wrong


@contextmanager
def failing_commit(desk: Desk, statement: str) -> Iterator[None]:
    """The next commit of a writing transaction does this instead and then says that the disk has failed."""
    left = [statement]

    def commit(connection: Connection) -> None:
        if left and not connection.get_execution_options().get(READ_ONLY):
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute(left.pop())
            raise OperationalError("COMMIT", {}, sqlite_driver.OperationalError("disk I/O error"))

    event.listen(desk.database.engine, "commit", commit)
    try:
        yield
        assert left == []
    finally:
        event.remove(desk.database.engine, "commit", commit)


def test_a_purchase_whose_commit_came_through_is_answered_with_its_ticket(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 1000), opened(desk)
    with failing_commit(desk, "COMMIT"):
        ticket = desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    assert (ticket.number, figures(desk, ann)) == (1, (900, 900))
    assert desk.services.pools.get(pool.id).tickets_sold == 1
    assert wrong(desk) == []


def test_a_purchase_whose_commit_was_lost_has_not_happened_and_can_be_made_again(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 1000), opened(desk)
    before = desk.everything()
    with failing_commit(desk, "ROLLBACK"), pytest.raises(EnvironmentFault, match="nothing was changed"):
        desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    assert desk.everything() == before
    assert desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op").number == 1
    assert wrong(desk) == []


def test_a_full_disk_sells_no_half_tickets_and_cancels_no_half_pools(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 10**9), opened(desk, 100, 100_000)
    viewer = owner(desk, ann)

    def limit(pages: int) -> None:
        def set_limit(connection: Connection) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        desk.database.writer.run(set_limit)

    limit(desk.value("PRAGMA page_count") + 3)
    sold = 0

    def buy_on() -> None:
        nonlocal sold
        for _ in range(1_000):
            desk.services.pools.buy_from_wallet(pool.id, viewer, actor="op")
            sold += 1

    with pytest.raises(EnvironmentFault, match="full; nothing was changed"):
        buy_on()
    assert (desk.services.pools.get(pool.id).tickets_sold, figures(desk, ann)[0]) == (sold, 10**9 - 100 * sold)
    assert wrong(desk) == []
    # The connection that met the full disk was given up, and with it the limit.
    before = desk.everything()
    limit(desk.value("PRAGMA page_count"))
    with pytest.raises(EnvironmentFault, match="full; nothing was changed"):
        desk.services.pools.cancel(pool.id, "x", actor="op")
    assert desk.everything() == before
    assert desk.services.pools.cancel(pool.id, "x", actor="op").refunded == sold
    assert wrong(desk) == []
