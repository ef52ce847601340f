"""The settings: pages at the left, each with its choices; changed with OK or Apply, and with one Undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.settings_chat import ChatPage
from raffle_desktop.gui.dialogs.settings_draw import DrawPage, StagePage
from raffle_desktop.gui.dialogs.settings_entry import EntryPage
from raffle_desktop.gui.dialogs.settings_form import Form
from raffle_desktop.gui.dialogs.settings_look import Look, LookPage, keep_look, stored_look
from raffle_desktop.gui.dialogs.settings_paid import PaidPage
from raffle_desktop.gui.dialogs.settings_server import ServerPage
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.paid_parts import PaidParts
from raffle_desktop.services.server_settings import ServerSettings
from raffle_desktop.services.services import Services
from raffle_desktop.services.settings import TWITCH_CONNECTED, DrawSettings, read_setting
from raffle_desktop.services.stage_settings import StageSettings

PAGES = ("look", "stage", "draw", "enter", "paid", "chat", "server")


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything the dialog changes, but for the look."""

    stage: StageSettings
    draw: DrawSettings
    rules: EntryRules
    server: ServerSettings
    channel: ChannelSettings
    paid: PaidParts
    twitch_connected: bool = False


def read_stored(services: Services) -> Stored:
    """For a worker's thread."""
    with services.core.database.read() as connection:
        connected = bool(read_setting(connection, TWITCH_CONNECTED, False))
    return Stored(
        services.stage_settings.get(),
        services.settings.draw_settings(),
        services.settings.entry_rules(),
        services.server_settings.get(),
        services.channel_settings.get(),
        services.paid_parts.get(),
        connected,
    )


def write_changed(services: Services, before: Stored, after: Stored) -> None:
    """Store what differs, for a worker's thread."""
    if after.channel != before.channel:
        # First, as it alone can still be refused: then nothing is changed. Client id and reward are another screen's.
        here, wanted = services.channel_settings.get(), after.channel
        services.channel_settings.set(
            replace(
                here,
                words=wanted.words,
                answer_refusals=wanted.answer_refusals,
                answer_entries=wanted.answer_entries,
                announce=wanted.announce,
                announcing=wanted.announcing,
                post_draws=wanted.post_draws,
                check_page=wanted.check_page,
            ),
            actor=ACTOR,
        )
    if after.stage != before.stage:
        services.stage_settings.set(after.stage, actor=ACTOR)
    if after.draw != before.draw:
        services.settings.set_draw_settings(after.draw, actor=ACTOR)
    if after.rules != before.rules:
        services.settings.set_entry_rules(after.rules, actor=ACTOR)
    if after.paid != before.paid:
        services.paid_parts.choose(after.paid, actor=ACTOR)
    if after.server.allowed_origins != before.server.allowed_origins:
        # The port is another screen's, and may be another one by now.
        present = services.server_settings.get()
        services.server_settings.set(replace(present, allowed_origins=after.server.allowed_origins), actor=ACTOR)


