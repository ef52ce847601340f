"""Decides what the stage shows, from what is stored: the pool, a draw that goes in steps, a spin, or a result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from raffle_desktop.domain.wheel import WheelLayout
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.stage.steps_words import Step
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage import NOTHING, StageView
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.services.staged_outlook import StagedOutlook
from raffle_desktop.services.wheel_views import DrawWheel

VACANT_LOOKED_AT = 1
"""The newest draw is looked at for a vacant place: whoever draws anew has left an older one as it is."""
POOL_PAUSE_MS = 700
"""The resting wheel follows the pool at this pace: a disc of a thousand slices is not painted anew at every entry."""


class Scene(Enum):
    POOL = "pool"
    STEPS = "steps"
    """A draw is under way: its commitment is public, or it waits for its round."""
    SPINNING = "spinning"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class _Read:
    view: StageView
    wheel: DrawWheel | None
    settings: StageSettings
    claim_seconds: int
    pool: WheelLayout | None
    steps: tuple[Step, ...]
    step: Step | None
    """The one to show; None where the stage is for the result or the pool."""


def read_steps(services: Services) -> tuple[Step, ...]:
    """Every draw that still needs something done, the one that moved last first. For a worker's thread."""
    views = services.staged.all_under_way()
    known = {view.id for view in views}
    # A redraw whose announcement did not count leaves a place vacant that nobody waits for.
    newest = services.draw_reader.history(limit=VACANT_LOOKED_AT)
    views += [view for view in newest if view.vacant and view.id not in known and not view.is_under_way]
    outlook, reader = StagedOutlook(services.core), services.draw_reader
    is_posted = services.channel_settings.get().post_draws if views else True
    steps = [Step(view, reader.title(view) or view.source_label, outlook.of(view), is_posted) for view in views]
    return tuple(sorted(steps, key=lambda step: step.moment, reverse=True))


