"""The lucky draws compared anew, without the database's help: tries, wins, what is counted as given, and events."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

from sqlalchemy.engine import Connection

from raffle_desktop.domain.lucky import WHOLE, ticket_of
from raffle_desktop.services.lucky import EVENT_TYPE

_TRIES = (
    'SELECT campaign_id, viewer_id, day, at, secret, ticket, "of", prize_id FROM lucky_tries'
    " ORDER BY campaign_id, viewer_id, day"
)
_WINS = "SELECT campaign_id, viewer_id, day, at, prize_id, id FROM lucky_wins ORDER BY id"
_GIVEN = "SELECT prize_id, day, given, quota, win_id FROM lucky_given"
_TOTALS = "SELECT id, total_quota FROM lucky_prizes"
_SUMS = "SELECT campaign_id, sum(probability) FROM lucky_prizes GROUP BY campaign_id"
_DEFAULTS = "SELECT count(*), coalesce(sum(is_default), 0) FROM lucky_campaigns"
_CONTACTS = (
    "SELECT c.win_id FROM lucky_contacts AS c LEFT JOIN lucky_wins AS w ON w.id = c.win_id"
    " WHERE w.redeemed_at IS NULL ORDER BY c.win_id"
)
_FOREIGN = (
    "SELECT t.viewer_id, t.day FROM lucky_tries AS t JOIN lucky_prizes AS p ON p.id = t.prize_id"
    " WHERE p.campaign_id <> t.campaign_id"
)
_TRY = (
    "SELECT w.id FROM lucky_tries AS t LEFT JOIN lucky_wins AS w ON (w.campaign_id, w.viewer_id, w.day) ="
    " (t.campaign_id, t.viewer_id, t.day) WHERE t.campaign_id = ? AND t.viewer_id = ? AND t.day = ?"
)
_EVENTS = "SELECT event_id, viewer_id, effect FROM outside_events WHERE type = ?"


def check_tries(connection: Connection) -> list[str]:
    """Each ticket is the one that its secret decides, and each try with a prize has its win, and no other has."""
    differences: list[str] = []
    won: dict[tuple[int, int, str], tuple[int, int]] = {}
    for campaign_id, viewer_id, day, at, secret, ticket, of, prize_id in connection.exec_driver_sql(_TRIES):
        key = (campaign_id, viewer_id, day)
        if prize_id is not None:
            won[key] = (at, prize_id)
        if ticket_of(secret.hex(), of) != ticket:
            differences.append(f"the try of viewer {viewer_id} on {day} has ticket {ticket}, its secret says another")
    for campaign_id, viewer_id, day, at, prize_id, win_id in connection.exec_driver_sql(_WINS):
        if won.pop((campaign_id, viewer_id, day), None) != (at, prize_id):
            differences.append(f"win {win_id} comes from no such try")
    differences += [f"the try of viewer {viewer_id} on {day} won, and has no win" for _, viewer_id, day in won]
    return differences


def check_quotas(connection: Connection) -> list[str]:
    """What is counted as given = wins, on each day and in all, and within the quotas."""
    differences: list[str] = []
    counted: Counter[tuple[int, str]] = Counter()
    newest: dict[tuple[int, str], int] = {}
    for _campaign, _viewer, day, _at, prize_id, win_id in connection.exec_driver_sql(_WINS):
        for key in ((prize_id, day), (prize_id, "")):
            counted[key] += 1
            newest[key] = win_id
    quotas = dict(tuple(row) for row in connection.exec_driver_sql(_TOTALS))
    for prize_id, day, given, quota, win_id in connection.exec_driver_sql(_GIVEN):
        what = f"lucky prize {prize_id} " + (f"on {day}" if day else "in all")
        if given != counted.pop((prize_id, day), 0):
            differences.append(f"{what}: {given} are counted as given, the wins say otherwise")
        elif win_id != newest[prize_id, day]:
            differences.append(f"{what}: win {win_id} is not the newest")
        if quota is not None and given > quota:
            differences.append(f"{what}: {given} are given of {quota}")
        if not day and quotas.get(prize_id) is not None and given > quotas[prize_id]:
            differences.append(f"{what}: {given} are given, the quota is {quotas[prize_id]}")
    differences += [f"lucky prize {prize_id} was won, and nothing is counted" for prize_id, day in counted if not day]
    return differences


def check_rules(connection: Connection) -> list[str]:
    """Probabilities are 1 at the most, one lucky draw is the default, contacts belong to redeemed wins, and each event
    did what it says.
    """
    differences = [
        f"the probabilities of lucky draw {campaign_id} are over 1"
        for campaign_id, together in connection.exec_driver_sql(_SUMS)
        if together > WHOLE
    ]
    campaigns, defaults = connection.exec_driver_sql(_DEFAULTS).one()
    if defaults != min(1, campaigns):
        differences.append(f"{defaults} lucky draws are the default")
    differences += [
        f"the try of viewer {viewer_id} on {day} won a prize of another lucky draw"
        for viewer_id, day in connection.exec_driver_sql(_FOREIGN)
    ]
    differences += [
        f"the contact of win {row[0]} is of no redeemed win" for row in connection.exec_driver_sql(_CONTACTS)
    ]
    for event_id, viewer_id, text in connection.exec_driver_sql(_EVENTS, (EVENT_TYPE,)):
        effect = json.loads(text)
        if effect["code"] is None:
            wanted = (effect["campaign"], viewer_id, effect["day"])
            found = connection.exec_driver_sql(_TRY, wanted).first()
            if found is None or found[0] != effect["win"]:
                differences.append(f"the event {event_id} was a try that is not there")
    return differences


LUCKY_CHECKS: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
    ("lucky draws: wins = tries, tickets = secrets", check_tries),
    ("lucky draws: given = wins, within the quotas", check_quotas),
    ("lucky draws: probabilities, contacts and events", check_rules),
)


def audit(connection: Connection) -> list[str]:
    """All of it; empty = nothing is wrong."""
    return [text for _name, check in LUCKY_CHECKS for text in check(connection)]
