"""The API against its own description: whatever may be sent is answered as described, whatever may not is refused."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from hypothesis.errors import FlakyStrategyDefinition
from hypothesis.stateful import run_state_machine_as_test
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    ignored_auth,
    missing_required_header,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.web.gate import HEADERS
from raffle_desktop.web.limits import Limits
from tests.conftest import Desk, build_desk
from tests.services.money_tools import funded, opened, owner, wrong
from tests.services.ticket_tools import award, person
from tests.web.attacker.conftest import furnish
from tests.web.conftest import TOKEN, Served, serving

LONG = "RAFFLE_FUZZ_EXAMPLES"
EXAMPLES = int(os.environ.get(LONG, "3"))
"""So many random calls of an operation, beside those that are worked out from the description; a storm makes more."""
EVERY = 1 if LONG in os.environ else 8
"""Of so many operations one is called at random too. Making up such a call takes ten times as long as answering it, and
in a short run it is the same one each time: less than the calls worked out from the description, of which all are made.
"""
PARTS = 4
"""Each a test of its own, so that a busy machine has time enough for it."""
ROUNDS = 5

load_all_checks()
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    missing_required_header,
    unsupported_method,
    allow_header_conformance,
    ignored_auth,
]
# What is described and yet refused is mostly a rule of the raffle (a session runs already), which no description
# can say; so there is no check that everything described is accepted.
BOUNDED = settings(
    max_examples=EXAMPLES,
    stateful_step_count=6,
    # A short run chooses the same calls each time, so that a red one is red again; a long one goes on looking.
    derandomize=LONG not in os.environ,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
UNLIMITED = Limits(reads=(1e6, 10**6), writes=(1e6, 10**6), wrong_tokens=(1e6, 10**6))


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    desk = build_desk(tmp_path_factory.mktemp("fuzzed"))
    furnish(desk)
    desk.services.periods.start(actor="op")
    for name in ("ann", "bob"):
        award(desk, 1, person(desk, name), 1000)
    desk.services.links.request(1, "shuffler", actor="op")
    trade(desk)
    draw_in_steps(desk)
    with serving(desk, limits=UNLIMITED) as served:
        yield served
    # Whatever was sent, the database is whole, and so is what is computed from it.
    assert desk.rows("PRAGMA integrity_check") == [("ok",)]
    assert desk.rows("PRAGMA foreign_key_check") == []
    assert desk.services.tickets.audit() == []
    assert wrong(desk) == []
    desk.database.close()
    with sqlite3.connect(desk.folder.root / "raffle.db") as fresh:
        assert fresh.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def draw_in_steps(desk: Desk) -> None:
    """A draw in each state that one can be in, so that calls find it by its number or its first digits."""
    staged = desk.services.staged
    people = read_plain_list(b"ann\nbob\ncid").rows
    for level in (Level.COMMITTED, Level.BEACON):
        for _ in range(3):
            staged.open(DrawSource("list", label="friends"), level=level, actor="op")
        last = staged.all_under_way()[-1]
        staged.close(last.id, listed=people, actor="op")
        staged.give_up(staged.open(DrawSource("list"), level=level, actor="op").id, "test", actor="op")
    decided = staged.open(DrawSource("list"), level=Level.COMMITTED, actor="op")
    staged.close(decided.id, listed=people, actor="op")
    staged.reveal(decided.id, actor="op")


def trade(desk: Desk) -> None:
    """Something of each kind that has to do with money, with small ids, so that calls find it."""
    for name in ("ann", "bob"):
        wallet = funded(desk, name, 10**6)
        desk.services.wallets.hold(wallet, 100, actor="op")
        desk.services.topups.create(wallet, 100, actor="op")
        desk.services.withdrawals.create(wallet, 100, actor="op")
        desk.services.purchases.create(owner(desk, wallet), PurchaseType.ENTRY, 100, "EUR", provider="api", actor="op")
        desk.services.pools.buy_from_wallet(opened(desk, 100, 10**6).id, owner(desk, wallet), actor="op")
    desk.services.pools.sell(opened(desk, 100, 1, money=100).id, 1, actor="op")
    drawn = opened(desk, 100, 1)
    desk.services.pools.sell(drawn.id, 1, actor="op")
    desk.services.pool_draws.draw(drawn.id, confirm=True, actor="op")


@pytest.fixture(scope="module")
def described(fuzzed: Served) -> Any:
    config = SchemathesisConfig.from_dict({"generation": {"max-examples": EXAMPLES}})
    return schemathesis.openapi.from_url(f"{fuzzed.url}/openapi.json", config=config)


@pytest.fixture(scope="module")
def link() -> Iterator[requests.Session]:
    with requests.Session() as session:
        # Else the environment is searched for proxies at each of the thousands of calls.
        session.trust_env = False
        yield session


def call(case: Any, link: requests.Session) -> None:
    """Send it with the token and hold the answer against the description and the server's own promises."""
    if case.headers and case.meta is not None and case.meta.generation.mode.is_positive:
        # The same few keys would name all calls, and then only the first would be carried out.
        case.headers.pop("Idempotency-Key", None)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    answer = case.call(session=link, headers=bearer)
    # That a query says more than it is asked for is no mistake; it is not read.
    more = set(case.query or {}) - {parameter.name for parameter in case.operation.query}
    checks = [check for check in CHECKS if not (more and check is negative_data_rejection)]
    case.validate_response(answer, checks=checks, headers=bearer)
    assert set(HEADERS) <= set(answer.headers)
    if answer.status_code >= 400 and case.method.upper() != "HEAD":
        assert set(answer.json()) == {"error", "message"}


