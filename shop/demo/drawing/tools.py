"""Crocks, tools and what spices come in. Each stands on y = 0, around x = 0."""

from __future__ import annotations

from .fillings import Filling, Room, fill
from .paint import INK, Paper, box, circle, darker, ellipse, group, lighter, mix, path, rounded, stroke
from .things import THINGS


def crock(paper: Paper, colours: list[str]) -> str:
    """A fermenting crock: water channel round the lid, two ears, a cobalt sprig."""
    glaze, slip, paint = colours
    body = "M-96-196C-122-150-126-60-100-12Q-96 0-82 0H82Q96 0 100-12C126-60 122-150 96-196Z"
    runs = "M-130-150q14 22 30 4t34 10 34-8 34 12 34-10 30 8 34-12v-70h-230Z"
    inside = path(body, slip) + path(runs, glaze) + stroke("M-130-40H130M-130-30H130", paint, 3.5, opacity=0.8)
    sprig = paper.stamp(THINGS["gherkin"](lighter(paint, 0.12)), 0, -84, 0.85, -12)
    ears = stroke("M-108-142q-30 6-14 44M108-142q30 6 14 44", darker(glaze, 0.2), 15)
    moat = box(-112, -214, 224, 26, glaze, rx=12) + box(-112, -214, 224, 8, lighter(glaze, 0.3), rx=4)
    lid = path("M-86-212C-82-242-40-250 0-250C40-250 82-242 86-212Z", slip) + path(
        "M-86-212C-84-226-76-236-62-242H62C76-236 84-226 86-212Z", glaze
    )
    knob = box(-20, -266, 40, 20, glaze, rx=9) + box(-14, -264, 22, 5, lighter(glaze, 0.4), rx=2.5)
    gloss = stroke("M-84-170C-96-130-96-80-86-44", "#ffffff", 9, opacity=0.35)
    return (
        ears
        + knob
        + lid
        + paper.clip(body, inside + sprig + rounded(paper, 244, -200, 200))
        + moat
        + _round_lid(paper)
        + gloss
    )


def _round_lid(paper: Paper) -> str:
    shade = paper.across((0, INK, 0.22), (0.2, INK, 0), (0.7, INK, 0.02), (1, INK, 0.3))
    return path("M-86-212C-82-242-40-250 0-250C40-250 82-242 86-212H112V-188H-112V-212Z", shade)


def weights(paper: Paper, colours: list[str]) -> str:
    """Heavy glass discs with a knob to lift them by: a pair stacked, one leaning."""
    disc = _disc(colours[0])
    return (
        group(disc, transform="translate(-44 -26)")
        + group(disc, transform="translate(-38 -84)")
        + group(disc, transform="translate(-48 -142)")
        + group(_face(colours[0]), transform="translate(86 -74) rotate(14)")
    )


def _disc(glass: str) -> str:
    rim = darker(glass, 0.25)
    return (
        path("M-84-8V12C-84 34 84 34 84 12V-8Z", mix(glass, rim, 0.5), opacity=0.9)
        + ellipse(0, -8, 84, 22, lighter(glass, 0.35))
        + ellipse(0, -8, 70, 16, glass)
        + ellipse(0, -12, 22, 8, rim)
        + box(-20, -28, 40, 18, mix(glass, rim, 0.35), rx=8)
        + ellipse(0, -27, 20, 7, lighter(glass, 0.65))
        + stroke("M-66 10Q-40 22-10 22M-62-14Q-50-22-30-25", "#ffffff", 4, opacity=0.8)
    )


def _face(glass: str) -> str:
    return (
        circle(5, 2, 74, darker(glass, 0.35))
        + circle(0, 0, 74, lighter(glass, 0.3))
        + circle(0, 0, 62, glass)
        + circle(0, 0, 24, darker(glass, 0.2))
        + circle(-3, -3, 21, lighter(glass, 0.5))
        + stroke("M-50-26A56 56 0 0 1-10-56M-12-10A14 14 0 0 1 0-17", "#ffffff", 6, opacity=0.85)
    )


def tongs(paper: Paper, colours: list[str]) -> str:
    """Beech tongs, mid-catch: two sprung arms, and what they hold by the waist."""
    wood = colours[0]
    catch = paper.stamp(THINGS["gherkin"](colours[1]), 0, -170, 1.3, 82)
    left = "M-12-336C-40-290-52-240-34-176L-22-152L-20-178C-34-230-22-286 2-330Z"
    right = "M12-336C40-290 52-240 34-176L22-152L20-178C34-230 22-286-2-330Z"
    arms = path(left, lighter(wood, 0.1)) + path(right, darker(wood, 0.14))
    shine = stroke("M-18-314C-38-270-42-230-32-186", lighter(wood, 0.55), 3, opacity=0.9)
    joint = (
        box(-17, -346, 34, 34, wood, rx=10)
        + box(-17, -328, 34, 6, colours[2])
        + circle(0, -338, 3.4, darker(wood, 0.4))
    )
    drips = "".join(ellipse(x, y, 3, 5.5, colours[3], opacity=0.9) for x, y in ((6, -92), (-4, -74), (2, -56)))
    return drips + catch + arms + shine + joint


