"""What is neither jar nor food: crocks, boxes, cloth and tools. Each stands on y = 0, around x = 0."""

from __future__ import annotations

from collections.abc import Callable

from .fillings import Filling, Room, fill
from .paint import LIGHT, Paper, box, circle, darker, ellipse, group, lighter, mix, number, path, stroke
from .things import THINGS

INK = "#2a1a10"


def _round(paper: Paper, wide: float, top: float, high: float) -> str:
    shade = paper.across((0, INK, 0.28), (0.2, INK, 0), (0.65, INK, 0.03), (1, INK, 0.4))
    return box(-wide / 2, top, wide, high, shade)


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
        + paper.clip(body, inside + sprig + _round(paper, 244, -200, 200))
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


def towel(paper: Paper, colours: list[str]) -> str:
    """A tea towel over a rail, printed with gherkins, striped at both hems."""
    cloth, print_, stripe = colours
    rail = box(-170, -298, 340, 12, "#a9773f", rx=6) + box(-170, -298, 340, 4, "#c79a61", rx=2)
    ends = circle(-170, -292, 11, "#8d5f2f") + circle(170, -292, 11, "#8d5f2f")
    back = path("M-96-296H116V-40q-30 10-60 2t-60 2-60-2-36-4Z", darker(cloth, 0.18))
    front = "M-112-298H100V-6q-26 10-53 2t-53 2-53-2-53-2Z"
    rows = ((x, y) for y in range(5) for x in range(4))
    prints = "".join(
        paper.stamp(
            THINGS["gherkin"](print_), -84 + x * 54 + (y % 2) * 14, -250 + y * 44, 0.36, -30 + 60 * ((x + y) % 2)
        )
        for x, y in rows
    )
    hems = stroke("M-112-34H100M-112-24H100M-112-280H100", stripe, 5) + stroke("M-112-45H100", stripe, 1.6)
    folds = "".join(box(x, -300, 26, 300, INK, opacity=0.05) for x in (-80, -8, 58))
    shine = "".join(box(x, -300, 10, 300, "#ffffff", opacity=0.16) for x in (-92, -20, 46))
    loop = stroke("M-104-298q-8-22 8-22t8 22", stripe, 5)
    return loop + back + paper.clip(front, path(front, cloth) + prints + hems + folds + shine) + rail + ends


def apron(paper: Paper, colours: list[str]) -> str:
    """A bib apron on a peg: neck loop, ties, and a pocket with something in it."""
    cloth, trim, motif = colours
    peg = box(-9, -318, 18, 22, "#8d5f2f", rx=5) + circle(0, -318, 12, "#a9773f")
    loop = stroke("M-44-246C-50-290-16-308 0-308C16-308 50-290 44-246", trim, 8)
    ties = stroke("M-104-150q-40 10-34 70M104-150q40 10 34 82", trim, 7)
    body = "M-50-254H50C52-206 76-176 110-160V-8Q56 4 0 0T-110-8V-160C-76-176-52-206-50-254Z"
    fold = path("M30-254H50C52-206 76-176 110-160V-8Q90 0 66 0C60-90 50-160 30-254Z", INK, opacity=0.08)
    hem = stroke("M-50-246H50M-110-16Q-56-4 0-8T110-16", trim, 4)
    contents = paper.stamp(THINGS["gherkin"](motif), -16, -122, 0.8, 78) + paper.stamp(
        THINGS["dill"]("#6f9a4a"), 22, -124, 0.8, -80
    )
    pocket = path("M-60-104H60V-44Q60-34 50-34H-50Q-60-34-60-44Z", darker(cloth, 0.16)) + stroke("M-60-96H60", trim, 3)
    seam = stroke("M0-92V-36", trim, 2, stroke_dasharray="5 5")
    return peg + ties + loop + path(body, cloth) + paper.clip(body, fold) + hem + contents + pocket + seam


