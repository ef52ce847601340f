"""What happens on Twitch and must not be overlooked, as notices: winners who speak, look-alikes, gaps, revocations."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import duration_text, local_time, shown_name, tr, tr_n
from raffle_desktop.twitch.status import LogLine, TwitchControl

TOLD = ("claimed", "claimed_late", "look_alike", "revoked", "gap")
SAID_AT_ONCE = 3
"""More would push each other off the screen; the rest is in the log."""


class TwitchNews(QObject):
    """Looks into the log only where the counters say that something of this has come."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._counted: dict[str, int] = {}
        self._after = 0
        self._asking = False
        context.twitch.changed.connect(self._look)

    def _look(self) -> None:
        control = self._context.twitch.control
        counted = _counts(self._context.twitch.status.counters)
        if control is None or self._asking or counted == self._counted:
            return
        self._counted = counted
        self._asking = True
        after = self._after
        self._context.operations.run(
            lambda: _news_since(control, after), owner=self, success=self._tell, finished=self._asked
        )

    def _asked(self) -> None:
        self._asking = False
        # Something may have come meanwhile.
        self._look()

    def _tell(self, found: tuple[int, list[LogLine]]) -> None:
        self._after, lines = found
        for line in lines[-SAID_AT_ONCE:]:
            self._say(line)

    def _say(self, line: LogLine) -> None:
        notices, name = self._context.notices, shown_name(line.name) if line.name else ""
        detail = shown_name(line.detail, 300) if line.detail.strip() else ""
        match line.kind:
            case "claimed":
                notices.say(tr("{name} spoke in chat: the win is confirmed.", name=name))
            case "claimed_late":
                late = tr_n("1 second", "{n} seconds", line.amount)
                notices.problem(
                    tr(
                        "{name} spoke {late} after the time was up. Confirm all the same, or redraw.",
                        name=name,
                        late=late,
                    )
                )
            case "look_alike":
                notices.problem(
                    tr(
                        "Careful: {name} is not the winner {winner}, only a name that looks alike.",
                        name=name,
                        winner=detail,
                    )
                )
            case "revoked":
                text = tr("Twitch has withdrawn something from the desk: {what}", what=detail)
                notices.offer(text, tr("Show"), lambda: self._context.go_to("connections", "twitch"), is_problem=True)
            case "gap":
                ended, lasted = local_time(line.at), duration_text(line.amount)
                text = tr(
                    "Twitch was not heard for {time}, until {ended}. Some of it cannot be recovered.",
                    time=lasted,
                    ended=ended,
                )
                notices.offer(
                    text, tr("See what"), lambda: self._context.go_to("connections", "twitch-missed"), is_problem=True
                )
            case _:
                pass


def _counts(counters: Mapping[str, int]) -> dict[str, int]:
    return {kind: counters[kind] for kind in TOLD if counters.get(kind)}


def _news_since(control: TwitchControl, after: int) -> tuple[int, list[LogLine]]:
    newest, lines = control.log(after)
    if newest < after:
        # The connection was begun anew, and counts from 1 again.
        newest, lines = control.log(0)
    return newest, [line for line in lines if line.kind in TOLD]
