"""The winner card as a picture for OBS; the page in resources/overlay has the same look."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from raffle_desktop.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter

    from raffle_desktop.obs.winner_card import CardWinner, WinnerCard

WIDTH = 1200
HEIGHT = 400

_DEBIAN_PACKAGES = "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"

_PLATE_TOP = "#f21e2230"
_PLATE_BOTTOM = "#f20f1119"
_EDGE = "#24ffffff"
_RING = "#8c000000"
_TEXT = "#f6f7fb"
_DIM = "#b9c0d0"
_ACCENT = "#ffc53d"
_STRIPE_TOP = "#ffd76a"
_STRIPE_BOTTOM = "#f59e0b"
_ROW = "#0fffffff"

_LEFT = 74.0
_RIGHT = WIDTH - 52.0
_NAME_LARGEST = 104
_NAME_SMALLEST = 46
_ROWS_IN_ONE_COLUMN = 5

# Kept, because Qt's application object must outlive everything that is drawn with it.
_own_application: QGuiApplication | None = None


def load_painter() -> None:
    """Load Qt, where there is one; before other threads begin to load anything.

    As it is loaded, shiboken goes through all loaded modules, and ends the whole process when another thread adds one
    meanwhile.
    """
    with suppress(ImportError):
        # Where it cannot be loaded, whoever wants a picture is told.
        import PySide6.QtGui  # noqa: F401


def render_winner_png(card: WinnerCard | None, scale: float = 1.0) -> bytes:
    """The card as a PNG of 1200 × 400 pixels times `scale`, transparent around the plate; all of it without a card.

    The size is always the same, so nothing jumps in OBS. Where no Qt application runs yet, one without any window is
    made and kept: in that case call this from the main thread. Raises EnvironmentFault where Qt cannot be loaded.
    """
    try:
        from PySide6.QtCore import QBuffer, QIODevice, Qt
        from PySide6.QtGui import QImage, QPainter
    except ImportError as error:
        raise EnvironmentFault(
            f"Qt cannot be loaded ({error}), so the winner's picture cannot be drawn; nothing was changed.",
            f"On Debian and Ubuntu: apt-get install {_DEBIAN_PACKAGES}",
        ) from error
    _need_application()
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if card is not None:
        painter = QPainter(image)
        try:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing
                | QPainter.RenderHint.TextAntialiasing
                | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.scale(scale, scale)
            _paint_card(painter, card)
        finally:
            painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs know file names only
        raise EnvironmentFault("The winner's picture could not be made; nothing was changed.", "Is there memory left?")
    return bytes(buffer.data().data())


def _need_application() -> None:
    global _own_application  # noqa: PLW0603 - one for the process, as Qt has it
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        # For a picture no screen is needed, and asking for one that is not there would end the process.
        _own_application = QGuiApplication(["raffle-desktop", "-platform", "offscreen"])


def _paint_card(painter: QPainter, card: WinnerCard) -> None:
    _paint_plate(painter)
    heading_end = _text(painter, _LEFT, 68, card.heading.upper(), _font(30, bold=True, spacing=6.6), _ACCENT, 700)
    title = _font(26)
    room = _RIGHT - heading_end - 32
    _text(painter, _RIGHT - min(room, _width(title, card.title)), 68, card.title, title, _DIM, room)
    if len(card.winners) == 1:
        _paint_one(painter, card.winners[0])
    else:
        _paint_rows(painter, card)
    room = _RIGHT - _LEFT
    if card.unlisted:
        more = _font(22, bold=True)
        text = f"+{card.unlisted} more"
        _text(painter, _RIGHT - _width(more, text), 362, text, more, _ACCENT, room)
        room -= _width(more, text) + 32
    _text(painter, _LEFT, 362, card.footnote, _font(22), _DIM, room)


def _paint_plate(painter: QPainter) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QLinearGradient, QPainterPath, QPen

    plate = QRectF(12, 12, WIDTH - 24, HEIGHT - 24)
    outline = QPainterPath()
    outline.addRoundedRect(plate, 28, 28)

    ring = QPainterPath()
    ring.addRoundedRect(plate.adjusted(-3, -3, 3, 3), 31, 31)
    painter.fillPath(ring.subtracted(outline), _colour(_RING))

    shade = QLinearGradient(plate.topLeft(), plate.bottomLeft())
    shade.setColorAt(0, _colour(_PLATE_TOP))
    shade.setColorAt(1, _colour(_PLATE_BOTTOM))
    painter.fillPath(outline, shade)

    band = QPainterPath()
    band.addRect(QRectF(plate.left(), plate.top(), 16, plate.height()))
    gold = QLinearGradient(plate.topLeft(), plate.bottomLeft())
    gold.setColorAt(0, _colour(_STRIPE_TOP))
    gold.setColorAt(1, _colour(_STRIPE_BOTTOM))
    painter.fillPath(outline.intersected(band), gold)

    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour(_EDGE), 1.5))
    painter.drawRoundedRect(plate.adjusted(0.75, 0.75, -0.75, -0.75), 27, 27)


def _paint_one(painter: QPainter, winner: CardWinner) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QPen

    room = _RIGHT - _LEFT
    size = float(_NAME_LARGEST)
    needed = _width(_font(size, bold=True), winner.name)
    if needed > room:
        # A hair less: glyphs do not shrink quite in proportion.
        size = max(_NAME_SMALLEST, size * room / needed * 0.985)
    painter.save()
    painter.setClipRect(QRectF(0, 84, WIDTH, 158))
    _text(painter, _LEFT, 174, winner.name, _font(size, bold=True), _TEXT, room, centred=True)
    painter.restore()

    left = _LEFT
    label = winner.platform_label
    if label:
        font = _font(28, bold=True)
        width = _width(font, label) + 40
        painter.setBrush(_colour(_ROW))
        painter.setPen(QPen(_colour(_EDGE), 1.5))
        painter.drawRoundedRect(QRectF(left, 256, width, 46), 23, 23)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _text(painter, left + 20, 279, label, font, _TEXT, width, centred=True)
        left += width + 28
    left = _text(painter, left, 279, winner.odds, _font(34, bold=True), _TEXT, _RIGHT - left, centred=True) + 28
    _text(painter, left, 279, winner.detail, _font(34), _DIM, _RIGHT - left, centred=True)


def _paint_rows(painter: QPainter, card: WinnerCard) -> None:
    from PySide6.QtCore import QRectF

    listed = card.listed
    columns = 1 if len(listed) <= _ROWS_IN_ONE_COLUMN else 2
    rows = -(-len(listed) // columns)
    top, bottom, gap, aisle = 90.0, 328.0, 6.0, 16.0
    height = (bottom - top - gap * (rows - 1)) / rows
    width = (_RIGHT - _LEFT - aisle * (columns - 1)) / columns
    for index, winner in enumerate(listed):
        column, row = divmod(index, rows)
        box = QRectF(_LEFT + column * (width + aisle), top + row * (height + gap), width, height)
        _paint_row(painter, box, winner, wide=columns == 1)


def _paint_row(painter: QPainter, box: QRectF, winner: CardWinner, *, wide: bool) -> None:
    from PySide6.QtCore import Qt

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(_ROW))
    painter.drawRoundedRect(box, 10, 10)
    painter.save()
    painter.setClipRect(box)
    middle = box.center().y()

    # Few winners, high rows: larger names.
    size = min(max(box.height() * 0.64, 26.0), 56.0)
    place = _font(size * 0.85, bold=True)
    number = str(winner.place)
    left = box.left() + 24 + size
    _text(painter, left - _width(place, number), middle, number, place, _ACCENT, 120, centred=True)

    facts = _font(min(size * 0.75, 30.0))
    text = winner.odds if wide else winner.chance
    if wide and winner.platform_label:
        text = f"{winner.platform_label}   {text}"
    right = box.right() - 20
    taken = min(box.width() * 0.55, _width(facts, text))
    _text(painter, right - taken, middle, text, facts, _DIM, taken, centred=True)

    left += 16
    room = right - taken - 20 - left
    _text(painter, left, middle, winner.name, _font(size, bold=True), _TEXT, room, centred=True)
    painter.restore()


def _text(
    painter: QPainter,
    left: float,
    y: float,
    text: str,
    font: QFont,
    colour: str,
    room: float,
    *,
    centred: bool = False,
) -> float:
    """Paint one line from `left` on, elided to `room`; `y` is its base line or, if `centred`, the middle of its x.

    Each line is a paragraph of its own, so a name that runs from right to left turns nothing else around. Gives the
    right end.
    """
    from PySide6.QtCore import QPointF, QRectF, Qt
    from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

    metrics = QFontMetricsF(font)
    layout = QTextLayout(metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0)), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return left
    line.setLineWidth(10_000)
    layout.endLayout()
    width = line.naturalTextWidth()
    base = y + metrics.capHeight() / 2 if centred else y
    painter.save()
    # Whatever a font does, nothing is painted beside its room.
    painter.setClipRect(QRectF(left - 4, 0, max(room, 0.0) + 8, HEIGHT), Qt.ClipOperation.IntersectClip)
    painter.setPen(_colour(colour))
    layout.draw(painter, QPointF(left - line.naturalTextRect().left(), base - line.ascent()))
    painter.restore()
    return left + width


def _width(font: QFont, text: str) -> float:
    from PySide6.QtGui import QFontMetricsF

    return QFontMetricsF(font).horizontalAdvance(text)


def _font(pixels: float, *, bold: bool = False, spacing: float = 0.0) -> QFont:
    from PySide6.QtGui import QFont, QFontDatabase

    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(int(pixels))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def _colour(name: str) -> QColor:
    from PySide6.QtGui import QColor

    return QColor(name)
