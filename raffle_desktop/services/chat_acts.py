"""What those who run the raffle can have the desk do from chat. The rules are those of the window."""

from __future__ import annotations

from raffle_desktop.domain.chat_arguments import joined, tokens
from raffle_desktop.domain.chat_words import word_key
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.names import name_key, visible
from raffle_desktop.services.chat_asks import book_named, is_hidden
from raffle_desktop.services.chat_logins import CalledViewers
from raffle_desktop.services.chat_names import viewer_and_number, viewer_called
from raffle_desktop.services.chat_parts import Asked, ChatParts, Kept, NotDone, Said, counted, many
from raffle_desktop.services.claims import SPOKE
from raffle_desktop.services.links import REQUESTED

REASON_LONGEST = 200
ANNOUNCED = frozenset({"twitch", "kick"})
"""There the announcements tell of openings, closings and winners; nothing is said twice."""


class Acts:
    """Each method does one command's work and says what was done. Raises NotDone, and RaffleError from a rule."""

    def __init__(self, parts: ChatParts, kept: Kept, called: CalledViewers) -> None:
        self._parts, self._kept, self._called = parts, kept, called

    def open(self, asked: Asked) -> Said:
        self._parts.settings.switch_submissions(is_open=True, actor=asked.actor)
        if self._parts.sessions.active() is None:
            return Said(asked.say("opened_idle"), "submissions opened")
        return Said(_unless_announced(asked, "opened"), "submissions opened")

    def close(self, asked: Asked) -> Said:
        if not self._parts.settings.submissions_open():
            return Said(asked.say("closed_before"), "close: they were closed")
        self._parts.settings.switch_submissions(is_open=False, actor=asked.actor)
        return Said(_unless_announced(asked, "closed"), "submissions closed")

    def draw(self, asked: Asked) -> Said:
        self._parts.draws.draw_session(confirm=True, actor=asked.actor)
        # Not who has won: the wheel has only begun to turn.
        return Said(_unless_announced(asked, "drawn"), "drawn")

    def redraw(self, asked: Asked) -> Said:
        """Replace who was drawn last: those who still wait for their confirmation, or else the only winner."""
        found = self._parts.stage.drawn_last()
        if found is None:
            raise RaffleError(Code.WINNER_NOT_FOUND, "Nobody was drawn yet.")
        draw, _ = found
        places = [one.place for one in draw.standing if one.state == "drawn"]
        if not places and len(draw.standing) > 1:
            raise RaffleError(
                Code.WINNER_NOT_FOUND,
                f"The last draw has {len(draw.standing)} winners, all confirmed; draw one of them again at the desk.",
            )
        if not places and draw.standing[0].reason == SPOKE:
            raise RaffleError(
                Code.ALREADY_CONFIRMED, "The winner has spoken in chat and is confirmed; only the desk can draw again."
            )
        reason = _reason(asked, asked.call.words, "asked for")
        self._parts.winners.redraw(draw.id, reason, places or None, confirm=True, actor=asked.actor)
        return Said(_unless_announced(asked, "redrawn"), "drawn again")

    def stats(self, asked: Asked) -> Said:
        found = self._kept.get("stats", self._parts.ticket_stats.statistics)
        if found is None or is_hidden(found.period):
            raise NotDone("no_period")
        leaders = ", ".join(one.name for one in found.top[:3])
        said = asked.say(
            "stats",
            period=found.period.name,
            tickets=many(found.tickets),
            viewers=many(found.participants, "viewer"),
            share=percent_text(found.participation),
            gifts=many(found.gifts, "gifted sub"),
            linked=percent_text(found.linked),
            expected=many(found.tickets if found.projection is None else found.projection),
            growth="–" if found.growth is None else _signed_percent(found.growth >= 0, percent_text(abs(found.growth))),
            top=leaders,
        )
        return Said(said)

    def give(self, asked: Asked) -> Said:
        words, platform = tokens(asked.call.words), asked.message.platform
        viewer_id, number, given = viewer_and_number(self._called, words, platform, "give_usage")
        reason = _reason(asked, given, "given")
        holding = self._parts.tickets.give(viewer_id, number, reason, actor=asked.actor)
        total = many(holding.valid)
        said = asked.say("given", viewer=holding.name, total=total, **counted(number))
        return Said(said, f"raffle give: {many(number)} to {visible(holding.name)}")

    def remove(self, asked: Asked) -> Said:
        words, platform = tokens(asked.call.words), asked.message.platform
        viewer_id, number, given = viewer_and_number(self._called, words, platform, "remove_usage")
        reason = _reason(asked, given, "taken")
        taken = self._parts.tickets.remove(viewer_id, number, reason, actor=asked.actor)
        holding = self._parts.tickets.balance(viewer_id, log_rows=0)
        total = many(holding.valid)
        said = asked.say("removed", viewer=holding.name, total=total, **counted(taken))
        return Said(said, f"raffle remove: {many(taken)} of {visible(holding.name)}")

    def verify(self, asked: Asked) -> Said:
        words, affiliate = tokens(asked.call.words), asked.settings.affiliate
        usage = NotDone("verify_usage")
        if len(words) < 3 or word_key(words[0].text) != word_key(affiliate):
            raise usage
        named = [place for place in range(2, len(words)) if words[place].is_named]
        if not named and len(words) != 3:
            raise usage
        at = named[0] if named else 2
        name, viewer = joined(words[1:at]), joined(words[at:])
        viewer_id = viewer_called(self._called, viewer, asked.message.platform, anywhere=False)
        if viewer_id is None:
            raise NotDone("unknown_viewer", name=viewer)
        link = self._parts.links.of_viewer(viewer_id)
        if link is None or link.state != REQUESTED or name_key(link.name) != name_key(name):
            raise NotDone("verify_unasked", viewer=viewer, affiliate=affiliate, name=name)
        verified = self._parts.links.verify(link.id, actor=asked.actor)
        said = asked.say("verified", viewer=verified.viewer, affiliate=affiliate, name=verified.name)
        return Said(said, f"raffle verify: {verified.name} is {visible(verified.viewer)}")

    def draw_period(self, asked: Asked) -> Said:
        book = book_named(self._parts, joined(tokens(asked.call.words)))
        drawn = self._parts.period_draws.draw(book=book.id, end=True, confirm=True, actor=asked.actor)
        return Said(
            _unless_announced(asked, "period_drawn", period=drawn.period.name), f"drawn: {visible(drawn.period.name)}"
        )

    def reset(self, asked: Asked) -> Said:
        book = book_named(self._parts, joined(tokens(asked.call.words)))
        ended = self._parts.periods.end(book.id, archive=True, actor=asked.actor)
        return Said(asked.say("reset", period=ended.name, book=book.name), f"ended undrawn: {visible(ended.name)}")


def _unless_announced(asked: Asked, kind: str, **fields: str) -> str:
    return "" if asked.message.platform in ANNOUNCED else asked.say(kind, **fields)


def _reason(asked: Asked, given: str, what: str) -> str:
    reason = visible(" ".join(given.split()), REASON_LONGEST)
    return reason or f"{what} in chat by {visible(asked.message.name)}"


def _signed_percent(is_up: bool, percent: str) -> str:  # noqa: FBT001 - which sign
    return f"{'+' if is_up else '−'}{percent}"
