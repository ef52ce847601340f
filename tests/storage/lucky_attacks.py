"""What a stranger with a database tool might try on the lucky draws, and the words with which it is refused."""

from __future__ import annotations

from raffle_desktop.services.lucky_campaigns import PrizeRequest
from tests.conftest import Desk

_TRY = 'INSERT INTO lucky_tries (campaign_id, viewer_id, day, at, secret, ticket, "of", prize_id, actor)'
_SECRET = "zeroblob(32)"


def fill_lucky(desk: Desk) -> None:
    """Something in every table of the lucky draws: the first prize of two, with one left of it today and two in all,
    was won by viewers 1 (redeemed) and 2; viewer 3 is excluded. A second lucky draw is closed.
    """
    desk.services.desk_time.set_zone("UTC", actor="op")
    campaigns = desk.services.lucky_campaigns
    for name in ("Daily", "Closed"):
        campaigns.create(name, actor="op")
    campaigns.change("Closed", is_open=False, actor="op")
    for code, probability, quota in (("FIRST", "1", 3), ("SECOND", "0", None)):
        campaigns.add_prize(PrizeRequest(code, code, probability, quota, 4 if quota else None), actor="op")
    campaigns.add_prize(PrizeRequest("OTHER", "Other", "1"), "Closed", actor="op")
    for viewer in (1, 2):
        desk.services.lucky.try_luck(viewer, actor="op")
    desk.services.lucky.redeem(1, 1, "12345678", actor="op")
    # What can be won now lies in the past for whoever adds a row by hand.
    desk.run_sql("UPDATE lucky_prizes SET ends_at = 1000, starts_at = 10 WHERE id = 2")
    desk.run_sql("UPDATE viewers SET excluded_at = 1 WHERE id = 3")
    for number in (4, 5, 6):
        desk.run_sql(f"INSERT INTO viewers (id, created_at) VALUES ({number}, 1)")


