"""The winner view as files: a text, a picture, and a page that reads its state from a script beside it.

OBS reads them at any moment, so each takes the place of its predecessor whole, and the state comes last: what a page
shows is never ahead of the files beside it.
"""

from __future__ import annotations

import json
import struct
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from raffle_desktop.obs.resources import resource
from raffle_desktop.obs.winner_card import WinnerCard, state_of
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.files import write_whole

TEXT_FILE = "winner.txt"
IMAGE_FILE = "winner.png"
STATE_FILE = "state.js"
PAGE_FILES = (
    "draw-plate.css",
    "draw-plate.js",
    "overlay.css",
    "overlay.js",
    "transport.js",
    "wheel-disc.js",
    "wheel-frame.js",
    "wheel-numbers.js",
    "wheel.css",
    "wheel.html",
    "wheel.js",
    "winner.css",
    "winner.html",
    "winner.js",
)
"""The pages are the very ones that the server serves; only what brings them their state is another."""

_ATTEMPTS = 5
_PAUSE_S = 0.04

RenderPng = Callable[[WinnerCard | None], bytes]


def write_winner_files(
    folder: Path,
    card: WinnerCard | None,
    render_png: RenderPng | None,
    *,
    wheel: Mapping[str, Any] | None = None,
    draw: Mapping[str, Any] | None = None,
    visible_from: float = 0,
) -> None:
    """Bring the files in `folder` up to date. One caller at a time.

    `wheel` is the wheel's document, `draw` what is shown of a draw that goes in steps, and `visible_from` (milliseconds
    since 1970) when the winner may be seen on the pages. Without `render_png` the picture is made empty, for it would
    show an earlier winner. If drawing the picture fails, no file has been touched. Raises EnvironmentFault.
    """
    image = _empty_png() if render_png is None else render_png(card)
    try:
        folder.mkdir(exist_ok=True)
        _write(folder / IMAGE_FILE, image)
        _write(folder / TEXT_FILE, winner_text(card).encode())
    except OSError as error:
        raise file_fault(error, folder) from error
    write_pages(folder, {**state_of(card), "visibleFrom": visible_from, "wheel": wheel, "draw": draw})


def write_pages(folder: Path, state: Mapping[str, Any]) -> None:
    """The pages and the state that they read, without the text and the picture. Raises EnvironmentFault."""
    try:
        folder.mkdir(exist_ok=True)
        for name in PAGE_FILES:
            _write_if_different(folder / name, resource(f"overlay/{name}").read_bytes())
        _write(folder / STATE_FILE, state_script(state).encode("ascii"))
    except OSError as error:
        raise file_fault(error, folder) from error


def winner_text(card: WinnerCard | None) -> str:
    """The names, one a line."""
    return "" if card is None else "".join(f"{winner.name}\n" for winner in card.winners)


def state_script(state: Mapping[str, Any]) -> str:
    """A script, in ASCII, that sets the state; also safe inside a page, whatever the names are."""
    text = json.dumps(state, ensure_ascii=True)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"window.RAFFLE_STATE = {text};\n"


def _write_if_different(path: Path, content: bytes) -> None:
    try:
        if path.read_bytes() == content:
            return
    except FileNotFoundError:
        pass
    _write(path, content)


def _write(path: Path, content: bytes) -> None:
    # Windows refuses to replace a file in the moment in which OBS reads it.
    for _attempt in range(_ATTEMPTS - 1):
        try:
            write_whole(path, content)
            return
        except PermissionError:
            time.sleep(_PAUSE_S)
    write_whole(path, content)


def _empty_png() -> bytes:
    """One transparent pixel, made without Qt."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    pixel = zlib.compress(bytes(5))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
