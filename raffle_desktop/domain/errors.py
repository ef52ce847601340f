"""What can go wrong, told apart: a rule that refuses, and surroundings that fail.

A `RaffleError` is an answer ("submissions are closed"): it changed nothing and is shown as its sentence.
An `EnvironmentFault` is the machine's fault (disk, permissions, a damaged file): it gets a sentence and a way out.
Everything else that is raised is a bug.
"""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Refusals by their public names; the API, chat answers and the window all use them."""

    ACTIVE_SESSION_EXISTS = "ACTIVE_SESSION_EXISTS"
    NO_ACTIVE_SESSION = "NO_ACTIVE_SESSION"
    SUBMISSIONS_CLOSED = "SUBMISSIONS_CLOSED"
    ALREADY_SUBMITTED_THIS_SESSION = "ALREADY_SUBMITTED_THIS_SESSION"
    PENDING_ENTRY_FROM_PREVIOUS_SESSION = "PENDING_ENTRY_FROM_PREVIOUS_SESSION"
    EMAIL_ALREADY_REGISTERED = "EMAIL_ALREADY_REGISTERED"
    NOT_FOLLOWING = "NOT_FOLLOWING"
    NOT_SUBSCRIBED = "NOT_SUBSCRIBED"
    FOLLOW_TOO_RECENT = "FOLLOW_TOO_RECENT"
    ACCOUNT_TOO_NEW = "ACCOUNT_TOO_NEW"
    ROLE_REQUIRED = "ROLE_REQUIRED"
    NOT_CHATTING = "NOT_CHATTING"
    EXCLUDED = "EXCLUDED"
    LINK_REQUIRED = "LINK_REQUIRED"
    LINK_INVALID = "LINK_INVALID"
    NOTES_TOO_LONG = "NOTES_TOO_LONG"
    EMAIL_INVALID = "EMAIL_INVALID"
    NAME_INVALID = "NAME_INVALID"
    VALUE_INVALID = "VALUE_INVALID"
    WEIGHTS_TOO_LARGE = "WEIGHTS_TOO_LARGE"
    ENTRY_NOT_FOUND = "ENTRY_NOT_FOUND"
    ENTRY_IS_WINNER = "ENTRY_IS_WINNER"
    ENTRY_NOT_REMOVED = "ENTRY_NOT_REMOVED"
    VIEWER_NOT_FOUND = "VIEWER_NOT_FOUND"
    SESSION_NOT_FOUND = "SESSION_NOT_FOUND"
    IMPORT_REFUSED = "IMPORT_REFUSED"
    FILE_UNREADABLE = "FILE_UNREADABLE"
    NOBODY_TO_DRAW = "NOBODY_TO_DRAW"
    DRAW_NOT_FOUND = "DRAW_NOT_FOUND"
    DRAW_IN_PROGRESS = "DRAW_IN_PROGRESS"
    DRAW_UNDONE = "DRAW_UNDONE"
    WINNER_NOT_FOUND = "WINNER_NOT_FOUND"
    ALREADY_CONFIRMED = "ALREADY_CONFIRMED"
    UNDO_TOO_LATE = "UNDO_TOO_LATE"
    REASON_REQUIRED = "REASON_REQUIRED"
    BOOK_NOT_FOUND = "BOOK_NOT_FOUND"
    PERIOD_NOT_FOUND = "PERIOD_NOT_FOUND"
    NO_ACTIVE_PERIOD = "NO_ACTIVE_PERIOD"
    NOT_ENOUGH_TICKETS = "NOT_ENOUGH_TICKETS"
    PERK_NOT_FOUND = "PERK_NOT_FOUND"
    OUT_OF_STOCK = "OUT_OF_STOCK"
    SYNC_HELD = "SYNC_HELD"
    LINK_NOT_FOUND = "LINK_NOT_FOUND"
    LINK_TAKEN = "LINK_TAKEN"
    LINK_REQUESTED_TODAY = "LINK_REQUESTED_TODAY"
    NOT_AVAILABLE = "NOT_AVAILABLE"
    ALREADY_CARRIED_OUT = "ALREADY_CARRIED_OUT"
    DESK_IS_RUNNING = "DESK_IS_RUNNING"
    BUSY = "BUSY"


SENTENCES: dict[Code, str] = {
    Code.ACTIVE_SESSION_EXISTS: "A session is already running; end it before starting another.",
    Code.NO_ACTIVE_SESSION: "The raffle is not currently running.",
    Code.SUBMISSIONS_CLOSED: "Submissions are currently closed.",
    Code.ALREADY_SUBMITTED_THIS_SESSION: "You already have an active submission for this session.",
    Code.PENDING_ENTRY_FROM_PREVIOUS_SESSION: (
        "You already have a pending submission with accumulated weight. Please wait until it wins."
    ),
    Code.EMAIL_ALREADY_REGISTERED: "This email is already registered for this round.",
    Code.NOT_FOLLOWING: "Please follow the channel to take part.",
    Code.NOT_SUBSCRIBED: "This raffle is for subscribers.",
    Code.FOLLOW_TOO_RECENT: "You have not followed the channel for long enough yet.",
    Code.ACCOUNT_TOO_NEW: "Your account is too new for this raffle.",
    Code.ROLE_REQUIRED: "This raffle is for viewers with a certain role.",
    Code.NOT_CHATTING: "Please say something in chat first, then enter again.",
    Code.EXCLUDED: "You are excluded from this raffle.",
    Code.LINK_REQUIRED: "Please add a link to your entry.",
    Code.LINK_INVALID: "The link must be a complete http or https address.",
    Code.NOTES_TOO_LONG: "The notes are too long; 500 characters is the most.",
    Code.EMAIL_INVALID: "The e-mail address is not complete.",
    Code.ENTRY_NOT_FOUND: "There is no such entry.",
    Code.ENTRY_IS_WINNER: "This entry has won; undo the draw first.",
    Code.ENTRY_NOT_REMOVED: "This entry was not removed.",
    Code.VIEWER_NOT_FOUND: "There is no such viewer.",
    Code.SESSION_NOT_FOUND: "There is no such session.",
    Code.NOBODY_TO_DRAW: "There is nobody to draw: no eligible entry has a weight above 0.",
    Code.DRAW_NOT_FOUND: "There is no such draw.",
    Code.DRAW_IN_PROGRESS: "A draw is in progress; wait for its result first.",
    Code.DRAW_UNDONE: "This draw was undone.",
    Code.WINNER_NOT_FOUND: "This draw has no such winner waiting.",
    Code.ALREADY_CONFIRMED: "This winner is already confirmed.",
    Code.UNDO_TOO_LATE: "It is too late to undo this draw.",
    Code.REASON_REQUIRED: "Please give a reason.",
    Code.BOOK_NOT_FOUND: "There is no such ticket book.",
    Code.PERIOD_NOT_FOUND: "There is no such period.",
    Code.NO_ACTIVE_PERIOD: "This ticket book has no running period; start one first.",
    Code.NOT_ENOUGH_TICKETS: "There are not enough tickets for that.",
    Code.PERK_NOT_FOUND: "There is no such perk in the shop.",
    Code.OUT_OF_STOCK: "There is none left of it.",
    Code.SYNC_HELD: "This sync would take very many tickets at once; look at it and confirm or discard it.",
    Code.LINK_NOT_FOUND: "There is no such link.",
    Code.LINK_TAKEN: "This affiliate name or this viewer is linked already.",
    Code.LINK_REQUESTED_TODAY: "You have asked for a link within the last 24 hours; please try again tomorrow.",
    Code.WEIGHTS_TOO_LARGE: "The weights are too large: their total may be 9007199254 at the most.",
    Code.ALREADY_CARRIED_OUT: "This very call was carried out before; look at what is there before another one.",
    Code.DESK_IS_RUNNING: "The desk is running on this data folder; close it first.",
    Code.BUSY: "The desk is too busy at the moment; try again in a few seconds.",
}


class RaffleError(Exception):
    """A rule's refusal. Nothing was changed.

    `code` is public; `message` is one human sentence (the code's own when none is given).
    """

    def __init__(self, code: Code, message: str | None = None) -> None:
        self.code = code
        self.message = message if message is not None else SENTENCES[code]
        super().__init__(self.message)


class EnvironmentFault(Exception):  # noqa: N818 - "fault" is the project's word for what is not a bug
    """The surroundings failed: disk, permissions, a damaged or foreign file.

    `message` says what happened and what was (not) lost; `way_out` says what to do, and may be empty.
    """

    def __init__(self, message: str, way_out: str = "") -> None:
        self.message = message
        self.way_out = way_out
        super().__init__(f"{message} {way_out}".strip())
