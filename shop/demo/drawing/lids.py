"""What closes a vessel; each sits on a mouth `throat` wide whose upper edge is at `top`."""

from __future__ import annotations

from collections.abc import Callable

from .paint import Paper, box, darker, ellipse, lighter, mix, number, path, stroke, trace


def screw(paper: Paper, throat: float, top: float, colour: str) -> str:
    wide = throat + 16
    ridges = "".join(f"M{number(-wide / 2 + 8 + i * (wide - 16) / 11)} {number(top - 12)}v18" for i in range(12))
    return (
        box(-wide / 2, top - 22, wide, 32, colour, rx=6)
        + stroke(ridges, darker(colour, 0.2), 2.4)
        + box(-wide / 2, top - 22, wide, 9, lighter(colour, 0.28), rx=4.5)
        + _round(paper, wide, top - 22, 32)
    )


def _round(paper: Paper, wide: float, top: float, high: float) -> str:
    dark = "#2a1a10"
    shade = paper.across((0, dark, 0.25), (0.2, dark, 0), (0.7, dark, 0.02), (1, dark, 0.32))
    return box(-wide / 2, top, wide, high, shade, rx=6)


def cloth(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A gingham cap: checks, a string, and a frill below it."""
    half = throat / 2 + 10
    frill = trace("q{x} 9 {w} 0", x=(half + 14) / 6, w=(half + 14) / 3) * 6
    start = trace("M{a} {y}L{b} {hem}", a=-half, b=-half - 14, y=top + 6, hem=top + 34)
    crown = trace("L{b} {y}C{b} {peak} {a} {peak} {a} {y}Z", a=-half, b=half, y=top + 6, peak=top - 32)
    cap = start + frill + crown
    string = trace("M{a} {y}Q0 {sag} {b} {y}", a=-half, b=half, y=top + 5, sag=top + 13)
    bow = trace("M10 {y}q-18-12-20 0t20 0q18-12 20 0t-20 0l-8 22M10 {y}l12 20", y=top + 10)
    cut = paper.clip(cap, _checks(half, top, colour) + _round(paper, 2 * half + 28, top - 30, 80))
    return path(cap, lighter(colour, 0.82)) + cut + stroke(string, "#c9a66b", 4) + stroke(bow, "#b58f52", 2.6)


def _checks(half: float, top: float, colour: str) -> str:
    across = "".join(trace("M{a} {y}H{b}", a=-half - 16, b=half + 16, y=y) for y in (top - 12, top + 16, top + 30))
    down = (trace("M{x} {a}L{low} {b}", x=x, low=x * 1.14, a=top - 30, b=top + 44) for x in _spread(half, 7))
    return stroke(across + "".join(down), colour, 8, opacity=0.55)


def _spread(half: float, count: int) -> list[float]:
    return [-half + 2 * half * i / (count - 1) for i in range(count)]


def clip(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A glass lid on a rubber ring, held by wire; the colour is the ring's."""
    half = throat / 2 + 8
    dome = trace("M{a} {c}V{d}Q{a} {e} 0 {e}Q{b} {e} {b} {d}V{c}Z", a=-half, b=half, c=top - 4, d=top - 16, e=top - 26)
    wire = trace("M{a} {c}L{b} {d}Q0 {e} ", a=-half - 6, b=-half - 4, c=top + 26, d=top - 16, e=top - 40)
    wire += trace("{a} {c}L{b} {d}", a=half + 4, b=half + 8, c=top - 16, d=top + 40)
    return (
        path(dome, "#e6f0ea")
        + stroke(trace("M{a} {y}H{b}", a=-half + 12, b=half * 0.2, y=top - 15), "#ffffff", 5, opacity=0.8)
        + box(-half - 3, top - 6, 2 * half + 6, 10, colour, rx=4)
        + box(-half - 2, top + 4, 2 * half + 4, 7, "#dfe9e2", rx=3)
        + stroke(wire, "#8e959b", 3.2)
        + stroke(trace("M{x} {y}v26", x=half + 8, y=top + 14), "#a9b0b5", 6)
        + box(-half - 10, top + 18, 10, 12, "#8e959b", rx=3)
    )


def wood(paper: Paper, throat: float, top: float, colour: str) -> str:
    wide = throat + 18
    grain = trace("M{a} {y}q{b}-5 {c} 0t{d}-1", a=10 - wide / 2, y=top - 9, b=wide / 4, c=wide / 2, d=wide / 3)
    grain += trace("M{a} {y}h{b}", a=24 - wide / 2, y=top - 1, b=wide / 2)
    return (
        box(-wide / 2, top - 20, wide, 27, colour, rx=7)
        + box(-wide / 2, top - 20, wide, 7, lighter(colour, 0.3), rx=3.5)
        + stroke(grain, darker(colour, 0.2), 2)
        + _round(paper, wide, top - 20, 27)
    )


def cork(paper: Paper, throat: float, top: float, colour: str) -> str:
    half = throat / 2
    bits = ((-7, 0), (4, -7), (9, 2), (-2, -12))
    specks = "".join(ellipse(x, top - 8 + y, 2, 1.2, darker(colour, 0.3)) for x, y in bits)
    stopper = trace("M{a} {low}L{b} {high}H", a=-half + 3, b=-half - 2, low=top + 6, high=top - 24)
    stopper += trace("{b}L{a} {low}Z", a=half - 3, b=half + 2, low=top + 6)
    shade = paper.clip(stopper, _round(paper, throat + 6, top - 24, 30))
    return (
        path(stopper, colour) + specks + shade + box(-half - 5, top - 2, throat + 10, 9, "#ffffff", rx=4, opacity=0.6)
    )


def wax(paper: Paper, throat: float, top: float, colour: str) -> str:
    """Dipped in sealing wax, with the runs that make it look done by hand."""
    half = throat / 2 + 5
    falls = ((12, -8), (20, -14), (6, -2), (14, -10), (4, 2), (9, -9))
    runs = "".join(trace("v{a}q{x} 9 {w} 0v{b}", a=a, b=b, x=half / 6, w=half / 3) for a, b in falls)
    crown = trace("V{y}Q{b} {peak} 0 {peak}Q{a} {peak} {a} {y}Z", a=-half, b=half, y=top - 10, peak=top - 22)
    shine = stroke(trace("M{x} {y}v14", x=8 - half, y=top - 12), lighter(colour, 0.55), 4, opacity=0.7)
    return path(trace("M{x} {y}", x=-half, y=top - 10) + runs + crown, colour) + shine


def cap(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A tall plain cap with a band, for bottles."""
    wide = throat + 8
    return (
        box(-wide / 2, top - 30, wide, 40, colour, rx=5)
        + box(-wide / 2, top - 4, wide, 4, mix(colour, "#ffffff", 0.4))
        + _round(paper, wide, top - 30, 40)
    )


def swing(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A porcelain stopper under a wire; the colour is the rubber's."""
    half, low, high = throat / 2, top + 30, top - 12
    wire = trace("M{a} {low}L{b} {high}Q0 {peak} ", a=-half - 4, b=-half - 2, low=low, high=high, peak=top - 34)
    wire += trace(
        "{b} {high}L{a} {low}M{c} {y}h{w}",
        a=half + 4,
        b=half + 2,
        c=-half - 6,
        w=throat + 12,
        low=low,
        high=high,
        y=top + 28,
    )
    stopper = trace("M{a} {y}Q{a} {e} 0 {e}Q{b} {e} {b} {y}Z", a=-half - 1, b=half + 1, y=top - 3, e=top - 26)
    return path(stopper, "#f6f2e8") + box(-half - 3, top - 4, throat + 6, 7, colour, rx=3) + stroke(wire, "#7f868c", 3)


def parchment(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A pleated cap of paper, tied with cord."""
    half = throat / 2 + 8
    step = (half + 8) / 9
    hem = "".join(trace("l{w} {a}l{w} {b}", w=-step, a=6 if i % 2 else -6, b=-6 if i % 2 else 6) for i in range(9))
    outline = trace("M{a} {y}H{b}L{c} {low}", a=-half, b=half, c=half + 8, y=top - 18, low=top + 22) + hem + "Z"
    pleats = (trace("M{x} {a}L{low} {b}", x=x, low=x * 1.1, a=top - 14, b=top + 20) for x in _spread(half - 6, 9))
    folds = stroke("".join(pleats), darker(colour, 0.16), 2) + _round(paper, 2 * half, top - 18, 36)
    return (
        path(outline, colour) + folds + stroke(trace("M{a} {y}H{b}", a=-half - 2, b=half + 2, y=top + 6), "#b0412f", 4)
    )


def airlock(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A screw lid with a water lock in it: two chambers and a little cap."""
    tube = stroke(f"M0 {number(top - 18)}v-26q0-16 14-16t14 16v8q0 14 14 14t14-14v-30", "#dcebe6", 9)
    water = stroke(f"M28 {number(top - 46)}v10q0 14 14 14t14-14v-8", "#7fb6c4", 5)
    grommet = ellipse(0, top - 21, 13, 5, "#b0412f")
    return tube + water + box(48, top - 82, 16, 12, colour, rx=4) + screw(paper, throat, top, colour) + grommet


def none(paper: Paper, throat: float, top: float, colour: str) -> str:
    return ellipse(0, top + 2, throat / 2, 5, colour)


LIDS: dict[str, Callable[[Paper, float, float, str], str]] = {
    lid.__name__: lid for lid in (screw, cloth, clip, wood, cork, wax, cap, swing, parchment, airlock, none)
}
