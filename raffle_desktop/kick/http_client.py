"""The connection to Kick's official interface, made when it is first wanted: making it reads all certificates."""

from __future__ import annotations

import httpx

from raffle_desktop import __version__
from raffle_desktop.services.http_trust import trusted

TIMEOUT = httpx.Timeout(10.0)
"""For one answer of Kick's."""


class Http:
    """For one event loop."""

    def __init__(self) -> None:
        self._client: httpx.AsyncClient | None = None

    @property
    def client(self) -> httpx.AsyncClient:
        if self._client is None:
            # A redirect would take the token elsewhere.
            headers = {"User-Agent": f"RaffleDesktop/{__version__}"}
            self._client = httpx.AsyncClient(verify=trusted(), follow_redirects=False, headers=headers)
        return self._client

    async def aclose(self) -> None:
        """Nothing is asked after this."""
        if self._client is not None:
            await self._client.aclose()
