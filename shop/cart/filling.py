"""Putting things into a cart, changing how many, taking them out."""

import re
from datetime import datetime

from flask_babel import gettext, ngettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.cart.models import Cart, CartLine
from shop.catalogue.models import Variant
from shop.errors import NotFound, Refused
from shop.inventory import stock

MOST = 9999


def quantity(text: str) -> int:
    """How many somebody typed. Raises Refused for anything but a whole number from 1 to 9999."""
    if re.fullmatch(r"\s*[0-9]{1,9}\s*", text, re.ASCII) and 1 <= int(text) <= MOST:
        return int(text)
    raise Refused(gettext("The quantity is a whole number from 1 to 9999."))


def add(session: Session, cart: Cart, variant: int, many: int, now: datetime) -> CartLine:
    """Put so many more into the cart. Raises NotFound for a variant nobody sells, Refused where there are too few."""
    if session.get(Variant, variant) is None:
        raise NotFound(gettext("The shop does not sell that."))
    line = session.scalar(select(CartLine).where(CartLine.cart_id == cart.id, CartLine.variant_id == variant))
    already = line.quantity if line else 0
    _check(session, variant, already + many, already)
    if line is None:
        line = CartLine(cart_id=cart.id, variant_id=variant, quantity=many)
        session.add(line)
    line.quantity = already + many
    cart.touched_at = now
    return line


def change(session: Session, cart: Cart, line_id: int, many: int, now: datetime) -> None:
    """Make it so many. Raises NotFound for a line of another cart, Refused where there are too few."""
    line = _line(session, cart, line_id)
    _check(session, line.variant_id, many, 0)
    line.quantity = many
    cart.touched_at = now


def remove(session: Session, cart: Cart, line_id: int, now: datetime) -> None:
    """Take it out. Raises NotFound for a line of another cart, and for one that is out already."""
    session.delete(_line(session, cart, line_id))
    cart.touched_at = now


def _line(session: Session, cart: Cart, line_id: int) -> CartLine:
    line = session.scalar(select(CartLine).where(CartLine.id == line_id, CartLine.cart_id == cart.id))
    if line is None:
        raise NotFound(gettext("That is not in your cart any more."))
    return line


def _check(session: Session, variant: int, many: int, already: int) -> None:
    left = stock.available(session, [variant])[variant]
    if left == 0:
        raise Refused(gettext("This is sold out."))
    if many > left and already:
        raise Refused(
            ngettext(
                "There is only %(num)d left, and %(already)d in your cart already.",
                "There are only %(num)d left, and %(already)d in your cart already.",
                left,
                already=already,
            )
        )
    if many > left:
        raise Refused(ngettext("There is only %(num)d left.", "There are only %(num)d left.", left))
    if many > MOST:
        raise Refused(gettext("The quantity is a whole number from 1 to 9999."))