@pytest.mark.parametrize("part", range(PARTS))
def test_every_operation_answers_as_it_is_described(
    described: Any, link: requests.Session, subtests: pytest.Subtests, part: int
) -> None:
    operations = [result.ok() for result in described.get_all_operations()]
    assert len(operations) > 25
    size = -(-len(operations) // PARTS)
    for number, operation in enumerate(operations[part * size :][:size]):
        with subtests.test(operation.label):
            modes = list(GenerationMode)
            config = described.config.generation_for(operation=operation, phase="coverage")
            for case in described.iter_coverage_cases(operation, generation_modes=modes, generation_config=config):
                call(case, link)
            if number % EVERY:
                continue
            takes = operation.body or operation.path_parameters or operation.query
            # Where nothing is taken, nothing can be wrong.
            for mode in modes if takes else [GenerationMode.POSITIVE]:
                randomly(operation, mode, link)


def randomly(operation: Any, mode: GenerationMode, link: requests.Session) -> None:
    @BOUNDED
    @given(case=operation.as_strategy(mode))
    def calls(case: Any) -> None:
        call(case, link)

    calls()


def test_calls_that_follow_from_each_other_answer_as_they_are_described(described: Any, link: requests.Session) -> None:
    machine: Any = described.as_state_machine()
    called: Counter[str] = Counter()
    faults: list[str] = []

    class Calls(machine):  # type: ignore[misc]
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            return {"session": link, "headers": {"Authorization": f"Bearer {TOKEN}"}}

        def validate_response(self, response: Any, case: Any, **given: Any) -> None:
            called[case.operation.label] += 1
            try:
                # Of a call that follows from another one it is no longer known whether it was meant to be wrong.
                checks = [check for check in CHECKS if check is not negative_data_rejection]
                case.validate_response(response, checks=checks, headers={"Authorization": f"Bearer {TOKEN}"})
                assert set(HEADERS) <= set(response.headers)
            except (ExceptionGroup, AssertionError) as fault:
                faults.append(str(fault))

    for number in range(ROUNDS):
        # The desk remembers what earlier calls did, so the same choices need not lead to the same calls.
        with suppress(FlakyStrategyDefinition):
            run_state_machine_as_test(seed(number)(Calls), settings=settings(BOUNDED, max_examples=EXAMPLES))
    assert faults == []
    assert len(called) > 15
