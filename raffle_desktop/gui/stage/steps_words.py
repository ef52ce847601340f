"""What the stage says about a draw that goes in steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raffle_desktop.domain.streamdraw.texts import round_time
from raffle_desktop.gui.texts import local_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged_outlook import Outlook
from raffle_desktop.twitch.status import Phase, TwitchStatus

LOCAL, COMMITTED, BEACON = "local", "committed", "beacon"
LATE_SECONDS = 8
"""After its time a round is usually there in two seconds; before this nobody need worry."""


@dataclass(frozen=True, slots=True)
class Step:
    """A draw that the stage carries on: one under way, or one whose redraw came to nothing (`is_vacant`)."""

    view: DrawView
    title: str
    outlook: Outlook | None
    is_posted: bool = True
    """Its steps are to be said in chat, by the settings."""

    @property
    def is_vacant(self) -> bool:
        return not self.view.is_under_way

    @property
    def moment(self) -> int:
        """When its last step was made, in UTC microseconds: of several the newest is shown."""
        view = self.view
        times = [view.opened_at, (view.closed_at or 0) * 1_000_000, *(one.drawn_at for one in view.winners)]
        if view.redraw is not None:
            times.append(view.redraw.announced * 1_000_000)
        times += [post.queued_at for post in view.posts if post.kind in ("redraw", "void")]
        return max(times)

    @property
    def mark(self) -> tuple[str, str, int, int]:
        """Changes with every step."""
        redraw = self.view.redraw
        return self.view.id, self.view.state, 0 if redraw is None else redraw.id, len(self.view.vacant)

    @property
    def starts_at(self) -> int:
        """When the wait for the round began, in UTC microseconds."""
        redraw = self.view.redraw
        seconds = redraw.announced if redraw is not None else self.view.closed_at or 0
        return seconds * 1_000_000

    @property
    def due_at(self) -> int:
        """When the round that is waited for comes out, in UTC microseconds; 0 where none is."""
        if self.view.state != "waiting":
            return 0
        redraw = self.view.redraw
        return round_time(self.view.round if redraw is None else redraw.round) * 1_000_000

    @property
    def round(self) -> int:
        redraw = self.view.redraw
        return self.view.round if redraw is None else redraw.round


def level_name(level: str) -> str:
    """In a word, as the switch and every mark say it."""
    return {LOCAL: tr("local"), COMMITTED: tr("commit and reveal"), BEACON: tr("beacon")}.get(level, level)


def level_sentence(level: str) -> str:
    """One sentence: what a draw at this level proves, and what it does not."""
    if level == BEACON:
        return tr(
            "Provably fair: the commitment is public before the list is closed, and the list before the beacon’s round"
            " exists, so nobody, you included, can steer who wins; it cannot show made-up accounts, wrong weights, or"
            " who was left out."
        )
    if level == COMMITTED:
        return tr(
            "Shows that list and secret were not changed once they were in chat; whoever knows the secret could still"
            " have tried out lists before closing, unless a witness added salt."
        )
    return tr(
        "Shows that list, weights and winner were not changed after the result; not that it was the first try, or"
        " that nobody knew the outcome before."
    )


def state_words(view: DrawView) -> tuple[str, Tone]:
    """Where it stands, for a pill."""
    if view.state == "opened":
        return tr("open"), "accent"
    if view.state == "closed":
        return tr("not revealed yet"), "warn"
    if view.state == "waiting":
        return (tr("redraw") if view.redraw is not None else tr("waiting")), "warn"
    if view.state == "void":
        return tr("given up"), "bad"
    return (tr("place vacant") if view.vacant else tr("drawn")), ("warn" if view.vacant else "good")


def step_title(step: Step) -> str:
    """Which draw, for one line."""
    name = shown_name(step.title, 60) if step.title else ""
    n = number(step.view.seq)
    return tr("Draw #{n} · {name}", n=n, name=name) if name else tr("Draw #{n}", n=n)


def entries_words(outlook: Outlook | None) -> str:
    """How many are in by now, and how many of them the commitment came too late for."""
    if outlook is None:
        return ""
    so_far = tr_n("1 entry so far", "{n} entries so far", outlook.entries)
    if not outlook.entries:
        return tr("Nobody is in yet. Whoever enters from now on is in after the commitment.")
    if not outlook.before:
        return tr("{so_far}, all after the commitment.", so_far=so_far)
    if outlook.before >= outlook.entries:
        return tr("{so_far}, there before the commitment.", so_far=so_far)
    return tr("{so_far}, {n} of them there before the commitment.", so_far=so_far, n=number(outlook.before))


def post_words(step: Step, twitch: TwitchStatus) -> tuple[str, Tone]:
    """Whether what is on show was seen in chat."""
    view = step.view
    kind, about = _newest_post(view)
    post = next((one for one in reversed(view.posts) if one.kind == kind and one.about in about), None)
    if post is None:
        if not step.is_posted:
            return tr("not in chat: switched off in the settings"), "warn"
        if twitch.phase is Phase.LISTENING:
            return (twitch.posts_problem, "warn") if twitch.posts_problem else (tr("on its way into chat"), "")
        return tr("not in chat: no Twitch"), "warn"
    if post.refused:
        return tr("not in chat: {reason}", reason=shown_name(post.refused, 120)), "warn"
    if post.at_ms is not None:
        return tr("posted in chat at {time}", time=local_time(post.at_ms * 1000, seconds=True)), "good"
    return twitch.posts_problem or tr("sent, waiting for chat’s echo"), "warn"


def was_opened_in_chat(view: DrawView) -> bool:
    """Whether it may have been: then its close must be seen there as well, or the draw does not count."""
    return any(post.kind == "open" and not post.refused for post in view.posts)


def _newest_post(view: DrawView) -> tuple[str, Sequence[int]]:
    if view.redraw is not None:
        return "redraw", (view.redraw.id, view.redraw.event)
    return {"opened": "open", "closed": "close", "waiting": "close"}.get(view.state, "result"), (0,)


def replaced_words(view: DrawView) -> str:
    """Whom the redraw that waits replaces."""
    replaced = () if view.redraw is None else view.redraw.replaces
    names = [one.name for one in view.winners if f"{one.event}.{one.pick}" in replaced]
    if len(names) == 1:
        return tr("{name} is replaced", name=shown_name(names[0], 40))
    return tr_n("1 winner is replaced", "{n} winners are replaced", len(replaced))


def to_note_down(view: DrawView) -> str:
    """What a viewer needs to check this draw later, line by line, for the clipboard."""
    lines = [f"STREAMDRAW #{view.seq} ({view.channel})", f"commit {view.commitment}"]
    if view.list_sha256:
        lines.append(f"list {view.list_sha256}")
    if view.secret is not None:
        lines.append(f"secret {view.secret}")
    if view.round:
        lines.append(f"drand quicknet round {view.round}")
    if view.redraw is not None:
        redraw = view.redraw
        lines.append(f"redraw {redraw.event}: replaces {', '.join(redraw.replaces)}, round {redraw.round}")
    return "\n".join(lines)
