"""How the desk behaves in its channel: words it listens to, what it says there, its reward, and which channel it is."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged, SettingsChanged, WeightsChanged
from raffle_desktop.domain.chat_texts import LINK_MAX
from raffle_desktop.domain.chat_words import TEMPLATE_FIELDS, ChatWords, DeskCommand, check_template, word_key
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services import account_flags
from raffle_desktop.services.chat_command_words import ChatCommandSettings, first_words, read_chat_settings
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.lucky_words import read_lucky_settings
from raffle_desktop.services.settings import TWITCH_CONNECTED, read_setting, store_setting, twitch_is_connected
from raffle_desktop.services.ticket_sources import forget_standing
from raffle_desktop.services.weights import read_settings, refresh_all
from raffle_desktop.storage.schema import engagement, identities

CHANNEL_SETTINGS = "channel.settings"
CONNECTED_CHANNEL = "twitch.channel"
ANNOUNCED = "channel.announced"
ANNOUNCED_KEPT = 50
PREFIX_MAX = 5
WORD_MAX = 25
KEYWORDS_MAX = 10
CLIENT_ID_MAX = 100
REWARD_TITLE_MAX = 45
"""Twitch's own limit."""
REWARD_COST_MAX = 2_147_483_647


@dataclass(frozen=True, slots=True)
class Announcements:
    """Templates of what the desk says in chat; "" = says nothing. `claim` is said with `winner` where a claim timer
    runs. `winner` is of sessions: a ticket book has a text of its own. `turned`: a book's period has turned; `award`: a
    viewer got tickets for a gift, or many. `draw_…`: behind the lines that a draw is proven by, of which `draw_result`
    takes the place of `winner` and `redraw`. Also to be read by name, `announce["winner"]`.
    """

    opened: str = "Submissions are open! Type {keyword} in chat to take part."
    closed: str = "Submissions are closed. Entries: {entries}. Good luck!"
    winner: str = "🎉 The winner is @{winner}, with a chance of {odds} among {entries} entries. Congratulations!"
    redraw: str = "🎉 Drawn again: the winner is now @{winner}, with a chance of {odds}. Congratulations!"
    claim: str = "@{winner}, say something in chat within {seconds} seconds to claim your win!"
    turned: str = "📅 {period} is over: {tickets} of {viewers}. Next: {next}."
    award: str = "@{viewer} earned {tickets} {why}!"
    draw_opened: str = "The secret of this draw is fixed now, so what is drawn later can be checked. {link}"
    draw_closed: str = "The list is fixed, with {entries} entries. Good luck! {witness}"
    draw_result: str = "🎉 @{winner} has won, with a chance of {odds} among {entries} entries. Congratulations! {link}"
    draw_void: str = "This draw does not count; the next one has a number of its own."

    def __getitem__(self, kind: str) -> str:
        if kind not in TEMPLATE_FIELDS:
            raise KeyError(kind)
        return str(getattr(self, kind))


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """`client_id` "" = the built-in one. `answer_refusals`: who is not let in is told why, in chat;
    `answer_entries`: who is let in, too. `reward_id` "" = the desk has no channel-point reward. `post_draws`: the steps
    of a draw that can be checked are said in chat. `check_page`: where viewers check one, "" = nowhere.
    """

    client_id: str = ""
    words: ChatWords = field(default_factory=ChatWords)
    answer_refusals: bool = True
    answer_entries: bool = False
    announce: Announcements = field(default_factory=Announcements)
    announcing: bool = True
    reward_id: str = ""
    reward_title: str = ""
    reward_cost: int = 0
    post_draws: bool = True
    check_page: str = ""


@dataclass(frozen=True, slots=True)
class ConnectedChannel:
    """The channel whose followers and subscribers the desk knows. `connected` False: signed out since."""

    user_id: str
    login: str
    connected: bool = True


