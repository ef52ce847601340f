"""One desk per data folder: a second one asks the first to come to the front.

Which of the two may run is decided by the folder's lock, not here; this is only how they talk.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

# Qt's network library is loaded where it is used, which is after the first paint.

log = logging.getLogger(__name__)
_REQUEST = b"raise\n"
_ANSWER = b"here\n"
_WAIT_STALE_MS = 200


def server_name(root: Path) -> str:
    """What the desk on this folder is called among the machine's local sockets: the same for this user and folder, by
    whatever path it was reached.
    """
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    digest = hashlib.sha256(f"{user}\0{os.path.normcase(root.resolve())}".encode("utf-8", "surrogateescape"))
    return f"raffle-desktop-{digest.hexdigest()[:20]}"


class RaiseServer(QObject):
    """Held by the desk that has the folder's lock. `raise_requested`: somebody tried to start another on it."""

    raise_requested = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(root)
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to listen, for this user alone. False (and a line in the log) where the system does not let us: the
        desk works without.
        """
        from PySide6.QtNetwork import QLocalServer

        # Asked beforehand, for Qt takes a name that is in use without a word; one that a killed desk left behind is
        # to be taken, a living one not.
        if _somebody_answers(self._name):
            log.warning("Another program listens as %s already", self._name)
            return False
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if not server.listen(self._name):
            log.warning("Second starts cannot be told: %s", server.errorString())
            server.deleteLater()
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Listen no more."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
            server.deleteLater()

    def _greet(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(len(_REQUEST))
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            if socket.bytesAvailable():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() < len(_REQUEST):
            return
        if socket.readAll().data() != _REQUEST:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.raise_requested.emit()


def _somebody_answers(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    there = socket.waitForConnected(_WAIT_STALE_MS)
    socket.abort()
    return there


def ask_to_raise(root: Path, milliseconds: int = 1500) -> bool:
    """Ask the desk on this folder to come to the front; True once it has said that it will.

    Works without an application object. Blocks for at most `milliseconds`.
    """
    from PySide6.QtNetwork import QLocalSocket

    deadline = time.monotonic() + milliseconds / 1000

    def left() -> int:
        return max(0, round((deadline - time.monotonic()) * 1000))

    if sys.platform == "win32":
        import ctypes

        # Only the program in front may hand that place on, and that is us: the one just started.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    socket = QLocalSocket()
    socket.connectToServer(server_name(root))
    if not socket.waitForConnected(left()):
        return False
    socket.write(_REQUEST)
    heard = b""
    while len(heard) < len(_ANSWER):
        if not socket.bytesAvailable() and not socket.waitForReadyRead(left()):
            break
        heard += socket.readAll().data()
    socket.abort()
    return heard == _ANSWER
