"""Donations in the database: each once, for the right viewer, or kept until the operator has seen to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.changes import Change, ChannelChanged, SettingsChanged, ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.donations import Donation, Received
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import COUNT_MAX
from tests.conftest import Desk


def give(desk: Desk, name: str, amount: int | None = 500, *, id: str = "1", currency: str = "EUR") -> Received:  # noqa: A002
    given = Donation("streamlabs", id, name, amount, currency, "5.00")
    return desk.services.donations.take([given], actor="streamlabs")[0]


def heard(desk: Desk, act: Callable[[], object]) -> list[Change]:
    """What is told when this is done."""
    changes: list[Change] = []
    unsubscribe = desk.services.core.bus.subscribe(Change, changes.append)
    act()
    unsubscribe()
    return changes


def test_a_known_login_is_that_viewer_and_any_other_name_one_of_its_own(desk: Desk) -> None:
    viewers = desk.services.viewers
    ann = viewers.ensure(Person("twitch", "Ann", "11"), actor="op").id
    kim = viewers.ensure(Person("kick", "Kim", "12"), actor="op").id
    both = viewers.ensure(Person("twitch", "both", "13"), actor="op").id
    viewers.add_identity(both, Person("kick", "Both", "14"), actor="op")
    assert [give(desk, name, id=name.strip(" @")).viewer_id for name in (" @ANN ", "kim", "both")] == [ann, kim, both]
    mum = give(desk, "Mum & Dad 🎉", id="m")
    assert mum.kind == "counted"
    assert mum.viewer_id not in (ann, kim, both)
    assert give(desk, "mum & dad 🎉", id="n").viewer_id == mum.viewer_id
    (identity,) = viewers.get(mum.viewer_id or 0).identities
    assert (identity.platform, identity.external_id) == ("manual", None)
    assert viewers.get(mum.viewer_id or 0).donations_minor == 1000
    assert [one.name for one in viewers.get(ann).identities] == ["Ann"]


def test_whoever_signs_in_later_under_a_typed_name_does_not_come_into_its_donations(desk: Desk) -> None:
    typed = give(desk, "famous")
    real = desk.services.viewers.ensure(Person("twitch", "famous", "99"), actor="twitch")
    assert real.id != typed.viewer_id
    assert real.donations_minor == 0
    assert give(desk, "famous", id="2").viewer_id == real.id


def test_a_name_that_two_viewers_bear_waits(desk: Desk) -> None:
    for platform in ("twitch", "kick"):
        desk.services.viewers.ensure(Person(platform, "ann", "11"), actor="op")
    assert give(desk, "ann").kind == "waits"
    assert "counts for neither" in desk.services.donations.waiting()[0].why


@pytest.mark.parametrize("name", ["", "  ", "Anonymous", "anonym"])
def test_who_does_not_want_to_be_named_counts_for_nobody_but_is_kept(desk: Desk, name: str) -> None:
    assert (give(desk, name).kind, give(desk, name).kind) == ("anonymous", "known")
    assert desk.services.viewers.find("") == []


@pytest.mark.parametrize("name", ["=1+1", "\u202eevil", "x" * 501, "\u3164"])
def test_a_name_that_the_desk_does_not_take_waits(desk: Desk, name: str) -> None:
    assert give(desk, name).kind == "waits"
    (waiting,) = desk.services.donations.waiting()
    assert waiting.why.startswith("The name")


def test_what_a_rule_refuses_hurts_no_other_donation_and_waits(desk: Desk) -> None:
    given = [Donation("streamlabs", str(one), name, 100, "EUR") for one, name in enumerate(("ann", "bob"))]
    given.insert(1, Donation("streamlabs", "x", "new", COUNT_MAX + 1, "EUR"))
    received = desk.services.donations.take(given, actor="streamlabs")
    assert [one.kind for one in received] == ["counted", "waits", "counted"]
    assert [desk.services.viewers.of_person(Person("manual", name)) is None for name in ("ann", "new", "bob")] == [
        False,
        True,
        False,
    ]


def test_the_desks_currency_decides_at_that_moment(desk: Desk) -> None:
    assert give(desk, "ann", currency="USD").kind == "waits"
    assert give(desk, "ann", currency="eur", id="2").kind == "waits"
    assert give(desk, "ann", None, id="3").kind == "waits"
    assert [(one.amount, one.why) for one in desk.services.donations.waiting()] == [
        ("5.00 USD", "It was not given in EUR, the desk’s currency."),
        ("5.00 eur", "It was not given in EUR, the desk’s currency."),
        ("5.00 EUR", "Its amount cannot be read."),
    ]


def test_one_that_waits_is_counted_by_hand_once_or_put_aside(desk: Desk) -> None:
    donations = desk.services.donations
    ann = desk.services.viewers.ensure(Person("twitch", "ann", "11"), actor="op").id
    for number in "12":
        give(desk, "ann", currency="USD", id=number)
    told = heard(desk, lambda: donations.add("streamlabs", "1", ann, 480, actor="op"))
    assert ChannelChanged("donations") in told
    assert ViewerChanged(ann) in told
    donations.dismiss("streamlabs", "2", actor="op")
    assert donations.waiting() == []
    assert desk.services.viewers.get(ann).donations_minor == 480
    for number in ("1", "2", "3"):
        with desk.refuses(Code.NOT_AVAILABLE):
            donations.add("streamlabs", number, ann, 480, actor="op")
        with desk.refuses(Code.NOT_AVAILABLE):
            donations.dismiss("streamlabs", number, actor="op")
    give(desk, "ann", currency="USD", id="4")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        donations.add("streamlabs", "4", 999, 1, actor="op")
    with desk.refuses(Code.VALUE_INVALID):
        donations.add("streamlabs", "4", ann, 0, actor="op")
    assert len(donations.waiting()) == 1
    assert all(finding.ok for finding in desk.services.reports.reconcile())
    actions = desk.rows("SELECT action, subject FROM audit_log WHERE action LIKE 'donation.%' ORDER BY id")
    assert actions == [("donation.add", "streamlabs 1"), ("donation.dismiss", "streamlabs 2")]


def test_after_a_merge_donations_are_of_who_stands_for_both(desk: Desk) -> None:
    ann = desk.services.viewers.ensure(Person("twitch", "ann", "11"), actor="op").id
    typed = give(desk, "Annie").viewer_id
    assert typed is not None
    desk.services.merging.merge(ann, typed, actor="op")
    assert give(desk, "annie", id="2").viewer_id == ann
    give(desk, "annie", currency="USD", id="3")
    desk.services.donations.add("streamlabs", "3", typed, 100, actor="op")
    assert desk.services.viewers.get(ann).donations_minor == 1100


def test_a_provider_is_switched_on_and_off_and_another_refused(desk: Desk) -> None:
    settings = desk.services.donation_settings
    assert not settings.get().streamelements
    assert heard(desk, lambda: settings.switch("streamlabs", on=True, actor="op")) == [SettingsChanged("donations")]
    assert heard(desk, lambda: settings.switch("streamlabs", on=True, actor="op")) == []
    assert (settings.get().streamlabs, settings.get().streamelements) == (True, False)
    with pytest.raises(RaffleError, match="streamelements, streamlabs"):
        settings.switch("tipeee", on=True, actor="op")
