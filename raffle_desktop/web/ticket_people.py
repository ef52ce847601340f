"""Whom a call means by a name, a platform's id or a viewer's id."""

from __future__ import annotations

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.services.tickets import BookName


def known_viewer(
    services: Services,
    username: str | None,
    platform: str | None,
    user_id: str | None,
    viewer_id: int | None,
    book: BookName,
) -> int | None:
    """The viewer who is meant; None where nobody is known by that name.

    A bare name means whoever has it, one with tickets in the book before others. Raises RaffleError(VALUE_INVALID) for
    a call that names nobody, or the same person twice.
    """
    if (username is None) == (viewer_id is None):
        raise RaffleError(Code.VALUE_INVALID, "Name the viewer, either by username or by viewer_id.")
    if username is None:
        if user_id is not None or platform is not None:
            raise RaffleError(Code.VALUE_INVALID, "platform and user_id go with username, not with viewer_id.")
        return viewer_id
    if user_id is None:
        return services.ticket_desk.viewer_named(username, platform, book)
    if platform is None:
        raise RaffleError(Code.VALUE_INVALID, "A user_id needs the platform that it is of.")
    viewer = services.viewers.of_person(Person(platform, username, user_id))
    return None if viewer is None else viewer.id
