"""Add to OBS: the overlays as sources in the scene on air, looked at first, then done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tabs.connections_links import (
    CANVASES,
    OVERLAYS,
    NoStrayWheel,
    OverlayLinks,
    at_most,
    stack,
    title_of,
)
from raffle_desktop.gui.tabs.connections_obs_call import (
    PASSWORD,
    AskObs,
    Wish,
    apply_in_obs,
    ask_obs,
    is_here,
    keep_password,
    plan_in_obs,
)
from raffle_desktop.gui.tabs.connections_obs_plan import PlanList
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, restyle, row

if TYPE_CHECKING:
    # It brings a client for obs-websocket with it, which only those who use it need.
    from raffle_desktop.obs.remote import ObsPlan

HOST, PORT, CHOSEN = "obs.host", "obs.port", "obs.overlays"
OBS_PORT = 4455
UNTICKED = frozenset({"ticker", "pool", "lucky", "draw"})
FORM_WIDTH = 90 * GRID
"""Wider fields would only carry the eye away from their captions."""


class ObsCard(QFrame):
    """`added`: the links in OBS are those of the present server. `news`: there is something new to see at the foot."""

    added = Signal()
    news = Signal()

    def __init__(
        self,
        context: DeskContext,
        links: OverlayLinks,
        *,
        plan: AskObs = plan_in_obs,
        apply: AskObs = apply_in_obs,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Add to OBS"))
        self._context, self._links, self._plan, self._apply = context, links, plan, apply
        self._busy = False
        self._follow: Callable[[], object] | None = None
        """What comes after the answer of OBS that is being waited for."""
        self._result = ""
        self._asked_keyring = False
        self._kept_password = ""
        self._planned: Wish | None = None
        kept = context.preferences
        self.state = Pill(tr("not asked yet"))
        self.host = QLineEdit(kept.text(HOST, "127.0.0.1"))
        self.host.setObjectName("obsHost")
        self.port = QLineEdit(str(kept.whole(PORT, OBS_PORT)))
        self.port.setObjectName("obsPort")
        self.port.setMaxLength(5)
        self.password = QLineEdit()
        self.password.setObjectName("obsPassword")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("empty where OBS asks for none"))
        self.address_problem, self.password_problem = _problem(), _problem()
        self.far = label("", "warn", wrap=True)
        chosen = kept.text(CHOSEN, ",".join(one.key for one in OVERLAYS if one.key not in UNTICKED)).split(",")
        self.boxes: dict[str, QCheckBox] = {}
        for overlay in OVERLAYS:
            ticked = box(title_of(overlay.key), f"obs-{overlay.key}")
            ticked.setChecked(overlay.key in chosen)
            ticked.toggled.connect(self._boxes_changed)
            self.boxes[overlay.key] = ticked
        self.canvas = QComboBox()
        self.canvas.setObjectName("obsCanvas")
        for (width, height), words in zip(CANVASES, (tr("landscape"), tr("portrait")), strict=True):
            self.canvas.addItem(f"{width} × {height} ({words})")
        NoStrayWheel(self.canvas)
        self.canvas.setCurrentIndex(CANVASES.index(links.canvas))
        self.look_button = button(tr("Look what it would do"), self.look, name="obsLook")
        self.add_button = button(tr("Add to OBS"), self.add, kind="main", name="obsAdd")
        self.outcome = label("", "muted", wrap=True)
        self.plan_list = PlanList(context)
        self._build()
        self._listen()
        self._form_changed()

    def _build(self) -> None:
        holder = QWidget()
        form = QGridLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(1, 1)
        self.port.setFixedWidth(11 * GRID)
        port_caption = _caption(tr("Port"), self.port, tr("Port of OBS"))
        where = tr(
            "In OBS: Tools → WebSocket Server Settings. Tick “Enable WebSocket server”; “Show Connect Info” shows port"
            " and password. The password is kept in the system’s keyring."
        )
        rows: tuple[tuple[QLabel | None, QWidget], ...] = (
            (_caption(tr("Computer"), self.host, tr("Computer OBS runs on")), row(self.host, port_caption, self.port)),
            (None, self.address_problem),
            (None, self.far),
            (_caption(tr("Password"), self.password, tr("Password of OBS")), self.password),
            (None, self.password_problem),
            (None, label(where, "small", wrap=True)),
            (label(tr("Overlays")), Flow(*self.boxes.values(), spacing=2 * GRID, line_spacing=0)),
            (_caption(tr("Canvas"), self.canvas, tr("Size of the canvas in OBS")), row(self.canvas, 1)),
        )
        for place, (caption, control) in enumerate(rows):
            if caption is not None:
                form.addWidget(caption, place, 0)
            form.addWidget(control, place, 1)
        purpose = tr("Puts the overlays into the scene that is on air, as Browser sources. Nothing else is touched.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(
            stack(row(label(tr("Add to OBS"), "heading"), self.state, 1), label(purpose, "muted", wrap=True))
        )
        layout.addWidget(at_most(holder, FORM_WIDTH))
        layout.addWidget(Flow(self.look_button))
        layout.addWidget(self.outcome)
        layout.addWidget(self.plan_list)
        self._do = Flow(self.add_button)
        layout.addWidget(self._do)

    def _listen(self) -> None:
        for line_edit in (self.host, self.port, self.password):
            line_edit.textChanged.connect(self._form_changed)
            line_edit.returnPressed.connect(self.look)
        self.canvas.activated.connect(lambda index: self._links.choose_canvas(portrait=index == 1))
        self._links.changed.connect(self._form_changed)
        self._context.server.changed.connect(self._refresh)
        self._context.dress(self.look_button, "search")
        self._context.dress(self.add_button, "add", "on_accent")

    # --- the form -----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked_keyring:
            # Once: a keyring that was not unlocked would ask at every look at the tab.
            self._asked_keyring = True
            secrets = self._context.server.secrets
            self._context.operations.run(
                lambda: secrets.get(PASSWORD), owner=self, success=self._take_password, failure=self._no_password
            )

    def _take_password(self, password: str | None) -> None:
        self._kept_password = password or ""
        if password and not self.password.isModified():
            self.password.setText(password)

    def _no_password(self, error: BaseException) -> bool:
        if isinstance(error, EnvironmentFault):
            # Nobody asked for it yet: beside the field, not as a notice.
            _say(self.password_problem, self.password, str(error))
            return True
        return False

    def _boxes_changed(self) -> None:
        self._context.preferences.put(CHOSEN, ",".join(key for key, one in self.boxes.items() if one.isChecked()))
        self._form_changed()

    def _form_changed(self) -> None:
        """What was looked at before is no longer what would be done."""
        self._planned = None
        self._result = ""
        self.plan_list.put_away()
        _say(self.address_problem, self.host, "")
        _say(self.address_problem, self.port, "")
        _say(self.password_problem, self.password, "")
        self.far.setText(
            ""
            if is_here(self.host.text().strip())
            else tr("The server answers on this computer only: an OBS on another one cannot load the pages.")
        )
        self.far.setHidden(not self.far.text())
        self._refresh()

    def _wish(self) -> Wish | None:
        """What the form says; None after saying beside a field what cannot be."""
        host, port = self.host.text().strip(), self.port.text().strip()
        if not host:
            _say(self.address_problem, self.host, tr("Type the computer OBS runs on: 127.0.0.1 is this one."))
            return None
        if not (port.isascii() and port.isdigit() and 1 <= int(port) <= 65535):
            _say(self.address_problem, self.port, tr("The port must be a whole number from 1 to 65535."))
            return None
        width, height = self._links.canvas
        sources = tuple(
            (one.source, self._links.url(one.key), width, height) for one in OVERLAYS if self.boxes[one.key].isChecked()
        )
        return Wish(host, int(port), self.password.text(), sources)

    # --- acts ---------------------------------------------------------------------------------------------------------

    def look(self, *, then: Callable[[ObsPlan], object] | None = None) -> None:
        """Ask OBS what would be done; changes nothing."""
        if self._busy or self._why_not():
            return
        wish = self._wish()
        if wish is None:
            return
        self._context.preferences.put(HOST, wish.host)
        self._context.preferences.put(PORT, wish.port)
        ask, secrets, kept = self._plan, self._context.server.secrets, self._kept_password

        def work(progress: Progress) -> tuple[ObsPlan, str]:
            plan = ask_obs(ask, wish)
            progress.check()
            return plan, keep_password(secrets, wish.password, kept)

        def done(found: tuple[ObsPlan, str]) -> None:
            plan, not_kept = found
            self._take_plan(wish, plan)
            if not_kept:
                self._context.notices.problem(not_kept)
            else:
                self._kept_password = wish.password
            if then is not None and self._planned is not None:
                wanted = then
                self._follow = lambda: wanted(plan)

        self._begin()
        self._context.operations.run_long(
            tr("Asking OBS…"), work, owner=self, success=done, failure=self._failed, finished=self._end
        )

    def relink(self) -> None:
        """Put the links in OBS right: at once where nothing but links would change, else after a look at it."""

        def only_links(plan: ObsPlan) -> None:
            steps = {source.step.value for source in plan.sources}
            if "update" in steps and steps <= {"update", "keep"}:
                self.add()

        self.look(then=only_links)

    def add(self) -> None:
        """Do what was looked at."""
        wish, ask = self._planned, self._apply
        if wish is None or self._busy or self._why_not():
            return
        self._begin()
        self._context.operations.run_long(
            tr("Adding to OBS…"),
            lambda _progress: ask_obs(ask, wish),
            owner=self,
            success=self._take_done,
            failure=self._failed,
            finished=self._end,
            can_cancel=False,
        )

    def _take_plan(self, wish: Wish, plan: ObsPlan) -> None:
        self.state.say(tr("OBS {version}", version=plan.obs_version), "good")
        if wish != self._wish():
            self._result = tr("The form was changed meanwhile: look again.")
            return
        steps = {source.step.value for source in plan.sources}
        self._planned = wish if steps - {"keep", "blocked"} else None
        self.plan_list.show_plan(plan, done=False)
        self._result = ""
        if self._planned is None:
            self._result = tr("There is nothing to do.") if "blocked" in steps else tr("Everything is in OBS already.")
            if "keep" in steps:
                self.added.emit()

    def _take_done(self, plan: ObsPlan) -> None:
        self.state.say(tr("OBS {version}", version=plan.obs_version), "good")
        self._planned = None
        self.plan_list.show_plan(plan, done=True)
        self.added.emit()
        changed = sum(source.step.value not in ("keep", "blocked") for source in plan.sources)
        self._context.notices.say(
            tr_n("1 overlay was put right in OBS.", "{n} overlays were put right in OBS.", changed)
        )

    def _failed(self, error: BaseException) -> bool:
        """Say it beside the field it is about."""
        if not isinstance(error, EnvironmentFault):
            return False
        self.state.say(tr("no connection"), "bad")
        self._planned = None
        self.plan_list.put_away()
        if "password" in error.message:
            _say(self.password_problem, self.password, str(error))
            self.password.setFocus()
            self.password.selectAll()
        else:
            _say(self.address_problem, self.host, str(error))
        return True

    @property
    def foot(self) -> QWidget:
        """The lowest part of the card that is on show."""
        return self.plan_list if self._do.isHidden() else self._do

    # --- showing ------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        # The buttons stay as they are: one that is disabled under the finger loses the focus.
        self._busy = True
        _say(self.address_problem, self.host, "")
        _say(self.password_problem, self.password, "")
        self.state.say(tr("asking…"))

    def _end(self) -> None:
        self._busy = False
        if self.state.text() == tr("asking…"):
            # Cancelled.
            self.state.say(tr("not asked yet"))
        self._refresh()
        self.news.emit()
        follow, self._follow = self._follow, None
        if follow is not None:
            follow()

    def _why_not(self) -> str:
        """Why nothing can be asked of OBS now; empty where it can."""
        if self._context.server.status.phase != "running":
            return tr("The local server does not run, so there are no links to add.")
        if not any(one.isChecked() for one in self.boxes.values()):
            return tr("Tick at least one overlay.")
        return ""

    def _refresh(self) -> None:
        why = self._why_not()
        self.outcome.setText(why or self._result)
        self.outcome.setHidden(not self.outcome.text())
        self.look_button.setEnabled(not why)
        self.add_button.setEnabled(not why)
        if self._planned is None and self.add_button.hasFocus():
            self.look_button.setFocus()
        self._do.setHidden(self._planned is None)


def _caption(text: str, control: QWidget, name: str) -> QLabel:
    made = label(text)
    made.setBuddy(control)
    control.setAccessibleName(name)
    return made


def _problem() -> QLabel:
    made = label("", "bad", wrap=True)
    made.hide()
    return made


def _say(place: QLabel, about: QLineEdit, problem: str) -> None:
    place.setText(problem)
    place.setVisible(bool(problem))
    restyle(about, wrong="true" if problem else "false")
    about.setAccessibleDescription(problem)
