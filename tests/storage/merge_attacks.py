"""Two viewers who are one, two who were, and what a stranger with a database tool might try on them."""

from __future__ import annotations

from raffle_desktop.services.people import Person
from tests.conftest import Desk

_EVA = "(SELECT max(viewer_id) FROM merged_viewers)"
_EVA_STANDS = "(SELECT merged_into FROM merged_viewers)"
_MERGE = "(SELECT max(id) FROM viewer_merges WHERE undone_at IS NULL)"
_UNDONE = "(SELECT max(id) FROM viewer_merges WHERE undone_at IS NOT NULL)"
_NEW_MERGE = "INSERT INTO viewer_merges (kept_id, absorbed_id, kept_name, absorbed_name, at, actor, moved"
_GONE = "gets nothing more"


def fill_merges(desk: Desk) -> None:
    """“fin” was merged and is so no more; “eva” of Kick is “eva” of Twitch, with 130 watched minutes, 60 of them dealt
    with; and a code is open.
    """
    services = desk.services

    def viewer(platform: str, name: str) -> int:
        return services.viewers.ensure(Person(platform, name, f"{platform}-{name}"), actor="op").id

    fin = services.merging.merge(viewer("twitch", "fin"), viewer("kick", "fin"), actor="op")
    services.merging.undo(fin.id, "not the same", actor="op")
    kept, absorbed = viewer("twitch", "eva"), viewer("kick", "eva")
    desk.run_sql("UPDATE engagement SET watch_minutes = 130 WHERE viewer_id = ?", absorbed)
    desk.run_sql("INSERT INTO watch_converted VALUES (1, ?, 60)", absorbed)
    services.merging.merge(kept, absorbed, actor="op")
    services.identity_links.ask(Person("twitch", "fin", "twitch-fin"), "kick", "fin", actor="chat")


