"""Vegetables, whole and cut."""

from __future__ import annotations

from math import cos, pi, sin

from .paint import LIGHT, circle, darker, ellipse, group, lighter, mark, mix, number, path, stroke

FLESH = "#eef0c4"


def gherkin(colour: str) -> str:
    shade, shine = darker(colour), lighter(colour, 0.32)
    bumps = ((-34, -6), (-20, -12), (-8, -3), (4, -11), (17, -4), (30, -10), (40, -2), (-27, 5), (22, 6), (-2, 8))
    return (
        circle(-49, 1, 4, darker(colour, 0.4))
        + path("M-49 2C-51-15-30-21-6-20C20-19 46-18 50-2C52 13 30 19 6 20C-18 21-47 19-49 2Z", colour)
        + path("M-49 2C-47 19-18 21 6 20C30 19 52 13 50-2C45 8 24 11 2 11C-22 12-43 11-49 2Z", shade)
        + stroke("M-36-13Q-10-18 20-14M-40-1Q0-6 42-3", shine, 2, opacity=0.6)
        + "".join(ellipse(x, y, 2.6, 2, shine) + ellipse(x + 1, y + 2, 2.2, 1.2, shade) for x, y in bumps)
    )


def cornichon(colour: str) -> str:
    shine = lighter(colour, 0.35)
    return (
        path("M-50-4C-44-20-10-17 12-12C34-7 50 2 48 10C44 19 22 21 0 19C-28 17-56 12-50-4Z", colour)
        + path("M-50 2C-40 14 0 12 22 12C36 12 44 10 48 8C46 19 22 21 0 19C-24 18-48 14-50 2Z", darker(colour))
        + "".join(circle(x, y, 2.6, shine) for x, y in ((-34, -6), (-18, -9), (-4, -3), (12, -3), (28, 3), (-24, 3)))
    )


def spear(colour: str) -> str:
    seeds = "".join(ellipse(x, 2 + (x % 3), 4, 1.8, "#fbf7d8") for x in range(-36, 40, 10))
    return (
        path("M-50-8C-20-20 22-20 50-9L49-4H-49Z", darker(colour, 0.12))
        + path("M-49-7C-20-12 20-12 49-7L46 15C18 19-18 19-46 15Z", mix(FLESH, colour, 0.16))
        + path("M-44-1C-20-4 20-4 44-1L42 7C20 10-20 10-42 7Z", mix(FLESH, colour, 0.38))
        + path("M-46 13C-18 18 18 18 46 13L46 16C18 21-18 21-46 16Z", colour)
        + seeds
    )


def slice_(colour: str) -> str:
    points = [(i * pi / 22, 46 if i % 2 else 41) for i in range(44)]
    rim = "M" + "L".join(f"{number(r * cos(a))} {number(r * sin(a))}" for a, r in points) + "Z"
    flesh = mix(FLESH, colour, 0.16)
    core = group(
        "".join(ellipse(0, -15, 11, 14, mix(flesh, colour, 0.22), transform=f"rotate({t})") for t in (0, 120, 240))
    )
    pips = "".join(ellipse(0, -19, 2, 5, "#fbf7d8", transform=f"rotate({t})") for t in range(20, 380, 40))
    return path(rim, colour, stroke=darker(colour, 0.3), stroke_width=2) + circle(0, 0, 36, flesh) + core + pips


def plank(colour: str) -> str:
    seeds = "".join(ellipse(x, (x % 4) - 2, 5, 2, "#fbf7d8") for x in range(-32, 36, 11))
    return (
        mark("rect", x=-52, y=-17, width=104, height=34, rx=16, fill=colour)
        + mark("rect", x=-47, y=-13, width=94, height=26, rx=12, fill=mix(FLESH, colour, 0.14))
        + mark("rect", x=-38, y=-6, width=76, height=12, rx=6, fill=mix(FLESH, colour, 0.36))
        + seeds
    )


def onion(colour: str) -> str:
    vein = darker(colour, 0.16)
    return (
        path("M44 0C48-30 20-44-6-41C-34-38-46-16-44 4C-42 30-20 44 4 43C28 42 42 24 44 0Z", colour)
        + path("M44 0C42 24 28 42 4 43C-10 43-22 40-30 32C-8 36 24 30 44 0Z", vein)
        + stroke("M-8-41C-34-20-34 20-6 42M-6-41C-12-14-12 18-2 43M-4-41C24-24 26 18 4 42", vein, 2, opacity=0.7)
        + ellipse(-20, -16, 8, 12, lighter(colour, 0.6), opacity=0.8, transform="rotate(28 -20 -16)")
        + path("M-10-40L-6-48L0-41Z", darker(colour, 0.3))
    )


