"""The local server's card: whether it runs, the overlays' links, the API token, the port."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.server_link import ServerStatus
from raffle_desktop.gui.tabs.connections_links import LinkOptions, OverlayLinks, link_rows, stack
from raffle_desktop.gui.tabs.connections_token import TokenPart
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, line, restyle, row

PORTS = range(1024, 65536)
OBS_PORT = "obs.linked"
"""The server's port as the links in OBS had it when the desk last put them there."""


def took_another(status: ServerStatus) -> bool:
    """Whether the server listens elsewhere than it was asked to; asked for port 0, any is right."""
    return status.phase == "running" and status.wanted_port not in (0, status.port)


def taken_text(status: ServerStatus) -> str:
    """That the server had to take another port."""
    return tr(
        "Port {wanted} was taken by another program; the server uses {port} this time.",
        wanted=status.wanted_port,
        port=status.port,
    )


class PortPart(QWidget):
    """The port to listen on; typed, so that a wrong one is told and not silently made another."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self._asked = 0
        self._was_down = False
        self.field = QLineEdit()
        self.field.setObjectName("port")
        self.field.setAccessibleName(tr("Port of the local server"))
        self.field.setMaxLength(5)
        self.field.setFixedWidth(11 * GRID)
        self.use_button = button(tr("Use"), self.use, name="usePort", tip=tr("Listen on this port from now on"))
        self.use_button.setAccessibleName(tr("Use this port"))
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        caption = label(tr("Port"))
        caption.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(caption, self.field, self.use_button, 1))
        layout.addWidget(self.problem)
        hint = tr("Another port changes every link: copy them anew, or add the overlays to OBS again.")
        layout.addWidget(label(hint, "small", wrap=True))
        self.field.textEdited.connect(lambda _text: self._say(""))
        self.field.returnPressed.connect(self.use)
        context.server.changed.connect(self._take)
        self._take()

    def use(self) -> None:
        """Listen on the port that was typed."""
        if self._busy:
            return
        text = self.field.text().strip()
        if not (text.isascii() and text.isdigit() and int(text) in PORTS):
            self._say(tr("The port must be a whole number from 1024 to 65535."))
            self.field.setFocus()
            return
        port, link = int(text), self._context.server
        # The button stays as it is: one that is disabled under the finger loses the focus.
        self._busy = True
        self._asked, self._was_down = port, False
        self._context.operations.run(
            lambda: link.restart(port), owner=self, success=self._used, failure=self._failed, finished=self._ended
        )

    def _used(self, _nothing: None) -> None:
        self.field.setModified(False)

    def _tell(self) -> None:
        """Say where the server listens, once it does: its words at the head of the card may be out of sight."""
        status = self._context.server.status
        if not self._asked:
            return
        if status.phase != "running":
            self._was_down = True
        elif self._was_down and status.wanted_port == self._asked:
            self._asked = 0
            if took_another(status):
                self._context.notices.problem(taken_text(status))
            else:
                self._context.notices.say(tr("The server listens on port {port} now.", port=status.port))

    def _failed(self, error: BaseException) -> bool:
        self._asked = 0
        if isinstance(error, RaffleError | EnvironmentFault):
            self._say(str(error))
            return True
        return False

    def _ended(self) -> None:
        self._busy = False

    def _take(self) -> None:
        if not self.field.isModified():
            status = self._context.server.status
            self.field.setText(str(status.wanted_port or status.port))
        self._tell()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        restyle(self.field, wrong="true" if problem else "false")
        self.field.setAccessibleDescription(problem)


class ServerCard(QFrame):
    """`update_obs_wanted`: the operator wants the links in OBS put right."""

    update_obs_wanted = Signal()

    def __init__(self, context: DeskContext, links: OverlayLinks) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Local server and overlays"))
        self._context, self._links = context, links
        self._trying = False
        self.state = Pill()
        self.docs_button = button(tr("API documentation"), self.open_docs, kind="link", name="apiDocs")
        self.address = Elided(kind="muted")
        self.sentence = label("", "muted", wrap=True)
        self.warning = label("", "warn", wrap=True)
        self.update_button = button(
            tr("Update OBS"), self.update_obs_wanted.emit, name="updateObs", tip=tr("Put the links in OBS right")
        )
        self.again_button = button(tr("Try again"), self._try_again, name="serverAgain")
        self.rows = link_rows(context, links)
        self.hint = label("", "muted", wrap=True)
        self.options = LinkOptions(links)
        self.token = TokenPart(context)
        self.port = PortPart(context)
        self._links_part = stack(
            label(tr("Overlays"), "heading"), self.hint, stack(*self.rows, spacing=GRID // 2), self.options
        )
        self._lines = [line(), line(), line()]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        head = row(label(tr("Local server and overlays"), "heading"), self.state, 1, self.docs_button)
        layout.addWidget(stack(head, self.address, self.sentence, self.warning))
        self._ways = Flow(self.update_button, self.again_button)
        layout.addWidget(self._ways)
        for rule, part in zip(self._lines, (self._links_part, self.token, self.port), strict=True):
            layout.addWidget(rule)
            layout.addWidget(part)
        context.dress(self.docs_button, "open", "accent_text")
        context.dress(self.update_button, "redraw")
        context.dress(self.again_button, "redraw")
        context.server.changed.connect(self._take)
        links.changed.connect(self._say_size)
        self._say_size()
        self._take()

    def open_docs(self) -> None:
        url = f"{self._context.server.status.base_url}/docs"
        if not QDesktopServices.openUrl(QUrl(url)):
            self._context.notices.problem(tr("No browser could be opened. The link is {url}", url=url))

    def links_were_added(self) -> None:
        """The links in OBS are those of the present port."""
        self._context.preferences.put(OBS_PORT, self._context.server.status.port)
        self._take()

    def _try_again(self) -> None:
        link = self._context.server
        port = link.status.wanted_port
        if not self._trying:
            self._trying = True
            self._context.operations.run(lambda: link.restart(port), owner=self, finished=self._tried)

    def _tried(self) -> None:
        self._trying = False

    def _say_size(self) -> None:
        width, height = self._links.canvas
        self.hint.setText(
            tr(
                "Drag one into OBS, or copy its link into a Browser source of {width} × {height}. They follow the desk"
                " by themselves.",
                width=width,
                height=height,
            )
        )

    def _take(self) -> None:
        status = self._context.server.status
        phase = status.phase
        running = phase == "running"
        if phase == "running":
            self.state.say(tr("it runs"), "good")
            sentence = ""
        elif phase == "starting":
            self.state.say(tr("starting"), "")
            sentence = tr("The server starts in a moment.")
        elif phase == "off":
            self.state.say(tr("off"), "")
            sentence = tr(
                "This desk was started with --no-server: no overlay pages, no API. Start it without that option to"
                " have them."
            )
        else:
            self.state.say(tr("not running"), "bad")
            sentence = status.problem
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        restyle(self.sentence, kind="bad" if phase == "failed" else "muted")
        self.address.setVisible(running)
        self.docs_button.setVisible(running)
        if running:
            connected = tr_n("1 overlay page is connected", "{n} overlay pages are connected", status.viewers)
            nobody = tr("no overlay page is connected yet")
            self.address.set_text(f"{status.base_url} · {connected if status.viewers else nobody}")
        self._warn()
        self.again_button.setVisible(phase == "failed")
        for rule, part, wanted in zip(
            self._lines,
            (self._links_part, self.token, self.port),
            (phase in ("running", "starting"), phase != "off", phase != "off"),
            strict=True,
        ):
            rule.setVisible(wanted)
            part.setVisible(wanted)
        for one in self.rows:
            one.setEnabled(running)
        self._ways.setHidden(self.update_button.isHidden() and self.again_button.isHidden())

    def _warn(self) -> None:
        """Say where the port is another one than OBS, or whoever copied a link, was given."""
        status = self._context.server.status
        in_obs = self._context.preferences.whole(OBS_PORT, 0)
        stale = status.phase == "running" and in_obs not in (0, status.port)
        text = ""
        if took_another(status):
            stale = in_obs != status.port
            text = taken_text(status)
        elif stale:
            text = tr(
                "The links that were added to OBS have port {old}; the server uses {port} now.",
                old=in_obs,
                port=status.port,
            )
        if stale:
            text += " " + tr("Links in OBS must be updated.")
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
        self.update_button.setVisible(stale)
