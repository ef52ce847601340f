"""What chat is told of the ticket books unasked: a turn of the calendar, and awards that are worth a line."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from raffle_desktop.domain.changes import Change, OutsideChange, PeriodChanged, TicketsChanged
from raffle_desktop.domain.chat_texts import render
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.services.announcer import LONGEST, Announces, spoken
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_news import TurnNews
from raffle_desktop.services.ticket_outlook import Notice, Notices

GATHER_SECONDS = 5.0
"""Awards that come close together are told together."""
TROUBLE_SECONDS = 5.0
LINES_MOST = 2
"""Lines of chat for the awards of one moment; the rest is counted."""

_WAKING = (TicketsChanged, PeriodChanged, OutsideChange)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _News:
    settings: ChannelSettings
    turns: Sequence[TurnNews]
    notices: Notices


class TicketNews:
    """Tells awards that came after it began, and turns that this platform's chat was not told."""

    def __init__(
        self,
        services: Services,
        out: Announces,
        *,
        platform: str = "twitch",
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services, self._out, self._platform, self._sleep = services, out, platform, sleep
        self._wake = asyncio.Event()
        self._after: int | None = None

    async def run(self) -> None:
        """Until it is cancelled. A fault of the database puts it off and does not end it."""
        loop = asyncio.get_running_loop()

        def changed(change: Change) -> None:
            # On whichever thread made it.
            if isinstance(change, _WAKING):
                try:
                    loop.call_soon_threadsafe(self._wake.set)
                except RuntimeError:
                    _log.debug("The loop has ended: nobody tells any more.")

        unsubscribe = self._services.core.bus.subscribe(Change, changed)
        try:
            while True:
                self._wake.clear()
                seconds = await self._look_safely()
                await woken(self._wake, seconds, self._sleep)
                # What comes within these seconds is told together with what woke it.
                await self._sleep(GATHER_SECONDS)
        finally:
            unsubscribe()

    async def look(self) -> None:
        """Tell what is new since the last look; the first one only sees how things stand."""
        first = self._after is None
        news = await asyncio.to_thread(self._read)
        self._after = news.notices.last
        if not news.settings.announcing:
            return
        for turn in news.turns:
            self._say(news.settings, turned_text(news.settings, turn), key=f"turn {turn.period_id}")
        if not first:
            for number, line in enumerate(award_lines(news.settings, news.notices)):
                self._say(news.settings, line, key=f"awards {news.notices.last} {number}")

    async def _look_safely(self) -> float | None:
        try:
            await self.look()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("%s: news of the tickets cannot be told at present. %s", self._platform.capitalize(), fault)
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("%s: news of the tickets could not be told.", self._platform.capitalize())
        else:
            return None
        return TROUBLE_SECONDS

    def _read(self) -> _News:
        services = self._services
        turns = services.ticket_news.turns(self._platform)
        # Before it is said: told twice would be worse than a turn that a crash keeps from chat.
        services.ticket_news.note_told(turns, platform=self._platform, actor=self._platform)
        after = services.ticket_outlook.last_change() if self._after is None else self._after
        return _News(services.channel_settings.get(), turns.news, services.ticket_outlook.notices(after))

    def _say(self, settings: ChannelSettings, text: str, *, key: str) -> None:
        if text:
            self._out.announce(spoken(text, settings.words), key=key)


def turned_text(settings: ChannelSettings, turn: TurnNews) -> str:
    """What is said of a turn; "" where that is switched off."""
    fields = {
        "period": turn.period,
        "next": turn.next or "to be announced",
        "tickets": counted(turn.tickets, "ticket"),
        "viewers": counted(turn.viewers, "viewer"),
    }
    return render(settings.announce["turned"], fields, LONGEST)


def award_lines(settings: ChannelSettings, notices: Notices) -> list[str]:
    """The awards as lines of chat, several in one where they fit; who has no room is counted."""
    template = settings.announce["award"]
    if not template:
        return []
    lines: list[list[str]] = [[]]
    left_out = notices.left_out
    for place, notice in enumerate(notices.told):
        text = award_text(template, notice)
        # Room for the words that count the others.
        if len(" ".join([*lines[-1], text])) > LONGEST - 40:
            if len(lines) == LINES_MOST:
                left_out += len(notices.told) - place
                break
            lines.append([])
        lines[-1].append(text)
    if left_out:
        lines[-1].append("And 1 more award." if left_out == 1 else f"And {grouped(str(left_out))} more awards.")
    return [" ".join(line) for line in lines if line]


def counted(number: int, one: str) -> str:
    """ "1 ticket", "15 tickets"."""
    return f"{grouped(str(number))} {one}{'' if number == 1 else 's'}"


def award_text(template: str, notice: Notice) -> str:
    """What is said of one award."""
    fields = {"viewer": notice.name.removeprefix("@"), "tickets": counted(notice.tickets, "ticket"), "why": notice.why}
    return render(template, fields, LONGEST - 40)
