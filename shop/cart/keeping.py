"""Whose cart is whose: finding it, beginning one, and bringing a visitor's cart into the account she signs in to."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shop.cart.models import Cart, CartLine
from shop.catalogue.models import Product, Variant
from shop.inventory import stock

KEPT = timedelta(days=30)
"""How long a visitor's cart waits for her."""


@dataclass
class Merged:
    """What became of a visitor's cart at sign-in: names of products that came along, and of those that ran short."""

    brought: list[str] = field(default_factory=list)
    capped: list[str] = field(default_factory=list)


_OF_CUSTOMER = select(Cart).where(Cart.customer_id == bindparam("customer"), Cart.placed_at.is_(None))
_OF_VISITOR = select(Cart).where(Cart.key == bindparam("key"), Cart.customer_id.is_(None), Cart.placed_at.is_(None))


def of_customer(session: Session, customer: int, lock: bool = False) -> Cart | None:
    return session.scalar(_OF_CUSTOMER.with_for_update() if lock else _OF_CUSTOMER, {"customer": customer})


def of_visitor(session: Session, key: str, lock: bool = False) -> Cart | None:
    return session.scalar(_OF_VISITOR.with_for_update() if lock else _OF_VISITOR, {"key": key})


def begin(session: Session, customer: int | None, now: datetime) -> Cart:
    """An empty cart; for a customer who has one already, that one."""
    cart = Cart(key=secrets.token_urlsafe(24), customer_id=customer, touched_at=now, placed_at=None)
    try:
        with session.begin_nested():
            session.add(cart)
    except IntegrityError:
        found = of_customer(session, customer, lock=True) if customer else None
        if found is None:
            raise
        return found
    return cart


def adopt(session: Session, visitors: Cart, customer: int, now: datetime) -> Merged:
    """Bring a visitor's cart into the account: line by line, never more than there is. Her former cart is gone."""
    own = of_customer(session, customer, lock=True) or _made_hers(session, visitors, customer)
    if own is visitors:
        return Merged()
    merged = Merged()
    mine = {line.variant_id: line for line in session.scalars(select(CartLine).where(CartLine.cart_id == own.id))}
    rows = session.execute(_lines_with_names(visitors)).all()
    left = stock.available(session, [line.variant_id for line, _name in rows])
    for line, name in rows:
        before = mine[line.variant_id].quantity if line.variant_id in mine else 0
        after = max(before, min(before + line.quantity, left[line.variant_id], 9999))
        _keep(session, own, mine.get(line.variant_id), line.variant_id, after)
        if after > before:
            merged.brought.append(name)
        if after < before + line.quantity:
            merged.capped.append(name)
    session.delete(visitors)
    own.touched_at = now
    return merged


def _made_hers(session: Session, visitors: Cart, customer: int) -> Cart:
    """The visitor's cart as the one of her account; or the one that another device began at this very moment."""
    try:
        with session.begin_nested():
            visitors.customer_id = customer
    except IntegrityError:
        begun = of_customer(session, customer, lock=True)
        if begun is None:
            raise
        return begun
    return visitors


def held(cart: ColumnElement[bool]) -> ScalarSelect[int]:
    """How many things are in this open cart, all quantities added: a statement, or a part of one."""
    open_cart = (Cart.id == CartLine.cart_id) & Cart.placed_at.is_(None)
    return select(func.coalesce(func.sum(CartLine.quantity), 0)).join(Cart, open_cart).where(cart).scalar_subquery()


def forget_old(session: Session, now: datetime) -> None:
    """Sweep out visitors' carts that nobody has touched for long."""
    session.execute(
        delete(Cart).where(Cart.customer_id.is_(None), Cart.placed_at.is_(None), Cart.touched_at < now - KEPT)
    )


def _lines_with_names(cart: Cart) -> Select[CartLine, str]:
    return (
        select(CartLine, Product.name)
        .join(Variant, Variant.id == CartLine.variant_id)
        .join(Product, Product.id == Variant.product_id)
        .where(CartLine.cart_id == cart.id)
        .order_by(CartLine.id)
    )


def _keep(session: Session, cart: Cart, line: CartLine | None, variant: int, quantity: int) -> None:
    if line is not None:
        line.quantity = quantity
    elif quantity:
        session.add(CartLine(cart_id=cart.id, variant_id=variant, quantity=quantity))
