"""Who somebody on Discord is to the desk. Knows nothing of Discord's library."""

from __future__ import annotations

from collections.abc import Iterable

from raffle_desktop.domain.names import name_key

PLATFORM = "discord"


def roles_of(
    *, is_owner: bool, may_manage: bool, role_names: Iterable[str], operator_roles: Iterable[str], is_program: bool
) -> frozenset[str]:
    """The words that the desk's commands know. `may_manage`: has Discord's permission to manage the server, or is an
    administrator of it. `operator_roles`: names of roles that make a moderator. On a server that the settings do not
    name nobody may be given as owner or manager, or with a role: anybody can invite a public bot to their own.
    """
    wanted = {name_key(name) for name in operator_roles}
    given = {
        "broadcaster": is_owner,
        "moderator": may_manage or any(name_key(name) in wanted for name in role_names),
        "bot": is_program,
    }
    return frozenset(role for role, has in given.items() if has)
