"""Which authorities the desk's HTTPS clients trust."""

from __future__ import annotations

import ssl
from functools import cache

import httpx


@cache
def trusted() -> ssl.SSLContext:
    """The one context for all clients of the process, as httpx makes it, SSL_CERT_FILE and SSL_CERT_DIR included.

    Reading the list of authorities takes 50 ms of a processor; a client that is given none reads it for itself alone.
    """
    return httpx.create_ssl_context()
