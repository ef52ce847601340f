"""Icons of one set (Phosphor, as qtawesome brings it), by what they mean."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtGui import QIcon

# Phosphor, because its thin lines stay clear at 16 pixels, on dark and light.
_NAMES = {
    "session": "ph.broadcast",
    "entries": "ph.users-three",
    "weights": "ph.scales",
    "tickets": "ph.ticket",
    "pools": "ph.stack",
    "wallets": "ph.wallet",
    "lucky": "ph.star",
    "history": "ph.clock-counter-clockwise",
    "connections": "ph.wifi-high",
    "draw": "ph.spinner-gap",
    "confirm": "ph.check-bold",
    "redraw": "ph.arrows-clockwise",
    "undo": "ph.arrow-u-up-left",
    "add": "ph.plus",
    "remove": "ph.trash",
    "edit": "ph.pencil-simple",
    "search": "ph.magnifying-glass",
    "import": "ph.download-simple",
    "export": "ph.upload-simple",
    "copy": "ph.copy",
    "open": "ph.arrow-square-out",
    "folder": "ph.folder-open",
    "menu": "ph.dots-three-vertical",
    "more": "ph.caret-down",
    "close": "ph.x",
    "settings": "ph.gear-six",
    "help": "ph.question",
    "full-screen": "ph.corners-out",
    "pop-out": "ph.picture-in-picture",
    "hide": "ph.eye-slash",
    "timer": "ph.timer",
    "play": "ph.play",
    "pause": "ph.pause",
    "hype": "ph.rocket-launch",
    "lost": "ph.wifi-slash",
    "speed": "ph.gauge",
    "backup": "ph.archive",
    "restore": "ph.clock-clockwise",
    "proof": "ph.check-circle",
    "verify": "ph.shield-check",
    "warning": "ph.warning",
    "info": "ph.info",
    "exclude": "ph.prohibit",
    "include": "ph.user-plus",
    "viewer": "ph.user",
    "winner": "ph.trophy",
    "link": "ph.link-simple",
    "back": "ph.arrow-left",
    "sun": "ph.sun",
    "moon": "ph.moon",
    "columns": "ph.columns",
    "stop": "ph.stop",
    "twitch": "ph.twitch-logo",
    "kick": "ph.chat-centered-dots",
    "discord": "ph.discord-logo",
    "donations": "ph.currency-circle-dollar",
    "bot": "ph.robot",
    "command": "ph.terminal",
    "answers": "ph.chat-text",
    "merge": "ph.git-merge",
    "unlink": "ph.link-break",
    "affiliate": "ph.handshake",
    "gift": "ph.gift",
    "chart": "ph.chart-bar",
    "dice": "ph.dice-five",
}


@cache
def _set() -> Any:
    # Only this set's font is loaded; qtawesome by itself would load all twelve.
    from qtawesome.iconic_font import IconicFont

    return IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon for what `name` means, in this colour (#rrggbb), fainter where disabled.

    Needs a running application. The first call loads the font (some 50 ms).
    """
    return QIcon(_set().icon(_NAMES[name], color=colour, color_disabled="#808898"))