MERGE_ATTACKS: dict[str, tuple[str, str]] = {
    "an account given to another viewer": (
        "UPDATE identities SET viewer_id = 1 WHERE viewer_id = 2",
        "whose an account is follows from the merges",
    ),
    "a merged account given back without an undo": (
        f"UPDATE identities SET viewer_id = {_EVA} WHERE platform = 'kick' AND viewer_id = {_EVA_STANDS}",
        "whose an account is follows from the merges",
    ),
    "an account given back once more after an undo": (
        (
            f"UPDATE identities SET viewer_id = (SELECT kept_id FROM viewer_merges WHERE id = {_UNDONE})"
            f" WHERE viewer_id = (SELECT absorbed_id FROM viewer_merges WHERE id = {_UNDONE})"
        ),
        "whose an account is follows from the merges",
    ),
    "a viewer who stands for themselves again": ("DELETE FROM merged_viewers", "who stands for whom follows"),
    "a viewer merged without a merge": ("INSERT INTO merged_viewers VALUES (1, 2)", "who stands for whom follows"),
    "a viewer merged into somebody else": ("UPDATE merged_viewers SET merged_into = 1", "who stands for whom follows"),
    "another viewer in the place of who is merged": (
        "UPDATE merged_viewers SET viewer_id = 1",
        "who stands for whom follows",
    ),
    "a merge that is forgotten": ("DELETE FROM viewer_merges", "merges are kept"),
    "a merge with another past": ("UPDATE viewer_merges SET moved = '{}'", "stays as it was"),
    "a merge undone a second time": (
        f"UPDATE viewer_merges SET undone_at = 9, undone_by = 'x' WHERE id = {_UNDONE}",
        "undone once",
    ),
    "a merge that is in force again": (
        f"UPDATE viewer_merges SET undone_at = NULL, undone_by = NULL WHERE id = {_UNDONE}",
        "undone once",
    ),
    "a merge that was never in force": (
        f"{_NEW_MERGE}, undone_at, undone_by) VALUES (1, 2, 'a', 'b', 1, 'x', '{{}}', 2, 'x')",
        "stand for themselves",
    ),
    "a merge of who is merged already": (
        f"{_NEW_MERGE}) SELECT 1, viewer_id, 'a', 'b', 1, 'x', '{{}}' FROM merged_viewers",
        "stand for themselves",
    ),
    "a merge into who is merged already": (
        f"{_NEW_MERGE}) SELECT viewer_id, 1, 'a', 'b', 1, 'x', '{{}}' FROM merged_viewers",
        "stand for themselves",
    ),
    "a viewer merged with themselves": (f"{_NEW_MERGE}) VALUES (1, 1, 'a', 'a', 1, 'x', '{{}}')", "merge_of_two"),
    "a merge before all others": (
        f"{_NEW_MERGE}, id) VALUES (1, 2, 'a', 'b', 1, 'x', '{{}}', -1)",
        "only grow at their end",
    ),
    "somebody who comes with a merge later": (
        f"INSERT INTO viewer_merge_members SELECT 1, {_MERGE}",
        "who comes with a merge follows",
    ),
    "an account that comes with a merge later": (
        f"INSERT INTO viewer_merge_identities SELECT id, {_MERGE} FROM identities WHERE viewer_id = 1",
        "what accounts come with a merge",
    ),
    "minutes that go a second time": (
        f"INSERT INTO viewer_merge_minutes (merge_id, back, book_id, minutes) SELECT {_MERGE}, 0, 0, 1",
        "minutes go whole with their viewer",
    ),
    "minutes that go back without an undo": (
        f"INSERT INTO viewer_merge_minutes (merge_id, back, book_id, minutes) SELECT {_MERGE}, 1, 0, 1",
        "no more go back",
    ),
    "minutes that never came going back": (
        f"INSERT INTO viewer_merge_minutes (merge_id, back, book_id, minutes) SELECT {_UNDONE}, 1, 0, 1",
        "no more go back",
    ),
    "minutes on their way for good": (
        f"INSERT INTO viewer_merge_minutes (merge_id, back, book_id, minutes, done) SELECT {_UNDONE}, 1, 0, 1, 1",
        "no more go back",
    ),
    "minutes that are on their way again": ("UPDATE viewer_merge_minutes SET done = 0", "stay moved"),
    "other minutes": ("UPDATE viewer_merge_minutes SET minutes = 1", "stay moved"),
    "minutes that never moved": ("DELETE FROM viewer_merge_minutes", "stay moved"),
    "merged minutes that are lost": (
        f"UPDATE engagement SET watch_minutes = 0 WHERE viewer_id = {_EVA_STANDS}",
        "watched minutes only grow",
    ),
    "merged minutes to be paid for again": (
        f"UPDATE watch_converted SET minutes = 0 WHERE viewer_id = {_EVA_STANDS}",
        "turned into tickets, once",
    ),
    "tickets for who was merged": (
        (
            "INSERT INTO ticket_log (period_id, viewer_id, at, change, source, description, actor, event_source,"
            f" event_id, hash) SELECT 2, {_EVA}, 1, 1, 'bonus', '', 'x', 'merge', '1', zeroblob(32)"
        ),
        _GONE,
    ),
    "an entry of who was merged": (
        (
            "INSERT INTO entries (session_id, first_session_id, viewer_id, entered_name, entered_at, origin)"
            f" SELECT 2, 2, {_EVA}, 'eva', 1, 'csv'"
        ),
        _GONE,
    ),
    "a purchase of who was merged": (
        (
            "INSERT INTO purchases (viewer_id, type, status, amount, currency, provider, at)"
            f" SELECT {_EVA}, 'ENTRY', 'PENDING', 1, 'EUR', 'x', 1"
        ),
        _GONE,
    ),
    "a link of who was merged": (
        (
            "INSERT INTO affiliate_links (viewer_id, name_key, name, state, requested_at, requested_by)"
            f" SELECT {_EVA}, 'q', 'q', 'requested', 1, 'x'"
        ),
        _GONE,
    ),
    "a try of who was merged": (
        (
            'INSERT INTO lucky_tries (campaign_id, viewer_id, day, at, secret, ticket, "of", actor)'
            f" SELECT 1, {_EVA}, '2999-01-01', 1, zeroblob(32), 0, 1, 'x'"
        ),
        _GONE,
    ),
    "a code of who was merged": (
        (
            "INSERT INTO identity_link_codes (code, viewer_id, platform, login_key, name, asked_at, asked_by,"
            f" expires_at) SELECT 'ABCDEF', {_EVA}, 'kick', 'x', 'x', 1, 'x', 2"
        ),
        _GONE,
    ),
    "a code for somebody else": ("UPDATE identity_link_codes SET login_key = 'mallory'", "stays what it is"),
    "a code with its wrong tries forgotten": ("UPDATE identity_link_codes SET wrong_tries = -1", "stays what it is"),
    "an account put in another's place": (
        (
            "REPLACE INTO identities SELECT id, 1, platform, external_id, login_key, display_name, list_id, seen_at"
            f" FROM identities WHERE platform = 'kick' AND viewer_id = {_EVA_STANDS}"
        ),
        "nothing takes the place of a row of identities",
    ),
    "a merged viewer put in another's place": (
        f"REPLACE INTO merged_viewers SELECT {_EVA}, {_EVA_STANDS}",
        "nothing takes the place of a row of merged_viewers",
    ),
    "a merged account that is forgotten": (
        f"DELETE FROM identities WHERE platform = 'kick' AND viewer_id = {_EVA_STANDS}",
        "that came with a merge stays",
    ),
    "minutes put in the place of others": (
        "REPLACE INTO engagement (viewer_id, watch_minutes) SELECT viewer_id, 0 FROM engagement",
        "nothing takes the place of a row of engagement",
    ),
    "minutes for who was merged": (f"UPDATE engagement SET watch_minutes = 500 WHERE viewer_id = {_EVA}", _GONE),
    "bits for who was merged": (f"UPDATE engagement SET cheer_bits = 500 WHERE viewer_id = {_EVA}", _GONE),
    "minutes of who was merged dealt with": (f"INSERT INTO watch_converted SELECT 2, {_EVA}, 5", _GONE),
    "more minutes of who was merged dealt with": (
        f"UPDATE watch_converted SET minutes = 5 WHERE viewer_id = {_EVA}",
        _GONE,
    ),
    "an account of who was merged": (
        (
            "INSERT INTO identities (viewer_id, platform, external_id, login_key, display_name, list_id, seen_at)"
            f" SELECT {_EVA}, 'kick', 'q', 'q', 'q', 'kick:q', 1"
        ),
        _GONE,
    ),
    "an entry given to who was merged": (f"UPDATE entries SET viewer_id = {_EVA}", _GONE),
    "a code that is forgotten": ("DELETE FROM identity_link_codes", "codes are kept"),
}
