"""What OBS answers when it does not do what it was asked, as it says it and in words."""

from __future__ import annotations

from enum import IntEnum

from raffle_desktop.domain.errors import EnvironmentFault

AGAIN = "Try again in a few seconds."


class Status(IntEnum):
    """Answers of obs-websocket that mean something of their own here."""

    UNKNOWN_REQUEST = 204
    NOT_READY = 207
    NOT_FOUND = 600
    ALREADY_EXISTS = 601
    INVALID_RESOURCE_TYPE = 602
    INVALID_INPUT_KIND = 605


class Refusal(Exception):  # noqa: N818 - an answer, not a failure
    """OBS answered a request with another status than success."""

    def __init__(self, request: str, code: int, comment: str) -> None:
        self.request = request
        self.code = code
        self.comment = comment
        super().__init__(f"{request}: {code} {comment}".strip())


def told(refusal: Refusal, scene: str) -> EnvironmentFault:
    """A refusal in words."""
    match refusal.code:
        case Status.NOT_READY:
            return EnvironmentFault("OBS is busy: it is starting or changing its scene collection.", AGAIN)
        case Status.INVALID_INPUT_KIND:
            return EnvironmentFault(
                "This OBS has no browser source.", "Install OBS from obsproject.com, or its browser plug-in."
            )
        case Status.UNKNOWN_REQUEST:
            return EnvironmentFault(
                f"This version of OBS is too old: it does not know {refusal.request}.", "Update OBS to 28 or newer."
            )
        case Status.NOT_FOUND:
            return EnvironmentFault(
                f"OBS no longer has what was just there (scene “{scene}”, {refusal.request}): its scene collection was"
                " changed.",
                AGAIN,
            )
        case _:
            pass
    comment = f": {refusal.comment}" if refusal.comment else "."
    return EnvironmentFault(f"OBS refused {refusal.request} with status {refusal.code}{comment}")
