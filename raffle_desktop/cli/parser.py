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

    kick = command("kick", "Switch Kick's live feed on or off, or say how it is set up.")
    acts = kick.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)
    on = acts.add_parser("on", help="listen to a channel", parents=[common], allow_abbrev=False)
    on.add_argument("channel", nargs="?", metavar="CHANNEL", help="its name or its page's address")
    on.add_argument(
        "--ids",
        type=_kick_id,
        nargs=2,
        metavar=("CHANNEL_ID", "CHATROOM_ID"),
        help="its two numbers, where Kick does not tell them",
    )
    acts.add_parser("off", help="stop listening", parents=[common], allow_abbrev=False)
    acts.add_parser("status", help="how it is set up", parents=[common], allow_abbrev=False)

    viewers = command("viewers", "Make one viewer of two who are the same person, or two again.")
    acts = viewers.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)
    merge = acts.add_parser("merge", help="make one of two", parents=[common], allow_abbrev=False)
    merge.add_argument("kept", metavar="VIEWER", help="who is kept: a number, a name, or platform:name")
    merge.add_argument("other", metavar="OTHER", help="who is the same person")
    merge.add_argument("--reason", metavar="TEXT")
    unmerge = acts.add_parser("unmerge", help="make two of them again", parents=[common], allow_abbrev=False)
    unmerge.add_argument("id", type=int, metavar="MERGE", help="the merge's number, as listed")
    unmerge.add_argument("--reason", metavar="TEXT")
    merges = acts.add_parser("merges", help="what was merged, newest first", parents=[common], allow_abbrev=False)
    merges.add_argument("--json", action="store_true", help="print one JSON object")

    draw = command("draw", "Draw winners, store the draw, and say who won.")
    _add_source(draw)
    draw.add_argument("--prize", metavar="TEXT", help="what is won (of a period; at a higher level, of any source)")
    draw.add_argument("--end-period", action="store_true", help="end the period first, in the same moment")
    draw.add_argument("--level", choices=("local", "committed", "beacon"), default="local", help="what it proves")
    draw.add_argument("--json", action="store_true", help="print one JSON object")

    add_steps(command("draws", "Draws that go in steps, which viewers can follow; and the chain of all draws."), common)

    proof = command("proof", "Write the proof file of a draw.")
    proof.add_argument("id", metavar="ID", help="the draw's id, #number, or latest")
    proof.add_argument("-o", dest="output", metavar="FILE", help="where to (- = standard output)")

    verify = command("verify", "Recompute proofs from their files alone.")
    verify.add_argument("files", nargs="+", metavar="FILE")
    verify.add_argument("--beacon-online", action="store_true", help="also compare with the beacon's own relays")
    verify.add_argument("--group", metavar="FILE", help="was this group (an id or name a line) drawn too often?")

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


def add_steps(draws: _Parser, common: _Parser) -> None:
    """The steps of a draw, each a command of its own."""
    acts = draws.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)

    def step(name: str, text: str, *, of_draw: bool = True) -> _Parser:
        made = acts.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)
        if of_draw:
            made.add_argument("id", metavar="ID", help="the draw's id, #number, or latest")
        return made

    listed = step("list", "every draw with its state, given-up and missing numbers", of_draw=False)
    listed.add_argument("--json", action="store_true", help="print one JSON object")
    opened = step("open", "commit to a draw, best before entries come in", of_draw=False)
    _add_source(opened)
    opened.add_argument("--prize", metavar="TEXT", help="what is won")
    opened.add_argument("--rules", metavar="TEXT", help="what else viewers should know before, in one line")
    opened.add_argument("--level", choices=("committed", "beacon"), default="beacon")
    opened.add_argument("--witness", action="append", metavar="NAME", help="level committed: whose lines in chat count")
    opened.add_argument("--delay", type=_delay, metavar="SECONDS", help="level beacon: from close to round (15 to 600)")
    close = step("close", "freeze the list; at level beacon the round is fixed with it")
    close.add_argument("--list", metavar="FILE", help="the names, for a draw from a list")
    close.add_argument("--end-period", action="store_true", help="end the period first, in the same moment")
    salt = step("salt", "level committed: add a witness's line, exactly as it was written")
    salt.add_argument("text", metavar="TEXT")
    salt.add_argument("--author", required=True, metavar="NAME", help="who wrote it: a witness named at the opening")
    reveal = step("reveal", "level committed: decide, and show the secret")
    wait = step("wait", "level beacon: wait for the round, and say who won")
    signature = step("signature", "level beacon: decide by the round's signature, given by hand")
    signature.add_argument("signature", metavar="SIGNATURE", help="96 hex digits, or a relay's whole answer")
    for made in (reveal, wait, signature):
        made.add_argument("--json", action="store_true", help="print one JSON object")
    void = step("void", "give a draw up that has no result; its number stays, for everybody to see")
    redraw = step("redraw", "replace winners; at level beacon a fresh round decides who follows")
    for made in (void, redraw):
        made.add_argument("--reason", required=True, metavar="TEXT")
    redraw.add_argument("--place", type=_place, action="append", metavar="N", help="only this place; can be repeated")


def _add_source(parser: _Parser) -> None:
    parser.add_argument(
        "--source", type=_source, default=Source("session"), metavar="session|period[:BOOK]|pool:ID|list:FILE"
    )
    parser.add_argument("--winners", type=_winners, default=1, metavar="N", help="how many winners (default 1)")
    parser.add_argument("--ended", action="store_true", help="draw the period that ended last, not the running one")


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


def _kick_id(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 15 and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not one of Kick's numbers")
    return int(text)


def _winners(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of winners (1 to 1000)")
    return int(text)


def _place(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a winner's place (1 to 1000)")
    return int(text)


def _delay(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 15 <= int(text) <= 600):
        raise argparse.ArgumentTypeError(f"{text!r} is not a delay in seconds (15 to 600)")
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
        if options.source.kind != "period" and (options.end_period or options.ended):
            parser.error("--end-period and --ended go with --source period")
        if options.source.kind != "period" and options.prize and options.level == "local":
            parser.error("--prize goes with --source period, or with --level committed or beacon")
        if options.end_period and options.ended:
            parser.error("--end-period and --ended do not go together")
    if options.command == "draws" and options.act == "open":
        if options.source.kind != "period" and options.ended:
            parser.error("--ended goes with --source period")
        if options.witness and options.level != "committed":
            parser.error("--witness goes with --level committed")
        if options.delay is not None and options.level != "beacon":
            parser.error("--delay goes with --level beacon")
    source = getattr(options, "source", None)
    if source is not None and source.kind == "pool" and options.winners != 1:
        parser.error("a pool has one prize, so --winners does not go with --source pool")
    return options
