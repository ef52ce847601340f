"""Whatever people have done, making one viewer of two and two of one again loses nothing and adds nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.merging import Merge
from raffle_desktop.services.people import PLATFORM_ORDER, Person
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.ticket_log import award
from tests.conftest import Desk, build_desk
from tests.services.lucky_tools import draw_of, prize
from tests.services.merge_tools import KICK_BOOK, all_is_well, has_nothing, seen, someone, sums, two_books
from tests.services.source_tools import wagered

PEOPLE = (("twitch", "ann"), ("kick", "ann_k"), ("kick", "bo"), ("twitch", "cid"), ("discord", "dee"))
EXAMPLES = int(os.environ.get("RAFFLE_EXAMPLES", "4"))
who = st.integers(0, len(PEOPLE) - 1)
amount = st.sampled_from([1, 3, 40, 61, 125])
ACTS = (
    "enter",
    "draw",
    "take back",
    "end",
    "start",
    "give",
    "take",
    "pass on",
    "cheer",
    "donate",
    "gift",
    "gift between",
    "follow",
    "unfollow",
    "subscribe",
    "unsubscribe",
    "watch",
    "convert",
    "exclude",
    "include",
    "pay in",
    "pay out",
    "buy",
    "try",
    "link",
    "ask link",
    "wager",
    "turn",
    "remove entry",
    "lapse and undo",
    "buy perk",
    "end pool",
    "set clock",
)
act = st.tuples(st.sampled_from(ACTS), who, who, amount)
step = st.one_of(act, act, act, st.tuples(st.sampled_from(["merge", "undo"]), who, who, amount))


class Play:
    """A desk on which people act by their numbers, in any order; what a rule refuses is left out."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.events = 0
        self.merges: list[Merge] = []

    def ids(self) -> list[int]:
        return list(range(1, len(PEOPLE) + 1))

    def do(self, what: str, one: int, other: int, n: int) -> None:
        try:
            self._do(what, one, other, n)
        except RaffleError:
            return

    def told(self, kind: EventType, one: int, n: int = 0) -> None:
        from raffle_desktop.services.ingest import OutsideEvent

        self.events += 1
        platform, name = PEOPLE[one]
        event = OutsideEvent(
            platform, f"e{self.events}", kind, Person(platform, name, f"id-{name}"), amount=n, months=n % 5
        )
        self.desk.services.ingest.apply(event, actor="feed")

    def _do(self, what: str, one: int, other: int, n: int) -> None:  # noqa: C901 - a branch for each act
        services, viewer, platform, name = self.desk.services, self.ids()[one], *PEOPLE[one]
        book = KICK_BOOK if n % 2 else None
        match what:
            case "enter":
                weight = str(n) if n > 60 else None
                self.desk.enter(name, platform=platform, user_id=f"id-{name}", weight=weight)
            case "draw":
                self.desk.draw(confirm=n > 3)
            case "take back":
                services.winners.undo("latest", "again", actor="op")
            case "end":
                services.sessions.end(actor="op")
            case "start":
                services.sessions.start(actor="op")
            case "give":
                services.tickets.give(viewer, n, "thanks", book, actor="op")
            case "take":
                # Also below nothing, as when a standing source falls.
                period = services.periods.current(book)
                if period is None:
                    return

                def fall(transaction: Transaction) -> bool:
                    standing = services.merging.standing_id(viewer)
                    return award(transaction, period.id, standing, -n, Source.REMOVAL, "off")

                services.core.write(fall, actor="op")
            case "pass on":
                services.tickets.transfer(viewer, self.ids()[other], n, book, actor="op")
            case "cheer":
                self.told(EventType.CHEER, one, n)
            case "donate":
                self.told(EventType.DONATION, one, n)
            case "gift":
                self.told(EventType.GIFT, one, n % 4 + 1)
            case "gift between":
                services.periods.end(KICK_BOOK, actor="op")
                self.told(EventType.GIFT, one, n % 4 + 1)
                if n > 3:
                    services.periods.start(KICK_BOOK, actor="op")
            case "follow":
                self.told(EventType.FOLLOW, one)
            case "unfollow":
                self.told(EventType.UNFOLLOW, one)
            case "subscribe":
                self.told(EventType.SUBSCRIBE, one, n)
            case "unsubscribe":
                self.told(EventType.UNSUBSCRIBE, one)
            case "watch":
                self.told(EventType.WATCH_MINUTES, one, n)
            case "convert":
                services.watch_time.convert_hours(book, actor="op")
            case "exclude":
                services.viewers.exclude(viewer, "why not", actor="op")
            case "include":
                services.viewers.include(viewer, actor="op")
            case "pay in":
                wallet = services.wallets.open(viewer, "USD" if n == 1 else None, actor="op")
                services.wallets.adjust(wallet.id, n, "in", actor="op")
            case "pay out":
                wallet = services.wallets.open(viewer, actor="op")
                services.wallets.adjust(wallet.id, -n, "out", actor="op")
            case "buy":
                services.pools.buy_from_wallet(1, viewer, PurchaseType.ENTRY, actor="op")
            case "try":
                services.lucky.try_luck(viewer, actor="op")
            case "link":
                services.links.link(viewer, f"plays{one}", actor="op")
            case "ask link":
                services.links.request(viewer, f"asks{one}", actor="op")
            case "wager":
                wagered(self.desk, {f"plays{one}": str(n * 100 + self.events)})
            case "turn":
                services.periods.end(book, restart=True, actor="op")
            case "remove entry":
                services.entries.remove([n % 7 + 1], "no", actor="op")
            case "buy perk":
                services.shop.buy(viewer, 1, actor="op")
            case "end pool":
                services.pools.cancel(1, "no", actor="op")
            case "set clock":
                self.desk.clock.advance(hours=-n)
            case "lapse and undo":
                self.lapse_and_undo(one, viewer, self.ids()[other])
            case "merge":
                self.merge(viewer, self.ids()[other])
            case "undo":
                self.undo()
            case _:
                raise AssertionError(what)
        self.desk.clock.advance(minutes=n)

    def merge(self, kept: int, absorbed: int) -> None:
        desk, merging = self.desk, self.desk.services.merging
        before, summed = seen(desk), sums(desk)
        doubled = any(move.what == "removed" for move in merging.plan(kept, absorbed).entries)
        merged = merging.merge(kept, absorbed, actor="op")
        assert has_nothing(desk, merged.absorbed_id)
        accounts = [one.platform for one in desk.services.viewers.get(kept).identities]
        assert accounts[0] == min(accounts, key=PLATFORM_ORDER.index)
        after = sums(desk)
        if doubled:
            # Who waits twice waits once as one.
            assert summed.pop("people waiting") == after.pop("people waiting") + 1
        assert {name: after[name] for name in after} == {name: summed[name] for name in after}
        # At once, it gives back exactly what it took.
        merging.undo(merged.id, actor="op")
        assert seen(desk) == before
        self.merges.append(merging.merge(kept, absorbed, actor="op"))
        again = sums(desk)
        assert {name: again[name] for name in after} == after

    def lapse_and_undo(self, one: int, viewer: int, other: int) -> None:
        """Whoever subscribes again after that has what they had, and nobody else has more or less."""
        desk, merging = self.desk, self.desk.services.merging
        self.told(EventType.SUBSCRIBE, one, 1)
        kept, absorbed = (other, viewer) if one % 2 else (viewer, other)
        before = seen(desk)
        merged = merging.merge(kept, absorbed, actor="op")
        self.told(EventType.UNSUBSCRIBE, one)
        self.told(EventType.UNFOLLOW, one)
        self.told(EventType.FOLLOW, one)
        merging.undo(merged.id, actor="op")
        self.told(EventType.SUBSCRIBE, one, 1)
        after = seen(desk)
        for person in set(before) & {str(kept), str(absorbed)}:
            _view, tickets, _pools = after[person]
            assert _without_follow(tickets) == _without_follow(before[person][1])

    def undo(self) -> None:
        desk = self.desk
        standing = [merge for merge in self.merges if desk.services.merging.get(merge.id).stands]
        if not standing:
            return
        before = sums(desk)
        desk.services.merging.undo(standing[-1].id, actor="op")
        after = sums(desk)
        # An entry that gave way may wait again.
        assert after.pop("people waiting") >= before.pop("people waiting")
        # What was passed on from the one to the other of their own spent tickets is by its own source; all else is as
        # it was.
        for key in ("tickets",):
            totals = [_by_period(one.pop(key)) for one in (before, after)]
            assert totals[0] == totals[1]
        assert after == before


