"""What a draw that goes in steps can never do, whoever writes: skip a step, go back one, or be decided twice."""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside

from __future__ import annotations

from raffle_desktop.storage.trigger_sql import refuse

_LEVEL = "(SELECT level FROM draws WHERE id = NEW.draw_id)"
_CLOSED = "EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id)"
_DRAWN = "EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn')"
_VOID = "EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void')"
_EVENT_DRAWN = "EXISTS (SELECT 1 FROM draw_events WHERE draw_id = {draw} AND kind = 'drawn' AND event = {event})"
_UNDECIDED = (
    "NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = {draw} AND e.kind IN ('drawn', 'void'))"
    " AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = {draw})"
)
_KNOWN_ROUND = "(SELECT coalesce(max(round), 0) FROM draw_events WHERE round > 0)"
_OLD = "a draw waits for a round that is to come"
_WAITING_ANNOUNCEMENT = (
    "EXISTS (SELECT 1 FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id AND a.event = NEW.event"
    " AND a.round = NEW.round AND a.announced = NEW.announced AND a.replaces = NEW.replaces"
    " AND NOT EXISTS (SELECT 1 FROM draw_announcement_ends AS n WHERE n.announcement_id = a.id))"
)

DRAW_TRIGGERS: tuple[str, ...] = (
    refuse(
        "draw_plans_of_open_draws", "INSERT ON draw_plans", f"{_CLOSED} OR {_DRAWN} OR {_VOID}", "a plan comes first"
    ),
    refuse(
        "draw_lists_of_no_void", "INSERT ON draw_lists", f"{_VOID} OR {_DRAWN}", "a draw is closed once, and in time"
    ),
    # A round that decided something was known by then: no list and no redraw may wait for one that old.
    refuse(
        "draw_lists_of_rounds_to_come", "INSERT ON draw_lists", f"NEW.round > 0 AND NEW.round <= {_KNOWN_ROUND}", _OLD
    ),
    refuse(
        "draw_announcements_of_rounds_to_come",
        "INSERT ON draw_announcements",
        f"NEW.round <= {_KNOWN_ROUND} OR NEW.round <="
        " (SELECT coalesce(max(a.round), 0) FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id)",
        _OLD,
    ),
    refuse(
        "draw_lists_after_the_opening",
        "INSERT ON draw_lists",
        "NEW.closed_at < (SELECT opened_at FROM draws WHERE id = NEW.draw_id)",
        "a draw is opened before it is closed",
    ),
    refuse(
        "draw_closings_with_list", "INSERT ON draw_closings", f"NOT {_CLOSED} OR {_DRAWN}", "a closing has its list"
    ),
    refuse(
        "draw_events_drawn_in_turn",
        "INSERT ON draw_events",
        f"NEW.kind = 'drawn' AND (NOT {_CLOSED} OR {_VOID}"
        f" OR (NEW.event > 0 AND NOT {_EVENT_DRAWN.format(draw='NEW.draw_id', event='NEW.event - 1')})"
        f" OR ({_LEVEL} = 'beacon') <> (NEW.signature IS NOT NULL AND NEW.round > 0)"
        f" OR (NEW.event = 0 AND NEW.round <> (SELECT round FROM draw_lists WHERE draw_id = NEW.draw_id))"
        f" OR (NEW.event > 0 AND {_LEVEL} = 'beacon' AND NOT {_WAITING_ANNOUNCEMENT}))",
        "a draw is decided step by step",
    ),
    refuse(
        "draw_events_void_before_result",
        "INSERT ON draw_events",
        f"NEW.kind = 'void' AND ({_DRAWN} OR {_VOID})",
        "only a draw without result is given up, and once",
    ),
    refuse(
        "draw_salts_between_close_and_reveal",
        "INSERT ON draw_salts",
        f"{_LEVEL} <> 'committed' OR NOT {_CLOSED} OR {_DRAWN} OR {_VOID}"
        " OR NEW.number <> (SELECT count(*) + 1 FROM draw_salts WHERE draw_id = NEW.draw_id)"
        " OR (NEW.message_id <> '' AND EXISTS (SELECT 1 FROM draw_salts WHERE draw_id = NEW.draw_id"
        " AND platform = NEW.platform AND message_id = NEW.message_id))",
        "salts come in turn, after the close and before the reveal",
    ),
    refuse(
        "draw_announcements_in_turn",
        "INSERT ON draw_announcements",
        f"{_LEVEL} <> 'beacon' OR NOT {_EVENT_DRAWN.format(draw='NEW.draw_id', event='NEW.event - 1')}"
        f" OR {_EVENT_DRAWN.format(draw='NEW.draw_id', event='NEW.event')}"
        " OR EXISTS (SELECT 1 FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id AND a.event = NEW.event"
        " AND NOT EXISTS (SELECT 1 FROM draw_announcement_ends AS n WHERE n.announcement_id = a.id))",
        "one redraw is announced at a time",
    ),
    refuse(
        "draw_announcement_ends_undecided",
        "INSERT ON draw_announcement_ends",
        "EXISTS (SELECT 1 FROM draw_announcements AS a JOIN draw_events AS e ON e.draw_id = a.draw_id"
        " AND e.kind = 'drawn' AND e.event = a.event WHERE a.id = NEW.announcement_id)",
        "a decided redraw stays",
    ),
    refuse(
        "draw_post_refusals_unseen",
        "INSERT ON draw_post_refusals",
        "EXISTS (SELECT 1 FROM draw_post_echoes WHERE post_id = NEW.post_id)",
        "what was seen was said",
    ),
    # Whoever is in a draw that is under way must not win twice, nor be taken out of it by another.
    refuse(
        "draws_one_at_a_time",
        "INSERT ON draws",
        "NEW.session_id IS NOT NULL AND EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.session_id"
        f" AND {_UNDECIDED.format(draw='d.id')})",
        "a draw of this session is under way",
    ),
    refuse(
        "period_draws_one_at_a_time",
        "INSERT ON period_draws",
        "EXISTS (SELECT 1 FROM period_draws AS d WHERE d.period_id = NEW.period_id AND d.draw_id <> NEW.draw_id"
        f" AND {_UNDECIDED.format(draw='d.draw_id')})",
        "a draw of this period is under way",
    ),
    refuse(
        "pool_draws_one_at_a_time",
        "INSERT ON pool_draws",
        "EXISTS (SELECT 1 FROM pool_draws AS d WHERE d.pool_id = NEW.pool_id AND d.draw_id <> NEW.draw_id"
        f" AND {_UNDECIDED.format(draw='d.draw_id')})",
        "a draw of this pool is under way",
    ),
    refuse(
        "pools_keep_while_drawn",
        "UPDATE OF state ON pools",
        "NEW.state = 'CANCELLED' AND EXISTS (SELECT 1 FROM pool_draws AS d WHERE d.pool_id = NEW.id"
        f" AND {_UNDECIDED.format(draw='d.draw_id')})",
        "a draw of this pool is under way",
    ),
    refuse(
        "sessions_keep_while_drawn",
        "UPDATE OF state ON sessions",
        "NEW.state = 'ENDED' AND EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.id"
        f" AND {_UNDECIDED.format(draw='d.id')})",
        "a draw of this session is under way",
    ),
)
