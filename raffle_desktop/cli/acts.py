"""The acts of a raffle from the command line: import, sessions, submissions, draw."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.draw_steps import draw_in_one_go, listed_people
from raffle_desktop.cli.output import actor, read_file
from raffle_desktop.cli.parser import Source
from raffle_desktop.cli.pool_acts import draw_pool
from raffle_desktop.cli.results import entries_words, show_result
from raffle_desktop.cli.ticket_acts import draw_period
from raffle_desktop.domain.entry_rows import read_entries
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.records import ImportReport, SessionView
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder

LINES_SHOWN = 20


def import_entries(options: argparse.Namespace, folder: DataFolder) -> int:
    """Bring a list into the running session; 1 when a row refuses it."""
    listed = read_entries(read_file(options.file))
    with open_desk(folder, options.log_level) as desk:
        report = desk.imports.store(listed, session_name=options.session_name, skip_bad=options.skip_bad, actor=actor())
    _tell_import(report, options)
    return 0 if report.stored else 1


def _tell_import(report: ImportReport, options: argparse.Namespace) -> None:
    if report.unknown_columns:
        print(f"Columns not used: {', '.join(report.unknown_columns)}.")
    for refused in report.refused[:LINES_SHOWN]:
        print(f"Line {refused.line}, “{refused.username}”: {refused.message} ({refused.code})", file=sys.stderr)
    if len(report.refused) > LINES_SHOWN:
        print(f"… and {len(report.refused) - LINES_SHOWN} more.", file=sys.stderr)
    if report.stored:
        begun = "a new session" if report.session_started else "the running session"
        name = f" “{report.session_name}”" if report.session_name else ""
        print(f"Accepted {report.accepted}, refused {len(report.refused)}; entered into {begun}{name}.")
        if options.session_name and not report.session_started and options.session_name != report.session_name:
            print("A session was running already; its name was left as it is.")
    elif report.accepted:
        print(
            f"Nothing was imported: {len(report.refused)} of {report.accepted + len(report.refused)} rows are refused;"
            " mend them, or leave them out with --skip-bad.",
            file=sys.stderr,
        )
    else:
        every = "the only row is" if len(report.refused) == 1 else f"all {len(report.refused)} rows are"
        print(f"Nothing was imported: {every} refused.", file=sys.stderr)


def session(options: argparse.Namespace, folder: DataFolder) -> int:
    """Start, end, or tell of a session."""
    with open_desk(folder, options.log_level) as desk:
        if options.act == "start":
            started = desk.sessions.start(options.name, actor=actor())
            print(f"{_called(started)} has started with {entries_words(started.entries)}.")
        elif options.act == "end":
            ended = desk.sessions.end(reset_weights=options.reset_weights, actor=actor())
            carried = ended.carry_over
            print(f"{_called(ended.session)} has ended. {len(carried.viewers)} entries wait for the next session.")
            for viewer in sorted(carried.viewers, key=lambda viewer: -viewer.carry_over)[:LINES_SHOWN]:
                print(f"  {viewer.username} carries {format_micro(viewer.carry_over)}")
            if len(carried.viewers) > LINES_SHOWN:
                print(f"  … and {len(carried.viewers) - LINES_SHOWN} more.")
        else:
            _tell_status(desk)
    return 0


def _tell_status(desk: Services) -> None:
    active = desk.sessions.active()
    if active is None:
        print("No session is running.")
    else:
        print(f"{_called(active)} runs since {rfc3339(active.started_at)} with {entries_words(active.entries)}.")
        print(f"Winners so far: {active.winners}.")
    print(f"Submissions are {'open' if desk.settings.submissions_open() else 'closed'}.")
    closing = desk.settings.submissions_close_at()
    if closing is not None:
        print(f"They close at {rfc3339(closing)}.")


def submissions(options: argparse.Namespace, folder: DataFolder) -> int:
    """Turn the submissions switch."""
    with open_desk(folder, options.log_level) as desk:
        is_open = desk.settings.switch_submissions(is_open=options.act == "open", actor=actor())
    print(f"Submissions are {'open' if is_open else 'closed'}.")
    return 0


def draw(options: argparse.Namespace, folder: DataFolder) -> int:
    """Draw, store, and only then tell."""
    source: Source = options.source
    listed = listed_people(source.which) if source.kind == "list" else None
    with open_desk(folder, options.log_level) as desk:
        if options.level != "local":
            return draw_in_one_go(desk, options, folder, listed)
        if source.kind == "period":
            view = draw_period(desk, source.which, options).view
        elif source.kind == "pool":
            view = draw_pool(desk, source.which).view
        elif listed is None:
            view = desk.draws.draw_session(winners=options.winners, confirm=True, actor=actor())
        else:
            name = Path(source.which).name
            view = desk.draws.draw_list(listed, name, winners=options.winners, actor=actor())
        show_result(desk, view, folder, as_json=options.json)
    return 0


def _called(view: SessionView) -> str:
    return f"Session {view.id} “{view.name}”" if view.name else f"Session {view.id}"
