"""The look: dark or light, the accent colour, the language. Seen at once, kept with OK."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_form import Form
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import DEFAULT_ACCENT, GRID, Choice
from raffle_desktop.gui.translations import LANGUAGES
from raffle_desktop.gui.widgets import button, restyle, row

SCHEME, ACCENT, LANGUAGE = "look.scheme", "look.accent", "look.language"
SIDE = 34


@dataclass(frozen=True, slots=True)
class Look:
    """`language` is a code, or empty for the system's own."""

    scheme: Choice
    accent: str
    language: str


def stored_look(context: DeskContext) -> Look:
    """The look in force, and the language of the next start."""
    return Look(context.switch.choice, context.switch.accent, context.preferences.text(LANGUAGE))


def keep_look(context: DeskContext, look: Look) -> None:
    """Show this look and remember it."""
    context.switch.choose(look.scheme, look.accent)
    context.preferences.put(SCHEME, look.scheme)
    context.preferences.put(ACCENT, look.accent)
    context.preferences.put(LANGUAGE, look.language)
    context.preferences.save()


def colour_of(text: str) -> str | None:
    """#rrggbb of what was typed, with or without the #; None where it is no such colour."""
    digits = text.strip().removeprefix("#")
    if len(digits) != 6 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        return None
    return f"#{digits.lower()}"


class ColourButton(QAbstractButton):
    """A round of one colour; ringed while it is the chosen one."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.palette().color(self.foregroundRole())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(self.rect().adjusted(6, 6, -6, -6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            dashed = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
            painter.setPen(QPen(text, 2, dashed))
            painter.drawEllipse(self.rect().adjusted(2, 2, -2, -2))
        painter.end()


class LookPage(Form):
    """Every choice is shown at once on the whole desk; the dialog takes it back on Cancel."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(tr("Look"))
        self._context = context
        self._schemes = QButtonGroup(self)
        self.scheme_buttons: dict[Choice, QRadioButton] = {}
        choices: tuple[tuple[Choice, str], ...] = (
            ("system", tr("As the system")),
            ("dark", tr("Dark")),
            ("light", tr("Light")),
        )
        for choice, text in choices:
            made = QRadioButton(text)
            made.setAccessibleName(text)
            self._schemes.addButton(made)
            self.scheme_buttons[choice] = made
            made.toggled.connect(self._preview)
        self.add(
            tr("Brightness"), Flow(*self.scheme_buttons.values(), spacing=2 * GRID), buddy=self.scheme_buttons["system"]
        )
        presets = (
            (DEFAULT_ACCENT, tr("Amber")),
            ("#a970ff", tr("Violet")),
            ("#53fc18", tr("Neon green")),
            ("#4cc2ff", tr("Sky")),
            ("#3ddc97", tr("Mint")),
            ("#ff6b6b", tr("Coral")),
            ("#ff7ac6", tr("Pink")),
            ("#9aa7c2", tr("Slate")),
        )
        self.presets = [ColourButton(colour, name) for colour, name in presets]
        self.accent_field = QLineEdit()
        for preset in self.presets:
            preset.clicked.connect(lambda _checked=False, colour=preset.colour: self.accent_field.setText(colour))
        self.add(tr("Accent colour"), Flow(*self.presets, spacing=2), buddy=self.presets[0])
        self.accent_field.setObjectName("accent")
        self.accent_field.setAccessibleName(tr("Accent colour as #rrggbb"))
        self.accent_field.setPlaceholderText("#rrggbb")
        self.accent_field.setFixedWidth(112)
        self.accent_field.textChanged.connect(self._preview)
        choose = button(tr("Choose…"), self._choose, name="choose")
        choose.setAutoDefault(False)
        self.add(tr("Your &own"), row(self.accent_field, choose, 1), buddy=self.accent_field)
        self.accent_problem = self.add_problem()
        self.language_box = QComboBox()
        self.language_box.setObjectName("language")
        self.language_box.addItem(tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self.language_box.addItem(name, code)
        self.add(tr("&Language"), self.language_box, tr("Taken at the next start."))
        self.finish()
        self._loading = False

    def load(self, look: Look) -> None:
        self._loading = True
        self.scheme_buttons[look.scheme].setChecked(True)
        self.accent_field.setText(look.accent)
        self.language_box.setCurrentIndex(max(0, self.language_box.findData(look.language)))
        self._loading = False
        self._mark()

    def look(self) -> Look:
        """What is chosen; the accent in force where the one typed is none."""
        scheme: Choice = next((choice for choice, made in self.scheme_buttons.items() if made.isChecked()), "system")
        accent = colour_of(self.accent_field.text()) or self._context.switch.accent
        return Look(scheme, accent, str(self.language_box.currentData()))

    def problem(self) -> QWidget | None:
        return None if self._mark() else self.accent_field

    def _preview(self) -> None:
        if not self._loading and self._mark():
            look = self.look()
            self._context.switch.choose(look.scheme, look.accent)

    def _mark(self) -> bool:
        colour = colour_of(self.accent_field.text())
        for preset in self.presets:
            preset.setChecked(preset.colour == colour)
        restyle(self.accent_field, wrong="" if colour else "true")
        self.accent_problem.setVisible(colour is None)
        self.accent_problem.setText(
            "" if colour else tr("A colour is a # and six digits or letters a–f, such as {example}.", example="#ffb92e")
        )
        return colour is not None

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self.look().accent), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.accent_field.setText(colour.name()))
        dialog.open()
