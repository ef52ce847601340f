"""The bot: Discord's library in a thread of its own with its own loop. Nothing else of the desk imports this module, as
the library is an optional one.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp
import discord
from discord import app_commands

from raffle_desktop.discord.board import DiscordBoard
from raffle_desktop.discord.bot_answers import Answers
from raffle_desktop.discord.bot_commands import AFFILIATE, build_tree
from raffle_desktop.discord.bot_faults import BotTrouble, in_words
from raffle_desktop.discord.bot_people import PLATFORM, roles_of
from raffle_desktop.discord.status import BotPhase
from raffle_desktop.domain.chat_commands import ChatCommand, ChatMessage
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.services.discord_settings import DiscordSettings
from raffle_desktop.services.off_loop import Impatient, off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services

CLOSE_SECONDS = 2.0
FIRST_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 300.0
GUILDS_SHOWN = 20
GUILDS_NAMED = 3
GUILDS_SECONDS = 2.0
"""How long to wait for each server that the bot is in to be told, before it counts as there."""
_log = logging.getLogger(__name__)
Sleep = Callable[[float], Awaitable[object]]


class _Brief(logging.Filter):
    """A connection that is lost and sought again is no failure of the program: a line of the log is enough for it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Never holds a record back."""
        if record.exc_info and "reconnect" in str(record.msg):
            record.exc_info, record.levelno, record.levelname = None, logging.WARNING, "WARNING"
        return True


logging.getLogger("discord.client").addFilter(_Brief())


@dataclass(frozen=True, slots=True)
class BotSetup:
    """What the bot goes by, until it is made anew."""

    token: str = field(repr=False)
    reads_messages: bool = False
    operator_roles: tuple[str, ...] = ()
    guilds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()

    @classmethod
    def of(cls, settings: DiscordSettings, token: str) -> BotSetup:
        return cls(token, settings.reads_messages, settings.operator_roles, settings.guilds, settings.channels)


class Bot:
    """Implements `bot_keeper.RunsBot`."""

    def __init__(self, services: Services, board: DiscordBoard, setup: BotSetup, sleep: Sleep = asyncio.sleep) -> None:
        self._services, self._board, self._setup, self._sleep = services, board, setup, sleep
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop = asyncio.Event()

    def run(self) -> None:
        """See RunsBot."""
        with asyncio.Runner() as runner:
            runner.get_loop().set_default_executor(Impatient(max_workers=4, thread_name_prefix="discord bot"))
            runner.run(self._main())

    def end(self) -> None:
        """See RunsBot."""
        with self._lock:
            self._has_ended = True
            loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):
                # The loop may end between the two lines.
                loop.call_soon_threadsafe(self._stop.set)

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        pause = FIRST_PAUSE_SECONDS
        while not self._stop.is_set():
            self._board.say_bot(phase=BotPhase.CONNECTING, next_at=0)
            client = DeskClient(self._services, self._board, self._setup)
            fault = await self._connected(client)
            if fault is None:
                return
            if client.was_online:
                pause = FIRST_PAUSE_SECONDS
            self._board.line("problem", fault.message)
            told = {"problem": fault.message, "way_out": fault.way_out}
            if fault.is_final:
                self._board.say_bot(phase=BotPhase.REFUSED, next_at=0, **told)
                await self._stop.wait()
                return
            self._board.say_bot(phase=BotPhase.WAITING, next_at=self._board.now() + round(pause * 1_000_000), **told)
            await woken(self._stop, pause, self._sleep)
            pause = min(LONGEST_PAUSE_SECONDS, pause * 2)

    async def _connected(self, client: DeskClient) -> BotTrouble | None:
        """Be there until the end (None), or until it goes wrong. The library connects anew by itself where it can."""
        running = asyncio.create_task(client.start(self._setup.token))
        stopping = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not running.done() or running.cancelled():
                return None
            problem = running.exception()
            if problem is None:
                return BotTrouble(
                    "Discord ended the bot’s connection.", "The desk tries again by itself.", is_final=False
                )
            fault = in_words(problem) if isinstance(problem, Exception) else None
            if fault is None:
                _log.error("Discord: the bot failed", exc_info=problem)
                fault = BotTrouble(
                    "The bot failed; the log file says more.", "The desk tries again by itself.", is_final=False
                )
            return fault
        finally:
            stopping.cancel()
            await _closed(client)
            running.cancel()
            with suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_SECONDS):
                    await asyncio.gather(running, stopping, return_exceptions=True)


async def _closed(client: DeskClient) -> None:
    try:
        async with asyncio.timeout(CLOSE_SECONDS):
            await client.close()
    except (TimeoutError, aiohttp.ClientError, OSError, discord.DiscordException) as problem:
        _log.debug("Discord: the bot left without a farewell (%s).", type(problem).__name__)


class DeskClient(discord.Client):
    """The library's client, with what the desk does at each of its events."""

    def __init__(self, services: Services, board: DiscordBoard, setup: BotSetup) -> None:
        # The bot has no voice: nobody needs to hear what that lacks.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        intents = discord.Intents.none()
        intents.guilds = True
        if setup.reads_messages:
            intents.guild_messages = True
            intents.message_content = True
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            guild_ready_timeout=GUILDS_SECONDS,
        )
        self._services, self._board, self._setup = services, board, setup
        self._answers = Answers(services.chat_router, board, lambda note: board.say_bot(note=note))
        self._tree = build_tree(self, self._slash)
        self._tree.error(self._slash_failed)
        self.was_online = False

    # --- coming and going ---------------------------------------------------------------------------------------------

    async def on_ready(self) -> None:
        """Connected, and told of the servers: the slash commands are told to each that does not know them."""
        if not self.was_online:
            self._board.line("bot", f"The bot is there as {self.user}")
        self.was_online = True
        self._say_online()
        for guild in list(self.guilds):
            await self._tell_commands(guild)

    async def on_resumed(self) -> None:
        """The connection was lost and is there again."""
        self._say_online()

    async def on_disconnect(self) -> None:
        """The library connects anew by itself."""
        if not self.is_closed() and self.was_online:
            self._board.say_bot(
                phase=BotPhase.WAITING,
                problem="The bot’s connection to Discord was lost.",
                way_out="It comes back by itself.",
            )

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Let into one more server; what it knew of commands, if it was there before, is gone."""
        self._board.line("bot", f"The bot was let into {guild.name}")
        self._say_online()
        await self._tell_commands(guild, anew=True)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Sent away from a server."""
        self._board.line("bot", f"The bot is no more in {guild.name}")
        self._say_online()

    async def on_error(self, event_method: str, /, *_given: object, **_more: object) -> None:
        """A bug in one of these functions."""
        _log.exception("Discord: the bot failed at %s", event_method)

    def _say_online(self) -> None:
        guilds = tuple(guild.name for guild in self.guilds[:GUILDS_SHOWN])
        note = "" if guilds else "The bot is in no server yet: open its invitation and let it into yours."
        if guilds and not any(self._listens_to(guild.id) for guild in self.guilds):
            note = "The bot is in none of the servers that the settings name, so it answers nobody."
        elif guilds and not self._setup.guilds:
            named = ", ".join(f"{guild.id} is “{visible(guild.name, 40)}”" for guild in self.guilds[:GUILDS_NAMED])
            note = (
                "Nobody can run the raffle from Discord before you name your server, as anybody can invite a public"
                f" bot: {named}."
            )
        self._board.say_bot(
            phase=BotPhase.ONLINE, name=str(self.user), guilds=guilds, reads_messages=self._setup.reads_messages,
            next_at=0, note=note, problem="", way_out="",
        )  # fmt: skip

    # --- slash commands -----------------------------------------------------------------------------------------------

    async def _tell_commands(self, guild: discord.Guild, *, anew: bool = False) -> None:
        """Once per change and server: Discord allows it some two hundred times a day."""
        commands = self._tree.get_commands() if self._listens_to(guild.id) else []
        mark = self._mark(commands)
        try:
            told = await off_loop(self._services.discord_settings.commands_told)
            if anew or told.get(str(guild.id), "") != mark:
                self._tree.clear_commands(guild=guild)
                if commands:
                    self._tree.copy_global_to(guild=guild)
                await self._tree.sync(guild=guild)
                await off_loop(self._services.discord_settings.note_commands_told, str(guild.id), mark)
        except discord.Forbidden:
            note = f"The bot may not add slash commands to {guild.name}: invite it again, with the address shown here."
            self._board.say_bot(note=note)
        except (discord.HTTPException, aiohttp.ClientError, OSError, EnvironmentFault) as problem:
            self._board.line("problem", f"The slash commands could not be told to {guild.name}")
            _log.warning("Discord: the slash commands could not be told to a server (%s)", type(problem).__name__)
        else:
            number = sum(len(one.commands) if isinstance(one, app_commands.Group) else 1 for one in commands)
            if number:
                self._board.say_bot(commands=number)

    def _mark(self, commands: Sequence[Any]) -> str:
        """What tells these commands, of this bot, from others."""
        documents = [one.to_dict(self._tree) for one in commands]
        text = json.dumps([str(self.application_id), documents], sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    async def _slash(self, interaction: discord.Interaction, command: ChatCommand, words: str) -> None:
        guild, channel = interaction.guild, interaction.channel
        if guild is None or channel is None or not self._is_heard(guild.id, channel):
            await interaction.response.send_message("The raffle does not listen here.", ephemeral=True)
            return
        permissions = interaction.permissions
        message = self._message(
            interaction.user,
            guild,
            text="",
            message_id=str(interaction.id),
            may_manage=permissions.manage_guild or permissions.administrator,
        )
        text = await off_loop(self._as_line, command, words)
        asked = replace(message, text=text)
        call = self._services.chat_router.read(asked)
        if call is None:
            await interaction.response.send_message("This command is switched off at present.", ephemeral=True)
            return
        await self._answers.take_slash(interaction, asked, call)

    def _as_line(self, command: ChatCommand, words: str) -> str:
        """What would be written in chat."""
        settings = self._services.chat_settings.get()
        spoken = self._services.channel_settings.get().words
        first, _, rest = words.partition(" ")
        behind = f"{settings.affiliate} {rest}".rstrip() if first == AFFILIATE else words
        own = settings.of(command).words or (str(getattr(spoken, command.value, "")),)
        return f"{spoken.prefix}{own[0]} {behind}".rstrip()

    async def _slash_failed(self, interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        if isinstance(cause, (discord.HTTPException, aiohttp.ClientError, OSError)):
            self._board.line("problem", "A slash command came too late to be answered; nothing was done")
            return
        if isinstance(error, (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)):
            # Another version of the program told them to that server.
            if interaction.guild is not None:
                await self._tell_commands(interaction.guild, anew=True)
            return
        _log.error("Discord: a slash command failed", exc_info=cause)
        if not interaction.response.is_done():
            await interaction.response.send_message("The raffle could not do that.", ephemeral=True)

    # --- lines in channels --------------------------------------------------------------------------------------------

    async def on_message(self, line: discord.Message) -> None:
        """Somebody wrote something in a channel."""
        guild = line.guild
        if (
            not self._setup.reads_messages
            or guild is None
            or line.author.bot
            or line.webhook_id is not None
            or not self._is_heard(guild.id, line.channel)
        ):
            return
        permissions = line.author.guild_permissions if isinstance(line.author, discord.Member) else None
        message = self._message(
            line.author,
            guild,
            text=line.content,
            message_id=str(line.id),
            may_manage=permissions is not None and (permissions.manage_guild or permissions.administrator),
        )
        call = self._services.chat_router.read(message)
        if call is not None:
            self._answers.take_line(line.channel, message, call)

    # ------------------------------------------------------------------------------------------------------------------

    def _listens_to(self, guild_id: int) -> bool:
        return not self._setup.guilds or str(guild_id) in self._setup.guilds

    def _is_heard(self, guild_id: int, channel: object) -> bool:
        """A thread counts as the channel that it belongs to."""
        if not self._listens_to(guild_id):
            return False
        ids = {str(one) for name in ("id", "parent_id") if (one := getattr(channel, name, None)) is not None}
        return not self._setup.channels or bool(ids & set(self._setup.channels))

    def _message(
        self, user: discord.User | discord.Member, guild: discord.Guild, *, text: str, message_id: str, may_manage: bool
    ) -> ChatMessage:
        roles = user.roles if isinstance(user, discord.Member) else []
        is_own = str(guild.id) in self._setup.guilds
        return ChatMessage(
            platform=PLATFORM,
            user_id=str(user.id),
            login=user.name,
            name=user.display_name,
            text=text,
            message_id=message_id,
            at=self._services.core.now_micros(),
            roles=roles_of(
                # Whoever invites the bot into a server of their own is its owner: that must give no rights here.
                is_owner=is_own and guild.owner_id == user.id,
                may_manage=is_own and may_manage,
                role_names=[role.name for role in roles if is_own and not role.is_default()],
                operator_roles=self._setup.operator_roles,
                is_program=user.bot,
            ),
        )
