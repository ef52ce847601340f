"""What everyone can ask in chat: tickets, the leaderboard, the raffle, its history, chances, and linked accounts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy.engine import Connection

from raffle_desktop.domain.chat_arguments import joined, read_number, tokens
from raffle_desktop.domain.chat_commands import CHAT_PLATFORMS, OPERATORS, PLATFORM_NAMES, highest_role
from raffle_desktop.domain.chat_words import word_key
from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import name_key
from raffle_desktop.services import people, ticket_views
from raffle_desktop.services.books import Book, Period, active_periods, all_books, find_book, shown_period
from raffle_desktop.services.chat_logins import CalledViewers
from raffle_desktop.services.chat_names import viewer_meant
from raffle_desktop.services.chat_parts import Asked, ChatParts, Kept, NotDone, Said, counted, many
from raffle_desktop.services.participants import Contest, contest
from raffle_desktop.services.records import SessionView
from raffle_desktop.services.ticket_persons import held_by, holders_of
from raffle_desktop.services.ticket_stats import TicketBoard
from raffle_desktop.services.ticket_views import Totals

TOP, TOP_MOST = 10, 25
HISTORY_MOST = 5
_MINUTE = 60_000_000
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class _Raffle:
    """The period to speak of, and its figures; `period` None before a book's first."""

    period: Period | None
    totals: Totals


