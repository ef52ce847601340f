"""One command in the settings: whether it is listened to, its words, and who may give it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from raffle_desktop.domain.chat_commands import DESK_WORDS, ChatCommand, Role, least_role
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.dialogs.settings_command_words import (
    command_examples,
    command_meaning,
    command_title,
    role_name,
)
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import label, restyle
from raffle_desktop.services.channel_settings import checked_word
from raffle_desktop.services.chat_settings import WORDS_MOST, CommandSetting, checked_phrase

TYPED_MOST = 300
"""Above what the words may have, so that a long text is told and not cut in silence."""
WORDS_WIDTH = 24 * GRID
ROLE_WIDTH = 21 * GRID


def phrases_of(text: str) -> tuple[str, ...]:
    """Words as typed, with commas or semicolons between them, each once, in their order."""
    parts = (" ".join(part.split()) for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


class CommandRow(QWidget):
    """One command: whether it is listened to, its words, who may give it, and what it does."""

    def __init__(self, command: ChatCommand) -> None:
        super().__init__()
        self.command = command
        self.is_desk_word = command in DESK_WORDS
        title = command_title(command)
        self.box = box(title, f"command-on-{command.value}")
        self.field = QLineEdit()
        self.field.setObjectName(f"command-{command.value}")
        self.field.setAccessibleName(tr("Words of: {command}", command=title))
        self.field.setMaxLength(TYPED_MOST)
        self.field.setFixedWidth(WORDS_WIDTH)
        self.role = QComboBox()
        self.role.setObjectName(f"command-role-{command.value}")
        self.role.setAccessibleName(tr("Who may: {command}", command=title))
        self.role.setFixedWidth(ROLE_WIDTH)
        for role in Role:
            if role.reaches(least_role(command)):
                self.role.addItem(role_name(role), role)
        self._hint = label("", "small", wrap=True)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID // 2)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID // 2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.box, 0, 0)
        layout.addWidget(self.field, 0, 1)
        layout.addWidget(self.role, 0, 2)
        layout.addWidget(self._hint, 1, 0, 1, 3)
        layout.addWidget(self.problem, 2, 0, 1, 3)
        self._hint.setContentsMargins(3 * GRID, 0, 0, 0)
        self.problem.setContentsMargins(3 * GRID, 0, 0, 0)
        self.box.toggled.connect(lambda _on: self._follow())

    @property
    def is_on(self) -> bool:
        return self.box.isChecked()

    @property
    def phrases(self) -> tuple[str, ...]:
        """As typed."""
        typed = self.field.text()
        return phrases_of(typed) if not self.is_desk_word else tuple(filter(None, [typed.strip()]))

    def load(self, setting: CommandSetting, words: tuple[str, ...]) -> None:
        self.box.setChecked(setting.on)
        self.field.setText(", ".join(words))
        self.field.setCursorPosition(0)
        self.role.setCurrentIndex(max(0, self.role.findData(setting.role)))
        self._follow()

    def wanted(self) -> CommandSetting:
        words = () if self.is_desk_word else self.phrases
        return CommandSetting(self.is_on, Role(self.role.currentData()), words)

    def show_example(self, prefix: str, affiliate: str) -> None:
        """What it does, and how it is typed with the present words."""
        typed = prefix + next(iter(self.phrases), "…")
        lines = tr(" or ").join(command_examples(self.command, typed, affiliate))
        meaning = command_meaning(self.command)
        self._hint.setText(f"{meaning} {tr('For example: {line}', line=shown_name(lines, 200))}")

    def wrong_words(self, prefix: str) -> str:
        """What is wrong with the words by themselves, in a sentence."""
        phrases = self.phrases
        if not phrases and (self.is_on or self.is_desk_word):
            return tr("Type a word for this command.") if self.is_desk_word else tr("Type a word, or switch it off.")
        if len(phrases) > WORDS_MOST:
            return tr("{n} words are the most for one command.", n=WORDS_MOST)
        try:
            for phrase in phrases:
                (checked_word if self.is_desk_word else checked_phrase)(phrase, prefix)
        except RaffleError as refused:
            return refused.message
        return ""

    def say(self, wrong: str) -> None:
        """Show what is wrong beside it, "" where nothing is."""
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        restyle(self.field, wrong="true" if wrong else "false")
        self.field.setAccessibleDescription(wrong)

    def _follow(self) -> None:
        # The words of the desk's own four are kept for the day they are switched on again; so are those of others.
        for one in (self.field, self.role):
            one.setEnabled(self.is_on)
