"""Guarantees that constraints cannot state: what is append-only, and what draws and identities never change."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from raffle_desktop.storage.draw_triggers import DRAW_TRIGGERS
from raffle_desktop.storage.lucky_triggers import LUCKY_TRIGGERS
from raffle_desktop.storage.merge_triggers import MERGE_TRIGGERS
from raffle_desktop.storage.money_triggers import MONEY_TRIGGERS
from raffle_desktop.storage.schema import APPEND_ONLY, NEVER_REPLACED, metadata
from raffle_desktop.storage.ticket_triggers import TICKET_TRIGGERS


def _append_only(table: str) -> tuple[str, str]:
    # REPLACE deletes first; where recursive_triggers is off, no delete trigger sees that: see `_never_replaced`.
    return (
        (
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        ),
        (
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        ),
    )


def _never_replaced(name: str) -> str:
    """REPLACE takes the place of every row that has the same key, or the same of anything that is unique."""
    table = metadata.tables[name]
    uniques: list[tuple[tuple[str, ...], str]] = [(tuple(column.name for column in table.primary_key), "")]
    constraints = (one for one in table.constraints if isinstance(one, UniqueConstraint))
    uniques += sorted((tuple(column.name for column in one.columns), "") for one in constraints)
    for index in sorted(table.indexes, key=lambda one: one.name or ""):
        if index.unique:
            where = index.dialect_options["sqlite"]["where"]
            uniques.append((tuple(column.name for column in index.columns), "" if where is None else str(where)))
    conditions: list[str] = []
    for columns, where in uniques:
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in columns)
        # Each condition of a partial index here is of one column.
        both = f" AND {where} AND NEW.{where}" if where else ""
        conditions.append(f'EXISTS (SELECT 1 FROM "{name}" WHERE {same}{both})')  # noqa: S608 - ours
    return (
        f"CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {name} WHEN {' OR '.join(conditions)}"
        f" BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of {name}'); END"
    )


TRIGGERS: tuple[str, ...] = (
    *(_never_replaced(table) for table in NEVER_REPLACED),
    *(statement for table in APPEND_ONLY for statement in _append_only(table)),
    # Each draw of a channel names the one before it: a draw that vanished leaves a gap for all to see.
    (
        "CREATE TRIGGER draws_chain BEFORE INSERT ON draws"
        " WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM draws WHERE channel = NEW.channel)"
        " OR NEW.prev <> coalesce((SELECT commitment FROM draws WHERE channel = NEW.channel AND seq = NEW.seq - 1),"
        " '0000000000000000000000000000000000000000000000000000000000000000')"
        " BEGIN SELECT RAISE(ABORT, 'draws form a chain'); END"
    ),
    # A winner stands in the frozen list with exactly this weight, and belongs to a drawn event.
    (
        "CREATE TRIGGER draw_winners_in_list BEFORE INSERT ON draw_winners"
        " WHEN NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id"
        " AND instr(list_text, char(10) || NEW.weight || ' ' || NEW.list_id || ' ') > 0)"
        " BEGIN SELECT RAISE(ABORT, 'a winner must stand in the list'); END"
    ),
    (
        "CREATE TRIGGER draw_winners_of_event BEFORE INSERT ON draw_winners"
        " WHEN NOT EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND event = NEW.event)"
        " BEGIN SELECT RAISE(ABORT, 'a winner must belong to a drawn event'); END"
    ),
    (
        "CREATE TRIGGER identities_account_fixed BEFORE UPDATE OF platform, external_id ON identities"
        " WHEN NEW.platform <> OLD.platform"
        " OR (OLD.external_id IS NOT NULL AND NEW.external_id IS NOT OLD.external_id)"
        " BEGIN SELECT RAISE(ABORT, 'an account never changes'); END"
    ),
    (
        "CREATE TRIGGER sessions_never_reopen BEFORE UPDATE OF state ON sessions"
        " WHEN OLD.state = 'ENDED' AND NEW.state <> 'ENDED'"
        " BEGIN SELECT RAISE(ABORT, 'an ended session stays ended'); END"
    ),
    # Points are given back once: what the platform was told of a redemption is not taken back.
    (
        "CREATE TRIGGER redemptions_stay_settled BEFORE UPDATE ON redemptions WHEN OLD.settled_at IS NOT NULL"
        " BEGIN SELECT RAISE(ABORT, 'a settled redemption stays settled'); END"
    ),
    (
        "CREATE TRIGGER redemptions_no_delete BEFORE DELETE ON redemptions"
        " BEGIN SELECT RAISE(ABORT, 'redemptions are kept'); END"
    ),
    *TICKET_TRIGGERS,
    *MONEY_TRIGGERS,
    *LUCKY_TRIGGERS,
    *DRAW_TRIGGERS,
    *MERGE_TRIGGERS,
)