class SettingsDialog(QDialog):
    """Show it with `open()`. It frees itself when it closes.

    `sound_test_requested`: the operator wants to hear the winner's sound.
    """

    sound_test_requested = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.setModal(True)
        self.resize(840, 640)
        self._context = context
        self._stored: Stored | None = None
        self._look = stored_look(context)
        self._busy = False
        self.look_page = LookPage(context)
        self.stage_page = StagePage()
        self.draw_page = DrawPage()
        self.entry_page = EntryPage()
        self.paid_page = PaidPage()
        self.chat_page = ChatPage()
        self.server_page = ServerPage()
        self.stage_page.sound_test_requested.connect(self.sound_test_requested)
        self._pages: tuple[Form, ...] = (
            self.look_page,
            self.stage_page,
            self.draw_page,
            self.entry_page,
            self.paid_page,
            self.chat_page,
            self.server_page,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of settings"))
        self.list.setFixedWidth(176)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setIconSize(QSize(18, 18))
        self._stack = QStackedWidget()
        for page in self._pages:
            item = QListWidgetItem(page.title)
            item.setSizeHint(QSize(120, 40))
            self.list.addItem(item)
            self._stack.addWidget(page)
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._problem = label("", "bad", wrap=True)
        self._problem.hide()
        self.ok_button = button(tr("OK"), lambda: self._apply(close=True), kind="main", name="ok")
        self.ok_button.setDefault(True)
        self.apply_button = button(tr("Apply"), lambda: self._apply(close=False), name="apply")
        self.cancel_button = button(tr("Cancel"), self.reject, name="cancel")
        for one in (self.apply_button, self.cancel_button):
            one.setAutoDefault(False)
        body = QHBoxLayout()
        body.setSpacing(3 * GRID)
        body.addWidget(self.list)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(body, 1)
        layout.addWidget(self._problem)
        layout.addWidget(row(1, self.cancel_button, self.apply_button, self.ok_button))
        context.switch.changed.connect(self._take_theme)
        self._take_theme()
        self.look_page.load(self._look)
        self.list.setCurrentRow(0)
        self._enable()
        services = context.services
        context.operations.run(lambda: read_stored(services), owner=self, success=self._load)

    @property
    def is_ready(self) -> bool:
        """The settings were read, and nothing is being stored."""
        return self._stored is not None and not self._busy

    def show_page(self, key: str) -> None:
        """Open at a page: "look", "stage", "draw", "enter", "paid", "chat" or "server"."""
        if key in PAGES:
            self.list.setCurrentRow(PAGES.index(key))

    def reject(self) -> None:
        # What was only tried out goes.
        self._context.switch.choose(self._look.scheme, self._look.accent)
        super().reject()

    def _load(self, stored: Stored) -> None:
        self._stored = stored
        self.stage_page.load(stored.stage)
        self.draw_page.load(stored.draw, stored.stage)
        self.entry_page.load(stored.rules, twitch_connected=stored.twitch_connected)
        self.paid_page.boxes.load(stored.paid)
        self.chat_page.load(stored.channel)
        self.server_page.load(stored.server)
        self._enable()

    def _enable(self) -> None:
        for page in self._pages[1:]:
            page.setEnabled(self._stored is not None)
        for one in (self.ok_button, self.apply_button):
            one.setEnabled(self.is_ready)

    def _apply(self, *, close: bool) -> None:
        before = self._stored
        if before is None or self._busy:
            return
        self._problem.hide()
        for index, page in enumerate(self._pages):
            wrong = page.problem()
            if wrong is not None:
                self.list.setCurrentRow(index)
                wrong.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        after = Stored(
            self.draw_page.wanted_of_stage(self.stage_page.wanted(before.stage)),
            self.draw_page.wanted(),
            self.entry_page.wanted(),
            self.server_page.wanted(),
            self.chat_page.wanted(),
            self.paid_page.boxes.wanted(),
            before.twitch_connected,
        )
        look_before, look = self._look, self.look_page.look()
        if (after, look) == (before, look_before):
            if close:
                self.accept()
            return
        services = self._context.services
        self._busy = True
        self._enable()

        def applied(_result: None) -> None:
            keep_look(self._context, look)
            self._look, self._stored = look, after
            self._context.notices.undoable(
                tr("Settings changed."), _undo(self._context, (before, look_before), (after, look))
            )
            if close:
                self.accept()

        self._context.operations.run(
            lambda: write_changed(services, before, after),
            owner=self,
            success=applied,
            failure=lambda error: self._refused(error, is_chat=after.channel != before.channel),
            finished=self._done,
        )

    def _refused(self, error: BaseException, *, is_chat: bool) -> bool:
        if isinstance(error, RaffleError) and is_chat:
            # Only words for chat are checked so late.
            self.show_page("chat")
            self.chat_page.refuse(error.message).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if isinstance(error, RaffleError):
            self._problem.setText(error.message)
            self._problem.show()
            return True
        return False

    def _done(self) -> None:
        self._busy = False
        self._enable()

    def _take_theme(self) -> None:
        theme = self._context.theme
        self.list.setStyleSheet(
            "QListWidget { background: transparent; border: none; outline: none; }"
            f"QListWidget::item {{ border: 1px solid transparent; border-radius: 7px; padding: 0 {GRID}px;"
            f" color: {theme.text}; }}"
            f"QListWidget::item:selected {{ background: {theme.selection}; color: {theme.text}; }}"
            f"QListWidget::item:selected:focus {{ border-color: {theme.accent_text}; }}"
        )
        for index, name in enumerate(("sun", "draw", "winner", "viewer", "wallets", "twitch", "connections")):
            self.list.item(index).setIcon(self._context.icon(name))


def _undo(context: DeskContext, before: tuple[Stored, Look], after: tuple[Stored, Look]) -> Callable[[], None]:
    def undo() -> None:
        # The dialog may be gone by then; the desk is not.
        context.operations.run(
            lambda: write_changed(context.services, after[0], before[0]),
            owner=context.operations,
            success=lambda _result: keep_look(context, before[1]),
        )

    return undo
