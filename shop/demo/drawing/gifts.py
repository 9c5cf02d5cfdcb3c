"""Cloth, boxes, a hamper and a bauble. Each stands or hangs above y = 0, around x = 0."""

from __future__ import annotations

from .fillings import Filling, Room, fill
from .paint import INK, LIGHT, Paper, box, circle, darker, group, lighter, path, rounded, stroke
from .things import THINGS


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
    return paper.clip(front, path(front, darker(cane, 0.35)) + weave + rounded(paper, 324, -120, 120)) + rim + straps


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


def bauble(paper: Paper, colours: list[str]) -> str:
    """A blown-glass gherkin for the tree, hung where nobody looks first."""
    glass, gold, sparkle = colours
    string = stroke("M4-312V-258", gold, 3) + stroke("M-8-262q8-18 16 0", gold, 4)
    crown = box(-17, -262, 34, 22, gold, rx=5) + box(-17, -262, 34, 7, lighter(gold, 0.5), rx=3.5)
    body = paper.stamp(THINGS["gherkin"](glass), 0, -130, 2.35, 84)
    gloss = stroke("M-28-206C-38-164-36-110-27-72", sparkle, 11, opacity=0.7)
    spot = circle(-22, -48, 5.5, sparkle, opacity=0.7)
    glint = stroke("M20-40C30-74 34-120 28-160", lighter(glass, 0.6), 5, opacity=0.55)
    return _branch() + string + body + glint + gloss + spot + _sparks(sparkle) + crown


def _branch() -> str:
    twigs = ((x, -322 + 0.16 * (x + 206) - 0.00042 * (x + 206) ** 2) for x in range(-204, 68, 7))
    needles = "".join(f"M{x} {y:.0f}l{24 + x % 7}-{20 + x % 9}M{x} {y:.0f}l{27 + x % 5} {22 + x % 8}" for x, y in twigs)
    wood = stroke("M-206-330Q-60-286 70-318", "#6b4a2c", 8)
    return wood + stroke(needles, "#5b8a55", 4.4) + stroke(needles, "#3d6340", 1.6)


def _sparks(colour: str) -> str:
    spark = path("M0-22Q3-3 22 0Q3 3 0 22Q-3 3-22 0Q-3-3 0-22Z", colour)
    places = ((34, -206, 1), (-58, -96, 0.6), (62, -66, 0.5))
    return "".join(group(spark, transform=f"translate({x} {y}) scale({size})") for x, y, size in places)
