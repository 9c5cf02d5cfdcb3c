"""The shelves in the layout, and what is made of them: once in a while, and not on every page."""

import time
from dataclasses import dataclass, field

from flask import Flask, current_app, g, url_for
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from shop.catalogue import browsing
from shop.db import db
from shop.web.house import settings
from shop.web.locale import language


@dataclass
class Item:
    """A shelf in the menu."""

    id: int
    name: str
    url: str
    path: str
    tagline: str
    picture: str
    children: list["Item"] = field(default_factory=list)


@dataclass
class _Kept:
    until: float = 0.0
    items: list[Item] = field(default_factory=list)
    parts: dict[tuple[str, str], Markup] = field(default_factory=dict)


def init_app(app: Flask) -> None:
    app.extensions["shop.menu"] = _Kept()
    app.jinja_env.globals["part"] = part


def items() -> list[Item]:
    """The shelves at the top, each with those below it; the same for all of one page."""
    return _now().items


@pass_context
def part(context: Context, template: str) -> Markup:
    """A part of the layout that is the same for everyone, made once for each language while the shelves are kept."""
    kept = _now()
    wanted = template, language()
    if wanted not in kept.parts:
        made = context.environment.get_template(template).render(context.get_all())
        kept.parts[wanted] = Markup(made)  # noqa: S704 - the template has escaped what is in it
    return kept.parts[wanted]


def forget() -> None:
    """The shelves have changed."""
    current_app.extensions["shop.menu"] = _Kept()
    g.pop("menu", None)


def _now() -> _Kept:
    if "menu" not in g:
        kept: _Kept = current_app.extensions["shop.menu"]
        if time.monotonic() >= kept.until:
            kept = _Kept(time.monotonic() + settings().menu_seconds, _read())
            current_app.extensions["shop.menu"] = kept
        g.menu = kept
    found: _Kept = g.menu
    return found


def trail(path: str) -> list[Item]:
    """The shelves from the top down to the one at `path`."""
    found: list[Item] = []
    level = items()
    for depth in range(1, path.count("/") + 2):
        prefix = "/".join(path.split("/")[:depth])
        item = next((item for item in level if item.path == prefix), None)
        if item is None:
            break
        found.append(item)
        level = item.children
    return found


def trail_of(category: int | None) -> list[Item]:
    """The same, for the shelf with this id."""
    return next((trail(item.path) for item in _all(items()) if item.id == category), [])


def _all(level: list[Item]) -> list[Item]:
    return [found for item in level for found in (item, *_all(item.children))]


def _read() -> list[Item]:
    shelves = browsing.shelves(db.session)
    made = {
        shelf.id: Item(
            shelf.id,
            shelf.name,
            url_for("storefront.catalogue.category", path=shelf.path),
            shelf.path,
            shelf.tagline,
            shelf.picture,
        )
        for shelf in shelves
    }
    for shelf in shelves:
        if shelf.parent_id in made:
            made[shelf.parent_id].children.append(made[shelf.id])
    return [made[shelf.id] for shelf in shelves if shelf.parent_id not in made]
