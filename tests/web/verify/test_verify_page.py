"""What a viewer sees on the checking page: from disk and from a desk, of true, altered, huge and hostile proofs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from raffle_desktop.domain.streamdraw.draw_list import build_list_from_weights
from raffle_desktop.domain.streamdraw.proof import DrawEvent, Post, main_event, proof_document, redraw_event
from raffle_desktop.domain.streamdraw.texts import NO_PREDECESSOR, Level, OpenTerms, blind_id, commitment
from tests.obs.cards import IMG, OVERRIDE, SCRIPT
from tests.web.verify import proofs
from tests.web.verify.conftest import Checker

PEOPLE = [("twitch:1", "ann", 3), ("twitch:2", "bob", 5), ("twitch:3", "cid", 2), ("twitch:4", "dora", 7)]
NARROW_SPACE = "\u202f"


def proof_of(
    people: list[tuple[str, str, Any]] | None = None,
    *,
    level: Level = Level.LOCAL,
    seq: int = 1,
    prev: str = NO_PREDECESSOR,
    winners: int = 1,
    rules: str = "One mug.",
    salts: tuple[str, ...] = (),
    redraws: int = 0,
    reason: str = "no reply",
    channel: str = "twitch:77",
    posts: tuple[Post, ...] = (),
) -> dict[str, Any]:
    terms = OpenTerms(channel, seq, prev, level, winners, 0, 60, "-", rules)
    secret = f"{seq:064x}"
    rows = [(one, name, Fraction(weight)) for one, name, weight in people or PEOPLE]
    draw = build_list_from_weights(commitment(secret, terms.text()), 1_700_000_000, 0, rows)
    events: list[DrawEvent] = [main_event(terms, draw, secret, salts)]
    for number in range(redraws):
        at = draw.closed + 100 * (number + 1)
        events.append(
            redraw_event(
                terms, draw, secret, events, announced=at, replaces=[f"{number}.1"], reason=reason, salts=salts
            )
        )
    return proof_document(terms.text(), secret, draw.text, salts, events, posts=posts)


def written(document: dict[str, Any]) -> str:
    return json.dumps(document)


# --- the verdict ---------------------------------------------------------------------------------------------------


def test_each_worked_draw_holds_and_says_what_its_level_does_not_show(checker: Checker) -> None:
    checker.drop(*(written(proofs.worked(number)) for number in range(3)))
    files = checker.page.locator("button.file")
    told = {}
    for number, level in enumerate("abc"):
        files.nth(number).click()
        assert f"level {level}" in checker.text(".verdict .draw")
        told[level] = checker.text("#result")
        assert checker.page.locator(".check[data-ok=true]").count() == 13
    # The words belong to the levels that bind the streamer, and the tick never stands alone.
    assert [level for level in "abc" if "provably fair" in told[level].lower()] == ["b", "c"]
    assert checker.page.locator(".verdict.good").count() == 1
    assert "What only you can check" in checker.text(".verdict")
    files.first.click()
    assert checker.page.locator(".verdict.weak").count() == 1
    assert "first try" in checker.text("#level")


def test_level_b_without_a_witness_is_not_called_fair(checker: Checker) -> None:
    checker.drop(written(proof_of(level=Level.COMMITTED)))
    assert "fair" not in checker.text("#result").lower()
    assert checker.page.locator(".verdict.weak").count() == 1
    assert "There was no witness" in checker.text("#human")
    checker.drop(written(proof_of(level=Level.COMMITTED, salts=("dice: 4",))))
    assert "Provably fair" in checker.text(".verdict")


def test_what_only_people_can_check_stands_there_with_utc_times_and_the_texts_to_look_for(checker: Checker) -> None:
    document = proofs.worked(2)
    checker.drop(written(document))
    shown = checker.text("#human")
    for time in ("23 Aug 2023, 15:58:54 UTC", "15:59:19 UTC", "15:59:24 UTC", "10:59:33 UTC", "11:00:03 UTC"):
        assert time in shown
    copies = checker.page.locator("#human .copy").evaluate_all("buttons => buttons.map((one) => one.dataset.value)")
    assert {document["commit"], document["list_sha256"], document["secret"]} < set(copies)
    assert "proves nothing" in shown
    assert checker.page.locator("#human input[type=checkbox]").count() == 5


def test_a_close_message_that_came_too_late_by_the_files_own_pointer_is_pointed_out(checker: Checker) -> None:
    document = proofs.worked(2)
    out = 1692803367 + 3 * 999
    for seconds, warned in ((-5, 0), (-4, 1)):
        document["posts"] = [
            {"kind": "close", "platform": "twitch", "text": "STREAMDRAW #3 CLOSED", "at": (out + seconds) * 1000}
        ]
        checker.drop(written(document))
        assert checker.page.locator("#human .warning", has_text="came too late").count() == warned
    document["posts"][0] |= {"kind": "void", "text": "STREAMDRAW #3 VOID · two closings"}
    checker.drop(written(document))
    expect(checker.page.locator("#human .warning")).to_contain_text("was given up")
    document["posts"][0] |= {"text": "STREAMDRAW #3 UNDONE · wrong prize"}
    checker.drop(written(document))
    expect(checker.page.locator("#human .warning")).to_contain_text("nobody has won by it")


ALTERED: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    "another winner": (
        lambda one: one["events"][0]["picks"][0].update(id="twitch:1"), "picks", "is stated otherwise"
    ),
    "another secret": (lambda one: one.update(secret="0" * 64), "commitment", "one of the three was changed"),
    "a weight": (lambda one: one.update(list=one["list"].replace("\n80 ", "\n79 ")), "list", "do not add up"),
    "a round": (lambda one: one["events"][1].update(round=657412), "rounds", "does not follow from its time"),
    "a signature": (
        lambda one: one["events"][1].update(signature=proofs.signatures()[42]), "beacon", "never published it"
    ),
}  # fmt: skip


def test_an_altered_proof_is_refused_by_the_check_that_sees_it_in_a_plain_sentence(checker: Checker) -> None:
    for name, (alter, check, sentence) in ALTERED.items():
        document = proofs.worked(2)
        alter(document)
        checker.drop(written(document))
        assert checker.text("#verdict") == "This proof does NOT hold", name
        assert sentence in checker.text(".verdict"), name
        assert "fair" not in checker.text(".verdict").lower()
        failed = checker.page.locator(".check[data-ok=false]").evaluate_all(
            "all => all.map((one) => one.dataset.check)"
        )
        assert check in failed, name
        assert "does NOT hold" in checker.page.locator("#announcement").inner_text()


def test_what_is_no_proof_is_said_to_be_none_and_the_page_goes_on(checker: Checker) -> None:
    for text, sentence in (
        ('{"hello": 1}', "does not say that it is a streamdraw/1 proof"),
        ("", "ends too early"),
        (written(proofs.worked(0))[:-9], "copied completely"),
        ("\ufeff" + written(proofs.worked(0)), "byte order mark"),
    ):
        checker.drop(text)
        assert checker.text("#verdict") == "This is not a proof"
        assert sentence in checker.text(".verdict")
        assert checker.page.locator("#result .card").count() == 0
    checker.drop(written(proofs.worked(1)))
    assert checker.text("#verdict") == "This proof holds"


def test_pasting_dropping_and_starting_over_by_keyboard_and_mouse(checker: Checker) -> None:
    page = checker.page
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.evaluate("(text) => (document.activeElement.value = text)", written(proofs.worked(1)))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#verdict")
    assert page.evaluate("document.activeElement.id") == "verdict"
    page.get_by_role("button", name="Start over").click()
    assert page.locator("#verdict").count() == 0
    page.evaluate(
        """(text) => {
            const dropped = new DataTransfer();
            dropped.items.add(new File([text], "dropped.json"));
            const given = { dataTransfer: dropped, bubbles: true, cancelable: true };
            document.body.dispatchEvent(new DragEvent("drop", given));
        }""",
        written(proofs.worked(2)),
    )
    page.wait_for_selector("#verdict")
    assert "dropped.json" in checker.text(".verdict")


# --- several draws -------------------------------------------------------------------------------------------------


def chain(length: int) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for number in range(1, length + 1):
        made.append(proof_of(seq=number, prev=made[-1]["commit"] if made else NO_PREDECESSOR))
    return made


def test_draws_of_one_channel_form_a_chain_whose_gaps_are_named(checker: Checker) -> None:
    draws = chain(5)
    checker.drop(*(written(draws[at]) for at in (4, 0, 1)))
    links = checker.page.locator(".links > li").all_inner_texts()
    assert [re.sub(r"\s+", " ", one)[:29] for one in links] == [
        "Draw 1: The figures hold, but",
        "Draw 2: The figures hold, but",
        "Numbers 3 to 4 are missing he",
        "Draw 5: The figures hold, but",
    ]
    assert draws[3]["commit"] in links[2]
    assert "given up, hidden, or only not asked for" in links[2]
    checker.drop(*map(written, draws))
    assert "No number is missing up to the last" in checker.text(".chain")
    assert checker.page.locator(".links .gap, .links .broken").count() == 0


def test_a_draw_put_in_the_place_of_another_is_pointed_out(checker: Checker) -> None:
    first, second, third = chain(3)
    other = proof_of(seq=2, prev=first["commit"], rules="Another mug.")
    checker.drop(*map(written, (first, other, third)))
    broken = checker.page.locator(".links .broken")
    expect(broken).to_have_count(1)
    expect(broken).to_contain_text("Draw 3: ")
    expect(broken).to_contain_text("It does not name the commitment of the draw before")
    checker.drop(*map(written, (first, second, other, third)))
    assert "Two different draws have this number" in checker.text(".chain")


def test_a_draw_that_was_closed_or_told_twice_is_pointed_out_though_each_proof_holds(checker: Checker) -> None:
    first = proof_of()
    second = partial(proof_of, seq=2, prev=first["commit"], level=Level.COMMITTED)
    broken = checker.page.locator(".links .broken")
    for other, words in (
        (second([*PEOPLE, ("twitch:5", "eve", 99)]), "closed twice, with different lists"),
        (second(salts=("another witness",)), "told in two ways"),
        (second(redraws=1, reason="away"), "told in two ways"),
    ):
        checker.drop(*map(written, (first, second(redraws=1), other)))
        assert "3 of 3 proofs hold" in checker.text("#files-seen")
        assert "2 draws of" in checker.text(".chain")
        expect(broken).to_have_count(2)
        expect(broken.last).to_contain_text(words)
    # An earlier copy, from before a redraw, is no contradiction; neither is a copy that somebody meddled with.
    altered = second() | {"list_sha256": "0" * 64}
    checker.drop(*map(written, (first, altered, second(), second(redraws=1))))
    expect(broken).to_have_count(0)
    assert [one.split(":")[0] for one in checker.page.locator(".links > li").all_inner_texts()] == ["Draw 1", "Draw 2"]
    assert "does NOT" not in checker.text(".chain")
    checker.page.locator(".links button").nth(1).click()
    assert "Redraw 1" in checker.text("#human")


# --- one's own entry -----------------------------------------------------------------------------------------------


def search(checker: Checker, words: str) -> str:
    checker.page.fill("#search", words)
    # The answer comes after a pause in typing.
    checker.page.evaluate("document.getElementById('found').replaceChildren()")
    checker.page.locator("#search").dispatch_event("input")
    checker.page.wait_for_selector("#found > :first-child")
    return checker.text("#found").replace(NARROW_SPACE, " ")


def test_an_entry_is_found_with_its_exact_weight_chance_and_tickets(checker: Checker) -> None:
    people = [
        ("twitch:1", "ann", Fraction(1, 3)),
        ("twitch:2", "Jürgen", Fraction(5, 2)),
        ("twitch:3", "-", 1),
        ("twitch:4", "ANN", Fraction(1, 8)),
    ]
    document = proof_of(people, winners=1, redraws=1)
    checker.drop(written(document))
    drawn = document["events"][0]["picks"][0]["id"]
    found = search(checker, "jürgen")
    assert "2.5" in found
    assert "60 of 95" in found
    assert "63.16 %" in found
    assert "tickets 8 to 67" in found
    assert "1/3" in search(checker, "twitch:1")
    assert "0.125" in search(checker, "twitch:4")
    both = search(checker, "Ann")
    assert both.startswith("2 entries found.")
    assert "and replaced by redraw 1" in search(checker, drawn)
    assert "60 twitch:2 " in document["list"]
    assert "is not in this list" in search(checker, "60")  # a weight is neither id nor name
    gone = search(checker, "somebody else")
    assert "“somebody else” is not in this list" in gone
    assert "you were left out" in gone


def test_a_hundred_thousand_entries_are_checked_and_searched_without_filling_the_page(checker: Checker) -> None:
    checker.drop(proofs.crowd_proof(100_000, 300))
    assert checker.text("#verdict").startswith("The figures hold")
    assert search(checker, "viewer_99999").startswith("1 entry found.")
    many = search(checker, "VIEWER_1")
    assert many.startswith("11 111 entries found") or "11 111 entries" in many
    assert "and 11 061 more" in many
    assert checker.page.locator(".entry").count() == 50
    assert checker.page.locator(".winner").count() == 100
    checker.page.get_by_role("button", name=re.compile("other winners")).click()
    assert checker.page.locator(".winner").count() == 200
    assert checker.page.evaluate("document.querySelectorAll('*').length") < 4000


def test_in_a_list_that_hides_who_is_in_it_one_finds_oneself_by_the_nonce(checker: Checker) -> None:
    nonce = "00112233445566778899aabbccddeeff"
    people = [(blind_id(f"{number:032x}", f"twitch:{number}"), "-", 1) for number in range(4)]
    checker.drop(written(proof_of([*people, (blind_id(nonce, "twitch:12345"), "-", 9)])))
    checker.page.fill("#nonce", nonce)
    checker.page.fill("#own-id", "twitch:12345")
    checker.page.get_by_role("button", name="Work out my entry").click()
    expect(checker.page.locator("#found")).to_contain_text("9 of 13")
    assert "043285e3be1bde2a6d5288eefb3dd44ecf1d2a14a612a6f63af6052f306b8a0a" in checker.text("#found")


# --- strangers' texts ----------------------------------------------------------------------------------------------


def hostile() -> dict[str, Any]:
    """What a list may hold, and more: a file can be written by anybody."""
    people = [(f"twitch:{number}", name, 1) for number, name in enumerate(proofs.NAMES)]
    document = proof_of(
        people,
        level=Level.COMMITTED,
        winners=len(people),
        rules=f"{IMG}{SCRIPT} % \\ ' \u202e",
        salts=(SCRIPT, "\u202e\x1b[2J", IMG),
        redraws=1,
        reason=SCRIPT,
        posts=(Post("open", IMG, SCRIPT, -5, url="javascript:window.hacked=1"),),
    )
    lines = document["list"].split("\n")
    lines[7] = f"1 twitch:0 {OVERRIDE}{'W' * 3000}{SCRIPT}\u2028\x00\x1b\ufeff"
    document["list"] = "\n".join(lines)
    return document


def test_names_rules_salts_and_reasons_are_text_and_nothing_else(checker: Checker) -> None:
    checker.page.set_viewport_size({"width": 360, "height": 740})
    checker.drop(written(hostile()), written(proof_of(PEOPLE)), names=[SCRIPT + OVERRIDE, IMG])
    page = checker.page
    page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    search(checker, "w")
    page.wait_for_selector("[data-check=picks] .command")
    assert (
        page.evaluate("document.querySelectorAll('#result img, #result script, #result iframe, #result b b').length")
        == 0
    )
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("#result a").count() == 0
    # Each is isolated: no text turns what stands beside it.
    isolated = page.locator(".stranger").evaluate_all(
        "all => all.every((one) => getComputedStyle(one).unicodeBidi.startsWith('isolate'))"
    )
    assert isolated


def commands(checker: Checker) -> list[tuple[str, str]]:
    """Each command of the page that needs no network, with what it says that it prints."""
    page = checker.page
    page.locator("#checks details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    page.wait_for_selector("[data-check=picks] .command")
    expect(page.locator("#checks .steps:empty")).to_have_count(0)
    found: list[tuple[str, str]] = page.locator("#checks .step:has(.command):has(.gives)").evaluate_all(
        """all => all.map((step) => [
            step.querySelector(".copy").dataset.value, step.querySelector(".gives code").textContent,
        ])"""
    )
    return [(command, gives) for command, gives in found if not command.startswith("curl")]


@pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a Unix shell")
def test_the_commands_beside_the_checks_really_print_what_is_shown(checker: Checker, tmp_path: Path) -> None:
    tricky = proof_of(
        [(one, name, Fraction(weight, 3)) for (one, _, weight), name in zip(PEOPLE, proofs.NAMES[-4:], strict=True)]
        + [("'\"\\%$`~!#&;|<>(){}[]*?", "it's", 2), ("manual:-n", "-n", 1)],
        level=Level.COMMITTED,
        winners=3,
        rules="100 % 'fair' \\t \\0101 \"$(touch hacked)\" `touch hacked` !! \u202e\u00a0\ufeff –",
        salts=proofs.TEXTS,
        redraws=2,
    )
    # The last one has the largest total that there can be.
    for document in (proofs.worked(2), tricky, proofs.random_proof(49)):
        checker.drop(written(document))
        checker.page.get_by_role("button", name="Save list.txt").last.scroll_into_view_if_needed()
        with checker.page.expect_download() as download:
            checker.page.get_by_role("button", name="Save list.txt").last.click()
        download.value.save_as(tmp_path / "list.txt")
        found = commands(checker)
        assert len(found) >= 5 + 2 * sum(len(event["picks"]) for event in document["events"])
        script = "\necho @@\n".join(command for command, _ in found)
        for shell in ("bash", "sh"):
            done = subprocess.run([shell, "-c", script], cwd=tmp_path, capture_output=True, timeout=20, check=True)
            assert done.stderr == b""
            printed = [re.sub(rb"  (-|list\.txt)?\n$|\n$", b"", one).decode() for one in done.stdout.split(b"@@\n")]
            assert printed == [gives for _, gives in found]
    assert [path.name for path in tmp_path.iterdir()] == ["list.txt"]
