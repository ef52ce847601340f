"""The window in other languages, and the script that keeps the translators' files in step with it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.header import Header
from raffle_desktop.gui.texts import CONTEXT, number, tr, tr_n
from raffle_desktop.gui.translations import LANGUAGES, Dictionary, install_language, language_of, read_translations
from raffle_desktop.obs.resources import resource

ROOT = Path(__file__).parents[2]
TRANSLATED = sorted(set(LANGUAGES) - {"en"})


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """.ci/translations.py, which is in no package."""
    name = "ci_translations"
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[name]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Path], Dictionary]]:
    """Has the application speak a file's language until the test ends."""
    spoken: list[Dictionary] = []

    def install(path: Path) -> Dictionary:
        dictionary = Dictionary(path)
        assert qapp.installTranslator(dictionary)
        spoken.append(dictionary)
        return dictionary

    yield install
    for dictionary in spoken:
        assert qapp.removeTranslator(dictionary)


def ts(folder: Path, messages: str) -> Path:
    path = folder / "xx.ts"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="xx">'
        f"<context><name>Desk</name>{messages}</context></TS>",
        encoding="utf-8",
    )
    return path


def message(source: str, target: str, attributes: str = "") -> str:
    return f"<message><source>{source}</source><translation{attributes}>{target}</translation></message>"


# --- the files that ship ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_of_the_window_is_translated(script: ModuleType, code: str) -> None:
    problems = list(script.problems_of(resource(f"translations/{code}.ts"), script.read_sources().texts))
    assert not problems, "\n".join(["Run `python .ci/translations.py update` and translate:", *problems])


def test_every_text_can_be_read_by_translators(script: ModuleType) -> None:
    sources = script.read_sources()
    assert sources.problems == []
    assert {"Draw a winner", "1 entry", "{n} entries"} <= set(sources.texts)


def test_the_script_asks_for_the_languages_that_the_desk_offers(script: ModuleType) -> None:
    assert sorted(script.COMPLETE) == TRANSLATED
    assert script.CONTEXT == CONTEXT


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_translation_formats(code: str) -> None:
    class Anything(dict[str, str]):
        def __missing__(self, key: str) -> str:
            return "7"

    for source, target in read_translations(resource(f"translations/{code}.ts")).items():
        assert target.strip()
        if "{" in source:
            assert "{" not in target.format_map(Anything()), target


# --- the translator ---------------------------------------------------------------------------------------------------


def test_a_text_is_said_in_german(speak: Callable[[Path], Dictionary]) -> None:
    assert tr("Draw a winner") == "Draw a winner"
    german = speak(resource("translations/de.ts"))
    assert not german.isEmpty()
    assert tr("Draw a winner") == "Gewinner ziehen"
    assert tr("{name} is confirmed.", name="{eve}") == "{eve} ist bestätigt."
    assert tr_n("1 entry", "{n} entries", 1) == "1 Teilnahme"
    assert tr_n("1 entry", "{n} entries", 1234) == f"{number(1234)} Teilnahmen"


def test_other_contexts_and_unknown_texts_are_left_alone(speak: Callable[[Path], Dictionary]) -> None:
    speak(resource("translations/de.ts"))
    assert QCoreApplication.translate("Elsewhere", "Draw a winner") == "Draw a winner"
    assert tr("A text that nobody {what}", what="translated") == "A text that nobody translated"


def test_what_is_not_finished_stays_english(tmp_path: Path, speak: Callable[[Path], Dictionary]) -> None:
    messages = (
        message("Draws", "Züge", ' type="unfinished"')
        + message("Winner", "", ' type="unfinished"')
        + message("Stage", "Rampe", ' type="vanished"')
        + message("Proof", "")
        + message("Wheel", "Rad")
    )
    speak(ts(tmp_path, messages))
    texts = ("Draws", "Winner", "Stage", "Proof", "Wheel")
    assert tuple(tr(text) for text in texts) == ("Draws", "Winner", "Stage", "Proof", "Rad")


def test_a_file_with_nothing_in_it_translates_nothing(tmp_path: Path) -> None:
    assert Dictionary(ts(tmp_path, "")).isEmpty()


@pytest.mark.parametrize(
    "name,code",
    [("de_AT", "de"), ("de-CH", "de"), ("DE", "de"), ("it_IT", "en"), ("en_GB", "en"), ("fr_FR", "en"), ("", "en")],
)
def test_the_language_of_a_locale(name: str, code: str) -> None:
    assert language_of(name) == code


@pytest.fixture
def bystander(qapp: QApplication) -> Iterator[QCoreApplication]:
    """Puts the locale back, and takes away translators that the test installed for good."""
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    # Ours, which is one too, and Qt's own beside it.
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        shiboken6.delete(translator)


def test_the_desk_speaks_the_language_it_is_told(bystander: QCoreApplication) -> None:
    assert install_language(bystander, "de_DE") == "de"
    assert tr("Winner") == "Gewinner"
    assert QLocale().language() == QLocale.Language.German


def test_an_unknown_language_falls_back_to_english(bystander: QCoreApplication) -> None:
    assert install_language(bystander, "tlh_KL") == "en"
    assert tr("Winner") == "Winner"
    assert not bystander.findChildren(Dictionary)


