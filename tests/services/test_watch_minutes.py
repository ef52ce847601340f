"""Who writes in a minute has watched it, once, whatever the clock of the machine does."""

from __future__ import annotations

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.services.channel_items import Sighting
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.kick.wired import restarted
from tests.services.source_tools import kick_book


def writes(desk: Desk, *names: str) -> None:
    at = to_micros(desk.clock())
    people = [Person("kick", name, str(1 + index)) for index, name in enumerate(names)]
    items = [Sighting(one, at, frozenset(), watches=True) for one in people]
    desk.services.channel_intake.take(items, actor="kick")


def watched(desk: Desk, name: str) -> int:
    wanted = "SELECT e.watch_minutes FROM engagement e JOIN identities i USING (viewer_id) WHERE i.display_name = ?"
    return int(desk.value(wanted, name))


def in_turn(desk: Desk, minutes: int) -> None:
    """Ann writes in each of so many minutes."""
    for _ in range(minutes):
        writes(desk, "Ann")
        desk.clock.advance(minutes=1)


def test_a_clock_that_was_ahead_and_is_set_back_costs_a_minute_and_not_hours(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    desk.clock.advance(hours=2)
    in_turn(desk, 20)
    assert watched(desk, "Ann") == 20
    desk.clock.advance(hours=-2)
    # While the desk runs,
    in_turn(desk, 20)
    assert 39 <= watched(desk, "Ann") <= 40
    # and after it was started again.
    desk.clock.advance(hours=2)
    in_turn(desk, 5)
    before = watched(desk, "Ann")
    desk.clock.advance(hours=-2)
    anew = restarted(desk)
    in_turn(anew, 20)
    assert watched(desk, "Ann") == before + 19
    # What is stored now is of the present again: another start costs nothing.
    in_turn(restarted(desk), 5)
    assert watched(desk, "Ann") == before + 24


def test_in_a_minute_that_the_clock_shows_anew_somebody_else_is_counted_as_well(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    in_turn(desk, 20)
    desk.clock.advance(minutes=-20)
    in_turn(desk, 1)
    writes(desk, "Ann")
    writes(desk, "Ann", "Bob")
    assert watched(desk, "Bob") == 1


def test_a_clock_that_goes_back_by_a_moment_counts_nobody_twice(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    desk.clock.advance(seconds=59.9)
    writes(desk, "Ann")
    desk.clock.advance(seconds=0.2)
    writes(desk, "Ann")
    assert watched(desk, "Ann") == 2
    desk.clock.advance(seconds=-0.2)
    writes(desk, "Ann")
    desk.clock.advance(seconds=0.2)
    writes(desk, "Ann")
    assert watched(desk, "Ann") == 2
