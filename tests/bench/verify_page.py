"""The checking page in Chromium: what its verifier takes, until its verdict stands there, and until a name is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from raffle_desktop.obs.verify_page import verify_page
from tests.bench.measuring import Figure, Results, best_of
from tests.chromium import CHROMIUM
from tests.web.verify.proofs import crowd_proof

MANY, FOR_MANY = 100, 1_000
LONGEST_S = 1.0
AIMED_AT = 100_000

_PREPARE = """async () => {
    const file = document.getElementById("bench").files[0];
    window.given = new Uint8Array(await file.arrayBuffer());
}"""
_VERIFY = """() => {
    const begin = performance.now();
    if (!window.streamdraw.verify(window.given).complete) {
        throw new Error("the proof does not hold");
    }
    return (performance.now() - begin) / 1000;
}"""
# What a check cannot do without, by what the browser has built in: parse, hash, read every line, sum up.
_BARE = """async () => {
    const begin = performance.now();
    const { list } = JSON.parse(new TextDecoder().decode(window.given));
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(list));
    let total = 0;
    for (const line of list.split("\\n").slice(7, -1)) {
        total += parseInt(line, 10);
    }
    return total > 0 ? (performance.now() - begin) / 1000 : NaN;
}"""
# From the file being chosen to the verdict being there, and the longest that the page stood still meanwhile.
_SHOW = """() => new Promise((done) => {
    document.getElementById("clear").click();
    const files = document.getElementById("files");
    const given = new DataTransfer();
    given.items.add(document.getElementById("bench").files[0]);
    files.files = given.files;
    const begin = performance.now();
    let [last, longest] = [begin, 0];
    const look = () => {
        const now = performance.now();
        [last, longest] = [now, Math.max(longest, now - last)];
        if (document.getElementById("verdict") === null) {
            setTimeout(look);
        } else {
            done([(now - begin) / 1000, longest / 1000]);
        }
    };
    files.dispatchEvent(new Event("change"));
    setTimeout(look);
})"""
_SEARCH = """() => new Promise((done) => {
    const found = document.getElementById("found");
    found.replaceChildren();
    const begin = performance.now();
    new MutationObserver((_, watch) => {
        watch.disconnect();
        done((performance.now() - begin) / 1000);
    }).observe(found, { childList: true });
    const field = document.getElementById("search");
    field.value = "viewer_7";
    field.dispatchEvent(new Event("input"));
})"""


def measure(results: Results, sizes: Sequence[int], folder: Path) -> None:
    """Nothing is measured where there is no Chromium."""
    if CHROMIUM is None:
        results.say("verify page: no Chromium here")
        return
    path = folder / "verify.html"
    path.write_text(verify_page(), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for size in sizes:
            for winners in (1, MANY) if size >= FOR_MANY else (1,):
                page = browser.new_page()
                page.set_default_timeout(120_000)
                page.goto(path.as_uri())
                _measure_one(results, page, size, winners, folder)
                page.close()
        browser.close()
    results.tell_growth("verify", "page's verifier, 1 winner", 1.3)


def _measure_one(results: Results, page: Page, size: int, winners: int, folder: Path) -> None:
    proof = folder / f"proof-{size}-{winners}.json"
    proof.write_text(crowd_proof(size, winners), encoding="utf-8")
    page.evaluate(
        """() => document.body.append(Object.assign(document.createElement("input"), { id: "bench", type: "file" }))"""
    )
    page.set_input_files("#bench", proof)
    page.evaluate(_PREPARE)
    worded = f"{winners} winner{'s' if winners > 1 else ''}"
    verified, bare = best_of([_in_page(page, _VERIFY), _in_page(page, _BARE)], seconds=3)
    results.add(Figure("verify", f"page's verifier, {worded}", size, verified, "s", bare, "browser's own"))
    stood_still: list[float] = []

    def show() -> float:
        seconds, longest = page.evaluate(_SHOW)
        stood_still.append(longest)
        return float(seconds)

    shown = best_of([show], seconds=2)[0]
    results.add(Figure("verify", f"file to verdict, {worded}", size, shown, "s"))
    results.add(Figure("verify", f"stands still meanwhile, {worded}", size, min(stood_still), "s"))
    if winners == 1:
        found = best_of([_in_page(page, _SEARCH)], seconds=1)[0]
        results.add(Figure("verify", "a name found, with 0.12 s of waiting", size, found, "s"))
    if (size, winners) == (AIMED_AT, MANY):
        results.aim(f"verifying {AIMED_AT:,} entries and {MANY} winners on the page, s", verified, LONGEST_S)
    proof.unlink()


def _in_page(page: Page, script: str) -> Callable[[], float]:
    return lambda: float(page.evaluate(script))
