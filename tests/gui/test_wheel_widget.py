"""The wheel on the screen: it lands on the stored winner, in step with the clock, and rests otherwise."""

from __future__ import annotations

import itertools
import math
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.wheel import Row, lay_out, slice_at, turn_at
from raffle_desktop.gui.theme import contrast
from raffle_desktop.gui.wheel import frame
from raffle_desktop.gui.wheel.colours import DARK, LIGHT, PALETTE, WheelColours, colour_of, thin_colour
from raffle_desktop.gui.wheel.confetti import DURATION_MS, Confetti
from raffle_desktop.gui.wheel.disc import DiscRequest, readable_on, render_disc
from raffle_desktop.gui.wheel.sound import SoundPlayer, fanfare_wav, tick_wav
from raffle_desktop.gui.wheel.widget import WheelWidget
from raffle_desktop.services.wheel_views import DrawWheel, wheel_of

START = 1_800_000_000_000_000
SPIN_MS = 6000
NAMES = ("ann", "bob", "cleo", "dan", "eve")
HOSTILE = (
    "evil\u202egnp.exe",
    "two\nlines\x00",
    "z" + "\u0337\u0321\u0316" * 60 + "algo",
    "W" * 500,
    "محمد_العربي",
    "שלום_עולם",
    "日本の配信者",
    "👨‍👩‍👧‍👦🎉",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "<b>bold</b>&amp;",
    "\u200b",
)


class Now:
    """A clock that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.micros = START

    def __call__(self) -> int:
        return self.micros

    def advance(self, milliseconds: int) -> None:
        self.micros += milliseconds * 1000


def rows(count: int = 5, weight: int = 1) -> list[Row]:
    return [(f"id{number:05}", NAMES[number % 5], weight) for number in range(count)]


def draw(entries: list[Row], winner: int, *, pick: int = 1) -> DrawWheel:
    """A draw that the entry at this place of the list has won."""
    key, name, _weight = entries[winner]
    return wheel_of(entries, key, name=name, draw_id="d" * 16, commitment="c" * 64, event=0, pick=pick)


def gathered() -> DrawWheel:
    """A draw whose winner is among the many who are too small to be shown."""
    return draw([("whale", "whale", 10_000), *rows(3000)], 2000)


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def landings() -> list[int]:
    return []


@pytest.fixture
def wheel(qtbot: QtBot, now: Now, landings: list[int]) -> Iterator[WheelWidget]:
    widget = WheelWidget(now=now)
    qtbot.addWidget(widget)
    widget.resize(480, 520)
    widget.landed.connect(lambda: landings.append(now.micros))
    widget.show()
    yield widget
    widget.hide()
    qtbot.waitUntil(lambda: not any(thread.name == "wheel-disc" for thread in threading.enumerate()))


def wait_painted(qtbot: QtBot, wheel: WheelWidget, slots: int = 1) -> None:
    qtbot.waitUntil(lambda: len(wheel._pictures) == slots and not wheel._resized.isActive())


def timers_running(wheel: WheelWidget) -> bool:
    # Apart from the one that waits for the end of a resize.
    return any(timer.isActive() for timer in wheel.findChildren(QTimer) if timer is not wheel._resized)


def colour_at_pointer(wheel: WheelWidget, colours: WheelColours = DARK) -> int:
    """Which of the palette's colours is nearest to what is seen under the pointer, between hub and names."""
    places = frame.places_in(wheel.width(), wheel.height())
    seen = wheel.grab().toImage().pixelColor(round(places.centre.x()), round(places.centre.y() - 0.36 * places.disc))
    return min(range(len(colours.slices)), key=lambda index: distance(QColor(colours.slices[index]), seen))


def distance(one: QColor, other: QColor) -> float:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum((a - b) ** 2 for a, b in parts)


# --- landing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("winner", range(5))
def test_it_lands_on_the_stored_winner(
    qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int], winner: int
) -> None:
    drawn = draw(rows(), winner)
    wheel.play(drawn, now(), SPIN_MS)
    wait_painted(qtbot, wheel)
    now.advance(SPIN_MS - 1)
    qtbot.wait(50)
    assert wheel.spin_progress < 1
    assert landings == []
    now.advance(1)
    qtbot.waitUntil(lambda: landings == [now()])
    assert not wheel.is_spinning
    now.advance(5000)
    assert slice_at(drawn.layout, wheel.turn) == winner
    assert colour_at_pointer(wheel) == colour_of(winner, 5, len(PALETTE))


