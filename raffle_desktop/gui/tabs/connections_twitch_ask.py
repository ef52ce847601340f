"""Asking something of the connection to Twitch: off the window's thread, with what was refused said beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.widgets import label, restyle
from raffle_desktop.twitch.status import TwitchControl

Result = TypeVar("Result")


def ask_twitch(
    context: DeskContext,
    owner: QObject,
    work: Callable[[TwitchControl], Result],
    *,
    success: Callable[[Result], object] | None = None,
    problem: Callable[[str], object] | None = None,
    finished: Callable[[], object] | None = None,
) -> bool:
    """Have `work` done with the control; False where this desk has none, and nothing is called then.

    `problem` is given the sentence of a refusal or of a fault of the surroundings; without it a notice says it.
    """
    control = context.twitch.control
    if control is None:
        return False

    def failed(error: BaseException) -> bool:
        if problem is None or not isinstance(error, RaffleError | EnvironmentFault):
            return False
        problem(str(error))
        return True

    context.operations.run(lambda: work(control), owner=owner, success=success, failure=failed, finished=finished)
    return True


def sentence_place() -> QLabel:
    """The place for a sentence about a field; hidden until there is one."""
    made = label("", "bad", wrap=True)
    made.hide()
    return made


def say_at(place: QLabel, field: QLineEdit, problem: str) -> None:
    """Say what is wrong with a field beside it; "" takes it back."""
    place.setText(problem)
    place.setVisible(bool(problem))
    restyle(field, wrong="true" if problem else "false")
    field.setAccessibleDescription(problem)
