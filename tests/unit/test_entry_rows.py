"""Lists of entries: read strictly, each refusal with its line and reason."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.entry_rows import COLUMNS, EntryList, EntryRow, decoded, read_entries, read_plain_list
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO

EVERY_COLUMN = (
    "username,platform,user_id,link,notes,email,sub_months,is_subscriber,resub_count,cheer_bits,donations_cents,"
    "gifted_subs,carry_over,weight\n"
)


def read(text: str) -> EntryList:
    return read_entries(text.encode())


def why(text: str) -> tuple[int, Code, str]:
    """The one refusal of a list."""
    listed = read(text)
    (refused,) = listed.refused
    return refused.line, refused.code, refused.message


def names(listed: EntryList) -> list[str]:
    return [row.username for row in listed.rows]


def test_every_column_is_read() -> None:
    (row,) = read(EVERY_COLUMN + "@Ann,Twitch,7,https://a.org, hi ,a@b.org,6,yes,2,300,1250,4,1.5,0.000001\n").rows
    assert row == EntryRow(
        line=2, username="Ann", platform="twitch", user_id="7", link="https://a.org", notes="hi", email="a@b.org",
        is_subscriber=True, sub_months=6, resub_count=2, cheer_bits=300, donations_cents=1250, gifted_subs=4,
        carry_over=1_500_000, weight=1,
    )  # fmt: skip
    assert tuple(EVERY_COLUMN.strip().split(",")) == COLUMNS


def test_an_empty_cell_says_nothing() -> None:
    (row,) = read(EVERY_COLUMN + "ann" + "," * 13 + "\n").rows
    assert row == EntryRow(line=2, username="ann")
    assert not row.has_engagement


@pytest.mark.parametrize(
    "content",
    [
        b"username,weight\nann,1.5\nbo,2\n",
        b"username;weight\r\nann;1.5\r\nbo;2\r\n",
        b"username\tweight\nann\t1.5\nbo\t2",
        b"\xef\xbb\xbfusername,weight\nann,1.5\nbo,2\n",
        b'"username","weight"\n"ann","1.5"\n"bo","2"\n',
        b" USERNAME , Weight \n ann , 1.5 \n\n ,\nbo,2\n",
        b"weight,username\n1.5,ann\n2,bo\n",
        b"username,weight,\nann,1.5,\nbo,2\n",
        b'[{"username": "ann", "weight": 1.5}, {"username": "bo", "weight": "2"}]',
        b'\n [{"weight": 1.50, "username": "ann"}, {"username": "@bo", "weight": 2, "notes": null}]',
    ],
)
def test_the_same_list_in_many_forms(content: bytes) -> None:
    listed = read_entries(content)
    assert [(row.username, row.weight) for row in listed.rows] == [("ann", 1_500_000), ("bo", 2_000_000)]
    assert listed.refused == ()


UNREADABLE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "The file is empty."),
    "blank": (b" \r\n\t\n", "The file is empty."),
    "only a mark": (b"\xef\xbb\xbf", "The file is empty."),
    "header only": (b"username,weight\n", "no entries"),
    "header and blank lines": (b"username\n\n  \n", "no entries"),
    "no username": (b"name,weight\nann,1\n", "The column “username” is missing"),
    "names without a header": (b"ann\nbo\n", "The column “username” is missing"),
    "a column twice": (b"username,weight,Weight\nann,1,2\n", "The column “weight” is there twice."),
    "username twice": (b"username,username\nann,bo\n", "The column “username” is there twice."),
    "UTF-16": ("username\nann\n".encode("utf-16"), "not UTF-8"),
    "UTF-16 without a mark": ("username\nann\n".encode("utf-16-le"), "zero bytes"),
    "Latin-1": ("username\nZoë\n".encode("latin-1"), "not UTF-8"),
    "zero bytes": (b"username\nann\0\n", "zero bytes"),
    "an endless quote": (b'username\n"ann\nbo\n', "not a valid CSV"),
    "a quote in the middle": (b'username\n"ann"x\n', "not a valid CSV"),
    "an endless cell": (b"username\n" + b"x" * 200_000 + b"\n", "not a valid CSV at line 2"),
    "half a JSON": (b'[{"username": "ann"}', "not valid JSON"),
    "an endless JSON": (b"[" * 100_000, "not valid JSON"),
    "a JSON of names": (b'["ann"]', "Entry 1 of the JSON list is not a flat object."),
    "a nested JSON": (b'[{"username": "a"}, {"username": {"x": 1}}]', "Entry 2 of the JSON list"),
    "an empty JSON": (b"[]", "no entries"),
}


@pytest.mark.parametrize("content, words", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_used_is_refused_as_a_whole(content: bytes, words: str) -> None:
    with pytest.raises(RaffleError, match=words) as caught:
        read_entries(content)
    assert caught.value.code is Code.FILE_UNREADABLE


def test_a_file_that_is_far_too_large_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raffle_desktop.domain.entry_rows.FILE_MAX_BYTES", 10)
    with pytest.raises(RaffleError, match="larger than 512 MB"):
        decoded(b"x" * 11)


BAD_CELLS: dict[str, tuple[str, str, Code]] = {
    "negative weight": ("weight", "-1", Code.VALUE_INVALID),
    "not a number": ("weight", "NaN", Code.VALUE_INVALID),
    "endless weight": ("weight", "inf", Code.VALUE_INVALID),
    "astronomical weight": ("weight", "1e999999", Code.VALUE_INVALID),
    "weight in another script": ("weight", "٣", Code.VALUE_INVALID),
    "too fine a weight": ("weight", "0.0000001", Code.VALUE_INVALID),
    "too large a weight": ("weight", "9007199254.000001", Code.WEIGHTS_TOO_LARGE),
    "negative bits": ("cheer_bits", "-1", Code.VALUE_INVALID),
    "half a bit": ("cheer_bits", "1.5", Code.VALUE_INVALID),
    "bits with an exponent": ("cheer_bits", "1e3", Code.VALUE_INVALID),
    "bits in another script": ("cheer_bits", "٣", Code.VALUE_INVALID),
    "superscript bits": ("cheer_bits", "²", Code.VALUE_INVALID),
    "too many bits": ("cheer_bits", "1000000000001", Code.VALUE_INVALID),
    "far too many bits": ("cheer_bits", "9" * 5000, Code.VALUE_INVALID),
    "a formula as bits": ("cheer_bits", "=1", Code.VALUE_INVALID),
    "negative carry-over": ("carry_over", "-0.5", Code.VALUE_INVALID),
    "maybe a subscriber": ("is_subscriber", "maybe", Code.VALUE_INVALID),
    "another platform": ("platform", "myspace", Code.VALUE_INVALID),
    "an id with a blank": ("user_id", "1 2", Code.VALUE_INVALID),
    "an id in another script": ("user_id", "７", Code.VALUE_INVALID),
    "a long id": ("user_id", "7" * 101, Code.VALUE_INVALID),
    "a bad link": ("link", "javascript:alert(1)", Code.LINK_INVALID),
    "long notes": ("notes", "x" * 501, Code.NOTES_TOO_LONG),
    "a bad address": ("email", "nobody", Code.EMAIL_INVALID),
}


@pytest.mark.parametrize("column, cell, code", BAD_CELLS.values(), ids=BAD_CELLS.keys())
def test_a_bad_cell_refuses_its_row_alone(column: str, cell: str, code: Code) -> None:
    listed = read(f"username,{column}\ngood,\nann,{cell}\nbetter,\n")
    assert names(listed) == ["good", "better"]
    (refused,) = listed.refused
    assert (refused.line, refused.username, refused.code) == (3, "ann", code)
    if code is Code.VALUE_INVALID:
        assert column in refused.message
    assert len(refused.message) < 200
    as_json = read(json.dumps([{"username": "good"}, {"username": "ann", column: cell}]))
    assert [(one.line, one.code) for one in as_json.refused] == [(2, code)]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1", "1e400", "0.1234567"])
def test_a_bad_number_in_json_refuses_its_entry(number: str) -> None:
    listed = read(f'[{{"username": "good"}}, {{"username": "ann", "weight": {number}}}]')
    assert names(listed) == ["good"]
    assert listed.refused[0].code is Code.VALUE_INVALID


def test_json_numbers_are_read_by_their_text() -> None:
    (row,) = read('[{"username": "a", "weight": 0.100000, "cheer_bits": 5.0, "is_subscriber": true}]').rows
    assert (row.weight, row.cheer_bits, row.is_subscriber) == (100_000, 5, True)


@pytest.mark.parametrize(
    "first, second",
    [
        ("ann,,", "ANN,,"),
        ("ann,,", "@ann,manual,"),
        ("ann,twitch,7", "other,TWITCH,7"),
        ("ann,kick,", "Ann,kick,"),
    ],
)
def test_the_second_row_about_a_person_is_refused(first: str, second: str) -> None:
    line, code, message = why(f"username,platform,user_id\n{first}\nother one,,\n{second}\n")
    assert (line, code) == (4, Code.ALREADY_SUBMITTED_THIS_SESSION)
    assert message.endswith("is already on line 2.")


def test_the_same_name_elsewhere_is_somebody_else() -> None:
    assert len(read("username,platform,user_id\nann,twitch,\nann,kick,\nann,,\nann,twitch,7\nann,twitch,8\n").rows) == 5


def test_rows_that_are_too_long_are_refused_and_short_ones_are_not() -> None:
    listed = read("username,weight,notes\nann\nbo,2,hi,more\ncid,3\n")
    assert names(listed) == ["ann", "cid"]
    assert listed.refused[0].message == "The row has 4 cells, the header 3."


def test_a_row_without_a_name_is_refused() -> None:
    assert why("weight,username\n5,\n1,ann\n")[:2] == (2, Code.NAME_INVALID)
    assert why("weight,username\n5\n1,ann\n")[:2] == (2, Code.NAME_INVALID)


def test_line_numbers_count_lines_in_quotes_too() -> None:
    listed = read('username,notes\nann,"first\nsecond\nthird"\n\n=bad,\n"bo ","a, ""b"""\n')
    assert listed.rows[0].notes == "first\nsecond\nthird"
    assert (listed.rows[1].username, listed.rows[1].notes) == ("bo", 'a, "b"')
    assert listed.refused[0].line == 6


