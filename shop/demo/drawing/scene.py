"""A picture: wall and table in the colours of its shelf, soft shadows, and what stands there."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import objects, vessels
from .paint import Paper, box, circle, darker, ellipse, lighter, mark, path, stroke
from .things import THINGS
from .vessels import SHAPES, Vessel


@dataclass(frozen=True)
class Backdrop:
    wall: str
    glow: str
    table: str
    halo: str


BACKDROPS = {
    "garden": Backdrop("#dde8cb", "#eef4e0", "#c3d3a6", "circle"),
    "ferment": Backdrop("#f2d9cb", "#fae9df", "#dfb49b", "arch"),
    "vinegar": Backdrop("#ecdbe3", "#f7ebf0", "#d3b3c2", "window"),
    "relish": Backdrop("#f5e2b0", "#fcf1d2", "#dfbf79", "scallop"),
    "grove": Backdrop("#d3e4e2", "#e8f3f0", "#a9c8c4", "arch"),
    "pantry": Backdrop("#eddfc9", "#f8efe0", "#cdb08a", "shelf"),
    "workshop": Backdrop("#d8dfea", "#eaeff6", "#b0bdd0", "circle"),
}


@dataclass(frozen=True)
class Prop:
    thing: str
    colour: str
    x: float
    y: float = 352
    size: float = 0.5
    turn: int = 0
    behind: bool = False


@dataclass(frozen=True)
class Object:
    kind: str
    colours: list[str]
    x: float = 200
    ground: float = 352
    size: float = 1.0
    behind: bool = False
    shadow: float = 130


@dataclass(frozen=True)
class Picture:
    stem: str
    backdrop: str
    vessels: list[Vessel] = field(default_factory=list)
    objects: list[Object] = field(default_factory=list)
    props: list[Prop] = field(default_factory=list)


def draw(picture: Picture) -> str:
    """The whole SVG document."""
    paper = Paper(picture.stem)
    body = _backdrop(BACKDROPS[picture.backdrop]) + _shadows(paper, picture)
    body += "".join(_prop(paper, prop) for prop in picture.props if prop.behind)
    body += "".join(_object(paper, thing) for thing in picture.objects if thing.behind)
    body += "".join(vessels.draw(paper, vessel) for vessel in picture.vessels)
    body += "".join(_object(paper, thing) for thing in picture.objects if not thing.behind)
    body += "".join(_prop(paper, prop) for prop in picture.props if not prop.behind)
    return mark("svg", paper.drawer() + body, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 400 400") + "\n"


def _backdrop(backdrop: Backdrop) -> str:
    table = box(0, 306, 400, 94, backdrop.table) + box(0, 306, 400, 5, lighter(backdrop.table, 0.45))
    return box(0, 0, 400, 400, backdrop.wall) + HALOS[backdrop.halo](backdrop) + table


def _circle(backdrop: Backdrop) -> str:
    return circle(200, 190, 158, backdrop.glow)


def _arch(backdrop: Backdrop) -> str:
    return path("M58 306V190A142 142 0 0 1 342 190V306Z", backdrop.glow)


def _window(backdrop: Backdrop) -> str:
    panes = box(52, 34, 296, 272, backdrop.glow, rx=18)
    return panes + stroke("M200 34V306M52 160H348", backdrop.wall, 6)


def _scallop(backdrop: Backdrop) -> str:
    petals = "".join(
        circle(200, 62, 46, backdrop.glow, transform=f"rotate({turn} 200 192)") for turn in range(0, 360, 30)
    )
    return petals + circle(200, 192, 132, backdrop.glow)


def _shelf(backdrop: Backdrop) -> str:
    return "".join(
        box(x + 3, y + 3, 74, 44, backdrop.glow, rx=4)
        for y in range(-44, 306, 50)
        for x in range(-40 + (y // 50 % 2) * 40, 400, 80)
    )


HALOS = {"circle": _circle, "arch": _arch, "window": _window, "scallop": _scallop, "shelf": _shelf}


def _shadows(paper: Paper, picture: Picture) -> str:
    dark = darker(BACKDROPS[picture.backdrop].table, 0.75)
    soft = paper.around((0, dark, 0.5), (0.55, dark, 0.26), (1, dark, 0))
    standing = [(v.x, v.ground, SHAPES[v.shape].width * v.size * 0.72) for v in picture.vessels]
    standing += [(o.x, o.ground, o.shadow * o.size) for o in picture.objects if o.shadow]
    lying = [(p.x, p.y + 15 * p.size, 62 * p.size) for p in picture.props if p.y > 306]
    return "".join(ellipse(x + r * 0.1, y - 1, r, r * 0.15 + 3, soft) for x, y, r in standing + lying)


def _object(paper: Paper, thing: Object) -> str:
    return objects.draw(paper, thing.kind, thing.colours, thing.x, thing.ground, thing.size)


def _prop(paper: Paper, prop: Prop) -> str:
    return paper.stamp(THINGS[prop.thing](prop.colour), prop.x, prop.y, prop.size, prop.turn)
