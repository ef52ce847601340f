"""The reconciliation: everything that is stored twice, or follows from something else, compared anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.domain.streamdraw.texts import OpenTerms, commitment, sha256_text
from raffle_desktop.domain.streamdraw.verification import CheckSignature, NotAProof, verify
from raffle_desktop.domain.weights import total_weigher
from raffle_desktop.services.core import Core
from raffle_desktop.services.draw_views import draw_ids, proof_text, view_of
from raffle_desktop.services.lucky_audit import LUCKY_CHECKS
from raffle_desktop.services.merge_audit import MERGE_CHECKS
from raffle_desktop.services.money_audit import MONEY_CHECKS
from raffle_desktop.services.period_wins import check_winning_numbers
from raffle_desktop.services.records import Finding
from raffle_desktop.services.source_audit import SOURCE_CHECKS
from raffle_desktop.services.ticket_audit import TICKET_CHECKS
from raffle_desktop.services.weights import COUNTERS, PENDING, read_settings
from raffle_desktop.storage.merge_tables import merged_viewers
from raffle_desktop.storage.schema import (
    carry_overs,
    draw_lists,
    draws,
    engagement,
    entries,
    identities,
    outside_events,
    sessions,
    viewers,
)


class ReportService:
    """Read-only checks; a difference is told, never repaired in silence."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def reconcile(
        self,
        progress: Callable[[str], None] = lambda _name: None,
        check_signature: CheckSignature | None = None,
    ) -> list[Finding]:
        """Compare weights with engagement, entries with winners, draws with their proofs, and so on.

        `check_signature`: for the beacon's signatures in the proofs, which stay unchecked without.
        """
        checks: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
            ("weights of entries = computed from engagement and settings", _weights),
            ("winners of draws = entries marked as won", _winners),
            ("every viewer has engagement and an account that stands for them", _viewers),
            ("carry-over was applied whole", _carry_over),
            ("events and what they did", _events),
            ("draws form one chain", _chain),
            ("draws as they are listed = as their texts say", _draw_columns),
            ("every draw's proof verifies", partial(_proofs, check_signature)),
            *TICKET_CHECKS,
            ("winning numbers of periods = draw and ticket log", check_winning_numbers),
            *SOURCE_CHECKS,
            *MONEY_CHECKS,
            *LUCKY_CHECKS,
            *MERGE_CHECKS,
        )
        findings: list[Finding] = []
        for name, check in checks:
            progress(name)
            with self._core.database.read() as connection:
                differences = check(connection)
            detail = "equal" if not differences else f"{len(differences)} differ: " + "; ".join(differences[:5])
            findings.append(Finding(name, not differences, detail))
        return findings


def _weights(connection: Connection) -> list[str]:
    total_of = total_weigher(read_settings(connection))
    statement = (
        select(*COUNTERS, entries.c.given_weight, entries.c.id, entries.c.total_weight, entries.c.current_weight)
        .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
        .where(PENDING)
    )
    differences: list[str] = []
    for row in connection.execute(statement):
        total = total_of(row[:8])
        current = total if row[7] is not None else total - row[6]
        if (total, current) != (row[9], row[10]):
            differences.append(f"entry {row[8]} has {row[9]} millionths, computed {total}")
    return differences


def _winners(connection: Connection) -> list[str]:
    marked = set(connection.scalars(select(entries.c.id).where(entries.c.is_winner == 1)))
    standing: set[int] = set()
    for draw_id in draw_ids(connection):
        standing |= {winner.entry_id for winner in view_of(connection, draw_id).standing if winner.entry_id is not None}
    return [f"entry {entry_id} is marked as won, no draw says so" for entry_id in sorted(marked - standing)] + [
        f"entry {entry_id} won a draw, but is not marked" for entry_id in sorted(standing - marked)
    ]


def _viewers(connection: Connection) -> list[str]:
    statement = (
        select(viewers.c.id)
        .join_from(viewers, engagement, engagement.c.viewer_id == viewers.c.id, isouter=True)
        .join(merged_viewers, merged_viewers.c.viewer_id == viewers.c.id, isouter=True)
        .join(
            # Those of who was merged into another belong to that one now.
            identities,
            (identities.c.id == viewers.c.primary_identity_id)
            & (identities.c.viewer_id == func.coalesce(merged_viewers.c.merged_into, viewers.c.id)),
            isouter=True,
        )
        .where(engagement.c.viewer_id.is_(None) | identities.c.id.is_(None))
    )
    return [f"viewer {viewer_id} is incomplete" for viewer_id in connection.scalars(statement)]


def _carry_over(connection: Connection) -> list[str]:
    unfinished = connection.scalars(
        select(sessions.c.id).where(sessions.c.state == "ENDED", sessions.c.carry_over_at.is_(None))
    )
    without_mark = connection.scalars(
        select(carry_overs.c.session_id)
        .join(sessions, sessions.c.id == carry_overs.c.session_id)
        .where(sessions.c.carry_over_at.is_(None))
        .group_by(carry_overs.c.session_id)
    )
    return [f"session {session_id} ended without carry-over" for session_id in unfinished] + [
        f"session {session_id} has carry-over that is not marked as applied" for session_id in without_mark
    ]


