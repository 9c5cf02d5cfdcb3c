"""Shelves, products, search."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from shop.base import AnyRow
from shop.catalogue import browsing, searching
from shop.catalogue.browsing import PAGE, Place
from shop.catalogue.models import Product
from shop.db import db
from shop.errors import NotFound
from shop.inventory import shelf
from shop.web import menu
from shop.web.problems import is_number


def blueprint() -> Blueprint:
    room = Blueprint("catalogue", __name__)
    room.get("/shelves/<path:path>")(category)
    room.get("/products/<slug>")(product)
    room.get("/search")(search)
    return room


def category(path: str) -> ResponseReturnValue:
    trail = menu.trail(path)
    found = trail[-1] if trail and trail[-1].path == path else browsing.shelf(db.session, path)
    after, before = _place(request.args.get("after", "")), _place(request.args.get("before", ""))
    page = browsing.on_shelf(db.session, found.id, after, before)
    return render_template(
        "storefront/catalogue/category.html",
        category=found,
        trail=trail,
        products=shelf.cards(db.session, page.items),
        previous=_turn(path, "before", page.before),
        next=_turn(path, "after", page.after),
    )


def product(slug: str) -> ResponseReturnValue:
    return show(browsing.product(db.session, slug), request.args.get("variant", ""))


def show(found: AnyRow | Product, chosen: str = "", quantity: str = "1", error: str = "") -> ResponseReturnValue:
    """The page of a product, with what was chosen, and why it was refused."""
    choices = shelf.choices(db.session, found.id)
    if not choices:
        raise NotFound(gettext("There is no such product in this shop."))
    wanted = next((choice for choice in choices if str(choice.id) == chosen), None)
    first = next((choice for choice in choices if not choice.sold_out), choices[0])
    return render_template(
        "storefront/catalogue/product.html",
        product=found,
        choices=choices,
        chosen=wanted or first,
        trail=menu.trail_of(found.category_id),
        quantity=quantity,
        error=error,
    ), (422 if error else 200)


def search() -> ResponseReturnValue:
    text = request.args.get("q", "").strip()[:200]
    if not text:
        return render_template("storefront/catalogue/search.html", query="", products=[])
    skip = _skip(request.args.get("skip", ""))
    found = searching.find(db.session, text, skip, PAGE + 1)
    if skip and not found:
        return redirect(url_for(".search", q=text))
    cards = shelf.cards(db.session, found[:PAGE]) if found else []
    previous = url_for(".search", q=text, skip=max(0, skip - PAGE) or None) if skip else None
    following = url_for(".search", q=text, skip=skip + PAGE) if len(found) > PAGE else None
    return render_template(
        "storefront/catalogue/search.html", query=text, products=cards, previous=previous, next=following
    )


def _place(text: str) -> Place | None:
    position, _, product = text.partition(".")
    if not (is_number(position) and is_number(product)):
        return None
    return int(position), int(product)


def _skip(text: str) -> int:
    return min(int(text), searching.RANKED) if is_number(text) else 0


def _turn(path: str, way: str, place: Place | None) -> str | None:
    where: dict[str, Any] = {way: f"{place[0]}.{place[1]}"} if place else {}
    return url_for(".category", path=path, **where) if place else None
