"""What the desk tells on Discord, in which words, and whom its bot obeys there.

The webhook's address and the bot's token are not here: they are in the keyring.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.discord_texts import DISCORD_FIELDS, check_discord_text
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.discord_news import Kind, begin_telling
from raffle_desktop.services.settings import read_setting, store_setting

DISCORD_SETTINGS = "discord"
COMMANDS_TOLD = "discord.commands_told"
GUILDS_KEPT = 50
ROLES_MAX = 20
IDS_MAX = 20
ROLE_NAME_MAX = 100
AWARDS_FROM_MAX = 1_000_000_000

_SNOWFLAKE = re.compile(r"[0-9]{15,20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class DiscordText:
    """Templates of one announcement; "" = that part is left out. See domain.discord_texts for what can stand in it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class DiscordTexts:
    """`redraw` takes the place of `winner` for whom a redraw made one; `undone`: a draw that was told came to nothing.
    `award` and `lucky` are lines, several of which stand in one message under the title. Also to be read by name.
    """

    turned: DiscordText = DiscordText("📅 {period} is over", "{tickets} of {viewers}. Next: {next}.")
    winner: DiscordText = DiscordText(
        "🎉 {title}", "**{winner}** has won, with a chance of {odds} among {entries} entries. Congratulations!"
    )
    redraw: DiscordText = DiscordText(
        "🎉 Drawn again: {title}",
        "**{winner}** takes the place of {replaced}, with a chance of {odds}. Why it was drawn again: {reason}",
    )
    undone: DiscordText = DiscordText(
        "Draw undone: {title}", "The win of **{winner}** does not count, and they wait again. Why: {reason}"
    )
    award: DiscordText = DiscordText("🎟️ New tickets", "**{viewer}** earned {tickets} {why}!")
    lucky: DiscordText = DiscordText("🍀 Lucky draw", "**{viewer}** won {prize}!")

    def __getitem__(self, kind: str) -> DiscordText:
        if kind not in DISCORD_FIELDS:
            raise KeyError(kind)
        found: DiscordText = getattr(self, kind)
        return found


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """`on`: the announcements, of which each kind can be off: `turned`, `winners` (with redraws and undone draws),
    `awards` of `awards_from` tickets or more at once, `lucky` wins.

    `bot`: it answers commands. `reads_messages`: also those that are written with a prefix; for that Discord wants the
    message content intent switched on for the bot. `operator_roles`: who has one of these roles there may do what
    moderators may, besides those who may manage the server. `guilds`, `channels`: ids of where it listens; () =
    wherever it was let in. Moderators there are only on servers that are named: anybody can invite a public bot.
    """

    on: bool = False
    turned: bool = True
    winners: bool = True
    awards: bool = False
    awards_from: int = 100
    lucky: bool = False
    texts: DiscordTexts = field(default_factory=DiscordTexts)
    bot: bool = False
    reads_messages: bool = False
    operator_roles: tuple[str, ...] = ()
    guilds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()

    def tells(self) -> frozenset[Kind]:
        """The kinds of news that are told."""
        given = {Kind.TURN: self.turned, Kind.DRAW: self.winners, Kind.AWARD: self.awards, Kind.LUCKY: self.lucky}
        return frozenset(kind for kind, is_on in given.items() if self.on and is_on)


