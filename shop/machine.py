"""A table of moves: what can be done in a state, and which state comes after."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Machine:
    """`moves` maps the name of a move to the states it leaves and where each leads."""

    moves: Mapping[str, Mapping[str, str]]

    def can(self, move: str, state: str) -> bool:
        return state in self.moves[move]

    def after(self, move: str, state: str) -> str:
        """The state after `move`. Raises ValueError where the move is not open."""
        try:
            return self.moves[move][state]
        except KeyError:
            raise ValueError(f"nothing that is {state} can {move}") from None
