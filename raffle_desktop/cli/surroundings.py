"""What a desk needs of the machine around it, looked at for the check-up: keyring, port, Twitch, feeds."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from raffle_desktop.credentials.secret_store import Kept, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.checkup import stored_twitch
from raffle_desktop.services.core import Core
from raffle_desktop.services.feed_settings import FeedSettings, FeedSettingsService
from raffle_desktop.services.records import Finding
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import Database, check_file
from raffle_desktop.storage.engine import open_engine
from raffle_desktop.storage.schema import SCHEMA_VERSION
from raffle_desktop.storage.writer import Writer

HOST = "127.0.0.1"
ANSWER_S = 2.0

log = logging.getLogger(__name__)


def keyring_finding() -> Finding:
    """Whether secrets can be kept. None is no fault: they then live for one run."""
    store = SecretStore()
    if store.kept is Kept.KEYRING:
        return Finding("keyring", True, "the system's keyring keeps tokens and passwords")
    return Finding("keyring", True, f"{store.problem} They are never put into a file.")


def server_finding(port: int) -> Finding:
    """Whether the local server's port is free, a desk's, or somebody else's."""
    with socket.socket() as probe:
        # A desk that has just been closed leaves its port waiting, which keeps nobody out.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return _who_has(port)
    return Finding("local server", True, f"port {port} is free")


def twitch_findings(folder: DataFolder) -> list[Finding]:
    """Twitch: the sign-in, its permissions and each address, where the desk is connected to it."""
    from raffle_desktop.twitch.checkup import look

    try:
        return look(SecretStore(), os.environ, stored_twitch(folder))
    except EnvironmentFault as fault:
        return [Finding("Twitch", False, str(fault))]


def feed_findings(folder: DataFolder) -> list[Finding]:
    """The feeds: each list of those that are on, asked once, and whether a sync with them would wait."""
    from raffle_desktop.feeds.checkup import look
    from raffle_desktop.services.feed_sync import FeedSyncService
    from raffle_desktop.services.wagers import WagerService, lowered_words

    try:
        with _looked_into(folder) as core:
            if core is None:
                return look(SecretStore(), FeedSettings())
            found = look(SecretStore(), _stored_feeds(core), would_hold=FeedSyncService(core).would_hold)
            lowered = lowered_words([one.name for one in WagerService(core).lowered()])
            return [*found, Finding("Wagers", False, lowered)] if lowered else found
    except (EnvironmentFault, RaffleError) as fault:
        return [Finding("Feeds", False, str(fault))]


def donation_findings(folder: DataFolder) -> list[Finding]:
    """The donation providers that are on, each connected to once, and the donations that wait for the operator."""
    from raffle_desktop.feeds.donation_checkup import look_at_donations
    from raffle_desktop.feeds.donation_endpoints import DonationEndpoints
    from raffle_desktop.services.donation_settings import DonationSettings, DonationSettingsService
    from raffle_desktop.services.donations import DonationService

    try:
        with _looked_into(folder) as core:
            settings = DonationSettings() if core is None else DonationSettingsService(core).get()
            waiting = 0 if core is None else len(DonationService(core).waiting())
        endpoints = DonationEndpoints.from_environment(os.environ)
        return look_at_donations(SecretStore(), settings, waiting, endpoints=endpoints)
    except (EnvironmentFault, RaffleError) as fault:
        return [Finding("donations", False, str(fault))]


def kick_findings(folder: DataFolder) -> list[Finding]:
    """Kick's feed as it is set up, and whose sign-in writes answers, asked with the token that is good now."""
    from raffle_desktop.kick.checkup import look_at_kick
    from raffle_desktop.services.kick_settings import KickSettings, KickSettingsService

    try:
        with _looked_into(folder) as core:
            settings = KickSettings() if core is None else KickSettingsService(core).get()
        return look_at_kick(SecretStore(), os.environ, settings)
    except (EnvironmentFault, RaffleError) as fault:
        return [Finding("Kick", False, str(fault))]


def beacon_findings(folder: DataFolder) -> list[Finding]:
    """drand's relays and this machine's clock beside theirs, where draws are by the beacon or one waits for it."""
    from raffle_desktop.services.stage_settings import StageSettingsService
    from raffle_desktop.services.staged import StagedDrawService

    try:
        with _looked_into(folder) as core:
            waits = core is not None and bool(StagedDrawService(core).waiting())
            if core is None or not (waits or StageSettingsService(core).get().level == Level.BEACON):
                return [Finding("drand", True, "not asked: draws are local, and none waits for its round")]
        return [_drand_finding()]
    except (EnvironmentFault, RaffleError) as fault:
        return [Finding("drand", False, str(fault))]


def _drand_finding() -> Finding:
    from raffle_desktop.feeds.relays import fetch_clock, relays_from_environment

    check = fetch_clock(relays_from_environment(os.environ))
    if check.problem or check.offset is None:
        return Finding("drand", False, f"{check.problem} {check.way_out}".strip())
    return Finding("drand", True, f"round {check.round} is the newest; this machine’s clock is right, to a few seconds")


@contextmanager
def _looked_into(folder: DataFolder) -> Iterator[Core | None]:
    """The data folder's database through a connection that cannot write; None where there is none to be read."""
    path, engine = folder.database, None
    try:
        if path.exists() and check_file(path) == SCHEMA_VERSION:
            engine = open_engine(path, read_only=True)
    except EnvironmentFault as fault:
        # The database's own findings say what is wrong with it.
        log.info("The database could not be looked into: %s", fault)
    if engine is None:
        yield None
        return
    database = Database(folder, engine, Writer(engine, path))
    try:
        yield Core(database, ChangeBus())
    finally:
        database.close()


def _stored_feeds(core: Core) -> FeedSettings:
    try:
        return FeedSettingsService(core).get()
    except (EnvironmentFault, RaffleError) as fault:
        log.info("The feeds' settings could not be read: %s", fault)
        return FeedSettings()


def _who_has(port: int) -> Finding:
    import httpx

    try:
        answer: Any = httpx.get(f"http://{HOST}:{port}/health", timeout=ANSWER_S, trust_env=False).json()
        version = str(answer["version"])
        status = str(answer["status"])
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError):
        return Finding(
            "local server",
            True,
            f"port {port} is in use by another program; the desk takes the next free one, or choose one with --port",
        )
    return Finding("local server", status == "ok", f"a desk of version {version} answers at port {port}: {status}")
