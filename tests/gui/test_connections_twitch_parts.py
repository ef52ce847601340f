"""The parts of the Twitch card: figures and live log, what was missed, comparing, trying out, the reward."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_gaps import ByHandDialog, gap_times
from raffle_desktop.gui.tabs.connections_live_log import KEPT, LiveLog
from raffle_desktop.gui.tabs.connections_twitch import TwitchCard
from raffle_desktop.gui.tabs.connections_twitch_words import GROUPS, kind_title, line_text, who_text
from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.gaps import GapView
from raffle_desktop.twitch.status import LogLine, SyncPart, SyncReport, SyncView, TwitchStatus
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_twitch import LISTENING, NOW, REPORT, FakeTwitchControl
from tests.gui.pressing import press

pytestmark = pytest.mark.usefixtures("short_seconds")
KINDS = [kind for kinds in GROUPS.values() for kind in kinds]


@pytest.fixture
def control() -> FakeTwitchControl:
    return FakeTwitchControl()


@pytest.fixture
def link(qtbot: QtBot, control: FakeTwitchControl) -> TwitchLink:
    return TwitchLink(control, parent=QApplication.instance())


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext, link: TwitchLink) -> TwitchCard:
    link.put(LISTENING)
    qtbot.waitUntil(lambda: link.status == LISTENING)
    made = TwitchCard(replace(context, twitch=link))
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not context.operations.busy)
    return made


def put(qtbot: QtBot, link: TwitchLink, status: TwitchStatus) -> None:
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def cheers(count: int, start: int = 0) -> list[LogLine]:
    return [LogLine(NOW + place, "cheer", f"viewer{place}", amount=100) for place in range(start, start + count)]


def shown(log: LiveLog) -> list[str]:
    return [who_text(row[1]) for row in log.model.shown]


# --- the live log -----------------------------------------------------------------------------------------------------


def test_lines_come_in_by_themselves_the_newest_first(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    assert "Nothing has come in yet" in log.note.text()
    control.lines = cheers(3)
    qtbot.waitUntil(lambda: shown(log) == ["viewer2", "viewer1", "viewer0"])
    control.lines += cheers(1, 3)
    qtbot.waitUntil(lambda: shown(log) == ["viewer3", "viewer2", "viewer1", "viewer0"])
    # Only what is new is asked for.
    assert 3 in control.looks


def test_the_log_asks_nothing_while_it_is_not_seen(
    qtbot: QtBot, context: DeskContext, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    card.show_page("account")
    qtbot.waitUntil(lambda: not context.operations.busy)
    asked = len(control.looks)
    assert not log._poll.isActive()
    log.ask()
    assert not context.operations.busy
    assert len(control.looks) == asked
    control.lines = cheers(2)
    card.show_page("activity")
    qtbot.waitUntil(lambda: len(shown(log)) == 2)


def test_of_very_many_lines_the_newest_thousand_are_kept(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = cheers(KEPT + 300)
    qtbot.waitUntil(lambda: len(shown(log)) == KEPT)
    control.lines += cheers(40, KEPT + 300)
    qtbot.waitUntil(lambda: shown(log)[0] == f"viewer{KEPT + 339}")
    qtbot.waitUntil(lambda: len(shown(log)) == KEPT)
    assert shown(log)[-1] == "viewer340"
    assert log.kept == KEPT


def test_who_scrolls_down_reads_in_peace_until_back_at_the_top(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = cheers(100)
    qtbot.waitUntil(lambda: len(shown(log)) == 100)
    bar = log.table.verticalScrollBar()
    # The table is laid out a round of events later.
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    assert log.is_paused
    control.lines += cheers(5, 100)
    qtbot.waitUntil(lambda: log.note.text() == "Paused: 5 new lines since.")
    assert len(shown(log)) == 100
    assert bar.value() == 200
    bar.setValue(0)
    qtbot.waitUntil(lambda: len(shown(log)) == 105)
    assert not log.is_paused


def test_pausing_by_the_button_holds_until_it_is_pressed_again(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = cheers(2)
    qtbot.waitUntil(lambda: len(shown(log)) == 2)
    press(qtbot, log.pause_button)
    assert log.pause_button.text() == "Show the newest"
    control.lines += cheers(1, 2)
    qtbot.waitUntil(lambda: log.note.text() == "Paused: 1 new line since.")
    assert len(shown(log)) == 2
    press(qtbot, log.pause_button)
    assert shown(log) == ["viewer2", "viewer1", "viewer0"]
    assert log.pause_button.text() == "Pause"


def test_every_group_shows_its_own_kinds_and_everything_shows_all(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = [LogLine(NOW, kind, kind) for kind in KINDS]
    qtbot.waitUntil(lambda: len(shown(log)) == len(KINDS))
    for place, kinds in enumerate(GROUPS.values(), start=1):
        log.filter_box.setCurrentIndex(place)
        assert sorted(row[1].kind for row in log.model.shown) == sorted(kinds)
    # What comes in while filtered is filtered as well.
    log.filter_box.setCurrentIndex(1)
    control.lines += [LogLine(NOW, "cheer", "x"), LogLine(NOW, "entered", "y")]
    qtbot.waitUntil(lambda: len(log.model.shown) == len(GROUPS["entries"]) + 1)
    log.filter_box.setCurrentIndex(0)
    assert len(shown(log)) == len(KINDS) + 2


def test_every_kind_has_words_of_its_own() -> None:
    titles = [kind_title(kind) for kind in KINDS]
    assert len(set(titles)) == len(KINDS)
    assert not set(titles) & set(KINDS)
    assert kind_title("something_new") == "something_new"


@pytest.mark.parametrize(
    "line, text",
    [
        (LogLine(0, "cheer", "a", amount=1), "1 bit"),
        (LogLine(0, "cheer", "a", amount=12_345), "12 345 bits"),
        (LogLine(0, "gift", "", amount=20), "20 subs"),
        (LogLine(0, "resub", "a", amount=14), "14 months"),
        (LogLine(0, "subscribe", "a", "1000"), "Tier 1"),
        (LogLine(0, "entered", "a", "chat"), "from chat"),
        (LogLine(0, "entered", "a", "channel_points"), "with channel points"),
        (LogLine(0, "refused", "a", "Submissions are currently closed."), "Submissions are currently closed."),
        (LogLine(0, "claimed_late", "a", "", 12), "12 seconds after the time was up"),
        (LogLine(0, "look_alike", "a", "Ann"), "is not the winner Ann"),
        (LogLine(0, "gap", "", "chat", 312), "5:12 unheard: chat"),
        (LogLine(0, "sync", "", "followers", 23), "Followers: 23 changes"),
        (LogLine(0, "sync", "", "followers", 0), "Followers: no change"),
        (LogLine(0, "command", "a", "!draw: done"), "!draw: done"),
    ],
)
def test_a_line_says_what_happened(line: LogLine, text: str) -> None:
    assert line_text(line) == text


def test_nobody_is_named_where_nobody_wants_to_be() -> None:
    assert who_text(LogLine(0, "gift", "", amount=5)) == "anonymous"
    assert who_text(LogLine(0, "connected")) == ""


def test_hostile_names_and_texts_stay_one_plain_line(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = [LogLine(NOW, "refused", "<b>A</b>\u202eB\nC", "=cmd()\u202e\n<img src=x>")]
    qtbot.waitUntil(lambda: len(log.model.shown) == 1)
    model, at = log.model, [column.key for column in log.model.columns]
    name = model.data(model.index(0, at.index("name")))
    text = model.data(model.index(0, at.index("text")))
    assert name == "<b>A</b>B C"
    assert text == "=cmd() <img src=x>"
    tip = model.data(model.index(0, at.index("name")), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
    log.copy_all()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 2
    assert "'=cmd()" in copied[1] or "\t=cmd" not in copied[1]


def test_copying_all_takes_what_the_filter_leaves(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    log = card.activity.log
    control.lines = [LogLine(NOW, "cheer", "Ann", amount=5), LogLine(NOW, "entered", "Bo", "chat")]
    qtbot.waitUntil(lambda: len(log.model.shown) == 2)
    log.filter_box.setCurrentIndex(1)
    press(qtbot, log.copy_button)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert "Bo" in lines[1]
    assert said[-1] == ("undo", "1 line is on the clipboard.")


def test_a_connection_that_begins_anew_begins_a_new_log(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    log = card.activity.log
    control.lines = cheers(5)
    qtbot.waitUntil(lambda: len(shown(log)) == 5)
    control.lines = cheers(2, 50)
    qtbot.waitUntil(lambda: shown(log) == ["viewer51", "viewer50"])


def test_figures_add_up_what_came_in(qtbot: QtBot, link: TwitchLink, card: TwitchCard) -> None:
    put(qtbot, link, replace(LISTENING, counters={"entered": 1234, "subscribe": 3, "resub": 4, "nonsense": 9}))
    values = {key: figure.value for key, figure in card.activity.figures.items()}
    assert values == {
        "entered": "1 234",
        "refused": "0",
        "follows": "0",
        "subscriptions": "7",
        "gifts": "0",
        "cheers": "0",
        "written": "0",
        "again": "0",
    }


# --- comparing --------------------------------------------------------------------------------------------------------


def test_comparing_shows_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    card.show_page("compare")
    page = card.compare
    assert not page.cancel_button.isVisible()
    control.syncing.clear()
    press(qtbot, page.compare_button)
    qtbot.waitUntil(lambda: ("sync", True) in control.asked)
    assert page.cancel_button.isVisible()
    put(qtbot, link, replace(LISTENING, sync=SyncView("followers", 300, 12_000)))
    assert page.words.text().startswith("Followers: 300 of 12 000")
    assert page.bar.value() == 25
    put(qtbot, link, replace(LISTENING, sync=SyncView("unfollows", 7, 0)))
    assert page.words.text() == "Who no longer follows: 7 read"
    press(qtbot, page.cancel_button)
    qtbot.waitUntil(lambda: ("cancel_sync",) in control.asked)
    put(qtbot, link, LISTENING)
    qtbot.waitUntil(lambda: not page.cancel_button.isVisible())
    assert control.asked.count(("sync", True)) == 1


def test_a_comparison_that_began_by_itself_can_be_cancelled_too(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    card.show_page("compare")
    put(qtbot, link, replace(LISTENING, sync=SyncView("followers", 1, 10)))
    press(qtbot, card.compare.cancel_button)
    qtbot.waitUntil(lambda: control.asked == [("cancel_sync",)])


def test_the_last_comparison_is_listed_part_by_part(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, said: Said
) -> None:
    card.show_page("compare")
    page = card.compare
    assert page.when.text() == "Nothing was compared since the desk was started."
    problem = "Twitch listed 90 of 100 followers: nothing was changed."
    report = SyncReport(NOW, False, (SyncPart("followers", 90, problem=problem), SyncPart("chatters", skipped=True)))
    put(qtbot, link, replace(LISTENING, last_sync=report))

    def texts() -> list[str]:
        return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]

    # What is added to a page that is seen already appears with the next round of events.
    qtbot.waitUntil(lambda: problem in texts())
    assert "permission missing" in texts()
    assert "what is new" in page.when.text()
    put(qtbot, link, replace(LISTENING, last_sync=REPORT))
    qtbot.waitUntil(lambda: "12 345" in [one.text() for one in page.findChildren(QLabel) if one.isVisible()])
    assert problem not in [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize(
    "report, kind, text",
    [
        (SyncReport(NOW, True, (SyncPart("followers", 5),)), "undo", "Everything is as Twitch has it."),
        (
            SyncReport(NOW, True, (SyncPart("followers", 5, 2, 1, 1),)),
            "undo",
            "4 differences were found and put right.",
        ),
        (REPORT, "problem", "Not everything could be compared: see Connections."),
    ],
)
def test_how_a_comparison_ended_is_said(
    qtbot: QtBot,
    card: TwitchCard,
    control: FakeTwitchControl,
    said: Said,
    report: SyncReport,
    kind: str,
    text: str,
) -> None:
    card.show_page("compare")
    control.report = report
    press(qtbot, card.compare.compare_button)
    qtbot.waitUntil(lambda: (kind, text) in said)


def test_a_comparison_that_is_refused_is_said_and_can_be_asked_for_again(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    card.show_page("compare")
    control.fault = EnvironmentFault("Twitch cannot be reached.")
    press(qtbot, card.compare.compare_button)
    qtbot.waitUntil(lambda: ("problem", "Twitch cannot be reached.") in said)
    qtbot.waitUntil(lambda: not card.compare.cancel_button.isVisible())
    control.fault = None
    press(qtbot, card.compare.compare_button)
    qtbot.waitUntil(lambda: control.asked == [("sync", True)] * 2)


# --- trying out -------------------------------------------------------------------------------------------------------


def test_checking_the_connection_says_what_was_found(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    card.show_page("tests")
    control.answer = "Everything answers; 2 permissions are missing."
    press(qtbot, card.tests.check.button)
    qtbot.waitUntil(lambda: card.tests.check.answer.text() == control.answer)
    assert control.asked == [("check",)]


def test_a_line_is_written_and_what_became_of_it_said(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl
) -> None:
    card.show_page("tests")
    trial = card.tests.write
    assert trial.field is not None
    trial.field.selectAll()
    qtbot.keyClicks(trial.field, "hello there")
    qtbot.keyClick(trial.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trial.answer.text() == "It is in chat.")
    assert trial.answer.property("kind") == "good"
    control.answer = "Twitch did not show it: the channel is in followers-only mode."
    press(qtbot, trial.button)
    qtbot.waitUntil(lambda: trial.answer.text() == control.answer)
    assert trial.answer.property("kind") == "bad"
    assert control.asked == [("send_test", "hello there")] * 2


def test_an_empty_line_is_not_written(qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl) -> None:
    card.show_page("tests")
    trial = card.tests.write
    assert trial.field is not None
    trial.field.clear()
    press(qtbot, trial.button)
    assert trial.answer.text() == "Type a line first."
    assert control.asked == []


def test_a_line_is_rehearsed(qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl) -> None:
    card.show_page("tests")
    control.answer = "Would be refused: <b>Submissions</b>\u202e are closed."
    press(qtbot, card.tests.rehearse.button)
    qtbot.waitUntil(lambda: card.tests.rehearse.answer.text() == "Would be refused: <b>Submissions</b> are closed.")
    assert control.asked == [("rehearse", "!join")]


@pytest.mark.parametrize("name", ["check", "write", "rehearse"])
def test_a_trial_that_fails_says_so_in_its_place(
    qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl, said: Said, name: str
) -> None:
    card.show_page("tests")
    control.fault = RaffleError(Code.VALUE_INVALID, "Twitch does not answer.")
    trial = getattr(card.tests, name)
    press(qtbot, trial.button)
    qtbot.waitUntil(lambda: trial.answer.text() == "Twitch does not answer.")
    assert said == []
    control.fault = None
    press(qtbot, trial.button)
    qtbot.waitUntil(lambda: len(control.asked) == 2)


# --- the reward -------------------------------------------------------------------------------------------------------


def test_a_reward_is_created_with_title_and_cost_and_then_shown(
    qtbot: QtBot, desk: Desk, card: TwitchCard, control: FakeTwitchControl, said: Said
) -> None:
    card.show_page("tests")
    part = card.tests.reward
    assert not part.present.isVisible()
    qtbot.keyClicks(part.title, "Join <b>us</b>")
    part.cost.setValue(2500)
    press(qtbot, part.make_button)
    qtbot.waitUntil(lambda: bool(said))
    assert control.asked == [("make_reward", "Join <b>us</b>", 2500)]
    settings = ChannelSettings(reward_id="r1", reward_title="Join <b>us</b>", reward_cost=2500)
    desk.services.channel_settings.set(settings, actor="twitch")
    qtbot.waitUntil(part.present.isVisible)
    assert part.present.text() == "On the channel: “Join <b>us</b>” for 2 500 points."
    assert part.make_button.text() == "Create another"


def test_a_reward_needs_a_title(qtbot: QtBot, card: TwitchCard, control: FakeTwitchControl) -> None:
    card.show_page("tests")
    part = card.tests.reward
    press(qtbot, part.make_button)
    assert part.problem.isVisible()
    assert control.asked == []


def test_a_reward_that_twitch_refuses_is_told_beside_its_title(
    qtbot: QtBot, link: TwitchLink, card: TwitchCard, control: FakeTwitchControl
) -> None:
    card.show_page("tests")
    part = card.tests.reward
    control.fault = RaffleError(Code.VALUE_INVALID, "There is a reward of that title already.")
    qtbot.keyClicks(part.title, "Join")
    press(qtbot, part.make_button)
    qtbot.waitUntil(part.problem.isVisible)
    assert part.problem.text() == "There is a reward of that title already."
    assert part.title.text() == "Join"
    put(qtbot, link, replace(LISTENING, reward_problem="The channel has no channel points."))
    assert part.trouble.text() == "The channel has no channel points."


# --- what was missed --------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, session: Desk, card: TwitchCard) -> Callable[[], ByHandDialog]:
    session.services.gaps.record("twitch", NOW, NOW + 312_000_000, "chat, cheers", actor="twitch")
    qtbot.waitUntil(lambda: len(card.missed.rows) == 1)

    def opening() -> ByHandDialog:
        card.show_page("missed")
        press(qtbot, card.missed.rows[0].add_button)
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ByHandDialog) and one.isVisible()]
        (made,) = found
        return made

    return opening


def counters(desk: Desk, name: str) -> tuple[int, int, int, int]:
    (row,) = desk.rows(
        "SELECT lifetime_bits, lifetime_gifted_subs, resub_count, sub_months FROM engagement"
        " JOIN identities USING (viewer_id) WHERE display_name = ?",
        name,
    )
    return row[0], row[1], row[2], row[3]


def test_a_gap_is_counted_on_its_tab_and_says_what_was_lost_and_when(
    qtbot: QtBot, session: Desk, card: TwitchCard
) -> None:
    card.show_page("missed")
    assert "Nothing was missed" in card.missed.intro.text()
    gap = session.services.gaps.record("twitch", NOW, NOW + 312_000_000, "chat, <b>cheers</b>", actor="twitch")
    qtbot.waitUntil(lambda: len(card.missed.rows) == 1)
    assert card.tabs.tabText(1) == "Missed (1)"
    texts = [one.text() for one in card.missed.rows[0].findChildren(QLabel)]
    assert texts == [gap_times(gap), "chat, <b>cheers</b>"]
    assert "(5:12)" in gap_times(gap)


def test_a_gap_over_several_days_names_both_days() -> None:
    times = gap_times(GapView(1, "twitch", NOW, NOW + 3 * 86_400_000_000, "everything"))
    assert times.count("2026") + times.count("/26") >= 2


def test_a_dismissed_gap_goes_and_the_focus_stays_on_the_page(qtbot: QtBot, session: Desk, card: TwitchCard) -> None:
    for began in (NOW, NOW + 900_000_000):
        session.services.gaps.record("twitch", began, began + 60_000_000, "chat", actor="twitch")
    card.show_page("missed")
    qtbot.waitUntil(lambda: len(card.missed.rows) == 2)
    first = card.missed.rows[0]
    first.dismiss_button.setFocus()
    press(qtbot, first.dismiss_button)
    qtbot.waitUntil(lambda: len(card.missed.rows) == 1)
    assert card.missed.rows[0].dismiss_button.hasFocus()
    assert [gap.began_at for gap in session.services.gaps.open()] == [NOW]
    press(qtbot, card.missed.rows[0].dismiss_button)
    qtbot.waitUntil(lambda: card.missed.rows == [])
    assert card.missed.any_button.hasFocus()
    assert card.tabs.tabText(1) == "Missed"


@pytest.mark.parametrize(
    "kind, amount, expected, said",
    [
        ("cheer", 500, (500, 0, 0, 0), "Added for Ann: 500 bits."),
        ("gift", 1, (0, 1, 0, 0), "Added for Ann: 1 sub."),
        ("resub", 14, (0, 0, 1, 14), "Added for Ann: resub, 14 months."),
    ],
)
def test_what_was_missed_counts_for_its_viewer(
    qtbot: QtBot,
    session: Desk,
    dialog: Callable[[], ByHandDialog],
    kind: str,
    amount: int,
    expected: tuple[int, int, int, int],
    said: str,
) -> None:
    form = dialog()
    qtbot.keyClicks(form.name, "@Ann")
    form.kind.setCurrentIndex(form.kind.findData(kind))
    form.amount.setValue(amount)
    press(qtbot, form.add_button)
    qtbot.waitUntil(lambda: form.added.text() == said)
    assert counters(session, "Ann") == expected
    ((source, platform),) = session.rows(
        "SELECT source, platform FROM outside_events JOIN identities USING (viewer_id)"
    )
    assert (source, platform) == ("manual", "twitch")
    # The form is ready for the next one.
    assert form.name.text() == ""
    assert form.name.hasFocus()
    form.reject()


def test_the_same_again_on_purpose_counts_again_but_one_press_counts_once(
    qtbot: QtBot, session: Desk, dialog: Callable[[], ByHandDialog]
) -> None:
    form = dialog()
    for total in (100, 200):
        qtbot.keyClicks(form.name, "Ann")
        form.add()
        # A second press while the first is under way.
        form.add()
        qtbot.waitUntil(lambda: form.name.text() == "")
        assert counters(session, "Ann")[0] == total
    form.reject()


def test_an_answer_that_was_lost_does_not_make_it_count_twice(
    qtbot: QtBot, session: Desk, dialog: Callable[[], ByHandDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = dialog()
    qtbot.keyClicks(form.name, "Ann")
    apply = session.services.ingest.apply
    done = threading.Event()

    def lost(event: object, *, actor: str) -> bool:
        apply(event, actor=actor)  # type: ignore[arg-type]
        if done.is_set():
            return True
        done.set()
        raise EnvironmentFault("The disk does not answer.")

    monkeypatch.setattr(session.services.ingest, "apply", lost)
    press(qtbot, form.add_button)
    qtbot.waitUntil(form.problem.isVisible)
    assert form.name.text() == "Ann"
    press(qtbot, form.add_button)
    qtbot.waitUntil(form.added.isVisible)
    assert counters(session, "Ann")[0] == 100
    form.reject()


def test_an_entry_that_was_missed_is_entered_by_hand(
    qtbot: QtBot, session: Desk, dialog: Callable[[], ByHandDialog]
) -> None:
    form = dialog()
    form.kind.setCurrentIndex(form.kind.findData("entry"))
    assert not form.amount.isVisible()
    qtbot.keyClicks(form.name, "Ann")
    press(qtbot, form.add_button)
    qtbot.waitUntil(lambda: form.added.text() == "Ann is in.")
    assert session.rows("SELECT origin FROM entries") == [("manual",)]
    qtbot.keyClicks(form.name, "Ann")
    press(qtbot, form.add_button)
    qtbot.waitUntil(form.problem.isVisible)
    assert form.problem.text().startswith("Ann: You already have")
    assert form.name.text() == "Ann"
    form.reject()


def test_a_name_that_is_none_is_refused_and_stays_as_typed(
    qtbot: QtBot, session: Desk, dialog: Callable[[], ByHandDialog], subtests: pytest.Subtests
) -> None:
    form = dialog()
    before = session.everything()
    for kind in ("cheer", "entry"):
        form.kind.setCurrentIndex(form.kind.findData(kind))
        for name in ("", "   ", "@", "=HYPERLINK()", "a\u202eb"):
            with subtests.test(kind=kind, name=name):
                form.name.setText("Ann")
                form.problem.hide()
                form.name.setText(name)
                press(qtbot, form.add_button)
                qtbot.waitUntil(form.problem.isVisible)
                assert form.name.text() == name
                assert session.everything() == before
    form.reject()


def test_closing_the_card_leaves_nothing_asking(qtbot: QtBot, context: DeskContext, card: TwitchCard) -> None:
    card.hide()
    qtbot.waitUntil(lambda: not context.operations.busy)
    QCoreApplication.processEvents()
    assert not card.activity.log._poll.isActive()
    assert not card.phase._second.isActive()
