"""What came of a thing that a platform told, in words: for the live log, and for chat."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.services.channel_intake import EntryWish, GiftTold, Item, LuckyTry, Outcome, Sighting, Unknown
from raffle_desktop.services.ingest import EventType, OutsideEvent

ENTERED = "You are in the raffle. Good luck!"


@dataclass(frozen=True, slots=True)
class Answering:
    """Which outcomes of entering are answered in chat."""

    refusals: bool
    entries: bool


def answer_to(outcome: Outcome, answering: Answering) -> str:
    """What is said to who asked to enter or tried the lucky draw; "" = nothing. The same message told twice is answered
    once. Where there is no lucky draw, its word is somebody else's.
    """
    if isinstance(outcome.item, LuckyTry):
        is_said = outcome.kind != "refused" or (answering.refusals and not _is_nothing(outcome.item, outcome))
        return outcome.sentence if is_said else ""
    if not isinstance(outcome.item, EntryWish):
        return ""
    if outcome.kind == "refused" and answering.refusals:
        return outcome.sentence
    if outcome.kind == "entered" and answering.entries:
        return ENTERED
    return ""


def line_of(outcome: Outcome, at: int) -> LogLine | None:
    """Its line of the live log; none for somebody who only wrote something."""
    item = outcome.item
    match item:
        case Sighting():
            return None
        case EntryWish():
            detail = {"entered": item.origin.value, "refused": outcome.sentence}.get(outcome.kind, item.origin.value)
            return LogLine(at, outcome.kind, item.person.name, detail)
        case LuckyTry():
            return _line_of_try(item, outcome, at)
        case Unknown():
            return LogLine(at, "duplicate" if outcome.kind == "duplicate" else "unknown", detail=item.type)
        case GiftTold():
            name = "" if item.person is None else item.person.name
            return _line_of_gift(name, outcome, at)
        case OutsideEvent():
            return _line_of_event(item, outcome, at)


def unknown_of(item: Item) -> Unknown | None:
    """The same thing as something that is only kept; nothing for what has no name of its own."""
    match item:
        case EntryWish():
            return Unknown(item.event_id, "entry", _plain(asdict(item)), item.person.platform)
        case LuckyTry():
            return Unknown(item.event_id, "lucky_try", _plain(asdict(item)), item.person.platform)
        case OutsideEvent():
            return Unknown(item.event_id, item.type.value, _plain(asdict(item)), item.source)
        case GiftTold():
            # Kept apart from the event itself: what it pays must stay possible.
            return Unknown("", "gift", _plain(asdict(item)), item.platform)
        case _:
            return None


def describe(item: Item) -> str:
    """For the log file: what it is, nothing of what people wrote."""
    return f"{type(item).__name__} {getattr(item, 'event_id', '')!r}"[:250]


def _line_of_gift(name: str, outcome: Outcome, at: int) -> LogLine:
    if outcome.kind == "applied":
        return LogLine(at, "gift", name, amount=outcome.amount)
    if outcome.kind == "duplicate":
        return LogLine(at, "duplicate", name, "gift")
    return LogLine(at, "problem", name, f"A gift made no sense and was not counted: {outcome.sentence}")


def _line_of_event(event: OutsideEvent, outcome: Outcome, at: int) -> LogLine:
    name = "" if event.person is None else event.person.name
    if outcome.kind == "duplicate":
        return LogLine(at, "duplicate", name, event.type.value)
    if outcome.kind == "refused":
        return LogLine(at, "problem", name, f"An event made no sense and was not counted: {outcome.sentence}")
    amount = event.months if event.type is EventType.RESUB else event.amount
    return LogLine(at, event.type.value, name, event.tier or "", amount)


def _line_of_try(item: LuckyTry, outcome: Outcome, at: int) -> LogLine | None:
    name = item.person.name
    match outcome.kind:
        case "won":
            return LogLine(at, "lucky_win", name, outcome.prize)
        case "duplicate":
            return LogLine(at, "duplicate", name, "lucky_try")
        case _:
            return None if _is_nothing(item, outcome) else LogLine(at, "lucky_try", name, outcome.sentence)


def _is_nothing(item: LuckyTry, outcome: Outcome) -> bool:
    """The lucky draw's word, free of charge, where there is no lucky draw."""
    return outcome.code == Code.CAMPAIGN_NOT_FOUND.value and not item.reward_id


def _plain(document: dict[str, Any]) -> dict[str, Any]:
    """Only what JSON knows."""
    return {
        key: _plain(value)
        if isinstance(value, dict)
        else value
        if isinstance(value, (int, str, type(None)))
        else str(value)
        for key, value in document.items()
    }
