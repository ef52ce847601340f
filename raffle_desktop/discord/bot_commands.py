"""The slash commands as Discord shows them, each of which is one of the desk's commands for chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal

import discord
from discord import app_commands

from raffle_desktop.domain.chat_commands import ChatCommand

TEXT_MOST = 200
REASON_MOST = 500
NUMBER_MOST = 9_007_199_254_740_991
"""Discord's own bound of a number."""
AFFILIATE = "affiliate"
"""Stands for what the affiliate is called in the settings."""
PERSONAL = frozenset({ChatCommand.TICKETS, ChatCommand.ODDS, ChatCommand.LINK, ChatCommand.RAFFLE_VERIFY})
"""Answers that only whoever asked gets to see."""

Name = app_commands.Range[str, 1, TEXT_MOST]
Reason = app_commands.Range[str, 1, REASON_MOST]
Number = app_commands.Range[int, 1, NUMBER_MOST]
Act = Callable[[discord.Interaction, ChatCommand, str], Awaitable[None]]


def named(name: str) -> str:
    """A name as it stands in a line: with an @, and in quotation marks where it is more than one word."""
    bare = "".join(sign for sign in name.strip().removeprefix("@") if sign not in '"“”„«»「」')
    return f'@"{bare}"' if " " in bare else f"@{bare}"


def build_tree(client: discord.Client, act: Act) -> app_commands.CommandTree:
    """`act` is given each command with what would stand behind it in a line of chat."""
    tree = app_commands.CommandTree(client)
    raffle = app_commands.Group(name="raffle", description="The raffle: what is on, and how it is run")
    _for_everyone(tree, raffle, act)
    _for_operators(tree, raffle, act)
    tree.add_command(raffle)
    return tree


def _for_everyone(tree: app_commands.CommandTree, raffle: app_commands.Group, act: Act) -> None:
    @tree.command(name="tickets", description="How many raffle tickets you have, or somebody else has")
    @app_commands.describe(user="A viewer’s name; yours if left out")
    async def tickets(interaction: discord.Interaction, user: Name | None = None) -> None:
        await act(interaction, ChatCommand.TICKETS, named(user) if user else "")

    @tree.command(name="leaderboard", description="Who has the most tickets")
    @app_commands.describe(n="How many places, 1 to 25")
    async def leaderboard(interaction: discord.Interaction, n: app_commands.Range[int, 1, 25] | None = None) -> None:
        await act(interaction, ChatCommand.LEADERBOARD, "" if n is None else str(n))

    @tree.command(name="odds", description="Your chance to win")
    async def odds(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.ODDS, "")

    @tree.command(name="link", description="Say that another account is yours, so that you take part as one")
    @app_commands.describe(
        platform="Where your other account is",
        name="Its name there",
        code="The code that you were given for this account",
    )
    async def link(
        interaction: discord.Interaction,
        platform: Literal["twitch", "kick", "affiliate"] | None = None,
        name: Name | None = None,
        code: app_commands.Range[str, 1, 20] | None = None,
    ) -> None:
        await act(interaction, ChatCommand.LINK, code or " ".join(part for part in (platform, name) if part))

    @raffle.command(name="info", description="What is being raffled, and how to take part")
    async def info(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.RAFFLE_INFO, "")

    @raffle.command(name="history", description="The last winners")
    async def history(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.RAFFLE_HISTORY, "")


def _for_operators(tree: app_commands.CommandTree, raffle: app_commands.Group, act: Act) -> None:
    @raffle.command(name="stats", description="Moderators: how the raffle goes")
    async def stats(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.RAFFLE_STATS, "")

    @raffle.command(name="draw", description="Moderators: draw the ticket book’s period")
    @app_commands.describe(book="Which ticket book; the first one if left out")
    async def draw_period(interaction: discord.Interaction, book: Name | None = None) -> None:
        await act(interaction, ChatCommand.RAFFLE_DRAW, book or "")

    @raffle.command(name="reset", description="Moderators: end the ticket book’s period and begin the next")
    @app_commands.describe(book="Which ticket book; the first one if left out")
    async def reset(interaction: discord.Interaction, book: Name | None = None) -> None:
        await act(interaction, ChatCommand.RAFFLE_RESET, book or "")

    @raffle.command(name="give", description="Moderators: give a viewer tickets")
    @app_commands.describe(user="The viewer’s name", number="How many tickets", reason="Why, for the record")
    async def give(interaction: discord.Interaction, user: Name, number: Number, reason: Reason | None = None) -> None:
        await act(interaction, ChatCommand.RAFFLE_GIVE, f"{named(user)} {number} {reason or ''}".strip())

    @raffle.command(name="remove", description="Moderators: take tickets from a viewer")
    @app_commands.describe(user="The viewer’s name", number="How many tickets", reason="Why, for the record")
    async def remove(
        interaction: discord.Interaction, user: Name, number: Number, reason: Reason | None = None
    ) -> None:
        await act(interaction, ChatCommand.RAFFLE_REMOVE, f"{named(user)} {number} {reason or ''}".strip())

    @raffle.command(name="verify", description="Moderators: say that an affiliate’s account is this viewer’s")
    @app_commands.describe(account="The name at the affiliate", user="The viewer’s name")
    async def verify(interaction: discord.Interaction, account: Name, user: Name) -> None:
        await act(interaction, ChatCommand.RAFFLE_VERIFY, f"{AFFILIATE} {account} {named(user)}")

    @tree.command(name="open", description="Moderators: take entries")
    async def open_entries(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.OPEN, "")

    @tree.command(name="close", description="Moderators: take no more entries")
    async def close_entries(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.CLOSE, "")

    @tree.command(name="draw", description="Moderators: draw the session’s winner")
    async def draw(interaction: discord.Interaction) -> None:
        await act(interaction, ChatCommand.DRAW, "")

    @tree.command(name="redraw", description="Moderators: draw again in place of the last winner")
    @app_commands.describe(reason="Why, for the record")
    async def redraw(interaction: discord.Interaction, reason: Reason | None = None) -> None:
        await act(interaction, ChatCommand.REDRAW, reason or "")
