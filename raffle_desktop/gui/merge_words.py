"""What merging two viewers would do, or undoing it, read at once and said in plain words and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.look_alikes import looks_like
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.viewer_parts import money, platform_name
from raffle_desktop.services.merge_views import AccountMove, EntryMove, Merge, MergePlan, UndoPlan
from raffle_desktop.services.people import PLATFORM_ORDER
from raffle_desktop.services.services import Services
from raffle_desktop.services.viewers import IdentityView, ViewerView

NAME_MOST = 30
ENTRIES_TOLD = 4
"""Entries that are told one by one; of more, how many."""
SESSIONS_KNOWN = 200


@dataclass(frozen=True, slots=True)
class Outlook:
    """Two viewers before they become one. `back`: the same the other way round, for what the kept one has already.
    `sessions`: the names of the newest ones, by their numbers.
    """

    plan: MergePlan
    back: MergePlan
    kept: ViewerView
    other: ViewerView
    sessions: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class UndoOutlook:
    """What undoing a merge would do. `sessions`: as in `Outlook`."""

    plan: UndoPlan
    sessions: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Sum:
    """A line of the table: what the kept viewer has, what the other one has, and what it comes to."""

    caption: str
    kept: str
    other: str
    together: str


def read_outlook(services: Services, kept_id: int, other_id: int) -> Outlook:
    """For a worker's thread. Raises RaffleError as `MergeService.plan` does."""
    return Outlook(
        plan=services.merging.plan(kept_id, other_id),
        back=services.merging.plan(other_id, kept_id),
        kept=services.viewers.get(kept_id),
        other=services.viewers.get(other_id),
        sessions=_known_sessions(services),
    )


def read_undo_outlook(services: Services, merge_id: int) -> UndoOutlook:
    """For a worker's thread. Raises RaffleError as `MergeService.undo_plan` does."""
    return UndoOutlook(services.merging.undo_plan(merge_id), _known_sessions(services))


def _known_sessions(services: Services) -> dict[int, str]:
    return {one.id: one.name or "" for one in services.sessions.history(SESSIONS_KNOWN)}


def _counters() -> tuple[tuple[str, str, Callable[[int], str]], ...]:
    """(name as in the plans and of a viewer, caption, how its amounts are written)."""
    return (
        ("cheer_bits", tr("Bits for weights"), number),
        ("donations_minor", tr("Donations for weights"), money),
        ("gifted_subs", tr("Gifted subs for weights"), number),
        ("resub_count", tr("Resubs"), number),
        ("carry_over", tr("Carried over"), format_micro),
        ("lifetime_bits", tr("Bits ever"), number),
        ("lifetime_donations_minor", tr("Donations ever"), money),
        ("lifetime_gifted_subs", tr("Gifted subs ever"), number),
        ("watch_minutes", tr("Minutes watched"), number),
    )


def sums_of(outlook: Outlook) -> list[Sum]:
    """What the two have together, of everything that the other one has some of."""
    plan, kept, other = outlook.plan, outlook.kept, outlook.other
    found = [_tickets(outlook, title, period_id) for period_id, title in _periods(plan)]
    filled = {move.currency: move.amount for move in outlook.back.money}
    for move in plan.money:
        before = filled.get(move.currency, 0)
        amounts = (before, move.amount, before + move.amount)
        found.append(Sum(tr("Wallet"), *(format_amount(amount, move.currency) for amount in amounts)))
    for name, caption, written in _counters():
        mine, theirs = getattr(kept, name), getattr(other, name)
        if theirs:
            found.append(Sum(caption, written(mine), written(theirs), written(mine + theirs)))
    if other.sub_months:
        months = max(kept.sub_months, other.sub_months)
        found.append(Sum(tr("Months subscribed"), number(kept.sub_months), number(other.sub_months), number(months)))
    return found


