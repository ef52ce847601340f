"""The wheel's sounds: made of sine waves here, played by whatever the platform has; silent where it has nothing."""

from __future__ import annotations

import io
import logging
import math
import queue
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections.abc import Callable
from functools import cache
from pathlib import Path

log = logging.getLogger(__name__)

RATE = 44_100
TICK_SECONDS = 0.07
"""Between two ticks, at least: each may start a process."""
_LINUX_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
_PLAY_SECONDS_MOST = 10.0

Play = Callable[[str], None]
"""Plays the sound of this name ("tick", "fanfare"); may take as long as the sound does."""


class SoundPlayer:
    """`tick` and `fanfare` return at once; what cannot be played right now is left out. Call `close` in the end."""

    def __init__(self, play: Play | None = None) -> None:
        self.enabled = True
        self._given = play
        self._wanted: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._last_tick = 0.0
        self._closed = False

    def tick(self) -> None:
        """The pointer passes an edge."""
        now = time.monotonic()
        if now - self._last_tick >= TICK_SECONDS and self._wanted.empty():
            self._last_tick = now
            self._ask("tick")

    def fanfare(self) -> None:
        """Somebody has won."""
        self._ask("fanfare")

    def close(self) -> None:
        """Play nothing any more, and take the sound files away."""
        self._closed = True
        worker, self._worker = self._worker, None
        if worker is not None:
            self._wanted.put(None)
            worker.join(timeout=2.0)

    def _ask(self, name: str) -> None:
        if not self.enabled or self._closed:
            return
        if self._worker is None:
            # A sound must not keep the program from ending.
            self._worker = threading.Thread(target=self._work, name="wheel-sound", daemon=True)
            self._worker.start()
        self._wanted.put(name)

    def _work(self) -> None:
        with tempfile.TemporaryDirectory(prefix="raffle-sound-", ignore_cleanup_errors=True) as folder:
            play = self._given
            while (name := self._wanted.get()) is not None:
                if self._closed or not self.enabled:
                    continue
                try:
                    if play is None:
                        play = _platform_player(Path(folder))
                    play(name)
                except Exception:
                    # Once is enough: no sound is no fault of the raffle.
                    log.warning("Sounds cannot be played here", exc_info=True)
                    play = _silence


def _silence(_name: str) -> None:
    """Plays nothing."""


def _platform_player(folder: Path) -> Play:
    sounds = {"tick": tick_wav(), "fanfare": fanfare_wav()}
    if sys.platform == "win32":
        return _windows_player(sounds)
    if sys.platform == "darwin":
        candidates: tuple[tuple[str, ...], ...] = (("afplay",),)
    else:
        candidates = _LINUX_PLAYERS
    for program, *options in candidates:
        found = shutil.which(program)
        if found is not None:
            for name, content in sounds.items():
                (folder / f"{name}.wav").write_bytes(content)
            return _program_player([found, *options], folder)
    return _silence


def _windows_player(sounds: dict[str, bytes]) -> Play:
    def play(name: str) -> None:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(sounds[name], winsound.SND_MEMORY | winsound.SND_NODEFAULT)

    return play


def _program_player(command: list[str], folder: Path) -> Play:
    def play(name: str) -> None:
        # A fixed program of the system with a file of our own.
        subprocess.run(  # noqa: S603
            [*command, str(folder / f"{name}.wav")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PLAY_SECONDS_MOST,
            check=True,
        )

    return play


def prepare() -> None:
    """Work the sounds out ahead: 80 000 sines are better not computed in the moment in which the wheel starts."""
    tick_wav()
    fanfare_wav()


@cache
def tick_wav() -> bytes:
    """A short wooden click."""
    length = int(RATE * 0.028)
    return _wav(
        [
            0.32 * math.exp(-at / RATE * 190) * (_sine(at, 1750) + 0.5 * _sine(at, 2620)) * min(1.0, at / 12)
            for at in range(length)
        ]
    )


@cache
def fanfare_wav() -> bytes:
    """Four rising notes, the last one held."""
    notes = ((523.25, 0.0, 0.22), (659.25, 0.13, 0.22), (783.99, 0.26, 0.24), (1046.5, 0.40, 0.95))
    samples = [0.0] * int(RATE * 1.45)
    for pitch, begin, seconds in notes:
        first = int(begin * RATE)
        for at in range(int(seconds * RATE)):
            swell = min(1.0, at / (0.012 * RATE)) * math.exp(-at / RATE * 3.4)
            tone = _sine(at, pitch) + 0.35 * _sine(at, 2 * pitch) + 0.12 * _sine(at, 3 * pitch)
            samples[first + at] += 0.2 * swell * tone
    return _wav(samples)


def _sine(at: int, pitch: float) -> float:
    return math.sin(2 * math.pi * pitch * at / RATE)


def _wav(samples: list[float]) -> bytes:
    """16-bit mono."""
    content = io.BytesIO()
    with wave.open(content, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(b"".join(struct.pack("<h", round(32767 * max(-1.0, min(1.0, one)))) for one in samples))
    return content.getvalue()