def test_columns_nobody_knows_are_told() -> None:
    assert read("username,Colour,,shoe size\nann,red,,42\n").unknown_columns == ("Colour", "shoe size")
    assert read('[{"username": "a", "colour": "red"}, {"username": "b", "size": 3, "colour": 1}]').unknown_columns == (
        "colour",
        "size",
    )


@pytest.mark.parametrize(
    "months, word, subscriber",
    [
        ("3", "", True), ("0", "", None), ("", "", None), ("3", "no", False), ("", "YES", True), ("", "1", True),
        ("", "0", False), ("", "True", True), ("", "n", False),
    ],
)  # fmt: skip
def test_who_is_a_subscriber(months: str, word: str, subscriber: bool | None) -> None:
    assert read(f"username,sub_months,is_subscriber\nann,{months},{word}\n").rows[0].is_subscriber is subscriber


def test_our_own_neutralised_cells_are_read_back() -> None:
    listed = read("username,notes,user_id\n'+bo,'=x,'-5\n'=cmd,,\n")
    assert (listed.rows[0].username, listed.rows[0].notes, listed.rows[0].user_id) == ("+bo", "=x", "-5")
    assert listed.refused[0].code is Code.NAME_INVALID


def test_texts_in_json_are_read_as_they_stand() -> None:
    (row,) = read('[{"username": "\'+bo", "notes": "\'=x", "user_id": "\'-5"}]').rows
    assert (row.username, row.notes, row.user_id) == ("'+bo", "'=x", "'-5")


