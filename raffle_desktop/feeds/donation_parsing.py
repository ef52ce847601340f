"""What the two providers say of a donation, as the desk understands it. Everything here can be hostile or broken."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from raffle_desktop.domain.money import decimals
from raffle_desktop.domain.names import visible
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.services.donations import Donation

MOST_UNITS = 100_000_000
"""Of one donation, in whole units of any currency (in rupiah that is some thousands of euros). More is nonsense."""
NUMBER_MAX = 60
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?", re.ASCII)
_NO_NUMBER = re.compile(r"[+-]?(nan|inf|infinity)|[+-]?[0-9.]+e[+-]?[0-9]+", re.ASCII | re.IGNORECASE)
_ID = re.compile(r"[A-Za-z0-9_\-]{1,100}", re.ASCII)
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_TEST_MARKS = ("isTest", "is_test", "isMock", "isPreview")
_REPEAT_MARKS = ("repeat", "isRepeat", "isReplay")
_TIPS, _MODERATION, _ACTIVITIES = "channel.tips", "channel.tips.moderation", "channel.activities"


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that counts for nothing, but is told in the log. `kind`, `name`, `detail`: of a DonationLine."""

    kind: str
    name: str = ""
    detail: str = ""


Piece = Donation | Aside


class UnreadableError(ValueError):
    """No JSON, or none that a provider of donations would send."""


def read_json(text: str) -> Any:
    """A document whose numbers are exact. Raises UnreadableError."""
    try:
        return json.loads(text, parse_float=Decimal, parse_int=_whole, parse_constant=Decimal)
    except (ValueError, RecursionError, InvalidOperation):
        raise UnreadableError("no JSON") from None


def _whole(digits: str) -> int | Decimal:
    # Python refuses to make an int of thousands of figures.
    return int(digits) if len(digits) <= NUMBER_MAX else Decimal(digits)


def exact_amount(given: object, currency: str) -> int | None:
    """Minor units of a number or a text of one, to the nearest; None where it is no number at all.

    Raises RefusedAmountError for 0 and less, for what is no finite number, and for more than anybody donates.
    """
    text = str(given).strip() if isinstance(given, str | int | Decimal) and not isinstance(given, bool) else ""
    if isinstance(given, str) and _NO_NUMBER.fullmatch(text):
        raise RefusedAmountError
    if len(text) > NUMBER_MAX:
        raise RefusedAmountError
    if not isinstance(given, Decimal) and not _NUMBER.fullmatch(text):
        return None
    value = Decimal(text)
    if not value.is_finite() or value <= 0 or value > MOST_UNITS:
        raise RefusedAmountError
    minor = int((value * 10 ** decimals(currency)).to_integral_value(ROUND_HALF_UP))
    if minor < 1:
        raise RefusedAmountError
    return minor


class RefusedAmountError(ValueError):
    """An amount that nobody can have donated."""


def streamlabs_event(document: object) -> list[Piece]:
    """Of an `event` of Streamlabs' socket: its donations. Other kinds (follows, subscriptions, alerts) give nothing."""
    if not isinstance(document, dict):
        return []
    kind, messages = document.get("type"), document.get("message")
    listed = messages if isinstance(messages, list) else [messages]
    if kind == "donationDelete":
        return [Aside("removed", detail=_id_of(one, "id")) for one in listed if isinstance(one, dict)]
    if kind != "donation" or document.get("for") not in (None, "", "streamlabs"):
        return []
    return [_streamlabs(one, document) for one in listed]


def _streamlabs(message: object, event: Mapping[str, Any]) -> Piece:
    if not isinstance(message, dict):
        return Aside("unknown", detail="a donation without any content")
    name = _text(message.get("name")) or _text(message.get("from"))
    return _piece(
        DonationProvider.STREAMLABS,
        _id_of(message, "id") or _id_of(message, "_id"),
        name,
        message.get("amount"),
        message.get("currency"),
        (message, event),
    )


def streamelements_message(topic: object, data: object) -> list[Piece]:
    """Of a message of StreamElements' gateway: its tip, by the tip's own id, whichever topic tells it.

    A tip that waits for the streamer's moderation there comes again when it is allowed; a rejected one never counts. Of
    activities only tests and repeats are told: real tips have a topic of their own.
    """
    if topic == _ACTIVITIES:
        return _activity(data)
    if topic not in (_TIPS, _MODERATION):
        return []
    tip = data.get("donation") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(tip, dict):
        return [Aside("unknown", detail="a tip without any content")]
    user = tip.get("user")
    name = _text(user.get("username")) if isinstance(user, dict) else ""
    marked = _marked((data, tip), name, _shown(tip.get("amount"), tip.get("currency")))
    if marked is not None:
        return [marked]
    approved, status = data.get("approved", "allowed"), data.get("status", "success")
    if status != "success":
        return [Aside("moderation", visible(name), f"its payment is {visible(_text(status)) or 'not complete'}")]
    if approved != "allowed":
        return [Aside("moderation", visible(name), visible(_text(approved)) or "not allowed yet")]
    amount, currency = tip.get("amount"), tip.get("currency")
    return [_piece(DonationProvider.STREAMELEMENTS, _id_of(data, "_id"), name, amount, currency, (data, tip))]


def _activity(data: object) -> list[Piece]:
    if not isinstance(data, dict) or data.get("type") != "tip":
        return []
    said = data.get("data")
    said = said if isinstance(said, dict) else {}
    name = _text(said.get("displayName")) or _text(said.get("username"))
    marked = _marked((data, said), name, _shown(said.get("amount"), said.get("currency")))
    return [] if marked is None else [marked]


def _piece(
    provider: DonationProvider,
    event_id: str,
    name: str,
    given: object,
    currency: object,
    documents: tuple[Mapping[str, Any], ...],
) -> Piece:
    shown = _shown(given, currency)
    marked = _marked(documents, name, shown)
    if marked is not None:
        return marked
    if not event_id:
        return Aside("unknown", visible(name), f"{shown}, without an id of its own")
    code = _text(currency).upper()
    try:
        amount = exact_amount(given, code)
    except RefusedAmountError:
        return Aside("refused", visible(name), shown)
    return Donation(
        source=provider.value,
        event_id=event_id,
        name=name,
        amount=amount if _CODE.fullmatch(code) else None,
        currency=code,
        text=visible(str(given), NUMBER_MAX),
        why="" if _CODE.fullmatch(code) else "It does not say in which currency it was given.",
    )


def _marked(documents: tuple[Mapping[str, Any], ...], name: str, shown: str) -> Aside | None:
    for kind, marks in (("test", _TEST_MARKS), ("repeat", _REPEAT_MARKS)):
        if any(
            document.get(mark) not in (None, False, 0, "", "0", "false") for document in documents for mark in marks
        ):
            return Aside(kind, visible(name), shown)
    return None


def _id_of(document: Mapping[str, Any], key: str) -> str:
    given = document.get(key)
    text = str(given) if isinstance(given, str | int) and not isinstance(given, bool) else ""
    return text if _ID.fullmatch(text) else ""


def _text(given: object) -> str:
    return given.strip() if isinstance(given, str) else ""


def _shown(amount: object, currency: object) -> str:
    return visible(f"{amount} {_text(currency)}".strip(), NUMBER_MAX)
