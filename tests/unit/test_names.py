"""Names, links, notes, addresses and cells as hostile people type them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import (
    checked_email,
    checked_link,
    checked_name,
    checked_notes,
    email_key,
    name_key,
    neutralised_cell,
    restored_cell,
    shown,
)

# Characters of general text with what attackers like mixed in.
HOSTILE_TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("=+-@'\t\r\n \"\0\u200b\u200c\u200d\u202e\u2066\ufeff\u0301＝＋－＠")),
    max_size=30,
)

ACCEPTED = [
    "ann",
    "Ann_42",
    "a",
    "x" * 500,
    "Zoë",
    "İlayda",
    "شهاب الدين",
    "می\u200cخواهم",  # Persian with a zero-width non-joiner
    "עברית",
    "山田太郎",
    "한국어",
    "ไทยแลนด์",
    "क्\u200dष हिन्दी",  # Devanagari with a joiner
    "ශ්\u200dරී",
    "👨\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "👍🏽",
    "🇩🇪",
    "1️⃣",
    "<img src=x onerror=alert(1)>",
    "Robert'); DROP TABLE entries;--",
    "a=b",
    "1+1",
    "-_-x",
    "+bo",
    "-bo",
    "%s%n{0}",
    "..\\..\\etc",
    "null",
]


@pytest.mark.parametrize("name", ACCEPTED)
def test_names_of_every_script_are_accepted_as_they_are(name: str) -> None:
    assert checked_name(name) == unicodedata.normalize("NFC", name)


REFUSED = {
    "empty": "",
    "blanks": " \t\u00a0\u3000 ",
    "an at sign": "@",
    "too long": "x" * 501,
    "far too long": "x" * 10_000,
    "a long run of marks": "a" + "\u0301" * 10_000,
    "a formula": "=1+1",
    "a formula with an at sign": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a formula behind an at sign": "@=1+1",
    "a plus formula": "+1+1",
    "a minus formula": "-2+3+cmd|' /C calc'!A0",
    "a minus alone": "-",
    "a minus alone behind an at sign": "@-",
    "right-to-left override": "ann\u202egpj.exe",
    "left-to-right embedding": "a\u202ab",
    "isolates": "a\u2066b\u2069",
    "marks of direction": "ann\u200e",
    "zero-width space": "a\u200bnn",
    "word joiner": "a\u2060nn",
    "byte order mark": "an\ufeffn",
    "soft hyphen": "an\u00adn",
    "a joiner between letters": "a\u200dnn",
    "a joiner first": "\u200dann",
    "two joiners": "क\u200d\u200d",
    "tags without a flag": "a\U000e0061",
    "nul": "a\0b",
    "bell": "a\x07b",
    "escape": "a\x1b[31mb",
    "a line break": "a\nb",
    "a carriage return": "a\rb",
    "a line separator": "a\u2028b",
    "a next line": "a\x85b",
    "half a surrogate pair": "a\ud800b",
    "private use": "a\ue000b",
    "hangul fillers": "\u3164\u3164",
    "braille blanks": "\u2800",
    "marks on nothing": "\u0301\u0302",
}


@pytest.mark.parametrize("name", REFUSED.values(), ids=REFUSED.keys())
def test_names_that_deceive_are_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(RaffleError) as caught:
        checked_name(name)
    assert caught.value.code is Code.NAME_INVALID
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 200


@pytest.mark.parametrize("given_name", ["@ann", " @ann ", "ann", "\tann\n"])
def test_blanks_around_a_name_and_its_at_sign_are_dropped(given_name: str) -> None:
    assert checked_name(given_name) == "ann"


@pytest.mark.parametrize(
    "one, other",
    [
        ("ANN", "ann"),
        ("Straße", "STRASSE"),
        ("JOSÉ", "jose\u0301"),
        ("ΣΑΣ", "σας"),
        ("ǅ", "ǆ"),
        ("ﬁ", "FI"),
        ("Ω", "Ω"),
    ],
)
def test_one_person_however_it_is_typed(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize("name", ["हिन्दी", "ไทย", "عربي", "Zoë", "山田", "ann.b-c_1"])
def test_a_mention_in_any_script_is_a_name(name: str) -> None:
    assert checked_name("@" + name) == checked_name(name)


def test_different_people_stay_different() -> None:
    names = ["ann", "anna", "аnn", "ann1", "annl", "ánn", "a nn"]
    assert len({name_key(name) for name in names}) == len(names)


@given(HOSTILE_TEXT)
def test_a_checked_name_is_clean_and_stays_as_it_is(text: str) -> None:
    try:
        name = checked_name(text)
    except RaffleError as error:
        assert error.code is Code.NAME_INVALID  # noqa: PT017 - most texts are no names
        return
    assert checked_name(name) == name
    assert name == name.strip()
    assert 0 < len(name) <= 500
    assert not set(name) & set("\0\n\r\t\u200b\u202e\u2066\ufeff")
    assert name_key(name) == name_key(name_key(name))
    # What is accepted survives a trip through a spreadsheet file.
    assert checked_name(restored_cell(neutralised_cell(name))) == name
    name.encode()


@given(HOSTILE_TEXT)
def test_a_neutralised_cell_never_runs_and_comes_back_the_same(text: str) -> None:
    cell = neutralised_cell(text)
    assert restored_cell(cell) == text
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


@given(HOSTILE_TEXT)
def test_what_is_shown_is_one_short_line(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text * 50)) <= 42
    assert len(shown(text, 5)) <= 7


@pytest.mark.parametrize(
    "link",
    [
        "http://a",
        "https://example.org/a?b=1&c=%20#d",
        "HTTPS://EXAMPLE.ORG",
        "https://münchen.example/ä",
        "https://[::1]:8080/",
        "https://a.example:65535/x",
        "https://example.org/" + "x" * 1900,
    ],
)
def test_web_links_are_accepted(link: str) -> None:
    assert checked_link(f" {link} ") == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "example.org",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:",
        "https://",
        "https:///path",
        "https://?x",
        "https://user@example.org",
        "https://user:pass@example.org",
        "https://@example.org",
        "https://exa mple.org",
        "https://example.org\\@evil.example",
        "https://example.org:99999/",
        "https://example.org:x/",
        "https://[::1",
        "https://a\u202eb.example",
        "https://a\u200bb.example",
        "https://example.org/\nx",
        "https://example.org/\tx",
        "https://example.org/\0",
        "https://example.org/" + "x" * 2000,
        "h\tttps://example.org",
    ],
)
def test_what_is_no_whole_web_link_is_refused(link: str) -> None:
    with pytest.raises(RaffleError) as caught:
        checked_link(link)
    assert caught.value.code is Code.LINK_INVALID


def test_notes_keep_their_lines_and_lose_what_is_hidden() -> None:
    assert checked_notes("  a\r\n\tb\0\x07\x1b[31m\x85 ") == "a\n\tb[31m"
    assert checked_notes("\ud800a") == "a"
    assert checked_notes("x" * 500) == "x" * 500
    assert checked_notes(" " * 600 + "x") == "x"
    assert checked_notes("🙂" * 500) == "🙂" * 500
    with pytest.raises(RaffleError, match="500 characters is the most") as caught:
        checked_notes("x" * 501)
    assert caught.value.code is Code.NOTES_TOO_LONG


@given(HOSTILE_TEXT)
def test_checked_notes_stay_as_they_are(text: str) -> None:
    notes = checked_notes(text)
    assert checked_notes(notes) == notes
    notes.encode()


@pytest.mark.parametrize(
    "email", ["a@b.org", "first.last+tag@sub.example.org", "ä@müller.example", "x" * 64 + "@b.org"]
)
def test_addresses_are_accepted(email: str) -> None:
    assert checked_email(f" {email}\n") == email
    assert email_key(email.upper()) == email_key(email)


@pytest.mark.parametrize(
    "email",
    ["", "a", "@b.org", "a@", "a@b", "a@b.", "a@.org", "a@@b.org", "a@b@c.org", "a b@c.org", "a@b c.org", "a,b@c.org",
     "<a@b.org>",
     '"a"@b.org', "a;b@c.org", "a@b.o", "a\u200b@b.org", "a\0@b.org", "x" * 65 + "@b.org", "a@" + "b" * 260 + ".org"],
)  # fmt: skip
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(RaffleError) as caught:
        checked_email(email)
    assert caught.value.code is Code.EMAIL_INVALID


def test_a_joiner_that_a_script_writes_at_the_end_is_kept() -> None:
    assert checked_name("\u0d05\u0d35\u0d28\u0d4d\u200d") == "\u0d05\u0d35\u0d28\u0d4d\u200d"


def test_a_joiner_at_the_end_of_a_name_joins_nothing_and_is_refused() -> None:
    for name in ("\u05d3\u05d5\u05d3\u200d", "\u3055\u200c", "\U0001f468\u200d"):
        with pytest.raises(RaffleError) as refused:
            checked_name(name)
        assert refused.value.code == Code.NAME_INVALID
