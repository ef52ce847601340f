"""The settings: pages at the left, each with its choices; changed with OK or Apply, and with one Undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.settings_answers import AnswersPage
from raffle_desktop.gui.dialogs.settings_chat import ChatPage
from raffle_desktop.gui.dialogs.settings_commands import CommandsPage
from raffle_desktop.gui.dialogs.settings_draw import DrawPage, StagePage
from raffle_desktop.gui.dialogs.settings_entry import EntryPage
from raffle_desktop.gui.dialogs.settings_form import Form
from raffle_desktop.gui.dialogs.settings_look import Look, LookPage, keep_look, stored_look
from raffle_desktop.gui.dialogs.settings_paid import PaidPage
from raffle_desktop.gui.dialogs.settings_server import ServerPage
from raffle_desktop.gui.dialogs.settings_stored import Stored, read_stored, write_changed
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row

PAGES = ("look", "stage", "draw", "enter", "paid", "chat", "commands", "answers", "server")
ICONS = ("sun", "draw", "winner", "viewer", "wallets", "twitch", "command", "answers", "connections")
SIZE = (984, 696)
"""Fits a small screen with its task bar."""
LIST_LEAST, LIST_ICON = 176, 18

_Page = TypeVar("_Page", bound=Form)


def _titles() -> tuple[str, ...]:
    """What the pages are called, before they are there."""
    return (
        tr("Look"),
        tr("Stage"),
        tr("Draw"),
        tr("Who may enter"),
        tr("Paid parts"),
        tr("Chat"),
        tr("Commands"),
        tr("Answers"),
        tr("Server"),
    )


class SettingsDialog(QDialog):
    """Show it with `open()`. It frees itself when it closes. Pages are made once it is on screen, a few milliseconds in
    each turn of events; the one that is looked at comes first.

    `sound_test_requested`: the operator wants to hear the winner's sound.
    """

    sound_test_requested = Signal()
    look_page: LookPage
    stage_page: StagePage
    draw_page: DrawPage
    entry_page: EntryPage
    paid_page: PaidPage
    chat_page: ChatPage
    commands_page: CommandsPage
    answers_page: AnswersPage
    server_page: ServerPage

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.setModal(True)
        self.resize(*SIZE)
        self._context = context
        self._read: Stored | None = None
        self._stored: Stored | None = None
        self._look = stored_look(context)
        self._busy = False
        self._pressed: QWidget | None = None
        self._pages: dict[str, Form] = {}
        self._asked_for = PAGES[0]
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of settings"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setIconSize(QSize(LIST_ICON, LIST_ICON))
        self._stack = QStackedWidget()
        self._waiting = QWidget()
        self._stack.addWidget(self._waiting)
        for title in _titles():
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(120, 40))
            self.list.addItem(item)
        # No title is cut, in whatever language.
        widest = max(self.list.fontMetrics().horizontalAdvance(title) for title in _titles())
        self.list.setFixedWidth(max(LIST_LEAST, widest + LIST_ICON + 4 * GRID))
        self.list.currentRowChanged.connect(self._chosen)
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
        self.look_page = self._put("look", LookPage(context))
        self.look_page.load(self._look)
        self._take_theme()
        self.list.setCurrentRow(0)
        self._enable()
        services = context.services
        context.operations.run(lambda: read_stored(services), owner=self, success=self._take)
        making = self._making()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(lambda: self._turn.stop() if next(making, True) else None)
        self._turn.start()

    @property
    def is_ready(self) -> bool:
        """The settings were read and are on show, and nothing is being stored."""
        return self._stored is not None and not self._busy

    def show_page(self, key: str) -> None:
        """Open at a page, by its key in `PAGES`."""
        if key in PAGES:
            self.list.setCurrentRow(PAGES.index(key))

    def reject(self) -> None:
        # What was only tried out goes.
        self._context.switch.choose(self._look.scheme, self._look.accent)
        super().reject()

    # --- making and filling the pages ---------------------------------------------------------------------------------

    def _making(self) -> Iterator[bool]:
        """Each step is one turn of events."""
        while len(self._pages) < len(PAGES):
            asked = self._asked_for
            key = asked if asked not in self._pages else next(one for one in PAGES if one not in self._pages)
            if key == "answers" and "commands" not in self._pages:
                # Its previews show the commands as they are typed.
                key = "commands"
            # Into its place at once: to dress all of a page in one go would take longer than a turn may.
            page = self._put(key, self._make(key))
            yield False
            for _step in page.steps():
                yield False
        self.chat_page.words_changed.connect(self.commands_page.follow_words)
        self.chat_page.words_changed.connect(lambda _prefix, _words: self.answers_page.refresh())
        self.chat_page.meaning_of_word = self.commands_page.meaning_of
        self._take_theme()
        while self._read is None:
            yield False
            if self._read is None:
                # Whoever has read them starts this again.
                self._turn.stop()
                yield False
        for key in PAGES:
            self._fill(key, self._read)
            yield False
        self._stored = self._read
        self._enable()
        yield True

    def _make(self, key: str) -> Form:
        if key == "stage":
            self.stage_page = StagePage()
            self.stage_page.sound_test_requested.connect(self.sound_test_requested)
            return self.stage_page
        if key == "draw":
            self.draw_page = DrawPage()
            return self.draw_page
        if key == "enter":
            self.entry_page = EntryPage()
            return self.entry_page
        if key == "paid":
            self.paid_page = PaidPage()
            return self.paid_page
        if key == "chat":
            self.chat_page = ChatPage()
            return self.chat_page
        if key == "commands":
            self.commands_page = CommandsPage()
            return self.commands_page
        if key == "answers":
            commands = self.commands_page
            self.answers_page = AnswersPage(commands.typed, lambda: (commands.prefix, commands.affiliate))
            return self.answers_page
        self.server_page = ServerPage()
        return self.server_page

    def _put(self, key: str, page: _Page) -> _Page:
        self._pages[key] = page
        page.setEnabled(key == "look" or self._stored is not None)
        self._stack.addWidget(page)
        self._show_page()
        return page

    def _fill(self, key: str, stored: Stored) -> None:
        """Show what is stored on a page."""
        if key == "stage":
            self.stage_page.load(stored.stage)
        elif key == "draw":
            self.draw_page.load(stored.draw, stored.stage)
        elif key == "enter":
            self.entry_page.load(stored.rules, twitch_connected=stored.twitch_connected)
        elif key == "paid":
            self.paid_page.boxes.load(stored.paid)
        elif key == "chat":
            self.chat_page.load(stored.channel)
        elif key == "commands":
            self.commands_page.load(stored.commands, stored.channel.words, stored.lucky_word)
        elif key == "answers":
            self.answers_page.load(stored.commands)
        elif key == "server":
            self.server_page.load(stored.server)

    def _take(self, stored: Stored) -> None:
        self._read = stored
        self._turn.start()

    def _chosen(self, place: int) -> None:
        self._asked_for = PAGES[max(0, place)]
        self._show_page()
        if self._asked_for == "answers" and "answers" in self._pages:
            self.answers_page.refresh()

    def _show_page(self) -> None:
        self._stack.setCurrentWidget(self._pages.get(self._asked_for, self._waiting))

    def _enable(self) -> None:
        for key, page in self._pages.items():
            page.setEnabled(key == "look" or self._stored is not None)
        for one in (self.ok_button, self.apply_button):
            one.setEnabled(self.is_ready)

    def _apply(self, *, close: bool) -> None:
        before = self._stored
        if before is None or self._busy:
            return
        self._problem.hide()
        for key in PAGES:
            wrong = self._pages[key].problem()
            if wrong is not None:
                self.show_page(key)
                wrong.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        channel = self.chat_page.wanted()
        after = Stored(
            self.draw_page.wanted_of_stage(self.stage_page.wanted(before.stage)),
            self.draw_page.wanted(),
            self.entry_page.wanted(),
            self.server_page.wanted(),
            replace(channel, words=self.commands_page.wanted_words(channel.words)),
            self.paid_page.boxes.wanted(),
            self.answers_page.wanted(self.commands_page.wanted()),
            before.lucky_word,
            before.twitch_connected,
        )
        look_before, look = self._look, self.look_page.look()
        if (after, look) == (before, look_before):
            if close:
                self.accept()
            return
        services = self._context.services
        self._busy = True
        # A button that cannot be pressed for a moment hands the keyboard to whatever comes next.
        self._pressed = QApplication.focusWidget()
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
            failure=lambda error: self._refused(error, before, after),
            finished=self._done,
        )

    def _refused(self, error: BaseException, before: Stored, after: Stored) -> bool:
        if not isinstance(error, RaffleError):
            return False
        is_of_commands = after.commands != before.commands or replace(
            after.channel.words, prefix="", keywords=()
        ) != replace(before.channel.words, prefix="", keywords=())
        self._pressed = None
        # Only words for chat are checked so late.
        if (after.channel.words.prefix, after.channel.words.keywords) != (
            before.channel.words.prefix,
            before.channel.words.keywords,
        ):
            self.show_page("chat")
            self.chat_page.refuse(error.message).setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_of_commands:
            self.show_page("commands")
            self.commands_page.refuse(error.message).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._problem.setText(error.message)
            self._problem.show()
        return True

    def _done(self) -> None:
        self._busy = False
        self._enable()
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.isVisible() and self.isAncestorOf(pressed):
            pressed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_theme(self) -> None:
        theme = self._context.theme
        self.list.setStyleSheet(
            "QListWidget { background: transparent; border: none; outline: none; }"
            f"QListWidget::item {{ border: 1px solid transparent; border-radius: 7px; padding: 0 {GRID}px;"
            f" color: {theme.text}; }}"
            f"QListWidget::item:selected {{ background: {theme.selection}; color: {theme.text}; }}"
            f"QListWidget::item:selected:focus {{ border-color: {theme.accent_text}; }}"
        )
        for index, name in enumerate(ICONS):
            self.list.item(index).setIcon(self._context.icon(name))
        if "answers" in self._pages:
            self.answers_page.take_theme(theme)


def _undo(context: DeskContext, before: tuple[Stored, Look], after: tuple[Stored, Look]) -> Callable[[], None]:
    def undo() -> None:
        # The dialog may be gone by then; the desk is not.
        context.operations.run(
            lambda: write_changed(context.services, after[0], before[0]),
            owner=context.operations,
            success=lambda _result: keep_look(context, before[1]),
        )

    return undo