class DiscordSettingsService:
    """Shared by window and Discord."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> DiscordSettings:
        with self._core.database.read() as connection:
            return read_discord_settings(connection)

    def set(self, wanted: DiscordSettings, *, actor: str) -> None:
        """What happened while a kind of news was off is not told when it is switched on.

        Raises RaffleError(VALUE_INVALID) with what is wrong. The same again is no act.
        """
        self.change(lambda _before: wanted, actor=actor)

    def change(self, change: Callable[[DiscordSettings], DiscordSettings], *, actor: str) -> None:
        """As `set`, of what is stored at that moment: nobody else's change in between is lost."""
        wanted: DiscordSettings | None = None

        def work(transaction: Transaction) -> None:
            nonlocal wanted
            before = read_discord_settings(transaction.connection)
            wanted = checked = _checked(change(before))
            if before == checked:
                return
            document = dataclasses.asdict(checked)
            store_setting(transaction, DISCORD_SETTINGS, document)
            begin_telling(transaction, checked.tells() - before.tells())
            transaction.audit("settings.change", DISCORD_SETTINGS, before=dataclasses.asdict(before), after=document)
            transaction.publish(SettingsChanged(DISCORD_SETTINGS))

        def happened(connection: Connection) -> bool:
            return read_discord_settings(connection) == wanted

        self._core.write(work, actor=actor, happened=happened)

    def commands_told(self) -> dict[str, str]:
        """Of each server (its id) a mark of the slash commands that it was told."""
        with self._core.database.read() as connection:
            return dict(read_setting(connection, COMMANDS_TOLD, {}))

    def note_commands_told(self, guild_id: str, mark: str) -> None:
        """The server knows these now. No act on the raffle, so the audit log has none of it."""

        def work(transaction: Transaction) -> None:
            told = read_setting(transaction.connection, COMMANDS_TOLD, {})
            kept = {guild: one for guild, one in told.items() if guild != guild_id}
            store_setting(transaction, COMMANDS_TOLD, dict([*kept.items(), (guild_id, mark)][-GUILDS_KEPT:]))

        def happened(connection: Connection) -> bool:
            return bool(read_setting(connection, COMMANDS_TOLD, {}).get(guild_id) == mark)

        self._core.write(work, actor="discord", happened=happened)


def read_discord_settings(connection: Connection) -> DiscordSettings:
    """As stored; what another version of the program stored besides is passed over."""
    given = _known(DiscordSettings, read_setting(connection, DISCORD_SETTINGS, {}))
    stored = _known(DiscordTexts, given.get("texts", {}))
    values: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in given.items()}
    values["texts"] = DiscordTexts(
        **{kind: DiscordText(str(one["title"]), str(one["text"])) for kind, one in stored.items()}
    )
    return DiscordSettings(**values)


def _checked(given: DiscordSettings) -> DiscordSettings:
    for kind in DISCORD_FIELDS:
        one = given.texts[kind]
        check_discord_text(kind, one.title, title=True)
        check_discord_text(kind, one.text)
        if not (one.title.strip() or one.text.strip()):
            raise RaffleError(
                Code.VALUE_INVALID,
                "An announcement on Discord needs a title or a text; to have it not told, switch that kind off.",
            )
    if type(given.awards_from) is not int or not 1 <= given.awards_from <= AWARDS_FROM_MAX:
        raise RaffleError(Code.VALUE_INVALID, "Awards can be told from 1 to 1,000,000,000 tickets on.")
    return dataclasses.replace(
        given,
        operator_roles=_checked_roles(given.operator_roles),
        guilds=_checked_ids(given.guilds, "server"),
        channels=_checked_ids(given.channels, "channel"),
    )


def _checked_roles(names: Iterable[str]) -> tuple[str, ...]:
    roles = tuple(dict.fromkeys(name.strip().removeprefix("@").strip() for name in names if name.strip()))
    if len(roles) > ROLES_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"At most {ROLES_MAX} roles can be named.")
    for name in roles:
        if not name or len(name) > ROLE_NAME_MAX or not name.isprintable():
            raise RaffleError(Code.VALUE_INVALID, f"{shown(name)} is no name of a role on Discord.")
        if name.casefold() == "everyone":
            raise RaffleError(
                Code.VALUE_INVALID, "With the role everyone, everybody on the server could draw; name another role."
            )
    return roles


def _checked_ids(given: Iterable[str], what: str) -> tuple[str, ...]:
    ids = tuple(dict.fromkeys(one.strip() for one in given if one.strip()))
    if len(ids) > IDS_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"At most {IDS_MAX} ids can be named.")
    for one in ids:
        if not _SNOWFLAKE.fullmatch(one):
            raise RaffleError(
                Code.VALUE_INVALID,
                f"{shown(one)} is no id of a Discord {what}. Switch on Discord’s developer mode (Settings, Advanced),"
                f" then right-click the {what} and choose Copy ID.",
            )
    return ids


def _known(kind: type[Any], document: dict[str, Any]) -> dict[str, Any]:
    names = {one.name for one in dataclasses.fields(kind)}
    return {name: value for name, value in document.items() if name in names}
