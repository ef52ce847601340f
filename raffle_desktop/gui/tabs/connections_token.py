"""The API token: hidden unless asked for, and hidden again by itself, as the desk may be on stream."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.gui.clipboard import copy_secret
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_links import at_most
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label

SHOWN_MS = 30_000
FIELD_WIDTH = 60 * GRID
MASK = "•" * 24


class TokenPart(QWidget):
    """Shows, copies and renews the token; says where it is kept."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._link = context.server
        self.field = QLineEdit(MASK)
        self.field.setReadOnly(True)
        self.field.setObjectName("token")
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.show_button = button(tr("Show"), self.toggle, name="showToken")
        self.copy_button = button(tr("Copy"), self.copy, name="copyToken")
        self.renew_button = button(tr("Renew…"), self.renew, name="renewToken")
        self.note = label("", "small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("API token"), "heading"))
        purpose = tr(
            "Tools that change something in the raffle must show it. Whoever has it can draw and end sessions."
        )
        layout.addWidget(label(purpose, "muted", wrap=True))
        layout.addWidget(at_most(self.field, FIELD_WIDTH))
        layout.addWidget(Flow(self.show_button, self.copy_button, self.renew_button))
        layout.addWidget(self.note)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(SHOWN_MS)
        self._again.timeout.connect(self.hide_token)
        context.dress(self.copy_button, "copy")
        context.dress(self.renew_button, "redraw")
        self._link.changed.connect(self._take)
        self._take()
        self.hide_token()

    @property
    def is_shown(self) -> bool:
        return self.field.text() != MASK

    def toggle(self) -> None:
        """Show the token for a while, or hide it."""
        if self.is_shown:
            self.hide_token()
        else:
            self._context.operations.run(self._link.token, owner=self, success=self._show, latest="show")

    def hide_token(self) -> None:
        """Dots in its place."""
        self._again.stop()
        self.field.setText(MASK)
        self.field.setAccessibleName(tr("API token, hidden"))
        self.show_button.setText(tr("Show"))
        self.show_button.setAccessibleName(tr("Show the API token"))

    def copy(self) -> None:
        """Put the token on the clipboard; no notice ever holds it."""
        self._context.operations.run(self._link.token, owner=self, success=self._copy, latest="copy")

    def renew(self) -> None:
        """Ask once, then make another token."""
        ask(
            self,
            tr("Renew the API token?"),
            tr("Tools that use the present token will be refused, until each is given the new one. Overlays go on."),
            tr("Renew the token"),
            self._renew,
            danger=True,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_token()

    def _show(self, token: str) -> None:
        # The keyring may have asked for its password meanwhile, and the operator gone elsewhere.
        if not self.isVisible():
            return
        self.field.setText(token)
        self.field.setCursorPosition(0)
        self.field.setAccessibleName(tr("API token, shown"))
        self.show_button.setText(tr("Hide"))
        self.show_button.setAccessibleName(tr("Hide the API token"))
        self._again.start()

    def _copy(self, token: str) -> None:
        copy_secret(token)
        self._context.notices.say(tr("The API token is on the clipboard."))

    def _renew(self) -> None:
        self._context.operations.run(self._link.renew_token, owner=self, success=self._renewed)

    def _renewed(self, _token: str) -> None:
        self.hide_token()
        self._context.notices.say(tr("The API token is another one now. Copy it into the tools that need it."))

    def _take(self) -> None:
        status = self._link.status
        by_environment = False
        if status.token_kept == "keyring":  # noqa: S105 - a place, no password
            # Where it is meant to be and is not, the reason says so.
            note = status.token_problem or tr("Kept in the system’s keyring. Keep it off the stream.")
        elif status.token_kept == "session":  # noqa: S105
            note = tr("Only for this run: at the next start there is another one. {why}", why=status.token_problem)
        else:
            note = tr("Set by RAFFLE_API_TOKEN for this run; change it there to renew it.")
            by_environment = True
        self.note.setText(note.strip())
        self.renew_button.setEnabled(not by_environment)
        self.renew_button.setToolTip(note if by_environment else tr("Make another token; the present one ends"))
