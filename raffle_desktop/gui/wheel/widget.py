"""The wheel of the stage: at rest it shows the pool, then it turns to the winner whom the desk has stored."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from raffle_desktop.domain.wheel import Magnified, WheelLayout, point_at, slice_at
from raffle_desktop.gui.texts import now_micros, number, tr
from raffle_desktop.gui.wheel import confetti as confetti_module
from raffle_desktop.gui.wheel import frame, words
from raffle_desktop.gui.wheel.colours import DARK, WheelColours
from raffle_desktop.gui.wheel.confetti import Confetti
from raffle_desktop.gui.wheel.disc import DiscRequest
from raffle_desktop.gui.wheel.motion import Moment, Play
from raffle_desktop.gui.wheel.renderer import DiscRenderer
from raffle_desktop.obs.display_names import display_name
from raffle_desktop.services.wheel_views import DrawWheel

FRAME_MS = 16
HIDDEN_MS = 250
"""How often a hidden wheel looks whether its spin is over."""
RESIZED_MS = 120
TICK_MICROS = 33_000
"""Between two ticks, at least."""
KICK_MICROS = 90_000
_BAND_TICKS = 60
"""A band has no edges on show; it ticks so many times a turn."""

MAIN, OPENED = "main", "opened"


@dataclass(frozen=True, slots=True)
class _Picture:
    pixmap: QPixmap
    request: DiscRequest


class WheelWidget(QWidget):
    """Give it layouts and draws; it decides nothing. `now` gives UTC microseconds."""

    landed = Signal()
    """Once for each `play`: everything has come to rest."""
    ticked = Signal()
    """The pointer passes an edge; at most thirty times a second."""

    def __init__(self, parent: QWidget | None = None, *, now: Callable[[], int] = now_micros) -> None:
        super().__init__(parent)
        self._now = now
        self._colours = DARK
        self._layout: WheelLayout | None = None
        self._play: Play | None = None
        self._awaited = False
        self._empty_text = tr("Nobody is in the pool yet.")
        self._pictures: dict[str, _Picture] = {}
        self._parts: dict[tuple[object, ...], QPixmap] = {}
        self._last_turn = 0.0
        self._last_edge: tuple[int, int | None] = (0, None)
        self._last_tick = 0
        self._confetti: Confetti | None = None
        self._confetti_from = 0
        self.reduced_motion = False
        self.confetti_enabled = True

        self._renderer = DiscRenderer()
        self._renderer.ready.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._advance)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(RESIZED_MS)
        self._resized.timeout.connect(self._ask)
        self.setMinimumSize(160, 176)
        self.setAccessibleName(tr("Wheel"))
        self._describe()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def set_colours(self, colours: WheelColours) -> None:
        if colours != self._colours:
            self._colours = colours
            self._parts.clear()
            self._ask()
            self.update()

    def set_empty_text(self, text: str) -> None:
        """What stands on the wheel while nobody is in the pool."""
        self._empty_text = text
        self._describe()
        self.update()

    def show_pool(self, layout: WheelLayout | None) -> None:
        """The pool at rest; a spin under way is broken off without `landed`."""
        self._play, self._awaited, self._confetti = None, False, None
        self._layout = layout if layout is not None and layout.total > 0 else None
        self._pictures.pop(OPENED, None)
        if self._layout is None:
            self._pictures.clear()
            self._renderer.forget()
        self._frames.stop()
        self._ask()
        self._describe()
        self.update()

    def play(self, wheel: DrawWheel, started_at: int, duration_ms: int) -> None:
        """Turn to the stored winner: from `started_at` (UTC microseconds) for `duration_ms`, joined late if need be."""
        now = self._now()
        spin, second = wheel.spin(started_at, duration_ms), wheel.second_spin(started_at, duration_ms)
        over = now >= wheel.ends_at(started_at, duration_ms)
        fade_from = now if self.reduced_motion and not over else None
        self._begin(Play(wheel, spin, second, fade_from), awaited=True)
        if over:
            QTimer.singleShot(0, self, self._advance)
        self._run()

    def settle(self, wheel: DrawWheel) -> None:
        """The result as it stands after the spin, without motion."""
        # Any moment in the past will do: where it lands follows from the draw.
        self._begin(Play(wheel, wheel.spin(0, 6000), wheel.second_spin(0, 6000)), awaited=False)
        self._frames.stop()

    def _begin(self, play: Play, *, awaited: bool) -> None:
        self._play, self._layout, self._confetti = play, play.wheel.layout, None
        self._awaited = awaited
        self._pictures.pop(OPENED, None)
        self._last_edge = self._edge(self._now())
        self._ask()
        self._describe()
        self.update()

    def celebrate(self) -> None:
        """A burst of confetti, unless it is off or motion is reduced."""
        if self.confetti_enabled and not self.reduced_motion and self.isVisible():
            seed = "" if self._play is None else f"{self._play.wheel.draw_id} {self._play.wheel.event}"
            self._confetti = Confetti(seed, (*self._colours.slices, self._colours.pointer))
            self._confetti_from = self._now()
            self._run()

    @property
    def is_spinning(self) -> bool:
        """From `play` until `landed`."""
        return self._awaited

    @property
    def spin_progress(self) -> float:
        """The part of the present spin that is done, 0 to 1; 1 where none is under way."""
        return self._play.progress(self._now()) if self._play is not None and self._awaited else 1.0

    @property
    def turn(self) -> float:
        """The rotation now of the disc that the pointer is on."""
        return 0.0 if self._play is None else self._play.under_pointer(self._now())[1]

    def sizeHint(self) -> QSize:
        return QSize(480, 520)

    # --- motion -------------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        if not self.isVisible():
            self._frames.setInterval(HIDDEN_MS)
        else:
            self._frames.setInterval(FRAME_MS)
        if self._awaited or self._confetti is not None or self._is_lighting():
            self._frames.start()

    def _advance(self) -> None:
        now = self._now()
        play = self._play
        if play is not None and self._awaited:
            self._tick(now)
            if play.is_over(now):
                self._awaited = False
                self._announce()
                self.update()
                self.landed.emit()
        if self._confetti is not None and now - self._confetti_from >= confetti_module.DURATION_MS * 1000:
            self._confetti = None
        if not self._awaited and self._confetti is None and not self._is_lighting():
            self._frames.stop()
        if self.isVisible():
            self.update()

    def _is_lighting(self) -> bool:
        """The winner's light is still coming up."""
        now, play = self._now(), self._play
        return play is not None and self.isVisible() and play.is_over(now) and play.at(now).lit < 1

    def _tick(self, now: int) -> None:
        edge = self._edge(now)
        if edge != self._last_edge:
            self._last_edge = edge
            if now - self._last_tick >= TICK_MICROS and self._play is not None and self._play.fade_from is None:
                self._last_tick = now
                self.ticked.emit()

    def _edge(self, now: int) -> tuple[int, int | None]:
        """Changes whenever an edge passes the pointer."""
        if self._play is None:
            return 0, None
        layout, turn = self._play.under_pointer(now)
        index = slice_at(layout, turn)
        if index == len(layout.slices):
            index += int(point_at(turn) * _BAND_TICKS)
        return math.floor(turn), index

    def _kick(self, now: int) -> float:
        since = now - self._last_tick
        return math.exp(-since / KICK_MICROS) if 0 <= since < 8 * KICK_MICROS else 0.0

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._confetti = None
        self._frames.stop()
        self._run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()
        self._run()

    # --- the discs ----------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Have the discs painted that are wanted now and not there yet."""
        if self._layout is None or not self.isVisible():
            return
        places = frame.places_in(self.width(), self.height())
        pixels = math.ceil(2 * places.disc * self.devicePixelRatioF())
        play = self._play
        upright = 0.0 if play is None else play.spin.final_turn
        self._want(MAIN, DiscRequest(self._layout, self._colours, pixels, upright))
        if play is not None and play.wheel.magnified is not None and play.second is not None:
            layout = play.wheel.magnified.layout
            self._want(OPENED, DiscRequest(layout, self._colours, pixels, play.second.final_turn))

    def _want(self, slot: str, request: DiscRequest) -> None:
        picture = self._pictures.get(slot)
        if picture is None or picture.request != request:
            self._renderer.ask(slot, request)

    def _painted(self, slot: str, request: DiscRequest, image: QImage) -> None:
        play = self._play
        wanted = self._layout
        if slot == OPENED:
            magnified = None if play is None else play.wheel.magnified
            wanted = None if magnified is None else magnified.layout
        if wanted is not None and request.layout == wanted:
            self._pictures[slot] = _Picture(QPixmap.fromImage(image), request)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.clear()
        self._resized.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.DevicePixelRatioChange):
            self._parts.clear()
            self._resized.start()

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = self._now()
        places = frame.places_in(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._draw_part(
            painter, ("stand",), QRectF(self.rect()), lambda part: frame.paint_stand(part, places, self._colours)
        )
        if self._layout is None:
            frame.paint_empty(painter, places, self._colours, self._empty_text)
        else:
            self._paint_wheel(painter, places, now)
        frame.paint_pointer(painter, places, self._colours, self._kick(now))
        if self._layout is not None:
            caption = words.caption(self._layout, self._opened(now))
            frame.paint_caption(painter, places, self._colours, caption)
        if self._confetti is not None:
            self._confetti.paint(painter, QRectF(self.rect()), (now - self._confetti_from) / 1000)
        painter.end()

    def _paint_wheel(self, painter: QPainter, places: frame.Places, now: int) -> None:
        moment = Moment(0.0, 0.0, 0.0, 0.0, 0.0, over=True) if self._play is None else self._play.at(now)
        main = self._pictures.get(MAIN)
        if main is not None:
            is_stale = main.request.layout is not self._layout and main.request.layout != self._layout
            if not is_stale or (self._play is not None and self._awaited):
                self._last_turn = moment.turn
            # The picture before stays as it stood until the new one is there.
            painter.setOpacity(1 - moment.fade)
            self._draw_disc(painter, places, main.pixmap, self._last_turn)
        opened = self._pictures.get(OPENED)
        if opened is not None and moment.opened > 0:
            painter.save()
            # It grows out of the place at the pointer where the band was met.
            painter.translate(places.centre.x(), places.centre.y() - places.disc * (1 - moment.opened))
            scale = 0.06 + 0.94 * moment.opened
            painter.scale(scale, scale)
            painter.translate(-places.centre.x(), -places.centre.y())
            self._draw_disc(painter, places, opened.pixmap, moment.opened_turn)
            painter.restore()
        painter.setOpacity(1.0)
        play = self._play
        if play is not None and moment.lit > 0:
            layout, index = play.last_layout, play.last_index
            one = layout.slices[index]
            turn = moment.opened_turn if play.second is not None else moment.turn
            frame.paint_winner(
                painter, places, self._colours, one.before / layout.total + turn, one.weight / layout.total, moment.lit
            )
        if self._layout is not None:
            figure, below = words.hub(self._layout, self._opened(now))
            self._draw_part(
                painter,
                ("hub", figure, below),
                places.hub_box,
                lambda part: frame.paint_hub(part, places, self._colours, figure, below),
            )
        if play is not None and moment.lit > 0:
            frame.paint_plate(painter, places, self._colours, display_name(play.wheel.name), moment.lit)

    def _draw_disc(self, painter: QPainter, places: frame.Places, pixmap: QPixmap, turn: float) -> None:
        painter.save()
        painter.translate(places.centre)
        painter.rotate(turn % 1.0 * 360)
        box = QRectF(-places.disc, -places.disc, 2 * places.disc, 2 * places.disc)
        painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))
        painter.restore()

    def _draw_part(
        self, painter: QPainter, key: tuple[object, ...], box: QRectF, paint: Callable[[QPainter], None]
    ) -> None:
        """Paint what seldom changes, and lies within `box`, from a pixmap that is kept until size or colours change."""
        ratio = self.devicePixelRatioF()
        area = box.toAlignedRect()
        kept = self._parts.get((*key, ratio))
        if kept is None:
            for stale in [other for other in self._parts if other[0] == key[0]]:
                del self._parts[stale]
            kept = frame.plain_pixmap(area.width(), area.height(), ratio)
            part = QPainter(kept)
            part.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            part.translate(-area.topLeft())
            paint(part)
            part.end()
            self._parts[(*key, ratio)] = kept
        painter.drawPixmap(area.topLeft(), kept)

    # --- words --------------------------------------------------------------------------------------------------------

    def _opened(self, now: int) -> Magnified | None:
        """The opened band, while it is what is seen."""
        play = self._play
        return play.wheel.magnified if play is not None and play.at(now).opened >= 0.5 else None

    def _describe(self) -> None:
        now = self._now()
        parts = [self._empty_text]
        if self._layout is not None:
            parts = [
                tr("{n} in the pool", n=number(self._layout.count)),
                words.caption(self._layout, self._opened(now)),
            ]
            if self._play is not None and not self._awaited:
                parts.append(tr("The winner is {name}", name=display_name(self._play.wheel.name)))
        self.setAccessibleDescription(". ".join(parts))

    def _announce(self) -> None:
        """Tell screen readers who has won."""
        self._describe()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
