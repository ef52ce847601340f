"""`python -m tests.storm`: kill the program in mid-work, many times, and lose nothing; or another storm."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from tests.storm.model import Broken
from tests.storm.storming import JOBS, Storm


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    seed = secrets.randbelow(10**6) if options.seed is None else options.seed
    if options.twitch:
        from tests.storm import twitch

        return twitch.storm(seed, tab=options.tab, small=options.small)
    if options.money:
        return _money(seed, options.kills)
    if options.turns:
        return _turns(seed, options.kills)
    if options.draws is not None:
        return _draws(options.draws)
    if options.staged:
        return _staged(seed, options.kills)
    if options.fuzz is not None:
        return _fuzz(options.fuzz)
    if options.demo or options.merges is not None:
        return _demo() if options.demo else _merges(options.merges)
    folder = Path(tempfile.mkdtemp(prefix="raffle-storm-"))
    print(f"storm: {options.kills} kills, --seed {seed}", flush=True)
    begin = time.monotonic()
    storm = Storm(folder, seed, options.jobs)
    try:
        storm.prepare()
        while (killed := sum(storm.summary.kills.values())) < options.kills:
            storm.step()
            if killed and killed % 20 == 0 and sum(storm.summary.kills.values()) > killed:
                print(f"  {killed} kills, {time.monotonic() - begin:.0f} s", flush=True)
    except Exception as failure:  # noqa: BLE001 - also a desk that does not open any more is a find, and needs its seed
        if not isinstance(failure, Broken):
            traceback.print_exc()
        print(f"BROKEN: {type(failure).__name__}: {failure}", flush=True)
        print("\n".join(storm.summary.lines()))
        again = f"--kills {options.kills} --seed {seed} --jobs {','.join(options.jobs)}"
        print(f"The desk is kept in {folder}. To repeat: python -m tests.storm {again}", flush=True)
        return 1
    shutil.rmtree(folder)
    print("\n".join(storm.summary.lines()))
    print(f"Nothing was lost, nothing half done. {time.monotonic() - begin:.0f} s, --seed {seed}", flush=True)
    return 0


def _turns(seed: int, kills: int) -> int:
    """Periods that turn, killed in the midst of it."""
    from tests.storm.turns import TurnStorm

    folder = Path(tempfile.mkdtemp(prefix="raffle-storm-"))
    print(f"storm: {kills} kills of turning periods, --seed {seed}", flush=True)
    begin = time.monotonic()
    storm = TurnStorm(folder, seed)
    try:
        storm.prepare()
        told = 0
        while storm.summary.kills < kills:
            storm.step()
            if storm.summary.kills >= told + 20:
                told = storm.summary.kills
                print(f"  {told} kills, {time.monotonic() - begin:.0f} s", flush=True)
        storm.look_back()
    except Exception as failure:  # noqa: BLE001 - also a desk that does not open any more is a find, and needs its seed
        if not isinstance(failure, Broken):
            traceback.print_exc()
        print(f"BROKEN: {type(failure).__name__}: {failure}", flush=True)
        print("\n".join(storm.summary.lines()))
        print(f"The desk is kept in {folder}. To repeat: python -m tests.storm --turns --kills {kills} --seed {seed}")
        return 1
    shutil.rmtree(folder)
    print("\n".join(storm.summary.lines()))
    print(f"Every turn once, whole, with its draw. {time.monotonic() - begin:.0f} s, --seed {seed}", flush=True)
    return 0


def _staged(seed: int, kills: int) -> int:
    """Draws in steps, killed in each of their states."""
    from tests.storm.staged import STATES, FakeBeacon, StagedStorm

    folder = Path(tempfile.mkdtemp(prefix="raffle-storm-"))
    print(f"storm: {kills} kills in each of {len(STATES)} states of a draw, --seed {seed}", flush=True)
    begin = time.monotonic()
    with FakeBeacon() as relay:
        storm = StagedStorm(folder, seed, relay)
        try:
            storm.prepare()
            told = 0
            while min(storm.summary.kills[state] for state in STATES) < kills:
                storm.step()
                if storm.summary.kills.total() >= told + 20:
                    told = storm.summary.kills.total()
                    print(f"  {told} kills, {time.monotonic() - begin:.0f} s", flush=True)
        except Exception as failure:  # noqa: BLE001 - also a desk that does not open any more is a find
            if not isinstance(failure, Broken):
                traceback.print_exc()
            print(f"BROKEN: {type(failure).__name__}: {failure}", flush=True)
            print("\n".join(storm.summary.lines()))
            again = f"python -m tests.storm --staged --kills {kills} --seed {seed}"
            print(f"The desk is kept in {folder}. To repeat: {again}")
            return 1
    shutil.rmtree(folder)
    print("\n".join(storm.summary.lines()))
    print(
        f"One secret, one winner, or a void that says so. {time.monotonic() - begin:.0f} s, --seed {seed}", flush=True
    )
    return 0


def _money(seed: int, kills: int) -> int:
    """Purchases, cancellations, captures and payouts, killed meanwhile."""
    from tests.storm.money import MoneyStorm

    folder = Path(tempfile.mkdtemp(prefix="raffle-storm-"))
    print(f"storm: {kills} kills of acts on wallets and pools, --seed {seed}", flush=True)
    begin = time.monotonic()
    storm = MoneyStorm(folder, seed)
    try:
        storm.prepare()
        told = 0
        while storm.summary.kills < kills:
            storm.step()
            if storm.summary.kills >= told + 20:
                told = storm.summary.kills
                print(f"  {told} kills, {time.monotonic() - begin:.0f} s", flush=True)
    except Exception as failure:  # noqa: BLE001 - also a desk that does not open any more is a find, and needs its seed
        if not isinstance(failure, Broken):
            traceback.print_exc()
        print(f"BROKEN: {type(failure).__name__}: {failure}", flush=True)
        print("\n".join(storm.summary.lines()))
        print(f"The desk is kept in {folder}. To repeat: python -m tests.storm --money --kills {kills} --seed {seed}")
        return 1
    shutil.rmtree(folder)
    print("\n".join(storm.summary.lines()))
    print(f"No cent lost, none twice. {time.monotonic() - begin:.0f} s, --seed {seed}", flush=True)
    return 0


def _draws(number: int) -> int:
    """Draws alone, with real secrets: there is no seed to repeat them by."""
    from tests.storm import draws

    print(f"storm: {number:,} draws", flush=True)
    begin = time.monotonic()
    try:
        draws.storm(number, lambda line: print(line, flush=True))
    except Broken as failure:
        print(f"BROKEN: {failure}", flush=True)
        return 1
    print(f"Nobody wins too often or too rarely. {time.monotonic() - begin:.0f} s", flush=True)
    return 0


def _fuzz(examples: int) -> int:
    """The test of the local server with many times as many random calls of each operation."""
    environment = {**os.environ, "RAFFLE_FUZZ_EXAMPLES": str(examples)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/api"]
    return subprocess.run(command, env=environment, check=False).returncode


def _demo() -> int:
    """The test of the made-up channel with four times as many happenings between the operator's acts."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout", "0", "-m", "storm"]
    return subprocess.run([*command, "tests/demo"], check=False).returncode