def _without_follow(tickets: list[dict[Source, int]]) -> list[dict[Source, int]]:
    # Somebody excluded is so of the follow as well.
    left_out = {Source.FOLLOW, Source.EXCLUSION}
    return [{source: count for source, count in one.items() if source not in left_out} for one in tickets]


def _by_period(tickets: dict[tuple[int, Source], int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for (period, _source), count in tickets.items():
        found[period] = found.get(period, 0) + count
    return {period: count for period, count in found.items() if count}


@cache
def _prepared() -> Path:
    """The folder of a desk with two books, a session, a pool, a lucky draw and the people, made once."""
    root = Path(tempfile.mkdtemp()) / "desk"
    desk = build_desk(root)
    two_books(desk)
    desk.services.sessions.start(actor="op")
    for number, (platform, name) in enumerate(PEOPLE, 1):
        # Something of everything, so that there is something to lose.
        counters = {"cheer_bits": number, "gifted_subs": number, "sub_months": number, "is_subscriber": number % 2 == 0}
        viewer = someone(desk, platform, name, **counters)
        if number % 4:
            desk.enter(name, platform=platform, user_id=f"id-{name}")
        desk.run_sql("UPDATE engagement SET watch_minutes = ? WHERE viewer_id = ?", 50 * number, viewer)
        for book in (None, KICK_BOOK):
            desk.services.tickets.give(viewer, number, "to begin with", book, actor="op")
        for currency in ("EUR", "USD")[: number % 3]:
            wallet = desk.services.wallets.open(viewer, currency, actor="op")
            desk.services.wallets.adjust(wallet.id, 100 * number, "to begin with", actor="op")
    terms = PrizeTerms("Mug", value=100, stock=1)
    made = desk.services.prizes.create(terms, actor="op")
    desk.services.pools.open(made.id, PoolTerms(1, 1000), actor="op")
    desk.services.shop.add("Song", 2, actor="op")
    draw_of(desk)
    prize(desk, "0.5")
    for number, (_platform, name) in enumerate(PEOPLE, 1):
        desk.services.pools.sell(1, number, actor="op")
        if number % 2:
            desk.services.lucky.try_luck(name, actor="op")
    desk.database.close()
    return root


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(st.lists(step, min_size=8, max_size=28))
def test_a_merge_moves_everything_once_and_its_undo_gives_it_back(steps: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "desk"
        shutil.copytree(_prepared(), root)
        desk = build_desk(root)
        try:
            play = Play(desk)
            for one in steps:
                play.do(*one)
            play.do("merge", steps[0][1], steps[-1][2], 1)
            assert all_is_well(desk)
            for _ in range(len(play.merges)):
                play.do("undo", 0, 0, 1)
            assert all_is_well(desk)
        finally:
            desk.database.close()
