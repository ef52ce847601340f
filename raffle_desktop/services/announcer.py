"""What the desk says in chat by itself: that entries are taken, or no more, and who has won.

It goes by what is stored and not by the order of messages: at each change it looks at how things stand, and says what
is new since it last looked. A winner is named when the wheel has come to rest on them, and never before. Each platform
has an announcer of its own, which remembers by itself what that platform's chat was told.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from raffle_desktop.domain.changes import (
    Change,
    DrawChanged,
    OutsideChange,
    SessionChanged,
    SettingsChanged,
    SubmissionsSwitched,
)
from raffle_desktop.domain.chat_texts import render
from raffle_desktop.domain.chat_words import ChatWords, command_word
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.claims import Claim
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.records import DrawView, SessionView, WinnerView
from raffle_desktop.services.resting import Key, Resting, Shown, shown_now
from raffle_desktop.services.services import Services
from raffle_desktop.services.winner_words import book_lines, is_posted, winner_fields

LONGEST = 500
DRAWS_LOOKED_AT = 20
_AFTER_POST_MICROS = 800_000
"""The line that names the winner comes first; then they are asked to speak up."""
TROUBLE_SECONDS = 5.0
LOOKED_BACK_SECONDS = 120
"""A winner drawn so long before this start, of whom chat was told nothing, is still news."""
_MICROS = 1_000_000

_log = logging.getLogger(__name__)
_WAKING = (DrawChanged, OutsideChange, SessionChanged, SettingsChanged, SubmissionsSwitched)


class Announces(Protocol):
    """Who writes to chat."""

    def announce(self, text: str, *, key: str = "") -> None: ...


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
    """How things stand. `is_open`: somebody who enters now is entered. `said_of`: what a ticket book says itself of its
    winners, by decision. `posted`: the decisions that the draw's own line tells of, as
    it tells of the closing.
    """

    settings: ChannelSettings
    session: SessionView | None
    is_open: bool
    close_at: int | None
    decisions: tuple[_Decision, ...]
    titles: Mapping[str, str]
    said_of: Mapping[Key, tuple[str, ...]]
    shown: Shown
    posted: Collection[Key]
    closing_is_posted: bool
    claim: Claim | None


class Announcer:
    """Of draws, only those that were decided after this was made are announced: a restart repeats nothing.

    `platform`: whose chat `out` writes to. Where the draw's own lines are said there, they are not said again.
    """

    def __init__(
        self,
        services: Services,
        out: Announces,
        settings: Callable[[], ChannelSettings] | None = None,
        *,
        platform: str = "twitch",
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services, self._out, self._platform, self._sleep = services, out, platform, sleep
        self._settings = settings or services.channel_settings.get
        self._began = services.core.now_micros()
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._is_open: bool | None = None
        self._was_opened = False
        self._done: set[Key] = set()
        self._newly: list[Key] = []
        self._resting = Resting()

    async def run(self) -> None:
        """Announce until cancelled. A fault of the database, or of the desk itself, puts it off and does not end it."""
        loop = asyncio.get_running_loop()

        def changed(change: Change) -> None:
            # On whichever thread made it.
            if isinstance(change, _WAKING):
                try:
                    loop.call_soon_threadsafe(self._changed, change)
                except RuntimeError:
                    _log.debug("The loop has ended: nobody announces any more.")

        unsubscribe = self._services.core.bus.subscribe(Change, changed)
        try:
            await self._remember()
            while True:
                self._idle.clear()
                self._wake.clear()
                seconds = await self._look_safely()
                self._idle.set()
                await woken(self._wake, seconds, self._sleep)
        finally:
            unsubscribe()

    async def drained(self) -> None:
        """Until all changes that were told have been looked at."""
        while self._wake.is_set() or not self._idle.is_set():
            await self._idle.wait()
            await asyncio.sleep(0)

    async def _remember(self) -> None:
        """What a desk that ended in the middle of a spin has not said yet is said, and what it has said is not."""
        try:
            self._done |= set(await asyncio.to_thread(self._services.channel_settings.announced, self._platform))
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("%s: what was announced before is not known. %s", self._platform.capitalize(), fault)
            return
        self._began -= LOOKED_BACK_SECONDS * _MICROS

    async def _keep(self) -> None:
        told, self._newly = self._newly, []
        if told:
            note = self._services.channel_settings.note_announced
            await asyncio.to_thread(note, told, platform=self._platform, actor=self._platform)

    def _changed(self, change: Change) -> None:
        if isinstance(change, SubmissionsSwitched) and change.is_open:
            self._was_opened = True
        self._wake.set()

    async def _look_safely(self) -> float | None:
        try:
            return await self._look()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("%s: nothing can be announced at present. %s", self._platform.capitalize(), fault)
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("%s: something could not be announced.", self._platform.capitalize())
        return TROUBLE_SECONDS

    async def _look(self) -> float | None:
        """Say what is new; seconds until there is something to look for again, None: only a change can bring it."""
        was_opened, self._was_opened = self._was_opened, False
        try:
            seen = await asyncio.to_thread(self._read)
        except BaseException:
            self._was_opened = self._was_opened or was_opened
            raise
        now = self._services.core.now_micros()
        before, self._is_open = self._is_open, seen.is_open
        # Opened again while open is the operator's act as well, and told again.
        if seen.is_open and (was_opened or before is False):
            self._say(seen, [self._submissions_text(seen, "opened")], key="submissions")
        elif before and not seen.is_open and seen.session is not None and not seen.closing_is_posted:
            self._say(seen, [self._submissions_text(seen, "closed")], key="submissions")
        waits = [seen.close_at] if seen.is_open and seen.close_at is not None else []
        try:
            return self._tell_winners(seen, now, waits)
        finally:
            await self._keep()

    def _submissions_text(self, seen: _Seen, kind: str) -> str:
        words, session = seen.settings.words, seen.session
        # Twitch's alone, as no other platform has such rewards.
        reward = seen.settings.reward_title if self._platform == "twitch" else ""
        fields = {
            "session": "" if session is None else session.name or "",
            "entries": "" if session is None else grouped(str(session.entries)),
            "keyword": words.prefix + words.keywords[0] if words.keywords else reward,
        }
        return render(seen.settings.announce[kind], fields, LONGEST)

    def _tell_winners(self, seen: _Seen, now: int, waits: list[int]) -> float | None:
        waits += self._resting.see(seen.shown, {decision.key for decision in seen.decisions}, now)
        for decision in seen.decisions:
            grace = _AFTER_POST_MICROS if decision.key in seen.posted else 0
            if self._resting.is_over(decision.key, grace=grace):
                self._done.add(decision.key)
                self._newly.append(decision.key)
                self._resting.forget(decision.key)
                self._announce(seen, decision)
            elif grace and (rests_at := self._resting.rests_at(decision.key)) is not None:
                waits.append(rests_at + grace)
        return max(0.0, (min(waits) - now) / _MICROS) if waits else None

    # Reading, in a thread

    def _read(self) -> _Seen:
        services = self._services
        session = services.sessions.active()
        settings = self._settings()
        decisions = self._decisions()
        return _Seen(
            settings=settings,
            session=session,
            is_open=session is not None and services.settings.submissions_open(),
            close_at=services.settings.submissions_close_at(),
            decisions=decisions,
            titles={one.draw.id: services.draw_reader.title(one.draw) for one in decisions},
            said_of=self._said_of(decisions),
            shown=shown_now(services, {one.key for one in decisions}),
            posted={one.key for one in decisions if is_posted(one.draw, self._platform)},
            closing_is_posted=session is not None and self._closing_is_posted(session.id, settings),
            claim=services.claims.waiting() if decisions else None,
        )

    def _closing_is_posted(self, session_id: int, settings: ChannelSettings) -> bool:
        """Whether submissions were closed by a draw whose own line says so, with a text behind it."""
        return bool(settings.announce["draw_closed"]) and any(
            draw.session_id == session_id and draw.closed_at is not None and is_posted(draw, self._platform)
            for draw in self._services.staged.all_under_way()
        )

    def _decisions(self) -> tuple[_Decision, ...]:
        """What nobody was told yet, in the order in which it was decided."""
        found = []
        for draw in self._services.draw_reader.history(limit=DRAWS_LOOKED_AT):
            if draw.session_id is None and draw.period_id is None:
                continue
            # In the order of places, those who were replaced left out.
            standing = [one for one in draw.standing if one.drawn_at >= self._began]
            for event in {one.event for one in standing}:
                if (draw.id, event) not in self._done:
                    winners = tuple(one for one in standing if one.event == event)
                    found.append(_Decision(draw, event, winners))
        found.sort(key=lambda one: (one.winners[0].drawn_at, one.draw.seq, one.event))
        return tuple(found)

    def _said_of(self, decisions: Sequence[_Decision]) -> dict[Key, tuple[str, ...]]:
        books = [one for one in decisions if one.draw.period_id is not None]
        return {one.key: book_lines(self._services, one.draw.id, one.winners) for one in books}

    # Saying

    def _announce(self, seen: _Seen, decision: _Decision) -> None:
        draw, winners = decision.draw, decision.winners
        kind = "redraw" if decision.event else "winner"
        texts = []
        # What the draw's own line says is not said twice.
        if decision.key not in seen.posted:
            own = seen.said_of.get(decision.key, ()) if seen.settings.announce[kind] else ()
            texts = [*own] or [self._winners_text(seen, kind, draw, winners)]
        claim = seen.claim
        waiting = [one for one in winners if one.state == "drawn"]
        if waiting and claim is not None and (claim.draw_id, claim.event) == decision.key:
            texts.append(self._winners_text(seen, "claim", draw, waiting, seconds=str(claim.claim_seconds)))
        self._say(seen, texts, key=f"draw {draw.id} {decision.event}")

    @staticmethod
    def _winners_text(seen: _Seen, kind: str, draw: DrawView, winners: Sequence[WinnerView], **more: str) -> str:
        fields = winner_fields(draw, winners, seen.titles.get(draw.id, ""), seen.settings)
        return render(seen.settings.announce[kind], {**fields, **more}, LONGEST)

    def _say(self, seen: _Seen, texts: Sequence[str], *, key: str) -> None:
        """As one message where they fit into one."""
        said = [text for text in texts if text]
        if not seen.settings.announcing or not said:
            return
        whole = " ".join(said)
        for number, line in enumerate([whole] if len(whole) <= LONGEST else said):
            self._out.announce(spoken(line, seen.settings.words), key=f"{key} {number}" if number else key)


def spoken(line: str, words: ChatWords) -> str:
    """The line as it can be said: the desk hears itself, and as the broadcaster, so it must be no command to it."""
    return (line if command_word(line, words.prefix) == ("", "") else f"» {line}")[:LONGEST]
