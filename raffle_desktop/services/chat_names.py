"""Whom a name in a command means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raffle_desktop.domain.chat_arguments import NAME_WORDS_MOST, Token, joined, name_candidates, read_number
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.tickets import MAX_GIVEN
from raffle_desktop.services.chat_logins import CalledViewers
from raffle_desktop.services.chat_parts import NotDone
from raffle_desktop.services.people import PLATFORM_ORDER

_APART = re.compile(r"(.+) [(\uff08]([^()\s]+)[)\uff09]")

_IN_BRACKETS = re.compile(r"[(\uff08][^()\s]+[)\uff09]")


def viewer_called(called: CalledViewers, name: str, platform: str, *, anywhere: bool) -> int | None:
    """The viewer of this name on this platform, else whom "name (kick)" or "name #12" tells apart; `anywhere`: else
    one of another platform. None where there is none.
    """
    apart = _APART.fullmatch(name)
    wanted = f"{apart[1]} ({apart[2].casefold()})" if apart else name
    try:
        found = called.viewer_named(name, platform)
        if found is None:
            found = called.told_apart(wanted)
        if found is None and anywhere:
            found = called.viewer_named(name)
    except RaffleError:
        # No name at all, such as one of invisible characters.
        return None
    return found


def viewer_meant(called: CalledViewers, words: Sequence[Token], platform: str) -> tuple[str, int]:
    """Of a line that is only a name, perhaps with talk behind it: the longest name that somebody has, and who it is.

    Raises NotDone where nobody has it.
    """
    most = 1 if words[0].is_quoted else min(len(words), NAME_WORDS_MOST)
    for count in range(most, 0, -1):
        if count < most and _IN_BRACKETS.fullmatch(words[count].text):
            # Whoever names a platform means nobody of another.
            break
        name = joined(words[:count])
        found = viewer_called(called, name, platform, anywhere=True)
        if found is not None:
            return name, found
    raise NotDone("unknown_viewer", name=joined(words[:most]))


def viewer_and_number(called: CalledViewers, words: Sequence[Token], platform: str, usage: str) -> tuple[int, int, str]:
    """Of a line "name number reason": the viewer, the number, and the reason as typed.

    Only somebody who was seen on this platform, or is told apart as on another, is meant: whoever mistypes a name must
    not change another one's tickets. Raises NotDone.
    """
    if len(words) < 2:
        raise NotDone(usage)
    places = name_candidates(words)
    known = {
        place: found
        for place in places
        if (found := viewer_called(called, joined(words[:place]), platform, anywhere=False)) is not None
    }
    if len(known) > 1:
        raise NotDone("unclear_viewer", name=joined(words[: min(known)]))
    if not known:
        for place in places:
            _refuse_elsewhere(called, joined(words[:place]))
        number = read_number(words[1].text)
        if number is None and (not places or words[0].is_named or words[0].is_quoted):
            raise NotDone("number", given=words[1].text, least="1", most=grouped(str(MAX_GIVEN)))
        raise NotDone("unknown_viewer", name=joined(words[: min(places, default=1)]))
    ((place, viewer_id),) = known.items()
    number = read_number(words[place].text)
    if number is None or number > MAX_GIVEN:
        raise NotDone("number", given=words[place].text, least="1", most=grouped(str(MAX_GIVEN)))
    return viewer_id, number, joined(words[place + 1 :])


def _refuse_elsewhere(called: CalledViewers, name: str) -> None:
    """Raises NotDone where somebody of this name was seen on another platform, with how to name them."""
    for platform in PLATFORM_ORDER:
        try:
            found = called.viewer_named(name, platform)
        except RaffleError:
            return
        if found is not None:
            raise NotDone("viewer_elsewhere", name=name, platform=platform)
