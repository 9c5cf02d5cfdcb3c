"""The cart."""

from collections.abc import Mapping

from flask import Blueprint, flash, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from shop import clock
from shop.cart import filling
from shop.cart.models import Cart
from shop.catalogue.models import Product, Variant
from shop.db import db
from shop.errors import NotFound, Refused
from shop.inventory import stock
from shop.pricing import bill, reading
from shop.storefront import catalogue, shopper
from shop.web.house import terms
from shop.web.problems import back, identifier

LAST_ID = 2**63 - 1
"""No row's id is larger, and neither database takes a larger number."""


def blueprint() -> Blueprint:
    room = Blueprint("cart", __name__)
    room.get("/cart")(show)
    room.post("/cart/add")(add)
    room.post(f"/cart/lines/<int(max={LAST_ID}):line>/change")(change)
    room.post(f"/cart/lines/<int(max={LAST_ID}):line>/remove")(remove)
    return room


def show() -> ResponseReturnValue:
    return _page({}, {})


def add() -> ResponseReturnValue:
    chosen, many = request.form.get("variant", ""), request.form.get("quantity", "1")
    variant = db.session.get(Variant, identifier(chosen))
    if variant is None:
        raise NotFound(gettext("The shop does not sell that."))
    product = db.session.get_one(Product, variant.product_id)
    try:
        wanted = filling.quantity(many)
        cart = shopper.cart_to_fill()
        line = filling.add(db.session, cart, variant.id, wanted, clock.now())
    except Refused as refusal:
        db.session.rollback()
        return catalogue.show(product, chosen, many, refusal.sentence)
    name, now = product.name, line.quantity
    shopper.keep(cart)
    db.session.commit()
    flash(gettext("“%(name)s” is in your cart: %(many)d now.", name=name, many=now), "success")
    return back("storefront.cart.show")


def change(line: int) -> ResponseReturnValue:
    many = request.form.get("quantity", "")
    try:
        filling.change(db.session, _cart(), line, filling.quantity(many), clock.now())
    except Refused as refusal:
        db.session.rollback()
        return _page({line: many}, {line: refusal.sentence}, refusal.status)
    except NotFound as refusal:
        return _gone(refusal)
    db.session.commit()
    flash(gettext("Your cart is up to date."), "success")
    return back("storefront.cart.show")


def remove(line: int) -> ResponseReturnValue:
    try:
        filling.remove(db.session, _cart(), line, clock.now())
    except NotFound as refusal:
        return _gone(refusal)
    db.session.commit()
    flash(gettext("It is out of your cart."), "success")
    return back("storefront.cart.show")


def _cart() -> Cart:
    found = shopper.cart(lock=True)
    if found is None:
        raise NotFound(gettext("That is not in your cart any more."))
    return found


def _gone(refusal: NotFound) -> ResponseReturnValue:
    """What she wanted to change is gone already, as after a second click: she is shown what is left."""
    db.session.rollback()
    flash(refusal.sentence, "warning")
    return _page({}, {}, refusal.status)


def _page(typed: Mapping[int, str], errors: Mapping[int, str], status: int = 200) -> ResponseReturnValue:
    """The cart; with what was typed on a line, and why it was refused."""
    cart = shopper.cart()
    wants = reading.wants(db.session, cart.id) if cart else []
    available = stock.available(db.session, [want.variant_id for want in wants])
    goods = bill.goods_of(wants, terms().currency)
    return render_template(
        "storefront/cart/show.html", wants=wants, available=available, goods=goods, typed=typed, errors=errors
    ), status
