"""What closes a vessel; each sits on a mouth `throat` wide whose upper edge is at `top`."""

from __future__ import annotations

from collections.abc import Callable

from .paint import Paper, box, darker, ellipse, lighter, mix, number, path, stroke


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
    hem = f"M{number(-half)} {number(top + 6)}L{number(-half - 14)} {number(top + 34)}"
    hem += "".join(f"q{number((half + 14) / 6)} 9 {number((half + 14) / 3)} 0" for _ in range(6))
    cap = f"{hem}L{number(half)} {number(top + 6)}C{number(half)} {number(top - 32)} {number(-half)} {number(top - 32)} {number(-half)} {number(top + 6)}Z"
    across = "".join(f"M{number(-half - 16)} {number(y)}H{number(half + 16)}" for y in (top - 12, top + 16, top + 30))
    down = "".join(f"M{number(x)} {number(top - 30)}L{number(x * 1.14)} {number(top + 44)}" for x in _spread(half, 7))
    checks = stroke(across + down, colour, 8, opacity=0.55)
    string = stroke(
        f"M{number(-half)} {number(top + 5)}Q0 {number(top + 13)} {number(half)} {number(top + 5)}", "#c9a66b", 4
    )
    bow = stroke(
        f"M10 {number(top + 10)}q-18-12-20 0t20 0q18-12 20 0t-20 0l-8 22M10 {number(top + 10)}l12 20", "#b58f52", 2.6
    )
    return (
        path(cap, lighter(colour, 0.82))
        + paper.clip(cap, checks + _round(paper, 2 * half + 28, top - 30, 80))
        + string
        + bow
    )


def _spread(half: float, count: int) -> list[float]:
    return [-half + 2 * half * i / (count - 1) for i in range(count)]


