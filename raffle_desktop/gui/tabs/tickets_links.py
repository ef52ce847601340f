"""Affiliate names that viewers say are theirs: asked for, verified, refused, ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field, platform_field
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.tickets_gifts import GiftsCard
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, NameLabel, button, card, label
from raffle_desktop.services.links import REFUSED, REQUESTED, VERIFIED, Link

OPEN_MOST = 5
"""Requests that stand above the table; the others follow as these are decided."""
LISTED = 1_000
ID, VIEWER_ID, VIEWER, PLATFORM, NAME, STATE, AT, REASON = range(8)
Line = tuple[int, int, str, str, str, str, int, str]


def state_word(state: str) -> str:
    """A link's state in a word."""
    words = {REQUESTED: tr("to verify"), VERIFIED: tr("verified"), REFUSED: tr("refused")}
    return words.get(state, tr("ended"))


class OpenRequest(QWidget):
    """One request with its two answers."""

    def __init__(self, link: Link, verify: Callable[[Link], object], refuse: Callable[[Link], object]) -> None:
        super().__init__()
        self.link = link
        viewer, name = shown_name(link.viewer, 40), shown_name(link.name, 40)
        self.verify_button = button(tr("Verify"), lambda: verify(link), name=f"verify-{link.id}")
        self.refuse_button = button(tr("Refuse…"), lambda: refuse(link), name=f"refuse-{link.id}")
        self.verify_button.setAccessibleName(tr("Verify that {name} is {viewer}", name=name, viewer=viewer))
        self.refuse_button.setAccessibleName(tr("Refuse that {name} is {viewer}", name=name, viewer=viewer))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(NameLabel(link.viewer))
        column.addWidget(NameLabel(tr("says: I am {name}", name=name), "muted"))
        when = tr(
            "{platform}, asked {time}", platform=platform_title(link.platform), time=local_date_time(link.requested_at)
        )
        column.addWidget(label(when, "small"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(words, 1)
        layout.addWidget(self.verify_button)
        layout.addWidget(self.refuse_button)


class LinkDialog(TicketForm):
    """The operator links a name by hand: verified at once."""

    def __init__(self, context: DeskContext, owner: QWidget) -> None:
        super().__init__(
            context,
            owner,
            tr("Link an affiliate name"),
            tr("What this name wagers brings the viewer tickets from now on. What is known of it already is paid."),
            tr("Link"),
        )
        self.who = name_field(tr("A viewer that the desk knows"))
        self.platform = platform_field(platform_title)
        self.platform.insertItem(0, tr("any platform"), None)
        self.platform.setCurrentIndex(0)
        self.affiliate = name_field(tr("As the affiliate feed writes it"))
        self.add(tr("&Viewer"), self.who, "viewer")
        self.add(tr("&Platform"), self.platform, "platform")
        self.add(tr("Affiliate &name"), self.affiliate, "affiliate")

    def finish(self) -> None:
        who, platform, name = self.who.text(), self.platform.currentData(), self.affiliate.text()
        services = self._context.services

        def work() -> Link:
            return services.links.link(services.ticket_desk.viewer_of(who, platform), name, actor=ACTOR)

        def done(link: Link) -> None:
            self._context.notices.say(
                tr("{name} is now {viewer}.", name=shown_name(link.name, 40), viewer=shown_name(link.viewer, 40))
            )

        self.run(work, done)


class LinksPart(TicketPart):
    """Open requests first, and gifts of nobody; below them every link there was."""

    topics = (Topic.FEEDS, Topic.VIEWERS)

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self.requests: list[OpenRequest] = []
        self._heading = label("", "heading")
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID)
        self._more = label("", "small")
        self._open = card(self._heading, self._holder, self._more)
        self.table = FittingTable(
            context, tr("Links"), "links", _columns(), stretch="viewer", gives_way=("reason", "at", "platform")
        )
        self.table.sort_by("at", descending=True)
        self.table.opened.connect(self._show_viewer)
        self._nothing = EmptyState(
            tr("No links yet"),
            tr(
                "Who asks for a link to their affiliate name is listed here for you to verify; it counts "
                "from then on. You can also link one by hand."
            ),
        )
        self.link_button = button(tr("Link by hand…"), lambda: LinkDialog(context, self).open(), name="linkByHand")
        self.end_button = button(tr("End the link…"), self.unlink, name="unlink")
        context.dress(self.link_button, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        self.gifts = GiftsCard(context)
        layout.addWidget(self._open)
        layout.addWidget(self.gifts)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(Flow(self.link_button, self.end_button))
        self.table.picked.connect(self._enable)

    def load(self) -> None:
        services = self._context.services
        self.gifts.load()
        self._context.operations.run(
            lambda: services.links.list(limit=LISTED), owner=self, success=self._show, latest="links"
        )

    def verify(self, link: Link) -> None:
        """It is so: what the name has wagered counts from now on."""
        services = self._context.services

        def done(now: Link) -> None:
            self._context.notices.say(
                tr(
                    "{viewer} is verified as {name}; what it wagers brings tickets.",
                    viewer=shown_name(now.viewer, 40),
                    name=shown_name(now.name, 40),
                )
            )

        self._context.operations.run(lambda: services.links.verify(link.id, actor=ACTOR), owner=self, success=done)

    def refuse(self, link: Link) -> None:
        """It is not so, and why."""
        services = self._context.services
        self._ask_why(
            tr("Refuse the link of {viewer}", viewer=shown_name(link.viewer, 40)),
            tr("{name} brings {viewer} nothing. They can ask again tomorrow."),
            link,
            tr("Refuse"),
            lambda reason: services.links.refuse(link.id, reason, actor=ACTOR),
        )

    def unlink(self) -> None:
        """End the verified link that is chosen in the table."""
        line = self.table.current
        if line is None or line[STATE] != VERIFIED:
            return
        services, link_id = self._context.services, int(line[ID])

        def ask(link: Link) -> None:
            self._ask_why(
                tr("End the link of {viewer}", viewer=shown_name(link.viewer, 40)),
                tr("Tickets that {name} brought {viewer} stay. What it wagers from now on brings them nothing."),
                link,
                tr("End the link"),
                lambda reason: services.links.unlink(link.id, reason, actor=ACTOR),
            )

        self._context.operations.run(lambda: services.links.get(link_id), owner=self, success=ask)

    def _ask_why(self, title: str, text: str, link: Link, yes: str, work: Callable[[str], Link]) -> None:
        words = text.format(name=shown_name(link.name, 40), viewer=shown_name(link.viewer, 40))
        suggestions = [tr("Name not found"), tr("Belongs to somebody else"), tr("Could not be proved")]
        dialog = ReasonDialog(title, words, suggestions, self.window(), yes_text=yes, danger=True)
        dialog.accepted_reason.connect(lambda reason: self._context.operations.run(lambda: work(reason), owner=self))
        dialog.open()

    def _show_viewer(self, link_id: object) -> None:
        place = self.table.rows_model.row_of(int(str(link_id)))
        if place is not None:
            self._context.show_viewer(self.table.rows_model.shown[place][VIEWER_ID])

    def _enable(self) -> None:
        line = self.table.current
        self.end_button.setEnabled(line is not None and line[STATE] == VERIFIED)

    def _show(self, links: list[Link]) -> None:
        waiting = [link for link in reversed(links) if link.state == REQUESTED]
        shown = waiting[:OPEN_MOST]
        self._open.setVisible(bool(waiting))
        self._heading.setText(tr_n("1 link to verify", "{n} links to verify", len(waiting)))
        self._more.setText(tr("{n} more wait behind these", n=number(len(waiting) - len(shown))))
        self._more.setVisible(len(waiting) > len(shown))
        if [one.link for one in self.requests] != shown:
            for one in self.requests:
                self._list.removeWidget(one)
                one.hide()
                one.deleteLater()
            self.requests = [OpenRequest(link, self.verify, self.refuse) for link in shown]
            for one in self.requests:
                self._list.addWidget(one)
        rest = [link for link in links if link.state != REQUESTED]
        self.table.rows_model.put([_line(link) for link in rest])
        self.table.setVisible(bool(rest))
        self._nothing.setVisible(not links)
        self.end_button.setVisible(bool(rest))
        self._enable()


def _line(link: Link) -> Line:
    at = link.requested_at if link.decided_at is None else link.decided_at
    return link.id, link.viewer_id, link.viewer, link.platform, link.name, link.state, at, link.reason


def _columns() -> list[Column]:
    return [
        Column(
            "viewer", tr("Viewer"), lambda line: shown_name(line[VIEWER]), lambda line: line[VIEWER].casefold(), 160
        ),
        Column(
            "platform", tr("Platform"), lambda line: platform_title(line[PLATFORM]), lambda line: line[PLATFORM], 92
        ),
        Column(
            "name", tr("Affiliate name"), lambda line: shown_name(line[NAME]), lambda line: line[NAME].casefold(), 150
        ),
        Column("state", tr("State"), lambda line: state_word(line[STATE]), lambda line: line[STATE], 88),
        Column("at", tr("Since"), lambda line: local_date_time(line[AT]), lambda line: line[AT], 130),
        Column("reason", tr("Reason"), lambda line: " ".join(line[REASON].split()), lambda line: line[REASON], 150),
    ]
