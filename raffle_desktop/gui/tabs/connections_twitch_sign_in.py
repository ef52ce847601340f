"""Signing in to Twitch: the app's own client id, and the code to type in, as text, link and QR code."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QFont, QFontDatabase, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.tabs.connections_links import at_most, stack
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch, say_at, sentence_place
from raffle_desktop.gui.texts import duration_text, now_micros, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, icon_button, label, row
from raffle_desktop.twitch.status import SignInView, TwitchStatus

CONSOLE = "https://dev.twitch.tv/console/apps/create"
REDIRECT = "http://localhost"
CLIENT_ID = re.compile(r"[A-Za-z0-9]{1,64}")
FIELD_WIDTH = 48 * GRID
QR_SIDE = 184
"""At most; it is a little smaller where whole pixels make it so."""
QUIET = 4
"""Modules of white around a QR code, without which readers do not find it."""
SECOND_MS = 1000


def open_address(context: DeskContext, address: str) -> None:
    """Show a page in the browser; what is no web address is not opened, as it came from elsewhere."""
    url = QUrl(address)
    if url.scheme() not in ("http", "https") or not QDesktopServices.openUrl(url):
        context.notices.problem(tr("No browser could be opened. The link is {url}", url=shown_name(address, 300)))


@cache
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    # Loaded by those who sign in, not at every start.
    import segno

    return tuple(tuple(bool(module) for module in line) for line in segno.make_qr(text, error="m").matrix)


class QrCode(QWidget):
    """A text as a QR code: black on white whatever the theme, as readers need it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._side = QR_SIDE
        self.setAccessibleName(tr("QR code of the link"))

    def show_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            across = len(_modules(text)) + 2 * QUIET
            # Whole pixels, or the modules blur into each other.
            self._side = across * max(2, QR_SIDE // across)
            self.setFixedSize(self._side, self._side)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        if self._text:
            lines = _modules(self._text)
            ratio = self.devicePixelRatioF()
            across = round(self.width() * ratio)
            side = max(1, across // (len(lines) + 2 * QUIET))
            start = (across - side * len(lines)) // 2
            painter.scale(1 / ratio, 1 / ratio)
            for y, line in enumerate(lines):
                for x, is_dark in enumerate(line):
                    if is_dark:
                        painter.fillRect(QRect(start + x * side, start + y * side, side, side), QColor("#000000"))
        painter.end()


class ClientIdPart(QWidget):
    """How to register an app of one's own, and the field for its client id. `used`: Twitch is asked with it now."""

    used = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self.console_button = button(
            tr("Open the page"), lambda: open_address(context, CONSOLE), name="twitchConsole", tip=CONSOLE
        )
        self.redirect_button = icon_button(tr("Copy the redirect address"), self._copy_redirect, name="copyRedirect")
        self.field = QLineEdit()
        self.field.setObjectName("clientId")
        self.field.setAccessibleName(tr("Client ID of your app"))
        self.field.setPlaceholderText(tr("30 letters and digits"))
        self.field.setMaxLength(200)
        self.use_button = button(tr("Use"), self.use, kind="main", name="useClientId")
        self.use_button.setAccessibleName(tr("Use this client ID"))
        self.problem = sentence_place()
        caption = label(tr("Client ID"))
        caption.setBuddy(self.field)
        steps = (
            row(label(tr("Open dev.twitch.tv/console and choose “Register Your Application”.")), 1),
            label(tr("Name: any that is still free, such as “Raffle of” and your channel."), wrap=True),
            row(label(tr("OAuth Redirect URL: {url}", url=REDIRECT), selectable=True), self.redirect_button, 1),
            label(tr("Category: Broadcaster Suite. Client Type: Public."), wrap=True),
            label(tr("Press “Create”, then “Manage”, and copy the Client ID into the field below."), wrap=True),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for place, step in enumerate(steps, start=1):
            layout.addWidget(numbered(place, step))
        layout.addWidget(Flow(self.console_button))
        layout.addSpacing(GRID)
        layout.addWidget(row(caption, at_most(self.field, FIELD_WIDTH)))
        layout.addWidget(self.problem)
        layout.addWidget(Flow(self.use_button))
        note = tr("A client ID is no secret. The “Client Secret” is not needed: keep it to yourself.")
        layout.addWidget(label(note, "small", wrap=True))
        self.field.textEdited.connect(lambda _text: say_at(self.problem, self.field, ""))
        self.field.returnPressed.connect(self.use)
        self.setFocusProxy(self.field)
        context.dress(self.console_button, "open")
        context.dress(self.redirect_button, "copy")

    def use(self) -> None:
        """Take the client id that was typed."""
        if self._busy:
            return
        wanted = self.field.text().strip()
        if not CLIENT_ID.fullmatch(wanted):
            wrong = tr("A client ID has letters and digits only; Twitch shows it under “Manage”.")
            say_at(self.problem, self.field, wrong if wanted else tr("Paste the client ID of your app here."))
            self.field.setFocus()
            return
        self._busy = ask_twitch(
            self._context,
            self,
            lambda control: control.use_client_id(wanted),
            success=lambda _nothing: self.used.emit(),
            problem=lambda text: say_at(self.problem, self.field, text),
            finished=self._ended,
        )

    def show_present(self, client_id: str) -> None:
        """Fill the field with the one in use, unless somebody is typing."""
        if not self.field.isModified():
            self.field.setText(client_id)

    def _ended(self) -> None:
        self._busy = False

    def _copy_redirect(self) -> None:
        QGuiApplication.clipboard().setText(REDIRECT)
        self._context.notices.say(tr("Copied: {text}", text=REDIRECT))


class SignInPart(QWidget):
    """The code, large; where to type it; how long it is valid."""

    expired = Signal()
    """The code's time has run out, by this computer's clock."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._view: SignInView | None = None
        self.code = label("", selectable=True)
        self.code.setFont(_code_font())
        self.copy_button = button(tr("Copy the code"), self.copy, name="copyCode")
        self.open_button = button(tr("Open the page"), self.open, kind="main", name="openActivate")
        self.link_button = button(tr("Copy the link"), self._copy_link, name="copyLink")
        self.address = Elided(kind="muted")
        self.left = label("", "muted")
        self.trouble = label("", "warn", wrap=True)
        self.qr = QrCode()
        words = stack(
            label(tr("Open the page, check that it shows this code, and allow the desk:"), wrap=True),
            self.code,
            self.left,
            self.trouble,
            self.address,
            Flow(self.open_button, self.copy_button, self.link_button),
            label(tr("Or scan the QR code with your phone. Keep both off the stream."), "small", wrap=True),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * GRID)
        layout.addWidget(words, 1)
        layout.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._count_down)
        context.dress(self.copy_button, "copy")
        context.dress(self.link_button, "link")
        context.dress(self.open_button, "open", "on_accent")

    def take(self, status: TwitchStatus) -> None:
        view = status.sign_in
        self._view = view
        if view is None:
            self._second.stop()
            return
        self.code.setText(view.code)
        self.code.setAccessibleName(tr("Code {code}", code=" ".join(view.code)))
        self.address.set_text(view.address)
        self.qr.show_text(view.address)
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))
        if view.expires_at > now_micros():
            self._second.start()
            self._count_down()
        else:
            self._second.stop()

    def copy(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.code)
            self._context.notices.say(tr("The code is on the clipboard."))

    def open(self) -> None:
        if self._view is not None:
            open_address(self._context, self._view.address)

    def _copy_link(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.address)
            self._context.notices.say(tr("The link is on the clipboard."))

    def _count_down(self) -> None:
        if self._view is None:
            return
        left = (self._view.expires_at - now_micros()) / 1_000_000
        if left <= 0:
            self._second.stop()
            self.expired.emit()
            return
        self.left.setText(tr("Valid for another {time}", time=duration_text(left + 0.999)))


def _code_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(26)
    font.setBold(True)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3)
    return font


def numbered(place: int, step: QWidget) -> QWidget:
    """A step of a guide with its number before it; 0 = it goes on with the step above."""
    number = label(f"{place}." if place else "", "muted")
    number.setFixedWidth(2 * GRID + 4)
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    layout.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(step, 1)
    return holder
