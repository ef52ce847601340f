"""How the stage shows a draw, and what belongs to a winner."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider

from raffle_desktop.gui.dialogs.settings_form import Form, amount, box
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import figures_font
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import SPIN_SECONDS_LEAST, SPIN_SECONDS_MOST, StageSettings


class StagePage(Form):
    """`sound_test_requested`: let the winner's sound be heard."""

    sound_test_requested = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Stage"))
        self.spin_slider = QSlider(Qt.Orientation.Horizontal)
        self.spin_slider.setObjectName("spin")
        self.spin_slider.setRange(SPIN_SECONDS_LEAST, SPIN_SECONDS_MOST)
        self.spin_slider.setPageStep(2)
        self.spin_slider.setAccessibleName(tr("Seconds the wheel spins"))
        self._figure = label()
        self._figure.setFont(figures_font(self._figure.font()))
        self._figure.setMinimumWidth(self.fontMetrics().horizontalAdvance("20 s") + 4)
        self.spin_slider.valueChanged.connect(self._show_seconds)
        self.add(tr("The wheel &spins for"), row(self.spin_slider, self._figure), buddy=self.spin_slider)
        self.confetti_box = box(tr("&Confetti for the winner"), "confetti")
        self.add_wide(self.confetti_box)
        self.sound_box = box(tr("So&unds: ticks at the pointer, a fanfare for the winner"), "sound")
        self.test_button = button(tr("Try it"), self.sound_test_requested.emit, name="testSound")
        self.test_button.setAutoDefault(False)
        self.add_wide(row(self.sound_box, self.test_button, 1))
        self.motion_box = box(tr("&Reduced motion"), "motion")
        self.add_wide(self.motion_box, tr("A short fade in place of the spin, and no confetti. The overlays follow."))
        self.finish()
        self._show_seconds(self.spin_slider.value())

    def load(self, settings: StageSettings) -> None:
        self.spin_slider.setValue(settings.spin_seconds)
        self.confetti_box.setChecked(settings.confetti)
        self.sound_box.setChecked(settings.sound)
        self.motion_box.setChecked(settings.reduced_motion)

    def wanted(self) -> StageSettings:
        return StageSettings(
            self.spin_slider.value(),
            confetti=self.confetti_box.isChecked(),
            sound=self.sound_box.isChecked(),
            reduced_motion=self.motion_box.isChecked(),
        )

    def _show_seconds(self, seconds: int) -> None:
        self._figure.setText(tr("{n} s", n=seconds))


class DrawPage(Form):
    """The claim timer, and what a win costs."""

    def __init__(self) -> None:
        super().__init__(tr("Draw"))
        self.claim_box = amount(3600, tr("s"), tr("s"), "claim", zero=tr("off"))
        self.add(
            tr("&Claim timer"),
            row(self.claim_box, 1),
            tr("How long a winner has to say something in chat. When it runs out you decide: confirm or redraw."),
            buddy=self.claim_box,
        )
        self.claim_box.setAccessibleName(tr("Claim timer in seconds, 0 is off"))
        self.reset_box = box(tr("A confirmed winner’s &bits and gifted subs start again at 0"), "reset")
        self.add_wide(
            self.reset_box,
            tr("Only what counts for weights; lifetime totals are kept. Their carry-over is used up in any case."),
        )
        self.finish()

    def load(self, settings: DrawSettings) -> None:
        self.claim_box.setValue(settings.claim_seconds)
        self.reset_box.setChecked(settings.reset_support_on_win)

    def wanted(self) -> DrawSettings:
        return DrawSettings(self.reset_box.isChecked(), self.claim_box.value())
