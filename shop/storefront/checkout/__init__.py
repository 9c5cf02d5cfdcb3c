"""The checkout: address, delivery, payment, review, placed."""

from collections.abc import Callable, Sequence
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user
from flask_wtf import FlaskForm
from sqlalchemy.orm import Session

from shop import clock
from shop.addressing import address as addressing
from shop.addressing.address import Address
from shop.checkout import placing, promise, steps
from shop.checkout.steps import Situation
from shop.db import db
from shop.orders import history
from shop.shipping import methods
from shop.storefront import shopper
from shop.storefront.checkout import forms
from shop.storefront.payments import pay
from shop.web.forms import opened
from shop.web.house import terms
from shop.web.locale import language
from shop.web.returning import had_typed, turn_back
from shop.web.security import session_ended

Form = Callable[[Situation], type[FlaskForm]]


def blueprint() -> Blueprint:
    room = Blueprint("checkout", __name__)
    room.before_request(_sign_in_again)
    room.get("/checkout")(begin)
    room.get("/checkout/address")(address)
    room.post("/checkout/address")(give_address)
    room.get("/checkout/delivery")(delivery)
    room.post("/checkout/delivery")(choose_delivery)
    room.get("/checkout/payment")(payment)
    room.post("/checkout/payment")(choose_payment)
    room.get("/checkout/review")(review)
    room.post("/checkout/review")(confirm)
    return room


def begin() -> ResponseReturnValue:
    situation = _situation()
    return _send_to(situation.unfinished if situation else "cart")


def address() -> ResponseReturnValue:
    situation = _situation()
    if situation is None:
        return _send_to("cart")
    known = situation.draft.address or _usual_address()
    form = opened(
        forms.of_address(_country(had_typed("country") or known.country)), **forms.filled(known), email=situation.email
    )
    return _step("address", situation, form)


def give_address() -> ResponseReturnValue:
    situation = _situation(lock=True)
    if situation is None:
        return _send_to("cart")
    country = _country(request.form.get("country", ""))
    form = forms.of_address(country)()
    if country != request.form.get("country_shown", country):
        return _step("address", situation, form)
    if not form.validate():
        return _step("address", situation, form, 422)
    given = forms.address_in(form)
    email = None if current_user.is_authenticated else form["email"].data
    if not steps.give_address(db.session, situation, email, given):
        form["country"].errors = [gettext("We do not deliver there.")]
        return _step("address", situation, form, 422)
    db.session.commit()
    if addressing.doubts(given):
        flash(gettext("The postcode looks unusual for this country. If it is right, just go on."), "warning")
    return _go_on("address")


def delivery() -> ResponseReturnValue:
    return _ask("delivery", forms.of_delivery)


def choose_delivery() -> ResponseReturnValue:
    return _choose("delivery", forms.of_delivery, steps.choose_delivery)


def payment() -> ResponseReturnValue:
    return _ask("payment", forms.of_payment)


def choose_payment() -> ResponseReturnValue:
    return _choose("payment", forms.of_payment, steps.choose_payment)


def review() -> ResponseReturnValue:
    situation = _situation()
    if situation is None or not situation.asks("review"):
        return _send_on(situation)
    return _step("review", situation, FlaskForm())


def confirm() -> ResponseReturnValue:
    """Place the order. A second click, a reload and another tab find the order that the first one placed."""
    cart = placing.lock(db.session, request.form.get("cart", ""))
    if cart is None or not shopper.owns(cart):
        return _another_cart()
    if cart.placed_at is not None:
        return _already(cart.key)
    situation = steps.read(db.session, cart, _email(), terms())
    seen, fingerprint = request.form.get("seen", ""), request.form.get("fingerprint", "")
    try:
        order = placing.place(db.session, situation, fingerprint, seen, language(), clock.now())
    except placing.Unfinished as refusal:
        return _unfinished(refusal)
    except placing.Short as refusal:
        return _short(refusal)
    except placing.Changed as refusal:
        return _changed(refusal)
    token = order.token
    db.session.commit()
    return pay(token)


def _ask(step: str, form_of: Form) -> ResponseReturnValue:
    """A step with one thing to choose."""
    situation = _situation()
    if situation is None or not situation.asks(step):
        return _send_on(situation)
    return _step(step, situation, opened(form_of(situation), choice=situation.chosen(step)))


def _choose(step: str, form_of: Form, deed: Callable[[Session, Situation, str], None]) -> ResponseReturnValue:
    situation = _situation(lock=True)
    if situation is None or not situation.asks(step):
        return _send_on(situation)
    form = form_of(situation)()
    if not form.validate():
        return _step(step, situation, form, 422)
    deed(db.session, situation, form["choice"].data)
    db.session.commit()
    return _go_on(step)


