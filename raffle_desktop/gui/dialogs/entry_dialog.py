"""Adding an entry by hand, and editing one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import format_micro, parse_micro
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, restyle, row
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.records import EntryView

# Where the refusal of a value is shown; everything else stands at the name.
FIELD_OF = {
    Code.LINK_INVALID: "link",
    Code.LINK_REQUIRED: "link",
    Code.NOTES_TOO_LONG: "notes",
    Code.EMAIL_INVALID: "email",
    Code.EMAIL_ALREADY_REGISTERED: "email",
    Code.WEIGHTS_TOO_LARGE: "weight",
}


class EntryDialog(QDialog):
    """With an entry it edits that one, else it adds. Show it with `open()`. What is refused stays as it was typed."""

    def __init__(self, context: DeskContext, parent: QWidget, entry: EntryView | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._context = context
        self._entry = entry
        title = tr("Add an entry") if entry is None else tr("Edit the entry of {name}", name=shown_name(entry.name))
        self.setWindowTitle(title)
        self.name = QLineEdit()
        self.platform = QComboBox()
        for key, text in (("manual", tr("none")), ("twitch", "Twitch"), ("kick", "Kick"), ("discord", "Discord")):
            self.platform.addItem(text, key)
        self.link, self.email, self.weight = QLineEdit(), QLineEdit(), QLineEdit()
        self.link.setPlaceholderText("https://…")
        self.weight.setPlaceholderText(tr("as the rules give it"))
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(72)
        self._problems = {}
        form = QFormLayout()
        form.setSpacing(GRID)
        for key, caption, field in (
            ("name", tr("&Name"), self.name),
            ("platform", tr("&Platform"), self.platform),
            ("link", tr("&Link"), self.link),
            ("notes", tr("N&otes"), self.notes),
            ("email", tr("&E-mail"), self.email),
            ("weight", tr("&Weight"), self.weight),
        ):
            if entry is not None and key in ("name", "platform"):
                continue
            field.setObjectName(key)
            field.setAccessibleName(caption.replace("&", ""))
            form.addRow(caption, field)
            problem = label("", "bad", wrap=True)
            problem.hide()
            form.addRow("", problem)
            self._problems[key] = problem
        if entry is not None:
            self.link.setText(entry.link or "")
            self.notes.setPlainText(entry.notes or "")
            self.email.setText(entry.email or "")
            given = entry.breakdown.given
            self.weight.setText("" if given is None else format_micro(given))
        self.done_button = button(
            tr("Add the entry") if entry is None else tr("Save"), self._store, kind="main", name="store"
        )
        self.done_button.setDefault(True)
        cancel = button(tr("Cancel"), self.reject, name="cancelEntry")
        cancel.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addLayout(form)
        layout.addWidget(row(1, cancel, self.done_button))
        (self.name if entry is None else self.link).setFocus()

    def _store(self) -> None:
        for key, problem in self._problems.items():
            problem.hide()
            self._mark(key, wrong=False)
        weight = None
        if self.weight.text().strip():
            try:
                weight = parse_micro(self.weight.text().strip().replace(",", "."))
            except ValueError:
                self._refuse("weight", tr("The weight must be a number of 0 or more with at most 6 decimals."))
                return
        self.done_button.setEnabled(False)
        services, entry = self._context.services, self._entry
        link, notes, email = self.link.text(), self.notes.toPlainText(), self.email.text()
        if entry is None:
            request = EntryRequest(self.name.text(), str(self.platform.currentData()), None, link, notes, email, weight)
            self._context.operations.run(
                lambda: services.entries.enter(request, Origin.MANUAL, actor=ACTOR),
                owner=self,
                success=self._stored,
                failure=self._failed,
                finished=self._enable,
            )
            return
        self._context.operations.run(
            lambda: services.entries.edit(
                entry.id,
                actor=ACTOR,
                link=link,
                notes=notes,
                email=email,
                given_weight=weight,
                clear_given_weight=weight is None,
            ),
            owner=self,
            success=self._stored,
            failure=self._failed,
            finished=self._enable,
        )

    def _stored(self, view: EntryView) -> None:
        services = self._context.services
        name = shown_name(view.name)
        if self._entry is None:
            self._context.notices.undoable(
                tr("{name} is in.", name=name),
                lambda: self._context.operations.run(
                    lambda: services.entries.remove([view.id], tr("Added by mistake"), actor=ACTOR),
                    owner=self._context.notices,
                ),
            )
        else:
            self._context.notices.say(tr("The entry of {name} is changed.", name=name))
        self.accept()

    def _failed(self, error: BaseException) -> bool:
        if not isinstance(error, RaffleError):
            return False
        self._refuse(FIELD_OF.get(error.code, "name"), error.message)
        return True

    def _refuse(self, key: str, sentence: str) -> None:
        problem = self._problems.get(key) or next(iter(self._problems.values()))
        problem.setText(sentence)
        problem.show()
        self._mark(key, wrong=True)

    def _mark(self, key: str, *, wrong: bool) -> None:
        field = self.findChild(QLineEdit, key)
        if field is not None:
            restyle(field, wrong="true" if wrong else "false")
            if wrong:
                field.setFocus()

    def _enable(self) -> None:
        self.done_button.setEnabled(True)
