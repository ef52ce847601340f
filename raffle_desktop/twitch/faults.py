"""What Twitch answers when it does not do what it was asked, as it says it and in words.

Twitch's own sentences are passed on redacted, on one line and cut: they come from outside and end up in logs and on
screens.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
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
    """A list came with other rows than Twitch says it has, or moved, so nothing may be concluded from it.

    `moved`: Twitch's own count changed while the list was read; reading it again may do.
    """

    def __init__(self, what: str, rows: int, total: int, *, moved: bool) -> None:
        found = f"Twitch gave {rows} rows of {what} and says there are {total}"
        why = (
            f"The list of {what} changed while it was read ({rows} rows, {total} by Twitch’s count)" if moved else found
        )
        super().__init__(
            f"{why}, so nothing was changed.",
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


def unreachable(problem: httpx.RequestError) -> Unreachable:
    """What the network's failure is in words. The library's own text is left out: it can hold an address."""
    if isinstance(problem, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        return Unreachable("Twitch could not be reached.")
    if isinstance(problem, httpx.TimeoutException):
        return Unreachable("Twitch did not answer in time.", unknown=True)
    return Unreachable(f"The connection to Twitch was lost in the middle ({type(problem).__name__}).", unknown=True)


def refusal(answer: httpx.Response, what: str, *, unknown: bool = False) -> TwitchFault:
    """The fault that an answer other than success stands for. `unknown`: of Unreachable, if that is what it is."""
    status, sentence = answer.status_code, sentence_of(answer)
    if status >= 500:
        return Unreachable(f"Twitch is in trouble: it answered {what} with status {status}.", unknown=unknown)
    if status in {401, 403} and "scope" in sentence.casefold():
        words = (word.strip(".:,'\"") for word in sentence.replace(",", " ").split())
        return MissingScope(what, tuple(word for word in words if ":" in word))
    if status == 401 and is_about_the_token(answer):
        return NotSignedIn("Twitch does not accept the sign-in, though it has just renewed it.", SIGN_IN_AGAIN)
    return Refused(what, status, sentence)


def is_about_the_token(answer: httpx.Response) -> bool:
    """Whether another token may help against a 401: it is the answer to missing scopes and strangers' ids too."""
    said = sentence_of(answer).casefold()
    return "scope" not in said and "match" not in said


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


def rows_in(answer: Mapping[str, Any], what: str) -> list[dict[str, Any]]:
    """What Helix calls "data". Raises WrongShape."""
    rows = answer.get("data")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise WrongShape(what, "“data” is not a list of objects")
    return rows


def moment_in(row: Mapping[str, Any], name: str, what: str) -> datetime:
    """A field that has to be a time with its zone. Raises WrongShape."""
    try:
        moment = datetime.fromisoformat(text_in(row, name, what))
    except ValueError:
        raise WrongShape(what, f"“{name}” is not a time") from None
    if moment.tzinfo is None:
        raise WrongShape(what, f"“{name}” has no time zone")
    return moment
