#!/usr/bin/env python3
"""Sets the project up and runs its commands, with nothing but a Python: `make` calls it, and Windows calls it by hand.

    python3 .ci/setup.py setup          everything that the program needs
    python3 .ci/setup.py run -- ARGS    set up, then start raffle-desktop ARGS
    python3 .ci/setup.py test           set up with the developers' tools, then every check
    python3 .ci/setup.py help           the rest

On Windows, `py .ci\\setup.py test` and so on. Everything lands in .venv and, as root on Debian, by apt-get in the
system. A second call sees from a few hashes that nothing is left to do. What this script itself says goes to stderr:
stdout belongs to the command that it runs.
"""

from __future__ import annotations

import sys

# Before any other import, and in syntax that every Python 3 reads: an older one should get this far.
if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(
        f"Raffle Desktop needs Python 3.11, 3.12 or 3.13; {sys.executable} is {sys.version.split()[0]}."
        " Choose another with `make PYTHON=python3.12 ...` or, on Windows, `py -3.12 .ci\\setup.py ...`."
    )

import importlib.util

if importlib.util.find_spec("shutil") is None:
    sys.exit(f"{sys.executable} is Debian's python3-minimal, without most of Python; run: sudo apt-get install python3")

import contextlib
import functools
import hashlib
import importlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform == "linux"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
SUFFIX = ".exe" if WINDOWS else ""
PYTHON = BIN / f"python{SUFFIX}"
PROGRAM = BIN / f"raffle-desktop{SUFFIX}"

RUNTIME_LOCK = ROOT / "requirements.txt"
DISCORD_LOCK = ROOT / "requirements-discord.txt"  # the same with what the optional Discord bot needs
DEV_LOCK = ROOT / "requirements-dev.txt"  # holds all of the others, too
# Written after each part of the set-up is complete, removed before it is begun again.
DEPENDENCIES_STAMP = VENV / "dependencies.stamp"
PROJECT_STAMP = VENV / "project.stamp"

UV = "uv==0.13.8"

