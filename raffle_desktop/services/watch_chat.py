"""Who watches, told by who is in chat: accounts as a platform lists them become viewers with a minute more."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from raffle_desktop.domain.chat_words import KNOWN_BOTS
from raffle_desktop.domain.eligibility import roles_of
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.channel_items import listed_person
from raffle_desktop.services.channel_settings import read_connected_channel
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.feed_people import Listed, resolved
from raffle_desktop.services.reconcile import ChatterRow
from raffle_desktop.services.watch_time import begin_minute, note_chatters
from raffle_desktop.storage.schema import engagement

_ROLES = select(engagement.c.viewer_id, engagement.c.roles).where(engagement.c.roles != "")


class WatchChatService:
    """For whoever asks a platform each minute who is in chat, while the stream is live."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def note(self, rows: Sequence[ChatterRow], *, actor: str) -> int:
        """These accounts on Twitch have watched for a minute; who is new becomes known. Gives how many viewers counted.

        Bots and the broadcaster do not watch. 0, and nothing changed, where no book pays for it now, and for a
        second list within one minute of the clock. Raises RaffleError(VALUE_INVALID) for an account without an id.
        """
        persons = [listed_person(row.user_id, row.name) for row in rows]
        listed = [Listed(person, name_key(person.name)) for person in persons]

        def work(transaction: Transaction) -> int:
            if not begin_minute(transaction):
                return 0
            viewer_ids = _watching(transaction, [row for row in listed if row.key not in KNOWN_BOTS])
            note_chatters(transaction, viewer_ids)
            return len(viewer_ids)

        return self._core.write(work, actor=actor)


def _watching(transaction: Transaction, listed: Sequence[Listed]) -> list[int]:
    connection = transaction.connection
    channel = read_connected_channel(connection)
    here = None if channel is None else channel.user_id
    bots = {viewer_id for viewer_id, roles in connection.execute(_ROLES) if "bot" in roles_of(roles)}
    found = resolved(transaction, [row for row in listed if row.person.external_id != here])
    return [viewer_id for viewer_id in found.counts() if viewer_id not in bots]
