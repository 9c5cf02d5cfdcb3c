"""The shelves in the layout: read once in a while, and not on every page."""

import time
from dataclasses import dataclass, field

from flask import Flask, current_app, url_for

from shop.catalogue import browsing
from shop.db import db
from shop.web.house import settings


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


def init_app(app: Flask) -> None:
    app.extensions["shop.menu"] = _Kept()


def items() -> list[Item]:
    """The shelves at the top, each with those below it."""
    kept: _Kept = current_app.extensions["shop.menu"]
    if time.monotonic() >= kept.until:
        kept.items = _read()
        kept.until = time.monotonic() + settings().menu_seconds
    return kept.items


def forget() -> None:
    """The shelves have changed."""
    current_app.extensions["shop.menu"] = _Kept()


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
        shelf.id: Item(shelf.id, shelf.name, url_for("storefront.catalogue.category", path=shelf.path), shelf.path, shelf.tagline, shelf.picture)
        for shelf in shelves
    }
    for shelf in shelves:
        if shelf.parent_id in made:
            made[shelf.parent_id].children.append(made[shelf.id])
    return [made[shelf.id] for shelf in shelves if shelf.parent_id not in made]