# What the system must bring, by the name of its Debian package. Each is looked for itself, not by its package: package
# names differ between releases (libglib2.0-0t64) and distributions.
QT_LIBRARIES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libgthread-2.0.so.0",
}
WINDOW_LIBRARIES = {  # of Qt's xcb plugin; a program without a window does without
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
LIBRARIES_OF_LEVEL: dict[str, dict[str, str]] = {
    "test": {"libatomic1": "libatomic.so.1", "libstdc++6": "libstdc++.so.6"},  # of the Node.js inside playwright
}
FONTS = {  # viewers' names come in any script, and with emoji
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "fonts-noto-color-emoji": "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "fonts-wqy-zenhei": "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
}
PROGRAMS: dict[str, dict[str, tuple[str, ...]]] = {
    "test": {
        "xvfb": ("Xvfb",),
        "xauth": ("xauth",),
        "openbox": ("openbox",),
        "xdotool": ("xdotool",),
        # The browser without its own window: the same pages for a third of the work.
        "chromium-headless-shell": ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
    },
    "package": {"binutils": ("objdump",)},
}
INSTEAD = {"chromium-headless-shell": "chromium"}
"""What to install where a distribution does not have the first."""

# For `run`: what of raffle-desktop's command line opens no window (and so needs no --offscreen), and which options are
# followed by a value that is not to be taken for a command.
COMMANDS = {
    "import", "session", "submissions", "kick", "viewers", "draw", "draws", "proof", "verify", "doctor", "backup",
    "restore", "export", "report",
}  # fmt: skip
OPTIONS_THAT_ANSWER = {"--version", "--help", "-h"}
OPTIONS_WITH_VALUE = {"--data-dir", "--port", "--log-level", "--screenshots"}


class SetupError(Exception):
    """What stops the set-up; its text is one line that says the way out."""


def say(text: str) -> None:
    print(f"setup: {text}", file=sys.stderr, flush=True)


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


# --- The system: Debian packages --------------------------------------------------------------------------------------


def sudo_command(packages: Sequence[str]) -> str:
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def apt_get(*arguments: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Another apt-get may be at work, and mirrors hiccup.
    options = ("-qq", "-y", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0")
    result = subprocess.run(
        ["apt-get", *options, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,  # a line for every package, of use only when it fails
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if result.returncode != 0:
        print(*result.stdout.splitlines()[-20:], sep="\n", file=sys.stderr, flush=True)
    return result.returncode == 0


@functools.cache
def apt_get_update() -> None:
    for _ in range(3):
        if apt_get("update"):
            return
        time.sleep(5)
    say("apt-get update failed; trying with the package lists that are there")


def apt_get_install(packages: Sequence[str]) -> None:
    say(f"installing Debian packages: {' '.join(packages)}")
    apt_get_update()
    if apt_get("install", "--no-install-recommends", *packages) or len(packages) == 1:
        return
    for package in packages:  # a release may lack one of them, which then must not keep out the others
        apt_get("install", "--no-install-recommends", package)


def apt_names(packages: Iterable[str]) -> list[str]:
    """The same, with what there is instead of those that this distribution does not have."""
    apt_get_update()

    def is_there(package: str) -> bool:
        asked = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
        return asked.returncode == 0

    return [INSTEAD[one] if one in INSTEAD and not is_there(one) else one for one in packages]


def library_loads(name: str) -> bool:
    import ctypes  # not in Debian's python3-minimal; by now the set-up has installed the rest of Python

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_from_system(level: str) -> dict[str, str]:
    """The Debian packages that are missing, each with the library, font or program it was recognised by."""
    libraries = {**QT_LIBRARIES, **WINDOW_LIBRARIES, **LIBRARIES_OF_LEVEL.get(level, {})}
    missing = {package: library for package, library in libraries.items() if not library_loads(library)}
    if shutil.which("apt-get"):  # elsewhere than on Debian the fonts lie in other places
        missing |= {package: Path(font).name for package, font in FONTS.items() if not Path(font).exists()}
    programs = PROGRAMS.get(level, {}).items()
    return missing | {package: names[0] for package, names in programs if not any(map(shutil.which, names))}


def qt_failure() -> str:
    """Why PySide6.QtGui does not import; empty if it does."""
    result = subprocess.run(
        [PYTHON, "-c", "import PySide6.QtGui"], capture_output=True, text=True, errors="replace", check=False
    )
    if result.returncode == 0:
        return ""
    lines = result.stderr.strip().splitlines()
    return lines[-1] if lines else f"importing it ended with {result.returncode}"


def ensure_system(level: str) -> None:
    """On Linux only: elsewhere PySide6 brings all that Qt needs."""
    missing = missing_from_system(level)
    if not missing:
        return
    has_apt = shutil.which("apt-get") is not None
    if has_apt and is_root():
        apt_get_install(apt_names(missing))
        missing = missing_from_system(level)
        if not missing:
            return
    if has_apt:
        way_out = f"run: {sudo_command(list(missing))}"
    else:
        way_out = f"install what brings: {', '.join(missing.values())}"
    needed = [*PROGRAMS.get(level, {}), *LIBRARIES_OF_LEVEL.get(level, {})]
    programs = [missing[package] for package in needed if package in missing]
    if programs:
        raise SetupError(f"{level} needs {', '.join(programs)}; {way_out}")
    failure = qt_failure()
    if failure:
        raise SetupError(f"Qt does not load ({failure}); {way_out}")
    say(f"Qt loads, but windows or viewers' names may not show well; {way_out}")


# --- The virtual environment ------------------------------------------------------------------------------------------


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Keeps `make run` in one terminal and `make test` in another from installing into one .venv together."""
    with (ROOT / ".venv.lock").open("w") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # gives up after 10 s
                    break
                except OSError:
                    say("waiting for another set-up of this folder")
        else:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say("waiting for another set-up of this folder")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield  # closing the file releases it


def fingerprint(*files: Path) -> str:
    # The place counts because a virtual environment does not survive being moved.
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def project_fingerprint() -> str:
    return fingerprint(ROOT / "pyproject.toml", ROOT / "raffle_desktop" / "__init__.py")


def dependencies_fingerprint(lock: Path) -> str:
    return f"{lock.name} {fingerprint(lock)}"


def read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def is_current(lock: Path) -> bool:
    return (
        read(DEPENDENCIES_STAMP) == dependencies_fingerprint(lock)
        and read(PROJECT_STAMP) == project_fingerprint()
        and PYTHON.exists()  # a link to a Python that was removed does not exist
        and PROGRAM.exists()
    )


def can_be_kept() -> bool:
    """Whether .venv was completed once, by this Python, in this place, and still works; else it is made anew."""
    made_by = VENV / "made-by.stamp"
    if not DEPENDENCIES_STAMP.exists() or read(made_by) != fingerprint() or not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        # Debian and Ubuntu keep them in a package of their own, for each Python one.
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not shutil.which("apt-get"):
            raise SetupError(f"{sys.executable} has no ensurepip; install it, or choose another with PYTHON=")
        if not is_root():
            raise SetupError(f"this Python cannot make virtual environments; run: {sudo_command([package])}")
        apt_get_install([package])
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise SetupError(f"{sys.executable} still has no ensurepip; choose another Python with PYTHON=")
    if VENV.exists():
        say("making .venv anew: it is half made, broken, moved, or of another Python")
        shutil.rmtree(VENV)
    say(f"making .venv with Python {sys.version_info[0]}.{sys.version_info[1]}")
    # The base Python, should this one be the virtual environment's own.
    base = getattr(sys, "_base_executable", None) or sys.executable
    subprocess.run([base, "-m", "venv", VENV], stdout=sys.stderr, check=True)
    (VENV / "made-by.stamp").write_text(fingerprint(), encoding="utf-8")


def pip_install(*arguments: str | Path, python: Path = PYTHON, tries: int = 3) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"PIP_TARGET", "PIP_PREFIX"}}
    environment["PIP_USER"] = "0"
    quiet = [] if sys.stderr.isatty() else ["-qq"]  # who waits at a terminal may see it move
    command: list[str | Path] = [python, "-m", "pip", "install", *quiet, "--disable-pip-version-check", "--no-input"]
    command += ["--retries", "5", "--timeout", "60", *arguments]
    # pip's own retries do not cover a download that breaks off; what came whole is in its cache.
    for attempt in range(1, tries + 1):
        result = subprocess.run(command, cwd=ROOT, env=environment, stdout=sys.stderr, check=False)
        if result.returncode == 0:
            return
        if attempt < tries:
            say("pip failed; trying again")
            time.sleep(5)
    raise SetupError("pip could not install what is needed: see above, and try again once that is repaired")


def wanted_lock(least: Path) -> Path:
    # Who has the developers' tools or the bot keeps them: `make run` after `make test` must not fall back.
    present = read(DEPENDENCIES_STAMP)
    larger = [lock for lock in (DISCORD_LOCK, DEV_LOCK) if lock == least or present.startswith(f"{lock.name} ")]
    return larger[-1] if larger else least


def ensure_environment(least: Path) -> None:
    """`least`: which of the locks has to be installed; a larger one that is there stays."""
    if is_current(wanted_lock(least)):
        return
    with only_one_at_a_time():
        lock = wanted_lock(least)  # another set-up may have just done more
        if is_current(lock):
            return
        if not can_be_kept():
            make_venv()
        if read(DEPENDENCIES_STAMP) != dependencies_fingerprint(lock):
            DEPENDENCIES_STAMP.unlink(missing_ok=True)
            say(f"installing what {lock.name} pins (the first time some 100 MB to download)")
            pip_install("--require-hashes", "-r", lock)
            DEPENDENCIES_STAMP.write_text(dependencies_fingerprint(lock), encoding="utf-8")
        PROJECT_STAMP.unlink(missing_ok=True)
        # Its build tools are pinned in the lock, so it needs neither isolation nor an index.
        pip_install("--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT, tries=1)
        PROJECT_STAMP.write_text(project_fingerprint(), encoding="utf-8")
    say("done")


def ensure(level: str) -> None:
    """`level` is run, unit, test or package: what is needed of the tools and of the system."""
    ensure_environment(RUNTIME_LOCK if level == "run" else DEV_LOCK)
    if LINUX:
        ensure_system(level)


# --- Commands ---------------------------------------------------------------------------------------------------------


def call(command: Sequence[str | Path], **environment: str) -> int:
    """Runs one of the project's commands in its folder and shows it first, as `make` would."""
    words = [str(word) for word in command]
    shown = [word.removeprefix(f"{ROOT}{os.sep}") for word in words]
    print("+", *(f"{name}={value}" for name, value in environment.items()), *shown, flush=True)
    variables = {**os.environ, **environment, "PYTHONUTF8": "1"}
    try:
        return subprocess.run(words, cwd=ROOT, env=variables, check=False).returncode
    except KeyboardInterrupt:
        return 130


def check_lint(arguments: Sequence[str]) -> int:
    ruff: list[str | Path] = [PYTHON, "-m", "ruff"]
    return call([*ruff, "check", *arguments]) or call([*ruff, "format", "--check"])


def check_types(arguments: Sequence[str]) -> int:
    return call([PYTHON, "-m", "mypy", *arguments])


def check_imports(arguments: Sequence[str]) -> int:
    return call([BIN / f"lint-imports{SUFFIX}", "--no-logo", *arguments])


def environment_of_tests() -> dict[str, str]:
    return {
        # Windows of tests that want a real screen open one of their own.
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        # Also where it is set, as in many containers: tests start the program a hundred times, and each process would
        # compile all of it anew. `make clean` removes what is kept.
        "PYTHONDONTWRITEBYTECODE": "",
    }


def run_tests(arguments: Sequence[str]) -> int:
    return call([PYTHON, "-m", "pytest", *arguments], **environment_of_tests())


@contextlib.contextmanager
def tests_compiled_meanwhile() -> Iterator[None]:
    """By one process on the processor that the checks leave idle; else each of the tests' processes compiles them all.

    Whether that succeeded the tests will show.
    """
    with subprocess.Popen(
        [PYTHON, "-m", "pytest", "--collect-only"],
        cwd=ROOT,
        env={**os.environ, **environment_of_tests(), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ):
        yield


WORKERS_MOST = 4


def side_by_side() -> list[str]:
    """Tests of different files at the same time: a file's own stay together, as some share a screen or a browser.

    Twice as many as there are processors, as many tests wait for windows, pages and servers. In the files' own order:
    by default those with few tests come last, which are the slow ones.
    """
    workers = min(WORKERS_MOST, 2 * (os.cpu_count() or 1))
    # A process that ends in the middle ends the run, told: one put in its place is known to wait for ever.
    return ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0"]


def command_setup(_arguments: Sequence[str]) -> int:
    ensure("run")
    return 0


def command_discord(_arguments: Sequence[str]) -> int:
    ensure_environment(DISCORD_LOCK)
    ensure("run")
    return 0


def opens_window(arguments: Sequence[str]) -> bool:
    if OPTIONS_THAT_ANSWER.intersection(arguments):
        return False
    words = iter(arguments)
    for word in words:
        if word in OPTIONS_WITH_VALUE:
            next(words, None)
        elif word in COMMANDS:
            return False
    return "--offscreen" not in arguments


def command_run(arguments: Sequence[str]) -> int:
    ensure("run")
    command = [str(PROGRAM), *arguments]
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if LINUX and not has_display and opens_window(arguments):
        say("there is no display: running with --offscreen, without a window (Ctrl+C stops it)")
        command.insert(1, "--offscreen")
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - signals and the exit code are then the program's own
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 130


def command_test(arguments: Sequence[str]) -> int:
    ensure("test")
    checks: dict[str, Callable[[], int]] = {
        "lint": lambda: check_lint([]),
        "types": lambda: check_types([]),
        "imports": lambda: check_imports([]),
    }
    # All of them, also after a failure: one run shows everything there is to repair.
    with tests_compiled_meanwhile():
        failed = [name for name, check in checks.items() if check() != 0]
    if run_tests([*side_by_side(), *arguments]) != 0:
        failed.append("tests")
    if failed:
        print(f"FAILED: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def with_tools(check: Callable[[Sequence[str]], int]) -> Callable[[Sequence[str]], int]:
    """`check` as a command of its own; it runs no Qt and so asks nothing of the system."""

    def command(arguments: Sequence[str]) -> int:
        ensure_environment(DEV_LOCK)
        return check(arguments)

    return command


def command_unit(arguments: Sequence[str]) -> int:
    ensure("unit")
    return run_tests(["--ignore=tests/e2e", *arguments])


def command_bench(arguments: Sequence[str]) -> int:
    ensure("unit")
    return call([PYTHON, "-m", "tests.bench", *arguments])


def command_storm(arguments: Sequence[str]) -> int:
    ensure("unit")
    return call([PYTHON, "-m", "tests.storm", *arguments])


def command_package(arguments: Sequence[str]) -> int:
    ensure("package")
    return call([PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", *arguments, "raffle_desktop.spec"])


def command_lock(arguments: Sequence[str]) -> int:
    """Pins anew after a change of pyproject.toml; `--upgrade` moves everything to the newest that is allowed."""
    # uv of its own, as its index and settings must not be this machine's: a lock has the public index's hashes.
    environment = ROOT / "build" / "lock"
    python = environment / BIN.relative_to(VENV) / PYTHON.name
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], stdout=sys.stderr, check=True)
    pip_install(UV, python=python)
    for name in [name for name in os.environ if name.startswith("UV_")]:
        del os.environ[name]
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-config"]
    options += ["--quiet", "--custom-compile-command", "make lock", *arguments]
    uv: list[str | Path] = [python, "-m", "uv", "pip", "compile", "pyproject.toml", *options]
    # The larger first: the smaller then takes its versions, so that both agree.
    bot = ["--extra", "discord"]
    smaller = ["--group", "build", "-c", DEV_LOCK.name]
    code = (
        call([*uv, *bot, "--group", "dev", "-o", DEV_LOCK.name])
        or call([*uv, *bot, *smaller, "-o", DISCORD_LOCK.name])
        or call([*uv, *smaller, "-o", RUNTIME_LOCK.name])
    )
    for lock in (RUNTIME_LOCK, DISCORD_LOCK, DEV_LOCK):
        if "://" in read(lock):
            raise SetupError(f"{lock.name} names an address; it should hold names, versions and hashes only")
    return code


TABLE: dict[str, tuple[str, Callable[[Sequence[str]], int]]] = {
    "setup": ("everything that the program needs", command_setup),
    "discord": ("what the optional Discord bot needs, besides", command_discord),
    "run": ("set up, then start raffle-desktop with what follows --", command_run),
    "test": ("set up, then lint, types, imports and all tests", command_test),
    "lint": ("ruff's rules and format", with_tools(check_lint)),
    "types": ("mypy", with_tools(check_types)),
    "imports": ("who may import whom", with_tools(check_imports)),
    "unit": ("tests that need neither screen nor browser; what follows -- goes to pytest", command_unit),
    "bench": ("benchmarks", command_bench),
    "storm": ("the long randomised test", command_storm),
    "package": ("a program folder in dist/ that needs no Python", command_package),
    "lock": ("pin the dependencies anew; -- --upgrade for newer ones", command_lock),
}


def main(arguments: Sequence[str]) -> int:
    name, *rest = arguments or ["help"]
    if rest[:1] == ["--"]:
        rest = rest[1:]
    if name in {"help", "--help", "-h"}:
        for command, (text, _function) in TABLE.items():
            print(f"  {command:<10}{text}")
        return 0
    if name not in TABLE:
        print(f"setup: no command {name!r}; there are: {', '.join(TABLE)}", file=sys.stderr)
        return 2
    try:
        return TABLE[name][1](rest)
    except SetupError as error:
        say(str(error))
    except subprocess.CalledProcessError as error:
        say(f"{' '.join(str(word) for word in error.cmd)} ended with {error.returncode}")
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
