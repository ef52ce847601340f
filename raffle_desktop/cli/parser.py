"""What can be typed after `raffle-desktop`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import NoReturn

from raffle_desktop import __version__

EXIT_USAGE = 2
EXPORT_KINDS = ("entries", "tickets", "draws", "ledger", "audit")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class _Parser(argparse.ArgumentParser):
    """One line on stderr for a wrong argument, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_USAGE, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


@dataclass(frozen=True, slots=True)
class Source:
    """What to draw from: `kind` session, period, pool or list, and which one."""

    kind: str
    which: str = ""


def build_parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common)
    parser = _Parser(
        prog="raffle-desktop",
        description="Raffles for streamers: exact weights, stored draws, proofs anyone can check.",
        epilog="Without a command, opens the desk on the same data as last time.",
        allow_abbrev=False,
    )
    _add_common(parser)
    parser.add_argument("--version", action="version", version=f"raffle-desktop {__version__}")
    parser.add_argument("--offscreen", action="store_true", help="run without a window; Ctrl+C stops it")
    parser.add_argument("--demo", action="store_true", help="try the desk on a simulated channel, with data of its own")
    parser.add_argument("--no-server", action="store_true", help="run without the local server")
    parser.add_argument(
        "--port", type=_port, metavar="N", help="port of the local server, 0 = any free (default: as set, first 8710)"
    )
    parser.add_argument("--screenshots", metavar="DIR", help="with --demo: write a picture of every screen, then quit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, text: str) -> _Parser:
        return commands.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)

    entries = command("import", "Bring a CSV of entries into the running session, starting one if none runs.")
    entries.add_argument("file", metavar="FILE.csv")
    entries.add_argument("--session-name", metavar="NAME", help="name of the session, if one is started")
    entries.add_argument("--skip-bad", action="store_true", help="leave bad rows out instead of refusing the file")

    session = command("session", "Start or end a session, or say how it stands.")
    acts = session.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)
    start = acts.add_parser("start", help="start a session", parents=[common], allow_abbrev=False)
    start.add_argument("name", nargs="?", metavar="NAME")
    end = acts.add_parser("end", help="end the running session, with carry-over", parents=[common], allow_abbrev=False)
    end.add_argument("--reset-weights", action="store_true", help="reset carry-over to 0 instead")
    acts.add_parser("status", help="how the session stands", parents=[common], allow_abbrev=False)

    submissions = command("submissions", "Open or close submissions.")
    switch = submissions.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)
    switch.add_parser("open", help="let viewers enter", parents=[common], allow_abbrev=False)
    switch.add_parser("close", help="let nobody enter", parents=[common], allow_abbrev=False)

    draw = command("draw", "Draw winners, store the draw, and say who won.")
    draw.add_argument(
        "--source", type=_source, default=Source("session"), metavar="session|period[:BOOK]|pool:ID|list:FILE"
    )
    draw.add_argument("--winners", type=_winners, default=1, metavar="N", help="how many winners (default 1)")
    draw.add_argument("--prize", metavar="TEXT", help="what is won (of a period)")
    draw.add_argument("--end-period", action="store_true", help="end the period first, in the same moment")
    draw.add_argument("--ended", action="store_true", help="draw the period that ended last, not the running one")
    draw.add_argument("--level", choices=("local", "committed", "beacon"), default="local")
    draw.add_argument("--json", action="store_true", help="print one JSON object")

    proof = command("proof", "Write the proof file of a draw.")
    proof.add_argument("id", metavar="ID", help="the draw's id, #number, or latest")
    proof.add_argument("-o", dest="output", metavar="FILE", help="where to (- = standard output)")

    verify = command("verify", "Recompute proofs from their files alone.")
    verify.add_argument("files", nargs="+", metavar="FILE")
    verify.add_argument("--beacon-online", action="store_true", help="also compare with the beacon's own relays")

    command("doctor", "Look the desk over; changes nothing.")
    backup = command("backup", "Write a consistent copy of the database, also while the desk runs.")
    backup.add_argument("-o", dest="output", metavar="FILE")
    restore = command("restore", "Put a backup in the database's place; the replaced one stays beside it.")
    restore.add_argument("file", metavar="FILE")

    export = command("export", "Write entries, tickets, draws, the ledger or the audit log to a file.")
    export.add_argument("--what", choices=EXPORT_KINDS, default="entries")
    export.add_argument("--format", choices=("csv", "json"), default="csv")
    export.add_argument("-o", dest="output", metavar="FILE", help="where to (- = standard output)")

    report = command("report", "Compare everything that is stored twice.")
    report.add_argument("report", choices=("reconcile",), metavar="reconcile")
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    # The same options before and after the command; the later parser must not put its default over the earlier value.
    suppressed = parser.argument_default
    parser.add_argument("--data-dir", type=_folder, metavar="DIR", default=suppressed, help="keep everything under DIR")
    parser.add_argument(
        "--log-level", choices=LOG_LEVELS, type=str.upper, default=suppressed, help="how much is logged (INFO)"
    )


def _folder(text: str) -> str:
    if not text.strip():
        # An unset variable in a script must not mean the real raffle.
        raise argparse.ArgumentTypeError("the folder's name is empty")
    return text


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _winners(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of winners (1 to 1000)")
    return int(text)


def _source(text: str) -> Source:
    kind, colon, which = text.partition(":")
    if text == "session" or (kind == "period" and bool(colon) == bool(which)):
        return Source(kind, which)
    if kind == "pool" and which.isascii() and which.isdigit() and 0 < len(which) < 19:
        return Source(kind, which)
    if kind == "list" and which:
        return Source(kind, which)
    raise argparse.ArgumentTypeError(f"{text!r} is not session, period, period:BOOK, pool:ID or list:FILE")


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments as a namespace. Ends the process with 2 and one line on stderr where they are wrong."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.command is not None and (options.demo or options.screenshots is not None or options.offscreen):
        # Ignored, it would let a command for the demo act on the real raffle.
        parser.error(
            "--demo, --screenshots and --offscreen open the desk and go with no command; for the demo's data"
            " give --data-dir DIR/demo"
        )
    if options.command == "draw":
        if options.source.kind != "period" and (options.end_period or options.ended or options.prize):
            parser.error("--prize, --end-period and --ended go with --source period")
        if options.end_period and options.ended:
            parser.error("--end-period and --ended do not go together")
        if options.source.kind == "pool" and options.winners != 1:
            parser.error("a pool has one prize, so --winners does not go with --source pool")
    return options
