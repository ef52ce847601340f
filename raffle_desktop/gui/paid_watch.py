"""Says once that laws on gambling may apply to the paid parts, and takes the tabs away of those that are off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.texts import tr

if TYPE_CHECKING:
    from raffle_desktop.gui.main_window import MainWindow
    from raffle_desktop.services.paid_parts import PaidParts, PaidUse

PAID_TABS = ("pools", "wallets")
LOOK_MS = 20_000
"""Pause between two looks for a first use, which goes through all viewers."""


class PaidWatch(QObject):
    """Looks at the start, at changes of the settings and, until it was said, now and then when something is paid."""

    def __init__(self, context: DeskContext, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._use: PaidUse | None = None
        self._offered = False
        self._asked = False
        self._tab = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LOOK_MS)
        self._pause.timeout.connect(self.look)
        window.tab_shown.connect(self._shown)
        context.bridge.changed.connect(self._changed)
        self.look()

    @property
    def is_told(self) -> bool:
        """It was read, as far as this window knows."""
        return self._use is not None and self._use.told

    def look(self) -> None:
        services = self._context.services
        self._context.operations.run(services.paid_parts.use, owner=self, success=self._take, latest="paid parts")

    def _changed(self, changes: Changes) -> None:
        use = self._use
        if changes.touches(Topic.SETTINGS):
            self.look()
        elif use is None or self._pause.isActive():
            return
        elif (not use.told and changes.touches(Topic.MONEY, Topic.POOLS, Topic.WEIGHTS)) or (
            # A tab goes when the last of what was left in it is settled.
            not (use.parts.pools and use.parts.wallets) and changes.touches(Topic.MONEY, Topic.POOLS)
        ):
            self._pause.start()

    def _shown(self, key: str) -> None:
        self._tab = key
        self._say()

    def _take(self, use: PaidUse) -> None:
        self._use = use
        self._window.let_tab_be_seen("pools", use.parts.pools or use.pools_left)
        self._window.let_tab_be_seen("wallets", use.parts.wallets or use.wallets_left)
        self._say()

    def _say(self) -> None:
        use = self._use
        if use is None or use.told or self._asked or self._context.is_demo:
            return
        if self._tab in PAID_TABS:
            self.ask()
        elif use.used and not self._offered:
            self._offered = True
            self._context.notices.offer(
                tr("People pay for a chance on this desk: laws on gambling may apply."), tr("Read"), self.ask
            )

    def ask(self) -> None:
        """Open what is to be read; the answer is kept whatever it is."""
        from raffle_desktop.gui.dialogs.settings_paid import PaidNotice

        use = self._use
        if use is None or self._asked:
            return
        self._asked = True
        notice = PaidNotice(use.parts, self._window)
        notice.accepted.connect(lambda: self._keep(notice.boxes.wanted()))
        notice.rejected.connect(lambda: self._keep(use.parts))
        # A click on a tab takes no focus, so that it would go back to wherever it was before.
        notice.finished.connect(lambda _result: self._window.focus_tab())
        notice.open()

    def _keep(self, parts: PaidParts) -> None:
        services = self._context.services
        self._context.operations.run(
            lambda: services.paid_parts.choose(parts, actor=ACTOR), owner=self, finished=self.look
        )
