"""What the desk would do with a line of chat, said without doing it."""

from __future__ import annotations

from raffle_desktop.domain.chat_words import EntryLine, read_line, says_word
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.eligibility import Origin, ViewerFacts, refusal
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import checked_link, checked_notes
from raffle_desktop.services.services import Services


def rehearsed(services: Services, text: str) -> str:
    """As if somebody wrote it who is new to the desk and follows the channel."""
    settings = services.channel_settings.get()
    line = read_line(text, settings.words)
    if line is None and says_word(text, settings.words, services.lucky_settings.get().word):
        if not services.lucky_campaigns.list():
            return "Nothing: this is the lucky draw’s word, and there is no lucky draw."
        return "A try of the lucky draw, one for each viewer and day."
    if line is None:
        return "Nothing: this line is neither an entry nor a command."
    if not isinstance(line, EntryLine):
        return f"From a moderator or the broadcaster: {line.command.value}. From anybody else: nothing."
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
