"""Weights: the numbers of the rule, what a change of them does to every entry before it is made, and the heaviest."""

from __future__ import annotations

import dataclasses
import threading
import time
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.weights import WeightSettings, change_settings, rule_in_words
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.tabs.weights_form import WeightForm, field_texts, support_heavy
from raffle_desktop.gui.tabs.weights_pane import PreviewPane
from raffle_desktop.gui.tabs.weights_preview import Preview, compute, summary
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, card, label, page, scrolled
from raffle_desktop.services.entry_stats import EntryStats, TopWeights

TYPING_PAUSE_MS = 200
LIVE_PAUSE_MS = 800
LIVE_SHARE = 4
"""While entries come in, reading and previewing take about one part in so many of a worker's time."""
WIDE = 1000
FORM_WIDE = 560
TALL = 640
TOP = 20


@dataclass(frozen=True, slots=True)
class _Read:
    settings: WeightSettings
    resets_support: bool
    pending: int
    top: TopWeights
    act: int
    seconds: float


class WeightsTab(QWidget):
    """Typing previews; Apply changes, with an Undo."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stats = EntryStats(context.services.core)
        self._pending = 0
        self._acts = 0
        """Counts our own acts: what was read before one tells nothing about what others did."""
        self._acting = False
        self._stale = True
        self._read_once = False
        self._preview: Preview | None = None
        self._cancel = threading.Event()
        self._previewing = False
        self._refusal = ""
        """Why what is typed cannot be applied as a whole."""
        self._typing = self._timer(TYPING_PAUSE_MS, self.preview_now)
        self._live = self._timer(LIVE_PAUSE_MS, self._read)

        self.form = WeightForm()
        self._make_form_side()
        self.pane = PreviewPane(context)
        self.pane.entry_opened.connect(self._open)
        self.pane.toggled.connect(self._show_state)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._form_side)
        self._split.addWidget(self.pane)
        # In a larger window the preview gets the room.
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._make_foot())

        self.form.edited.connect(self._edited)
        context.bridge.changed.connect(self._changed)
        apply_key = QShortcut(QKeySequence("Ctrl+Return"), self)
        apply_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        apply_key.activated.connect(self.apply)
        self.setFocusProxy(self.form.fields["baseWeight"])
        self._edited()

    def _timer(self, milliseconds: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    # --- its parts ----------------------------------------------------------------------------------------------------

    def _make_form_side(self) -> None:
        self._rule = label("", "muted", wrap=True, selectable=True)
        self._rule.setAccessibleName(tr("The rule in words"))
        self._meanwhile = label("", "warn", wrap=True)
        self._meanwhile.hide()
        self.reset_support = QCheckBox(tr("Bits and gifted subs of the winner start again at 0"))
        self.reset_support.setObjectName("resetSupport")
        self.reset_support.clicked.connect(self._set_reset)
        after_win = card(
            label(tr("After a win"), "heading"),
            self.reset_support,
            label(
                tr("When a win is confirmed. Carry-over always starts again; lifetime totals stay."), "small", wrap=True
            ),
        )
        rule = card(label(tr("How heavily an entry counts"), "heading"), self._rule, self._meanwhile)
        body = page(rule, self.form, after_win, 1)
        self._form_side = scrolled(body, tr("Weight settings"))
        # It scrolls down only, so it is never narrower than its fields; in other languages the words are longer.
        self._form_side.setMinimumSize(body.minimumSizeHint().width() + 2 * GRID, 160)

    def _make_foot(self) -> QWidget:
        self._state = label("", "muted", wrap=True)
        self.apply_button = button(tr("Apply"), self.apply, kind="main", name="apply")
        self.apply_button.setToolTip(tr("Change the weights of all entries (Ctrl+Enter); it can be undone"))
        self.discard_button = button(tr("Discard"), self.discard, name="discard", tip=tr("Back to what is stored"))
        self._menu = QMenu(self)
        for text, settings in (
            (tr("The desk's own"), WeightSettings()),
            (tr("Support-heavy"), support_heavy()),
        ):
            self._menu.addAction(text).triggered.connect(
                lambda _checked=False, settings=settings: self.take_preset(settings)
            )
        self.presets_button = button(tr("Presets"), name="presets", tip=tr("Fill the fields with a set of numbers"))
        self.presets_button.setMenu(self._menu)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._state, 1)
        layout.addWidget(self.presets_button)
        layout.addWidget(self.discard_button)
        layout.addWidget(self.apply_button)
        return foot

    @property
    def summary(self) -> str:
        """What the typed change does, in words."""
        return self.pane.summary

    @property
    def meanwhile(self) -> str:
        """What others changed while something was typed; empty for nothing."""
        return "" if self._meanwhile.isHidden() else self._meanwhile.text()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def take_preset(self, settings: WeightSettings) -> None:
        """Fill the fields; nothing counts before Apply."""
        self.form.fill(settings)
        self.preview_now()

    def discard(self) -> None:
        """Back to what is stored."""
        self._meanwhile.hide()
        self.form.show_settings(self.form.stored)

    def apply(self) -> None:
        """Make the change, at once and with an Undo."""
        changes = self.form.changes()
        if self._acting or not changes or self.form.problems():
            return
        before = field_texts(self.form.stored)
        old = {name: before[name] for name in changes}
        count = self._pending
        self._begin()
        self._context.operations.run(
            lambda: self._context.services.weights.change(changes, actor=ACTOR),
            owner=self,
            success=lambda settings: self._applied(settings, old, count),
            finished=self._end,
        )

    def _applied(self, settings: WeightSettings, old: dict[str, str], count: int) -> None:
        self._meanwhile.hide()
        self.form.take_stored(settings)
        self._context.notices.undoable(
            tr_n("The new weights are in force for 1 entry.", "The new weights are in force for {n} entries.", count)
            if count
            else tr("The new weights are in force."),
            lambda: self._take_back(old),
        )

    def _take_back(self, old: dict[str, str]) -> None:
        self._begin()
        self._context.operations.run(
            lambda: self._context.services.weights.change(old, actor=ACTOR),
            owner=self,
            success=self._taken_back,
            finished=self._end,
        )

    def _taken_back(self, settings: WeightSettings) -> None:
        self.form.take_stored(settings)
        self._context.notices.say(tr("The weights are what they were before."))

    def _set_reset(self, wanted: bool) -> None:
        services = self._context.services

        def work() -> None:
            # Read anew, so that the claim time, which is set elsewhere, stays.
            present = services.settings.draw_settings()
            services.settings.set_draw_settings(dataclasses.replace(present, reset_support_on_win=wanted), actor=ACTOR)

        def done(_none: None) -> None:
            self.reset_support.setChecked(wanted)
            self._context.notices.undoable(
                tr("A winner's bits and gifted subs will start again at 0.")
                if wanted
                else tr("A winner keeps their bits and gifted subs."),
                lambda: self._set_reset(not wanted),
            )

        self._begin()
        self._context.operations.run(work, owner=self, success=done, finished=self._end)

    def _begin(self) -> None:
        self._acts += 1
        self._acting = True
        self._show_state()

    def _end(self) -> None:
        self._acting = False
        self._acts += 1
        self._stale = True
        self._show_state()
        self._read()

    # --- the preview --------------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        # What is on its way answers for numbers that are no longer there.
        self._cancel.set()
        self._refusal = ""
        changes = self.form.changes()
        if changes and not self.form.problems():
            self._typing.start()
        else:
            self._typing.stop()
            self._forget_preview()
        self._show_state()
        self._show_rule()

    def preview_now(self) -> None:
        """Compute what the typed change would do, in the background."""
        changes = self.form.changes()
        if not changes or self.form.problems() or not self.isVisible():
            return
        self._typing.stop()
        self._cancel.set()
        self._cancel = cancel = threading.Event()
        self._previewing = True
        services = self._context.services

        def failed(error: BaseException) -> bool:
            if isinstance(error, RaffleError):
                self._forget_preview()
                self._refusal = error.message
                self._show_state()
                return True
            return False

        self._context.operations.run(
            lambda: compute(services, changes, cancel.is_set),
            owner=self,
            success=self._show_preview,
            failure=failed,
            finished=self._previewed,
            latest="preview",
        )

    def _show_preview(self, preview: Preview | None) -> None:
        if preview is None:
            return
        self._preview = preview
        self._refusal = ""
        self.pane.show_preview(preview)
        self._pending = preview.totals.entries
        self._show_state()

    def _forget_preview(self) -> None:
        self._preview = None
        self.pane.show_preview(None)

    def _previewed(self) -> None:
        self._previewing = False

    def _open(self, entry_id: int) -> None:
        services = self._context.services
        self._context.operations.run(
            lambda: services.entries.get(entry_id).viewer_id, owner=self, success=self._context.show_viewer
        )

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show_rule(self) -> None:
        try:
            settings = change_settings(self.form.stored, self.form.changes())
        except RaffleError:
            return
        self._rule.setText(rule_in_words(settings))

    def _show_state(self) -> None:
        changes, problems = self.form.changes(), self.form.problems()
        ready = bool(changes) and not problems and not self._acting and not self._refusal
        self.apply_button.setEnabled(ready)
        self.apply_button.setText(
            tr_n("Apply to 1 entry", "Apply to {n} entries", self._pending) if self._pending else tr("Apply")
        )
        self.discard_button.setEnabled(self.form.is_edited and not self._acting)
        if problems:
            self._state.setText(tr_n("1 field is not right yet", "{n} fields are not right yet", len(problems)))
        elif changes:
            self._state.setText(tr_n("1 number changed", "{n} numbers changed", len(changes)))
        else:
            self._state.setText(tr("As stored"))
        if self._refusal:
            self.pane.say(self._refusal)
        elif self._preview is not None:
            self.pane.say(summary(self._preview))
        else:
            self.pane.say(tr("Looking what it would do…") if ready else "")
        self._arrange()

    def _arrange(self) -> None:
        """Wide: the form, and beside it what the change does. Narrow: one below the other."""
        wide = self.width() >= WIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() is not orientation:
            self._split.setOrientation(orientation)
            self._split.setSizes([FORM_WIDE, self.width() - FORM_WIDE] if wide else [1000, 1000])
        self.pane.arrange(roomy=wide and self.height() >= TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- what others do -----------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.WEIGHTS, Topic.SETTINGS, Topic.ENTRIES, Topic.SESSION, Topic.DRAWS):
            self._stale = True
            if self.isVisible() and not self._live.isActive():
                self._live.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        services, stats, act = self._context.services, self._stats, self._acts

        def read() -> _Read:
            begun = time.monotonic()
            return _Read(
                services.weights.settings(),
                services.settings.draw_settings().reset_support_on_win,
                stats.pending(),
                stats.weight_parts(TOP),
                act,
                time.monotonic() - begun,
            )

        self._context.operations.run(read, owner=self, success=self._take, latest="read")

    def _take(self, read: _Read) -> None:
        self._pending = read.pending
        busy = read.seconds + (self._preview.seconds if self._preview is not None else 0)
        self._live.setInterval(max(LIVE_PAUSE_MS, round(busy * 1000 * LIVE_SHARE)))
        self.pane.show_heaviest(read.top.lines)
        if read.act == self._acts:
            self.reset_support.setChecked(read.resets_support)
            self._take_settings(read.settings)
        self._show_state()
        if self.form.changes() and not self._previewing:
            self.preview_now()

    def _take_settings(self, settings: WeightSettings) -> None:
        if not self._read_once:
            self._read_once = True
            self.form.take_stored(settings)
        elif settings != self.form.stored:
            was_edited = self.form.is_edited
            names = self.form.take_stored(settings)
            if was_edited:
                self._meanwhile.setText(
                    tr(
                        "Changed elsewhere meanwhile: {names}. What you typed is still here.",
                        names=", ".join(self.form.title_of(name) for name in names),
                    )
                )
                self._meanwhile.show()