def _merges(examples: int) -> int:
    """Desks by chance on which viewers are merged and are two again."""
    environment = {**os.environ, "RAFFLE_EXAMPLES": str(examples)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout", "0"]
    tests = "tests/services/test_merging_properties.py"
    return subprocess.run([*command, tests], env=environment, check=False).returncode


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.storm", description=__doc__, allow_abbrev=False)
    parser.add_argument("--kills", type=int, default=200, metavar="N", help="how many processes to kill (200)")
    parser.add_argument("--seed", type=int, metavar="N", help="choose the same acts and moments as an earlier storm")
    parser.add_argument(
        "--jobs", type=_jobs, default=JOBS, metavar="A,B", help=f"what to kill: some of {','.join(JOBS)} (all)"
    )
    parser.add_argument(
        "--twitch",
        action="store_true",
        help="no kills: gifts, entries and cheers by the thousand on a desk with a window",
    )
    parser.add_argument("--turns", action="store_true", help="kill periods in the midst of their turn instead")
    parser.add_argument("--money", action="store_true", help="kill acts on wallets and pools instead")
    parser.add_argument(
        "--staged", action="store_true", help="kill draws that go in steps instead: so many kills in each state"
    )
    parser.add_argument(
        "--merges", type=int, metavar="N", help="no kills: viewers merged and two again on so many desks made by chance"
    )
    parser.add_argument(
        "--draws",
        type=int,
        nargs="?",
        const=20_000_000,
        metavar="N",
        help="no kills: so many draws with real secrets (20 000 000); does everybody win as often as they should?",
    )
    parser.add_argument(
        "--fuzz",
        type=int,
        nargs="?",
        const=100,
        metavar="N",
        help="no kills: so many random calls of each of the server's operations (100)",
    )
    parser.add_argument("--demo", action="store_true", help="no kills: 8 000 happenings of the demo's channel")
    tabs = ("session", "entries", "weights", "history", "connections")
    parser.add_argument("--tab", default="entries", choices=tabs, help="with --twitch: which tab is shown (entries)")
    parser.add_argument("--small", action="store_true", help="with --twitch: a tenth of it, as fast as it goes")
    return parser.parse_args(arguments)


def _jobs(text: str) -> tuple[str, ...]:
    jobs = tuple(text.split(","))
    if not set(jobs) <= set(JOBS):
        raise argparse.ArgumentTypeError(f"{text!r}: choose from {', '.join(JOBS)}")
    return jobs


if __name__ == "__main__":
    sys.exit(main())
