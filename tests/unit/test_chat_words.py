"""What a line of chat asks of the desk, however it is typed; and what is talk."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.chat_words import (
    KNOWN_BOTS,
    ChatWords,
    EntryLine,
    read_line,
    says_word,
)

WORDS = ChatWords()


@pytest.mark.parametrize(
    "line",
    [
        "!join",
        "!enter",
        "!JOIN",
        "  !join  ",
        "\t!join\n",
        "\uff01\uff4a\uff4f\uff49\uff4e",
        "!jo\u200bin",
        "\u200b !join",
        "\u2800!join",
        "!join\U000e0000",
        "!join \U000e0000",
        "\u202e!join",
        "!join\ufe0f",
    ],
)
def test_the_keyword_alone_is_an_entry_however_it_is_typed(line: str) -> None:
    found = read_line(line, WORDS)
    assert isinstance(found, EntryLine)
    assert found.link is None
    assert found.notes.strip("\U000e0000") == ""


@pytest.mark.parametrize(
    "line",
    ["", " ", "join", "!joint", "!joi", "! join", "!!join", "say !join", "@ann !join", "\u200b", "!j\u043ein", "hi"],
)  # fmt: skip
def test_talk_is_no_entry(line: str) -> None:
    assert read_line(line, WORDS) is None


@pytest.mark.parametrize(
    "line, link, notes",
    [
        ("!enter https://x.example/a my  song", "https://x.example/a", "my song"),
        ("!enter my song https://x.example/a?b=c#d", "https://x.example/a?b=c#d", "my song"),
        ("!enter <https://x.example/a>", "https://x.example/a", ""),
        ("!enter HTTPS://X.example/a", "HTTPS://X.example/a", ""),
        ("!enter youtu.be/abc", "https://youtu.be/abc", ""),
        ("!enter www.example.org", "https://www.example.org", ""),
        ("!enter http://a.example http://b.example", "http://a.example", "http://b.example"),
        # Refused later, with its own sentence, and not taken for notes.
        ("!enter ftp://x.example/a", "ftp://x.example/a", ""),
        ("!join my name is mr.robot and/or v1.2/3", None, "my name is mr.robot and/or v1.2/3"),
        ("!join \u30a2 \U0001f3b5", None, "\u30a2 \U0001f3b5"),
    ],
)
def test_the_first_address_is_the_link_and_the_rest_are_notes(line: str, link: str | None, notes: str) -> None:
    assert read_line(line, WORDS) == EntryLine(link, notes)


@pytest.mark.parametrize("sign", ["\u2764", "\u2b50", "\u203c", "\U0001f44d", "\u00b4", "!\u2757"])
def test_an_emoji_is_the_same_with_and_without_the_invisible_sign_behind_it(sign: str) -> None:
    """Some keyboards write one (U+FE0F) behind an emoji, others do not; whichever the operator's did."""
    for as_set in (sign, f"{sign}\ufe0f"):
        words = ChatWords(prefix=as_set, keywords=(as_set, "join"))
        for typed in (sign, f"{sign}\ufe0f"):
            assert read_line(f"{typed}join", words) == EntryLine(None, "")
            assert read_line(f"{typed}{typed} hello", words) == EntryLine(None, "hello")
            assert says_word(f"{typed}{sign}", words, as_set)
        assert read_line("!join", words) is None


def test_letters_that_fall_apart_in_the_other_case_are_the_same() -> None:
    for word in ("\u0390", "\u1fb3", "\u0130"):
        words = ChatWords(keywords=(word.casefold(),))
        for typed in (word, word.upper(), word.casefold()):
            assert read_line(f"!{typed}", words) is not None, typed


def test_prefix_and_words_are_the_operators() -> None:
    words = ChatWords(prefix="?!", keywords=("teilnehmen", "STRASSE"))
    assert read_line("?!Teilnehmen", words) == EntryLine(None, "")
    assert read_line("?!straße", words) == EntryLine(None, "")
    assert read_line("!join", words) is None
    assert read_line("?!join", words) is None
    assert read_line("!join", ChatWords(keywords=())) is None


def test_no_line_of_chat_can_break_the_reading() -> None:
    for line in ("!join " + "\u0301" * 500, "!enter http://[", "!enter ://", "!enter " + "a." * 250, "\ud800!join"):
        read_line(line, WORDS)


def test_known_bots_are_written_as_logins_are() -> None:
    assert {"nightbot", "streamelements", "sery_bot", "commanderroot"} <= KNOWN_BOTS
    assert all(login == login.casefold() and login.replace("_", "").isalnum() for login in KNOWN_BOTS)
