"""Pages that only tell: delivery and the imprint."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from shop.addressing.address import by_name
from shop.db import db
from shop.money import Money
from shop.shipping.models import DeliveryMethod
from shop.web.locale import language


def blueprint() -> Blueprint:
    room = Blueprint("pages", __name__)
    room.get("/delivery")(delivery)
    room.get("/imprint")(imprint)
    return room


def delivery() -> ResponseReturnValue:
    methods = db.session.scalars(select(DeliveryMethod).order_by(DeliveryMethod.position)).all()
    told = [(method, Money(method.price, method.currency), _free(method), _countries(method)) for method in methods]
    return render_template("storefront/pages/delivery.html", methods=told)


def imprint() -> ResponseReturnValue:
    return render_template("storefront/pages/imprint.html")


def _free(method: DeliveryMethod) -> Money | None:
    return Money(method.free_from, method.currency) if method.free_from else None


def _countries(method: DeliveryMethod) -> list[str]:
    return list(by_name(method.countries, language()).values())
