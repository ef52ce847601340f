"""The page on which viewers check a proof: one HTML text with everything in it, put together from its parts.

It asks for nothing from elsewhere, so it works from the desk, from disk and from any web space alike. Its own policy
names the one script and the one style in it by their hashes: nothing else can run, whatever a proof file holds.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache

from raffle_desktop.obs.resources import resource

FILE_NAME = "verify.html"
"""What the page is called where it is saved."""

_SCRIPTS = (
    "noble-bls12-381.min.js",
    "sha256.js",
    "strict-json.js",
    "form.js",
    "texts.js",
    "picking.js",
    "beacon.js",
    "verifier.js",
    "exact.js",
    "chain.js",
    "finding.js",
    "commands.js",
    "levels.js",
    "human.js",
    "dom.js",
    "verdict.js",
    "winners.js",
    "checks.js",
    "page.js",
)
"""In this order: later ones use the earlier ones' names."""

_STYLES = ("verify.css", "result.css", "details.css")

_NOBODY = "connect-src 'none'"
_OWN_DESK = "connect-src 'self'"

_ENDS_A_SCRIPT = re.compile(r"</script|<!--|<script", re.IGNORECASE)
_ENDS_A_STYLE = re.compile(r"</style", re.IGNORECASE)


def verify_page() -> str:
    """The page as a file of its own: no connection of any kind is allowed to it."""
    return _assembled(_NOBODY)


def served_verify_page() -> str:
    """The page as the desk serves it: it may ask this desk, and nobody else, for a proof (`/verify?draw=ID`)."""
    return _assembled(_OWN_DESK).replace('<html lang="en">', '<html lang="en" data-desk>', 1)


def served_policy() -> str:
    """The Content-Security-Policy to send with the served page; frames can be forbidden by a header only."""
    return _policy(_OWN_DESK) + "; frame-ancestors 'none'"


@cache
def _assembled(connections: str) -> str:
    parts = {"policy": _policy(connections), "style": _style(), "script": _script()}
    return re.sub(r"\[(policy|style|script)\]", lambda found: parts[found[1]], _text(FILE_NAME))


@cache
def _policy(connections: str) -> str:
    return (
        f"default-src 'none'; script-src {_named(_script())}; style-src {_named(_style())}; img-src data:;"
        f" {connections}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _script() -> str:
    # One scope for all parts, and only what the last one hands out is seen outside.
    script = "\n".join(('"use strict";', "(() => {", *map(_text, _SCRIPTS), "})();", ""))
    if found := _ENDS_A_SCRIPT.search(script):
        raise ValueError(f"a script of the page holds {found[0]!r}, which would end it too early")
    return script


@cache
def _style() -> str:
    style = "\n".join(map(_text, _STYLES))
    if _ENDS_A_STYLE.search(style):
        raise ValueError("the style of the page holds what would end it too early")
    return style


def _named(text: str) -> str:
    """How a policy names an inline script or style: by the hash of exactly what stands between its tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"


def _text(name: str) -> str:
    return resource(f"verify/{name}").read_text(encoding="utf-8")
