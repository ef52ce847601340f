"""People make one of their own accounts by a code: asked for by the one, typed by the other, good for nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.identity_links import LENGTH, LETTERS, TRIES
from raffle_desktop.services.people import Person
from tests.conftest import Desk, build_desk
from tests.services.merge_tools import all_is_well, someone

ANN = Person("twitch", "Ann", "id-Ann")
ANN_K = Person("kick", "ann_k", "id-ann_k")


def ask(desk: Desk, person: Person = ANN, platform: str = "kick", name: str = "@Ann_K") -> str:
    return desk.services.identity_links.ask(person, platform, name, actor="chat").code


def redeem(desk: Desk, code: str, person: Person = ANN_K) -> int:
    """Who is kept."""
    return desk.services.identity_links.redeem(person, code, actor=f"chat: {person.name}").kept_id


def test_the_named_account_types_the_code_and_both_are_one(desk: Desk) -> None:
    ann, other = someone(desk, "twitch", "Ann"), someone(desk, "kick", "ann_k")
    code = desk.services.identity_links.ask(ANN, "kick", "@Ann_K", actor="chat: Ann")
    assert (code.platform, code.name) == ("kick", "Ann_K")
    assert code.expires_at == desk.services.core.now_micros() + 600_000_000
    assert len(code.code) == LENGTH
    assert set(code.code) <= set(LETTERS)
    assert redeem(desk, f" {code.code.lower()} ") == ann
    assert desk.services.viewers.get(other).id == ann
    [record] = desk.services.audit.search("viewer.merge")
    assert (record.actor, record.reason) == ("chat: ann_k", "linked by code")
    assert code.code not in str(desk.rows("SELECT * FROM audit_log"))
    with desk.refuses(Code.LINK_CODE_WRONG):
        redeem(desk, code.code)
    with desk.refuses(Code.VALUE_INVALID, "is linked with you already"):
        ask(desk)
    assert all_is_well(desk)


def test_the_viewer_the_desk_knows_longer_is_kept_whoever_asks(desk: Desk) -> None:
    older = someone(desk, "kick", "ann_k")
    assert redeem(desk, ask(desk)) == older


def test_where_only_the_other_way_round_is_possible_that_is_taken(desk: Desk) -> None:
    someone(desk, "twitch", "Ann")
    other = someone(desk, "kick", "ann_k")
    wallet = desk.services.wallets.open(other, actor="op").id
    desk.services.wallets.adjust(wallet, 500, "in", actor="op")
    desk.services.wallets.hold(wallet, 100, actor="op")
    assert redeem(desk, ask(desk)) == other


def test_nobody_else_can_use_a_code(desk: Desk, subtests: pytest.Subtests) -> None:
    code = ask(desk)
    for other in (
        Person("kick", "mallory", "id-m"),
        Person("twitch", "ann_k", "id-x"),
        Person("discord", "ann_k", "id-y"),
    ):
        with subtests.test(str(other)), desk.refuses(Code.LINK_CODE_WRONG):
            redeem(desk, code, other)
    with subtests.test("a name without an account"), pytest.raises(RaffleError) as caught:
        redeem(desk, code, Person("kick", "ann_k"))
    assert caught.value.code is Code.LINK_CODE_WRONG
    for wrong in (
        "",
        "ABC",
        "ABCDEFG",
        "'; DROP",
        "ＡＢＣＤＥＦ",
        code[::-1] if code != code[::-1] else "ABCDEF",
        "x" * 500,
    ):
        with subtests.test(wrong[:20]), pytest.raises(RaffleError) as caught:
            redeem(desk, wrong, Person("kick", "mallory", "id-m"))
        assert caught.value.code is Code.LINK_CODE_WRONG
    assert redeem(desk, code)


def test_a_code_is_good_for_nothing_after_five_wrong_ones_by_its_account(desk: Desk) -> None:
    code = ask(desk)
    for _ in range(TRIES - 1):
        with pytest.raises(RaffleError):
            redeem(desk, "ABCDEF")
    with pytest.raises(RaffleError):
        # Of a stranger nothing is counted.
        redeem(desk, "ABCDEF", Person("kick", "mallory", "id-m"))
    assert desk.value("SELECT wrong_tries FROM identity_link_codes") == TRIES - 1
    assert desk.value("SELECT closed_at FROM identity_link_codes") is None
    with pytest.raises(RaffleError):
        redeem(desk, "ABCDEF")
    with desk.refuses(Code.LINK_CODE_WRONG):
        redeem(desk, code)


def test_a_code_runs_out_after_ten_minutes_and_when_a_newer_one_is_asked_for(desk: Desk) -> None:
    first = ask(desk)
    second = ask(desk, name="somebody")
    with pytest.raises(RaffleError):
        redeem(desk, first)
    assert redeem(desk, second, Person("kick", "somebody", "id-s"))
    third = ask(desk, Person("twitch", "bo", "id-bo"))
    desk.clock.advance(seconds=599.999999)
    assert desk.services.merging.count() == 1
    desk.clock.advance(seconds=0.000001)
    with pytest.raises(RaffleError):
        redeem(desk, third)
    assert ask(desk, Person("twitch", "bo", "id-bo")) != third


def test_a_code_outlives_a_restart(desk: Desk) -> None:
    code, root = ask(desk), Path(desk.folder.root)
    desk.database.close()
    again = build_desk(root)
    try:
        assert redeem(again, code)
    finally:
        again.database.close()


def test_what_cannot_be_asked_for_is_said(desk: Desk, subtests: pytest.Subtests) -> None:
    for platform, name, code, words in (
        ("twitch", "ann2", Code.VALUE_INVALID, "on another platform"),
        ("affiliate", "ann2", Code.VALUE_INVALID, "cannot be linked"),
        ("myspace", "ann2", Code.VALUE_INVALID, "not a platform"),
        ("kick", "", Code.NAME_INVALID, ""),
        ("kick", "x" * 600, Code.NAME_INVALID, ""),
        ("kick", "a\u202eb", Code.NAME_INVALID, ""),
    ):
        with subtests.test(f"{platform} {name[:10]}"), desk.refuses(code, words or None):
            ask(desk, platform=platform, name=name)


def test_a_refused_merge_leaves_the_code_good(desk: Desk) -> None:
    ann, other = someone(desk, "twitch", "Ann"), someone(desk, "kick", "ann_k")
    wallets = [desk.services.wallets.open(viewer, actor="op").id for viewer in (ann, other)]
    code = ask(desk)
    desk.services.wallets.suspend(wallets[0], "checking", actor="op")
    with desk.refuses(Code.WALLET_SUSPENDED, "is suspended"):
        redeem(desk, code)
    desk.services.wallets.activate(wallets[0], actor="op")
    assert redeem(desk, code) == ann


def test_an_account_that_shows_another_name_than_its_login_can_be_named_by_either(desk: Desk) -> None:
    taro = Person("twitch", "太郎", "id-taro")
    links = desk.services.identity_links
    for named in ("taro", "太郎"):
        asker = Person("kick", f"kick_{named}", f"id-k-{len(named)}")
        code = links.ask(asker, "twitch", named, actor="chat").code
        merge = links.redeem(taro, code, login="taro", actor="chat")
        links_of = desk.services.viewers.get(merge.kept_id).identities
        assert {(one.platform, one.name) for one in links_of} == {("kick", asker.name), ("twitch", "太郎")}
        desk.services.merging.undo(merge.id, actor="op")


def test_by_themselves_people_link_one_account_of_each_platform(desk: Desk) -> None:
    redeem(desk, ask(desk))
    other = Person("twitch", "AnnAlt", "id-alt")
    code = ask(desk, other)
    with desk.refuses(Code.MERGE_REFUSED, "only the streamer can link these"):
        redeem(desk, code)