def test_what_is_painted_turns_clockwise_with_the_disc(qtbot: QtBot, wheel: WheelWidget, now: Now) -> None:
    drawn = draw(rows(), 3)
    wheel.play(drawn, now(), SPIN_MS)
    wait_painted(qtbot, wheel)
    spin = drawn.spin(now(), SPIN_MS)
    seen = set()
    for moment in range(0, SPIN_MS, 450):
        now.micros = START + moment * 1000
        turn = turn_at(spin, now())
        index = slice_at(drawn.layout, turn)
        assert index is not None
        inside = (-turn % 1.0) * 5 - index
        if 0.05 < inside < 0.95:
            assert colour_at_pointer(wheel) == colour_of(index, 5, len(PALETTE))
            seen.add(index)
    assert len(seen) > 2


def test_it_joins_a_spin_that_began_elsewhere(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    drawn = draw(rows(), 2)
    begun = now() - 2_500_000
    wheel.play(drawn, begun, SPIN_MS)
    joined = turn_at(drawn.spin(begun, SPIN_MS), now())
    assert wheel.turn == joined
    assert 1 < joined < drawn.spin(begun, SPIN_MS).final_turn
    assert wheel.spin_progress == pytest.approx(2500 / SPIN_MS)
    now.micros = begun + SPIN_MS * 1000
    qtbot.waitUntil(lambda: landings == [now()])
    assert slice_at(drawn.layout, wheel.turn) == 2


def test_a_spin_that_is_over_is_settled_at_once(
    qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]
) -> None:
    drawn = draw(rows(), 1)
    wheel.play(drawn, now() - 3_600_000_000, SPIN_MS)
    assert landings == [], "not before play has returned"
    qtbot.waitUntil(lambda: len(landings) == 1)
    assert slice_at(drawn.layout, wheel.turn) == 1
    wait_painted(qtbot, wheel)
    assert colour_at_pointer(wheel) == 1
    assert not timers_running(wheel)


