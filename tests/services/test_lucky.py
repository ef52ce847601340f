"""Instant wins: one try a day, quotas that hold, wins that are redeemed once, contacts that stay private."""

from __future__ import annotations

import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from raffle_desktop.domain import chi_square
from raffle_desktop.domain.changes import LuckyChanged
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.lucky import OutcomeKind
from raffle_desktop.services.lucky_contacts import checked_contact
from raffle_desktop.services.lucky_settings import LuckySettings
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.lucky_tools import change, draw_of, faults, outcomes, prize, tried

HOUR = 3_600_000_000


@pytest.fixture(autouse=True)
def clean_afterwards(desk: Desk) -> object:
    """Whatever a test did, the lucky draws are right."""
    yield
    assert faults(desk) == []


# --- tries


def test_the_old_answers(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, total_quota=1)
    assert tried(desk, "ann").message == "Congratulations! You have won a $5 Cash Coupon!"
    assert tried(desk, "ann").message == "You have already participated. Please come back tomorrow!"
    assert tried(desk, "bob").message == "No luck this time. Please come back tomorrow!"


def test_a_win_says_who_won_what_and_when_and_tells_those_who_listen(desk: Desk) -> None:
    campaign = draw_of(desk).campaign
    won = prize(desk)
    outcome = tried(desk, "ann")
    win = outcome.win
    assert win is not None
    assert outcome.kind is OutcomeKind.WON
    assert (outcome.prize, outcome.code, outcome.day) == ("$5 Cash Coupon", None, "2026-11-21")
    assert (win.name, win.prize_id, win.code, win.at) == ("ann", won.id, "FIVE_DOLLAR", to_micros(desk.clock.now))
    assert (win.redeemed_at, win.contact) == (None, None)
    assert desk.changes[-1] == LuckyChanged(campaign.id, "win", win.id)
    assert desk.services.lucky.wins() == [win] == desk.services.lucky.wins(to_redeem=True, viewer_id=win.viewer_id)
    (line,) = desk.services.lucky.tries()
    assert (line.name, line.win_id, line.title, line.actor) == ("ann", win.id, "$5 Cash Coupon", "op")


