"""Texts for people: translation, and how times, numbers and durations are written."""

from __future__ import annotations

import html
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.obs.display_names import display_name

CONTEXT = "Desk"
"""The one translation context: who translates needs no knowledge of the program's parts."""


def tr(text: str, /, **values: object) -> str:
    """`text` in the desk's language, with `{name}` replaced by the values. Write the English text as a literal:
    translators' files are made by reading the calls.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """`one` where n is 1, else `many`, with `{n}` written with grouped thousands."""
    return tr(one if n == 1 else many, n=number(n), **values)


def shown_name(name: str, longest: int = 80) -> str:
    """A viewer's name fit for one line of ours, in any script, with nothing hidden in it. It is hostile input: show it
    in plain-text labels and painters, never where tags are understood (tooltips are: see `plain_tip`).
    """
    return display_name(name, longest)


def plain_tip(text: str) -> str:
    """A tooltip that shows the text as it is: Qt takes whatever looks like tags for rich text."""
    return "<span style='white-space:pre-wrap'>" + html.escape(text) + "</span>" if "<" in text else text


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return grouped(str(value)) if value >= 0 else "−" + grouped(str(-value))


def weight_text(micro: int, decimals: int | None = None) -> str:
    """A micro-weight as its exact decimal, thousands apart; `decimals` rounds (half even) for where room is short."""
    if decimals is None:
        return grouped(format_micro(micro))
    rounded = round(micro, decimals - 6)
    return grouped(format_micro(rounded))


def local_time(micros: int, *, seconds: bool = False) -> str:
    """A stored time (UTC microseconds) as the time of day here."""
    moment = QDateTime.fromMSecsSinceEpoch(micros // 1000)
    return moment.toString("HH:mm:ss" if seconds else "HH:mm")


def local_date_time(micros: int) -> str:
    """A stored time (UTC microseconds) as date and time here, short, as the system writes dates."""
    moment = QDateTime.fromMSecsSinceEpoch(micros // 1000)
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat) + moment.toString(" HH:mm")


def duration_text(seconds: float) -> str:
    """A span of time as a clock shows it: 4:05, 1:04:05, 2 d 3 h."""
    whole = max(0, int(seconds))
    days, rest = divmod(whole, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, left = divmod(rest, 60)
    if days:
        return f"{days} d {hours} h"
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def now_micros() -> int:
    """The wall clock in UTC microseconds."""
    return int(datetime.now(UTC).timestamp() * 1_000_000)
