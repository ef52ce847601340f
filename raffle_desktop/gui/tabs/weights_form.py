"""The fifteen numbers of the weight rule as sentences with fields in them, checked while they are typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.weights import SETTING_NAMES, WeightSettings, change_settings, settings_as_text
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.gui.widgets import card, label, restyle

FIELD_WIDE = 84
FIELD_MAX = 24
"""Longer than any number that is taken, so that a pasted text is refused in words and not cut in silence."""

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the form: what it is about, its one or two fields, and the sentence they make.

    `before` and `after` are the words around a field; `says` makes the sentence from valid texts by setting.
    """

    title: str
    fields: tuple[tuple[str, str, str, str], ...]
    """(setting, words before, words after, what the field is called)"""
    says: Callable[[Texts], str]


def support_heavy() -> WeightSettings:
    """The other preset: subscriptions count by their months alone, and support counts for much. Donations are off by
    a cap of 0, as the rule knows no other off.
    """
    return change_settings(
        WeightSettings(),
        {
            "subMonthsMultiplier": "0.5",
            "subMonthsCap": "10",
            "resubMultiplier": "0",
            "cheerBitsDivisor": "100",
            "cheerBitsCap": "120",
            "donationsCap": "0",
            "giftedSubsMultiplier": "5",
            "giftedSubsCap": "120",
        },
    )


def field_texts(settings: WeightSettings) -> dict[str, str]:
    """What stands in the fields: decimal texts by setting, empty for no cap."""
    return {name: text or "" for name, text in settings_as_text(settings).items()}


def setting_titles() -> dict[str, str]:
    """What each setting is called for people."""
    return {name: title for group in _groups() for part in group[1] for name, _before, _after, title in part.fields}


def _points(text: str) -> str:
    return tr("1 point") if text == "1" else tr("{n} points", n=grouped(text))


def _at_most(text: str) -> str:
    return tr(", at most {points}", points=_points(text)) if text else ""


def _is_zero(text: str) -> bool:
    return text != "" and not text.strip("0.")


def _base(texts: Texts) -> str:
    return tr("Every entry starts with {points}.", points=_points(texts["baseWeight"]))


def _months(texts: Texts) -> str:
    each, cap = texts["subMonthsMultiplier"], texts["subMonthsCap"]
    if _is_zero(each) or _is_zero(cap):
        return tr("Months do not count.")
    most = tr(", {n} months at most", n=grouped(cap)) if cap else ""
    return tr("{points} for each month of a current subscription{most}.", points=_points(each), most=most)


def _resubs(texts: Texts) -> str:
    each, cap = texts["resubMultiplier"], texts["resubCap"]
    if _is_zero(each) or _is_zero(cap):
        return tr("Resubs do not count.")
    most = tr(", {n} resubs at most", n=grouped(cap)) if cap else ""
    return tr("{points} for each resub message{most}.", points=_points(each), most=most)


def _loyalty(texts: Texts) -> str:
    cap = texts["loyaltyMaxBonus"]
    if not cap:
        return tr("Months and resubs together have no cap of their own.")
    return tr("Months and resubs together give at most {points}.", points=_points(cap))


def _bits(texts: Texts) -> str:
    if _is_zero(texts["cheerBitsCap"]):
        return tr("Bits do not count.")
    count, most = texts["cheerBitsDivisor"], _at_most(texts["cheerBitsCap"])
    if count == "1":
        return tr("1 point for every bit{most}.", most=most)
    return tr("1 point for every {n} bits{most}.", n=grouped(count), most=most)


def _donations(texts: Texts) -> str:
    if _is_zero(texts["donationsCap"]):
        return tr("Donations do not count.")
    count, most = texts["donationsDivisor"], _at_most(texts["donationsCap"])
    if count == "1":
        return tr("1 point for every cent donated{most}.", most=most)
    return tr("1 point for every {n} cents donated{most}.", n=grouped(count), most=most)


