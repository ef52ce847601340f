"""The viewer beside the tables: everything known of them, kept up to date, and what the operator can do about it."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.weights import Breakdown, Engagement, WeightSettings, weigh
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.viewer_dialogs import AccountDialog, CountersDialog
from raffle_desktop.gui.viewer_panel import ViewerPanel
from raffle_desktop.gui.viewer_parts import group_caps, open_link, weight_lines
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ann(session: Desk) -> int:
    """A viewer with counters and an entry with link and notes."""
    viewer = session.services.viewers.ensure(
        Person("twitch", "Ann", "77"),
        {"is_follower": True, "is_subscriber": True, "sub_months": 26, "cheer_bits": 2000, "carry_over": "1.5"},
        actor="op",
    )
    session.enter("Ann", platform="twitch", user_id="77", link="https://a.example/x", notes="<b>after ten</b>")
    return viewer.id


def texts(widget: QWidget) -> list[str]:
    """What can be read on it, in the order of its making."""
    return [one.text() for one in widget.findChildren(QLabel) if one.text() and one.isVisibleTo(widget)]


def opened(qtbot: QtBot, context: DeskContext, viewer_id: int) -> ViewerPanel:
    panel = ViewerPanel(context)
    qtbot.addWidget(panel)
    panel.resize(352, 640)
    panel.show_viewer(viewer_id)
    panel.show()
    qtbot.waitUntil(lambda: "Reading…" not in texts(panel))
    return panel


def press(qtbot: QtBot, panel: QWidget, name: str) -> None:
    found = panel.findChild(QPushButton, name)
    assert found is not None
    qtbot.waitUntil(lambda: found.isVisibleTo(panel) and found.isEnabled())
    qtbot.mouseClick(found, LEFT)


def test_it_says_who_the_viewer_is_and_how_their_weight_comes_about(
    qtbot: QtBot, context: DeskContext, ann: int
) -> None:
    shown = texts(opened(qtbot, context, ann))
    # 1 + ten of 26 months × 0.1 + 2000 / 1000 + 1.5
    for text in (
        "Ann", "77", "follower", "subscriber, 26 months", "5.5", "Subscriber for 26 months, 10 of them count",
        "2 000 bits", "https://a.example/x", "<b>after ten</b>", "Friday", "entered",
    ):  # fmt: skip
        assert text in shown, text


def test_names_and_notes_are_never_taken_for_rich_text(qtbot: QtBot, context: DeskContext, ann: int) -> None:
    panel = opened(qtbot, context, ann)
    assert {one.textFormat() for one in panel.findChildren(QLabel) if one.text()} == {Qt.TextFormat.PlainText}


def test_a_viewer_who_is_gone_is_said_to_be(qtbot: QtBot, context: DeskContext, session: Desk, said: Said) -> None:
    assert session.services.sessions.active() is not None
    panel = opened(qtbot, context, 4711)
    assert "There is no such viewer" in texts(panel)
    assert not panel.exclude_button.isVisible()
    assert said == []


@pytest.mark.parametrize("close", ["key", "cross"])
def test_escape_and_the_cross_close_it(qtbot: QtBot, context: DeskContext, ann: int, close: str) -> None:
    panel = opened(qtbot, context, ann)
    with qtbot.waitSignal(panel.closed):
        if close == "key":
            qtbot.keyClick(panel, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(panel._close, LEFT)
    assert not panel.isVisible()
    assert panel.viewer_id is None


def test_what_happens_meanwhile_is_shown(qtbot: QtBot, context: DeskContext, session: Desk, ann: int) -> None:
    panel = opened(qtbot, context, ann)
    session.services.viewers.change(ann, {"cheer_bits": 3000}, actor="chat")
    qtbot.waitUntil(lambda: "3 000 bits" in texts(panel))
    assert "6.5" in texts(panel)


def test_the_changes_of_others_cost_nothing(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = opened(qtbot, context, ann)
    read: list[int] = []
    monkeypatch.setattr(panel, "_load", lambda: read.append(1))
    with qtbot.waitSignal(context.bridge.changed):
        session.set_counters("somebody", cheer_bits=5)
    assert not panel._timer.isActive()
    assert read == []


def test_a_hidden_panel_reads_when_it_is_shown_again(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int
) -> None:
    panel = opened(qtbot, context, ann)
    panel.hide()
    with qtbot.waitSignal(context.bridge.changed):
        session.services.viewers.change(ann, {"cheer_bits": 4000}, actor="chat")
    assert not panel._timer.isActive()
    panel.show()
    qtbot.waitUntil(lambda: "4 000 bits" in texts(panel))


def test_an_entry_that_comes_while_the_viewer_is_shown_is_shown(
    qtbot: QtBot, context: DeskContext, session: Desk
) -> None:
    viewer = session.set_counters("bo", cheer_bits=1000)
    panel = opened(qtbot, context, viewer)
    assert "no entry" in texts(panel)
    session.enter("bo")
    qtbot.waitUntil(lambda: "entry waits" in texts(panel))


def test_counters_are_set_by_hand_and_can_be_taken_back(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, said: Said
) -> None:
    panel = opened(qtbot, context, ann)
    press(qtbot, panel, "editCounters")
    form = dialog(panel, CountersDialog)
    write(qtbot, form, "cheer_bits", "5000")
    write(qtbot, form, "donations_cents", "12,50")
    write(qtbot, form, "carry_over", "0.25")
    # Meanwhile somebody gives a sub: what was not touched in the form stays as it comes.
    session.services.viewers.change(ann, {"gifted_subs": 9}, actor="chat")
    press(qtbot, form, "yes")
    qtbot.waitUntil(lambda: bool(said.undos))
    viewer = session.services.viewers.get(ann)
    assert (viewer.cheer_bits, viewer.donations_minor, viewer.carry_over) == (5000, 1250, 250_000)
    assert (viewer.gifted_subs, viewer.sub_months) == (9, 26)
    said.undo()
    qtbot.waitUntil(lambda: session.services.viewers.get(ann).cheer_bits == 2000)
    viewer = session.services.viewers.get(ann)
    assert (viewer.donations_minor, viewer.carry_over, viewer.gifted_subs) == (0, 1_500_000, 9)


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("cheer_bits", "-4", "Bits must be a whole number"),
        ("sub_months", "1.5", "Months subscribed must be a whole number"),
        ("cheer_bits", "1000000000001", "Bits must be a whole number from 0 to"),
        ("donations_cents", "1,000", "Donations must be an amount"),
        ("carry_over", "x", "Carried over must be a number"),
        ("carry_over", "99999999999", "weight"),
    ],
)
def test_a_counter_that_cannot_be_taken_is_named_and_nothing_typed_is_lost(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, name: str, text: str, words: str
) -> None:
    panel = opened(qtbot, context, ann)
    press(qtbot, panel, "editCounters")
    form = dialog(panel, CountersDialog)
    before = session.services.viewers.get(ann)
    write(qtbot, form, "resub_count", "3")
    write(qtbot, form, name, text)
    press(qtbot, form, "yes")
    qtbot.waitUntil(lambda: words in form.problem.text())
    qtbot.waitUntil(form.yes.isEnabled)
    assert form.isVisible()
    assert field(form, name).text() == text
    assert field(form, "resub_count").text() == "3"
    assert session.services.viewers.get(ann) == before


def test_excluding_asks_why_and_can_be_undone(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, said: Said
) -> None:
    panel = opened(qtbot, context, ann)
    qtbot.mouseClick(panel.exclude_button, LEFT)
    why = dialog(panel, ReasonDialog)
    qtbot.keyClicks(why.field, "spam")
    qtbot.mouseClick(why.yes, LEFT)
    qtbot.waitUntil(lambda: "Excluded: spam" in texts(panel))
    assert panel.include_button.isVisible()
    assert not panel.exclude_button.isVisible()
    said.undo()
    qtbot.waitUntil(panel.exclude_button.isVisible)
    assert not session.services.viewers.get(ann).excluded


def test_including_happens_at_once_and_undoing_it_keeps_the_old_reason(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, said: Said
) -> None:
    session.services.viewers.exclude(ann, "bot", actor="op")
    panel = opened(qtbot, context, ann)
    qtbot.mouseClick(panel.include_button, LEFT)
    qtbot.waitUntil(lambda: bool(said.undos))
    assert not session.services.viewers.get(ann).excluded
    said.undo()
    qtbot.waitUntil(lambda: session.services.viewers.get(ann).excluded_reason == "bot")


def test_an_account_is_added(qtbot: QtBot, context: DeskContext, ann: int) -> None:
    panel = opened(qtbot, context, ann)
    press(qtbot, panel, "addAccount")
    form = dialog(panel, AccountDialog)
    form._platform.setCurrentIndex(form._platform.findData("kick"))
    write(qtbot, form, "name", "annie")
    press(qtbot, form, "yes")
    qtbot.waitUntil(lambda: "annie" in texts(panel))
    assert "by name only" in texts(panel)


def test_an_account_of_somebody_else_is_refused_beside_what_was_typed(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int
) -> None:
    session.set_counters("bo")
    panel = opened(qtbot, context, ann)
    press(qtbot, panel, "addAccount")
    form = dialog(panel, AccountDialog)
    form._platform.setCurrentIndex(form._platform.findData("manual"))
    write(qtbot, form, "name", "bo")
    press(qtbot, form, "yes")
    qtbot.waitUntil(lambda: "belongs to a viewer already" in form.problem.text())
    assert field(form, "name").text() == "bo"
    assert form.isVisible()


def test_a_won_draw_leads_to_the_history(
    qtbot: QtBot, context: DeskContext, session: Desk, ann: int, shown: Shown
) -> None:
    draw = session.draw(confirm=True)
    panel = opened(qtbot, context, ann)
    assert {"has won", "won"} <= set(texts(panel))
    press(qtbot, panel, "showDraw")
    assert shown == [("history", draw.id)]


@pytest.mark.parametrize(
    "link, opens",
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("smb://host/x", False),
    ],
)
def test_only_web_addresses_are_opened(monkeypatch: pytest.MonkeyPatch, link: str, opens: bool) -> None:
    asked: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    assert open_link(link) is opens
    assert bool(asked) is opens


def test_the_parts_of_a_weight_add_up_to_it_and_caps_of_groups_are_said(session: Desk) -> None:
    viewer = session.services.viewers.ensure(
        Person("manual", "cid"),
        {"is_subscriber": True, "sub_months": 4, "resub_count": 9, "cheer_bits": 9000, "gifted_subs": 2},
        actor="op",
    )
    counted = Engagement(is_subscriber=True, sub_months=4, resub_count=9, cheer_bits=9000, gifted_subs=2)
    rule = WeightSettings()
    breakdown = weigh(rule, counted)
    lines = weight_lines(breakdown, viewer, rule)
    assert sum(micro for _group, _text, micro in lines) == breakdown.total
    assert [text for _group, text, _micro in lines] == [
        "Base", "Subscriber for 4 months", "9 resubs, 5 of them count", "9 000 bits (at the cap)", "2 gifted subs",
    ]  # fmt: skip
    assert group_caps(breakdown, rule) == []
    capped = WeightSettings(support_cap=3_000_000)
    assert group_caps(weigh(capped, counted), capped) == ["Bits, donations and gifts together count 3 at most."]
    given = Breakdown(0, 0, 0, 0, 0, 0, 0, 0, 0, given=7)
    assert [micro for _group, _text, micro in weight_lines(given, viewer, rule)] == [7]


Kind = TypeVar("Kind", bound=QWidget)


def dialog(panel: QWidget, kind: type[Kind]) -> Kind:
    """The dialog that the panel has opened."""
    found = panel.findChild(kind)
    assert found is not None
    return found


def field(form: QWidget, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert found is not None
    return found


def write(qtbot: QtBot, form: QWidget, name: str, text: str) -> None:
    edit = field(form, name)
    edit.selectAll()
    qtbot.keyClicks(edit, text)
