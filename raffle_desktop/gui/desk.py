"""The desk on screen: the window's parts put together over the services, and what passes between them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from raffle_desktop.gui.beacon_link import BeaconLink
from raffle_desktop.gui.bridge import ChangeBridge, Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.desk_tabs import add_tabs, import_tabs, tab_titles
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.gui.feeds_link import FeedsLink
from raffle_desktop.gui.keys import Key, Keys
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.lamps import follow_connections
from raffle_desktop.gui.main_window import TAB, MainWindow
from raffle_desktop.gui.notices import Notices
from raffle_desktop.gui.operations import Operations
from raffle_desktop.gui.paid_watch import PaidWatch
from raffle_desktop.gui.preferences import Preferences
from raffle_desktop.gui.server_link import ServerLink
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import DEFAULT_ACCENT, Choice, ThemeSwitch
from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.gui.twitch_news import TwitchNews

if TYPE_CHECKING:
    from raffle_desktop.gui.rehearsal import Simulator
    from raffle_desktop.gui.stage.places import StagePlaces
    from raffle_desktop.gui.stage.stage import Stage
    from raffle_desktop.gui.viewer_panel import ViewerPanel
    from raffle_desktop.services.overview import Overview
    from raffle_desktop.services.services import Services
    from raffle_desktop.storage.data_folder import DataFolder

OVERVIEW_PAUSE_MS = 200
IMPORT_MS = 1_500
"""After the desk has come up, until the other tabs' modules are imported."""
TITLE = "Raffle Desktop"


