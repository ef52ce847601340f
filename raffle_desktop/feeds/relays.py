"""drand's relays: asked for a round of quicknet, and believed only where the signature is the network's own.

A relay needs no trust. It can be silent, late or lie; it cannot make up a round. So several are asked, the first answer
that verifies under the pinned key for the very round that was asked for is taken, and every other one is told of in a
sentence and forgotten. Nothing about the desk is sent: a round's number is all there is in a question.
"""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import httpx

from raffle_desktop import __version__
from raffle_desktop.domain.clock import Clock, system_clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.streamdraw.texts import NUMBER_MAX, QUICKNET_CHAIN, QUICKNET_PERIOD, round_time
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_status import ClockCheck
from raffle_desktop.feeds.faults import unreachable
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.services.off_loop import Impatient, off_loop

RELAYS = ("https://api.drand.sh", "https://api2.drand.sh", "https://api3.drand.sh", "https://drand.cloudflare.com")
VARIABLE = "RAFFLE_DRAND_URL"
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_SIGNATURE = re.compile(r"[0-9a-f]{96}")
_NOT_YET = (404, 425)
_LATEST = "latest"
RELAYS_MAX = 10

CheckSignature = Callable[[int, bytes], bool]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RelayLimits:
    """`seconds`: for one relay's whole answer, however slowly it drips. `bytes`: of an answer; a true one has 300.
    `stagger`: so many seconds a relay has before the next one is asked too. `latest`: for all of them together, when
    their newest round is asked for.
    """

    seconds: float = 8.0
    bytes: int = 16_384
    stagger: float = 0.7
    latest: float = 4.0


class Kind(StrEnum):
    """What a relay did instead of giving the round."""

    NOT_YET = "not yet"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    FALSE = "false"
    """Something that is not what was asked for; not believed."""


class RelayFault(EnvironmentFault):
    """One relay gave nothing that could be used."""

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class NoRound(EnvironmentFault):
    """No relay gave the round. `is_early`: some relay does not have it yet; `faults`: what each one did."""

    def __init__(self, message: str, way_out: str, faults: Sequence[RelayFault]) -> None:
        super().__init__(message, way_out)
        self.faults = tuple(faults)
        self.is_early = any(fault.kind is Kind.NOT_YET for fault in faults)


@dataclass(frozen=True, slots=True)
class RoundAnswer:
    """A verified round. `signature`: 96 hex digits; `host`: who gave it; `received`: when, UTC microseconds. `notes`:
    what other relays did meanwhile that was not believed.
    """

    round: int
    signature: str
    host: str
    received: int
    notes: tuple[str, ...] = ()

    @property
    def clock_offset(self) -> float:
        """So many seconds the clock is ahead, if this is the newest round there is; exact to about 3 seconds."""
        return self.received / 1_000_000 - round_time(self.round) - QUICKNET_PERIOD / 2


def relays_from_environment(environ: Mapping[str, str]) -> tuple[str, ...]:
    """drand's own relays, but for those that the environment names, with blanks or commas in between.

    Raises EnvironmentFault for what is no such address.
    """
    given = re.split(r"[\s,]+", environ.get(VARIABLE, "").strip(" \t\n,"))
    if given == [""]:
        return RELAYS
    return tuple(_checked(address) for address in given[:RELAYS_MAX])


def _checked(address: str) -> str:
    # The address is not repeated: one with a password in it is among those refused here.
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole, parts = False, urlsplit("")
    way_out = f"Correct {VARIABLE} and start again, or remove it to ask drand’s own relays."
    if not is_whole or parts.username is not None or parts.query or parts.fragment:
        raise EnvironmentFault(f"The address in {VARIABLE} is not a complete https:// address of a relay.", way_out)
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise EnvironmentFault(f"A relay in {VARIABLE} has to be https, unless it is on this machine.", way_out)
    return address.rstrip("/")


def address_of(round_number: int, relay: str = RELAYS[0]) -> str:
    """The page where anybody can read that round's signature."""
    return f"{relay}/{QUICKNET_CHAIN}/public/{round_number}"