class Asks:
    """Reads, but for links. Each method answers one command or raises NotDone."""

    def __init__(self, parts: ChatParts, kept: Kept, called: CalledViewers) -> None:
        self._parts, self._kept, self._called = parts, kept, called

    def tickets(self, asked: Asked) -> Said:
        words = tokens(asked.call.words)
        running = self._running()
        if not running:
            raise NotDone("no_period")
        viewer_id, viewer = self._own(asked), ""
        if words:
            viewer, viewer_id = viewer_meant(self._called, words, asked.message.platform)
        said: list[str] = []
        with self._parts.core.database.read() as connection:
            if viewer and viewer_id is not None:
                viewer = ticket_views.account_of(connection, viewer_id)[0]
            for book, raffle in running:
                of_book = self._tickets_in(asked, connection, raffle, viewer_id, viewer)
                if of_book and (len(running) > 1 or not book.is_default):
                    of_book = f"{asked.filled(book.name)}: {of_book}"
                said.append(of_book)
        return Said(asked.listed([one for one in said if one]))

    def _tickets_in(
        self, asked: Asked, connection: Connection, raffle: _Raffle, viewer_id: int | None, viewer: str
    ) -> str:
        if raffle.period is None:
            return ""
        period_id, suffix = raffle.period.id, "_of" if viewer else ""
        holders = () if viewer_id is None else holders_of(connection, period_id, viewer_id)
        _total, valid = held_by(connection, period_id, holders)
        if not valid:
            return asked.say(f"tickets_none{suffix}", viewer=viewer, period=raffle.period.name)
        return asked.say(
            f"tickets{suffix}",
            viewer=viewer,
            rank=grouped(str(ticket_views.rank_of(connection, period_id, valid))),
            of=grouped(str(raffle.totals.tickets)),
            viewers=many(raffle.totals.participants, "viewer"),
            period=raffle.period.name,
            **counted(valid),
        )

    def leaderboard(self, asked: Asked) -> Said:
        words = tokens(asked.call.words)
        top = TOP
        if words:
            number = read_number(words[0].text)
            if number is None or number > TOP_MOST or len(words) > 1:
                raise NotDone("number", given=joined(words), least="1", most=str(TOP_MOST))
            top = number
        board: TicketBoard = self._kept.get("board", lambda: self._parts.ticket_stats.board(top=TOP_MOST))
        if board.period is None or is_hidden(board.period):
            raise NotDone("no_period")
        fields = {
            "period": board.period.name,
            "tickets": many(board.totals.tickets),
            "viewers": many(board.totals.participants, "viewer"),
        }
        if not board.lines:
            return Said(asked.say("leaderboard_none", **fields))
        items = [
            asked.say("leaderboard_item", rank=str(one.rank), viewer=one.name, **counted(one.tickets))
            for one in board.lines[:top]
        ]
        return Said(asked.say_list("leaderboard", items, **fields))

    def info(self, asked: Asked) -> Said:
        if asked.call.is_unknown:
            commands = self._commands(asked)
            return Said(asked.say("raffle_commands", commands=commands) if commands else "")
        parts: list[str] = []
        raffle = self._raffle()
        if raffle.period is not None:
            kind = "info_over"
            left = ""
            if raffle.period.is_active:
                ends_at = raffle.period.ends_at
                kind = "info_endless" if ends_at is None else "info"
                left = "" if ends_at is None else time_left(ends_at - self._parts.core.now_micros())
            parts.append(
                asked.say(
                    kind,
                    period=raffle.period.name,
                    tickets=many(raffle.totals.tickets),
                    viewers=many(raffle.totals.participants, "viewer"),
                    left=left,
                )
            )
        session, held_now = self._session()
        if session is not None and held_now is not None:
            is_open = self._kept.get("open", self._parts.settings.submissions_open)
            parts.append(
                asked.say(
                    "info_session_open" if is_open else "info_session_closed",
                    session=session.name or f"#{session.id}",
                    entries=many(held_now.entries, "entry", "entries"),
                    keyword=asked.words.prefix + next(iter(asked.words.keywords), "join"),
                )
            )
        return Said(" ".join(filter(None, parts)) if parts else asked.say("info_none"))

    def history(self, asked: Asked) -> Said:
        book = self._kept.get("book", self._parts.books.get)
        records = self._kept.get("history", lambda: self._parts.ticket_stats.history(limit=HISTORY_MOST))
        if not records:
            return Said(asked.say("history_none", book=book.name))
        items = []
        for record in records:
            fields = {"period": record.period.name, **counted(record.tickets)}
            if not record.winners:
                items.append(asked.say("history_item_undrawn", **fields))
                continue
            first = record.winners[0]
            items.append(
                asked.say(
                    "history_item",
                    period=record.period.name,
                    winner=", ".join(one.name for one in record.winners),
                    number="?" if first.number is None else grouped(str(first.number)),
                    odds=percent_text(first.odds),
                    **counted(first.tickets),
                )
            )
        return Said(asked.say_list("history", [one for one in items if one], book=book.name))

    def odds(self, asked: Asked) -> Said:
        viewer_id = self._own(asked)
        parts: list[str] = []
        outlook = None if viewer_id is None else self._parts.ticket_outlook.of(viewer_id)
        raffle = self._raffle()
        # Once the period is over, nobody has a chance in it any more.
        if outlook is not None and raffle.period is not None and raffle.period.is_active:
            fields = {"period": raffle.period.name, **counted(outlook.tickets)}
            if outlook.needed is None:
                return Said(asked.say("odds_excluded"))
            if outlook.odds:
                whole, chance = grouped(str(outlook.of)), percent_text(outlook.odds)
                parts.append(asked.say("odds", of=whole, chance=chance, **fields))
            else:
                parts.append(asked.say("odds_too_few", **fields))
            top = str(outlook.top)
            if outlook.needed:
                parts.append(asked.say("odds_need", needed=many(outlook.needed, more="more"), top=top))
            else:
                parts.append(asked.say("odds_top", top=top, rank=grouped(str(outlook.rank or 0))))
        in_session = self._session_odds(asked)
        if in_session:
            parts.append(in_session)
        return Said(" ".join(filter(None, parts)) if parts else asked.say("odds_none"))

    def link(self, asked: Asked) -> Said:
        words = tokens(asked.call.words)
        affiliate = asked.settings.affiliate
        command = asked.typed()
        if not words:
            raise NotDone("link_usage")
        what, name = word_key(words[0].text), joined(words[1:])
        if what == word_key(affiliate):
            if not name:
                raise NotDone("link_usage")
            viewer = self._parts.viewers.ensure(asked.person, actor=asked.actor)
            asked_for = self._parts.links.request(viewer.id, name, actor=asked.actor)
            said = asked.say("link_asked", affiliate=affiliate, name=asked_for.name)
            return Said(said, f"link: {affiliate} {asked_for.name} asked for")
        if (what in CHAT_PLATFORMS) != bool(name):
            raise NotDone("link_usage")
        accounts = self._parts.accounts
        if accounts is None:
            raise NotDone("link_off")
        if name:
            code = accounts.ask(asked.person, what, name, actor=asked.actor)
            # Rounded: the code is some moments old by now, and ten minutes are not nine.
            platform = PLATFORM_NAMES.get(code.platform, code.platform)
            minutes = max(1, round((code.expires_at - self._parts.core.now_micros()) / _MINUTE))
            said = asked.say(
                "link_code",
                code=code.code,
                command=command,
                name=code.name,
                platform=platform,
                minutes=str(minutes),
            )
            return Said(said, f"link: a code for {code.name} on {platform}")
        merge = accounts.redeem(asked.person, what, login=asked.message.login, actor=asked.actor)
        names = (merge.kept_name, merge.absorbed_name)
        own = name_key(asked.person.name)
        other = next((one for one in names if name_key(one) != own), merge.kept_name)
        return Said(asked.say("link_done", name=asked.message.name, other=other), f"link: one with {other}")

    # What several of them need

    def _raffle(self) -> _Raffle:
        """Of the default book, as everywhere where no book is named."""

        def read() -> _Raffle:
            with self._parts.core.database.read() as connection:
                period = shown_period(connection)
                if period is None or is_hidden(period):
                    return _Raffle(None, Totals(0, 0, 0))
                return _Raffle(period, ticket_views.totals(connection, period.id))

        return self._kept.get("raffle", read)

    def _running(self) -> list[tuple[Book, _Raffle]]:
        """Of every book with a running period, the default one first; where none runs, what `_raffle` gives."""

        def read() -> list[tuple[Book, _Raffle]]:
            with self._parts.core.database.read() as connection:
                books = {book.id: place for place, book in enumerate(all_books(connection))}
                running = sorted(active_periods(connection), key=lambda one: books[one[1].id])
                return [(book, _Raffle(period, ticket_views.totals(connection, period.id))) for period, book in running]

        running = self._kept.get("running", read)
        last = self._raffle()
        if running or last.period is None:
            return running
        return [(self._kept.get("book", self._parts.books.get), last)]

    def _session(self) -> tuple[SessionView | None, Contest | None]:
        def read() -> tuple[SessionView | None, Contest | None]:
            session = self._parts.sessions.active()
            if session is None:
                return None, None
            with self._parts.core.database.read() as connection:
                return session, contest(connection, session.id)

        return self._kept.get("session", read)

    def _session_odds(self, asked: Asked) -> str:
        """Nothing for who has not entered."""
        session, held_now = self._session()
        entry = None if session is None else self._parts.entries.pending_of(asked.person)
        if session is None or held_now is None or entry is None or entry.session_id != session.id:
            return ""
        name = session.name or f"#{session.id}"
        weight = entry.breakdown.total
        if entry.id in held_now.shut_out or not weight or not held_now.total:
            return asked.say("odds_session_none", session=name)
        # The sum may be a moment older than the entry.
        chance = min(Fraction(1), Fraction(weight, held_now.total))
        return asked.say(
            "odds_session",
            session=name,
            chance=percent_text(chance),
            weight=format_micro(weight),
            entries=many(held_now.entries, "entry", "entries"),
        )

    def _own(self, asked: Asked) -> int | None:
        with self._parts.core.database.read() as connection:
            return people.find_viewer(connection, asked.person)

    @staticmethod
    def _commands(asked: Asked) -> str:
        """What this person may type behind the first word that they have typed."""
        role = highest_role(asked.message.roles)
        head = asked.call.words
        found: list[str] = []
        for command, one in asked.settings.commands.items():
            if not one.on or not role.reaches(one.role) or (command in OPERATORS and not asked.words.commands_on):
                continue
            phrases = (phrase for phrase in one.words if word_key(phrase.partition(" ")[0]) == head)
            found.extend(asked.words.prefix + phrase for phrase in phrases)
        return ", ".join(found)[:250]


def is_hidden(period: Period) -> bool:
    """Whether the operator has put it away: then there is nothing to speak of."""
    return period.state == "archived"


def book_named(parts: ChatParts, name: str) -> Book:
    """Of the book's name as typed, "" = the default one. Raises NotDone."""
    with parts.core.database.read() as connection:
        if not name:
            return find_book(connection, None)
    books = parts.books.list()
    for book in books:
        if name_key(book.name) == name_key(name):
            return book
    raise NotDone("unknown_book", name=name, books=", ".join(book.name for book in books))


def time_left(micros: int) -> str:
    """ "9 days", "5 hours", "12 minutes"; never less than a minute."""
    for size, one in ((_DAY, "day"), (_HOUR, "hour")):
        if micros >= 2 * size or (size == _HOUR and micros >= size):
            return many(micros // size, one)
    return many(max(1, micros // _MINUTE), "minute")
