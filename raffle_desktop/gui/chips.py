"""Accounts as plates with the platform's icon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.texts import plain_tip, shown_name, tr
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.viewer_parts import platform_name
from raffle_desktop.gui.widgets import label

ICON = QSize(16, 16)
HEIGHT = 26
NAME_WIDEST = 17 * GRID
"""Pixels of a name; what is longer is cut, and whole in the tooltip."""
ID_MOST = 10


def platform_icon(platform: str) -> str:
    """By what its icon is known."""
    return platform if platform in ("twitch", "kick", "discord", "affiliate") else "viewer"


class Chip(QFrame):
    """One account: icon, name, and by what the platform knows it."""

    def __init__(self, context: DeskContext, platform: str, name: str, external_id: str | None) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setFixedHeight(HEIGHT)
        self._platform = platform
        self._icon = QLabel()
        self._icon.setFixedSize(ICON)
        self._name = label()
        # A name written from right to left stands where names stand.
        self._name.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
        whole = shown_name(name)
        fitting = QFontMetrics(self._name.font()).elidedText(whole, Qt.TextElideMode.ElideRight, NAME_WIDEST)
        self._name.setText(fitting)
        self.known = label(tr("by name only") if external_id is None else shown_name(external_id, ID_MOST), "small")
        described = tr("{name} on {platform}", name=whole, platform=platform_name(platform))
        if external_id is not None:
            described = tr("{account}, account id {id}", account=described, id=shown_name(external_id, 40))
        self.setAccessibleName(described)
        tip = described if external_id is not None else tr("The first account seen with this name takes it over")
        self.setToolTip(plain_tip(tip))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID + 2, 0)
        layout.setSpacing(GRID - 2)
        for part in (self._icon, self._name, self.known):
            layout.addWidget(part)
        context.switch.changed.connect(self._take_theme)
        self._take_theme(context.theme)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def _take_theme(self, theme: Theme) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon(platform_icon(self._platform), theme.text).pixmap(ICON, ratio))


def chips(context: DeskContext, accounts: Iterable[tuple[str, str, str | None]]) -> QWidget:
    """Chips of (platform, name, id) side by side, going on in the next line."""
    return Flow(*(Chip(context, *one) for one in accounts), spacing=GRID // 2, line_spacing=GRID // 2)
