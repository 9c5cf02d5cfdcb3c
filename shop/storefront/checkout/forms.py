"""The forms of the checkout: an address as its country writes it, and choices."""

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext, lazy_gettext
from flask_login import current_user
from flask_wtf import FlaskForm
from wtforms import EmailField, RadioField, SelectField, StringField, TelField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # the stubs are older than it
from wtforms.validators import Email, InputRequired, Optional

from shop.addressing import address as addressing
from shop.addressing.address import Address
from shop.checkout.steps import Situation
from shop.db import db
from shop.shipping import methods
from shop.web.forms import NotBlank, OneLine, Printable, at_most, stripped
from shop.web.house import terms
from shop.web.locale import language

_AUTOCOMPLETE = {
    "name": "name",
    "company": "organization",
    "street": "street-address",
    "city": "address-level2",
    "area": "address-level1",
    "postcode": "postal-code",
}


def of_address(country: str) -> type[FlaskForm]:
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


def of_delivery(situation: Situation) -> type[FlaskForm]:
    choices = [(offer.method.code, offer.method.name) for offer in situation.offers]
    return _one_of(lazy_gettext("How should it reach you?"), choices)


def of_payment(situation: Situation) -> type[FlaskForm]:
    choices = [(gateway.code, gateway.name) for gateway in situation.terms.gateways.values()]
    return _one_of(lazy_gettext("How would you like to pay?"), choices)


def _one_of(label: Any, choices: list[tuple[str, str]]) -> type[FlaskForm]:
    field = RadioField(label, [InputRequired(lazy_gettext("Please choose one."))], choices=_choices(choices))
    return type("ChoiceForm", (FlaskForm,), {"choice": field})


def _choices(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    return [SelectChoice(value, label) for value, label in pairs]


def _is_email() -> Email:
    return Email(lazy_gettext("This is not an e-mail address."))


def filled(known: Address) -> dict[str, str]:
    return {name: getattr(known, name) for name in (*_AUTOCOMPLETE, "country", "phone")}


def address_in(form: FlaskForm) -> Address:
    given = {name: (form[name].data or "") if name in form else "" for name in (*_AUTOCOMPLETE, "country", "phone")}
    return Address(**{name: text.replace("\r\n", "\n") for name, text in given.items()})