def shallot(colour: str) -> str:
    return (
        path("M-52 2C-40-4-30-26 0-27C28-28 42-12 50 0C42 14 26 27 0 27C-28 27-40 8-52 2Z", colour)
        + path("M50 0C42 14 26 27 0 27C-20 27-32 16-42 8C-14 18 24 14 50 0Z", darker(colour))
        + stroke("M-44 0C-20-16 20-18 44-2M-40 3C-14-3 20-2 46 1", lighter(colour, 0.35), 2, opacity=0.6)
        + ellipse(-8, -15, 15, 4, LIGHT, opacity=0.45)
    )


def chilli(colour: str) -> str:
    return (
        path("M-36-12C-14-18 26-14 52 16C30 10 10 16-12 15C-30 14-42 4-36-12Z", colour)
        + path("M52 16C30 10 10 16-12 15C-26 14-36 8-37-2C-20 8 20 2 52 16Z", darker(colour))
        + stroke("M-24-8C-8-11 12-7 24 1", lighter(colour, 0.55), 3, opacity=0.8)
        + path("M-38-13C-32-16-26-8-30 0C-32 5-38 6-39 2C-46 0-52-4-53-9L-49-11C-46-8-42-8-38-13Z", "#6f8a3d")
    )


def ring(colour: str) -> str:
    seeds = "".join(circle(19 * cos(a), 19 * sin(a), 4, "#f7edc0") for a in (0.4, 1.3, 2.5, 3.4, 4.6, 5.5))
    return (
        path("M0-45A45 45 0 1 1 0 45A45 45 0 1 1 0-45ZM0-29A29 29 0 1 0 0 29A29 29 0 1 0 0-29Z", colour)
        + stroke("M-32-20A38 38 0 0 1 10-37", lighter(colour, 0.5), 5, opacity=0.7)
        + stroke("M-27-11Q-8-6 0 2M26-14Q10-6 0 2M2 29Q-2 12 0 2", mix(colour, FLESH, 0.65), 6)
        + seeds
    )


def drop(colour: str) -> str:
    """A sweet pepper drop, pointed at one end."""
    return (
        path("M-50 0C-34-8-24-32 8-32C32-32 44-14 44 0C44 16 32 32 8 32C-24 32-34 8-50 0Z", colour)
        + path("M44 0C44 16 32 32 8 32C-20 32-30 14-40 6C-10 22 30 20 44 0Z", darker(colour))
        + ellipse(0, -16, 13, 6, LIGHT, opacity=0.6, transform="rotate(-10 0 -16)")
    )


def ball(colour: str) -> str:
    """A baby beetroot, a plum, a berry: whatever is round and shines."""
    return (
        circle(0, 0, 44, colour)
        + path("M44 0A44 44 0 0 1-40 18C-10 36 30 26 44 0Z", darker(colour, 0.28))
        + ellipse(-16, -20, 14, 8, LIGHT, opacity=0.45, transform="rotate(-32 -16 -20)")
    )


def floret(colour: str) -> str:
    heads = ((-26, -14, 17), (-6, -26, 19), (18, -18, 19), (30, 0, 15), (-34, 4, 13), (2, -4, 20))
    return path("M-16 2L-8 42Q2 48 12 42L20 2Z", lighter(colour, 0.25)) + "".join(
        circle(x, y, r, darker(colour, 0.1)) + circle(x - 2, y - 3, r - 3, colour) for x, y, r in heads
    )


def coin(colour: str) -> str:
    return (
        circle(0, 0, 40, darker(colour, 0.14))
        + circle(-1, -2, 37, colour)
        + circle(0, 0, 18, lighter(colour, 0.28))
        + stroke("M0-30V-22M26-15L19-11M26 15L19 11M0 30V22M-26 15L-19 11M-26-15L-19-11", lighter(colour, 0.4), 3)
    )


def bean(colour: str) -> str:
    return (
        path("M-52-4C-30-11 28-10 52-3L54 1C30 9-28 10-52 4Q-56 0-52-4Z", colour)
        + path("M-52 4C-28 10 30 9 54 1C24 4-24 5-54 0Z", darker(colour))
        + stroke("M-40-4Q0-8 36-4", lighter(colour, 0.4), 2, opacity=0.7)
    )


