"""The card of Twitch: where the connection stands and what comes next, and below it what it brings."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QTabBar, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_card import keep_focus
from raffle_desktop.gui.tabs.connections_gaps import TWITCH, GapsPage
from raffle_desktop.gui.tabs.connections_links import stack
from raffle_desktop.gui.tabs.connections_twitch_account import AccountPage
from raffle_desktop.gui.tabs.connections_twitch_compare import ComparePage
from raffle_desktop.gui.tabs.connections_twitch_log import ActivityPage
from raffle_desktop.gui.tabs.connections_twitch_phase import PhasePart, state_of
from raffle_desktop.gui.tabs.connections_twitch_tests import TestsPage
from raffle_desktop.gui.texts import duration_text, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, label, row
from raffle_desktop.twitch.status import Phase, TwitchStatus

PAGES = ("activity", "missed", "compare", "tests", "account")
WARNINGS_MOST = 3
SKEW_SECONDS = 5
"""From this much on a wrong clock is told: claim times and follow ages are counted with it."""
ICON = QSize(22, 22)
QUIET = (Phase.OFF, Phase.NO_CLIENT_ID, Phase.STARTING, Phase.SIGNING_IN, Phase.OTHER_CHANNEL)
"""Phases that show nothing but their next act."""


class Warnings(QWidget):
    """Sentences one below the other, each a paragraph of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.labels = [label("", "warn", wrap=True) for _ in range(WARNINGS_MOST)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for one in self.labels:
            layout.addWidget(one)

    @property
    def texts(self) -> list[str]:
        """What is said at this moment."""
        return [one.text() for one in self.labels if one.text()]

    def say(self, sentences: list[str]) -> None:
        for place, one in enumerate(self.labels):
            text = sentences[place] if place < len(sentences) else ""
            one.setText(text)
            one.setVisible(bool(text))
        self.setVisible(bool(sentences))


class TwitchCard(QFrame):
    """Follows the TwitchLink of the context."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName("Twitch")
        self._context = context
        self._missed = 0
        self._chosen = PAGES[0]
        self._wants_sign_in = False
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        self.state = Pill()
        self.live = Pill(tr("live"), "accent")
        self.phase = PhasePart(context)
        self.warnings = Warnings()
        self.activity = ActivityPage(context)
        self.missed = GapsPage(context, TWITCH)
        self.compare = ComparePage(context)
        self.tests = TestsPage(context)
        self.account = AccountPage(context)
        self._bodies: dict[str, QWidget] = dict(
            zip(PAGES, (self.activity, self.missed, self.compare, self.tests, self.account), strict=True)
        )
        self.tabs = QTabBar()
        self.tabs.setObjectName("twitchTabs")
        self.tabs.setAccessibleName(tr("Parts of the Twitch card"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for _key in PAGES:
            self.tabs.addTab("")
        self._name_tabs()
        self._head = stack(
            row(self._icon, label("Twitch", "heading"), self.state, self.live, 1), self.phase, self.warnings
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._head)
        layout.addWidget(self.tabs)
        for body in self._bodies.values():
            layout.addWidget(body)
        self.tabs.currentChanged.connect(self._choose)
        self.missed.counted.connect(self._count_missed)
        context.twitch.changed.connect(self._take)
        context.switch.changed.connect(self._take_theme)
        self._take_theme()
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

    @property
    def first(self) -> QWidget | None:
        """What has the focus first: the next act, else the parts below; None where nothing can be done."""
        return self.phase.first or (None if self.tabs.isHidden() else self.tabs)

    def begin_sign_in(self) -> None:
        """As the door of the first start asks for: begin, as soon as there is something to begin with."""
        self._wants_sign_in = True
        self._begin_if_wanted()

    def _begin_if_wanted(self) -> None:
        phase = self._context.twitch.status.phase
        if not self._wants_sign_in or phase is Phase.STARTING:
            return
        self._wants_sign_in = phase is Phase.NO_CLIENT_ID
        if phase is Phase.SIGNED_OUT and not self._context.twitch.status.fixed_token:
            self.phase.begin_sign_in()

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.missed.refresh()

    def _take(self) -> None:
        status = self._context.twitch.status
        self.state.say(*state_of(status))
        self.live.setVisible(bool(status.live_since) and status.phase is Phase.LISTENING)
        self.warnings.say(_warnings(status))
        self._show_page()
        self._begin_if_wanted()

    def _show_page(self) -> None:
        status = self._context.twitch.status
        signed_in = bool(status.login)
        loud = status.phase not in QUIET and (signed_in or self._missed > 0)
        self.tabs.setVisible(loud)
        # What the operator chose comes back with its tab: Qt would stay with the one it had to take instead.
        with QSignalBlocker(self.tabs):
            for place, key in enumerate(PAGES):
                # Signed out there is still what was missed before.
                self.tabs.setTabVisible(place, signed_in or key == "missed")
            self.tabs.setCurrentIndex(PAGES.index(self._chosen if signed_in else "missed"))
        for key, body in self._bodies.items():
            body.setVisible(loud and key == self.page)

    def _choose(self, index: int) -> None:
        self._chosen = PAGES[index]
        # A click on a tab takes no focus: what had it goes with its page.
        keep_focus(self, self._show_page, lambda: self.tabs)

    def _count_missed(self, count: int) -> None:
        if count != self._missed:
            self._missed = count
            self._name_tabs()
            self._show_page()

    def _name_tabs(self) -> None:
        missed = tr("Missed ({n})", n=self._missed) if self._missed else tr("Missed")
        titles = (tr("Activity"), missed, tr("Compare"), tr("Test and reward"), tr("Account"))
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)

    def _take_theme(self) -> None:
        self._icon.setPixmap(icon("twitch", self._context.theme.text).pixmap(ICON))


def _warnings(status: TwitchStatus) -> list[str]:
    """What is not well although it works."""
    if status.phase in (Phase.OFF, Phase.NO_CLIENT_ID, Phase.STARTING):
        return []
    found = []
    if status.secrets_problem and status.login:
        found.append(tr("The sign-in lasts only until the desk is closed: {why}", why=status.secrets_problem))
    if status.posts_problem:
        found.append(status.posts_problem)
    skew = status.clock_skew_s
    if abs(skew) >= SKEW_SECONDS:
        time = duration_text(abs(skew))
        found.append(
            tr(
                "This computer’s clock is {time} ahead of Twitch’s. Set it right: times to claim count by it.",
                time=time,
            )
            if skew > 0
            else tr(
                "This computer’s clock is {time} behind Twitch’s. Set it right: times to claim count by it.", time=time
            )
        )
    if status.login and status.phase not in QUIET:
        deaf = sum(bool(topic.problem) for topic in status.topics)
        missing = sum(not scope.granted for scope in status.scopes)
        if deaf:
            found.append(
                tr_n(
                    "1 kind of event is not heard: see Account.",
                    "{n} kinds of events are not heard: see Account.",
                    deaf,
                )
            )
        elif missing:
            found.append(
                tr_n("1 permission is missing: see Account.", "{n} permissions are missing: see Account.", missing)
            )
    return found
