"""Colours and marks: the few SVG words every other page of the drawing is written in."""

from __future__ import annotations

from random import Random

SHADE = "#3b2416"
LIGHT = "#fffaf0"
INK = "#2a1a10"


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with a `share` (0 to 1) of `other` stirred in; both are #rrggbb."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: str, share: float = 0.22) -> str:
    return mix(colour, SHADE, share)


def lighter(colour: str, share: float = 0.3) -> str:
    return mix(colour, LIGHT, share)


def number(value: float) -> str:
    """At most one decimal: a tenth of a unit is a twentieth of a pixel on the largest page."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if round(value, 1) else "0"


def mark(tag: str, inside: str = "", /, **attributes: str | float) -> str:
    """One SVG element; `stroke_width=2` is written `stroke-width="2"`."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else _fine(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{written}>{inside}</{tag}>" if inside else f"<{tag}{written}/>"


def _fine(value: float) -> str:
    """Opacities and scales need their second decimal, places do not."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) < 3 else number(value)


def path(d: str, fill: str, **more: str | float) -> str:
    return mark("path", d=d, fill=fill, **more)


def stroke(d: str, colour: str, width: float, **more: str | float) -> str:
    return mark("path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round", **more)


def trace(form: str, **places: float) -> str:
    """A path's letters with its numbers filled in: trace("M{x} {y}H{end}", x=1, y=2, end=9)."""
    return form.format(**{name: number(value) for name, value in places.items()})


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: str | float) -> str:
    return mark("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **more)


def circle(x: float, y: float, r: float, fill: str, **more: str | float) -> str:
    return mark("circle", cx=x, cy=y, r=r, fill=fill, **more)


def box(x: float, y: float, width: float, height: float, fill: str, **more: str | float) -> str:
    return mark("rect", x=x, y=y, width=width, height=height, fill=fill, **more)


def group(inside: str, **attributes: str | float) -> str:
    return mark("g", inside, **attributes)


class Paper:
    """One sheet: its dice, and a drawer of what is drawn once and stamped often."""

    def __init__(self, seed: str) -> None:
        self.dice = Random(seed)
        self._drawer: dict[str, str] = {}

    def keep(self, definition: str) -> str:
        """Put a definition containing id="{id}" in the drawer, once, and answer its id."""
        return self._drawer.setdefault(definition, f"d{len(self._drawer)}")

    def stamp(self, drawing: str, x: float, y: float, size: float = 1, turn: float = 0) -> str:
        name = self.keep(f'<g id="{{id}}">{drawing}</g>')
        placed = f"translate({round(x)} {round(y)})"
        turned = f" rotate({round(turn)})" if round(turn) else ""
        scaled = f" scale({_fine(size)})" if size != 1 else ""
        return mark("use", href=f"#{name}", transform=placed + turned + scaled)

    def across(self, *stops: tuple[float, str, float]) -> str:
        """A gradient from left to right as a fill; a stop is (offset, colour, opacity)."""
        return self._gradient("linearGradient", stops)

    def around(self, *stops: tuple[float, str, float]) -> str:
        """A gradient from the middle outwards as a fill; a stop is (offset, colour, opacity)."""
        return self._gradient("radialGradient", stops)

    def _gradient(self, tag: str, stops: tuple[tuple[float, str, float], ...]) -> str:
        inside = "".join(mark("stop", offset=o, stop_color=c, stop_opacity=a) for o, c, a in stops)
        return f"url(#{self.keep(mark(tag, inside, id='{id}'))})"

    def clip(self, d: str, inside: str) -> str:
        """`inside`, cut out along the path `d`."""
        name = self.keep(mark("clipPath", mark("path", d=d), id="{id}"))
        return group(inside, clip_path=f"url(#{name})")

    def drawer(self) -> str:
        return mark("defs", "".join(text.replace("{id}", name) for text, name in self._drawer.items()))


def rounded(paper: Paper, wide: float, top: float, high: float) -> str:
    """Shade that makes a flat box `wide` across, around x = 0, look round."""
    shade = paper.across((0, INK, 0.28), (0.2, INK, 0), (0.65, INK, 0.03), (1, INK, 0.4))
    return box(-wide / 2, top, wide, high, shade)
