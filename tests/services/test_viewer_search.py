"""Finding a viewer by name over all platforms."""

from __future__ import annotations

from raffle_desktop.services.people import Person
from raffle_desktop.services.viewer_search import FoundViewer, ViewerSearch
from tests.conftest import Desk


def someone(desk: Desk, platform: str, name: str, user_id: str | None = None) -> int:
    return desk.services.viewers.ensure(Person(platform, name, user_id), actor="op").id


def found(desk: Desk, text: str, beside: int | None = None, limit: int = 50) -> list[FoundViewer]:
    return ViewerSearch(desk.services.core).find(text, beside=beside, limit=limit)


def ids(viewers: list[FoundViewer]) -> list[int]:
    return [one.viewer_id for one in viewers]


def test_names_are_found_on_every_platform_in_any_case_the_likeliest_first(desk: Desk) -> None:
    inside = someone(desk, "kick", "joanna")
    longer = someone(desk, "discord", "Annabel")
    exact = someone(desk, "manual", "ANNA")
    shorter = someone(desk, "twitch", "anna1", "5")
    someone(desk, "twitch", "bo", "6")
    assert ids(found(desk, " Anna ")) == [exact, shorter, longer, inside]
    assert ids(found(desk, "anna", limit=2)) == [exact, shorter]


def test_an_account_is_found_by_its_very_id_and_signs_of_sql_are_letters(desk: Desk) -> None:
    ann = someone(desk, "kick", "ann", "4711")
    percent = someone(desk, "manual", "50%_off")
    assert ids(found(desk, "4711")) == [ann]
    assert ids(found(desk, "%")) == [percent]
    assert ids(found(desk, "_")) == [percent]
    assert found(desk, "471") == []
    assert found(desk, "' OR 1=1 --") == []


def test_each_is_told_with_accounts_entries_tickets_and_whether_they_are_excluded(session: Desk) -> None:
    desk = session
    ann = someone(desk, "kick", "ann", "1")
    desk.services.viewers.add_identity(ann, Person("twitch", "ann_tv", "2"), actor="op")
    desk.enter("ann", platform="kick", user_id="1")
    desk.services.periods.start(actor="op")
    desk.services.tickets.give(ann, 7, "bonus", actor="op")
    (one,) = found(desk, "ann")
    # Twitch stands for them.
    assert [(account.platform, account.name, account.external_id) for account in one.accounts] == [
        ("twitch", "ann_tv", "2"),
        ("kick", "ann", "1"),
    ]
    assert (one.entries, one.tickets, one.excluded) == (1, 7, False)
    desk.services.viewers.exclude(ann, "bot", actor="op")
    (one,) = found(desk, "ann")
    assert (one.tickets, one.excluded) == (0, True)
    # Of a period that is over nothing can be won any more.
    desk.services.viewers.include(ann, actor="op")
    desk.services.periods.end(actor="op")
    assert desk.value("SELECT sum(valid) FROM ticket_totals") == 7
    (one,) = found(desk, "ann")
    assert (one.tickets, one.excluded) == (0, False)


def test_nobody_is_found_beside_themselves_and_without_a_text_those_called_alike_are(desk: Desk) -> None:
    ann = someone(desk, "twitch", "Ann", "1")
    kick = someone(desk, "kick", "ann", "2")
    someone(desk, "discord", "anne", "3")
    assert ids(found(desk, "", beside=ann)) == [kick]
    assert ids(found(desk, "ann", beside=ann)) == [kick, 3]
    assert found(desk, "") == []


def test_who_has_a_code_open_with_somebody_is_offered_to_both_and_told_until_it_runs_out(desk: Desk) -> None:
    ann = someone(desk, "twitch", "Ann", "1")
    bo = someone(desk, "kick", "bo", "2")
    desk.services.identity_links.ask(Person("twitch", "Ann", "1"), "kick", "Bo", actor="chat")
    search = ViewerSearch(desk.services.core)
    for viewer, other in ((ann, bo), (bo, ann)):
        assert ids(search.find("", beside=viewer)) == [other]
        (code,) = search.open_codes(viewer)
        assert (code.asker_id, code.asker, code.platform, code.name, code.meant_id) == (ann, "Ann", "kick", "Bo", bo)
    desk.clock.advance(minutes=11)
    assert search.open_codes(ann) == search.open_codes(bo) == []
    assert search.find("", beside=ann) == []


def test_names_that_are_easily_taken_for_one_another_are_told_of_each_other(desk: Desk) -> None:
    own = someone(desk, "twitch", "LightFan", "1")
    someone(desk, "kick", "l1ght_fan", "2")
    someone(desk, "kick", "lightfan", "3")
    someone(desk, "kick", "light", "4")
    told = {one.name: set(one.resembles) for one in found(desk, "l", beside=own)}
    assert told == {"l1ght_fan": {"LightFan"}, "lightfan": {"l1ght_fan"}, "light": set()}


def test_who_was_merged_is_found_as_the_one_who_stayed_by_either_name(desk: Desk) -> None:
    ann, bo = someone(desk, "twitch", "Ann", "1"), someone(desk, "kick", "bo", "2")
    desk.services.merging.merge(ann, bo, actor="op")
    assert ids(found(desk, "bo")) == ids(found(desk, "ann")) == [ann]
    assert found(desk, "bo", beside=ann) == []
