"""Everything of the wheel that does not turn: rim, hub, pointer, the winner's light, the caption."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
    QTextLayout,
    QTextOption,
)

from raffle_desktop.gui.theme import figures_font
from raffle_desktop.gui.wheel.colours import WheelColours
from raffle_desktop.gui.wheel.disc import HUB, pie_path

KICK_DEGREES = 15.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are, in the widget's logical pixels."""

    side: float
    centre: QPointF
    rim: float
    """Outer radius of the rim."""
    disc: float
    """Radius of the turning disc."""
    caption: QRectF

    @property
    def disc_box(self) -> QRectF:
        return self.around(self.disc)

    @property
    def hub_box(self) -> QRectF:
        """The hub with its shadow."""
        return self.around(self.disc * HUB * 1.26)

    def around(self, reach: float) -> QRectF:
        """The square of this half side around the centre."""
        return QRectF(self.centre.x() - reach, self.centre.y() - reach, 2 * reach, 2 * reach)


def places_in(width: float, height: float) -> Places:
    """A wheel as large as fits, with its caption under it."""
    side = max(40.0, min(width, height / 1.07))
    line = side * 0.07
    centre = QPointF(width / 2, (height - line) / 2 + side * 0.008)
    rim = side * 0.468
    top = min(height - line, centre.y() + rim + side * 0.012)
    return Places(side, centre, rim, rim * 0.945, QRectF(0, top, width, line))


def plain_pixmap(width: float, height: float, ratio: float) -> QPixmap:
    """A transparent pixmap of so many logical pixels."""
    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def paint_stand(painter: QPainter, places: Places, colours: WheelColours) -> None:
    """Shadow and rim, on which the disc lies."""
    centre, rim = places.centre, places.rim
    painter.setPen(Qt.PenStyle.NoPen)
    below = QPointF(centre.x(), centre.y() + places.side * 0.012)
    reach = rim * 1.065
    shade = QRadialGradient(below, reach)
    dark, none = QColor(colours.shadow), QColor(colours.shadow)
    dark.setAlphaF(0.55)
    none.setAlphaF(0.0)
    shade.setColorAt(0.90, dark)
    shade.setColorAt(1.0, none)
    painter.setBrush(shade)
    painter.drawEllipse(below, reach, reach)
    metal = QLinearGradient(centre.x() - rim * 0.5, centre.y() - rim, centre.x() + rim * 0.5, centre.y() + rim)
    metal.setColorAt(0.0, QColor(colours.rim_high))
    metal.setColorAt(0.5, QColor(colours.rim_low))
    metal.setColorAt(1.0, QColor(colours.rim_high).darker(112))
    painter.setBrush(metal)
    painter.setPen(QPen(QColor(colours.rim_edge), max(1.0, places.side / 500)))
    painter.drawEllipse(centre, rim, rim)
    # A light along the bevel, from above.
    light = QLinearGradient(centre.x(), centre.y() - rim, centre.x(), centre.y() + rim)
    light.setColorAt(0.0, QColor(255, 255, 255, 90))
    light.setColorAt(0.4, QColor(255, 255, 255, 14))
    light.setColorAt(1.0, QColor(255, 255, 255, 34))
    bevel = rim - places.side / 260
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(light, max(1.0, places.side / 380)))
    painter.drawEllipse(centre, bevel, bevel)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.rim_edge))
    painter.drawEllipse(centre, places.disc + places.side / 340, places.disc + places.side / 340)


def paint_hub(painter: QPainter, places: Places, colours: WheelColours, figure: str, words: str) -> None:
    """The hub with a number and what it counts."""
    centre, reach = places.centre, places.disc * HUB
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QRadialGradient(QPointF(centre.x(), centre.y() + reach * 0.06), reach * 1.16)
    shade.setColorAt(0.82, QColor(0, 0, 0, 120))
    shade.setColorAt(1.0, QColor(0, 0, 0, 0))
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(centre.x(), centre.y() + reach * 0.06), reach * 1.16, reach * 1.16)
    face = QLinearGradient(centre.x(), centre.y() - reach, centre.x(), centre.y() + reach)
    face.setColorAt(0, QColor(colours.hub_high))
    face.setColorAt(1, QColor(colours.hub_low))
    painter.setBrush(face)
    painter.setPen(QPen(QColor(colours.hub_edge), max(1.0, places.side / 320)))
    painter.drawEllipse(centre, reach, reach)
    room = reach * 1.66
    number = fitting(figure, reach * 0.62, room, bold=True)
    small = fitting(words, reach * 0.25, room * 0.96, bold=False)
    line = QFontMetricsF(number).capHeight() + QFontMetricsF(small).height()
    top = centre.y() - line / 2
    draw_line(painter, figure, number, QColor(colours.hub_text), centre.x(), top + QFontMetricsF(number).capHeight())
    base = top + line - QFontMetricsF(small).descent() * 0.4
    draw_line(painter, words, small, QColor(colours.hub_muted), centre.x(), base)


