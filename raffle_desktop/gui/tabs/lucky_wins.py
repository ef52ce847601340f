"""Who has won what in a lucky draw, whether it was handed in, and how winners are reached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.lucky_wins import ContactDialog, RedeemDialog
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_files import ask_where_to_save, write_file
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.lucky_bar import CampaignBar
from raffle_desktop.gui.tabs.lucky_words import TITLE_SHOWN, contact_words, redeemed_words
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, label, row
from raffle_desktop.services.lucky_views import WinView
from raffle_desktop.services.money_listing import MoneyListing
from raffle_desktop.services.services import Services

PAGE = 200
FOUND_MAX = 20
"""Viewers whose name holds what is searched for, and whose wins are shown."""
SEARCH_MS = 150
WIN = 1
"""Where the win stands in a row."""
KINDS = "CSV (*.csv);;JSON (*.json)"


def read_wins(services: Services, campaign_id: int, needle: str, *, to_redeem: bool, most: int) -> list[WinView]:
    """Call it in the background. Newest first; `needle`: only of viewers whose name holds it."""
    if not needle.strip():
        return services.lucky.wins(campaign_id, to_redeem=to_redeem, limit=most)
    found: dict[int, WinView] = {}
    for one in MoneyListing(services.core).suggest(needle, most=FOUND_MAX):
        wins = services.lucky.wins(campaign_id, viewer_id=one.viewer_id, to_redeem=to_redeem, limit=most)
        found.update((win.id, win) for win in wins)
    return sorted(found.values(), key=lambda win: -win.id)


class LuckyWinsPart(LivePart):
    """A table of wins; what waits to be redeemed stands out. Contacts are masked until one is asked for."""

    topics = (Topic.LUCKY, Topic.VIEWERS)

    def __init__(self, context: DeskContext, campaigns: CampaignBar) -> None:
        super().__init__(context)
        self._campaigns = campaigns
        self._most = PAGE
        self.search_field = SearchField(tr("Search winners (F3)"), context.icon("search"))
        self._search_due = QTimer(self)
        self._search_due.setSingleShot(True)
        self._search_due.setInterval(SEARCH_MS)
        self._search_due.timeout.connect(self.refresh)
        self.search_field.textChanged.connect(lambda _text: self._search_due.start())
        self.waiting_only = QCheckBox(tr("Only to redeem"))
        self.waiting_only.setObjectName("toRedeemOnly")
        self.waiting_only.toggled.connect(lambda _on: self.refresh())
        self.table = FittingTable(
            context,
            tr("Wins"),
            "luckyWins",
            _columns(),
            stretch="viewer",
            gives_way=("platform", "contact", "at"),
        )
        self.table.sort_by("at", descending=True)
        self.redeem_button = button(tr("Redeem…"), self.redeem, name="redeemWin")
        self.show_button = button(tr("Show contact…"), self.show_contact, name="showContact")
        self.delete_button = button(tr("Delete contact…"), self.delete_contact, name="deleteContact")
        self.open_button = button(tr("Open the viewer"), self.open_viewer, name="openLuckyWinner")
        self.export_button = button(tr("Export contacts…"), self.export, name="exportContacts")
        self.forget_button = button(tr("Delete all contacts…"), self.delete_all, name="deleteContacts")
        for press, picture in (
            (self.redeem_button, "confirm"),
            (self.show_button, "viewer"),
            (self.delete_button, "remove"),
            (self.open_button, "open"),
            (self.export_button, "export"),
            (self.forget_button, "remove"),
        ):
            context.dress(press, picture)
        self.nothing = EmptyState("", "", icon=context.icon("winner"))
        self.foot = label("", "muted")
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self.nothing)
        head = row(self.search_field, self.waiting_only, self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(head)
        layout.addWidget(self.faces, 1)
        layout.addWidget(
            Flow(
                self.redeem_button,
                self.show_button,
                self.delete_button,
                self.open_button,
                self.export_button,
                self.forget_button,
            )
        )
        self.table.picked.connect(self._enable)
        self.table.opened.connect(lambda _id: self.redeem())
        self.table.menu_for_rows(self._fill_menu)
        self.table.near_end.connect(self._more)
        campaigns.chosen.connect(self._start_anew)
        self._enable()

    def load(self) -> None:
        campaign = self._campaigns.campaign
        if campaign is None:
            return
        services, named, needle = self._context.services, campaign.id, self.search_field.text()
        waiting, most = self.waiting_only.isChecked(), self._most
        self._context.operations.run(
            lambda: read_wins(services, named, needle, to_redeem=waiting, most=most),
            owner=self,
            success=self._show,
            failure=self._campaigns.lost,
            latest="wins",
        )

    def search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def win(self) -> WinView | None:
        """The chosen one."""
        line = self.table.current
        return None if line is None else line[WIN]

    def redeem(self) -> None:
        """Ask how the winner is reached; with that, it is handed in."""
        win = self.win
        if win is not None and win.redeemed_at is None:
            RedeemDialog(self._context, self, win).open()

    def show_contact(self) -> None:
        """Ask, for it is recorded, then show it in full."""
        win, context = self.win, self._context
        if win is None or win.contact is None:
            return
        ask(
            self,
            tr("Show how {name} is reached", name=shown_name(win.name, TITLE_SHOWN)),
            tr("The contact is private: look whether your stream shows this window. That you looked is recorded."),
            tr("Show it"),
            lambda: context.operations.run(
                lambda: context.services.lucky_contacts.show(win.id, actor=ACTOR),
                owner=self,
                success=lambda contact: ContactDialog(context, self, win, contact).open(),
            ),
            danger=True,
        )

    def delete_contact(self) -> None:
        """Ask, then forget how this winner is reached."""
        win, context = self.win, self._context
        if win is None or win.contact is None:
            return
        ask(
            self,
            tr("Delete the contact of {name}", name=shown_name(win.name, TITLE_SHOWN)),
            tr("The win stays redeemed. The contact cannot be brought back, except from a backup."),
            tr("Delete"),
            lambda: context.operations.run(
                lambda: context.services.lucky_contacts.delete(win.id, actor=ACTOR), owner=self
            ),
            danger=True,
        )

    def delete_all(self) -> None:
        """Ask, then forget all contacts of this lucky draw."""
        campaign, context = self._campaigns.campaign, self._context
        if campaign is None:
            return

        def said(count: int) -> None:
            context.notices.say(tr_n("1 contact is deleted.", "{n} contacts are deleted.", count))

        ask(
            self,
            tr("Delete all contacts of {name}", name=shown_name(campaign.name, TITLE_SHOWN)),
            tr("Wins stay as they are. The contacts cannot be brought back, except from a backup."),
            tr("Delete all"),
            lambda: context.operations.run(
                lambda: context.services.lucky_contacts.delete_all(campaign.id, actor=ACTOR), owner=self, success=said
            ),
            danger=True,
        )

    def export(self) -> None:
        """Ask, then where to; the file holds contacts in full."""
        campaign = self._campaigns.campaign
        if campaign is None:
            return
        named = campaign.id
        ask(
            self,
            tr("Export the contacts of {name}", name=shown_name(campaign.name, TITLE_SHOWN)),
            tr(
                "The file holds every winner’s phone number or e-mail address in full. Keep it to yourself, and delete "
                "it when you are done. That it was written is recorded."
            ),
            tr("Choose a file…"),
            lambda: ask_where_to_save(
                self,
                tr("Export contacts"),
                Path.home() / "lucky-winners.csv",
                KINDS,
                lambda path: self.write_to(path, named),
            ),
            danger=True,
        )

    def write_to(self, path: Path, campaign_id: int) -> None:
        """Write the contacts of this lucky draw: JSON where the file's name says so, else CSV."""
        context = self._context
        file_format = "json" if path.suffix.lower() == ".json" else "csv"

        def work() -> Path:
            text = context.services.lucky_contacts.export(file_format, campaign_id, actor=ACTOR)
            return write_file(path, text, context.folder)

        context.operations.run(
            work,
            owner=self,
            success=lambda written: context.notices.say(tr("The contacts are in {path}.", path=written)),
        )

    def open_viewer(self) -> None:
        if self.win is not None:
            self._context.show_viewer(self.win.viewer_id)

    def _fill_menu(self, menu: QMenu) -> None:
        for press in (self.redeem_button, self.show_button, self.delete_button, self.open_button):
            act(menu, press.text(), press.click, enabled=press.isEnabled())
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=self.win is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _start_anew(self) -> None:
        self._most = PAGE
        self.refresh()

    def _more(self) -> None:
        if not self.search_field.text().strip() and len(self.table.rows_model.rows) >= self._most:
            self._most += PAGE
            self.refresh()

    def _show(self, wins: list[WinView]) -> None:
        self.table.rows_model.put([(win.id, win) for win in wins])
        waits = sum(win.redeemed_at is None for win in wins)
        more = "+" if len(wins) >= self._most else ""
        self.foot.setText(
            tr("{waiting} of {n} to redeem", waiting=number(waits), n=number(len(wins)) + more) if wins else ""
        )
        if self.search_field.text().strip():
            self.nothing.say(tr("Nothing found"), tr("No winner’s name has what you typed."))
        elif self.waiting_only.isChecked():
            self.nothing.say(tr("Nothing to redeem"), tr("Every win was handed in."))
        else:
            self.nothing.say(tr("Nobody has won yet"), tr("Whoever wins stands here until the prize is handed in."))
        self.faces.setCurrentIndex(0 if wins else 1)
        self._enable()

    def _enable(self) -> None:
        win = self.win
        has_contact = win is not None and win.contact is not None
        self.redeem_button.setEnabled(win is not None and win.redeemed_at is None)
        self.show_button.setEnabled(has_contact)
        self.delete_button.setEnabled(has_contact)
        self.open_button.setEnabled(win is not None)


