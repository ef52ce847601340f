"""The reconciliation of money for the desk: every check of the audit, with every difference and what was compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from raffle_desktop.services.core import Core
from raffle_desktop.services.merged import STANDS
from raffle_desktop.services.money_audit import MONEY_CHECKS
from raffle_desktop.services.records import Finding

_COUNTS = {
    "wallets": f"SELECT count(*) FROM accounts AS a WHERE kind = 'wallet' AND {STANDS.format(viewer='a.viewer_id')}",  # noqa: S608 - ours
    "transfers": "SELECT count(*) FROM transfers",
    "holds": "SELECT count(*) FROM holds",
    "pools": "SELECT count(*) FROM pools",
    "tickets": "SELECT count(*) FROM pool_tickets",
}


@dataclass(frozen=True, slots=True)
class MoneyReport:
    """`findings`: one for each check; `differences`: every one there is, in words; `counts`: how many wallets,
    transfers, holds, pools and tickets were compared; `at`: UTC microseconds.
    """

    findings: tuple[Finding, ...]
    differences: tuple[str, ...]
    counts: dict[str, int]
    at: int

    @property
    def is_clean(self) -> bool:
        return not self.differences


def reconcile_money(core: Core, progress: Callable[[int, int], None] = lambda _done, _total: None) -> MoneyReport:
    """Read-only. `progress`: checks done, checks in all; it may raise to stop."""
    findings: list[Finding] = []
    differences: list[str] = []
    with core.database.read() as connection:
        counts = {name: int(connection.exec_driver_sql(sql).scalar_one()) for name, sql in _COUNTS.items()}
    for place, (name, check) in enumerate(MONEY_CHECKS):
        progress(place, len(MONEY_CHECKS))
        with core.database.read() as connection:
            found = check(connection)
        differences += found
        findings.append(Finding(name, not found, f"{len(found)} differ" if found else "equal"))
    progress(len(MONEY_CHECKS), len(MONEY_CHECKS))
    return MoneyReport(tuple(findings), tuple(differences), counts, core.now_micros())