def _gifts(texts: Texts) -> str:
    each, cap = texts["giftedSubsMultiplier"], texts["giftedSubsCap"]
    if _is_zero(each) or _is_zero(cap):
        return tr("Gifted subs do not count.")
    return tr("{points} for each gifted sub{most}.", points=_points(each), most=_at_most(cap))


def _support(texts: Texts) -> str:
    cap = texts["supportMaxBonus"]
    if not cap:
        return tr("Bits, donations and gifts together have no cap of their own.")
    return tr("Bits, donations and gifts together give at most {points}.", points=_points(cap))


def _carry_over(texts: Texts) -> str:
    share, cap = texts["carryOverMultiplier"], texts["carryOverMaxBonus"]
    if _is_zero(share) or _is_zero(cap):
        return tr("Nothing is carried into the next session.")
    return tr(
        "Who does not win takes {share} × their weight into the next session{most}.", share=share, most=_at_most(cap)
    )


def _groups() -> list[tuple[str, list[Part]]]:
    most, points = tr("at most"), tr("points")
    return [
        (tr("Base"), [Part(tr("Base"), (("baseWeight", "", points, tr("Base weight")),), _base)]),
        (
            tr("Loyalty"),
            [
                Part(
                    tr("Months"),
                    (
                        ("subMonthsMultiplier", "", tr("per month"), tr("Points for each month")),
                        ("subMonthsCap", most, tr("months"), tr("Cap of the months")),
                    ),
                    _months,
                ),
                Part(
                    tr("Resubs"),
                    (
                        ("resubMultiplier", "", tr("per resub"), tr("Points for each resub")),
                        ("resubCap", most, tr("resubs"), tr("Cap of the resubs")),
                    ),
                    _resubs,
                ),
                Part(
                    tr("Both"), (("loyaltyMaxBonus", most, points, tr("Cap of months and resubs together")),), _loyalty
                ),
            ],
        ),
        (
            tr("Support"),
            [
                Part(
                    tr("Bits"),
                    (
                        ("cheerBitsDivisor", "", tr("bits per point"), tr("Bits for one point")),
                        ("cheerBitsCap", most, points, tr("Cap of the bits")),
                    ),
                    _bits,
                ),
                Part(
                    tr("Donations"),
                    (
                        ("donationsDivisor", "", tr("cents per point"), tr("Donated cents for one point")),
                        ("donationsCap", most, points, tr("Cap of the donations")),
                    ),
                    _donations,
                ),
                Part(
                    tr("Gifts"),
                    (
                        ("giftedSubsMultiplier", "", tr("per gifted sub"), tr("Points for each gifted sub")),
                        ("giftedSubsCap", most, points, tr("Cap of the gifted subs")),
                    ),
                    _gifts,
                ),
                Part(
                    tr("All three"),
                    (("supportMaxBonus", most, points, tr("Cap of bits, donations and gifts together")),),
                    _support,
                ),
            ],
        ),
        (
            tr("Carry-over"),
            [
                Part(
                    tr("Share"),
                    (
                        ("carryOverMultiplier", "", tr("× the weight"), tr("Share that is carried over")),
                        ("carryOverMaxBonus", most, points, tr("Cap of what is carried over")),
                    ),
                    _carry_over,
                )
            ],
        ),
    ]


