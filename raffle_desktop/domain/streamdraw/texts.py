"""The texts of `streamdraw/1` and their fingerprints.

Every text that is hashed begins with a line `streamdraw/1 <type>` and each of its lines ends in LF, so anyone can redo
a step with `printf … | sha256sum`. Numbers are decimal without sign or leading zero, hashes are lower-case hex. Every
field here is checked against a narrow alphabet first, so no two different sets of fields give the same text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

NUMBER_MAX = 10**15 - 1
"""No number of seconds, rounds or winners in a text is larger; far above any use, far below trouble."""

ID_BYTES_MAX = 200
NAME_MAX = 64
RULES_BYTES_MAX = 500
SALTS_MAX = 100
SALT_MAX = 500
NO_PREDECESSOR = "0" * 64
NO_RANDOMNESS = "-"

QUICKNET_CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
"""Chain hash of drand's quicknet: fixes its public key, start and period."""
QUICKNET_GENESIS = 1692803367
QUICKNET_PERIOD = 3
DELAY_MIN = 15
DELAY_MAX = 600

_HASH = re.compile(r"[0-9a-f]{64}")
_NONCE = re.compile(r"[0-9a-f]{32}")
_SIGNATURE = re.compile(r"[0-9a-f]{96}")
_CHANNEL = re.compile(r"[a-z][a-z0-9]{0,19}:(?:0|[1-9][0-9]{0,59})")
_PLATFORM = re.compile(r"[a-z][a-z0-9]{0,19}")
_ID = re.compile(r"[!-~]{1,200}")
_OPEN = re.compile(
    r"streamdraw/1 open\nchannel (?P<channel>.*)\nseq (?P<seq>[0-9]{1,15})\nprev (?P<prev>.*)\nlevel (?P<level>[abc])\n"
    r"winners (?P<winners>[0-9]{1,15})\ndelay (?P<delay>[0-9]{1,15})\nclaim (?P<claim>[0-9]{1,15})\n"
    r"chain (?P<chain>.*)\nrules (?P<rules>.*)\n"
)
_SHORTENED = re.compile(r"sha256-[0-9a-f]{64}")
_BREAKS_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DROPPED_FROM_NAMES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Level(StrEnum):
    """How much of a draw is fixed in public before its result; the letter is part of the committed OPEN text."""

    LOCAL = "local"
    COMMITTED = "committed"
    BEACON = "beacon"

    @property
    def letter(self) -> str:
        return _LETTERS[self]

    @classmethod
    def from_letter(cls, letter: str) -> Level:
        """The level written as a, b or c. Raises ValueError for anything else."""
        for level, known in _LETTERS.items():
            if known == letter:
                return level
        raise ValueError(f"there is no level {letter!r}")


_LETTERS = {Level.LOCAL: "a", Level.COMMITTED: "b", Level.BEACON: "c"}


