"""Orders, for those who pack them."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, lazy_gettext
from flask_wtf import FlaskForm
from wtforms import StringField

from shop import clock
from shop.db import db
from shop.errors import ShopError
from shop.orders import ending, history, paying, states
from shop.orders.models import Order
from shop.web.forms import OneLine, at_most, opened, stripped
from shop.web.house import name_of
from shop.web.locale import language
from shop.web.problems import back, identifier
from shop.web.wall import staff_only


class SendForm(FlaskForm):
    tracking = StringField(
        lazy_gettext("Tracking number"),
        [at_most(100), OneLine()],
        filters=[stripped],
        render_kw={"autocomplete": "off"},
    )


def blueprint() -> Blueprint:
    room = Blueprint("orders", __name__)
    room.get("/")(begin)
    room.get("/orders")(listed)
    room.get("/orders/<number>")(show)
    room.post("/orders/<number>/paid")(mark_paid)
    room.post("/orders/<number>")(mark_sent)
    room.post("/orders/<number>/cancel")(cancel)
    return room


@staff_only
def begin() -> ResponseReturnValue:
    return redirect(url_for(".listed"))


@staff_only
def listed() -> ResponseReturnValue:
    before = identifier(request.args.get("before")) or None
    found = history.of_everybody(db.session, before)
    orders = found[: history.PAGE]
    older = url_for(".listed", before=orders[-1].id) if len(found) > history.PAGE else None
    return render_template(
        "backoffice/orders/listed.html",
        orders=orders,
        in_words=states.in_words,
        older=older,
        orders_at=url_for(".listed"),
    )


@staff_only
def show(number: str) -> ResponseReturnValue:
    return _page(history.by_number(db.session, number), opened(SendForm))


@staff_only
def mark_paid(number: str) -> ResponseReturnValue:
    return _do(number, lambda order: paying.paid_by_hand(db.session, order, clock.now()), gettext("The order is paid."))


@staff_only
def mark_sent(number: str) -> ResponseReturnValue:
    form = SendForm()
    if not form.validate():
        return _page(history.by_number(db.session, number), form, 422)
    tracking = form.tracking.data or ""
    return _do(
        number, lambda order: ending.send(db.session, order, tracking, clock.now()), gettext("The order is sent.")
    )


@staff_only
def cancel(number: str) -> ResponseReturnValue:
    return _do(
        number, lambda order: ending.cancel_by_staff(db.session, order, clock.now()), gettext("The order is cancelled.")
    )


def _do(number: str, deed: Callable[[Order], None], done: str) -> ResponseReturnValue:
    order = history.by_number(db.session, number, lock=True)
    try:
        deed(order)
    except ShopError as refusal:
        db.session.rollback()
        flash(refusal.sentence, "error")
        return back("backoffice.orders.show", number=number)
    db.session.commit()
    flash(done, "success")
    return back("backoffice.orders.show", number=number)


def _page(order: Order, form: SendForm, status: int = 200) -> ResponseReturnValue:
    return render_template(
        "backoffice/orders/show.html",
        order=order,
        form=form,
        said=states.in_words(order),
        payments=[(name_of(payment.gateway), payment, states.payment_in_words(payment)) for payment in order.payments],
        address=order.address.lines(language()),
        taxes=states.taxes(order),
        can_pay=states.can_pay(order),
        can_send=states.can_send(order),
        can_cancel=order.state == "open" and order.shipment == "waiting",
    ), status
