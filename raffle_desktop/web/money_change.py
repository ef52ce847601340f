"""What a PUT may say: what is to be another, and, of all the rest, what stands there as a GET gave it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.web.models import SnakeRequest


class Update(SnakeRequest):
    """Beside its own fields it takes those of the object itself, so that what was read can be written back."""

    model_config = ConfigDict(extra="allow")

    def require_standing(self, stands: BaseModel) -> None:
        """Everything that is not a field of this change must be as it stands.

        Raises RaffleError: VALUE_INVALID for a field that there is not, REFERRED_TO for another value.
        """
        for name, given in (self.model_extra or {}).items():
            if name not in type(stands).model_fields:
                raise RaffleError(Code.VALUE_INVALID, f"There is no field called {shown(name)}.")
            if (type(given), given) != (type(getattr(stands, name)), getattr(stands, name)):
                raise RaffleError(Code.REFERRED_TO, f"{name} cannot be set to another value here.")
