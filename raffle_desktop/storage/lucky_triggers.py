"""What the database itself does about lucky draws: whoever adds a try, the win and the counts follow, and nothing else
can move them. So no quota is ever exceeded, whatever runs at once.

Each count names the newest win that is counted in; it can be moved only by a newer one, and there is none that is not
counted in.
"""

from __future__ import annotations

from raffle_desktop.storage.trigger_sql import never, refuse

_OVER_ONE = "(SELECT sum(probability) FROM lucky_prizes WHERE campaign_id = NEW.campaign_id) > 1000000000"


def _at_most_one(name: str, when: str) -> str:
    # Afterwards, when the row is there: a new one has no id before.
    return (
        f"CREATE TRIGGER {name} AFTER {when} WHEN {_OVER_ONE}"
        " BEGIN SELECT RAISE(ABORT, 'the probabilities of a lucky draw are 1 at the most'); END"
    )


_ITS_WIN = (
    "EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND prize_id = NEW.prize_id AND NEW.day IN (day, ''))"
)
_COUNTED = "EXISTS (SELECT 1 FROM lucky_given WHERE prize_id = NEW.prize_id AND day = NEW.day AND win_id >= NEW.win_id)"
_USED_UP = "no more is given than the quota"
_QUOTA = "(SELECT iif(NEW.day = '', total_quota, daily_quota) FROM lucky_prizes WHERE id = NEW.prize_id)"

