"""Where the browser lands after Kick's page: a listener on this computer for one answer, and no longer."""

from __future__ import annotations

import asyncio
import hmac
import logging
import os
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.redaction import redacted, remember_secret
from raffle_desktop.kick.api_faults import SignInFailed

HOST = "127.0.0.1"
PATH = "/kick"
HEAD_MAX = 16 * 1024
SECONDS_TO_ASK = 10.0
CONNECTIONS_MAX = 20
_CODE_MAX = 2000
_AGAIN = "Begin the sign-in once more."
_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Raffle Desktop</title>'
    '<body style="font: 18px sans-serif; margin: 15vh auto; max-width: 30em; text-align: center">'
    "<h1>{title}</h1><p>{text}</p></body></html>"
)
_HEARD = ("You can close this window", "Raffle Desktop has Kick’s answer and goes on by itself.")
_DENIED = ("You can close this window", "Kick did not give the permission; Raffle Desktop says more.")
_STRANGE = ("Not the answer that was waited for", "Go back to Raffle Desktop and begin the sign-in once more.")

_log = logging.getLogger(__name__)


class Landing:
    """Waits for the browser with this `state`. `await open()`, then `await heard()`, and `await close()` in any case.

    Anything else that knocks (another state, another path, another computer's page by way of a forged host name) gets a
    refusal and changes nothing; after the one answer nothing more is taken.
    """

    def __init__(self, port: int, state: str) -> None:
        self._port, self._state = port, state
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()
        self._answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._is_taken = False

    async def open(self) -> None:
        """Raises EnvironmentFault where the port is another program's."""
        try:
            self._server = await asyncio.start_server(self._accept, HOST, self._port, limit=HEAD_MAX)
        except OSError as problem:
            # Its own text repeats the address; what the system says is short.
            why = os.strerror(problem.errno) if problem.errno else "it is in use"
            raise EnvironmentFault(
                f"The port {self._port} of this computer cannot be listened on ({why}), and Kick sends the browser"
                " there after the sign-in.",
                "Close the program that uses it, perhaps a second Raffle Desktop, and begin the sign-in once more.",
            ) from problem

    async def heard(self) -> str:
        """The code that Kick gave the browser. Raises SignInFailed where Kick said no."""
        return await asyncio.shield(self._answer)

    async def close(self) -> None:
        """Nothing listens after this."""
        if not self._answer.cancel() and not self._answer.cancelled():
            # Looked at, so that an answer that nobody waited for any more is no complaint of the loop's.
            self._answer.exception()
        if self._server is None:
            return
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or len(self._serving) >= CONNECTIONS_MAX:
            writer.transport.abort()
            return
        self._serving.add(task)
        try:
            async with asyncio.timeout(SECONDS_TO_ASK):
                await self._converse(reader, writer)
        except (TimeoutError, OSError, EOFError, asyncio.LimitOverrunError) as problem:
            # What knocked and did not ask; a browser opens more connections than it uses.
            _log.debug("Kick sign-in: a connection ended without an answer (%s)", type(problem).__name__)
        except asyncio.CancelledError:
            # The listener ends. Python 3.11's stream server reports a cancelled handler as an error of its own.
            _log.debug("Kick sign-in: the listener has ended")
        finally:
            self._serving.discard(task)
            writer.transport.abort()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, page, outcome = self._read(head)
        try:
            writer.write(_response(status, page))
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        finally:
            # Also where the browser did not wait for its page: the answer has arrived.
            if outcome is not None and not self._answer.done():
                if isinstance(outcome, SignInFailed):
                    self._answer.set_exception(outcome)
                else:
                    self._answer.set_result(outcome)

    def _read(self, head: str) -> tuple[HTTPStatus, tuple[str, str], str | SignInFailed | None]:
        """What the browser is answered, and what the sign-in comes to, if that is decided."""
        first, *lines = head.rstrip("\r\n").split("\r\n")
        parts = first.split(" ")
        hosts = [line.partition(":")[2].strip() for line in lines if line.lower().startswith("host:")]
        # By another name, a page of somebody else's could lead a browser here.
        if len(parts) != 3 or hosts not in ([f"localhost:{self._port}"], [f"{HOST}:{self._port}"]):
            return HTTPStatus.BAD_REQUEST, _STRANGE, None
        if parts[0] != "GET":
            return HTTPStatus.METHOD_NOT_ALLOWED, _STRANGE, None
        try:
            target = urlsplit(parts[1])
            query = parse_qs(target.query, max_num_fields=20)
        except ValueError:
            return HTTPStatus.BAD_REQUEST, _STRANGE, None
        if target.path != PATH:
            return HTTPStatus.NOT_FOUND, _STRANGE, None
        if self._is_taken or not _is_one(query.get("state", []), self._state):
            return HTTPStatus.BAD_REQUEST, _STRANGE, None
        if "error" in query:
            self._is_taken = True
            return HTTPStatus.OK, _DENIED, _denied(query)
        codes = query.get("code", [])
        if len(codes) != 1 or not codes[0].isascii() or not codes[0].isprintable() or len(codes[0]) > _CODE_MAX:
            return HTTPStatus.BAD_REQUEST, _STRANGE, None
        self._is_taken = True
        remember_secret(codes[0])
        return HTTPStatus.OK, _HEARD, codes[0]


def _is_one(given: list[str], wanted: str) -> bool:
    return len(given) == 1 and hmac.compare_digest(given[0].encode(), wanted.encode())


def _denied(query: dict[str, list[str]]) -> SignInFailed:
    if query["error"] == ["access_denied"]:
        return SignInFailed("The permission was refused on Kick’s page.", _AGAIN)
    said = visible(" ".join(redacted((query.get("error_description") or query["error"])[0]).split()), 200)
    return SignInFailed(f"Kick ended the sign-in: {said.rstrip('.')}.", _AGAIN)


def _response(status: HTTPStatus, page: tuple[str, str]) -> bytes:
    body = _PAGE.format(title=page[0], text=page[1]).encode()
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        # The address of this page has the code in it: neither kept nor told to anybody.
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
