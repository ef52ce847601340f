"""A call that names itself has its effect once, whatever happens between the act and its answer."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.api_answers import StoredAnswer
from raffle_desktop.services.core import accompanied
from tests.conftest import Desk


def test_the_first_answer_is_given_again(desk: Desk) -> None:
    answers = desk.services.api_answers
    assert answers.find("order-1") is None
    answers.answer("order-1", "aa", 200, "{}")
    answers.answer("order-1", "aa", 409, "[]")
    assert answers.find("order-1") == StoredAnswer("aa", 200, "{}")


def test_the_name_is_stored_with_the_act_or_not_at_all(desk: Desk) -> None:
    services = desk.services
    with accompanied(lambda transaction: services.api_answers.mark(transaction, "start-1", "aa")):
        services.sessions.start("one", actor="api")
        assert services.api_answers.find("start-1") == StoredAnswer("aa", None, None)
    with (
        pytest.raises(RaffleError) as refused,
        accompanied(lambda transaction: services.api_answers.mark(transaction, "start-2", "bb")),
    ):
        services.sessions.start("two", actor="api")
    assert refused.value.code is Code.ACTIVE_SESSION_EXISTS
    assert services.api_answers.find("start-2") is None


def test_an_act_under_a_name_that_was_used_changes_nothing(session: Desk) -> None:
    answers = session.services.api_answers
    with accompanied(lambda transaction: answers.mark(transaction, "enter-1", "aa")):
        session.chat("ann")
    with (
        session.refuses(Code.ALREADY_CARRIED_OUT),
        accompanied(lambda transaction: answers.mark(transaction, "enter-1", "aa")),
    ):
        session.chat("bo")


def test_the_companion_ends_with_its_block(session: Desk) -> None:
    with accompanied(lambda transaction: transaction.publish(ViewerChanged(7))):
        session.chat("ann")
    session.changes.clear()
    session.chat("bo")
    assert ViewerChanged(7) not in session.changes


def test_names_are_forgotten_after_a_week(session: Desk) -> None:
    answers = session.services.api_answers
    answers.answer("old", "aa", 200, "{}")
    session.clock.advance(days=8)
    with accompanied(lambda transaction: answers.mark(transaction, "new", "bb")):
        session.chat("ann")
    assert answers.find("old") is None
    assert answers.find("new") is not None
