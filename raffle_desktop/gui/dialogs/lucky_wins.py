"""Forms about wins of a lucky draw: hand one in, and look at how a winner is reached."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from raffle_desktop.gui.clipboard import copy_secret
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm
from raffle_desktop.gui.tabs.lucky_words import TITLE_SHOWN
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.lucky_views import WinView

CONTACT_LONGEST = 320


class RedeemDialog(TicketForm):
    """How the winner is reached: with it, the win is handed in, once."""

    def __init__(self, context: DeskContext, owner: QWidget, win: WinView) -> None:
        super().__init__(
            context,
            owner,
            tr("Redeem {prize}", prize=shown_name(win.title, TITLE_SHOWN)),
            tr(
                "For {name}. The contact is kept for you alone: shown masked, deleted when you say so, never in chat or"
                " in the log.",
                name=shown_name(win.name, TITLE_SHOWN),
            ),
            tr("Redeem"),
        )
        self._win = win
        self.contact = QLineEdit()
        self.contact.setMaxLength(CONTACT_LONGEST)
        self.contact.setPlaceholderText(tr("+49 170 1234567 or name@example.org"))
        self.add(tr("&Phone or e-mail"), self.contact, "contact")

    def finish(self) -> None:
        contact, win, context = self.contact.text().strip(), self._win, self._context
        if not contact:
            self.say(tr("Write how the winner is reached: a phone number or an e-mail address."))
            self.contact.setFocus()
            return
        said = tr(
            "{name} has redeemed {prize}.",
            name=shown_name(win.name, TITLE_SHOWN),
            prize=shown_name(win.title, TITLE_SHOWN),
        )
        self.run(
            lambda: context.services.lucky.redeem(win.id, win.viewer_id, contact, actor=ACTOR),
            lambda _win: context.notices.say(said),
        )


class ContactDialog(TicketForm):
    """A contact in full, until it is closed."""

    def __init__(self, context: DeskContext, owner: QWidget, win: WinView, contact: str) -> None:
        super().__init__(
            context,
            owner,
            tr("How {name} is reached", name=shown_name(win.name, TITLE_SHOWN)),
            tr("For {prize}. That you looked is in the audit log.", prize=shown_name(win.title, TITLE_SHOWN)),
            tr("Close"),
        )
        self.value = label(contact, "heading", selectable=True)
        self.value.setObjectName("contact")
        self.fields.addRow(self.value)
        self.no.hide()
        self.add_act(button(tr("Copy"), lambda: copy_secret(contact), name="copyContact"))

    def finish(self) -> None:
        self.accept()