def carton(paper: Paper, colours: list[str]) -> str:
    """The front of an open gift box; jars stand behind it."""
    board, ribbon, paint = colours
    straw = Filling("shreds", [lighter(board, 0.5), "#e8d49a", "#d9bd78"], size=0.5, count=26, thick=3)
    nest = paper.clip(
        "M-140-130Q-100-150-60-134T20-136 90-134 140-128V-90H-140Z", fill(paper, straw, Room(-140, -150, 140, -96))
    )
    front = path("M-146-112H146L138 0H-138Z", board) + path("M-146-112H146L145-100H-145Z", lighter(board, 0.3))
    grain = stroke("M-120-60H-60M70-30H124M-96-24H-40M60-78H120", darker(board, 0.1), 2, opacity=0.6)
    band = path("M-18-112H18L17 0H-17Z", ribbon)
    bow = path("M0-112C-30-150-70-140-62-118C-56-104-20-104 0-112C20-104 56-104 62-118C70-140 30-150 0-112Z", ribbon)
    knot = path("M-10-110L-36-74L-22-76L-16-64L2-104Z", darker(ribbon, 0.15)) + box(
        -11, -122, 22, 18, darker(ribbon, 0.2), rx=6
    )
    seal = circle(84, -50, 25, lighter(board, 0.75)) + paper.stamp(THINGS["gherkin"](paint), 84, -50, 0.4, -24)
    return nest + front + grain + band + bow + knot + seal


def hamper(paper: Paper, colours: list[str]) -> str:
    """A wicker hamper, seen from the front with its lid up; jars stand in it."""
    cane, leather, _ = colours
    front = "M-162-118H162L152 0H-152Z"
    weave = "".join(_weave(cane, row) for row in range(8))
    rim = box(-166, -128, 332, 18, darker(cane, 0.18), rx=9) + stroke(
        "M-156-122H156", lighter(cane, 0.3), 4, stroke_dasharray="12 8"
    )
    straps = "".join(
        box(x, -126, 20, 76, leather, rx=4)
        + box(x - 4, -72, 28, 20, "#c9a24a", rx=4)
        + box(x + 2, -67, 16, 10, leather)
        for x in (-96, 76)
    )
    return paper.clip(front, path(front, darker(cane, 0.35)) + weave + _round(paper, 324, -120, 120)) + rim + straps


def _weave(cane: str, row: int) -> str:
    tone = lighter(cane, 0.15) if row % 2 else cane
    start = -170 + 16 * (row % 2)
    strands = "".join(f"M{x} {-104 + row * 15}q12-9 24 0" for x in range(start, 170, 32))
    return stroke(strands, tone, 11) + stroke(
        "".join(f"M{x} {-104 + row * 15}h8" for x in range(start + 24, 170, 32)), darker(cane, 0.15), 9
    )


def lid_up(paper: Paper, colours: list[str]) -> str:
    """The hamper's open lid, to stand behind the jars."""
    cane = colours[0]
    frame = "M-150-262Q-150-280-132-280H132Q150-280 150-262V-110H-150Z"
    lining = stroke(
        "".join(f"M{x}-290V-100" for x in range(-132, 150, 24))
        + "M-160-250H160M-160-214H160M-160-178H160M-160-142H160",
        colours[2],
        9,
        opacity=0.4,
    )
    return path(frame, darker(cane, 0.2)) + paper.clip(
        "M-138-268H138V-110H-138Z", box(-138, -268, 276, 160, LIGHT) + lining
    )


