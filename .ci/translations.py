#!/usr/bin/env python3
"""Keeps the translators' files in step with the window's texts.

    python .ci/translations.py update    write new texts into resources/translations/*.ts, drop vanished ones
    python .ci/translations.py check     one line for each problem; exits 1 if there is any

The texts are the literals in calls of `tr` and `tr_n` (raffle_desktop/gui/texts.py). The files are Qt Linguist's; the
program reads them as they are. Files other than German and Italian may be incomplete, but not wrong.
"""

from __future__ import annotations

import ast
import html
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
GUI = Path("raffle_desktop/gui")
FOLDER = Path("resources/translations")
CONTEXT = "Desk"
COMPLETE = ("de",)
TEXTS_IN = {"tr": 1, "tr_n": 2}
"""How many of a call's first arguments are texts."""
ELSEWHERE = "# translated elsewhere"
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass
class Entry:
    """One text's translation, as the file has it."""

    target: str = ""
    finished: bool = False
    comment: str = ""


@dataclass
class Sources:
    """The window's texts, each with the files that use it, and the calls that cannot be read."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_sources(root: Path = ROOT) -> Sources:
    """Read every module of the window but the one that defines the calls."""
    sources = Sources()
    for path in sorted((root / GUI).rglob("*.py")):
        if path != root / GUI / "texts.py":
            _read_module(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix(), sources)
    return sources


def _read_module(code: str, name: str, sources: Sources) -> None:
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code, name)):
        if not isinstance(node, ast.Call) or (texts := TEXTS_IN.get(_called(node.func))) is None:
            continue
        given = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args[:texts]]
        for text in given + [None] * (texts - len(given)):
            if isinstance(text, str):
                sources.texts.setdefault(text, set()).add(name)
            elif not any(ELSEWHERE in line for line in lines[node.lineno - 1 : node.end_lineno]):
                sources.problems.append(f"{name}:{node.lineno}: not a literal, so translators never see it")


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "texts":
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def read_entries(path: Path) -> dict[str, Entry]:
    """What a file has, by the English text; a missing file has nothing."""
    entries: dict[str, Entry] = {}
    if not path.exists():
        return entries
    # The project's own files, not anybody's.
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        if context.findtext("name") != CONTEXT:
            continue
        for message in context.iter("message"):
            source, target = message.findtext("source"), message.find("translation")
            if source and target is not None:
                text, kind = target.text or "", target.get("type")
                comment = message.findtext("translatorcomment") or ""
                entries[source] = Entry(text, bool(text) and kind is None, comment)
    return entries


def write_entries(path: Path, texts: dict[str, set[str]], entries: dict[str, Entry]) -> None:
    """Write the texts, in an order and form that depend on nothing else; files, but no line numbers."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{path.stem}" sourcelanguage="en">']
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for source in sorted(texts):
        entry = entries.get(source, Entry())
        lines += ["    <message>"]
        lines += [f'        <location filename="../../{_escaped(name)}"/>' for name in sorted(texts[source])]
        lines += [f"        <source>{_escaped(source)}</source>"]
        if entry.comment:
            lines += [f"        <translatorcomment>{_escaped(entry.comment)}</translatorcomment>"]
        kind = "" if entry.finished else ' type="unfinished"'
        lines += [f"        <translation{kind}>{_escaped(entry.target)}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".ts.new")
    beside.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    beside.replace(path)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace('"', "&quot;").replace("'", "&apos;")


def differences(source: str, target: str) -> Iterator[str]:
    """What a translation must have from its text, and has not."""
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(target)):
        yield "placeholders differ"
    elif any(PLACEHOLDER.sub("", source).count(brace) != PLACEHOLDER.sub("", target).count(brace) for brace in "{}"):
        yield "braces differ"
    if _blanks(source) != _blanks(target):
        yield "blanks at the start or end differ"
    for sign in "…&":
        if source.count(sign) != target.count(sign):
            yield f"{source.count(sign)} × {sign} became {target.count(sign)}"


def _blanks(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def files(root: Path = ROOT) -> list[Path]:
    """The complete languages' files, whether they exist or not, and contributors'."""
    folder = root / FOLDER
    return sorted({folder / f"{code}.ts" for code in COMPLETE} | set(folder.glob("*.ts")))


def problems_of(path: Path, texts: dict[str, set[str]]) -> Iterator[str]:
    """A line for each problem of one file."""
    entries = read_entries(path)
    for source in sorted(texts):
        entry = entries.get(source)
        if entry is not None and entry.finished:
            for difference in differences(source, entry.target):
                yield f"{path.name}: {difference}: {source!r} → {entry.target!r}"
        elif path.stem in COMPLETE:
            yield f"{path.name}: {'missing' if entry is None else 'unfinished'}: {source!r}"


def check(root: Path = ROOT) -> list[str]:
    """A line for each problem: of the calls, and of every file."""
    sources = read_sources(root)
    return sources.problems + [line for path in files(root) for line in problems_of(path, sources.texts)]


def update(root: Path = ROOT) -> list[str]:
    """Bring every file in step; a line for each that says what became of it."""
    sources, said = read_sources(root), []
    for path in files(root):
        entries = read_entries(path)
        write_entries(path, sources.texts, entries)
        new, gone = len(sources.texts.keys() - entries.keys()), len(entries.keys() - sources.texts.keys())
        left = sum(1 for text in sources.texts if text not in entries or not entries[text].finished)
        said.append(f"{path.name}: {len(sources.texts)} texts, {new} new, {gone} dropped, {left} to translate")
    return said + sources.problems


def main(arguments: Sequence[str]) -> int:
    """The command line."""
    if len(arguments) != 1 or arguments[0] not in ("update", "check"):
        print(__doc__, file=sys.stderr)
        return 2
    lines = update() if arguments[0] == "update" else check()
    print(*lines, sep="\n", end="\n" if lines else "")
    return 1 if arguments[0] == "check" and lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
