"""Discord that a test drives: what it is asked is kept, what it answers is set."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from raffle_desktop.discord.status import (
    BotPhase,
    BotStatus,
    DiscordLine,
    DiscordStatus,
    WebhookPhase,
    WebhookStatus,
)
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.services.services import Services

NOW = 1_795_291_200_000_000
"""21 November 2026, 20:00 UTC."""
FAR = 4_000_000_000_000_000
"""So far ahead that no clock of a test machine is there."""
ADDRESS = "https://discord.com/api/webhooks/123456789012345678/geheim-AbC"
SHOWN = "discord.com/…/1234…"
INVITATION = "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands"
OFF = DiscordStatus(WebhookStatus(WebhookPhase.OFF, shown=""), BotStatus(BotPhase.OFF, has_token=False))
READY = WebhookStatus(WebhookPhase.READY, NOW, SHOWN, sent=3, sent_at=NOW, sent_title="🎉 Friday raffle")
REFUSED = WebhookStatus(
    WebhookPhase.REFUSED,
    NOW,
    SHOWN,
    problem="Discord does not know this webhook any more (404).",
    way_out="Make a new one in the channel’s settings, and paste its address.",
)
WAITING = WebhookStatus(WebhookPhase.WAITING, NOW, SHOWN, queued=2, next_at=FAR, problem="Discord cannot be reached.")
ONLINE = BotStatus(
    BotPhase.ONLINE,
    NOW,
    has_token=True,
    name="Lena’s raffle",
    guilds=("Lenas Höhle",),
    commands=16,
    heard=7,
    answered=7,
)
NOT_INSTALLED = BotStatus(
    BotPhase.NOT_INSTALLED,
    NOW,
    has_token=False,
    problem="The library for the bot is not installed.",
    way_out="Install it with “make discord”, then start the desk again.",
)


def both(webhook: WebhookStatus = OFF.webhook, bot: BotStatus = OFF.bot, secrets_problem: str = "") -> DiscordStatus:
    return DiscordStatus(webhook, bot, secrets_problem)


@dataclass
class FakeDiscordControl:
    """Keeps each call with its arguments; `fault` is raised by each. With a `link` it tells what followed."""

    services: Services
    link: DiscordLink | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fault: Exception | None = None
    lines: list[DiscordLine] = field(default_factory=list)
    status: DiscordStatus = OFF

    def _ask(self, *call: object) -> None:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.asked.append(call)
        if self.fault is not None:
            raise self.fault

    def _tell(self, *, shown: str | None = None, has_token: bool | None = None) -> None:
        settings = self.services.discord_settings.get()
        webhook, bot = self.status.webhook, self.status.bot
        kept = webhook.shown if shown is None else shown
        phase = WebhookPhase.READY if kept else WebhookPhase.NEEDS_ADDRESS
        token = bot.has_token if has_token is None else has_token
        bot_phase = BotPhase.ONLINE if token else BotPhase.NEEDS_TOKEN
        self.status = replace(
            self.status,
            webhook=replace(
                webhook, phase=phase if settings.on else WebhookPhase.OFF, shown=kept, problem="", way_out=""
            ),
            bot=replace(
                bot, phase=bot_phase if settings.bot else BotPhase.OFF, has_token=token, problem="", way_out=""
            ),
        )
        if self.link is not None:
            self.link.put(self.status)

    def set_webhook(self, text: str, *, actor: str) -> None:
        self._ask("set_webhook", text, actor)
        self._tell(shown=SHOWN if text else "")

    def test_webhook(self) -> str:
        self._ask("test_webhook")
        return "The test stands in #raffle."

    def switch(self, *, on: bool, actor: str) -> None:
        self._ask("switch", on, actor)
        if on and not self.status.webhook.shown:
            raise RaffleError(Code.VALUE_INVALID, "Enter the webhook’s address first.")
        service = self.services.discord_settings
        service.set(replace(service.get(), on=on), actor=actor)
        self._tell()

    def set_bot_token(self, text: str, *, actor: str) -> None:
        self._ask("set_bot_token", text, actor)
        self._tell(has_token=bool(text))

    def switch_bot(self, *, on: bool, actor: str) -> None:
        self._ask("switch_bot", on, actor)
        if on and not self.status.bot.has_token:
            raise RaffleError(Code.VALUE_INVALID, "Enter the bot’s token first.")
        service = self.services.discord_settings
        service.set(replace(service.get(), bot=on), actor=actor)
        self._tell()

    def invite_address(self) -> str:
        self._ask("invite_address")
        return INVITATION

    def log(self, after: int = 0) -> tuple[int, list[DiscordLine]]:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        return len(self.lines), self.lines[after:]
