"""What goes wrong between the bot and Discord, in words. The token is in none of them."""

from __future__ import annotations

from dataclasses import dataclass

import aiohttp
import discord

from raffle_desktop.domain.names import visible

LATER = "The desk tries again by itself."
_INTENTS = 4014
_TOKEN = 4004
_ANEW = "In Discord’s developer portal, under Bot, reset the token and enter the new one here."


@dataclass(frozen=True, slots=True)
class BotTrouble:
    """The bot cannot be there. `is_final`: nor later, unless somebody changes something."""

    message: str
    way_out: str
    is_final: bool


def in_words(problem: Exception) -> BotTrouble | None:
    """The fault that an error of the library stands for; None for what is a bug."""
    if isinstance(problem, discord.LoginFailure):
        return BotTrouble("Discord does not accept the bot’s token.", _ANEW, is_final=True)
    if isinstance(problem, discord.PrivilegedIntentsRequired):
        return _no_intents()
    if isinstance(problem, discord.ConnectionClosed):
        if problem.code == _TOKEN:
            return BotTrouble("Discord does not accept the bot’s token any more.", _ANEW, is_final=True)
        if problem.code == _INTENTS:
            return _no_intents()
        return BotTrouble(f"Discord ended the bot’s connection (code {problem.code}).", LATER, is_final=False)
    if isinstance(problem, discord.HTTPException):
        if problem.status in (401, 403):
            return BotTrouble(f"Discord does not let the bot in (status {problem.status}).", _ANEW, is_final=True)
        said = f": {visible(problem.text, 100)}" if problem.text and problem.status < 500 else ""
        return BotTrouble(f"Discord is in trouble (status {problem.status}{said}).", LATER, is_final=False)
    if isinstance(problem, (discord.GatewayNotFound, aiohttp.ClientError, OSError, TimeoutError)):
        return BotTrouble(
            "Discord could not be reached by the bot.", f"{LATER} Check the internet connection.", is_final=False
        )
    return None


def _no_intents() -> BotTrouble:
    return BotTrouble(
        "Discord does not let the bot read messages, as its message content intent is off.",
        "In Discord’s developer portal, under Bot, switch on Message Content Intent; or have the bot answer slash"
        " commands only.",
        is_final=True,
    )
