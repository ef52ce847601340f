"""One signed-in account at work: what Twitch tells goes in, what the desk says goes out, lists are compared.

Ended by cancelling `run`; what had been heard until then is in the database afterwards.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.announcer import Announcer
from raffle_desktop.services.chat_queue import CommandQueue
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_announcer import TicketNews
from raffle_desktop.twitch.absences import Absences
from raffle_desktop.twitch.board import StatusBoard
from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.draw_posts import DrawPoster
from raffle_desktop.twitch.draw_watch import DrawWatch
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.eventsub import EventSubSession
from raffle_desktop.twitch.eventsub_messages import read_time
from raffle_desktop.twitch.eventsub_state import ALREADY_THERE, State, TopicRefused
from raffle_desktop.twitch.eventsub_state import Phase as SessionPhase
from raffle_desktop.twitch.eventsub_topics import Topic, channel_topics
from raffle_desktop.twitch.faults import MissingScope, NotSignedIn, Refused
from raffle_desktop.twitch.helix import Helix, Sent
from raffle_desktop.twitch.intake import Intake
from raffle_desktop.twitch.live_checks import LiveChecks
from raffle_desktop.twitch.reconciler import Reconciler
from raffle_desktop.twitch.rewards import Rewards
from raffle_desktop.twitch.scopes import CHATTERS, WANTED, WRITE_CHAT, deaf_topics
from raffle_desktop.twitch.status import Phase, ScopeView, SyncReport, SyncView, TopicView
from raffle_desktop.twitch.tokens import Account, TokenKeeper
from raffle_desktop.twitch.watchers import Watchers

VALIDATE_SECONDS = 3600.0
"""Twitch demands to be asked each hour whether the sign-in still stands."""
FIRST_HEARD_SECONDS, HEARD_SECONDS = 3.0, 15.0
FLUSH_SECONDS = 0.5
SYNC_AGAIN_SECONDS = (30.0, 60.0, 300.0, 900.0)
"""After a list that could not be taken: the first time, the second, and so on."""
FULL_SYNC_SECONDS = 24 * 3600.0
DRAIN_SECONDS = 3.0
JUST_LIVE_SECONDS = 300
_CHAT = "channel.chat.message"
_MAY_NOT_WRITE = (
    "The steps of draws cannot be said in chat, as the permission to write there was not given: draws count as not"
    " posted in chat. Sign in again under Connections to grant it."
)
_PHASES = {
    SessionPhase.CONNECTING: Phase.CONNECTING,
    SessionPhase.SUBSCRIBING: Phase.CONNECTING,
    SessionPhase.LISTENING: Phase.LISTENING,
    SessionPhase.WAITING: Phase.WAITING,
}

_log = logging.getLogger(__name__)
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What a connection is made of, whoever is signed in."""

    services: Services
    endpoints: Endpoints
    board: StatusBoard
    clock: Clock
    sleep: Sleep
    random: Callable[[], float]


