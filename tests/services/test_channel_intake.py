"""What comes from the channel counts once and only once, in its order, and no item harms another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from raffle_desktop.domain.changes import ChannelChanged, EntriesChanged, ViewerChanged, WeightsChanged
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules, Origin
from raffle_desktop.domain.errors import Code, EnvironmentFault
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.services import channel_intake
from raffle_desktop.services.channel_intake import EntryWish, Item, KnownFacts, Outcome, Sighting, Unknown
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import build_services
from tests.conftest import START, Desk

NOW = to_micros(START)
NOBODY: frozenset[str] = frozenset()


def person(name: str, user_id: str | None = None) -> Person:
    return Person("twitch", name, user_id or str(int.from_bytes(name.encode()[-6:])))


def wish(event_id: str, name: str, **given: Any) -> EntryWish:
    return EntryWish(event_id, given.pop("who", None) or person(name), Origin.CHAT, NOW, **given)


def paid(event_id: str, name: str) -> EntryWish:
    return EntryWish(event_id, person(name), Origin.CHANNEL_POINTS, NOW, reward_id="reward")


def cheer(event_id: str, name: str | None, bits: int = 100) -> OutsideEvent:
    return OutsideEvent("twitch", event_id, EventType.CHEER, None if name is None else person(name), bits)


def seen(name: str, at: int = NOW, *roles: str, months: int | None = None, chatted: bool = True) -> Sighting:
    return Sighting(person(name), at, frozenset(roles), months, chatted)


def take(desk: Desk, *items: Item) -> list[Outcome]:
    return desk.services.channel_intake.take(items, actor="twitch")


def kinds(outcomes: Sequence[Outcome]) -> list[str]:
    return [outcome.kind for outcome in outcomes]


def standing(desk: Desk, name: str) -> tuple[Any, ...]:
    """Roles, last line, months, subscriber."""
    (row,) = desk.rows(
        "SELECT roles, last_chat_at, sub_months, is_subscriber FROM engagement JOIN identities USING (viewer_id)"
        " WHERE display_name = ?",
        name,
    )
    return row


def set_rules(desk: Desk, **given: Any) -> None:
    desk.services.settings.set_entry_rules(EntryRules(**given), actor="op")


def test_a_batch_has_its_effects_in_its_order(session: Desk) -> None:
    outcomes = take(
        session,
        cheer("1", "ann", 1_000),
        wish("2", "ann", notes="hello", link="https://x.example/a"),
        seen("ann", NOW, "subscriber", months=5),
        cheer("3", "ann", 2_000),
        cheer("4", None, 500),
        Unknown("5", "channel.odd", {"why": "unknown type"}),
        wish("6", "bo"),
    )
    assert kinds(outcomes) == ["applied", "entered", "seen", "applied", "applied", "applied", "entered"]
    assert [outcome.item for outcome in outcomes][4] == cheer("4", None, 500)
    ann = outcomes[1].entry
    assert ann is not None
    assert (ann.origin, ann.notes, ann.link, ann.breakdown.total) == ("chat", "hello", "https://x.example/a", 2 * MICRO)
    assert {outcome.viewer_id for outcome in outcomes[:4]} == {ann.viewer_id}
    assert outcomes[4].viewer_id is None
    # 1 + five months × 0.1 + 3 000 bits.
    assert session.totals() == {"ann": 4_500_000, "bo": MICRO}
    assert [finding for finding in session.services.reports.reconcile() if not finding.ok] == []


def test_the_same_again_counts_once_whatever_it_is(session: Desk) -> None:
    items = (cheer("1", "ann"), wish("2", "ann"), paid("3", "bo"), Unknown("4", "odd", {}))
    assert kinds(take(session, *items, *items)) == ["applied", "entered", "entered", "applied", *["duplicate"] * 4]
    before, told = session.everything(), len(session.changes)
    assert kinds(take(session, *items)) == ["duplicate"] * 4
    # After a restart too.
    again = build_services(session.services.core).channel_intake
    assert kinds(again.take(items, actor="twitch")) == ["duplicate"] * 4
    assert session.everything() == before
    assert len(session.changes) == told


def test_the_event_of_one_source_is_not_that_of_another(session: Desk) -> None:
    other = OutsideEvent("tips", "1", EventType.CHEER, person("ann"), 100)
    assert kinds(take(session, cheer("1", "ann"), other, other)) == ["applied", "applied", "duplicate"]


def test_who_is_refused_leaves_nothing_behind_and_harms_nobody(session: Desk) -> None:
    set_rules(session, link_required=True)
    session.services.settings.switch_submissions(is_open=True, actor="op")
    before, told = session.everything(), len(session.changes)
    (refused,) = take(session, wish("1", "ann"))
    assert (refused.kind, refused.code, refused.viewer_id) == ("refused", Code.LINK_REQUIRED, None)
    assert refused.sentence == "Please add a link to your entry."
    assert session.everything() == before
    assert len(session.changes) == told
    link = "https://x.example/a"
    outcomes = take(
        session, wish("2", "ann"), wish("3", "ann", link=link), wish("4", "bo", link=link), wish("5", "ann")
    )
    assert [outcome.code for outcome in outcomes] == [Code.LINK_REQUIRED, "", "", Code.ALREADY_SUBMITTED_THIS_SESSION]
    assert session.totals() == {"ann": MICRO, "bo": MICRO}
    assert session.value("SELECT count(*) FROM viewers") == 2


def test_the_second_delivery_of_a_refused_entry_neither_enters_nor_is_refused_again(
    session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_intake, "REFUSED_KEPT", 2)
    session.services.settings.switch_submissions(is_open=False, actor="op")
    assert kinds(take(session, wish("1", "ann"), wish("2", "bo"), wish("3", "cid"))) == ["refused"] * 3
    session.services.settings.switch_submissions(is_open=True, actor="op")
    # Two are remembered.
    assert kinds(take(session, wish("3", "cid"), wish("2", "bo"), wish("1", "ann"))) == [
        "duplicate",
        "duplicate",
        "entered",
    ]
    assert kinds(take(session, wish("4", "cid"))) == ["entered"]


@pytest.mark.parametrize(
    "item, code",
    [
        (OutsideEvent("twitch", "", EventType.CHEER, None, 1), Code.VALUE_INVALID),
        (OutsideEvent("twitch", "x", EventType.CHEER, None, -1), Code.VALUE_INVALID),
        (OutsideEvent("twitch", "x", EventType.CHEER, Person("myspace", "x", "1"), 1), Code.VALUE_INVALID),
        (OutsideEvent("twitch", "x", EventType.CHEER, person("heavy"), 10**12), Code.WEIGHTS_TOO_LARGE),
        (EntryWish("x", Person("twitch", "\u202e", "5"), Origin.CHAT, NOW), Code.NAME_INVALID),
        (EntryWish("x" * 201, person("x"), Origin.CHAT, NOW), Code.VALUE_INVALID),
        (EntryWish("x", person("x"), Origin.CHAT, NOW, link="ftp://x"), Code.LINK_INVALID),
        (EntryWish("x", person("x"), Origin.CHAT, NOW, notes="x" * 501), Code.NOTES_TOO_LONG),
        (Sighting(Person("twitch", "", "5"), NOW, NOBODY), Code.NAME_INVALID),
        (Sighting(person("x"), NOW, NOBODY, -1), Code.VALUE_INVALID),
        (Sighting(person("heavy"), NOW, NOBODY, 10**12), Code.WEIGHTS_TOO_LARGE),
    ],
)
def test_what_makes_no_sense_is_refused_alone(session: Desk, item: Item, code: Code) -> None:
    take(session, wish("0", "heavy"))
    session.services.weights.change(
        {"cheerBitsDivisor": "0.001", "cheerBitsCap": None, "subMonthsCap": None, "subMonthsMultiplier": "1000"},
        actor="op",
    )
    outcomes = take(session, wish("1", "ann"), item, cheer("2", "bo"))
    assert kinds(outcomes) == ["entered", "refused", "applied"]
    assert outcomes[1].code == code
    assert outcomes[1].sentence
    assert session.value("SELECT count(*) FROM outside_events") == 3
    assert session.totals()["heavy"] == MICRO
    assert [finding for finding in session.services.reports.reconcile() if not finding.ok] == []


def test_the_points_of_somebody_who_makes_no_sense_go_back_too(session: Desk) -> None:
    nameless = EntryWish("r1", Person("twitch", "\u202e", "5"), Origin.CHANNEL_POINTS, NOW, reward_id="reward")
    (outcome,) = take(session, nameless)
    assert (outcome.kind, outcome.code, outcome.viewer_id) == ("refused", Code.NAME_INVALID, None)
    assert [one.id for one in session.services.redemptions.due()] == ["r1"]
    assert kinds(take(session, nameless)) == ["duplicate"]


def test_without_a_session_nobody_enters_and_events_count(desk: Desk) -> None:
    outcomes = take(desk, wish("1", "ann"), cheer("2", "ann"))
    assert [outcome.code for outcome in outcomes] == [Code.NO_ACTIVE_SESSION, ""]
    assert desk.value("SELECT cheer_bits FROM engagement") == 100


def test_who_changes_their_name_stays_the_same_viewer(session: Desk) -> None:
    first, second = Person("twitch", "old_name", "7"), Person("twitch", "new_name", "7")
    outcomes = take(
        session, cheer("0", "x"), wish("1", "", who=first), Sighting(second, NOW, NOBODY), wish("2", "", who=first)
    )
    assert outcomes[3].code == Code.ALREADY_SUBMITTED_THIS_SESSION
    assert len({outcome.viewer_id for outcome in outcomes[1:]}) == 1
    assert session.rows("SELECT display_name FROM identities WHERE external_id = '7'") == [("new_name",)]


def test_a_name_without_an_account_is_taken_over_whatever_else_its_owner_was_called_before(session: Desk) -> None:
    entry = session.chat("ann", platform="twitch")
    before, now = Person("twitch", "anna", "7"), Person("twitch", "ann", "7")
    session.services.settings.switch_submissions(is_open=True, actor="op")
    wrong = EntryWish("1", before, Origin.CHAT, NOW, link="ftp://x")
    outcomes = take(session, wrong, EntryWish("2", now, Origin.CHAT, NOW))
    assert [outcome.code for outcome in outcomes] == [Code.LINK_INVALID, Code.ALREADY_SUBMITTED_THIS_SESSION]
    assert outcomes[1].viewer_id == entry.viewer_id


def test_somebody_known_by_name_only_is_the_first_account_of_that_name(session: Desk) -> None:
    entry = session.chat("Ann", platform="twitch")
    outcomes = take(session, cheer("1", "ann", 1_000), wish("2", "ann"), seen("ann"))
    assert {outcome.viewer_id for outcome in outcomes} == {entry.viewer_id}
    assert outcomes[1].code == Code.ALREADY_SUBMITTED_THIS_SESSION
    assert session.totals() == {"Ann": 2 * MICRO}


# Who was seen


def test_a_line_of_chat_tells_roles_months_and_when(desk: Desk) -> None:
    take(desk, seen("ann", NOW, "vip", "subscriber", months=7))
    assert standing(desk, "ann") == ("subscriber vip", NOW, 7, 1)
    # Months only grow, roles are what the newest line shows, time only moves on.
    take(desk, seen("ann", NOW + 5, "subscriber", months=3), seen("ann", NOW + 2))
    assert standing(desk, "ann") == ("", NOW + 5, 7, 1)


def test_a_badge_says_more_than_nothing_and_less_than_an_event(desk: Desk) -> None:
    end = OutsideEvent("twitch", "1", EventType.UNSUBSCRIBE, person("ann"))
    take(desk, end, seen("ann", months=0), seen("bo", months=0), seen("cid"))
    assert [standing(desk, name)[2:] for name in ("ann", "bo", "cid")] == [(1, 0), (1, 1), (0, None)]


def test_an_event_within_the_batch_is_not_forgotten_by_the_sightings_around_it(desk: Desk) -> None:
    begin = OutsideEvent("twitch", "1", EventType.SUBSCRIBE, person("ann"), months=9)
    take(desk, seen("ann", NOW, "vip"), begin, seen("ann", NOW + 1, "vip", "subscriber", months=4))
    assert standing(desk, "ann") == ("subscriber vip", NOW + 1, 9, 1)


def test_only_what_matters_is_told_and_in_few_words(session: Desk) -> None:
    take(session, seen("ann", NOW), wish("1", "ann"), wish("2", "bo"))
    session.changes.clear()
    take(session, seen("ann", NOW + 1), seen("bo", NOW + 2))
    assert session.changes == []
    assert standing(session, "ann")[1] == NOW + 1
    take(session, seen("ann", NOW + 3, "vip"))
    ann = session.value("SELECT viewer_id FROM entries WHERE entered_name = 'ann'")
    assert session.changes == [ViewerChanged(ann)]
    # A role that can rule somebody out changes everybody's chance.
    session.changes.clear()
    take(session, seen("ann", NOW + 4, "moderator"))
    assert set(session.changes) == {ViewerChanged(ann), EntriesChanged(None)}
    session.changes.clear()
    take(session, seen("ann", NOW + 5, "moderator", months=3))
    assert set(session.changes) == {ViewerChanged(ann), WeightsChanged((ann,))}


def test_a_whole_batch_is_told_at_once(session: Desk) -> None:
    take(session, *(wish(f"e{number}", f"viewer_{number}") for number in range(50)), paid("p", "x"), paid("q", "y"))
    (told,) = [change for change in session.changes if isinstance(change, EntriesChanged)]
    assert len(told.entry_ids) == 52
    assert session.changes.count(ChannelChanged("redemptions")) == 1
    session.changes.clear()
    take(session, *(cheer(f"c{number}", f"viewer_{number % 10}") for number in range(50)))
    weights = [change for change in session.changes if isinstance(change, WeightsChanged)]
    assert len(weights) == 1
    assert len(session.changes) == 1 + len(weights[0].viewer_ids)


def test_asking_to_enter_is_not_chatting(session: Desk) -> None:
    set_rules(session, chatted_within_minutes=5)
    ask = seen("ann", NOW, "vip", chatted=False)
    assert take(session, ask, wish("1", "ann"))[1].code == Code.NOT_CHATTING
    assert standing(session, "ann")[:2] == ("vip", None)
    # What was said before, in the same batch, counts; what comes after does not.
    outcomes = take(session, wish("2", "ann"), seen("ann"), ask, wish("3", "ann"))
    assert kinds(outcomes) == ["refused", "seen", "seen", "entered"]


def test_roles_are_those_of_the_very_line(session: Desk) -> None:
    set_rules(session, required_roles=("vip",))
    assert kinds(take(session, seen("ann", NOW, "vip"), wish("1", "ann"), seen("bo"), wish("2", "bo"))) == [
        "seen",
        "entered",
        "seen",
        "refused",
    ]
    # Nor is it unknown of whom only the request to enter was ever seen.
    ask = seen("cid", chatted=False)
    assert [outcome.code for outcome in take(session, ask, wish("3", "cid"))] == ["", Code.ROLE_REQUIRED]
    # A redemption shows no badges: then it is known of those who were seen in chat, and of no others.
    outcomes = take(session, seen("dora"), paid("4", "dora"), paid("5", "never_seen"))
    assert [outcome.code for outcome in outcomes] == ["", Code.ROLE_REQUIRED, ""]


def test_bots_and_the_broadcaster_stay_out_whether_they_were_seen_or_not(session: Desk) -> None:
    session.services.channel_settings.set_connected("99", "streamer", actor="twitch")
    set_rules(session, require_follow=False)
    items = (wish("1", "Nightbot"), wish("2", "", who=Person("twitch", "Streamer", "99")), wish("3", "ann"))
    outcomes = take(session, *items)
    assert [outcome.code for outcome in outcomes] == [Code.EXCLUDED, Code.EXCLUDED, ""]
    take(session, seen("StreamElements", NOW, "moderator"), Sighting(Person("twitch", "Streamer", "99"), NOW, NOBODY))
    assert standing(session, "StreamElements")[0] == "bot moderator"
    assert standing(session, "Streamer")[0] == "broadcaster"
    set_rules(session, require_follow=False, exclude_bots=False, exclude_broadcaster=False)
    late = (wish("4", "Nightbot"), wish("5", "", who=Person("twitch", "Streamer", "99")))
    assert kinds(take(session, *late)) == ["entered", "entered"]
    set_rules(session, require_follow=False)
    assert [winner.name for winner in session.draw(3).winners] == ["ann"]


# Kept for whoever looks into it


def test_what_nobody_understands_is_kept_as_it_was(desk: Desk) -> None:
    document = {"why": "unknown type", "event": {"a": [1, None, "\ud83d"]}}
    take(
        desk,
        Unknown("1", "channel.odd", document),
        Unknown("2", "x" * 300 + "\ud800", {"big": "y" * 50_000, "why": "w"}),
    )
    rows = desk.rows("SELECT type, effect FROM outside_events ORDER BY event_id")
    assert rows[0][0] == "unknown:channel.odd"
    assert json.loads(rows[0][1]) == document
    assert len(rows[1][0]) == 100
    assert len(rows[1][1]) <= 8_192
    assert json.loads(rows[1][1])["why"] == "w"
    assert json.loads(rows[1][1])["cut"].startswith('{"big": "yyy')


def test_a_message_without_an_id_is_kept_once_by_what_is_in_it(desk: Desk) -> None:
    first, second = Unknown("", "odd", {"a": 1}), Unknown("\n", "odd", {"a": 2})
    assert kinds(take(desk, first, second, first)) == ["applied", "applied", "duplicate"]


# When storing fails


@pytest.fixture
def next_commit(session: Desk) -> Iterator[dict[str, str]]:
    """`["fails"] = "late"`: the next commit reaches the disk and then reports an error; "early": it does not."""
    how: dict[str, str] = {}

    def commit(connection: Connection) -> None:
        fails = how.pop("fails", "")
        if fails == "late":
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.commit()
        if fails:
            raise OperationalError("COMMIT", {}, Exception("disk I/O error"))

    event.listen(session.database.engine, "commit", commit)
    yield how
    event.remove(session.database.engine, "commit", commit)


def test_a_batch_whose_commit_was_uncertain_has_the_outcome_that_is_stored(
    session: Desk, next_commit: dict[str, str]
) -> None:
    items = (wish("1", "ann"), cheer("2", "ann"), seen("bo"))
    next_commit["fails"] = "early"
    with pytest.raises(EnvironmentFault):
        take(session, *items)
    assert session.totals() == {}
    next_commit["fails"] = "late"
    assert kinds(take(session, *items)) == ["entered", "applied", "seen"]
    assert session.totals() == {"ann": 1_100_000}
    assert kinds(take(session, *items)) == ["duplicate", "duplicate", "seen"]
    assert session.totals() == {"ann": 1_100_000}


def test_a_refusal_is_remembered_only_once_it_was_answered(session: Desk, next_commit: dict[str, str]) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="op")
    next_commit["fails"] = "early"
    with pytest.raises(EnvironmentFault):
        take(session, wish("1", "ann"))
    assert kinds(take(session, wish("1", "ann"))) == ["refused"]


def test_a_fault_in_the_middle_undoes_the_whole_batch_and_it_can_be_handed_in_again(session: Desk) -> None:
    session.run_sql("CREATE TRIGGER broken BEFORE INSERT ON outside_events WHEN NEW.event_id = '2'"
                    " BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END")  # fmt: skip
    before, told = session.everything(), len(session.changes)
    items = (wish("1", "ann"), cheer("2", "bo"), seen("cid"))
    with pytest.raises(Exception, match="could not be read or written"):
        take(session, *items)
    assert session.everything() == before
    assert len(session.changes) == told
    session.run_sql("DROP TRIGGER broken")
    assert kinds(take(session, *items)) == ["entered", "applied", "seen"]


# What checks before entering find


def test_facts_are_told_in_the_order_in_which_they_were_asked_for(desk: Desk) -> None:
    provisional = desk.services.viewers.ensure(Person("twitch", "cid"), {"is_follower": True}, actor="op")
    desk.services.channel_intake.note_follows({"1": ("ann", 500), "2": ("bo", None)}, actor="twitch")
    desk.services.channel_intake.note_ages({"1": ("ann", 300)}, actor="twitch")
    before = desk.everything()
    wanted = [
        Person("twitch", "bo", "2"),
        Person("twitch", "new", "9"),
        Person("twitch", "ann", "1"),
        Person("twitch", "cid", "3"),
    ]
    found = desk.services.channel_intake.facts(wanted)
    assert [(one.is_follower, one.followed_at, one.account_created_at) for one in found] == [
        (False, None, None),
        (None, None, None),
        (True, 500, 300),
        (True, None, None),
    ]
    assert found[1] == KnownFacts()
    assert found[3].viewer_id == provisional.id
    assert desk.services.channel_intake.facts([]) == []
    assert desk.everything() == before


def test_a_follow_that_twitch_told_lets_in_and_one_that_ended_does_not(session: Desk) -> None:
    set_rules(session, require_follow=True, min_follow_days=1, unknown_refuses=True)
    intake = session.services.channel_intake
    assert take(session, wish("1", "ann"))[0].code == Code.NOT_FOLLOWING
    ann, bo = person("ann"), person("bo")
    day = 86_400_000_000
    intake.note_follows({ann.external_id or "": ("ann", NOW - 2 * day), bo.external_id or "": ("bo", NOW)}, actor="t")
    outcomes = take(session, wish("2", "ann"), wish("3", "bo"))
    assert [outcome.code for outcome in outcomes] == ["", Code.FOLLOW_TOO_RECENT]
    session.changes.clear()
    intake.note_follows({ann.external_id or "": ("ann", None)}, actor="t")
    assert {EntriesChanged(None), ViewerChanged(outcomes[0].viewer_id or 0)} == set(session.changes)
    session.changes.clear()
    intake.note_follows({ann.external_id or "": ("ann", None)}, actor="t")
    assert session.changes == []


def test_an_age_is_known_before_somebody_enters_for_the_first_time(session: Desk) -> None:
    set_rules(session, min_account_days=30, unknown_refuses=True)
    intake = session.services.channel_intake
    csv = session.enter("cid", platform="twitch")
    session.services.entries.remove([csv.id], "test", actor="op")
    old = NOW - 40 * 86_400_000_000
    intake.note_ages({"1": ("ann", old), "2": NOW, "3": ("CID", old)}, actor="twitch")
    items = [
        wish(f"w{number}", "", who=Person("twitch", name, str(number)))
        for number, name in enumerate(("ann", "bo", "cid"), 1)
    ]
    outcomes = take(session, *items)
    assert [outcome.code for outcome in outcomes] == ["", Code.ACCOUNT_TOO_NEW, ""]
    # Somebody known by name only is not made a second time.
    assert outcomes[2].viewer_id == csv.viewer_id
    # Nor does an age take away a name.
    intake.note_ages({"1": old - 1}, actor="twitch")
    assert session.value("SELECT display_name FROM identities WHERE external_id = '1'") == "ann"


def test_a_name_that_the_desk_does_not_take_does_not_hide_the_account(desk: Desk) -> None:
    desk.services.channel_intake.note_follows({"7": ("\u202e", 5)}, actor="twitch")
    assert desk.rows("SELECT display_name, external_id FROM identities") == [("7", "7")]
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.channel_intake.note_follows({"": ("ann", 5)}, actor="twitch")


def test_of_two_accounts_on_one_platform_a_line_of_the_one_hides_no_role_of_the_other(desk: Desk) -> None:
    first, second = Person("twitch", "main", "1"), Person("twitch", "alt", "2")
    take(desk, Sighting(first, 1, frozenset({"moderator"})), Sighting(second, 1, frozenset()))
    ids = [desk.services.viewers.of_person(one) for one in (first, second)]
    assert ids[0] is not None
    assert ids[1] is not None
    desk.services.merging.merge(ids[0].id, ids[1].id, actor="op")
    take(desk, Sighting(second, 2, frozenset()))
    assert desk.rows("SELECT roles FROM engagement WHERE viewer_id = ?", ids[0].id)[0][0] == "moderator"
    take(desk, Sighting(second, 3, frozenset({"vip"})))
    assert desk.rows("SELECT roles FROM engagement WHERE viewer_id = ?", ids[0].id)[0][0] == "moderator vip"
