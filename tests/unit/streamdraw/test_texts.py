"""What can be written into the texts, and what is refused."""

from __future__ import annotations

import dataclasses
import hashlib
import unicodedata
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.streamdraw.texts import (
    NO_PREDECESSOR,
    QUICKNET_CHAIN,
    Level,
    OpenTerms,
    blind_id,
    clean_name,
    commitment,
    list_id,
    randomness,
    round_time,
    salts_hash,
    seed,
    sha256_text,
)

_STEADY = settings(deadline=None, derandomize=True, max_examples=300)
_HASH = "0123456789abcdef" * 4
_TERMS = OpenTerms("twitch:12345", 7, _HASH, Level.LOCAL, 2, 0, 120, "-", "One mug.")
_BEACON_TERMS = dataclasses.replace(_TERMS, level=Level.BEACON, delay=30, chain=QUICKNET_CHAIN)


def test_levels_and_letters_lead_to_each_other() -> None:
    assert [(level.value, level.letter) for level in Level] == [("local", "a"), ("committed", "b"), ("beacon", "c")]
    assert [Level.from_letter(level.letter) for level in Level] == list(Level)
    with pytest.raises(ValueError, match="no level"):
        Level.from_letter("A")


@pytest.mark.parametrize(
    "field, value",
    [
        ("channel", "twitch:name"),
        ("channel", "twitch:012"),
        ("channel", "twitch:12\n"),
        ("channel", "twitch:١٢"),
        ("channel", "Twitch:12"),
        ("channel", "12"),
        ("seq", 0),
        ("seq", -1),
        ("seq", True),
        ("seq", 1.0),
        ("seq", 10**15),
        ("prev", _HASH.upper()),
        ("prev", _HASH + "\n"),
        ("prev", _HASH[1:]),
        ("winners", 0),
        ("delay", -1),
        ("claim", -1),
        ("chain", QUICKNET_CHAIN),
        ("rules", ""),
        ("rules", "one\ntwo"),
        ("rules", "one\rtwo"),
        ("rules", "one\u2028two"),
        ("rules", "one\u2029two"),
        ("rules", "one\x85two"),
        ("rules", "one\x0btwo"),
        ("rules", "tab\there"),
        ("rules", "half \ud83d emoji"),
        ("rules", "x" * 501),
        ("rules", "é" * 250 + "x"),
    ],
)
def test_terms_that_cannot_be_written_are_refused(field: str, value: Any) -> None:
    with pytest.raises(ValueError, match=field):
        dataclasses.replace(_TERMS, **{field: value})


@pytest.mark.parametrize(
    "field, value", [("delay", 14), ("delay", 601), ("delay", 0), ("chain", "-"), ("chain", _HASH)]
)
def test_a_beacon_draw_needs_quicknet_and_a_delay_it_can_keep(field: str, value: Any) -> None:
    with pytest.raises(ValueError, match=field):
        dataclasses.replace(_BEACON_TERMS, **{field: value})


@pytest.mark.parametrize(
    "field, value",
    [
        ("delay", 0),
        ("delay", 86400),
        ("claim", 0),
        ("rules", "é" * 250),
        ("rules", "Preis: 1 Tasse 🏴‍☠️"),
        ("seq", 10**15 - 1),
    ],
)
def test_terms_at_the_edge_are_written_and_read_back(field: str, value: Any) -> None:
    terms = dataclasses.replace(_TERMS, **{field: value})
    assert OpenTerms.parse(terms.text()) == terms


@pytest.mark.parametrize(
    "before, after",
    [
        ("seq 7", "seq 07"),
        ("seq 7", "seq ٧"),
        ("seq 7", "seq +7"),
        ("level a", "level d"),
        ("\n", "\r\n"),
        ("rules", "\nrules"),
        ("claim 120\n", ""),
        ("One mug.\n", "One mug."),
        ("One mug.\n", "One mug.\n\n"),
        ("streamdraw", "\ufeffstreamdraw"),
    ],
)
def test_a_text_that_terms_would_not_write_is_not_read(before: str, after: str) -> None:
    text = _TERMS.text()
    assert before in text
    with pytest.raises(ValueError, match="OPEN"):
        OpenTerms.parse(text.replace(before, after))


@pytest.mark.parametrize("delay", [15, 600])
def test_a_beacon_delay_is_15_to_600_seconds(delay: int) -> None:
    assert dataclasses.replace(_BEACON_TERMS, delay=delay).delay == delay


def test_the_first_draw_names_64_zeros_as_its_predecessor() -> None:
    terms = dataclasses.replace(_TERMS, seq=1, prev=NO_PREDECESSOR)
    assert f"\nprev {64 * '0'}\n" in terms.text()