def test_a_plain_list_is_one_name_a_line() -> None:
    listed = read_plain_list("\ufeff ann \r\n\n@Bo\nANN\n=cmd\nc d\n".encode())
    assert [(row.line, row.username, row.weight) for row in listed.rows] == [
        (1, "ann", None), (3, "Bo", None), (6, "c d", None),
    ]  # fmt: skip
    assert [(one.line, one.code) for one in listed.refused] == [
        (4, Code.ALREADY_SUBMITTED_THIS_SESSION),
        (5, Code.NAME_INVALID),
    ]


def test_a_plain_list_with_a_header_is_read_as_a_table() -> None:
    assert read_plain_list(b'"Username";weight\nann;2\n').rows[0].weight == 2 * MICRO
    assert read_plain_list(b'[{"username": "ann", "weight": 2}]').rows[0].weight == 2 * MICRO
    with pytest.raises(RaffleError, match="is empty"):
        read_plain_list(b"")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: ("username\n" + text).encode(errors="replace")))
def test_any_file_is_read_or_refused_in_words(content: bytes) -> None:
    for reader in (read_entries, read_plain_list):
        try:
            listed = reader(content)
        except RaffleError as error:
            # Most files are no lists.
            assert (error.code, error.message.isprintable()) == (Code.FILE_UNREADABLE, True)  # noqa: PT017
        else:
            assert all(row.username for row in listed.rows)
            assert all(one.message.isprintable() for one in listed.refused)
            people = [row.person for row in listed.rows]
            assert len(set(people)) == len(people)
