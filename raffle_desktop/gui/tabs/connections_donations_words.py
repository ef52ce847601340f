"""Donations in words: where each provider stands, what came, and what waits for the operator."""

from __future__ import annotations

from raffle_desktop.feeds.donation_status import (
    TITLES,
    DonationLine,
    DonationPhase,
    DonationProvider,
    ProviderStatus,
)
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_card import seconds_left
from raffle_desktop.gui.tabs.connections_live_log import LogWords
from raffle_desktop.gui.texts import duration_text, local_date_time, local_time, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone

DETAIL_LONGEST = 300


def is_on(status: ProviderStatus) -> bool:
    return status.phase not in (DonationPhase.STOPPED, DonationPhase.OFF)


def token_hint(provider: DonationProvider) -> str:
    """Where a provider shows the token that the desk needs."""
    if provider is DonationProvider.STREAMELEMENTS:
        return tr(
            "On streamelements.com: click your picture, then your channel’s name, switch on “Show secrets”, and copy"
            " the whole “JWT Token”. Whoever has it can act for your account: keep it off the stream."
        )
    return tr(
        "On streamlabs.com: “Settings”, “API Settings”, “API Tokens”, and copy “Your Socket API Token”. Keep it off the"
        " stream."
    )


def state_of(status: ProviderStatus) -> tuple[str, Tone]:
    """A provider in a word or two, and how that word is coloured."""
    match status.phase:
        case DonationPhase.STOPPED | DonationPhase.OFF:
            return tr("off"), ""
        case DonationPhase.NEEDS_TOKEN:
            return tr("needs its token"), "warn"
        case DonationPhase.CONNECTING:
            return tr("connecting"), ""
        case DonationPhase.LISTENING:
            return tr("listening"), "good"
        case DonationPhase.WAITING:
            return tr("no connection"), "bad"
        case DonationPhase.REFUSED:
            return tr("refused"), "bad"


def intro_of(context: DeskContext) -> str:
    """What the card is for."""
    if context.donations.control is None:
        if context.is_demo:
            return tr("The demo’s donations are made up; it asks no provider.")
        return tr("This desk was started without donations.")
    return tr(
        "Each donation counts once for whoever gave it, by the name they typed. One in another currency than the desk’s"
        " waits below until you say what it is worth."
    )


def sentence_of(status: ProviderStatus) -> str:
    """Where a provider stands, and what came from it."""
    said = []
    match status.phase:
        case DonationPhase.STOPPED:
            said.append(tr("Starting."))
        case DonationPhase.OFF:
            said.append(tr("Nothing is heard."))
        case DonationPhase.NEEDS_TOKEN:
            said.append(tr("Paste the token below; until then nothing is heard."))
        case DonationPhase.CONNECTING:
            said.append(tr("Signing in."))
        case DonationPhase.LISTENING:
            said.append(tr("Every donation is heard since {time}.", time=local_time(status.since)))
        case DonationPhase.WAITING:
            left = seconds_left(status.next_at)
            said.append(tr("Next attempt in {time}.", time=duration_text(left + 0.999)) if left else tr("Trying now."))
        case DonationPhase.REFUSED:
            said.append(tr("Nothing is heard until the token is another one."))
    if status.donated_at:
        said.append(tr("Last donation: {time}.", time=local_date_time(status.donated_at)))
    if status.counted:
        said.append(tr_n("1 counted since the start.", "{n} counted since the start.", status.counted))
    if status.for_nobody:
        said.append(
            tr_n("1 anonymous one counts for nobody.", "{n} anonymous ones count for nobody.", status.for_nobody)
        )
    return " ".join(said)


def kind_title(kind: str) -> str:
    """A kind of log line in a word or two; one that is not known here stands as it came."""
    known = {
        "counted": tr("Donation"),
        "anonymous": tr("Anonymous"),
        "waits": tr("Waits for you"),
        "moderation": tr("Waits there"),
        "test": tr("Test"),
        "repeat": tr("Shown again"),
        "known": tr("Came again"),
        "refused": tr("Refused"),
        "unknown": tr("Unknown event"),
        "connected": tr("Connected"),
        "lost": tr("Connection lost"),
        "problem": tr("Problem"),
        "gap": tr("Gap"),
        "token": tr("Token"),
        "on": tr("Switched on"),
        "off": tr("Switched off"),
    }
    return known.get(kind) or shown_name(kind)


def who_text(line: DonationLine) -> str:
    """Who gave; lines about the connection have nobody."""
    if line.name.strip():
        return shown_name(line.name)
    return tr("anonymous") if line.kind == "anonymous" else ""


def line_text(line: DonationLine) -> str:
    """The provider and what the line says beside its kind and name: one line, nothing hidden in it."""
    detail = shown_name(line.detail, DETAIL_LONGEST) if line.detail.strip() else ""
    if line.kind == "gap" and detail.isascii() and detail.isdigit():
        detail = tr("{time} unheard", time=duration_text(int(detail)))
    return f"{TITLES[line.provider]}: {detail}" if detail else TITLES[line.provider]


def log_words() -> LogWords:
    """How the live log of donations is told."""
    return LogWords(
        "donationsLog",
        tr("Live log of donations"),
        tr("Nothing has come in yet. Most providers can send a test donation; it appears here, and does not count."),
        what=kind_title,
        who=who_text,
        text=line_text,
        groups={
            tr("Donations"): ("counted", "anonymous", "waits", "moderation", "refused", "repeat", "known"),
            tr("Connection"): ("connected", "lost", "problem", "gap", "token", "on", "off", "unknown", "test"),
        },
        good=frozenset({"counted", "connected"}),
        warned=frozenset({"waits", "refused", "lost", "problem", "gap"}),
    )
