"""The parts in which people pay for a chance: what may apply to them, and which of them are on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from raffle_desktop.gui.dialogs.confirm_dialog import grow_to_words
from raffle_desktop.gui.dialogs.settings_form import Form, box
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.paid_parts import PaidParts


def what_may_apply() -> str:
    """What the desk says once, and the settings say at any time."""
    return tr(
        "A raffle in which people pay for a chance may be gambling under the law where you or your viewers live, and"
        " under the rules of Twitch, Kick and your payment provider. Raffle Desktop cannot know what holds for you:"
        " please find out before you use these parts. What you do not use you can switch off, now or at any time in"
        " the settings."
    )


class PaidBoxes(QWidget):
    """A box for each part, with what it means to switch it off."""

    def __init__(self) -> None:
        super().__init__()
        self.pools = box(tr("&Paid pools"), "paidPools")
        self.wallets = box(tr("&Wallets"), "paidWallets")
        self.support = box(tr("&Bits and donations add to the weight in sessions"), "paidSupport")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for one, off in (
            (self.pools, tr("Off: no new pools, tickets and purchases. Open pools can be drawn or cancelled.")),
            (
                self.wallets,
                tr("Off: no new wallets, top-ups and purchases from them. Refunds and withdrawals still work."),
            ),
            (
                self.support,
                tr("Off: their caps under Weights are 0. They are still counted, for when you switch it on."),
            ),
        ):
            layout.addWidget(one)
            hint = label(off, "small", wrap=True)
            hint.setContentsMargins(3 * GRID, 0, 0, GRID)
            layout.addWidget(hint)

    def load(self, parts: PaidParts) -> None:
        self.pools.setChecked(parts.pools)
        self.wallets.setChecked(parts.wallets)
        self.support.setChecked(parts.support)

    def wanted(self) -> PaidParts:
        return PaidParts(self.pools.isChecked(), self.wallets.isChecked(), self.support.isChecked())


class PaidPage(Form):
    """The same in the settings."""

    def __init__(self) -> None:
        super().__init__(tr("Paid parts"))
        self.boxes = PaidBoxes()
        self.add_hint(what_may_apply(), column=0)
        self.add_wide(self.boxes)
        self.finish()


class PaidNotice(QDialog):
    """Said once. Accepted with what the boxes say; closing it in any other way leaves everything on."""

    def __init__(self, parts: PaidParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paidNotice")
        title = tr("Before people pay for a chance")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(560)
        self._before = parts
        self.boxes = PaidBoxes()
        self.boxes.load(parts)
        self.keep = button(tr("I have read this"), self.accept, kind="main", name="keep")
        self.keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(what_may_apply(), wrap=True))
        layout.addWidget(self.boxes)
        layout.addWidget(row(1, self.keep))
        self.setAccessibleDescription(what_may_apply())
        for one in (self.boxes.pools, self.boxes.wallets, self.boxes.support):
            one.toggled.connect(self._name_button)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        super().open()
        grow_to_words(self)

    def _name_button(self) -> None:
        is_same = self.boxes.wanted() == self._before
        self.keep.setText(tr("I have read this") if is_same else tr("Switch off what is not ticked"))