class ChannelSettingsService:
    """Shared by window, chat and whoever is connected."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> ChannelSettings:
        with self._core.database.read() as connection:
            return read_channel_settings(connection)

    def set(self, wanted: ChannelSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) with what is wrong. The same again is no act."""
        checked = checked_channel(wanted)

        def work(transaction: Transaction) -> None:
            store_channel(transaction, checked, read_chat_settings(transaction.connection))

        def happened(connection: Connection) -> bool:
            return read_channel_settings(connection) == checked

        self._core.write(work, actor=actor, happened=happened)

    def connected_channel(self) -> ConnectedChannel | None:
        """The channel whose people the desk knows, also after signing out; None where it never knew any."""
        with self._core.database.read() as connection:
            return read_connected_channel(connection)

    def set_connected(self, user_id: str | None, login: str | None = None, *, actor: str) -> None:
        """The desk is connected to this channel from now on; None = to none, and what it knew last is remembered.

        While connected, entries ask for a follow unless the rules say otherwise. Raises RaffleError(VALUE_INVALID).
        """
        if user_id is not None and not (user_id.isascii() and user_id.isdigit() and len(user_id) <= 20):
            raise RaffleError(Code.VALUE_INVALID, f"{shown(user_id)} is no id of a Twitch channel.")
        name = (login or user_id or "")[:100]

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            before = read_connected_channel(connection)
            was_connected = twitch_is_connected(connection)
            if user_id is not None and (before is None or (before.user_id, before.login) != (user_id, name)):
                store_setting(transaction, CONNECTED_CHANNEL, {"user_id": user_id, "login": name})
                transaction.publish(SettingsChanged(CONNECTED_CHANNEL))
            elif was_connected == (user_id is not None):
                return
            if was_connected != (user_id is not None):
                store_setting(transaction, TWITCH_CONNECTED, user_id is not None)
                transaction.publish(SettingsChanged(TWITCH_CONNECTED))
            transaction.audit(
                "channel.connect" if user_id is not None else "channel.disconnect",
                "twitch",
                before=None if before is None else {"user_id": before.user_id, "login": before.login},
                after=None if user_id is None else {"user_id": user_id, "login": name},
            )

        def happened(connection: Connection) -> bool:
            known = read_connected_channel(connection)
            if user_id is None:
                return not twitch_is_connected(connection)
            return known == ConnectedChannel(user_id, name)

        self._core.write(work, actor=actor, happened=happened)

    def announced(self, platform: str = "twitch") -> list[tuple[str, int]]:
        """The newest draws whose winners the platform's chat was told, each with the number of its event."""
        with self._core.database.read() as connection:
            return [
                (str(draw_id), int(event)) for draw_id, event in read_setting(connection, _announced_key(platform), [])
            ]

    def note_announced(self, told: Sequence[tuple[str, int]], *, platform: str = "twitch", actor: str) -> None:
        """Its chat was told of these; so that a desk that starts again neither repeats nor forgets one."""
        key = _announced_key(platform)

        def work(transaction: Transaction) -> None:
            known = read_setting(transaction.connection, key, [])
            store_setting(transaction, key, [*known, *map(list, told)][-ANNOUNCED_KEPT:])

        def happened(connection: Connection) -> bool:
            known = [tuple(one) for one in read_setting(connection, key, [])]
            return all(one in known for one in told)

        self._core.write(work, actor=actor, happened=happened)

    def forget_facts(self, *, actor: str) -> int:
        """Who follows, subscribes or moderates is unknown again for everyone with a Twitch account: what was known was
        true of another channel. What they have given stays. Gives how many viewers that concerned.
        """

        def work(transaction: Transaction) -> int:
            connection = transaction.connection
            accounts = select(identities.c.viewer_id).where(
                identities.c.platform == "twitch", identities.c.external_id.is_not(None)
            )
            something = (
                engagement.c.is_follower.is_not(None)
                | engagement.c.is_subscriber.is_not(None)
                | (engagement.c.sub_months > 0)
                | (engagement.c.roles != "")
                | engagement.c.last_chat_at.is_not(None)
            )
            # What is known of them on other platforms is true of the same channel as before.
            elsewhere = connection.execute(
                select(engagement.c.viewer_id, engagement.c.roles).where(
                    engagement.c.viewer_id.in_(accounts), engagement.c.roles.contains("/")
                )
            ).all()
            changed = connection.execute(
                update(engagement)
                .where(engagement.c.viewer_id.in_(accounts), something)
                .values(
                    is_follower=None,
                    followed_at=None,
                    is_subscriber=None,
                    sub_tier=None,
                    sub_months=0,
                    roles="",
                    last_chat_at=None,
                )
            ).rowcount
            for viewer_id, roles in elsewhere:
                kept = " ".join(token for token in roles.split() if "/" in token)
                connection.execute(update(engagement).where(engagement.c.viewer_id == viewer_id).values(roles=kept))
            merged = account_flags.known_of(connection, "twitch")
            for flag in (account_flags.FOLLOWS, account_flags.SUBSCRIBES):
                account_flags.settle(connection, merged, "twitch", flag)
            forget_standing(transaction, "twitch")
            refresh_all(transaction, read_settings(connection))
            transaction.audit("channel.forget", "viewers", after={"viewers": changed})
            transaction.publish(EntriesChanged(None))
            transaction.publish(WeightsChanged())
            return changed

        return self._core.write(work, actor=actor)


