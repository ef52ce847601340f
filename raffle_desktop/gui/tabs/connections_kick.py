"""The card of Kick: where its live feed stands, what it brings, which channel it is, and answers in its chat."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import Acts, Asking, CardHead, Told, card_of, keep_focus
from raffle_desktop.gui.tabs.connections_gaps import KICK, GapsPage
from raffle_desktop.gui.tabs.connections_kick_answers import AnswersPage
from raffle_desktop.gui.tabs.connections_kick_channel import ChannelPage
from raffle_desktop.gui.tabs.connections_kick_words import (
    COUNTERS,
    counter_title,
    honest_note,
    is_on,
    log_words,
    sentence_of,
    state_of,
)
from raffle_desktop.gui.tabs.connections_live_log import Fetch, LiveLog
from raffle_desktop.gui.texts import number, plain_tip, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Figure, button, label
from raffle_desktop.kick.status import KickControl, KickPhase, KickStatus
from raffle_desktop.services.kick_settings import KICK_SETTINGS, KickSettings

PAGES = ("activity", "missed", "answers", "channel")
SECOND_MS = 1000


class ActivityPage(QWidget):
    """What was heard since the start, and the live log."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.figures = {counter.key: Figure(counter_title(counter.key)[0], "0") for counter in COUNTERS}
        self.log = LiveLog(context, log_words(), self._fetch)
        across = QHBoxLayout()
        across.setSpacing(GRID)
        for figure in self.figures.values():
            across.addWidget(figure, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(across)
        layout.addWidget(self.log)

    def take(self, status: KickStatus) -> None:
        """Another status of the feed."""
        for counter in COUNTERS:
            total = sum(status.heard.get(kind, 0) for kind in counter.kinds)
            self.figures[counter.key].show_value(number(total), counter_title(counter.key)[1])

    def _fetch(self) -> Fetch | None:
        control = self._context.kick.control
        return None if control is None else control.log


class KickCard(QFrame):
    """Follows the KickLink of the context. `turned(part)`: it shows another part by itself, at this place of it."""

    turned = Signal(QWidget)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._chosen = ""
        self._needed_numbers = False
        self._turned_to: QWidget | None = None
        self._is_stale = True
        self._asking: Asking[KickControl] = Asking(context, lambda: context.kick.control, self)
        self.switch = box(tr("Listen to Kick"), "kickSwitch")
        self.head = CardHead(context, "Kick", "kick", self.switch)
        self.state = self.head.state
        self.sentence = label("", "muted", wrap=True)
        self.told = Told()
        self.note = label(honest_note(), "small", wrap=True)
        self.retry_button = button(tr("Try now"), self._retry, name="kickRetry")
        self._acts = Acts(self.retry_button)
        self.activity = ActivityPage(context)
        self.missed = GapsPage(context, KICK)
        self.answers = AnswersPage(context, self._asking)
        self.channel = ChannelPage(context, self._asking)
        self._bodies: dict[str, QWidget] = dict(
            zip(PAGES, (self.activity, self.missed, self.answers, self.channel), strict=True)
        )
        self.tabs = _tab_bar()
        self._name_tabs(0)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._say_where)
        layout = card_of(self, "Kick")
        for part in (
            self.head,
            self.sentence,
            self.told,
            self.note,
            self._acts,
            self.tabs,
            *self._bodies.values(),
        ):
            layout.addWidget(part)
        self.head.side.setToolTip(plain_tip(honest_note()))
        self.head.side.say(tr("unofficial feed"))
        self.switch.clicked.connect(self._switch)
        self.tabs.currentChanged.connect(self._choose)
        self.missed.counted.connect(self._name_tabs)
        self._asking.busy_changed.connect(self._ended)
        context.dress(self.retry_button, "redraw")
        context.kick.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        self._take()

    # --- ways in ------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """Which part is on show: one of PAGES."""
        return PAGES[self.tabs.currentIndex()]

    def show_page(self, key: str) -> None:
        """Bring a part to the front."""
        if key in PAGES:
            self._chosen = key
            self._show_page()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        """On or off; a channel that was typed and not stored yet is the one that is meant."""
        wanted = self.switch.isChecked()
        typed = self.channel.field.text().strip() if wanted and self.channel.is_typed else ""
        if not wanted and self.channel.is_to_listen:
            # Nothing was asked of the feed yet.
            self.channel.is_to_listen = False
            self.channel.say("")
            return
        if wanted and not typed and not self._context.kick.status.channel:
            self.channel.is_to_listen = True
            self.channel.save()
            return

        def act(control: KickControl) -> None:
            if typed:
                control.set_channel(typed, actor=ACTOR)
            control.switch(on=wanted, actor=ACTOR)

        def refused(sentence: str) -> None:
            self.switch.setChecked(not wanted)
            if typed:
                self.channel.say(sentence)
            else:
                self._context.notices.problem(sentence)

        def done(_nothing: None) -> None:
            if typed:
                self.channel.stored(typed)

        if not self._asking.do(act, success=done, problem=refused):
            self.switch.setChecked(not wanted)

    def _retry(self) -> None:
        self._asking.do(lambda control: control.retry_now())

    def _ended(self) -> None:
        if not self._asking.busy:
            self._is_stale = True
            self._read()
            self._take()

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._take()
        self.missed.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.from_outside or KICK_SETTINGS in changes.settings:
            self._is_stale = True
            self._read()

    def _read(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self._context.operations.run(
                self._context.services.kick_settings.get, owner=self, success=self._take_settings, latest="settings"
            )

    def _take_settings(self, settings: KickSettings) -> None:
        if self._asking.busy:
            # Half of an act; read again when it has ended.
            return
        if settings.channel and self.channel.is_to_listen:
            # Carried out with the name, or the name came from elsewhere, where nobody knew of the wish.
            self.channel.is_to_listen = False
            self.channel.say("")
        self.switch.setChecked(settings.on or self.channel.is_to_listen)
        self.channel.take_settings(settings)
        self.answers.take_settings(settings)

    def _take(self) -> None:
        keep_focus(self, self._show, self._next)
        # Apart: they know by themselves where their focus goes.
        for page in (self.activity, self.answers, self.channel):
            page.take(self._context.kick.status)
        part, self._turned_to = self._turned_to, None
        if part is not None:
            self.turned.emit(part)

    def _next(self) -> QWidget:
        """What takes the focus from what went: the part on show, else the switch."""
        return self.tabs if not self.tabs.isHidden() else self.switch

    def _show(self) -> None:
        status = self._context.kick.status
        has_control = self._context.kick.control is not None
        is_bad = status.phase in (KickPhase.WAITING, KickPhase.REFUSED)
        self._say_where()
        way_out = status.way_out
        if status.phase is KickPhase.NEEDS_IDS:
            # The same, from where the operator is.
            way_out = tr("Type the two numbers in below; it says there where they are found.")
        self.told.say(status.problem, way_out, "bad" if is_bad else "warn")
        # Who is on Kick every evening knows it; it is said again where it may be the reason.
        well = status.phase in (KickPhase.LISTENING, KickPhase.CONNECTING, KickPhase.LOOKING_UP)
        self.note.setVisible(has_control and not well)
        self.head.side.setVisible(has_control and well)
        self.switch.setVisible(has_control)
        tries = status.phase in (KickPhase.NEEDS_IDS, KickPhase.WAITING, KickPhase.REFUSED)
        self._acts.choose({self.retry_button: has_control and tries})
        needs_numbers = status.phase is KickPhase.NEEDS_IDS
        if needs_numbers and not self._needed_numbers:
            self._chosen, self._turned_to = "channel", self.channel.numbers
        elif self._needed_numbers and not needs_numbers and is_on(status):
            self._chosen, self._turned_to = "", self.head
        self._needed_numbers = needs_numbers
        self._show_page()

    def _show_page(self) -> None:
        status = self._context.kick.status
        has_control = self._context.kick.control is not None
        has_channel = bool(status.channel)
        self.tabs.setVisible(has_control and has_channel)
        with QSignalBlocker(self.tabs):
            # Whoever has switched it off looks for its channel rather than for what comes in.
            usual = "activity" if is_on(status) else "channel"
            self.tabs.setCurrentIndex(PAGES.index((self._chosen or usual) if has_channel else "channel"))
        for key, body in self._bodies.items():
            body.setVisible(has_control and key == self.page)

    def _name_tabs(self, missed: int) -> None:
        gone = tr("Missed ({n})", n=missed) if missed else tr("Missed")
        for place, title in enumerate((tr("Activity"), gone, tr("Answers in chat"), tr("Channel"))):
            self.tabs.setTabText(place, title)

    def _choose(self, index: int) -> None:
        self._chosen = PAGES[index]
        # A click on a tab takes no focus: what had it goes with its page.
        keep_focus(self, self._show_page, self._next)

    def _say_where(self) -> None:
        status = self._context.kick.status
        self.state.say(*state_of(status))
        self.sentence.setText(sentence_of(self._context, status))
        wants = bool(status.next_at) and self.isVisible()
        if wants and not self._second.isActive():
            self._second.start()
        elif not wants:
            self._second.stop()


def _tab_bar() -> QTabBar:
    tabs = QTabBar()
    tabs.setObjectName("kickTabs")
    tabs.setAccessibleName(tr("Parts of the Kick card"))
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(True)
    for _key in PAGES:
        tabs.addTab("")
    return tabs
