"""Forms about prizes: what one is, and how a won one reached its winner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QFileDialog, QLineEdit, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.money_form import (
    REASON_MAX,
    MoneyForm,
    amount_field,
    count_field,
    currency_field,
    show_currency,
    typed_amount,
)
from raffle_desktop.gui.dialogs.ticket_form import FIELD_HEIGHT
from raffle_desktop.gui.prize_picture import PrizePicture
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.widgets import button, row
from raffle_desktop.services.pool_wins import PrizeWin
from raffle_desktop.services.prizes import STOCK_MAX, TITLE_MAX, Prize, PrizeTerms

TITLE_SHOWN = 40
NOTES_MAX = 500
A_WEEK = 7
LOOK_MS = 300
"""After the last key, until the picture that is named is looked at."""


class PrizeDialog(MoneyForm):
    """A prize to add, or one to change."""

    def __init__(
        self,
        context: DeskContext,
        owner: QWidget,
        currency: str,
        prize: Prize | None = None,
        *,
        made: Callable[[Prize], object] = lambda _prize: None,
    ) -> None:
        text = ""
        if prize is not None and prize.reserved:
            text = tr("A pool is running for it, so its worth stays as it is until the draw.")
        super().__init__(
            context,
            owner,
            tr("Add a prize") if prize is None else tr("Change {prize}", prize=shown_name(prize.title, TITLE_SHOWN)),
            text,
            tr("Add") if prize is None else tr("Save"),
        )
        self._prize = prize
        self._made = made
        chosen = currency if prize is None else prize.currency
        self.title_field, self.about, self.sponsor, self.image = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.title_field.setMaxLength(TITLE_MAX)
        for field in (self.about, self.sponsor, self.image):
            field.setMaxLength(NOTES_MAX)
        self.value = amount_field(chosen)
        self.currency = currency_field(chosen)
        self.currency.currentTextChanged.connect(lambda code: show_currency(self.value, code))
        self.is_money = QCheckBox(tr("It is money: paid to the winner’s wallet"))
        self.is_money.setObjectName("isMoney")
        self.stock = count_field(1 if prize is None else prize.stock, STOCK_MAX, 0)
        self.add(tr("&Name"), self.title_field, "title")
        self.add(tr("&Description"), self.about, "about")
        self.add(tr("&Worth"), self.value, "value")
        self.add(tr("C&urrency"), self.currency, "currency")
        self.fields.addRow("", self.is_money)
        self.add(tr("&In stock"), self.stock, "stock")
        self.add(tr("&Sponsor"), self.sponsor, "sponsor")
        self.picture = PrizePicture(context, 2 * FIELD_HEIGHT)
        self.choose_button = button(tr("Choose…"), self.choose_picture, name="choosePicture")
        self.choose_button.setAutoDefault(False)
        self.add(tr("&Picture"), self.image, "image")
        self.fields.addRow("", row(self.picture, self.choose_button, 1))
        self.image.setPlaceholderText(tr("a picture’s file, if there is one"))
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(LOOK_MS)
        self._look_soon.timeout.connect(self._show_picture)
        self.image.textChanged.connect(lambda _text: self._look_soon.start())
        if prize is not None:
            self.title_field.setText(prize.title)
            self.about.setText(prize.description)
            self.value.setText(typed_amount(prize.value, prize.currency) if prize.value else "")
            self.is_money.setChecked(prize.is_money)
            self.sponsor.setText(prize.sponsor)
            self.image.setText(prize.image)
            self._show_picture()
            for promised in (self.value, self.currency, self.is_money):
                promised.setEnabled(not prize.reserved)

    def choose_picture(self) -> None:
        """Have a file chosen; Cancel leaves what is typed."""
        dialog = QFileDialog(self, tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")
        dialog.fileSelected.connect(self.image.setText)
        dialog.open()

    def _show_picture(self) -> None:
        self.picture.show_text(self.image.text().strip())
        self.grow()

    def finish(self) -> None:
        currency, is_money = self.currency.currentText(), self.is_money.isChecked()
        value: int | None = 0
        if self.value.text().strip() or is_money:
            value = self.amount(self.value, currency, tr("What the prize is worth"), least=1 if is_money else 0)
        if value is None:
            return
        terms = PrizeTerms(
            self.title_field.text(),
            description=self.about.text(),
            value=value,
            currency=currency,
            is_money=is_money,
            stock=self.stock.value(),
            sponsor=self.sponsor.text(),
            image=self.image.text(),
        )
        prizes, prize = self._context.services.prizes, self._prize

        def work() -> Prize:
            if prize is None:
                return prizes.create(terms, actor=ACTOR)
            return prizes.change(prize.id, terms, actor=ACTOR)

        self.run(work, self._made)


class DeliverDialog(MoneyForm):
    """How a won prize reached its winner; money goes to their wallet."""

    def __init__(self, context: DeskContext, owner: QWidget, win: PrizeWin, amount: str) -> None:
        name, prize = shown_name(win.viewer, TITLE_SHOWN), shown_name(win.prize, TITLE_SHOWN)
        if win.amount is None:
            title, yes, text = tr("Hand over {prize}", prize=prize), tr("Handed over"), ""
        else:
            title, yes = tr("Pay {prize}", prize=prize), tr("Pay")
            text = tr("{amount} go to {name}’s wallet.", amount=amount, name=name)
        super().__init__(context, owner, title, text or tr("To {name}.", name=name), yes)
        self._win = win
        self.how = QLineEdit()
        self.how.setMaxLength(REASON_MAX)
        self.how.setPlaceholderText(tr("by post, a code in a message, in person…"))
        if win.amount is None:
            self.add(tr("&How"), self.how, "how")

    def finish(self) -> None:
        prizes, win, how = self._context.services.prizes, self._win, self.how.text()

        def done(now: PrizeWin) -> None:
            name = shown_name(now.viewer, TITLE_SHOWN)
            self._context.notices.say(tr("{name} has their prize.", name=name))

        self.run(lambda: prizes.deliver(win.id, how, actor=ACTOR), done)


class DueDialog(MoneyForm):
    """Until when a won prize is to be with its winner."""

    def __init__(self, context: DeskContext, owner: QWidget, win: PrizeWin) -> None:
        super().__init__(
            context,
            owner,
            tr("When is {prize} due?", prize=shown_name(win.prize, TITLE_SHOWN)),
            tr("For {name}. It only reminds you; nothing happens by itself.", name=shown_name(win.viewer, TITLE_SHOWN)),
            tr("Save"),
        )
        self._win = win
        self.has_date = QCheckBox(tr("It has a date"))
        self.has_date.setChecked(win.due_at is not None)
        usual = QDateTime.currentDateTime().addDays(A_WEEK)
        self.date = QDateTimeEdit(usual if win.due_at is None else QDateTime.fromMSecsSinceEpoch(win.due_at // 1000))
        self.date.setCalendarPopup(True)
        self.date.setEnabled(self.has_date.isChecked())
        self.has_date.toggled.connect(self.date.setEnabled)
        self.add(tr("D&ate"), self.date, "date")
        self.fields.insertRow(0, "", self.has_date)

    def finish(self) -> None:
        due_at = None
        if self.has_date.isChecked():
            moment = datetime.fromtimestamp(self.date.dateTime().toSecsSinceEpoch(), UTC)
            due_at = int(moment.timestamp()) * 1_000_000
        prizes, win = self._context.services.prizes, self._win
        self.run(lambda: prizes.set_due(win.id, due_at, actor=ACTOR), lambda _win: None)
