"""An announcement on its way, and what of the desk's news it takes care of."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from raffle_desktop.services.services import Services

ACTOR = "discord"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is no news any more once this was told: see services.discord_news.Told."""

    draws: tuple[tuple[str, int], ...] = ()
    undone: tuple[str, ...] = ()
    turns: tuple[tuple[str, int], ...] = ()
    award: int = 0
    lucky: int = 0

    @property
    def draw_ids(self) -> frozenset[str]:
        return frozenset([draw_id for draw_id, _event in self.draws]) | frozenset(self.undone)

    def note(self, services: Services, message_id: str) -> None:
        """`message_id`: "" where it never was sent. Raises EnvironmentFault."""
        services.discord_news.note(
            draws=dict.fromkeys(self.draws, message_id),
            undone=self.undone,
            turns=dict(self.turns),
            award=self.award,
            lucky=self.lucky,
            actor=ACTOR,
        )


@dataclass(frozen=True, slots=True)
class Announcement:
    """`key`: of two with the same the later takes the place of the earlier, while that waits. `at`: when it happened,
    UTC microseconds, 0 = just now. `message`: for Discord, without who may be mentioned. `shown`: for the desk's log.
    """

    key: tuple[Hashable, ...]
    kind: str
    at: int
    message: dict[str, Any] = field(repr=False)
    shown: str
    mark: Mark
