"""A customer's orders, and the one page of each."""

from flask import Blueprint, flash, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user

from shop import clock
from shop.db import db
from shop.errors import NotFound, ShopError
from shop.orders import ending, history, paying, states
from shop.orders.models import Order, Payment
from shop.payments.gateway import Gateway
from shop.storefront.payments import pay
from shop.web.house import name_of, settings, terms
from shop.web.locale import language
from shop.web.problems import back, identifier
from shop.web.returning import turn_back
from shop.web.wall import customer, customers_only


def blueprint() -> Blueprint:
    room = Blueprint("orders", __name__)
    room.get("/account/orders")(listed)
    room.get("/orders/<token>")(show)
    room.get("/orders/<token>/thanks")(thanks)
    room.post("/orders/<token>/pay")(pay_now)
    room.post("/orders/<token>/cancel")(cancel)
    return room


@customers_only
def listed() -> ResponseReturnValue:
    before = identifier(request.args.get("before")) or None
    found = history.of_customer(db.session, customer().id, before)
    orders = found[: history.PAGE]
    older = url_for(".listed", before=orders[-1].id) if len(found) > history.PAGE else None
    return render_template(
        "storefront/orders/listed.html", orders=orders, in_words=states.in_words, older=older, orders_at=found_at()
    )


def found_at() -> str:
    """Where an order is found, before its token."""
    return url_for("storefront.orders.show", token="")


def show(token: str) -> ResponseReturnValue:
    order = _order(token)
    return _page("show", order) if order else turn_back()


def thanks(token: str) -> ResponseReturnValue:
    order = _order(token)
    if order is not None and order.state != "open":
        return back("storefront.orders.show", token=token)
    return _page("thanks", order) if order else turn_back()


def pay_now(token: str) -> ResponseReturnValue:
    order = _order(token, lock=True)
    if order is None:
        return turn_back()
    gateway = request.form.get("gateway", "")
    if gateway not in terms().gateways:
        raise NotFound(gettext("There is no such way to pay."))
    try:
        paying.begin(db.session, order, gateway, clock.now())
    except ShopError as refusal:
        return _refuse(token, refusal)
    db.session.commit()
    return pay(token)


def cancel(token: str) -> ResponseReturnValue:
    order = _order(token, lock=True)
    if order is None:
        return turn_back()
    try:
        ending.cancel(db.session, order, clock.now())
    except ShopError as refusal:
        return _refuse(token, refusal)
    db.session.commit()
    flash(gettext("Your order is cancelled."), "success")
    return back("storefront.orders.show", token=token)


def _refuse(token: str, refusal: ShopError) -> ResponseReturnValue:
    """Back to the order, which says how it stands, with the sentence why."""
    db.session.rollback()
    flash(refusal.sentence, "error")
    return back("storefront.orders.show", token=token)


def _order(token: str, lock: bool = False) -> Order | None:
    """The order, for whoever may see it: a guest by the token alone, a customer signed in; None sends her to do so.

    Raises NotFound for everybody else.
    """
    order = history.by_token(db.session, token)
    if order.customer_id is not None and not current_user.is_authenticated:
        return None
    if order.customer_id is not None and order.customer_id != current_user.id:
        raise NotFound(gettext("There is no such order."))
    return history.by_id(db.session, order.id, lock=True) if lock else order


def _page(view: str, order: Order) -> ResponseReturnValue:
    latest = order.payments[-1]
    by_transfer = latest.gateway == "offline" and states.can_pay(order)
    return render_template(
        f"storefront/orders/{view}.html",
        order=order,
        said=states.in_words(order),
        address=order.address.lines(language()),
        can_cancel=states.can_cancel(order),
        can_pay=states.can_pay(order),
        pay_by=_open_gateways(latest),
        paid_by=name_of(order.payment.gateway),
        transfer_to=settings().bank_account if by_transfer else "",
        taxes=states.taxes(order),
    )


def _open_gateways(latest: Payment) -> list[Gateway]:
    """How an unpaid order can be paid. A transfer that is awaited needs no button."""
    awaited = latest.gateway if latest.state == "waiting" else ""
    return [gateway for code, gateway in terms().gateways.items() if not code == awaited == "offline"]