def test_a_round_follows_from_time_and_delay_at_the_beacon_level_only() -> None:
    assert _BEACON_TERMS.round_for(1692806334) == 1000
    assert _BEACON_TERMS.round_for(1692806335) == 1001
    assert _TERMS.round_for(1692806334) == 0
    with pytest.raises(ValueError, match="announced"):
        _TERMS.round_for(-1)


def test_the_first_round_is_1() -> None:
    assert round_time(1) == 1692803367
    with pytest.raises(ValueError, match="round"):
        round_time(0)


@pytest.mark.parametrize("secret", ["", _HASH.upper(), _HASH + "\n", _HASH[:-1], "0x" + _HASH[2:]])
def test_a_secret_is_64_lower_case_hex_digits(secret: str) -> None:
    with pytest.raises(ValueError, match="secret"):
        commitment(secret, _TERMS.text())


def test_the_empty_sequence_of_salts_differs_from_one_empty_salt() -> None:
    assert salts_hash([]) == hashlib.sha256(b"streamdraw/1 salts\n").hexdigest()
    assert salts_hash([]) != salts_hash([""])


def test_salts_keep_their_order_and_their_borders() -> None:
    assert len({salts_hash(salts) for salts in (["a", "b"], ["b", "a"], ["ab"], ["a\nb"], ["a", "b", ""])}) == 5


def test_a_hundred_salts_of_500_characters_are_taken() -> None:
    assert len(salts_hash(["é" * 500] * 100)) == 64


@pytest.mark.parametrize("salts", [["x"] * 101, ["x" * 501], ["\ud800"]])
def test_salts_that_no_proof_can_hold_are_refused(salts: list[str]) -> None:
    with pytest.raises(ValueError, match=r"salt|half"):
        salts_hash(salts)


def test_a_seed_depends_on_each_of_its_parts() -> None:
    other = "f" * 64
    seeds = {
        seed(_HASH, _HASH, _HASH, event=0, round_number=0, random_value="-"),
        seed(other, _HASH, _HASH, event=0, round_number=0, random_value="-"),
        seed(_HASH, other, _HASH, event=0, round_number=0, random_value="-"),
        seed(_HASH, _HASH, other, event=0, round_number=0, random_value="-"),
        seed(_HASH, _HASH, _HASH, event=1, round_number=0, random_value="-"),
        seed(_HASH, _HASH, _HASH, event=0, round_number=1, random_value=_HASH),
        seed(_HASH, _HASH, _HASH, event=0, round_number=2, random_value=_HASH),
        seed(_HASH, _HASH, _HASH, event=0, round_number=1, random_value=other),
    }
    assert len(seeds) == 8


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_seed_is_made_of_hashes(place: int) -> None:
    parts = [_HASH, _HASH, _HASH]
    parts[place] = _HASH + "\n"
    with pytest.raises(ValueError, match="hex"):
        seed(parts[0], parts[1], parts[2], event=0, round_number=0, random_value="-")
    with pytest.raises(ValueError, match="event"):
        seed(_HASH, _HASH, _HASH, event=-1, round_number=0, random_value="-")


@pytest.mark.parametrize("round_number, value", [(0, _HASH), (1, "-"), (1, _HASH.upper()), (-1, _HASH)])
def test_a_seed_has_a_beacon_value_exactly_when_it_has_a_round(round_number: int, value: str) -> None:
    with pytest.raises(ValueError, match=r"round|beacon"):
        seed(_HASH, _HASH, _HASH, event=0, round_number=round_number, random_value=value)


@pytest.mark.parametrize("signature", ["", "ab" * 47, "AB" * 48, "ab" * 48 + "\n"])
def test_a_signature_is_96_lower_case_hex_digits(signature: str) -> None:
    with pytest.raises(ValueError, match="signature"):
        randomness(signature)


def test_text_that_utf8_cannot_write_has_no_hash() -> None:
    with pytest.raises(ValueError, match="half a character"):
        sha256_text("\udc00")


def test_blinding_reproduces_the_published_example() -> None:
    assert blind_id("00112233445566778899aabbccddeeff", "twitch:12345") == (
        "blind:043285e3be1bde2a6d5288eefb3dd44ecf1d2a14a612a6f63af6052f306b8a0a"
    )


@pytest.mark.parametrize(
    "nonce, entry_id", [("00", "twitch:1"), ("A" * 32, "twitch:1"), ("0" * 32, ""), ("0" * 32, "a b"), ("0" * 32, "é")]
)
def test_blinding_refuses_what_is_no_nonce_or_no_id(nonce: str, entry_id: str) -> None:
    with pytest.raises(ValueError, match=r"nonce|id"):
        blind_id(nonce, entry_id)


