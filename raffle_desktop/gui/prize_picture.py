"""A prize's picture, small: read off the window's thread, with a plain gift in its place where there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import tr

SIDE = 56
ROUND = 8
BYTES_MAX = 30_000_000
PIXELS_MAX = 12_000
"""At either side; more is no photograph but a trap for the memory."""
FORMATS = frozenset((b"png", b"jpeg", b"webp", b"gif", b"bmp"))
ADDRESSES = ("http:", "https:", "ftp:", "data:", "//", "\\\\")
"""How a text begins that names no file of this computer. Nothing is fetched: others may have written it."""


def picture_file(text: str, folder: Path) -> Path | None:
    """The file that a prize's picture names, a short name in `folder`; None where it names none of this computer."""
    text = text.strip()
    if text.casefold().startswith("file:"):
        text = QUrl(text).toLocalFile()
    if not text or text.casefold().startswith(ADDRESSES) or not text.isprintable():
        return None
    try:
        return folder / Path(text).expanduser()
    except RuntimeError:
        # "~somebody", who is unknown here.
        return None


def read_picture(text: str, folder: Path, pixels: int) -> QImage | None:
    """The picture cut to a square of so many pixels; None where there is none to be read. Call it in the background."""
    path = picture_file(text, folder)
    try:
        if path is None or not path.is_file() or path.stat().st_size > BYTES_MAX:
            return None
    except OSError:
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    if reader.format().data() not in FORMATS or not whole.isValid() or max(whole.toTuple()) > PIXELS_MAX:
        return None
    reader.setScaledSize(whole.scaled(pixels, pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    return image.copy((image.width() - pixels) // 2, (image.height() - pixels) // 2, pixels, pixels)


class PrizePicture(QWidget):
    """Not to be seen where no picture is named."""

    def __init__(self, context: DeskContext, side: int = SIDE) -> None:
        super().__init__()
        self._context, self._side = context, side
        self._text = ""
        self._image: QImage | None = None
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Picture of the prize"))
        self.hide()
        context.switch.changed.connect(self.update)

    @property
    def image(self) -> QImage | None:
        """What is on show; None is the plain gift."""
        return self._image

    def show_text(self, text: str) -> None:
        """Read the picture that a prize names, unless it is this one."""
        if text == self._text:
            return
        self._text, self._image = text, None
        self.setToolTip("")
        self.setVisible(bool(text))
        self.update()
        if text:
            folder, pixels = self._context.folder.root, round(self._side * self.devicePixelRatioF())
            self._context.operations.run(
                lambda: read_picture(text, folder, pixels), owner=self, success=self._take, latest="picture"
            )

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def _take(self, image: QImage | None) -> None:
        self._image = image
        if image is None:
            self.setToolTip(tr("The prize’s picture cannot be shown: it has to be a picture’s file on this computer."))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, ROUND, ROUND)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(theme.raised))
        if self._image is not None:
            painter.drawImage(whole, self._image)
        else:
            quarter = self._side // 4
            self._context.icon("gift").paint(painter, self.rect().adjusted(quarter, quarter, -quarter, -quarter))
        painter.end()
