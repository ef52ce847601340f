"""Weights: the numbers of the rule, what a change of them does to every entry before it is made, and the heaviest."""

from __future__ import annotations

import dataclasses
import threading
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.weights import WeightSettings, change_settings, rule_in_words
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.plots import TopWeightsPlot
from raffle_desktop.gui.tabs.history_rows import RowColumn, RowsTable
from raffle_desktop.gui.tabs.weights_form import WeightForm, field_texts, support_heavy
from raffle_desktop.gui.tabs.weights_preview import Preview, PreviewRow, compute, movement_text, summary
from raffle_desktop.gui.texts import shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, card, label, page, scrolled
from raffle_desktop.services.entry_stats import EntryStats, TopWeights

TYPING_PAUSE_MS = 200
LIVE_PAUSE_MS = 800
LIVE_SHARE = 4
"""While entries come in, previews take at most one part in so many of a worker's time."""
WIDE = 1000
FORM_WIDE = 560
TOP = 20


@dataclass(frozen=True, slots=True)
class _Read:
    settings: WeightSettings
    resets_support: bool
    pending: int
    top: TopWeights
    act: int


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
        self._typing = self._timer(TYPING_PAUSE_MS, self.preview_now)
        self._live = self._timer(LIVE_PAUSE_MS, self._read)

        self.form = WeightForm()
        self._make_form_side()
        self._make_preview_side()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._form_side)
        self._split.addWidget(self._preview_side)
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
        context.switch.changed.connect(self._take_theme)
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

    def _make_preview_side(self) -> None:
        self._summary = label("", wrap=True)
        self._summary.setAccessibleName(tr("What the change does"))
        self.table = RowsTable(
            tr("What the change does to each entry"),
            [
                RowColumn(tr("Name"), lambda row: shown_name(row.name, 40)),
                RowColumn(tr("Weight"), lambda row: weight_text(row.before, 2), 84, right=True),
                RowColumn(tr("→ then"), lambda row: weight_text(row.after, 2), 84, right=True),
                RowColumn(tr("Chance"), lambda row: self._chance(row, now=True), 84, right=True),
                RowColumn(tr("→ then"), lambda row: self._chance(row, now=False), 84, right=True),
                RowColumn(tr("Change"), self._movement, 84, right=True, colour=self._movement_colour),
            ],
        )
        self.table.setMinimumHeight(120)
        self.table.opened.connect(self._open)
        self._nothing = EmptyState(
            tr("Nothing is changed yet"),
            tr("Type a number, or take a preset: what it would do to every entry is shown here before it counts."),
        )
        self.plot = TopWeightsPlot(self._context)
        plot_page = scrolled(page(self.plot, 1, margin=0), tr("Weights of the heaviest entries"))
        self._plot_area = plot_page
        self._plot_area.setMinimumHeight(120)
        self._heaviest = button(tr("Hide the chart"), self._toggle_plot, kind="link", name="toggleChart")
        self._plot_title = label(tr("Heaviest entries"), "heading")
        side = QWidget()
        side.setObjectName("page")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._summary)
        layout.addWidget(self.table, 3)
        layout.addWidget(self._nothing, 1)
        heading = QHBoxLayout()
        heading.addWidget(self._plot_title)
        heading.addStretch(1)
        heading.addWidget(self._heaviest)
        layout.addLayout(heading)
        layout.addWidget(self._plot_area, 4)
        self._preview_side = side
        self._plot_wanted: bool | None = None

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
        return self._summary.text()

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
        changes = self.form.changes()
        if changes and not self.form.problems():
            self._typing.start()
        else:
            self._typing.stop()
            self._preview = None
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
                self._preview = None
                self._show_state(error.message)
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
        self._live.setInterval(max(LIVE_PAUSE_MS, round(preview.seconds * 1000 * LIVE_SHARE)))
        self.table.show_rows(preview.rows, key=lambda row: row.entry_id)
        self._pending = preview.totals.entries
        self._show_state()

    def _previewed(self) -> None:
        self._previewing = False

    def _chance(self, row: PreviewRow, *, now: bool) -> str:
        preview = self._preview
        if preview is None:
            return ""
        return percent_text(preview.chance_before(row) if now else preview.chance_after(row))

    def _movement(self, row: PreviewRow) -> str:
        return "" if self._preview is None else movement_text(self._preview, row)

    def _movement_colour(self, row: PreviewRow) -> str | None:
        theme = self._context.theme
        return theme.good if row.moves > 0 else theme.bad if row.moves < 0 else theme.muted

    def _open(self, row: PreviewRow) -> None:
        services = self._context.services
        self._context.operations.run(
            lambda: services.entries.get(row.entry_id).viewer_id, owner=self, success=self._context.show_viewer
        )

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show_rule(self) -> None:
        try:
            settings = change_settings(self.form.stored, self.form.changes())
        except RaffleError:
            return
        self._rule.setText(rule_in_words(settings))

    def _show_state(self, refusal: str = "") -> None:
        changes, problems = self.form.changes(), self.form.problems()
        ready = bool(changes) and not problems and not self._acting and not refusal
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
        if refusal:
            self._summary.setText(refusal)
        elif self._preview is not None:
            self._summary.setText(summary(self._preview))
        else:
            self._summary.setText(tr("Looking what it would do…") if ready else "")
        self._arrange(has_preview=self._preview is not None and bool(self._preview.rows))

    def _arrange(self, *, has_preview: bool) -> None:
        """Wide: form, then beside it table and chart. Narrow: one below the other, table or chart."""
        wide = self.width() >= WIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() is not orientation:
            self._split.setOrientation(orientation)
            if wide:
                self._split.setSizes([FORM_WIDE, self.width() - FORM_WIDE])
            else:
                self._split.setSizes([1000, 1000])
        tall = wide and self.height() >= 640
        chart = self._plot_wanted if self._plot_wanted is not None else (tall or not has_preview)
        self.table.setVisible(has_preview and (tall or not chart))
        self._nothing.setVisible(not has_preview and not self._summary.text() and not chart)
        self._summary.setVisible(bool(self._summary.text()))
        self._plot_area.setVisible(chart)
        self._plot_title.setVisible(chart)
        self._heaviest.setText(tr("Hide the chart") if chart else tr("Show the chart of the heaviest"))

    def _toggle_plot(self) -> None:
        self._plot_wanted = not self._plot_area.isVisibleTo(self)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(has_preview=self._preview is not None and bool(self._preview.rows))

    def _take_theme(self, _theme: object) -> None:
        self.table.viewport().update()

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
            return _Read(
                services.weights.settings(),
                services.settings.draw_settings().reset_support_on_win,
                stats.pending(),
                stats.weight_parts(TOP),
                act,
            )

        self._context.operations.run(read, owner=self, success=self._take, latest="read")

    def _take(self, read: _Read) -> None:
        self._pending = read.pending
        self.plot.show_weights(read.top.lines)
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
