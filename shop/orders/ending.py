"""How an order ends before it is sent, and how it is sent."""

from collections import Counter
from datetime import datetime

from flask_babel import gettext
from sqlalchemy.orm import Session

from shop.errors import ShopError
from shop.inventory import stock
from shop.orders.models import Order
from shop.orders.states import ORDER, PAYMENT, SHIPMENT, can_cancel, can_send
from shop.post import letters


def cancel(session: Session, order: Order, now: datetime) -> None:
    """The customer cancels: while unpaid and unsent. Raises ShopError otherwise."""
    if not can_cancel(order):
        raise ShopError(_too_late(order))
    _end(session, order, "cancel", now)


def cancel_by_staff(session: Session, order: Order, now: datetime) -> None:
    """Staff cancels, a paid order too: its refund is then due. Raises ShopError once it is sent or ended."""
    if not (ORDER.can("cancel", order.state) and SHIPMENT.can("cancel", order.shipment)):
        raise ShopError(_too_late(order))
    _end(session, order, "cancel", now)


def expire(session: Session, order: Order, now: datetime) -> bool:
    """Nobody paid in time. What has been paid or sent meanwhile is left alone, and the answer then is False."""
    if not can_cancel(order):
        return False
    _end(session, order, "expire", now)
    return True


def send(session: Session, order: Order, tracking: str, now: datetime) -> None:
    """The parcel has left. Raises ShopError unless the order is paid and waits."""
    if not can_send(order):
        raise ShopError(gettext("Only an order that is paid and not yet sent can be sent."))
    order.shipment = SHIPMENT.after("send", order.shipment)
    order.sent_at, order.tracking = now, tracking
    stock.sell(session, _held(order))
    letters.write(session, "order_sent", order.email, {"order": order.id}, order.language, now, order.token)


def _too_late(order: Order) -> str:
    if order.state != "open":
        return gettext("This order is cancelled already.")
    return gettext("This order cannot be cancelled any more.")


def _end(session: Session, order: Order, move: str, now: datetime) -> None:
    order.state = ORDER.after(move, order.state)
    order.shipment = SHIPMENT.after("cancel", order.shipment)
    order.ended_at = now
    for payment in order.payments:
        if PAYMENT.can("cancel", payment.state):
            payment.state, payment.settled_at = PAYMENT.after("cancel", payment.state), now
    stock.release(session, _held(order))
    letters.write(session, "order_cancelled", order.email, {"order": order.id}, order.language, now, order.token)


def _held(order: Order) -> Counter[int]:
    held: Counter[int] = Counter()
    for line in order.lines:
        if line.variant_id is not None:
            held[line.variant_id] += line.quantity
    return held
