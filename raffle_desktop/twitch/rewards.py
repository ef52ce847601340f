"""The channel-point rewards that enter viewers or try the lucky draw, and what becomes of the points that they paid.

The desk makes the reward itself: Twitch lets a program settle redemptions of its own rewards only. Settling twice does
no harm, so whatever is not certainly settled is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import replace
from typing import Any

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.redemptions import Settlement
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.faults import Refused, Unreachable
from raffle_desktop.twitch.helix import Helix, Total
from raffle_desktop.twitch.status import LogLine

ACTOR = "desk"
TITLE_MAX = 45
COST_MAX = 2**31 - 1
"""Twitch names no highest cost; a number beyond this is a slip of the finger."""
LOOK_SECONDS = 2.0
BACK_OFF_SECONDS = (5.0, 10.0, 30.0, 60.0, 300.0)
FAULTS_IN_A_ROW = 3
"""After so many the rest of a batch waits too: it is Twitch that is in trouble, not one redemption."""
REDEMPTION_TOPIC = "channel.channel_points_custom_reward_redemption.add"
_REWARDS = "channel_points/custom_rewards"
_PROMPT = "Enters you into the raffle. The points come back if the entry cannot be taken."
_LUCKY_PROMPT = "Tries the lucky draw once. The points come back if you have tried today, or cannot."

_log = logging.getLogger(__name__)


class Rewards:
    """All of it but `poke` belongs to one event loop."""

    def __init__(
        self,
        helix: Helix,
        services: Services,
        channel_id: str,
        on_log: Callable[[LogLine], None],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._helix, self._services, self._channel_id, self._on_log = helix, services, channel_id, on_log
        self._sleep = sleep
        self._settling = asyncio.Lock()
        self._making = asyncio.Lock()
        self._loop = asyncio.get_running_loop()
        self._poked = asyncio.Event()
        self._told = ""

    # The reward

    async def ensure(self, title: str, cost: int) -> str:
        """Have a reward of this title and cost on the channel, and store it as the one that enters; gives its id.

        One that the desk made earlier, by that title or under another one, is taken and brought up to date. Raises
        RaffleError: VALUE_INVALID for a title or cost that Twitch does not take, also where a reward of somebody
        else's has the title; NOT_AVAILABLE where the channel has no channel points or no room for a reward. Raises
        what Helix raises.
        """
        return await self._ensure(title, cost, is_lucky=False)

    async def ensure_lucky(self, title: str, cost: int) -> str:
        """As `ensure`, for the reward whose redemptions are tries of the lucky draw."""
        return await self._ensure(title, cost, is_lucky=True)

    async def _ensure(self, title: str, cost: int, *, is_lucky: bool) -> str:
        wanted = title.strip()
        if not 1 <= len(wanted) <= TITLE_MAX or not wanted.isprintable():
            raise RaffleError(Code.VALUE_INVALID, f"A reward’s title has 1 to {TITLE_MAX} characters on one line.")
        if not 1 <= cost <= COST_MAX:
            raise RaffleError(Code.VALUE_INVALID, "A reward costs 1 channel point or more.")
        async with self._making:
            reward_id = await self._made(wanted, cost, is_lucky=is_lucky)
            await asyncio.to_thread(self._store_lucky if is_lucky else self._store, reward_id, wanted, cost)
        return reward_id

    async def missing(self) -> str:
        """Why the stored reward enters nobody at present, or "": deleted, paused or switched off on Twitch's own pages.
        Raises what Helix raises.
        """
        settings = await asyncio.to_thread(self._services.channel_settings.get)
        lucky_id = await asyncio.to_thread(lambda: self._services.lucky_settings.get().reward_id)
        if not settings.reward_id and not lucky_id:
            return ""
        try:
            own = await self._helix.rewards(self._channel_id)
        except Refused as refused:
            _explain(refused, settings.reward_title)
            raise
        rows = {row.get("id"): row for row in own}
        row, title = rows.get(settings.reward_id), shown(settings.reward_title)
        if settings.reward_id and row is None:
            return f"The reward {title} is no longer on the channel. Make it again under Connections."
        if row is not None and _is_off(row):
            return f"The reward {title} is paused or switched off on Twitch, so nobody can enter with it."
        lucky = rows.get(lucky_id)
        if lucky_id and lucky is None:
            return (
                "The lucky draw’s reward is not among those that the desk has made on the channel, so its points cannot"
                " be given back. Have the desk make one."
            )
        if lucky is not None and _is_off(lucky):
            return "The lucky draw’s reward is paused or switched off on Twitch, so nobody can try with it."
        return ""

    async def waiting(self) -> list[Notification]:
        """Redemptions of the rewards for entries and for the lucky draw that nobody has settled, as if they were told
        now: those of a time in which nobody listened are among them. Raises what Helix raises; where only one reward's
        could be fetched, that is enough for now.
        """
        settings = await asyncio.to_thread(self._services.channel_settings.get)
        luck = await asyncio.to_thread(self._services.lucky_settings.get)
        told: list[Notification] = []
        faults: list[EnvironmentFault] = []
        for reward_id in dict.fromkeys(filter(None, (settings.reward_id, luck.reward_id))):
            try:
                told += await self._waiting_for(reward_id)
            except EnvironmentFault as fault:
                _log.warning("Twitch: redemptions of a reward could not be fetched. %s", fault)
                faults.append(fault)
        if faults and not told:
            raise faults[0]
        return told

    async def _waiting_for(self, reward_id: str) -> list[Notification]:
        wanted = {
            "broadcaster_id": self._channel_id,
            "reward_id": reward_id,
            "status": "UNFULFILLED",
            "sort": "OLDEST",
        }
        told = []
        async with aclosing(
            self._helix.pages(f"{_REWARDS}/redemptions", wanted, size=50, key="id", total=Total.NONE)
        ) as pages:
            async for page in pages:
                told += [Notification(f"redemption-{row['id']}", REDEMPTION_TOPIC, "1", None, row, {}) for row in page]
        return told

    async def _made(self, title: str, cost: int, *, is_lucky: bool) -> str:
        rules = await asyncio.to_thread(self._services.settings.entry_rules)
        asks = rules.link_required and not is_lucky
        stored = await asyncio.to_thread(lambda: self._services.channel_settings.get().reward_id)
        other = await asyncio.to_thread(lambda: self._services.lucky_settings.get().reward_id)
        if is_lucky:
            stored, other = other, stored
        try:
            found = await self._found(title, stored)
            if found is not None and found["id"] == other:
                sentence = (
                    f"The reward {shown(title)} is one for entries"
                    if is_lucky
                    else f"{shown(title)} is the lucky draw’s reward"
                )
                raise RaffleError(Code.VALUE_INVALID, f"{sentence}; choose another title.")
            if found is None:
                try:
                    return await self._helix.create_reward(
                        self._channel_id, title, cost, prompt=_LUCKY_PROMPT if is_lucky else _PROMPT, asks_for_text=asks
                    )
                except Unreachable as fault:
                    # It may be there all the same.
                    if not fault.unknown or (found := await self._found(title, "")) is None:
                        raise
            await self._bring_up_to_date(found, title, cost, asks_for_text=asks)
        except Refused as refused:
            _explain(refused, title)
            raise
        return str(found["id"])

    async def _found(self, title: str, reward_id: str) -> dict[str, Any] | None:
        """The desk's own reward of that title, else the one of that id."""
        own = [row for row in await self._helix.rewards(self._channel_id) if isinstance(row.get("id"), str)]
        wanted = title.casefold()
        by_title = (row for row in own if str(row.get("title", "")).strip().casefold() == wanted)
        return next(by_title, next((row for row in own if row["id"] == reward_id), None))

    async def _bring_up_to_date(self, row: dict[str, Any], title: str, cost: int, *, asks_for_text: bool) -> None:
        wanted = {
            "title": title,
            "cost": cost,
            "is_enabled": True,
            "is_paused": False,
            "is_user_input_required": asks_for_text,
            # Redemptions that skip the queue are fulfilled at once, and their points never come back.
            "should_redemptions_skip_request_queue": False,
        }
        changes = {name: value for name, value in wanted.items() if row.get(name) != value}
        if changes:
            await self._helix.patch(_REWARDS, {"broadcaster_id": self._channel_id, "id": row["id"]}, changes)

    def _store(self, reward_id: str, title: str, cost: int) -> None:
        present = self._services.channel_settings.get()
        wanted = replace(present, reward_id=reward_id, reward_title=title, reward_cost=cost)
        self._services.channel_settings.set(wanted, actor=ACTOR)

    def _store_lucky(self, reward_id: str, _title: str, _cost: int) -> None:
        settings = self._services.lucky_settings
        settings.set(replace(settings.get(), reward_id=reward_id), actor=ACTOR)

    # Redemptions

    def poke(self) -> None:
        """Look at once whether something is due; from any thread."""
        with suppress(RuntimeError):  # The loop has ended: nobody looks any more.
            self._loop.call_soon_threadsafe(self._poked.set)

    async def run(self) -> None:
        """Settle what is due, until cancelled."""
        waits = 0
        while True:
            self._poked.clear()
            try:
                is_done = await self.settle_due()
            except (EnvironmentFault, RaffleError) as fault:
                # The database: what is due stays due.
                self._tell_once(str(fault))
                is_done = False
            if is_done:
                waits = 0
                await woken(self._poked, LOOK_SECONDS, self._sleep)
            else:
                # Nobody's poke hurries a Twitch that is in trouble.
                await self._sleep(BACK_OFF_SECONDS[min(waits, len(BACK_OFF_SECONDS) - 1)])
                waits += 1

    async def settle_due(self) -> bool:
        """Tell Twitch what became of the redemptions that wait for it. False: some have to be tried again later."""
        async with self._settling:
            faults = 0
            due = await asyncio.to_thread(self._services.redemptions.due)
            for settlement in due:
                try:
                    problem = await self._settle(settlement)
                except EnvironmentFault as fault:
                    self._tell_once(f"Channel points could not be settled yet. {fault}")
                    faults += 1
                    if faults >= FAULTS_IN_A_ROW or not isinstance(fault, Unreachable):
                        return False
                    continue
                await asyncio.to_thread(
                    self._services.redemptions.settled, settlement.id, problem, fulfilled=settlement.fulfilled
                )
                if problem:
                    self._say("problem", problem)
                elif not settlement.fulfilled:
                    self._say("points_back")
            if due and not faults:
                self._told = ""
            return not faults

    async def _settle(self, settlement: Settlement) -> str:
        """Why it can never be settled as wanted, or "" where it is. Raises what Helix raises where later may do."""
        try:
            await self._helix.settle_redemption(
                self._channel_id, settlement.reward_id, settlement.id, fulfilled=settlement.fulfilled
            )
        except Refused as refused:
            if refused.status == 404:
                return await self._settled_before(settlement)
            if refused.status in {400, 403}:
                return _lost(settlement, str(refused))
            raise
        return ""

    async def _settled_before(self, settlement: Settlement) -> str:
        """Not among those that wait: settled by an earlier try, by somebody on Twitch's pages, or with its reward."""
        path = f"{_REWARDS}/redemptions"
        params = {"broadcaster_id": self._channel_id, "reward_id": settlement.reward_id, "id": settlement.id}
        try:
            answer = await self._helix.get(path, params)
        except Refused as refused:
            if refused.status == 404:
                return _lost(settlement, "Its reward is no longer on the channel.")
            if refused.status in {400, 403}:
                return _lost(settlement, str(refused))
            raise
        rows = answer.get("data")
        status = (
            next((row.get("status") for row in rows if isinstance(row, dict)), "") if isinstance(rows, list) else ""
        )
        if status == ("FULFILLED" if settlement.fulfilled else "CANCELED"):
            return ""
        return _lost(settlement, "Twitch has it settled otherwise." if status else "Twitch does not know it any more.")

    # Telling

    def _tell_once(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            _log.warning("Twitch: %s", sentence)
            self._say("problem", sentence)

    def _say(self, kind: str, detail: str = "") -> None:
        self._on_log(LogLine(to_micros(self._services.core.clock()), kind, detail=detail))


def _is_off(row: dict[str, Any]) -> bool:
    return row.get("is_enabled") is False or row.get("is_paused") is True


def _lost(settlement: Settlement, why: str) -> str:
    """A redemption that the desk can do nothing more about; "" where that costs nobody points."""
    if settlement.fulfilled:
        return ""
    return f"The channel points of one redemption could not be given back by the desk. {why}"


def _explain(refused: Refused, title: str) -> None:
    """Raises RaffleError in place of a refusal that the operator can do something about."""
    said = refused.sentence.upper()
    if "DUPLICATE_REWARD" in said:
        sentence = (
            f"The channel has a reward {shown(title)} already, and not one of the desk’s own, which are the only ones"
            " whose points it can give back. Choose another title, or delete that reward on Twitch."
        )
        raise RaffleError(Code.VALUE_INVALID, sentence) from refused
    if "TOO_MANY_REWARDS" in said:
        sentence = "The channel has as many rewards as Twitch allows. Delete one on Twitch first."
        raise RaffleError(Code.NOT_AVAILABLE, sentence) from refused
    if refused.status == 403:
        sentence = "Twitch gives channel points to affiliates and partners only, and this channel is neither yet."
        raise RaffleError(Code.NOT_AVAILABLE, sentence) from refused
