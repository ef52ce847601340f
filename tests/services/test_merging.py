"""Two viewers who are the same person become one, with all that is theirs, and two again."""

from __future__ import annotations

import json

import pytest

from raffle_desktop.domain.changes import ViewerChanged, ViewersMerged
from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import merge_parts, pool_wins
from raffle_desktop.services.entry_listing import EntryLine, EntryListing
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.lucky import OutcomeKind
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import SubscriberRow
from raffle_desktop.services.staged import DrawSource
from tests.conftest import Desk
from tests.services.lucky_tools import draw_of, prize
from tests.services.merge_tools import KICK_BOOK, all_is_well, merge, seen, someone, two_books, undo
from tests.services.money_tools import opened
from tests.services.source_tools import by_source, running, told, valid, wagered


@pytest.fixture
def two(session: Desk) -> tuple[int, int]:
    """ann of Twitch and ann_k of Kick, on a desk with a book for each platform and a session."""
    two_books(session)
    return someone(session, "twitch", "ann"), someone(session, "kick", "ann_k")


def paid(desk: Desk, viewer: int, amount: int, currency: str = "EUR") -> int:
    """The viewer's wallet, with so much put in."""
    wallet = desk.services.wallets.open(viewer, currency, actor="op").id
    desk.services.wallets.adjust(wallet, amount, "put in", actor="op")
    return wallet


def balance(desk: Desk, viewer: int) -> dict[str, int]:
    return {wallet.currency: wallet.balance for wallet in desk.services.wallets.all_of_viewer(viewer)}


def test_everything_of_two_viewers_comes_together_and_goes_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    for name, platform, viewer in (("ann", "twitch", ann), ("ann_k", "kick", other)):
        told(session, EventType.CHEER, name, "c1", platform=platform, amount=100)
        told(session, EventType.WATCH_MINUTES, name, "w1", platform=platform, amount=70)
        services.tickets.give(viewer, 3, "thanks", actor="op")
        services.tickets.give(viewer, 2, "thanks", KICK_BOOK, actor="op")
        paid(session, viewer, 500)
    paid(session, other, 30, "USD")
    services.watch_time.convert_hours(KICK_BOOK, actor="op")
    services.links.link(other, "ann plays", actor="op")
    wagered(session, {"ann plays": "0"})
    before, plan = seen(session), services.merging.plan(ann, other)
    assert plan.is_possible
    assert [(one.platform, one.name) for one in plan.accounts] == [("kick", "ann_k")]
    assert [(one.currency, one.amount) for one in plan.money] == [("EUR", 500), ("USD", 30)]
    assert {(one.source, one.tickets) for one in plan.tickets} == {
        (Source.BONUS, 3),
        (Source.BONUS, 2),
        (Source.WATCHTIME, 10),
    }
    assert (plan.engagement["cheer_bits"], plan.link) == (100, "ann plays")
    session.changes.clear()
    merged = merge(session, ann, other)
    assert {ViewersMerged(ann, other, undone=False), ViewerChanged(ann), ViewerChanged(other)} <= set(session.changes)
    person = services.viewers.get(ann)
    assert services.viewers.get(other) == person
    assert [one.name for one in person.identities] == ["ann", "ann_k"]
    assert (person.cheer_bits, person.lifetime_bits, person.watch_minutes) == (200, 200, 140)
    assert by_source(session, ann) == {"bonus": 6}
    assert by_source(session, ann, KICK_BOOK) == {"bonus": 4, "watchtime": 10}
    assert balance(session, ann) == {"EUR": 1000, "USD": 30}
    [line] = services.entries.leaderboard()[0]
    assert (line.entry.viewer_id, line.entry.name) == (ann, "ann")
    link = services.links.of_viewer(other)
    assert link is not None
    assert (link.viewer_id, link.state) == (ann, "verified")
    # Minutes go on where they stood: of Kick's, ten waited.
    told(session, EventType.WATCH_MINUTES, "ann_k", "w2", platform="kick", amount=50)
    assert services.watch_time.convert_hours(KICK_BOOK, actor="op") == 10
    assert [user.id for user in services.users.page()[0]] == [ann]
    assert services.users.get(other).id == ann
    assert {wallet.viewer_id for wallet in services.wallets.page()[0]} == {ann}
    assert [line.name for line in services.tickets.leaderboard()] == ["ann"]
    assert all_is_well(session)
    undone = undo(session, merged)
    assert (undone.undone_by, services.merging.of_viewer(other)) == ("op", [undone])
    after = seen(session)
    # The hour that was paid since is the one's who was there: all else is as it was.
    assert by_source(session, ann, KICK_BOOK) == {"bonus": 2, "watchtime": 10}
    for name in ("entries", "wallets", "links", "winners", "gifts"):
        assert after[name] == before[name]
    assert [services.viewers.get(viewer).watch_minutes for viewer in two] == [120, 70]
    assert all_is_well(session)
    assert [record.action for record in services.audit.search("viewer.")][:2] == ["viewer.unmerge", "viewer.merge"]


