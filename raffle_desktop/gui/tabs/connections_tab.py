"""Connections: Twitch, Kick, donations, Discord, feeds, the local server and its overlays, OBS, data and backups."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_database import DatabaseCard
from raffle_desktop.gui.tabs.connections_discord import DiscordCard
from raffle_desktop.gui.tabs.connections_donations import DonationsCard
from raffle_desktop.gui.tabs.connections_feeds import FeedsCards
from raffle_desktop.gui.tabs.connections_files import FileRow, open_folder
from raffle_desktop.gui.tabs.connections_kick import KickCard
from raffle_desktop.gui.tabs.connections_links import OverlayLinks
from raffle_desktop.gui.tabs.connections_obs import ObsCard
from raffle_desktop.gui.tabs.connections_server import ServerCard
from raffle_desktop.gui.tabs.connections_twitch import TwitchCard
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, card, label, page, row, scrolled

HIGHLIGHT_MS = 1600
LOOK_MS = 15_000
TURNED_MS = (0, 50, 200)
ICON = QSize(22, 22)


class Ring(QWidget):
    """Drawn for a moment around the part that was asked for; in nobody's way."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(HIGHLIGHT_MS)
        self._gone.timeout.connect(self.hide)

    def show_around(self, part: QWidget) -> None:
        body = self.parentWidget()
        if body is not None:
            place = QRect(part.mapTo(body, QPoint(0, 0)), part.size())
            self.setGeometry(place.adjusted(-3, -3, 3, 3))
            self.show()
            self.raise_()
            self._gone.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._context.theme.accent_text), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 11, 11)
        painter.end()


class ConnectionsTab(QWidget):
    """`restore_requested(path)`: the operator wants this backup in the database's place; the desk must close for it."""

    restore_requested = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setAccessibleName(tr("Connections"))
        self._context = context
        self.twitch = TwitchCard(context)
        self.kick = KickCard(context)
        self.donations = DonationsCard(context)
        self.discord = DiscordCard(context)
        self.feeds = FeedsCards(context)
        self.links = links = OverlayLinks(context, self)
        self.server = ServerCard(context, links)
        self.obs = ObsCard(context, links)
        self.twitch.phase.code_came.connect(self._show_code)
        self.kick.turned.connect(self._show_turned)
        self.server.update_obs_wanted.connect(self._update_obs)
        self.obs.news.connect(self._show_plan)
        self.obs.added.connect(self.server.links_were_added)
        self.database = DatabaseCard(context)
        self.database.restore_requested.connect(self.restore_requested)
        files = self._files_card()
        self._parts: dict[str, QWidget] = {
            "database": self.database,
            "overlay": self.server,
            "twitch": self.twitch,
            "kick": self.kick,
            "donations": self.donations,
            "discord": self.discord,
            "feeds": self.feeds,
            "server": self.server,
            "obs": self.obs,
            "files": files,
        }
        body = page(
            self.twitch,
            self.kick,
            self.donations,
            self.discord,
            self.feeds,
            self.server,
            self.obs,
            files,
            self.database,
            1,
        )
        self._body = body
        self._area = scrolled(body, tr("Connections"))
        self._ring = Ring(context, body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        context.server.changed.connect(self._choose_focus)
        context.twitch.changed.connect(self._choose_focus)
        self._choose_focus()
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_MS)
        self._look_again.timeout.connect(self.database.refresh)
        context.bridge.changed.connect(self._changed)

    @property
    def highlighted(self) -> QRect | None:
        """Where the ring is, in the page's own measures; None while there is none."""
        return None if self._ring.isHidden() else self._ring.geometry()

    @property
    def in_view(self) -> QRect:
        """Which piece of the page is seen, in its own measures."""
        viewport = self._area.viewport()
        return QRect(self._body.mapFrom(viewport, QPoint(0, 0)), viewport.size())

    def show_part(self, part: str) -> None:
        """Scroll to a card and ring it for a moment: "overlay" (or "server"), "obs", "files", "database", "twitch",
        "kick", "donations", "discord" or "feeds". "twitch-missed", "kick-answers" and the like also show that part of
        the card; "twitch-sign-in" begins to sign in.
        """
        part, _, within = part.partition("-")
        widget = self._parts.get(part)
        if part == "twitch" and within == "sign-in":
            self.twitch.begin_sign_in()
        elif part == "twitch":
            self.twitch.show_page(within)
        elif part == "kick":
            self.kick.show_page(within)
        if widget is not None:
            # A tab that is shown for the first time has its places only after some rounds of layouts, and the cards
            # above grow by what they read.
            for pause in TURNED_MS:
                QTimer.singleShot(pause, self, lambda: self._show(widget))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_again.stop()

    def _choose_focus(self) -> None:
        # The first thing that can be done has the focus: without Twitch and a server their parts cannot be.
        running = self._context.server.status.phase == "running"
        other = self.server.rows[0].copy_button if running else self.obs.host
        self.setFocusProxy(self.twitch.first or other)

    def _update_obs(self) -> None:
        self.obs.relink()
        self.show_part("obs")

    def _show_code(self) -> None:
        """Scroll to the code: it may have been asked for from the foot of the card."""
        focused: QWidget | None = QApplication.focusWidget()
        if self.isVisible():
            if focused is not None and self.twitch.isAncestorOf(focused):
                self.twitch.phase.sign_in.open_button.setFocus()
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.twitch.phase, 0, 3 * GRID))

    def _show_turned(self, part: QWidget) -> None:
        """Scroll to what Kick needs, or shows now: it may be below the edge of a small screen, or above."""
        focused: QWidget | None = QApplication.focusWidget()
        if self.isVisible() and focused is not None and self.kick.isAncestorOf(focused):
            # Layouts within layouts take some rounds of events until each has its place.
            for pause in TURNED_MS:
                QTimer.singleShot(pause, self, lambda: self._area.ensureWidgetVisible(part, 0, 3 * GRID))

    def _show_plan(self) -> None:
        """Scroll to what OBS answered: on a small screen it would come below the edge."""
        if not self.obs.plan_list.isHidden():
            # After the layouts have made room for it.
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.obs.foot, 0, 3 * GRID))

    def _show(self, widget: QWidget) -> None:
        top = widget.mapTo(self._body, QPoint(0, 0)).y()
        self._area.verticalScrollBar().setValue(max(0, top - 2 * GRID))
        self._ring.show_around(widget)

    def _changed(self, changes: Changes) -> None:
        if changes.from_outside:
            # A command beside the desk may have made a backup.
            self.database.refresh()

    def _files_card(self) -> QFrame:
        context, folder = self._context, self._context.folder.overlay
        self.files = [
            FileRow(context, folder / "winner.html", tr("the page: the winner comes in, with name, odds and weight")),
            FileRow(context, folder / "winner.png", tr("the same as a picture, for an Image source"), "copy"),
            FileRow(context, folder / "winner.txt", tr("only the names, for a Text source"), "edit"),
        ]
        show = button(tr("Open the folder"), lambda: open_folder(context, folder), kind="link", name="openOverlay")
        text = tr(
            "The winner also as files, for when the server is off: a Browser source with “Local file” ticked shows"
            " winner.html, here and after every restart of OBS."
        )
        return card(
            row(label(tr("Without the server: files"), "heading"), 1, show),
            label(text, "muted", wrap=True),
            *self.files,
        )
