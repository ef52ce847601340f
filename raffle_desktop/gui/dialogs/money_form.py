"""Fields of the forms about money: amounts, currencies, and a viewer by name with those who are meant suggested."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QPushButton, QSpinBox, QWidget

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import CURRENCIES, decimals, parse_amount
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm, name_field, platform_field
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.services.money_desk import Whom
from raffle_desktop.services.money_listing import MoneyListing, Suggestion
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services

Result = TypeVar("Result")

REASON_MAX = 200
SUGGEST_MS = 120
SUGGESTED = 8
AMOUNT_LONGEST = 24
NAME_SHOWN = 40


def amount_field(currency: str) -> QLineEdit:
    """An amount as people write it."""
    field = QLineEdit()
    field.setMaxLength(AMOUNT_LONGEST)
    field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    show_currency(field, currency)
    return field


def show_currency(field: QLineEdit, currency: str) -> None:
    """Let the empty field show how an amount of this currency is written."""
    places = decimals(currency)
    field.setPlaceholderText("0" + (f".{'0' * places}" if places else "") + f" {currency}")


def typed_amount(amount: int, currency: str) -> str:
    """An amount as `amount_field` takes it."""
    places = decimals(currency)
    whole, part = divmod(abs(amount), 10**places)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole}.{part:0{places}d}" if places else f"{sign}{whole}"


def currency_field(chosen: str) -> QComboBox:
    """Which money."""
    field = QComboBox()
    field.addItems(sorted(CURRENCIES))
    field.setCurrentText(chosen)
    return field


def count_field(value: int, most: int, least: int = 1) -> QSpinBox:
    """A whole number."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setGroupSeparatorShown(True)
    field.setValue(value)
    return field


def reason_field(placeholder: str = "") -> QLineEdit:
    """Why, or a note."""
    field = QLineEdit()
    field.setMaxLength(REASON_MAX)
    field.setPlaceholderText(placeholder or tr("Why? It is kept in the audit log"))
    return field


