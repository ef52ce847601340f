"""What there is to tell on Discord. It goes by what is stored and not by the order of events: at each change it looks
at how things stand, and at what Discord was told; the difference is news.

A winner is named when the wheel has come to rest on them, and never before.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from raffle_desktop.discord.embeds import awards_message, lucky_message, turned_message, undone_message, winners_message
from raffle_desktop.discord.told import Announcement, Mark
from raffle_desktop.domain.changes import (
    Change,
    DrawChanged,
    LuckyChanged,
    OutsideChange,
    PeriodChanged,
    SettingsChanged,
    TicketsChanged,
)
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.discord_news import Kind, Told
from raffle_desktop.services.discord_settings import DiscordSettings
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.resting import Key, Resting, Shown, shown_now
from raffle_desktop.services.services import Services

DRAWS_LOOKED_AT = 20
NEWS_HOURS = 1
"""A winner, award or lucky win that is longer past when the desk starts is not told any more."""
TURN_NEWS_HOURS = 24
"""A desk that was closed over a turn makes it when it starts, and tells it then."""
GATHER_SECONDS = 5.0
"""Awards and lucky wins that come close together are told together."""
TROUBLE_SECONDS = 5.0
_HOUR = 3_600_000_000
_MICROS = 1_000_000
_SOON = (DrawChanged, OutsideChange, PeriodChanged, SettingsChanged)
_GATHERED = (TicketsChanged, LuckyChanged)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Decision:
    """Those whom one event of a draw made winners, as far as they still are."""

    draw: DrawView
    event: int
    winners: tuple[WinnerView, ...]

    @property
    def key(self) -> Key:
        return self.draw.id, self.event


@dataclass(frozen=True, slots=True)
class _Seen:
    """How things stand. `draws`: the ids of those that were looked at; `told`: their events that Discord knows of."""

    settings: DiscordSettings
    link: str
    draws: frozenset[str]
    decisions: tuple[_Decision, ...]
    shown: Shown
    titles: dict[str, str]
    ready: tuple[Announcement, ...]
    """All but winners, who may have to wait for the wheel."""
    outdated: Mark
    """What is too old to be told."""


@dataclass(frozen=True, slots=True)
class News:
    """Everything that is to be told now, in order. `looked_at`: draws about which there is nothing else to tell.
    `tells`: the kinds that are told.
    """

    announcements: tuple[Announcement, ...]
    looked_at: frozenset[str]
    is_on: bool
    tells: frozenset[Kind]


class Taker(Protocol):
    """Who sends what is to be told."""

    @property
    def version(self) -> int:
        """Another one after each attempt to send: what was found out before it may be no news any more."""

    def take(self, news: News, version: int) -> bool:
        """On the loop. `version`: from before it was found out; False = that is outdated, look again."""


class Announcing:
    """At each look everything that is to be told is handed to `taker`."""

    def __init__(
        self, services: Services, taker: Taker, *, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        self._services, self._taker, self._sleep = services, taker, sleep
        self._began = services.core.now_micros()
        self._award = 0
        self._wake = asyncio.Event()
        self._is_due = True
        self._gathers_until: int | None = None
        self._resting = Resting()
        self._rested: set[Key] = set()

    async def run(self) -> None:
        """Look until cancelled. A fault of the database, or of the desk itself, puts it off and does not end it."""
        loop = asyncio.get_running_loop()

        def changed(change: Change) -> None:
            # On whichever thread made it.
            if isinstance(change, (*_SOON, *_GATHERED)):
                try:
                    loop.call_soon_threadsafe(self._changed, change)
                except RuntimeError:
                    _log.debug("The loop has ended: nobody announces any more.")

        unsubscribe = self._services.core.bus.subscribe(Change, changed)
        look_at: int | None = None
        try:
            while True:
                self._wake.clear()
                now = self._now()
                times = [at for at in (look_at, self._gathers_until) if at is not None]
                if self._is_due or any(at <= now for at in times):
                    self._is_due, self._gathers_until = False, None
                    seconds = await self._look_safely()
                    look_at = None if seconds is None else now + round(seconds * _MICROS)
                    times = [at for at in (look_at, self._gathers_until) if at is not None]
                if self._is_due:
                    continue
                wait = max(0.0, (min(times) - self._now()) / _MICROS) if times else None
                await woken(self._wake, wait, self._sleep)
        finally:
            unsubscribe()

    def wake(self) -> None:
        """Look soon. On the loop."""
        self._is_due = True
        self._wake.set()

    @property
    def _oldest(self) -> int:
        """What happened before is no news at this start. What comes later is no news when it has waited too long."""
        return self._began - NEWS_HOURS * _HOUR

    def _now(self) -> int:
        return self._services.core.now_micros()

    def _changed(self, change: Change) -> None:
        if isinstance(change, _SOON):
            self._is_due = True
        elif self._gathers_until is None:
            self._gathers_until = self._now() + round(GATHER_SECONDS * _MICROS)
        self._wake.set()

    async def _look_safely(self) -> float | None:
        try:
            return await self._look()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("Discord: nothing can be announced at present. %s", fault)
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("Discord: something could not be announced.")
        return TROUBLE_SECONDS

    async def _look(self) -> float | None:
        """Deliver what is new; seconds until there is something to look for again, None: only a change can bring it."""
        version = self._taker.version
        seen = await off_loop(self._read)
        now = self._now()
        waits = self._resting.see(seen.shown, {one.key for one in seen.decisions} - self._rested, now)
        due = [one for one in seen.decisions if self._is_over(one.key)]
        self._rested &= {one.key for one in seen.decisions}
        told = [*(self._winners(seen, one) for one in due), *seen.ready]
        told.sort(key=lambda one: one.at or now)
        if not self._taker.take(News(tuple(told), seen.draws, seen.settings.on, seen.settings.tells()), version):
            return 0.0
        if seen.outdated != Mark():
            await off_loop(lambda: seen.outdated.note(self._services, ""))
        return max(0.0, (min(waits) - now) / _MICROS) if waits else None

    def _is_over(self, key: Key) -> bool:
        if key not in self._rested and self._resting.is_over(key):
            self._rested.add(key)
            self._resting.forget(key)
        return key in self._rested

    @staticmethod
    def _winners(seen: _Seen, decision: _Decision) -> Announcement:
        kind = "redraw" if decision.event else "winner"
        title = seen.titles[decision.draw.id]
        return winners_message(kind, seen.settings.texts[kind], decision.draw, decision.winners, title, seen.link)

    # Reading, in a thread

    def _read(self) -> _Seen:
        services = self._services
        settings = services.discord_settings.get()
        link = services.channel_settings.get().check_page
        kinds = settings.tells()
        told = services.discord_news.told()
        draws = services.draw_reader.history(limit=DRAWS_LOOKED_AT) if Kind.DRAW in kinds else []
        decisions = self._decisions(draws, told)
        undone = [draw for draw in draws if draw.undone_reason is not None and draw.id not in told.undone]
        named = {one.draw.id: one.draw for one in decisions} | {draw.id: draw for draw in undone}
        titles = {draw_id: services.draw_reader.title(draw) for draw_id, draw in named.items()}
        ready = []
        for draw in undone:
            events = [event for (draw_id, event), message in told.draws.items() if draw_id == draw.id and message]
            if events:
                ready.append(undone_message(settings.texts["undone"], draw, events, titles[draw.id], link))
        outdated: list[tuple[str, int]] = []
        if Kind.TURN in kinds:
            for turn, ended_at in services.discord_news.turns(told):
                if ended_at > self._now() - TURN_NEWS_HOURS * _HOUR:
                    ready.append(turned_message(settings.texts["turned"], turn, ended_at))
                else:
                    outdated.append((str(turn.book_id), turn.period_id))
        ready += self._listed(settings, told)
        shown = shown_now(services, {one.key for one in decisions})
        looked_at = frozenset(draw.id for draw in draws)
        mark = Mark(turns=tuple(outdated))
        return _Seen(settings, link, looked_at, decisions, shown, titles, tuple(ready), mark)

    def _decisions(self, draws: Sequence[DrawView], told: Told) -> tuple[_Decision, ...]:
        """What is not told yet, in the order in which it was decided."""
        began = max(told.since, self._oldest)
        found = []
        for draw in draws:
            if draw.session_id is None and draw.period_id is None and draw.pool_id is None:
                continue
            # In the order of places, those who were replaced left out.
            standing = [one for one in draw.standing if one.drawn_at >= began]
            for event in {one.event for one in standing}:
                if (draw.id, event) not in told.draws:
                    winners = tuple(one for one in standing if one.event == event)
                    found.append(_Decision(draw, event, winners))
        found.sort(key=lambda one: (one.winners[0].drawn_at, one.draw.seq, one.event))
        return tuple(found)

    def _listed(self, settings: DiscordSettings, told: Told) -> list[Announcement]:
        """Awards and lucky wins, of each at most one message."""
        services, found = self._services, []
        if Kind.AWARD in settings.tells():
            after = max(told.award, self._award)
            notices = services.ticket_outlook.notices(after, most=100, least=settings.awards_from)
            new = [one for one in notices.told if one.at >= self._oldest]
            if new:
                found.append(awards_message(settings.texts["award"], new, notices.left_out, notices.last))
            else:
                # The log is long; what was looked through once need not be again.
                self._award = notices.last
        if Kind.LUCKY in settings.tells():
            wins = [one for one in services.discord_news.lucky_wins(told) if one.at >= self._oldest]
            if wins:
                campaigns = {one.id: one.name for one in services.lucky_campaigns.list()}
                found.append(lucky_message(settings.texts["lucky"], wins, campaigns))
        return found
