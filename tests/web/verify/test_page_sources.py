"""Where the checking page comes from: a desk, a disk, a browser's own copy; and that nothing else can run in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from raffle_desktop.obs import verify_page as pages
from tests.web.conftest import Served
from tests.web.verify import proofs
from tests.web.verify.conftest import Checker, checking


def test_the_desk_serves_the_page_and_it_asks_nobody_else(served: Served, browser: Browser, tmp_path: Path) -> None:
    for name in ("ann", "bob", "cid"):
        served.desk.enter(name)
    draw_id = served.client.post("/api/pick-winner").json()["drawId"]
    answer = served.stranger.get("/verify")
    assert answer.headers["content-security-policy"] == pages.served_policy()
    assert "frame-ancestors 'none'" in pages.served_policy()
    with checking(browser, f"{served.url}/verify?draw={draw_id}") as checker:
        checker.page.wait_for_selector("#verdict")
        assert checker.text("#verdict").startswith("The figures hold")
        asked = len(checker.requests)
        checker.page.get_by_role("button", name="Find your entry").click()
        assert checker.page.evaluate("document.activeElement.id") == "search"
        assert len(checker.requests) == asked
        checker.page.goto(f"{served.url}/verify#draw={draw_id}")
        checker.page.wait_for_selector("#verdict")
        checker.page.goto(f"{served.url}/verify")
        checker.page.get_by_role("button", name="Newest draw of this desk").click()
        checker.page.wait_for_selector("#verdict")
        assert checker.text("#verdict").startswith("The figures hold")
        assert {url.split("?")[0].split("#")[0] for url in checker.requests if not url.startswith("data:")} == {
            f"{served.url}/verify",
            f"{served.url}/api/draws/{draw_id}/proof",
            f"{served.url}/api/draws/latest/proof",
        }
        saved = tmp_path / "saved.html"
        saved.write_text(checker.page.content(), encoding="utf-8")
    # Saved by the browser with all that was on it, it is the empty page again, and works without the desk.
    with checking(browser, saved.as_uri()) as checker:
        assert checker.page.locator("#verdict").count() == 0
        assert not checker.page.locator("#newest, #clear, #progress").filter(visible=True).count()
        checker.drop(json.dumps(proofs.worked(1)))
        assert checker.text("#verdict") == "This proof holds"
        assert [url for url in checker.requests if not url.startswith("data:")] == [saved.as_uri()]


def test_a_draw_that_the_desk_does_not_have_is_said_to_be_missing(served: Served, browser: Browser) -> None:
    with browser.new_context() as context:
        checker = Checker(context.new_page())
        checker.page.goto(f"{served.url}/verify?draw=no-such-draw")
        checker.page.wait_for_selector("#verdict")
        sentence = served.stranger.get("/api/draws/no-such-draw/proof").json()["message"]
        assert sentence in checker.text(".verdict")
        assert checker.text("#verdict") == "The proof could not be loaded"
        # The browser itself tells its console of the 404, and nothing else is told there.
        assert [one for one in checker.complaints if "404" not in one] == []


def test_nothing_but_its_own_script_and_style_can_run_or_be_asked_for(page_file: Path) -> None:
    text = page_file.read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    for part in ("default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"):
        assert part in policy[1]
    assert "unsafe" not in policy[1]
    assert re.findall(r"""(?:src|href)\s*=\s*["'](?!data:)""", text.split("<style>")[0]) == []
    assert len(re.findall("<script", text)) == len(re.findall("</script", text)) == 1


@pytest.mark.parametrize("ending", ["</script>", "</SCRIPT ", "<!--"])
def test_a_script_that_would_end_itself_is_never_put_into_a_page(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setattr(pages, "_text", lambda name: f'"{ending}"' if name == "page.js" else "")
    with pytest.raises(ValueError, match="end it too early"):
        pages._script.__wrapped__()