class MoneyForm(TicketForm):
    """A form that reads amounts: what cannot be read is said, and its field gets the focus."""

    def run_and_stay(
        self, work: Callable[[], Result], done: Callable[[Result], object], *, also: Sequence[QPushButton] = ()
    ) -> None:
        """Do it in the background; `done` decides whether the form closes. `also`: buttons that must not be pressed
        meanwhile.
        """
        presses = (self.yes, *also)
        for press in presses:
            press.setEnabled(False)

        def finished() -> None:
            for press in presses:
                press.setEnabled(True)

        self._context.operations.run(work, owner=self, success=done, failure=self._refused, finished=finished)

    def grow(self) -> None:
        """Make room for what has come, or give back the room of what has gone."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def read_amount(self, field: QLineEdit, currency: str) -> int | None:
        """Minor units of what was typed; None where it is no amount (yet)."""
        try:
            return parse_amount(field.text().strip(), currency)
        except RaffleError:
            return None

    def amount(self, field: QLineEdit, currency: str, what: str, *, least: int = 1) -> int | None:
        """Minor units of what was typed; None where that was said to be wrong."""
        text = field.text().strip()
        try:
            if not text:
                self.say(tr("{what}: write an amount.", what=what))
                self._wrong(field)
                return None
            amount = parse_amount(text, currency)
        except RaffleError as error:
            self.say(f"{what}: {error.message}")
            self._wrong(field)
            return None
        if amount < least:
            self.say(
                tr("{what} must be above 0.", what=what) if least else tr("{what} must not be below 0.", what=what)
            )
            self._wrong(field)
            return None
        return amount

    def _wrong(self, field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()


class ViewerField(QWidget):
    """Not shown itself: the two fields that name a viewer, and who is suggested while a name is typed."""

    changed = Signal()
    """Another viewer is meant."""
    entered = Signal()
    """Enter was pressed in the name, and not to choose one of those suggested."""

    def __init__(self, context: DeskContext, owner: QWidget, *, may_be_new: bool) -> None:
        super().__init__(owner)
        self.hide()
        self._context = context
        self._listing = MoneyListing(context.services.core)
        self._suggested: dict[str, Suggestion] = {}
        self._chosen: Suggestion | None = None
        self.name = name_field(tr("A name; whom the desk knows is suggested") if may_be_new else tr("A known viewer"))
        self.platform = platform_field(platform_title)
        self.platform.insertItem(0, tr("any platform"), None)
        self.platform.setCurrentIndex(0)
        self._may_be_new = may_be_new
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self._popup = QListView()
        self._popup.setStyleSheet("QListView::item { padding: 5px 8px; }")
        self.completer.setPopup(self._popup)
        self.completer.setMaxVisibleItems(SUGGESTED)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._popup.setAccessibleName(tr("Viewers with such a name"))
        self.completer.setWidget(self.name)
        self.completer.activated.connect(self._take)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(SUGGEST_MS)
        self._due.timeout.connect(self._suggest)
        self.name.textEdited.connect(self._typed)
        self.name.returnPressed.connect(self._enter)
        self.platform.activated.connect(lambda _place: self._forget())

    @property
    def text(self) -> str:
        """The name that stands in the field."""
        return self.name.text().strip()

    @property
    def viewer_id(self) -> int | None:
        """Whom the suggestions told, None while a name is only typed."""
        return None if self._chosen is None else self._chosen.viewer_id

    def clear(self) -> None:
        """Ready for the next viewer."""
        self._chosen = None
        self.name.clear()
        self.platform.setCurrentIndex(0)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def finder(self, services: Services) -> Finder:
        """What finds, on a worker's thread, whom the fields mean."""
        return Finder(services, self.viewer_id, self.text, self.platform.currentData(), may_be_new=self._may_be_new)

    def _enter(self) -> None:
        # The field is told first, and would be taken at what was typed of the name until then.
        if not (self._popup.isVisible() and self._popup.currentIndex().isValid()):
            self.entered.emit()

    def _typed(self, _text: str) -> None:
        self._forget()
        self._due.start()

    def _forget(self) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.changed.emit()

    def _suggest(self) -> None:
        text = self.text
        self._context.operations.run(
            lambda: self._listing.suggest(text, most=SUGGESTED), owner=self, success=self._offer, latest="suggest"
        )

    def _offer(self, found: list[Suggestion]) -> None:
        self._suggested = {f"{shown_name(one.name, 60)} · {platform_title(one.platform)}": one for one in found}
        self._model.setStringList(list(self._suggested))
        if found and self.name.hasFocus():
            self.completer.complete()
        else:
            self._popup.hide()

    def _take(self, shown: str) -> None:
        found = self._suggested.get(shown)
        if found is not None:
            with QSignalBlocker(self.name):
                self.name.setText(found.name)
            place = self.platform.findData(found.platform)
            self.platform.setCurrentIndex(max(0, place))
            self._chosen = found
            self.changed.emit()


class Finder:
    """Whom the fields mean: the one who was suggested, else by name, else somebody new on the named platform."""

    def __init__(
        self, services: Services, viewer_id: int | None, name: str, platform: str | None, *, may_be_new: bool
    ) -> None:
        self._services = services
        self._viewer_id = viewer_id
        self._name = name
        self._platform = platform
        self._may_be_new = may_be_new
        self._unknown = tr(
            "The desk does not know {name} yet: choose the platform, and they are made a viewer.",
            name=shown_name(name, NAME_SHOWN),
        )

    def __call__(self) -> Whom:
        """Raises RaffleError(NAME_INVALID, VIEWER_NOT_FOUND)."""
        if self._viewer_id is not None:
            return self._viewer_id
        desk = self._services.ticket_desk
        if self._may_be_new and self._platform is not None:
            found = desk.viewer_named(self._name, self._platform)
            return Person(self._platform, self._name) if found is None else found
        try:
            return desk.viewer_of(self._name, self._platform)
        except RaffleError as error:
            if self._may_be_new and error.code is Code.VIEWER_NOT_FOUND:
                raise RaffleError(error.code, self._unknown) from None
            raise
