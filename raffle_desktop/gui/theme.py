"""How the desk looks: two palettes, one accent colour, one small style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from raffle_desktop.obs.resources import resource

Scheme = Literal["dark", "light"]
Choice = Literal["system", "dark", "light"]

DEFAULT_ACCENT = "#ffb92e"
GRID = 8
"""Everything is spaced in multiples of this many pixels."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as #rrggbb. Texts on their grounds keep a contrast of 4.5:1 or more."""

    scheme: Scheme
    window: str
    surface: str
    raised: str
    border: str
    strong_border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    """The accent as the colour of a text: darkened or lightened until it reads."""
    on_accent: str
    good: str
    warn: str
    bad: str
    selection: str
    alternate: str

    @property
    def is_dark(self) -> bool:
        return self.scheme == "dark"


def theme_of(scheme: Scheme, accent: str = DEFAULT_ACCENT) -> Theme:
    """The palette of a scheme with this accent."""
    chosen = QColor(accent)
    if not chosen.isValid():
        chosen = QColor(DEFAULT_ACCENT)
    name = chosen.name()
    # Of black and white one always reaches 4.58:1, whatever the accent.
    on_accent = max("#000000", "#ffffff", key=lambda ink: contrast(name, ink))
    if scheme == "dark":
        return Theme(
            scheme="dark",
            window="#101218",
            surface="#181b24",
            raised="#222633",
            border="#2d3240",
            strong_border="#667089",
            text="#f1f3f8",
            muted="#a9b1c4",
            accent=name,
            accent_text=_readable(chosen, ("#222633",), lighter=True),
            on_accent=on_accent,
            good="#4fd08b",
            warn="#ffb454",
            bad="#ff7b7b",
            selection="#3a3f57",
            alternate="#1c202a",
        )
    return Theme(
        scheme="light",
        window="#eef0f5",
        surface="#ffffff",
        raised="#f4f5f9",
        border="#d5d9e3",
        strong_border="#7d869b",
        text="#161922",
        muted="#555d70",
        accent=name,
        accent_text=_readable(chosen, ("#eef0f5",), lighter=False),
        on_accent=on_accent,
        good="#0f7a43",
        warn="#8f5200",
        bad="#bb2424",
        selection="#dde3f6",
        alternate="#f7f8fb",
    )


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as the Web Content Accessibility Guidelines define it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _readable(colour: QColor, grounds: tuple[str, ...], *, lighter: bool) -> str:
    """The colour, mixed with white or black until it reads on all the grounds."""
    aim = 255 if lighter else 0
    for step in range(101):
        parts = [round(part + (aim - part) * step / 100) for part in (colour.red(), colour.green(), colour.blue())]
        shade = QColor(*parts).name()
        if min(contrast(shade, ground) for ground in grounds) >= 4.6:
            return shade
    return "#ffffff" if lighter else "#000000"


