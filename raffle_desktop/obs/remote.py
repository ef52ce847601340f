"""Puts the desk's pages into OBS: browser sources in the scene that is on air, over obs-websocket 5.

For worker threads: each call connects, runs its own event loop, and disconnects before it returns.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.obs.remote_faults import AGAIN, Refusal, Status, told

if TYPE_CHECKING:
    from raffle_desktop.obs.remote_session import Session

_KIND = "browser_source"


@dataclass(frozen=True, slots=True)
class ObsAddress:
    """Where OBS listens; the password is empty where OBS asks for none."""

    host: str = "127.0.0.1"
    port: int = 4455
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WantedSource:
    """A browser source as it shall be; width and height in pixels of its page."""

    name: str
    url: str
    width: int
    height: int


class Step(StrEnum):
    """What a source needs, or was given."""

    CREATE = "create"
    UPDATE = "update"
    PLACE = "place"  # the input exists but is not in the current scene; what it shows is put right as well
    KEEP = "keep"  # already right
    BLOCKED = "blocked"  # a source of that name but another kind exists; it is left alone


@dataclass(frozen=True, slots=True)
class PlannedSource:
    """`present_url`: what the source shows before the step; None where there is none or it shows no address."""

    wanted: WantedSource
    step: Step
    present_url: str | None


@dataclass(frozen=True, slots=True)
class ObsPlan:
    """The steps in the order of what was wanted; `scene` is the one on air."""

    obs_version: str
    scene: str
    sources: tuple[PlannedSource, ...]


def plan(address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan:
    """What `apply` would do now; changes nothing.

    `timeout`: seconds for the greeting, and again for each answer of OBS. Raises EnvironmentFault for whatever OBS or
    the way to it does, ValueError for names that are empty or twice the same.
    """
    _check(wanted)
    return asyncio.run(_run(address, wanted, timeout, change=False))


def apply(address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan:
    """Does it, and gives what was done; sources that are BLOCKED are left alone and the others done.

    As `plan`; when it fails while it changes something, the EnvironmentFault's message also says which sources are
    done, at which it stopped, and which it did not come to. Doing it again is always safe.
    """
    _check(wanted)
    return asyncio.run(_run(address, wanted, timeout, change=True))


def _check(wanted: Sequence[WantedSource]) -> None:
    names = [source.name for source in wanted]
    if not all(names) or len(set(names)) != len(names):
        raise ValueError(f"sources need names of their own: {names}")


async def _run(address: ObsAddress, wanted: Sequence[WantedSource], seconds: float, *, change: bool) -> ObsPlan:
    # The client and what it stands on take a while to import; a desk without OBS never needs them.
    from raffle_desktop.obs.remote_session import session

    async with session(address.host, address.port, address.password, seconds) as obs:
        work = _Work(obs)
        try:
            planned = await work.look(wanted)
            return await work.do(planned) if change else planned
        except Refusal as refusal:
            raise told(refusal, work.scene) from refusal


class _Work:
    """Looking at one OBS and changing it."""

    def __init__(self, obs: Session) -> None:
        self._obs = obs
        self.scene = ""
        self._placed: set[str] = set()

    async def look(self, wanted: Sequence[WantedSource]) -> ObsPlan:
        version = await self._obs.request("GetVersion")
        current = await self._obs.request("GetCurrentProgramScene")
        # The second is the name that the first versions of obs-websocket 5 gave it alone.
        scene = current.get("sceneName") or current.get("currentProgramSceneName")
        if not isinstance(scene, str) or not scene:
            raise EnvironmentFault("OBS has no scene on air: its scene collection is being changed.", AGAIN)
        self.scene = scene
        self._placed = await self._names_in(scene)
        sources = [await self._planned(source) for source in wanted]
        return ObsPlan(str(version.get("obsVersion", "")), scene, tuple(sources))

    async def do(self, planned: ObsPlan) -> ObsPlan:
        done: list[PlannedSource] = []
        for index, source in enumerate(planned.sources):
            try:
                done.append(await self._do(source))
            except EnvironmentFault as fault:
                raise _stopped(fault, done, planned.sources[index:]) from fault
            except Refusal as refusal:
                raise _stopped(told(refusal, self.scene), done, planned.sources[index:]) from refusal
        return replace(planned, sources=tuple(done))

    async def _do(self, source: PlannedSource) -> PlannedSource:
        if source.step is Step.CREATE:
            try:
                await self._create(source.wanted)
            except Refusal as refusal:
                if refusal.code != Status.ALREADY_EXISTS:
                    raise
                # Somebody was faster. What is there now decides; a second surprise is a failure.
                self._placed = await self._names_in(self.scene)
                source = await self._planned(source.wanted)
                if source.step is Step.CREATE:
                    raise
            else:
                return source
        if source.step in {Step.UPDATE, Step.PLACE}:
            await self._put_right(source)
        return source

    async def _create(self, wanted: WantedSource) -> None:
        settings = {
            "url": wanted.url,
            "width": wanted.width,
            "height": wanted.height,
            # OBS's own frame rate; the number counts only once somebody ticks the box.
            "fps_custom": False,
            "fps": 60,
            # The pages bring their own transparent body.
            "css": "",
            # A page that was shut down or started anew at each change of scene would miss what it is to show.
            "shutdown": False,
            "restart_when_active": False,
        }
        fields = {"sceneName": self.scene, "inputName": wanted.name, "inputKind": _KIND, "inputSettings": settings}
        await self._obs.request("CreateInput", fields)

    async def _put_right(self, source: PlannedSource) -> None:
        wanted = source.wanted
        settings = await self._settings(wanted.name)
        if settings is not None and not _right(wanted, settings):
            # Only what decides which page is shown how large; the rest is the streamer's.
            fresh = {"url": wanted.url, "width": wanted.width, "height": wanted.height, "is_local_file": False}
            fields = {"inputName": wanted.name, "inputSettings": fresh, "overlay": True}
            await self._obs.request("SetInputSettings", fields)
            button = {"inputName": wanted.name, "propertyName": "refreshnocache"}
            await self._obs.request("PressInputPropertiesButton", button)
        if source.step is Step.PLACE:
            await self._obs.request("CreateSceneItem", {"sceneName": self.scene, "sourceName": wanted.name})

    async def _planned(self, wanted: WantedSource) -> PlannedSource:
        try:
            settings = await self._settings(wanted.name)
        except Refusal as refusal:
            if refusal.code == Status.NOT_FOUND:
                return PlannedSource(wanted, Step.CREATE, None)
            if refusal.code == Status.INVALID_RESOURCE_TYPE:
                # Scenes and groups share the names of sources.
                return PlannedSource(wanted, Step.BLOCKED, None)
            raise
        if settings is None:
            return PlannedSource(wanted, Step.BLOCKED, None)
        url = None if settings.get("is_local_file") else settings.get("url")
        present = url if isinstance(url, str) else None
        if wanted.name not in self._placed:
            return PlannedSource(wanted, Step.PLACE, present)
        return PlannedSource(wanted, Step.KEEP if _right(wanted, settings) else Step.UPDATE, present)

    async def _settings(self, name: str) -> Mapping[str, Any] | None:
        """What is set in this input; None where it is no browser source."""
        answer = await self._obs.request("GetInputSettings", {"inputName": name})
        settings = answer.get("inputSettings")
        return settings if answer.get("inputKind") == _KIND and isinstance(settings, dict) else None

    async def _names_in(self, scene: str) -> set[str]:
        """The sources a scene shows, also those in its groups and in the scenes it contains."""
        names: set[str] = set()
        to_read = [("GetSceneItemList", scene)]
        while to_read:
            request, container = to_read.pop()
            answer = await self._obs.request(request, {"sceneName": container})
            for item in answer.get("sceneItems") or ():
                name = item.get("sourceName") if isinstance(item, dict) else None
                if not isinstance(name, str) or name in names:
                    continue
                names.add(name)
                # A bool for scenes and groups, null for everything else.
                if item.get("isGroup") is not None:
                    to_read.append(("GetGroupSceneItemList" if item["isGroup"] else "GetSceneItemList", name))
        return names


def _right(wanted: WantedSource, settings: Mapping[str, Any]) -> bool:
    shown = (settings.get("url"), settings.get("width"), settings.get("height"))
    return shown == (wanted.url, wanted.width, wanted.height) and not settings.get("is_local_file")


def _stopped(fault: EnvironmentFault, done: Sequence[PlannedSource], rest: Sequence[PlannedSource]) -> EnvironmentFault:
    """The fault with what was done until then. `rest`: where it stopped, and what was to follow."""
    parts = [fault.message]
    changed = [source for source in done if source.step not in {Step.KEEP, Step.BLOCKED}]
    parts.append(f"Done before: {_names(changed)}." if changed else "Nothing was done before.")
    parts.append(f"Stopped at {_names(rest[:1])}.")
    to_follow = [source for source in rest[1:] if source.step not in {Step.KEEP, Step.BLOCKED}]
    if to_follow:
        parts.append(f"Not done: {_names(to_follow)}.")
    return EnvironmentFault(" ".join(parts), fault.way_out)


def _names(sources: Sequence[PlannedSource]) -> str:
    return ", ".join(f"“{source.wanted.name}”" for source in sources)
