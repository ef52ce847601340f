"""What undoing a link would do, as it is said before: line by line, and briefly where there is much of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.unmerge_dialog import LIST_HIGHEST, UnmergeDialog
from raffle_desktop.gui.merge_words import UndoOutlook, amounts_back, read_undo_outlook, undo_sentences
from raffle_desktop.services.merge_views import AccountMove, EntryMove, Merge, Refusal, UndoPlan
from raffle_desktop.services.people import Person
from tests.conftest import Desk

MERGE = Merge(7, 1, 2, "Ann", "Annie", 0, "desk", "", None, None, "", "")


def outlook(*entries: EntryMove, accounts: tuple[AccountMove, ...] = ()) -> UndoOutlook:
    return UndoOutlook(UndoPlan(MERGE, (), (), (), (), accounts=accounts, entries=entries), {1: "Friday"})


def move(what: str, *, name: str = "Annie", is_winner: bool = False, session: int = 1) -> EntryMove:
    return EntryMove(1, session, name, is_winner, what)


@pytest.mark.parametrize(
    "entry, said",
    [
        (move("moves"), "The entry of Annie in “Friday” is Annie’s again."),
        (move("moves", session=4), "The entry of Annie in session 4 is Annie’s again."),
        (move("moves", is_winner=True), "1 win goes back."),
        (move("restored"), "The entry of Annie, which the link had removed, waits again in “Friday”."),
        (move("removed"), "The entry of Annie in “Friday”, which the link had removed, stays removed."),
        (move("stays", is_winner=True), "The entry of Annie in “Friday” has won since, and stays with Ann."),
        (move("stays"), "The entry of Annie in “Friday” was removed or restored since, and stays with Ann."),
    ],
)
def test_what_becomes_of_an_entry_is_a_sentence(qapp: QApplication, entry: EntryMove, said: str) -> None:
    assert undo_sentences(outlook(entry)) == [said]


def test_of_many_entries_and_accounts_the_first_are_told_and_how_many_more(qapp: QApplication) -> None:
    entries = [move("stays", name=f"n{number}") for number in range(16)]
    entries += [move("moves", is_winner=True) for _ in range(30)]
    accounts = tuple(AccountMove("kick", None, f"a{number}") for number in range(6))
    said = undo_sentences(outlook(*entries, accounts=accounts))
    assert said[0] == "a0 (Kick), a1 (Kick), a2 (Kick), a3 (Kick) and 2 more are accounts of Annie again."
    assert said[1] == "30 wins go back."
    assert [one.split(" in ")[0] for one in said[2:6]] == [f"The entry of n{number}" for number in range(4)]
    assert said[6:] == ["… and 12 more."]


def test_everything_that_goes_back_is_read_from_the_desk(qapp: QApplication, session: Desk) -> None:
    services = session.services
    ann, annie = (
        services.viewers.ensure(Person(platform, name, name), counters, actor="op").id
        for platform, name, counters in (
            ("twitch", "Ann", {}),
            ("kick", "Annie", {"cheer_bits": 1300, "carry_over": "2.5"}),
        )
    )
    session.run_sql("UPDATE engagement SET donations_minor = 1250 WHERE viewer_id = ?", annie)
    session.enter("Annie", platform="kick", user_id="Annie")
    services.links.link(annie, "plays", actor="op")
    merged = services.merging.merge(ann, annie, actor="op")
    read = read_undo_outlook(services, merged.id)
    assert undo_sentences(read) == [
        "Annie (Kick) is an account of Annie again.",
        "The entry of Annie in “Friday” is Annie’s again.",
        "The affiliate name plays goes back.",
    ]
    amounts = dict(amounts_back(read.plan))
    assert {"Bits for weights": "1 300", "Carried over": "2.5", "Donations for weights": "12.50"}.items() <= (
        amounts.items()
    )
    # Nothing of nothing.
    assert "Resubs" not in amounts


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def dialog_of(context: DeskContext, shown: UndoOutlook, qtbot: QtBot, owner: QWidget) -> UnmergeDialog:
    dialog = UnmergeDialog(context, shown, owner)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_short_list_is_shown_whole_and_a_long_one_scrolls(context: DeskContext, qtbot: QtBot, owner: QWidget) -> None:
    short = dialog_of(context, outlook(move("moves")), qtbot, owner)
    assert "•  The entry of Annie in “Friday” is Annie’s again." in [one.text() for one in short.findChildren(QLabel)]
    qtbot.waitUntil(lambda: short.area.verticalScrollBar().maximum() == 0)
    assert short.area.height() < LIST_HIGHEST
    kinds = [(what, won) for what in ("moves", "restored", "removed", "stays") for won in (False, True)]
    many = [move(what, is_winner=won, name="W" * 30) for what, won in kinds for _ in range(9)]
    long = dialog_of(context, outlook(*many), qtbot, owner)
    qtbot.waitUntil(lambda: long.area.verticalScrollBar().maximum() > 0)
    # Fits a small screen, buttons and all.
    assert long.height() < 720
    for one in long.area.findChildren(QLabel):
        assert one.height() >= one.heightForWidth(one.width())


def test_of_a_link_that_is_undone_already_only_that_is_said(context: DeskContext, qtbot: QtBot, owner: QWidget) -> None:
    refused = Refusal(Code.ALREADY_CLOSED, "This merge was undone before.")
    shown = outlook()
    dialog = dialog_of(context, replace(shown, plan=replace(shown.plan, refusals=(refused,))), qtbot, owner)
    assert dialog.problem.text() == refused.message
    assert not [one for one in dialog.area.findChildren(QLabel) if one.text()]
    assert not dialog.yes.isEnabled()