def _columns() -> list[Column]:
    def win(line: Row) -> WinView:
        found: WinView = line[WIN]
        return found

    return [
        Column(
            "viewer", tr("Viewer"), lambda line: shown_name(win(line).name), lambda line: name_key(win(line).name), 170
        ),
        Column(
            "platform",
            tr("Platform"),
            lambda line: platform_title(win(line).platform),
            lambda line: win(line).platform,
            84,
        ),
        Column(
            "prize", tr("Prize"), lambda line: shown_name(win(line).title), lambda line: win(line).title.casefold(), 150
        ),
        Column("at", tr("Won"), lambda line: local_date_time(win(line).at), lambda line: win(line).id, 124),
        Column(
            "redeemed",
            tr("Redeemed"),
            lambda line: redeemed_words(win(line)),
            lambda line: win(line).redeemed_at or 0,
            124,
            colour=lambda line: "warn" if win(line).redeemed_at is None else "muted",
        ),
        Column(
            "contact",
            tr("Contact"),
            lambda line: contact_words(win(line)),
            contact_value,
            146,
            tip=tr("Masked; “Show contact” shows it in full"),
            colour=lambda line: "" if win(line).contact else "muted",
        ),
    ]


def contact_value(line: Row) -> str:
    """What the column of contacts is sorted by."""
    return line[WIN].contact or ""
