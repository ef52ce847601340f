"""Giving a draw to others to check: its proof as a file, the page that checks it, and the address of that page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.history_files import PROOF_KINDS, ask_where_to_save, write_file
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.widgets import icon_button
from raffle_desktop.obs.verify_page import FILE_NAME, verify_page
from raffle_desktop.services.records import DrawView

PAGE_KINDS = "HTML (*.html)"


def check_address(context: DeskContext, draw_id: str) -> str:
    """Where this desk's own server shows the checking page with that draw; "" while it does not run."""
    status = context.server.status
    return f"{status.base_url}/verify?draw={draw_id}" if status.phase == "running" else ""


def save_proof(context: DeskContext, owner: QWidget, view: DrawView) -> None:
    """Ask where, and write the proof of a draw that has a result."""
    services, folder = context.services, context.folder

    def save(target: Path) -> None:
        context.operations.run(
            lambda: write_file(target, services.draw_reader.proof(view.id), folder),
            owner=owner,
            success=lambda path: context.notices.say(tr("The proof is in {path}", path=path)),
        )

    ask_where_to_save(owner, tr("Save the proof"), folder.exports / f"proof-{view.id}.json", PROOF_KINDS, save)


def save_page(context: DeskContext, owner: QWidget) -> None:
    """Ask where, and write the checking page: one file that works anywhere, without a connection."""
    folder = context.folder

    def save(target: Path) -> None:
        context.operations.run(
            lambda: write_file(target, verify_page(), folder),
            owner=owner,
            success=lambda path: context.notices.say(
                tr("The checking page is in {path}. Give it away together with the proof.", path=path)
            ),
        )

    ask_where_to_save(owner, tr("Save the checking page"), folder.exports / FILE_NAME, PAGE_KINDS, save)


def open_page(context: DeskContext, draw_id: str) -> None:
    """Show the checking page with this draw in the browser."""
    address = check_address(context, draw_id)
    if address:
        QDesktopServices.openUrl(QUrl(address))
    else:
        context.notices.problem(tr("The checking page comes from the local server, which does not run at present."))


def copy_address(context: DeskContext, draw_id: str) -> None:
    """Put the address of the checking page with this draw on the clipboard."""
    address = check_address(context, draw_id)
    if address:
        QGuiApplication.clipboard().setText(address)
        context.notices.say(tr("Copied: {address}", address=address))
    else:
        context.notices.problem(tr("The checking page comes from the local server, which does not run at present."))


class ProofMenu(QWidget):
    """A small button with what can be done with the proof of the draw beside it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.view: DrawView | None = None
        self.button = icon_button(tr("Save or check the proof"), name="proofMenu")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.button.setProperty("kind", "slim")
        self.button.setIconSize(QSize(14, 14))
        context.dress(self.button, "more")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)

    def _fill(self) -> None:
        menu, context, view = self.menu, self._context, self.view
        menu.clear()
        if view is None:
            return
        act(menu, tr("Save the proof…"), lambda: save_proof(context, self, view))
        act(menu, tr("Open the checking page"), lambda: open_page(context, view.id))
        act(menu, tr("Copy the address of the checking page"), lambda: copy_address(context, view.id))
        act(menu, tr("Save the checking page…"), lambda: save_page(context, self))
