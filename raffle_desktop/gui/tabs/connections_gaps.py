"""Times in which a platform was not heard: what could not be recovered, and adding it by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_twitch_ask import say_at, sentence_place
from raffle_desktop.gui.tabs.connections_twitch_words import missed_words
from raffle_desktop.gui.texts import duration_text, local_date_time, local_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, line, row
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.gaps import GapView
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services

SHOWN_MOST = 50
AMOUNTS = {"cheer": 1_000_000, "gift": 1_000, "resub": 600}
"""The most that can be typed of each; more is a slip of the keyboard."""
DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Missed:
    """Whose gaps a page lists: `sources` as they are stored. `kinds`: what can be added by hand, () = nothing."""

    sources: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    @property
    def platform(self) -> str:
        """Where the people who are added by hand are from."""
        return self.sources[0]


TWITCH = Missed(("twitch",), ("cheer", "gift", "resub", "entry"))
KICK = Missed(("kick",), ("gift", "resub", "entry"))
DONATIONS = Missed(("streamelements", "streamlabs"))


def source_title(source: str) -> str:
    """A platform or provider as people call it."""
    known = {"twitch": "Twitch", "kick": "Kick", "streamelements": "StreamElements", "streamlabs": "Streamlabs"}
    return known.get(source) or shown_name(source)


def gap_times(gap: GapView) -> str:
    """When it was, and for how long; with dates where it went over midnight."""
    lasted = duration_text((gap.ended_at - gap.began_at) / 1_000_000)
    ended = local_time if gap.ended_at - gap.began_at < DAY else local_date_time
    return tr(
        "{began} to {ended} ({time})", began=local_date_time(gap.began_at), ended=ended(gap.ended_at), time=lasted
    )


class GapRow(QWidget):
    """One gap, with what can be done about it."""

    def __init__(
        self, gap: GapView, missed: Missed, add: Callable[[GapView], object], dismiss: Callable[[GapView], object]
    ) -> None:
        super().__init__()
        self.gap = gap
        self.add_button = button(tr("Add by hand…"), lambda: add(gap), name=f"addGap-{gap.id}")
        self.dismiss_button = button(
            tr("Dismiss"),
            lambda: dismiss(gap),
            name=f"dismissGap-{gap.id}",
            tip=tr("Nothing is to be added: take it off this list"),
        )
        times = gap_times(gap)
        if len(missed.sources) > 1:
            times = f"{source_title(gap.source)}: {times}"
        if not missed.kinds:
            self.add_button.hide()
        self.setAccessibleName(times)
        self.add_button.setAccessibleName(tr("Add by hand for {times}", times=times))
        self.dismiss_button.setAccessibleName(tr("Dismiss the gap {times}", times=times))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label(times, wrap=True))
        if gap.what.strip():
            layout.addWidget(label(missed_words(gap.what), "muted", wrap=True))
        layout.addWidget(Flow(self.add_button, self.dismiss_button))


class GapsPage(QWidget):
    """`counted(n)`: so many gaps wait to be looked at."""

    counted = Signal(int)

    def __init__(self, context: DeskContext, missed: Missed) -> None:
        super().__init__()
        self._context, self._missed = context, missed
        self._seen: tuple[GapView, ...] | None = None
        self.rows: list[GapRow] = []
        self.intro = label("", "muted", wrap=True)
        self.any_button = button(tr("Add by hand…"), lambda: self.add(None), name="addByHand")
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.intro)
        layout.addWidget(self._holder)
        layout.addWidget(Flow(self.any_button))
        context.dress(self.any_button, "add")
        context.bridge.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read the gaps. Their number is on the tab, so also while this page is not the one on show."""
        services = self._context.services
        self._context.operations.run(services.gaps.open, owner=self, success=self._show, latest="gaps")

    def add(self, gap: GapView | None) -> None:
        """Open the form for what was missed in a gap, or at any time."""
        ByHandDialog(self._context, self.window(), gap, self._missed).open()

    def dismiss(self, gap: GapView) -> None:
        services = self._context.services
        self._context.operations.run(lambda: services.gaps.dismiss(gap.id, actor=ACTOR), owner=self)

    def _changed(self, changes: Changes) -> None:
        holder = self.parentWidget()
        # The card reads them anew when it is seen again.
        if changes.touches(Topic.CHANNEL) and holder is not None and holder.isVisible():
            self.refresh()

    def _show(self, everybodys: list[GapView]) -> None:
        gaps = [gap for gap in everybodys if gap.source in self._missed.sources]
        self.counted.emit(len(gaps))
        if self._seen == tuple(gaps):
            return
        self._seen = tuple(gaps)
        focused: QWidget | None = QApplication.focusWidget()
        had_focus = focused is not None and self._holder.isAncestorOf(focused)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for gap in gaps[:SHOWN_MOST]:
            if self.rows:
                self._list.addWidget(line())
            one = GapRow(gap, self._missed, self.add, self.dismiss)
            self.rows.append(one)
            self._list.addWidget(one)
        self._holder.setVisible(bool(self.rows))
        self.any_button.setVisible(not self.rows and bool(self._missed.kinds))
        self.intro.setText(self._words(len(gaps)))
        if had_focus and self.isVisible():
            (self.rows[0].dismiss_button if self.rows else self.any_button).setFocus()

    def _words(self, count: int) -> str:
        if not count:
            return tr("Nothing was missed. Should the connection break, it says here when, and what was lost.")
        lost = _lost_words(self._missed)
        if count > SHOWN_MOST:
            lost += " " + tr("The newest {n} are shown.", n=SHOWN_MOST)
        return lost


