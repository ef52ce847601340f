"""The wheel's colours: a palette that people with any kind of colour vision can tell apart, on dark and on light."""

from __future__ import annotations

from dataclasses import dataclass

# After Okabe and Ito, deepened for large areas; in an order in which light and dark neighbours alternate, so that
# slices stay apart also where hues do not.
PALETTE = ("#2355b5", "#f4a91f", "#16a685", "#f0dc5a", "#cc4a1c", "#72c4f2", "#a8508f")

# Around the circle and back to its beginning, for slices too thin to tell apart: in the palette's order their colours
# would run into one grey.
RAMP = ("#3b7fd9", "#14a39a", "#6fb854", "#ecc83d", "#f0862b", "#d2475f", "#9153b3")
THIN = 600
"""A slice is thin below one part in so many."""


@dataclass(frozen=True, slots=True)
class WheelColours:
    """Colours by what they are for, as #rrggbb or #aarrggbb."""

    slices: tuple[str, ...]
    """At least three; slices that touch get different ones."""
    ramp: tuple[str, ...]
    """Thin slices, by their place on the circle."""
    label_dark: str
    label_light: str
    """The label of a slice is in whichever of the two reads better on it."""
    band: str
    """The band's ground, mixed with the ramp's colours."""
    band_hatch: str
    band_label: str
    separator: str
    rim_high: str
    rim_low: str
    rim_edge: str
    peg: str
    shadow: str
    hub_high: str
    hub_low: str
    hub_edge: str
    hub_text: str
    hub_muted: str
    pointer: str
    pointer_edge: str
    veil: str
    """Lies over everybody but the winner."""
    glow: str
    plate: str
    plate_text: str
    caption: str
    empty_ring: str
    empty_text: str


DARK = WheelColours(
    slices=PALETTE,
    ramp=RAMP,
    label_dark="#10131a",
    label_light="#ffffff",
    band="#2c3242",
    band_hatch="#38ffffff",
    band_label="#f1f3f8",
    separator="#5a0b0d12",
    rim_high="#4a5166",
    rim_low="#1f2430",
    rim_edge="#0b0d12",
    peg="#e9ecf5",
    shadow="#000000",
    hub_high="#2b3040",
    hub_low="#161a24",
    hub_edge="#4a5166",
    hub_text="#f6f7fb",
    hub_muted="#a9b1c4",
    pointer="#ffc53d",
    pointer_edge="#3a2a05",
    veil="#a00d0f15",
    glow="#ffe08a",
    plate="#f010131a",
    plate_text="#ffffff",
    caption="#a9b1c4",
    empty_ring="#262b38",
    empty_text="#a9b1c4",
)

LIGHT = WheelColours(
    slices=PALETTE,
    ramp=RAMP,
    label_dark="#10131a",
    label_light="#ffffff",
    band="#dfe3ec",
    band_hatch="#70ffffff",
    band_label="#161922",
    separator="#80ffffff",
    rim_high="#ffffff",
    rim_low="#cdd3e0",
    rim_edge="#aab2c4",
    peg="#7d869b",
    shadow="#3a4258",
    hub_high="#ffffff",
    hub_low="#e9ecf3",
    hub_edge="#c3c9d6",
    hub_text="#161922",
    hub_muted="#555d70",
    pointer="#e0900a",
    pointer_edge="#ffffff",
    veil="#a8f4f5f9",
    glow="#b86a00",
    plate="#f8ffffff",
    plate_text="#161922",
    caption="#555d70",
    empty_ring="#dde1ea",
    empty_text="#555d70",
)


def colour_of(index: int, count: int, colours: int) -> int:
    """Which of so many colours (three or more) slice `index` of `count` on a full circle has."""
    if index == count - 1 and index > 0 and index % colours == 0:
        # The last one touches the first: neither that one's colour nor that of the one before it.
        return colours // 2
    return index % colours


def ramp_colour(ramp: tuple[str, ...], at: float) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of the ramp at a place on the circle, 0 to 1, between its two next colours."""
    position = at % 1.0 * len(ramp)
    first = int(position) % len(ramp)
    return mixed(ramp[first], ramp[(first + 1) % len(ramp)], position - int(position))


def thin_colour(ramp: tuple[str, ...], at: float, index: int, share: float) -> tuple[int, int, int]:
    """A thin slice's colour: the ramp's, lighter and darker by turns, so that neighbours stay apart.

    The thinner, the less: where slices come near a pixel, strong contrasts would show as patterns that are not there.
    """
    depth = max(0.08, min(1.0, share * THIN) ** 1.5)
    red, green, blue = ramp_colour(ramp, at)
    if index % 2:
        dark = 1 - 0.28 * depth
        return round(red * dark), round(green * dark), round(blue * dark)
    light = 0.14 * depth
    return round(red + (255 - red) * light), round(green + (255 - green) * light), round(blue + (255 - blue) * light)


def mixed(first: str, second: str, part: float) -> tuple[int, int, int]:
    """`part` (0 to 1) of the way from one #rrggbb to another."""
    one, other = _parts(first), _parts(second)
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _parts(name: str) -> tuple[int, int, int]:
    return int(name[-6:-4], 16), int(name[-4:-2], 16), int(name[-2:], 16)
