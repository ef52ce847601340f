"""Commands that came from Discord, given to the router one after the other, and its answers on their way back.

An answer goes to whoever asked: to a slash command as its reply, to a line in a channel as a message there, where those
to several people go out together. It mentions nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import discord

from raffle_desktop.discord.board import DiscordBoard
from raffle_desktop.discord.bot_commands import PERSONAL
from raffle_desktop.domain.chat_commands import ACTS, LENGTH_MAX, ChatMessage, CommandCall
from raffle_desktop.domain.chat_joining import NAME_MAX, first_message
from raffle_desktop.domain.discord_texts import cut_to_units, escaped, units
from raffle_desktop.services.chat_queue import CommandQueue, Routes

MOST = LENGTH_MAX["discord"]
WAITING_MOST = 200
"""Answers that wait for their turn in one channel; what comes then is left out."""
ACTS_WAITING_MOST = 10
SLASH_WAITING_MOST = 500
CHANNELS_REMEMBERED = 5_000
BUSY = "The raffle is busy: too many commands are waiting. Nothing was done; try again in a moment."
NOT_NOW = "Nothing was done: this is not for everybody, or it was asked for too often. Wait a few seconds."
DONE = "Done."
Channel = discord.abc.Messageable
Interaction = discord.Interaction


class Answers:
    """For one loop. `on_note`: what the operator should know, "" = nothing any more."""

    def __init__(self, router: Routes, board: DiscordBoard, on_note: Callable[[str], None]) -> None:
        self._router, self._board, self._on_note = router, board, on_note
        self._lines = CommandQueue(router, self._to_channel, self._on_log, on_problem=self._on_problem)
        self._turn = asyncio.Lock()
        self._slashes = self._acts = 0
        self._channels: dict[str, Channel] = {}
        self._waiting: dict[int, list[tuple[str, str]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def take_slash(self, interaction: Interaction, message: ChatMessage, call: CommandCall) -> None:
        """Have a slash command done and answered.

        Discord is told within its three seconds that the answer may take; where that fails nothing is done, as nobody
        would see what became of it, and a second try would do it twice.
        """
        self._board.count_bot(heard=1)
        verdict = self._router.admit(message, call)
        if verdict.log:
            self._on_log(message.name, verdict.log)
        if not verdict.go:
            await self._refuse(interaction, verdict.answer or NOT_NOW)
            return
        is_act = call.command in ACTS
        if self._slashes >= SLASH_WAITING_MOST or (is_act and self._acts >= ACTS_WAITING_MOST):
            self._router.withdraw(call)
            await self._refuse(interaction, BUSY)
            return
        self._slashes, self._acts = self._slashes + 1, self._acts + is_act
        is_private = call.command in PERSONAL
        try:
            await interaction.response.defer(ephemeral=is_private, thinking=True)
        except BaseException:
            self._router.withdraw(call)
            self._slashes, self._acts = self._slashes - 1, self._acts - is_act
            raise
        self._begin(self._do_slash(interaction, message, call, is_private=is_private))

    async def _refuse(self, interaction: Interaction, text: str) -> None:
        await interaction.response.send_message(
            said(text), ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )
        self._board.count_bot(answered=1)

    async def _do_slash(
        self, interaction: Interaction, message: ChatMessage, call: CommandCall, *, is_private: bool
    ) -> None:
        try:
            async with self._turn:
                reply = await asyncio.to_thread(self._router.carry_out, message, call)
        finally:
            self._slashes, self._acts = self._slashes - 1, self._acts - (call.command in ACTS)
        if reply.log:
            self._on_log(message.name, reply.log)
        if reply.problem:
            self._on_problem(reply.problem)
        try:
            await interaction.followup.send(
                said(reply.text or DONE), ephemeral=is_private, allowed_mentions=discord.AllowedMentions.none()
            )
        except (discord.HTTPException, aiohttp.ClientError, OSError) as problem:
            self._could_not(problem, "a slash command")
        else:
            self._board.count_bot(answered=1)

    def take_line(self, channel: Channel, message: ChatMessage, call: CommandCall) -> None:
        """Have a command done that stood in a channel."""
        self._board.count_bot(heard=1)
        self._channels[message.message_id] = channel
        if len(self._channels) > CHANNELS_REMEMBERED:
            # Most lines are answered, and forgotten then; those that are not must not pile up.
            self._channels.pop(next(iter(self._channels)))
        self._lines.take(message, call)

    async def drained(self) -> None:
        """Until everything that was taken is done and answered."""
        while self._lines.waiting or self._tasks:
            await self._lines.drained()
            if self._tasks:
                await asyncio.wait(set(self._tasks))

    # --- lines in channels --------------------------------------------------------------------------------------------

    def _to_channel(self, message: ChatMessage, text: str) -> None:
        channel = self._channels.pop(message.message_id, None)
        if channel is None:
            return
        key = int(getattr(channel, "id", 0))
        waiting = self._waiting.get(key)
        if waiting is None:
            self._waiting[key] = [(message.name, text)]
            self._begin(self._speak(key, channel))
        elif len(waiting) < WAITING_MOST:
            waiting.append((message.name, text))
        else:
            self._board.line("problem", f"{message.name}: too many answers are waiting; this one was left out")

    async def _speak(self, key: int, channel: Channel) -> None:
        """What comes while one message is on its way goes out with the next."""
        try:
            while waiting := self._waiting[key]:
                text, taken = joined_said(waiting)
                del waiting[:taken]
                try:
                    await channel.send(text, allowed_mentions=discord.AllowedMentions.none(), suppress_embeds=True)
                except discord.Forbidden as problem:
                    name = getattr(channel, "name", "")
                    self._on_note(f"The bot may not write in {f'#{name}' if name else 'a channel'} there.")
                    self._could_not(problem, "a command in a channel")
                except (discord.HTTPException, aiohttp.ClientError, OSError) as problem:
                    self._could_not(problem, "a command in a channel")
                else:
                    self._board.count_bot(answered=taken)
        finally:
            del self._waiting[key]

    # ------------------------------------------------------------------------------------------------------------------

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _could_not(self, problem: Exception, what: str) -> None:
        status = (
            f" (status {problem.status}, code {problem.code})" if isinstance(problem, discord.HTTPException) else ""
        )
        self._board.line("problem", f"The answer to {what} did not get through{status}")

    def _on_log(self, name: str, detail: str) -> None:
        self._board.line("command", f"{name}: {detail}")

    def _on_problem(self, sentence: str) -> None:
        self._board.line("problem", sentence)


def said(text: str) -> str:
    """An answer of the router, which has escaped what strangers wrote, so that it fits into one message."""
    return cut_to_units(text, MOST)


def joined_said(answers: list[tuple[str, str]]) -> tuple[str, int]:
    """The first message of these answers (name, text), and how many of them it holds; none is cut off that would have
    had room in a message of its own.
    """
    named = [(escaped(name, NAME_MAX // 2), text) for name, text in answers]
    for most in (MOST, MOST * 3 // 4, MOST // 2):
        line, taken = first_message(named, most)
        if units(line) <= MOST or taken == 1:
            break
    else:
        line, taken = first_message(named[:1], MOST)
    return cut_to_units(line, MOST), taken
