"""Draws that go in steps, so that viewers can see each of them: opened with a commitment, closed, and then decided.

Each step is one transaction. What a step published can be repeated to anybody from what is stored, and a desk that
ends anywhere goes on from there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import DrawChanged
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import DELAY_MAX, DELAY_MIN, Level, commitment, round_time
from raffle_desktop.domain.streamdraw.verification import CheckSignature
from raffle_desktop.services import draw_sources
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_chain import ChainReport, chain_of
from raffle_desktop.services.draw_decisions import closed_draw, decide_announced, decide_main
from raffle_desktop.services.draw_echoes import MARGIN_SECONDS, counts
from raffle_desktop.services.draw_inputs import (
    check_salt,
    checked_line,
    checked_witnesses,
    is_signature,
    witness_rule,
)
from raffle_desktop.services.draw_sources import DrawSource
from raffle_desktop.services.draw_states import (
    DRAWN,
    VOID,
    announced,
    has_event,
    is_closed,
    open_announcement,
    refuse_clock_behind,
    terms_of,
    undecided,
)
from raffle_desktop.services.draw_views import resolve_id, view_of
from raffle_desktop.services.draw_voids import void_announcement, void_draw
from raffle_desktop.services.draws import channel_of, check_winners, close_list, insert_draw
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.stage_settings import read_stage_settings
from raffle_desktop.storage.draw_tables import draw_closings, draw_plans, draw_salts
from raffle_desktop.storage.schema import draw_lists, draws

__all__ = ["ChainReport", "DrawSource", "StagedDrawService", "WaitingRound"]

OWN_WORDS_MAX = 300
"""Bytes of the committed terms for what the operator says; the rest is for the rules, which are cut where they must be:
what they were made of is compared whole at the close."""
MOST_MS = 2**53 - 1
EXPIRES_SECONDS = 24 * 3600
"""A beacon draw whose round nobody could fetch for so long is given up; other randomness never takes its place."""


@dataclass(frozen=True, slots=True)
class WaitingRound:
    """A decision that waits for a round of the beacon: `event` 0 is the main draw. `round_at`: unix seconds."""

    draw_id: str
    event: int
    round: int
    round_at: int


class StagedDrawService:
    """Draws at the levels "committed" and "beacon". `draw_id` is an id, its first digits, or #seq."""

    def __init__(self, core: Core) -> None:
        self._core = core

    # --- reading ------------------------------------------------------------------------------------------------------

    def under_way(self) -> DrawView | None:
        """The newest draw that is not decided yet, or whose redraw is not."""
        found = self.all_under_way()
        return found[-1] if found else None

    def all_under_way(self) -> list[DrawView]:
        """Every such draw, oldest first."""
        with self._core.database.read() as connection:
            wanted = {*undecided(connection), *(draw_id for draw_id, _redraw in announced(connection))}
            views = [view_of(connection, draw_id) for draw_id in wanted]
        return sorted(views, key=lambda view: (view.opened_at, view.seq))

    def waiting(self) -> list[WaitingRound]:
        """What waits for the beacon, the earliest round first."""
        with self._core.database.read() as connection:
            return _waiting(connection)

    def chain(self, channel: str | None = None) -> ChainReport:
        """The chain of draws of a channel, the desk's present one by default: its links, gaps and given-up numbers."""
        with self._core.database.read() as connection:
            return chain_of(connection, channel or channel_of(connection))

    # --- the steps ----------------------------------------------------------------------------------------------------

    def open(
        self,
        source: DrawSource,
        *,
        level: Level,
        winners: int = 1,
        prize: str = "",
        extra_rules: str = "",
        witnesses: Sequence[str] = (),
        delay: int | None = None,
        confirm: bool = False,
        actor: str,
    ) -> DrawView:
        """Commit to a draw: its terms and a secret are stored, and their fingerprint may be shown to everybody.

        `prize` and `extra_rules` stand in the committed terms, and so do `witnesses` (names on the platform, level
        "committed" only), whose lines in chat become part of the randomness. `delay`: seconds from close to the
        beacon's round, 15 to 600, by default as in the settings. `confirm`: confirm winners as soon as they are
        decided, unless a claim timer is set. Raises RaffleError: NO_ACTIVE_SESSION, BOOK_NOT_FOUND, PERIOD_NOT_FOUND,
        NO_ACTIVE_PERIOD, POOL_NOT_FOUND, POOL_NOT_FULL, NAME_INVALID, VALUE_INVALID, and DRAW_IN_PROGRESS while another
        draw of the same source is under way.
        """
        if level is Level.LOCAL:
            raise RaffleError(Code.VALUE_INVALID, "A local draw is not opened: it is drawn at once.")
        check_winners(winners)
        named = checked_witnesses(witnesses, level)
        words = checked_line(extra_rules, "The rules")
        prized = checked_line(prize, "The prize")

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            wait = read_stage_settings(connection).delay if delay is None else delay
            if level is Level.BEACON and not DELAY_MIN <= wait <= DELAY_MAX:
                raise RaffleError(Code.VALUE_INVALID, f"The delay must be {DELAY_MIN} to {DELAY_MAX} seconds.")
            plan = draw_sources.plan_of(connection, source, prized, winners)
            own = " ".join(part for part in (words, witness_rule(named), plan.prize) if part)
            if len(own.encode()) > OWN_WORDS_MAX:
                raise RaffleError(
                    Code.VALUE_INVALID,
                    f"Prize, rules and witnesses are {len(own.encode())} bytes long together; {OWN_WORDS_MAX} fit.",
                )
            refuse_clock_behind(connection, transaction.now)
            rules = f"{own} {plan.rules}".strip()
            draw_id, terms, _secret = insert_draw(
                transaction,
                source.kind,
                plan.label,
                winners,
                rules,
                level=level,
                delay=wait,
                session_id=plan.session_id,
            )
            row = {
                "draw_id": draw_id,
                "terms": plan.terms,
                "witnesses": json.dumps(named),
                "prize": prized,
                "confirms": int(confirm),
            }
            connection.execute(insert(draw_plans), row)
            plan.note(connection, draw_id)
            after = {"level": level.value, "source": plan.label, "winners": winners, "seq": terms.seq}
            transaction.audit("draw.open", f"draw {draw_id}", after=after)
            transaction.publish(DrawChanged(draw_id, "opened"))
            return view_of(connection, draw_id)

        return self._core.write(work, actor=actor)

    def close(
        self, draw_id: str, *, listed: Sequence[EntryRow] | None = None, end_period: bool = False, actor: str
    ) -> DrawView:
        """Freeze the list. At the beacon level this also fixes the round, and the secret may be shown from now on.

        Submissions of a session are closed in the same moment. `listed`: the people, for a draw from a plain list.
        `end_period`: end the running period first.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_VOID, ALREADY_CLOSED, NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE, TERMS_CHANGED
        where the rules are no longer those that were committed to, NOT_AVAILABLE where the clock stands before what the
        desk has recorded, VALUE_INVALID where people are given for another source, or none for a list.
        """

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            wanted = resolve_id(connection, draw_id)
            self._require_undecided(connection, wanted)
            if is_closed(connection, wanted):
                raise RaffleError(Code.ALREADY_CLOSED, "This draw is closed already; its list stays as it is.")
            row = connection.execute(
                select(draws.c.source, draws.c.secret, draws.c.session_id, draw_plans.c.terms)
                .join_from(draws, draw_plans, draw_plans.c.draw_id == draws.c.id)
                .where(draws.c.id == wanted)
            ).one()
            closing = draw_sources.closing_of(transaction, wanted, row, listed, end_period=end_period)
            refuse_clock_behind(connection, transaction.now, wanted)
            terms = terms_of(connection, wanted)
            commit = commitment(row.secret, terms.text())
            draw_list = close_list(transaction, wanted, terms, commit, closing.participants)
            note = {"draw_id": wanted, "log_id": closing.log_id, "at": transaction.now, "actor": transaction.actor}
            connection.execute(insert(draw_closings), note)
            after = {
                "entries": len(draw_list.ids),
                "list_sha256": draw_list.sha256,
                "round": draw_list.round_number,
            }
            transaction.audit("draw.close", f"draw {wanted}", after=after)
            transaction.publish(DrawChanged(wanted, "closed"))
            return view_of(connection, wanted)

        return self._core.write(work, actor=actor)

    def add_salt(
        self,
        draw_id: str,
        text: str,
        *,
        author: str = "",
        author_id: str = "",
        platform: str = "",
        message_id: str = "",
        at_ms: int | None = None,
        actor: str,
    ) -> DrawView:
        """Take a witness's line, exactly as it is, into the draw's randomness; lines count in the order they come in.

        The first line of each witness counts; the same message again is no act. Raises RaffleError: DRAW_NOT_FOUND,
        DRAW_VOID, NOT_AVAILABLE before the close, after the reveal, at other levels and for an `author` who was not
        named as a witness, ALREADY_CLOSED for a witness's second line, VALUE_INVALID for an empty line and one over
        500 characters.
        """
        check_salt(text)
        if at_ms is not None and not 0 <= at_ms <= MOST_MS:
            raise RaffleError(Code.VALUE_INVALID, "The time of a message is given in milliseconds since 1970.")

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            wanted = resolve_id(connection, draw_id)
            view = view_of(connection, wanted)
            if view.state == VOID:
                raise RaffleError(Code.DRAW_VOID)
            if view.level != Level.COMMITTED:
                raise RaffleError(Code.NOT_AVAILABLE, "Only a draw at the committed level has witnesses.")
            if message_id and any((one.platform, one.message_id) == (platform, message_id) for one in view.salts):
                return view
            if view.state != "closed":
                raise RaffleError(Code.NOT_AVAILABLE, "Witnesses speak after the close and before the reveal.")
            key = names.name_key(author.strip().removeprefix("@"))
            if key not in {names.name_key(one) for one in view.witnesses}:
                # Whoever knows the secret could try out lines until a friend wins.
                raise RaffleError(Code.NOT_AVAILABLE, "Only a witness who was named at the opening has a say in it.")
            if key in {names.name_key(one.author) for one in view.salts}:
                raise RaffleError(Code.ALREADY_CLOSED, "This witness has spoken; the first line counts.")
            row = {
                "draw_id": wanted,
                "number": len(view.salts) + 1,
                "text": text,
                "author": author.strip().removeprefix("@")[:100],
                "author_id": names.visible(author_id, 100),
                "platform": names.visible(platform, 20),
                "message_id": names.visible(message_id, 200),
                "at_ms": at_ms,
                "at": transaction.now,
                "actor": transaction.actor,
            }
            connection.execute(insert(draw_salts), row)
            transaction.audit("draw.salt", f"draw {wanted}", after={"author": author[:100], "number": row["number"]})
            transaction.publish(DrawChanged(wanted, "salted"))
            return view_of(connection, wanted)

        return self._core.write(work, actor=actor)

    def reveal(self, draw_id: str, *, actor: str) -> DrawView:
        """Decide a draw at the committed level; from now on the secret may be shown. Again, it is no act.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_VOID, DRAW_IN_PROGRESS before the close, NOT_AVAILABLE at other levels.
        """

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            wanted = resolve_id(connection, draw_id)
            view = view_of(connection, wanted)
            if view.level != Level.COMMITTED:
                raise RaffleError(Code.NOT_AVAILABLE, "Only a draw at the committed level is revealed by hand.")
            if view.state == VOID:
                raise RaffleError(Code.DRAW_VOID)
            if view.state == "opened":
                raise RaffleError(Code.DRAW_IN_PROGRESS, "Close the draw first.")
            if view.state == "closed":
                decide_main(transaction, closed_draw(connection, wanted))
            return view_of(connection, wanted)

        def happened(connection: Connection) -> bool:
            return has_event(connection, resolve_id(connection, draw_id), DRAWN)

        return self._core.write(work, actor=actor, happened=happened)

    def take_signature(self, draw_id: str, signature: str, *, check: CheckSignature, actor: str) -> DrawView:
        """Decide what waits for the beacon by the signature of its round, 96 hex digits; whoever brings it.

        A draw that waits for nothing is left as it is: the same round gives the same winner, always. Where the draw was
        opened in chat and its close (or redraw) was not seen there in time, it is given up instead; the answer says so.
        Raises RaffleError: DRAW_NOT_FOUND, DRAW_VOID, DRAW_IN_PROGRESS before the close, VALUE_INVALID for what is not
        the round's signature, NOT_AVAILABLE at other levels and while chat's echo may still come.
        """
        given = signature.strip().lower()
        with self._core.database.read() as connection:
            wanted = resolve_id(connection, draw_id)
            view = view_of(connection, wanted)
            due = next((one for one in _waiting(connection) if one.draw_id == wanted), None)
        if view.level != Level.BEACON:
            raise RaffleError(Code.NOT_AVAILABLE, "This draw does not wait for the beacon.")
        if view.state == VOID:
            raise RaffleError(Code.DRAW_VOID)
        if view.state == "opened":
            raise RaffleError(Code.DRAW_IN_PROGRESS, "Close the draw first.")
        if due is None:
            return view
        # Outside the transaction: it takes a moment.
        if not is_signature(given) or not check(due.round, bytes.fromhex(given)):
            raise RaffleError(
                Code.VALUE_INVALID,
                f"This is not drand's signature of round {due.round}; copy the field “signature” of that very round.",
            )

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            waits = next((one for one in _waiting(connection) if one.draw_id == wanted), None)
            if waits is None or (waits.event, waits.round) != (due.event, due.round):
                return view_of(connection, wanted)
            redraw = open_announcement(connection, wanted) if due.event else None
            if counts(transaction, wanted, due.round_at, redraw):
                draw = closed_draw(connection, wanted)
                if redraw is None:
                    decide_main(transaction, draw, given)
                else:
                    decide_announced(transaction, draw, redraw, given)
            return view_of(connection, wanted)

        def happened(connection: Connection) -> bool:
            return not any((one.draw_id, one.event) == (due.draw_id, due.event) for one in _waiting(connection))

        return self._core.write(work, actor=actor, happened=happened)

    def give_up(self, draw_id: str, reason: str, *, actor: str) -> DrawView:
        """End a draw that has no result yet: it never gets one, and its number stays as a gap that everybody sees.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_VOID, REASON_REQUIRED, UNDO_TOO_LATE for one that has a result (which
        is undone instead), and at the beacon level from 5 seconds before its round on: as anybody can know the outcome
        then, nobody may drop it. For the same reason an announced redraw is never taken back.
        """
        why = names.visible(" ".join(reason.split()), 200)
        if not why:
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> DrawView:
            connection = transaction.connection
            wanted = resolve_id(connection, draw_id)
            self._require_undecided(connection, wanted)
            due = next((one for one in _waiting(connection) if one.draw_id == wanted), None)
            if due is not None and transaction.now >= (due.round_at - MARGIN_SECONDS) * 1_000_000:
                raise RaffleError(
                    Code.UNDO_TOO_LATE,
                    f"Round {due.round} may be out, and with it the winner: wait for it, or paste its signature.",
                )
            void_draw(transaction, wanted, why)
            return view_of(connection, wanted)

        return self._core.write(work, actor=actor)

    def expire(self, missed: WaitingRound) -> list[DrawView]:
        """Give up what has waited for its round for 24 hours, once the beacon was asked for it again, in vain; gives
        that draw. Only who has just asked may call this: a round that can be had decides, however late.
        """
        limit = self._core.now_micros() // 1_000_000 - EXPIRES_SECONDS
        if missed.round_at >= limit:
            return []
        why = "the beacon's round could not be had within 24 hours"

        def work(transaction: Transaction) -> list[DrawView]:
            connection = transaction.connection
            late = [one for one in _waiting(connection) if one == missed]
            for one in late:
                redraw = open_announcement(connection, one.draw_id) if one.event else None
                if redraw is None:
                    void_draw(transaction, one.draw_id, why)
                else:
                    void_announcement(transaction, one.draw_id, redraw.id, why)
            return [view_of(connection, one.draw_id) for one in late]

        def happened(connection: Connection) -> bool:
            return missed not in _waiting(connection)

        return self._core.write(work, actor="timer", happened=happened)

    def void_opened(self, reason: str, *, actor: str) -> list[DrawView]:
        """Give up every draw whose list is not closed; gives them. For a database that was put in another's place:
        such a draw may have been closed in public already, with another list, and its secret is known then.
        """

        def work(transaction: Transaction) -> list[DrawView]:
            connection = transaction.connection
            opened = [draw_id for draw_id in undecided(connection) if not is_closed(connection, draw_id)]
            for draw_id in opened:
                void_draw(transaction, draw_id, reason)
            return [view_of(connection, draw_id) for draw_id in opened]

        def happened(connection: Connection) -> bool:
            return all(is_closed(connection, draw_id) for draw_id in undecided(connection))

        return self._core.write(work, actor=actor, happened=happened)

    @staticmethod
    def _require_undecided(connection: Connection, draw_id: str) -> None:
        if has_event(connection, draw_id, VOID):
            raise RaffleError(Code.DRAW_VOID)
        if has_event(connection, draw_id, DRAWN):
            raise RaffleError(Code.UNDO_TOO_LATE, "This draw has its result already; undo it, or redraw a winner.")


def _waiting(connection: Connection) -> list[WaitingRound]:
    found: list[WaitingRound] = []
    for draw_id in undecided(connection):
        number = connection.execute(select(draw_lists.c.round).where(draw_lists.c.draw_id == draw_id)).scalar()
        if number:
            found.append(WaitingRound(draw_id, 0, number, round_time(number)))
    found += [WaitingRound(draw_id, one.event, one.round, one.round_at) for draw_id, one in announced(connection)]
    return sorted(found, key=lambda one: (one.round_at, one.draw_id))
