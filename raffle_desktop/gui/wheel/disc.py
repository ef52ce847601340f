"""The turning part of the wheel, painted once to an image; safe on any thread, as it uses no widget and no pixmap."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QConicalGradient,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTextLayout,
    QTextOption,
)

from raffle_desktop.domain.wheel import Slice, WheelLayout
from raffle_desktop.gui.wheel import words
from raffle_desktop.gui.wheel.colours import THIN, WheelColours, colour_of, mixed, ramp_colour, thin_colour
from raffle_desktop.obs.display_names import display_name

LARGEST = 1440
"""Pixels across, at most: what is larger is scaled up, which nobody sees in motion."""
SMOOTH_UP_TO = 300
"""More slices than this are painted larger without smoothing and then scaled down: twenty times as quick."""
HUB = 0.23
"""Radius of the hub as a part of the disc's; labels keep clear of it."""

_LABEL_LEAST = 12.0
"""Pixels of arc that a label needs at the radius where it stands."""
_LABEL_OUTER = 0.93
_LABEL_INNER = HUB + 0.05
_TEXT_LEAST = 9.5
"""Names shrink to fit, but to no smaller letters than these; then they are cut."""
_SEPARATOR_LEAST = 5.0
_PEGS_MOST = 90
_STRIP = 128
_HATCHES = 72
_LEAN = 0.11
# Between the rim and its label, a name of this many characters fits at most; the rest need not be laid out.
_NAME_LONGEST = 48


@dataclass(frozen=True, slots=True)
class DiscRequest:
    """What to paint. `pixels` is the diameter in device pixels; at rotation `upright_at` no label is upside down."""

    layout: WheelLayout
    colours: WheelColours
    pixels: int
    upright_at: float = 0.0
    opened: bool = False
    """The opened band: a wheel of its own."""


def render_disc(request: DiscRequest, stopped: Callable[[], bool] = lambda: False) -> QImage | None:
    """The disc as a square image, transparent around the circle; None when `stopped` said so on the way."""
    pixels = max(16, min(LARGEST, request.pixels))
    count = len(request.layout.slices) + bool(request.layout.band_count)
    image = _blank(pixels)
    if count > SMOOTH_UP_TO:
        rough = _blank(pixels * 2)
        painter = QPainter(rough)
        try:
            if not _paint_slices(painter, request, float(pixels * 2), stopped):
                return None
        finally:
            painter.end()
        _scale_down(rough, image, stopped)
    painter = QPainter(image)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if count <= SMOOTH_UP_TO and not _paint_slices(painter, request, float(pixels), stopped):
            return None
        _paint_shading(painter, float(pixels))
        stopped()
        _paint_separators(painter, request, float(pixels))
        if not _paint_labels(painter, request, float(pixels), stopped):
            return None
        _paint_pegs(painter, request, float(pixels))
    finally:
        painter.end()
    return image


def _scale_down(rough: QImage, image: QImage, stopped: Callable[[], bool]) -> None:
    """To half the size, in strips: one long call would hold up the window's thread."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    size = image.width()
    for top in range(0, size, _STRIP):
        height = min(_STRIP, size - top)
        painter.drawImage(QRectF(0, top, size, height), rough, QRectF(0, 2 * top, 2 * size, 2 * height))
        stopped()
    painter.end()


def readable_on(colour: str, dark: str, light: str) -> str:
    """Whichever of two label colours has the higher contrast on `colour`."""
    ground = _luminance(QColor(colour))
    on_dark, on_light = _luminance(QColor(dark)), _luminance(QColor(light))
    return light if (on_light + 0.05) / (ground + 0.05) > (ground + 0.05) / (on_dark + 0.05) else dark


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _blank(pixels: int) -> QImage:
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _paint_slices(painter: QPainter, request: DiscRequest, size: float, stopped: Callable[[], bool]) -> bool:
    layout, colours = request.layout, request.colours
    box = QRectF(0, 0, size, size)
    circles = len(layout.slices) + bool(layout.band_count)
    brushes = [QBrush(QColor(name)) for name in colours.slices]
    painter.setPen(Qt.PenStyle.NoPen)
    for index, one in enumerate(layout.slices):
        if one.weight * THIN < layout.total:
            middle = (one.before + one.weight / 2) / layout.total
            painter.setBrush(QColor(*thin_colour(colours.ramp, middle, index, one.weight / layout.total)))
        else:
            painter.setBrush(brushes[colour_of(index, circles, len(brushes))])
        _pie(painter, box, one.before / layout.total, one.weight / layout.total)
        if index % 8 == 7 and stopped():
            return False
    if layout.band_count:
        _paint_band(painter, request, box)
    return not stopped()


def _pie(painter: QPainter, box: QRectF, begin: float, share: float) -> None:
    """A slice, `begin` clockwise from the top. The painter's own whole sixteenths of a degree are too coarse."""
    if share >= 1:
        painter.drawEllipse(box)
        return
    painter.drawPath(pie_path(box, begin, share))


