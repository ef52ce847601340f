"""Which channel of Kick is listened to: its name, and its two numbers where Kick does not tell them by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import FIELD_WIDTH, Acts, Asking, CopyRow, keep_focus
from raffle_desktop.gui.tabs.connections_kick_words import ID_DIGITS, numbers_of, page_of
from raffle_desktop.gui.tabs.connections_links import at_most
from raffle_desktop.gui.tabs.connections_twitch_ask import say_at, sentence_place
from raffle_desktop.gui.tabs.connections_twitch_sign_in import numbered, open_address
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.kick.status import KickControl, KickPhase, KickStatus
from raffle_desktop.services.kick_settings import KickSettings

TYPED_MOST = 300
"""Above the length of any name, so that a long address is refused in words and not cut in silence."""
NUMBER_WIDTH = 24 * GRID


class NumbersPart(QWidget):
    """How to find the two numbers in a browser, and the fields for them. `done` when they were taken."""

    done = Signal()

    def __init__(self, context: DeskContext, asking: Asking[KickControl]) -> None:
        super().__init__()
        self.setAccessibleName(tr("The channel’s two numbers"))
        self._context, self._asking = context, asking
        self.open_button = button(tr("Open the address"), self._open, name="openKickPage")
        self.address = CopyRow(context, tr("Address of the page"), "copyKickPage", "", self.open_button)
        self.paste_button = button(tr("Take them from the clipboard"), self.paste, name="pasteKickPage")
        self.channel_id = _number_field("kickChannelId", tr("Channel’s id"))
        self.chatroom_id = _number_field("kickChatroomId", tr("Chat room’s id"))
        self.problem = sentence_place()
        self.use_button = button(tr("Use these numbers"), self.use, kind="main", name="useKickIds")
        captions = [label(tr("Channel’s id")), label(tr("Chat room’s id"))]
        for caption, field in zip(captions, (self.channel_id, self.chatroom_id), strict=True):
            caption.setBuddy(field)
        steps = (
            (label(tr("Open this address in a browser. A page full of text appears."), wrap=True), self.address),
            (
                label(tr("Select all of it, copy it (Ctrl+A, Ctrl+C), and press this button."), wrap=True),
                Flow(self.paste_button),
            ),
            (
                label(
                    tr(
                        "Or type the numbers: “id” at the very beginning is the channel’s, and “id” right behind"
                        " “chatroom” (search for it) the chat room’s."
                    ),
                    wrap=True,
                ),
                Flow(row(captions[0], self.channel_id), row(captions[1], self.chatroom_id), spacing=3 * GRID),
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for place, (words, act) in enumerate(steps, start=1):
            layout.addWidget(numbered(place, words))
            layout.addWidget(numbered(0, act))
        layout.addWidget(self.problem)
        layout.addWidget(Flow(self.use_button))
        for field in (self.channel_id, self.chatroom_id):
            field.textEdited.connect(lambda _text: self._say(""))
            field.returnPressed.connect(self.use)
        self.setFocusProxy(self.open_button)
        context.dress(self.open_button, "open")
        context.dress(self.paste_button, "import")

    def take(self, status: KickStatus) -> None:
        """Another channel, or other numbers; what was typed and is not taken yet stays."""
        self.address.put(page_of(status.channel))
        for field, value in ((self.channel_id, status.channel_id), (self.chatroom_id, status.chatroom_id)):
            if not field.isModified():
                field.setText(str(value) if value else "")

    def paste(self) -> None:
        """Read both numbers out of the page on the clipboard."""
        found = numbers_of(QGuiApplication.clipboard().text())
        if found is None:
            self._say(
                tr(
                    "The clipboard does not hold that page: the two numbers are not in it. Copy the whole page, and"
                    " press the button again."
                )
            )
            self.paste_button.setFocus()
            return
        for field, value in zip((self.channel_id, self.chatroom_id), found, strict=True):
            field.setText(str(value))
            field.setModified(True)
        self._say("")
        self.use_button.setFocus()

    def use(self) -> None:
        """Take the two numbers that stand in the fields."""
        numbers = []
        for field in (self.channel_id, self.chatroom_id):
            text = field.text().strip()
            if not (text.isascii() and text.isdigit() and 0 < len(text) <= ID_DIGITS and int(text)):
                self._say(tr("Both are whole numbers above 0, such as 668 and 12345."), field)
                return
            numbers.append(int(text))
        channel_id, chatroom_id = numbers
        self._asking.do(
            lambda control: control.set_ids(channel_id, chatroom_id, actor=ACTOR),
            success=lambda _nothing: self._taken(),
            problem=lambda sentence: self._say(sentence, self.channel_id),
        )

    def _taken(self) -> None:
        for field in (self.channel_id, self.chatroom_id):
            field.setModified(False)
        self._context.notices.say(tr("The numbers are stored."))
        self.done.emit()

    def _open(self) -> None:
        open_address(self._context, self.address.text)

    def _say(self, problem: str, field: QLineEdit | None = None) -> None:
        for one in (self.channel_id, self.chatroom_id):
            say_at(self.problem, one, problem if one is field else "")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if field is not None and problem:
            field.setFocus()


class ChannelPage(QWidget):
    """The channel's name, its numbers, and what of its chat counts."""

    def __init__(self, context: DeskContext, asking: Asking[KickControl]) -> None:
        super().__init__()
        self._context, self._asking = context, asking
        self._is_open = False
        self.is_to_listen = False
        """The feed was wanted before there was a channel: it is switched on with the name."""
        self.field = QLineEdit()
        self.field.setObjectName("kickChannel")
        self.field.setAccessibleName(tr("Name of the Kick channel"))
        self.field.setPlaceholderText(tr("your channel’s name, or kick.com/name"))
        self.field.setMaxLength(TYPED_MOST)
        self.save_button = button(tr("Use this channel"), self.save, name="useKickChannel")
        self.problem = sentence_place()
        self.known = label("", "muted", wrap=True)
        self.numbers_button = button(tr("Type the numbers in…"), self._toggle, kind="link", name="kickNumbers")
        self.again_button = button(tr("Ask Kick for them again"), self._look_up, kind="link", name="kickLookUp")
        self._acts = Acts(self.numbers_button, self.again_button)
        self.numbers = NumbersPart(context, asking)
        self.watch = box(tr("Whoever writes in chat has watched that minute"), "kickWatch")
        self.watch_hint = label(
            tr("Only where a ticket book pays for watch time and takes it from Kick."), "small", wrap=True
        )
        caption = label(tr("Channel"))
        caption.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (
            at_most(row(caption, self.field, self.save_button), FIELD_WIDTH),
            self.problem,
            self.known,
            self._acts,
            self.numbers,
            self.watch,
            self.watch_hint,
        ):
            layout.addWidget(part)
        self.field.textEdited.connect(lambda _text: say_at(self.problem, self.field, ""))
        self.field.returnPressed.connect(self.save)
        self.watch.clicked.connect(self._store_watch)
        self.numbers.done.connect(self._numbers_done)
        self.setFocusProxy(self.field)

    @property
    def is_typed(self) -> bool:
        """Whether another name was typed that is not stored yet."""
        return self.field.isModified() and bool(self.field.text().strip())

    def save(self) -> None:
        """Take the name that was typed."""
        text = self.field.text().strip()
        if not text:
            self.say(tr("Type the name of your channel; it stands in the address of its page, kick.com/name."))
            return
        is_to_listen = self.is_to_listen

        def act(control: KickControl) -> None:
            control.set_channel(text, actor=ACTOR)
            if is_to_listen:
                control.switch(on=True, actor=ACTOR)

        self._asking.do(
            act,
            success=lambda _nothing: self.stored(text),
            problem=self.say,
        )

    def stored(self, text: str) -> None:
        """The name that was typed is stored; what was typed since stays."""
        if self.field.text().strip() == text:
            self.field.setModified(False)
        for field in (self.numbers.channel_id, self.numbers.chatroom_id):
            field.setModified(False)
        self.say("")

    def say(self, problem: str) -> None:
        """What is wrong with the name; "" takes it back."""
        say_at(self.problem, self.field, problem)
        if problem:
            self.field.setFocus()

    def take(self, status: KickStatus) -> None:
        """Another status of the feed."""
        keep_focus(self, lambda: self._show(status), self._next)

    def _next(self) -> QWidget:
        """What takes the focus from what went: the way to the numbers where they are asked for, else the name."""
        return self.field if self.numbers.isHidden() else self.numbers.open_button

    def _show(self, status: KickStatus) -> None:
        if not self.field.isModified():
            self.field.setText(status.channel)
        is_known = bool(status.channel_id and status.chatroom_id)
        needs = status.phase is KickPhase.NEEDS_IDS
        self.known.setText(
            tr(
                "Its numbers at Kick: channel {channel}, chat room {room}.",
                channel=status.channel_id,
                room=status.chatroom_id,
            )
            if is_known
            else ""
        )
        self.known.setVisible(is_known)
        self.numbers_button.setText(tr("Other numbers…") if is_known else tr("Type the numbers in…"))
        self._acts.choose({self.numbers_button: bool(status.channel) and not needs, self.again_button: is_known})
        self.numbers.take(status)
        self._is_open = self._is_open and bool(status.channel)
        self.numbers.setVisible(needs or self._is_open)
        for part in (self.watch, self.watch_hint):
            part.setVisible(bool(status.channel))

    def take_settings(self, settings: KickSettings) -> None:
        """What is stored."""
        self.watch.setChecked(settings.watch_by_chat)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self.take(self._context.kick.status)
        if self._is_open:
            self.numbers.setFocus()

    def _numbers_done(self) -> None:
        self._is_open = False
        self.field.setFocus()
        self.take(self._context.kick.status)

    def _look_up(self) -> None:
        self._asking.do(
            lambda control: control.set_ids(0, 0, actor=ACTOR),
            success=lambda _nothing: self._context.notices.say(
                tr("Kick is asked for {channel} again.", channel=shown_name(self._context.kick.status.channel))
            ),
        )

    def _store_watch(self) -> None:
        service, wanted = self._context.services.kick_settings, self.watch.isChecked()

        def refused(_error: BaseException) -> bool:
            self.watch.setChecked(not wanted)
            return False

        self._context.operations.run(lambda: service.switch_watch(on=wanted, actor=ACTOR), owner=self, failure=refused)


def _number_field(name: str, title: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setMaxLength(60)
    made.setFixedWidth(NUMBER_WIDTH)
    return made