def test_a_missing_file_falls_back_to_english(bystander: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> Path:
        raise FileNotFoundError(name)

    monkeypatch.setattr("raffle_desktop.gui.translations.resource", none)
    assert install_language(bystander, "de_DE") == "de"
    assert tr("Winner") == "Winner"


# --- the window in German ---------------------------------------------------------------------------------------------


def test_the_header_in_german(qtbot: QtBot, speak: Callable[[Path], Dictionary]) -> None:
    speak(resource("translations/de.ts"))
    menu = QMenu()
    header = Header(menu, is_demo=True)
    qtbot.addWidget(menu)
    qtbot.addWidget(header)
    assert header.switch.text() == "Anmeldung"
    assert "Strg+O" in header.switch.toolTip()
    words = {part.text() for part in header.findChildren(QLabel)}
    assert {"Teilnahmen", "Gesamtgewicht"} <= words


def test_a_dialog_in_german(qtbot: QtBot, speak: Callable[[Path], Dictionary]) -> None:
    speak(resource("translations/de.ts"))
    dialog = ReasonDialog(tr("Undo the draw"), "…", [tr("Only a test")])
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Ziehung rückgängig machen"
    assert dialog.no.text() == "Abbrechen"
    assert dialog.yes.toolTip() == "Schreib zuerst einen Grund"
    assert "&Grund" in {part.text() for part in dialog.findChildren(QLabel)}


# --- the script -------------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, script: ModuleType) -> Path:
    """A window of one module."""
    code = """
say(tr("Open {path}", path=path), texts.tr("Quit " "now"))
tr_n("1 vote", "{n} votes", count)
tr(known)  # translated elsewhere
self.tr("Not ours")
"""
    folder = tmp_path / script.GUI
    folder.mkdir(parents=True)
    (folder / "menu.py").write_text(code, encoding="utf-8")
    (folder / "texts.py").write_text("def tr_n(one, many): return tr(one)", encoding="utf-8")
    return tmp_path


def test_texts_are_found_in_the_calls(project: Path, script: ModuleType) -> None:
    sources = script.read_sources(project)
    assert set(sources.texts) == {"Open {path}", "Quit now", "1 vote", "{n} votes"}
    assert sources.problems == []


def test_a_text_that_is_no_literal_is_told(project: Path, script: ModuleType) -> None:
    (project / script.GUI / "other.py").write_text("x = 1\ntr(name)\ntr_n('1 b', f'{n} b', n)\n", encoding="utf-8")
    assert [line.partition(": ")[0] for line in script.check(project) if ".py" in line] == [
        "raffle_desktop/gui/other.py:2",
        "raffle_desktop/gui/other.py:3",
    ]


def test_a_second_update_changes_nothing(project: Path, script: ModuleType) -> None:
    script.update(project)
    german = project / script.FOLDER / "de.ts"
    before = german.read_bytes()
    script.update(project)
    assert german.read_bytes() == before
    assert sorted(path.name for path in german.parent.iterdir()) == ["de.ts"]


def test_an_update_keeps_what_translators_did_and_drops_what_vanished(project: Path, script: ModuleType) -> None:
    german = project / script.FOLDER / "de.ts"
    texts = {text: {"a.py"} for text in ("Quit now", "Gone", "1 vote", "Open {path}")}
    done = script.Entry("»Schluss« & <jetzt> 'hier'", True, "a menu")
    half = script.Entry("1 Stimme", False)
    script.write_entries(german, texts, {"Quit now": done, "Gone": script.Entry("Weg", True), "1 vote": half})
    script.update(project)
    kept = script.read_entries(german)
    assert sorted(kept) == ["1 vote", "Open {path}", "Quit now", "{n} votes"]
    assert kept["Quit now"] == done
    assert kept["1 vote"] == half
    assert read_translations(german) == {"Quit now": done.target}


@pytest.mark.parametrize(
    "source,target,problem",
    [
        ("Open {path}", "Öffne {pfad}", "placeholders"),
        ("Open {path}", "Öffne", "placeholders"),
        ("{a} of {b}", "{b}: {a}", ""),
        ("Open {path}", "Öffne {path} {", "braces"),
        (" (at the cap)", "(am Ende)", "blanks"),
        ("Choose…", "Wählen...", "…"),
        ("&Name", "Name", "&"),
        ("&Name", "N&ame", ""),
    ],
)
def test_what_a_translation_must_keep(script: ModuleType, source: str, target: str, problem: str) -> None:
    found = list(script.differences(source, target))
    assert [problem in line for line in found] == ([True] if problem else [])


def test_the_check_tells_what_is_missing(
    project: Path, script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = script.read_sources(project).texts
    whole = {text: script.Entry(text, True) for text in texts}
    for code in script.COMPLETE:
        script.write_entries(project / script.FOLDER / f"{code}.ts", texts, whole)
    # A contributor's file may be unfinished, but not wrong.
    script.write_entries(project / script.FOLDER / "fr.ts", texts, {"1 vote": script.Entry("1 voix", True)})
    assert script.check(project) == []
    del whole["1 vote"]
    whole["Quit now"] = script.Entry("Schluss", False)
    script.write_entries(project / script.FOLDER / "de.ts", texts, whole)
    script.write_entries(project / script.FOLDER / "fr.ts", texts, {"1 vote": script.Entry("1 voix…", True)})
    assert script.check(project) == [
        "de.ts: unfinished: '1 vote'",
        "de.ts: unfinished: 'Quit now'",
        "fr.ts: 0 × … became 1: '1 vote' → '1 voix…'",
    ]
    monkeypatch.setattr(script, "check", lambda: ["one problem"])
    assert script.main(["check"]) == 1
    assert capsys.readouterr().out == "one problem\n"
    monkeypatch.setattr(script, "check", list)
    assert script.main(["check"]) == 0
    assert capsys.readouterr().out == ""
    assert script.main([]) == 2
