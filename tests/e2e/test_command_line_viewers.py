"""Viewers who turn out to be one person, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.e2e.test_command_line import Desk, desk

__all__ = ["desk"]


def test_two_viewers_are_merged_listed_and_two_again(desk: Desk, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text(
        "username,platform,userId\nann,twitch,1\nann_k,kick,2\nbo,twitch,3\nbo,kick,4\n", encoding="utf-8"
    )
    assert desk("import", str(listed)).code == 0
    assert desk("viewers", "merges").out == "No viewers were merged.\n"
    merged = desk("viewers", "merge", "ann", "kick:ann_k", "--reason", "told me so")
    assert merged.out.splitlines() == [
        "ann and ann_k are one viewer now (1): 1 account.",
        "“raffle-desktop viewers unmerge 1” makes two of them again.",
    ]
    [told] = json.loads(desk("viewers", "merges", "--json").out)["merges"]
    assert (told["keptName"], told["absorbedName"], told["reason"], told["undoneAt"]) == (
        "ann",
        "ann_k",
        "told me so",
        None,
    )
    assert desk("report", "reconcile").code == desk("doctor").code == 0
    assert desk("viewers", "unmerge", "1").out == "ann and ann_k are two viewers again (1 and 2).\n"
    assert "two again" in desk("viewers", "merges").out
    for words, sentence in (
        (("merge", "nobody", "ann"), "There is no viewer called “nobody”."),
        (("merge", "bo", "ann"), "More than one viewer is called “bo”: name the number (3 and 4), or “twitch:NAME”."),
        (("merge", "1", "ann"), "“ann” is one viewer already."),
        (("unmerge", "1"), "This merge was undone before."),
        (("unmerge", "9" * 30), "There is no such merge of viewers."),
    ):
        refused = desk("viewers", *words)
        assert (refused.code, refused.out, refused.err) == (1, "", f"{sentence}\n")
