"""What the database itself does about viewers who turned out to be one: whoever adds a merge, or notes that it was
undone, who is whom and whose each account is follow, and nothing else can move them.

Watched minutes only grow, but for those that go from one to the other: a row of `viewer_merge_minutes` moves them, the
same number from the one to the other, once each way.
"""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from raffle_desktop.storage.trigger_sql import changed, never, refuse

# The merge that decides about a viewer or an account is the newest one that stands and brought them.
_STANDS_FOR = (
    "(SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id"
    " WHERE p.viewer_id = {viewer} AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1)"
)
_OWNER = (
    "coalesce((SELECT m.kept_id FROM viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id"
    " WHERE p.identity_id = NEW.id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1),"
    " (SELECT m.absorbed_id FROM viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id"
    " WHERE p.identity_id = NEW.id ORDER BY m.id LIMIT 1))"
)
_IS_MERGED = "EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = {viewer})"
_GIVER = "CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END"
_TAKER = "CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id END"
_OF_THIS = "viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id"

GIVES_WATCHED = (
    f"EXISTS (SELECT 1 FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.done = 0"
    f" AND v.book_id = 0 AND NEW.viewer_id = {_GIVER} AND v.minutes = OLD.watch_minutes - NEW.watch_minutes)"
)
"""Of an update of `engagement`: these very minutes are on their way to another viewer."""
GIVES_CONVERTED = (
    f"EXISTS (SELECT 1 FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.done = 0"
    f" AND v.book_id = NEW.book_id AND NEW.viewer_id = {_GIVER} AND v.minutes = OLD.minutes - NEW.minutes)"
)
"""The same of `watch_converted`."""
STANDS_FOR = "coalesce((SELECT merged_into FROM merged_viewers WHERE viewer_id = {viewer}), {viewer})"
"""The viewer who stands for another, or that one where nobody does."""


_NOTHING_MORE = "a viewer who was merged into another gets nothing more"
_COUNTED = (
    "watch_minutes",
    "resub_count",
    "cheer_bits",
    "donations_minor",
    "gifted_subs",
    "carry_over",
    "lifetime_bits",
    "lifetime_donations_minor",
    "lifetime_gifted_subs",
)


def _only_who_stands(table: str) -> str:
    return refuse(
        f"{table}_of_who_stands",
        f"INSERT ON {table}",
        _IS_MERGED.format(viewer="NEW.viewer_id"),
        _NOTHING_MORE,
    )


