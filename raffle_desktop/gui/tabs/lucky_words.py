"""How lucky draws are put into words: chances, quotas, when a prize runs."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.domain.lucky import format_probability
from raffle_desktop.gui.texts import local_date_time, number, tr
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.lucky_views import PrizeView, WinView

TITLE_SHOWN = 40
_FINEST = Fraction(1, 10**8)


def exact_percent(probability: int) -> str:
    """Billionths as exact percent: 50 000 000 = "5 %"."""
    return f"{format_probability(probability * 100)} %"


def percent(chance: Fraction) -> str:
    """A chance in percent, to three places, or to as many as show that there is one."""
    if chance == 0:
        return "0 %"
    if chance < _FINEST:
        return f"< {format_probability(10**9 // 10**6)} %"
    hundredths = float(chance * 100)
    text = f"{hundredths:.3f}" if hundredths >= 0.01 else f"{hundredths:.6f}"
    return text.rstrip("0").rstrip(".") + " %"


def about(count: Fraction) -> str:
    """An expected number: whole where it is large, with one place where it is small."""
    if count >= 100 or count.denominator == 1:
        return number(round(count))
    text = f"{float(count):.1f}"
    return "0" if count == 0 else "< 0.1" if text == "0.0" else text


def used_words(given: int, quota: int | None) -> str:
    """ "3 of 10", or how many where there is no limit."""
    if quota is None:
        return tr("{n}, no limit", n=number(given))
    return tr("{given} of {quota}", given=number(given), quota=number(quota))


def runs_words(prize: PrizeView) -> str:
    """From when until when a prize can be won; "" = always."""
    start, end = prize.starts_at, prize.ends_at
    if start is not None and end is not None:
        return tr("from {start} until {end}", start=local_date_time(start), end=local_date_time(end))
    if start is not None:
        return tr("from {start}", start=local_date_time(start))
    if end is not None:
        return tr("until {end}", end=local_date_time(end))
    return ""


def prize_state(prize: PrizeView, now: int) -> tuple[str, Tone]:
    """Whether the prize can be won now, and why not; with its colour. `now` in UTC microseconds."""
    if prize.ends_at is not None and prize.ends_at <= now:
        return tr("over"), ""
    if prize.starts_at is not None and prize.starts_at > now:
        return tr("not begun"), ""
    if prize.total_quota is not None and prize.given >= prize.total_quota:
        return tr("used up"), "bad"
    if prize.daily_quota is not None and prize.given_today >= prize.daily_quota:
        return tr("used up today"), "warn"
    if prize.probability == 0:
        return tr("never drawn"), ""
    return tr("can be won"), "good"


def redeemed_words(win: WinView) -> str:
    """Whether a win was handed in."""
    return tr("waits") if win.redeemed_at is None else local_date_time(win.redeemed_at)


def contact_words(win: WinView) -> str:
    """The masked contact, or that there is none."""
    if win.contact is not None:
        return win.contact
    return "–" if win.redeemed_at is None else tr("deleted")