def plane(paper: Paper, colours: list[str]) -> str:
    """A kraut plane: a beech board with three slanted blades and a box that slides on it."""
    wood = colours[0]
    board = (
        path("M-160-74L-136-118H158L166-74Z", lighter(wood, 0.2))
        + box(-160, -74, 326, 26, wood)
        + box(-160, -54, 326, 6, darker(wood, 0.18))
    )
    feet = box(-140, -48, 30, 48, darker(wood, 0.22), rx=4) + box(116, -48, 30, 48, darker(wood, 0.22), rx=4)
    blades = "".join(
        path(f"M{x}-78L{x + 26}-114H{x + 38}L{x + 14}-78Z", "#c8d0d4")
        + stroke(f"M{x + 2}-80L{x + 27}-113", "#ffffff", 2.4)
        for x in (-6, 44, 94)
    )
    leaf = paper.stamp(THINGS["head"]("#a8c069"), -66, -196, 1.15, 8)
    carriage = path("M-134-84L-122-170H-12L0-84Z", wood) + path("M-122-170H-12L-10-158H-124Z", lighter(wood, 0.35))
    cut = stroke("M-104-110H-32M-100-130H-44", darker(wood, 0.14), 2.4)
    ribbons = Filling("shreds", ["#c5d68f", "#dfe8b8", "#b3c977"], size=0.4, count=14, thick=4)
    heap = paper.clip("M4 0Q14-34 40-30Q60-54 84-34Q108-30 112 0Z", fill(paper, ribbons, Room(6, -48, 116, 0)))
    return heap + feet + board + blades + leaf + carriage + cut


def pouch(paper: Paper, colours: list[str]) -> str:
    """A paper bag with its top folded over, and a window; colours are bag, trim, then what is in it."""
    bag, trim, *grains = colours
    body = "M-84-226H84C90-150 96-60 98-14Q98 0 84 0H-84Q-98 0-98-14C-96-60-90-150-84-226Z"
    creases = path("M56-226H84C90-150 96-60 98-14Q98 0 84 0H66C76-70 66-160 56-226Z", INK, opacity=0.1)
    gusset = path("M-98-14Q-98 0-84 0H84Q98 0 98-14Q0-34-98-14Z", darker(bag, 0.1))
    fold = path("M-88-252H88V-214H-88Z", lighter(bag, 0.2)) + path("M-88-218H88V-212H-88Z", INK, opacity=0.12)
    tie = box(-96, -240, 192, 9, trim, rx=4)
    sides = path(body, bag) + paper.clip(body, creases + gusset)
    return sides + _window(paper, trim, grains) + _patch(paper, bag, trim) + fold + tie


def _window(paper: Paper, trim: str, grains: list[str]) -> str:
    edge = "M0-118C44-118 62-92 62-66C62-38 40-20 0-20C-40-20-62-38-62-66C-62-92-44-118 0-118Z"
    heaped = fill(paper, Filling("seeds", grains, size=0.1, count=110), Room(-62, -126, 62, -16))
    return paper.clip(edge, path(edge, darker(grains[0], 0.4)) + heaped) + stroke(edge, trim, 4)


def _patch(paper: Paper, bag: str, trim: str) -> str:
    printed = box(-44, -160, 88, 6, lighter(bag, 0.6), rx=3) + box(-28, -150, 56, 4, lighter(bag, 0.3), rx=2)
    return path("M-66-200H66V-140H-66Z", trim) + printed + paper.stamp(THINGS["leaf"](lighter(bag, 0.7)), 0, -180, 0.26)


def salt(paper: Paper, colours: list[str]) -> str:
    """A cotton sack of salt with a scoop in front."""
    cotton, trim = colours
    body = "M-70-196C-116-150-122-40-104-10Q-98 0-84 0H84Q98 0 104-10C122-40 116-150 70-196Z"
    ruff = "M-66-198C-84-226-96-240-70-250Q-40-236-10-250T44-246 78-244C90-234 76-214 66-198Z"
    pleats = "M-40-240L-34-200M0-244V-200M40-240L34-200M-30-186Q-60-120-64-60M30-186Q60-130 66-60M0-186V-160"
    cord = stroke("M-70-197Q0-184 70-197", trim, 7) + stroke("M12-190q30 6 26 40M12-190q10 18-4 42", trim, 4)
    badge = circle(0, -86, 50, trim) + circle(0, -86, 43, cotton) + box(-26, -68, 52, 5, trim, rx=2.5)
    badge += paper.stamp(THINGS["wave"](trim), 0, -92, 0.62)
    sack = path(ruff, lighter(cotton, 0.2)) + path(body, cotton)
    shade = paper.clip(body, rounded(paper, 232, -200, 200)) + stroke(pleats, darker(cotton, 0.12), 2.6)
    return sack + shade + cord + badge + _scoop()


def _scoop() -> str:
    return (
        path("M64 8Q104-26 146 8Z", "#fbfaf6")
        + box(120, -26, 54, 12, "#a9773f", rx=6, transform="rotate(24 120 -20)")
        + path("M70-34Q116-52 128-16Q96 4 74-4Z", "#c79a61")
        + path("M70-34Q112-42 128-16Q94-18 74-4Z", "#ffffff", opacity=0.85)
    )