def test_it_lands_once(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    wheel.play(draw(rows(), 1), now() - 10**10, SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 1)
    wheel.celebrate()
    now.advance(1000)
    qtbot.wait(80)
    wheel.hide()
    wheel.show()
    wheel.settle(draw(rows(), 1))
    qtbot.wait(50)
    assert len(landings) == 1
    wheel.play(draw(rows(), 2), now() - 10**10, SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 2)


def test_a_spin_that_is_broken_off_never_lands(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    wheel.play(draw(rows(), 1), now(), SPIN_MS)
    wheel.show_pool(lay_out(rows()))
    now.advance(SPIN_MS)
    qtbot.wait(60)
    assert landings == []
    assert not timers_running(wheel)


def test_a_gathered_winner_gets_a_second_spin(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    drawn = gathered()
    assert drawn.magnified is not None
    wheel.play(drawn, now(), SPIN_MS)
    wait_painted(qtbot, wheel, 2)
    now.advance(SPIN_MS)
    assert slice_at(drawn.layout, wheel.turn) is not None
    qtbot.wait(50)
    assert landings == [], "the band is no winner"
    assert wheel.is_spinning
    now.micros = drawn.ends_at(START, SPIN_MS)
    qtbot.waitUntil(lambda: landings == [now()])
    assert slice_at(drawn.magnified.layout, wheel.turn) == drawn.magnified.index
    now.advance(2000)
    shown = colour_of(drawn.magnified.index, drawn.magnified.layout.count, len(PALETTE))
    places = frame.places_in(wheel.width(), wheel.height())
    image = wheel.grab().toImage()
    # Slices are narrow here: look for the winner's colour along the whole way from the hub to the rim.
    seen = [
        image.pixelColor(round(places.centre.x()), round(places.centre.y() - part / 100 * places.disc))
        for part in range(30, 85)
    ]
    assert min(distance(QColor(PALETTE[shown]), one) for one in seen) < 5000


def test_settled_looks_as_landed(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    drawn = draw(rows(7), 4)
    wheel.play(drawn, now() - 10**10, SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 1)
    wait_painted(qtbot, wheel)
    landed = wheel.grab().toImage()
    wheel.show_pool(lay_out(rows(7)))
    qtbot.waitUntil(lambda: wheel._pictures["main"].request.upright_at == 0.0)
    assert wheel.grab().toImage() != landed
    wheel.settle(drawn)
    qtbot.waitUntil(lambda: wheel._pictures["main"].request.upright_at != 0.0)
    assert slice_at(drawn.layout, wheel.turn) == 4
    assert colour_at_pointer(wheel) == 4
    assert not timers_running(wheel)
    assert not wheel.is_spinning


# --- reduced motion, hiding, rest -------------------------------------------------------------------------------------


def test_with_reduced_motion_nothing_turns(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    ticks: list[int] = []
    wheel.ticked.connect(lambda: ticks.append(1))
    wheel.reduced_motion = True
    drawn = draw(rows(), 2)
    wheel.play(drawn, now(), SPIN_MS)
    wait_painted(qtbot, wheel)
    final = drawn.spin(now(), SPIN_MS).final_turn
    now.advance(200)
    qtbot.wait(40)
    assert landings == []
    now.advance(200)
    qtbot.waitUntil(lambda: landings == [now()])
    assert wheel.turn == final
    assert ticks == []
    assert colour_at_pointer(wheel) == 2
    wheel.celebrate()
    assert not timers_running(wheel), "no confetti either"


def test_hidden_it_rests_but_still_lands(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    wheel.play(draw(rows(), 2), now(), SPIN_MS)
    wheel.hide()
    assert wheel._frames.interval() >= 200, "it only looks now and then"
    now.advance(SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 1)
    assert not timers_running(wheel)


def test_at_rest_no_timer_runs(qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]) -> None:
    wheel.show_pool(lay_out(rows()))
    wait_painted(qtbot, wheel)
    assert not any(timer.isActive() for timer in wheel.findChildren(QTimer))
    wheel.play(draw(rows(), 2), now(), SPIN_MS)
    assert timers_running(wheel)
    now.advance(SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 1)
    wheel.celebrate()
    now.advance(DURATION_MS + 1000)
    qtbot.waitUntil(lambda: not timers_running(wheel))


def test_ticks_follow_the_edges_but_not_faster_than_ears(wheel: WheelWidget, now: Now) -> None:
    ticks: list[int] = []
    wheel.ticked.connect(lambda: ticks.append(now()))
    wheel.play(draw(rows(40), 2), now(), SPIN_MS)
    for _ in range(SPIN_MS // 16):
        now.advance(16)
        wheel._advance()
    assert len(ticks) > 40
    assert min(later - earlier for earlier, later in itertools.pairwise(ticks)) >= 33_000
    late = [later - earlier for earlier, later in itertools.pairwise(ticks)][-3:]
    assert min(late) > 60_000, "slower and slower"


# --- what is shown ----------------------------------------------------------------------------------------------------


def test_an_empty_wheel_invites(qtbot: QtBot, wheel: WheelWidget) -> None:
    wheel.show_pool(None)
    bare = wheel.grab().toImage()
    wheel.set_empty_text("Open submissions to begin")
    assert wheel.grab().toImage() != bare
    assert wheel.accessibleDescription() == "Open submissions to begin"
    wheel.show_pool(lay_out([]))
    assert wheel._pictures == {}
    wheel.show_pool(lay_out(rows(1)))
    wait_painted(qtbot, wheel)
    assert colour_at_pointer(wheel) == 0


def test_shown_and_gathered_are_always_stated(wheel: WheelWidget, now: Now) -> None:
    wheel.show_pool(lay_out([("whale", "whale", 10_000), *rows(3000)]))
    assert "3 001 in the pool" in wheel.accessibleDescription()
    assert "1 shown · 3 000 gathered" in wheel.accessibleDescription()
    wheel.settle(gathered())
    assert "60 of 3 000 gathered" in wheel.accessibleDescription()
    assert "3 001 in the pool" in wheel.accessibleDescription()


def test_screen_readers_hear_the_winner_only_after_the_landing(
    qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]
) -> None:
    wheel.play(draw(rows(), 3), now(), SPIN_MS)
    assert "dan" not in wheel.accessibleDescription()
    now.advance(SPIN_MS)
    qtbot.waitUntil(lambda: len(landings) == 1)
    assert "The winner is dan" in wheel.accessibleDescription()
    spoken = QAccessible.queryAccessibleInterface(wheel)
    assert spoken.text(QAccessible.Text.Name) == wheel.accessibleName() != ""


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_hostile_names_are_only_names(qtbot: QtBot, wheel: WheelWidget, now: Now, colours: WheelColours) -> None:
    entries = [(f"id{number}", name, 5) for number, name in enumerate(HOSTILE)]
    wheel.set_colours(colours)
    for winner in range(len(entries)):
        wheel.settle(draw(entries, winner))
        qtbot.waitUntil(lambda: len(wheel._pictures) == 1)
        assert not wheel.grab().toImage().isNull()
        assert "\u202e" not in wheel.accessibleDescription()
        assert "\n" not in wheel.accessibleDescription()


@pytest.mark.parametrize("count, name", [(12, HOSTILE[3]), (12, HOSTILE[2]), (60, "\u1ea4\u0301\u0302" * 4)])
def test_no_name_paints_beside_its_slice(qapp: object, count: int, name: str) -> None:
    """A tower of accents and a name without end leave the neighbours as they are."""
    plain = [(f"id{number:02}", "-", 5) for number in range(count)]
    one, other = disc(plain), disc([plain[0], ("id01", name, 5), *plain[2:]])
    differing = [(x, y) for x in range(600) for y in range(300) if one.pixelColor(x, y) != other.pixelColor(x, y)]
    assert len(differing) > 50, "the name itself is there"
    for x, y in differing:
        turn = math.atan2(x + 0.5 - 300, 300 - y - 0.5) / (2 * math.pi) % 1.0 * count
        # A pixel on the edge belongs to both.
        assert 0.9 < turn < 2.1
        assert (x - 300) ** 2 + (y - 300) ** 2 < 300**2


def disc(entries: list[Row], colours: WheelColours = DARK, pixels: int = 600) -> QImage:
    image = render_disc(DiscRequest(lay_out(entries), colours, pixels))
    assert image is not None
    return image


def test_the_old_picture_stays_until_the_new_one_is_there(qtbot: QtBot, wheel: WheelWidget) -> None:
    wheel.show_pool(lay_out(rows(3)))
    wait_painted(qtbot, wheel)
    before = wheel._pictures["main"]
    wheel.show_pool(lay_out(rows(4)))
    assert wheel._pictures["main"] is before
    qtbot.waitUntil(lambda: wheel._pictures["main"] is not before)
    assert len(wheel._pictures["main"].request.layout.slices) == 4


def test_of_many_requests_the_newest_wins(qtbot: QtBot, wheel: WheelWidget) -> None:
    for count in range(1, 60):
        wheel.show_pool(lay_out(rows(count)))
    qtbot.waitUntil(lambda: "main" in wheel._pictures and len(wheel._pictures["main"].request.layout.slices) == 59)


def test_a_picture_that_comes_too_late_is_dropped(qtbot: QtBot, wheel: WheelWidget) -> None:
    wheel.show_pool(lay_out(rows(4)))
    wait_painted(qtbot, wheel)
    before = wheel._pictures["main"]
    wheel._painted("main", DiscRequest(lay_out(rows(9)), DARK, 200), disc(rows(9)))
    wheel._painted("opened", DiscRequest(lay_out(rows(9)), DARK, 200), disc(rows(9)))
    assert wheel._pictures == {"main": before}


def test_a_wheel_may_go_while_its_disc_is_painted(qtbot: QtBot) -> None:
    for _ in range(5):
        widget = WheelWidget()
        widget.show()
        widget.show_pool(lay_out(rows(1500)))
        widget.close()
        widget.deleteLater()
        del widget
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: not any(thread.name == "wheel-disc" for thread in threading.enumerate()))
    QCoreApplication.processEvents()


def test_an_overtaken_disc_is_given_up(qapp: object) -> None:
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 2

    assert render_disc(DiscRequest(lay_out(rows(1000)), DARK, 400), stopped) is None


# --- colours ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [2, 3, 7, 8, 14, 15, 22, 40, 281])
def test_slices_that_touch_have_different_colours(count: int) -> None:
    found = [colour_of(index, count, len(PALETTE)) for index in range(count)]
    assert all(one != other for one, other in itertools.pairwise([*found, found[0]]))


def test_thin_neighbours_differ_too() -> None:
    found = [thin_colour(DARK.ramp, index / 2000, index, 1 / 2000) for index in range(2000)]
    assert all(one != other for one, other in itertools.pairwise(found))


# How the missing kinds of cones change a colour (Machado, Oliveira and Fernandes 2009, severity 1).
VISIONS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


@pytest.mark.parametrize("vision", VISIONS)
def test_neighbours_are_told_apart_by_every_kind_of_colour_vision(vision: str) -> None:
    seen = [lab(name, VISIONS[vision]) for name in PALETTE]
    # Those that follow each other, and those that meet where a wheel of any size closes.
    pairs = {tuple(sorted((index, (index + 1) % len(PALETTE)))) for index in range(len(PALETTE))}
    pairs |= {(0, index) for index in range(1, len(PALETTE))} | {(len(PALETTE) // 2, len(PALETTE) - 1)}
    for one, other in sorted(pairs):
        apart = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert apart > 25, (PALETTE[one], PALETTE[other], apart)


def lab(name: str, vision: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """CIE Lab of a colour as it is seen."""
    colour = QColor(name)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    red, green, blue = (min(1.0, max(0.0, sum(a * b for a, b in zip(line, linear, strict=True)))) for line in vision)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_labels_read_on_every_slice(colours: WheelColours) -> None:
    for name in colours.slices:
        assert contrast(readable_on(name, colours.label_dark, colours.label_light), name) >= 4.5, name


# --- confetti and sound -----------------------------------------------------------------------------------------------


def test_confetti_is_the_same_for_the_same_seed(
    qtbot: QtBot, wheel: WheelWidget, now: Now, landings: list[int]
) -> None:
    wheel.settle(draw(rows(), 1))
    wait_painted(qtbot, wheel)
    without = wheel.grab().toImage()
    wheel.celebrate()
    now.advance(900)
    first = wheel.grab().toImage()
    assert first != without
    assert first == wheel.grab().toImage()
    now.advance(DURATION_MS)
    assert wheel.grab().toImage() == without
    one, other = Confetti("a", PALETTE), Confetti("b", PALETTE)
    assert one._pieces == Confetti("a", PALETTE)._pieces != other._pieces


def test_confetti_can_be_off(wheel: WheelWidget) -> None:
    wheel.settle(draw(rows(), 1))
    wheel.confetti_enabled = False
    wheel.celebrate()
    assert not timers_running(wheel)


def test_sounds_are_sounds() -> None:
    for content, least in ((tick_wav(), 1000), (fanfare_wav(), 50_000)):
        assert content[:4] == b"RIFF"
        assert content[8:12] == b"WAVE"
        assert least < len(content) < 200_000
        assert len(set(content[44:])) > 100, "not silence"


def played_by(act: Callable[[SoundPlayer], object]) -> list[str]:
    heard: list[str] = []
    player = SoundPlayer(heard.append)
    act(player)
    player.close()
    return heard


def test_sounds_are_played_in_order_and_never_after_the_end() -> None:
    heard: list[str] = []
    done = threading.Event()

    def play(name: str) -> None:
        heard.append(name)
        if name == "fanfare":
            done.set()

    player = SoundPlayer(play)
    player.tick()
    player.fanfare()
    assert done.wait(5)
    assert heard == ["tick", "fanfare"]
    player.close()
    player.fanfare()
    assert heard == ["tick", "fanfare"]


def test_a_flood_of_ticks_is_thinned_out() -> None:
    def flood(player: SoundPlayer) -> None:
        for _ in range(1000):
            player.tick()

    assert len(played_by(flood)) <= 1


def test_sound_that_is_off_is_silent() -> None:
    def quiet(player: SoundPlayer) -> None:
        player.enabled = False
        player.fanfare()

    assert played_by(quiet) == []


def test_a_player_that_fails_is_not_asked_again() -> None:
    asked: list[str] = []
    tried = threading.Event()

    def broken(name: str) -> None:
        asked.append(name)
        tried.set()
        raise OSError("no sound card")

    player = SoundPlayer(broken)
    player.fanfare()
    assert tried.wait(5)
    player.fanfare()
    player.close()
    assert asked == ["fanfare"]


def test_replacing_colours_paints_anew(qtbot: QtBot, wheel: WheelWidget) -> None:
    wheel.show_pool(lay_out(rows()))
    wait_painted(qtbot, wheel)
    swapped = replace(DARK, slices=DARK.slices[::-1])
    wheel.set_colours(swapped)
    qtbot.waitUntil(lambda: wheel._pictures["main"].request.colours is swapped)
    now_seen = colour_at_pointer(wheel, swapped)
    assert now_seen in {0, 4}