LUCKY_ATTACKS: dict[str, tuple[str, str]] = {
    "a second try of a day": (f"{_TRY} VALUES (1, 1, '2026-11-21', 1, {_SECRET}, 0, 9, NULL, 'x')", "one try a day"),
    "a try on a day that is over": (
        f"{_TRY} VALUES (1, 1, '2026-11-20', 1, {_SECRET}, 0, 9, NULL, 'x')",
        "one try a day",
    ),
    "a try put in the place of another": (
        (
            f"INSERT OR REPLACE INTO lucky_tries SELECT campaign_id, viewer_id, day, at, {_SECRET}, 1, 9, 1, actor"
            " FROM lucky_tries"
        ),
        "takes the place",
    ),
    "a try of somebody excluded": (
        f"{_TRY} VALUES (1, 3, '2026-11-21', 1, {_SECRET}, 0, 9, NULL, 'x')",
        "who is excluded takes no part",
    ),
    "a try of nobody": (f"{_TRY} VALUES (1, 99, '2026-11-21', 1, {_SECRET}, 0, 9, NULL, 'x')", "FOREIGN KEY"),
    "a try at a closed lucky draw": (
        f"{_TRY} VALUES (2, 4, '2026-11-21', 1, {_SECRET}, 0, 9, NULL, 'x')",
        "only an open lucky draw takes tries",
    ),
    "a try at no lucky draw": (
        f"{_TRY} VALUES (9, 4, '2026-11-21', 1, {_SECRET}, 0, 9, NULL, 'x')",
        "only an open lucky draw takes tries",
    ),
    "a try on no day": (f"{_TRY} VALUES (1, 4, '2026-02-30', 1, {_SECRET}, 0, 9, NULL, 'x')", "day_is_date"),
    "a try some time": (f"{_TRY} VALUES (1, 4, 'now', 1, {_SECRET}, 0, 9, NULL, 'x')", "date"),
    "a try without randomness": (f"{_TRY} VALUES (1, 4, '2026-11-21', 1, x'', 0, 9, NULL, 'x')", "secret_length"),
    "a ticket that there is not": (
        f"{_TRY} VALUES (1, 4, '2026-11-21', 1, {_SECRET}, 9, 9, NULL, 'x')",
        "ticket_in_range",
    ),
    "a prize of another lucky draw": (
        f"{_TRY} VALUES (1, 4, '2026-11-21', 1, {_SECRET}, 0, 9, 3, 'x')",
        "in its own lucky draw, while it runs",
    ),
    "a prize that there is not": (
        f"{_TRY} VALUES (1, 4, '2026-11-21', 1, {_SECRET}, 0, 9, 9, 'x')",
        "in its own lucky draw, while it runs",
    ),
    "a prize that has not begun": (
        f"{_TRY} VALUES (1, 4, '2026-11-21', 9, {_SECRET}, 0, 9, 2, 'x')",
        "in its own lucky draw, while it runs",
    ),
    "a prize that is over": (
        f"{_TRY} VALUES (1, 4, '2026-11-21', 1000, {_SECRET}, 0, 9, 2, 'x')",
        "in its own lucky draw, while it runs",
    ),
    "more prizes than a day's quota": (
        (
            f"{_TRY} VALUES (1, 4, '2026-11-21', 1, {_SECRET}, 0, 9, 1, 'x'),"
            f" (1, 5, '2026-11-21', 1, {_SECRET}, 0, 9, 1, 'x')"
        ),
        "no more is given than the quota",
    ),
    "more prizes than there are in all": (
        (
            f"{_TRY} VALUES (1, 4, '2026-11-22', 1, {_SECRET}, 0, 9, 1, 'x'),"
            f" (1, 5, '2026-11-22', 1, {_SECRET}, 0, 9, 1, 'x'), (1, 6, '2026-11-22', 1, {_SECRET}, 0, 9, 1, 'x')"
        ),
        "no more is given than the quota",
    ),
    "a prize given though its quota was taken away": (
        "UPDATE lucky_prizes SET total_quota = 1 WHERE id = 1",
        "more than that is given already",
    ),
    "a try that is forgotten": ("DELETE FROM lucky_tries", "append-only"),
    "a try that wins after all": ("UPDATE lucky_tries SET prize_id = 1", "append-only"),
    "a win from nowhere": (
        (
            "INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title)"
            " VALUES (1, 4, '2026-11-21', 1, 1, 'x')"
        ),
        "a win comes from a try",
    ),
    "a win of another prize": (
        (
            "INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title)"
            " SELECT campaign_id, viewer_id, day, at, 2, title FROM lucky_wins LIMIT 1"
        ),
        "takes the place",
    ),
    "a win twice": (
        (
            "INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title)"
            " SELECT campaign_id, viewer_id, day, at, prize_id, title FROM lucky_wins LIMIT 1"
        ),
        "takes the place",
    ),
    "a win that moves to another viewer": ("UPDATE lucky_wins SET viewer_id = 4 WHERE id = 2", "a win stays as it was"),
    "a win of something better": ("UPDATE lucky_wins SET title = 'A car' WHERE id = 2", "a win stays as it was"),
    "a win redeemed twice": ("UPDATE lucky_wins SET redeemed_at = 9 WHERE id = 1", "redeemed once"),
    "a redeemed win open again": (
        "UPDATE lucky_wins SET redeemed_at = NULL, redeemed_by = NULL WHERE id = 1",
        "redeemed once",
    ),
    "a win redeemed by nobody": ("UPDATE lucky_wins SET redeemed_at = 9 WHERE id = 2", "redeemed_by_somebody"),
    "a win forgotten": ("DELETE FROM lucky_wins", "wins are kept"),
    "fewer counted as given": ("UPDATE lucky_given SET given = given - 1", "counted with the wins"),
    "more counted as given": ("UPDATE lucky_given SET given = given + 1", "counted with the wins"),
    "an old win counted again": (
        "UPDATE lucky_given SET given = given + 1, win_id = 1",
        "counted with the wins",
    ),
    "a count of another day": ("UPDATE lucky_given SET day = '2026-11-20' WHERE day <> ''", "counted with the wins"),
    "a count begun anew": (
        "INSERT OR REPLACE INTO lucky_given SELECT prize_id, day, 1, quota, win_id FROM lucky_given",
        "counted with the wins",
    ),
    "a count of nothing": (
        "INSERT INTO lucky_given VALUES (1, '2026-11-20', 1, 3, 1)",
        "counted with the wins",
    ),
    "a quota that is none": ("UPDATE lucky_given SET quota = NULL", "counted with the wins"),
    "a count forgotten": ("DELETE FROM lucky_given", "counted with the wins"),
    "more than everything": ("UPDATE lucky_prizes SET probability = 1 WHERE id = 2", "1 at the most"),
    "one more prize for more than everything": (
        "INSERT INTO lucky_prizes (campaign_id, code, title, probability, created_at) VALUES (1, 'X', 'X', 1, 1)",
        "1 at the most",
    ),
    "a probability of more than 1": ("UPDATE lucky_prizes SET probability = 1000000001", "probability_in_bounds"),
    "a probability of less than 0": ("UPDATE lucky_prizes SET probability = -1", "probability_in_bounds"),
    "less than no quota a day": ("UPDATE lucky_prizes SET daily_quota = -1", "daily_quota_not_negative"),
    "less than no quota": ("UPDATE lucky_prizes SET total_quota = -1 WHERE id = 2", "total_quota_not_negative"),
    "a prize that ends before it starts": (
        "UPDATE lucky_prizes SET starts_at = 9, ends_at = 9",
        "prize_ends_after_it_starts",
    ),
    "two prizes with one code": (
        "INSERT INTO lucky_prizes (campaign_id, code, title, probability, created_at) VALUES (1, 'FIRST', 'X', 0, 1)",
        "takes the place",
    ),
    "a prize that moves to another lucky draw": (
        "UPDATE lucky_prizes SET campaign_id = 2 WHERE id = 2",
        "stays in its lucky draw",
    ),
    "a won prize forgotten": ("DELETE FROM lucky_prizes WHERE id = 1", "a prize that was won is kept"),
    "a lucky draw forgotten": ("DELETE FROM lucky_campaigns", "with prizes or tries is kept"),
    "a lucky draw with another number": ("UPDATE lucky_campaigns SET id = 7 WHERE id = 1", "keeps its number"),
    "two lucky draws of one name": (
        "INSERT INTO lucky_campaigns (name, name_key, state, created_at) VALUES ('DAILY', 'daily', 'open', 1)",
        "takes the place",
    ),
    "a second default lucky draw": ("UPDATE lucky_campaigns SET is_default = 1", "takes the place of none"),
    "an unknown state of a lucky draw": ("UPDATE lucky_campaigns SET state = 'on'", "lucky_campaign_state"),
    "a contact of a win that nobody redeemed": (
        "INSERT INTO lucky_contacts VALUES (2, 'phone', '1', 1)",
        "a contact belongs to a redeemed win",
    ),
    "another contact of a win": ("INSERT INTO lucky_contacts VALUES (1, 'phone', '1', 1)", "takes the place"),
    "an altered contact": ("UPDATE lucky_contacts SET value = '1'", "never altered"),
    "an unknown kind of contact": (
        "INSERT INTO lucky_contacts SELECT 7, 'pigeon', '1', 1",
        "a contact belongs to a redeemed win",
    ),
}
