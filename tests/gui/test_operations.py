"""Work off the window's thread, and what comes back."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.operations import Operations, Progress
from tests.gui.conftest import Said


def test_work_runs_elsewhere_and_its_answer_arrives_on_the_windows_thread(qtbot: QtBot, context: DeskContext) -> None:
    here = threading.get_ident()
    answers: list[tuple[int, int]] = []

    def work() -> int:
        return threading.get_ident()

    owner = QObject()
    context.operations.run(work, owner=owner, success=lambda there: answers.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0][0] != here
    assert answers[0][1] == here


def test_a_refusal_is_said_in_its_sentence(qtbot: QtBot, context: DeskContext, said: Said) -> None:
    def work() -> None:
        raise RaffleError(Code.SUBMISSIONS_CLOSED)

    owner = QObject()
    context.operations.run(work, owner=owner)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("problem", "Submissions are currently closed.")]


def test_a_bug_reaches_whoever_reports_bugs(qtbot: QtBot) -> None:
    bugs: list[BaseException] = []
    operations = Operations(bugs.append)
    owner = QObject()
    operations.run(lambda: 1 // 0, owner=owner)
    qtbot.waitUntil(lambda: bool(bugs))
    assert isinstance(bugs[0], ZeroDivisionError)
    assert operations.close(1000)


def test_of_several_searches_only_the_newest_answers(qtbot: QtBot, context: DeskContext) -> None:
    gate = threading.Event()
    answers: list[str] = []
    owner = QObject()

    def slow() -> str:
        gate.wait(10)
        return "first"

    context.operations.run(slow, owner=owner, success=answers.append, latest="search")
    context.operations.run(lambda: "second", owner=owner, success=answers.append, latest="search")
    qtbot.waitUntil(lambda: answers == ["second"])
    gate.set()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert answers == ["second"]


def test_nothing_is_called_once_the_owner_is_gone(qtbot: QtBot, context: DeskContext) -> None:
    gate = threading.Event()
    answers: list[bool] = []
    owner = QObject()
    context.operations.run(lambda: gate.wait(10), owner=owner, success=answers.append)
    owner.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert answers == []


def test_long_work_tells_its_progress_and_can_be_cancelled(qtbot: QtBot, context: DeskContext, said: Said) -> None:
    told: list[tuple[int, int]] = []
    answers: list[str] = []
    heard, gate = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        heard.wait(10)
        progress.at(1, 3)
        gate.wait(10)
        progress.check()
        return "done"

    owner = QObject()
    operation = context.operations.run_long("Counting", work, owner=owner, success=answers.append)
    operation.progressed.connect(lambda done, total: told.append((done, total)))
    heard.set()
    qtbot.waitUntil(lambda: told == [(1, 3)])
    operation.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert answers == []
    assert said == []


def test_closing_waits_for_what_runs(qtbot: QtBot) -> None:
    operations = Operations(lambda error: pytest.fail(str(error)))
    ended = threading.Event()
    owner = QObject()

    def work(progress: Progress) -> None:
        while not progress.cancelled():
            pass
        ended.set()

    operations.run_long("Endless", work, owner=owner)
    assert operations.close(5000)
    assert ended.is_set()
