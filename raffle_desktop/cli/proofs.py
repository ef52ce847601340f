"""Proof files: written from a stored draw, verified from the file alone."""

from __future__ import annotations

import argparse
import sys

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.output import read_file, write_answer
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.streamdraw.verification import NotAProof, Report
from raffle_desktop.domain.streamdraw.verification import verify as verify_proof
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.storage.data_folder import DataFolder

EXIT_FAILS = 1
EXIT_NO_PROOF = 2


def proof(options: argparse.Namespace, folder: DataFolder) -> int:
    """Write a draw's proof file."""
    with open_desk(folder, options.log_level) as desk:
        view = desk.draw_reader.get(options.id)
        text = desk.draw_reader.proof(view.id)
    path = write_answer(text, options.output, folder.exports / f"proof-{view.id}.json", folder)
    if path:
        print(f"Wrote the proof of draw #{view.seq} to {path}")
    return 0


def verify(options: argparse.Namespace, _folder: DataFolder) -> int:
    """Check each file: 0 all hold, 1 a check fails, 2 (and no failure) not a proof."""
    if options.beacon_online:
        print("This version does not ask the beacon's relays; its signature is checked under the pinned key instead.")
    worst = 0
    for file in options.files:
        if len(options.files) > 1:
            print(f"== {file}")
        code = _verify_file(file)
        worst = code if worst == 0 or code == EXIT_FAILS else worst
    return worst


def _verify_file(file: str) -> int:
    try:
        report = verify_proof(read_file(file), check_signature)
    except (NotAProof, EnvironmentFault) as error:
        print(f"{file}: not a proof: {error}", file=sys.stderr)
        return EXIT_NO_PROOF
    _tell(report)
    return 0 if report.complete else EXIT_FAILS


def _tell(report: Report) -> None:
    for check in report.checks:
        mark = "ok  " if check.ok else "FAIL" if check.ok is False else "open"
        print(f"{mark}  {check.name}: {check.detail}")
    print(report.summary)
    if report.ok and report.human_checks:
        print("Only people can check:")
        for sentence in report.human_checks:
            print(f"  - {sentence}")
