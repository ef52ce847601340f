"""The desk's voice in Kick's chat: signed in or not, what may be said, and what is said by itself.

All of it belongs to the loop of the Kick worker and needs nothing of the feed: the feed is heard without any of this,
and nothing here can touch it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Protocol

from raffle_desktop.domain.changes import Change, OutsideChange, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.kick.api_faults import KickFault, NotSignedIn
from raffle_desktop.kick.chat_out import ChatOut
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import Kept, SecretKeeper, checked_app
from raffle_desktop.kick.official import Channel, Official, Sent
from raffle_desktop.kick.parsing import PLATFORM
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.sign_in import SignIn
from raffle_desktop.kick.status import REDIRECT_PORT, KickAccount
from raffle_desktop.kick.tokens import Tokens
from raffle_desktop.services.announcer import Announcer
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.kick_settings import KICK_SETTINGS, KickSettings
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_announcer import TicketNews

CLOSE_SECONDS = 3.0
"""How long the end waits for a renewal that is under way."""
LOOK_AGAIN_SECONDS = (5.0, 15.0, 60.0)
AFTER_A_BUG_SECONDS = 60.0
LONG_AFTER_SECONDS = 600.0
SAME_PROBLEM_SECONDS = 60.0
"""The live log tells of the same problem once in this time."""
WRITTEN_KEPT = 200
"""Lines of its own that the desk knows again when the feed tells of them."""
NOT_SIGNED_IN = "nobody is signed in to Kick; see Connections"
SWITCHED_OFF = "writing in Kick’s chat is switched off"
NOT_READY = "the desk is not ready to write in Kick’s chat yet"

_log = logging.getLogger(__name__)


class Say(Protocol):
    """Takes changes of the status: the names of `KickStatus`'s fields with their values."""

    def __call__(self, **changes: object) -> None: ...


