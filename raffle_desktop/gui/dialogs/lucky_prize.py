"""The form of a prize of a lucky draw: what it is, how probable, how many there are, when it runs."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.lucky import CODE_MAX, TITLE_MAX, parse_probability
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_dates import EndField, in_days, local
from raffle_desktop.gui.dialogs.ticket_form import TicketForm
from raffle_desktop.gui.tabs.lucky_words import TITLE_SHOWN, exact_percent
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.widgets import label, row
from raffle_desktop.services.lucky_campaigns import PrizeRequest
from raffle_desktop.services.lucky_views import Campaign, PrizeView

EXAMPLE = "FIVE_DOLLAR"
USUAL_DAYS = 30
QUOTA_LONGEST = 15
PROBABILITY_LONGEST = 60


def unchanged(field: EndField, was: int | None) -> int | None:
    """UTC microseconds of a date's field. It shows whole minutes: one that nobody touched keeps its own seconds."""
    shown = field.micros
    if shown is None or was is None:
        return shown
    minute = 60_000_000
    return was if shown // minute == was // minute else shown


def code_of(title: str) -> str:
    """A code for a prize of this title, for who types none; empty where the title has neither letters A to Z nor
    digits.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").upper()
    return "_".join(re.findall("[A-Z0-9]+", plain))[:CODE_MAX].rstrip("_")


class LuckyPrizeDialog(TicketForm):
    """A prize to add to a lucky draw, or one to change."""

    def __init__(
        self, context: DeskContext, owner: QWidget, campaign: Campaign, prize: PrizeView | None = None
    ) -> None:
        super().__init__(
            context,
            owner,
            tr("Add a prize") if prize is None else tr("Change {prize}", prize=shown_name(prize.title, TITLE_SHOWN)),
            tr("What was won already keeps the name it had.") if prize is not None and prize.given else "",
            tr("Add") if prize is None else tr("Save"),
        )
        self._campaign, self._prize = campaign, prize
        self.title_field, self.code = QLineEdit(), QLineEdit()
        self.probability = QLineEdit()
        self.daily, self.total = QLineEdit(), QLineEdit()
        self.as_percent: QLabel = label("", "muted")
        # Longer than what is taken, so that a pasted text is refused in words and not cut in silence.
        self.title_field.setMaxLength(2 * TITLE_MAX)
        self.code.setMaxLength(2 * CODE_MAX)
        self.code.setPlaceholderText(EXAMPLE)
        self.title_field.textChanged.connect(lambda title: self.code.setPlaceholderText(code_of(title) or EXAMPLE))
        self.probability.setMaxLength(PROBABILITY_LONGEST)
        self.probability.setPlaceholderText("0.05")
        for quota in (self.daily, self.total):
            quota.setMaxLength(QUOTA_LONGEST)
            quota.setPlaceholderText(tr("no limit"))
        starts_at = None if prize is None else prize.starts_at
        ends_at = None if prize is None else prize.ends_at
        begin = QDateTime.currentDateTime() if starts_at is None else local(starts_at)
        self.start = EndField(tr("not before:"), begin, on=starts_at is not None)
        self.start.field.setAccessibleName(tr("Starts at"))
        end = in_days(USUAL_DAYS) if ends_at is None else local(ends_at)
        self.end = EndField(tr("not from:"), end, on=ends_at is not None)
        self.add(tr("&Name"), self.title_field, "title")
        self.add(tr("&Code"), self.code, "code")
        self.add(tr("&Probability"), self._with_percent(), "probabilityRow")
        self.add(tr("A &day"), self.daily, "daily")
        self.add(tr("&In all"), self.total, "total")
        self.add(tr("&Start"), self.start, "start")
        self.add(tr("&End"), self.end, "end")
        self.probability.textChanged.connect(self._say_percent)
        if prize is not None:
            self.title_field.setText(prize.title)
            self.code.setText(prize.code)
            self.probability.setText(prize.probability_text)
            self.daily.setText("" if prize.daily_quota is None else str(prize.daily_quota))
            self.total.setText("" if prize.total_quota is None else str(prize.total_quota))

    def _with_percent(self) -> QWidget:
        self.probability.setObjectName("probability")
        self.probability.setAccessibleName(tr("Probability from 0 to 1"))
        holder = row(self.probability, self.as_percent)
        holder.setFocusProxy(self.probability)
        return holder

    def _say_percent(self, typed: str) -> None:
        try:
            self.as_percent.setText("= " + exact_percent(parse_probability(typed)))
        except RaffleError:
            self.as_percent.setText("")

    def finish(self) -> None:
        quotas: list[int | None] = []
        for field, what in ((self.daily, tr("the quota of a day")), (self.total, tr("the quota in all"))):
            text = "".join(field.text().split())
            if text and not (text.isascii() and text.isdigit()):
                self.say(
                    tr(
                        "“{text}” cannot be {what}: write a whole number, or nothing for no limit.",
                        text=shown_name(text, TITLE_SHOWN),
                        what=what,
                    )
                )
                field.setFocus()
                field.selectAll()
                return
            quotas.append(int(text) if text else None)
        prize, campaign_id = self._prize, self._campaign.id
        wanted = PrizeRequest(
            self.code.text().strip() or code_of(self.title_field.text()),
            self.title_field.text(),
            self.probability.text(),
            daily_quota=quotas[0],
            total_quota=quotas[1],
            starts_at=unchanged(self.start, None if prize is None else prize.starts_at),
            ends_at=unchanged(self.end, None if prize is None else prize.ends_at),
        )
        campaigns = self._context.services.lucky_campaigns

        def work() -> PrizeView:
            if prize is None:
                return campaigns.add_prize(wanted, campaign_id, actor=ACTOR)
            return campaigns.change_prize(prize.id, wanted, actor=ACTOR)

        self.run(work, lambda _prize: None)
