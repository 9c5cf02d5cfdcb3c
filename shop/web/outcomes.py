"""Asking a provider what became of a payment, and writing down what it says."""

from shop import clock
from shop.db import db, will_write
from shop.orders import history, paying
from shop.orders.models import Order
from shop.web.house import terms


def learn(key: str) -> Order:
    """The order of the payment with this key, as it stands after asking; commit it. No transaction is open meanwhile.

    Raises NotFound for a key that is not ours, GatewayDown where nobody answers, ShopError where the amounts differ.
    """
    payment = paying.by_key(db.session, key)
    number, gateway = payment.order_id, terms().gateways.get(payment.gateway)
    db.session.rollback()
    outcome = gateway.ask(key) if gateway else None
    will_write()
    return paying.record(db.session, outcome, clock.now()) if outcome else history.by_id(db.session, number)
