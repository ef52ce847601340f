"""The connections that bring viewers' deeds in, as far as the server asks anything of them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol, TypeVar

from raffle_desktop.discord.status import DiscordControl
from raffle_desktop.feeds.beacon_status import BeaconControl
from raffle_desktop.feeds.donation_status import DonationsControl
from raffle_desktop.feeds.status import FeedsControl
from raffle_desktop.kick.status import KickControl
from raffle_desktop.twitch.status import SyncReport, TwitchStatus

T = TypeVar("T")


class TwitchFeed(Protocol):
    """Of the connection to Twitch, what the API needs. Both calls take a while, and raise RaffleError or
    EnvironmentFault.
    """

    @property
    def status(self) -> TwitchStatus: ...
    def sync(self, *, full: bool = True) -> SyncReport: ...
    def is_following(self, login: str) -> bool: ...
    def look_at(self, name: str, user_id: str | None) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What this desk is in touch with; None: it was started without."""

    twitch: TwitchFeed | None = None
    feeds: FeedsControl | None = None
    beacon: BeaconControl | None = None
    kick: KickControl | None = None
    donations: DonationsControl | None = None
    discord: DiscordControl | None = None


NOTHING = Outside()


def within(seconds: float, work: Callable[[], T]) -> T | None:
    """What the work gives, None where it takes longer: it then goes on by itself. Raises what it raises."""
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            outcome.set_exception(error)

    threading.Thread(target=run, name="long call", daemon=True).start()
    try:
        return outcome.result(seconds)
    except TimeoutError:
        if outcome.done():
            raise
        return None
