"""The randomness beacon: drand's quicknet, its signatures checked under the key pinned here.

A round's signature is a BLS signature on G1 over SHA-256 of the round number (64-bit, big-endian); the message is
hashed to the curve with the tag of the scheme `bls-unchained-g1-rfc9380`. Relays need no trust: what they give either
verifies under this key or is refused.
"""

from __future__ import annotations

import hashlib
import json
import re

from raffle_desktop.domain.errors import Code, RaffleError

PUBLIC_KEY = (
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
    "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
    "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"
)
_DOMAIN_TAG = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
_SIGNATURE = re.compile(r"[0-9a-f]{96}")
PASTED_MAX = 4096


def check_signature(round_number: int, signature: bytes) -> bool:
    """Whether these 48 bytes are quicknet's signature of that round."""
    # A compiled library; loaded only where a beacon is checked.
    from py_arkworks_bls12381 import GT, G1Point, G2Point

    try:
        point = G1Point.from_compressed_bytes(signature)
    except ValueError:
        return False
    if point == G1Point.identity():
        return False
    message = hashlib.sha256(round_number.to_bytes(8, "big")).digest()
    hashed = G1Point.hash_to_curve(message, _DOMAIN_TAG)
    key = G2Point.from_compressed_bytes(bytes.fromhex(PUBLIC_KEY))
    return bool(GT.pairing(point, G2Point()) == GT.pairing(hashed, key))


def pasted_signature(pasted: str) -> str:
    """The signature, as 96 lower-case hex digits, in what somebody pasted: the digits alone, or a relay's whole answer.

    Says nothing of whose it is. Raises RaffleError(VALUE_INVALID).
    """
    text = pasted.strip()
    if len(text) <= PASTED_MAX and text.startswith("{"):
        try:
            document = json.loads(text)
        except (ValueError, RecursionError):
            document = None
        found = document.get("signature") if isinstance(document, dict) else None
        text = found.strip() if isinstance(found, str) else ""
    text = text.strip("\"'").lower()
    if not _SIGNATURE.fullmatch(text):
        raise RaffleError(
            Code.VALUE_INVALID,
            "That is no signature of a round: it is 96 hex digits, or the whole answer of one of drand’s relays.",
        )
    return text
