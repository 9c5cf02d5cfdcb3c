"""The checkout: address, delivery, payment, review, placed."""

from collections.abc import Iterable, Sequence
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from flask_wtf import FlaskForm
from wtforms import EmailField, RadioField, SelectField, StringField, TelField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # the stubs are older than it
from wtforms.validators import Email, InputRequired, Optional

from shop import clock
from shop.addressing import address as addressing
from shop.addressing.address import Address
from shop.checkout import placing, promise, steps
from shop.checkout.steps import Situation
from shop.db import db
from shop.orders import history
from shop.shipping import methods
from shop.storefront import shopper
from shop.storefront.payments import pay
from shop.web.forms import NotBlank, OneLine, Printable, at_most, opened, stripped
from shop.web.house import terms
from shop.web.locale import language
from shop.web.returning import had_typed, turn_back
from shop.web.security import session_ended


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
        _address_form(_country(had_typed("country") or known.country)), **_filled(known), email=situation.email
    )
    return _step("address", situation, form)


def give_address() -> ResponseReturnValue:
    situation = _situation(lock=True)
    if situation is None:
        return _send_to("cart")
    country = _country(request.form.get("country", ""))
    form = _address_form(country)()
    if country != request.form.get("country_shown", country):
        return _step("address", situation, form)
    if not form.validate():
        return _step("address", situation, form, 422)
    given = _address(form)
    email = None if current_user.is_authenticated else form["email"].data
    if not steps.give_address(db.session, situation, email, given):
        form["country"].errors = [gettext("We do not deliver there.")]
        return _step("address", situation, form, 422)
    db.session.commit()
    if addressing.doubts(given):
        flash(gettext("The postcode looks unusual for this country. If it is right, just go on."), "warning")
    return _go_on("address")


def delivery() -> ResponseReturnValue:
    situation = _situation()
    if situation is None or not situation.asks("delivery"):
        return _send_on(situation)
    chosen = situation.offer.method.code if situation.offer else situation.offers[0].method.code
    return _step("delivery", situation, opened(_delivery_form(situation), delivery=chosen))


def choose_delivery() -> ResponseReturnValue:
    situation = _situation(lock=True)
    if situation is None or not situation.asks("delivery"):
        return _send_on(situation)
    form = _delivery_form(situation)()
    if not form.validate():
        return _step("delivery", situation, form, 422)
    steps.choose_delivery(db.session, situation, form["delivery"].data)
    db.session.commit()
    return _go_on("delivery")


def payment() -> ResponseReturnValue:
    situation = _situation()
    if situation is None or not situation.asks("payment"):
        return _send_on(situation)
    return _step("payment", situation, opened(_payment_form(situation), payment=situation.gateway))


def choose_payment() -> ResponseReturnValue:
    situation = _situation(lock=True)
    if situation is None or not situation.asks("payment"):
        return _send_on(situation)
    form = _payment_form(situation)()
    if not form.validate():
        return _step("payment", situation, form, 422)
    steps.choose_payment(db.session, situation, form["payment"].data)
    db.session.commit()
    return _go_on("payment")


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
    db.session.commit()
    return pay(order.token)


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


# The forms -----------------------------------------------------------------------------------------------------------

_AUTOCOMPLETE = {
    "name": "name",
    "company": "organization",
    "street": "street-address",
    "city": "address-level2",
    "area": "address-level1",
    "postcode": "postal-code",
}


def _address_form(country: str) -> type[FlaskForm]:
    """The form of an address in this country: its own fields, in its own order."""
    names = addressing.by_name(methods.countries(db.session) or [terms().country], language())
    fields: dict[str, Any] = {}
    if not current_user.is_authenticated:
        fields["email"] = EmailField(
            lazy_gettext("E-mail"),
            [NotBlank(lazy_gettext("Please give us an e-mail address for your order.")), at_most(254), _is_email()],
            filters=[stripped],
            render_kw={"autocomplete": "email"},
        )
    fields["country"] = SelectField(
        lazy_gettext("Country"), choices=_choices(names.items()), default=country, render_kw={"autocomplete": "country"}
    )
    fields |= {part.name: _part(part) for part in addressing.parts(country)}
    fields["phone"] = TelField(
        lazy_gettext("Phone"),
        [Optional(), at_most(40), OneLine()],
        filters=[stripped],
        render_kw={"autocomplete": "tel"},
    )
    return type("AddressForm", (FlaskForm,), fields)


def _part(part: addressing.Part) -> Any:
    needed = NotBlank(gettext("%(field)s cannot be empty.", field=part.label)) if part.required else Optional()
    attributes = {"autocomplete": _AUTOCOMPLETE[part.name]}
    if part.choices:
        choices = _choices([("", gettext("Please choose")), *part.choices])
        return SelectField(part.label, [needed], choices=choices, render_kw=attributes)
    if part.name == "street":
        return TextAreaField(
            part.label, [needed, at_most(200), Printable()], filters=[stripped], render_kw={**attributes, "rows": "2"}
        )
    return StringField(part.label, [needed, at_most(100), OneLine()], filters=[stripped], render_kw=attributes)


def _delivery_form(situation: Situation) -> type[FlaskForm]:
    choices = [(offer.method.code, offer.method.name) for offer in situation.offers]
    return _one_of("delivery", lazy_gettext("How should it reach you?"), choices)


def _payment_form(situation: Situation) -> type[FlaskForm]:
    choices = [(gateway.code, gateway.name) for gateway in situation.terms.gateways.values()]
    return _one_of("payment", lazy_gettext("How would you like to pay?"), choices)


def _one_of(name: str, label: Any, choices: list[tuple[str, str]]) -> type[FlaskForm]:
    field = RadioField(label, [InputRequired(lazy_gettext("Please choose one."))], choices=_choices(choices))
    return type("ChoiceForm", (FlaskForm,), {name: field})


def _choices(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    return [SelectChoice(value, label) for value, label in pairs]


def _is_email() -> Email:
    return Email(lazy_gettext("This is not an e-mail address."))


def _country(given: str) -> str:
    there = methods.countries(db.session)
    return given if given in there else terms().country


def _usual_address() -> Address:
    """What is known of a customer before she has typed anything: where her last order went, or her name."""
    customer = shopper.customer_id()
    latest = history.latest_address(db.session, customer) if customer else None
    name = current_user.name if current_user.is_authenticated else ""
    return latest or Address(name=name, street="", city="", country=terms().country)


def _filled(known: Address) -> dict[str, str]:
    return {name: getattr(known, name) for name in (*_AUTOCOMPLETE, "country", "phone")}


def _address(form: FlaskForm) -> Address:
    given = {name: (form[name].data or "") if name in form else "" for name in (*_AUTOCOMPLETE, "country", "phone")}
    return Address(**{name: text.replace("\r\n", "\n") for name, text in given.items()})
