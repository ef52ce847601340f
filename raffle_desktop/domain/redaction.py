"""Secrets are taken out of everything that is written down: tokens, passwords, keys in headers and addresses."""

from __future__ import annotations

import re

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


def redacted(text: str) -> str:
    """The text with everything that looks like a secret replaced by [removed]."""
    for pattern in _PATTERNS:
        text = pattern.sub(rf"\1{REMOVED}", text)
    return text