def test_a_second_try_of_a_day_changes_nothing_at_all(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    tried(desk, "ann")
    before = desk.everything()
    again = tried(desk, "@ANN")
    assert (again.kind, again.code, again.win) == (OutcomeKind.ALREADY_TRIED, Code.ALREADY_TRIED, None)
    assert desk.everything() == before


def test_the_same_person_is_one_viewer_by_name_and_by_account(desk: Desk) -> None:
    draw_of(desk)
    account = Person("twitch", "Ann", "77")
    assert desk.services.lucky.try_luck(account, actor="twitch").kind is OutcomeKind.NOTHING
    # A bare name is whoever has it.
    assert tried(desk, "ann").kind is OutcomeKind.ALREADY_TRIED
    renamed = Person("twitch", "Annika", "77")
    assert desk.services.lucky.try_luck(renamed, actor="twitch").kind is OutcomeKind.ALREADY_TRIED
    other = Person("kick", "Ann", "5")
    assert desk.services.lucky.try_luck(other, actor="kick").kind is OutcomeKind.NOTHING


def test_each_lucky_draw_has_its_own_try(desk: Desk) -> None:
    draw_of(desk)
    draw_of(desk, "Weekend")
    assert outcomes(desk, "ann", "ann") == ["nothing", "already_tried"]
    assert tried(desk, "ann", campaign="weekend").kind is OutcomeKind.NOTHING
    assert tried(desk, "ann", campaign=2).kind is OutcomeKind.ALREADY_TRIED


def test_who_and_what_cannot_try(desk: Desk) -> None:
    with desk.refuses(Code.CAMPAIGN_NOT_FOUND, "There is no lucky draw yet."):
        tried(desk, "ann")
    draw_of(desk)
    with desk.refuses(Code.CAMPAIGN_NOT_FOUND):
        tried(desk, "ann", campaign="Monthly")
    with desk.refuses(Code.CAMPAIGN_NOT_FOUND):
        tried(desk, "ann", campaign=9)
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.lucky.try_luck(99, actor="op")
    with desk.refuses(Code.NAME_INVALID):
        tried(desk, "  ")
    with desk.refuses(Code.VALUE_INVALID):
        tried(desk, "ann", event=("twitch", ""))
    viewer = desk.set_counters("mallory")
    desk.services.viewers.exclude(viewer, "cheats", actor="op")
    for who in (viewer, "mallory", Person("manual", "mallory")):
        with desk.refuses(Code.EXCLUDED):
            desk.services.lucky.try_luck(who, actor="op")
    desk.services.lucky_campaigns.change(is_open=False, actor="op")
    with desk.refuses(Code.CAMPAIGN_CLOSED):
        tried(desk, "ann")
    desk.services.lucky_campaigns.change(is_open=True, actor="op")
    assert tried(desk, "ann").kind is OutcomeKind.NOTHING


# --- days


def test_the_next_try_is_after_local_midnight(desk: Desk) -> None:
    draw_of(desk, zone="Europe/Berlin")
    # 21:00 in Berlin.
    assert outcomes(desk, "ann", "ann") == ["nothing", "already_tried"]
    desk.clock.advance(hours=2, minutes=59, seconds=59)
    assert outcomes(desk, "ann") == ["already_tried"]
    desk.clock.advance(seconds=1)
    assert outcomes(desk, "ann", "ann") == ["nothing", "already_tried"]


@pytest.mark.parametrize(
    "midnight, hours", [(datetime(2026, 3, 28, 23, tzinfo=UTC), 23), (datetime(2026, 10, 24, 22, tzinfo=UTC), 25)]
)
def test_the_day_on_which_the_clocks_change_has_one_try_too(desk: Desk, midnight: datetime, hours: int) -> None:
    draw_of(desk, zone="Europe/Berlin")
    desk.clock.now = midnight
    assert outcomes(desk, "ann") == ["nothing"]
    for _ in range(hours - 1):
        desk.clock.advance(hours=1)
        assert outcomes(desk, "ann") == ["already_tried"]
    desk.clock.advance(hours=1)
    assert outcomes(desk, "ann") == ["nothing"]


def test_daily_quotas_start_again_at_midnight_and_total_ones_never(desk: Desk) -> None:
    draw_of(desk, zone="Europe/Berlin")
    won = prize(desk, daily_quota=2, total_quota=3)
    assert outcomes(desk, *"abcd") == ["won", "won", "nothing", "nothing"]
    desk.clock.advance(hours=3)
    assert outcomes(desk, *"abcd") == ["won", "nothing", "nothing", "nothing"]
    desk.clock.advance(days=1)
    assert outcomes(desk, *"abcd") == ["nothing"] * 4
    (view,) = desk.services.lucky_campaigns.get().prizes
    assert (view.given, view.given_today, view.is_left, view.id) == (3, 0, False, won.id)


def test_a_clock_that_is_set_back_gives_nobody_a_second_try_and_no_quota_anew(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, daily_quota=1)
    assert outcomes(desk, "ann", "bob") == ["won", "nothing"]
    desk.clock.advance(days=1)
    assert outcomes(desk, "ann", "cid") == ["won", "nothing"]
    for back in (timedelta(days=1), timedelta(hours=1), timedelta(days=400)):
        desk.clock.now -= back
        assert outcomes(desk, "ann", "cid") == ["already_tried"] * 2
        desk.clock.now += back
    desk.clock.advance(days=-1)
    # Bob had that day already; for who had not, it is that day, whose quota is used up.
    assert outcomes(desk, "bob", "dan") == ["already_tried", "nothing"]


def test_another_time_zone_counts_from_the_next_try_on(desk: Desk) -> None:
    draw_of(desk)
    assert outcomes(desk, "ann") == ["nothing"]
    desk.services.desk_time.set_zone("Pacific/Kiritimati", actor="op")
    assert desk.services.desk_time.today() == "2026-11-22"
    assert outcomes(desk, "ann") == ["nothing"]
    # There it is still the day before, which gives no try back.
    desk.services.desk_time.set_zone("America/Los_Angeles", actor="op")
    assert outcomes(desk, "ann", "bob") == ["already_tried", "nothing"]
    with desk.refuses(Code.VALUE_INVALID, "Europe/Berlin"):
        desk.services.desk_time.set_zone("Berlin", actor="op")
    desk.services.desk_time.set_zone("", actor="op")
    assert desk.services.desk_time.zone() == ""
    assert "Europe/Berlin" in desk.services.desk_time.zones()


# --- prizes


def test_a_prize_is_won_from_its_start_on_and_before_its_end(desk: Desk) -> None:
    draw_of(desk)
    now = to_micros(desk.clock.now)
    prize(desk, starts_at=now + HOUR, ends_at=now + 2 * HOUR)
    assert outcomes(desk, "a") == ["nothing"]
    desk.clock.advance(hours=1)
    assert outcomes(desk, "b") == ["won"]
    desk.clock.advance(hours=1)
    assert outcomes(desk, "c") == ["nothing"]


def test_a_used_up_prize_is_no_prize_or_shared_among_the_others(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, "0.5", "A", total_quota=0)
    prize(desk, "0.25", "B")
    view = desk.services.lucky_campaigns.get()
    assert [str(one.chance) for one in view.prizes] == ["0", "1/4"]
    assert view.nothing * 4 == 3
    desk.services.lucky_campaigns.change(reshare=True, actor="op")
    view = desk.services.lucky_campaigns.get()
    assert [str(one.chance) for one in view.prizes] == ["0", "3/4"]
    change(desk, 2, daily_quota=0)
    view = desk.services.lucky_campaigns.get()
    assert [str(one.chance) for one in view.prizes] == ["0", "0"]
    assert outcomes(desk, *"abc") == ["nothing"] * 3


def test_with_all_probability_shared_everybody_wins_what_is_left(desk: Desk) -> None:
    draw_of(desk, reshare=True)
    prize(desk, "0.9", "A", total_quota=2)
    prize(desk, "0.1", "B", total_quota=3)
    won = [tried(desk, name).win for name in "abcdef"]
    codes = [one.code for one in won if one is not None]
    assert sorted(codes) == ["A", "A", "B", "B", "B"]
    assert won[5] is None


def test_probabilities_over_one_and_other_nonsense_are_refused(desk: Desk) -> None:
    draw_of(desk)
    first = prize(desk, "0.75", "A")
    with desk.refuses(Code.PROBABILITIES_TOO_HIGH, "would be 1.000000001"):
        prize(desk, "0.250000001", "B")
    prize(desk, "0.25", "B")
    with desk.refuses(Code.PROBABILITIES_TOO_HIGH):
        change(desk, first.id, probability="0.750000001")
    with desk.refuses(Code.PROBABILITIES_TOO_HIGH):
        change(desk, first.id, probability="1.5")
    for wrong in (
        {"probability": "-0.1"},
        {"daily_quota": -1},
        {"total_quota": 10**13},
        {"total_quota": True},
        {"starts_at": 2, "ends_at": 2},
        {"starts_at": 10**30},
    ):
        with desk.refuses(Code.VALUE_INVALID):
            change(desk, first.id, **wrong)
    for name in ("", "=1+1", "\u202eevil", "x" * 101):
        with desk.refuses(Code.NAME_INVALID):
            change(desk, first.id, title=name)
    with desk.refuses(Code.NAME_INVALID, "code B already"):
        change(desk, first.id, code="b")
    with desk.refuses(Code.PRIZE_NOT_FOUND):
        desk.services.lucky_campaigns.delete_prize(9, actor="op")


def test_a_quota_below_what_is_given_is_refused(desk: Desk) -> None:
    draw_of(desk)
    won = prize(desk)
    assert outcomes(desk, *"abc") == ["won"] * 3
    with desk.refuses(Code.QUOTA_TOO_LOW, "3 of $5 Cash Coupon were given already; its total quota can be 3"):
        change(desk, won.id, total_quota=2)
    with desk.refuses(Code.QUOTA_TOO_LOW, "given today already; its daily quota can be 3"):
        change(desk, won.id, daily_quota=2)
    change(desk, won.id, daily_quota=3, total_quota=3)
    assert outcomes(desk, "d") == ["nothing"]
    desk.clock.advance(days=1)
    # Of today's nothing is given yet.
    assert change(desk, won.id, daily_quota=1, total_quota=9).given == 3
    assert outcomes(desk, *"ab") == ["won", "nothing"]


def test_what_is_referred_to_is_not_deleted(desk: Desk) -> None:
    campaign = draw_of(desk).campaign
    won, other = prize(desk, "0.5", "A", total_quota=1), prize(desk, "0.5", "B", total_quota=0)
    assert "won" in outcomes(desk, *"abcdef")
    with desk.refuses(Code.REFERRED_TO, "set its probability to 0"):
        desk.services.lucky_campaigns.delete_prize(won.id, actor="op")
    with desk.refuses(Code.REFERRED_TO, "close it instead"):
        desk.services.lucky_campaigns.delete(campaign.id, actor="op")
    desk.services.lucky_campaigns.delete_prize(other.id, actor="op")
    draw_of(desk, "Weekend")
    prize(desk, campaign="Weekend")
    desk.services.lucky_campaigns.delete("Weekend", actor="op")
    assert [one.name for one in desk.services.lucky_campaigns.list()] == ["Daily"]


def test_the_number_of_a_deleted_prize_or_lucky_draw_is_never_given_again(desk: Desk) -> None:
    draw_of(desk)
    services = desk.services.lucky_campaigns
    coupon, weekend = prize(desk).id, draw_of(desk, "Weekend").campaign.id
    services.delete_prize(coupon, actor="op")
    services.delete(weekend, actor="op")
    assert prize(desk).id > coupon
    assert draw_of(desk, "Weekend").campaign.id > weekend


def test_a_won_prize_keeps_the_title_it_was_won_under(desk: Desk) -> None:
    draw_of(desk)
    won = prize(desk)
    tried(desk, "ann")
    change(desk, won.id, title="Nothing much")
    assert desk.services.lucky.wins()[0].title == "$5 Cash Coupon"
    assert tried(desk, "bob").message == "Congratulations! You have won a Nothing much!"


def test_one_lucky_draw_is_the_default(desk: Desk) -> None:
    services = desk.services.lucky_campaigns
    first, second = draw_of(desk).campaign, draw_of(desk, "Weekend").campaign
    assert (first.is_default, second.is_default) == (True, False)
    with desk.refuses(Code.NAME_INVALID, "called “WEEKEND” already"):
        services.create("WEEKEND", actor="op")
    for name in ("weekend", "2026", ""):
        with desk.refuses(Code.NAME_INVALID):
            services.change(first.id, name=name, actor="op")
    assert services.make_default("weekend", actor="op").campaign.is_default
    assert services.get().campaign.id == second.id
    services.change(name="Sunday", reshare=True, actor="op")
    services.delete("Sunday", actor="op")
    assert services.get().campaign.id == first.id
    actions = [entry.action for entry in desk.services.audit.search("lucky.")]
    assert actions == ["lucky.delete", "lucky.change", "lucky.default", "lucky.create", "lucky.create"]


# --- chances


def test_a_hundred_thousand_tries_match_the_probabilities(desk: Desk) -> None:
    draw_of(desk)
    # Used up, which changes nothing where quotas do not count.
    prize(desk, "0.5", "A", total_quota=0)
    for code, probability in (("B", "0.125"), ("C", "0.05"), ("D", "0.001")):
        prize(desk, probability, code)
    found = desk.services.lucky.simulate(n=100_000)
    cells = [(one.drawn, float(one.expected)) for one in found.prizes]
    assert [expected for _, expected in cells] == [50_000, 12_500, 5_000, 100]
    assert found.nothing_expected == 32_400
    assert found.nothing + sum(drawn for drawn, _ in cells) == found.tries == 100_000
    assert chi_square.p_value(chi_square.statistic([*cells, (found.nothing, 32_400.0)]), 4) > 0.01


@pytest.mark.parametrize("reshare", [False, True])
def test_simulated_tries_never_exceed_a_quota(desk: Desk, reshare: bool) -> None:
    draw_of(desk, reshare=reshare)
    prize(desk, "0.5", "A", total_quota=100)
    prize(desk, "0.25", "B", daily_quota=30, total_quota=40)
    prize(desk, "0.05", "C")
    before = desk.everything()
    found = desk.services.lucky.simulate(n=4_000, quotas=True)
    assert desk.everything() == before
    a, b, c = (one.drawn for one in found.prizes)
    assert (a, b) == (100, 30)
    # Nearly all of the 0.8 goes to the third, or the third stays what it was.
    assert (2800 < c < 3300) if reshare else (140 < c < 260)
    for n in (0, -1, 10_000_001, True):
        with desk.refuses(Code.VALUE_INVALID):
            desk.services.lucky.simulate(n=n)
    assert desk.services.lucky.simulate(n=50_000, cancelled=lambda: True).tries == 0


# --- events and points


def test_an_event_counts_once_whatever_day_it_is_told_again(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, total_quota=1)
    first = tried(desk, "ann", event=("twitch", "m1"))
    refused = tried(desk, "ann", event=("twitch", "m2"))
    nothing = tried(desk, "bob", event=("twitch", "m3"))
    desk.clock.advance(days=1)
    before = desk.everything()
    again = [
        tried(desk, name, event=("twitch", event)) for name, event in (("ann", "m1"), ("ann", "m2"), ("bob", "m3"))
    ]
    assert [one.repeated for one in again] == [True] * 3
    assert [(one.kind, one.message, one.win, one.day) for one in again] == [
        (one.kind, one.message, one.win, one.day) for one in (first, refused, nothing)
    ]
    assert desk.everything() == before
    # The same id from elsewhere is another event, and so is what the desk has kept of it for another reason.
    assert tried(desk, "ann", event=("kick", "m1")).kind is OutcomeKind.NOTHING
    desk.run_sql("INSERT INTO outside_events VALUES ('twitch', 'm9', 'entry', 1, NULL, '{}')")
    assert tried(desk, "cid", event=("twitch", "m9")).repeated is False


def test_points_are_kept_for_a_try_that_counts_and_given_back_for_one_that_does_not(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    points = desk.services.lucky.try_for_points

    def paid(name: str, redemption: str) -> OutcomeKind:
        return points(Person("twitch", name, f"id-{name}"), redemption, "reward", at=1, actor="twitch").kind

    assert [paid("ann", "r1"), paid("ann", "r2"), paid("ann", "r1")] == ["won", "already_tried", "won"]
    desk.services.viewers.exclude(desk.services.viewers.find("ann")[0].id, "cheats", actor="op")
    desk.clock.advance(days=1)
    assert [paid("ann", "r3"), paid("ann", "r3")] == ["refused", "refused"]
    renamed = Person("twitch", "Annika", "id-ann")
    assert points(renamed, "r5", "reward", at=1, actor="twitch").code is Code.EXCLUDED
    # A refusal changes nothing, not even a name.
    assert desk.services.viewers.find("annika") == []
    desk.services.lucky_campaigns.change(is_open=False, actor="op")
    assert paid("bob", "r4") == "refused"
    due = {one.id: one.fulfilled for one in desk.services.redemptions.due()}
    assert due == {"r1": True, "r2": False, "r3": False, "r4": False, "r5": False}
    assert desk.services.viewers.find("bob") == []


def test_words_and_reward_of_the_channel(desk: Desk) -> None:
    settings = desk.services.lucky_settings
    settings.set(LuckySettings(" !Glück ", "r-7", 30), actor="op")
    assert settings.get() == LuckySettings("glück", "r-7", 30)
    before = len(desk.changes)
    settings.set(LuckySettings("glück", "r-7", 30), actor="op")
    assert len(desk.changes) == before
    for wrong in (
        LuckySettings("join"),
        LuckySettings("draw"),
        LuckySettings("two words"),
        LuckySettings("x" * 26),
        LuckySettings(reward_id="x" * 101),
        LuckySettings(overlay_seconds=0),
        LuckySettings(overlay_seconds=301),
    ):
        with desk.refuses(Code.VALUE_INVALID):
            settings.set(wrong, actor="op")
    settings.set(LuckySettings(word=""), actor="op")
    assert settings.get().word == ""


# --- many at once


def test_sixteen_at_once_never_exceed_a_quota_nor_try_twice(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, total_quota=5, daily_quota=5)
    together = threading.Barrier(16)

    def race(number: int) -> list[str]:
        together.wait(10)
        # Each name is tried by two threads.
        return outcomes(desk, *(f"viewer {number // 2} {one}" for one in range(4)))

    with ThreadPoolExecutor(16) as pool:
        found = [kind for kinds in pool.map(race, range(16)) for kind in kinds]
    assert (found.count("won"), found.count("already_tried"), found.count("nothing")) == (5, 32, 27)


# --- wins and contacts


def test_a_win_is_redeemed_once_by_who_won_it(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    win, other = tried(desk, "ann").win, tried(desk, "bob").win
    assert win is not None
    assert other is not None
    redeem = desk.services.lucky.redeem
    with desk.refuses(Code.WIN_NOT_FOUND):
        redeem(99, "ann", "12345678", actor="op")
    for who in ("bob", "nobody", other.viewer_id, Person("manual", "bob"), Person("twitch", "ann", "7")):
        with desk.refuses(Code.WIN_NOT_YOURS):
            redeem(win.id, who, "12345678", actor="op")
    for contact, code in (("", Code.VALUE_INVALID), ("soon", Code.VALUE_INVALID), ("ann@x", Code.EMAIL_INVALID)):
        with desk.refuses(code):
            redeem(win.id, "ann", contact, actor="op")
    desk.clock.advance(days=40)
    done = redeem(win.id, "ANN", "+49 170 1234567", actor="op")
    assert (done.redeemed_at, done.redeemed_by) == (to_micros(desk.clock.now), "op")
    assert (done.contact_kind, done.contact) == ("phone", "•••••67")
    assert desk.changes[-1] == LuckyChanged(win.campaign_id, "redeemed", win.id)
    with desk.refuses(Code.ALREADY_REDEEMED):
        redeem(win.id, "ann", "12345678", actor="op")
    with desk.refuses(Code.WIN_NOT_YOURS):
        redeem(win.id, "bob", "12345678", actor="op")
    assert redeem(other.id, Person("manual", "bob"), "bob@example.org", actor="op").contact == "b•••••@example.org"
    assert desk.services.lucky.wins(to_redeem=True) == []


def test_one_win_redeemed_by_sixteen_at_once_is_redeemed_once(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    win = tried(desk, "ann").win
    assert win is not None
    together = threading.Barrier(16)

    def race(number: int) -> Code | None:
        together.wait(10)
        try:
            desk.services.lucky.redeem(win.id, "ann", f"1234567{number}", actor="op")
        except RaffleError as refusal:
            return refusal.code
        return None

    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(race, range(16)))
    assert found.count(None) == 1
    assert found.count(Code.ALREADY_REDEEMED) == 15


SECRETS = ("01701234567", "ann.private@example.org")


def test_a_contact_is_nowhere_but_in_its_table_and_in_an_export_on_purpose(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    draw_of(desk)
    prize(desk)
    for name, contact in zip(("ann", "bob"), SECRETS, strict=True):
        win = tried(desk, name).win
        assert win is not None
        assert contact not in repr(desk.services.lucky.redeem(win.id, name, contact, actor="op"))
    holding = {table for table, rows in desk.everything().items() if any(one in repr(rows) for one in SECRETS)}
    assert holding == {"lucky_contacts"}
    shown = [repr(desk.services.lucky.wins()), caplog.text, repr(desk.changes)]
    shown += [repr(checked_contact(secret)) for secret in SECRETS]
    shown += [desk.services.exports.export(what, "json", actor="op") for what in desk.services.exports.available]
    assert not any(secret in text for secret in SECRETS for text in shown)
    listed = json.loads(desk.services.lucky_contacts.export("json", actor="op"))
    assert [(row["username"], row["contact_kind"], row["contact"]) for row in listed] == [
        ("ann", "phone", SECRETS[0]),
        ("bob", "email", SECRETS[1]),
    ]
    assert desk.services.audit.search("export")[0].subject == "lucky contacts"
    assert desk.services.lucky_contacts.show(1, actor="op") == SECRETS[0]
    assert desk.services.audit.search("lucky.show_contact")[0].subject == "win 1"


def test_no_spreadsheet_runs_what_is_exported(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    win = tried(desk, "ann").win
    assert win is not None
    desk.services.lucky.redeem(win.id, "ann", "+49 170 1234567", actor="op")
    header, line = desk.services.lucky_contacts.export("csv", actor="op").splitlines()
    assert header.endswith('"contact_kind","contact"')
    assert line.endswith('"phone","\'+49 170 1234567"')


def files_with(desk: Desk, words: bytes) -> set[str]:
    """Of a running desk: its database, and the log of commits beside it."""
    return {path.name for path in desk.folder.root.glob("raffle.db*") if words in path.read_bytes()}


def test_a_deleted_contact_is_gone_from_the_file_too(desk: Desk) -> None:
    draw_of(desk)
    prize(desk)
    # Many, so that pages are divided meanwhile.
    for number in range(120):
        win = tried(desk, f"v{number}").win
        assert win is not None
        desk.services.lucky.redeem(win.id, f"v{number}", f"viewer{number}{'x' * 40}@private.example.org", actor="op")
    contacts = desk.services.lucky_contacts
    contacts.delete(1, actor="op")
    assert files_with(desk, b"viewer0x") == set()
    assert files_with(desk, b"viewer1x") == {"raffle.db"}
    for act in (contacts.delete, contacts.show):
        with desk.refuses(Code.WIN_NOT_FOUND, "no contact"):
            act(1, actor="op")
        with desk.refuses(Code.WIN_NOT_FOUND):
            act(999, actor="op")
    win_view = desk.services.lucky.win(1)
    assert (win_view.contact, win_view.redeemed_by) == (None, "op")
    with desk.refuses(Code.ALREADY_REDEEMED):
        desk.services.lucky.redeem(1, "v0", "12345678", actor="op")
    assert contacts.delete_all(actor="op") == 119
    assert contacts.delete_all(actor="op") == 0
    assert desk.rows("SELECT * FROM lucky_contacts") == []
    assert faults(desk) == []
    assert files_with(desk, b"private.example") == set()
