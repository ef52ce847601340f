"""What the commands in chat are called in the settings, what each does, and how it is typed."""

from __future__ import annotations

from raffle_desktop.domain.chat_commands import ChatCommand, Role
from raffle_desktop.gui.texts import tr

NAME = "ann_catches"
"""Whoever the examples are about."""


def command_title(command: ChatCommand) -> str:
    """What a command is for, in a word or two."""
    return {
        ChatCommand.TICKETS: tr("Tickets of a viewer"),
        ChatCommand.LEADERBOARD: tr("Leaderboard"),
        ChatCommand.RAFFLE_INFO: tr("About the raffle"),
        ChatCommand.RAFFLE_HISTORY: tr("Past raffles"),
        ChatCommand.ODDS: tr("Chance to win"),
        ChatCommand.LINK: tr("Link an account"),
        ChatCommand.RAFFLE_STATS: tr("Statistics"),
        ChatCommand.RAFFLE_GIVE: tr("Give tickets"),
        ChatCommand.RAFFLE_REMOVE: tr("Take tickets away"),
        ChatCommand.RAFFLE_VERIFY: tr("Verify a link"),
        ChatCommand.RAFFLE_DRAW: tr("Draw a period"),
        ChatCommand.RAFFLE_RESET: tr("End a period undrawn"),
        ChatCommand.OPEN: tr("Open submissions"),
        ChatCommand.CLOSE: tr("Close submissions"),
        ChatCommand.DRAW: tr("Draw a winner"),
        ChatCommand.REDRAW: tr("Redraw"),
    }[command]


def command_meaning(command: ChatCommand) -> str:
    """What the desk does then, in a sentence."""
    return {
        ChatCommand.TICKETS: tr("Says how many tickets somebody holds, and their rank."),
        ChatCommand.LEADERBOARD: tr("Lists who holds most tickets, as many as asked for."),
        ChatCommand.RAFFLE_INFO: tr("Says which raffles run, and how many take part."),
        ChatCommand.RAFFLE_HISTORY: tr("Names the latest winners of tickets."),
        ChatCommand.ODDS: tr("Says how likely the viewer is to win."),
        ChatCommand.LINK: tr(
            "Links the viewer’s account on another platform, by a code that only that account can use."
        ),
        ChatCommand.RAFFLE_STATS: tr("Says the figures of the period."),
        ChatCommand.RAFFLE_GIVE: tr("Gives a viewer tickets, with a reason for the log."),
        ChatCommand.RAFFLE_REMOVE: tr("Takes tickets away from a viewer, with a reason for the log."),
        ChatCommand.RAFFLE_VERIFY: tr("Confirms that an affiliate name belongs to a viewer."),
        ChatCommand.RAFFLE_DRAW: tr("Draws the winner of the period, and ends it."),
        ChatCommand.RAFFLE_RESET: tr("Ends the period without a draw and puts it away."),
        ChatCommand.OPEN: tr("Lets viewers enter the session."),
        ChatCommand.CLOSE: tr("Lets nobody else enter the session."),
        ChatCommand.DRAW: tr("Draws a winner of the session."),
        ChatCommand.REDRAW: tr("Draws again when the winner does not answer."),
    }[command]


def command_examples(command: ChatCommand, typed: str, affiliate: str) -> tuple[str, ...]:
    """Lines of chat that give it; `typed` is its word with the sign before it."""
    behind: dict[ChatCommand, tuple[str, ...]] = {
        ChatCommand.TICKETS: ("", f"@{NAME}"),
        ChatCommand.LEADERBOARD: ("", "25"),
        ChatCommand.LINK: (f"kick {NAME}", f"{affiliate} {NAME}"),
        ChatCommand.RAFFLE_GIVE: (tr("@{name} 5 helped out", name=NAME),),
        ChatCommand.RAFFLE_REMOVE: (tr("@{name} 5 given twice", name=NAME),),
        ChatCommand.RAFFLE_VERIFY: (f"{affiliate} {NAME} @{NAME}",),
        ChatCommand.REDRAW: (tr("no answer"),),
    }
    return tuple(f"{typed} {words}".rstrip() for words in behind.get(command, ("",)))


def role_name(role: Role) -> str:
    """Who may give a command: those, and everybody above them."""
    return {
        Role.EVERYONE: tr("Everyone"),
        Role.SUBSCRIBER: tr("Subscribers and up"),
        Role.VIP: tr("VIPs and up"),
        Role.MODERATOR: tr("Moderators"),
        Role.BROADCASTER: tr("Only the broadcaster"),
    }[role]
