"""Who is shopping, and with which cart."""

from flask import g, session
from flask_login import current_user
from sqlalchemy import ColumnElement, select

from shop import clock
from shop.cart import keeping
from shop.cart.models import Cart
from shop.db import db


def customer_id() -> int | None:
    return current_user.id if current_user.is_authenticated else None


def cart(lock: bool = False) -> Cart | None:
    """The cart of this browser or this customer, if there is one."""
    customer = customer_id()
    if customer is not None:
        return keeping.of_customer(db.session, customer, lock)
    key = session.get("cart")
    return keeping.of_visitor(db.session, key, lock) if key else None


def cart_to_fill() -> Cart:
    """The cart, begun if need be, and kept from other tabs until the transaction ends."""
    found = cart(lock=True)
    if found is None:
        found = keeping.begin(db.session, customer_id(), clock.now())
    return found


def keep(cart: Cart) -> None:
    """A visitor's cart is known to her cookie, which outlives the browser's window."""
    if cart.customer_id is None:
        session["cart"] = cart.key
        session.permanent = True


def owns(cart: Cart) -> bool:
    """Whether a cart, open or placed, is this customer's or this browser's."""
    if cart.customer_id is not None:
        return cart.customer_id == customer_id()
    return cart.key == session.get("cart")


def cart_count() -> int:
    """How many things are in the cart, for the head of every page. A customer's came with her name."""
    if (customer := customer_id()) is not None:
        known: int | None = g.get("in_cart")
        return _count(Cart.customer_id == customer) if known is None else known
    key = session.get("cart")
    return _count((Cart.key == key) & Cart.customer_id.is_(None)) if key else 0


def _count(cart: ColumnElement[bool]) -> int:
    return db.session.scalar(select(keeping.held(cart))) or 0
