"""The command `raffle-desktop`. Imports nothing heavy until it knows what is asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; gives the exit code. `arguments` default to the process's own."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        from raffle_desktop import __version__

        print(f"raffle-desktop {__version__}")
        return 0
    from raffle_desktop.cli.run import run

    return run(given, own_process=arguments is None)


if __name__ == "__main__":
    sys.exit(main())
