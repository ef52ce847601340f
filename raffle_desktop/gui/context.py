"""What every screen of the desk is given. It is handed down; there is no global place to fetch it from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton

from raffle_desktop.gui.beacon_link import BeaconLink
from raffle_desktop.gui.bridge import ChangeBridge
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.gui.feeds_link import FeedsLink
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.notices import Notices
from raffle_desktop.gui.operations import Operations
from raffle_desktop.gui.preferences import Preferences
from raffle_desktop.gui.server_link import ServerLink
from raffle_desktop.gui.theme import Theme, ThemeSwitch
from raffle_desktop.gui.twitch_link import TwitchLink

if TYPE_CHECKING:
    # The window is painted before these are loaded, which takes a fifth of a second.
    from raffle_desktop.services.services import Services
    from raffle_desktop.storage.data_folder import DataFolder

ACTOR = "desk"
"""Who acts when the operator does, in the audit log."""


@dataclass(frozen=True, slots=True)
class DeskContext:
    """The services and the window's own helpers.

    `show_viewer(viewer_id)` opens the side panel; `go_to(tab, part)` shows a tab by its key ("entries"), at the part
    of it that is meant (or "").
    """

    services: Services
    folder: DataFolder
    operations: Operations
    bridge: ChangeBridge
    notices: Notices
    preferences: Preferences
    switch: ThemeSwitch
    server: ServerLink
    twitch: TwitchLink
    feeds: FeedsLink
    show_viewer: Callable[[int], None]
    go_to: Callable[[str, str], None]
    beacon: BeaconLink
    kick: KickLink
    donations: DonationsLink
    discord: DiscordLink
    is_demo: bool = False

    @property
    def theme(self) -> Theme:
        return self.switch.theme

    def icon(self, name: str) -> QIcon:
        """The icon for what `name` means, in the colour of texts."""
        return icon(name, self.theme.text)

    def dress(self, press: QAbstractButton, name: str, colour: str = "text") -> None:
        """Give a button its icon, in the theme's colour of that name, and keep it so when the theme changes."""

        def put(theme: Theme) -> None:
            if shiboken6.isValid(press):
                press.setIcon(icon(name, str(getattr(theme, colour))))

        put(self.theme)
        self.switch.changed.connect(put)