def _already(cart_key: str) -> ResponseReturnValue:
    order = history.of_cart(db.session, cart_key)
    if order is None:
        return _another_cart()
    token = order.token
    db.session.commit()
    return pay(token)


def _another_cart() -> ResponseReturnValue:
    """The cart she read about is gone, or never was hers: she goes on with the one she has."""
    db.session.rollback()
    situation = _situation()
    if situation:
        flash(gettext("This is not the cart you have now, so nothing has been ordered."), "warning")
    return _send_on(situation)


def _unfinished(refusal: placing.Unfinished) -> ResponseReturnValue:
    db.session.rollback()
    if refusal.step != "cart":
        flash(refusal.sentence, "warning")
    return _send_to(refusal.step)


def _short(refusal: placing.Short) -> ResponseReturnValue:
    """Back to the cart, where she can take less of it; all she has chosen is kept."""
    db.session.rollback()
    for sentence in [*refusal.changes, refusal.sentence]:
        flash(sentence, "warning")
    return redirect(url_for("storefront.cart.show"), 303)


def _changed(refusal: placing.Changed) -> ResponseReturnValue:
    db.session.rollback()
    situation = _situation()
    if situation is None or not situation.asks("review"):
        flash(" ".join([*refusal.changes, refusal.sentence]), "warning")
        return _send_on(situation)
    return _step("review", situation, FlaskForm(), refusal.status, changes=refusal.changes)


def _sign_in_again() -> ResponseReturnValue | None:
    """Somebody whose sign-in ended on the way gets back to her cart by signing in, not an empty one."""
    return turn_back() if session_ended() else None


def _situation(lock: bool = False) -> Situation | None:
    """How this checkout stands; None where the cart is empty."""
    cart = shopper.cart(lock)
    found = steps.read(db.session, cart, _email(), terms()) if cart else None
    return found if found and found.wants else None


def _email() -> str | None:
    return current_user.email if current_user.is_authenticated else None


def _send_to(step: str) -> ResponseReturnValue:
    if step == "cart":
        flash(gettext("Your cart is empty."), "info")
        return redirect(url_for("storefront.cart.show"), 303)
    return redirect(url_for(f".{step}"), 303)


def _send_on(situation: Situation | None) -> ResponseReturnValue:
    """To where she stands: the first step that is still open."""
    return _send_to(situation.unfinished if situation else "cart")


def _go_on(step: str) -> ResponseReturnValue:
    situation = _situation()
    return _send_to(situation.after(step) if situation else "cart")


def _step(
    step: str, situation: Situation, form: FlaskForm, status: int = 200, changes: Sequence[str] = ()
) -> ResponseReturnValue:
    return render_template(
        f"storefront/checkout/{step}.html",
        step=step,
        shown=situation.shown,
        steps=_way(situation, step),
        situation=situation,
        bill=situation.bill,
        form=form,
        changes=changes,
        **_matter[step](situation),
    ), status


def _way(situation: Situation, step: str) -> list[tuple[str, str, str]]:
    """The steps in words, and where one can go back to each."""
    names = {
        "address": gettext("Address"),
        "delivery": gettext("Delivery"),
        "payment": gettext("Payment"),
        "review": gettext("Review"),
    }
    return [(key, names[key], url_for(f".{key}") if situation.open(key) else "") for key in situation.shown]


def _of_delivery(situation: Situation) -> dict[str, Any]:
    offers = situation.offers
    return {
        "details": {offer.method.code: offer.method.promise for offer in offers},
        "prices": {offer.method.code: offer.price.shown(language()) for offer in offers},
    }


def _of_payment(situation: Situation) -> dict[str, Any]:
    return {"details": {gateway.code: gateway.promise for gateway in situation.terms.gateways.values()}}


def _of_review(situation: Situation) -> dict[str, Any]:
    address, gateway = situation.draft.address, situation.gateway
    return {
        "address": address.lines(language()) if address else [],
        "email": situation.email,
        "gateway": situation.terms.gateways[gateway] if gateway else None,
        "fingerprint": promise.fingerprint(situation),
        "promised": promise.text(situation),
    }


_matter = {"address": lambda situation: {}, "delivery": _of_delivery, "payment": _of_payment, "review": _of_review}


def _country(given: str) -> str:
    there = methods.countries(db.session)
    return given if given in there else terms().country


def _usual_address() -> Address:
    """What is known of a customer before she has typed anything: where her last order went, or her name."""
    customer = shopper.customer_id()
    latest = history.latest_address(db.session, customer) if customer else None
    name = current_user.name if current_user.is_authenticated else ""
    return latest or Address(name=name, street="", city="", country=terms().country)