class Speaking:
    """`await run()` until it is cancelled; the rest is called on its loop.

    `say` is told what the operator sees of it; `line` a kind and a detail for the live log ("sent", "not_sent",
    "unsent", "problem").
    """

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        say: Say,
        line: Callable[[str, str], None],
        environ: Mapping[str, str],
        clock: Clock = system_clock,
        clock_seconds: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        port: int = REDIRECT_PORT,
    ) -> None:
        self._services, self._secrets, self._say, self._line = services, secrets, say, line
        self._sleep = sleep
        places = Places.from_environment(environ)
        self._http = Http()
        self.tokens = Tokens(secrets, places, self._http, clock, self._sign_in_changed)
        self._official = Official(self._http, places, self.tokens)
        self._sign_in = SignIn(self._http, places, clock, port, sleep)
        self._seconds = clock_seconds or asyncio.get_running_loop().time
        self.out = ChatOut(
            self._send,
            clock_seconds=self._seconds,
            sleep=sleep,
            on_sent=lambda text: line("sent", text),
            on_not_sent=lambda text, why: line("not_sent", f"{text} ({why})"),
            on_fault=self._fault,
        )
        self._channel: Channel | None = None
        self._settings = KickSettings()
        self._changed = asyncio.Event()
        self._why_not = NOT_READY
        self._is_meant = False
        """Nothing is written, and nothing is wrong: the operator never signed in, or switched it off."""
        self._told: tuple[str, float] = ("", 0.0)
        self._account_id = ""
        self._written: deque[str] = deque(maxlen=WRITTEN_KEPT)

    # The worker's side

    async def run(self) -> None:
        """Say what there is to say while somebody is signed in and answers are on. No fault ends it."""
        loop = asyncio.get_running_loop()

        def changed(change: Change) -> None:
            # On whichever thread made it.
            if isinstance(change, OutsideChange) or (
                isinstance(change, SettingsChanged) and change.key == KICK_SETTINGS
            ):
                try:
                    loop.call_soon_threadsafe(self._changed.set)
                except RuntimeError:
                    _log.debug("The loop has ended: nobody speaks any more.")

        unsubscribe = self._services.core.bus.subscribe(Change, changed)
        try:
            failures = 0
            while True:
                self._changed.clear()
                try:
                    await self._speak_until_changed()
                    failures = 0
                except (EnvironmentFault, RaffleError) as fault:
                    self._trouble(fault.message, getattr(fault, "way_out", ""))
                    pause = LOOK_AGAIN_SECONDS[min(failures, len(LOOK_AGAIN_SECONDS) - 1)]
                    failures += 1
                    # What only the operator can change is tried again when they have, or long after.
                    longer = LONG_AFTER_SECONDS if isinstance(fault, NotSignedIn) else pause
                    await woken(self._changed, longer, self._sleep)
                except Exception:  # noqa: BLE001 - the boundary: logged, and begun anew
                    _log.exception("Kick: writing in chat failed")
                    self._trouble("Writing in Kick’s chat failed; the log file has the details.", "")
                    await woken(self._changed, AFTER_A_BUG_SECONDS, self._sleep)
        finally:
            unsubscribe()
            self.out.give_up("the desk has closed")

    async def aclose(self) -> None:
        """To be called when `run` has ended, before the loop does."""
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._sign_in.cancel()
                await self.tokens.aclose()
        except TimeoutError:
            _log.warning("Kick: the sign-in was still being renewed at the end")
        await self._http.aclose()

    def answer(self, name: str, text: str) -> None:
        """Answer somebody in chat; where that cannot be, it stands in the live log only."""
        if self._why_not:
            self._line("unsent" if self._is_meant else "not_sent", f"@{name}: {text} ({self._why_not})")
        else:
            self.out.answer(name, text)

    async def is_live(self, channel: str) -> bool | None:
        """Whether the stream of this channel runs; None where nobody is signed in or Kick does not say."""
        try:
            if not (await self.tokens.kept()).is_signed_in:
                return None
            found = await self._official.channel(channel)
        except EnvironmentFault as fault:
            _log.info("Kick: whether the stream runs was not said. %s", fault)
            return None
        return None if found is None else found.is_live

    # The operator's side; each raises RaffleError or EnvironmentFault

    async def begin_sign_in(self, client_id: str, client_secret: str, *, actor: str) -> str:
        """See KickControl."""
        app = (await self.tokens.kept()).app_only()
        if client_id.strip() or client_secret.strip() or not app.client_id:
            app = checked_app(client_id, client_secret)

        async def adopt(kept: Kept) -> None:
            await self._adopt(kept, actor)

        address = await self._sign_in.begin(app, adopt, self._sign_in_over)
        self._say(signing_in_until=self._sign_in.until, account_problem="", account_way_out="")
        return address

    async def cancel_sign_in(self) -> None:
        """See KickControl."""
        await self._sign_in.cancel()
        self._say(signing_in_until=0)

    async def sign_out(self, *, actor: str) -> str:
        """See KickControl."""
        await self.cancel_sign_in()
        before = await self.tokens.kept()
        told = await self.tokens.sign_out()
        if before.is_signed_in:
            await off_loop(self._audit, "kick.sign_out", before, actor)
        self._say(account_problem="", account_way_out="")
        return told

    async def switch_answers(self, *, on: bool, actor: str) -> None:
        """See KickControl."""
        await off_loop(lambda: self._services.kick_settings.switch_answers(on=on, actor=actor))

    # Signing in

    async def _adopt(self, kept: Kept, actor: str) -> None:
        try:
            user_id, name = await self._official.me(kept.access)
            kept = replace(kept, user_id=user_id, name=name)
        except KickFault as fault:
            _log.info("Kick: whose sign-in it is was not told yet. %s", fault)
        try:
            await self.tokens.adopt(kept)
        except EnvironmentFault:
            # Nobody will use it.
            await self.tokens.revoke(kept.access)
            raise
        await off_loop(self._audit, "kick.sign_in", kept, actor)
        await self.switch_answers(on=True, actor=actor)

    def _sign_in_over(self, fault: EnvironmentFault | None) -> None:
        if fault is None:
            self._say(signing_in_until=0, account_problem="", account_way_out="")
        else:
            self._line("problem", str(fault))
            self._say(signing_in_until=0, account_problem=fault.message, account_way_out=fault.way_out)

    def _sign_in_changed(self, kept: Kept) -> None:
        self._account_id = kept.user_id if kept.is_signed_in else ""
        self._say(account=_account(kept), has_app=kept.client_id != "")
        self._changed.set()

    def _audit(self, act: str, kept: Kept, actor: str) -> None:
        def work(transaction: Transaction) -> None:
            transaction.audit(act, kept.user_id, after={"name": kept.name, "user_id": kept.user_id})

        self._services.core.write(work, actor=actor)

    # Speaking

    async def _speak_until_changed(self) -> None:
        self._settings = settings = await off_loop(self._services.kick_settings.get)
        kept = await self.tokens.kept()
        self._account_id = kept.user_id if kept.is_signed_in else ""
        self._say(
            account=_account(kept),
            has_app=kept.client_id != "",
            secrets_problem=await off_loop(lambda: self._secrets.problem),
        )
        self._why_not = _why_not(settings, kept)
        if self._why_not:
            self._say(may_write=False)
            self.out.give_up(self._why_not)
            absence = self.tokens.absence
            has_ended = not kept.is_signed_in and absence.message != NotSignedIn().message
            if has_ended:
                self._say(account_problem=absence.message, account_way_out=absence.way_out)
            self._is_meant = not has_ended
            try:
                await self._changed.wait()
            finally:
                self._is_meant = False
            return
        self._why_not = NOT_READY
        await self._find_out(settings, kept)
        tasks = [
            asyncio.ensure_future(work)
            for work in (
                self.out.run(),
                Announcer(self._services, self.out, platform=PLATFORM, sleep=self._sleep).run(),
                TicketNews(self._services, self.out, platform=PLATFORM, sleep=self._sleep).run(),
                self._until_other(settings, kept),
            )
        ]
        try:
            # They listen before anybody is told that they do.
            await asyncio.sleep(0)
            self._why_not = ""
            self._say(may_write=True, account_problem="", account_way_out="")
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                # Only the last one ends by itself; what ended another way is raised.
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._why_not = NOT_READY
            self._say(may_write=False)

    async def _find_out(self, settings: KickSettings, kept: Kept) -> None:
        """Whose sign-in it is, and which account the channel belongs to. Raises KickFault, RaffleError."""
        if not kept.name:
            await self.tokens.say_whose(kept, *await self._official.me())
        if self._channel is None or self._channel.name.casefold() != settings.channel.casefold():
            self.out.give_up("another channel was set")
            own = _own_channel(await self.tokens.kept(), settings.channel)
            self._channel = own or await self._official.channel(settings.channel)
        if self._channel is None:
            raise KickFault(
                f"Kick knows no channel “{settings.channel}”, so the desk cannot write in its chat.",
                "Correct the channel’s name under Connections.",
            )

    async def _until_other(self, settings: KickSettings, kept: Kept) -> None:
        """Until something has changed that matters to whoever speaks: not each renewal."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            now = await off_loop(self._services.kick_settings.get)
            held = await self.tokens.kept()
            if (now.on, now.answer, now.channel) != (settings.on, settings.answer, settings.channel):
                return
            if (held.is_signed_in, held.since, held.client_id) != (kept.is_signed_in, kept.since, kept.client_id):
                return

    def wrote(self, user_id: str, text: str) -> bool:
        """Whether this line of chat, by that account, is one of the desk's own."""
        line = " ".join(text.split())
        if not self._account_id or user_id != self._account_id or line not in self._written:
            return False
        # Once for each that was sent: the streamer may type the same.
        self._written.remove(line)
        return True

    async def _send(self, text: str) -> Sent:
        if self._channel is None:
            raise NotSignedIn
        # Before it is sent: the feed may tell of it before the answer does.
        self._written.append(" ".join(text.split()))
        return await self._official.send(self._channel.user_id, text)

    def _fault(self, fault: EnvironmentFault | None) -> None:
        if fault is None:
            self._say(may_write=True, account_problem="", account_way_out="")
            return
        self._tell(str(fault))
        self._say(
            account_problem=fault.message,
            account_way_out=fault.way_out,
            **({"may_write": False} if isinstance(fault, NotSignedIn) else {}),
        )

    def _trouble(self, problem: str, way_out: str) -> None:
        self._why_not = self._why_not or NOT_READY
        self._tell(f"{problem} {way_out}".strip())
        self._say(may_write=False, account_problem=problem, account_way_out=way_out)

    def _tell(self, problem: str) -> None:
        before, at = self._told
        if problem != before or self._seconds() - at >= SAME_PROBLEM_SECONDS:
            self._told = (problem, self._seconds())
            self._line("problem", problem)


def _why_not(settings: KickSettings, kept: Kept) -> str:
    if not kept.is_signed_in:
        return NOT_SIGNED_IN
    return "" if settings.on and settings.answer and settings.channel else SWITCHED_OFF


def _own_channel(kept: Kept, slug: str) -> Channel | None:
    """The account's own channel, where it is that one: in addresses, names have a hyphen for each underscore."""
    if slug.casefold().replace("_", "-") != kept.name.casefold().replace("_", "-") or not kept.user_id.isdigit():
        return None
    return Channel(int(kept.user_id), slug)


def _account(kept: Kept) -> KickAccount | None:
    return KickAccount(kept.user_id, kept.name, kept.since, kept.scopes) if kept.is_signed_in else None