def store_channel(transaction: Transaction, checked: ChannelSettings, commands: ChatCommandSettings) -> None:
    """Store what `checked_channel` gave, beside these commands. Raises RaffleError(VALUE_INVALID)."""
    before = read_channel_settings(transaction.connection)
    if before == checked:
        return
    _check_against_luck(transaction.connection, before, checked)
    _check_against_commands(commands, before, checked)
    document = dataclasses.asdict(checked)
    store_setting(transaction, CHANNEL_SETTINGS, document)
    transaction.audit("settings.change", CHANNEL_SETTINGS, before=dataclasses.asdict(before), after=document)
    transaction.publish(SettingsChanged(CHANNEL_SETTINGS))


def read_channel_settings(connection: Connection) -> ChannelSettings:
    """As stored; what another version of the program stored besides is passed over."""
    document = read_setting(connection, CHANNEL_SETTINGS, {})
    given = _known(ChannelSettings, document)
    words = _known(ChatWords, given.pop("words", {}))
    if "keywords" in words:
        words["keywords"] = tuple(words["keywords"])
    announce = _known(Announcements, given.pop("announce", {}))
    return ChannelSettings(**given, words=ChatWords(**words), announce=Announcements(**announce))


def _announced_key(platform: str) -> str:
    return ANNOUNCED if platform == "twitch" else f"{ANNOUNCED}.{platform}"


def _known(kind: type[Any], document: dict[str, Any]) -> dict[str, Any]:
    names = {one.name for one in dataclasses.fields(kind)}
    return {name: value for name, value in document.items() if name in names}


def read_connected_channel(connection: Connection) -> ConnectedChannel | None:
    document = read_setting(connection, CONNECTED_CHANNEL)
    if document is None:
        return None
    return ConnectedChannel(str(document["user_id"]), str(document["login"]), twitch_is_connected(connection))


def checked_channel(wanted: ChannelSettings) -> ChannelSettings:
    """The settings as they are stored. Raises RaffleError(VALUE_INVALID) with what is wrong by itself."""
    client_id = wanted.client_id.strip()
    if len(client_id) > CLIENT_ID_MAX or not re.fullmatch(r"[A-Za-z0-9_\-]*", client_id):
        raise RaffleError(Code.VALUE_INVALID, "A client id consists of letters and digits only; copy it once more.")
    for kind in TEMPLATE_FIELDS:
        check_template(kind, wanted.announce[kind])
    title = wanted.reward_title.strip()
    if len(title) > REWARD_TITLE_MAX or not (title.isprintable() or not title):
        raise RaffleError(
            Code.VALUE_INVALID, f"The reward's title may have {REWARD_TITLE_MAX} visible characters at the most."
        )
    if not 0 <= wanted.reward_cost <= REWARD_COST_MAX:
        raise RaffleError(Code.VALUE_INVALID, "The reward's price must be 1 channel point or more.")
    if len(wanted.reward_id) > 100 or not (wanted.reward_id.isprintable() or not wanted.reward_id):
        raise RaffleError(Code.VALUE_INVALID, "That is no id of a reward.")
    page = checked_page(wanted.check_page)
    words = _checked_words(wanted.words)
    return dataclasses.replace(wanted, client_id=client_id, words=words, reward_title=title, check_page=page)


