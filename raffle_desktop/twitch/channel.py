"""What the operator may ask of the connection to Twitch, from any thread."""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.absences import SOURCE
from raffle_desktop.twitch.connection import ACTOR, Connection, SecretKeeper
from raffle_desktop.twitch.device_sign_in import Tokens
from raffle_desktop.twitch.listening import Listening, Sleep
from raffle_desktop.twitch.rehearsal import rehearsed
from raffle_desktop.twitch.status import LogLine, Phase, SyncReport, TwitchStatus

T = TypeVar("T")


class Channel:
    """Implements `status.TwitchControl`. `run` blocks the thread that is given to it; everything else may be called
    from any other. `tell` is called with each change of the status, on several threads.
    """

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        *,
        tell: Callable[[TwitchStatus], None],
        environment: Mapping[str, str] = os.environ,
        clock: Clock = system_clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._services = services
        self._connection = Connection(services, secrets, tell=tell, environment=environment, clock=clock, sleep=sleep)

    def run(self) -> None:
        """Keep the connection until `end`."""
        self._connection.run()

    def end(self) -> None:
        """Have `run` return soon."""
        self._connection.end()

    @property
    def status(self) -> TwitchStatus:
        """As of this moment."""
        return self._connection.board.status

    def sign_in(self) -> None:
        """See TwitchControl."""

        async def begin() -> None:
            connection = self._connection
            keeper, sign_in = connection.keeper, connection.sign_in
            if keeper is None or sign_in is None:
                raise EnvironmentFault(
                    "The desk needs a client id before it can sign in to Twitch.", "Enter one first."
                )

            async def adopt(tokens: Tokens) -> None:
                await keeper.adopt(tokens)
                connection.begin_anew()

            await sign_in.begin(connection.client_id, adopt)

        self._asked(begin())

    def cancel_sign_in(self) -> None:
        """See TwitchControl."""

        async def cancel() -> None:
            if self._connection.sign_in is not None:
                await self._connection.sign_in.cancel()

        self._asked(cancel())

    def sign_out(self) -> str:
        """See TwitchControl."""

        async def leave() -> str:
            if self._connection.keeper is None:
                return ""
            told = await self._connection.keeper.sign_out()
            self._connection.begin_anew()
            return told

        told = self._asked(leave())
        # What is said from now on is nobody's loss.
        self._services.gaps.forget_heard(SOURCE)
        return told

    def accept_channel(self) -> None:
        """See TwitchControl."""
        status = self.status
        if status.phase is not Phase.OTHER_CHANNEL:
            raise RaffleError(Code.NOT_AVAILABLE, "There is no other channel to take.")
        # In this order: a desk that stops between the two asks again.
        self._services.channel_settings.forget_facts(actor=ACTOR)
        self._services.channel_settings.set_connected(status.user_id, status.login, actor=ACTOR)
        self._connection.begin_anew()

    def use_client_id(self, client_id: str) -> None:
        """See TwitchControl."""
        settings = self._services.channel_settings
        settings.set(replace(settings.get(), client_id=client_id.strip()), actor=ACTOR)
        self._connection.begin_anew()

    def retry_now(self) -> None:
        """See TwitchControl."""

        def retry() -> None:
            listening = self._connection.listening
            if listening is not None:
                listening.retry_now()
            else:
                self._connection.begin_anew()

        self._connection.on_loop(retry)

    def sync(self, *, full: bool = True) -> SyncReport:
        """See TwitchControl."""
        return self._asked(self._of_listening(lambda listening: listening.sync(full=full)))

    def cancel_sync(self) -> None:
        """See TwitchControl."""

        def cancel() -> None:
            if self._connection.listening is not None:
                self._connection.listening.cancel_sync()

        self._connection.on_loop(cancel)

    def make_reward(self, title: str, cost: int) -> None:
        """See TwitchControl."""
        self._asked(self._of_listening(lambda listening: listening.make_reward(title, cost)))

    def make_lucky_reward(self, title: str, cost: int) -> None:
        """See TwitchControl."""
        self._asked(self._of_listening(lambda listening: listening.make_lucky_reward(title, cost)))

    def send_test(self, text: str) -> str:
        """See TwitchControl."""

        async def send(listening: Listening) -> str:
            try:
                sent = await listening.helix.send_chat(listening.account.user_id, listening.account.user_id, text)
            except ValueError:
                raise RaffleError(Code.VALUE_INVALID, "A chat line has 1 to 500 characters.") from None
            return sent.dropped

        return self._asked(self._of_listening(send))

    def rehearse(self, text: str) -> str:
        """See TwitchControl."""
        return rehearsed(self._services, text)

    def check(self) -> str:
        """See TwitchControl."""

        async def look(listening: Listening) -> str:
            account = await listening.validated()
            missing = [view.name for view in self.status.scopes if not view.granted]
            heard = [row for row in await listening.helix.listening() if row.get("status") == "enabled"]
            stream = await listening.helix.stream(account.user_id)
            permissions = "all permissions" if not missing else f"{len(missing)} permissions missing"
            state = "live" if stream is not None else "not live"
            return f"Twitch answers: signed in as {account.login}, {permissions}, {len(heard)} topics heard, {state}."

        return self._asked(self._of_listening(look))

    def is_following(self, login: str) -> bool:
        """See TwitchControl."""

        async def look(listening: Listening) -> bool:
            found = await listening.helix.users(logins=[login.removeprefix("@").lower()])
            if not found:
                raise RaffleError(Code.VIEWER_NOT_FOUND, "There is no such account on Twitch.")
            return await listening.helix.follower(listening.account.user_id, found[0].id) is not None

        return self._asked(self._of_listening(look))

    def look_at(self, name: str, user_id: str | None) -> str | None:
        """Learn of somebody who enters elsewhere than in chat what the entry rules ask, as for chat; gives the
        account's id, None where there is no such account. Raises RaffleError(NOT_AVAILABLE) and EnvironmentFault.
        """

        async def look(listening: Listening) -> str | None:
            account = user_id
            if not account:
                found = await listening.helix.users(logins=[name.removeprefix("@").lower()])
                account = found[0].id if found else None
            if account:
                await listening.checks.look([Person("twitch", name, account)])
            return account

        return self._asked(self._of_listening(look))

    def log(self, after: int = 0) -> tuple[int, list[LogLine]]:
        """See TwitchControl."""
        return self._connection.board.log(after)

    # ------------------------------------------------------------------------------------------------------------------

    async def _of_listening(self, act: Callable[[Listening], Coroutine[Any, Any, T]]) -> T:
        listening = self._connection.listening
        if listening is None:
            raise RaffleError(Code.NOT_AVAILABLE, "Twitch is not connected.")
        return await act(listening)

    def _asked(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this on the loop and wait. Raises what it raises."""
        loop = self._connection.loop
        if loop is None:
            work.close()
            raise RaffleError(Code.NOT_AVAILABLE, "Twitch is not connected.")
        try:
            return asyncio.run_coroutine_threadsafe(work, loop).result()
        except (concurrent.futures.CancelledError, asyncio.CancelledError):
            raise RaffleError(Code.NOT_AVAILABLE, "This was given up before it had ended.") from None
