"""The overlay pages of the local server: their links as the operator wants them, to copy, open and drag into OBS."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import icon_button, label, row

ICON = QSize(20, 20)
THEME, SCALE, TOP, CANVAS = "overlay.theme", "overlay.scale", "overlay.top", "overlay.canvas"
SCALES = (50, 200)
TOPS = (1, 50)
CANVASES = ((1920, 1080), (1080, 1920))


@dataclass(frozen=True, slots=True)
class Overlay:
    """One page: `key` is its path, `source` what its source in OBS is called."""

    key: str
    icon: str
    source: str


OVERLAYS = (
    Overlay("wheel", "draw", "Raffle wheel"),
    Overlay("winner", "winner", "Raffle winner"),
    Overlay("leaderboard", "chart", "Raffle leaderboard"),
    Overlay("entries", "entries", "Raffle entries"),
    Overlay("ticker", "session", "Raffle ticker"),
    Overlay("pool", "pools", "Raffle ticket pool"),
    Overlay("lucky", "lucky", "Raffle lucky draw"),
    Overlay("draw", "verify", "Raffle draw in steps"),
)


def title_of(key: str) -> str:
    """What an overlay is called on screen."""
    return {
        "wheel": tr("Wheel"),
        "winner": tr("Winner"),
        "leaderboard": tr("Leaderboard"),
        "entries": tr("Entries counter"),
        "ticker": tr("Ticker"),
        "pool": tr("Ticket pool"),
        "lucky": tr("Lucky draw"),
        "draw": tr("Draw in steps"),
    }[key]


def purpose_of(key: str) -> str:
    """What an overlay is for, in a line."""
    return {
        "wheel": tr("the wheel, spinning in step with the desk"),
        "winner": tr("the winner comes in, with name, odds and weight"),
        "leaderboard": tr("who has the best chances"),
        "entries": tr("how many take part, and whether entering is open"),
        "ticker": tr("one line of news along the edge"),
        "pool": tr("how many of its tickets are sold, then who has won"),
        "lucky": tr("each instant win as it happens"),
        "draw": tr("what binds a draw in steps, and the time to its round; on the wheel and the winner as well"),
    }[key]


class OverlayLinks(QObject):
    """The links with what was chosen for them; remembered between starts. `changed` when they are other ones."""

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        kept = context.preferences
        self._theme = "light" if kept.text(THEME) == "light" else "dark"
        self._scale = _within(kept.whole(SCALE, 100), SCALES)
        self._top = _within(kept.whole(TOP, 10), TOPS)
        self._canvas = CANVASES[1] if kept.text(CANVAS) == "portrait" else CANVASES[0]
        self._base = context.server.status.base_url
        context.server.changed.connect(self._server_changed)

    @property
    def theme(self) -> str:
        return self._theme

    @property
    def scale(self) -> int:
        """In percent."""
        return self._scale

    @property
    def top(self) -> int:
        """How many places the leaderboard has."""
        return self._top

    @property
    def canvas(self) -> tuple[int, int]:
        """Width and height of the sources in OBS."""
        return self._canvas

    def choose_theme(self, theme: str) -> None:
        self._theme = theme
        self._keep(THEME, theme)

    def choose_scale(self, percent: int) -> None:
        self._scale = percent
        self._keep(SCALE, percent)

    def choose_top(self, places: int) -> None:
        self._top = places
        self._keep(TOP, places)

    def choose_canvas(self, *, portrait: bool) -> None:
        self._canvas = CANVASES[1] if portrait else CANVASES[0]
        self._keep(CANVAS, "portrait" if portrait else "landscape")

    def url(self, key: str) -> str:
        """The link of an overlay. What is as the page has it by itself is left out, so that links stay short."""
        asked = []
        if self._theme != "dark":
            asked.append(f"theme={self._theme}")
        if self._scale != 100:
            # The pages take a factor.
            asked.append(f"scale={self._scale / 100:g}")
        if key == "leaderboard":
            asked.append(f"top={self._top}")
        return f"{self._context.server.status.base_url}/overlay/{key}" + ("?" + "&".join(asked) if asked else "")

    def dropped(self, overlay: Overlay) -> QMimeData:
        """The link as it is dragged: OBS takes the new source's name and size from what it finds in it."""
        width, height = self._canvas
        link = self.url(overlay.key)
        layer = f"layer-name={quote(overlay.source)}&layer-width={width}&layer-height={height}"
        data = QMimeData()
        data.setUrls([QUrl(f"{link}{'&' if '?' in link else '?'}{layer}")])
        data.setText(link)
        return data

    def _keep(self, key: str, value: str | int) -> None:
        self._context.preferences.put(key, value)
        self.changed.emit()

    def _server_changed(self) -> None:
        base = self._context.server.status.base_url
        if base != self._base:
            self._base = base
            self.changed.emit()


