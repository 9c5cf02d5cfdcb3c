"""Paying an order: beginning a payment, and recording what became of it."""

import secrets
from datetime import datetime

from flask_babel import gettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.errors import NotFound, ShopError
from shop.money import Money
from shop.orders import history
from shop.orders.models import Order, Payment
from shop.orders.states import PAYMENT, can_pay
from shop.payments.gateway import Outcome, Result
from shop.post import letters


def begin(session: Session, order: Order, gateway: str, now: datetime) -> Payment:
    """The payment to go on with: the one that waits already for this gateway, or a new one in its place.

    Raises ShopError if there is nothing to pay.
    """
    if not can_pay(order):
        raise ShopError(gettext("There is nothing to pay for this order any more."))
    waiting = next((payment for payment in order.payments if payment.state == "waiting"), None)
    if waiting is not None and waiting.gateway == gateway:
        return waiting
    if waiting is not None:
        waiting.state, waiting.settled_at = PAYMENT.after("cancel", waiting.state), now
        session.flush()
    return new(session, order, gateway, now)


def new(session: Session, order: Order, gateway: str, now: datetime) -> Payment:
    payment = Payment(
        order_id=order.id,
        key=secrets.token_urlsafe(24),
        gateway=gateway,
        amount=order.total,
        currency=order.currency,
        state="waiting",
        reference="",
        begun_at=now,
        settled_at=None,
    )
    session.add(payment)
    return payment


def by_key(session: Session, key: str) -> Payment:
    """The payment with this key. Raises NotFound."""
    payment = session.scalar(select(Payment).where(Payment.key == key))
    if payment is None:
        raise NotFound(gettext("There is no such payment."))
    return payment


def waiting_for(session: Session, order: int) -> str | None:
    """The key of the payment this order waits for."""
    return session.scalar(select(Payment.key).where(Payment.order_id == order, Payment.state == "waiting"))


def record(session: Session, outcome: Outcome, now: datetime) -> Order:
    """Write down what the provider says. Every way of learning it comes through here, as often as it likes.

    The order's row is locked first, so that notice and return take turns; what is known already changes nothing.
    An amount or currency other than the order's never pays it. Raises NotFound for a key that is not ours.
    """
    payment = by_key(session, outcome.key)
    order = history.by_id(session, payment.order_id, lock=True)
    payment = next(known for known in order.payments if known.key == outcome.key)
    move = {Result.PAID: "pay", Result.DECLINED: "decline"}.get(outcome.result)
    if move is None or not PAYMENT.can(move, payment.state):
        return order
    if outcome.amount != Money(payment.amount, payment.currency):
        raise ShopError(gettext("The amount paid is not the amount of the order."))
    payment.state = PAYMENT.after(move, payment.state)
    payment.reference, payment.settled_at = outcome.reference, now
    if move == "pay":
        letters.write(session, "payment_received", order.email, {"order": order.id}, order.language, now, payment.key)
    return order


def paid_by_hand(session: Session, order: Order, now: datetime) -> None:
    """Staff has seen the money. Raises ShopError where there is nothing to pay."""
    payment = begin(session, order, "offline", now)
    session.flush()
    record(session, Outcome(payment.key, Result.PAID, payment.money), now)
