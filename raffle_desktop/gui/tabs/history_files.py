"""Files written and read from the History tab, on a worker's thread; and the dialogs that ask for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.streamdraw.proof_form import FILE_MAX
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.files import write_whole

PROOF_KINDS = "JSON (*.json)"


def write_file(target: Path, text: str, folder: DataFolder) -> Path:
    """Write an answer, whole or not at all. Raises EnvironmentFault, RaffleError for a file of the desk itself."""
    try:
        _refuse_own(target, folder)
        if target.is_dir():
            raise EnvironmentFault(f"{target} is a folder; give the name of a file.")
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, text.encode())
    except OSError as error:
        raise file_fault(error, target) from error
    return target


def _refuse_own(target: Path, folder: DataFolder) -> None:
    # An answer written there would destroy the database, its log, a lock or a backup.
    real, root = target.resolve(), folder.root.resolve()
    own = real.parent == root and (real.name.startswith("raffle") or real.suffix in (".lock", ".ini"))
    own = own or root / "backups" in real.parents
    if own or (folder.database.exists() and target.exists() and target.samefile(folder.database)):
        raise RaffleError(Code.VALUE_INVALID, f"{target} belongs to the desk itself; give another file.")


def read_file(path: Path) -> bytes:
    """A file's content. Raises EnvironmentFault."""
    try:
        # A device has no size to look at first, and no end.
        with path.open("rb") as source:
            content = source.read(FILE_MAX + 1)
    except OSError as error:
        raise file_fault(error, path) from error
    if len(content) > FILE_MAX:
        raise EnvironmentFault(f"{path} is larger than any proof can be.")
    return content


def ask_where_to_save(
    parent: QWidget, title: str, suggested: Path, kinds: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Open the dialog and come back at once."""
    dialog = QFileDialog(parent.window(), title, str(suggested), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(suggested.name)
    return _open(dialog, chosen)


def ask_for_file(
    parent: QWidget, title: str, folder: Path, kinds: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Open the dialog and come back at once."""
    dialog = QFileDialog(parent.window(), title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def selected(path: str) -> None:
        chosen(Path(path))

    dialog.fileSelected.connect(selected)
    dialog.open()
    return dialog
