"""Draws that go in steps, from the command line: all steps in one go, or each by a command of its own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.beacon_wait import Say, due_words, interruptible, require_right_clock, wait_for_round
from raffle_desktop.cli.output import actor, json_text, read_file
from raffle_desktop.cli.parser import Source
from raffle_desktop.cli.results import entries_words, show_result
from raffle_desktop.cli.ticket_acts import wanted_period
from raffle_desktop.domain.entry_rows import EntryRow, read_plain_list
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import decimal_text
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.feeds.beacon import check_signature, pasted_signature
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.draw_chain import ChainLink, ChainReport
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import desk_runs

EXIT_GAPS = 1
EXIT_INTERRUPTED = 130
LATEST = "latest"
LINKS_SHOWN = 50


def listed_people(path: str) -> tuple[EntryRow, ...]:
    """The people of a plain list. Raises RaffleError(IMPORT_REFUSED) where a line cannot be read."""
    listed = read_plain_list(read_file(path))
    if listed.refused:
        first = listed.refused[0]
        more = f" ({len(listed.refused)} lines are refused in all)" if len(listed.refused) > 1 else ""
        raise RaffleError(Code.IMPORT_REFUSED, f"Line {first.line}: {first.message}{more} Nothing was drawn.")
    return tuple(listed.rows)


def draw_in_one_go(
    desk: Services, options: argparse.Namespace, folder: DataFolder, listed: Sequence[EntryRow] | None
) -> int:
    """`draw --level committed|beacon`: open, close, and wait or reveal."""
    say = _to_stderr if options.json else _to_stdout
    level = Level(options.level)
    if level is Level.BEACON:
        require_right_clock(desk, say, "Nothing was drawn.")
    view = _opened(desk, options, level)
    say(f"Draw #{view.seq} is open. Commitment: {view.commitment}")
    say("Its commitment came before no entry: whoever is in the list was in it before.")
    try:
        view = desk.staged.close(view.id, listed=listed, end_period=options.end_period, actor=actor())
    except RaffleError as refusal:
        # Nobody has seen anything of it, and another try would find it in its way.
        desk.staged.give_up(view.id, f"it could not be closed ({refusal.code})", actor=actor())
        raise RaffleError(refusal.code, f"{refusal.message} Draw #{view.seq} was given up.") from None
    _say_closed(view, say)
    if level is Level.COMMITTED:
        view = desk.staged.reveal(view.id, actor=actor())
        show_result(desk, view, folder, as_json=options.json)
        return 0
    return _finish(desk, view, folder, say, as_json=options.json)


def draws(options: argparse.Namespace, folder: DataFolder) -> int:
    """The family `draws …`: each step of a draw by itself, and what there is."""
    with open_desk(folder, options.log_level) as desk:
        return _STEPS[options.act](desk, options, folder)


def _list(desk: Services, options: argparse.Namespace, _folder: DataFolder) -> int:
    report = desk.staged.chain()
    if options.json:
        print(json_text(_chain_object(report)))
        return 0 if report.is_whole else EXIT_GAPS
    if not report.links:
        print("There is no draw yet.")
        return 0
    shown = report.links[-LINKS_SHOWN:]
    if len(shown) < len(report.links):
        print(f"… and {len(report.links) - len(shown)} earlier ones.")
    for link in shown:
        print(_link_words(link))
    if report.missing:
        numbers = ", ".join(f"#{number}" for number in report.missing)
        print(
            f"Missing numbers: {numbers}. Each draw names the one before it, so viewers can see that they are missing."
        )
    elif report.is_whole:
        given_up = len(report.given_up)
        told = (
            "none was given up or undone"
            if not given_up
            else f"{given_up} of them given up or undone, which viewers can see"
        )
        count = "1 draw" if len(report.links) == 1 else f"{len(report.links)} draws"
        print(f"The chain of {count} is whole; {told}.")
    return 0 if report.is_whole else EXIT_GAPS


def _link_words(link: ChainLink) -> str:
    said = f"#{link.seq}  {link.state}  {link.level}  {visible(link.source_label, 60)}"
    said += f"  {rfc3339(link.opened_at)}  {link.id}"
    if link.reason:
        said += f"  ({'given up' if link.state == 'void' else link.state}: {visible(link.reason, 120)})"
    return f"{said}  FAULT: {link.fault}" if link.fault else said


def _chain_object(report: ChainReport) -> dict[str, object]:
    return {
        "channel": report.channel,
        "whole": report.is_whole,
        "missing": report.missing,
        "draws": [
            {
                "seq": link.seq,
                "drawId": link.id,
                "state": link.state,
                "level": link.level,
                "source": link.source_label,
                "openedAt": rfc3339(link.opened_at),
                "reason": link.reason,
                "fault": link.fault,
            }
            for link in report.links
        ],
    }


def _open(desk: Services, options: argparse.Namespace, _folder: DataFolder) -> int:
    view = _opened(desk, options, Level(options.level))
    print(f"Draw #{view.seq} is open: {view.id}")
    print(f"Commitment: {view.commitment}")
    print("Show it before entries come in: what was there before, it came too late for.")
    print(f"Close it with: raffle-desktop draws close {view.id}")
    return 0


def _opened(desk: Services, options: argparse.Namespace, level: Level) -> DrawView:
    given: Source = options.source
    source = DrawSource(given.kind)
    if given.kind == "period":
        book, period_id = wanted_period(desk, given.which, ended=options.ended)
        source = DrawSource("period", period_id=period_id, book=book.id)
    elif given.kind == "pool":
        source = DrawSource("pool", pool_id=int(given.which))
    elif given.kind == "list":
        source = DrawSource("list", label=Path(given.which).name)
    return desk.staged.open(
        source,
        level=level,
        winners=options.winners,
        prize=options.prize or "",
        extra_rules=getattr(options, "rules", None) or "",
        witnesses=getattr(options, "witness", None) or (),
        delay=getattr(options, "delay", None),
        confirm=True,
        actor=actor(),
    )


def _close(desk: Services, options: argparse.Namespace, folder: DataFolder) -> int:
    view = _found(desk, options.id)
    listed = None if options.list is None else listed_people(options.list)
    if view.level == Level.BEACON:
        _require_chat(view, folder, "Nothing was closed.")
        require_right_clock(desk, _to_stderr, "Nothing was closed.")
    view = desk.staged.close(view.id, listed=listed, end_period=options.end_period, actor=actor())
    _say_closed(view, _to_stdout)
    if view.level == Level.BEACON:
        print(f"A running desk finishes it by itself; else: raffle-desktop draws wait {view.id}")
    else:
        if view.witnesses:
            print(f"Now the witnesses speak: {', '.join(visible(name) for name in view.witnesses)}.")
            print(f"Add a witness’s line with: raffle-desktop draws salt {view.id} TEXT --author NAME")
        print(f"Then reveal: raffle-desktop draws reveal {view.id}")
    return 0


def _require_chat(view: DrawView, folder: DataFolder, consequence: str) -> None:
    """What was opened in chat counts only if chat shows the next step in time, and only a desk writes there.

    Raises RaffleError(NOT_AVAILABLE) where none runs.
    """
    if any(post.kind == "open" and not post.refused for post in view.posts) and not desk_runs(folder):
        raise RaffleError(
            Code.NOT_AVAILABLE,
            f"Draw #{view.seq} was opened in chat, so chat has to show this step too, or the draw becomes void: start"
            f" the desk and connect it first. {consequence}",
        )


def _say_closed(view: DrawView, say: Say) -> None:
    say(f"Draw #{view.seq} is closed: {entries_words(view.entries)} of total weight {decimal_text(view.total)}.")
    say(f"List: {view.list_sha256}")
    if view.level == Level.BEACON:
        say(f"Secret: {view.secret}")
        say(f"It is decided by {due_words(view)}.")


def _salt(desk: Services, options: argparse.Namespace, _folder: DataFolder) -> int:
    view = desk.staged.add_salt(_found(desk, options.id).id, options.text, author=options.author, actor=actor())
    count = "1 line" if len(view.salts) == 1 else f"{len(view.salts)} lines"
    print(f"Draw #{view.seq} has {count} of its witnesses now.")
    return 0


def _reveal(desk: Services, options: argparse.Namespace, folder: DataFolder) -> int:
    view = desk.staged.reveal(_found(desk, options.id).id, actor=actor())
    if not options.json:
        print(f"Secret: {view.secret}")
    show_result(desk, view, folder, as_json=options.json)
    return 0


def _wait(desk: Services, options: argparse.Namespace, folder: DataFolder) -> int:
    return _finish(desk, _found(desk, options.id), folder, _to_stderr, as_json=options.json)


def _finish(desk: Services, view: DrawView, folder: DataFolder, say: Say, *, as_json: bool) -> int:
    """Wait for the beacon and tell the result; Ctrl+C leaves the draw stored, and says how to go on."""
    try:
        with interruptible():
            if view.state == "waiting":
                say("Waiting for it. Ctrl+C leaves the draw stored, and a running desk finishes it as well.")
            view = wait_for_round(desk, view.id, say)
    except KeyboardInterrupt:
        view = desk.draw_reader.get(view.id)
        if view.state == "waiting":
            _to_stderr(
                f"Draw #{view.seq} is stored and waits for {due_words(view)}."
                f" Go on with: raffle-desktop draws wait {view.id}"
            )
            return EXIT_INTERRUPTED
    _require_result(view)
    show_result(desk, view, folder, as_json=as_json)
    return 0


def _require_result(view: DrawView) -> None:
    """Raises RaffleError, in words, for a draw without a result."""
    if view.state == "void":
        raise RaffleError(Code.DRAW_VOID, f"Draw #{view.seq} was given up: {view.void_reason}.")
    if view.state == "opened":
        raise RaffleError(Code.DRAW_IN_PROGRESS, f"Draw #{view.seq} is open: close it first.")
    if view.state == "closed":
        raise RaffleError(Code.DRAW_IN_PROGRESS, f"Draw #{view.seq} waits for its witnesses: reveal it.")
    if not view.standing and view.winners and not view.vacant:
        raise RaffleError(Code.DRAW_UNDONE)


def _signature(desk: Services, options: argparse.Namespace, folder: DataFolder) -> int:
    view = _found(desk, options.id)
    view = desk.staged.take_signature(
        view.id, pasted_signature(options.signature), check=check_signature, actor=actor()
    )
    _require_result(view)
    show_result(desk, view, folder, as_json=options.json)
    return 0


def _void(desk: Services, options: argparse.Namespace, _folder: DataFolder) -> int:
    view = desk.staged.give_up(_found(desk, options.id).id, options.reason, actor=actor())
    print(f"Draw #{view.seq} was given up. Its number stays, as a gap that viewers see.")
    return 0


def _redraw(desk: Services, options: argparse.Namespace, folder: DataFolder) -> int:
    view = _found(desk, options.id)
    if view.level == Level.BEACON:
        _require_chat(view, folder, "Nothing was announced.")
        require_right_clock(desk, _to_stderr, "Nothing was announced.")
    view = desk.winners.redraw(view.id, options.reason, options.place or None, confirm=True, actor=actor())
    if view.state == "waiting":
        print(f"The redraw of draw #{view.seq} is announced. It is decided by {due_words(view)}.")
        print(f"A running desk finishes it by itself; else: raffle-desktop draws wait {view.id}")
        return 0
    show_result(desk, view, folder, as_json=False)
    return 0


def _found(desk: Services, given: str) -> DrawView:
    """The draw that was named; "latest" is the newest that is under way, else the newest with a result."""
    if given.strip().casefold() == LATEST:
        view = desk.staged.under_way()
        if view is not None:
            return view
    return desk.draw_reader.get(given)


def _to_stdout(sentence: str) -> None:
    print(sentence, flush=True)


def _to_stderr(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


_STEPS = {
    "list": _list,
    "open": _open,
    "close": _close,
    "salt": _salt,
    "reveal": _reveal,
    "wait": _wait,
    "signature": _signature,
    "void": _void,
    "redraw": _redraw,
}
