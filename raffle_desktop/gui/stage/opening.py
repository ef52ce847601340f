"""Opening a draw from elsewhere than the stage: the stage carries it on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.stage.steps_words import BEACON, state_words
from raffle_desktop.gui.texts import number, shown_name, tr
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import DrawSource


def is_opened(services: Services) -> bool:
    """Whether a draw goes in steps, by the level that is chosen. For a worker's thread."""
    return services.stage_settings.get().level == BEACON


def open_draw(
    context: DeskContext,
    owner: QWidget,
    source: DrawSource,
    *,
    winners: int = 1,
    prize: str = "",
    finished: Callable[[], object] | None = None,
    done: Callable[[DrawView], object] | None = None,
) -> None:
    """Commit to a draw of this source at the beacon level, and say so."""

    def opened(view: DrawView) -> None:
        context.notices.say(opened_words(view))
        context.go_to("stage", "")
        if done is not None:
            done(view)

    context.operations.run(
        lambda: context.services.staged.open(source, level=Level.BEACON, winners=winners, prize=prize, actor=ACTOR),
        owner=owner,
        success=opened,
        finished=finished,
    )


def opened_words(view: DrawView) -> str:
    """Said when a draw was opened, from wherever it was."""
    said = tr("Draw #{n} is open: its commitment can be shown. The stage carries it on.", n=number(view.seq))
    return f"{said} {tr('Prize: {prize}', prize=shown_name(view.prize, 60))}" if view.prize else said


def redraw_words(view: DrawView) -> str:
    """What a redraw of one winner does, before it is asked for."""
    if view.level == BEACON:
        return tr(
            "The winner stays on record, marked with this reason, and is out of this draw. The redraw is announced,"
            " in chat too if the draw was opened there; who comes next follows from a round of the beacon after it."
            " This cannot be taken back."
        )
    return tr("The winner stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.")


def under_way_words(view: DrawView) -> str:
    """Where a draw that is not decided stands, in a sentence for the screen of what it is drawn from; "" for others."""
    if view.state == "void":
        return tr("Given up: {reason}", reason=shown_name(view.void_reason, 200))
    if view.is_under_way:
        return tr(
            "Draw #{n} is under way ({state}): the stage carries it on.", n=number(view.seq), state=state_words(view)[0]
        )
    if view.vacant:
        return tr("A place is vacant: the redraw that was announced did not count. The stage announces it again.")
    return ""