def checked_page(given: str) -> str:
    """The address as it is stored, "" for none. Raises RaffleError(VALUE_INVALID)."""
    page = given.strip()
    if page and not re.fullmatch(r"https?://[!-~]+", page, re.IGNORECASE):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{shown(given)} is no address of a page; it looks like https://example.org/verify.html, without spaces.",
        )
    if len(page) > LINK_MAX:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"The address of the page has {len(page)} characters; {LINK_MAX} is the most, so that it fits into chat.",
        )
    return page


def _check_against_luck(connection: Connection, before: ChannelSettings, wanted: ChannelSettings) -> None:
    """What is new must not mean a try of the lucky draw already. What was so before that had a word may stay."""
    luck = read_lucky_settings(connection)
    if luck.word and luck.word in _words_of(wanted.words) - _words_of(before.words):
        sentence = f"The word {shown(luck.word)} is the lucky draw’s; take another one, or change it there first."
        raise RaffleError(Code.VALUE_INVALID, sentence)
    if luck.reward_id and luck.reward_id == wanted.reward_id != before.reward_id:
        raise RaffleError(Code.VALUE_INVALID, "That reward is a try of the lucky draw; take another one.")


def _check_against_commands(commands: ChatCommandSettings, before: ChannelSettings, wanted: ChannelSettings) -> None:
    """As `_check_against_luck`, for the commands that viewers can give."""
    new = {word_key(word) for word in _words_of(wanted.words)} - {word_key(word) for word in _words_of(before.words)}
    for word, command in first_words(commands).items():
        if word in new:
            sentence = (
                f"The word {shown(word)} begins the command “{command.value.replace('_', ' ')}”; take another one, or"
                " change it among the commands first."
            )
            raise RaffleError(Code.VALUE_INVALID, sentence)


def _words_of(words: ChatWords) -> set[str]:
    return {*words.keywords, *(getattr(words, command.value) for command in DeskCommand)}


def _checked_words(words: ChatWords) -> ChatWords:
    prefix = words.prefix.strip()
    if not 1 <= len(prefix) <= PREFIX_MAX or not prefix.isprintable() or " " in prefix:
        raise RaffleError(Code.VALUE_INVALID, f"The prefix of commands must be 1 to {PREFIX_MAX} characters, like “!”.")
    if any(character.isalnum() for character in prefix) or prefix[0] in "/.@":
        raise RaffleError(
            Code.VALUE_INVALID, "The prefix must be a sign such as “!”: no letter or digit, nor “/”, “.” or “@” first."
        )
    if not word_key(prefix):
        raise RaffleError(Code.VALUE_INVALID, "The prefix must be a sign that can be seen, such as “!”.")
    if len(words.keywords) > KEYWORDS_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"At most {KEYWORDS_MAX} keywords can be set.")
    keywords = tuple(dict.fromkeys(checked_word(word, prefix) for word in words.keywords))
    commands = {name.value: checked_word(getattr(words, name.value), prefix) for name in DeskCommand}
    everything = [*keywords, *commands.values()]
    if len(set(everything)) < len(everything):
        doubled = next(word for word in everything if everything.count(word) > 1)
        raise RaffleError(Code.VALUE_INVALID, f"The word {shown(doubled)} cannot stand for two things.")
    return ChatWords(prefix=prefix, keywords=keywords, commands_on=words.commands_on, **commands)


def checked_word(given: str, prefix: str) -> str:
    """A word as it is stored, without its prefix. Raises RaffleError(VALUE_INVALID)."""
    word = unicodedata.normalize("NFKC", given.strip()).casefold().removeprefix(prefix)
    is_word = 1 <= len(word) <= WORD_MAX and word.isprintable() and not any(letter.isspace() for letter in word)
    if not is_word or not word_key(word):
        raise RaffleError(
            Code.VALUE_INVALID, f"{shown(given)} is no word for chat: 1 to {WORD_MAX} characters without spaces."
        )
    return word
