"""What services answer with: frozen values, no database rows. Weights are micro-weights, times UTC microseconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from raffle_desktop.domain.weights import Breakdown


@dataclass(frozen=True, slots=True)
class SessionView:
    id: int
    name: str | None
    state: str
    started_at: int
    ended_at: int | None
    entries: int
    """Pending entries in it."""
    winners: int

    @property
    def is_active(self) -> bool:
        return self.state == "ACTIVE"


@dataclass(frozen=True, slots=True)
class CarriedViewer:
    viewer_id: int
    username: str
    carry_over: int


@dataclass(frozen=True, slots=True)
class CarryOverResult:
    """Who carries what into the next session. `updated_count` is 0 where an earlier run already stands."""

    session_id: int
    updated_count: int
    viewers: tuple[CarriedViewer, ...]


@dataclass(frozen=True, slots=True)
class EndedSession:
    session: SessionView
    carry_over: CarryOverResult


@dataclass(frozen=True, slots=True)
class EntryView:
    id: int
    session_id: int
    viewer_id: int
    name: str
    platform: str
    user_id: str | None
    link: str | None
    notes: str | None
    email: str | None
    entered_at: int
    origin: str
    is_winner: bool
    removed: bool
    breakdown: Breakdown
    is_carried: bool
    """It waited since an earlier session."""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One line of the leaderboard. `chance` is the exact share of all weight in the session."""

    rank: int
    entry: EntryView
    chance: Fraction


@dataclass(frozen=True, slots=True)
class WinnerView:
    """One pick of a draw. `odds` is its weight over the weight of all who were still in at that pick."""

    event: int
    pick: int
    place: int
    list_id: str
    name: str
    platform: str
    viewer_id: int | None
    entry_id: int | None
    weight: Fraction
    odds: Fraction
    ticket: int
    of: int
    state: str
    """drawn (waits for confirmation), confirmed, redrawn (replaced) or undone."""
    reason: str
    drawn_at: int
    """When this pick was decided."""
    breakdown: Breakdown | None
    number: int | None = None
    """In a draw of a period or pool: the winning one of their ticket numbers."""
    by_source: Mapping[str, int] = field(default_factory=dict)
    """In a draw of a period: their tickets by source when its list was closed."""

    @property
    def stands(self) -> bool:
        return self.state in ("drawn", "confirmed")


@dataclass(frozen=True, slots=True)
class SaltView:
    """What a witness said between close and reveal. `at_ms`: the platform's time, unix milliseconds."""

    number: int
    text: str
    author: str
    platform: str
    message_id: str
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class PostView:
    """A message about a draw. `queued_at`: when the desk went to send it, UTC microseconds. `about`: the number of the
    announced redraw, or of the event that is told, else 0. `at_ms`: the platform's own time in unix milliseconds, None
    while nobody has seen it there.
    """

    id: int
    kind: str
    about: int
    platform: str
    text: str
    queued_at: int
    message_id: str
    author_id: str
    url: str
    at_ms: int | None
    refused: str = ""
    """Why the platform did not take it: nobody has seen it."""


@dataclass(frozen=True, slots=True)
class AnnouncedRedraw:
    """A redraw that waits for its round of the beacon. `announced` and `round_at` in unix seconds."""

    id: int
    event: int
    places: tuple[int, ...]
    replaces: tuple[str, ...]
    reason: str
    announced: int
    round: int
    round_at: int


@dataclass(frozen=True, slots=True)
class DrawView:
    """`entries`, `total` and `list_sha256` are 0 and empty until the list is closed."""

    id: str
    channel: str
    seq: int
    level: str
    source: str
    source_label: str
    session_id: int | None
    opened_at: int
    opened_by: str
    commitment: str
    list_sha256: str
    entries: int
    total: Fraction
    """Sum of the weights in the list, as weights (not as the list's whole numbers)."""
    winners: tuple[WinnerView, ...]
    """Every pick there ever was, in order; see `WinnerView.state`."""
    period_id: int | None = None
    prize: str = ""
    pool_id: int | None = None
    prev: str = ""
    open_text: str = ""
    rules: str = ""
    wanted: int = 1
    """Winners promised."""
    claim_seconds: int = 0
    delay: int = 0
    state: str = "drawn"
    """opened, closed (for witnesses' salts and the reveal), waiting (for a round of the beacon), drawn or void."""
    closed_at: int | None = None
    """As in the list: unix seconds."""
    round: int = 0
    """The main draw's round of the beacon; 0 without."""
    round_at: int | None = None
    """When the round that is waited for, else the main draw's, comes out: unix seconds."""
    secret: str | None = None
    """None until anybody may know it."""
    void_reason: str = ""
    void_at: int | None = None
    """When it was given up."""
    witnesses: tuple[str, ...] = ()
    salts: tuple[SaltView, ...] = ()
    redraw: AnnouncedRedraw | None = None
    posts: tuple[PostView, ...] = ()
    undone_reason: str | None = None
    """Why its result was taken back as a whole; None where it was not."""
    vacant: tuple[int, ...] = ()
    """Prize places whose winner was replaced, by a redraw that is still to come or whose announcement came to nothing.
    """

    @property
    def standing(self) -> tuple[WinnerView, ...]:
        """The winners that count, by place."""
        return tuple(sorted((winner for winner in self.winners if winner.stands), key=lambda winner: winner.place))

    @property
    def is_under_way(self) -> bool:
        """Whether something of it is still to be decided."""
        return self.state in ("opened", "closed", "waiting")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do: how many entries it accepts, and each refusal."""

    accepted: int
    refused: tuple[RefusedEntry, ...]
    unknown_columns: tuple[str, ...]
    session_id: int | None
    session_name: str | None
    session_started: bool
    stored: bool


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    line: int
    username: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a check-up: what was compared, whether it holds, and what differs."""

    name: str
    ok: bool
    detail: str
