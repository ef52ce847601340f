"""Answers from which nothing may follow: what a server can send in place of a list."""

from __future__ import annotations

import gzip
import json

from tests.fakes.entries_feed import Reply

LIST = json.dumps(["ann", "bob"]).encode()

SPOILED = {
    "web page": (Reply(200, b"<html><body>Sign in</body></html>", {"Content-Type": "text/html"}), "a web page"),
    "web page that claims to be json": (Reply(200, b" <!doctype html>"), "a web page"),
    "not modified since nothing": (Reply(304, headers={"ETag": '"other"'}), ""),
    "bad request": (Reply(400, LIST), "status 400"),
    "no key": (Reply(401, LIST), "does not let the desk in"),
    "wrong key": (Reply(403, LIST), "does not let the desk in"),
    "not there": (Reply(404, LIST), "no such page"),
    "too often": (Reply(429, LIST), "asked too often"),
    "in trouble": (Reply(500, LIST), "in trouble"),
    "gateway": (Reply(502, b"<html>Bad gateway</html>"), "in trouble"),
    "partial content": (Reply(206, LIST), "without a whole list"),
    "no content": (Reply(204, length="0"), "without a whole list"),
    "redirect elsewhere": (Reply(302, headers={"Location": "http://evil.example/"}), "sends the desk on"),
    "half an answer": (Reply(200, LIST, sent=7), "broke off"),
    "half, and claims no more": (Reply(200, LIST[:7]), "not understood"),
    "cut by its length": (Reply(200, LIST, length="10"), "not understood"),
    "longer than it is": (Reply(200, LIST, length="5000", sent=len(LIST)), "broke off"),
    "bomb": (Reply(200, gzip.compress(bytes(50_000_000)), {"Content-Encoding": "gzip"}), "larger than any list"),
    "huge": (Reply(200, b"[" + b" " * 50_000_000 + b"]"), "larger than any list"),
    "huge and silent about it": (Reply(200, b"[" + b" " * 5_000_000, length=""), "larger than any list"),
    "nothing": (Reply(200, b""), "it is empty"),
    "null": (Reply(200, b"null"), "not a list"),
    "error in words": (Reply(200, {"error": "no database", "followers": []}), "reports an error"),
    "message": (Reply(200, {"message": "maintenance"}), "no list in it"),
    "a page of it": (Reply(200, {"data": ["ann"], "total": 812}), "not the whole list"),
    "not a number": (Reply(200, b'[{"username": "ann", "x": NaN}]'), "NaN"),
    "endless number": (Reply(200, b'[{"username": "ann", "user_id": ' + b"7" * 9000 + b"}]"), "more digits"),
    "nested": (Reply(200, b"[" * 200_000), "nested too deeply"),
    "not utf-8": (Reply(200, b'["\xff"]'), "not text in UTF-8"),
    "doubled keys": (Reply(200, b'[{"username": "ann", "username": "bob"}]'), "stands twice"),
    "row without a name": (Reply(200, ["ann", {"name": "bob"}]), "row 2"),
    "name that turns text around": (Reply(200, ["ann", "bob\u202e"]), "row 2"),
}  # fmt: skip
"""Name to the answer, and a part of what the operator reads."""
