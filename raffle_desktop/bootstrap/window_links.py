"""The window's ends of everything outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raffle_desktop.bootstrap.outside import Tells
from raffle_desktop.gui.beacon_link import BeaconLink
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.gui.feeds_link import FeedsLink
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.twitch_link import TwitchLink

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from raffle_desktop.bootstrap.outside import Connections


class Links:
    """One for each connection, also where there is none."""

    def __init__(self, parent: QObject) -> None:
        self.twitch = TwitchLink(parent=parent)
        self.feeds = FeedsLink(parent=parent)
        self.beacon = BeaconLink(parent=parent)
        self.kick = KickLink(parent=parent)
        self.donations = DonationsLink(parent=parent)
        self.discord = DiscordLink(parent=parent)

    def tells(self) -> Tells:
        """Each status goes to its link."""
        return Tells(
            twitch=self.twitch.put,
            feeds=self.feeds.put,
            beacon=self.beacon.put,
            kick=self.kick.put,
            donations=self.donations.put,
            discord=self.discord.put,
        )

    def control(self, connections: Connections) -> None:
        """What the window asks goes to these."""
        self.twitch.control = connections.twitch
        self.feeds.control = connections.feeds
        self.beacon.control = connections.beacon
        self.kick.control = connections.kick
        self.donations.control = connections.donations
        self.discord.control = connections.discord
