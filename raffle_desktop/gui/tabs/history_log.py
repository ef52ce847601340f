"""The record of every act: searched, read line by line, exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_files import ask_where_to_save, write_file
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.history_words import MERGES, merge_lines
from raffle_desktop.gui.texts import local_date_time, local_time, number, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, card, label, page, row, scrolled
from raffle_desktop.services.audit import AuditEntry

PAGE = 100
TYPING_PAUSE_MS = 200
LIVE_PAUSE_MS = 1000

Listed = tuple[int, AuditEntry]


def action_words(action: str) -> str:
    """What was done, in words; an act this version has no words for keeps its name."""
    known = {
        "draw": tr("Draw"),
        "draw.confirm": tr("Winner confirmed"),
        "draw.redraw": tr("Redraw"),
        "draw.undo": tr("Draw undone"),
        "entry.add": tr("Entry added"),
        "entry.edit": tr("Entry edited"),
        "entry.remove": tr("Entry removed"),
        "entry.restore": tr("Entry brought back"),
        "entries.import": tr("Entries imported"),
        "export": tr("Exported"),
        "session.start": tr("Session started"),
        "session.end": tr("Session ended"),
        "session.carry_over": tr("Carry-over"),
        "settings.change": tr("Settings changed"),
        "submissions.open": tr("Submissions opened"),
        "submissions.close": tr("Submissions closed"),
        "submissions.timer": tr("Closing time set"),
        "discord.bot_token": tr("Discord bot’s token"),
        "discord.webhook": tr("Discord webhook"),
        "donation.add": tr("Donation counted"),
        "donation.dismiss": tr("Donation not counted"),
        "donations.token": tr("Donations’ token"),
        "feed.discard": tr("Feed’s list refused"),
        "feed.key": tr("Feed’s key"),
        "feed.sync": tr("Feed compared"),
        "gap.dismiss": tr("Gap seen to"),
        "kick.sign_in": tr("Signed in at Kick"),
        "kick.sign_out": tr("Signed out of Kick"),
        "link.request": tr("Affiliate name asked for"),
        "link.ended": tr("Affiliate name ended"),
        "link.refused": tr("Affiliate name refused"),
        "link.verified": tr("Affiliate name verified"),
        "tickets.give": tr("Tickets given"),
        "tickets.give_all": tr("Tickets given to all"),
        "tickets.in_line": tr("Tickets brought in line"),
        "tickets.pay_gift": tr("Gift paid out"),
        "tickets.remove": tr("Tickets taken away"),
        "tickets.transfer": tr("Tickets passed on"),
        "viewer.add_identity": tr("Account added to a viewer"),
        "viewer.remove": tr("Viewer removed"),
        "viewer.rename": tr("Viewer renamed"),
        "viewer.change": tr("Viewer changed"),
        "viewer.demo_played": tr("Demo played"),
        "viewer.exclude": tr("Viewer excluded"),
        "viewer.include": tr("Viewer included again"),
        "viewer.link_code": tr("Code for a link asked for"),
        "viewer.merge": tr("Viewers merged"),
        "viewer.unmerge": tr("Link of viewers undone"),
        "weights.change": tr("Weights changed"),
        "weights.recompute": tr("Weights computed anew"),
        "database.restore": tr("Backup restored"),
    }
    return known.get(action, action)


def _value(value: Any) -> str:
    if value is None:
        return tr("none")
    return visible(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def what_changed(entry: AuditEntry) -> list[str]:
    """The values that differ, one a line: name: before → after."""
    if entry.action in MERGES:
        return merge_lines(entry.action, entry.after or {})
    before, after = entry.before or {}, entry.after or {}
    lines: list[str] = []
    for name in [*after, *(name for name in before if name not in after)]:
        if name not in before:
            lines.append(f"{visible(name)}: {_value(after[name])}")
        elif name not in after:
            lines.append(f"{visible(name)}: {_value(before[name])}")
        elif before[name] != after[name]:
            lines.append(f"{visible(name)}: {_value(before[name])} → {_value(after[name])}")
    return lines


def _columns() -> list[Column]:
    # Rows are the act's number and the act.
    def why(one: Listed) -> str:
        if one[1].action in MERGES:
            # Which two they were is as telling as the reason.
            return "; ".join(filter(None, [*what_changed(one[1])[:1], visible(one[1].reason)]))
        return visible(one[1].reason) or "; ".join(what_changed(one[1]))

    return [
        Column("when", tr("When"), lambda one: local_date_time(one[1].at), lambda one: one[0], 144),
        Column("actor", tr("Who"), lambda one: visible(one[1].actor), lambda one: one[1].actor, 96),
        Column("action", tr("What"), lambda one: action_words(one[1].action), lambda one: one[1].action, 184),
        Column("subject", tr("On"), lambda one: visible(one[1].subject), lambda one: one[1].subject, 128),
        Column("why", tr("Why, or what changed"), why, why),
    ]


class LogView(QWidget):
    """Newest first; older acts are read as they are scrolled to."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._complete = False
        self._loading = False
        self._stale = True
        self._ids: list[int] = []
        """Of the acts in the table, newest first."""
        self._text = ""
        """What they were searched by."""
        self._due = self._timer(LIVE_PAUSE_MS)
        self._typing = self._timer(TYPING_PAUSE_MS)
        self.search = SearchField(tr("Search the log: who, what, why, values"), context.icon("search"))
        self.search.setAcceptDrops(False)
        self.search.textChanged.connect(self._typed)
        self.export_button = button(tr("Export"), name="exportLog", tip=tr("The whole log as a file"))
        self._menu = QMenu(self)
        for text, file_format in ((tr("As CSV, for spreadsheets…"), "csv"), (tr("As JSON…"), "json")):
            self._menu.addAction(text).triggered.connect(
                lambda _checked=False, file_format=file_format: self.choose_export(file_format)
            )
        self.export_button.setMenu(self._menu)
        self.table = FittingTable(context, tr("Log"), "log", _columns(), stretch="why", gives_way=("subject", "actor"))
        self.table.sort_by("when", descending=True)
        # Only ever the newest part of it is here: another order would be one of that part alone.
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.chosen.connect(self._chosen)
        self.table.near_end.connect(self._load_more)
        self._title = label("", "heading", wrap=True)
        self._facts = label("", "muted", wrap=True)
        self._values = label("", wrap=True, selectable=True)
        self._detail = scrolled(
            page(card(self._title, self._facts, self._values, spacing=4), 1, margin=0), tr("The chosen act")
        )
        self._detail.setFixedHeight(152)
        self._detail.hide()
        self._count = label("", "small")
        self._empty = EmptyState(
            tr("Nothing was done yet"), tr("Every act of the desk is written here: who, when, what and why.")
        )
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.search, self.export_button))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._detail)
        self.setFocusProxy(self.search)
        context.bridge.changed.connect(self._changed)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._read)
        return timer

    def _typed(self, _text: str) -> None:
        self._typing.start()

    def _changed(self, _changes: Changes) -> None:
        # Hardly anything changes without an act.
        self._stale = True
        if self.isVisible() and not self._due.isActive():
            self._due.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        text, audit = self.search.text(), self._context.services.audit

        def taken(found: list[AuditEntry]) -> None:
            newest = self._ids[0] if self._ids else 0
            if text == self._text and any(one.id == newest for one in found):
                self._add(found, at_end=False)
                return
            # Another search, or more acts than a page since: begin anew.
            self._text = text
            self._complete = len(found) < PAGE
            self._ids = [one.id for one in found]
            self.table.rows_model.put([(one.id, one) for one in found])
            self._tell()

        self._context.operations.run(lambda: audit.search(text, limit=PAGE), owner=self, success=taken, latest="search")

    def _load_more(self) -> None:
        if self._loading or self._complete or not self._ids:
            return
        self._loading = True
        text, audit, before = self._text, self._context.services.audit, self._ids[-1]

        def taken(found: list[AuditEntry]) -> None:
            # Something else may be searched for meanwhile: then this is no page of what is shown.
            if text == self._text and self._ids and self._ids[-1] == before:
                self._complete = len(found) < PAGE
                self._add(found, at_end=True)

        def finished() -> None:
            self._loading = False

        self._context.operations.run(
            lambda: audit.search(text, limit=PAGE, before_id=before), owner=self, success=taken, finished=finished
        )

    def _add(self, found: list[AuditEntry], *, at_end: bool) -> None:
        known = set(self._ids)
        fresh = [one for one in found if one.id not in known]
        ids = [one.id for one in fresh]
        self._ids = [*self._ids, *ids] if at_end else [*ids, *self._ids]
        self.table.rows_model.upsert([(one.id, one) for one in fresh])
        self._tell()

    def _tell(self) -> None:
        count = len(self._ids)
        nothing = not count and not self._text.strip()
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        self._count.setVisible(not nothing)
        self._count.setText(
            tr_n("1 act", "{n} acts", count) if self._complete else tr("the newest {n} acts", n=number(count))
        )

    def _chosen(self, row: Listed | None) -> None:
        self._detail.setVisible(row is not None)
        if row is None:
            return
        one = row[1]
        self._title.setText(f"{action_words(one.action)} – {visible(one.subject)}")
        when = f"{local_date_time(one.at)} ({local_time(one.at, seconds=True)})"
        facts = [when, tr("by {who}", who=visible(one.actor))]
        if one.reason:
            facts.append(tr("Why: {reason}", reason=visible(one.reason)))
        self._facts.setText("  ·  ".join(facts))
        self._values.setText("\n".join(what_changed(one)))

    @property
    def details(self) -> list[str]:
        """What the chosen act changed, line by line."""
        return self._values.text().splitlines()

    def choose_export(self, file_format: str) -> None:
        """Ask where to, and write the whole log."""
        kinds = "CSV (*.csv)" if file_format == "csv" else "JSON (*.json)"
        suggested = self._context.folder.exports / f"log.{file_format}"
        ask_where_to_save(self, tr("Export the log"), suggested, kinds, lambda target: self.export(target, file_format))

    def export(self, target: Path, file_format: str) -> None:
        """Write the whole log to this file."""
        services, folder = self._context.services, self._context.folder

        def work(_progress: Progress) -> Path:
            return write_file(target, services.exports.export("audit", file_format, actor=ACTOR), folder)

        self._context.operations.run_long(
            tr("Exporting the log"),
            work,
            owner=self,
            success=lambda path: self._context.notices.say(tr("The log is in {path}", path=path)),
            can_cancel=False,
        )