def _amount(effect: str) -> int:
    """What an event gave, as it was stored; 0 for what is no such record."""
    document = json.loads(effect)
    amount = document.get("amount") if isinstance(document, dict) else None
    return amount if isinstance(amount, int) else 0


def _events(connection: Connection) -> list[str]:
    # The lifetime totals grow by events and by hand and never shrink, so they are at least what events gave.
    sums: dict[str, dict[int, int]] = {"cheer": {}, "donation": {}, "gift": {}}
    statement = select(outside_events.c.type, outside_events.c.viewer_id, outside_events.c.effect).where(
        outside_events.c.type.in_(sums), outside_events.c.viewer_id.is_not(None)
    )
    # What somebody gave before they were merged is in the totals of who stands for them.
    into: dict[int, int] = dict(tuple(row) for row in connection.execute(select(merged_viewers)))
    for row in connection.execute(statement):
        given, viewer_id = sums[row.type], into.get(row.viewer_id, row.viewer_id)
        given[viewer_id] = given.get(viewer_id, 0) + _amount(row.effect)
    columns = {"cheer": "lifetime_bits", "donation": "lifetime_donations_minor", "gift": "lifetime_gifted_subs"}
    concerned = {viewer_id for found in sums.values() for viewer_id in found}
    differences: list[str] = []
    for row in connection.execute(select(engagement)):
        if row.viewer_id in concerned:
            for kind, column in columns.items():
                least = sums[kind].get(row.viewer_id, 0)
                if getattr(row, column) < least:
                    differences.append(f"viewer {row.viewer_id} has fewer {column} than their events gave ({least})")
    return differences


def _draw_columns(connection: Connection) -> list[str]:
    differences: list[str] = []
    statement = select(
        draws,
        draw_lists.c.round,
        draw_lists.c.entries,
        draw_lists.c.total,
        draw_lists.c.scale,
        draw_lists.c.list_sha256,
        draw_lists.c.list_text,
    ).join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id, isouter=True)
    for row in connection.execute(statement):
        try:
            terms = OpenTerms.parse(row.open_text)
            listed = None if row.list_text is None else parse_list(row.list_text)
        except ValueError as error:
            differences.append(f"draw {row.id}: {error}")
            continue
        stored: tuple[object, ...] = (row.channel, row.seq, row.prev, row.level, row.winners, row.claim_seconds)
        said: tuple[object, ...] = (terms.channel, terms.seq, terms.prev, terms.level.value, terms.winners, terms.claim)
        if listed is not None:
            stored += (row.round, row.entries, row.total, row.scale, row.list_sha256, row.commitment)
            said += (listed.round_number, len(listed.ids), listed.total, listed.scale, listed.sha256, listed.commit)
        if stored != said:
            differences.append(f"draw {row.id} is listed otherwise than its texts say")
    return differences


def _without_result(connection: Connection, draw_id: str) -> list[str]:
    row = connection.execute(
        select(draws.c.secret, draws.c.open_text, draws.c.commitment, draw_lists.c.list_text, draw_lists.c.list_sha256)
        .join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id, isouter=True)
        .where(draws.c.id == draw_id)
    ).one()
    differences: list[str] = []
    if commitment(row.secret, row.open_text) != row.commitment:
        differences.append(f"draw {draw_id}: its commitment is not that of its terms and secret")
    if row.list_text is not None and sha256_text(row.list_text) != row.list_sha256:
        differences.append(f"draw {draw_id}: its list has another fingerprint")
    return differences


def _chain(connection: Connection) -> list[str]:
    differences: list[str] = []
    last: dict[str, tuple[int, str]] = {}
    statement = select(draws.c.channel, draws.c.seq, draws.c.prev, draws.c.commitment)
    for row in connection.execute(statement.order_by(draws.c.channel, draws.c.seq)):
        seq, before = last.get(row.channel, (0, "0" * 64))
        if (row.seq, row.prev) != (seq + 1, before):
            differences.append(f"draw #{row.seq} of {row.channel} does not follow #{seq}")
        last[row.channel] = (row.seq, row.commitment)
    return differences


def _proofs(check_signature: CheckSignature | None, connection: Connection) -> list[str]:
    differences: list[str] = []
    for draw_id in draw_ids(connection):
        try:
            report = verify(proof_text(connection, draw_id), check_signature)
        except NotAProof as error:
            differences.append(f"draw {draw_id}: {error}")
            continue
        except RaffleError:
            # It has no result, yet or for ever; what was fixed of it must stay as it was.
            differences += _without_result(connection, draw_id)
            continue
        failed = [check.name for check in report.checks if check.ok is False]
        if failed:
            differences.append(f"draw {draw_id}: {failed[0]}")
    return differences
