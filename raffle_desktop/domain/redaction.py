"""Secrets are taken out of everything that is written down: tokens, passwords, keys in headers and addresses."""

from __future__ import annotations

import re
import threading

REMOVED = "[removed]"
_PATTERNS = (
    # the value of an Authorization header
    re.compile(r"(?i)\b((?:bearer|oauth|basic)[\s:]+)[A-Za-z0-9._~+/=\-]{6,}"),
    # a name that ends in token, secret, password or key, with its value
    re.compile(
        r"(?i)((?:[\w\-]*(?:token|secret|password|passwd|api[_-]?key|authorization|device_code))"
        r"[\"']?\s*[=:]\s*[\"']?)(?!Bearer\b|OAuth\b|Basic\b)[^\s\"'&,;}]{4,}"
    ),
    # the password in an address
    re.compile(r"(?i)(\b[a-z][a-z0-9+.\-]*://[^\s/:@]*:)[^\s/@]+(?=@)"),
)


SHORTEST_KNOWN = 8
"""A shorter secret may be part of any word, and taking it out would tell what it is."""
_known: set[str] = set()
_lock = threading.Lock()


def remember_secret(value: str) -> None:
    """From now on this process writes this value down nowhere, however it comes into a text."""
    if len(value) >= SHORTEST_KNOWN:
        with _lock:
            _known.add(value)


def redacted(text: str) -> str:
    """The text with every known secret, and everything that looks like one, replaced by [removed]."""
    with _lock:
        # The longest first: one may begin with another.
        known = sorted(_known, key=len, reverse=True)
    for value in known:
        text = text.replace(value, REMOVED)
    for pattern in _PATTERNS:
        text = pattern.sub(rf"\1{REMOVED}", text)
    return text