class ThemeSwitch(QObject):
    """The theme in force. `changed` tells every part that paints by itself."""

    changed = Signal(object)

    def __init__(self, choice: Choice = "system", accent: str = DEFAULT_ACCENT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        self._accent = accent
        self._theme = theme_of(self._scheme(), accent)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def accent(self) -> str:
        return self._accent

    def choose(self, choice: Choice, accent: str | None = None) -> None:
        """Take another scheme or accent, and tell."""
        self._choice = choice
        self._accent = accent or self._accent
        self._take(theme_of(self._scheme(), self._accent))

    def apply(self) -> None:
        """Give the application this theme's palette and style sheet."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(self._theme))
            boxes = _palette(self._theme)
            boxes.setColor(QPalette.ColorRole.Window, QColor(self._theme.strong_border).lighter(140))
            boxes.setColor(QPalette.ColorRole.Base, QColor(self._theme.window))
            for kind in ("QCheckBox", "QRadioButton", "QAbstractSpinBox"):
                # Fusion draws their outline from the window's colour, which on a dark desk nobody would see.
                application.setPalette(boxes, kind)  # type: ignore[arg-type]  # the stub says bytes, Qt takes text
            application.setStyleSheet(style_sheet(self._theme))

    def _scheme(self) -> Scheme:
        if self._choice != "system":
            return self._choice
        # Dark first: also where the system does not say.
        return "light" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else "dark"

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._take(theme_of(self._scheme(), self._accent))

    def _take(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self.apply()
            self.changed.emit(theme)


def start_look(application: QApplication) -> None:
    """Qt Fusion on every platform, and a text size that reads from a second screen."""
    application.setStyle("Fusion")
    font = application.font()
    font.setPointSizeF(max(10.0, font.pointSizeF()))
    application.setFont(font)


def figures_font(font: QFont) -> QFont:
    """The font with figures of equal width, for numbers that stand in columns or change in place."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.alternate,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.bad,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Link: theme.accent_text,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.border,
        QPalette.ColorRole.Dark: theme.border,
        QPalette.ColorRole.Light: theme.raised,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    faded = QColor(theme.muted)
    faded.setAlphaF(0.6)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def _chevron() -> str:
    """Of a grey that shows on dark and light alike."""
    return resource("look/chevron.png").as_posix()


def style_sheet(theme: Theme) -> str:
    """The one style sheet, by object names and the property `kind`; everything else is Fusion with our palette."""
    return f"""
QWidget#page, QScrollArea#page, QScrollArea#page > QWidget > QWidget {{ background: {theme.window}; }}
QFrame[kind="card"] {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}
QFrame[kind="chip"] {{ background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 12px; }}
QFrame[kind="bar"] {{ background: {theme.surface}; border: none; border-bottom: 1px solid {theme.border}; }}
QFrame[kind="foot"] {{ background: {theme.surface}; border: none; border-top: 1px solid {theme.border}; }}
QFrame[kind="line"] {{ background: {theme.border}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="undo"] {{ background: {theme.raised}; border: 1px solid {theme.strong_border}; border-radius: 10px; }}
QFrame[kind="problem"] {{ background: {theme.raised}; border: 1px solid {theme.bad}; border-radius: 10px; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: 16pt; font-weight: 700; }}
QLabel[kind="heading"] {{ font-size: 11.5pt; font-weight: 600; }}
QLabel[kind="figure"] {{ font-size: 15pt; font-weight: 700; }}
QLabel[kind="name"] {{ font-size: 21pt; font-weight: 800; }}
QLabel[kind="muted"] {{ color: {theme.muted}; }}
QLabel[kind="small"] {{ color: {theme.muted}; font-size: 9pt; }}
QLabel[kind="small"][tone="good"] {{ color: {theme.good}; }}
QLabel[kind="small"][tone="warn"] {{ color: {theme.warn}; }}
QLabel[kind="good"] {{ color: {theme.good}; font-weight: 600; }}
QLabel[kind="warn"] {{ color: {theme.warn}; font-weight: 600; }}
QLabel[kind="bad"] {{ color: {theme.bad}; font-weight: 600; }}
QLabel[kind="pill"] {{ background: {theme.raised}; color: {theme.muted}; border-radius: 10px; padding: 0 10px;
    min-height: 20px; max-height: 20px; font-size: 9pt; font-weight: 600; }}
QLabel[kind="pill"][tone="good"] {{ color: {theme.good}; }}
QLabel[kind="pill"][tone="warn"] {{ color: {theme.warn}; }}
QLabel[kind="pill"][tone="bad"] {{ color: {theme.bad}; }}
QLabel[kind="pill"][tone="accent"] {{ background: {theme.accent}; color: {theme.on_accent}; }}
QPushButton, QToolButton {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
    border-radius: 7px; padding: 6px 14px; min-height: 20px; }}
QToolButton {{ padding: 5px 8px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {theme.strong_border}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {theme.border}; }}
QPushButton:focus, QToolButton:focus {{ outline: none; }}
QCheckBox, QRadioButton {{ padding: 3px; border: 1px solid transparent; border-radius: 5px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {theme.accent_text}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent_text}; padding: 5px 13px; }}
QToolButton:focus {{ padding: 4px 7px; }}
QToolButton[kind="slim"] {{ padding: 2px 5px; min-height: 16px; }}
QToolButton[kind="slim"]:focus {{ padding: 1px 4px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {theme.strong_border}; background: transparent; }}
QPushButton[kind="main"] {{ background: {theme.accent}; color: {theme.on_accent}; border: none; font-weight: 700;
    font-size: 12pt; padding: 10px 22px; border-radius: 9px; }}
QPushButton[kind="main"]:hover {{ background: {QColor(theme.accent).lighter(108).name()}; }}
QPushButton[kind="main"]:pressed {{ background: {QColor(theme.accent).darker(112).name()}; }}
QPushButton[kind="main"]:focus {{ border: 2px solid {theme.text}; padding: 8px 20px; }}
QPushButton[kind="main"]:disabled {{ background: {theme.raised}; color: {theme.strong_border}; }}
QPushButton[tone="good"] {{ color: {theme.good}; font-weight: 600; border-color: {theme.good}; }}
QPushButton[tone="bad"] {{ color: {theme.bad}; font-weight: 600; border-color: {theme.bad}; }}
QPushButton[kind="danger"] {{ color: {theme.bad}; }}
QPushButton[kind="danger"]:disabled {{ color: {theme.strong_border}; }}
QPushButton[kind="link"] {{ background: transparent; border: none; color: {theme.accent_text}; padding: 2px 4px;
    text-decoration: underline; }}
QPushButton[kind="link"]:disabled {{ color: {theme.strong_border}; text-decoration: none; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {theme.accent_text}; padding: 1px 3px; }}
QPushButton[kind="lamp"] {{ background: transparent; border: none; color: {theme.muted}; padding: 3px 8px;
    font-size: 9pt; }}
QPushButton[kind="lamp"]:hover {{ background: {theme.raised}; }}
QPushButton[kind="lamp"]:focus {{ border: 1px solid {theme.accent_text}; padding: 2px 7px; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QPlainTextEdit {{ background: {theme.window};
    border: 1px solid {theme.strong_border}; border-radius: 6px; padding: 0 8px; min-height: 30px;
    selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
QPlainTextEdit {{ padding: 4px 8px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent_text}; }}
QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit {{ min-height: 28px; }}
QComboBox {{ background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 7px;
    padding: 1px 4px 1px 10px; }}
QComboBox:hover {{ border-color: {theme.strong_border}; }}
QComboBox:focus {{ border: 1px solid {theme.accent_text}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{_chevron()}"); width: 16px; height: 16px; }}
QComboBox:disabled {{ color: {theme.strong_border}; background: transparent; }}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit, QComboBox QLineEdit, QDateTimeEdit QLineEdit {{ border: none;
    padding: 0; min-height: 0; }}
QLineEdit QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {theme.bad}; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: {theme.window}; }}
QTabBar#twitchTabs, QTabBar#kickTabs {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {theme.muted}; padding: 9px 14px; border: none;
    border-bottom: 2px solid transparent; font-weight: 600; }}
QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
QTabBar::tab:hover {{ color: {theme.text}; }}
QTabBar::tab:focus {{ background: {theme.raised}; }}
QTableView, QTreeView, QListView {{ background: {theme.surface}; alternate-background-color: {theme.alternate};
    border: 1px solid {theme.border}; border-radius: 8px; gridline-color: {theme.border};
    selection-background-color: {theme.selection}; selection-color: {theme.text}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 1px solid {theme.accent_text}; }}
QHeaderView::section {{ background: {theme.surface}; color: {theme.muted}; border: none;
    border-bottom: 1px solid {theme.border}; padding: 8px 4px 6px 4px; font-weight: 600; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-origin: border; subcontrol-position: top center;
    width: 10px; height: 8px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QHeaderView {{ background: {theme.surface}; border-top-left-radius: 8px; border-top-right-radius: 8px; }}
QTableCornerButton::section {{ background: {theme.surface}; border: none; }}
QMenu {{ background: {theme.raised}; border: 1px solid {theme.strong_border}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {theme.selection}; }}
QMenu::item:disabled {{ color: {theme.strong_border}; }}
QMenu::separator {{ height: 1px; background: {theme.border}; margin: 5px 8px; }}
QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.strong_border}; padding: 5px; }}
QSplitter::handle {{ background: {theme.border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QProgressBar {{ background: {theme.raised}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {theme.strong_border}; border-radius: 4px; min-height: 28px; min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QDialog {{ background: {theme.window}; }}
"""
