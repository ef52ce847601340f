"""Tables that sort and search themselves while their rows come, change and go."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables import arranging
from raffle_desktop.gui.tables.arranging import SLICE, Order, arrange, arrange_anew
from raffle_desktop.gui.tables.table_view import COPY_AT_ONCE, HELD_FROM, KEPT_MAX, DeskTable
from raffle_desktop.gui.tables.tuple_model import AT_ONCE, PAUSE_MS, Column, TupleModel
from tests.gui.conftest import Said

COLUMNS = (
    Column("name", "Name", lambda row: str(row[1]), lambda row: row[1].casefold(), 100),
    Column("weight", "Weight", lambda row: str(row[2]), lambda row: row[2], 100, right=True, descending_first=True),
    Column("note", "Note", lambda row: "", lambda row: 0, hidden=True),
)
DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def make(context: DeskContext) -> TupleModel:
    return TupleModel(COLUMNS, lambda row: row[1].casefold(), context.operations)


def names(model: TupleModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def people(count: int) -> list[tuple[int, str, int]]:
    return [(number, f"viewer {number:06d}", number * 7919 % 10_007) for number in range(count)]


def test_rows_are_shown_in_the_order_asked_for_and_equals_keep_theirs(context: DeskContext) -> None:
    model = make(context)
    model.put([(1, "b", 5), (2, "A", 5), (3, "c", 9)])
    assert names(model) == ["A", "b", "c"]
    model.sort(1, DOWN)
    assert names(model) == ["c", "A", "b"]
    model.sort(1, UP)
    assert names(model) == ["A", "b", "c"]


def test_a_search_leaves_what_holds_the_text_whatever_its_case(context: DeskContext) -> None:
    model = make(context)
    model.put([(1, "Straße", 1), (2, "ÄRGER", 2), (3, "plain", 3)])
    model.search("ärg")
    assert names(model) == ["ÄRGER"]
    model.search("STRASSE")
    assert names(model) == ["Straße"]
    model.search("")
    assert len(names(model)) == 3


def test_a_row_that_changes_moves_to_its_place_and_stays_selected(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put([(1, "a", 1), (2, "b", 2), (3, "c", 3)])
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.sort_by("weight", descending=True)
    assert table.select_id(1)
    model.upsert([(1, "a", 99)])
    qtbot.waitUntil(lambda: names(model) == ["a", "c", "b"])
    assert table.selected_ids == [1]
    assert table.currentIndex().row() == 0


def test_a_row_that_goes_is_no_longer_selected_and_the_others_are(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put([(number, f"n{number}", number) for number in range(6)])
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.selectAll()
    model.discard([0, 3])
    qtbot.waitUntil(lambda: len(names(model)) == 4)
    assert sorted(str(one) for one in table.selected_ids) == ["1", "2", "4", "5"]


def test_qts_own_tester_finds_nothing_wrong_while_rows_come_and_go(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    tester = ModelTester(None)
    tester.check(model, force_py=True)
    model.put([(number, f"n{number}", number) for number in range(20)])
    model.sort(1, DOWN)
    model.upsert([(30, "new", 5), (3, "changed", 100)])
    model.discard([5, 6])
    qtbot.waitUntil(lambda: model.rowCount() == 19)
    model.search("n1")
    model.search("")
    assert model.rowCount() == 19


@pytest.mark.parametrize("count", [AT_ONCE + 1, 3 * SLICE + 17])
def test_many_rows_are_arranged_in_the_background_all_the_same(qtbot: QtBot, context: DeskContext, count: int) -> None:
    model = make(context)
    model.put(people(count))
    qtbot.waitUntil(lambda: model.rowCount() == count)
    model.sort(1, DOWN)
    expected = [row[1] for row in sorted(people(count), key=lambda row: row[2], reverse=True)]
    qtbot.waitUntil(lambda: names(model)[:50] == expected[:50])
    model.upsert([(count, "newcomer", 10**9)])
    qtbot.waitUntil(lambda: names(model)[0] == "newcomer")
    assert model.rowCount() == count + 1


def test_changes_that_come_while_it_is_at_work_are_not_lost(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    count = AT_ONCE * 3
    model.put(people(count))
    for number in range(40):
        model.upsert([(count + number, f"late {number}", number)])
    model.discard([1, 2])
    model.upsert([(5, "renamed", 1)])
    qtbot.waitUntil(lambda: model.rowCount() == count + 38)
    qtbot.waitUntil(lambda: "renamed" in names(model))


ROWS = st.tuples(st.text("abAB", max_size=3), st.integers(0, 5))
ACTS = st.one_of(
    st.tuples(st.just("change"), st.dictionaries(st.integers(0, 40), st.none() | ROWS, max_size=15)),
    st.tuples(st.just("sort"), st.tuples(st.sampled_from(COLUMNS[:2]), st.booleans())),
    st.tuples(st.just("search"), st.sampled_from(["", "a", "ab", "ba"])),
)


@pytest.mark.parametrize("few", [0, 500])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.dictionaries(st.integers(0, 30), ROWS, max_size=20), acts=st.lists(ACTS, max_size=8))
def test_step_by_step_gives_what_sorting_everything_anew_would(
    monkeypatch: pytest.MonkeyPatch, rows: dict[int, Any], acts: list[tuple[str, Any]], few: int
) -> None:
    monkeypatch.setattr(arranging, "FEW", few)
    held = dict(rows)
    order = Order((), lambda row: row[1].casefold()).sorted_by(COLUMNS[0].value, descending=False)
    sorts = [(COLUMNS[0], False)]
    now = arrange([(key, *value) for key, value in rows.items()], order)
    for kind, what in acts:
        changed: dict[Hashable, Any] = {}
        if kind == "change":
            changed = {key: None if value is None else (key, *value) for key, value in what.items()}
            held = {key: value for key, value in {**held, **what}.items() if value is not None}
        elif kind == "sort":
            sorts.append(what)
            order = order.sorted_by(what[0].value, descending=what[1])
        else:
            order = order.searching(what)
        before = (list(now.rows), list(now.shown), dict(now.by_id))
        later = arrange_anew(now, order, changed)
        assert (now.rows, now.shown, now.by_id) == before
        now = later
        expected = sorted((key, *value) for key, value in held.items())
        for column, descending in sorts:
            expected.sort(key=column.value, reverse=descending)
        assert now.rows == expected
        assert now.shown == [row for row in now.rows if order.needle in row[1].casefold()]
        assert [now.place_of(row[0]) for row in now.shown] == list(range(len(now.shown)))
        assert now.place_of(-1) is None


def test_a_row_that_a_search_hides_has_no_place() -> None:
    order = Order((), lambda row: row[1]).searching("b")
    arranged = arrange([(1, "a", 1), (2, "b", 2)], order)
    assert arranged.place_of(1) is None
    assert arranged.place_of(2) == 0


def test_a_row_whose_value_changes_by_itself_is_still_found_and_taken_out() -> None:
    values = {number: number for number in range(50)}
    order = Order((), lambda _row: "").sorted_by(lambda row: values[row[0]], descending=False)
    arranged = arrange([(number,) for number in range(50)], order)
    values[3] = 99
    assert arranged.place_of(3) == 3
    assert len(arrange_anew(arranged, order, {3: None}).rows) == 49


def shown_table(qtbot: QtBot, context: DeskContext, model: TupleModel) -> DeskTable:
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    return table


def test_while_many_are_selected_the_table_stands_still_and_then_catches_up(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put(people(HELD_FROM + 50))
    table = shown_table(qtbot, context, model)
    table.selectAll()
    assert table.selected_count == HELD_FROM + 50
    before = names(model)
    model.upsert([(1, "a newcomer's name", 5), (9_999, "aa", 1)])
    model.discard([7])
    # Longer than the pause after which it would follow.
    qtbot.wait(2 * PAUSE_MS)
    assert [str(model.index(row, 0).data()) for row in (0, 2)] == [before[0], before[2]]
    assert str(model.index(1, 0).data()) == "a newcomer's name"
    assert table.selected_rows[1] == (1, "a newcomer's name", 5)
    table.clearSelection()
    qtbot.waitUntil(lambda: names(model)[:2] == ["a newcomer's name", "aa"])
    assert before[7] not in names(model)


def test_all_of_many_rows_are_selected_and_sorted_in_no_time_and_stay_selected(
    qtbot: QtBot, context: DeskContext
) -> None:
    count = KEPT_MAX + AT_ONCE
    model = make(context)
    model.put(people(count))
    qtbot.waitUntil(lambda: model.rowCount() == count)
    table = shown_table(qtbot, context, model)
    table.selectAll()
    picks = []
    table.picked.connect(lambda: picks.append(table.selected_count))
    table.sort_by("weight", descending=True)
    qtbot.waitUntil(lambda: model.shown[0][2] == 10_006)
    assert table.selected_count == count
    assert len(table.selected_rows) == count
    table.clearSelection()
    assert picks[-1] == 0


def test_a_search_among_many_keeps_what_is_selected_and_says_what_is_not_any_more(
    qtbot: QtBot, context: DeskContext
) -> None:
    count = 2 * AT_ONCE
    model = make(context)
    model.put(people(count))
    qtbot.waitUntil(lambda: model.rowCount() == count)
    table = shown_table(qtbot, context, model)
    for row_id in (5, 77):
        place = model.row_of(row_id)
        assert place is not None
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().setCurrentIndex(model.index(place, 0), flags.Select | flags.Rows)
    picks = []
    table.picked.connect(lambda: picks.append(table.selected_ids))
    model.search("77")
    qtbot.waitUntil(lambda: 0 < model.rowCount() < count)
    assert table.selected_ids == [77]
    assert picks[-1] == [77]
    assert table.currentIndex().row() == model.row_of(77)
    model.search("")
    qtbot.waitUntil(lambda: model.rowCount() == count)
    assert table.selected_ids == [77]


def test_many_rows_are_copied_in_the_background_as_they_are_by_now(
    qtbot: QtBot, context: DeskContext, said: Said
) -> None:
    model = make(context)
    model.put(people(COPY_AT_ONCE + 1))
    table = shown_table(qtbot, context, model)
    table.selectAll()
    model.upsert([(0, "renamed", 3)])
    table.copy()
    qtbot.waitUntil(lambda: bool(said))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["Name\tWeight", "renamed\t3"]
    assert len(lines) == COPY_AT_ONCE + 2


def test_a_menu_of_columns_goes_with_the_menu_that_it_was_made_for(qtbot: QtBot, context: DeskContext) -> None:
    table = shown_table(qtbot, context, make(context))
    menu = QMenu(table)
    menu.addMenu(table.columns_menu(menu))
    assert len(table.findChildren(QMenu)) == 2
    menu.deleteLater()
    qtbot.waitUntil(lambda: not table.findChildren(QMenu))


def test_what_comes_while_new_rows_are_arranged_for_the_old_ones_is_not_mixed_in(
    qtbot: QtBot, context: DeskContext
) -> None:
    model = make(context)
    count = AT_ONCE * 2
    model.put(people(count))
    qtbot.waitUntil(lambda: model.rowCount() == count)
    model.sort(1, DOWN)
    model.put([(1, "alone", 1)])
    qtbot.waitUntil(lambda: names(model) == ["alone"])
    model.upsert([(2, "second", 2)])
    qtbot.waitUntil(lambda: names(model) == ["second", "alone"])


def test_copied_rows_are_safe_in_a_spreadsheet_and_leave_hidden_columns_out(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put([(1, "=1+1", 4)])
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.show()
    table.selectionModel().select(
        model.index(0, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name\tWeight\n'=1+1\t4"


def test_columns_and_their_order_are_remembered(qtbot: QtBot, context: DeskContext) -> None:
    first = DeskTable(make(context), "People", "people", context)
    qtbot.addWidget(first)
    note = next(action for action in first.columns_menu().actions() if action.text() == "Note")
    note.setChecked(True)
    first.horizontalHeader().moveSection(1, 0)
    second = DeskTable(make(context), "People", "people", context)
    qtbot.addWidget(second)
    assert not second.isColumnHidden(2)
    assert second.horizontalHeader().visualIndex(1) == 0


def test_enter_opens_the_row(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put([(7, "a", 4)])
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.select_id(7)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [7]


def test_a_click_on_a_header_sorts_figures_from_the_largest(qtbot: QtBot, context: DeskContext) -> None:
    model = make(context)
    model.put([(1, "a", 4), (2, "b", 9)])
    table = DeskTable(model, "People", "people", context)
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    header = table.horizontalHeader()
    where = header.viewport().rect().center()
    where.setX(header.sectionViewportPosition(1) + 40)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(model) == ["b", "a"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(model) == ["a", "b"]
