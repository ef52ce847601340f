"""Where everything of a desk lies: one folder, private to its user."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from raffle_desktop.storage.file_faults import file_fault


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder of one desk. Nothing is made before `create`."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "raffle.db"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def exports(self) -> Path:
        return self.root / "exports"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def overlay(self) -> Path:
        return self.root / "overlay"

    @property
    def unfinished(self) -> Path:
        """A demo's folder has it from the beginning of its past until that is written whole."""
        return self.root / "unfinished"

    def forget_unfinished(self) -> None:
        """Begin anew where the past of a demo was broken off: its database goes. Raises EnvironmentFault."""
        if not self.unfinished.exists():
            return
        try:
            for suffix in ("", "-wal", "-shm"):
                self.database.with_name(f"{self.database.name}{suffix}").unlink(missing_ok=True)
            self.unfinished.unlink()
        except OSError as error:
            raise file_fault(error, self.root) from error

    def create(self) -> None:
        """Make the folder and its parts, readable by the user alone. Raises EnvironmentFault."""
        try:
            if not self.root.is_dir():
                # Only a folder of our own making is closed to others; one the user chose keeps its rights.
                self.root.mkdir(parents=True)
                self.root.chmod(0o700)
            for part in (self.backups, self.exports, self.logs, self.overlay):
                part.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise file_fault(error, self.root) from error
