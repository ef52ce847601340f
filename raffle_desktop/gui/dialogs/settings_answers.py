"""The texts with which commands in chat are answered: found by group or search, edited one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.chat_answers import ANSWER_FIELDS, ANSWERS_OF, DEFAULT_ANSWERS, check_answer
from raffle_desktop.domain.chat_commands import ChatCommand
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.settings_answer_list import AnswerList, State
from raffle_desktop.gui.dialogs.settings_answer_words import (
    ANNOUNCED,
    PARTS,
    answer_meaning,
    answer_titles,
    group_title,
    preview_of,
)
from raffle_desktop.gui.dialogs.settings_form import Form
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import button, card, label, restyle, row, scrolled
from raffle_desktop.services.chat_settings import ChatCommandSettings

TYPED_MOST = 2_000
"""Above what a text may have, so that a long one is told and not cut in silence."""
TEXT_HEIGHT = 11 * GRID


class TextEdit(QPlainTextEdit):
    """One line of chat, on as many lines as it takes. Tab leaves it, and so does Enter nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(TEXT_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A line of chat has no lines; Enter is the dialog's OK.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def take(self, text: str) -> None:
        """Put this in place of what there is, in a way that Ctrl+Z takes back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)


class AnswersPage(Form):
    """A list of all texts at the left, the chosen one at the right. Made in steps, and then to be loaded: see
    `steps`.
    """

    def __init__(self, typed: Callable[[ChatCommand | None], str], signs: Callable[[], tuple[str, str]]) -> None:
        """`typed`: a command as it is typed at present. `signs`: the sign before words, and the affiliate's name."""
        super().__init__(tr("Answers"), scrolls=False)
        self._typed, self._signs = typed, signs
        self._settings = ChatCommandSettings()
        self._texts: dict[str, str] = dict(self._settings.texts)
        self._kind = ""
        self._command_of: dict[str, ChatCommand | None] = {
            kind: command for command, kinds in ANSWERS_OF.items() for kind in kinds
        }
        self._wrong: dict[str, str] = {}
        titles = answer_titles()
        self._titles = {kind: titles.get(kind, kind) for kind in ANSWER_FIELDS}
        self.placeholders: dict[str, QToolButton] = {}

    def steps(self) -> Iterator[None]:
        """Make the page part by part; each part takes a few milliseconds."""
        self.list = AnswerList(self._titles, lambda kind: self._texts[kind])
        self.search_field, self.tree, self.all_button = self.list.search_field, self.list.tree, self.list.all_button
        self._items, self._count = self.list.items, self.list.count
        yield
        editor = self._editor()
        yield
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.list)
        layout.addWidget(scrolled(editor, tr("The chosen text")), 1)
        self.put_body(body)
        self.list.chosen.connect(self._chosen)
        self.list.reset_wanted.connect(self._ask_for_all)

    def _editor(self) -> QWidget:
        self._title = label("", "heading", wrap=True)
        self._about = label("", "small", wrap=True)
        self.edit = TextEdit()
        self.edit.setObjectName("answer")
        self.edit.textChanged.connect(self._typed_text)
        self.text_problem = label("", "bad", wrap=True)
        self.text_problem.hide()
        self.reset_button = button(tr("Reset to default"), self._reset, name="resetAnswer")
        self.reset_button.setAutoDefault(False)
        self.reset_button.setToolTip(tr("The text that the desk comes with; Ctrl+Z takes it back"))
        self._length = label("", "small")
        self.preview = label("", wrap=True)
        self._preview_head = label(tr("In chat"), "small")
        self._fields_head = label(tr("What can stand in it; a click puts it in"), "small", wrap=True)
        self._fields = QWidget()
        self._fields_grid = QGridLayout(self._fields)
        self._fields_grid.setContentsMargins(0, 0, 0, 0)
        self._fields_grid.setHorizontalSpacing(GRID)
        self._fields_grid.setVerticalSpacing(GRID // 2)
        self._fields_grid.setColumnStretch(1, 1)
        inside = QWidget()
        inside.setObjectName("page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2, 0, GRID, 0)
        layout.setSpacing(GRID)
        for part in (
            self._title,
            self._about,
            self.edit,
            self.text_problem,
            row(self._length, 1, self.reset_button),
            card(self._preview_head, self.preview, spacing=GRID // 2, margin=GRID + GRID // 2),
            self._fields_head,
            self._fields,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        return inside

    # --- what others call ---------------------------------------------------------------------------------------------

    def load(self, settings: ChatCommandSettings) -> None:
        self._settings = settings
        self._texts = dict(settings.texts)
        self._wrong = {}
        for kind in self._items:
            self._mark(kind)
        chosen, self._kind = self._kind or next(iter(self._items)), ""
        if self.tree.currentItem() is self._items[chosen]:
            self._chosen(chosen)
        else:
            self.tree.setCurrentItem(self._items[chosen])
        self.list.tell()

    def wanted(self, settings: ChatCommandSettings) -> ChatCommandSettings:
        """These settings with the texts as they stand here."""
        return replace(settings, texts={kind: " ".join(text.split()) for kind, text in self._texts.items()})

    def choose(self, kind: str) -> None:
        """Show this text to be edited."""
        self.list.choose(kind)

    @property
    def text(self) -> str:
        """What stands in the field of the chosen text."""
        return self.edit.toPlainText()

    def problem(self) -> QWidget | None:
        if not self._wrong:
            return None
        if self._kind not in self._wrong:
            self.choose(next(kind for kind in self._items if kind in self._wrong))
        return self.edit

    def refresh(self) -> None:
        """The sign before words, or a command's words, are others now."""
        if self._kind:
            self._show_preview()

    def take_theme(self, theme: Theme) -> None:
        self.list.take_theme(theme)

    def _mark(self, kind: str) -> None:
        is_own = self._texts[kind] != DEFAULT_ANSWERS[kind]
        state: State = "wrong" if kind in self._wrong else "own" if is_own else "usual"
        self.list.mark(kind, state)

    # --- the chosen text ----------------------------------------------------------------------------------------------

    def _chosen(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        command = self._command_of[kind]
        self._title.setText(f"{group_title(command)} – {self._titles[kind]}")
        about = tr("A part of another text.") if kind in PARTS else ""
        if kind in ANNOUNCED:
            about = tr("Said on Discord. On Twitch and Kick the announcement says it.")
        empty = tr("Empty: nothing is said.")
        self._about.setText(f"{about} {empty}" if about else empty)
        self.edit.setAccessibleName(tr("Text: {when}", when=f"{group_title(command)}, {self._titles[kind]}"))
        self.edit.blockSignals(True)
        self.edit.setPlainText(self._texts[kind])
        self.edit.blockSignals(False)
        self._offer_fields()
        self._show_state()

    def _offer_fields(self) -> None:
        names = ANSWER_FIELDS[self._kind]
        while (taken := self._fields_grid.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.placeholders = {}
        for place, name in enumerate(names):
            meaning = answer_meaning(self._kind, name)
            made = QToolButton()
            made.setText("{" + name + "}")
            made.setProperty("kind", "slim")
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setAccessibleName(tr("Put in: {meaning}", meaning=meaning))
            made.clicked.connect(partial(self._put_in, "{" + name + "}"))
            self._fields_grid.addWidget(made, place, 0)
            self._fields_grid.addWidget(label(meaning, "small", wrap=True), place, 1)
            self.placeholders[name] = made
        self._fields_head.setVisible(bool(names))
        self._fields.setVisible(bool(names))

    def _put_in(self, text: str, _checked: object = None) -> None:
        self.edit.insertPlainText(text)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed_text(self) -> None:
        if not self._kind:
            return
        text = self.edit.toPlainText()
        if len(text) > TYPED_MOST:
            self.edit.take(text[:TYPED_MOST])
            return
        self._texts[self._kind] = text
        self._show_state()
        self.list.tell()

    def _show_state(self) -> None:
        kind, wrong = self._kind, self._fault(self._kind)
        if wrong:
            self._wrong[kind] = wrong
        else:
            self._wrong.pop(kind, None)
        self._mark(kind)
        self.text_problem.setText(wrong)
        self.text_problem.setVisible(bool(wrong))
        restyle(self.edit, wrong="true" if wrong else "false")
        self.edit.setAccessibleDescription(wrong)
        self.reset_button.setEnabled(self._texts[kind] != DEFAULT_ANSWERS[kind])
        self._show_preview()

    def _fault(self, kind: str) -> str:
        try:
            check_answer(kind, " ".join(self._texts[kind].split()))
        except RaffleError as refused:
            return refused.message
        return ""

    def _show_preview(self) -> None:
        kind = self._kind
        said, texts = "", self._sound_texts()
        if kind not in self._wrong:
            prefix, affiliate = self._signs()
            said = preview_of(texts, kind, prefix, affiliate, self._typed(self._command_of[kind]))
        self.preview.setText(shown_name(said, TYPED_MOST) if said else tr("Nothing is said."))
        if kind in self._wrong:
            self.preview.setText("–")
        restyle(self.preview, kind="" if said else "muted")
        length = len(" ".join(self._texts[kind].split()))
        self._length.setText(tr_n("1 character", "{n} characters", length))

    def _sound_texts(self) -> Mapping[str, str]:
        """For parts of a list: what is wrong in them is no obstacle for the others."""
        return {
            kind: DEFAULT_ANSWERS[kind] if kind in self._wrong and kind != self._kind else text
            for kind, text in self._texts.items()
        }

    def _reset(self) -> None:
        if self._kind:
            self.edit.take(DEFAULT_ANSWERS[self._kind])
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_all(self) -> None:
        ask(
            self,
            tr("Reset all texts?"),
            tr_n(
                "1 text of yours is put back to what the desk comes with. Cancel in the settings still keeps it.",
                "{n} texts of yours are put back to what the desk comes with. Cancel in the settings still keeps them.",
                self.list.own,
            ),
            tr("Reset all"),
            self._reset_all,
        )

    def _reset_all(self) -> None:
        self.load(replace(self._settings, texts=dict(DEFAULT_ANSWERS)))
