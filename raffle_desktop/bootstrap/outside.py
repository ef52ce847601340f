"""Everything that keeps a desk in touch with the outside, each in a thread of its own with its own loop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from raffle_desktop.credentials.secret_store import SecretStore
    from raffle_desktop.discord.status import DiscordStatus
    from raffle_desktop.discord.worker import Discord
    from raffle_desktop.feeds.beacon_keeper import BeaconKeeper
    from raffle_desktop.feeds.beacon_status import BeaconStatus
    from raffle_desktop.feeds.donation_status import DonationsStatus
    from raffle_desktop.feeds.donation_worker import Donations
    from raffle_desktop.feeds.status import FeedsStatus
    from raffle_desktop.feeds.worker import Feeds
    from raffle_desktop.kick.status import KickStatus
    from raffle_desktop.kick.worker import Kick
    from raffle_desktop.services.services import Services
    from raffle_desktop.twitch.channel import Channel
    from raffle_desktop.twitch.status import TwitchStatus

log = logging.getLogger(__name__)

STOP_SECONDS = 6.0
"""For each: what is just being stored is finished first, and an answer that renews a sign-in waited for."""


class Worker(Protocol):
    """Something that blocks a thread of its own until it is ended from another."""

    def run(self) -> None: ...
    def end(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Tells:
    """Who is told of each change, on any thread."""

    twitch: Callable[[TwitchStatus], None]
    feeds: Callable[[FeedsStatus], None]
    beacon: Callable[[BeaconStatus], None]
    kick: Callable[[KickStatus], None]
    donations: Callable[[DonationsStatus], None]
    discord: Callable[[DiscordStatus], None]


@dataclass(frozen=True, slots=True)
class Connections:
    """The workers, not started. A demo has the beacon alone: its channel is made up, and the real ones are none of its
    business.
    """

    beacon: BeaconKeeper
    twitch: Channel | None = None
    feeds: Feeds | None = None
    kick: Kick | None = None
    donations: Donations | None = None
    discord: Discord | None = None

    def named(self) -> tuple[tuple[str, Worker], ...]:
        """Those there are, in the order in which they are ended: who brings work in comes first."""
        parts: tuple[tuple[str, Worker | None], ...] = (
            ("twitch", self.twitch),
            ("kick", self.kick),
            ("donations", self.donations),
            ("feeds", self.feeds),
            ("beacon", self.beacon),
            ("discord", self.discord),
        )
        return tuple((name, part) for name, part in parts if part is not None)


def make_connections(services: Services, secrets: SecretStore, tells: Tells, *, is_demo: bool) -> Connections:
    """What a desk on these services talks to."""
    from raffle_desktop.feeds.beacon_keeper import BeaconKeeper

    # In a demo too: it asks for a public number alone, and only where a draw waits for one.
    beacon = BeaconKeeper(services, tell=tells.beacon)
    if is_demo:
        return Connections(beacon)
    from raffle_desktop.discord.worker import Discord
    from raffle_desktop.feeds.donation_worker import Donations
    from raffle_desktop.feeds.worker import Feeds
    from raffle_desktop.kick.worker import Kick
    from raffle_desktop.twitch.channel import Channel

    return Connections(
        beacon,
        twitch=Channel(services, secrets, tell=tells.twitch),
        feeds=Feeds(services, secrets, services.feed_sync, services.wagers, tell=tells.feeds),
        kick=Kick(services, secrets, tell=tells.kick),
        donations=Donations(services, secrets, tell=tells.donations),
        discord=Discord(services, secrets, tell=tells.discord),
    )


@contextmanager
def connected(services: Services, say: Callable[[str], None], *, is_demo: bool) -> Iterator[Connections]:
    """All of them at work for the length of the block, for a desk without a window: `say` gets their sentences."""
    from raffle_desktop.credentials.secret_store import SecretStore

    connections = make_connections(services, SecretStore(), _telling(say), is_demo=is_demo)
    threads = [(name, worker, threading.Thread(target=worker.run, name=name)) for name, worker in connections.named()]
    for _, _, thread in threads:
        thread.start()
    try:
        yield connections
    finally:
        for _, worker, _ in threads:
            worker.end()
        for name, _, thread in threads:
            thread.join(STOP_SECONDS)
            if thread.is_alive():
                log.error("The part of the desk for %s did not stop in time", name)


def _telling(say: Callable[[str], None]) -> Tells:
    from raffle_desktop.discord import status as discord
    from raffle_desktop.feeds import beacon_status, donation_status, status
    from raffle_desktop.kick import status as kick
    from raffle_desktop.twitch import status as twitch

    said: dict[str, str] = {}

    def once(key: str, sentence: str) -> None:
        if sentence and said.get(key) != sentence:
            said[key] = sentence
            say(sentence)

    def feeds_told(told: FeedsStatus) -> None:
        for feed in status.FeedName:
            once(feed.value, status.in_words(told.of(feed)))

    def donations_told(told: DonationsStatus) -> None:
        for provider in donation_status.DonationProvider:
            once(provider.value, donation_status.in_words(told.of(provider)))

    return Tells(
        twitch=lambda told: once("twitch", twitch.in_words(told)),
        feeds=feeds_told,
        beacon=lambda told: once("beacon", beacon_status.in_words(told)),
        kick=lambda told: once("kick", kick.in_words(told)),
        donations=donations_told,
        discord=lambda told: once("discord", discord.in_words(told)),
    )
