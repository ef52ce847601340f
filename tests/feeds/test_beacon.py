"""The beacon's signatures, on published rounds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.feeds.beacon import PUBLIC_KEY, check_signature

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "data" / "fair-draw" / "vectors.json").read_text(encoding="utf-8")
)
ROUNDS = VECTORS["quicknet"]["rounds"]


def test_the_pinned_key_is_the_published_one() -> None:
    assert VECTORS["quicknet"]["public_key"] == PUBLIC_KEY


@pytest.mark.parametrize("published", ROUNDS, ids=lambda published: published["round"])
def test_published_rounds_verify_for_their_own_number_alone(published: dict[str, Any]) -> None:
    signature = bytes.fromhex(published["signature"])
    assert check_signature(published["round"], signature)
    assert not check_signature(published["round"] + 1, signature)


def test_what_is_no_point_of_the_right_group_is_refused() -> None:
    infinity = bytes([0xC0]) + bytes(47)
    signature = bytearray(bytes.fromhex(ROUNDS[0]["signature"]))
    signature[20] ^= 1
    for wrong in (infinity, bytes(48), b"", bytes(signature), bytes.fromhex(ROUNDS[0]["signature"]) + b"\0"):
        assert not check_signature(ROUNDS[0]["round"], wrong)


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["name"][0])
def test_every_vector_verifies_wholly_with_the_beacon_check(vector: dict[str, Any]) -> None:
    report = verify(vector["proof"], check_signature)
    assert report.complete, report.summary
