"""One gift on Kick, told up to three times and without an id: paid once, whatever arrives, in whatever order."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations

import pytest

from raffle_desktop.domain.tickets import KICK_MONTHLY, Source
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from raffle_desktop.services.services import Services
from tests.conftest import Desk
from tests.fakes.kick import FakeKick
from tests.kick.wired import Wired, restarted

Telling = Callable[[FakeKick], object]
TWENTY = tuple(f"lucky{number:02}" for number in range(20))


def room(giver: str | None, *names: str) -> Telling:
    return lambda fake: fake.gifts(giver, *names)


def old_room(giver: str, *names: str) -> Telling:
    return lambda fake: fake.say(
        f"chatroom_{8822}",
        "App\\Events\\GiftedSubscriptionsEvent",
        {"gifter_username": giver, "gifted_usernames": names},
    )


def channel(giver: str | None, *names: str) -> Telling:
    return lambda fake: fake.lucky(giver, *names)


def line(giver: str, number: int, **more: object) -> Telling:
    return lambda fake: fake.gift_in_chat(giver, number, **more)


def paid(desk: Desk, stories: dict[str, list[Telling]]) -> dict[str, int]:
    """Subs paid to each giver, where each story is told by a giver of its own, all in one evening."""
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        for story in stories.values():
            for telling in story:
                telling(fake)
        wired.settled()
        return wired.gifted()


def test_one_gift_is_paid_once_whichever_ways_it_is_told_and_in_which_order(desk: Desk) -> None:
    ways = ("room", "old", "channel", "line")
    wanted: dict[str, int] = {}
    stories: dict[str, list[Telling]] = {}
    for number in range(1, 5):
        for order in permutations(ways, number):
            giver = "g_" + "_".join(order)
            names = tuple(f"{giver[:6]}{index}" for index in range(3))
            tell: dict[str, Telling] = {
                "room": room(giver, *names),
                "old": old_room(giver.upper(), *names),
                "channel": channel(giver, *reversed(names)),
                "line": line(giver, 3),
            }
            stories[giver] = [tell[way] for way in order]
            wanted[giver] = 3
    found = paid(desk, stories)
    assert {name.casefold(): count for name, count in found.items()} == wanted


def test_two_gifts_of_one_giver_in_one_minute_are_both_paid(desk: Desk, subtests: pytest.Subtests) -> None:
    def stories(g: str) -> dict[str, list[Telling]]:
        a1, a2, b1, b2 = room(g, "r1"), room(g, "r2"), channel(g, "r1"), channel(g, "r2")
        counted = line(g, 1)
        return {
            "both with their lines behind": [a1, a2, counted, counted],
            "the lines first": [counted, counted, a1, a2],
            "one after the other": [a1, counted, a2, counted],
            "told in all ways": [counted, a1, b1, counted, a2, b2],
            "the second one's end first": [a1, a2, b2, b1],
            "one of them without its room": [b1, counted, a2, a1, counted],
        }

    whats = list(stories(""))
    found = paid(desk, {f"g{index}": stories(f"g{index}")[what] for index, what in enumerate(whats)})
    for index, what in enumerate(whats):
        with subtests.test(what):
            assert found[f"g{index}"] == 2


def test_a_gift_without_names_beside_one_with_names(desk: Desk, subtests: pytest.Subtests) -> None:
    stories: dict[str, tuple[int, list[Telling]]] = {
        "another number": (8, [room("g0", *"abcde"), line("g0", 3)]),
        "another number first": (8, [line("g1", 3), room("g1", *"abcde"), channel("g1", *"abcde")]),
        "the same number is the same gift": (5, [room("g2", *"abcde"), line("g2", 5)]),
        "two lines and one with names": (10, [line("g3", 5), room("g3", *"abcde"), line("g3", 5)]),
        "the line twice": (4, [line("g4", 4, id="same"), line("g4", 4, id="same")]),
        "somebody else's": (5, [line("g5", 5), room("other", *"abcde")]),
        "only the total of a room without names": (
            4,
            [lambda fake: fake.gifts("g6", gifted_total=4), line("g6", 4), channel("g6", *"abcd")],
        ),
    }
    found = paid(desk, {what: story for what, (_, story) in stories.items()})
    for index, (what, (wanted, _)) in enumerate(stories.items()):
        with subtests.test(what):
            assert found[f"g{index}"] == wanted


def test_a_gift_larger_than_any_is_kept_and_pays_nothing(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.gift_in_chat("Max", 10**12)
        fake.gift_in_chat("Mia", 1_001)
        fake.gifts("Moe", *(f"viewer{number}" for number in range(1_001)))
        fake.gift_in_chat("Mo", 1_000)
        wired.settled()
        assert wired.gifted() == {"Mo": 1_000}
        assert desk.value("SELECT count(*) FROM outside_events WHERE type LIKE 'unknown:%'") == 3
        told = [line.detail for line in wired.lines("problem")]
        numbers = ("1 000 000 000 000", "1 001", "1 001")
        assert [" ".join(sentence.split()).split(" subs")[0] for sentence in told] == [
            f"A gift of {number}" for number in numbers
        ]


def test_names_that_come_late_are_of_the_gift_that_was_counted(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.gift_in_chat("Gina", 3)
        # Another number is another gift.
        fake.gift_in_chat("Gil", 4)
        fake.gifts("Gil", "a", "b", "c")
        wired.settled()
        desk.clock.advance(seconds=70)
        fake.gifts("Gina", "d", "e", "f")
        wired.settled()
        desk.clock.advance(seconds=290)
        fake.lucky("Gina", "d", "e", "f")
        wired.settled()
        assert wired.gifted() == {"Gil": 7, "Gina": 3}


def test_large_gifts_come_whole_or_in_parts(desk: Desk) -> None:
    def part(giver: str, *names: str) -> Telling:
        return lambda fake: fake.gifts(giver, *names, chunk_details={"index": 1}, correlation_id=f"c-{giver}")

    halves = TWENTY[:10], TWENTY[10:]
    found = paid(
        desk,
        {
            "whole": [room("g0", *TWENTY), channel("g0", *TWENTY), line("g0", 20)],
            "parts": [part("g1", *halves[0]), part("g1", *halves[1]), channel("g1", *TWENTY), line("g1", 20)],
            "the line first": [line("g2", 20), part("g2", *halves[0]), part("g2", *halves[1])],
            "the line between": [part("g3", *halves[0]), line("g3", 20), part("g3", *halves[1])],
            "cut another way": [channel("g4", *TWENTY[:7]), room("g4", *TWENTY), channel("g4", *TWENTY[7:])],
            "a part told twice": [part("g5", *halves[0]), part("g5", *halves[0]), part("g5", *halves[1])],
        },
    )
    assert found == {f"g{number}": 20 for number in range(6)}


def test_the_border_of_a_minute_is_none_between_two_tellings(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        desk.clock.advance(seconds=59)
        fake.gifts("Gil", "a", "b")
        fake.gift_in_chat("Gina", 2)
        fake.subscribes("Sue", 3)
        wired.settled()
        desk.clock.advance(seconds=2)
        fake.lucky("Gil", "a", "b")
        fake.gifts("Gina", "c", "d")
        wired.settled()
        assert wired.gifted() == {"Gil": 2, "Gina": 2}
        desk.clock.advance(days=31)
        fake.gifts("Gil", "a", "b")
        fake.gift_in_chat("Gina", 2)
        wired.settled()
        assert wired.gifted() == {"Gil": 4, "Gina": 4}


def test_a_subscription_is_counted_once_though_midnight_lies_between(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        desk.clock.advance(hours=3, minutes=59, seconds=59)
        fake.subscribes("Sue", 3)
        fake.subscribes("New", 1)
        wired.settled()
        desk.clock.advance(seconds=2)
        fake.subscribes("Sue", 3)
        fake.subscribes("sue", 3)
        fake.subscribes("New", 1)
        wired.settled()
        facts = [wired.of("Sue", column) for column in ("resub_count", "sub_months", "is_subscriber")]
        assert facts == [1, 3, 1]
        assert [wired.of("New", column) for column in ("resub_count", "sub_months", "is_subscriber")] == [0, 1, 1]
        desk.clock.advance(days=30)
        fake.subscribes("Sue", 4)
        wired.settled()
        assert [wired.of("Sue", column) for column in ("resub_count", "sub_months")] == [2, 4]


def test_a_gift_told_before_and_after_a_drop_and_a_restart_is_one(desk: Desk) -> None:
    with FakeKick() as fake:
        with Wired(desk, fake) as wired:
            wired.listening()
            fake.gifts("Gil", "a", "b")
            fake.gift_in_chat("Gina", 2, id="line-1")
            wired.settled()
            fake.cut()
            wired.until(lambda: fake.connections == 2)
            wired.listening()
            fake.lucky("Gil", "a", "b")
            wired.settled()
        desk.clock.advance(seconds=20)
        with Wired(restarted(desk), fake) as again:
            again.listening()
            fake.gifts("Gil", "b", "a")
            fake.gift_in_chat("Gina", 2, id="line-1")
            fake.lucky("Gina", "c", "d")
            again.settled()
            assert again.gifted() == {"Gil": 2, "Gina": 2}
        desk.clock.advance(hours=20)
        with Wired(restarted(desk), fake) as later:
            later.listening()
            fake.gift_in_chat("Gina", 2, id="line-1")
            later.settled()
            assert later.gifted() == {"Gil": 2, "Gina": 2}
            assert later.lines("problem") == []


def monthly(services: Services) -> None:
    """A book as the preset for Kick has it, with a running period."""
    origins = {**DEFAULT_ORIGINS, Source.GIFTED_SUB: "kick", Source.WATCHTIME: "kick"}
    book = services.books.create("Kick monthly", BookSettings(rates=KICK_MONTHLY, origins=origins), actor="op")
    services.periods.start(book.id, actor="op")


def test_gifts_bring_tickets_to_their_giver_and_anonymous_ones_wait(desk: Desk) -> None:
    monthly(desk.services)
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.gifts("Gil", "a", "b")
        fake.lucky("Gil", "a", "b")
        fake.gifts(None, "c")
        fake.lucky("Anonymous", "c")
        # Two of nobody's in one minute stay two.
        fake.gifts("anonymous", "d", "e")
        wired.settled()
        assert desk.rows("SELECT change, source FROM ticket_log") == [(30, "gifted_sub")]
        open_gifts = desk.services.ticket_sources.unpaid_gifts()
        assert sorted((gift.count, sorted(gift.recipients)) for gift in open_gifts) == [(1, ["c"]), (2, ["d", "e"])]
        giver = desk.services.ticket_sources.unpaid_gifts()[0]
        viewer = desk.value("SELECT viewer_id FROM identities WHERE display_name = 'Gil'")
        desk.services.ticket_sources.pay_gift(giver.event, viewer, actor="op")
        fake.gifts(None, "c", "d", "e")
        wired.settled()
        assert len(desk.services.ticket_sources.unpaid_gifts()) == 1


def test_a_giver_known_by_name_is_the_account_that_is_seen_with_it(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.gifts("Gil", "a")
        wired.settled()
        fake.chat("gil", "hello")
        fake.gifts("GIL", "b")
        wired.settled()
        names = desk.rows("SELECT display_name, external_id IS NOT NULL FROM identities WHERE login_key = 'gil'")
        assert names == [("gil", 1)]
        assert wired.gifted() == {"gil": 2}
    kept = [json.loads(effect) for (effect,) in desk.rows("SELECT effect FROM outside_events WHERE type = 'gift'")]
    assert sorted(row["recipients"] for row in kept) == [["a"], ["b"]]