def box_lid(paper: Paper, colours: list[str]) -> str:
    return path("M-134-232L-120-250H120L134-232V-100H-134Z", darker(colours[0], 0.24)) + path(
        "M-124-228H124V-100H-124Z", darker(colours[0], 0.12)
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
    window = "M0-118C44-118 62-92 62-66C62-38 40-20 0-20C-40-20-62-38-62-66C-62-92-44-118 0-118Z"
    filled = path(window, darker(grains[0], 0.4)) + fill(
        paper, Filling("seeds", grains, size=0.1, count=110), Room(-62, -126, 62, -16)
    )
    fold = path("M-88-252H88V-214H-88Z", lighter(bag, 0.2)) + path("M-88-218H88V-212H-88Z", INK, opacity=0.12)
    ties = box(-96, -240, 192, 9, trim, rx=4)
    label = (
        path("M-66-200H66V-140H-66Z", trim)
        + box(-44, -160, 88, 6, lighter(bag, 0.6), rx=3)
        + box(-28, -150, 56, 4, lighter(bag, 0.3), rx=2)
    )
    motif = paper.stamp(THINGS["leaf"](lighter(bag, 0.7)), 0, -180, 0.26)
    return (
        path(body, bag)
        + paper.clip(body, creases + gusset)
        + paper.clip(window, filled)
        + stroke(window, trim, 4)
        + label
        + motif
        + fold
        + ties
    )


def salt(paper: Paper, colours: list[str]) -> str:
    """A cotton sack of salt with a scoop in front."""
    cotton, trim = colours
    body = "M-70-196C-116-150-122-40-104-10Q-98 0-84 0H84Q98 0 104-10C122-40 116-150 70-196Z"
    neck = path(
        "M-66-198C-84-226-96-240-70-250Q-40-236-10-250T44-246 78-244C90-234 76-214 66-198Z", lighter(cotton, 0.2)
    )
    pleats = stroke(
        "M-40-240L-34-200M0-244V-200M40-240L34-200M-30-186Q-60-120-64-60M30-186Q60-130 66-60M0-186V-160",
        darker(cotton, 0.12),
        2.6,
    )
    cord = stroke("M-70-197Q0-184 70-197", trim, 7) + stroke("M12-190q30 6 26 40M12-190q10 18-4 42", trim, 4)
    badge = circle(0, -86, 50, trim) + circle(0, -86, 43, cotton) + paper.stamp(THINGS["wave"](trim), 0, -92, 0.62)
    printed = box(-26, -68, 52, 5, trim, rx=2.5)
    return (
        neck
        + path(body, cotton)
        + paper.clip(body, _round(paper, 232, -200, 200))
        + pleats
        + cord
        + badge
        + printed
        + _scoop()
    )


def _scoop() -> str:
    crystals = "".join(
        box(
            78 + (i * 37) % 66,
            -9 + (i * 23) % 12,
            4,
            4,
            "#ffffff",
            transform=f"rotate({i * 31} {80 + (i * 37) % 66} 0)",
        )
        for i in range(16)
    )
    return (
        path("M64 8Q104-26 146 8Z", "#fbfaf6")
        + crystals
        + box(120, -26, 54, 12, "#a9773f", rx=6, transform="rotate(24 120 -20)")
        + path("M70-34Q116-52 128-16Q96 4 74-4Z", "#c79a61")
        + path("M70-34Q112-42 128-16Q94-18 74-4Z", "#ffffff", opacity=0.85)
    )


def bauble(paper: Paper, colours: list[str]) -> str:
    """A blown-glass gherkin for the tree, hung where nobody looks first."""
    glass, gold, _ = colours
    branch = "M-206-330Q-60-286 70-318"
    twigs = ((x, -322 + 0.16 * (x + 206) - 0.00042 * (x + 206) ** 2) for x in range(-204, 68, 7))
    needles = "".join(f"M{x} {y:.0f}l{24 + x % 7}-{20 + x % 9}M{x} {y:.0f}l{27 + x % 5} {22 + x % 8}" for x, y in twigs)
    string = stroke("M4-312V-258", gold, 3)
    crown = (
        box(-17, -262, 34, 22, gold, rx=5)
        + box(-17, -262, 34, 7, lighter(gold, 0.5), rx=3.5)
        + stroke("M-8-262q8-18 16 0", gold, 4)
    )
    body = paper.stamp(THINGS["gherkin"](glass), 0, -130, 2.35, 84)
    gloss = stroke("M-28-206C-38-164-36-110-27-72", "#ffffff", 11, opacity=0.7) + circle(
        -22, -48, 5.5, "#ffffff", opacity=0.7
    )
    glint = stroke("M20-40C30-74 34-120 28-160", lighter(glass, 0.6), 5, opacity=0.55)
    spark = path("M0-22Q3-3 22 0Q3 3 0 22Q-3 3-22 0Q-3-3 0-22Z", "#ffffff")
    sparks = "".join(
        group(spark, transform=f"translate({x} {y}) scale({r})")
        for x, y, r in ((34, -206, 1), (-58, -96, 0.6), (62, -66, 0.5))
    )
    return (
        stroke(branch, "#6b4a2c", 8)
        + stroke(needles, "#5b8a55", 4.4)
        + stroke(needles, "#3d6340", 1.6)
        + string
        + body
        + glint
        + gloss
        + sparks
        + crown
    )


OBJECTS: dict[str, Callable[[Paper, list[str]], str]] = {
    thing.__name__: thing
    for thing in (crock, weights, towel, apron, carton, hamper, lid_up, box_lid, tongs, plane, pouch, salt, bauble)
}


def draw(paper: Paper, kind: str, colours: list[str], x: float, ground: float, size: float) -> str:
    return group(OBJECTS[kind](paper, colours), transform=f"translate({number(x)} {number(ground)}) scale({size:g})")
