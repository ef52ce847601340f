"""Several proofs at the command line: what they say together, and whether a group was drawn too often."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raffle_desktop.domain.streamdraw.proof import proof_json
from tests.e2e.test_command_line import Desk, desk
from tests.unit.streamdraw.random_draws import random_draw
from tests.unit.streamdraw.test_together import draw_document

__all__ = ["desk"]


@pytest.fixture
def proofs(tmp_path: Path) -> list[str]:
    """Three draws that follow each other, in each of which each of five has a fifth."""
    paths, prev = [], "0" * 64
    for seq in (1, 2, 3):
        document = draw_document(seq, prev)
        prev = str(document["commit"])
        paths.append(tmp_path / f"{seq}.json")
        paths[-1].write_text(proof_json(document))
    return list(map(str, paths))


def test_a_groups_luck_is_told_in_plain_sentences(desk: Desk, proofs: list[str], tmp_path: Path) -> None:
    winners = [json.loads(Path(proof).read_text())["events"][0]["picks"][0]["id"] for proof in proofs]
    group = tmp_path / "mods.txt"
    other = next(f"twitch:{name}" for name in "abcde" if f"twitch:{name}" not in winners)
    group.write_text(f"{winners[0]}\r\n{other}\n\nnobody\x1b[31m\n", encoding="utf-8-sig")
    out = desk.ok("verify", *proofs, "--group", str(group)).splitlines()
    told = out[out.index("== together") + 1 :]
    assert told[0] == "ok    together: These draws follow each other without a gap."
    assert told[1].startswith("In none of these lists: nobody[31m. ")
    wins = winners.count(winners[0])
    assert told[2] == f"The group (3 names): {wins} of 3 winners in 3 draws; 1.20 were to be expected by weight."
    at_least = {1: "0.784", 2: "0.352 (1 in 3)", 3: "0.064 (1 in 16)"}[wins]
    assert told[3] == f"Of fair draws, so many or more come about with probability {at_least}."
    assert "only if the group was named before" in told[4]


def test_the_same_proof_twice_counts_once(desk: Desk, proofs: list[str], tmp_path: Path) -> None:
    group = tmp_path / "mods.txt"
    group.write_text("@A")
    out = desk.ok("verify", proofs[0], proofs[0], "--group", str(group))
    assert " in 1 draw; 0.20 were to be expected" in out
    assert " in 1 draw; 0.20 were to be expected" in desk.ok("verify", proofs[0], "--group", str(group))


def test_a_draw_left_out_is_asked_for_and_one_that_fails_is_not_counted(
    desk: Desk, proofs: list[str], tmp_path: Path
) -> None:
    assert "not among the files: #2. Ask" in desk.ok("verify", proofs[0], proofs[2])
    altered = Path(proofs[1])
    altered.write_text(altered.read_text().replace('"ticket": ', '"ticket": 1'))
    group = tmp_path / "mods.txt"
    group.write_text("a")
    answer = desk("verify", *proofs, "--group", str(group))
    assert answer.code == 1
    assert " in 2 draws; 0.40 were to be expected" in answer.out


def test_one_commitment_with_two_lists_fails_though_each_proof_holds(desk: Desk, tmp_path: Path) -> None:

    files = []
    for people in ("abcde", "abcdef"):
        files.append(tmp_path / f"{people}.json")
        files[-1].write_text(proof_json(draw_document(1, "0" * 64, people=people)))
        assert desk("verify", str(files[-1])).code == 0
    group = tmp_path / "mods.txt"
    group.write_text("a")
    answer = desk("verify", *map(str, files), "--group", str(group))
    assert answer.code == 1
    assert "FAIL  together: Draw #1 was closed twice" in answer.out
    assert "only counted over proofs that hold" in answer.out


def test_a_group_that_cannot_be_read_is_refused_in_a_sentence(
    desk: Desk, proofs: list[str], tmp_path: Path, subtests: pytest.Subtests
) -> None:
    group = tmp_path / "mods.txt"
    for content, sentence in (
        (b"\n \n", "names nobody"),
        (b"\xff", "not UTF-8"),
        (b"x" * (2**20 + 1), "larger than 1 MB"),
        (None, "mods.txt"),
    ):
        group.unlink(missing_ok=True)
        if content is not None:
            group.write_bytes(content)
        with subtests.test(sentence):
            answer = desk("verify", proofs[0], "--group", str(group))
            assert answer.code == 1
            assert sentence in answer.sentence


def test_all_sorts_of_proofs_together_are_told_of(desk: Desk, tmp_path: Path) -> None:
    """Those of levels a and b: a made-up signature of the beacon would not hold."""
    group = tmp_path / "group.txt"
    group.write_text("Ann\nJürgen\n<b>x</b>\n", encoding="utf-8")
    files = []
    for number in range(40):
        draw = random_draw(number)
        if "\nlevel c\n" not in draw.open_text:
            files.append(tmp_path / f"{number}.json")
            files[-1].write_text(proof_json(draw.document))
    for file in files:
        answer = desk("verify", str(file), "--group", str(group))
        assert "The group (3 names): " in answer.out
    assert len(files) > 5
