"""The parts of a viewer's panel: the weight in detail, the entry, what was counted, the past."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from raffle_desktop.domain.weights import Breakdown, WeightSettings
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.stage.winner_card import PART_COLOURS, WeightBar, weight_parts
from raffle_desktop.gui.texts import local_date_time, number, plain_tip, shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID, Theme, figures_font
from raffle_desktop.gui.widgets import Pill, Swatch, button, label, line, row
from raffle_desktop.services.entry_listing import PastEntry, PastWin, ViewerHistory
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.viewers import ViewerView

PAST_SHOWN = 50


def platform_name(platform: str) -> str:
    """What a platform is called."""
    names = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord", "affiliate": tr("Affiliate")}
    return names.get(platform, tr("By hand"))


def origin_words(origin: str) -> str:
    """Where an entry came from, as the end of a sentence."""
    words = {
        "chat": tr("from chat"),
        "channel_points": tr("by channel points"),
        "api": tr("by the API"),
        "csv": tr("from a list"),
        "manual": tr("by hand"),
    }
    return words.get(origin, origin)


def money(minor: int) -> str:
    """An amount in the desk's currency, with its two decimals."""
    return f"{number(minor // 100)}.{minor % 100:02d}"


class Section(QFrame):
    """A line, a heading with the act that belongs to it, and rows below, on the panel's own ground."""

    def __init__(self, title: str, act: QWidget | None = None, *, first: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        if not first:
            layout.addWidget(line())
            layout.addSpacing(GRID // 2)
        heading = label(title, "heading")
        layout.addWidget(heading if act is None else row(heading, 1, act))
        self._layout = layout
        self._body: QWidget | None = None

    def put(self, body: QWidget) -> None:
        """Take this in place of what was there."""
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._layout.addWidget(body)


def table(rows: Iterable[tuple[QWidget, ...]], *, stretch: int = 0, apart: int = GRID) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(apart)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(stretch, 1)
    for place, parts in enumerate(rows):
        for column, part in enumerate(parts):
            grid.addWidget(part, place, column)
    return holder


def figure(text: str) -> QLabel:
    """A number that stands in a column, flush right."""
    made = label(text)
    made.setFont(figures_font(made.font()))
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


class WeightSection(Section):
    """The weight of the entry that waits: a bar of its parts, and each part with what it was made of."""

    def __init__(self, show_rule: Callable[[], object]) -> None:
        rule = button(tr("The rule"), show_rule, kind="link", name="weightRule", tip=tr("Show the weight rule"))
        super().__init__(tr("Weight"), rule, first=True)

    def show_weight(self, entry: EntryView | None, viewer: ViewerView, rule: WeightSettings, theme: Theme) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        if entry is None:
            layout.addWidget(label(tr("No entry waits to be drawn, so nothing is weighed."), "muted", wrap=True))
            self.put(body)
            return
        parts = weight_parts(entry.breakdown)
        total = label(weight_text(entry.breakdown.total), "figure")
        total.setAccessibleName(tr("Weight {weight}", weight=weight_text(entry.breakdown.total)))
        head = row(total, 1)
        if not entry.breakdown.can_win:
            head = row(total, Pill(tr("cannot win"), "warn"), 1)
        layout.addWidget(head)
        bar = WeightBar()
        bar.show_parts(parts, theme)
        layout.addWidget(bar)
        colours = {name: colour for (name, _micro), colour in zip(parts, PART_COLOURS, strict=False)}
        lines: list[tuple[QWidget, ...]] = []
        for group, text, micro in weight_lines(entry.breakdown, viewer, rule):
            mark: QWidget = Swatch(colours[group]) if group in colours else QWidget()
            lines.append((mark, label(text, wrap=True), figure(weight_text(micro))))
        layout.addWidget(table(lines, stretch=1))
        notes = [label(note, "small", wrap=True) for note in group_caps(entry.breakdown, rule)]
        for note in notes:
            layout.addWidget(note)
        self.put(body)


def weight_lines(parts: Breakdown, viewer: ViewerView, rule: WeightSettings) -> list[tuple[str, str, int]]:
    """Each part of a weight: its group (as `weight_parts` calls it), what it was counted from, and its micro-weight."""
    if parts.given is not None:
        return [(tr("given"), tr("Given by the list, in place of the sum"), parts.given)]
    lines = [(tr("base"), tr("Base"), parts.base)]
    if viewer.is_subscriber:
        months = tr_n("Subscriber for 1 month", "Subscriber for {n} months", max(1, viewer.sub_months))
        lines.append((tr("loyalty"), months + _units(viewer.sub_months, rule.sub_months_cap), parts.months))
    if viewer.resub_count:
        resubs = tr_n("1 resub", "{n} resubs", viewer.resub_count)
        lines.append((tr("loyalty"), resubs + _units(viewer.resub_count, rule.resub_cap), parts.resubs))
    counted = (
        (viewer.cheer_bits, tr_n("1 bit", "{n} bits", viewer.cheer_bits), parts.bits, rule.cheer_bits_cap),
        (
            viewer.donations_minor,
            tr("{amount} donated", amount=money(viewer.donations_minor)),
            parts.donations,
            rule.donations_cap,
        ),
        (
            viewer.gifted_subs,
            tr_n("1 gifted sub", "{n} gifted subs", viewer.gifted_subs),
            parts.gifts,
            rule.gifted_subs_cap,
        ),
    )
    lines += [(tr("support"), text + _at_cap(micro, cap), micro) for count, text, micro, cap in counted if count]
    if parts.carry_over:
        lines.append((tr("carried over"), tr("Carried over"), parts.carry_over))
    return lines


def group_caps(parts: Breakdown, rule: WeightSettings) -> list[str]:
    """A sentence for each group of parts that its cap cut."""
    if parts.given is not None:
        return []
    said = []
    if rule.loyalty_cap is not None and parts.months + parts.resubs > rule.loyalty_cap:
        said.append(tr("Months and resubs together count {cap} at most.", cap=weight_text(rule.loyalty_cap)))
    if rule.support_cap is not None and parts.bits + parts.donations + parts.gifts > rule.support_cap:
        said.append(tr("Bits, donations and gifts together count {cap} at most.", cap=weight_text(rule.support_cap)))
    return said


def _units(count: int, cap: int | None) -> str:
    return tr(", {n} of them count", n=number(cap)) if cap is not None and count > cap else ""


def _at_cap(micro: int, cap: int | None) -> str:
    return tr(" (at the cap)") if cap is not None and cap and micro >= cap else ""


class EntrySection(Section):
    """The entry that waits: link, notes, when and from where."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(tr("Entry"))
        self._context = context

    def show_entry(self, entry: EntryView | None) -> None:
        self.setVisible(entry is not None)
        if entry is None:
            return
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        when = tr("Entered {time}, {origin}", time=local_date_time(entry.entered_at), origin=origin_words(entry.origin))
        layout.addWidget(label(when, "muted", wrap=True))
        if entry.is_carried:
            layout.addWidget(label(tr("It has waited since an earlier session."), "muted", wrap=True))
        if entry.link:
            layout.addWidget(self._link_row(entry.link))
        if entry.notes:
            notes = label(entry.notes, wrap=True, selectable=True)
            notes.setAccessibleName(tr("Notes: {notes}", notes=entry.notes))
            layout.addWidget(notes)
        if entry.email:
            layout.addWidget(label(entry.email, "muted", wrap=True, selectable=True))
        self.put(body)

    def _link_row(self, link: str) -> QWidget:
        words = Elided(shown_name(link, 500))
        words.setToolTip(plain_tip(link))
        words.setAccessibleName(tr("Link {link}", link=link))
        press = button(tr("Open"), lambda: open_link(link), name="openLink", tip=tr("Open the link in the browser"))
        self._context.dress(press, "open")
        made = row(words, press)
        stretch_first(made)
        return made


def open_link(link: str) -> bool:
    """Open a web address in the browser; False for any other kind of address, which a viewer may have made up."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().casefold() not in ("http", "https") or not url.host():
        return False
    return QDesktopServices.openUrl(url)


class Counters(Section):
    """What the viewer has done: what counts for weights now, and what there ever was."""

    def __init__(self, act: QWidget) -> None:
        super().__init__(tr("Counted"), act)

    def show_counters(self, viewer: ViewerView) -> None:
        lines: list[tuple[QWidget, ...]] = [
            (label(""), _heading(tr("for weights")), _heading(tr("ever"))),
            _line(tr("Months subscribed"), number(viewer.sub_months)),
            _line(tr("Resubs"), number(viewer.resub_count)),
            _line(tr("Bits"), number(viewer.cheer_bits), number(viewer.lifetime_bits)),
            _line(tr("Donations"), money(viewer.donations_minor), money(viewer.lifetime_donations_minor)),
            _line(tr("Gifted subs"), number(viewer.gifted_subs), number(viewer.lifetime_gifted_subs)),
            _line(tr("Carried over"), weight_text(viewer.carry_over)),
        ]
        if viewer.watch_minutes:
            lines.append(_line(tr("Minutes watched"), "", number(viewer.watch_minutes)))
        self.put(table(lines, apart=2 * GRID))


def _heading(text: str) -> QLabel:
    made = label(text, "small")
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made


def _line(caption: str, now: str, ever: str = "") -> tuple[QWidget, ...]:
    return label(caption, "muted"), figure(now), figure(ever)


class Past(Section):
    """Sessions the viewer took part in, and draws that picked them (whatever became of the pick)."""

    def __init__(self, show_draw: Callable[[str], object]) -> None:
        super().__init__(tr("History"))
        self._show_draw = show_draw

    def show_history(self, history: ViewerHistory) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        if not history.entries and not history.wins:
            layout.addWidget(label(tr("Never took part so far."), "muted", wrap=True))
        for win in history.wins[:PAST_SHOWN]:
            layout.addWidget(self._win(win))
        for entry in history.entries[:PAST_SHOWN]:
            layout.addWidget(_past_entry(entry))
        self.put(body)

    def _win(self, win: PastWin) -> QWidget:
        text = tr("Picked in draw {n}", n=number(win.seq))
        words = QWidget()
        layout = QVBoxLayout(words)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label(text, wrap=True))
        layout.addWidget(label(local_date_time(win.at), "small"))
        press = button(tr("Show"), lambda: self._show_draw(win.draw_id), kind="link", name="showDraw")
        press.setAccessibleName(tr("Show draw {n}", n=number(win.seq)))
        made = row(words, press)
        stretch_first(made)
        return made


def _past_entry(entry: PastEntry) -> QWidget:
    name = shown_name(entry.session_name) if entry.session_name else tr("Session {n}", n=number(entry.session_id))
    words = QWidget()
    layout = QVBoxLayout(words)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(Elided(name))
    detail = tr("{time}, weight {weight}", time=local_date_time(entry.entered_at), weight=weight_text(entry.weight))
    layout.addWidget(label(detail, "small"))
    made = row(words, _state(entry.state))
    stretch_first(made)
    return made


def _state(state: str) -> Pill:
    if state == "won":
        return Pill(tr("won"), "good")
    return Pill(tr("removed"), "bad") if state == "removed" else Pill(tr("entered"))


def stretch_first(made: QWidget) -> None:
    layout = made.layout()
    if isinstance(layout, QHBoxLayout):
        layout.setStretch(0, 1)
