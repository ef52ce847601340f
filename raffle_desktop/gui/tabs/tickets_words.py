"""What sources, platforms, states and times of tickets are called on screen."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.tickets import ANY_PLATFORM, Source
from raffle_desktop.gui.texts import duration_text, local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.books import Period
from raffle_desktop.services.ticket_listing import Choice

MICROS = 1_000_000
FIGURE_SPACE = "\u2007"


def source_name(source: Source) -> str:
    """What a source is called."""
    words = {
        Source.FOLLOW: tr("Follows"),
        Source.SUBSCRIPTION: tr("Subscriptions"),
        Source.GIFTED_SUB: tr("Gifted subs"),
        Source.WATCHTIME: tr("Watch time"),
        Source.WAGER: tr("Wagers"),
        Source.BONUS: tr("Given by hand"),
        Source.REMOVAL: tr("Taken away"),
        Source.TRANSFER: tr("From viewer to viewer"),
        Source.SHOP: tr("Spent in the shop"),
        Source.EXCLUSION: tr("While excluded"),
    }
    return words[source]


def rate_platform(platform: str) -> str:
    """What a row of rates is called."""
    return tr("Everywhere else") if platform == ANY_PLATFORM else platform_title(platform)


def platform_title(platform: str) -> str:
    """What a platform is called."""
    names = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord", "affiliate": tr("Affiliate")}
    return names.get(platform, tr("By hand"))


def origin_name(origin: str) -> str:
    """Where tickets of a source come from."""
    words = {
        "twitch": "Twitch",
        "kick": "Kick",
        "feed": tr("Entries feed"),
        "api": tr("API"),
        "off": tr("Off"),
        "chatters": tr("Twitch chat"),
        "import": tr("Imported list"),
        "affiliate": tr("Affiliate feed"),
    }
    return words[origin]


def state_of(period: Period | None) -> tuple[str, Tone]:
    """A period's state as a pill says it."""
    if period is None:
        return tr("no period yet"), ""
    words: dict[str, tuple[str, Tone]] = {
        "active": (tr("is running"), "good"),
        "ended": (tr("ended"), ""),
        "archived": (tr("archived"), ""),
    }
    return words[period.state]


def time_left(period: Period | None, now: int) -> str:
    """How long until a period turns, or when it ended."""
    if period is None:
        return ""
    if not period.is_active:
        return tr("ended {time}", time=local_date_time(period.ended_at or period.starts_at))
    if period.ends_at is None:
        return tr("runs until you end it")
    if period.ends_at <= now:
        return tr("ends any moment")
    return tr("ends in {left}", left=duration_text((period.ends_at - now) / MICROS))


def next_words(choice: Choice, now: int) -> str:
    """When a book without a running period gets its next one, in a sentence."""
    if choice.next_at is None:
        if choice.book.settings.calendar.kind == CUSTOM:
            return tr("No dates are planned for the next one: start it, or plan its dates.")
        return tr("The first one begins by the calendar, in a moment.")
    if choice.next_at <= now:
        return tr("The next one begins any moment.")
    when, left = local_date_time(choice.next_at), duration_text((choice.next_at - now) / MICROS)
    if choice.plan is not None:
        name = shown_name(choice.plan.name, 40)
        return tr(
            "The next one, {name}, begins by itself on {time}, in {left}; one that you start now takes its place.",
            name=name,
            time=when,
            left=left,
        )
    return tr("The next one begins by itself on {time}, in {left}.", time=when, left=left)


def tickets_changed(count: int) -> str:
    """How many tickets came or, with a minus, went."""
    words = tr_n("1 ticket", "{n} tickets", abs(count))
    return f"−{words}" if count < 0 else words


def flush_right(figures: Sequence[str]) -> list[str]:
    """The same figures with blanks of a figure's width before them, so that drawn flush left they stand flush right."""
    longest = max(figures, key=len, default="")
    return ["".join(_blank(sign) for sign in longest[: len(longest) - len(one)]) + one for one in figures]


def _blank(sign: str) -> str:
    return sign if sign.isspace() else FIGURE_SPACE


def percents(shares: Sequence[Fraction | None]) -> list[str]:
    """Shares one below the other; nothing where there is none."""
    return flush_right(["" if share is None else percent_text(share) for share in shares])


def counts(values: Sequence[int]) -> list[str]:
    """Whole numbers one below the other."""
    return flush_right([number(value) for value in values])


def period_span(period: Period) -> str:
    """From when to when it ran, or is to run."""
    end = period.ended_at if period.ended_at is not None else period.ends_at
    begun = local_date_time(period.starts_at)
    if end is None:
        return tr("since {begun}", begun=begun)
    return tr("{begun} to {ended}", begun=begun, ended=local_date_time(end))


def period_title(period: Period) -> str:
    """Its name, fit for one line."""
    return shown_name(period.name, 60)
