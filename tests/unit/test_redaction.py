"""No secret reaches a log line."""

from __future__ import annotations

import logging

import pytest

from raffle_desktop.domain.redaction import redacted, remember_secret
from raffle_desktop.services.logs import RedactingFormatter

SECRET = "abcdefghij0123456789klmnopqrst"


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {SECRET}",
        f"authorization: OAuth {SECRET}",
        f"GET /x?access_token={SECRET}&y=1",
        f'{{"refresh_token": "{SECRET}"}}',
        f"{{'client_secret': '{SECRET}'}}",
        f"device_code={SECRET}",
        f"RAFFLE_API_TOKEN={SECRET}",
        f"http://user:{SECRET}@127.0.0.1/",
        f"api-key: {SECRET}",
        f"password={SECRET}",
    ],
)
def test_a_secret_is_taken_out(text: str) -> None:
    assert SECRET not in redacted(text)
    assert "[removed]" in redacted(text)


def test_what_is_no_secret_stays() -> None:
    text = "Draw 3f2a9c1b stored: 4 entries, token ring, http://127.0.0.1:8710/overlay/wheel"
    assert redacted(text) == text


def test_the_log_formatter_takes_secrets_out_of_tracebacks_too() -> None:
    try:
        raise ValueError(f"refused: access_token={SECRET}")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "failed", None, (type(error), error, None))
    assert SECRET not in RedactingFormatter().format(record)


def test_a_known_secret_is_taken_out_wherever_it_stands() -> None:
    remember_secret("Quite-A-Secret-77")
    assert (
        redacted("she typed Quite-A-Secret-77, twice: Quite-A-Secret-77.") == "she typed [removed], twice: [removed]."
    )


def test_a_known_secret_that_begins_with_another_is_taken_out_whole() -> None:
    remember_secret("prefix-0001")
    remember_secret("prefix-0001-and-more")
    assert redacted("(prefix-0001-and-more)") == "([removed])"


def test_what_is_too_short_to_be_a_secret_is_not_searched_for() -> None:
    remember_secret("wheel")
    assert redacted("the wheel spins") == "the wheel spins"
