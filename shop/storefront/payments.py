"""Going to pay, coming back from it, and the notices that providers send."""

import logging

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from shop import clock
from shop.db import db, will_write
from shop.errors import NotFound, ShopError
from shop.orders import history, paying
from shop.orders.models import Order, Payment
from shop.payments.gateway import BadNotice, Charge, Gateway, GatewayDown, Outcome
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
        return redirect(thanks, 303)
    charge = _charge(order, waiting)
    db.session.commit()
    try:
        pay_at = gateway.start(charge).pay_at
    except GatewayDown as trouble:
        log.warning("%s did not start payment %s: %s", gateway.code, charge.key, trouble)
        flash(gettext("We have your order, but the bank does not answer just now. Please pay a little later."), "warning")
        return redirect(url_for("storefront.orders.show", token=token), 303)
    return redirect(pay_at or thanks, 303)


def returned(key: str) -> ResponseReturnValue:
    """She comes back from the provider's page. What became of the payment is asked of the provider, not of her."""
    will_write()
    payment = paying.by_key(db.session, key)
    order = history.by_id(db.session, payment.order_id)
    token, gateway = order.token, terms().gateways.get(payment.gateway)
    db.session.rollback()
    outcome = _ask(gateway, key) if gateway else None
    if outcome is not None:
        order = paying.record(db.session, outcome, clock.now())
        paid, declined = order.paid, outcome.result == "declined"
        db.session.commit()
        if paid:
            return redirect(url_for("storefront.orders.thanks", token=token), 303)
        if declined:
            flash(gettext("The bank declined the payment. Nothing was charged; you can try again."), "error")
            return redirect(url_for("storefront.orders.show", token=token), 303)
    flash(gettext("You have not paid yet. Your order is kept, and you can pay from here."), "info")
    return redirect(url_for("storefront.orders.show", token=token), 303)


def notice(gateway: str) -> ResponseReturnValue:
    """A provider says what became of a payment: once, twice, early or late."""
    found = terms().gateways.get(gateway)
    if found is None:
        raise NotFound(gettext("There is no such way to pay."))
    try:
        paying.record(db.session, found.read(request.get_data(), request.headers), clock.now())
    except BadNotice as trouble:
        log.warning("a notice to %s was refused: %s", gateway, trouble)
        return "", 400
    except ShopError as refusal:
        log.error("a notice to %s could not be recorded: %s", gateway, refusal)
        return "", refusal.status
    db.session.commit()
    return "", 204


def _ask(gateway: Gateway, key: str) -> Outcome | None:
    try:
        return gateway.ask(key)
    except GatewayDown as trouble:
        log.warning("%s could not be asked about %s: %s", gateway.code, key, trouble)
        return None


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
