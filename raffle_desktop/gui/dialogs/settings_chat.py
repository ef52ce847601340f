"""What the desk listens to in chat, and what it says there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.chat_texts import DRAW_KINDS
from raffle_desktop.domain.chat_words import TEMPLATE_FIELDS, check_template, render
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_commands import clash_words
from raffle_desktop.gui.dialogs.settings_form import Form, box
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import label, restyle, row
from raffle_desktop.services.channel_settings import Announcements, ChannelSettings, checked_page

PREFIX_WIDTH = 9 * GRID
TEMPLATES_AT_ONCE = 2
"""Announcements that are made in one turn of events."""
TYPED_MOST = 2_000
"""Above what a template may have, so that a long one is told and not cut in silence."""

_LINES = {
    "draw_opened": "STREAMDRAW #7 OPEN",
    "draw_closed": "STREAMDRAW #7 CLOSED",
    "draw_result": "STREAMDRAW #7 RESULT",
    "draw_void": "STREAMDRAW #7 VOID",
}
"""How the lines begin that these texts stand behind."""


def words_of(text: str) -> tuple[str, ...]:
    """Words as typed, with commas, semicolons or blanks between them, each once, in their order."""
    found = text.replace(",", " ").replace(";", " ").split()
    return tuple(dict.fromkeys(found))


def title_of(kind: str) -> str:
    """When an announcement is made."""
    return {
        "opened": tr("When submissions &open"),
        "closed": tr("When submissions c&lose"),
        "winner": tr("When there is a &winner"),
        "redraw": tr("After a re&draw"),
        "claim": tr("When the winner has to &speak up"),
        "turned": tr("When a period of &tickets turns"),
        "award": tr("When a viewer &gets many tickets"),
        "draw_opened": tr("When it is o&pened"),
        "draw_closed": tr("When its l&ist is closed"),
        "draw_result": tr("With its &result, in place of the text about the winner"),
        "draw_void": tr("When it is gi&ven up"),
    }[kind]


def meaning_of(field: str) -> str:
    """What a placeholder stands for."""
    return {
        "winner": tr("the winner’s name"),
        "odds": tr("the winner’s chance in percent"),
        "weight": tr("the winner’s weight"),
        "session": tr("the name of the session"),
        "entries": tr("how many take part"),
        "keyword": tr("what to type to take part"),
        "seconds": tr("how long the winner has to speak up"),
        "period": tr("the period that has ended"),
        "next": tr("the period that begins"),
        "tickets": tr("how many tickets"),
        "viewers": tr("how many viewers hold tickets"),
        "viewer": tr("the viewer’s name"),
        "why": tr("what the tickets are for"),
        "proof": tr("the number of the draw’s proof"),
        "link": tr("the address of your checking page"),
        "witness": tr("what a witness is asked to do, if there is one"),
    }.get(field, field)


class Template(QWidget):
    """One announcement: whether it is made, its text, the placeholders, and how it would read."""

    def __init__(self, kind: str, examples: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self.kind = kind
        self._examples = examples
        title = title_of(kind)
        plain = title.replace("&", "")
        self.box = box(title, f"announce-{kind}")
        self.field = QLineEdit()
        self.field.setObjectName(f"template-{kind}")
        self.field.setAccessibleName(tr("Text: {when}", when=plain))
        self.field.setMaxLength(TYPED_MOST)
        self.buttons: dict[str, QToolButton] = {}
        flow = Flow(spacing=GRID // 2, line_spacing=GRID // 2)
        for name in TEMPLATE_FIELDS[kind]:
            self.buttons[name] = self._placeholder(name)
            flow.add(self.buttons[name])
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self.preview = label("", "muted", wrap=True)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(3 * GRID, 0, 0, GRID)
        inner.setSpacing(GRID // 2)
        for part in (self.field, flow, self.problem, self.preview):
            inner.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.box)
        layout.addWidget(self._inner)
        self.box.toggled.connect(self._inner.setVisible)
        self.box.toggled.connect(lambda _on: self.refresh())
        self.field.textChanged.connect(lambda _text: self.refresh())

    def load(self, text: str, usual: str) -> None:
        """Show a template; the usual one is offered where this announcement is off."""
        self.box.setChecked(bool(text))
        self._inner.setVisible(bool(text))
        self.field.setText(text or usual)
        self.field.setCursorPosition(0)
        self.refresh()

    def wanted(self) -> str:
        """The template, "" for none."""
        return self.field.text().strip() if self.box.isChecked() else ""

    def is_well(self) -> bool:
        """Whether it can be taken; says beside it what is wrong."""
        return self.refresh()

    def refresh(self) -> bool:
        """Check it and show how it reads."""
        text, wrong = self.wanted(), ""
        try:
            check_template(self.kind, text)
        except RaffleError as refused:
            wrong = refused.message
        if self.box.isChecked() and not text:
            wrong = tr("Type a text, or untick it: an empty line cannot be written.")
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        restyle(self.field, wrong="true" if wrong else "false")
        self.field.setAccessibleDescription(wrong)
        self.preview.setVisible(not wrong)
        said = render(text, self._examples())
        if self.kind in _LINES:
            said = f"{_LINES[self.kind]} … — {said}"
        self.preview.setText(tr("In chat: {line}", line=said) if text else "")
        return not wrong

    def _placeholder(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setText("{" + name + "}")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolTip(meaning_of(name))
        made.setAccessibleName(tr("Put in: {meaning}", meaning=meaning_of(name)))

        def put_in() -> None:
            self.field.insert(made.text())
            self.field.setFocus()

        made.clicked.connect(lambda _checked=False: put_in())
        return made


class ChatPage(Form):
    """Words to enter with, answers and announcements. Made in steps, as it has many parts, and then to be
    loaded: see `steps`.
    """

    words_changed = Signal(str, tuple)
    """The sign before words, and the keywords."""

    def __init__(self) -> None:
        super().__init__(tr("Chat"))
        self._settings = ChannelSettings()
        self.templates: dict[str, Template] = {}
        self.meaning_of_word: Callable[[str], str] = lambda _word: ""
        """What a word means elsewhere, "" where it is free."""

    def steps(self) -> Iterator[None]:
        """Make the page part by part; each part takes a few milliseconds."""
        self.add_section(tr("To take part, viewers type"))
        self.prefix_field = self._word("prefix", tr("Sign before every word"), PREFIX_WIDTH)
        self.add(tr("&Sign before words"), row(self.prefix_field, 1), buddy=self.prefix_field)
        self.keywords_field = QLineEdit()
        self.keywords_field.setObjectName("keywords")
        self.add(tr("&Keywords"), self.keywords_field, buddy=self.keywords_field)
        self.example = label("", "small", wrap=True)
        self.add("", self.example)
        self.words_problem = self.add_problem()
        self.add_section(tr("Answers"))
        self.refusals_box = box(tr("Tell who is &not let in why"), "answerRefusals")
        self.add_wide(
            self.refusals_box,
            tr("Answers are gathered into few lines: many refusals at once do not flood the chat."),
        )
        self.entries_box = box(tr("Tell who is l&et in, too"), "answerEntries")
        self.add_wide(self.entries_box)
        self.add_section(tr("Announcements"))
        self.announce_box = box(tr("&Announce in chat"), "announcing")
        self.add_wide(self.announce_box)
        yield
        for place, kind in enumerate(TEMPLATE_FIELDS):
            self.templates[kind] = template = Template(kind, self._examples)
            if kind not in DRAW_KINDS:
                self.add_wide(template)
            if place % TEMPLATES_AT_ONCE == TEMPLATES_AT_ONCE - 1:
                yield
        self._add_draws()
        self.finish()
        self.announce_box.toggled.connect(self._announcing)
        self.posts_box.toggled.connect(self._announcing)
        self.page_field.textChanged.connect(self._page_changed)
        self.prefix_field.textChanged.connect(self._words_changed)
        self.keywords_field.textChanged.connect(self._words_changed)

    def _add_draws(self) -> None:
        self.add_section(tr("Draws that can be checked"))
        self.posts_box = box(tr("Say each step of them in c&hat"), "postDraws")
        self.add_wide(
            self.posts_box,
            tr(
                "The line of each step begins with STREAMDRAW and is always the same, so that people and programs find"
                " it. A text of yours can stand behind it. A draw whose opening was seen in chat goes on there even if"
                " this is switched off meanwhile."
            ),
        )
        self.page_field = QLineEdit()
        self.page_field.setObjectName("checkPage")
        self.page_field.setPlaceholderText("https://example.org/verify.html")
        self.page_field.setMaxLength(TYPED_MOST)
        self.add(
            tr("Address o&f your checking page"),
            self.page_field,
            tr("Where viewers check a proof; {link} puts it into a text. Without one, {link} is left out."),
            buddy=self.page_field,
        )
        self.page_problem = self.add_problem()
        for kind in DRAW_KINDS:
            self.add_wide(self.templates[kind])

    def load(self, settings: ChannelSettings) -> None:
        self._settings = settings
        words, usual = settings.words, Announcements()
        self.prefix_field.setText(words.prefix)
        self.keywords_field.setText(", ".join(words.keywords))
        self.refusals_box.setChecked(settings.answer_refusals)
        self.entries_box.setChecked(settings.answer_entries)
        self.announce_box.setChecked(settings.announcing)
        self.posts_box.setChecked(settings.post_draws)
        self.page_field.setText(settings.check_page)
        for kind, template in self.templates.items():
            template.load(settings.announce[kind], usual[kind])
        self._announcing()
        self._words_changed()

    def wanted(self) -> ChannelSettings:
        """What is asked for; commands, client id and reward are other screens' and stay as they were read."""
        words = replace(
            self._settings.words,
            prefix=self.prefix_field.text().strip(),
            keywords=words_of(self.keywords_field.text()),
        )
        announce = Announcements(**{kind: template.wanted() for kind, template in self.templates.items()})
        return replace(
            self._settings,
            words=words,
            answer_refusals=self.refusals_box.isChecked(),
            answer_entries=self.entries_box.isChecked(),
            announce=announce,
            announcing=self.announce_box.isChecked(),
            post_draws=self.posts_box.isChecked(),
            check_page=self.page_field.text().strip(),
        )

    def problem(self) -> QWidget | None:
        for word in words_of(self.keywords_field.text()):
            meaning = self.meaning_of_word(word)
            # What was so before may stay.
            if meaning and word not in self._settings.words.keywords:
                return self.refuse(clash_words(word, meaning))
        if not self._page_is_well():
            return self.page_field
        wrong = [template.field for template in self.templates.values() if not template.is_well()]
        return wrong[0] if wrong else None

    def refuse(self, sentence: str) -> QWidget:
        """Say beside the words what the desk did not take; gives the field to go to."""
        self.words_problem.setText(sentence)
        self.words_problem.show()
        return self.keywords_field

    def _examples(self) -> dict[str, str]:
        """Made-up values for the previews."""
        return {
            "winner": "ann_catches",
            "odds": "1.61 %",
            "weight": "3.5",
            "session": tr("Friday raffle"),
            "entries": "248",
            "keyword": self._keyword(),
            "seconds": "60",
            "period": tr("November 2026"),
            "next": tr("December 2026"),
            "tickets": tr("248 tickets"),
            "viewers": tr("57 viewers"),
            "viewer": "ann_catches",
            "why": "for gifting a sub",
            "proof": "9f3ab2c41d0e",
            "link": self.page_field.text().strip(),
            "witness": tr("@{name}: your next line in chat counts.", name="bo_watches"),
        }

    def _keyword(self) -> str:
        return self.prefix_field.text().strip() + next(iter(words_of(self.keywords_field.text())), "join")

    def _page_is_well(self) -> bool:
        wrong = ""
        try:
            checked_page(self.page_field.text())
        except RaffleError as refused:
            wrong = refused.message
        self.page_problem.setText(wrong)
        self.page_problem.setVisible(bool(wrong))
        restyle(self.page_field, wrong="true" if wrong else "false")
        self.page_field.setAccessibleDescription(wrong)
        return not wrong

    def _page_changed(self) -> None:
        # While somebody types, no address is whole.
        self.page_problem.hide()
        for kind in DRAW_KINDS:
            self.templates[kind].refresh()

    def _announcing(self) -> None:
        for kind, template in self.templates.items():
            master = self.posts_box if kind in DRAW_KINDS else self.announce_box
            template.setEnabled(master.isChecked())

    def _words_changed(self) -> None:
        self.words_problem.hide()
        words = words_of(self.keywords_field.text())
        if words:
            text = tr("For example: {keyword}, or {keyword} with a link and a few words.", keyword=self._keyword())
        else:
            text = tr("Without a keyword nobody can enter from chat; channel points still can.")
        self.example.setText(shown_name(text, 300))
        for template in self.templates.values():
            template.refresh()
        self.words_changed.emit(self.prefix_field.text().strip(), words)

    @staticmethod
    def _word(name: str, called: str, width: int) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(called)
        made.setMaximumWidth(width)
        return made
