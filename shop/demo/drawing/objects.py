"""What is neither jar nor food, by name."""

from __future__ import annotations

from collections.abc import Callable

from . import gifts, tools
from .paint import Paper, group, number

OBJECTS: dict[str, Callable[[Paper, list[str]], str]] = {
    thing.__name__: thing
    for thing in (
        *(tools.crock, tools.weights, tools.tongs, tools.plane, tools.pouch, tools.salt),
        *(gifts.towel, gifts.apron, gifts.carton, gifts.box_lid, gifts.hamper, gifts.lid_up, gifts.bauble),
    )
}


def draw(paper: Paper, kind: str, colours: list[str], x: float, ground: float, size: float) -> str:
    return group(OBJECTS[kind](paper, colours), transform=f"translate({number(x)} {number(ground)}) scale({size:g})")