class DeskOnScreen(QObject):
    """Made and shown without the services, which `attach` brings once the window is painted."""

    closing = Signal()
    restore_wanted = Signal(str)
    attached = Signal()

    def __init__(
        self,
        folder: DataFolder,
        *,
        is_demo: bool,
        report_bug: Callable[[BaseException], Path | None],
        publish_winner: Callable[[Services, bool], list[str]],
    ) -> None:
        """`report_bug` writes a crash report; `publish_winner` brings the files for OBS up to date (on a worker's
        thread; `True` once the result is shown, `False` when its spin begins) and gives sentences for the operator.
        """
        super().__init__()
        self.folder = folder
        self.is_demo = is_demo
        self._report_bug = report_bug
        self._publish_winner = publish_winner
        self.preferences = Preferences(folder.root)
        self.switch = ThemeSwitch(
            _choice(self.preferences.text("look.scheme")), self.preferences.text("look.accent", DEFAULT_ACCENT), self
        )
        self.switch.apply()
        self.notices = Notices(self)
        self.operations = Operations(self.failed, self)
        title = f"{TITLE} – DEMO" if is_demo else TITLE
        self.window = MainWindow(self.notices, self.operations, self.switch, title=title, is_demo=is_demo)
        self.window.restore_place(self.preferences)
        self.window.closing.connect(self._close)
        self.context: DeskContext | None = None
        self.overview: Overview | None = None
        self.stage: Stage | None = None
        self._panel: ViewerPanel | None = None
        self._places: StagePlaces | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(OVERVIEW_PAUSE_MS)
        self._due.timeout.connect(self.read_overview)

    # --- putting together ---------------------------------------------------------------------------------------------

    def attach(
        self,
        services: Services,
        simulator: Simulator | None = None,
        server: ServerLink | None = None,
        twitch: TwitchLink | None = None,
        feeds: FeedsLink | None = None,
        beacon: BeaconLink | None = None,
        *,
        kick: KickLink | None = None,
        donations: DonationsLink | None = None,
        discord: DiscordLink | None = None,
    ) -> None:
        """Bring the desk to life over open services; without `server` the local server is off, without `twitch` the
        connection to Twitch, without `feeds` the feeds, and so on.
        """
        from raffle_desktop.gui.stage.places import StagePlaces
        from raffle_desktop.gui.stage.stage import Stage
        from raffle_desktop.gui.viewer_panel import ViewerPanel

        bridge = ChangeBridge(services.core.bus.subscribe, self)
        self.context = context = DeskContext(
            services=services,
            folder=self.folder,
            operations=self.operations,
            bridge=bridge,
            notices=self.notices,
            preferences=self.preferences,
            switch=self.switch,
            server=ServerLink(parent=self) if server is None else server,
            show_viewer=self.show_viewer,
            go_to=self.go_to,
            is_demo=self.is_demo,
            twitch=TwitchLink(parent=self) if twitch is None else twitch,
            feeds=FeedsLink(parent=self) if feeds is None else feeds,
            beacon=BeaconLink(parent=self) if beacon is None else beacon,
            kick=KickLink(parent=self) if kick is None else kick,
            donations=DonationsLink(parent=self) if donations is None else donations,
            discord=DiscordLink(parent=self) if discord is None else discord,
        )
        bridge.changed.connect(self._changed)
        follow_connections(self.window.lamps, context)
        self._news = TwitchNews(context, self)
        self.window.header.submissions_wanted.connect(lambda _open: self.switch_submissions())
        self.window.lamps.pressed.connect(lambda part: self.go_to("connections", part))
        add_tabs(self.window, context, overview=lambda: self.overview, restore_wanted=self.restore_wanted.emit)
        self._paid = PaidWatch(context, self.window, self)
        self._panel = ViewerPanel(context)
        self._panel.closed.connect(self.window.hide_panel)
        self.window.put_panel(self._panel)
        self.stage = Stage(context)
        self.window.put_stage(self.stage)
        self.stage.pop_out_wanted.connect(self.pop_out)
        self.stage.full_screen_wanted.connect(self.full_screen)
        self.stage.hide_wanted.connect(self.toggle_stage)
        self.stage.result_shown.connect(lambda: self._publish(shown=True))
        self.stage.spin_begun.connect(lambda: self._publish(shown=False))
        if simulator is not None:
            from raffle_desktop.gui.rehearsal import RehearsalBar

            self.window.insert_bar(RehearsalBar(context, simulator))
            self.window.header.hide_demo()
        keys = self.keys()
        self._places = StagePlaces(self.window, self.stage, Keys(self.window, keys), keys)
        self._fill_menu(context)
        self.window.lamps.say("database", "good", tr("Database: open"))
        self.window.lamps.say_right(str(self.folder.root))
        self.stage.start()
        self.read_overview()
        self.attached.emit()

    def _fill_menu(self, context: DeskContext) -> None:
        menu = self.window.menu
        self._menu_icons(context)
        self.switch.changed.connect(lambda _theme: self._menu_icons(context))
        for text, icon, act, keys in (
            (tr("Settings…"), "settings", lambda: self.go_to("settings", ""), "Ctrl+,"),
            (tr("Dark or light"), "sun", self.toggle_scheme, ""),
            (tr("Stage in its own window"), "pop-out", self.pop_out, ""),
            (tr("Stage on the full screen"), "full-screen", self.full_screen, "F11"),
            (tr("Hide or show the stage"), "hide", self.toggle_stage, "Ctrl+Shift+S"),
            (tr("Open the data folder"), "folder", self._open_folder, ""),
            (tr("Keys and help"), "help", self.show_keys, "F1"),
            (tr("Quit"), "close", self.window.close, "Ctrl+Q"),
        ):
            action = menu.addAction(context.icon(icon), f"{text}\t{keys}" if keys else text)
            action.setObjectName(icon)
            action.triggered.connect(lambda _checked=False, act=act: act())

    def _menu_icons(self, context: DeskContext) -> None:
        self.window.header.menu_button.setIcon(context.icon("menu"))
        for action in self.window.menu.actions():
            action.setIcon(context.icon(action.objectName()))

    def keys(self) -> list[Key]:
        """Every key of the desk, in the order of the help."""
        raffle, moving, rest = tr("Raffle"), tr("Moving about"), tr("The rest")
        return [
            Key("Space", tr("Draw a winner, or go on with a draw"), raffle, lambda: self._stage_act("draw")),
            Key("C", tr("Confirm the winner"), raffle, lambda: self._stage_act("confirm")),
            Key("R", tr("Redraw: somebody else"), raffle, lambda: self._stage_act("redraw")),
            Key("U", tr("Undo the draw"), raffle, lambda: self._stage_act("undo")),
            Key("Ctrl+O", tr("Open or close submissions"), raffle, self.switch_submissions),
            Key("Ctrl+Z", tr("Take back what the Undo bar offers"), raffle, self.window.notice_bar.undo_last),
            Key("Ctrl+F", tr("Search the entries"), moving, self.search),
            *(
                Key(f"Ctrl+{place}", title, moving, lambda key=key: self.go_to(key, ""))  # type: ignore[misc]
                for place, (key, title) in enumerate(tab_titles().items(), start=1)
            ),
            Key("F11", tr("Stage on the full screen"), moving, self.full_screen),
            Key("Ctrl+Shift+S", tr("Hide or show the stage"), moving, self.toggle_stage),
            Key("Ctrl+,", tr("Settings"), rest, lambda: self.go_to("settings", "")),
            Key("F1", tr("Keys and help"), rest, self.show_keys),
            Key("Ctrl+Q", tr("Quit"), rest, self.window.close),
        ]

    # --- the state above all screens ----------------------------------------------------------------------------------

    def read_overview(self) -> None:
        context = self.context
        if context is not None:
            self.operations.run(context.services.overview.get, owner=self, success=self._take, latest="overview")

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.SESSION, Topic.SUBMISSIONS, Topic.DRAWS, Topic.SETTINGS):
            self.read_overview()
        elif changes.touches(Topic.ENTRIES, Topic.WEIGHTS) and not self._due.isActive():
            self._due.start()

    def _take(self, overview: Overview) -> None:
        first = self.overview is None
        self.overview = overview
        self.window.header.take_overview(overview)
        if self.stage is not None:
            self.stage.take_overview(overview)
        session_tab = self.window.tab("session")
        if session_tab is not None:
            session_tab.take_overview(overview)  # type: ignore[attr-defined]  # built above as a SessionTab
        if overview.is_new and not self.is_demo:
            if first:
                self._show_first_start()
        else:
            if first:
                self.window.show_tab(self.preferences.text(TAB, "session"))
                self.window.tabs.tabBar().setFocus()
                QTimer.singleShot(IMPORT_MS, self, lambda: import_tabs(self.operations, self))
            self.window.show_tabs()

    def _show_first_start(self) -> None:
        from raffle_desktop.gui.first_start import FirstStartPage

        if self.context is None:
            return
        page = FirstStartPage(self.context)
        page.demo_chosen.connect(self.start_demo)
        page.twitch_chosen.connect(lambda: self.go_to("connections", "twitch-sign-in"))
        page.import_chosen.connect(lambda: self.go_to("entries", "import"))
        page.session_chosen.connect(lambda: self.go_to("session", ""))
        self.window.put_first_start(page)
        # Otherwise the keyboard would be in the header, with what stands first in the window.
        page.demo_door.setFocus()

    # --- ways through the desk ----------------------------------------------------------------------------------------

    def go_to(self, tab: str, part: str) -> None:
        """Show a tab by its key, at the part that is meant; also "settings" and the submissions switch."""
        context = self.context
        if context is None:
            return
        if tab == "settings":
            from raffle_desktop.gui.dialogs.settings_dialog import SettingsDialog

            dialog = SettingsDialog(context, self.window)
            if self.stage is not None:
                dialog.sound_test_requested.connect(self.stage.test_sound)
            if part:
                dialog.show_page(part)
            dialog.open()
            return
        if tab == "submissions":
            self.switch_submissions()
            return
        if tab == "stage":
            if self._places is not None:
                self._places.show()
            return
        body = self.window.show_tab(tab)
        if body is None:
            # The only tabs that are ever gone are those of parts that people pay for.
            self.notices.offer(
                tr("This part is switched off."), tr("Settings…"), lambda: self.go_to("settings", "paid")
            )
        show_part = getattr(body, "show_part", None)
        if part and show_part is not None:
            show_part(part)

    def show_viewer(self, viewer_id: int) -> None:
        if self._panel is not None:
            self._panel.show_viewer(viewer_id)
            self.window.show_panel()

    def search(self) -> None:
        body = self.window.show_tab("entries")
        if body is not None:
            body.focus_search()  # type: ignore[attr-defined]

    def switch_submissions(self) -> None:
        """Turn the switch; said, because it is seen by everybody in chat."""
        context, overview = self.context, self.overview
        if context is None or overview is None:
            return
        wanted = not overview.submissions_open
        self.operations.run(
            lambda: context.services.settings.switch_submissions(is_open=wanted, actor=ACTOR),
            owner=self,
            latest="submissions",
        )

    def toggle_scheme(self) -> None:
        choice: Choice = "light" if self.switch.theme.is_dark else "dark"
        self.switch.choose(choice)
        self.preferences.put("look.scheme", choice)

    def show_keys(self) -> None:
        from raffle_desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog

        rows = [(key.keys, key.text, key.group) for key in self.keys()]
        ShortcutsDialog(rows, self.window).open()

    def start_demo(self) -> None:
        """The demo runs as a desk of its own beside this one, on its own data."""
        program, arguments = own_command()
        arguments += ["--data-dir", str(self.folder.root), "--demo"]
        started, _pid = QProcess.startDetached(program, arguments, str(Path.cwd()))
        if not started:
            self.notices.problem(
                tr("The demo could not be started: {command}", command=" ".join([program, *arguments]))
            )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder.root)))

    # --- the stage ----------------------------------------------------------------------------------------------------

    def _stage_act(self, act: str) -> None:
        if self.stage is not None:
            getattr(self.stage, act)()

    def pop_out(self) -> None:
        """The stage in a window of its own; called again, brings it home."""
        if self._places is not None:
            self._places.pop_out()

    def full_screen(self) -> None:
        """The stage on the full screen, and back to where it was."""
        if self._places is not None:
            self._places.full_screen()

    def toggle_stage(self) -> None:
        """Hide the stage, or show it again."""
        if self._places is not None:
            self._places.toggle()

    def _publish(self, *, shown: bool) -> None:
        context = self.context
        if context is not None:
            self.operations.run(
                lambda: self._publish_winner(context.services, shown),
                owner=self,
                success=self._say_problems,
                latest="winner",
            )

    def _say_problems(self, sentences: list[str]) -> None:
        for sentence in sentences:
            self.notices.problem(sentence)

    # --- faults and the end -------------------------------------------------------------------------------------------

    def failed(self, error: BaseException) -> None:
        """Say a refusal or a fault of the surroundings; write a report of anything else, and say where it is."""
        if self.notices.error(error):
            return
        path = self._report_bug(error)
        where = tr("A report is in {path}.", path=path) if path is not None else ""
        self.notices.problem(
            tr("Something in the desk went wrong; what is stored is safe. {where}", where=where).strip()
        )

    def raise_window(self) -> None:
        """Bring the window to the front: somebody tried to start a second desk."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _close(self) -> None:
        self.window.save_place(self.preferences)
        if self._places is not None:
            self._places.hide()
        self.closing.emit()

    def end(self, milliseconds: int) -> bool:
        """Stop what runs in the window's name; False where something is still at work after that time."""
        if self.context is not None:
            self.context.bridge.close()
        if self.stage is not None:
            self.stage.close_sound()
        ended = self.operations.close(milliseconds)
        self.window.close()
        return ended


def own_command() -> tuple[str, list[str]]:
    """This very program, to start it once more."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "raffle_desktop"]


def _choice(text: str) -> Choice:
    return "dark" if text == "dark" else "light" if text == "light" else "system"
