"""What Twitch answers when it does not do what it was asked, as it says it and in words.

Sentences of Twitch's are passed on redacted, on one line and cut: they come from outside and end up in logs and windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import httpx

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import redacted

SIGN_IN_AGAIN = "Sign in to Twitch again under Connections."
SIGN_IN = "Sign in to Twitch under Connections."
LATER = "The desk tries again by itself; check the internet connection if this lasts."
_LONGEST_SENTENCE = 300


class TwitchFault(EnvironmentFault):
    """Twitch, or the way to it, failed. What kind of failure it is, the subclass says."""


class Unreachable(TwitchFault):
    """No answer, or one that says Twitch itself is in trouble: it is worth trying again later.

    `unknown`: the request may have had its effect all the same.
    """

    def __init__(self, message: str, way_out: str = LATER, *, unknown: bool = False) -> None:
        super().__init__(message, way_out)
        self.unknown = unknown


class Refused(TwitchFault):
    """Twitch answered, and said no; trying the same again does not help. `sentence` is Twitch's own, and may be ""."""

    def __init__(self, what: str, status: int, sentence: str = "", way_out: str = "") -> None:
        said = f": {sentence}" if sentence else ""
        ending = "" if said and sentence[-1] in ".!?" else "."
        super().__init__(f"Twitch refused {what} (status {status}){said}{ending}", way_out)
        self.status = status
        self.sentence = sentence


class MissingScope(TwitchFault):
    """A permission was not granted at sign-in. `scopes` as far as Twitch named them: any one of them would do."""

    def __init__(self, what: str, scopes: tuple[str, ...]) -> None:
        named = f" ({' or '.join(scopes)})" if scopes else ""
        super().__init__(f"Twitch refused {what}: the permission for it{named} was not given.", SIGN_IN_AGAIN)
        self.scopes = scopes


class WrongShape(TwitchFault):
    """An answer that is not what Twitch documents. Nothing of it was used."""

    def __init__(self, what: str, detail: str) -> None:
        super().__init__(
            f"Twitch’s answer to {what} was not understood: {detail}.",
            "If this lasts, look for a newer Raffle Desktop.",
        )


class IncompleteList(TwitchFault):
    """A list came with fewer or more rows than Twitch says it has, so nothing may be concluded from it.

    `moved`: Twitch's own count changed while the list was read; reading it again may do.
    """

    def __init__(self, what: str, rows: int, total: int, *, moved: bool) -> None:
        why = " The list changed while it was read." if moved else ""
        super().__init__(
            f"Twitch gave {rows} rows of {what} and says there are {total}, so nothing was changed.{why}",
            "Try again in a few minutes.",
        )
        self.rows = rows
        self.total = total
        self.moved = moved


class NotSignedIn(TwitchFault):
    """There is no sign-in, or it has ended. The message says why; only the operator can help."""

    def __init__(self, message: str = "The desk is not signed in to Twitch.", way_out: str = SIGN_IN) -> None:
        super().__init__(message, way_out)


class NotKept(TwitchFault):
    """Twitch has renewed the sign-in and the keyring did not take it; until it does, it is in memory only, unused."""


class SignInEnded(TwitchFault):
    """A sign-in by code came to nothing. Each way of that is a subclass."""


class SignInDenied(SignInEnded):
    """The code was refused on Twitch's page, or is no longer valid there."""


class SignInExpired(SignInEnded):
    """Nobody typed the code in in time."""


class SignInCancelled(SignInEnded):
    """The operator cancelled at the desk."""


def unreachable(problem: httpx.RequestError, *, unknown: bool = False) -> Unreachable:
    """What the network's failure is in words. The library's own text is left out: it can hold an address."""
    if isinstance(problem, httpx.TimeoutException):
        return Unreachable("Twitch did not answer in time.", unknown=unknown)
    if isinstance(problem, httpx.ConnectError):
        return Unreachable("Twitch could not be reached.")
    return Unreachable(f"The connection to Twitch was lost in the middle ({type(problem).__name__}).", unknown=unknown)


def sentence_of(answer: httpx.Response) -> str:
    """What Twitch says about its refusal, fit to be shown; "" where it says nothing."""
    try:
        body = answer.json()
    except ValueError:
        return ""
    if not isinstance(body, dict):
        return ""
    # Helix has the kind of error in `error` and the sentence in `message`; OAuth servers may know `error` only.
    said = next((body[name] for name in ("message", "error") if isinstance(body.get(name), str) and body[name]), "")
    # Newlines would forge lines of the log, other signs change how the rest of a line is shown.
    clean = "".join(sign if sign.isprintable() else " " for sign in redacted(said)).strip()
    return clean if len(clean) <= _LONGEST_SENTENCE else clean[: _LONGEST_SENTENCE - 1] + "…"


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


def number_in(row: Mapping[str, Any], name: str, what: str) -> int:
    """A field that has to be there and be a whole number, not below 0. Raises WrongShape."""
    value = row.get(name)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise WrongShape(what, f"“{name}” is missing or not a whole number")
    return value
