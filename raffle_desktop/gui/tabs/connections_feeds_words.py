"""The feeds in words: where each stands, what its lists came to, and what waits for the operator."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.feeds.status import CheckView, FeedName, FeedPhase, FeedStatus, PartState, PartView
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import (
    duration_text,
    local_date_time,
    local_time,
    now_micros,
    number,
    shown_name,
    tr,
    tr_n,
)
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.feed_sync import HeldSync
from raffle_desktop.services.wagers import WagerAccount

PARTS = {FeedName.ENTRIES: ("followers", "subscribers", "gift_subs"), FeedName.AFFILIATE: ("wagers",)}
NAMES_SHOWN = 5
DAY_SECONDS = 86_400


def title_of(feed: FeedName) -> str:
    """What a feed is called on screen."""
    return tr("Entries feed") if feed is FeedName.ENTRIES else tr("Affiliate’s feed")


def purpose_of(feed: FeedName) -> str:
    """What a feed is for."""
    if feed is FeedName.ENTRIES:
        return tr(
            "A service of yours that lists followers, subscribers and gifted subs: each list gives standing tickets, in"
            " every ticket book that takes them from this feed."
        )
    return tr(
        "An affiliate’s list of what its users have wagered: whoever is linked to a name gets tickets for what is"
        " wagered under your campaign code."
    )


def part_title(part: str) -> str:
    """What a list is called."""
    known = {
        "followers": tr("Followers"),
        "subscribers": tr("Subscribers"),
        "gift_subs": tr("Gifted subs"),
        "wagers": tr("Wagers"),
    }
    return known.get(part) or shown_name(part)


def is_on(status: FeedStatus) -> bool:
    return status.phase not in (FeedPhase.STOPPED, FeedPhase.OFF)


def state_of(status: FeedStatus, *, is_running: bool) -> tuple[str, Tone]:
    """A feed in a word or two, and how that word is coloured. `is_running`: this desk asks feeds at all."""
    if not is_running or not is_on(status):
        return tr("off"), ""
    if status.problem:
        return tr("trouble"), "bad"
    if any(part.state in (PartState.HELD, PartState.EMPTY) for part in status.parts):
        return tr("waits for you"), "warn"
    return (tr("working"), "good") if status.answered_at else (tr("starting"), "")


def moment_words(micros: int) -> str:
    """A moment of the last day as the time of day, an older one with its date."""
    is_old = now_micros() - micros > DAY_SECONDS * 1_000_000
    return local_date_time(micros) if is_old else local_time(micros, seconds=True)


def sentence_of(context: DeskContext, status: FeedStatus) -> str:
    """Where the feed stands: the last answer, and the next question."""
    if context.feeds.control is None:
        return tr("The demo asks no feeds.") if context.is_demo else tr("This desk was started without feeds.")
    if status.phase is FeedPhase.STOPPED:
        return tr("The feeds are starting.")
    if not is_on(status):
        return purpose_of(status.feed)
    said = [status.host] if status.host else []
    if status.problem:
        tries = tr_n("1 attempt failed", "{n} attempts failed", status.failures)
        if status.answered_at:
            time = moment_words(status.answered_at)
            said.append(tr("no good answer since {time}, {tries}", time=time, tries=tries))
        else:
            said.append(tr("no good answer yet, {tries}", tries=tries))
    elif status.answered_at:
        said.append(tr("last answer at {time}", time=moment_words(status.answered_at)))
    said.append(_next_words(status))
    return " · ".join(said)


def _next_words(status: FeedStatus) -> str:
    left = (status.next_at - now_micros()) / 1_000_000
    if status.phase is FeedPhase.ASKING or left <= 0:
        return tr("being asked now")
    return tr("asked again in {time}", time=duration_text(left + 0.999))


def part_state(part: PartView) -> tuple[str, Tone]:
    """What a list's last answer came to, in a word or two."""
    match part.state:
        case PartState.UNKNOWN:
            return tr("not asked yet"), ""
        case PartState.TAKEN:
            return tr("taken"), "good"
        case PartState.UNCHANGED:
            return tr("unchanged"), "good"
        case PartState.HELD:
            return tr("held"), "warn"
        case PartState.EMPTY:
            return tr("empty"), "warn"
        case PartState.WAITS:
            return tr("waits for the others"), "warn"
        case PartState.PROBLEM:
            return tr("trouble"), "bad"


def part_words(part: PartView) -> str:
    """The figures of a list: how long it is, and what its last change was."""
    if part.state is PartState.UNKNOWN:
        return ""
    if part.state is PartState.EMPTY:
        return tr("Nobody is on it, so nothing was changed: that is what a broken feed looks like.")
    said = [tr_n("1 name", "{n} names", part.seen)] if part.answered_at else []
    if part.tracked:
        said.append(tr_n("1 of them linked to nobody", "{n} of them linked to nobody", part.tracked))
    if part.changed_at:
        time = moment_words(part.changed_at)
        given, taken = tickets_words(part.added), number(part.removed)
        said.append(
            tr("{given} given and {taken} taken at {time}", given=given, taken=taken, time=time)
            if part.removed
            else tr("{given} given at {time}", given=given, time=time)
        )
    return " · ".join(said)


def tickets_words(count: int) -> str:
    return tr_n("1 ticket", "{n} tickets", count)


def check_words(check: CheckView) -> str:
    """What a list answered to a test."""
    title = part_title(check.part)
    if check.problem:
        return f"{title}: {check.problem} {check.way_out}".strip()
    names = ", ".join(shown_name(name, 30) for name in check.examples[:NAMES_SHOWN])
    count = tr_n("1 name", "{n} names", check.seen)
    if not check.seen:
        return tr("{list}: answers, and nobody is on it.", list=title)
    return (
        tr("{list}: {count}, such as {names}.", list=title, count=count, names=names) if names else f"{title}: {count}."
    )


def held_title(held: HeldSync) -> str:
    """Which lists wait."""
    return ", ".join(part_title(kind) for kind in held.kinds)


def held_words(held: HeldSync) -> str:
    """What taking a held list would do, in exact numbers."""
    return tr(
        "What the feed told at {time} has {names}. Taking it would make {lost} of {valid} of the ticket book “{book}”"
        " invalid ({percent}), {losing}. In all books together: {added} given, {removed} taken.",
        time=moment_words(held.at),
        names=tr_n("1 name", "{n} names", held.seen),
        lost=number(held.invalidated),
        valid=tickets_words(held.valid),
        book=shown_name(held.book),
        percent=percent_text(Fraction(held.invalidated, max(1, held.valid))),
        losing=tr_n("from 1 viewer", "from {n} viewers", held.losing),
        added=tickets_words(held.added),
        removed=number(held.removed),
    )


def lowered_words(lowered: list[WagerAccount]) -> str:
    """Names whose amount fell, which no affiliate's list should do."""
    names = ", ".join(shown_name(one.name, 30) for one in lowered[:NAMES_SHOWN])
    more = len(lowered) - NAMES_SHOWN
    if more > 0:
        names = tr("{names} and {n} more", names=names, n=number(more))
    return tr_n(
        "1 name has wagered less in all than before, and is not counted on until you decide: {names}.",
        "{n} names have wagered less in all than before, and are not counted on until you decide: {names}.",
        len(lowered),
        names=names,
    )
