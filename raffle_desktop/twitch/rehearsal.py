"""What the desk would do with a line of chat, said without doing it."""

from __future__ import annotations

from raffle_desktop.domain.chat_commands import ChatMessage, Role
from raffle_desktop.domain.chat_words import read_line, says_word
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.eligibility import Origin, ViewerFacts, refusal
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import checked_link, checked_notes
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.parsing import PLATFORM


def rehearsed(services: Services, text: str) -> str:
    """As if somebody wrote it who is new to the desk and follows the channel."""
    settings = services.channel_settings.get()
    line = read_line(text, settings.words)
    if line is None and says_word(text, settings.words, services.lucky_settings.get().word):
        if not services.lucky_campaigns.list():
            return "Nothing: this is the lucky draw’s word, and there is no lucky draw."
        return "A try of the lucky draw, one for each viewer and day."
    if line is None:
        return _rehearsed_command(services, text)
    if services.sessions.active() is None:
        return "Refused: The raffle is not currently running."
    if not services.settings.submissions_open():
        return "Refused: Submissions are currently closed."
    try:
        link = checked_link(line.link) if line.link else None
        checked_notes(line.notes)
    except RaffleError as refused:
        return f"Refused: {refused.message}"
    rules = services.settings.entry_rules()
    if rules.link_required and link is None:
        return "Refused: an entry needs a link."
    now = from_micros(services.core.now_micros())
    facts = ViewerFacts(is_follower=True, followed_at=now, last_chat_at=now, roles=frozenset())
    code = refusal(rules, facts, Origin.CHAT, now, twitch_connected=True)
    if code is not None:
        return f"Refused for somebody who has just followed: {RaffleError(code).message}"
    return "Entered" + (f", with the link {link}." if link else ".")


def _rehearsed_command(services: Services, text: str) -> str:
    now = services.core.now_micros()
    call = services.chat_router.read(ChatMessage(PLATFORM, "", "", "", text, "", now))
    if call is None:
        return "Nothing: this line is neither an entry nor a command."
    what = call.command.value.replace("_", " ")
    role = services.chat_settings.get().of(call.command).role
    if role is Role.EVERYONE:
        return f"From anybody: {what}."
    whom = "a moderator or the broadcaster" if role is Role.MODERATOR else f"a {role.value} or higher"
    return f"From {whom}: {what}. From anybody else: nothing."
