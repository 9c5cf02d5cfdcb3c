"""Herbs and spices, and the emblems that only labels carry."""

from __future__ import annotations

from .paint import LIGHT, circle, darker, ellipse, group, lighter, path, stroke


def dill(colour: str) -> str:
    fronds = "".join(
        f"M{x} 0Q{x + 6} {s * 8} {x + 6 + r} {s * r}M{x + 5} {s * r * 0.5:.0f}L{x + 15} {s * r * 0.55:.0f}"
        for x, r in ((-30, 12), (-16, 19), (-2, 24), (12, 22), (26, 15))
        for s in (-1, 1)
    )
    return stroke("M-50 0H46", darker(colour, 0.12), 3.4) + stroke(fronds + "M40 0L54-6M40 0L54 6", colour, 2.6)


def herb(colour: str) -> str:
    """Tarragon or thyme: a stalk of narrow leaves."""
    leaf = path("M0 0Q8-12 24-13Q16 0 0 0Z", colour) + path("M0 0Q8 12 24 13Q16 0 0 0Z", darker(colour, 0.15))
    leaves = "".join(group(leaf, transform=f"translate({x} 0)") for x in range(-36, 30, 13))
    return stroke("M-52 0H36", darker(colour, 0.3), 3) + leaves + path("M34 0Q44-8 56 0Q44 8 34 0Z", colour)


def bay(colour: str) -> str:
    return path("M-50 0Q-10-28 50 0Q-10 28-50 0Z", colour) + stroke(
        "M-54 0H44M-24 0L-10-10M-4 0L10-9M-24 0L-10 10M-4 0L10 9", lighter(colour, 0.35), 2
    )


def seed(colour: str) -> str:
    return circle(0, 0, 44, colour) + path("M44 0A44 44 0 0 1-40 18C-10 30 26 24 44 0Z", darker(colour, 0.25))


def anise(colour: str) -> str:
    arm = path("M0-4Q9-22 0-46Q-9-22 0-4Z", colour) + ellipse(0, -24, 3, 7, lighter(colour, 0.35))
    return "".join(group(arm, transform=f"rotate({turn})") for turn in range(0, 360, 45)) + circle(
        0, 0, 6, darker(colour)
    )


def blossom(colour: str) -> str:
    petal = ellipse(0, -22, 14, 20, colour)
    return "".join(group(petal, transform=f"rotate({turn})") for turn in (0, 90, 180, 270)) + circle(
        0, 0, 9, darker(colour, 0.3)
    )


def flame(colour: str) -> str:
    return path("M0-48C8-24 36-10 32 18C30 38 14 46 0 46C-16 46-32 36-32 16C-32 0-18-6-16-24C-4-14-8-30 0-48Z", colour)


def star(colour: str) -> str:
    return path("M0-44L12-13L44-12L18 8L28 40L0 21L-28 40L-18 8L-44-12L-12-13Z", colour)


def sun(colour: str) -> str:
    rays = "".join(path("M-5-32L0-48L5-32Z", colour, transform=f"rotate({turn})") for turn in range(0, 360, 30))
    return rays + circle(0, 0, 25, colour)


def wave(colour: str) -> str:
    return stroke("M-46-14q12-14 23 0t23 0t23 0t23 0M-46 2q12-14 23 0t23 0t23 0t23 0", colour, 6) + stroke(
        "M-34 18q11-14 22 0t22 0t22 0", colour, 6
    )


def fish(colour: str) -> str:
    return path("M-46-16L-24-3C-8-24 28-24 48 0C28 24-8 24-24 3L-46 16Q-38 0-46-16Z", colour) + circle(28, -5, 4, LIGHT)


def moon(colour: str) -> str:
    return path("M12-44A45 45 0 1 0 12 44A36 36 0 1 1 12-44Z", colour)


def leaf(colour: str) -> str:
    return path("M-44 20C-40-24 0-40 44-36C44 6 14 38-26 30L-46 46Z", colour) + stroke("M-44 44L26-22", LIGHT, 3)


def drip(colour: str) -> str:
    return path("M0-48C10-22 32-4 32 16A32 32 0 0 1-32 16C-32-4-10-22 0-48Z", colour)