def clip(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A glass lid on a rubber ring, held by wire; the colour is the ring's."""
    half = throat / 2 + 8
    wire = f"M{number(-half - 6)} {number(top + 26)}L{number(-half - 4)} {number(top - 16)}Q0 {number(top - 40)} {number(half + 4)} {number(top - 16)}L{number(half + 8)} {number(top + 40)}"
    dome = f"M{number(-half)} {number(top - 4)}V{number(top - 16)}Q{number(-half)} {number(top - 26)} 0 {number(top - 27)}Q{number(half)} {number(top - 26)} {number(half)} {number(top - 16)}V{number(top - 4)}Z"
    return (
        path(dome, "#e6f0ea")
        + stroke(f"M{number(-half + 12)} {number(top - 15)}H{number(half * 0.2)}", "#ffffff", 5, opacity=0.8)
        + box(-half - 3, top - 6, 2 * half + 6, 10, colour, rx=4)
        + box(-half - 2, top + 4, 2 * half + 4, 7, "#dfe9e2", rx=3)
        + stroke(wire, "#8e959b", 3.2)
        + stroke(f"M{number(half + 8)} {number(top + 14)}v26", "#a9b0b5", 6)
        + box(-half - 10, top + 18, 10, 12, "#8e959b", rx=3)
    )


def wood(paper: Paper, throat: float, top: float, colour: str) -> str:
    wide = throat + 18
    grain = f"M{number(-wide / 2 + 10)} {number(top - 9)}q{number(wide / 4)}-5 {number(wide / 2)} 0t{number(wide / 3)}-1M{number(-wide / 2 + 24)} {number(top - 1)}h{number(wide / 2)}"
    return (
        box(-wide / 2, top - 20, wide, 27, colour, rx=7)
        + box(-wide / 2, top - 20, wide, 7, lighter(colour, 0.3), rx=3.5)
        + stroke(grain, darker(colour, 0.2), 2)
        + _round(paper, wide, top - 20, 27)
    )


def cork(paper: Paper, throat: float, top: float, colour: str) -> str:
    half = throat / 2
    specks = "".join(
        ellipse(x, top - 8 + y, 2, 1.2, darker(colour, 0.3)) for x, y in ((-7, 0), (4, -7), (9, 2), (-2, -12))
    )
    stopper = f"M{number(-half + 3)} {number(top + 6)}L{number(-half - 2)} {number(top - 24)}H{number(half + 2)}L{number(half - 3)} {number(top + 6)}Z"
    return (
        path(stopper, colour)
        + specks
        + paper.clip(stopper, _round(paper, throat + 6, top - 24, 30))
        + box(-half - 5, top - 2, throat + 10, 9, "#ffffff", rx=4, opacity=0.6)
    )


def wax(paper: Paper, throat: float, top: float, colour: str) -> str:
    """Dipped in sealing wax, with the runs that make it look done by hand."""
    half = throat / 2 + 5
    runs = "".join(
        f"v{a}q{number(half / 6)} 9 {number(half / 3)} 0v{b}"
        for a, b in ((12, -8), (20, -14), (6, -2), (14, -10), (4, 2), (9, -9))
    )
    d = f"M{number(-half)} {number(top - 10)}{runs}V{number(top - 10)}Q{number(half)} {number(top - 22)} 0 {number(top - 22)}Q{number(-half)} {number(top - 22)} {number(-half)} {number(top - 10)}Z"
    return path(d, colour) + stroke(
        f"M{number(-half + 8)} {number(top - 12)}v14", lighter(colour, 0.55), 4, opacity=0.7
    )


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
    half = throat / 2
    wire = f"M{number(-half - 4)} {number(top + 30)}L{number(-half - 2)} {number(top - 12)}Q0 {number(top - 34)} {number(half + 2)} {number(top - 12)}L{number(half + 4)} {number(top + 30)}M{number(-half - 6)} {number(top + 28)}H{number(half + 6)}"
    stopper = f"M{number(-half - 1)} {number(top - 3)}Q{number(-half)} {number(top - 26)} 0 {number(top - 26)}Q{number(half)} {number(top - 26)} {number(half + 1)} {number(top - 3)}Z"
    return path(stopper, "#f6f2e8") + box(-half - 3, top - 4, throat + 6, 7, colour, rx=3) + stroke(wire, "#7f868c", 3)


def paper_cap(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A pleated parchment cap under a seal."""
    half = throat / 2 + 8
    d = f"M{number(-half)} {number(top - 18)}H{number(half)}L{number(half + 8)} {number(top + 22)}"
    d += (
        "".join(
            f"l{number(-(half + 8) / 9)} {6 if i % 2 else -6}l{number(-(half + 8) / 9)} {-6 if i % 2 else 6}"
            for i in range(9)
        )
        + "Z"
    )
    pleats = "".join(
        f"M{number(x)} {number(top - 14)}L{number(x * 1.1)} {number(top + 20)}" for x in _spread(half - 6, 9)
    )
    cord = stroke(f"M{number(-half - 2)} {number(top + 6)}H{number(half + 2)}", "#b0412f", 4)
    return path(d, colour) + stroke(pleats, darker(colour, 0.16), 2) + _round(paper, 2 * half, top - 18, 36) + cord


def airlock(paper: Paper, throat: float, top: float, colour: str) -> str:
    """A screw lid with a water lock in it: two chambers and a little cap."""
    tube = stroke(f"M0 {number(top - 18)}v-26q0-16 14-16t14 16v8q0 14 14 14t14-14v-30", "#dcebe6", 9)
    water = stroke(f"M28 {number(top - 46)}v10q0 14 14 14t14-14v-8", "#7fb6c4", 5)
    grommet = ellipse(0, top - 21, 13, 5, "#b0412f")
    return tube + water + box(48, top - 82, 16, 12, colour, rx=4) + screw(paper, throat, top, colour) + grommet


def none(paper: Paper, throat: float, top: float, colour: str) -> str:
    return ellipse(0, top + 2, throat / 2, 5, colour)


LIDS: dict[str, Callable[[Paper, float, float, str], str]] = {
    lid.__name__.removeprefix("paper_"): lid for lid in (screw, cloth, clip, wood, cork, wax, cap, swing, airlock, none)
} | {"parchment": paper_cap}
