"""Refusals as the API says them: a code, one sentence, and a status that fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from raffle_desktop.domain.errors import Code


class WebCode(StrEnum):
    """Refusals of the server itself, before any rule of the raffle is asked."""

    MALFORMED = "MALFORMED"
    UNAUTHORIZED = "UNAUTHORIZED"
    FOREIGN_ORIGIN = "FOREIGN_ORIGIN"
    NOT_FOUND = "NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    TOO_LARGE = "TOO_LARGE"
    JSON_ONLY = "JSON_ONLY"
    WRONG_HOST = "WRONG_HOST"
    FIELD_INVALID = "FIELD_INVALID"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    TOO_MANY_REQUESTS = "TOO_MANY_REQUESTS"
    TOO_MANY_VIEWERS = "TOO_MANY_VIEWERS"
    NOT_READY = "NOT_READY"
    DESK_FAULT = "DESK_FAULT"
    BUG = "BUG"


class ErrorBody(BaseModel):
    """Every refusal looks like this."""

    model_config = ConfigDict(extra="forbid", title="Error")

    error: str = Field(description="A code that programs can rely on.", examples=["SUBMISSIONS_CLOSED"])
    message: str = Field(description="One sentence for people.", examples=["Submissions are currently closed."])


_NOT_FOUND = {
    Code.ENTRY_NOT_FOUND,
    Code.VIEWER_NOT_FOUND,
    Code.SESSION_NOT_FOUND,
    Code.DRAW_NOT_FOUND,
    Code.WINNER_NOT_FOUND,
    Code.BOOK_NOT_FOUND,
    Code.PERIOD_NOT_FOUND,
    Code.PERK_NOT_FOUND,
    Code.LINK_NOT_FOUND,
    Code.MERGE_NOT_FOUND,
    Code.CAMPAIGN_NOT_FOUND,
    Code.PRIZE_NOT_FOUND,
    Code.WIN_NOT_FOUND,
    Code.POOL_NOT_FOUND,
    Code.PURCHASE_NOT_FOUND,
    Code.WALLET_NOT_FOUND,
    Code.HOLD_NOT_FOUND,
    Code.REQUEST_NOT_FOUND,
    Code.TRANSFER_NOT_FOUND,
    Code.TICKET_NOT_FOUND,
}
_WRONG_FIELD = {
    Code.VALUE_INVALID,
    Code.NAME_INVALID,
    Code.LINK_INVALID,
    Code.EMAIL_INVALID,
    Code.NOTES_TOO_LONG,
    Code.REASON_REQUIRED,
}
_UNAVAILABLE = {Code.BUSY, Code.DESK_IS_RUNNING}


def status_of(code: Code) -> int:
    """409 where a rule refuses, unless something fits better."""
    if code is Code.NOT_FOLLOWING:
        return 403
    if code in _NOT_FOUND:
        return 404
    if code in _WRONG_FIELD:
        return 422
    return 503 if code in _UNAVAILABLE else 409


def error_response(
    status: int, code: Code | WebCode, message: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer with this refusal. The message may hold what a stranger sent: it is JSON, never markup."""
    content = json.dumps({"error": code.value, "message": message}, ensure_ascii=False, separators=(",", ":"))
    return Response(
        content.encode("utf-8", "replace"), status, headers=dict(headers or {}), media_type="application/json"
    )