class _PartRow:
    """The fields of one part in a card's grid, with the sentence or the problem below them."""

    def __init__(self, part: Part, grid: QGridLayout, at: int) -> None:
        self._part = part
        self.fields: dict[str, QLineEdit] = {}
        title = label(part.title)
        grid.addWidget(title, at, 0)
        for place, (name, before, after, called) in enumerate(part.fields):
            # A part that has only a cap has it in the column of caps.
            column = 4 if before else 1
            if before:
                grid.addWidget(label(before, "muted"), at, column - 1, Qt.AlignmentFlag.AlignRight)
            field = QLineEdit()
            field.setObjectName(name)
            field.setAccessibleName(called)
            field.setMaxLength(FIELD_MAX)
            field.setFixedWidth(FIELD_WIDE)
            field.setFont(figures_font(field.font()))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            if before:
                field.setPlaceholderText(tr("no cap"))
            grid.addWidget(field, at, column)
            grid.addWidget(label(after, "muted"), at, column + 1)
            self.fields[name] = field
            if place == 0:
                title.setBuddy(field)
        self.words = label("", "small", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        grid.addWidget(self.words, at + 1, 1, 1, 6)

    def look(self, problems: Mapping[str, str]) -> None:
        """Say the sentence, or what is wrong."""
        wrong = [problems[name] for name in self.fields if name in problems]
        for name, field in self.fields.items():
            restyle(field, wrong="true" if name in problems else "false")
            field.setAccessibleDescription(problems.get(name, ""))
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        self.words.setText(" ".join(wrong) if wrong else self._part.says(texts))
        restyle(self.words, kind="bad" if wrong else "small")


class WeightForm(QWidget):
    """Knows what is stored and what is typed; decides nothing."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stored = WeightSettings()
        self._rows: list[_PartRow] = []
        self._titles = setting_titles()
        self.fields: dict[str, QLineEdit] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for title, parts in _groups():
            layout.addWidget(self._make_card(title, parts))
        self._shown = False
        self.show_settings(self._stored)

    def _make_card(self, title: str, parts: Sequence[Part]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 76)
        grid.setColumnMinimumWidth(2, 100)
        grid.setColumnStretch(6, 1)
        for place, part in enumerate(parts):
            if place:
                grid.setRowMinimumHeight(3 * place - 1, GRID)
            made = _PartRow(part, grid, 3 * place)
            self._rows.append(made)
            for name, field in made.fields.items():
                self.fields[name] = field
                field.textChanged.connect(self._typed)
        return card(label(title, "heading"), holder)

    @property
    def stored(self) -> WeightSettings:
        """The settings in force, as far as the form knows."""
        return self._stored

    def problems(self) -> dict[str, str]:
        """What is wrong with which field, in the desk's own sentences."""
        found: dict[str, str] = {}
        for name, field in self.fields.items():
            try:
                change_settings(self._stored, {name: field.text()})
            except RaffleError as error:
                # The sentence names the setting as the API does; here it is called as beside the field.
                found[name] = error.message.replace(name, self._titles[name])
        return found

    def changes(self) -> dict[str, str]:
        """What is typed and differs from what is stored, by setting. Wrong fields are left out."""
        changed: dict[str, str] = {}
        for name, field in self.fields.items():
            text = field.text().strip()
            try:
                after = change_settings(self._stored, {name: text})
            except RaffleError:
                continue
            if after != self._stored:
                changed[name] = text
        return changed

    @property
    def is_edited(self) -> bool:
        """Whether anything is typed that is not stored, right or wrong."""
        return bool(self.changes() or self.problems())

    def sentences(self) -> list[str]:
        """What is said below the fields."""
        return [one.words.text() for one in self._rows]

    def title_of(self, name: str) -> str:
        return self._titles[name]

    def show_settings(self, settings: WeightSettings) -> None:
        """Take these as stored, and show them; what was typed is gone."""
        self._stored = settings
        self.fill(settings)

    def fill(self, settings: WeightSettings) -> None:
        """Put these into the fields, as if typed."""
        texts = field_texts(settings)
        for name, field in self.fields.items():
            field.blockSignals(True)
            field.setText(texts[name])
            field.blockSignals(False)
        self._typed()

    def take_stored(self, settings: WeightSettings) -> list[str]:
        """Somebody else changed what is stored: fields nobody touched follow, typed ones stay.

        Gives the settings that changed underneath.
        """
        before, after = field_texts(self._stored), field_texts(settings)
        typed = self.changes().keys() | self.problems().keys()
        changed = [name for name in SETTING_NAMES if before[name] != after[name]]
        self._stored = settings
        for name in changed:
            if name not in typed:
                field = self.fields[name]
                field.blockSignals(True)
                field.setText(after[name])
                field.blockSignals(False)
        self._typed()
        return changed

    def _typed(self) -> None:
        problems = self.problems()
        for one in self._rows:
            one.look(problems)
        self.edited.emit()
