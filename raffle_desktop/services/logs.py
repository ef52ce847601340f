"""Log files: rotating, in the data folder, never with a token in them."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from raffle_desktop.domain.redaction import redacted
from raffle_desktop.storage.data_folder import DataFolder

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
FILE_BYTES = 2_000_000
FILES_KEPT = 5


class RedactingFormatter(logging.Formatter):
    """Takes secrets out of the finished line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


def start_logging(folder: DataFolder, level: str) -> RotatingFileHandler:
    """Write this process's log under the folder. The handler is the caller's to close. Raises OSError."""
    handler = RotatingFileHandler(
        folder.logs / "raffle-desktop.log", maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(level)
    # A line for each call: a comparison with Twitch would push everything else out of the files.
    logging.getLogger("httpx").setLevel(logging.DEBUG if level == "DEBUG" else logging.WARNING)
    root.addHandler(handler)
    return handler
