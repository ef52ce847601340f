"""Whether a window can be opened here, asked before Qt is: without a display Qt ends the process with a core dump."""

from __future__ import annotations

import ctypes
import os
import sys

# What Qt itself needs, and what its X11 part needs besides, by Debian package.
QT_LIBRARIES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libgthread-2.0.so.0",
}
X11_LIBRARIES = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}


def obstacle() -> str:
    """One line that says why no window can be opened and names the ways out; empty where one can."""
    if sys.platform != "linux":
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    needed = dict(QT_LIBRARIES)
    if platform in ("offscreen", "minimal", "vnc"):
        return _missing(needed)
    has_wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    display = os.environ.get("DISPLAY", "")
    if not display and not has_wayland:
        return (
            "There is no display to open a window on; use “raffle-desktop --offscreen”, or “xvfb-run raffle-desktop”."
        )
    if not has_wayland or platform == "xcb":
        needed |= X11_LIBRARIES
    missing = _missing(needed)
    if missing or has_wayland:
        return missing
    if not _x_server_answers(display):
        return f"The display {display} does not answer; use “raffle-desktop --offscreen”, or “xvfb-run raffle-desktop”."
    return ""


def _missing(libraries: dict[str, str]) -> str:
    packages = [package for package, library in libraries.items() if not _loads(library)]
    if not packages:
        return ""
    return (
        "Qt lacks system libraries; on Debian and Ubuntu run: sudo apt-get install -y --no-install-recommends "
        + " ".join(packages)
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_server_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
