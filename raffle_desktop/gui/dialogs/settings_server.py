"""Who else may call the local server."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.dialogs.settings_form import Form
from raffle_desktop.gui.texts import tr
from raffle_desktop.services.server_settings import ServerSettings, checked_origin

TALL = 120


class ServerPage(Form):
    """Web pages of other origins; port and token are looked after in Connections."""

    def __init__(self) -> None:
        super().__init__(tr("Server"))
        self._settings = ServerSettings()
        self.origins_edit = QPlainTextEdit()
        self.origins_edit.setObjectName("origins")
        self.origins_edit.setTabChangesFocus(True)
        self.origins_edit.setFixedHeight(TALL)
        self.origins_edit.setPlaceholderText("https://tool.example")
        self.add(
            tr("&Web pages that may call the API"),
            self.origins_edit,
            tr(
                "One origin a line, like https://tool.example or http://localhost:3000. Such a page still needs the API"
                " token. Programs on this computer, Stream Deck and Streamer.bot need nothing here."
            ),
            buddy=self.origins_edit,
        )
        self._problem = self.add_problem()
        self.finish()

    def load(self, settings: ServerSettings) -> None:
        self._settings = settings
        self.origins_edit.setPlainText("\n".join(settings.allowed_origins))

    def wanted(self) -> ServerSettings:
        return replace(self._settings, allowed_origins=tuple(dict.fromkeys(map(checked_origin, self._lines()))))

    def problem(self) -> QWidget | None:
        self._problem.hide()
        try:
            self.wanted()
        except RaffleError as refused:
            self._problem.setText(refused.message)
            self._problem.show()
            return self.origins_edit
        return None

    def _lines(self) -> list[str]:
        return [line for line in map(str.strip, self.origins_edit.toPlainText().splitlines()) if line]
