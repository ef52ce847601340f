"""The forms of the viewer's panel: what is counted, set by hand; and one more account."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.entry_rows import PLATFORMS
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.fixed_point import MICRO, format_micro, parse_micro
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.texts import number, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import platform_name
from raffle_desktop.gui.widgets import button, label, restyle, row
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import COUNT_MAX, ViewerView

FIELD_MAX = 24
"""Longer than any number that is taken, so that a pasted text is refused in words and not cut in silence."""
COUNTS = ("sub_months", "resub_count", "cheer_bits", "gifted_subs")
CENT = MICRO // 100


def shown_counters(viewer: ViewerView) -> dict[str, object]:
    """The viewer's counters by the names that they are changed by."""
    return {
        "is_follower": viewer.is_follower,
        "is_subscriber": viewer.is_subscriber,
        "sub_months": viewer.sub_months,
        "resub_count": viewer.resub_count,
        "cheer_bits": viewer.cheer_bits,
        "donations_cents": viewer.donations_minor,
        "gifted_subs": viewer.gifted_subs,
        "carry_over": format_micro(viewer.carry_over),
    }


class _Form(QDialog):
    """A form over the desk: a heading, fields, a sentence about what cannot be taken, and the act."""

    def __init__(self, context: DeskContext, viewer: ViewerView, owner: QWidget, title: str, act: str) -> None:
        """`owner` outlives the form: an Undo that is offered after it has closed runs for it."""
        super().__init__(owner.window())
        self._context = context
        self._viewer = viewer
        self._owner = owner
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(420)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(2 * GRID)
        self.fields.setVerticalSpacing(GRID)
        self.fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What cannot be taken"))
        self.problem.hide()
        self.yes = button(act, self.finish, kind="main", name="yes")
        self.yes.setDefault(True)
        self.no = button(tr("Cancel"), self.reject, name="no")
        self.no.setAutoDefault(False)
        self.intro = label("", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(self.intro)
        layout.addLayout(self.fields)
        layout.addWidget(self.problem)
        layout.addWidget(row(1, self.no, self.yes))

    def add(self, caption: str, control: QWidget, name: str) -> None:
        """A field; an "&" in the caption marks the letter that leads to it."""
        words = label(caption)
        words.setBuddy(control)
        control.setObjectName(name)
        control.setAccessibleName(caption.replace("&", ""))
        self.fields.addRow(words, control)

    def finish(self) -> None:
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Say what cannot be taken; what was typed stays."""
        self.problem.setText(text)
        self.problem.show()
        self.yes.setEnabled(True)

    def refused(self, error: BaseException) -> bool:
        """Say a refusal here, beside what was typed; anything else closes nothing and goes its usual way."""
        self.yes.setEnabled(True)
        if not isinstance(error, RaffleError):
            return False
        self.say(error.message)
        return True


class CountersDialog(_Form):
    """What is counted for a viewer. Only what was changed here is set, so that what happens meanwhile stays."""

    def __init__(self, context: DeskContext, viewer: ViewerView, owner: QWidget) -> None:
        title = tr("Counters of {name}", name=shown_name(viewer.name, 40))
        super().__init__(context, viewer, owner, title, tr("Save"))
        self.intro.setText(
            tr("Their entry's weight follows at once. What they ever did grows with it, and never shrinks.")
        )
        self._choices = {
            "is_follower": _yes_no(viewer.is_follower),
            "is_subscriber": _yes_no(viewer.is_subscriber),
        }
        self._texts = {
            "sub_months": QLineEdit(str(viewer.sub_months)),
            "resub_count": QLineEdit(str(viewer.resub_count)),
            "cheer_bits": QLineEdit(str(viewer.cheer_bits)),
            "donations_cents": QLineEdit(f"{viewer.donations_minor // 100}.{viewer.donations_minor % 100:02d}"),
            "gifted_subs": QLineEdit(str(viewer.gifted_subs)),
            "carry_over": QLineEdit(format_micro(viewer.carry_over)),
        }
        captions = {
            "is_follower": tr("&Follower"),
            "is_subscriber": tr("&Subscriber"),
            "sub_months": tr("&Months subscribed"),
            "resub_count": tr("&Resubs"),
            "cheer_bits": tr("&Bits"),
            "donations_cents": tr("&Donations"),
            "gifted_subs": tr("&Gifted subs"),
            "carry_over": tr("&Carried over"),
        }
        controls: dict[str, QWidget] = {**self._choices, **self._texts}
        for name, caption in captions.items():
            self.add(caption, controls[name], name)
        self._names = {name: caption.replace("&", "") for name, caption in captions.items()}
        for field in self._texts.values():
            field.setMaxLength(FIELD_MAX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self._texts["sub_months"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def finish(self) -> None:
        """Set what was changed, or say which field cannot be taken."""
        given = self._read()
        if given is None:
            return
        before = shown_counters(self._viewer)
        changes = {name: value for name, value in given.items() if value != before[name]}
        if not changes:
            self.reject()
            return
        self.yes.setEnabled(False)
        viewers, viewer_id = self._context.services.viewers, self._viewer.id
        context, owner = self._context, self._owner
        name = shown_name(self._viewer.name, 40)
        old = {field: before[field] for field in changes}

        def undo() -> None:
            context.operations.run(lambda: viewers.change(viewer_id, old, actor=ACTOR), owner=owner)

        def done(_viewer: ViewerView) -> None:
            self.accept()
            context.notices.undoable(tr("The counters of {name} are changed.", name=name), undo)

        context.operations.run(
            lambda: viewers.change(viewer_id, changes, actor=ACTOR), owner=self, success=done, failure=self.refused
        )

    def _read(self) -> dict[str, object] | None:
        """What stands in the form, None (and it says so) where something cannot be read."""
        given: dict[str, object] = {name: box.currentData() for name, box in self._choices.items()}
        wrong = ""
        for name, field in self._texts.items():
            value = _value(name, field.text())
            restyle(field, wrong="false" if value is not None else "true")
            if value is None and not wrong:
                wrong = name
            given[name] = value
        if not wrong:
            return given
        caption = self._names[wrong]
        if wrong in COUNTS:
            self.say(tr("{field} must be a whole number from 0 to {most}.", field=caption, most=number(COUNT_MAX)))
        elif wrong == "donations_cents":
            self.say(tr("{field} must be an amount of 0 or more with at most 2 decimals.", field=caption))
        else:
            self.say(tr("{field} must be a number of 0 or more with at most 6 decimals.", field=caption))
        self._texts[wrong].setFocus(Qt.FocusReason.OtherFocusReason)
        return None


class AccountDialog(_Form):
    """One more account of a viewer: a platform, a name, and the platform's id where it is known."""

    def __init__(self, context: DeskContext, viewer: ViewerView, owner: QWidget) -> None:
        title = tr("Add an account of {name}", name=shown_name(viewer.name, 40))
        super().__init__(context, viewer, owner, title, tr("Add account"))
        self.intro.setText(
            tr("From now on the desk takes this account for the same person. It cannot be taken away again.")
        )
        self._platform = QComboBox()
        for platform in PLATFORMS:
            self._platform.addItem(platform_name(platform), platform)
        self._name = QLineEdit()
        self._account = QLineEdit()
        self._account.setPlaceholderText(tr("empty: known by name only"))
        self.add(tr("&Platform"), self._platform, "platform")
        self.add(tr("&Name there"), self._name, "name")
        self.add(tr("Account &id"), self._account, "account")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Add it, or say why not."""
        person = Person(self._platform.currentData(), self._name.text(), self._account.text().strip() or None)
        self.yes.setEnabled(False)
        context, viewer = self._context, self._viewer

        def done(now: ViewerView) -> None:
            self.accept()
            context.notices.say(
                tr(
                    "{account} on {platform} is now an account of {name}.",
                    account=shown_name(person.name, 40),
                    platform=platform_name(person.platform),
                    name=shown_name(now.name, 40),
                )
            )

        context.operations.run(
            lambda: context.services.viewers.add_identity(viewer.id, person, actor=ACTOR),
            owner=self,
            success=done,
            failure=self.refused,
        )


def _yes_no(value: bool | None) -> QComboBox:
    box = QComboBox()
    for text, choice in ((tr("not known"), None), (tr("yes"), True), (tr("no"), False)):
        box.addItem(text, choice)
    box.setCurrentIndex((None, True, False).index(value))
    return box


def _value(name: str, text: str) -> object | None:
    """What a field's text means to the service; None where it cannot be read."""
    plain = text.strip().replace(",", ".")
    if name in COUNTS:
        return int(plain) if plain.isascii() and plain.isdigit() and int(plain) <= COUNT_MAX else None
    try:
        micro = parse_micro(plain)
    except ValueError:
        return None
    if name == "carry_over":
        return format_micro(micro)
    # "1,000" is a thousand to some and one to others: with three decimals it is nobody's amount.
    return None if len(plain.partition(".")[2]) > 2 else micro // CENT
