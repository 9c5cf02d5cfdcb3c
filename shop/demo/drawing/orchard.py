"""Fruit, olives, capers, and the egg."""

from __future__ import annotations

from .garden import ball
from .paint import LIGHT, circle, darker, ellipse, group, lighter, path, stroke


def olive(colour: str) -> str:
    return (
        ellipse(0, 0, 46, 36, colour)
        + path("M46 0C46 20 26 36 0 36C-26 36-44 22-46 4C-26 26 24 26 46 0Z", darker(colour))
        + ellipse(-16, -16, 14, 7, LIGHT, opacity=0.55, transform="rotate(-22 -16 -16)")
    )


def stuffed(colour: str) -> str:
    return olive(colour) + circle(26, 4, 13, darker(colour, 0.35)) + circle(27, 4, 10, "#d8432c")


def caper(colour: str) -> str:
    return (
        path("M-42 4C-40-24-14-36 8-33C32-30 46-12 44 4C40 26 18 36-4 34C-28 32-42 20-42 4Z", colour)
        + path("M44 4C40 26 18 36-4 34C-28 32-42 20-42 4C-26 20 20 24 44 4Z", darker(colour))
        + stroke("M-38-2C-14 6 10-2 14-30", darker(colour, 0.35), 3)
        + ellipse(-14, -16, 9, 5, LIGHT, opacity=0.4)
    )


def caperberry(colour: str) -> str:
    return stroke("M-20-2Q-42-14-58-4", darker(colour, 0.1), 6) + group(
        ellipse(10, 0, 38, 27, colour)
        + path("M48 0C46 18 28 27 10 27C-10 27-26 16-28 4C-8 18 30 16 48 0Z", darker(colour))
        + stroke("M-24-4Q10-18 44-4M-26 3Q10-2 46 3", lighter(colour, 0.5), 2, opacity=0.7)
    )


def citrus(colour: str) -> str:
    wedge = path("M0-5L13-31Q0-38-13-31Z", lighter(colour, 0.22))
    wedges = "".join(group(wedge, transform=f"rotate({turn})") for turn in range(0, 360, 45))
    return circle(0, 0, 46, darker(colour, 0.06)) + circle(0, 0, 40, "#fff6d6") + wedges


def lemon(colour: str) -> str:
    return (
        path("M-54 0C-46-6-40-32-2-34C34-36 42-8 54 0C44 10 34 35-2 35C-36 35-46 8-54 0Z", colour)
        + path("M54 0C44 10 34 35-2 35C-28 35-40 20-46 8C-16 28 30 18 54 0Z", darker(colour, 0.15))
        + "".join(circle(x, y, 1.6, darker(colour, 0.2)) for x, y in ((-20, 2), (-4, -8), (14, 4), (26, -8), (4, 14)))
        + ellipse(-14, -20, 15, 5, LIGHT, opacity=0.6, transform="rotate(-12 -14 -20)")
    )


def apple(colour: str) -> str:
    return (
        stroke("M0-24Q2-40 12-48", "#6b4a2c", 5)
        + path("M8-40Q26-56 44-44Q30-28 8-40Z", "#6f8a3d")
        + path("M0-26C14-38 46-32 44 2C42 30 20 46 0 38C-20 46-42 30-44 2C-46-32-14-38 0-26Z", colour)
        + path("M44 2C42 30 20 46 0 38C-14 44-30 38-38 24C-10 36 28 24 44 2Z", darker(colour, 0.16))
        + ellipse(-20, -10, 8, 14, LIGHT, opacity=0.5, transform="rotate(24 -20 -10)")
    )


def fig(colour: str) -> str:
    seeds = "".join(ellipse(0, -13, 2, 4, "#f4d9a0", transform=f"rotate({t})") for t in range(0, 360, 40))
    return (
        path("M0-52C6-36 40-20 40 8C40 32 22 42 0 42C-22 42-40 32-40 8C-40-20-6-36 0-52Z", colour)
        + path("M0-28C8-20 30-8 30 8C30 26 16 33 0 33C-16 33-30 26-30 8C-30-8-8-20 0-28Z", "#f3dcc0")
        + ellipse(0, 8, 21, 19, "#c65f5b")
        + group(seeds, transform="translate(0 8)")
    )


def plum(colour: str) -> str:
    return ball(colour) + stroke("M-30-32C-2-20 10 10 4 43", darker(colour, 0.35), 3)


def cherry(colour: str) -> str:
    return stroke("M0-28Q6-56 30-70", "#7d8b3a", 4) + ball(colour) + ellipse(0, -36, 12, 4, darker(colour, 0.4))


def berry(colour: str) -> str:
    beads = ((-16, -18), (2, -24), (18, -14), (-24, -2), (-4, -6), (16, 2), (-14, 12), (4, 14), (-2, 30))
    return "".join(circle(x, y, 13, darker(colour, 0.1)) + circle(x - 2, y - 3, 9, colour) for x, y in beads) + path(
        "M-18-34L0-26L18-36L8-26L0-44L-8-26Z", "#6f8a3d"
    )


def walnut(colour: str) -> str:
    wrinkles = "M-30-14Q-14-26 0-16T28-18M-34 6Q-18-6-4 6T34 2M-22 22Q-8 12 6 22T26 18"
    return (
        path("M-44 0C-46-24-20-38 4-36C30-34 46-16 45 4C44 26 22 38 0 37C-24 36-42 22-44 0Z", colour)
        + path("M45 4C44 26 22 38 0 37C-20 36-36 26-42 10C-14 30 30 26 45 4Z", darker(colour, 0.4))
        + stroke(wrinkles, lighter(colour, 0.22), 4)
        + ellipse(-16, -22, 10, 4, LIGHT, opacity=0.35)
    )


def egg(colour: str) -> str:
    return (
        path("M-46 2C-46-24-22-36 4-34C32-32 50-18 50 2C50 22 30 36 4 36C-24 36-46 26-46 2Z", colour)
        + path("M50 2C50 22 30 36 4 36C-20 36-38 28-44 12C-14 30 34 24 50 2Z", darker(colour, 0.13))
        + ellipse(-14, -18, 15, 7, "#ffffff", opacity=0.8, transform="rotate(-16 -14 -18)")
    )
