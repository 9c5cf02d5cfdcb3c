"""How a vessel is filled: standing upright, heaped, shredded, minced or afloat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import cos, pi, sin

from .paint import Paper, darker, number, path, stroke
from .things import THINGS


@dataclass(frozen=True)
class Room:
    """The inside of a vessel, from the surface of the liquid to the bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class Filling:
    """One kind of thing in a vessel; `size` 1 is 100 units long, `step` the distance as a share of the size."""

    how: str
    colours: list[str]
    thing: str = ""
    size: float = 0.5
    step: float = 0.62
    count: int = 6
    lean: int = 360
    backed: bool = True
    depth: float = 1.0
    thick: float = 5.0
    things: list[str] = field(default_factory=list)

    def kinds(self) -> list[str]:
        return self.things or [self.thing]


def fill(paper: Paper, filling: Filling, room: Room) -> str:
    return "".join(WAYS[filling.how](paper, filling, room))


def upright(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """`count` in a front row, leaning a little, and a darker row in the gaps behind them."""
    gap = room.width / filling.count
    for row, shade in ((1, 0.3), (0, 0.0)):
        for i in range(filling.count + row):
            x = room.left + gap * (i + 0.5 - row * 0.5)
            y = room.bottom - filling.size * 50 - 4 - row * 12 - paper.dice.uniform(0, 12)
            turn = 90 + paper.dice.uniform(-1, 1) * min(filling.lean, 5)
            yield _one(paper, filling, x, y, turn, shade, i)


def heap(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """As many as there is place for, every which way, over a darker heap behind."""
    places = list(_places(paper, filling, room))
    if filling.backed:
        for x, y in places:
            yield _one(paper, filling, x + filling.size * 22, y - filling.size * 18, _turn(paper, filling), 0.38)
    paper.dice.shuffle(places)
    for x, y in places:
        yield _one(paper, filling, x, y, _turn(paper, filling), 0)


def _places(paper: Paper, filling: Filling, room: Room) -> Iterator[tuple[float, float]]:
    step = 100 * filling.size * filling.step
    edge = 30 * filling.size
    y, row = room.bottom - edge, 0
    while y > room.top + (1 - filling.depth) * room.height + edge * 0.4:
        x = room.left + edge * 0.4 + (row % 2) * step / 2
        while x < room.right:
            yield x + paper.dice.uniform(-0.1, 0.1) * step, y + paper.dice.uniform(-0.1, 0.1) * step
            x += step
        y, row = y - step * 0.8, row + 1


def floating(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """`count` things here and there, well apart."""
    for i in range(filling.count):
        x = room.left + room.width * ((i * 0.618 + paper.dice.uniform(0.05, 0.2)) % 1)
        y = room.top + room.height * filling.depth * (i + paper.dice.uniform(0.3, 0.8)) / filling.count
        yield _one(paper, filling, x, y, _turn(paper, filling), 0, i)


def shreds(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """Tangled ribbons: one path for every colour of every layer, so that hundreds weigh little."""
    colours = [darker(c, 0.3) for c in filling.colours] + filling.colours + filling.colours
    for colour in colours:
        ribbons = "".join(_ribbon(paper, filling, room) for _ in range(filling.count))
        yield stroke(ribbons, colour, filling.thick)


def _ribbon(paper: Paper, filling: Filling, room: Room) -> str:
    x, y = paper.dice.uniform(room.left, room.right), paper.dice.uniform(room.top + 6, room.bottom)
    angle, bend = paper.dice.uniform(-0.7, 0.7), paper.dice.uniform(-0.9, 0.9)
    long = 100 * filling.size * paper.dice.uniform(0.6, 1.1)
    middle = f"{number(long / 2 * cos(angle + bend))} {number(long / 2 * sin(angle + bend))}"
    return f"M{number(x - long / 2)} {number(y)}q{middle} {number(long * cos(angle))} {number(long * sin(angle))}"


def mince(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """Small angular pieces all through a paste: relishes and chutneys."""
    for colour, places in _layers(paper, filling, room):
        chips = "".join(_chip(paper, x, y, 100 * filling.size) for x, y in places)
        yield path(chips, colour)


def _chip(paper: Paper, x: float, y: float, across: float) -> str:
    start = paper.dice.uniform(0, pi)
    corners = (
        (across / 2 * paper.dice.uniform(0.6, 1.1), start + k * 2 * pi / 5 + paper.dice.uniform(-0.3, 0.3))
        for k in range(5)
    )
    return "M" + "L".join(f"{x + r * cos(a):.0f} {y + r * sin(a):.0f}" for r, a in corners) + "Z"


def seeds(paper: Paper, filling: Filling, room: Room) -> Iterator[str]:
    """Round grains, close together: mustard, peppercorns, spices. A grain is a very short line with round ends."""
    for colour, places in _layers(paper, filling, room):
        grains = "".join(f"M{x:.0f} {y:.0f}h.1" for x, y in places)
        yield stroke(grains, colour, 100 * filling.size * paper.dice.choice((0.85, 1.0, 1.15)))


def _layers(paper: Paper, filling: Filling, room: Room) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """`count` places for each colour, a quarter of them at a time so that the colours lie among each other."""
    for _ in range(4):
        for colour in filling.colours:
            yield colour, [_anywhere(paper, room) for _ in range(max(1, filling.count // 4))]


def _anywhere(paper: Paper, room: Room) -> tuple[float, float]:
    return paper.dice.uniform(room.left, room.right), paper.dice.uniform(room.top + 4, room.bottom)


def _one(
    paper: Paper, filling: Filling, x: float, y: float, turn: float, shade: float, turns: int | None = None
) -> str:
    """Stamp the next thing, or one thrown by the dice when `turns` does not say which is next."""
    pick = paper.dice.randrange(60) if turns is None else turns
    colour = filling.colours[pick % len(filling.colours)]
    kind = filling.kinds()[pick % len(filling.kinds())]
    return paper.stamp(THINGS[kind](darker(colour, shade) if shade else colour), x, y, filling.size, turn)


def _turn(paper: Paper, filling: Filling) -> float:
    return paper.dice.uniform(-0.5, 0.5) * filling.lean // 15 * 15


WAYS: dict[str, Callable[[Paper, Filling, Room], Iterator[str]]] = {
    way.__name__: way for way in (upright, heap, floating, shreds, mince, seeds)
}