def sentences_of(outlook: Outlook) -> list[str]:
    """What becomes of accounts, entries and links, one sentence each."""
    plan = outlook.plan
    kept, other = shown_name(plan.kept_name, NAME_MOST), shown_name(plan.absorbed_name, NAME_MOST)
    accounts = _accounts(plan.accounts)
    first = stands_for_both(outlook)
    said = [
        tr("{accounts} is an account of {kept} from then on.", accounts=accounts, kept=kept)
        if len(plan.accounts) == 1
        else tr("{accounts} are accounts of {kept} from then on.", accounts=accounts, kept=kept),
        tr(
            "In lists and draws both are {name} ({platform}).",
            name=shown_name(first.name, NAME_MOST),
            platform=platform_name(first.platform),
        ),
        *_entries(outlook, kept, other),
    ]
    if plan.link is not None:
        said.append(
            tr("The affiliate name {link} goes with it.", link=shown_name(plan.link, NAME_MOST)),
        )
    return said


def undo_sentences(outlook: UndoOutlook) -> list[str]:
    """What undoing does with accounts, entries and links, one sentence each."""
    plan = outlook.plan
    kept, other = shown_name(plan.merge.kept_name, NAME_MOST), shown_name(plan.merge.absorbed_name, NAME_MOST)
    said = []
    if plan.accounts:
        accounts = _accounts(plan.accounts)
        said.append(
            tr("{accounts} is an account of {other} again.", accounts=accounts, other=other)
            if len(plan.accounts) == 1
            else tr("{accounts} are accounts of {other} again.", accounts=accounts, other=other)
        )
    said += _entries_back(outlook, kept, other)
    if plan.link is not None:
        said.append(tr("The affiliate name {link} goes back.", link=shown_name(plan.link, NAME_MOST)))
    return said


def _entries_back(outlook: UndoOutlook, kept: str, other: str) -> Iterator[str]:
    moves = outlook.plan.entries
    several = {
        "moves": [one for one in moves if one.what == "moves" and not one.is_winner],
        "won": [one for one in moves if one.what == "stays" and one.is_winner],
        "gone": [one for one in moves if one.what == "stays" and not one.is_winner],
        **{what: [one for one in moves if one.what == what] for what in ("restored", "removed")},
    }
    wins = sum(one.what == "moves" and one.is_winner for one in moves)

    def said(what: str, words: Callable[[str, str], str]) -> Iterator[str]:
        for one in several[what][:ENTRIES_TOLD]:
            yield words(shown_name(one.name, NAME_MOST), _session(outlook.sessions, one))
        more = len(several[what]) - ENTRIES_TOLD
        if more > 0:
            yield tr_n("… and 1 more.", "… and {n} more.", more)

    yield from said(
        "moves",
        lambda name, session: tr(
            "The entry of {name} in {session} is {other}’s again.", name=name, session=session, other=other
        ),
    )
    if wins:
        yield tr_n("1 win goes back.", "{n} wins go back.", wins)
    yield from said(
        "restored",
        lambda name, session: tr(
            "The entry of {name}, which the link had removed, waits again in {session}.", name=name, session=session
        ),
    )
    yield from said(
        "removed",
        lambda name, session: tr(
            "The entry of {name} in {session}, which the link had removed, stays removed.", name=name, session=session
        ),
    )
    yield from said(
        "won",
        lambda name, session: tr(
            "The entry of {name} in {session} has won since, and stays with {kept}.",
            name=name,
            session=session,
            kept=kept,
        ),
    )
    yield from said(
        "gone",
        lambda name, session: tr(
            "The entry of {name} in {session} was removed or restored since, and stays with {kept}.",
            name=name,
            session=session,
            kept=kept,
        ),
    )


def _accounts(accounts: Sequence[AccountMove]) -> str:
    told = ", ".join(
        f"{shown_name(one.name, NAME_MOST)} ({platform_name(one.platform)})" for one in accounts[:ENTRIES_TOLD]
    )
    more = len(accounts) - ENTRIES_TOLD
    return told + tr_n(" and 1 more", " and {n} more", more) if more > 0 else told


def stands_for_both(outlook: Outlook) -> IdentityView:
    """The account that both are shown by: of the platform that comes first, the kept viewer's before the other's."""
    accounts = (*outlook.kept.identities, *outlook.other.identities)
    return min(accounts, key=lambda one: PLATFORM_ORDER.index(one.platform))


