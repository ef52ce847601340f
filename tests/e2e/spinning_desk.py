"""A desk on screen that draws by itself and says when the wheel spins: for a test that kills it then.

python -m tests.e2e.spinning_desk FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from raffle_desktop import bootstrap
from raffle_desktop.gui.application import make_application
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.storage.data_folder import DataFolder


def main(root: Path) -> int:
    from raffle_desktop.domain.eligibility import Origin

    application = make_application("en")
    folder = DataFolder(root)
    with bootstrap.open_desk(folder) as services:
        services.sessions.start("Friday", actor="test")
        services.stage_settings.set(StageSettings(spin_seconds=8, sound=False), actor="test")
        for number in range(500):
            services.entries.enter(EntryRequest(f"viewer{number}"), Origin.MANUAL, actor="test")
        desk = DeskOnScreen(folder, is_demo=False, report_bug=_bug, publish_winner=lambda _services, _shown: [])
        desk.window.show()
        desk.attach(services)
        timer = QTimer()

        def look() -> None:
            stage = desk.stage
            if stage is not None and stage.can_draw:
                stage.draw()
            if stage is not None and stage.wheel.is_spinning and stage.wheel.spin_progress > 0.02:
                winner = stage.director.view.winner
                print(f"SPINNING {winner.name if winner is not None else ''}", flush=True)

        timer.timeout.connect(look)
        timer.start(50)
        return application.exec()


def _bug(error: BaseException) -> None:
    raise error


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
