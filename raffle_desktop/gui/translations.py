"""The desk's languages: Qt Linguist's .ts files, read as they are, so that a contributor's file needs no build step."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from raffle_desktop.gui.texts import CONTEXT
from raffle_desktop.obs.resources import resource

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Those that are complete; resources/translations may hold others that are being worked on."""


class Dictionary(QTranslator):
    """The finished translations of one file. What is missing stays English."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = read_translations(path)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return not self._texts

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        # None has Qt ask the next translator, and in the end take the English text.
        return self._texts.get(source) if context == CONTEXT else None


def read_translations(path: Path) -> dict[str, str]:
    """English to translated, of the entries that are finished. Raises OSError, xml.etree.ElementTree.ParseError."""
    texts: dict[str, str] = {}
    # The program's own files, not anybody's.
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            source, target = message.findtext("source"), message.find("translation")
            if source and target is not None and target.text and target.get("type") not in ("unfinished", "vanished"):
                texts[source] = target.text
    return texts


def language_of(name: str) -> str:
    """The desk's language for a locale's name ("de_AT"): one it has, else English."""
    code = name.replace("-", "_").partition("_")[0].casefold()
    return code if code in LANGUAGES else "en"


def install_language(application: QCoreApplication, name: str) -> str:
    """Speak the language of a locale's name from now on; gives the code of the one taken."""
    code = language_of(name)
    if code != "en":
        with suppress(FileNotFoundError):
            application.installTranslator(Dictionary(resource(f"translations/{code}.ts"), application))
        # Qt's own dialogs and names of keys; a package may have left them out.
        own = QTranslator(application)
        if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(own)
    # Numbers are grouped our own way everywhere; dates follow the language.
    QLocale.setDefault(QLocale(code if code != "en" else QLocale.system().name()))
    return code