class Relays:
    """Asks. For one loop, and a context manager: it closes its connections at the end."""

    def __init__(
        self,
        addresses: Sequence[str] = RELAYS,
        *,
        clock: Clock = system_clock,
        limits: RelayLimits | None = None,
        check: CheckSignature = check_signature,
        first: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        """`first(n)`: which of n relays is asked first; by chance, so that desks do not all come to the same one."""
        self._addresses, self._clock, self._check, self._first = tuple(addresses), clock, check, first
        self._limits = limits or RelayLimits()
        self._client: httpx.AsyncClient | None = None
        self._asking: set[asyncio.Task[Any]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._asking:
            task.cancel()
        await asyncio.gather(*self._asking, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    @property
    def _http(self) -> httpx.AsyncClient:
        if self._client is None:
            # Connecting has to give up before the whole question does: the library leaves a connection open whose
            # making is cancelled from outside.
            timeout = httpx.Timeout(self._limits.seconds, connect=self._limits.seconds / 2)
            self._client = httpx.AsyncClient(verify=trusted(), follow_redirects=False, timeout=timeout)
        return self._client

    def now(self) -> int:
        """UTC microseconds."""
        return to_micros(self._clock())

    async def round(self, number: int) -> RoundAnswer:
        """That round, from whichever relay has it first. Raises NoRound."""
        first = self._first(len(self._addresses))
        left = deque(self._addresses[first:] + self._addresses[:first])
        running: set[asyncio.Task[RoundAnswer]] = set()
        faults: list[RelayFault] = []
        while left or running:
            if left:
                running.add(self._start(self._ask(left.popleft(), str(number), number)))
            # Whoever fails makes room for the next one at once; whoever is slow only after a moment.
            timeout = self._limits.stagger if left else None
            done, running = await asyncio.wait(running, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            answers = [answer for task in done if (answer := _answer_of(task, faults)) is not None]
            if answers:
                # Who is still at work is not interrupted: that would leave connections open. Nobody listens any more.
                return _with_notes(answers[0], faults)
        raise _no_round(number, faults)

    async def latest(self) -> RoundAnswer:
        """The newest round that any relay has. Raises NoRound."""
        # All at once: an old one is a true round too, so the first to answer may be behind the others.
        left = {self._start(self._ask(relay, _LATEST, None)) for relay in self._addresses}
        faults: list[RelayFault] = []
        answers: list[RoundAnswer] = []
        end = asyncio.get_running_loop().time() + self._limits.latest
        while left:
            # After the first answer the others have a moment more.
            timeout = self._limits.stagger if answers else max(0.0, end - asyncio.get_running_loop().time())
            done, left = await asyncio.wait(left, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            answers += [answer for task in done if (answer := _answer_of(task, faults)) is not None]
            if not done:
                break
        if not answers:
            raise _no_round(None, faults)
        return _with_notes(min(answers, key=lambda answer: answer.clock_offset), faults)

    def _start(self, work: Coroutine[Any, Any, RoundAnswer]) -> asyncio.Task[RoundAnswer]:
        task = asyncio.create_task(work)
        self._asking.add(task)
        task.add_done_callback(self._over)
        return task

    def _over(self, task: asyncio.Task[Any]) -> None:
        self._asking.discard(task)
        if not task.cancelled():
            # Taken, so that the loop does not complain of an outcome that nobody asked for.
            task.exception()

    async def _ask(self, relay: str, what: str, wanted: int | None) -> RoundAnswer:
        """One relay's verified answer. Raises RelayFault."""
        host = urlsplit(relay).netloc
        try:
            async with asyncio.timeout(self._limits.seconds):
                body = await self._body(f"{relay}/{QUICKNET_CHAIN}/public/{what}", host, wanted)
        except TimeoutError:
            raise RelayFault(Kind.UNREACHABLE, f"{host} did not answer in time.") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as problem:
            message = unreachable(problem, host).message if isinstance(problem, httpx.HTTPError) else ""
            raise RelayFault(Kind.UNREACHABLE, message or f"The answer of {host} was not understood.") from None
        finally:
            self._http.cookies.clear()
        received = self.now()
        number, signature = _read(body, host, wanted)
        if not await off_loop(lambda: self._check(number, bytes.fromhex(signature))):
            message = f"{host} gave a signature of round {number} that is not drand’s; it was not believed."
            raise RelayFault(Kind.FALSE, message)
        return RoundAnswer(number, signature, host, received)

    async def _body(self, url: str, host: str, wanted: int | None) -> bytes:
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
            "User-Agent": f"RaffleDesktop/{__version__}",
        }
        async with self._http.stream("GET", url, headers=headers) as answer:
            if answer.status_code != 200:
                raise _refusal(answer, host, wanted)
            body = bytearray()
            async for chunk in answer.aiter_raw():
                body += chunk
                if len(body) > self._limits.bytes:
                    message = f"The answer of {host} is far larger than any round; it was not read."
                    raise RelayFault(Kind.FALSE, message)
            return bytes(body)


def _refusal(answer: httpx.Response, host: str, wanted: int | None) -> RelayFault:
    status = answer.status_code
    if answer.has_redirect_location:
        return RelayFault(Kind.REFUSED, f"{host} sends the desk elsewhere (status {status}), which was not followed.")
    if status in _NOT_YET and wanted is not None:
        return RelayFault(Kind.NOT_YET, f"{host} does not have round {wanted} yet (status {status}).")
    if status == 429:
        return RelayFault(Kind.REFUSED, f"{host} is asked too often (status 429).")
    return RelayFault(Kind.REFUSED, f"{host} answered with status {status} instead of a round.")


def _read(body: bytes, host: str, wanted: int | None) -> tuple[int, str]:
    """Round and signature as the relay states them; nothing is proved by that. Raises RelayFault."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    found = document if isinstance(document, dict) else {}
    number, signature = found.get("round"), found.get("signature")
    if type(number) is not int or not 1 <= number <= NUMBER_MAX:
        number = None
    if number is None or not isinstance(signature, str) or not _SIGNATURE.fullmatch(signature):
        raise RelayFault(Kind.FALSE, f"The answer of {host} is not a round of drand.")
    if wanted is not None and number != wanted:
        message = f"{host} gave round {number} where round {wanted} was asked for; it was not believed."
        raise RelayFault(Kind.FALSE, message)
    return number, signature


def _answer_of(task: asyncio.Task[RoundAnswer], faults: list[RelayFault]) -> RoundAnswer | None:
    try:
        return task.result()
    except RelayFault as fault:
        faults.append(fault)
        return None


def _with_notes(answer: RoundAnswer, faults: Sequence[RelayFault]) -> RoundAnswer:
    return replace(answer, notes=tuple(fault.message for fault in faults))


def _no_round(number: int | None, faults: Sequence[RelayFault]) -> NoRound:
    what = "their newest round" if number is None else f"round {number}"
    false = [visible(fault.message, 300) for fault in faults if fault.kind is Kind.FALSE]
    if any(fault.kind is Kind.NOT_YET for fault in faults):
        return NoRound(f"drand’s relays do not have {what} yet.", " ".join(false[:1]), faults)
    if all(fault.kind is Kind.UNREACHABLE for fault in faults):
        return NoRound("drand’s relays do not answer.", "Check the internet connection.", faults)
    told = false or [visible(fault.message, 300) for fault in faults if fault.kind is Kind.REFUSED]
    return NoRound(f"drand’s relays do not give {what}.", told[0], faults)


async def compared_clock(relays: Relays) -> ClockCheck:
    """This machine's clock beside the newest round that any relay has, in words too. Raises nothing for the network."""
    try:
        answer = await relays.latest()
    except NoRound:
        return ClockCheck(
            relays.now(),
            problem="This machine’s clock could not be compared with drand’s, as its relays do not answer.",
            way_out="Check the internet connection and the clock.",
        )
    check = ClockCheck(relays.now(), answer.clock_offset, answer.round)
    if not check.is_wrong:
        return check
    seconds = abs(round(answer.clock_offset))
    if answer.clock_offset < 0:
        problem = f"This machine’s clock is {seconds} seconds behind: drand has published a later round already."
    else:
        problem = f"This machine’s clock is {seconds} seconds ahead of drand’s newest round."
    return replace(check, problem=problem, way_out="Set the clock, by itself from the internet if it can.")


def fetch_round(
    number: int, relays: Sequence[str], *, limits: RelayLimits | None = None, clock: Clock = system_clock
) -> RoundAnswer:
    """A round, waited for on this thread. Raises NoRound."""
    return _waited_for(relays, limits, clock, lambda asked: asked.round(number))


def fetch_clock(relays: Sequence[str], *, limits: RelayLimits | None = None, clock: Clock = system_clock) -> ClockCheck:
    """See `compared_clock`; waited for on this thread."""
    return _waited_for(relays, limits, clock, compared_clock)


def _waited_for(
    addresses: Sequence[str], limits: RelayLimits | None, clock: Clock, ask: Callable[[Relays], Awaitable[T]]
) -> T:
    async def work() -> T:
        async with Relays(addresses, clock=clock, limits=limits) as asked:
            return await ask(asked)

    with asyncio.Runner() as runner:
        # A look-up of a host's name can hang; nobody waits for that at the end.
        runner.get_loop().set_default_executor(Impatient(max_workers=len(addresses)))
        return runner.run(work())
