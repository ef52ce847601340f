"""What the settings dialog changes: read at once, and stored as far as it differs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.gui.context import ACTOR
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.chat_settings import ChatCommandSettings
from raffle_desktop.services.paid_parts import PaidParts
from raffle_desktop.services.server_settings import ServerSettings
from raffle_desktop.services.services import Services
from raffle_desktop.services.settings import TWITCH_CONNECTED, DrawSettings, read_setting
from raffle_desktop.services.stage_settings import StageSettings


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything the dialog changes, but for the look."""

    stage: StageSettings
    draw: DrawSettings
    rules: EntryRules
    server: ServerSettings
    channel: ChannelSettings
    paid: PaidParts
    commands: ChatCommandSettings
    lucky_word: str = ""
    twitch_connected: bool = False


def read_stored(services: Services) -> Stored:
    """For a worker's thread."""
    with services.core.database.read() as connection:
        connected = bool(read_setting(connection, TWITCH_CONNECTED, False))
    return Stored(
        services.stage_settings.get(),
        services.settings.draw_settings(),
        services.settings.entry_rules(),
        services.server_settings.get(),
        services.channel_settings.get(),
        services.paid_parts.get(),
        services.chat_settings.get(),
        services.lucky_settings.get().word,
        connected,
    )


def write_changed(services: Services, before: Stored, after: Stored) -> None:
    """Store what differs, for a worker's thread."""
    if (after.channel, after.commands) != (before.channel, before.commands):
        # First, as these alone can be refused by now: then nothing is changed. Client id and reward are others'.
        here, wanted = services.channel_settings.get(), after.channel
        channel = replace(
            here,
            words=wanted.words,
            answer_refusals=wanted.answer_refusals,
            answer_entries=wanted.answer_entries,
            announce=wanted.announce,
            announcing=wanted.announcing,
            post_draws=wanted.post_draws,
            check_page=wanted.check_page,
        )
        services.chat_settings.set_with_channel(after.commands, channel, actor=ACTOR)
    if after.stage != before.stage:
        services.stage_settings.set(after.stage, actor=ACTOR)
    if after.draw != before.draw:
        services.settings.set_draw_settings(after.draw, actor=ACTOR)
    if after.rules != before.rules:
        services.settings.set_entry_rules(after.rules, actor=ACTOR)
    if after.paid != before.paid:
        services.paid_parts.choose(after.paid, actor=ACTOR)
    if after.server.allowed_origins != before.server.allowed_origins:
        # The port is another screen's, and may be another one by now.
        present = services.server_settings.get()
        services.server_settings.set(replace(present, allowed_origins=after.server.allowed_origins), actor=ACTOR)