@pytest.mark.parametrize(
    "platform, external_id, name, expected",
    [
        ("twitch", "12345", "whatever", "twitch:12345"),
        ("youtube", "UC_-abc", "whatever", "youtube:UC_-abc"),
        ("manual", None, "Jürgen", "manual:J%C3%BCrgen"),
        ("manual", None, "Ju\u0308rgen", "manual:J%C3%BCrgen"),
        ("manual", None, "a b/c~d", "manual:a%20b%2Fc~d"),
        ("manual", "77", "Ann", "manual:id:77"),
        ("twitch", None, "Ann", "twitch:name:Ann"),
        ("affiliate", "name:Ann", "", "affiliate:name%3AAnn"),
        ("manual", None, "x" * 193, "manual:" + "x" * 193),
        ("manual", None, "x" * 194, "manual:sha256-" + hashlib.sha256(b"x" * 194).hexdigest()),
        ("manual", None, "é" * 40, "manual:sha256-" + hashlib.sha256("é".encode() * 40).hexdigest()),
        ("manual", None, "e\u0301" * 40, "manual:sha256-" + hashlib.sha256("é".encode() * 40).hexdigest()),
        ("kick", None, "é" * 40, "kick:name:sha256-" + hashlib.sha256("é".encode() * 40).hexdigest()),
    ],
)
def test_list_ids_are_written_like_this(platform: str, external_id: str | None, name: str, expected: str) -> None:
    assert list_id(platform, external_id, name) == expected


@pytest.mark.parametrize(
    "platform, external_id, name",
    [("manual", None, ""), ("twitch", "", "Ann"), ("", None, "Ann"), ("a:b", None, "x"), ("manual", None, "\ud800")],
)
def test_a_list_id_needs_a_platform_and_an_identity(platform: str, external_id: str | None, name: str) -> None:
    with pytest.raises(ValueError, match=r"platform|id|half"):
        list_id(platform, external_id, name)


def test_nobody_can_take_the_shortened_id_of_a_long_name() -> None:
    long_name = "é" * 40
    shortened = list_id("manual", None, long_name).removeprefix("manual:")
    assert list_id("manual", None, shortened) != list_id("manual", None, long_name)


_WHO = st.tuples(
    st.sampled_from(["twitch", "kick", "affiliate", "manual"]),
    st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)


@_STEADY
@given(_WHO)
@example(("manual", None, "%41"))
@example(("twitch", "name:x", "x"))
def test_a_list_id_is_short_printable_and_names_nobody_else(who: tuple[str, str | None, str]) -> None:
    platform, external_id, name = who
    written = list_id(*who)
    assert 1 <= len(written) <= 200
    assert written.isascii()
    assert written.isprintable()
    assert " " not in written
    # A bare name by hand and an account elsewhere are the plain cases; the other two say what they are.
    middle = {("manual", False): "id:", ("other", True): "name:"}
    kind = "manual" if platform == "manual" else "other"
    prefix = f"{platform}:{middle.get((kind, external_id is None), '')}"
    value = name if external_id is None else external_id
    assert written.startswith(prefix)
    rest = written.removeprefix(prefix)
    assert ":" not in rest
    if not rest.startswith("sha256-"):
        assert unquote(rest, errors="strict") == unicodedata.normalize("NFC", value)


@pytest.mark.parametrize(
    "raw, cleaned",
    [
        ("Ann", "Ann"),
        ("", "-"),
        ("\u202e\u200b\n", "-"),
        ("Nine\u202eHundred", "NineHundred"),
        ("Ju\u0308rgen", "Jürgen"),
        ("a\nb\rc\td\x00e", "abcde"),
        ("a\u2028b\u2029c\x85d", "abcd"),
        ("half \ud83d emoji", "half  emoji"),
        ("x" * 65, "x" * 64),
        ("🎲" * 65, "🎲" * 64),
        ("e\u0301" * 65, "é" * 64),
        ("\ufeffAnn", "Ann"),
        ("\ue000private", "private"),
        ("\u0378unassigned", "unassigned"),
        ("山田 太郎", "山田 太郎"),
    ],
)
def test_names_are_cleaned_like_this(raw: str, cleaned: str) -> None:
    assert clean_name(raw) == cleaned


@_STEADY
@given(st.text(st.characters()))
def test_a_cleaned_name_is_short_and_keeps_a_line_a_line(name: str) -> None:
    cleaned = clean_name(name)
    assert 1 <= len(cleaned) <= 64
    assert not {unicodedata.category(character) for character in cleaned} & {
        "Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp",
    }  # fmt: skip
    assert len(f"x{cleaned}x".splitlines()) == 1
