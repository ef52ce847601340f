"""The commands in chat: which are listened to, under which words, for whom, where and how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from raffle_desktop.domain.chat_commands import (
    CHAT_PLATFORMS,
    DESK_WORDS,
    OPERATORS,
    PLATFORM_NAMES,
    ChatCommand,
)
from raffle_desktop.domain.chat_words import ChatWords, word_key
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_command_row import ROLE_WIDTH, TYPED_MOST, WORDS_WIDTH, CommandRow
from raffle_desktop.gui.dialogs.settings_command_words import command_title
from raffle_desktop.gui.dialogs.settings_form import Form, amount, box
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import label, restyle, row
from raffle_desktop.services.chat_settings import (
    AFFILIATE_MAX,
    COOLDOWN_MAX,
    ChatCommandSettings,
)

ROWS_AT_ONCE = 3
"""Rows that are made in one turn of events."""


class CommandsPage(Form):
    """Made in steps, as it has many parts, and then to be loaded: see `steps`."""

    def __init__(self) -> None:
        super().__init__(tr("Commands"))
        self._settings = ChatCommandSettings()
        self._words = ChatWords()
        self._prefix = self._words.prefix
        self._keywords: tuple[str, ...] = self._words.keywords
        self._lucky = ""
        self._before: frozenset[tuple[str, str]] = frozenset()
        self.rows: dict[ChatCommand, CommandRow] = {}
        self._is_loading = True

    def steps(self) -> Iterator[None]:
        """Make the page part by part; each part takes a few milliseconds."""
        self._add_where()
        yield
        groups = (
            (tr("What viewers can ask"), [one for one in ChatCommand if one not in OPERATORS]),
            (tr("What those who run the raffle can do"), [one for one in ChatCommand if one in OPERATORS]),
        )
        for title, commands in groups:
            self.add_section(title)
            if commands[0] in OPERATORS:
                self.operators_box = box(tr("The raffle can be &run from chat"), "commands")
                self.add_wide(self.operators_box, tr("Off: none of these is listened to, whoever types it."))
                self.operators_box.toggled.connect(self._operators)
            self.add_wide(self._heads())
            for place, command in enumerate(commands):
                made = CommandRow(command)
                self.rows[command] = made
                self.add_wide(made)
                made.field.textChanged.connect(self._words_changed)
                made.box.toggled.connect(self._words_changed)
                if place % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
                    yield
        self.add_section(tr("Affiliate"))
        self.affiliate_field = QLineEdit()
        self.affiliate_field.setObjectName("affiliate")
        self.affiliate_field.setMaxLength(TYPED_MOST)
        self.affiliate_field.setMaximumWidth(WORDS_WIDTH)
        self.add(
            tr("Called in &chat"),
            row(self.affiliate_field, 1),
            tr("The word that viewers type to link their affiliate name, {n} characters at the most.", n=AFFILIATE_MAX),
            buddy=self.affiliate_field,
        )
        self.affiliate_problem = self.add_problem()
        self.affiliate_field.textChanged.connect(self._words_changed)
        self.finish()

    def _add_where(self) -> None:
        self.add_section(tr("Where and how often"))
        self.platform_boxes = {one: box(PLATFORM_NAMES[one], f"listen-{one}") for one in CHAT_PLATFORMS}
        self.add(
            tr("Listen on"),
            Flow(*self.platform_boxes.values(), spacing=3 * GRID),
            tr("Entering with a keyword is not a command: that goes on where this is off."),
            buddy=self.platform_boxes[CHAT_PLATFORMS[0]],
        )
        for platform, made in self.platform_boxes.items():
            made.setAccessibleName(tr("Listen to commands on {platform}", platform=PLATFORM_NAMES[platform]))
        self.user_pause = self._pause("userPause")
        self.add(
            tr("Pause for a &viewer"),
            row(self.user_pause, 1),
            tr("Who gives the same command again within it gets no answer."),
            buddy=self.user_pause,
        )
        self.channel_pause = self._pause("channelPause")
        self.add(
            tr("Pause for the w&hole chat"),
            row(self.channel_pause, 1),
            tr("For answers that are the same whoever asks, such as the leaderboard; for each platform by itself."),
            buddy=self.channel_pause,
        )

    @staticmethod
    def _pause(name: str) -> QSpinBox:
        made = amount(COOLDOWN_MAX, tr("second"), tr("seconds"), name, zero=tr("no pause"))
        made.setMaximumWidth(WORDS_WIDTH)
        return made

    @staticmethod
    def _heads() -> QWidget:
        words, role = label(tr("Words, without the sign"), "small"), label(tr("Who may"), "small")
        words.setFixedWidth(WORDS_WIDTH)
        role.setFixedWidth(ROLE_WIDTH)
        return row(label(tr("Command"), "small"), 1, words, role)

    # --- what others call ---------------------------------------------------------------------------------------------

    def load(self, settings: ChatCommandSettings, words: ChatWords, lucky: str = "") -> None:
        """`lucky`: the word of the lucky draw, which no command may have."""
        self._settings, self._words, self._lucky = settings, words, lucky
        self._prefix, self._keywords = words.prefix, words.keywords
        self._is_loading = True
        for platform, listen in self.platform_boxes.items():
            listen.setChecked(platform in settings.platforms)
        self.user_pause.setValue(settings.user_cooldown_seconds)
        self.channel_pause.setValue(settings.channel_cooldown_seconds)
        for command, made in self.rows.items():
            setting = settings.of(command)
            made.load(setting, (getattr(words, command.value),) if command in DESK_WORDS else setting.words)
        self.affiliate_field.setText(settings.affiliate)
        self.operators_box.setChecked(words.commands_on)
        self._is_loading = False
        self._before = frozenset()
        self._before = frozenset(self._clashes())
        self._operators()
        self._words_changed()

    def follow_words(self, prefix: str, keywords: tuple[str, ...]) -> None:
        """The sign before words and the keywords, which are another page's, are now these."""
        self._prefix, self._keywords = prefix, keywords
        self._words_changed()

    def wanted(self) -> ChatCommandSettings:
        return replace(
            self._settings,
            commands={command: made.wanted() for command, made in self.rows.items()},
            user_cooldown_seconds=self.user_pause.value(),
            channel_cooldown_seconds=self.channel_pause.value(),
            platforms=tuple(one for one, made in self.platform_boxes.items() if made.isChecked()),
            affiliate=self.affiliate_field.text().strip(),
        )

    def wanted_words(self, words: ChatWords) -> ChatWords:
        """The channel's words with those of open, close, draw and redraw as they stand here."""
        typed = {command: self.rows[command].field.text().strip() for command in DESK_WORDS}
        return replace(
            words,
            commands_on=self.operators_box.isChecked(),
            open=typed[ChatCommand.OPEN],
            close=typed[ChatCommand.CLOSE],
            draw=typed[ChatCommand.DRAW],
            redraw=typed[ChatCommand.REDRAW],
        )

    @property
    def prefix(self) -> str:
        return self._prefix

    def meaning_of(self, word: str) -> str:
        """What a word means to a command as they stand here; "" where it is free."""
        key = _key(word, self._prefix)
        for command, made in self.rows.items():
            if command not in DESK_WORDS and not made.is_on:
                continue
            if any(_key(phrase.partition(" ")[0], self._prefix) == key for phrase in made.phrases):
                return _word_for(command)
        return ""

    def problem(self) -> QWidget | None:
        self._check()
        for made in self.rows.values():
            if not made.problem.isHidden():
                return made.field
        return None if self.affiliate_problem.isHidden() else self.affiliate_field

    def refuse(self, sentence: str) -> QWidget:
        """Say what the desk did not take, beside the command that the sentence speaks of or else the first one."""
        named = [made for made in self.rows.values() if any(f"“{word}”" in sentence for word in made.phrases)]
        made = (named or list(self.rows.values()))[0]
        made.say(sentence)
        return made.field

    @property
    def affiliate(self) -> str:
        return self.affiliate_field.text().strip() or self._settings.affiliate

    def typed(self, command: ChatCommand | None) -> str:
        """A command as it is typed, with the sign before it."""
        words = self.rows[command].phrases if command is not None else ()
        return self._prefix + next(iter(words), "raffle")

    # --- while it is typed --------------------------------------------------------------------------------------------

    def _operators(self) -> None:
        for command, made in self.rows.items():
            if command in OPERATORS:
                made.setEnabled(self.operators_box.isChecked())

    def _words_changed(self) -> None:
        if not self._is_loading:
            for made in self.rows.values():
                made.show_example(self._prefix, self.affiliate)
            self._check()

    def _check(self) -> None:
        clashes = self._clashes()
        for command, made in self.rows.items():
            wrong = made.wrong_words(self._prefix)
            if not wrong:
                wrong = next(
                    (
                        sentence
                        for (where, word), sentence in clashes.items()
                        if where == command.value and (where, word) not in self._before
                    ),
                    "",
                )
            made.say(wrong)
        affiliate = self.affiliate_field.text().split()
        wrong = ""
        if len(affiliate) != 1 or len(affiliate[0]) > AFFILIATE_MAX:
            wrong = tr_n("Type one word of 1 character.", "Type one word of 1 to {n} characters.", AFFILIATE_MAX)
        elif word_key(affiliate[0]) in CHAT_PLATFORMS:
            wrong = tr("{name} is a platform and cannot be the affiliate.", name=shown_name(affiliate[0], 30))
        self.affiliate_problem.setText(wrong)
        self.affiliate_problem.setVisible(bool(wrong))
        restyle(self.affiliate_field, wrong="true" if wrong else "false")

    def _clashes(self) -> dict[tuple[str, str], str]:
        """Words with two meanings, by command and word, each with its sentence."""
        whole: dict[str, ChatCommand] = {}
        found: dict[tuple[str, str], str] = {}
        taken = {word_key(word): tr("a keyword to take part with") for word in self._keywords}
        if self._lucky:
            taken[word_key(self._lucky)] = tr("the word of the lucky draw")
        for command in DESK_WORDS:
            for word in self.rows[command].phrases:
                key = _key(word, self._prefix)
                if key in taken:
                    found[command.value, key] = clash_words(word, taken[key])
                else:
                    taken[key] = _word_for(command)
        for command, made in self.rows.items():
            if command in DESK_WORDS or not made.is_on:
                continue
            for phrase in made.phrases:
                key, first = _key(phrase, self._prefix), _key(phrase.partition(" ")[0], self._prefix)
                other = whole.setdefault(key, command)
                if first in taken:
                    found[command.value, first] = clash_words(phrase.partition(" ")[0], taken[first])
                elif other is not command:
                    for one, two in ((command, other), (other, command)):
                        found[one.value, key] = clash_words(phrase, _word_for(two))
        return found


def _key(phrase: str, prefix: str) -> str:
    return " ".join(word_key(word) for word in phrase.removeprefix(prefix).split())


def _word_for(command: ChatCommand) -> str:
    return tr("the word for “{command}”", command=command_title(command))


def clash_words(word: str, meaning: str) -> str:
    """That a word has a meaning already."""
    return tr("“{word}” is {meaning} already; take another one.", word=shown_name(word, 40), meaning=meaning)