@dataclass(frozen=True, slots=True)
class OpenTerms:
    """The terms of one draw, as its OPEN text states them. Raises ValueError where a field cannot be written.

    `channel`: `<platform>:<number>`. `seq`: 1, 2, … for every OPEN of the channel, given-up draws included; `prev`: the
    commitment of the one before, or 64 zeros. `delay`: seconds from closing (or from announcing a redraw) to the
    earliest beacon round, 15..600 at the beacon level, without meaning (0) at the others. `claim`: seconds a winner has
    to speak up, 0 for no limit. `chain`: the quicknet chain hash at the beacon level, else `-`. `rules`: one line of at
    most 500 UTF-8 bytes for humans: prize, how weights come about, who may win, when is redrawn, the witness.
    """

    channel: str
    seq: int
    prev: str
    level: Level
    winners: int
    delay: int
    claim: int
    chain: str
    rules: str

    def __post_init__(self) -> None:
        if not _CHANNEL.fullmatch(self.channel):
            raise ValueError(f"the channel {self.channel!r} is not written as platform:number")
        check_number("seq", self.seq, 1)
        check_hash("prev", self.prev)
        check_number("winners", self.winners, 1)
        check_number("delay", self.delay)
        check_number("claim", self.claim)
        if self.level is Level.BEACON:
            if not DELAY_MIN <= self.delay <= DELAY_MAX:
                raise ValueError(f"the delay must be {DELAY_MIN} to {DELAY_MAX} seconds, not {self.delay}")
            if self.chain != QUICKNET_CHAIN:
                raise ValueError("the chain of a beacon draw is quicknet's")
        elif self.chain != "-":
            raise ValueError("only a beacon draw names a chain")
        if not self.rules or any(unicodedata.category(character) in _BREAKS_A_LINE for character in self.rules):
            raise ValueError("the rules must be one line of text without control characters")
        if len(self.rules.encode()) > RULES_BYTES_MAX:
            raise ValueError(f"the rules are longer than {RULES_BYTES_MAX} bytes")

    @classmethod
    def parse(cls, text: str) -> OpenTerms:
        """Read back an OPEN text, as stored. Raises ValueError unless it is exactly what `text()` would write."""
        fields = _OPEN.fullmatch(text)
        if fields is None:
            raise ValueError("the text is not an OPEN text")
        terms = cls(
            channel=fields["channel"],
            seq=int(fields["seq"]),
            prev=fields["prev"],
            level=Level.from_letter(fields["level"]),
            winners=int(fields["winners"]),
            delay=int(fields["delay"]),
            claim=int(fields["claim"]),
            chain=fields["chain"],
            rules=fields["rules"],
        )
        if terms.text() != text:
            raise ValueError("the text is not an OPEN text")
        return terms

    def text(self) -> str:
        """The OPEN text that the commitment is taken of."""
        return (
            f"streamdraw/1 open\nchannel {self.channel}\nseq {self.seq}\nprev {self.prev}\nlevel {self.level.letter}\n"
            f"winners {self.winners}\ndelay {self.delay}\nclaim {self.claim}\nchain {self.chain}\nrules {self.rules}\n"
        )

    def round_for(self, announced: int) -> int:
        """The beacon round that decides what is closed or announced at that time (unix seconds); 0 without beacon.

        It follows from the time alone, so that nobody can choose among rounds.
        """
        check_number("announced", announced)
        return round_at_or_after(announced + self.delay) if self.level is Level.BEACON else 0


def sha256_text(text: str) -> str:
    """Lower-case hex SHA-256 of the UTF-8 bytes. Raises ValueError for text that UTF-8 cannot write."""
    return hashlib.sha256(utf8(text)).hexdigest()


def commitment(secret: str, open_text: str) -> str:
    """What is published before entries open: binds secret and terms, and tells nothing of the secret."""
    check_hash("secret", secret)
    return sha256_text(f"streamdraw/1 commit\n{secret}\n{open_text}")


def salts_hash(salts: Sequence[str]) -> str:
    """Fingerprint of the witness lines in platform order; levels a and c hash an empty sequence."""
    if len(salts) > SALTS_MAX:
        raise ValueError(f"there are more than {SALTS_MAX} salts")
    if any(len(salt) > SALT_MAX for salt in salts):
        raise ValueError(f"a salt is longer than {SALT_MAX} characters")
    return sha256_text("streamdraw/1 salts\n" + "".join(f"{sha256_text(salt)}\n" for salt in salts))


def randomness(signature: str | None) -> str:
    """The beacon's random value: hex SHA-256 of the 48-byte round signature (given as hex), or `-` without one."""
    if signature is None:
        return NO_RANDOMNESS
    if not _SIGNATURE.fullmatch(signature):
        raise ValueError("a beacon signature is 96 lower-case hex digits")
    return hashlib.sha256(bytes.fromhex(signature)).hexdigest()


def seed(list_sha256: str, secret: str, salts_sha256: str, *, event: int, round_number: int, random_value: str) -> str:
    """The seed of one event, from which all its winners follow.

    `round_number` and `random_value` are 0 and `-` without beacon. The event number is part of it, so a redraw never
    goes on with numbers whose outcome could be known from the draw before.
    """
    check_hash("list_sha256", list_sha256)
    check_hash("secret", secret)
    check_hash("salts_sha256", salts_sha256)
    check_number("event", event)
    check_number("round", round_number)
    if round_number == 0:
        if random_value != NO_RANDOMNESS:
            raise ValueError("there is a beacon value but no round")
    else:
        check_hash("beacon value", random_value)
    return sha256_text(
        f"streamdraw/1 seed\n{list_sha256}\n{secret}\n{salts_sha256}\n{event}\n{round_number}\n{random_value}\n"
    )


