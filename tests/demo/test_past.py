"""The past of a demo that the desk has no time to finish."""

from __future__ import annotations

from contextlib import closing

from raffle_desktop.demo import past
from raffle_desktop.demo.cast import Cast
from raffle_desktop.storage.database import open_database
from tests.conftest import START, Desk


def test_a_past_that_is_broken_off_is_begun_anew_at_the_next_start(desk: Desk) -> None:
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        return len(asked) > 60

    assert not past.prepare(desk.services, Cast(), stopping)
    assert len(asked) == 61
    assert desk.folder.unfinished.exists()
    desk.database.close()
    desk.folder.forget_unfinished()
    assert not desk.folder.unfinished.exists()
    with closing(open_database(desk.folder, START)) as anew, anew.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM viewers").scalar_one() == 0
