"""The lists of a feed: what each came to, and those that wait for the operator."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from raffle_desktop.feeds.status import FeedName, FeedStatus, PartState
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_feeds_words import (
    PARTS,
    held_title,
    held_words,
    part_state,
    part_title,
    part_words,
)
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label
from raffle_desktop.services.feed_sync import HeldSync


class PartsList(QWidget):
    """A line for each list of the feed; those that are not asked have none."""

    def __init__(self, feed: FeedName) -> None:
        super().__init__()
        self.setAccessibleName(tr("Lists of the feed"))
        self._lines: dict[str, tuple[QLabel, Pill, QLabel]] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(GRID + 4)
        layout.setVerticalSpacing(GRID // 2)
        layout.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, part in enumerate(PARTS[feed]):
            parts = label(part_title(part)), Pill(), label("", "muted", wrap=True)
            layout.addWidget(parts[0], place, 0, top)
            layout.addWidget(parts[1], place, 1, top)
            layout.addWidget(parts[2], place, 2, top)
            self._lines[part] = parts

    def text_of(self, part: str) -> tuple[str, str]:
        """What is said of a list: its state, and its figures or what is wrong with it."""
        _title, state, words = self._lines[part]
        return state.text(), words.text()

    def take(self, status: FeedStatus, *, is_on: bool) -> None:
        known = {part.part for part in status.parts}
        for name, (title, state, words) in self._lines.items():
            part = status.part(name)
            is_shown = is_on and name in known
            state.say(*part_state(part))
            said = part_words(part)
            # What is wrong with the whole feed stands above, once.
            if part.state is PartState.PROBLEM and part.problem != status.problem:
                before = tr("Last good answer: {figures}.", figures=said) if said else ""
                said = " ".join(one for one in (part.problem, part.way_out, before) if one)
            words.setText(said)
            title.setAccessibleDescription(f"{state.text()}. {said}")
            for widget in (title, state, words):
                widget.setVisible(is_shown)
        self.setVisible(is_on and bool(known))


class HeldPart(QWidget):
    """A list that would take too much, with its exact numbers and the two ways on."""

    def __init__(
        self, held: HeldSync, *, confirm: Callable[[HeldSync], object], discard: Callable[[HeldSync], object]
    ) -> None:
        super().__init__()
        self.held = held
        title = tr_n(
            "{list}: this list was not taken",
            "{list}: these lists were not taken",
            len(held.kinds),
            list=held_title(held),
        )
        self.setAccessibleName(title)
        self.words = label(held_words(held), wrap=True)
        self.confirm_button = button(
            tr("Take it all the same…"), lambda: confirm(held), kind="danger", name="confirmHeld"
        )
        self.discard_button = button(tr("Discard it"), lambda: discard(held), name="discardHeld")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(title, "warn", wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(Flow(self.confirm_button, self.discard_button))