class Listening:
    """The work for one account. All of it belongs to one event loop."""

    def __init__(self, tools: Tools, account: Account, keeper: TokenKeeper, helix: Helix) -> None:
        self._tools, self.account, self._keeper, self.helix = tools, account, keeper, helix
        services, board, channel_id = tools.services, tools.board, account.user_id
        self._scopes = frozenset(account.scopes)
        self._settings, self._luck = services.channel_settings.get(), services.lucky_settings.get()
        self.out = ChatOut(
            self._send,
            clock_seconds=asyncio.get_running_loop().time,
            sleep=tools.sleep,
            on_sent=lambda text: board.event("sent", detail=text),
            on_problem=lambda text: board.event("not_sent", detail=text),
        )
        self.checks = LiveChecks(
            helix,
            services.channel_intake,
            channel_id,
            services.settings.entry_rules,
            on_problem=lambda text: board.event("problem", detail=text),
        )
        self.commands = CommandQueue(
            services.chat_router,
            lambda message, text: self.out.answer(message.name, text),
            lambda name, detail: board.event("command", name, detail),
            on_problem=lambda text: board.event("problem", detail=text),
        )
        self.claims = ClaimWatch(services, board.note, platform="twitch")
        self.draws = DrawWatch(services, channel_id, board.note)
        self.poster = DrawPoster(
            services,
            self.out,
            channel_id,
            hears=lambda: self._hears_chat,
            may_write=lambda: "" if WRITE_CHAT in self._scopes else _MAY_NOT_WRITE,
            on_said=self.draws.said,
            on_problem=lambda text: board.event("not_sent", detail=text),
            on_trouble=lambda text: board.say(posts_problem=text),
            clock_seconds=asyncio.get_running_loop().time,
            sleep=tools.sleep,
        )
        self.intake = Intake(
            services,
            channel_id=channel_id,
            words=lambda: self._settings.words,
            own_reward=lambda: self._settings.reward_id,
            luck=lambda: self._luck,
            checks=self.checks,
            out=self.out,
            reads=services.chat_router.read,
            commands=self.commands.take,
            claims=self.claims,
            on_stream=self._stream_changed,
            on_log=board.note,
            on_line=self.draws.heard,
        )
        self.reconciler = Reconciler(
            helix,
            services,
            channel_id,
            scopes=lambda: self._scopes,
            on_progress=self._sync_moved,
            on_log=board.note,
            clock=tools.clock,
        )
        self.watchers = Watchers(
            helix,
            services,
            channel_id,
            is_live=lambda: bool(board.status.live_since),
            may_ask=lambda: CHATTERS in self._scopes,
            on_problem=lambda text: board.event("problem", detail=text),
            clock=tools.clock,
            sleep=tools.sleep,
        )
        self.rewards = Rewards(helix, services, channel_id, board.note)
        self.absences = Absences(services, board)
        self.announcer = Announcer(services, self.out)
        self.ticket_news = TicketNews(services, self.out, sleep=tools.sleep)
        self.session = EventSubSession(
            tools.endpoints,
            channel_topics(channel_id),
            self._subscribe,
            self.intake.put,
            self._moved,
            clock=tools.clock,
            random=tools.random,
            sleep=tools.sleep,
            present=self._present,
        )
        self._phase = SessionPhase.CONNECTING
        self._hears_chat: bool | None = None
        self._has_listened = False
        self._list_was_whole = False
        self._troubled = 0
        self._sync_wanted = asyncio.Event()
        self._full_wanted = True
        self._check_wanted = asyncio.Event()
        self._syncing: asyncio.Task[SyncReport] | None = None

    def settings_changed(self) -> None:
        """Read the settings anew; on the loop."""
        services = self._tools.services
        self._settings, self._luck = services.channel_settings.get(), services.lucky_settings.get()

    async def run(self) -> None:
        """Works until it is cancelled. Raises NotSignedIn when the sign-in has ended, and what is a bug."""
        board = self._tools.board
        board.say(
            login=self.account.login,
            user_id=self.account.user_id,
            scopes=tuple(ScopeView(one.name, one.purpose, one.name in self._scopes) for one in WANTED),
            problem="",
            way_out="",
        )
        receiving = asyncio.create_task(self.session.run())
        taking = asyncio.create_task(self.intake.run())
        others = [
            asyncio.create_task(work)
            for work in (
                self.out.run(),
                self.rewards.run(),
                self.announcer.run(),
                self.ticket_news.run(),
                self.claims.run(),
                self.draws.run(),
                self.poster.run(),
                self.watchers.run(),
                self._validate(),
                self._sync_when_due(),
                self.absences.run(),
                self._note_life(),
                self._flush(),
            )
        ]
        try:
            done, _ = await asyncio.wait({receiving, taking, *others}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            raise AssertionError("a part of the connection to Twitch ended by itself")
        finally:
            await _ended(receiving)
            try:
                # What was heard is not lost because the desk closes.
                async with asyncio.timeout(DRAIN_SECONDS):
                    await self.intake.drained()
                    await self.commands.drained()
                    await self.absences.drained()
                    if self.draws.waiting:
                        await self.draws.drained()
            except TimeoutError:
                _log.error("Twitch: what had been heard could not be stored in time")
            await _ended(taking, *others, *(() if self._syncing is None else (self._syncing,)))
            board.say(topics=(), sync=None, retry_at=0, posts_problem="")
            if self._has_listened:
                await self.absences.heard()

    # What the operator may ask

    async def sync(self, *, full: bool) -> SyncReport:
        """Compare with Twitch's lists now. Whoever comes while one is under way gets its report."""
        if self._syncing is None or self._syncing.done():
            self._syncing = asyncio.create_task(self._sync(full=full))
        return await asyncio.shield(self._syncing)

    async def validated(self) -> Account:
        """The account, as Twitch sees it now."""
        return await self._keeper.validate()

    def cancel_sync(self) -> None:
        if self._syncing is not None:
            self._syncing.cancel()

    def retry_now(self) -> None:
        """Try what did not work again, at once."""
        self.session.retry_now()
        self._check_wanted.set()

    # Parts

    async def _validate(self) -> None:
        while True:
            self._check_wanted.clear()
            try:
                async with asyncio.timeout(VALIDATE_SECONDS):
                    await self._check_wanted.wait()
            except TimeoutError:
                pass
            try:
                await self._keeper.validate()
            except NotSignedIn:
                raise
            except EnvironmentFault as fault:
                # The connection itself says when Twitch is away; the next hour asks again.
                _log.warning("Twitch: the sign-in could not be checked. %s", fault)

    async def _sync_when_due(self) -> None:
        while True:
            troubled = self._troubled
            pause = SYNC_AGAIN_SECONDS[min(troubled, len(SYNC_AGAIN_SECONDS)) - 1] if troubled else FULL_SYNC_SECONDS
            await woken(self._sync_wanted, pause, self._tools.sleep)
            if not self._sync_wanted.is_set():
                self._full_wanted = True
            self._sync_wanted.clear()
            full, self._full_wanted = self._full_wanted, False
            await self._look_at_stream()
            await self.look_at_reward()
            await self._catch_up_with_redemptions()
            try:
                await self.sync(full=full)
            except asyncio.CancelledError:
                current = asyncio.current_task()
                if current is not None and current.cancelling():
                    raise
                # The operator's Cancel: what was compared so far stays.
                self._tools.board.event("sync", detail="cancelled")

    async def _look_at_stream(self) -> None:
        """Whether the channel is live: its going live may have been missed."""
        try:
            stream = await self.helix.stream(self.account.user_id)
        except EnvironmentFault as fault:
            _log.warning("Twitch: whether the channel is live is not known. %s", fault)
            return
        live_since = self._tools.board.status.live_since
        if stream is None and self._tools.board.now() - live_since < JUST_LIVE_SECONDS * 1_000_000:
            # What Twitch answers is known to lag behind what it has told.
            return
        began = None if stream is None else read_time(stream.get("started_at"))
        if bool(self._tools.board.status.live_since) != (stream is not None):
            self._stream_changed(stream is not None, began)

    async def look_at_reward(self) -> None:
        """Tell whether Twitch still has the desk's reward."""
        try:
            problem = await self.rewards.missing()
        except EnvironmentFault as fault:
            _log.warning("Twitch: the reward could not be looked at. %s", fault)
            return
        self._tools.board.say(reward_problem=problem)

    async def _catch_up_with_redemptions(self) -> None:
        """Who paid while nobody listened enters now, or gets the points back; those known already are duplicates."""
        try:
            for told in await self.rewards.waiting():
                self.intake.put(told)
        except EnvironmentFault as fault:
            _log.warning("Twitch: redemptions of the time in between could not be fetched. %s", fault)

    async def make_reward(self, title: str, cost: int) -> None:
        """Raises RaffleError and EnvironmentFault where Twitch has none of it."""
        await self.rewards.ensure(title, cost)
        self._tools.board.say(reward_problem="")

    async def make_lucky_reward(self, title: str, cost: int) -> None:
        """As `make_reward`, for tries of the lucky draw."""
        await self.rewards.ensure_lucky(title, cost)
        self._tools.board.say(reward_problem="")

    async def _sync(self, *, full: bool) -> SyncReport:
        try:
            report = await self.reconciler.run_once(full)
        finally:
            self._tools.board.say(sync=None)
        if any(part.part == "followers" and not part.problem and not part.skipped for part in report.parts):
            self._list_was_whole |= report.full
            # Who is not among those known now cannot have followed before the newest of them.
            self.checks.full_list_read = self._list_was_whole
        self._tools.board.say(last_sync=report)
        # A list that moved while it was read, or a Twitch in trouble: what it would have told is not known yet.
        self._troubled = self._troubled + 1 if any(part.problem for part in report.parts) else 0
        return report

    async def _note_life(self) -> None:
        """Keep when Twitch was heard last, for the next start."""
        pause = FIRST_HEARD_SECONDS
        while True:
            await self._tools.sleep(pause)
            if self._phase is SessionPhase.LISTENING:
                pause = HEARD_SECONDS
                await self.absences.heard()

    async def _flush(self) -> None:
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            self._tools.board.flush()

    # Called by the session

    def _moved(self, state: State) -> None:
        board = self._tools.board
        before, self._phase = self._phase, state.phase
        self._note_chat(state)
        # What a permission is missing for was never going to be heard.
        never = deaf_topics(self._scopes)
        for gap in state.gaps:
            self.absences.put(replace(gap, topics=tuple(one for one in gap.topics if one.type not in never)))
        phase = _PHASES.get(state.phase)
        if phase is None:
            return
        problem = state.problem
        if phase is Phase.LISTENING and not state.standing:
            # Connected, and yet nothing is heard.
            phase, problem = Phase.WAITING, next(filter(None, state.missing.values()), "Twitch gives no topic.")
        topics = (
            *(TopicView(topic.type) for topic in state.standing),
            *(TopicView(topic.type, why or "not heard yet") for topic, why in state.missing.items()),
        )
        heard = {view.type for view in board.status.topics if not view.problem}
        retry_at = 0 if state.retry_in is None else board.now() + round(state.retry_in * 1_000_000)
        board.say(phase=phase, problem=problem, way_out="", topics=topics, retry_at=retry_at)
        if state.phase is SessionPhase.LISTENING and before is not SessionPhase.LISTENING:
            board.event("connected")
            if not self._has_listened:
                self._has_listened = True
                self.absences.put_closed(state.at, channel_topics(self.account.user_id))
            self._sync_wanted.set()
        elif state.phase is SessionPhase.WAITING and before is SessionPhase.LISTENING:
            board.event("lost", detail=state.problem)
            # Follows of the time in between are not known before the lists are compared again.
            self.checks.full_list_read = False
        if state.phase is SessionPhase.LISTENING:
            self._tell_revoked(state, heard)

    def _note_chat(self, state: State) -> None:
        """Whether chat is heard: what the desk says about draws has to be seen coming back."""
        heard: bool | None = None
        if state.phase is SessionPhase.LISTENING:
            if any(topic.type == _CHAT for topic in state.standing):
                heard = True
            elif any(why for topic, why in state.missing.items() if topic.type == _CHAT):
                heard = False
        if heard is not self._hears_chat:
            self._hears_chat = heard
            self.poster.look_again()

    def _tell_revoked(self, state: State, heard: set[str]) -> None:
        for topic, why in state.missing.items():
            if why and topic.type in heard:
                self._tools.board.event("revoked", detail=f"{topic.type}: {why}")
                # It may be the sign-in that is gone.
                self._check_wanted.set()

    async def _subscribe(self, topic: Topic, session_id: str) -> object:
        try:
            return await self.helix.listen(topic.request(session_id))
        except (MissingScope, NotSignedIn) as fault:
            if isinstance(fault, NotSignedIn):
                self._check_wanted.set()
            raise TopicRefused(str(fault)) from fault
        except Refused as refused:
            # 409: it stands already.
            if refused.status in {400, 403}:
                raise TopicRefused(str(refused)) from refused
            if refused.status != 409:
                raise
            return ALREADY_THERE

    async def _present(self, session_id: str) -> Collection[Topic]:
        topics = []
        for row in await self.helix.listening():
            transport = row.get("transport")
            session = transport.get("session_id") if isinstance(transport, dict) else None
            topic = Topic.of_subscription(row)
            if row.get("status") == "enabled" and session == session_id and topic is not None:
                topics.append(topic)
        return topics

    # Called by the other parts

    async def _send(self, text: str, reply_to: str) -> Sent:
        return await self.helix.send_chat(self.account.user_id, self.account.user_id, text, reply_to=reply_to)

    def _sync_moved(self, view: SyncView | None) -> None:
        self._tools.board.say(sync=view)

    def _stream_changed(self, live: bool, at: datetime | None) -> None:  # noqa: FBT001 - a callback
        board = self._tools.board
        board.event("live" if live else "offline")
        board.say(live_since=(board.now() if at is None else to_micros(at)) if live else 0)


async def _ended(*tasks: asyncio.Task[object]) -> None:
    running = {task for task in tasks if task.cancel()}
    for task, outcome in zip(tasks, await asyncio.gather(*tasks, return_exceptions=True), strict=True):
        # One that failed before is told by whoever waited for it.
        if isinstance(outcome, Exception) and task in running:
            _log.error("Twitch: %s failed", task.get_name(), exc_info=outcome)