def samphire(colour: str) -> str:
    joints = "M-50 6Q-10 2 50 0M-30 5Q-18-14 2-20M-8 3Q6-12 24-16M-20 4Q-6 16 16 18M8 2Q20 12 40 14M24 1L46-10"
    return stroke(joints, darker(colour, 0.15), 8) + stroke(joints, lighter(colour, 0.12), 4)


def clove(colour: str) -> str:
    return (
        path("M-48 6C-38-16-6-32 22-24C42-18 50 0 46 8C30 24-22 28-48 6Z", colour)
        + path("M46 8C30 24-22 28-48 6C-20 16 20 14 46 8Z", darker(colour, 0.16))
        + stroke("M-34 0C-16-14 6-20 24-16", lighter(colour, 0.7), 3, opacity=0.8)
    )


def bulb(colour: str) -> str:
    return (
        path("M-6-52C-2-34-8-28-24-18C-52-2-48 36-18 40Q0 46 18 40C48 36 52-2 24-18C8-28 4-34 8-50Z", colour)
        + path("M24-18C52-2 48 36 18 40Q4 44-6 42C22 34 30 4 6-24Z", darker(colour, 0.12))
        + stroke("M-2-32C-28-8-26 26-10 40M4-32C22-8 22 24 8 41", mix(colour, "#9b6a8c", 0.4), 2.4)
    )


def cube(colour: str) -> str:
    return (
        path("M-34-14L2-32L38-16L2 4Z", lighter(colour, 0.3))
        + path("M-34-14L2 4V40L-34 20Z", colour)
        + path("M38-16L2 4V40L38 20Z", darker(colour, 0.15))
        + "".join(circle(x, y, 3, "#b3261a") for x, y in ((-16, -2), (-24, 14), (14, 10), (26, -6), (4, -16)))
    )


def cabbage(colour: str) -> str:
    """A folded piece of Chinese cabbage: white rib, ruffled leaf, red where the chilli took."""
    return (
        path("M-50-10L6-20C22-30 34-22 40-26C50-18 46-8 54-2C46 6 52 16 42 22C30 20 22 28 6 20L-50 14Z", colour)
        + path("M-50-10L14-12L24 2L12 14L-50 14Z", mix(colour, "#fdf3df", 0.72))
        + stroke("M-44-3L22-3M-44 6L20 7M22-3L40-14M22-1L46 0M20 5L40 15", mix(colour, "#fdf3df", 0.45), 2)
        + path("M-44-10L-8-14C-14-4-26 2-40-2ZM0 18C10 4 24 6 34 20C22 24 14 22 0 18Z", "#c8321e", opacity=0.75)
        + "".join(circle(x, y, 2.6, "#a51f12") for x, y in ((-30, 9), (-10, 4), (6, -5), (30, -8), (40, 8)))
    )


def leafy(colour: str) -> str:
    """The same cabbage without chilli."""
    return (
        path("M-50-10L6-20C22-30 34-22 40-26C50-18 46-8 54-2C46 6 52 16 42 22C30 20 22 28 6 20L-50 14Z", colour)
        + path("M-50-10L14-12L24 2L12 14L-50 14Z", mix(colour, "#fdfaf0", 0.75))
        + stroke("M-44-3L22-3M-44 6L20 7M22-3L40-14M22-1L46 0M20 5L40 15", mix(colour, "#fdfaf0", 0.45), 2)
    )


def head(colour: str) -> str:
    """Half a cabbage, cut face to the viewer."""
    folds = "M0 40V-20M0 20Q-26 10-24-18M0 20Q26 10 24-18M0 4Q-12-6-10-28M0 4Q12-6 10-28"
    folds += "M-34 14Q-40-8-26-26M34 14Q40-8 26-26"
    return (
        path("M0 46C-34 46-54 22-50-8C-46-36-20-46 0-44C20-46 46-36 50-8C54 22 34 46 0 46Z", colour)
        + path("M0 40C-28 40-45 20-42-6C-39-30-18-38 0-37C18-38 39-30 42-6C45 20 28 40 0 40Z", lighter(colour, 0.6))
        + stroke(folds, mix(colour, LIGHT, 0.2), 3)
        + path("M-7 44L-4 8H4L7 44Z", lighter(colour, 0.85))
    )
