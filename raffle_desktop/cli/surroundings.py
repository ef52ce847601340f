"""What a desk needs of the machine around it, looked at for the check-up: the keyring and the server's port."""

from __future__ import annotations

import os
import socket
from typing import Any

from raffle_desktop.credentials.secret_store import Kept, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.checkup import stored_twitch
from raffle_desktop.services.records import Finding
from raffle_desktop.storage.data_folder import DataFolder

HOST = "127.0.0.1"
ANSWER_S = 2.0


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
