"""The made-up channel's schedule: lively, plausible, and the same for the same seed."""

from __future__ import annotations

import random
from collections import Counter
from itertools import count

from raffle_desktop.demo.cast import Cast
from raffle_desktop.demo.channel import DemoChannel
from raffle_desktop.demo.happenings import Happening, Kind
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.people import Person


def channel(seed: int = 1) -> DemoChannel:
    ids, strangers = count(1), count(1)
    return DemoChannel(
        random.Random(seed),
        Cast(),
        new_id=lambda: str(next(ids)),
        stranger=lambda: Cast.fresh(next(strangers)),
    )


def hour(seed: int) -> list[Happening]:
    out, here = [], channel(seed)
    while (happening := here.next(3600)) is not None:
        out.append(happening)
    return out


def test_an_hour_is_lively_but_no_flood() -> None:
    happened = Counter(one.kind for one in hour(3))
    entries = happened[Kind.ENTRY]
    support = sum(happened.values()) - entries
    assert 0.4 < entries / 3600 < 1.2
    assert 0.2 < support / 3600 < 1.0
    assert set(happened) >= set(Kind) - {Kind.LOST, Kind.BACK}
    assert happened[Kind.UNFOLLOW] < happened[Kind.FOLLOW] / 5
    assert happened[Kind.WATCH] == 12


def test_the_same_seed_tells_the_same_story_and_another_another() -> None:
    assert hour(5)[:300] == hour(5)[:300]
    assert hour(5)[:300] != hour(6)[:300]


def test_time_never_runs_backwards_and_stands_at_its_bound() -> None:
    here, last = channel(), 0.0
    for bound in (0.5, 7.0, 7.0, 400.0):
        while (happening := here.next(bound)) is not None:
            assert last <= happening.at <= bound
            last = happening.at
        assert here.time == bound


def test_gifts_name_their_count_and_make_each_recipient_a_subscriber_once() -> None:
    gifts = [one for seed in range(4) for one in hour(seed) if one.kind is Kind.GIFT]
    sizes = Counter(one.events[0].amount for one in gifts)
    assert set(sizes) == {1, 5, 10, 20, 50}
    for gift in gifts:
        giver, *subs = gift.events
        assert giver.type is EventType.GIFT
        assert giver.amount == len(subs)
        assert {sub.type for sub in subs} == {EventType.SUBSCRIBE}
        people = {sub.person for sub in subs}
        assert len(people) == len(subs)
        assert giver.person not in people
    anonymous = [gift for gift in gifts if gift.events[0].person is None]
    assert {gift.name for gift in anonymous} == {"Anonymous"}


def test_resubs_grow_by_a_month_and_come_once_an_evening() -> None:
    before = {one.person: one.months for one in Cast().members}
    seen: set[Person | None] = set()
    for resub in (one.events[0] for one in hour(2) if one.kind is Kind.RESUB):
        assert resub.person not in seen
        seen.add(resub.person)
        assert resub.person is not None
        assert resub.months == before[resub.person] + 1
    assert len(seen) > 50


def test_bits_come_from_twitch_alone() -> None:
    cheers = [one.events[0] for seed in range(3) for one in hour(seed) if one.kind is Kind.CHEER]
    assert {cheer.person.platform for cheer in cheers if cheer.person} == {"twitch"}
    assert any(cheer.person is None for cheer in cheers)
    assert {10, 100, 500, 1000} <= {cheer.amount for cheer in cheers}


def test_nobody_who_waits_already_enters_again_but_for_the_impatient() -> None:
    pending = {one.person for one in Cast().members[:400]}
    here = channel()
    here._is_pending = pending.__contains__
    tries = again = 0
    while tries < 2_000:
        happening = here.next()
        if happening is not None and happening.entry is not None:
            entry = happening.entry
            person = Person(entry.platform, entry.username, entry.user_id)
            tries += 1
            again += person in pending
            pending.add(person)
    assert 0 < again < 120


def test_with_none_taken_few_try() -> None:
    here = channel()
    here.taking_entries = False
    tries = 0
    while (happening := here.next(3600)) is not None:
        tries += happening.entry is not None
    assert 50 < tries < 500


def test_an_entry_request_names_the_account_it_comes_from() -> None:
    requests = [one.entry for one in hour(1) if one.entry is not None]
    assert all(one.user_id and one.email is None for one in requests)
    assert 0.2 < sum(one.link is not None for one in requests) / len(requests) < 0.5
