"""What strangers write is shown on Discord as it is, whatever is in it; templates are checked before they are kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.discord.bot_people import roles_of
from raffle_desktop.domain.chat_texts import clean, cut
from raffle_desktop.domain.discord_texts import (
    DISCORD_FIELDS,
    check_discord_text,
    cut_to_units,
    escaped,
    render_discord,
    units,
)
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.discord_settings import DiscordSettings, DiscordText, DiscordTexts
from tests.conftest import Desk


def shown_by_discord(text: str) -> str:
    """What is left to be seen of an escaped text."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text).translate({0x200B: None, 0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("*b* _i_ ~s~ `c` ||x||", r"\*b\* \_i\_ \~s\~ \`c\` \|\|x\|\|"),
        ("[free](https://evil.example)", r"\[free\](https\://evil.example)"),
        ("@everyone @here <@123> <#1> <:a:1>", "@\u200beveryone @\u200bhere \\<@\u200b123\\> \\<#1\\> \\<:a:1\\>"),
        ("join DISCORD.gg/abc or discordapp.com/invite/x", r"join DISCORD\.gg/abc or discordapp\.com/invite/x"),
        ("# head", r"\# head"),
        ("- list", r"\- list"),
        ("-# small", r"\-# small"),
        ("1. one", r"1\. one"),
        ("> quote", r"\> quote"),
        ("50.5 %", "50.5 %"),
        ("a\u202eb\u200bc\n\nd", "abc d"),
        ("عربي", "\u2068عربي\u2069"),
        ("back\\slash\\*", r"back\\slash\\\*"),
    ],
)
def test_what_means_something_to_discord_means_nothing_in_a_name(text: str, wanted: str) -> None:
    assert escaped(text) == wanted


@given(st.text(max_size=400))
def test_an_escaped_text_shows_what_was_written_and_never_a_mark_of_its_own(text: str) -> None:
    said = escaped(text, 200)
    bare = re.sub(r"\\.", "", said)
    assert not re.search(r"[*_~`|<>\[\]\\]|://|@(?!\u200b)|(?i:discord(app)?\.(gg|com))", bare)
    assert "\n" not in said
    assert shown_by_discord(said) == cut(clean(text), 200)


@given(st.text(alphabet="ab\\*😀\u2068\u2069e\u0301 ", max_size=60), st.integers(1, 40))
def test_a_cut_text_fits_and_ends_in_no_half_escape(text: str, most: int) -> None:
    fitting = cut_to_units(text, most)
    assert units(fitting) <= most
    if fitting != text:
        kept = fitting.removesuffix("…")
        assert kept != fitting
        assert kept.rstrip("\u2069") == "" or text.startswith(kept.rstrip("\u2069"))
        assert (len(kept) - len(kept.rstrip("\\"))) % 2 == 0
        assert kept.count("\u2068") <= kept.count("\u2069")


def test_a_filled_in_value_is_no_template() -> None:
    fields = {"winner": "{reason}", "reason": "secret", "link": "https://example.org/?a=_b_"}
    assert render_discord("{winner} {other} {link}", fields) == "{reason} {other} https://example.org/?a=_b_"


def test_templates_that_cannot_work_are_refused(desk: Desk, subtests: pytest.Subtests) -> None:
    service, usual = desk.services.discord_settings, DiscordTexts()
    wrong = {
        "{winer} cannot": ("winner", "{winer} cannot", False),
        "title of a list": ("award", "{viewer}", True),
        "brace": ("winner", "{winner", False),
        "long": ("winner", "x" * 1501, False),
        "long title": ("turned", "x" * 201, True),
        "hidden": ("winner", "a\u202eb", False),
    }
    for name, (kind, text, title) in wrong.items():
        with subtests.test(name), pytest.raises(RaffleError) as caught:
            check_discord_text(kind, text, title=title)
        assert caught.value.code is Code.VALUE_INVALID
    for kind in DISCORD_FIELDS:
        check_discord_text(kind, usual[kind].title, title=True)
        check_discord_text(kind, usual[kind].text)
    for changes, says in (
        ({"awards_from": 0}, "from 1 to"),
        ({"guilds": ("12",)}, "Copy ID"),
        ({"channels": ("１２３４５６７８９０１２３４５６７",)}, "Copy ID"),
        ({"operator_roles": ("@everyone",)}, "everybody on the server"),
        ({"operator_roles": tuple(map(str, range(21)))}, "At most 20"),
        ({"texts": DiscordTexts(winner=DiscordText("", " "))}, "needs a title or a text"),
    ):
        with subtests.test(says), desk.refuses(Code.VALUE_INVALID, says):
            service.set(DiscordSettings(**changes), actor="op")


def test_settings_are_kept_as_they_were_given_and_the_same_again_is_no_act(desk: Desk) -> None:
    service = desk.services.discord_settings
    wanted = DiscordSettings(
        on=True, awards=True, awards_from=7, operator_roles=("@Team",), guilds=("123456789012345678",), bot=True
    )
    service.set(wanted, actor="op")
    assert service.get().operator_roles == ("Team",)
    told = len(desk.changes)
    service.set(service.get(), actor="op")
    assert len(desk.changes) == told


def test_who_may_run_the_raffle() -> None:
    def roles(**more: object) -> frozenset[str]:
        given = {"is_owner": False, "may_manage": False, "role_names": [], "operator_roles": ["Rafﬂe Team", "Ops"]}
        return roles_of(**{**given, "is_program": False, **more})  # type: ignore[arg-type]

    assert roles() == frozenset()
    assert roles(role_names=["OPS"]) == {"moderator"}
    assert roles(role_names=["Opsx", "op"]) == frozenset()
    assert roles(may_manage=True, is_program=True) == {"moderator", "bot"}
    assert roles(is_owner=True) == {"broadcaster"}
