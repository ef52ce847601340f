"""What Kick's official interface answers when it does not do what it was asked, as it says it and in words.

Kick's own sentences are passed on redacted, on one line and cut: they come from outside and end up in logs and on
screens. Which sentence comes with which status is not documented; what is known is from the reports of others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import httpx

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.redaction import redacted

SIGN_IN = "Sign in to Kick under Connections."
SIGN_IN_AGAIN = "Sign in to Kick again under Connections."
LATER = "The desk tries again by itself; check the internet connection if this lasts."
LONGEST_WAIT_SECONDS = 3600.0
_LONGEST_SENTENCE = 300
_IN_TROUBLE = 500


class KickFault(EnvironmentFault):
    """Kick, or the way to it, failed. What kind of failure it is, the subclass says."""


class Unreachable(KickFault):
    """No answer, or one that says Kick itself is in trouble: it is worth trying again later.

    `unknown`: the request may have had its effect all the same.
    """

    def __init__(self, message: str, way_out: str = LATER, *, unknown: bool = False) -> None:
        super().__init__(message, way_out)
        self.unknown = unknown


class TooOften(KickFault):
    """Kick wants to be asked less often, and did nothing. `wait_seconds`: 0 where it does not say how long."""

    def __init__(self, wait_seconds: float) -> None:
        super().__init__("Kick wants to be asked less often.", "The desk waits, then goes on by itself.")
        self.wait_seconds = wait_seconds


class Refused(KickFault):
    """Kick answered, and said no; trying the same again does not help. `sentence` is Kick's own, and may be ""."""

    def __init__(self, what: str, status: int, sentence: str = "", way_out: str = "") -> None:
        said = f": {sentence}" if sentence else ""
        ending = "" if said and sentence[-1] in ".!?" else "."
        super().__init__(f"Kick refused {what} (status {status}){said}{ending}", way_out)
        self.status = status
        self.sentence = sentence


class WrongShape(KickFault):
    """An answer that is not what Kick documents. Nothing of it was used."""

    def __init__(self, what: str, detail: str) -> None:
        super().__init__(
            f"Kick’s answer to {what} was not understood: {detail}.", "If this lasts, look for a newer Raffle Desktop."
        )


class NotSignedIn(KickFault):
    """There is no sign-in, or it has ended. The message says why; only the operator can help."""

    def __init__(self, message: str = "The desk is not signed in to Kick.", way_out: str = SIGN_IN) -> None:
        super().__init__(message, way_out)


class NotKept(KickFault):
    """Kick has renewed the sign-in and the keyring did not take it; until it does, it is in memory only, unused."""


class SignInFailed(KickFault):
    """A sign-in in the browser came to nothing; there is what there was before."""


def unreachable(problem: httpx.RequestError) -> Unreachable:
    """What the network's failure is in words. The library's own text is left out: it can hold an address."""
    if isinstance(problem, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        return Unreachable("Kick could not be reached.")
    if isinstance(problem, httpx.TimeoutException):
        return Unreachable("Kick did not answer in time.", unknown=True)
    return Unreachable(f"The connection to Kick was lost in the middle ({type(problem).__name__}).", unknown=True)


def refusal(answer: httpx.Response, what: str, *, unknown: bool = False) -> KickFault:
    """The fault that an answer other than success stands for. `unknown`: of Unreachable, if that is what it is."""
    status = answer.status_code
    if status == 429:
        return TooOften(_wanted_wait(answer))
    if status >= _IN_TROUBLE:
        message = f"Kick is in trouble: it answered {what} with status {status}."
        # These two say that it failed, or was not begun; the others, that whoever passed it on got no answer in turn.
        return Unreachable(message, unknown=unknown and status not in (500, 503))
    return Refused(what, status, sentence_of(answer))


def sentence_of(answer: httpx.Response) -> str:
    """What Kick says about its refusal, fit to be shown; "" where it says nothing."""
    try:
        body = answer.json()
    except (ValueError, RecursionError):
        return ""
    if not isinstance(body, dict):
        return ""
    # The interface has a kind in `message` and, at times, what was wrong in `data`; the sign-in has OAuth's two fields.
    names = ("error_description", "data", "message", "error")
    said = next((body[name] for name in names if isinstance(body.get(name), str) and body[name]), "")
    return visible(" ".join(redacted(said).split()), _LONGEST_SENTENCE)


def error_of(answer: httpx.Response) -> str:
    """The sign-in's word for what is wrong, such as "invalid_grant"; "" for none."""
    try:
        body = answer.json()
    except (ValueError, RecursionError):
        return ""
    word = body.get("error") if isinstance(body, dict) else None
    return word if isinstance(word, str) else ""


def object_of(answer: httpx.Response, what: str) -> dict[str, Any]:
    """The answer's JSON object. Raises WrongShape."""
    try:
        body = answer.json()
    except (ValueError, RecursionError):
        # Not chained: the parser's error holds the whole text, and that can be tokens.
        raise WrongShape(what, "it is not JSON") from None
    if not isinstance(body, dict):
        raise WrongShape(what, "it is not a JSON object")
    return cast("dict[str, Any]", body)


def text_in(row: Mapping[str, Any], name: str, what: str) -> str:
    """A field that has to be there and be a text with something in it. Raises WrongShape."""
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise WrongShape(what, f"“{name}” is missing or not a text")
    return value


def id_in(row: Mapping[str, Any], name: str, what: str) -> int:
    """A number of an account, above 0; as a text of digits too. Raises WrongShape."""
    value = row.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 20:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise WrongShape(what, f"“{name}” is missing or no number")
    return value


def first_in(answer: Mapping[str, Any], what: str) -> dict[str, Any] | None:
    """The first object of what Kick calls "data", None for an empty list. Raises WrongShape."""
    rows = answer.get("data")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise WrongShape(what, "“data” is not a list of objects")
    return cast("dict[str, Any]", rows[0]) if rows else None


def _wanted_wait(answer: httpx.Response) -> float:
    """Seconds of Retry-After as a number; a date is as good as none, for Kick documents neither."""
    text = str(answer.headers.get("retry-after", "")).strip()
    return min(LONGEST_WAIT_SECONDS, float(int(text[:12]))) if text.isascii() and text.isdigit() else 0.0