def _lost_words(missed: Missed) -> str:
    if missed is TWITCH:
        return tr(
            "In these times Twitch was not heard. Follows and subscriptions were caught up with; chat entries, cheers,"
            " resub messages and gifted subs cannot be. Add what you know of by hand."
        )
    if missed is KICK:
        return tr(
            "In these times Kick was not heard: chat entries, subscriptions and gifted subs cannot be caught up with."
            " Add what you know of by hand."
        )
    return tr("In these times donations were not heard. Look at the provider’s own list for what came then.")


class ByHandDialog(QDialog):
    """Enters one thing that was missed. It stays open for the next one; what is refused stays as it was typed."""

    def __init__(self, context: DeskContext, parent: QWidget, gap: GapView | None, missed: Missed = TWITCH) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._context, self._gap, self._platform = context, gap, missed.platform
        self._busy = False
        self._id = self._new_id()
        title = tr("Add what was missed")
        self.setWindowTitle(title)
        self.name = QLineEdit()
        self.name.setObjectName("name")
        self.name.setAccessibleName(tr("Name on {platform}", platform=source_title(missed.platform)))
        self.kind = QComboBox()
        self.kind.setObjectName("kind")
        self.kind.setAccessibleName(tr("What they did"))
        for key, text in (
            ("cheer", tr("cheered with bits")),
            ("gift", tr("gifted subs")),
            ("resub", tr("resubscribed")),
            ("entry", tr("entered the raffle")),
        ):
            if key in missed.kinds:
                self.kind.addItem(text, key)
        self.amount = QSpinBox()
        self.amount.setObjectName("amount")
        self.amount.setGroupSeparatorShown(False)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.problem = sentence_place()
        self.added = label("", "good", wrap=True)
        self.added.hide()
        self.add_button = button(tr("Add"), self.add, kind="main", name="addOne")
        self.add_button.setDefault(True)
        self.close_button = button(tr("Close"), self.reject, name="closeByHand")
        self.close_button.setAutoDefault(False)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow(tr("&Name"), self.name)
        form.addRow("", self.problem)
        form.addRow(tr("&What"), self.kind)
        self._caption = label(tr("How &many"))
        self._caption.setBuddy(self.amount)
        form.addRow(self._caption, self.amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "heading"))
        if gap is not None:
            layout.addWidget(label(gap_times(gap), "muted", wrap=True))
        layout.addLayout(form)
        layout.addWidget(self.added)
        layout.addWidget(row(1, self.close_button, self.add_button))
        self.name.textEdited.connect(lambda _text: say_at(self.problem, self.name, ""))
        self._kind_changed()
        self.name.setFocus()

    def add(self) -> None:
        """Store it; what was stored once is not stored again, whatever happened to the answer."""
        if self._busy:
            return
        services, platform, kind, amount, key = (
            self._context.services,
            self._platform,
            str(self.kind.currentData()),
            self.amount.value(),
            self._id,
        )
        given = self.name.text()
        self._busy = True
        self.added.hide()
        self._context.operations.run(
            lambda: _store(services, platform, kind, given, amount, key),
            owner=self,
            success=lambda name: self._stored(kind, name, amount),
            failure=self._failed,
            finished=self._ended,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.setFocus()

    def _new_id(self) -> str:
        where = "any" if self._gap is None else str(self._gap.id)
        return f"gap-{where}-{uuid4().hex}"

    def _stored(self, kind: str, name: str, amount: int) -> None:
        self._id = self._new_id()
        self.added.setText(_added_words(kind, shown_name(name), amount))
        self.added.show()
        say_at(self.problem, self.name, "")
        self.name.clear()
        self.name.setFocus()

    def _failed(self, error: BaseException) -> bool:
        if not isinstance(error, RaffleError | EnvironmentFault):
            return False
        say_at(self.problem, self.name, str(error))
        self.name.setFocus()
        return True

    def _ended(self) -> None:
        self._busy = False

    def _kind_changed(self) -> None:
        kind = str(self.kind.currentData())
        counts = kind in AMOUNTS
        self.amount.setVisible(counts)
        self._caption.setVisible(counts)
        if counts:
            self.amount.setRange(1, AMOUNTS[kind])
            unit = {"cheer": tr("bits"), "gift": tr("subs"), "resub": tr("months in all")}[kind]
            self.amount.setSuffix(f" {unit}")
            self.amount.setAccessibleName(tr("How many {unit}", unit=unit))
            self.amount.setValue(100 if kind == "cheer" else 1)


def _store(services: Services, platform: str, kind: str, given: str, amount: int, key: str) -> str:
    """Gives the name as it was taken. Raises RaffleError, EnvironmentFault."""
    name = checked_name(given)
    if kind == "entry":
        try:
            return services.entries.enter(EntryRequest(name, platform), Origin.MANUAL, actor=ACTOR).name
        except RaffleError as refused:
            if refused.code is Code.NAME_INVALID:
                raise
            raise RaffleError(refused.code, f"{shown_name(name)}: {refused.message}") from refused
    person = Person(platform, name)
    event = (
        OutsideEvent("manual", key, EventType.RESUB, person, months=amount)
        if kind == "resub"
        else OutsideEvent("manual", key, EventType(kind), person, amount=amount)
    )
    services.ingest.apply(event, actor=ACTOR)
    return name


def _added_words(kind: str, name: str, amount: int) -> str:
    match kind:
        case "cheer":
            what = tr_n("1 bit", "{n} bits", amount)
        case "gift":
            what = tr_n("1 sub", "{n} subs", amount)
        case "resub":
            what = tr("resub, {n} months", n=number(amount))
        case _:
            return tr("{name} is in.", name=name)
    return tr("Added for {name}: {what}.", name=name, what=what)