def round_at_or_after(time: int) -> int:
    """The first quicknet round that is published at or after `time` (unix seconds); rounds begin at 1."""
    return max(1, -((QUICKNET_GENESIS - time) // QUICKNET_PERIOD) + 1)


def round_time(round_number: int) -> int:
    """When quicknet publishes that round, in unix seconds."""
    check_number("round", round_number, 1)
    return QUICKNET_GENESIS + QUICKNET_PERIOD * (round_number - 1)


def list_id(platform: str, external_id: str | None, name: str) -> str:
    """The id under which a viewer stands in a draw's list: at most 200 printable ASCII characters, no blanks.

    An account is `<platform>:<account id>`: it does not change with the display name. Somebody known by name only is
    `manual:<name>`, or `<platform>:name:<name>` for a platform account whose id is not known; somebody known by hand
    under an id of the operator's own is `manual:id:<id>` (an encoded id or name never contains a bare colon, so the
    forms cannot meet). Ids and names are percent-encoded UTF-8 of the NFC form. What
    would be too long, or looks like a shortened one, is replaced by `sha256-<hex>` of it, so that nobody can take the
    id of somebody else by his choice of name. Raises ValueError for an unusable platform and an empty id or name.
    """
    if not _PLATFORM.fullmatch(platform):
        raise ValueError(f"{platform!r} is not the name of a platform")
    if platform == "manual":
        return _encoded_id("manual:", name) if external_id is None else _encoded_id("manual:id:", external_id)
    if external_id is None:
        return _encoded_id(f"{platform}:name:", name)
    return _encoded_id(f"{platform}:", external_id)


def _encoded_id(prefix: str, value: str) -> str:
    if not value:
        raise ValueError("an entry needs an account id or a name")
    raw = utf8(unicodedata.normalize("NFC", value))
    encoded = prefix + quote(raw, safe="")
    if len(encoded) > ID_BYTES_MAX or _SHORTENED.fullmatch(encoded, len(prefix)):
        return f"{prefix}sha256-{hashlib.sha256(raw).hexdigest()}"
    return encoded


def blind_id(nonce: str, entry_id: str) -> str:
    """An id for a list that hides who is in it: only those who know the nonce (32 hex digits, one per entry) can tell.

    The entry's name in such a list is `-`.
    """
    if not _NONCE.fullmatch(nonce):
        raise ValueError("the nonce must be 32 lower-case hex digits")
    if not _ID.fullmatch(entry_id):
        raise ValueError("the id must be 1 to 200 printable ASCII characters")
    return "blind:" + sha256_text(f"streamdraw/1 blind\n{nonce}\n{entry_id}\n")


def clean_name(name: str) -> str:
    """A display name as it is written into a list: for humans only, it decides nothing.

    NFC; control, invisible, direction-changing, private, unassigned and line-breaking characters dropped; cut to 64
    characters; `-` if nothing is left.
    """
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    # What is printable to Python has no character of these categories; most names are done here.
    if not name.isprintable():
        name = "".join(character for character in name if unicodedata.category(character) not in _DROPPED_FROM_NAMES)
    return name[:NAME_MAX] or "-"


def check_hash(what: str, value: str) -> None:
    """Refuse (ValueError) anything but 64 lower-case hex digits."""
    if not _HASH.fullmatch(value):
        raise ValueError(f"{what} must be 64 lower-case hex digits")


def check_number(what: str, value: int, least: int = 0) -> None:
    """Refuse (ValueError) what is not a whole number from `least` up to `NUMBER_MAX`."""
    if type(value) is not int or not least <= value <= NUMBER_MAX:
        raise ValueError(f"{what} must be a whole number, at least {least}")


def utf8(text: str) -> bytes:
    """The UTF-8 bytes. Raises ValueError for text that UTF-8 cannot write."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("the text holds half a character (a lone surrogate)") from error
