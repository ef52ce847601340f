"""Trying out the connection to Twitch before the evening, and the channel-point reward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel, at_most, stack
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch, say_at, sentence_place
from raffle_desktop.gui.texts import number, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import LabelKind, button, label, line, restyle, row
from raffle_desktop.services.channel_settings import REWARD_TITLE_MAX, ChannelSettings
from raffle_desktop.twitch.status import TwitchControl

FIELD_WIDTH = 60 * GRID
CHAT_LONGEST = 500
COST_MOST = 1_000_000


class Trial(QWidget):
    """A button that asks Twitch something, with the answer below it."""

    def __init__(
        self, context: DeskContext, words: str, purpose: str, name: str, field: QLineEdit | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self.field = field
        self.button = button(words, name=name)
        self.button.clicked.connect(lambda _checked=False: self.run())
        self.answer = label("", wrap=True)
        self.answer.hide()
        self._work: Callable[[TwitchControl, str], str] = lambda _control, _text: ""
        self._judge: Callable[[str], tuple[str, LabelKind]] = lambda answer: (answer, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(purpose, "muted", wrap=True))
        if field is None:
            layout.addWidget(Flow(self.button))
        else:
            field.setMaxLength(CHAT_LONGEST)
            field.returnPressed.connect(self.run)
            field.textEdited.connect(lambda _text: self._say(""))
            layout.addWidget(at_most(row(field, self.button), FIELD_WIDTH))
        layout.addWidget(self.answer)

    def does(
        self,
        work: Callable[[TwitchControl, str], str],
        judge: Callable[[str], tuple[str, LabelKind]] | None = None,
    ) -> None:
        """What is asked, with the field's text; `judge` makes a sentence of the answer and says how it is coloured."""
        self._work = work
        if judge is not None:
            self._judge = judge

    def run(self) -> None:
        text = "" if self.field is None else self.field.text().strip()
        if self._busy:
            return
        if self.field is not None and not text:
            self._say(tr("Type a line first."), "bad")
            self.field.setFocus()
            return
        work = self._work
        self._busy = ask_twitch(
            self._context,
            self,
            lambda control: work(control, text),
            success=lambda answer: self._say(*self._judge(answer)),
            problem=lambda sentence: self._say(sentence, "bad"),
            finished=self._ended,
        )
        if self._busy:
            self._say(tr("Asking…"), "muted")

    def _ended(self) -> None:
        self._busy = False

    def _say(self, sentence: str, kind: LabelKind = "") -> None:
        # Parts of the answer may be what somebody typed.
        self.answer.setText("\n".join(shown_name(one, CHAT_LONGEST) for one in sentence.splitlines()))
        self.answer.setVisible(bool(sentence))
        restyle(self.answer, kind=kind)