LUCKY_TRIGGERS: tuple[str, ...] = (
    refuse(
        "lucky_tries_open_campaign",
        "INSERT ON lucky_tries",
        "NOT EXISTS (SELECT 1 FROM lucky_campaigns WHERE id = NEW.campaign_id AND state = 'open')",
        "only an open lucky draw takes tries",
    ),
    # A clock that was set back gives nobody a day again.
    refuse(
        "lucky_tries_once_a_day",
        "INSERT ON lucky_tries",
        "EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id = NEW.viewer_id"
        " AND day >= NEW.day) OR EXISTS (SELECT 1 FROM merged_viewers AS m JOIN lucky_tries AS t"
        " ON t.campaign_id = NEW.campaign_id AND t.viewer_id = m.viewer_id"
        " WHERE m.merged_into = NEW.viewer_id AND t.day >= NEW.day)",
        "one try a day, and nothing takes the place of it",
    ),
    refuse(
        "lucky_tries_not_excluded",
        "INSERT ON lucky_tries",
        "EXISTS (SELECT 1 FROM viewers WHERE id = NEW.viewer_id AND excluded_at IS NOT NULL)",
        "who is excluded takes no part",
    ),
    refuse(
        "lucky_tries_prize_runs",
        "INSERT ON lucky_tries",
        "NEW.prize_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lucky_prizes WHERE id = NEW.prize_id"
        " AND campaign_id = NEW.campaign_id AND coalesce(starts_at, NEW.at) <= NEW.at"
        " AND coalesce(ends_at, NEW.at + 1) > NEW.at)",
        "a prize is won in its own lucky draw, while it runs",
    ),
    (
        "CREATE TRIGGER lucky_tries_count AFTER INSERT ON lucky_tries WHEN NEW.prize_id IS NOT NULL BEGIN"
        " INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title)"
        " SELECT NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, id, title FROM lucky_prizes WHERE id = NEW.prize_id;"
        " INSERT INTO lucky_given (prize_id, day, given, quota, win_id)"
        " SELECT prize.id, counted.day, 1, counted.quota, win.id FROM lucky_prizes AS prize"
        " JOIN lucky_wins AS win ON win.campaign_id = NEW.campaign_id AND win.viewer_id = NEW.viewer_id"
        " AND win.day = NEW.day"
        " JOIN (SELECT NEW.day AS day, daily_quota AS quota FROM lucky_prizes WHERE id = NEW.prize_id"
        " UNION ALL SELECT '', total_quota FROM lucky_prizes WHERE id = NEW.prize_id) AS counted"
        " WHERE prize.id = NEW.prize_id"
        " ON CONFLICT (prize_id, day) DO UPDATE SET given = given + 1, quota = excluded.quota,"
        " win_id = excluded.win_id;"
        " END"
    ),
    refuse(
        "lucky_wins_of_try",
        "INSERT ON lucky_wins",
        "NEW.redeemed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = NEW.campaign_id"
        " AND viewer_id = NEW.viewer_id AND day = NEW.day AND prize_id = NEW.prize_id AND at = NEW.at)",
        "a win comes from a try and takes the place of none",
    ),
    refuse(
        "lucky_wins_redeemed_once",
        "UPDATE ON lucky_wins",
        "OLD.redeemed_at IS NOT NULL OR (NEW.id, NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, NEW.prize_id,"
        " NEW.title) IS NOT (OLD.id, OLD.campaign_id, OLD.viewer_id, OLD.day, OLD.at, OLD.prize_id, OLD.title)",
        "a win stays as it was, and is redeemed once",
    ),
    never("lucky_wins_no_delete", "DELETE ON lucky_wins", "wins are kept"),
    refuse(
        "lucky_given_of_win",
        "INSERT ON lucky_given",
        f"NEW.given <> 1 OR NOT {_ITS_WIN} OR NEW.quota IS NOT {_QUOTA} OR {_COUNTED}",
        "what is given is counted with the wins",
    ),
    refuse(
        "lucky_given_by_win",
        "UPDATE ON lucky_given",
        "NEW.prize_id <> OLD.prize_id OR NEW.day <> OLD.day OR NEW.given <> OLD.given + 1 OR NEW.win_id <= OLD.win_id"
        f" OR NOT {_ITS_WIN} OR NEW.quota IS NOT {_QUOTA}",
        "what is given is counted with the wins",
    ),
    # The CHECK says the same, but passes over what is added with OR IGNORE, and the win would stand without a count.
    refuse("lucky_given_within_quota", "INSERT ON lucky_given", "NEW.given > NEW.quota", _USED_UP),
    refuse("lucky_given_stays_within_quota", "UPDATE ON lucky_given", "NEW.given > NEW.quota", _USED_UP),
    never("lucky_given_no_delete", "DELETE ON lucky_given", "what is given is counted with the wins"),
    _at_most_one("lucky_prizes_at_most_one", "INSERT ON lucky_prizes"),
    _at_most_one("lucky_prizes_stay_at_most_one", "UPDATE OF probability ON lucky_prizes"),
    refuse(
        "lucky_prizes_quota_given",
        "UPDATE OF total_quota ON lucky_prizes",
        "NEW.total_quota < (SELECT given FROM lucky_given WHERE prize_id = NEW.id AND day = '')",
        "more than that is given already",
    ),
    refuse(
        "lucky_prizes_keep_their_campaign",
        "UPDATE OF id, campaign_id ON lucky_prizes",
        "NEW.id <> OLD.id OR NEW.campaign_id <> OLD.campaign_id",
        "a prize stays in its lucky draw",
    ),
    # With OR REPLACE an update would delete the other one, and no delete trigger sees it without recursive_triggers.
    refuse(
        "lucky_prizes_code_taken",
        "UPDATE OF code, campaign_id ON lucky_prizes",
        "EXISTS (SELECT 1 FROM lucky_prizes WHERE campaign_id = NEW.campaign_id AND code = NEW.code AND id <> OLD.id)",
        "a prize takes the place of none",
    ),
    refuse(
        "lucky_campaigns_name_taken",
        "UPDATE OF name_key, is_default ON lucky_campaigns",
        "EXISTS (SELECT 1 FROM lucky_campaigns WHERE id <> OLD.id"
        " AND (name_key = NEW.name_key OR (is_default = 1 AND NEW.is_default = 1)))",
        "a lucky draw takes the place of none",
    ),
    refuse(
        "lucky_prizes_kept_once_won",
        "DELETE ON lucky_prizes",
        "EXISTS (SELECT 1 FROM lucky_tries WHERE prize_id = OLD.id)",
        "a prize that was won is kept",
    ),
    refuse(
        "lucky_campaigns_kept",
        "DELETE ON lucky_campaigns",
        "EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = OLD.id)"
        " OR EXISTS (SELECT 1 FROM lucky_prizes WHERE campaign_id = OLD.id)",
        "a lucky draw with prizes or tries is kept",
    ),
    refuse(
        "lucky_campaigns_keep_their_id",
        "UPDATE OF id ON lucky_campaigns",
        "NEW.id <> OLD.id",
        "a lucky draw keeps its number",
    ),
    refuse(
        "lucky_contacts_of_redeemed",
        "INSERT ON lucky_contacts",
        "NOT EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND redeemed_at IS NOT NULL)",
        "a contact belongs to a redeemed win",
    ),
    never("lucky_contacts_no_update", "UPDATE ON lucky_contacts", "a contact is deleted, never altered"),
)
