"""Rows that vouch for each other."""

from __future__ import annotations

import hashlib

from raffle_desktop.domain.hash_chain import GENESIS, linked


def test_the_hash_is_over_the_one_before_and_the_fields_as_json() -> None:
    wanted = hashlib.sha256(bytes(32) + b'[1,"a\\u0301","x",-5]').digest()
    assert linked(GENESIS, [1, "a\u0301", "x", -5]) == wanted


def test_whatever_is_changed_shows() -> None:
    rows = [(1, "a", 5), (2, "b", -5)]
    chain = [linked(GENESIS, rows[0])]
    chain.append(linked(chain[0], rows[1]))
    assert linked(linked(GENESIS, rows[1]), rows[0]) not in chain
    # Fields do not run into each other.
    assert linked(GENESIS, ("ab", "c")) != linked(GENESIS, ("a", "bc"))
    assert linked(GENESIS, ("1",)) != linked(GENESIS, (1,))
    assert linked(GENESIS, ('","',)) != linked(GENESIS, ("", ""))
