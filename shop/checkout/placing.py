"""Placing an order. Everything here is one transaction; the gateway is asked after it, and recorded after that."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from flask_babel import gettext, ngettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.cart.models import Cart
from shop.checkout import promise
from shop.checkout.steps import Situation
from shop.errors import ShopError
from shop.inventory import stock
from shop.orders import paying
from shop.orders.models import Adjustment, Order, OrderLine
from shop.post import letters
from shop.pricing.bill import Bill


class Unfinished(ShopError):
    """A step is missing; `step` names the first."""

    def __init__(self, step: str, sentence: str) -> None:
        super().__init__(sentence)
        self.step = step


class Changed(ShopError):
    """The promise is not the one that was confirmed; `changes` says in sentences what is different."""

    def __init__(self, found: Sequence[str]) -> None:
        super().__init__(gettext("Your order has changed, so nothing has been placed yet."))
        self.changes = found


class Short(Changed):
    """There is not enough of something: confirming again will not help, unless she takes less."""


def lock(session: Session, key: str) -> Cart | None:
    """The cart with this key, placed or not, kept from everybody else until the transaction ends."""
    return session.scalar(select(Cart).where(Cart.key == key).with_for_update())


def place(session: Session, situation: Situation, fingerprint: str, seen: str, language: str, now: datetime) -> Order:
    """Turn what was confirmed into an order. The cart is locked. Raises Unfinished, or Changed where it fails."""
    if situation.unfinished != "review":
        raise Unfinished(situation.unfinished, _missing(situation))
    if promise.fingerprint(situation) != fingerprint:
        raise Changed(promise.broken(seen, situation, language))
    _hold(session, situation.bill)
    order = _freeze(session, situation, language, now)
    paying.new(session, order, situation.gateway or "", now)
    letters.write(session, "order_placed", order.email, {"order": order.id}, language, now, order.token)
    situation.cart.placed_at = now
    session.delete(situation.draft)
    session.flush()
    return order


def _missing(situation: Situation) -> str:
    """Why a step is open: it was never taken, or what was chosen there is gone."""
    step, draft = situation.unfinished, situation.draft
    if step == "address" and draft.address and not situation.offers:
        return gettext("We do not deliver to this address any more. Nothing has been ordered.")
    if step == "delivery" and draft.delivery:
        return gettext("The delivery you chose is not offered any more. Nothing has been ordered yet.")
    if step == "payment" and draft.gateway:
        return gettext("The way of paying you chose is not offered any more. Nothing has been ordered yet.")
    return gettext("Something is still missing before you can order.")


def _hold(session: Session, bill: Bill) -> None:
    wanted = {line.want.variant_id: line.want.quantity for line in bill.lines}
    if not stock.hold(session, wanted):
        left = stock.available(session, wanted)
        raise Short(
            [
                _short(line.want.whole_name, left[line.want.variant_id])
                for line in bill.lines
                if left[line.want.variant_id] < line.want.quantity
            ]
        )


def _short(name: str, left: int) -> str:
    if left <= 0:
        return gettext("“%(name)s” has just sold out.", name=name)
    return ngettext(
        "Of “%(name)s” there is only %(num)d left.", "Of “%(name)s” there are only %(num)d left.", left, name=name
    )


def _freeze(session: Session, situation: Situation, language: str, now: datetime) -> Order:
    bill, draft = situation.bill, situation.draft
    order = Order(
        cart_key=situation.cart.key,
        token=secrets.token_urlsafe(24),
        customer_id=situation.cart.customer_id,
        email=situation.email,
        language=language,
        currency=bill.total.currency,
        total=bill.total.minor,
        address=draft.address,
        delivery=bill.delivery.name if bill.delivery else "",
        state="open",
        shipment="waiting",
        tracking="",
        placed_at=now,
        sent_at=None,
        ended_at=None,
    )
    session.add(order)
    session.flush()
    session.add_all(_lines(order, bill))
    session.add_all(_adjustments(order, bill))
    return order


def _lines(order: Order, bill: Bill) -> list[OrderLine]:
    return [
        OrderLine(
            order_id=order.id,
            position=place,
            variant_id=line.want.variant_id,
            sku=line.want.sku,
            name=line.want.name,
            options=dict(line.want.options),
            quantity=line.want.quantity,
            price=line.want.price.minor,
            amount=line.amount.minor,
            tax_points=line.tax_points,
            tax=line.tax.minor,
            currency=order.currency,
        )
        for place, line in enumerate(bill.lines)
    ]


def _adjustments(order: Order, bill: Bill) -> list[Adjustment]:
    delivery = bill.delivery
    if delivery is None or delivery.tax is None:
        return []
    return [
        Adjustment(
            order_id=order.id,
            kind="delivery",
            label=delivery.name,
            amount=delivery.amount.minor,
            tax_points=delivery.tax_points,
            tax=delivery.tax.minor,
            currency=order.currency,
        )
    ]
