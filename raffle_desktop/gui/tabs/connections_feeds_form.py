"""How a feed is set up: its address, its lists, how often it is asked, and the key it wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.feeds.status import FeedName, FeedsControl, FeedStatus
from raffle_desktop.gui.context import ACTOR
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_feeds_words import part_title, title_of
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel, at_most
from raffle_desktop.gui.tabs.connections_twitch_ask import say_at, sentence_place
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.feed_settings import (
    EXAMPLE_CAMPAIGN,
    AffiliateFeedSettings,
    EntriesFeedSettings,
    FeedSettings,
    FeedSettingsService,
)

FORM_WIDTH = 80 * GRID
SECONDS = {FeedName.ENTRIES: (10, 3600), FeedName.AFFILIATE: (60, 86_400)}
AnySettings = EntriesFeedSettings | AffiliateFeedSettings


def settings_of(settings: FeedSettings, feed: FeedName) -> AnySettings:
    return settings.entries if feed is FeedName.ENTRIES else settings.affiliate


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says. `address` and `key` are empty where they stay as they are."""

    feed: FeedName
    address: str
    key: str
    fields: dict[str, Any]


class FieldError(Exception):
    """What cannot be, and in which field: "address" or "key"."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field, self.sentence = field, sentence


def store(service: FeedSettingsService, control: FeedsControl, wish: Wish) -> None:
    """Not on the window's thread. What is secret goes into the keyring only, through the feeds themselves.

    Raises FieldError, RaffleError, EnvironmentFault; nothing is changed where what was typed is at fault.
    """
    _look_at(wish)
    given = service.get()
    if wish.feed is FeedName.ENTRIES:
        service.set(replace(given, entries=replace(given.entries, **wish.fields)), actor=ACTOR)
    else:
        service.set(replace(given, affiliate=replace(given.affiliate, **wish.fields)), actor=ACTOR)
    if wish.address:
        control.set_address(wish.feed, wish.address, actor=ACTOR)
    if wish.key:
        control.set_key(wish.feed, wish.key, actor=ACTOR)


def _look_at(wish: Wish) -> None:
    """Before anything is stored: the parts are stored one after the other."""
    from raffle_desktop.feeds.access import checked_key, split_address

    checks: tuple[tuple[str, Callable[[str], object], str], ...] = (
        ("address", split_address, wish.address),
        ("key", checked_key, wish.key),
    )
    for field, check, text in checks:
        try:
            check(text)
        except RaffleError as error:
            raise FieldError(field, str(error)) from None


class FeedForm(QWidget):
    """The fields; storing is its owner's. `wanted`: what they say is to be stored; `edited` when a field changed."""

    wanted = Signal()
    forget_wanted = Signal()
    edited = Signal()

    def __init__(self, feed: FeedName) -> None:
        super().__init__()
        self.feed = feed
        self.setAccessibleName(tr("How the {feed} is set up", feed=title_of(feed)))
        self._stored: AnySettings | None = None
        self.address = self._field("Address")
        self.address.setMaxLength(4000)
        self.key = self._field("Key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.header = self._field("Header")
        self.campaign = self._field("Campaign")
        self.campaign.setPlaceholderText(tr("for example {code}", code=EXAMPLE_CAMPAIGN))
        self.paths = {name: self._field(name) for name in ("followers", "subscribers", "gift_subs")}
        for path in self.paths.values():
            path.setPlaceholderText(tr("not asked"))
        self.seconds = QSpinBox()
        self.seconds.setObjectName(f"{feed.value}Seconds")
        self.seconds.setRange(*SECONDS[feed])
        self.seconds.setSuffix(tr(" seconds"))
        self.seconds.setMinimumWidth(20 * GRID)
        NoStrayWheel(self.seconds)
        self.address_problem, self.key_problem, self.problem = sentence_place(), sentence_place(), sentence_place()
        self.save_button = button(tr("Save"), self.wanted.emit, kind="main", name=f"{feed.value}Save")
        self.forget_button = button(tr("Forget the key"), self.forget_wanted.emit, name=f"{feed.value}ForgetKey")
        self._build()
        for field in self._texts():
            field.textChanged.connect(self._edited)
            field.returnPressed.connect(self.wanted)
        self.seconds.valueChanged.connect(self._edited)
        self.take_status(FeedStatus(feed))

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"{self.feed.value}{name}")
        return made

    def _texts(self) -> list[QLineEdit]:
        own = list(self.paths.values()) if self.feed is FeedName.ENTRIES else [self.campaign]
        return [self.address, *own, self.key, self.header]

    def _build(self) -> None:
        address = tr(
            "Paste it whole. What stands behind a question mark is kept as a secret; the address is not shown again."
        )
        rows: list[tuple[QLabel | None, QWidget]] = [
            (_caption(tr("Address"), self.address), self.address),
            (None, self.address_problem),
            (None, label(address, "small", wrap=True)),
        ]
        if self.feed is FeedName.ENTRIES:
            for name, path in self.paths.items():
                caption = _caption(part_title(name), path)
                path.setAccessibleName(tr("Path of the list: {list}", list=part_title(name)))
                rows.append((caption, path))
            rows.append((None, label(tr("Put behind the address; an empty one is not asked."), "small", wrap=True)))
        else:
            rows.append((_caption(tr("Campaign code"), self.campaign), self.campaign))
            rows.append((None, label(tr("Only wagers under this code count."), "small", wrap=True)))
        rows += [
            (_caption(tr("Ask every"), self.seconds), at_most(self.seconds, 24 * GRID)),
            (_caption(tr("Key"), self.key), self.key),
            (None, self.key_problem),
            (_caption(tr("Key’s header"), self.header), self.header),
            (None, self.problem),
        ]
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for place, (words, control) in enumerate(rows):
            if words is not None:
                grid.addWidget(words, place, 0)
            grid.addWidget(control, place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(at_most(holder, FORM_WIDTH))
        layout.addWidget(Flow(self.save_button, self.forget_button))

    # --- what it says -------------------------------------------------------------------------------------------------

    @property
    def is_edited(self) -> bool:
        """Whether it says something else than what is stored."""
        if self._stored is None:
            return False
        wish = self.wish()
        return bool(wish.address or wish.key) or any(
            getattr(self._stored, name) != value for name, value in wish.fields.items()
        )

    def wish(self) -> Wish:
        fields: dict[str, Any] = {"seconds": self.seconds.value(), "key_header": self.header.text().strip()}
        if self.feed is FeedName.ENTRIES:
            fields.update({name: path.text().strip() for name, path in self.paths.items()})
        else:
            fields["campaign"] = self.campaign.text().strip()
        return Wish(self.feed, self.address.text().strip(), self.key.text().strip(), fields)

    def take(self, settings: AnySettings, *, stored: Wish | None = None) -> None:
        """Show what is stored; what was typed and is not stored yet stays. `stored`: the wish that was, just now."""
        keeps = stored is None and self.is_edited
        wish = self.wish()
        self._stored = settings
        self.address.setPlaceholderText(
            tr("kept; paste another one to change it") if settings.address else "https://feed.example/stats"
        )
        if keeps:
            return
        if stored is not None:
            if wish.address == stored.address:
                self.address.clear()
            if wish.key == stored.key:
                self.key.clear()
            if wish.fields != stored.fields:
                # Typed on while it was being stored.
                return
        self._put(self.header, settings.key_header)
        if isinstance(settings, EntriesFeedSettings):
            for name, path in self.paths.items():
                self._put(path, str(getattr(settings, name)))
        else:
            self._put(self.campaign, settings.campaign)
        with QSignalBlocker(self.seconds):
            self.seconds.setValue(settings.seconds)

    def take_status(self, status: FeedStatus) -> None:
        """Whether a key is kept."""
        self.key.setPlaceholderText(
            tr("kept in the keyring; type another one to change it")
            if status.has_key
            else tr("empty where none is asked")
        )
        self.forget_button.setVisible(bool(status.has_key))

    def say(self, sentence: str, field: str = "") -> None:
        """What is wrong, beside the field that it is about; "" takes it back."""
        say_at(self.address_problem, self.address, sentence if field == "address" else "")
        say_at(self.key_problem, self.key, sentence if field == "key" else "")
        self.problem.setText("" if field else sentence)
        self.problem.setVisible(bool(sentence) and not field)
        if field and sentence:
            (self.address if field == "address" else self.key).setFocus()

    @staticmethod
    def _put(field: QLineEdit, text: str) -> None:
        if field.text() != text:
            with QSignalBlocker(field):
                field.setText(text)

    def _edited(self) -> None:
        self.say("")
        self.edited.emit()


def _caption(text: str, control: QWidget) -> QLabel:
    made = label(text)
    made.setBuddy(control)
    control.setAccessibleName(text)
    return made
