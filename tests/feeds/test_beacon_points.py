"""One round has one signature in one writing: anything else that a library might let pass would be a choice of winners.

The curve is done by hand here (y^2 = x^3 + 4 over a prime field), to make the points that a careless check accepts.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from py_arkworks_bls12381 import G1Point

from raffle_desktop.domain.streamdraw.texts import QUICKNET_CHAIN, QUICKNET_GENESIS, QUICKNET_PERIOD
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.feeds.beacon import PUBLIC_KEY, check_signature

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "data" / "fair-draw" / "vectors.json").read_text(encoding="utf-8")
)
QUICKNET = VECTORS["quicknet"]
ROUNDS = {beacon["round"]: bytes.fromhex(beacon["signature"]) for beacon in QUICKNET["rounds"]}

P = 0x1A0111EA397FE69A4B1BA7B6434BACD764774B84F38512BF6730D2A0F6B0F6241EABFFFEB153FFFFB9FEFFFFFFFFAAAB
R = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001
COMPRESSED, INFINITY, LARGER_Y = 0x80, 0x40, 0x20

Point = tuple[int, int] | None


def _root(square: int) -> int | None:
    root = pow(square, (P + 1) // 4, P)
    return root if root * root % P == square % P else None


def _add(one: Point, other: Point) -> Point:
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    slope = 3 * x1 * x1 * pow(2 * y1, -1, P) if one == other else (y2 - y1) * pow(x2 - x1, -1, P)
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def _times(number: int, point: Point) -> Point:
    result: Point = None
    while number:
        if number & 1:
            result = _add(result, point)
        point = _add(point, point)
        number >>= 1
    return result


def _read(encoded: bytes) -> Point:
    x = int.from_bytes(encoded, "big") & ((1 << 381) - 1)
    root = _root(x**3 + 4)
    assert root is not None
    return x, max(root, P - root) if encoded[0] & LARGER_Y else min(root, P - root)


def _written(point: Point, x: int | None = None) -> bytes:
    """The point's 48 bytes; `x` instead of its own, for one that is not the smallest."""
    assert point is not None
    flags = COMPRESSED | (LARGER_Y if point[1] > P - point[1] else 0)
    return ((point[0] if x is None else x) | flags << 376).to_bytes(48, "big")


def _of_other_groups() -> list[Point]:
    """Points of the curve that the signatures' group does not hold; times R, nothing of that group is left in them."""
    points: list[Point] = []
    x = 1
    while len(points) < 3:
        root = _root(x**3 + 4)
        if root is not None:
            points.append(_times(R, (x, root)))
        x += 1
    return points


def test_the_hand_made_curve_is_the_signatures_own() -> None:
    for number, signature in ROUNDS.items():
        point = _read(signature)
        assert _written(point) == signature
        assert _times(R, point) is None
        assert check_signature(number, signature)


def test_a_signature_moved_out_of_its_group_is_refused() -> None:
    """Pairings alone cannot tell such a point from the signature: with them, a round would have many values."""
    signature = ROUNDS[1000]
    for other in _of_other_groups():
        assert other is not None
        assert _times(R, other) is not None
        moved = _add(_read(signature), other)
        assert not check_signature(1000, _written(moved))
        assert not check_signature(1000, _written(other))


def test_a_point_written_with_a_larger_number_is_no_point_to_the_library() -> None:
    """x + P is the same x to the field, and would be another value to the hash.

    None of the published signatures leaves room for it (a fifth of all do), so points like them are tried.
    """
    tried = 0
    for number in range(1, 40):
        point = _times(number, _read(ROUNDS[1000]))
        assert point is not None
        assert _written(point) == bytes(G1Point.from_compressed_bytes(_written(point)).to_compressed_bytes())
        if point[0] + P < 1 << 381:
            tried += 1
            with pytest.raises(ValueError, match=r"."):
                G1Point.from_compressed_bytes(_written(point, point[0] + P))
    assert tried > 3


def test_the_flags_leave_no_choice() -> None:
    signature = ROUNDS[1000]
    for flags in range(8):
        altered = bytes([signature[0] & 0x1F | flags << 5]) + signature[1:]
        assert check_signature(1000, altered) == (altered == signature), flags
    for first in (COMPRESSED, COMPRESSED | INFINITY, COMPRESSED | INFINITY | LARGER_Y, INFINITY, 0, LARGER_Y):
        for rest in (bytes(47), bytes(46) + b"\1"):
            assert not check_signature(1000, bytes([first]) + rest)
    point = _read(signature)
    assert point is not None
    uncompressed = point[0].to_bytes(48, "big") + point[1].to_bytes(48, "big")
    assert not check_signature(1000, uncompressed)


def test_no_bit_of_a_signature_can_change() -> None:
    signature = ROUNDS[1000]
    for bit in range(384):
        altered = bytearray(signature)
        altered[bit // 8] ^= 1 << bit % 8
        assert not check_signature(1000, bytes(altered)), bit


def test_the_chains_name_follows_from_its_key_start_and_period() -> None:
    """Recomputed from the parts, so that the pinned key is that of the chain which the terms of a draw name."""
    text = (
        QUICKNET_PERIOD.to_bytes(4, "big")
        + QUICKNET_GENESIS.to_bytes(8, "big")
        + bytes.fromhex(PUBLIC_KEY)
        + bytes.fromhex(QUICKNET["group_hash"])
        + b"quicknet"
    )
    assert hashlib.sha256(text).hexdigest() == QUICKNET_CHAIN == QUICKNET["chain_hash"]


@pytest.mark.parametrize("which", [0, 1])
def test_a_proof_with_the_signature_of_another_round_is_refused(which: int) -> None:
    proof = json.loads(json.dumps(VECTORS["vectors"][2]["proof"]))
    proof["events"][which]["signature"] = ROUNDS[1001].hex()
    failed = {check.name for check in verify(proof, check_signature).checks if check.ok is False}
    assert {"beacon", "seeds"} <= failed
