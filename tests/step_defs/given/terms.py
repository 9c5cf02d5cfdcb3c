"""What the shop asks and offers: prices, delivery, taxes, ways of paying; and how all of it changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask
from pytest_bdd import given, when
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.catalogue.models import Product, Variant
from shop.db import db
from shop.inventory import stock
from shop.money import Money
from shop.shipping.models import DeliveryMethod
from shop.taxation.models import TaxRate
from shop.web import house
from tests.step_defs.phrases import phrase


@given(phrase('the shop now asks {price:Money} for "{product:Text}"'))
@when(phrase('the shop now asks {price:Money} for "{product:Text}"'))
def now_asks(app: Flask, price: Money, product: str) -> None:
    """Of a product in several kinds, the kind is named as the cart names it: «Kimchi, hot»."""
    with app.app_context():
        _variant(db.session, product).price = price.minor
        db.session.commit()


@given(phrase('"{product:Text}" is withdrawn from sale'))
def withdrawn(app: Flask, product: str) -> None:
    with app.app_context():
        db.session.delete(_variant(db.session, product))
        db.session.commit()


@given(phrase('the shop has {many:Left} "{product:Text}" left now'))
@when(phrase('the shop has {many:Left} "{product:Text}" left now'))
def has_left_now(app: Flask, many: int, product: str) -> None:
    with app.app_context():
        stock.count(db.session, _variant(db.session, product).id, many)
        db.session.commit()


@given(phrase("{way} delivery costs {price:Money} by now"))
def delivery_costs(app: Flask, way: str, price: Money) -> None:
    with app.app_context():
        method_called(db.session, f"{way} delivery").price = price.minor
        db.session.commit()


@given("delivery is free")
def delivery_is_free(app: Flask, story: None) -> None:
    with app.app_context():
        for method in db.session.scalars(select(DeliveryMethod)):
            method.price = 0
        db.session.commit()


@given(phrase("{way} delivery is not offered any more"))
def delivery_given_up(app: Flask, way: str) -> None:
    with app.app_context():
        db.session.delete(method_called(db.session, f"{way} delivery"))
        db.session.commit()


@given(phrase("the shop offers {way} delivery to Great Britain as well"))
def delivery_added(app: Flask, way: str) -> None:
    with app.app_context():
        db.session.add(
            DeliveryMethod(
                code=way.lower(), name=f"{way} delivery", promise="", countries=["GB"], calculator="flat", price=100,
                free_from=None, currency="GBP", tax_category="standard", position=9,
            )
        )  # fmt: skip
        db.session.commit()


@given("nothing is delivered to Germany any more")
def germany_given_up(app: Flask) -> None:
    with app.app_context():
        for method in db.session.scalars(select(DeliveryMethod)):
            method.countries = [country for country in method.countries if country != "DE"]
        db.session.commit()


@given(phrase("food is taxed at {percent:Count}% by now"))
def food_taxed(app: Flask, percent: int) -> None:
    with app.app_context():
        db.session.get_one(TaxRate, ("food", "")).basis_points = percent * 100
        db.session.commit()


@pytest.fixture
def take_only(app: Flask, story: None) -> Iterator[Callable[[str], None]]:
    """Close all gateways but the one of this name, until the scenario ends."""
    settings, terms = app.extensions["shop"]

    def close_others(name: str) -> None:
        left = {code: gateway for code, gateway in terms.gateways.items() if str(gateway.name) == name}
        house.init_app(app, settings, replace(terms, gateways=left))

    yield close_others
    house.init_app(app, settings, terms)


@given(phrase('the shop takes nothing but "{gateway:Text}"'))
def takes_only(app: Flask, take_only: Callable[[str], None], gateway: str) -> None:
    with app.test_request_context():
        take_only(gateway)


def _variant(session: Session, called: str) -> Variant:
    product, _, kind = called.partition(", ")
    found = session.scalars(
        select(Variant).join(Product, Product.id == Variant.product_id).where(Product.name == product)
    ).all()
    (variant,) = [variant for variant in found if not kind or kind in variant.options.values()]
    return variant


def method_called(session: Session, name: str) -> DeliveryMethod:
    return session.scalars(select(DeliveryMethod).where(DeliveryMethod.name == name)).one()
