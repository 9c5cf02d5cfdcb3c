"""Pages that only tell: delivery and the imprint."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from shop.addressing.address import by_name
from shop.db import db
from shop.shipping import methods
from shop.web.locale import language


def blueprint() -> Blueprint:
    room = Blueprint("pages", __name__)
    room.get("/delivery")(delivery)
    room.get("/imprint")(imprint)
    return room


def delivery() -> ResponseReturnValue:
    told = [(tariff, by_name(tariff.method.countries, language()).values()) for tariff in methods.tariffs(db.session)]
    return render_template("storefront/pages/delivery.html", tariffs=told)


def imprint() -> ResponseReturnValue:
    return render_template("storefront/pages/imprint.html")
