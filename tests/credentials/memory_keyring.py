"""A keyring to test with."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given; `failing` is raised by the named methods."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.failing: dict[str, Exception] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._fail("get")
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail("set")
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail("delete")
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")

    def _fail(self, what: str) -> None:
        if what in self.failing:
            raise self.failing[what]


ALLOWED = {f"{MemoryKeyring.__module__}.{MemoryKeyring.__qualname__}"}
