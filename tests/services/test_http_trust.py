"""HTTPS clients share one list of whom to trust, and it is a strict one."""

from __future__ import annotations

import re
import ssl
from pathlib import Path

import raffle_desktop
from raffle_desktop.services.http_trust import trusted


def test_all_clients_share_one_context_that_checks_names_and_authorities() -> None:
    assert trusted() is trusted()
    assert trusted().verify_mode is ssl.CERT_REQUIRED
    assert trusted().check_hostname


def test_no_client_reads_the_authorities_for_itself() -> None:
    made = [
        (path.name, call)
        for path in Path(raffle_desktop.__file__).parent.rglob("*.py")
        for call in re.findall(r"httpx\.(?:Async)?Client\([^)]*\)", path.read_text(encoding="utf-8"))
    ]
    assert len(made) >= 7
    assert [one for one in made if "verify=trusted()" not in one[1]] == []