class LinkRow(QWidget):
    """One overlay: what it is for, its link to drag, copy and open."""

    def __init__(self, context: DeskContext, links: OverlayLinks, overlay: Overlay) -> None:
        super().__init__()
        self._context, self._links = context, links
        self.overlay = overlay
        self._pressed_at: QPoint | None = None
        title, purpose = title_of(overlay.key), purpose_of(overlay.key)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("{overlay}: {purpose}", overlay=title, purpose=purpose))
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        self.name = label(title)
        self.name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.copy_button = icon_button(tr("Copy the link of {overlay}", overlay=title), self.copy)
        self.open_button = icon_button(tr("Open {overlay} in the browser", overlay=title), self.open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self._icon, self.name, Elided(purpose, "muted"), self.copy_button, self.open_button):
            layout.addWidget(part)
        context.switch.changed.connect(self._take_theme)
        links.changed.connect(self._show_link)
        self._take_theme()
        self._show_link()

    @property
    def url(self) -> str:
        return self._links.url(self.overlay.key)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.url)
        self._context.notices.say(tr("Copied: {path}", path=self.url))

    def open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self.url)):
            self._context.notices.problem(tr("No browser could be opened. The link is {url}", url=self.url))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        begun = self._pressed_at
        if begun is not None and (event.position().toPoint() - begun).manhattanLength() >= far:
            self._pressed_at = None
            self.start_drag()

    def start_drag(self) -> None:
        """Hand the link to the pointer; ends where it is dropped."""
        drag = QDrag(self)
        drag.setMimeData(self._links.dropped(self.overlay))
        drag.setPixmap(self._context.icon(self.overlay.icon).pixmap(QSize(32, 32)))
        drag.exec(Qt.DropAction.CopyAction)

    def _show_link(self) -> None:
        self.setToolTip(tr("{url}\nDrag it into OBS, or copy the link", url=self.url))

    def _take_theme(self) -> None:
        self._icon.setPixmap(self._context.icon(self.overlay.icon).pixmap(ICON))
        self.copy_button.setIcon(self._context.icon("copy"))
        self.open_button.setIcon(self._context.icon("open"))


def link_rows(context: DeskContext, links: OverlayLinks) -> list[LinkRow]:
    """A row for each overlay, their columns in line."""
    rows = [LinkRow(context, links, overlay) for overlay in OVERLAYS]
    width = max(one.name.sizeHint().width() for one in rows)
    for one in rows:
        one.name.setMinimumWidth(width)
    return rows


class NoStrayWheel(QObject):
    """Scrolling the page must not turn the value that happens to lie under the pointer."""

    def __init__(self, *controls: QComboBox | QSpinBox) -> None:
        super().__init__(controls[0])
        for control in controls:
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and not watched.hasFocus():
            # Not taken: it goes on to the page.
            event.ignore()
            return True
        return False


class LinkOptions(Flow):
    """How the overlays shall look: folded into every link."""

    def __init__(self, links: OverlayLinks) -> None:
        self.theme_box = QComboBox()
        self.theme_box.addItem(tr("Dark"), "dark")
        self.theme_box.addItem(tr("Light"), "light")
        self.theme_box.setCurrentIndex(self.theme_box.findData(links.theme))
        self.scale_box = QSpinBox()
        self.scale_box.setRange(*SCALES)
        self.scale_box.setSingleStep(10)
        self.scale_box.setSuffix(" %")
        self.scale_box.setValue(links.scale)
        self.top_box = QSpinBox()
        self.top_box.setRange(*TOPS)
        self.top_box.setValue(links.top)
        for spin in (self.scale_box, self.top_box):
            # A half-typed number is no wish yet, and would be remembered.
            spin.setKeyboardTracking(False)
        NoStrayWheel(self.theme_box, self.scale_box, self.top_box)
        parts = (
            (tr("&Look"), self.theme_box, "overlayTheme"),
            (tr("Si&ze"), self.scale_box, "overlayScale"),
            (tr("&Places on the leaderboard"), self.top_box, "overlayTop"),
        )
        super().__init__(spacing=3 * GRID)
        for caption, control, name in parts:
            words = label(caption, "muted")
            words.setBuddy(control)
            control.setObjectName(name)
            control.setAccessibleName(caption.replace("&", ""))
            self.add(row(words, control))
        self.theme_box.activated.connect(lambda _index: links.choose_theme(self.theme_box.currentData()))
        self.scale_box.valueChanged.connect(links.choose_scale)
        self.top_box.valueChanged.connect(links.choose_top)


def _within(value: int, bounds: tuple[int, int]) -> int:
    low, high = bounds
    return min(max(value, low), high)


def stack(*parts: QWidget, spacing: int = GRID) -> QWidget:
    """Parts one below the other, without a plate."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        layout.addWidget(part)
    return holder


def at_most(part: QWidget, width: int) -> QWidget:
    """The part at the left edge, no wider than this: a field across a wide screen leads the eye away."""
    part.setMaximumWidth(width)
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(part, 1000)
    layout.addStretch(1)
    return holder
