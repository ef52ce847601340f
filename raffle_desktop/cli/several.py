"""What several proofs say together: whether they contradict each other, and whether a group was drawn too often."""

from __future__ import annotations

from dataclasses import replace

from raffle_desktop.cli.output import read_file
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.luck import DrawLuck, Group, Luck, TooManyWinners, draw_luck, luck_of
from raffle_desktop.domain.streamdraw.proof_form import StatedProof, read_proof
from raffle_desktop.domain.streamdraw.texts import clean_name
from raffle_desktop.domain.streamdraw.together import look_together

GROUP_MAX_BYTES = 2**20
_NAMED = 20


class Several:
    """Takes in proofs that hold, one after the other; keeps no list."""

    def __init__(self, group: Group | None) -> None:
        self._group = group
        self._proofs: list[StatedProof] = []
        self._luck: list[DrawLuck] = []

    def add(self, content: bytes) -> None:
        """One more proof, which must hold. Raises RaffleError(VALUE_INVALID) where its winners are too many."""
        proof = read_proof(content)
        if self._group is not None:
            try:
                self._luck.append(draw_luck(proof, self._group))
            except TooManyWinners as error:
                raise _too_many() from error
        self._proofs.append(replace(proof, list=""))

    def tell(self) -> bool:
        """Print it all; whether nothing contradicts anything. One proof has nothing to be compared with."""
        together = look_together(self._proofs)
        faults = together.faults if len(self._proofs) > 1 else ()
        if len(self._proofs) > 1:
            for fault in faults:
                print(f"FAIL  together: {fault}")
            for gap in together.gaps:
                print(f"open  together: {gap}")
            if not faults and not together.gaps:
                print("ok    together: These draws follow each other without a gap.")
        if self._group is not None:
            draws = [self._luck[place] for place in together.draws]
            self._tell_luck(self._group, draws if not faults else [])
        return not faults

    def _tell_luck(self, group: Group, draws: list[DrawLuck]) -> None:
        if not draws:
            print("How lucky the group was is only counted over proofs that hold, one by one and together.")
            return
        try:
            luck = luck_of(draws)
        except TooManyWinners as error:
            raise _too_many() from error
        absent = sorted(set(group.ids) - luck.found)
        for line in lines_of(luck, len(group.ids), [clean_name(name) for name in absent]):
            print(line)


def lines_of(luck: Luck, members: int, absent: list[str]) -> list[str]:
    """The group's luck in plain sentences. `absent`: who of its members was in none of the lists."""
    lines = []
    if absent:
        named = ", ".join(absent[:_NAMED]) + (" …" if len(absent) > _NAMED else "")
        lines.append(f"In none of these lists: {named}. Names are compared whole, ids like twitch:12345 exactly.")
    winners = "1 winner" if luck.picks == 1 else f"{luck.picks} winners"
    number = "1 draw" if luck.draws == 1 else f"{luck.draws} draws"
    names = "1 name" if members == 1 else f"{members} names"
    expected = f"{luck.expected:.2f} were to be expected by weight"
    lines.append(f"The group ({names}): {luck.wins} of {winners} in {number}; {expected}.")
    if luck.wins > 0:
        most = "" if luck.exact else "at most "
        one_in = f" (1 in {1 / luck.tail:,.0f})" if 1e-12 < luck.tail < 0.5 else ""
        lines.append(f"Of fair draws, so many or more come about with probability {most}{luck.tail:.3g}{one_in}.")
    lines.append(
        "This counts only if the group was named before these draws were held, and if no draw of the channel was left "
        "out: of enough groups, one always looks lucky. A small number is a reason to ask, not a proof."
    )
    return lines


def read_group(file: str) -> Group:
    """A file with one id or name a line. Raises EnvironmentFault, RaffleError(VALUE_INVALID)."""
    try:
        content = read_file(file, GROUP_MAX_BYTES + 1)
        if len(content) > GROUP_MAX_BYTES:
            raise RaffleError(Code.VALUE_INVALID, f"{file} is larger than 1 MB, which is more than a group needs.")
        return Group.of(content.decode("utf-8-sig").split("\n"))
    except UnicodeDecodeError as error:
        raise RaffleError(Code.VALUE_INVALID, f"{file} is not UTF-8 text.") from error
    except ValueError as error:
        raise RaffleError(Code.VALUE_INVALID, f"{file} names nobody: write one id or name on each line.") from error


def _too_many() -> RaffleError:
    return RaffleError(
        Code.VALUE_INVALID, "These proofs have too many winners to count the group's luck out: give fewer of them."
    )
