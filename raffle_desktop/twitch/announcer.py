"""What the desk says in chat by itself: that entries are taken, or no more, and who has won.

It goes by what is stored and not by the order of messages: at each change it looks at how things stand, and says what
is new since it last looked. A winner is named when the wheel has come to rest on them, and never before.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
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
from raffle_desktop.domain.chat_texts import clean, cut, render
from raffle_desktop.domain.chat_words import ChatWords, read_line
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.figures import decimal_text, grouped, percent_text
from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.claims import Claim
from raffle_desktop.services.records import DrawView, SessionView, WinnerView
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage import StageView
from raffle_desktop.twitch.pauses import woken

LONGEST = 500
DRAWS_LOOKED_AT = 20
NAMES_MOST = 10
BOOK_LINES_MOST = 3
"""Of more winners of a period than that, one line names all."""
NAME_LONGEST = 60
UNREVEALED_SECONDS = 30.0
"""Until it is looked at again whether a draw that nobody shows still has to be waited for."""
TROUBLE_SECONDS = 5.0
LOOKED_BACK_SECONDS = 120
"""A winner drawn so long before this start, of whom chat was told nothing, is still news."""
_MICROS = 1_000_000

_log = logging.getLogger(__name__)
_WAKING = (DrawChanged, OutsideChange, SessionChanged, SettingsChanged, SubmissionsSwitched)
_Key = tuple[str, int]


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
    def key(self) -> _Key:
        return self.draw.id, self.event


@dataclass(frozen=True, slots=True)
class _Seen:
    """How things stand. `is_open`: somebody who enters now is entered. `said_of`: what a ticket book says itself of its
    winners, by decision. `rests_at`: when the wheel comes to rest on the decision `on_stage`; None = nobody shows it
    yet.
    """

    settings: ChannelSettings
    session: SessionView | None
    is_open: bool
    close_at: int | None
    decisions: tuple[_Decision, ...]
    titles: Mapping[str, str]
    said_of: Mapping[_Key, tuple[str, ...]]
    on_stage: _Key | None
    rests_at: int | None
    claim: Claim | None


class Announcer:
    """Of draws, only those that were decided after this was made are announced: a restart repeats nothing."""

    def __init__(
        self,
        services: Services,
        out: Announces,
        settings: Callable[[], ChannelSettings] | None = None,
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services, self._out, self._sleep = services, out, sleep
        self._settings = settings or services.channel_settings.get
        self._began = services.core.now_micros()
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._is_open: bool | None = None
        self._was_opened = False
        self._done: set[_Key] = set()
        self._newly: list[_Key] = []
        self._rests: dict[_Key, int] = {}

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
            self._done |= set(await asyncio.to_thread(self._services.channel_settings.announced))
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("Twitch: what was announced before is not known. %s", fault)
            return
        self._began -= LOOKED_BACK_SECONDS * _MICROS

    async def _keep(self) -> None:
        told, self._newly = self._newly, []
        if told:
            await asyncio.to_thread(self._services.channel_settings.note_announced, told, actor="twitch")

    def _changed(self, change: Change) -> None:
        if isinstance(change, SubmissionsSwitched) and change.is_open:
            self._was_opened = True
        self._wake.set()

    async def _look_safely(self) -> float | None:
        try:
            return await self._look()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("Twitch: nothing can be announced at present. %s", fault)
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("Twitch: something could not be announced.")
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
        elif before and not seen.is_open and seen.session is not None:
            self._say(seen, [self._submissions_text(seen, "closed")], key="submissions")
        waits = [seen.close_at] if seen.is_open and seen.close_at is not None else []
        try:
            return self._tell_winners(seen, now, waits)
        finally:
            await self._keep()

    @staticmethod
    def _submissions_text(seen: _Seen, kind: str) -> str:
        words, session = seen.settings.words, seen.session
        fields = {
            "session": "" if session is None else session.name or "",
            "entries": "" if session is None else grouped(str(session.entries)),
            "keyword": words.prefix + words.keywords[0] if words.keywords else seen.settings.reward_title,
        }
        return render(seen.settings.announce[kind], fields, LONGEST)

    def _tell_winners(self, seen: _Seen, now: int, waits: list[int]) -> float | None:
        if seen.on_stage is not None and seen.rests_at is not None:
            self._rests[seen.on_stage] = seen.rests_at
        waiting = {decision.key for decision in seen.decisions}
        is_busy = seen.on_stage in waiting and (seen.rests_at is None or seen.rests_at > now)
        if is_busy and seen.rests_at is None:
            waits.append(now + round(UNREVEALED_SECONDS * _MICROS))
        for decision in seen.decisions:
            # One that never came onto the stage, or left it at once for the next, is told before that.
            rests_at = self._rests.get(decision.key)
            is_due = not is_busy if rests_at is None else rests_at <= now
            if is_due:
                self._done.add(decision.key)
                self._newly.append(decision.key)
                self._rests.pop(decision.key, None)
                self._announce(seen, decision)
            elif rests_at is not None:
                waits.append(rests_at)
        return max(0.0, (min(waits) - now) / _MICROS) if waits else None

    # Reading, in a thread

    def _read(self) -> _Seen:
        services = self._services
        session = services.sessions.active()
        view = services.stage.present()
        decisions = self._decisions()
        on_stage = None if view.draw is None or view.winner is None else (view.draw.id, view.winner.event)
        awaited = any(decision.key == on_stage for decision in decisions)
        return _Seen(
            settings=self._settings(),
            session=session,
            is_open=session is not None and services.settings.submissions_open(),
            close_at=services.settings.submissions_close_at(),
            decisions=decisions,
            titles={one.draw.id: services.draw_reader.title(one.draw) for one in decisions},
            said_of={one.key: self._said_of(one) for one in decisions if one.draw.period_id is not None},
            on_stage=on_stage,
            rests_at=self._rests_at(view) if awaited else None,
            claim=services.claims.waiting() if decisions else None,
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

    def _said_of(self, decision: _Decision) -> tuple[str, ...]:
        """A line for each winner of a period, where they are few."""
        if len(decision.winners) > BOOK_LINES_MOST:
            return ()
        found = self._services.period_draws.get(decision.draw.id)
        said = dict(zip((one.place for one in found.view.standing), found.announcements, strict=True))
        return tuple(said[one.place] for one in decision.winners if one.place in said)

    def _rests_at(self, view: StageView) -> int | None:
        """When the window and the overlays show the winner of what is on the stage."""
        draw, winner, reveal = view.draw, view.winner, view.reveal
        if draw is None or winner is None:
            return None
        if reveal is None:
            # Shown at once, without a spin, or not shown by anybody yet.
            return None if view.is_fresh else winner.drawn_at
        if self._services.stage_settings.get().reduced_motion:
            return reveal.started_at + FADE_MS * 1000
        wheel = self._services.wheel.of_draw(draw.id, winner.event, winner.pick)
        return wheel.ends_at(reveal.started_at, reveal.duration_ms)

    # Saying

    def _announce(self, seen: _Seen, decision: _Decision) -> None:
        draw, winners = decision.draw, decision.winners
        kind = "redraw" if decision.event else "winner"
        own = seen.said_of.get(decision.key, ()) if seen.settings.announce[kind] else ()
        texts = [*own] or [self._winners_text(seen, kind, draw, winners)]
        claim = seen.claim
        waiting = [one for one in winners if one.state == "drawn"]
        if waiting and claim is not None and (claim.draw_id, claim.event) == decision.key:
            texts.append(self._winners_text(seen, "claim", draw, waiting, seconds=str(claim.claim_seconds)))
        self._say(seen, texts, key=f"draw {draw.id} {decision.event}")

    @staticmethod
    def _winners_text(seen: _Seen, kind: str, draw: DrawView, winners: Sequence[WinnerView], **more: str) -> str:
        shown = winners[:NAMES_MOST]
        fields = {
            "winner": _listed([cut(clean(one.name), NAME_LONGEST) for one in shown], len(winners) - len(shown)),
            "odds": _listed([percent_text(one.odds) for one in shown]),
            "weight": _listed([grouped(decimal_text(one.weight)) for one in shown]),
            "entries": grouped(str(draw.entries)),
            "session": seen.titles.get(draw.id, ""),
            **more,
        }
        return render(seen.settings.announce[kind], fields, LONGEST)

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
    return (line if read_line(line, words) is None else f"» {line}")[:LONGEST]


def _listed(texts: Sequence[str], others: int = 0) -> str:
    """A, B and C; or: A, B and 3 others."""
    if others:
        return f"{', '.join(texts)} and {others} {'other' if others == 1 else 'others'}"
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"