def _entries(outlook: Outlook, kept: str, other: str) -> Iterator[str]:
    moves = outlook.plan.entries
    several = {
        "moves": [one for one in moves if one.what == "moves" and not one.is_winner],
        "wins": [one for one in moves if one.what == "moves" and one.is_winner],
        "removed": [one for one in moves if one.what == "removed"],
        "stays": [one for one in moves if one.what == "stays"],
    }
    for one in several["moves"][:ENTRIES_TOLD]:
        yield tr(
            "{other}’s entry in {session} becomes {kept}’s.",
            session=_session(outlook.sessions, one),
            other=other,
            kept=kept,
        )
    if len(several["moves"]) > ENTRIES_TOLD:
        yield tr("{n} more entries go with it.", n=number(len(several["moves"]) - ENTRIES_TOLD))
    if several["wins"]:
        yield tr_n("1 win goes with it.", "{n} wins go with it.", len(several["wins"]))
    for one in several["removed"][:ENTRIES_TOLD]:
        yield tr(
            "Both have an entry: that of {name} in {session} is removed, the other one stays.",
            name=shown_name(one.name, NAME_MOST),
            session=_session(outlook.sessions, one),
        )
    for one in several["stays"][:ENTRIES_TOLD]:
        yield tr("Both have won in {session}; both wins count.", session=_session(outlook.sessions, one))


def _session(sessions: Mapping[int, str], move: EntryMove) -> str:
    name = sessions.get(move.session_id, "")
    return tr("“{name}”", name=shown_name(name, 40)) if name else tr("session {n}", n=number(move.session_id))


def _periods(plan: MergePlan) -> list[tuple[int, str]]:
    return list({move.period_id: move.period for move in plan.tickets}.items())


def _tickets(outlook: Outlook, title: str, period_id: int) -> Sum:
    kept, other = (
        sum(move.tickets for move in plan.tickets if move.period_id == period_id)
        for plan in (outlook.back, outlook.plan)
    )
    # Who is excluded holds no ticket, and of a merged viewer that goes for all of it.
    together = 0 if outlook.kept.excluded or outlook.other.excluded else kept + other
    return Sum(tr("Tickets, {period}", period=shown_name(title, 40)), number(kept), number(other), number(together))


def amounts_back(plan: UndoPlan) -> list[tuple[str, str]]:
    """What an undo gives back that can be counted: captions with amounts."""
    periods: dict[str, int] = {}
    for move in plan.tickets:
        periods[move.period] = periods.get(move.period, 0) + move.tickets
    lines = [(tr("Tickets, {period}", period=shown_name(name, 40)), number(count)) for name, count in periods.items()]
    lines += [(tr("Wallet"), format_amount(move.amount, move.currency)) for move in plan.money]
    return lines + [
        (caption, written(plan.engagement[name])) for name, caption, written in _counters() if name in plan.engagement
    ]


def look_alike_warning(one: str, resembles: tuple[str, ...]) -> str:
    """A sentence for a name that is hard to tell from others; "" where there are none."""
    others = [shown_name(name, NAME_MOST) for name in resembles[:3]]
    if not others:
        return ""
    return tr(
        "Look closely: {name} is easily taken for {others}, but is written differently.",
        name=shown_name(one, NAME_MOST),
        others=", ".join(others),
    )


def names_alike(kept: ViewerView, other: ViewerView) -> tuple[str, ...]:
    """Names of the kept viewer that look like one of the other’s, and are not the same."""
    return tuple(
        dict.fromkeys(
            mine.name for mine in kept.identities for theirs in other.identities if looks_like(mine.name, theirs.name)
        )
    )


def linked_words(merge: Merge) -> str:
    """When and by whom two became one, and why."""
    words = tr("{time}, by {who}", time=local_date_time(merge.at), who=shown_name(merge.actor, NAME_MOST))
    return f"{words} · {shown_name(merge.reason, 120)}" if merge.reason else words


def partner_of(own: str, merge: Merge) -> str:
    """The other one's name, for a viewer who is shown as `own`: whoever came with a merge can be the one shown."""
    return merge.kept_name if merge.absorbed_name == own else merge.absorbed_name


def undone_words(merge: Merge, own: str = "") -> str:
    """That they are two again, and since when; `own`: whom they are told about."""
    return tr(
        "The link with {name} was undone {time}, by {who}",
        name=shown_name(partner_of(own, merge), NAME_MOST),
        time=local_date_time(merge.undone_at or merge.at),
        who=shown_name(merge.undone_by or "", NAME_MOST),
    )
