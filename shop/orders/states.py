"""The states of an order, its payments and its shipment, as tables; and how they are said."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext

from shop.machine import Machine
from shop.money import Money
from shop.orders.models import Adjustment, Order, OrderLine, Payment
from shop.pricing.bill import TaxLine

ORDER = Machine({"cancel": {"open": "cancelled"}, "expire": {"open": "expired"}})

# Money that arrives late arrives all the same: what is paid is paid, whatever the shop had thought of it before.
PAYMENT = Machine(
    {
        "pay": {"waiting": "paid", "declined": "paid", "cancelled": "paid"},
        "decline": {"waiting": "declined"},
        "cancel": {"waiting": "cancelled"},
    }
)

SHIPMENT = Machine({"send": {"waiting": "sent"}, "cancel": {"waiting": "cancelled"}})


@dataclass(frozen=True)
class Said:
    """A state in words, and its tone: good, heed, bad, tell or none."""

    words: str
    tone: str = ""


def in_words(order: Order) -> Said:
    """How the order stands, as the customer and the staff read it. Derived; set nowhere."""
    if order.state != "open":
        return _ended(order)
    if order.shipment == "sent":
        return Said(gettext("Sent"), "good")
    if order.paid_twice:
        return Said(gettext("Paid twice, being packed, refund due"), "heed")
    if order.paid:
        return Said(gettext("Paid, being packed"), "good")
    if any(payment.state == "waiting" for payment in order.payments):
        return Said(gettext("Awaiting payment"), "tell")
    return Said(gettext("Payment declined"), "bad")


def _ended(order: Order) -> Said:
    if order.paid:
        return Said(gettext("Cancelled, refund due"), "heed")
    if order.state == "expired":
        return Said(gettext("Cancelled, as it was not paid in time"))
    return Said(gettext("Cancelled"))


def payment_in_words(payment: Payment) -> Said:
    """How one payment stands, as the staff reads it."""
    return {
        "waiting": Said(gettext("Awaited"), "tell"),
        "paid": Said(gettext("Paid"), "good"),
        "declined": Said(gettext("Declined"), "bad"),
        "cancelled": Said(gettext("Given up")),
    }[payment.state]


def can_cancel(order: Order) -> bool:
    """Whether the customer may still cancel by herself: unpaid and unsent."""
    return ORDER.can("cancel", order.state) and SHIPMENT.can("cancel", order.shipment) and not order.paid


def can_pay(order: Order) -> bool:
    return order.state == "open" and not order.paid


def can_send(order: Order) -> bool:
    return order.state == "open" and order.paid and SHIPMENT.can("send", order.shipment)


def taxes(order: Order) -> list[TaxLine]:
    """The taxes of an order by rate, as they were agreed."""
    agreed: list[OrderLine | Adjustment] = [*order.lines, *order.adjustments]
    taxed = [item for item in agreed if item.amount]
    return [_at(order.currency, points, taxed) for points in sorted({item.tax_points for item in taxed})]


def _at(currency: str, points: int, taxed: Sequence[OrderLine | Adjustment]) -> TaxLine:
    alike = [item for item in taxed if item.tax_points == points]
    gross, tax = sum(item.amount for item in alike), sum(item.tax for item in alike)
    return TaxLine(points, Money(gross, currency), Money(tax, currency))
