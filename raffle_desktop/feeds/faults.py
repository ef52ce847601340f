"""What goes wrong between the desk and a feed, in words. After each of these nothing has been changed.

Sentences name a feed by its host alone: its address can hold a key.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import httpx

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible

NOTHING_CHANGED = "Nothing was changed."
LATER = "The desk asks again by itself."
ASK_OWNER = "If this lasts, ask whoever runs the feed."


class FeedFault(EnvironmentFault):
    """A feed gave no usable answer. `wait_seconds`: before so long it wants no further question."""

    def __init__(self, message: str, way_out: str = ASK_OWNER, *, wait_seconds: float = 0.0) -> None:
        super().__init__(message, way_out)
        self.wait_seconds = wait_seconds


class Unreachable(FeedFault):
    """No answer, or not a whole one."""


class Refused(FeedFault):
    """An answer with another status than success."""

    def __init__(self, message: str, way_out: str, status: int, *, wait_seconds: float = 0.0) -> None:
        super().__init__(message, way_out, wait_seconds=wait_seconds)
        self.status = status


class TooLarge(FeedFault):
    """More than any list of viewers needs."""


class NotUnderstood(FeedFault):
    """An answer that is not the list it should be, or only a part of it."""


def unreachable(problem: httpx.HTTPError, host: str) -> Unreachable:
    """The network's failure in words. The library's own text is left out: it can hold the address."""
    for cause in _causes(problem):
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = visible(cause.verify_message or "no reason given", 100)
            return Unreachable(
                f"The certificate of {host} is not to be trusted ({why}), so nothing was asked.",
                "Check the address. If it is your own server, give it a certificate that your system trusts.",
            )
        if isinstance(cause, ssl.SSLError):
            return Unreachable(f"No secure connection to {host} came about.", "Check whether the address is https.")
    if isinstance(problem, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        return Unreachable(f"{host} could not be reached.", f"{LATER} Check the address and the internet connection.")
    if isinstance(problem, httpx.TimeoutException):
        return Unreachable(f"{host} did not answer in time.", LATER)
    return Unreachable(f"The answer of {host} broke off, so nothing was changed.", LATER)


def _causes(problem: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = problem
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def refusal(status: int, host: str, wait_seconds: float) -> Refused:
    """The fault that an answer other than success stands for."""
    said = f"(status {status})"
    if status in (401, 403):
        message = f"{host} does not let the desk in {said}."
        return Refused(message, "Check the feed’s key under Connections.", status, wait_seconds=wait_seconds)
    if status == 404:
        message = f"{host} has no such page {said}."
        return Refused(
            message,
            "Check the feed’s address and paths under Connections; of a list that it does not have, empty its path.",
            status,
        )
    if status == 429:
        message = f"{host} is asked too often {said}."
        way_out = "The desk waits, then asks again; choose a longer interval if this comes again."
        return Refused(message, way_out, status, wait_seconds=wait_seconds)
    if status >= 500:
        return Refused(f"{host} is in trouble {said}.", LATER, status, wait_seconds=wait_seconds)
    return Refused(f"{host} did not give the list {said}.", ASK_OWNER, status, wait_seconds=wait_seconds)
