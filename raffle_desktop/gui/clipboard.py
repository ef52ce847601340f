"""Secrets on the clipboard, and what is left there when the desk closes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

SECRET_HINT = "x-kde-passwordManagerHint"  # noqa: S105 - the name of a format


def copy_secret(text: str) -> None:
    """Clipboard histories that know the hints keep it out."""
    data = QMimeData()
    data.setText(text)
    data.setData(SECRET_HINT, b"secret")
    data.setData('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1")
    QGuiApplication.clipboard().setMimeData(data)


def leave_clipboard() -> None:
    """Leave what the desk copied as plain text, and nothing where it was a secret.

    What was made in Python must not outlive the interpreter: Qt keeps it to the very end, and would then call into
    nothing.
    """
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData() if clipboard.ownsClipboard() else None
    if data is None:
        return
    text = "" if data.hasFormat(SECRET_HINT) else data.text()
    clipboard.clear()
    if text:
        clipboard.setText(text)