def test_each_platforms_follow_and_subscription_stay_its_own(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    for name, platform in (("ann", "twitch"), ("ann_k", "kick")):
        told(session, EventType.SUBSCRIBE, name, "s", platform=platform, months=3 if platform == "kick" else 1)
        told(session, EventType.FOLLOW, name, "f", platform=platform)
    held = by_source(session, ann)
    assert held == {"follow": 1, "subscription": 5}
    merged = merge(session, ann, other)
    assert by_source(session, ann) == held
    told(session, EventType.UNSUBSCRIBE, "ann_k", "s2", platform="kick")
    assert (by_source(session, ann), session.services.viewers.get(ann).is_subscriber) == (held, True)
    told(session, EventType.UNFOLLOW, "ann", "f2")
    assert by_source(session, ann) == {"subscription": 5}
    # Kick's follow is still known, though no book pays for it.
    assert session.services.viewers.get(ann).is_follower is True
    told(session, EventType.UNSUBSCRIBE, "ann", "s3")
    assert (by_source(session, ann), session.services.viewers.get(ann).is_subscriber) == ({}, False)
    undo(session, merged)
    views = [session.services.viewers.get(viewer) for viewer in two]
    assert [(view.is_follower, view.is_subscriber, view.sub_months) for view in views] == [
        (False, False, 1),
        (True, False, 3),
    ]
    assert all_is_well(session)


def test_whoever_follows_twice_on_one_platform_follows_once(session: Desk) -> None:
    two_books(session)
    first, second = someone(session, "twitch", "ann"), someone(session, "twitch", "ann2")
    for name in ("ann", "ann2"):
        told(session, EventType.FOLLOW, name, f"f-{name}")
    before = seen(session)
    merged = merge(session, first, second)
    assert by_source(session, first) == {"follow": 1}
    undo(session, merged)
    assert seen(session) == before


def test_a_merge_is_refused_with_the_way_out(
    session: Desk, subtests: pytest.Subtests, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = session.services
    two_books(session)
    numbers = iter(range(1000))

    def pair() -> tuple[int, int]:
        number = next(numbers)
        return someone(session, "twitch", f"t{number}"), someone(session, "kick", f"k{number}")

    def refused(code: Code, words: str, kept: int, absorbed: int) -> None:
        with subtests.test(words), session.refuses(code, words):
            merge(session, kept, absorbed)
        if code not in (Code.VIEWER_NOT_FOUND, Code.ALREADY_MERGED) and kept != absorbed:
            assert words in " ".join(one.message for one in services.merging.plan(kept, absorbed).refusals)

    ann, other = pair()
    refused(Code.VALUE_INVALID, "is one viewer already", ann, ann)
    refused(Code.VIEWER_NOT_FOUND, "no such viewer", ann, 999)
    merge(session, ann, other)
    third, _fourth = pair()
    refused(Code.ALREADY_MERGED, "was merged into “t0” already (viewer 1)", third, other)
    refused(Code.ALREADY_MERGED, "was merged into “t0” already (viewer 1)", other, third)
    for side in (0, 1):
        people = pair()
        wallet = paid(session, people[side], 100)
        services.wallets.suspend(wallet, "checking", actor="op")
        refused(Code.WALLET_SUSPENDED, "is suspended; activate it first", *people)
    people = pair()
    wallet = paid(session, people[1], 100)
    services.wallets.hold(wallet, 40, actor="op")
    refused(Code.MERGE_REFUSED, "is on hold; capture or release it first", *people)
    assert services.merging.plan(people[1], people[0]).is_possible
    people = pair()
    services.topups.create(services.wallets.open(people[1], actor="op").id, 100, actor="op")
    refused(Code.MERGE_REFUSED, "A top-up or withdrawal of", *people)
    people = pair()
    for viewer in people:
        paid(session, viewer, 60)
    with monkeypatch.context() as bounds:
        bounds.setattr(merge_parts, "MAX_BALANCE", 100)
        refused(Code.VALUE_INVALID, "One wallet cannot hold what is in both", *people)
    people = pair()
    for viewer in people:
        services.links.link(viewer, f"plays{viewer}", actor="op")
    refused(Code.LINK_TAKEN, "unlink the one that is not to be kept first", *people)
    people = pair()
    for viewer in people:
        services.viewers.change(viewer, {"cheer_bits": 10**12}, actor="op")
    refused(Code.VALUE_INVALID, "too much cheer bits", *people)
    people = pair()
    for platform, name in (("twitch", "t9"), ("kick", "k9")):
        session.enter(name, platform=platform, user_id=f"id-{name}")
    people = (someone(session, "twitch", "t9"), someone(session, "kick", "k9"))
    session.draw()
    refused(Code.DRAW_IN_PROGRESS, "confirm, redraw or undo it first", *people)
    services.winners.undo("latest", "test", actor="op")
    assert services.merging.plan(*people).is_possible
    draw = services.staged.open(DrawSource("session"), level=Level.BEACON, actor="op")
    assert services.merging.plan(*people).is_possible
    services.staged.close(draw.id, actor="op")
    refused(Code.DRAW_IN_PROGRESS, "which is under way; wait for its result first", *people)
    assert services.merging.plan(*pair()).is_possible
    assert all_is_well(session)


def test_no_refusal_of_a_merge_tells_an_amount(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.services.wallets.hold(paid(session, other, 12345), 678, actor="op")
    said = " ".join(one.message for one in session.services.merging.plan(ann, other).refusals)
    assert said
    assert not any(character.isdigit() for character in said)


def test_of_two_entries_that_wait_one_does_and_the_other_comes_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    first = session.enter("ann", platform="twitch", user_id="id-ann")
    second = session.enter("ann_k", platform="kick", user_id="id-ann_k")
    session.services.viewers.change(other, {"gifted_subs": 10}, actor="op")
    merged = merge(session, ann, other)
    assert session.totals() == {"ann": 2_000_000}
    why = session.value("SELECT removed_reason FROM entries WHERE id = ?", second.id)
    assert why == "ann_k and ann are one viewer"
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.services.entries.restore([second.id], actor="op")
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.enter("ann_k", platform="kick", user_id="id-ann_k")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    undo(session, merged)
    # What was carried over is the one's who waited; the other entry waits in the running session.
    assert session.totals() == {"ann": 2_000_000, "ann_k": 1_000_000}
    assert session.services.entries.get(first.id).session_id == session.services.entries.get(second.id).session_id
    assert all_is_well(session)


def test_a_win_stays_a_win_and_counts_as_the_persons(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    won = session.draw(confirm=True)
    session.enter("ann", platform="twitch", user_id="id-ann")
    merge(session, ann, other)
    # Who has won in the session does not wait in it as well.
    assert session.totals() == {}
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.enter("ann", platform="twitch", user_id="id-ann")
    session.services.winners.undo(won.id, "again", actor="op")
    # The entry of the draw waits again, and is the person's.
    [(viewer, name)] = session.rows("SELECT viewer_id, entered_name FROM entries WHERE removed_at IS NULL")
    assert (viewer, name) == (ann, "ann_k")
    assert session.draw(confirm=True).winners[0].name == "ann"
    assert all_is_well(session)


def test_two_wins_in_one_session_both_stand_and_either_can_be_undone(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    for name, platform in (("ann", "twitch"), ("ann_k", "kick")):
        session.enter(name, platform=platform, user_id=f"id-{name}")
    draw = session.draw(winners=2, confirm=True)
    session.services.viewers.change(ann, {"carry_over": 1}, actor="op")
    merged = merge(session, ann, other)
    assert [winner.state for winner in session.services.draw_reader.get(draw.id).standing] == ["confirmed"] * 2
    assert all_is_well(session)
    session.services.winners.undo(draw.id, "again", actor="op")
    # As one person they wait once.
    assert session.value("SELECT count(*) FROM entries WHERE removed_at IS NULL") == 1
    assert session.value("SELECT viewer_id FROM entries WHERE removed_at IS NULL") == ann
    assert all_is_well(session)
    undo(session, merged)
    assert all_is_well(session)


def test_who_was_drawn_is_not_drawn_again_under_another_name(session: Desk, two: tuple[int, int]) -> None:
    third = someone(session, "discord", "dee")
    for viewer, tickets in zip((*two, third), (10**6, 10**6, 1), strict=True):
        session.services.tickets.give(viewer, tickets, "x", actor="op")
    draw = session.services.period_draws.draw(running(session).id, confirm=True, actor="op").view
    assert draw.standing[0].viewer_id in two
    merge(session, *two)
    again = session.services.winners.redraw(draw.id, "away", actor="op")
    assert [winner.viewer_id for winner in again.standing] == [third]
    assert [winner.viewer_id in two for winner in again.winners] == [True, True, False]
    assert all_is_well(session)


def test_tickets_of_a_pool_are_one_line_of_its_draw(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    pool = opened(session, price=100, required=5, retry=50, money=700)
    for viewer in (other, ann, other):
        services.pools.sell(pool.id, viewer, actor="op")
    pending = services.purchases.create(
        other, PurchaseType.ENTRY, 100, "EUR", provider="shop", pool_id=pool.id, actor="shop"
    )
    merged = merge(session, ann, other)
    # What was ordered before is paid after, and brings its ticket.
    services.purchases.confirm(pending.id, actor="shop")
    services.pools.issue(pool.id, ann, pending.id, actor="op")
    paid(session, ann, 100)
    services.pools.buy_from_wallet(pool.id, other, actor="op")
    assert services.pools.count_tickets(viewer_id=ann) == services.pools.count_tickets(viewer_id=other) == 5
    draw = services.pool_draws.draw(pool.id, confirm=True, actor="op").view
    assert [(winner.viewer_id, str(winner.odds)) for winner in draw.standing] == [(ann, "1")]
    assert draw.entries == 1
    assert balance(session, ann) == {"EUR": 700}
    assert all_is_well(session)
    undo(session, merged)
    # The draw is what it was: its winning number is one of the person's of then.
    assert all_is_well(session)
    again = merge(session, other, ann)
    assert all_is_well(session)
    undo(session, again)


def test_a_prize_won_before_is_paid_to_the_person_and_a_refund_finds_them(
    session: Desk, two: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, other = two
    services = session.services
    drawn, cancelled = opened(session, required=1, money=300), opened(session, required=5)
    wallet = paid(session, other, 100)
    services.pools.buy_from_wallet(cancelled.id, other, actor="op")
    services.pools.sell(drawn.id, other, actor="op")
    with monkeypatch.context() as bounds:
        # No room for it in the wallet.
        bounds.setattr(pool_wins, "MAX_BALANCE", 0)
        services.pool_draws.draw(drawn.id, confirm=True, actor="op")
    [win] = services.prizes.wins()
    assert win.is_owed
    merged = merge(session, ann, other)
    services.prizes.deliver(win.id, "", actor="op")
    assert balance(session, ann) == {"EUR": 300}
    services.pools.cancel(cancelled.id, "no", actor="op")
    assert balance(session, ann) == balance(session, other) == {"EUR": 400}
    assert session.value("SELECT balance FROM accounts WHERE id = ?", wallet) == 0
    assert all_is_well(session)
    undo(session, merged)
    # What was paid back is theirs who had paid it, also in the same moment.
    assert (balance(session, ann), balance(session, other)) == ({"EUR": 300}, {"EUR": 100})
    assert all_is_well(session)


def test_what_was_paid_to_the_other_name_can_be_taken_back_from_the_person(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    paid(session, other, 250)
    transfer = session.value("SELECT max(id) FROM transfers")
    merge(session, ann, other)
    session.services.wallets.reverse(transfer, "a slip", actor="op")
    assert balance(session, ann) == {"EUR": 0}
    assert all_is_well(session)
    paid(session, ann, 100)
    transfer = session.value(
        "SELECT max(id) FROM transfers WHERE debit_account IN (SELECT id FROM accounts WHERE kind = 'house')"
    )
    session.services.wallets.adjust(balance_of(session, ann), -60, "spent", actor="op")
    with session.refuses(Code.INSUFFICIENT_FUNDS):
        session.services.wallets.reverse(transfer, "a slip", actor="op")


def balance_of(desk: Desk, viewer: int) -> int:
    [wallet] = desk.services.wallets.all_of_viewer(viewer)
    return wallet.id


def test_one_try_a_day_holds_over_a_merge_and_a_win_is_the_persons(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    lucky = session.services.lucky
    draw_of(session)
    prize(session)
    won = lucky.try_luck(Person("kick", "ann_k", "id-ann_k"), actor="chat")
    merge(session, ann, other)
    for who in (Person("twitch", "ann", "id-ann"), Person("kick", "ann_k", "id-ann_k"), ann, other):
        assert lucky.try_luck(who, actor="chat").kind is OutcomeKind.ALREADY_TRIED
    assert won.win is not None
    assert [one.id for one in lucky.wins(viewer_id=ann)] == [won.win.id]
    assert lucky.redeem(won.win.id, Person("twitch", "ann", "id-ann"), "a@example.org", actor="op").redeemed_at
    session.clock.advance(days=1)
    assert lucky.try_luck(Person("twitch", "ann", "id-ann"), actor="chat").kind is OutcomeKind.WON
    assert lucky.try_luck(other, actor="chat").kind is OutcomeKind.ALREADY_TRIED
    assert all_is_well(session)


@pytest.mark.parametrize("excluded", [0, 1])
def test_who_is_excluded_under_one_name_is_under_every_one(session: Desk, two: tuple[int, int], excluded: int) -> None:
    for viewer in two:
        session.services.tickets.give(viewer, 4, "x", actor="op")
    session.services.viewers.exclude(two[excluded], "spam", actor="op")
    before = seen(session)
    merged = merge(session, *two)
    assert session.services.viewers.get(two[0]).excluded
    assert valid(session, two[0]) == 0
    assert all_is_well(session)
    undo(session, merged)
    assert seen(session) == before
    assert all_is_well(session)


def test_only_the_newest_merge_of_a_viewer_is_undone(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    third, fourth = someone(session, "discord", "dee"), someone(session, "kick", "eve")
    for number, viewer in enumerate((ann, other, third, fourth), 1):
        session.services.tickets.give(viewer, number, "x", actor="op")
    states = [seen(session)]
    first = merge(session, other, third)
    states.append(seen(session))
    second = merge(session, ann, other)
    states.append(seen(session))
    third_merge = merge(session, ann, fourth)
    assert session.services.viewers.get(third).id == ann
    assert valid(session, third) == 10
    with session.refuses(Code.MERGE_REFUSED, f"undo merge {third_merge.id} first"):
        undo(session, second)
    with session.refuses(Code.MERGE_REFUSED, "first"):
        undo(session, first)
    for made in (third_merge, second, first):
        assert seen(session) != states[-1]
        undo(session, made)
        assert seen(session) == states.pop()
        with session.refuses(Code.ALREADY_CLOSED):
            undo(session, made)
    with session.refuses(Code.MERGE_NOT_FOUND):
        session.services.merging.undo(99, actor="op")
    assert all_is_well(session)


def test_what_was_spent_since_is_not_given_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    services.tickets.give(ann, 2, "x", actor="op")
    services.tickets.give(other, 10, "x", actor="op")
    wallet = paid(session, ann, 100)
    paid(session, other, 900)
    merged = merge(session, ann, other)
    perk = services.shop.add("Song", 7, None, actor="op")
    services.shop.buy(other, perk.id, actor="op")
    services.wallets.adjust(wallet, -400, "spent", actor="op")
    services.wallets.hold(wallet, 50, actor="op")
    plan = services.merging.undo_plan(merged.id)
    assert sum(move.tickets for move in plan.tickets) == 5
    assert [move.amount for move in plan.money] == [550]
    assert len(plan.notes) == 2
    undo(session, merged)
    assert (valid(session, ann), valid(session, other)) == (0, 5)
    assert (balance(session, ann), balance(session, other)) == ({"EUR": 50}, {"EUR": 550})
    assert all_is_well(session)


def test_money_in_a_suspended_wallet_does_not_go_back(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    paid(session, other, 100)
    merged = merge(session, ann, other)
    [wallet] = session.services.wallets.all_of_viewer(ann)
    session.services.wallets.suspend(wallet.id, "checking", actor="op")
    with session.refuses(Code.WALLET_SUSPENDED, "activate it first"):
        undo(session, merged)


def test_accounts_go_back_under_whatever_name_and_new_ones_stay(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    someone(session, "manual", "placeholder")
    merged = merge(session, ann, other)
    assert services.viewers.of_person(Person("kick", "renamed", "id-ann_k")).id == ann  # type: ignore[union-attr]
    services.viewers.ensure(Person("kick", "renamed", "id-ann_k"), actor="chat")
    services.viewers.add_identity(other, Person("discord", "ann#1", "id-d"), actor="op")
    undo(session, merged)
    assert [[one.name for one in services.viewers.get(viewer).identities] for viewer in two] == [
        ["ann", "ann#1"],
        ["renamed"],
    ]
    for name in ("ann_k", "renamed"):
        found = services.viewers.of_person(Person("kick", name, "id-ann_k"))
        assert found is not None
        assert found.id == other


def test_a_gift_that_waits_is_paid_to_whom_its_giver_was_merged_into(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    services.periods.end(KICK_BOOK, actor="op")
    told(session, EventType.GIFT, "ann_k", "g1", platform="kick", amount=2)
    told(session, EventType.GIFT, None, "g2", platform="kick", amount=3)
    told(session, EventType.GIFT, "ann_k", "g3", platform="kick", amount=1)
    merged = merge(session, ann, other)
    assert {gift.viewer_id for gift in services.ticket_sources.unpaid_gifts()} == {ann, None}
    services.periods.start(KICK_BOOK, actor="op")
    assert by_source(session, ann, KICK_BOOK) == {"gifted_sub": 45}
    services.ticket_sources.pay_gift(("kick", "g2"), other, actor="op")
    assert by_source(session, ann, KICK_BOOK) == {"gifted_sub": 90}
    undo(session, merged)
    assert (valid(session, ann, KICK_BOOK), valid(session, other, KICK_BOOK)) == (90, 0)
    assert all_is_well(session)


def test_a_name_that_gets_its_id_later_is_the_merged_person(session: Desk, two: tuple[int, int]) -> None:
    ann, _other = two
    services = session.services
    named = services.viewers.ensure(Person("kick", "ann_new"), actor="op").id
    merge(session, ann, named)
    told(session, EventType.GIFT, "ann_new", "g1", platform="kick", amount=1)
    assert services.viewers.of_person(Person("kick", "ann_new", "id-ann_new")).id == ann  # type: ignore[union-attr]
    assert by_source(session, ann, KICK_BOOK) == {"gifted_sub": 15}


def test_tickets_of_a_period_that_has_ended_stay_and_standing_ones_follow_their_owner(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    services = session.services
    told(session, EventType.SUBSCRIBE, "ann_k", "s", platform="kick")
    told(session, EventType.FOLLOW, "ann", "f")
    services.tickets.give(other, 8, "x", actor="op")
    merged = merge(session, ann, other)
    november = running(session)
    services.periods.end(restart=True, actor="op")
    assert by_source(session, ann) == {"follow": 1}
    undo(session, merged)
    assert services.tickets.balance(ann, period_id=november.id).valid == 9
    assert (by_source(session, ann), by_source(session, other)) == ({"follow": 1}, {})
    assert all_is_well(session)


def test_nothing_of_a_merge_is_left_where_the_weight_of_one_would_be_too_large(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    session.enter("ann", platform="twitch", user_id="id-ann")
    for viewer in two:
        session.services.viewers.change(viewer, {"carry_over": 5_000_000_000}, actor="op")
    session.services.tickets.give(other, 8, "x", actor="op")
    paid(session, other, 100)
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        merge(session, ann, other)


def test_a_draw_from_a_list_and_guests_are_nobodys_business(session: Desk, two: tuple[int, int]) -> None:
    draw = session.services.staged.open(DrawSource("list"), level=Level.BEACON, actor="op")
    session.services.staged.close(draw.id, listed=read_plain_list(b"ann\nann_k\n").rows, actor="op")
    merge(session, *two)
    assert all_is_well(session)


def test_twitchs_lists_are_compared_with_what_is_known_of_the_twitch_account(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    for kind in (EventType.SUBSCRIBE, EventType.FOLLOW):
        told(session, kind, "ann_k", kind.value, platform="kick")
    merge(session, ann, other)
    lists = session.services.reconcile
    # Kick's follower is not asked about on Twitch, and Twitch's subscriber is learned of although Kick's is known.
    assert lists.not_listed_followers([]) == []
    assert lists.subscribers([SubscriberRow("id-ann", "ann", "1000")], actor="twitch").new == 1
    assert by_source(session, ann) == {"subscription": 5}
    assert lists.subscribers([], actor="twitch").gone == 1
    assert (by_source(session, ann), session.services.viewers.get(ann).is_subscriber) == ({}, True)
    assert lists.subscribers([], actor="twitch").gone == 0
    assert all_is_well(session)


def test_a_channel_that_is_another_forgets_what_was_known_of_twitch_alone(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    told(session, EventType.FOLLOW, "ann", "f1")
    told(session, EventType.FOLLOW, "ann_k", "f2", platform="kick")
    merge(session, ann, other)
    session.services.channel_settings.forget_facts(actor="op")
    assert session.services.viewers.get(ann).is_follower is True
    told(session, EventType.UNFOLLOW, "ann_k", "f3", platform="kick")
    assert session.services.viewers.get(ann).is_follower is False


def test_an_entry_that_was_removed_comes_back_as_the_persons(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    entry = session.enter("ann_k", platform="kick", user_id="id-ann_k")
    session.services.entries.remove([entry.id], "a slip", actor="op")
    merged = merge(session, ann, other)
    session.services.entries.restore([entry.id], actor="op")
    assert session.value("SELECT viewer_id FROM entries WHERE removed_at IS NULL") == ann
    # What has happened since is not taken back.
    undo(session, merged)
    assert session.value("SELECT viewer_id FROM entries WHERE removed_at IS NULL") == ann
    assert all_is_well(session)


def test_who_subscribed_when_it_was_merged_loses_nothing_by_a_lapse_before_the_undo(session: Desk) -> None:
    kay = someone(session, "kick", "kay")
    two_books(session)
    told(session, EventType.SUBSCRIBE, "main", "s1")
    told(session, EventType.FOLLOW, "main", "f1")
    main = someone(session, "twitch", "main")
    held = {"follow": 1, "subscription": 5}
    # What was passed on is gone, whatever lapses: of six tickets, two.
    for spent in (0, 2):
        merged = merge(session, kay, main)
        if spent:
            session.services.tickets.transfer(kay, someone(session, "twitch", "friend"), spent, actor="op")
        told(session, EventType.UNSUBSCRIBE, "main", f"u{spent}")
        told(session, EventType.UNFOLLOW, "main", f"uf{spent}")
        undo(session, merged)
        assert valid(session, main) == valid(session, kay) == 0
        told(session, EventType.SUBSCRIBE, "main", f"again{spent}", months=2)
        told(session, EventType.FOLLOW, "main", f"f again{spent}")
        assert by_source(session, main) == (held | {"transfer": -2} if spent else held)
        assert by_source(session, kay) == {}
    # Whoever subscribes while merged does so with the account that did.
    told(session, EventType.UNSUBSCRIBE, "main", "u9")
    merged = merge(session, kay, main)
    told(session, EventType.SUBSCRIBE, "main", "s9", months=3)
    undo(session, merged)
    assert (by_source(session, main), by_source(session, kay)) == (held | {"transfer": -2}, {})
    assert all_is_well(session)


def test_two_accounts_of_one_platform_follow_and_subscribe_each_for_itself(session: Desk) -> None:
    two_books(session)
    for name in ("main", "alt"):
        told(session, EventType.SUBSCRIBE, name, f"s {name}")
    told(session, EventType.FOLLOW, "main", "f")
    main, alt = (someone(session, "twitch", name) for name in ("main", "alt"))
    merged = merge(session, main, alt)
    held = {"follow": 1, "subscription": 5}
    told(session, EventType.UNSUBSCRIBE, "alt", "u")
    told(session, EventType.UNFOLLOW, "alt", "uf")
    assert (by_source(session, main), session.services.viewers.get(main).is_subscriber) == (held, True)
    # As Twitch's answers about both accounts say it, in whatever order.
    for answers in (
        {"id-main": ("main", 5), "id-alt": ("alt", None)},
        {"id-alt": ("alt", None), "id-main": ("main", 5)},
    ):
        session.services.channel_intake.note_follows(answers, actor="twitch")
        assert by_source(session, main) == held
    # A whole list speaks of each account that is in it, or is not.
    lists = session.services.reconcile
    session.clock.advance(minutes=1)
    lists.subscribers(
        [SubscriberRow("id-main", "main", "1000"), SubscriberRow("id-alt", "alt", "1000")], actor="twitch"
    )
    lists.subscribers([SubscriberRow("id-main", "main", "1000")], actor="twitch")
    assert by_source(session, main) == held
    undo(session, merged)
    assert [by_source(session, one) for one in (main, alt)] == [held, {}]
    assert [session.services.viewers.get(one).is_subscriber for one in (main, alt)] == [True, False]
    assert all_is_well(session)


@pytest.mark.parametrize("level", [Level.LOCAL, Level.COMMITTED])
def test_in_an_ended_period_too_the_merged_are_one_line_with_the_tickets_of_both(
    session: Desk, two: tuple[int, int], level: Level
) -> None:
    services, third = session.services, someone(session, "discord", "dee")
    ann, other = two
    for viewer, tickets in ((ann, 3), (other, 4), (third, 1), (other, 2), (ann, 5)):
        services.tickets.give(viewer, tickets, "x", actor="op")
    services.tickets.remove(ann, 4, "x", actor="op")
    period = running(session)
    services.periods.end(actor="op")
    merged = merge(session, ann, other)
    if level is Level.LOCAL:
        view = services.period_draws.draw(period.id, winners=5, confirm=True, actor="op").view
    else:
        made = services.staged.open(DrawSource("period", period_id=period.id), winners=5, level=level, actor="op")
        services.staged.close(made.id, actor="op")
        view = services.staged.reveal(made.id, actor="op")
        services.winners.confirm(made.id, actor="op")
    weights = {winner.viewer_id: (str(winner.odds), sum(winner.by_source.values())) for winner in view.winners}
    assert weights[ann][1] == 10
    assert sorted(one or 0 for one in weights) == sorted([ann, third])
    # The numbers that count: 3 of 1 to 3 and 1 of 11 to 15 are gone, ann's lowest.
    number = next(winner.number for winner in view.winners if winner.viewer_id == ann)
    assert number in {*range(4, 8), 9, 10, *range(12, 16)}
    assert all_is_well(session)
    undo(session, merged)
    assert all_is_well(session)
    merge(session, other, ann)
    assert all_is_well(session)


def test_money_that_was_paid_back_meanwhile_goes_to_whoever_had_paid_it(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    services = session.services
    pool = opened(session, price=100, required=5, retry=50, money=700)
    paid(session, other, 250)
    services.pools.buy_from_wallet(pool.id, other, actor="op")
    paid(session, ann, 100)
    merged = merge(session, ann, other)
    session.clock.advance(minutes=1)
    services.pools.cancel(pool.id, "no", actor="op")
    assert balance(session, ann) == {"EUR": 350}
    assert [move.amount for move in services.merging.undo_plan(merged.id).money] == [250]
    undo(session, merged)
    assert (balance(session, ann), balance(session, other)) == ({"EUR": 100}, {"EUR": 250})
    assert all_is_well(session)


def test_a_win_undone_while_merged_goes_back_with_the_entry_and_what_it_took(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    services = session.services
    services.viewers.change(other, {"cheer_bits": 300, "carry_over": "2"}, actor="op")
    services.viewers.change(ann, {"cheer_bits": 50}, actor="op")
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    draw = session.draw(confirm=True)
    assert services.viewers.get(other).cheer_bits == 0
    merged = merge(session, ann, other)
    services.winners.undo(draw.id, "oops", actor="op")
    assert services.viewers.get(ann).cheer_bits == 350
    undo(session, merged)
    assert [services.viewers.get(one).cheer_bits for one in two] == [50, 300]
    assert session.rows("SELECT viewer_id, is_winner FROM entries") == [(other, 0)]
    # What wins while merged stays with whom it won as, which is said before.
    merged = merge(session, ann, other)
    assert services.merging.undo_plan(merged.id).notes == ()
    session.draw(confirm=True)
    (said,) = services.merging.undo_plan(merged.id).notes
    assert "has won since" in said
    assert all_is_well(session)


def test_the_audit_sees_what_a_merged_viewer_has_left(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    session.services.tickets.give(other, 3, "x", actor="op")
    merged = merge(session, ann, other)
    assert all_is_well(session)
    # As a stranger with a database tool might do it: undone, and merged again, with nothing moved.
    session.run_sql("UPDATE viewer_merges SET undone_at = 9, undone_by = 'somebody'")
    session.services.tickets.give(other, 3, "x", actor="op")
    session.run_sql(
        "INSERT INTO viewer_merges (kept_id, absorbed_id, kept_name, absorbed_name, at, actor, moved)"
        " SELECT kept_id, absorbed_id, kept_name, absorbed_name, 10, actor, moved FROM viewer_merges"
    )
    found = " ".join(one.detail for one in session.services.reports.reconcile() if not one.ok)
    assert f"merge {merged.id} was undone with nothing given back" in found
    assert f"viewer {other} was merged and has tickets" in found
    assert f"merge {merged.id + 1}: " in found


def test_one_person_has_one_name_in_entries_wheel_list_and_export_whatever_they_entered_by(desk: Desk) -> None:
    desk.services.sessions.start(actor="op")
    entry = desk.chat("Bob_K", platform="kick", user_id="501")
    assert (entry.name, entry.platform) == ("Bob_K", "kick")
    twitch = someone(desk, "twitch", "BobTw")
    desk.services.merging.merge(entry.viewer_id, twitch, actor="op")
    view = desk.services.entries.get(entry.id)
    assert (view.name, view.platform) == ("BobTw", "twitch")
    [line] = EntryListing(desk.services.core).read().lines
    assert EntryLine._make(line).name == "BobTw"
    [exported] = json.loads(desk.services.exports.export("entries", "json", actor="op"))
    assert (exported["username"], exported["platform"], exported["user_id"]) == ("BobTw", "twitch", "id-BobTw")
    [standing] = desk.services.draws.draw_session(confirm=True, actor="op").standing
    assert (standing.name, standing.platform) == ("BobTw", "twitch")
