from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from shop.db import db
from shop.money import Money
from shop.shipping import methods
from shop.shipping.calculators import CALCULATORS
from shop.shipping.models import DeliveryMethod


@pytest.fixture
def session(app: Flask, story: None) -> Iterator[Session]:
    with app.app_context():
        yield db.session


@pytest.mark.parametrize(
    ("calculator", "free_from", "goods", "price"),
    [
        ("flat", None, 0, 395),
        ("flat", 4000, 4000, 395),
        ("free-from", 4000, 0, 395),
        ("free-from", 4000, 3999, 395),
        ("free-from", 4000, 4000, 0),
        ("free-from", 4000, 4001, 0),
        ("free-from", None, 999_999, 395),
    ],
)
def test_what_delivery_costs(calculator: str, free_from: int | None, goods: int, price: int) -> None:
    method = _method("post", calculator=calculator, free_from=free_from)
    assert CALCULATORS[calculator].price(method, Money(goods, "GBP")) == Money(price, "GBP")


@pytest.mark.parametrize(
    ("country", "goods", "open_"),
    [
        ("GB", 100, [("standard", 395), ("express", 750)]),
        ("GB", 4000, [("standard", 0), ("express", 750)]),
        ("DE", 100, [("standard", 395)]),
        ("FR", 100, []),
        ("", 100, []),
    ],
)
def test_what_is_open_to_a_country(session: Session, country: str, goods: int, open_: list[tuple[str, int]]) -> None:
    offers = methods.open_to(session, country, Money(goods, "GBP"))
    assert [(offer.method.code, offer.price.minor) for offer in offers] == open_


def test_the_cheapest_comes_first_wherever_it_stands(session: Session) -> None:
    session.add(_method("snail", countries=["GB"], price=99))
    session.flush()
    assert methods.open_to(session, "GB", Money(100, "GBP"))[0].method.code == "snail"


def test_no_countries_are_all_countries(session: Session) -> None:
    session.add(_method("balloon"))
    session.flush()
    assert [offer.method.code for offer in methods.open_to(session, "FR", Money(100, "GBP"))] == ["balloon"]
    assert methods.countries(session) == ["DE", "GB", "US"]


def _method(
    code: str,
    countries: list[str] | None = None,
    calculator: str = "flat",
    price: int = 395,
    free_from: int | None = None,
) -> DeliveryMethod:
    return DeliveryMethod(
        code=code,
        name=code,
        promise="",
        countries=countries or [],
        calculator=calculator,
        price=price,
        free_from=free_from,
        currency="GBP",
        tax_category="standard",
        position=9,
    )
