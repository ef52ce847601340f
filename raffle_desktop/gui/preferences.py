"""What the window remembers between starts: its place, its columns, its look. Nothing of the raffle itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Preferences:
    """A small INI file in the data folder, so that everything of a desk lies in one place."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def whole(self, key: str, default: int) -> int:
        """A whole number; the default where the file holds none."""
        value = self._settings.value(key, default)
        try:
            return int(str(value))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:  # noqa: FBT002 - as in every such reader
        return str(self._settings.value(key, default)).casefold() == "true"

    def state(self, key: str) -> QByteArray:
        """Geometry or the state of a header as Qt wrote it; empty where there is none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put(self, key: str, value: str | int | bool | QByteArray) -> None:
        self._settings.setValue(key, value)

    def save(self) -> None:
        """Write now; otherwise Qt does it at its leisure."""
        self._settings.sync()
