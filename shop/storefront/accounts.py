"""The customer's account. Signing in, out and up are Flask-Security's pages, in `templates/security/`."""

from flask import Blueprint, flash, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext, lazy_gettext
from flask_wtf import FlaskForm
from wtforms import StringField

from shop.db import db
from shop.orders import history, states
from shop.storefront.orders import found_at
from shop.web.forms import NotBlank, OneLine, at_most, opened, stripped
from shop.web.problems import back
from shop.web.wall import customer, customers_only


class DetailsForm(FlaskForm):
    name = StringField(
        lazy_gettext("Your name"),
        [NotBlank(lazy_gettext("Name cannot be empty.")), at_most(200), OneLine()],
        filters=[stripped],
        render_kw={"autocomplete": "name"},
    )


def blueprint() -> Blueprint:
    room = Blueprint("accounts", __name__)
    room.get("/account")(account)
    room.get("/account/details")(details)
    room.post("/account/details")(change_details)
    return room


@customers_only
def account() -> ResponseReturnValue:
    latest = history.of_customer(db.session, customer().id)[:3]
    return render_template(
        "storefront/accounts/account.html", orders=latest, in_words=states.in_words, orders_at=found_at()
    )


@customers_only
def details() -> ResponseReturnValue:
    return render_template("storefront/accounts/details.html", form=opened(DetailsForm, name=customer().name))


@customers_only
def change_details() -> ResponseReturnValue:
    form = DetailsForm()
    if not form.validate():
        return render_template("storefront/accounts/details.html", form=form), 422
    customer().name = form.name.data or ""
    db.session.commit()
    flash(gettext("Your details are saved."), "success")
    return back("storefront.accounts.account")
