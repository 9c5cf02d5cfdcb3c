"""Going to pay, coming back from it, and the notices that providers send."""

import logging

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from shop import clock
from shop.db import db
from shop.errors import NotFound, ShopError
from shop.orders import history, paying
from shop.orders.models import Order, Payment
from shop.payments.gateway import BadNotice, Charge, GatewayDown
from shop.web import outcomes
from shop.web.house import settings, terms
from shop.web.security import csrf

log = logging.getLogger(__name__)


def blueprint() -> Blueprint:
    room = Blueprint("payments", __name__)
    room.get("/payments/<key>/return")(returned)
    room.post("/payments/<gateway>/notice")(csrf.exempt(notice))
    return room


def pay(token: str) -> ResponseReturnValue:
    """Send her to where she pays, or to her order where there is nothing to do. No transaction is open meanwhile."""
    order = history.by_token(db.session, token)
    waiting = next((payment for payment in order.payments if payment.state == "waiting"), None)
    thanks = url_for("storefront.orders.thanks", token=token)
    gateway = terms().gateways.get(waiting.gateway) if waiting else None
    if waiting is None or gateway is None:
        ended = waiting is None and not order.paid
        return redirect(url_for("storefront.orders.show", token=token) if ended else thanks, 303)
    charge = _charge(order, waiting)
    db.session.commit()
    try:
        pay_at = gateway.start(charge).pay_at
    except GatewayDown as trouble:
        log.warning("%s did not start payment %s: %s", gateway.code, charge.key, trouble)
        flash(
            gettext("We have your order, but the bank does not answer just now. Please pay a little later."), "warning"
        )
        return redirect(url_for("storefront.orders.show", token=token), 303)
    return redirect(pay_at or thanks, 303)


def returned(key: str) -> ResponseReturnValue:
    """She comes back from the provider's page. What became of the payment is asked of the provider, not of her."""
    try:
        order, silent = outcomes.learn(key), False
    except GatewayDown as trouble:
        log.warning("nobody answered about payment %s: %s", key, trouble)
        order, silent = history.by_id(db.session, paying.by_key(db.session, key).order_id), True
    token, (view, sentence, tone) = order.token, _after_paying(order, key, silent)
    db.session.commit()
    if sentence:
        flash(sentence, tone)
    return redirect(url_for(f"storefront.orders.{view}", token=token), 303)


def _after_paying(order: Order, key: str, silent: bool) -> tuple[str, str, str]:
    """Where she goes, and what she is told there, in which tone."""
    if order.paid and order.state == "open":
        return "thanks", "", ""
    if order.paid:
        late = gettext("Your payment came after the order had been cancelled. You get your money back.")
        return "show", late, "warning"
    if any(payment.key == key and payment.state == "declined" for payment in order.payments):
        return "show", gettext("The bank declined the payment. Nothing was charged; you can try again."), "error"
    if order.state != "open":
        return "show", gettext("This order is cancelled. You have not paid, and there is nothing to pay."), "info"
    if silent:
        sentence = gettext("The bank has not told us yet whether you have paid. As soon as it does, we write to you.")
        return "show", sentence, "warning"
    return "show", gettext("You have not paid yet. Your order is kept, and you can pay from here."), "info"


def notice(gateway: str) -> ResponseReturnValue:
    """A provider says what became of a payment: once, twice, early or late."""
    found = terms().gateways.get(gateway)
    if found is None:
        raise NotFound(gettext("There is no such way to pay."))
    try:
        paying.record(db.session, found.read(request.get_data(), dict(request.headers)), clock.now())
    except BadNotice as trouble:
        log.warning("a notice to %s was refused: %s", gateway, trouble)
        return "", 400
    except ShopError as refusal:
        log.error("a notice to %s could not be recorded: %s", gateway, refusal)
        return "", refusal.status
    db.session.commit()
    return "", 204


def _charge(order: Order, payment: Payment) -> Charge:
    shop = settings()
    return Charge(
        key=payment.key,
        amount=payment.money,
        description=gettext("%(shop)s, order %(number)s", shop=shop.name, number=order.number),
        email=order.email,
        return_url=url_for("storefront.payments.returned", key=payment.key, _external=True),
        notify_url=shop.public_url + url_for("storefront.payments.notice", gateway=payment.gateway),
    )
