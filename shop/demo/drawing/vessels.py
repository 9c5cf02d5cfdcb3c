"""Jars, bottles and tins: an outline, what is inside it, the light on it, a label and a lid."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import labels, lids
from .fillings import Filling, Room, fill
from .labels import Label
from .paint import Paper, box, darker, ellipse, lighter, mix, number, path, stroke


@dataclass(frozen=True)
class Shape:
    """All in units; `neck` is how high the neck is, `throat` how wide, `bulge` how far the sides swell."""

    width: float
    height: float
    throat: float
    neck: float
    shoulder: float
    bulge: float = 0
    foot: float = 16
    facets: int = 0


SHAPES = {
    "tall": Shape(156, 236, 128, 12, 30),
    "jar": Shape(176, 204, 140, 12, 32),
    "squat": Shape(202, 164, 168, 12, 28),
    "round": Shape(168, 196, 124, 12, 44, bulge=22, foot=40),
    "slim": Shape(116, 244, 94, 12, 24),
    "hex": Shape(172, 196, 122, 12, 24, foot=10, facets=3),
    "barrel": Shape(166, 218, 134, 12, 30, bulge=16, foot=24),
    "clip": Shape(186, 208, 150, 14, 26, foot=22),
    "tub": Shape(206, 220, 206, 8, 12, bulge=-6, foot=20),
    "pot": Shape(150, 148, 126, 10, 18, foot=14),
    "bottle": Shape(96, 250, 36, 76, 44, foot=12),
    "flask": Shape(138, 236, 34, 62, 84, bulge=6, foot=26),
    "sauce": Shape(84, 232, 34, 46, 34, foot=12),
    "square": Shape(112, 240, 40, 52, 22, foot=8, facets=2),
    "block": Shape(150, 216, 118, 12, 20, foot=8, facets=3),
    "tin": Shape(158, 178, 158, 4, 6, foot=10),
    "vial": Shape(60, 132, 28, 18, 20, foot=8),
}


@dataclass(frozen=True)
class Vessel:
    shape: str
    lid: str
    lid_colour: str
    liquid: str = "#e9efc8"
    fillings: list[Filling] = field(default_factory=list)
    label: Label | None = None
    tag: Label | None = None
    level: float = 0.06
    """How much of the inside stays empty above the liquid, as a share."""
    opaque: bool = False
    x: float = 200
    ground: float = 352
    size: float = 1.16


def draw(paper: Paper, vessel: Vessel) -> str:
    """The vessel with the middle of its foot at (x, ground)."""
    shape = SHAPES[vessel.shape]
    outline = _outline(shape)
    body = _tin(paper, vessel, shape) if vessel.opaque else _glass(paper, vessel, shape, outline)
    lid = lids.LIDS[vessel.lid](paper, shape.throat, -shape.height, vessel.lid_colour)
    hanging = labels.tag(paper, vessel.tag, shape.throat * 0.32, 10 - shape.height) if vessel.tag else ""
    rim = stroke(outline, darker(vessel.liquid, 0.35), 2, opacity=0.35)
    place = f"translate({number(vessel.x)} {number(vessel.ground)}) scale({vessel.size:g})"
    return f'<g transform="{place}">{paper.clip(outline, body)}{rim}{lid}{hanging}</g>'


def _outline(s: Shape) -> str:
    """From the left of the mouth clockwise, the foot on y = 0."""
    half, throat, top = s.width / 2, s.throat / 2, -s.height
    collar, shoulder, foot = top + s.neck, top + s.neck + s.shoulder, -s.foot
    side = f"C{{0}}{number(half + s.bulge)} {number(shoulder + (foot - shoulder) * 0.35)} "
    side += f"{{0}}{number(half + s.bulge)} {number(shoulder + (foot - shoulder) * 0.65)} "
    bend = number(collar + s.shoulder * 0.45)
    right = f"L{number(throat)} {number(collar)}C{number(throat)} {bend} {number(half)} {bend} {number(half)} "
    right += (
        number(shoulder) + side.format("") + f"{number(half)} {number(foot)}Q{number(half)} 0 {number(half - s.foot)} 0"
    )
    left = f"L{number(s.foot - half)} 0Q{number(-half)} 0 {number(-half)} {number(foot)}"
    back = f"C{number(-half - s.bulge)} {number(shoulder + (foot - shoulder) * 0.65)} "
    back += (
        f"{number(-half - s.bulge)} {number(shoulder + (foot - shoulder) * 0.35)} {number(-half)} {number(shoulder)}"
    )
    neck = f"C{number(-half)} {bend} {number(-throat)} {bend} {number(-throat)} {number(collar)}Z"
    return f"M{number(-throat)} {number(top)}H{number(throat)}{right}{left}{back}{neck}"


def _glass(paper: Paper, vessel: Vessel, s: Shape, outline: str) -> str:
    wide = s.width + 2 * max(s.bulge, 0)
    surface = (s.neck + s.height * vessel.level) - s.height
    room = Room(-wide / 2 + 7, surface + 4, wide / 2 - 7, -9)
    air = path(outline, "#f8fbf3", opacity=0.72)
    liquid = box(-wide / 2, surface, wide, -surface, vessel.liquid) + _top(vessel, wide, surface)
    inside = "".join(fill(paper, filling, room) for filling in vessel.fillings)
    veil = box(-wide / 2, surface, wide, -surface, vessel.liquid, opacity=0.14)
    foot = path(
        f"M{number(-wide / 2)}-9Q0-3 {number(wide / 2)}-9V0H{number(-wide / 2)}Z",
        lighter(vessel.liquid, 0.55),
        opacity=0.7,
    )
    return air + liquid + inside + veil + foot + _light(paper, s, wide) + _facets(s) + _labelled(paper, vessel, s)


def _top(vessel: Vessel, wide: float, surface: float) -> str:
    return ellipse(0, surface, wide / 2, 5, lighter(vessel.liquid, 0.4))


def _light(paper: Paper, s: Shape, wide: float) -> str:
    """The round of the glass: dark towards both edges, a long window on the left, a short one on the right."""
    long = s.height - s.neck - s.shoulder - s.foot
    top = -s.height + s.neck + s.shoulder * 0.8
    left = box(-s.width / 2 + 12, top, 9, long, "#ffffff", rx=4.5, opacity=0.5)
    right = box(s.width / 2 - 17, top + 8, 5, long * 0.4, "#ffffff", rx=2.5, opacity=0.4)
    return _roundness(paper, s, wide) + left + right


def _roundness(paper: Paper, s: Shape, wide: float) -> str:
    dark = "#2a1a10"
    shade = paper.across((0, dark, 0.3), (0.14, dark, 0.03), (0.4, dark, 0), (0.78, dark, 0.05), (1, dark, 0.38))
    return box(-wide / 2, -s.height, wide, s.height, shade)


def _labelled(paper: Paper, vessel: Vessel, s: Shape) -> str:
    if vessel.label is None:
        return ""
    straight = s.height - s.neck - s.shoulder
    drawn = labels.draw(paper, vessel.label, 0, -straight * 0.42, s.width, straight * 0.8)
    dark = "#2a1a10"
    shade = paper.across((0, dark, 0.2), (0.2, dark, 0), (0.7, dark, 0), (1, dark, 0.24))
    around = box(-s.width / 2, -s.height, s.width, s.height, shade) if vessel.label.shape == "band" else ""
    return drawn + around


def _facets(s: Shape) -> str:
    edges = (s.width * (i / s.facets - 0.5) for i in range(1, s.facets))
    top = number(-s.height + s.neck + s.shoulder * 0.7)
    return "".join(stroke(f"M{number(x)} {top}V-6", "#ffffff", 2.4, opacity=0.35) for x in edges)


def _tin(paper: Paper, vessel: Vessel, s: Shape) -> str:
    colour = vessel.liquid
    body = box(-s.width / 2, -s.height, s.width, s.height, colour)
    seams = "".join(
        ellipse(0, y, s.width / 2, 5, mix(colour, "#3b2416", 0.3))
        + ellipse(0, y - 2.5, s.width / 2, 5, lighter(colour, 0.2))
        for y in (-s.height + 14, -7)
    )
    return body + seams + _labelled(paper, vessel, s) + _roundness(paper, s, s.width)
