"""Names that can be taken for one another are told apart from those that are merely similar."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.look_alikes import looks_like


@pytest.mark.parametrize(
    "name, other",
    [
        ("l1ght_fan", "LightFan"),
        ("Iight", "light"),
        ("n0va", "nova"),
        ("rnax", "max"),
        ("vvill", "will"),
        ("\u0430nn", "ann"),
        ("\u039dova", "nova"),
        ("ann_", "ann"),
        ("a_n_n", "ann"),
        ("\uff41nn", "ann"),
        ("\u00e1nn", "ann"),
        ("ann\u200b", "ann"),
    ],
)
def test_names_that_look_alike(name: str, other: str) -> None:
    assert looks_like(name, other)
    assert looks_like(other, name)


@pytest.mark.parametrize(
    "name, other",
    [
        ("ann", "ann"),
        ("ANN", "ann"),
        ("ann", "anna"),
        ("ann2", "ann3"),
        ("bob", "ann"),
        ("_", "__"),
        ("\u30a2", "\u30a4"),
    ],
)
def test_the_same_name_and_other_names_do_not(name: str, other: str) -> None:
    assert not looks_like(name, other)
    assert not looks_like(other, name)
