"""What of a feed waits for the operator: lists that would take too much, and amounts that fell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from raffle_desktop.feeds.status import FeedName
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_feeds_parts import HeldPart
from raffle_desktop.gui.tabs.connections_feeds_words import held_title, held_words, lowered_words
from raffle_desktop.gui.tabs.connections_links import stack
from raffle_desktop.gui.texts import number, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.feed_sync import EntriesList, HeldSync, SyncOutcome
from raffle_desktop.services.wagers import WagerAccount

Waiting = tuple[list[HeldSync], list[WagerAccount]]


class WaitingPart(QWidget):
    """Hidden while nothing waits. `changed`: what waits may be another; `focus_left`: what had the focus is gone."""

    changed = Signal()
    focus_left = Signal()

    def __init__(self, context: DeskContext, feed: FeedName) -> None:
        super().__init__()
        self._context, self._feed = context, feed
        self._lowered: list[WagerAccount] = []
        self.held: list[HeldPart] = []
        self.lowered = label("", "warn", wrap=True)
        self.lowered_button = button(tr("The lower amounts are right…"), self._ask_lowered, name="acceptLower")
        self._lowered_part = stack(self.lowered, Flow(self.lowered_button))
        self._lowered_part.hide()
        self._places = QVBoxLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(2 * GRID)
        self._places.addWidget(self._lowered_part)
        self.hide()

    def refresh(self) -> None:
        """Read what waits: it is kept by the services, not by the feeds."""
        services, feed = self._context.services, self._feed

        def work() -> Waiting:
            if feed is FeedName.ENTRIES:
                held = services.feed_sync.held()
                return [] if held is None else [held], []
            return [], services.wagers.lowered()

        self._context.operations.run(work, owner=self, success=self.take, latest="waiting")

    def take(self, waiting: Waiting) -> None:
        """Show this."""
        held, lowered = waiting
        if [part.held for part in self.held] != held:
            focused: QWidget | None = QApplication.focusWidget()
            had_focus = focused is not None and any(part.isAncestorOf(focused) for part in self.held)
            for part in self.held:
                part.hide()
                part.deleteLater()
            self.held = [HeldPart(one, confirm=self._ask_confirm, discard=self._discard) for one in held]
            for part in self.held:
                self._places.addWidget(part)
            if had_focus:
                self.focus_left.emit()
        self._lowered = lowered
        self.lowered.setText(lowered_words(lowered) if lowered else "")
        self._lowered_part.setVisible(bool(lowered))
        self.setVisible(bool(held or lowered))
        self.changed.emit()

    def _ask_confirm(self, held: HeldSync) -> None:
        ask(
            self,
            tr("Take what the feed tells ({list})?", list=held_title(held)),
            f"{held_words(held)} {tr('This cannot be undone; their numbers do not come back.')}",
            tr("Take it"),
            lambda: self._confirm(held),
            danger=True,
        )

    def _confirm(self, held: HeldSync) -> None:
        service = self._context.services.feed_sync

        def taken(outcomes: dict[EntriesList, SyncOutcome]) -> None:
            self._context.notices.say(
                tr(
                    "{list}: taken as the feed tells it; {added} given, {removed} taken.",
                    list=held_title(held),
                    added=tr_n("1 ticket", "{n} tickets", sum(one.added for one in outcomes.values())),
                    removed=number(sum(one.removed for one in outcomes.values())),
                )
            )

        # Under its key: another list that has come meanwhile has other numbers than those that were shown.
        self._context.operations.run(
            lambda: service.confirm_held(key=held.key, actor=ACTOR),
            owner=self,
            success=taken,
            finished=self.refresh,
        )

    def _discard(self, held: HeldSync) -> None:
        service = self._context.services.feed_sync

        def discarded(_nothing: None) -> None:
            self._context.notices.say(
                tr("{list}: what the feed told was discarded; nothing was changed.", list=held_title(held))
            )

        self._context.operations.run(
            lambda: service.discard_held(key=held.key, actor=ACTOR),
            owner=self,
            success=discarded,
            finished=self.refresh,
        )

    def _ask_lowered(self) -> None:
        ids = [one.id for one in self._lowered]
        service = self._context.services.wagers
        ask(
            self,
            tr("Are the lower amounts right?"),
            tr("What these names wager from the lower amount on counts again. Tickets that were given stay."),
            tr("They are right"),
            lambda: self._context.operations.run(
                lambda: service.accept_lower(ids, actor=ACTOR), owner=self, finished=self.refresh
            ),
        )
