"""Lists of followers, subscribers and gifts: every shape that is taken, and everything that spoils a list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from raffle_desktop.feeds.entries_rows import read_entries_list
from raffle_desktop.feeds.faults import NotUnderstood
from raffle_desktop.feeds.rows import EntriesList, FeedRow


def read(content: Any, kind: EntriesList = "followers") -> list[FeedRow]:
    return read_entries_list(content if isinstance(content, bytes) else json.dumps(content).encode(), kind)


def names(content: Any, kind: EntriesList = "followers") -> list[str]:
    return [row.name for row in read(content, kind)]


def refused(content: Any, kind: EntriesList = "followers") -> str:
    with pytest.raises(NotUnderstood) as caught:
        read(content, kind)
    assert "Nothing was changed." in caught.value.message
    assert caught.value.way_out
    return caught.value.message


@pytest.mark.parametrize(
    "content",
    [
        ["ann", "bob"],
        [{"username": "ann"}, {"username": "bob"}],
        [{"login": "ann", "id": 4}, {"user_name": "bob", "tier": "1000"}],
        ["ann", {"user_login": "bob", "user_name": "ボブ"}],
        {"followers": ["ann", "bob"]},
        {"data": ["ann", "bob"], "total": 2, "pagination": {}, "success": True, "error": None},
        b'\xef\xbb\xbf ["ann",\n"bob"]\n',
        [" ann ", "@bob"],
    ],
)
def test_every_shape_of_a_list_is_read(content: Any) -> None:
    assert names(content) == ["ann", "bob"]


def test_ids_come_along_as_text_however_they_were_sent() -> None:
    rows = read([{"username": "ann", "user_id": "123"}, {"login": "bob", "user_id": 9007199254740993}, "cy"])
    assert rows == [FeedRow("ann", "123"), FeedRow("bob", "9007199254740993"), FeedRow("cy", None)]
    assert read([{"username": "ann", "user_id": None}, {"username": "bob", "user_id": ""}])[1].user_id is None


def test_an_empty_list_is_a_list() -> None:
    assert read([]) == read({"followers": []}) == []


def test_names_in_any_script_are_names() -> None:
    assert names(["Ünïcödé", "テスト", "Zoë"]) == ["Ünïcödé", "テスト", "Zoë"]


def test_the_same_name_again_or_in_other_case_counts_once() -> None:
    assert names(["Ann", "ann", "ANN", "bob", "bob"]) == ["Ann", "bob"]


def test_one_account_under_two_names_counts_once() -> None:
    assert read([{"username": "ann", "user_id": 1}, {"username": "ann_new", "user_id": "1"}]) == [FeedRow("ann", "1")]


def test_two_accounts_that_had_the_same_name_are_two() -> None:
    rows = [{"username": "ann", "user_id": 1}, {"username": "ann", "user_id": 2}]
    assert [row.user_id for row in read(rows)] == ["1", "2"]


@pytest.mark.parametrize("order", [1, -1])
def test_who_is_listed_with_an_id_is_not_listed_again_without_one(order: int) -> None:
    rows: list[Any] = ["Ann", {"username": "ann", "user_id": 1}][::order]
    assert read(rows) == [FeedRow("ann", "1")]


# Gifts


@pytest.mark.parametrize("count", [3, "3", 3.0, "3.000000000000000000"])
@pytest.mark.parametrize("key", ["count", "total"])
def test_gifts_are_counted_however_the_number_is_written(key: str, count: Any) -> None:
    assert read([{"username": "ann", key: count}], "gift_subs") == [FeedRow("ann", None, 3)]


def test_gifts_without_counts_are_one_each() -> None:
    assert read(["ann", "bob", "ann"], "gift_subs") == [FeedRow("ann", None, 1), FeedRow("bob", None, 1)]


def test_the_total_of_a_list_of_gifts_may_be_of_gifts() -> None:
    content = {"gifts": [{"username": "ann", "count": 2}, {"username": "bob", "count": 5}], "total": 7}
    assert [row.count for row in read(content, "gift_subs")] == [2, 5]


def test_nobody_with_no_gifts_is_on_the_list() -> None:
    assert names([{"username": "ann", "count": 0}, {"username": "bob", "count": "1"}], "gift_subs") == ["bob"]


def test_counts_on_other_lists_mean_nothing() -> None:
    assert read([{"username": "ann", "count": 12}], "subscribers") == [FeedRow("ann", None, 1)]


def test_the_same_gifter_with_the_same_number_counts_once() -> None:
    rows = [{"username": "ann", "count": 2}, {"username": "ANN", "count": 2}]
    assert read(rows, "gift_subs") == [FeedRow("ann", None, 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [{"username": "ann", "count": 2}, {"username": "Ann", "count": 3}],
        [{"username": "ann", "count": 2, "user_id": 1}, {"username": "ann", "count": 3, "user_id": "1"}],
        [{"username": "ann", "count": 2, "user_id": 1}, {"username": "ann", "count": 3}],
    ],
)
def test_the_same_gifter_with_two_numbers_spoils_the_list(rows: Any) -> None:
    assert "stands in it twice, with" in refused(rows, "gift_subs")


@pytest.mark.parametrize("count", [-1, 1.5, "many", None, True, [], "1e3", 1e3 + 0.5, "-0", 2_000_000, "", " 3", "３"])
def test_a_number_of_gifts_that_is_none_spoils_the_list(count: Any) -> None:
    rows = [{"username": "ann", "count": 1}, {"username": "bob", "count": count}]
    assert "row 2 (bob) does not say how many" in refused(rows, "gift_subs")


def test_a_row_without_a_count_among_counted_ones_spoils_the_list() -> None:
    assert "row 2" in refused([{"username": "ann", "count": 1}, "bob"], "gift_subs")
    assert "row 1" in refused([{"username": "ann", "count": 1, "total": 2}], "gift_subs")


# What is no list


@pytest.mark.parametrize(
    "content, why",
    [
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "a web page"),
        (b"", "it is empty"),
        (b"  \n ", "it is empty"),
        (b'["ann", "bo', "not JSON"),
        (b'["ann", "bob"', "it breaks off"),
        (b'["ann",', "it breaks off"),
        (b'["ann"] ["bob"]', "not JSON"),
        (b'{"followers": ["ann"', "it breaks off"),
        (b"\xff\xfe[\x00]\x00", "not text in UTF-8"),
        (b'["\xe4nn"]', "not text in UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'[{"username": "ann", "user_id": NaN}]', "NaN"),
        (b'[{"username": "ann", "x": -Infinity}]', "-Infinity"),
        (b'[{"username": "ann", "user_id": ' + b"9" * 5000 + b"}]", "more digits"),
        (b'[{"username": "ann", "x": 0.' + b"9" * 5000 + b"}]", "more digits"),
        (b'[{"username": "ann", "username": "bob"}]', "“username” stands twice"),
        (b"null", "not a list"),
        (b"12", "not a list"),
        (b'"ann"', "not a list"),
        ({}, "there is no list in it"),
        ({"followers": {"ann": True}}, "there is no list in it"),
        ({"message": "Too many requests"}, "there is no list in it"),
        ({"followers": ["ann"], "subscribers": []}, "2 lists"),
        ({"error": "database gone", "followers": []}, "reports an error"),
        ({"success": False, "followers": ["ann"]}, "reports an error"),
    ],
    ids=lambda value: repr(value)[:30],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_the_reason(content: Any, why: str) -> None:
    assert why in refused(content)


@pytest.mark.parametrize(
    "beside",
    [
        {"total": 812},
        {"count": "812"},
        {"next": "https://feed.example/followers?page=2"},
        {"has_more": True},
        {"pagination": {"cursor": "eyJiIjpudWxs"}},
        {"meta": {"total": 3.0}},
        {"nextPageToken": None, "next_cursor": 0},
    ],
)
def test_one_page_of_a_list_is_not_taken_for_the_list(beside: dict[str, Any]) -> None:
    assert "not the whole list" in refused({"followers": ["ann", "bob"], **beside})


@pytest.mark.parametrize(
    "row",
    [None, 5, True, [], ["ann"], {}, {"name": "ann"}, {"username": None}, {"username": ""}, {"username": 7}, "", "  ",
     {"username": ["ann"]}, "a\u0000b", "ann\u202eevil", "\ud800", "=HYPERLINK(1)", "x" * 501, "\u200b",
     {"username": "ann", "user_id": 1.5}, {"username": "ann", "user_id": -1}, {"username": "ann", "user_id": [1]},
     {"username": "ann", "user_id": True}, {"username": "ann", "user_id": "1 2"},
     {"username": "a", "user_id": "9" * 101}],
    ids=repr,
)  # fmt: skip
def test_one_row_that_cannot_be_read_spoils_the_list(row: Any) -> None:
    message = refused(["ann", "bob", row])
    assert "row 3" in message
    assert message.isprintable()
    assert len(message) < 300


def test_lists_of_hundreds_of_thousands_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(read([f"viewer{number}" for number in range(100_000)])) == 100_000
    monkeypatch.setattr("raffle_desktop.feeds.json_list.ROWS_MAX", 2)
    assert "3 rows" in refused(["a", "b", "c"])
