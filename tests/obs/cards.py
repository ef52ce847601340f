"""Winner cards to try things on."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.obs.winner_card import WinnerCard, card_of
from raffle_desktop.services.records import DrawView, WinnerView

IMG = "<img src=x onerror=window.hacked=1>"
SCRIPT = "</script><script>window.hacked=1</script>"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
ARABIC = "السلطان_محمد"
PERSIAN = "می\u200cخواهم"
OVERRIDE = "abc\u202egnp.exe"
LONG = "W" * 500
ZALGO = "Z" + "\u0301\u0316" * 100 + "algo"
INVISIBLE = "\u2028\u2029\x00\x1b"
HOSTILE = (IMG, SCRIPT, FAMILY * 20, ARABIC, OVERRIDE, LONG, ZALGO, "日本語の名前", INVISIBLE, "a\u200b\ufeffb")


def winner(
    name: str, place: int = 1, *, state: str = "drawn", platform: str = "twitch", weight: int = 248
) -> WinnerView:
    return WinnerView(
        event=0,
        pick=place,
        place=place,
        list_id=f"{platform}:{place}",
        name=name,
        platform=platform,
        viewer_id=place,
        entry_id=place,
        weight=Fraction(weight),
        odds=Fraction(weight, 15432),
        ticket=1,
        of=15432,
        state=state,
        reason="",
        drawn_at=1_763_701_200_000_000,
        breakdown=None,
    )


def draw(*winners: WinnerView, label: str = "names.csv", draw_id: str = "1a2b3c4d5e6f7081") -> DrawView:
    return DrawView(
        id=draw_id,
        channel="local:0",
        seq=1,
        level="local",
        source="session",
        source_label=label,
        session_id=1,
        opened_at=1_763_701_200_000_000,
        opened_by="operator",
        commitment="c" * 64,
        list_sha256="d" * 64,
        entries=312,
        total=Fraction(15432),
        winners=winners,
    )


def card_with(*names: str, title: str = "Friday night giveaway", draw_id: str = "1a2b3c4d5e6f7081") -> WinnerCard:
    """A card on which these have won, in this order."""
    winners = [winner(name, place, platform=("twitch", "kick")[place % 2]) for place, name in enumerate(names, start=1)]
    card = card_of(draw(*winners, draw_id=draw_id), title)
    assert card is not None
    return card
