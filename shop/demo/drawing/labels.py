"""Labels: a shape in the maker's manner, a motif, and bars where the small print would be."""

from __future__ import annotations

from dataclasses import dataclass

from .paint import Paper, box, circle, darker, ellipse, mix, number, path, stroke
from .things import THINGS


@dataclass(frozen=True)
class Label:
    shape: str
    colour: str
    trim: str
    motif: str = ""
    ink: str = ""
    size: float = 1.0
    rise: float = 0.0
    """How far above its usual place, in units."""
    repeat: int = 1
    turn: int = 0


def draw(paper: Paper, label: Label, x: float, y: float, width: float, height: float) -> str:
    """A label around (x, y) for a vessel `width` wide with `height` to spare."""
    wide, high = WIDE[label.shape] * width * label.size, min(HIGH[label.shape] * width, height) * label.size
    y -= label.rise
    outer = path(_outline(label.shape, x, y, wide, high), label.colour)
    inner = stroke(_outline(label.shape, x, y, wide - 10, high - 10), label.trim, 2.5)
    if label.shape == "band":
        inner = _stripes(label, x, y, wide, high)
    return outer + inner + _print(paper, label, x, y, wide, high)


WIDE = {
    "band": 1.3,
    "oval": 0.72,
    "round": 0.68,
    "arch": 0.56,
    "card": 0.7,
    "ticket": 0.68,
    "diamond": 0.86,
    "tall": 0.5,
}
HIGH = {
    "band": 0.46,
    "oval": 0.56,
    "round": 0.68,
    "arch": 0.7,
    "card": 0.56,
    "ticket": 0.53,
    "diamond": 0.86,
    "tall": 0.9,
}

PRINTED = {"arch": 175, "round": 190, "diamond": 215, "oval": 180, "tall": 125}
"""How many units of label a motif's 100 units take, by shape."""


def _outline(shape: str, x: float, y: float, wide: float, high: float) -> str:
    left, right, top, bottom = (number(v) for v in (x - wide / 2, x + wide / 2, y - high / 2, y + high / 2))
    if shape in ("oval", "round"):
        arc = f"A{number(wide / 2)} {number(high / 2)} 0 0 1"
        return f"M{left} {number(y)}{arc} {right} {number(y)}{arc} {left} {number(y)}Z"
    if shape == "arch":
        shoulder = number(y - high / 2 + wide / 2)
        return f"M{left} {bottom}V{shoulder}A{number(wide / 2)} {number(wide / 2)} 0 0 1 {right} {shoulder}V{bottom}Z"
    if shape == "diamond":
        return f"M{left} {number(y)}L{number(x)} {top}L{right} {number(y)}L{number(x)} {bottom}Z"
    if shape == "ticket":
        w, h = number(wide - 18), number(high - 18)
        start = f"M{number(x - wide / 2 + 9)} {top}"
        return f"{start}h{w}a9 9 0 0 0 9 9v{h}a9 9 0 0 0-9 9h-{w}a9 9 0 0 0-9-9v-{h}a9 9 0 0 0 9-9Z"
    sag = 5 if shape == "band" else 3
    under, over = number(y + high / 2 + 2 * sag), number(y - high / 2 + 2 * sag)
    return f"M{left} {top}Q{number(x)} {over} {right} {top}V{bottom}Q{number(x)} {under} {left} {bottom}Z"


def _stripes(label: Label, x: float, y: float, wide: float, high: float) -> str:
    edges = (y - high / 2 + 6, y + high / 2 - 6)
    left, sweep = number(x - wide / 2), f"{number(wide / 2)} 10 {number(wide)} 0"
    return "".join(stroke(f"M{left} {number(edge)}q{sweep}", label.trim, 4) for edge in edges)


def _print(paper: Paper, label: Label, x: float, y: float, wide: float, high: float) -> str:
    ink = label.ink or label.trim
    upper = label.shape in ("arch", "round", "diamond", "tall", "oval")
    size = min(wide, high) / PRINTED.get(label.shape, 165) * (0.8 if label.repeat > 1 else 1)
    middle = y - high * (0.09 if upper else 0.13) + (high * 0.04 if label.shape == "arch" else 0)
    gap = size * 100
    firsts = (x - gap * (label.repeat - 1) / 2 + gap * i for i in range(label.repeat))
    motif = "".join(paper.stamp(THINGS[label.motif](ink), at, middle, size, label.turn) for at in firsts if label.motif)
    lines = y + high * (0.19 if label.shape == "diamond" else 0.25 if upper else 0.27)
    return motif + _lettering(x, lines, wide * (0.36 if label.shape == "diamond" else 0.42 if upper else 0.62), label)


def _lettering(x: float, y: float, wide: float, label: Label) -> str:
    soft = mix(label.colour, label.trim, 0.75)
    name = box(x - wide / 2, y - 3, wide, 6, label.trim, rx=3)
    return name + box(x - wide * 0.3, y + 7, wide * 0.6, 3.4, soft, rx=1.7)


def tag(paper: Paper, label: Label, x: float, y: float) -> str:
    """A luggage tag on a string from (x, y), for vessels that are not stuck with paper."""
    string = stroke(f"M{number(x)} {number(y)}q8 20 16 30", darker(label.trim, 0.2), 2.4)
    card = path("M-26 22L-26-18L-10-34H10L26-18V52H-26Z", label.colour) + circle(0, -22, 4.5, darker(label.colour, 0.3))
    motif = paper.stamp(THINGS[label.motif](label.ink or label.trim), 0, 6, 0.38, label.turn) if label.motif else ""
    printed = box(-16, 30, 32, 4.6, label.trim, rx=2.3) + box(-10, 39, 20, 3, label.trim, rx=1.5, opacity=0.6)
    shadow = ellipse(4, 12, 27, 42, "#3b2416", opacity=0.1)
    drawn = shadow + card + motif + printed
    return string + f'<g transform="translate({number(x + 20)} {number(y + 52)}) rotate(-9)">{drawn}</g>'
