"""Kick's live feed from the command line, for a desk without a window."""

from __future__ import annotations

import argparse

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.output import actor
from raffle_desktop.services.kick_settings import KickSettings
from raffle_desktop.storage.data_folder import DataFolder


def kick(options: argparse.Namespace, folder: DataFolder) -> int:
    """Switch the feed on or off, or say how it is set up; a running desk follows within a second."""
    with open_desk(folder, options.log_level) as desk:
        settings = desk.kick_settings
        if options.act == "on":
            if options.channel is not None:
                settings.set_channel(options.channel, actor=actor())
            if options.ids is not None:
                settings.set_ids(*options.ids, actor=actor())
            settings.switch(on=True, actor=actor())
        elif options.act == "off":
            settings.switch(on=False, actor=actor())
        print(_in_words(settings.get()))
    return 0


def _in_words(settings: KickSettings) -> str:
    if not settings.channel:
        return "Kick is off; no channel is set."
    numbers = (
        f"channel {settings.channel_id}, chat room {settings.chatroom_id}"
        if settings.channel_id
        else "its numbers are looked up at Kick"
    )
    return f"Kick is {'on' if settings.on else 'off'}: {settings.channel} ({numbers})."
