"""The part of a viewer's panel that shows their accounts, and with whom they were linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.chips import chips
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.merge_words import linked_words, partner_of, undone_words
from raffle_desktop.gui.texts import local_time, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import Section, platform_name, stretch_first
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.viewer_search import OpenCode
from raffle_desktop.services.viewers import ViewerView

UNDONE_SHOWN = 3


class Accounts(Section):
    """Where the viewer is known, the account that stands for them first; and who they were linked with."""

    def __init__(self, context: DeskContext, act: QWidget, link: QWidget, undo: Callable[[Merge], object]) -> None:
        """`act` adds an account, `link` links another viewer, `undo` is asked to end a link."""
        super().__init__(tr("Accounts"), act)
        self._context = context
        self._undo = undo
        self._link = link
        self._layout.addWidget(row(link, 1))

    def show_accounts(self, viewer: ViewerView, merges: Sequence[Merge], codes: Sequence[OpenCode]) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        accounts = [(one.platform, one.name, one.external_id) for one in viewer.identities]
        layout.addWidget(chips(self._context, accounts))
        own = viewer.identities[0].name
        for code in codes:
            layout.addWidget(label(code_words(code, viewer.id), "small", wrap=True))
        # Merges nest: the newest is the one that can be undone.
        standing = [merge for merge in merges if merge.stands]
        for merge in standing:
            layout.addWidget(self._linked(merge, own, is_newest=merge is standing[0]))
        for merge in [merge for merge in merges if not merge.stands][:UNDONE_SHOWN]:
            layout.addWidget(label(undone_words(merge, own), "small", wrap=True))
        self.put(body)
        # Below whatever there is.
        self._layout.removeWidget(body)
        self._layout.insertWidget(self._layout.count() - 1, body)

    def _linked(self, merge: Merge, own: str, *, is_newest: bool) -> QWidget:
        name = shown_name(partner_of(own, merge), 60)
        words = QWidget()
        layout = QVBoxLayout(words)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Elided(tr("Linked with {name}", name=name)))
        layout.addWidget(label(linked_words(merge), "small", wrap=True))
        press = button(tr("Undo the link…"), lambda: self._undo(merge), kind="link", name=f"unlink-{merge.id}")
        press.setAccessibleName(tr("Undo the link with {name}", name=name))
        press.setEnabled(is_newest)
        press.setToolTip("" if is_newest else tr("Undo the newer link first"))
        made = row(words, press)
        stretch_first(made)
        return made


def code_words(code: OpenCode, viewer_id: int) -> str:
    """Who asked for a code, and who is to type it."""
    name, platform = shown_name(code.name, 40), platform_name(code.platform)
    if code.asker_id == viewer_id:
        return tr(
            "Has asked for a code that {name} can type on {platform} until {time}.",
            name=name,
            platform=platform,
            time=local_time(code.expires_at),
        )
    return tr(
        "{asker} has asked for a code that {name} can type on {platform} until {time}.",
        asker=shown_name(code.asker, 40),
        name=name,
        platform=platform,
        time=local_time(code.expires_at),
    )