def pie_path(box: QRectF, begin: float, share: float) -> QPainterPath:
    """The outline of a slice, in turns clockwise from 12 o'clock."""
    path = QPainterPath()
    if share >= 1:
        path.addEllipse(box)
        return path
    path.moveTo(box.center())
    path.arcTo(box, 90 - begin * 360, -share * 360)
    path.closeSubpath()
    return path


def _paint_band(painter: QPainter, request: DiscRequest, box: QRectF) -> None:
    layout, colours = request.layout, request.colours
    share = layout.band_weight / layout.total
    begin = layout.band_before / layout.total
    painter.save()
    painter.setClipPath(pie_path(box, begin, share))
    middle, radius = box.center(), box.width() / 2
    # The colours that its entries would have, thinned, so that one sees it turn.
    shade = QConicalGradient(middle, 90)
    steps = 4 * len(colours.ramp)
    for step in range(steps + 1):
        # A conical gradient runs against the clock.
        at = 1 - step / steps
        tint = "#" + "".join(f"{part:02x}" for part in ramp_colour(colours.ramp, at))
        shade.setColorAt(step / steps, QColor(*mixed(colours.band, tint, 0.42)))
    painter.setBrush(shade)
    painter.drawEllipse(box)
    # Hatching: two families of spirals cross on the disc.
    painter.setPen(QPen(QColor(colours.band_hatch), max(0.8, radius / 420)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for lean in (-1, 1):
        for ray in range(_HATCHES):
            path = QPainterPath()
            for step in range(9):
                reach = HUB * 0.9 + (1 - HUB * 0.9) * step / 8
                point = point_on(radius, radius * reach, ray / _HATCHES + lean * _LEAN * math.log(reach))
                path.lineTo(point) if step else path.moveTo(point)
            painter.drawPath(path)
    painter.restore()


def _paint_shading(painter: QPainter, size: float) -> None:
    """Light from the middle and a darker rim give depth; round, so that it may turn with the disc."""
    middle = QPointF(size / 2, size / 2)
    shade = QRadialGradient(middle, size / 2)
    shade.setColorAt(0.0, QColor(255, 255, 255, 34))
    shade.setColorAt(0.55, QColor(255, 255, 255, 10))
    shade.setColorAt(0.80, QColor(0, 0, 0, 0))
    shade.setColorAt(0.97, QColor(0, 0, 0, 52))
    shade.setColorAt(1.0, QColor(0, 0, 0, 84))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(middle, size / 2, size / 2)


def _edges(layout: WheelLayout) -> list[float]:
    """Where slices begin, in turns; none on a wheel of one."""
    edges = [one.before / layout.total for one in layout.slices]
    if layout.band_count:
        edges.append(layout.band_before / layout.total)
    return edges if len(edges) > 1 else []


def _paint_separators(painter: QPainter, request: DiscRequest, size: float) -> None:
    radius = size / 2
    least = _SEPARATOR_LEAST / (2 * math.pi * radius)
    width = max(1.0, size / 620)
    painter.setPen(QPen(QColor(request.colours.separator), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    edges = _edges(request.layout)
    for index, edge in enumerate(edges):
        following = edges[index + 1] if index + 1 < len(edges) else 1.0
        if following - edge >= least:
            painter.drawLine(QPointF(radius, radius), point_on(radius, radius, edge))


def point_on(centre: float, reach: float, turn: float) -> QPointF:
    """The point `reach` from the centre of a square, `turn` clockwise from the top."""
    angle = turn * 2 * math.pi
    return QPointF(centre + reach * math.sin(angle), centre - reach * math.cos(angle))


def _paint_pegs(painter: QPainter, request: DiscRequest, size: float) -> None:
    edges = _edges(request.layout)
    if not 1 < len(edges) <= _PEGS_MOST:
        return
    radius = size / 2
    peg = max(1.2, size / 240)
    painter.setPen(QPen(QColor(0, 0, 0, 110), max(0.6, size / 900)))
    painter.setBrush(QColor(request.colours.peg))
    last = -1.0
    for edge in edges:
        if (edge - last) * 2 * math.pi * radius > 3 * peg:
            painter.drawEllipse(point_on(radius, radius - 2.2 * peg, edge), peg, peg)
            last = edge


def _paint_labels(painter: QPainter, request: DiscRequest, size: float, stopped: Callable[[], bool]) -> bool:
    layout, colours = request.layout, request.colours
    circles = len(layout.slices) + bool(layout.band_count)
    ink = [QColor(readable_on(name, colours.label_dark, colours.label_light)) for name in colours.slices]
    writer = _Writer(painter, size, request.upright_at)
    for index, one in enumerate(layout.slices):
        share = one.weight / layout.total
        if writer.arc(share) < _LABEL_LEAST:
            # By weight: whoever follows has no more room.
            break
        colour = ink[colour_of(index, circles, len(ink))]
        text = display_name(one.name, _NAME_LONGEST)
        for middle in _middles(one, layout.total):
            writer.write(text, middle, share, colour)
        if index % 4 == 3 and stopped():
            return False
    share = layout.band_weight / layout.total if layout.total else 0.0
    if layout.band_count and writer.arc(share) >= _LABEL_LEAST:
        alone = not layout.slices
        text = words.band(layout)
        begin = layout.band_before / layout.total
        for place in (0.25, 0.75) if alone else (0.5,):
            writer.write(text, begin + share * place, min(share, 0.1), QColor(colours.band_label), plate=colours.band)
    return not stopped()


def _middles(one: Slice, total: int) -> tuple[float, ...]:
    if one.weight == total:
        return 0.25, 0.75
    return ((one.before + one.weight / 2) / total,)


class _Writer:
    """Writes along radii: outwards on the right half of the wheel at rest, inwards on the left, so upright on both."""

    def __init__(self, painter: QPainter, size: float, upright_at: float) -> None:
        self._painter = painter
        self._size = size
        self._upright_at = upright_at
        self._outer = size / 2 * _LABEL_OUTER
        self._inner = size / 2 * _LABEL_INNER
        self._metrics: dict[int, tuple[QFont, QFontMetricsF]] = {}

    def arc(self, share: float) -> float:
        """Pixels of arc that a slice has where the first letters of its label stand."""
        return share * 2 * math.pi * self._outer

    def write(self, text: str, middle: float, share: float, colour: QColor, plate: str = "") -> None:
        room = self._outer - self._inner
        largest = min(self.arc(share) * 0.62, self._size * 0.052)
        _, metrics = self._font(20.0)
        # So many times as long as high; the letters nearest the hub have the least arc, and must fit it as well.
        long = metrics.horizontalAdvance(text) / 20
        around = share * 2 * math.pi
        height = min(largest, room / max(long, 0.1), around * self._outer / (1.15 + around * long))
        height = max(height, min(largest, max(_TEXT_LEAST, 0.45 * largest)))
        font, metrics = self._font(height)
        fits = min(room, max(room * 0.4, self._outer - 0.9 * height / around))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, fits)
        layout = QTextLayout(shown, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return
        line.setLineWidth(100_000)
        layout.endLayout()
        width = line.naturalTextWidth()
        flipped = 0.5 < (middle + self._upright_at) % 1.0 < 1.0
        painter = self._painter
        painter.save()
        painter.translate(self._size / 2, self._size / 2)
        painter.rotate(middle * 360 + (90 if flipped else -90))
        left = -self._outer if flipped else self._outer - width
        # Whatever a font does, nothing is painted beside the slice.
        half = min(self.arc(share) / 2, height)
        painter.setClipRect(QRectF(left - 2, -half, width + 4, 2 * half))
        if plate:
            ground = QColor(plate)
            ground.setAlphaF(0.8)
            painter.setClipping(False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            pill = QRectF(left - height * 0.5, -height * 0.8, width + height, height * 1.6)
            painter.drawRoundedRect(pill, height * 0.8, height * 0.8)
        painter.setPen(colour)
        base = metrics.capHeight() / 2
        layout.draw(painter, QPointF(left - line.naturalTextRect().left(), base - line.ascent()))
        painter.restore()

    def _font(self, height: float) -> tuple[QFont, QFontMetricsF]:
        pixels = max(7, int(height))
        if pixels not in self._metrics:
            font = QFont()
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight.DemiBold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._metrics[pixels] = (font, QFontMetricsF(font))
        return self._metrics[pixels]
