"""What the chances of a lucky draw come to: very many tries, tried out without anybody trying."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_form import count_field
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.lucky_bar import CampaignBar
from raffle_desktop.gui.tabs.lucky_words import about, percent
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.lucky_odds import TRIES_MAX, Simulation

USUAL = 1_000
AT_ONCE = 20_000
"""So many tries take no time; of more, progress is shown, and they can be stopped."""
NO_PRIZE = 0
TITLE, CHANCE, EXPECTED, DRAWN = range(1, 5)


class OddsPart(LivePart):
    """Tried out anew when the prizes change or the operator says so; never by a viewer's try."""

    topics = (Topic.LUCKY,)

    def __init__(self, context: DeskContext, campaigns: CampaignBar) -> None:
        super().__init__(context)
        self._campaigns = campaigns
        self.tries = count_field(USUAL, TRIES_MAX)
        self.tries.setObjectName("oddsTries")
        self.tries.setAccessibleName(tr("Number of tries"))
        self.tries.setSingleStep(USUAL)
        NoStrayWheel(self.tries)
        self.quotas = QCheckBox(tr("with the quotas, all in one day"))
        self.quotas.setObjectName("oddsQuotas")
        self.quotas.setToolTip(tr("A prize that is used up comes out no more; without this, there is no end of any."))
        self.go_button = button(tr("Try it out"), self.run, kind="main", name="tryOdds")
        context.dress(self.go_button, "dice", "on_accent")
        self.words = label("", "heading", wrap=True)
        self.note = label("", "muted", wrap=True)
        self.table = FittingTable(
            context, tr("What the tries would give"), "luckyOdds", _columns(), stretch="prize", gives_way=("chance",)
        )
        self.table.sort_by("expected", descending=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(Flow(label(tr("Tries")), self.tries, self.quotas, self.go_button))
        layout.addWidget(self.words)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        campaigns.chosen.connect(self.refresh)

    def concerns(self, changes: Changes) -> bool:
        # Another result after every try of a viewer would make nobody wiser.
        return changes.lucky_campaigns

    def load(self) -> None:
        """What changed is tried out with few tries, whatever stands in the field."""
        self._simulate(min(self.tries.value(), AT_ONCE))

    def run(self) -> None:
        """As many as the operator wants."""
        self._simulate(self.tries.value())

    def _simulate(self, tries: int) -> None:
        campaign = self._campaigns.campaign
        if campaign is None:
            return
        services, named, quotas = self._context.services, campaign.id, self.quotas.isChecked()
        operations = self._context.operations
        if tries <= AT_ONCE:
            operations.run(
                lambda: services.lucky.simulate(named, tries, quotas=quotas),
                owner=self,
                success=self._show,
                failure=self._campaigns.lost,
                latest="odds",
            )
            return

        def work(progress: Progress) -> Simulation:
            return services.lucky.simulate(
                named, tries, quotas=quotas, cancelled=progress.cancelled, progress=progress.at
            )

        self.go_button.setEnabled(False)
        operations.run_long(
            tr_n("1 try is tried out", "{n} tries are tried out", tries),
            work,
            owner=self,
            success=self._show,
            failure=self._campaigns.lost,
            finished=lambda: self.go_button.setEnabled(True),
            latest="odds",
        )

    def _show(self, found: Simulation) -> None:
        self.go_button.setEnabled(True)
        self.words.setText(tr_n("1 try would give about …", "{n} tries would give about …", found.tries))
        note = tr("By the prizes that run now. Nothing is stored, and no prize is used.")
        if found.cancelled:
            note = tr("Stopped before all were made.") + " " + note
        self.note.setText(note)
        tries = max(1, found.tries)
        rows: list[Row] = [
            (one.prize.id, shown_name(one.prize.title), one.expected / tries, one.expected, one.drawn)
            for one in found.prizes
        ]
        rows.append((NO_PRIZE, tr("No prize"), found.nothing_expected / tries, found.nothing_expected, found.nothing))
        self.table.rows_model.put(rows)


def _columns() -> list[Column]:
    return [
        Column(
            "prize",
            tr("Prize"),
            lambda line: line[TITLE],
            lambda line: line[TITLE].casefold(),
            200,
            colour=lambda line: "muted" if line[0] == NO_PRIZE else "",
        ),
        Column(
            "chance",
            tr("Chance"),
            lambda line: percent(line[CHANCE]),
            lambda line: line[CHANCE],
            120,
            right=True,
            descending_first=True,
        ),
        Column(
            "expected",
            tr("About"),
            lambda line: about(line[EXPECTED]),
            lambda line: line[EXPECTED],
            120,
            right=True,
            descending_first=True,
            tip=tr("By the exact chances, on average, without quotas"),
        ),
        Column(
            "drawn",
            tr("Tried out"),
            lambda line: number(line[DRAWN]),
            lambda line: line[DRAWN],
            120,
            right=True,
            descending_first=True,
            tip=tr("What came out this time"),
        ),
    ]
