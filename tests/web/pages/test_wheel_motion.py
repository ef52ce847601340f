"""The overlay's wheel stands where the program's own wheel stands, at any moment."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from raffle_desktop.domain.wheel import SECOND_SPIN_MS, Spin, eased, point_at, slice_at, turn_at, turns_for
from tests.web.pages import documents
from tests.web.pages.conftest import Screen, wait_for_texts
from tests.web.pages.serving import Document, OverlayServer

HOUR_MS = 3_600_000
ROWS = documents.rows_of(documents.names_of(500))
SHOWN, GATHERED = "k00007", "k00450"
# A spin of hours is at the same angle, to a thousandth of a turn, for as long as a test may take.
NEAR = 2e-3


def slow(document: Document, begun_ms: float) -> Document:
    """The same first spin, but begun so long ago, two hours long, and less than a turn."""
    spin = {"startedAt": documents.now_ms() - begun_ms, "durationMs": 2 * HOUR_MS, "from": 0.0, "to": 0.8125}
    return {**document, "spin": spin}


def expected(spin: Document, now_ms: float) -> float:
    return turn_at(as_spin(spin), round(now_ms * 1000))


def as_spin(spin: Document) -> Spin:
    return Spin(round(spin["startedAt"] * 1000), spin["durationMs"], spin["from"], spin["to"])


def wait_for_angle(page: Page, angle: float) -> None:
    page.wait_for_function("([angle, near]) => Math.abs(raffleWheel.angle() - angle) < near", arg=[angle, NEAR])


def drawn_turn(page: Page, canvas: str) -> float:
    """How far the canvas is really turned, 0 to 1."""
    turn: float = page.evaluate(
        """canvas => {
            const matrix = new DOMMatrix(getComputedStyle(document.getElementById(canvas)).transform);
            return (Math.atan2(matrix.b, matrix.a) / (2 * Math.PI) + 1) % 1;
        }""",
        canvas,
    )
    return turn


def test_the_formulas_give_the_same_numbers_as_the_programs(screen: Screen, server: OverlayServer) -> None:
    page = screen.open("wheel")
    times = [-1.0, 0.0, 1e-9, 0.03, 0.059999999, 0.06, 0.060000001, 0.1, 0.3333, 0.5, 0.75, 0.9, 0.999999, 1.0, 2.0]
    assert page.evaluate("times => times.map(raffleNumbers.eased)", times) == pytest.approx(
        [eased(time) for time in times], abs=1e-9
    )
    spins = [
        {"startedAt": 1_700_000_000_000.25, "durationMs": 6000, "from": 0.0, "to": 4.317},
        {"startedAt": 1_700_000_000_000, "durationMs": 20_000, "from": 0.25, "to": 17.00001},
        {"startedAt": 1_700_000_000_000, "durationMs": 0, "from": 0.0, "to": 1.5},
    ]
    for spin in spins:
        for part in [-5, 0, 1, 359.75, 360, 361, 1777.5, 3000, 5999, 6000, 6000.25, 6001, 19_999, 20_000, 10**7]:
            now = spin["startedAt"] + part
            assert page.evaluate("([spin, now]) => raffleNumbers.turnAt(spin, now)", [spin, now]) == pytest.approx(
                expected(spin, now), abs=1e-9
            )
    turns = [0.0, -0.0, 1.0, 0.25, 3.999999999, 17.0, -0.25, 1e-18, -1e-18, 5 - 2**-49]
    assert page.evaluate("turns => turns.map(raffleNumbers.pointAt)", turns) == [point_at(turn) for turn in turns]


@pytest.mark.parametrize("entries", [1, 8, 500])
def test_the_same_slice_is_under_the_pointer(screen: Screen, server: OverlayServer, entries: int) -> None:
    rows = documents.rows_of(documents.names_of(entries))
    document, layout = documents.wheel(rows, version="v"), documents.draw_of(rows, rows[0][0]).layout
    page = screen.open("wheel")
    turns = [step / 997 for step in range(997)]
    found = page.evaluate(
        """([wheel, turns]) => {
            const layout = raffleNumbers.layoutOf(wheel.slices, wheel.total, wheel.count, wheel.band);
            return turns.map((turn) => raffleNumbers.sliceAt(layout, turn));
        }""",
        [document, turns],
    )
    assert found == [slice_at(layout, turn) for turn in turns]


def test_a_page_opened_in_mid_spin_is_at_the_right_angle_at_once(screen: Screen, server: OverlayServer) -> None:
    document = slow(documents.spun(ROWS, SHOWN, version="v", started_at=0), begun_ms=HOUR_MS)
    server.publish("wheel", document)
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.isMoving()")
    angle = expected(document["spin"], documents.now_ms())
    assert 0.2 < angle < 0.8
    wait_for_angle(page, angle)
    assert drawn_turn(page, "disc") == pytest.approx(angle, abs=NEAR)
    # Nobody is told who wins before it has come to rest.
    expect(page.locator("#won")).to_be_hidden()
    expect(page.locator("#light")).to_be_hidden()
    assert page.evaluate("raffleWheel.landed()") is False


def test_the_servers_clock_counts_not_the_browsers(screen: Screen, server: OverlayServer) -> None:
    server.skew_ms = 0.7 * HOUR_MS
    document = slow(documents.spun(ROWS, SHOWN, version="v", started_at=0), begun_ms=HOUR_MS)
    server.publish("wheel", document)
    page = screen.open("wheel")
    wait_for_angle(page, expected(document["spin"], documents.now_ms() + server.skew_ms))


def test_after_the_end_it_rests_on_the_winner(screen: Screen, server: OverlayServer) -> None:
    document = documents.spun(ROWS, SHOWN, version="v", started_at=documents.now_ms() - HOUR_MS)
    server.publish("wheel", document)
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.landed()")
    assert page.evaluate("raffleWheel.angle()") == document["spin"]["to"]
    assert drawn_turn(page, "disc") == pytest.approx(document["spin"]["to"] % 1, abs=1e-4)
    wait_for_texts(page, "#winner", document["winner"]["name"])
    wait_for_texts(page, "#odds", f"{document['winner']['chance']} chance · weight 22")
    assert slice_at(documents.draw_of(ROWS, SHOWN).layout, document["spin"]["to"]) == document["winner"]["index"]
    # At rest nothing is painted any more, and what is long over is not celebrated.
    page.wait_for_function("() => !raffleWheel.isMoving()")
    expect(page.locator("#confetti")).to_be_hidden()


def test_a_spin_runs_to_its_end_by_itself_and_is_celebrated(screen: Screen, server: OverlayServer) -> None:
    server.publish("wheel", documents.wheel(ROWS, version="pool"))
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.mode() === 'pool'")
    page.evaluate(
        """() => {
            window.seen = [];
            new MutationObserver(() => seen.push([raffleWheel.landed(), document.getElementById("won").hidden]))
                .observe(document.getElementById("won"), { attributes: true });
        }"""
    )
    server.publish("wheel", documents.spun(ROWS, SHOWN, version="v", started_at=documents.now_ms(), duration_ms=700))
    page.wait_for_function("() => raffleWheel.landed()")
    expect(page.locator("#won")).to_be_visible()
    expect(page.locator("#confetti")).to_be_visible()
    # Shown (not hidden) is only ever seen with the wheel at rest.
    assert page.evaluate("seen.filter(([landed, hidden]) => !landed && !hidden)") == []


def test_a_draw_that_is_not_shown_yet_rests_without_a_winner(screen: Screen, server: OverlayServer) -> None:
    server.publish("wheel", {**documents.wheel(ROWS, version="v"), "mode": "draw"})
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.mode() === 'draw'")
    assert page.evaluate("[raffleWheel.angle(), raffleWheel.landed(), raffleWheel.isMoving()]") == [0, False, False]
    expect(page.locator("#won")).to_be_hidden()


def test_a_spin_to_come_waits_for_its_moment(screen: Screen, server: OverlayServer) -> None:
    document = documents.spun(ROWS, SHOWN, version="v", started_at=documents.now_ms() + HOUR_MS)
    server.publish("wheel", document)
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.version() === 'v'")
    assert page.evaluate("[raffleWheel.angle(), raffleWheel.landed(), raffleWheel.isMoving()]") == [0, False, False]


def test_the_opened_band_spins_a_second_time(screen: Screen, server: OverlayServer) -> None:
    document = documents.spun(ROWS, GATHERED, version="v", started_at=documents.now_ms() - 3 * HOUR_MS)
    again = {"startedAt": documents.now_ms() - HOUR_MS, "durationMs": 2 * HOUR_MS, "from": 0.0, "to": 0.9}
    server.publish("wheel", {**document, "second": {**document["second"], "spin": again}})
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.isMoving()")
    wait_for_angle(page, expected(again, documents.now_ms()))
    assert drawn_turn(page, "opened") == pytest.approx(page.evaluate("raffleWheel.angle()") % 1, abs=NEAR)
    gathered = document["band"]["count"]
    wait_for_texts(page, "#shown", f"60 of {gathered} gathered, around the winner · 500 in the pool")
    expect(page.locator("#won")).to_be_hidden()
    # Over: at the winner's slice of the opened band.
    server.publish("wheel", {**document, "version": "over"})
    page.wait_for_function("() => raffleWheel.landed()")
    end = document["second"]["spin"]
    assert end["durationMs"] == SECOND_SPIN_MS
    assert page.evaluate("raffleWheel.angle()") == end["to"]
    assert turns_for(SECOND_SPIN_MS) - 1 <= end["to"] <= turns_for(SECOND_SPIN_MS)
    wait_for_texts(page, "#winner", document["winner"]["name"])


def test_a_browser_that_wants_no_motion_shows_no_winner_before_the_others(
    screen: Screen, server: OverlayServer
) -> None:
    document = documents.spun(ROWS, SHOWN, version="v", started_at=0)
    server.publish("wheel", slow(document, begun_ms=HOUR_MS))
    screen.reduce_motion()
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.mode() === 'draw' && raffleWheel.isMoving()")
    assert not page.evaluate("raffleWheel.landed()")
    expect(page.locator("#won")).to_be_hidden()


def test_with_reduced_motion_the_result_fades_in(screen: Screen, server: OverlayServer) -> None:
    document = documents.spun(ROWS, GATHERED, version="v", started_at=0, reduced=True)
    server.publish("wheel", slow(document, begun_ms=HOUR_MS))
    page = screen.open("wheel")
    # In mid-spin for everybody else.
    page.wait_for_function("() => raffleWheel.landed() && !raffleWheel.isMoving()")
    assert page.evaluate("raffleWheel.angle()") == document["second"]["spin"]["to"]
    expect(page.locator("#won")).to_be_visible()
    expect(page.locator("#confetti")).to_be_hidden()


def test_the_pool_comes_back_after_a_draw(screen: Screen, server: OverlayServer) -> None:
    server.publish("wheel", documents.spun(ROWS, GATHERED, version="v", started_at=documents.now_ms() - HOUR_MS))
    page = screen.open("wheel")
    page.wait_for_function("() => raffleWheel.landed()")
    server.publish("wheel", documents.wheel(documents.rows_of(documents.names_of(9)), version="pool"))
    page.wait_for_function("() => raffleWheel.mode() === 'pool'")
    expect(page.locator("#won")).to_be_hidden()
    expect(page.locator("#opened")).to_be_hidden()
    wait_for_texts(page, "#figure", "9")
    wait_for_texts(page, "#shown", "All 9 entries are shown")
    assert page.evaluate("raffleWheel.angle()") == 0


def test_slices_have_the_desks_colours(screen: Screen, server: OverlayServer) -> None:
    from raffle_desktop.gui.wheel.colours import PALETTE, RAMP, THIN, colour_of, thin_colour

    rows = [(f"k{index:05}", f"n{index}", 10 if index < 15 else 1) for index in range(800)]
    layout = documents.draw_of(rows, "k00000").layout
    page = screen.open("wheel")
    found = page.evaluate(
        """wheel => {
            const layout = raffleNumbers.layoutOf(wheel.slices, wheel.total, wheel.count, wheel.band);
            const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            return layout.slices.map((_, index) => {
                context.fillStyle = raffleDisc.colourOf(layout, index);
                context.fillRect(0, 0, 1, 1);
                return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
            });
        }""",
        documents.wheel(rows, version="v"),
    )
    for index, one in enumerate(layout.slices):
        share = one.weight / layout.total
        name = PALETTE[colour_of(index, len(rows), len(PALETTE))]
        colour = tuple(int(name[at : at + 2], 16) for at in (1, 3, 5))
        if one.weight * THIN < layout.total:
            colour = thin_colour(RAMP, (one.before + one.weight / 2) / layout.total, index, share)
        assert found[index] == pytest.approx(colour, abs=1)