MERGE_TRIGGERS: tuple[str, ...] = (
    refuse(
        "viewer_merges_of_who_stands",
        "INSERT ON viewer_merges",
        f"NEW.undone_at IS NOT NULL OR NEW.given_back IS NOT NULL OR {_IS_MERGED.format(viewer='NEW.kept_id')}"
        f" OR {_IS_MERGED.format(viewer='NEW.absorbed_id')}",
        "two viewers who stand for themselves are merged",
    ),
    (
        "CREATE TRIGGER viewer_merges_bring AFTER INSERT ON viewer_merges BEGIN"
        " SELECT RAISE(ABORT, 'merges only grow at their end') WHERE NEW.id <> (SELECT max(id) FROM viewer_merges);"
        " INSERT INTO viewer_merge_members (viewer_id, merge_id) SELECT NEW.absorbed_id, NEW.id;"
        " INSERT INTO viewer_merge_members (viewer_id, merge_id) SELECT viewer_id, NEW.id FROM merged_viewers"
        " WHERE merged_into = NEW.absorbed_id;"
        " INSERT INTO viewer_merge_identities (identity_id, merge_id) SELECT id, NEW.id FROM identities"
        " WHERE viewer_id = NEW.absorbed_id;"
        " UPDATE merged_viewers SET merged_into = NEW.kept_id WHERE merged_into = NEW.absorbed_id;"
        " INSERT INTO merged_viewers (viewer_id, merged_into) VALUES (NEW.absorbed_id, NEW.kept_id);"
        " UPDATE identities SET viewer_id = NEW.kept_id WHERE viewer_id = NEW.absorbed_id; END"
    ),
    refuse(
        "viewer_merges_undone_once",
        "UPDATE ON viewer_merges",
        "OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR "
        + changed(
            "id",
            "kept_id",
            "absorbed_id",
            "kept_name",
            "absorbed_name",
            "at",
            "actor",
            "reason",
            "summary",
            "moved",
        ),
        "a merge stays as it was, and is undone once",
    ),
    refuse(
        "viewer_merges_undone_newest_first",
        "UPDATE ON viewer_merges",
        "EXISTS (SELECT 1 FROM viewer_merges WHERE id > OLD.id AND undone_at IS NULL"
        " AND OLD.kept_id IN (kept_id, absorbed_id))",
        "the newest merge of a viewer is undone first",
    ),
    (
        "CREATE TRIGGER viewer_merges_give_back AFTER UPDATE ON viewer_merges BEGIN"
        " DELETE FROM merged_viewers WHERE viewer_id = NEW.absorbed_id;"
        " UPDATE merged_viewers SET merged_into = NEW.absorbed_id WHERE viewer_id IN"
        " (SELECT viewer_id FROM viewer_merge_members WHERE merge_id = NEW.id);"
        " UPDATE identities SET viewer_id = NEW.absorbed_id WHERE id IN"
        " (SELECT identity_id FROM viewer_merge_identities WHERE merge_id = NEW.id); END"
    ),
    never("viewer_merges_no_delete", "DELETE ON viewer_merges", "merges are kept"),
    refuse(
        "viewer_merge_members_of_merge",
        "INSERT ON viewer_merge_members",
        "NOT EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND (m.absorbed_id = NEW.viewer_id"
        " OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id AND merged_into = m.absorbed_id)))",
        "who comes with a merge follows from it",
    ),
    refuse(
        "viewer_merge_identities_of_merge",
        "INSERT ON viewer_merge_identities",
        "NOT EXISTS (SELECT 1 FROM viewer_merges AS m JOIN identities AS i ON i.viewer_id = m.absorbed_id"
        " WHERE m.id = NEW.merge_id AND i.id = NEW.identity_id AND m.id = (SELECT max(id) FROM viewer_merges)"
        " AND m.undone_at IS NULL)",
        "what accounts come with a merge follows from it",
    ),
    *(
        refuse(
            f"merged_viewers_by_merge_{act.lower()}",
            f"{act} ON merged_viewers",
            f"NEW.merged_into IS NOT {_STANDS_FOR.format(viewer='NEW.viewer_id')}" + more,
            "who stands for whom follows from the merges",
        )
        for act, more in (("INSERT", ""), ("UPDATE", " OR NEW.viewer_id <> OLD.viewer_id"))
    ),
    refuse(
        "merged_viewers_by_merge_delete",
        "DELETE ON merged_viewers",
        f"{_STANDS_FOR.format(viewer='OLD.viewer_id')} IS NOT NULL",
        "who stands for whom follows from the merges",
    ),
    refuse(
        "identities_move_by_merge",
        "UPDATE OF viewer_id ON identities",
        f"NEW.viewer_id <> OLD.viewer_id AND NEW.viewer_id IS NOT {_OWNER}",
        "whose an account is follows from the merges",
    ),
    refuse(
        "identities_of_merges_stay",
        "DELETE ON identities",
        "EXISTS (SELECT 1 FROM viewer_merge_identities WHERE identity_id = OLD.id)",
        "an account that came with a merge stays",
    ),
    refuse(
        "entries_go_to_who_stands",
        "UPDATE OF viewer_id ON entries",
        f"NEW.viewer_id IS NOT OLD.viewer_id AND {_IS_MERGED.format(viewer='NEW.viewer_id')}",
        _NOTHING_MORE,
    ),
    refuse(
        "engagement_of_who_stands",
        f"UPDATE OF {', '.join(_COUNTED)} ON engagement",
        f"({' OR '.join(f'NEW.{column} > OLD.{column}' for column in _COUNTED)})"
        f" AND {_IS_MERGED.format(viewer='NEW.viewer_id')}",
        _NOTHING_MORE,
    ),
    refuse(
        "watch_converted_of_who_stands_update",
        "UPDATE ON watch_converted",
        f"NEW.minutes > OLD.minutes AND {_IS_MERGED.format(viewer='NEW.viewer_id')}",
        _NOTHING_MORE,
    ),
    refuse(
        "viewer_merge_minutes_of_merge",
        "INSERT ON viewer_merge_minutes",
        "NEW.done <> 0 OR NOT EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND CASE NEW.back"
        " WHEN 0 THEN m.undone_at IS NULL AND NEW.minutes = CASE NEW.book_id"
        " WHEN 0 THEN (SELECT watch_minutes FROM engagement WHERE viewer_id = m.absorbed_id)"
        " ELSE (SELECT minutes FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = m.absorbed_id) END"
        " ELSE m.undone_at IS NOT NULL AND NEW.minutes <= (SELECT minutes FROM viewer_merge_minutes"
        " WHERE merge_id = NEW.merge_id AND back = 0 AND book_id = 0) END)",
        "minutes go whole with their viewer, and no more go back",
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_move AFTER INSERT ON viewer_merge_minutes BEGIN"
        " UPDATE engagement SET watch_minutes = watch_minutes + NEW.minutes WHERE NEW.book_id = 0"
        f" AND viewer_id = (SELECT {_TAKER} FROM {_OF_THIS});"
        " UPDATE engagement SET watch_minutes = watch_minutes - NEW.minutes WHERE NEW.book_id = 0"
        f" AND viewer_id = (SELECT {_GIVER} FROM {_OF_THIS});"
        " INSERT INTO watch_converted (book_id, viewer_id, minutes)"
        f" SELECT NEW.book_id, {_TAKER}, NEW.minutes + coalesce((SELECT c.minutes FROM watch_converted AS c"
        f" WHERE c.book_id = NEW.book_id AND c.viewer_id = {_TAKER}), 0) FROM {_OF_THIS} AND NEW.book_id <> 0"
        " ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes = excluded.minutes;"
        " UPDATE watch_converted SET minutes = minutes - NEW.minutes WHERE book_id = NEW.book_id"
        f" AND viewer_id = (SELECT {_GIVER} FROM {_OF_THIS});"
        " UPDATE viewer_merge_minutes SET done = 1 WHERE id = NEW.id; END"
    ),
    refuse(
        "viewer_merge_minutes_fixed",
        "UPDATE ON viewer_merge_minutes",
        f"OLD.done <> 0 OR NEW.done <> 1 OR {changed('id', 'merge_id', 'back', 'book_id', 'minutes')}",
        "moved minutes stay moved",
    ),
    never("viewer_merge_minutes_no_delete", "DELETE ON viewer_merge_minutes", "moved minutes stay moved"),
    refuse(
        "identity_link_codes_fixed",
        "UPDATE ON identity_link_codes",
        "OLD.closed_at IS NOT NULL OR NEW.wrong_tries < OLD.wrong_tries OR "
        + changed("id", "code", "viewer_id", "platform", "login_key", "name", "asked_at", "asked_by", "expires_at"),
        "a code stays what it is, and is used once",
    ),
    *(
        _only_who_stands(table)
        for table in (
            "entries",
            "ticket_log",
            "lucky_tries",
            "purchases",
            "affiliate_links",
            "identity_link_codes",
            "watch_converted",
            "identities",
        )
    ),
    never("identity_link_codes_no_delete", "DELETE ON identity_link_codes", "codes are kept"),
)