class Director(QObject):
    """Reads in the background, then tells: `spin` or `settle` for a result, `pool` for the wheel at rest."""

    pool = Signal(object)
    """A WheelLayout or None."""
    spin = Signal(object, object)
    """A DrawWheel and the Reveal by which it moves; `landed` must be called when it has come to rest."""
    settle = Signal(object)
    """A DrawWheel to show in its final state."""
    result = Signal(object)
    """The StageView to put on the card."""
    step = Signal(object)
    """The Step to put on the card of draws under way."""
    steps_changed = Signal()
    """Other draws are under way, or another one of them is shown."""
    scene_changed = Signal(object)
    settings_read = Signal(object)
    shown = Signal()
    """A result is in public now (after its spin), or was taken away: the winner view outside the window follows."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._scene = Scene.POOL
        self._view: StageView = NOTHING
        self._key: tuple[str, int] | None = None
        self._claim_seconds = 0
        self._landed_at = 0
        self._has_read = False
        self._steps: tuple[Step, ...] = ()
        self._step: Step | None = None
        self._chosen: str | None = None
        self._pool_due = QTimer(self)
        self._pool_due.setSingleShot(True)
        self._pool_due.setInterval(POOL_PAUSE_MS)
        self._pool_due.timeout.connect(self._read_pool)
        context.bridge.changed.connect(self._changed)

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def view(self) -> StageView:
        """What stands on the stage; during a spin already its outcome, which is not for showing yet."""
        return self._view

    @property
    def claim_until(self) -> int:
        """UTC microseconds until when the winner on show may speak up; 0 without a claim timer."""
        return self._landed_at + self._claim_seconds * 1_000_000 if self._claim_seconds and self._landed_at else 0

    @property
    def claim_milliseconds(self) -> int:
        return self._claim_seconds * 1000

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every draw that still needs something done, the one that moved last first."""
        return self._steps

    @property
    def shown_step(self) -> Step | None:
        """The draw under way that is on the stage; None in any other scene."""
        return self._step if self._scene is Scene.STEPS else None

    def choose(self, draw_id: str) -> None:
        """Show this draw under way; "" for the result or the pool. Holds until one of them moves on."""
        self._chosen = draw_id
        self.refresh()

    def refresh(self) -> None:
        """Read what stands on the stage now."""
        chosen, marks = self._chosen, {step.mark for step in self._steps}
        self._context.operations.run(lambda: self._read(chosen, marks), owner=self, success=self._take, latest="stage")

    def landed(self) -> None:
        """The wheel has come to rest: now the result may be shown."""
        if self._scene is Scene.SPINNING:
            self._enter(Scene.RESULT)
            self.result.emit(self._view)
            self.shown.emit()

    def clear(self) -> None:
        """Take the result off the stage."""
        view = self._view
        if view.draw is not None and view.winner is not None:
            draw_id, event = view.draw.id, view.winner.event
            self._context.operations.run(
                lambda: self._context.services.stage.clear(draw_id, event, actor=ACTOR), owner=self
            )

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.DRAWS, Topic.SESSION, Topic.SETTINGS):
            self.refresh()
        elif (
            changes.touches(Topic.ENTRIES, Topic.WEIGHTS, Topic.TICKETS)
            and self._scene in (Scene.POOL, Scene.STEPS)
            and not self._pool_due.isActive()
        ):
            self._pool_due.start()

    def _read(self, chosen: str | None, marks: set[tuple[str, str, int, int]]) -> _Read:
        services = self._context.services
        settings = services.stage_settings.get()
        view, wheel = services.stage.present(), None
        steps = read_steps(services)
        step = _on_show(view, steps, chosen, marks, services.core.now_micros())
        draw, winner = view.draw, view.winner
        if step is not None:
            pool = _wheel_of(services, step)
        elif draw is not None and winner is not None:
            pool = None
            if view.is_fresh:
                # Stored before the wheel moves: a desk that dies now goes on with this very spin.
                duration = settings.spin_seconds * 1000
                reveal = services.stage.reveal(draw.id, winner.event, duration_ms=duration, actor=ACTOR)
                view = StageView(draw, winner, view.title, reveal, is_fresh=True)
            if (draw.id, winner.event) != self._key:
                wheel = services.wheel.of_draw(draw.id, winner.event, winner.pick)
        else:
            pool = services.wheel.pool()
        claim_seconds = services.settings.draw_settings().claim_seconds
        return _Read(view, wheel, settings, claim_seconds, pool, steps, step)

    def _take(self, read: _Read) -> None:
        self.settings_read.emit(read.settings)
        self._claim_seconds = read.claim_seconds
        view = read.view
        if {step.mark for step in read.steps} - {step.mark for step in self._steps}:
            self._chosen = None
        if (read.steps, read.step) != (self._steps, self._step):
            self._steps, self._step = read.steps, read.step
            self.steps_changed.emit()
        if read.step is not None or view.draw is None or view.winner is None:
            # Also at the start: whatever the last desk left for OBS may be of another day.
            is_news = self._key is not None or not self._has_read
            self._has_read = True
            self._view, self._key, self._landed_at = (NOTHING if read.step is not None else view), None, 0
            self.pool.emit(read.pool)
            self._enter(Scene.POOL if read.step is None else Scene.STEPS)
            if read.step is not None:
                self.step.emit(read.step)
            if is_news:
                self.shown.emit()
            return
        key = (view.draw.id, view.winner.event)
        self._view = view
        if key == self._key:
            if self._scene is Scene.RESULT:
                self.result.emit(view)
                self.shown.emit()
            return
        if read.wheel is None:
            # Another read answered in between and showed another result: look again.
            self._key = None
            self.refresh()
            return
        self._key = key
        if view.reveal is not None:
            self._landed_at = read.wheel.ends_at(view.reveal.started_at, view.reveal.duration_ms)
            self._enter(Scene.SPINNING)
            self.spin.emit(read.wheel, view.reveal)
        else:
            self._landed_at = view.winner.drawn_at
            self.settle.emit(read.wheel)
            self._enter(Scene.RESULT)
            self.result.emit(view)
            self.shown.emit()

    def _read_pool(self) -> None:
        if self._scene is Scene.STEPS:
            self.refresh()
        elif self._scene is Scene.POOL:
            self._context.operations.run(
                self._context.services.wheel.pool, owner=self, success=self._take_pool, latest="pool"
            )

    def _take_pool(self, layout: WheelLayout) -> None:
        if self._scene is Scene.POOL:
            self.pool.emit(layout)

    def _enter(self, scene: Scene) -> None:
        if scene is not self._scene:
            self._scene = scene
            self.scene_changed.emit(scene)


def _on_show(
    view: StageView, steps: Sequence[Step], chosen: str | None, marks: set[tuple[str, str, int, int]], now: int
) -> Step | None:
    """Which draw under way the stage shows. A spin comes first; then what the operator chose, while nothing moved on
    since; then whatever moved last.
    """
    reveal = view.reveal
    spins = reveal is not None and now < reveal.started_at + reveal.duration_ms * 1000
    if not steps or view.is_fresh or spins:
        return None
    if chosen is not None and not {step.mark for step in steps} - marks:
        if not chosen:
            return None
        found = next((step for step in steps if step.view.id == chosen), None)
        if found is not None:
            return found
    is_older = view.winner is not None and steps[0].moment < view.winner.drawn_at
    return None if is_older else steps[0]


def _wheel_of(services: Services, step: Step) -> WheelLayout | None:
    """Everybody in the draw: of a fixed list those who are still in, else the pool that it is opened for."""
    if step.view.list_sha256:
        return services.wheel.waiting(step.view.id)
    return services.wheel.pool() if step.view.session_id is not None else None