class RewardPart(QWidget):
    """A channel-point reward for entries, kept by the desk: it can give the points back only for its own."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self._stale = True
        self.title = QLineEdit()
        self.title.setObjectName("rewardTitle")
        self.title.setMaxLength(REWARD_TITLE_MAX)
        self.title.setPlaceholderText(tr("such as: Join the raffle"))
        self.title.setAccessibleName(tr("Title of the reward"))
        self.cost = QSpinBox()
        self.cost.setObjectName("rewardCost")
        self.cost.setRange(1, COST_MOST)
        self.cost.setValue(100)
        self.cost.setSuffix(" " + tr("points"))
        self.cost.setAccessibleName(tr("Cost of the reward in channel points"))
        NoStrayWheel(self.cost)
        self.make_button = button(tr("Create the reward"), self.make, name="makeReward")
        self.present = label("", wrap=True)
        self.problem = sentence_place()
        self.trouble = label("", "warn", wrap=True)
        title_caption, cost_caption = label(tr("Title")), label(tr("Cost"))
        title_caption.setBuddy(self.title)
        cost_caption.setBuddy(self.cost)
        purpose = tr(
            "Viewers can enter for channel points as well. The desk creates the reward itself: then it can give the"
            " points back where an entry is refused or removed. Needs an affiliate or partner channel."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("Channel-point reward"), "heading"))
        layout.addWidget(label(purpose, "muted", wrap=True))
        layout.addWidget(self.present)
        layout.addWidget(self.trouble)
        layout.addWidget(at_most(row(title_caption, self.title, cost_caption, self.cost), FIELD_WIDTH))
        layout.addWidget(self.problem)
        layout.addWidget(Flow(self.make_button))
        self.title.textEdited.connect(lambda _text: say_at(self.problem, self.title, ""))
        self.title.returnPressed.connect(self.make)
        context.twitch.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        self._take()
        self.present.hide()

    def make(self) -> None:
        """Have Twitch create the reward, or take the desk's own one of that title."""
        if self._busy:
            return
        title, cost = self.title.text().strip(), self.cost.value()
        if not title:
            say_at(self.problem, self.title, tr("Type the reward’s title; viewers see it in chat."))
            self.title.setFocus()
            return
        say_at(self.problem, self.title, "")
        self._busy = ask_twitch(
            self._context,
            self,
            lambda control: control.make_reward(title, cost),
            success=lambda _nothing: self._made(title),
            problem=lambda sentence: say_at(self.problem, self.title, sentence),
            finished=self._ended,
        )

    def refresh(self) -> None:
        """Read which reward there is; put off while hidden."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        services = self._context.services
        self._context.operations.run(
            services.channel_settings.get, owner=self, success=self._show, latest="channelSettings"
        )

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self.refresh()

    def _made(self, title: str) -> None:
        self._context.notices.say(tr("The reward “{title}” is on the channel.", title=shown_name(title)))
        self.title.setModified(False)
        self.refresh()

    def _ended(self) -> None:
        self._busy = False

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.SETTINGS):
            self.refresh()

    def _show(self, settings: ChannelSettings) -> None:
        has = bool(settings.reward_id)
        self.present.setVisible(has)
        if has:
            self.present.setText(
                tr(
                    "On the channel: “{title}” for {cost} points.",
                    title=shown_name(settings.reward_title),
                    cost=number(settings.reward_cost),
                )
            )
        if not self.title.isModified() and settings.reward_title:
            self.title.setText(settings.reward_title)
            self.cost.setValue(max(1, settings.reward_cost))
        self.make_button.setText(tr("Create another") if has else tr("Create the reward"))

    def _take(self) -> None:
        trouble = self._context.twitch.status.reward_problem
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))


class TestsPage(QWidget):
    """Check the connection, write a line, rehearse one; and the reward."""

    __test__ = False  # no test of pytest's, whatever its name

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.check = Trial(
            context,
            tr("Check the connection"),
            tr("Asks Twitch everything once: sign-in, permissions, events, lists. Nobody in chat sees it."),
            "checkTwitch",
        )
        self.check.does(lambda control, _text: control.check())
        self.write_field = QLineEdit(tr("Raffle Desktop says hello."))
        self.write_field.setObjectName("testLine")
        self.write_field.setAccessibleName(tr("Line to write to chat"))
        self.write = Trial(
            context,
            tr("Write to chat"),
            tr("Writes this line to the channel’s chat, for all to see."),
            "writeTest",
            self.write_field,
        )
        self.write.does(
            lambda control, text: control.send_test(text),
            lambda answer: (answer, "bad") if answer else (tr("It is in chat."), "good"),
        )
        self.rehearse_field = QLineEdit("!join")
        self.rehearse_field.setObjectName("rehearseLine")
        self.rehearse_field.setAccessibleName(tr("Line of chat to rehearse"))
        self.rehearse = Trial(
            context,
            tr("Rehearse"),
            tr("Says what the desk would do if a stranger wrote this in chat. Nothing is changed or written."),
            "rehearse",
            self.rehearse_field,
        )
        self.rehearse.does(lambda control, text: control.rehearse(text))
        self.reward = RewardPart(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for part in (stack(self.check), self.rehearse, self.write, line(), self.reward):
            layout.addWidget(part)
        context.dress(self.check.button, "verify")
        context.dress(self.rehearse.button, "play")
        context.dress(self.write.button, "session")
        context.dress(self.reward.make_button, "add")
