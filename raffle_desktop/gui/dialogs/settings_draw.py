"""How the stage shows a draw, and what belongs to a winner."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSlider, QSpinBox

from raffle_desktop.domain.streamdraw.texts import DELAY_MAX, DELAY_MIN
from raffle_desktop.gui.dialogs.settings_form import Form, amount, box
from raffle_desktop.gui.stage.levels import OFFERED
from raffle_desktop.gui.stage.steps_words import BEACON, level_name, level_sentence
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import figures_font
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import SPIN_SECONDS_LEAST, SPIN_SECONDS_MOST, StageSettings

USUAL = StageSettings()


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

    def wanted(self, before: StageSettings = USUAL) -> StageSettings:
        """`before`, with what this page chooses."""
        return replace(
            before,
            spin_seconds=self.spin_slider.value(),
            confetti=self.confetti_box.isChecked(),
            sound=self.sound_box.isChecked(),
            reduced_motion=self.motion_box.isChecked(),
        )

    def _show_seconds(self, seconds: int) -> None:
        self._figure.setText(tr("{n} s", n=seconds))


class DrawPage(Form):
    """What a draw proves, the claim timer, and what a win costs."""

    def __init__(self) -> None:
        super().__init__(tr("Draw"))
        self.level_box = QComboBox()
        self.level_box.setObjectName("level")
        for level in OFFERED:
            self.level_box.addItem(tr("Proof: {level}", level=level_name(level)), level)
        self.level_sentence = label("", "small", wrap=True)
        self.level_box.currentIndexChanged.connect(lambda _index: self._show_level())
        self.add(tr("&Proof"), self.level_box)
        self.add("", self.level_sentence)
        self.delay_box = amount(DELAY_MAX, tr("s"), tr("s"), "delay")
        self.delay_box.setSpecialValueText("")
        self.delay_box.setMinimum(DELAY_MIN)
        self.delay_box.setStepType(QSpinBox.StepType.DefaultStepType)
        self.delay_box.setSingleStep(5)
        self.add(
            tr("&Wait for the beacon"),
            row(self.delay_box, 1),
            tr(
                "From the close of entries to the round that decides: {least} to {most} seconds. In this time chat must"
                " have shown the closed list, so give a slow chat more.",
                least=DELAY_MIN,
                most=DELAY_MAX,
            ),
            buddy=self.delay_box,
        )
        self.delay_box.setAccessibleName(tr("Seconds from the close of entries to the beacon’s round"))
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

    def load(self, settings: DrawSettings, stage: StageSettings) -> None:
        self.level_box.setCurrentIndex(max(0, self.level_box.findData(stage.level)))
        self.delay_box.setValue(stage.delay)
        self._show_level()
        self.claim_box.setValue(settings.claim_seconds)
        self.reset_box.setChecked(settings.reset_support_on_win)

    def wanted(self) -> DrawSettings:
        return DrawSettings(self.reset_box.isChecked(), self.claim_box.value())

    def wanted_of_stage(self, before: StageSettings) -> StageSettings:
        """`before`, with what this page chooses: level and delay are kept beside what the stage shows."""
        return replace(before, level=str(self.level_box.currentData()), delay=self.delay_box.value())

    def _show_level(self) -> None:
        level = str(self.level_box.currentData())
        self.level_sentence.setText(level_sentence(level))
        self.delay_box.setEnabled(level == BEACON)
