"""Proof files: written from a stored draw, verified from the file alone."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.output import read_file, write_answer
from raffle_desktop.cli.several import Several, read_group
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.streamdraw.proof_form import FILE_MAX
from raffle_desktop.domain.streamdraw.verification import Check, NotAProof, Report
from raffle_desktop.domain.streamdraw.verification import verify as verify_proof
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.storage.data_folder import DataFolder

EXIT_FAILS = 1
EXIT_NO_PROOF = 2
ONLINE = "beacon online"


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
    """Check each file: 0 all hold, 1 a check fails, 2 (and no failure) not a proof.

    With --beacon-online drand's relays are asked as well. What they cannot be asked for stays open and changes no exit
    code: the signature in the file is checked under the pinned key, which needs no network.
    """
    relays: tuple[str, ...] = ()
    if options.beacon_online:
        from raffle_desktop.feeds.relays import relays_from_environment

        relays = relays_from_environment(os.environ)
    several = Several(None if options.group is None else read_group(options.group))
    worst = 0
    for file in options.files:
        if len(options.files) > 1:
            print(f"== {file}")
        code = _verify_file(file, relays, several)
        worst = code if worst == 0 or code == EXIT_FAILS else worst
    if len(options.files) > 1:
        print("== together")
    return worst if several.tell() else EXIT_FAILS


def _verify_file(file: str, relays: Sequence[str], several: Several) -> int:
    try:
        content = read_file(file, FILE_MAX + 1)
        report = verify_proof(content, check_signature)
    except (NotAProof, EnvironmentFault) as error:
        print(f"{file}: not a proof: {error}", file=sys.stderr)
        return EXIT_NO_PROOF
    online = _online(content, report, relays) if relays else []
    _tell(report, online)
    if not report.complete or any(check.ok is False for check in online):
        return EXIT_FAILS
    several.add(content)
    return 0


def _online(content: bytes, report: Report, relays: Sequence[str]) -> list[Check]:
    """The proof's rounds beside those that the relays give now."""
    if not report.complete:
        return [Check(ONLINE, None, "The relays were not asked, as the proof does not hold.")]
    # It has been checked: its form is as it should be.
    events = json.loads(content)["events"]
    if report.level != "c":
        return [Check(ONLINE, True, "This draw needed no beacon, so there is nothing to ask the relays for.")]
    checks: list[Check] = []
    for event in events:
        checks.append(_compared(event["round"], event["signature"], relays))
        if checks[-1].ok is None:
            # Without the network the others could not be compared either.
            break
    return checks


def _compared(number: int, signature: str, relays: Sequence[str]) -> Check:
    from raffle_desktop.feeds.relays import NoRound, fetch_round

    try:
        answer = fetch_round(number, relays)
    except NoRound as problem:
        return Check(ONLINE, None, f"Round {number} could not be compared: {problem}")
    if answer.signature != signature:
        return Check(ONLINE, False, f"{answer.host} has another signature of round {number} than the proof.")
    return Check(ONLINE, True, f"{answer.host} has the same signature of round {number}.")


def _tell(report: Report, online: Sequence[Check]) -> None:
    for check in (*report.checks, *online):
        mark = "ok  " if check.ok else "FAIL" if check.ok is False else "open"
        print(f"{mark}  {check.name}: {check.detail}")
    print(report.summary)
    if report.ok and report.human_checks:
        print("Only people can check:")
        for sentence in report.human_checks:
            print(f"  - {sentence}")
