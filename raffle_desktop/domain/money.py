"""Money: whole minor units (cents) of a currency, and nothing between them."""

from __future__ import annotations

import re

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import grouped

MAX_AMOUNT = 1_000_000_000_000
"""Minor units of one act: far above use, so that a slip of the finger stays one."""
MAX_BALANCE = 9_007_199_254_740_991
"""Of one wallet: the largest whole number that every tool reads exactly."""

_CODE = re.compile("[A-Z]{3}")
CURRENCIES = frozenset(
    _CODE.findall(
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN"
        " BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS"
        " GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW"
        " KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD"
        " NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD"
        " SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES"
        " VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
    )
)
"""ISO 4217 codes of money that people pay with."""
_WITHOUT_CENTS = frozenset(_CODE.findall("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"))
_THOUSANDTHS = frozenset(_CODE.findall("BHD IQD JOD KWD LYD OMR TND"))

_DECIMAL = re.compile(r"(?P<sign>[+\-−]?)(?P<whole>[0-9]{1,13})(?:[.,](?P<part>[0-9]{1,3}))?", re.ASCII)


def checked_currency(given: object) -> str:
    """Raises RaffleError(VALUE_INVALID) for what is no ISO 4217 code, such as "EUR"."""
    if not isinstance(given, str) or given not in CURRENCIES:
        raise RaffleError(Code.VALUE_INVALID, "The currency must be an ISO 4217 code of three letters, such as EUR.")
    return given


def checked_amount(given: object, what: str = "The amount", *, least: int = 1) -> int:
    """Minor units. Raises RaffleError(VALUE_INVALID) unless it is a whole number from `least` to MAX_AMOUNT."""
    if isinstance(given, bool) or not isinstance(given, int) or not least <= given <= MAX_AMOUNT:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{what} must be a whole number of minor units (such as cents) from {least} to {grouped(str(MAX_AMOUNT))}.",
        )
    return given


def checked_change(given: object) -> int:
    """A signed amount that is not 0. Raises RaffleError(VALUE_INVALID)."""
    if isinstance(given, bool) or not isinstance(given, int) or not 1 <= abs(given) <= MAX_AMOUNT:
        raise RaffleError(
            Code.VALUE_INVALID,
            "The change must be a whole number of minor units (such as cents), not 0, up to"
            f" {grouped(str(MAX_AMOUNT))} either way.",
        )
    return given


def decimals(currency: str) -> int:
    """How many decimals the currency's amounts have on paper."""
    if currency in _WITHOUT_CENTS:
        return 0
    return 3 if currency in _THOUSANDTHS else 2


def format_amount(amount: int, currency: str) -> str:
    """For people: 123456 cents -> "1 234.56 EUR", 500 yen -> "500 JPY". A minus sign is a real one."""
    places = decimals(currency)
    whole, part = divmod(abs(amount), 10**places)
    shown = grouped(str(whole)) + (f".{part:0{places}d}" if places else "")
    return f"{'−' if amount < 0 else ''}{shown} {currency}"


def parse_amount(given: str, currency: str) -> int:
    """Minor units of what a person typed: "12", "12.5" or "12,50" EUR. May be below 0 or 0.

    Raises RaffleError(VALUE_INVALID) for anything else, also for parts of a cent.
    """
    places = decimals(currency)
    match = _DECIMAL.fullmatch("".join(given.split()))
    part = (match["part"] or "") if match else ""
    # A comma before three figures would be read as a thousand by some, as a thousandth by others.
    if match is None or len(part) > places or (len(part) == 3 and "," in match[0]):
        example = "12" if places == 0 else f"12.{'50'.ljust(places, '0')}"
        raise RaffleError(Code.VALUE_INVALID, f"“{given[:40]}” is no amount of {currency}; write it like {example}.")
    amount: int = int(match["whole"]) * 10**places + int(part.ljust(places, "0") or "0")
    if amount > MAX_AMOUNT:
        raise RaffleError(Code.VALUE_INVALID, f"At most {format_amount(MAX_AMOUNT, currency)} can be moved at once.")
    return -amount if match["sign"] in ("-", "−") else amount