def paint_pointer(painter: QPainter, places: Places, colours: WheelColours, kick: float) -> None:
    """The pointer at 12 o'clock, pushed aside by `kick` (0 to 1)."""
    unit = places.side
    painter.save()
    painter.translate(places.centre.x(), places.centre.y() - places.rim - unit * 0.004)
    painter.rotate(KICK_DEGREES * kick)
    half, tip, top = unit * 0.024, unit * 0.068, -unit * 0.018
    shape = QPainterPath()
    shape.moveTo(0, tip)
    shape.cubicTo(-half * 0.35, tip * 0.62, -half, tip * 0.32, -half, 0)
    shape.cubicTo(-half, top * 0.9, -half * 0.6, top, 0, top)
    shape.cubicTo(half * 0.6, top, half, top * 0.9, half, 0)
    shape.cubicTo(half, tip * 0.32, half * 0.35, tip * 0.62, 0, tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 80))
    painter.drawPath(shape.translated(unit * 0.003, unit * 0.007))
    face = QLinearGradient(-half, 0, half, 0)
    face.setColorAt(0, QColor(colours.pointer).lighter(118))
    face.setColorAt(1, QColor(colours.pointer).darker(112))
    painter.setBrush(face)
    painter.setPen(QPen(QColor(colours.pointer_edge), max(1.0, unit / 420)))
    painter.drawPath(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.pointer_edge))
    painter.drawEllipse(QPointF(0, 0), half * 0.30, half * 0.30)
    painter.restore()


def paint_winner(
    painter: QPainter, places: Places, colours: WheelColours, begin: float, share: float, lit: float
) -> None:
    """Everybody else under a veil, the winner's slice (from `begin`, on the screen) in a light."""
    box = places.disc_box
    painter.save()
    painter.setOpacity(lit)
    slice_path = pie_path(box, begin, share)
    if share < 1:
        others = QPainterPath()
        others.addEllipse(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.veil))
        painter.drawPath(others.subtracted(slice_path))
    clip = QPainterPath()
    clip.addEllipse(box)
    painter.setClipPath(clip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A thin slice must still be seen inside its light.
    strength = max(0.4, min(1.0, share * 2 * math.pi * places.disc / (0.06 * places.side)))
    for width, alpha in ((0.018, 0.22), (0.011, 0.35), (0.005, 1.0)):
        glow = QColor(colours.glow)
        glow.setAlphaF(alpha)
        painter.setPen(QPen(glow, places.side * width * strength, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))  # fmt: skip
        painter.drawPath(slice_path)
    painter.restore()


def paint_plate(painter: QPainter, places: Places, colours: WheelColours, name: str, lit: float) -> None:
    """The winner's name on a plate under the hub, readable from afar."""
    size = places.side * 0.062
    room = places.disc * 1.62
    font = fitting(name, size, room, bold=True, least=size * 0.6)
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    width = min(room, metrics.horizontalAdvance(text)) + size * 1.3
    height = size * 1.75
    middle = places.centre.y() + places.disc * 0.53
    plate = QRectF(places.centre.x() - width / 2, middle - height / 2, width, height)
    painter.save()
    painter.setOpacity(lit)
    painter.setPen(QPen(QColor(colours.glow), max(1.0, places.side / 300)))
    painter.setBrush(QColor(colours.plate))
    painter.drawRoundedRect(plate, height / 2, height / 2)
    painter.setClipRect(plate)
    draw_line(painter, text, font, QColor(colours.plate_text), plate.center().x(), middle + metrics.capHeight() / 2)
    painter.restore()


def paint_caption(painter: QPainter, places: Places, colours: WheelColours, text: str) -> None:
    """The line under the wheel."""
    font = fitting(text, max(11.0, min(places.side * 0.03, 34.0)), places.caption.width() - 8, bold=False)
    metrics = QFontMetricsF(font)
    base = places.caption.center().y() + metrics.capHeight() / 2
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, places.caption.width() - 8)
    draw_line(painter, shown, font, QColor(colours.caption), places.caption.center().x(), base)


def paint_empty(painter: QPainter, places: Places, colours: WheelColours, text: str) -> None:
    """A wheel that waits for somebody."""
    centre, disc = places.centre, places.disc
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.empty_ring))
    painter.drawEllipse(centre, disc, disc)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    dash = QPen(QColor(colours.hub_edge), max(1.5, places.side / 260), Qt.PenStyle.CustomDashLine)
    dash.setDashPattern([4, 4])
    painter.setPen(dash)
    painter.drawEllipse(centre, disc * 0.86, disc * 0.86)
    font = _font(max(12.0, places.side * 0.042), bold=False)
    area = QRectF(centre.x() - disc * 0.62, centre.y() - disc * 0.5, disc * 1.24, disc)
    painter.setFont(font)
    painter.setPen(QColor(colours.empty_text))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)


def fitting(text: str, pixels: float, room: float, *, bold: bool, least: float = 9.0) -> QFont:
    """The font of this size, or smaller until the text fits, but not under `least` pixels."""
    font = _font(pixels, bold=bold)
    wanted = QFontMetricsF(font).horizontalAdvance(text)
    return font if wanted <= room else _font(max(least, pixels * room / wanted * 0.985), bold=bold)


def _font(pixels: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setPixelSize(max(6, int(pixels)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    return figures_font(font)


def draw_line(painter: QPainter, text: str, font: QFont, colour: QColor, middle: float, base: float) -> None:
    """One line as a paragraph of its own, whatever its direction, centred on `middle` with its feet on `base`."""
    layout = QTextLayout(text, font)
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
    painter.setPen(colour)
    left = middle - line.naturalTextWidth() / 2 - line.naturalTextRect().left()
    layout.draw(painter, QPointF(left, base - line.ascent()))
