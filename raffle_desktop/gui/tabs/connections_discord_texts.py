"""The texts of the announcements on Discord: a title and a text for each, with how it reads below it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.discord_texts import DISCORD_FIELDS, LISTED_KINDS, check_discord_text
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, page, restyle, row, scrolled
from raffle_desktop.services.discord_settings import DiscordText, DiscordTexts

TYPED_MOST = 4_000
"""Above what a template may have, so that a long one is told and not cut in silence."""
TEXT_HEIGHT = 64
WIDTH, HEIGHT = 720, 640


def title_of(kind: str) -> str:
    """When an announcement is made."""
    return {
        "turned": tr("A period of tickets has turned"),
        "winner": tr("A winner"),
        "redraw": tr("Drawn again"),
        "undone": tr("A draw was undone"),
        "award": tr("Many tickets at once"),
        "lucky": tr("A win of the lucky draw"),
    }[kind]


def meaning_of(field: str) -> str:
    """What a placeholder stands for."""
    return {
        "winner": tr("the winner’s name"),
        "odds": tr("the winner’s chance in percent"),
        "weight": tr("the winner’s weight"),
        "title": tr("what was drawn: the session, period or pool"),
        "prize": tr("the prize"),
        "entries": tr("how many take part"),
        "proof": tr("the number of the draw’s proof"),
        "link": tr("the address of your checking page"),
        "replaced": tr("who had won before"),
        "reason": tr("why, as it was given"),
        "period": tr("the period of tickets"),
        "next": tr("the period that begins"),
        "tickets": tr("how many tickets"),
        "viewers": tr("how many viewers"),
        "viewer": tr("the viewer’s name"),
        "why": tr("what they are for"),
        "campaign": tr("the name of the lucky draw"),
    }[field]


def examples() -> dict[str, str]:
    """Made-up values for the previews."""
    return {
        "winner": "ann_catches",
        "odds": "1.61 %",
        "weight": "3.5",
        "title": tr("Friday raffle"),
        "prize": tr("a mug"),
        "entries": "248",
        "proof": "9f3ab2c41d0e",
        "link": "https://example.org/verify.html",
        "replaced": "bo_watches",
        "reason": tr("not in chat"),
        "period": tr("November 2026"),
        "next": tr("December 2026"),
        # These words are the desk’s own there too, in English whatever the window speaks.
        "tickets": "248 tickets",
        "viewers": "57 viewers",
        "viewer": "ann_catches",
        "why": "for gifting a sub",
        "campaign": tr("Lucky draw"),
    }


class TextPart(QWidget):
    """One announcement: its title, its text, what can stand in them, and how it reads."""

    def __init__(self, kind: str, given: DiscordText) -> None:
        super().__init__()
        self.kind = kind
        self._usual = DiscordTexts()[kind]
        heading = title_of(kind)
        self.title = QLineEdit(given.title)
        self.title.setObjectName(f"{kind}Title")
        self.title.setMaxLength(TYPED_MOST)
        self.title.setAccessibleName(tr("{announcement}: title", announcement=heading))
        self.text = QPlainTextEdit(given.text)
        self.text.setObjectName(f"{kind}Text")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setAccessibleName(tr("{announcement}: text", announcement=heading))
        self.problem = label("", "bad", wrap=True)
        self.preview = label("", "muted", wrap=True)
        self.usual_button = button(tr("Reset to default"), self._use_usual, kind="link", name=f"{kind}Usual")
        self.usual_button.setAccessibleName(tr("Reset to default: {announcement}", announcement=heading))
        # Enter in a field is the dialog’s Save.
        self.usual_button.setAutoDefault(False)
        fields = Flow(*(self._placeholder(name) for name in DISCORD_FIELDS[kind]), self.usual_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setSpacing(GRID // 2)
        for part in (label(heading, "heading"), self.title, self.text, fields, self.problem, self.preview):
            layout.addWidget(part)
        if kind in LISTED_KINDS:
            hint = tr("Several of them go into one message: the title stands above all, the text is a line of each.")
            layout.insertWidget(1, label(hint, "small", wrap=True))
        self.title.textChanged.connect(lambda _text: self.refresh())
        self.text.textChanged.connect(self.refresh)
        self.refresh()

    def wanted(self) -> DiscordText:
        """What was typed."""
        return DiscordText(self.title.text().strip(), self.text.toPlainText().strip())

    def refresh(self) -> QWidget | None:
        """Check it and show how it reads; gives the field with something wrong in it."""
        given, wrong, field = self.wanted(), "", None
        for one, text, is_title in ((self.title, given.title, True), (self.text, given.text, False)):
            try:
                check_discord_text(self.kind, text, title=is_title)
            except RaffleError as refused:
                wrong, field = wrong or refused.message, field or one
        if not wrong and not (given.title or given.text):
            wrong, field = tr("Type a title or a text; to have it not told, untick it on the card."), self.title
        for one in (self.title, self.text):
            restyle(one, wrong="true" if one is field else "false")
            one.setAccessibleDescription(wrong if one is field else "")
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        said = "\n".join(text for text in (given.title, given.text) if text)
        # As it is read there, without the signs that keep names from being taken for marks.
        for name, example in examples().items():
            said = said.replace("{" + name + "}", example)
        self.preview.setText("" if wrong else said)
        self.preview.setVisible(not wrong)
        return field

    def _use_usual(self) -> None:
        self.title.setText(self._usual.title)
        self.text.setPlainText(self._usual.text)

    def _placeholder(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setText("{" + name + "}")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolTip(meaning_of(name))
        made.setAccessibleName(tr("Put in: {meaning}", meaning=meaning_of(name)))

        def put_in() -> None:
            self.text.insertPlainText(made.text())
            self.text.setFocus()

        made.clicked.connect(lambda _checked=False: put_in())
        return made


class TextsDialog(QDialog):
    """Every announcement's texts. What is refused is said beside it, and what was typed stays."""

    def __init__(self, context: DeskContext, owner: QWidget, texts: DiscordTexts) -> None:
        super().__init__(owner.window())
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(tr("Texts on Discord"))
        self.parts = {kind: TextPart(kind, texts[kind]) for kind in DISCORD_FIELDS}
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self.save_button = button(tr("Save"), self.save, kind="main", name="saveTexts")
        self.save_button.setDefault(True)
        self.close_button = button(tr("Cancel"), self.reject, name="closeTexts")
        self.close_button.setAutoDefault(False)
        self._area = scrolled(page(*self.parts.values(), 1), tr("Texts on Discord"))
        intro = tr(
            "Discord’s own marks work, such as **bold**. A placeholder in braces is filled in; press one to put it into"
            " the text. Names are shown as they are, and ping nobody."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("Texts on Discord"), "title"))
        layout.addWidget(label(intro, "muted", wrap=True))
        layout.addWidget(self._area, 1)
        layout.addWidget(self.problem)
        layout.addWidget(row(1, self.close_button, self.save_button))
        self._area.setFrameShape(QFrame.Shape.NoFrame)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        screen = self.screen().availableGeometry()
        self.resize(min(WIDTH, screen.width() - 4 * GRID), min(HEIGHT, screen.height() - 8 * GRID))
        next(iter(self.parts.values())).title.setFocus()

    def save(self) -> None:
        """Store them all."""
        for part in self.parts.values():
            wrong = part.refresh()
            if wrong is not None:
                self._area.ensureWidgetVisible(part)
                wrong.setFocus()
                return
        wanted = DiscordTexts(**{kind: part.wanted() for kind, part in self.parts.items()})
        service = self._context.services.discord_settings
        self._context.operations.run(
            lambda: service.change(lambda given: replace(given, texts=wanted), actor=ACTOR),
            owner=self,
            success=lambda _nothing: self._saved(),
            failure=self._refused,
        )

    def _saved(self) -> None:
        self._context.notices.say(tr("The texts on Discord are stored."))
        self.accept()

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, RaffleError | EnvironmentFault):
            return False
        self.problem.setText(str(error))
        self.problem.show()
        return True
