"""The cards of the feeds: where each stands, what it brought, and how it is set up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.feeds.status import CheckView, FeedName, FeedPhase, FeedsControl, FeedStatus, PartState
from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_card import Acts
from raffle_desktop.gui.tabs.connections_feeds_form import FeedForm, FieldError, settings_of, store
from raffle_desktop.gui.tabs.connections_feeds_parts import PartsList
from raffle_desktop.gui.tabs.connections_feeds_waiting import WaitingPart
from raffle_desktop.gui.tabs.connections_feeds_words import (
    check_words,
    is_on,
    sentence_of,
    state_of,
    title_of,
)
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, line, row
from raffle_desktop.services.feed_settings import FEED_SETTINGS, FeedSettings

ICON = QSize(22, 22)
SECOND_MS = 1000
Result = TypeVar("Result")


class FeedCard(QFrame):
    """One feed; follows the FeedsLink of the context."""

    def __init__(self, context: DeskContext, feed: FeedName) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(title_of(feed))
        self._context, self.feed = context, feed
        self._busy = False
        self._is_stale = True
        self._seen: tuple[object, ...] | None = None
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        self.state = Pill()
        self.switch = box(tr("Ask this feed"), f"{feed.value}Switch")
        self.switch.setAccessibleName(tr("Ask this feed: {feed}", feed=title_of(feed)))
        self.sentence = label("", "muted", wrap=True)
        self.problem = label("", "bad", wrap=True)
        self.keys_problem = label("", "warn", wrap=True)
        self.parts = PartsList(feed)
        self.waiting = WaitingPart(context, feed)
        self.sync_button = button(tr("Sync now"), self.sync, name=f"{feed.value}Sync")
        self.test_button = button(tr("Test"), self.test, name=f"{feed.value}Test")
        self.force_button = button(tr("Take the lists as they are…"), self._ask_force, name=f"{feed.value}Force")
        self.set_up_button = button(tr("Set up"), self._toggle_form, name=f"{feed.value}SetUp")
        self._acts = Acts(self.sync_button, self.test_button, self.force_button, self.set_up_button)
        self.results = label("", wrap=True)
        self.results_bad = label("", "bad", wrap=True)
        self.form = FeedForm(feed)
        self.form.hide()
        self._rule = line()
        self._rule.hide()
        self._build()
        self.switch.clicked.connect(self._switch)
        self.form.wanted.connect(self.save)
        self.form.forget_wanted.connect(self._forget_key)
        self.form.edited.connect(self._show_acts)
        self.waiting.changed.connect(self._show_acts)
        self.waiting.focus_left.connect(self.sync_button.setFocus)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._say_where)
        context.dress(self.sync_button, "redraw")
        context.dress(self.test_button, "search")
        context.dress(self.set_up_button, "settings")
        context.feeds.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        context.switch.changed.connect(self._take_theme)
        self._take_theme()
        self._take()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + 4)
        for part in (
            row(self._icon, label(title_of(self.feed), "heading"), self.state, 1, self.switch),
            self.sentence,
            self.problem,
            self.keys_problem,
            self.parts,
            self.waiting,
            self._acts,
            self.results_bad,
            self.results,
            self._rule,
            self.form,
        ):
            layout.addWidget(part)
        for part in (self.results, self.results_bad):
            part.hide()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def status(self) -> FeedStatus:
        return self._context.feeds.status.of(self.feed)

    def save(self) -> None:
        """Store what the form says."""

        def saved(_nothing: None) -> None:
            self._context.notices.say(tr("{feed}: the set-up is stored.", feed=title_of(self.feed)))

        self._do(lambda _control: None, saved)

    def sync(self) -> None:
        """Ask the feed now."""
        self._do(lambda control: control.sync(self.feed), self._synced)

    def test(self) -> None:
        """Ask every list once and change nothing."""
        self._show_results()
        self._do(lambda control: control.test(self.feed), self._tested)

    def _switch(self) -> None:
        on = self.switch.isChecked()
        self._do(lambda control: control.switch(self.feed, on=on, actor=ACTOR), lambda _nothing: None, saves=on)

    def _forget_key(self) -> None:
        def forgotten(_nothing: None) -> None:
            self._context.notices.say(tr("{feed}: the key is forgotten.", feed=title_of(self.feed)))

        self._do(lambda control: control.set_key(self.feed, "", actor=ACTOR), forgotten, saves=False)

    def _ask_force(self) -> None:
        ask(
            self,
            tr("Take whatever the feed lists now?"),
            tr(
                "The feed is asked again, and each of its lists is taken as it is, an empty one too: whoever is not on"
                " it loses the tickets that it gave. This cannot be undone; their numbers do not come back."
            ),
            tr("Take it"),
            lambda: self._do(lambda control: control.sync(self.feed, force=True), self._synced, saves=False),
            danger=True,
        )

    def _do(
        self, work: Callable[[FeedsControl], Result], success: Callable[[Result], object], *, saves: bool = True
    ) -> None:
        """With `saves` what the form says is stored first: whoever typed an address and tests it means that one."""
        control = self._context.feeds.control
        if control is None or self._busy:
            # Ticked while something is under way.
            self._is_stale = True
            self._read()
            return
        wish = self.form.wish() if saves and self.form.is_edited else None
        service = self._context.services.feed_settings
        self.form.say("")

        def act() -> tuple[Result, FeedSettings]:
            if wish is not None:
                store(service, control, wish)
            return work(control), service.get()

        def failed(error: BaseException) -> bool:
            if isinstance(error, FieldError):
                self._open_form()
                self.form.say(error.sentence, error.field)
                return True
            if isinstance(error, RaffleError | EnvironmentFault):
                if wish is not None or not self.form.isHidden() or not self.status.host:
                    self._open_form()
                    self.form.say(str(error))
                else:
                    self._show_results(bad=str(error))
                return True
            return False

        def done(result: tuple[Result, FeedSettings]) -> None:
            self.form.take(settings_of(result[1], self.feed), stored=wish)
            success(result[0])

        self._set_busy(busy=True)
        self._context.operations.run(act, owner=self, success=done, failure=failed, finished=self._ended)

    def _ended(self) -> None:
        self._set_busy(busy=False)
        self._is_stale = True
        self._read()
        self.waiting.refresh()

    def _set_busy(self, *, busy: bool) -> None:
        # The buttons stay as they are: one that is disabled under the finger loses the focus.
        self._busy = busy
        self._say_where()

    def _synced(self, status: FeedStatus) -> None:
        if not status.problem:
            self._context.notices.say(tr("{feed}: asked just now.", feed=title_of(self.feed)))

    def _tested(self, checks: tuple[CheckView, ...]) -> None:
        good = [check_words(check) for check in checks if not check.problem]
        bad = [check_words(check) for check in checks if check.problem]
        self._show_results("\n".join([*good, tr("This was a test: nothing was changed.")]), "\n".join(bad))

    def _show_results(self, good: str = "", bad: str = "") -> None:
        for place, text in ((self.results, good), (self.results_bad, bad)):
            place.setText(text)
            place.setVisible(bool(text))

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._take()
        self.waiting.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.from_outside or FEED_SETTINGS in changes.settings:
            self._is_stale = True
            self._read()
        if self.isVisible() and (changes.from_outside or self.feed.value in changes.feeds):
            self.waiting.refresh()

    def _read(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self._context.operations.run(
                self._context.services.feed_settings.get, owner=self, success=self._take_settings, latest="settings"
            )

    def _take_settings(self, settings: FeedSettings) -> None:
        if self._busy:
            # Half of an act; read again when it has ended.
            return
        part = settings_of(settings, self.feed)
        self.form.take(part)
        self.switch.setChecked(part.on)

    def _toggle_form(self) -> None:
        if self.form.isHidden():
            self._open_form()
            self.form.address.setFocus()
        else:
            self.form.hide()
            self._rule.hide()

    def _open_form(self) -> None:
        self.form.show()
        self._rule.show()

    def _take(self) -> None:
        """The feeds say something new."""
        if not self.isVisible():
            return
        status = self.status
        self.parts.take(status, is_on=is_on(status))
        self.form.take_status(status)
        self.problem.setText(f"{status.problem} {status.way_out}".strip() if is_on(status) else "")
        self.problem.setVisible(bool(self.problem.text()))
        secrets = self._context.feeds.status.secrets_problem if status.has_key else ""
        self.keys_problem.setText(
            tr("The key lasts only until the desk is closed: {why}", why=secrets) if secrets else ""
        )
        self.keys_problem.setVisible(bool(secrets))
        self._say_where()
        self._show_acts()
        seen = tuple((part.part, part.state, part.sentence, part.answered_at) for part in status.parts)
        if seen != self._seen:
            self._seen = seen
            self.waiting.refresh()

    def _say_where(self) -> None:
        status = self.status
        self.state.say(*state_of(status, is_running=self._context.feeds.control is not None))
        self.sentence.setText(tr("Being asked…") if self._busy else sentence_of(self._context, status))
        wants = is_on(status) and self.isVisible() and status.phase is not FeedPhase.ASKING
        if wants and not self._second.isActive():
            self._second.start()
        elif not wants:
            self._second.stop()

    def _show_acts(self) -> None:
        status = self.status
        has_control = self._context.feeds.control is not None
        waiting = {kind for part in self.waiting.held for kind in part.held.kinds}
        stuck = self.feed is FeedName.ENTRIES and any(
            part.state is PartState.EMPTY or (part.state is PartState.HELD and part.part not in waiting)
            for part in status.parts
        )
        self._acts.choose(
            {
                self.sync_button: has_control and is_on(status),
                self.force_button: has_control and is_on(status) and stuck,
                self.test_button: has_control and bool(status.host or self.form.is_edited),
                self.set_up_button: has_control,
            }
        )
        self.switch.setVisible(has_control)

    def _take_theme(self) -> None:
        self._icon.setPixmap(icon("link", self._context.theme.text).pixmap(ICON))


class FeedsCards(QWidget):
    """Both feeds, one below the other."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setAccessibleName(tr("Feeds"))
        self.entries = FeedCard(context, FeedName.ENTRIES)
        self.affiliate = FeedCard(context, FeedName.AFFILIATE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.entries)
        layout.addWidget(self.affiliate)
