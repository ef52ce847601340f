"""The stage panel: the wheel, and below it the draw button, a draw under way or the winner; in the desk, or apart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.checking import ProofMenu
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.keys import TYPING
from raffle_desktop.gui.stage.director import Director, Scene
from raffle_desktop.gui.stage.levels import LevelSwitch
from raffle_desktop.gui.stage.opening import redraw_words
from raffle_desktop.gui.stage.steps import Steps
from raffle_desktop.gui.stage.steps_card import StepsCard
from raffle_desktop.gui.stage.steps_words import BEACON
from raffle_desktop.gui.stage.winner_card import WinnerCard
from raffle_desktop.gui.texts import now_micros, number, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.wheel.colours import DARK, LIGHT
from raffle_desktop.gui.wheel.sound import SoundPlayer
from raffle_desktop.gui.wheel.widget import WheelWidget
from raffle_desktop.gui.widgets import button, card, icon_button, label, row
from raffle_desktop.services.overview import Overview
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.stage import Reveal, StageView
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.services.wheel_views import DrawWheel

WINNERS_MAX = 100
FOOT_HEIGHT = 196


class Stage(QWidget):
    """Acts on draws go through the services; what is shown comes back from them through the director."""

    pop_out_wanted = Signal()
    full_screen_wanted = Signal()
    hide_wanted = Signal()
    result_shown = Signal()
    spin_begun = Signal()
    """What the public may see has changed: the winner view outside the window follows."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(tr("Stage"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._context = context
        self._overview: Overview | None = None
        self._busy = False
        self._drawn = ""
        self._bare = False

        self.wheel = WheelWidget()
        self.wheel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._sound = SoundPlayer()
        self._proof = ProofMenu(context)
        self.card = WinnerCard(self._proof)
        self.steps_card = StepsCard(context)
        self._status = label("", "muted", wrap=True)
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.draw_button = button("", self.draw, kind="main", name="draw")
        self.draw_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.winners = QSpinBox()
        self.winners.setRange(1, WINNERS_MAX)
        self.winners.setAccessibleName(tr("Number of winners"))
        self.winners.setToolTip(tr("How many winners to draw at once"))
        self.level = LevelSwitch()
        self._under_way = button("", name="underWay")
        self._choice = QMenu(self)
        self._under_way.setMenu(self._choice)
        self._under_way.hide()
        self._tools = self._toolbar()
        self._draw_page = card(
            self._status,
            self.draw_button,
            row(self.level, 1, label(tr("Winners"), "muted"), self.winners),
            margin=2 * GRID,
        )
        # Cards and draw button share one place of one height, so that the wheel never jumps when it lands.
        self._foot = QStackedWidget()
        self._foot.addWidget(self._draw_page)
        self._foot.addWidget(self.card)
        self._foot.addWidget(self.steps_card)
        # As high as the page whose words need most at this width: buttons stand in two lines where they must.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._foot.setMinimumHeight(FOOT_HEIGHT)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._tools)
        layout.addWidget(self.wheel, 1)
        layout.addWidget(self._foot)

        self.director = Director(context, self)
        self.steps = Steps(context, self.director, self.steps_card, self)
        self._connect()
        self._show_level()
        self._take_theme(context.theme)
        self._enable()

    def _toolbar(self) -> QWidget:
        pop_out = icon_button(tr("Stage in its own window"), self.pop_out_wanted.emit, name="popOut")
        full = icon_button(tr("Stage on the full screen (F11)"), self.full_screen_wanted.emit, name="fullScreen")
        hide = icon_button(tr("Hide the stage (Ctrl+Shift+S)"), self.hide_wanted.emit, name="hideStage")
        for press, name in ((pop_out, "pop-out"), (full, "full-screen"), (hide, "hide")):
            self._context.dress(press, name)
        return row(label(tr("Stage"), "heading"), 1, self._under_way, pop_out, full, hide)

    def _connect(self) -> None:
        director, plate, wheel = self.director, self.card, self.wheel
        director.pool.connect(wheel.show_pool)
        director.settle.connect(wheel.settle)
        director.spin.connect(self._spin)
        director.result.connect(self._show_result)
        director.scene_changed.connect(self._scene)
        director.settings_read.connect(self._take_settings)
        director.shown.connect(self.result_shown)
        director.spin.connect(lambda _wheel, _reveal: self.spin_begun.emit())
        wheel.landed.connect(self._landed)
        wheel.ticked.connect(self._sound.tick)
        plate.confirm.connect(self.confirm)
        plate.redraw.connect(self.redraw)
        plate.undo.connect(self.undo)
        plate.clear.connect(director.clear)
        plate.details.connect(self._details)
        plate.draw_again.connect(self.draw)
        self.level.chosen.connect(self.steps.take_level)
        self._choice.aboutToShow.connect(lambda: self.steps.fill_choice(self._choice))
        director.steps_changed.connect(self._count_steps)
        self.steps.busy_changed.connect(self._enable)
        self._context.switch.changed.connect(self._take_theme)

    def start(self) -> None:
        """Show what is stored: also the spin that a crash broke off."""
        self.director.refresh()

    def test_sound(self) -> None:
        """Play what a winner sounds like."""
        self._sound.fanfare()

    def close_sound(self) -> None:
        self._sound.close()

    def take_overview(self, overview: Overview) -> None:
        """The desk's state, by which the draw button says what it can do."""
        self._overview = overview
        self._enable()

    def set_bare(self, bare: bool) -> None:
        """Only what the public should see: no buttons (keys still work), as on the full screen."""
        self._bare = bare
        self._tools.setVisible(not bare)
        self.card.set_bare(bare)
        self.steps_card.set_bare(bare)
        self._show_foot()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def can_draw(self) -> bool:
        """Whether a draw may begin now: there is somebody to draw, nothing spins, no winner waits for a decision."""
        return self.draw_button.isEnabled()

    def draw(self) -> None:
        """The large button's act. A draw's answer comes by way of the change bus, like anybody else's draw."""
        if self.director.scene is Scene.STEPS:
            self.steps.press()
            return
        if not self.can_draw:
            return
        count = self.winners.value()
        services = self._context.services
        if self.level.level == BEACON:
            self.steps.open(count)
            return
        self._act(lambda: services.draws.draw_session(winners=count, actor=ACTOR), self._has_drawn)

    def _has_drawn(self, draw: DrawView) -> None:
        # Until the director has it on the stage, a second press must not draw a second winner.
        on_stage = self.director.view.draw
        if on_stage is None or on_stage.id != draw.id:
            self._drawn = draw.id
            self.director.refresh()

    def confirm(self) -> None:
        draw = self._result()
        if draw is not None and self.card.confirm_button.isVisibleTo(self.card):
            services, name = self._context.services, self.director.view.winner
            text = tr("{name} is confirmed.", name=name.name if name is not None else "")
            self._act(
                lambda: services.winners.confirm(draw.id, actor=ACTOR), lambda _view: self._context.notices.say(text)
            )

    def redraw(self) -> None:
        """Ask why, then draw somebody else in the place of the newest pick that stands, or announce that."""
        step = self.director.shown_step
        if step is not None and step.is_vacant:
            self.steps.press()
            return
        draw, winner = self._result(), self.director.view.winner
        if draw is None or winner is None:
            return
        dialog = ReasonDialog(
            tr("Redraw"),
            redraw_words(draw),
            [tr("Not here"), tr("Declined"), tr("Not eligible")],
            self.window(),
        )
        place = winner.place
        dialog.accepted_reason.connect(
            lambda reason: self._act(
                lambda: self._context.services.winners.redraw(draw.id, reason, [place], actor=ACTOR)
            )
        )
        dialog.open()

    def undo(self) -> None:
        """Ask why, then take the whole draw back."""
        draw = self._result()
        if draw is None:
            return
        if draw.session_id is None:
            outcome = tr("Nobody has won by it any more; its record stays. Tickets are not changed by it.")
        else:
            outcome = tr_n(
                "The winner waits again with the weight they had. The record stays.",
                "All {n} winners wait again with the weight they had. The record stays.",
                len(draw.standing),
            )
        dialog = ReasonDialog(
            tr("Undo the draw"),
            outcome,
            [tr("Drawn by mistake"), tr("Only a test"), tr("Wrong settings")],
            self.window(),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(
                lambda: self._context.services.winners.undo(draw.id, reason, actor=ACTOR),
                lambda _view: self._context.notices.say(tr("The draw was undone.")),
            )
        )
        dialog.open()

    def _take_focus(self) -> None:
        """Away from a button that is about to be disabled, which would hand it on to whatever comes next."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, work: Callable[[], DrawView], success: Callable[[DrawView], object] | None = None) -> None:
        self._busy = True
        focused: QWidget | None = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._take_focus()
        self._enable()
        self._context.operations.run(work, owner=self, success=success, finished=self._done)

    def _done(self) -> None:
        self._busy = False
        self._enable()

    def _result(self) -> DrawView | None:
        """The draw on the card, where acts on it are possible now."""
        if self.director.scene is not Scene.RESULT or self._busy:
            return None
        return self.director.view.draw

    def _details(self) -> None:
        draw = self.director.view.draw
        if draw is not None:
            self._context.go_to("history", draw.id)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _spin(self, wheel: DrawWheel, reveal: Reveal) -> None:
        # A clock that was set back meanwhile must not keep the wheel waiting for the time it shows.
        self.wheel.play(wheel, min(reveal.started_at, now_micros()), reveal.duration_ms)

    def _landed(self) -> None:
        spun = self.director.scene is Scene.SPINNING
        self.director.landed()
        if spun:
            self._sound.fanfare()
            self.wheel.celebrate()

    def _scene(self, scene: Scene) -> None:
        if scene is not Scene.RESULT:
            self._foot.setCurrentWidget(self.steps_card if scene is Scene.STEPS else self._draw_page)
        self._show_foot()
        self._count_steps()
        self._enable()

    def _show_foot(self) -> None:
        self._foot.setVisible(not self._bare or self.director.scene in (Scene.RESULT, Scene.STEPS))

    def _count_steps(self) -> None:
        """Offered where there is something else than what is on show."""
        steps, shown = self.director.steps, self.director.shown_step
        self._under_way.setVisible(len(steps) > 1 or (bool(steps) and shown is None))
        self._under_way.setText(tr_n("1 draw under way ▾", "{n} draws under way ▾", len(steps)))
        if shown is not None:
            about = tr("Draw #{n}", n=number(shown.view.seq))
            self.wheel.set_empty_text(about if shown.view.session_id is None else tr("Nobody is in the pool yet."))
        else:
            self.wheel.set_empty_text(tr("Nobody is in the pool yet."))

    def _show_result(self, view: StageView) -> None:
        if view.draw is None or view.winner is None:
            return
        director = self.director
        self._proof.view = view.draw
        if self.card.confirm_button.hasFocus() and view.winner.state != "drawn":
            # Confirmed by somebody else, the winner's own word for one: Space must not press the next button, a redraw.
            self._take_focus()
        self.card.show_draw(
            view.draw,
            view.winner,
            self._context.theme,
            claim_until=director.claim_until,
            claim_total=director.claim_milliseconds,
        )
        was_hidden = self._foot.currentWidget() is not self.card
        self._foot.setCurrentWidget(self.card)
        if was_hidden and not isinstance(QApplication.focusWidget(), TYPING):
            # The next act is on the card; but who types is not torn away from it.
            self.card.confirm_button.setFocus()
        self._enable()

    def _take_settings(self, settings: StageSettings) -> None:
        self.wheel.reduced_motion = settings.reduced_motion
        self.wheel.confetti_enabled = settings.confetti
        self._sound.enabled = settings.sound
        self.steps_card.ring.reduced_motion = settings.reduced_motion
        if settings.level != self.level.level:
            self.level.show_level(settings.level)
            self._show_level()
            self._enable()

    def _show_level(self) -> None:
        is_beacon = self.level.level == BEACON
        self.draw_button.setText(tr("Open the draw") if is_beacon else tr("Draw a winner"))
        self.draw_button.setToolTip(
            tr("Show the commitment first; the list is fixed when you close entries (Space)")
            if is_beacon
            else tr("Draw now: decided and stored first, then shown (Space)")
        )
        self.card.again_button.setText(tr("Open the next draw") if is_beacon else tr("Draw another"))

    def _take_theme(self, theme: Theme) -> None:
        self.wheel.set_colours(DARK if theme.is_dark else LIGHT)
        if self.director.scene is Scene.RESULT:
            self._show_result(self.director.view)

    def _enable(self) -> None:
        overview, scene = self._overview, self.director.scene
        session = None if overview is None else overview.session
        view = self.director.view
        waits = (
            scene is Scene.RESULT and view.draw is not None and any(one.state == "drawn" for one in view.draw.standing)
        )
        if view.draw is not None and view.draw.id == self._drawn:
            self._drawn = ""
        busy = self._busy or self.steps.is_busy
        # A period's or pool's winner is cleared first: "another" would be drawn from something else.
        of_another = scene is Scene.RESULT and view.draw is not None and view.draw.session_id is None
        can_draw = (
            session is not None
            # A draw at the beacon level is best opened before the first entry.
            and (session.entries > 0 or self.level.level == BEACON)
            and scene is not Scene.SPINNING
            and scene is not Scene.STEPS
            and not (waits or of_another or busy or self._drawn)
        )
        self._status.setText(self._hint(overview, scene))
        self.draw_button.setEnabled(can_draw)
        self.level.setEnabled(not busy)
        self.card.set_acts_enabled(not busy, can_draw=can_draw)

    def _hint(self, overview: Overview | None, scene: Scene) -> str:
        if scene is Scene.SPINNING:
            return tr("The winner is decided and stored; the wheel shows who it is.")
        if overview is None:
            return tr("Opening the desk…")
        session = overview.session
        if session is None:
            return tr("No session is running: start one to draw.")
        if not session.entries and self.level.level != BEACON:
            return tr("Nobody is in the pool yet.")
        if self.level.level == BEACON and not session.entries:
            return tr("Open the draw now: then everybody enters after the commitment.")
        if self.level.level == BEACON and overview.submissions_open:
            return tr("Entries go on after the draw is opened, until you close them.")
        if overview.submissions_open:
            return tr("Submissions are open: who enters now is in the draw.")
        return tr("Submissions are closed: the pool is complete.")
