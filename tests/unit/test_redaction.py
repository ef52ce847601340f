"""No secret reaches a log line."""

from __future__ import annotations

import logging

import pytest

from raffle_desktop.domain.redaction import redacted
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
