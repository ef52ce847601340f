"""Pictures of every screen, for the README and for critical eyes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.context import ACTOR
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.services.stage_settings import SPIN_SECONDS_LEAST

if TYPE_CHECKING:
    from raffle_desktop.gui.desk import DeskOnScreen
    from raffle_desktop.gui.rehearsal import Simulator
    from raffle_desktop.gui.stage.stage import Stage

SETTLE_MS = 150
"""Between two looks at whether the desk has come to rest."""
PATIENCE = 200
"""Looks, before a picture is taken of whatever there is."""
TABS = ("session", "entries", "weights", "tickets", "pools", "wallets", "lucky", "history", "connections")
REST_LOOKS = 6
"""Of the result, until the winner's slice is lit and the name stands on the wheel."""
SIZES = (QSize(1280, 800), QSize(1920, 1080))
"""In the window's own measure; the pictures have as many pixels more as the screen's scale says."""
Step = tuple[Callable[[], None], Callable[[], bool], Callable[[], None]]
"""What to do, whether it has come about, and what to take then."""


class Photographer(QObject):
    """Goes through the desk screen by screen; `done(exit code)` when all pictures are written."""

    done = Signal(int)

    def __init__(
        self, desk: DeskOnScreen, simulator: Simulator | None, folder: Path, say: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._desk, self._simulator, self._folder, self._say = desk, simulator, folder, say
        self._written = 0
        self._looks = 0
        self._result_looks = 0
        self._steps: Iterator[Step] = iter(())
        self._step: Step | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._say(f"The pictures cannot be written to {self._folder}: {error.strerror}")
            self.done.emit(1)
            return
        self._steps = self._plan()
        self._next()
        self._timer.start()

    def _plan(self) -> Iterator[Step]:
        desk = self._desk
        stage = desk.stage
        if stage is None:
            return
        yield lambda: None, lambda: desk.overview is not None and desk.overview.session is not None, lambda: None
        if self._simulator is not None:
            yield self._simulator.pause, lambda: not desk.operations.busy, lambda: None
        context = desk.context
        if context is None:
            return
        usual = context.services.stage_settings.get()

        def spin_for(seconds: int) -> Callable[[], None]:
            wanted = replace(usual, spin_seconds=seconds)

            def act() -> None:
                context.operations.run(lambda: context.services.stage_settings.set(wanted, actor=ACTOR), owner=self)

            return act

        # Nobody watches.
        yield spin_for(SPIN_SECONDS_LEAST), lambda: not desk.operations.busy, lambda: None
        # Another size is there at once, another scheme dresses every widget anew.
        for scheme in ("dark", "light"):
            for size in SIZES:
                yield from self._screens(stage, size, scheme)
        yield spin_for(usual.spin_seconds), lambda: not desk.operations.busy, lambda: None

    def _screens(self, stage: Stage, size: QSize, scheme: str) -> Iterator[Step]:
        desk = self._desk

        def show(tab: str) -> Callable[[], None]:
            return lambda: desk.go_to(tab, "")

        def take(name: str) -> Callable[[], None]:
            return lambda: self._take(f"{scheme}-{name}")

        def nothing() -> None:
            pass

        yield lambda: self._prepare(size, scheme), self._is_calm, nothing
        for tab in TABS:
            yield show(tab), self._is_calm, take(tab)
        yield show("session"), self._is_calm, take("wheel-at-rest")
        yield stage.draw, lambda: stage.wheel.is_spinning and stage.wheel.spin_progress > 0.3, take("wheel-mid-spin")
        yield nothing, lambda: self._rested(stage) > REST_LOOKS, take("wheel-winner")
        yield stage.confirm, lambda: not stage.card.confirm_button.isVisible(), nothing
        yield stage.director.clear, lambda: stage.director.scene is Scene.POOL, self._desk.window.notice_bar.clear

    def _next(self) -> None:
        self._step = next(self._steps, None)
        self._looks = 0
        if self._step is None:
            self._timer.stop()
            self._say(f"{self._written} pictures are in {self._folder}.")
            self.done.emit(0)
            return
        self._step[0]()

    def _look(self) -> None:
        if self._step is None:
            return
        self._looks += 1
        _act, is_there, take = self._step
        if not is_there() and self._looks < PATIENCE:
            return
        try:
            take()
        except EnvironmentFault as fault:
            self._timer.stop()
            self._say(str(fault))
            self.done.emit(1)
            return
        self._next()

    def _rested(self, stage: Stage) -> int:
        """For how many looks the result has been on show."""
        self._result_looks = self._result_looks + 1 if stage.director.scene is Scene.RESULT else 0
        return self._result_looks

    def _is_calm(self) -> bool:
        return self._looks > 2 and not self._desk.operations.busy

    def _prepare(self, size: QSize, scheme: str) -> None:
        self._desk.window.resize(size)
        self._desk.switch.choose("light" if scheme == "light" else "dark")

    def _take(self, name: str) -> None:
        picture = self._desk.window.grab()
        path = self._folder / f"{name}-{picture.width()}x{picture.height()}.png"
        if not picture.save(str(path), "PNG"):
            raise EnvironmentFault(f"The picture {path} could not be written.")
        self._written += 1
