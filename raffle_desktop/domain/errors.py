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
    DRAW_VOID = "DRAW_VOID"
    TERMS_CHANGED = "TERMS_CHANGED"
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
    PART_IS_OFF = "PART_IS_OFF"
    SYNC_HELD = "SYNC_HELD"
    LINK_NOT_FOUND = "LINK_NOT_FOUND"
    LINK_TAKEN = "LINK_TAKEN"
    LINK_REQUESTED_TODAY = "LINK_REQUESTED_TODAY"
    CAMPAIGN_NOT_FOUND = "CAMPAIGN_NOT_FOUND"
    CAMPAIGN_CLOSED = "CAMPAIGN_CLOSED"
    PRIZE_NOT_FOUND = "PRIZE_NOT_FOUND"
    ALREADY_TRIED = "ALREADY_TRIED"
    WIN_NOT_FOUND = "WIN_NOT_FOUND"
    WIN_NOT_YOURS = "WIN_NOT_YOURS"
    ALREADY_REDEEMED = "ALREADY_REDEEMED"
    QUOTA_TOO_LOW = "QUOTA_TOO_LOW"
    PROBABILITIES_TOO_HIGH = "PROBABILITIES_TOO_HIGH"
    REFERRED_TO = "REFERRED_TO"
    POOL_NOT_OPEN = "POOL_NOT_OPEN"
    POOL_FULL = "POOL_FULL"
    POOL_NOT_FULL = "POOL_NOT_FULL"
    PURCHASE_NOT_YOURS = "PURCHASE_NOT_YOURS"
    PURCHASE_WRONG_TYPE = "PURCHASE_WRONG_TYPE"
    PURCHASE_NOT_CONFIRMED = "PURCHASE_NOT_CONFIRMED"
    PURCHASE_WRONG_AMOUNT = "PURCHASE_WRONG_AMOUNT"
    PURCHASE_ALREADY_REDEEMED = "PURCHASE_ALREADY_REDEEMED"
    WALLET_SUSPENDED = "WALLET_SUSPENDED"
    INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS"
    HOLD_EXPIRED = "HOLD_EXPIRED"
    HOLD_NOT_ACTIVE = "HOLD_NOT_ACTIVE"
    CURRENCY_MISMATCH = "CURRENCY_MISMATCH"
    POOL_NOT_FOUND = "POOL_NOT_FOUND"
    PURCHASE_NOT_FOUND = "PURCHASE_NOT_FOUND"
    WALLET_NOT_FOUND = "WALLET_NOT_FOUND"
    HOLD_NOT_FOUND = "HOLD_NOT_FOUND"
    REQUEST_NOT_FOUND = "REQUEST_NOT_FOUND"
    TRANSFER_NOT_FOUND = "TRANSFER_NOT_FOUND"
    TICKET_NOT_FOUND = "TICKET_NOT_FOUND"
    ALREADY_REVERSED = "ALREADY_REVERSED"
    ALREADY_CLOSED = "ALREADY_CLOSED"
    NOT_AVAILABLE = "NOT_AVAILABLE"
    MERGE_NOT_FOUND = "MERGE_NOT_FOUND"
    MERGE_REFUSED = "MERGE_REFUSED"
    ALREADY_MERGED = "ALREADY_MERGED"
    LINK_CODE_WRONG = "LINK_CODE_WRONG"
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
    Code.DRAW_VOID: "This draw was given up before it had a result.",
    Code.TERMS_CHANGED: (
        "The rules (weights, who may win, or whether the channel is signed in, so that followers are known) are not the"
        " ones this draw was opened with; change them back, or give the draw up and open another."
    ),
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
    Code.PART_IS_OFF: "This part of the desk is switched off.",
    Code.SYNC_HELD: "This sync would take very many tickets at once; look at it and confirm or discard it.",
    Code.LINK_NOT_FOUND: "There is no such link.",
    Code.LINK_TAKEN: "This affiliate name or this viewer is linked already.",
    Code.LINK_REQUESTED_TODAY: "You have asked for a link within the last 24 hours; please try again tomorrow.",
    Code.CAMPAIGN_NOT_FOUND: "There is no such lucky draw.",
    Code.CAMPAIGN_CLOSED: "This lucky draw is closed at the moment.",
    Code.PRIZE_NOT_FOUND: "There is no such prize.",
    Code.ALREADY_TRIED: "You have already participated. Please come back tomorrow!",
    Code.WIN_NOT_FOUND: "There is no such win.",
    Code.WIN_NOT_YOURS: "This prize was won by somebody else.",
    Code.ALREADY_REDEEMED: "This prize has already been redeemed.",
    Code.QUOTA_TOO_LOW: "More than that has been given away already.",
    Code.PROBABILITIES_TOO_HIGH: "The probabilities of all prizes together may be 1 at the most.",
    Code.REFERRED_TO: "Something refers to it, so it cannot be deleted.",
    Code.POOL_NOT_OPEN: "This pool is not open.",
    Code.POOL_FULL: "This pool is full: all of its tickets are sold.",
    Code.POOL_NOT_FULL: "Only a full pool is drawn, and only once.",
    Code.PURCHASE_NOT_YOURS: "This purchase is somebody else’s.",
    Code.PURCHASE_WRONG_TYPE: "This pool gives no ticket for a purchase of this type.",
    Code.PURCHASE_NOT_CONFIRMED: "This purchase is not paid.",
    Code.PURCHASE_WRONG_AMOUNT: "This purchase is not of the ticket’s price.",
    Code.PURCHASE_ALREADY_REDEEMED: "This purchase has brought its ticket already.",
    Code.WALLET_SUSPENDED: "This wallet is suspended; nothing can be taken from it or held in it.",
    Code.INSUFFICIENT_FUNDS: "There is not enough money available in this wallet.",
    Code.HOLD_EXPIRED: "This hold has expired; the money is available again.",
    Code.HOLD_NOT_ACTIVE: "This hold was captured or released already.",
    Code.CURRENCY_MISMATCH: "The currencies are not the same.",
    Code.POOL_NOT_FOUND: "There is no such pool.",
    Code.PURCHASE_NOT_FOUND: "There is no such purchase.",
    Code.WALLET_NOT_FOUND: "There is no such wallet.",
    Code.HOLD_NOT_FOUND: "There is no such hold.",
    Code.REQUEST_NOT_FOUND: "There is no such request.",
    Code.TRANSFER_NOT_FOUND: "There is no such transfer.",
    Code.TICKET_NOT_FOUND: "There is no such ticket.",
    Code.ALREADY_REVERSED: "This transfer was reversed already.",
    Code.ALREADY_CLOSED: "This is closed already; what it came to stays as it is.",
    Code.WEIGHTS_TOO_LARGE: "The weights are too large: their total may be 9007199254 at the most.",
    Code.MERGE_NOT_FOUND: "There is no such merge of viewers.",
    Code.MERGE_REFUSED: "These two viewers cannot be made one as things stand.",
    Code.ALREADY_MERGED: "This viewer was merged into another one already.",
    Code.LINK_CODE_WRONG: "This code is wrong or has run out; please ask for a new one.",
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
