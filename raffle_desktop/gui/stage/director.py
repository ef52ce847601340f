"""Decides what the stage shows, from what is stored: the pool, a spin under way, or a result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from raffle_desktop.domain.wheel import WheelLayout
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.services.stage import NOTHING, StageView
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.services.wheel_views import DrawWheel

POOL_PAUSE_MS = 700
"""The resting wheel follows the pool at this pace: a disc of a thousand slices is not painted anew at every entry."""


class Scene(Enum):
    POOL = "pool"
    SPINNING = "spinning"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class _Read:
    view: StageView
    wheel: DrawWheel | None
    settings: StageSettings
    claim_seconds: int
    pool: WheelLayout | None


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

    def refresh(self) -> None:
        """Read what stands on the stage now."""
        self._context.operations.run(self._read, owner=self, success=self._take, latest="stage")

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
            changes.touches(Topic.ENTRIES, Topic.WEIGHTS)
            and self._scene is Scene.POOL
            and not self._pool_due.isActive()
        ):
            self._pool_due.start()

    def _read(self) -> _Read:
        services = self._context.services
        settings = services.stage_settings.get()
        view, wheel = services.stage.present(), None
        draw, winner = view.draw, view.winner
        if draw is not None and winner is not None:
            if view.is_fresh:
                # Stored before the wheel moves: a desk that dies now goes on with this very spin.
                duration = settings.spin_seconds * 1000
                reveal = services.stage.reveal(draw.id, winner.event, duration_ms=duration, actor=ACTOR)
                view = StageView(draw, winner, view.title, reveal, is_fresh=True)
            if (draw.id, winner.event) != self._key:
                wheel = services.wheel.of_draw(draw.id, winner.event, winner.pick)
        pool = services.wheel.pool() if draw is None else None
        return _Read(view, wheel, settings, services.settings.draw_settings().claim_seconds, pool)

    def _take(self, read: _Read) -> None:
        self.settings_read.emit(read.settings)
        self._claim_seconds = read.claim_seconds
        view = read.view
        if view.draw is None or view.winner is None:
            # Also at the start: whatever the last desk left for OBS may be of another day.
            is_news = self._key is not None or not self._has_read
            self._has_read = True
            self._view, self._key, self._landed_at = view, None, 0
            self.pool.emit(read.pool)
            self._enter(Scene.POOL)
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
        if self._scene is Scene.POOL:
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
