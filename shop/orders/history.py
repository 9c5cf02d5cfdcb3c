"""Finding orders. Whoever asks for one that is not hers learns as much as if there were none."""

from collections.abc import Sequence
from datetime import datetime

from flask_babel import gettext
from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from shop.addressing.address import Address
from shop.errors import NotFound
from shop.orders.models import FIRST_NUMBER, Order, Payment

PAGE = 25

_WHOLE = (selectinload(Order.lines), selectinload(Order.adjustments), selectinload(Order.payments))


def by_token(session: Session, token: str) -> Order:
    """The order with this unguessable token. Raises NotFound."""
    return _one(session, select(Order).where(Order.token == token))


def by_number(session: Session, number: str, lock: bool = False) -> Order:
    """The order with this number; `lock` keeps others from changing it until the transaction ends. Raises NotFound."""
    wanted = int(number) - FIRST_NUMBER if number.isascii() and number.isdigit() and len(number) < 16 else 0
    query = select(Order).where(Order.id == wanted)
    return _one(session, query.with_for_update() if lock else query)


def by_id(session: Session, order: int, lock: bool = False) -> Order:
    query = select(Order).where(Order.id == order)
    return _one(session, query.with_for_update() if lock else query)


def of_cart(session: Session, key: str) -> Order | None:
    """The order that was placed from the cart with this key, if there is one."""
    return session.scalar(select(Order).where(Order.cart_key == key).options(selectinload(Order.payments)))


def of_customer(session: Session, customer: int, before: int | None = None) -> Sequence[Order]:
    """Her orders, the newest first, from the one before `before` on; one more than a page, if there are more."""
    return _page(session, select(Order).where(Order.customer_id == customer), before)


def of_everybody(session: Session, before: int | None = None) -> Sequence[Order]:
    """All orders, the newest first, likewise."""
    return _page(session, select(Order), before)


def latest_address(session: Session, customer: int) -> Address | None:
    """Where her last order went."""
    query = select(Order.address).where(Order.customer_id == customer).order_by(Order.id.desc()).limit(1)
    return session.scalar(query)


def unpaid_since(session: Session, before: datetime, most: int = 10_000) -> Sequence[int]:
    """Ids of open orders placed before that moment for which no money has come."""
    paid = select(Payment.id).where(Payment.order_id == Order.id, Payment.state == "paid").exists()
    query = select(Order.id).where(Order.state == "open", Order.shipment == "waiting", Order.placed_at < before, ~paid)
    return session.scalars(query.order_by(Order.placed_at).limit(most)).all()


def _page(session: Session, query: Select[Order], before: int | None) -> Sequence[Order]:
    if before is not None:
        query = query.where(Order.id < before)
    query = query.order_by(Order.id.desc()).limit(PAGE + 1)
    return session.scalars(query.options(selectinload(Order.payments))).all()


def _one(session: Session, query: Select[Order]) -> Order:
    order = session.scalar(query.options(*_WHOLE).execution_options(populate_existing=True))
    if order is None:
        raise NotFound(gettext("There is no such order."))
    return order
