"""Carts that meet."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop import clock
from shop.accounts import people
from shop.cart import keeping
from shop.cart.models import Cart, CartLine
from shop.catalogue.models import Variant
from shop.db import db
from shop.money import Money
from tests.people import PASSWORD
from tests.step_defs.given.catalogue import put_on_sale


@pytest.fixture
def customer(app: Flask, story: None) -> Iterator[int]:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 10)
    with app.app_context():
        yield people.add(db.session, "Ada", "ada@example.com", PASSWORD, clock.now()).id


def test_the_account_had_a_cart_all_along(customer: int) -> None:
    """Another device begins it between looking for it and taking the visitor's: only the database can know."""
    own, visitors = begin(customer, 4), begin(None, 3)
    assert keeping._made_hers(db.session, visitors, customer) is own
    assert visitors.customer_id is None


def test_a_customer_who_begins_twice_has_one_cart(customer: int) -> None:
    assert begin(customer, 0) is begin(customer, 0)


def test_a_visitors_cart_is_gone_when_it_was_merged(customer: int) -> None:
    own, visitors = begin(customer, 4), begin(None, 3)
    key = visitors.key
    merged = keeping.adopt(db.session, visitors, customer, clock.now())
    db.session.commit()
    assert (merged.brought, merged.capped) == (["Dill gherkins"], [])
    assert keeping.of_visitor(db.session, key) is None
    assert db.session.scalars(select(CartLine.quantity)).all() == [7]
    assert db.session.scalar(select(keeping.held(Cart.id == own.id))) == 7


@pytest.mark.parametrize(("days", "left"), [(29, 2), (30, 2), (31, 1)])
def test_only_a_visitors_cart_is_swept_out(customer: int, days: int, left: int) -> None:
    begin(customer, 1)
    begin(None, 1)
    keeping.forget_old(db.session, clock.now() + timedelta(days=days))
    assert db.session.scalar(select(func.count()).select_from(Cart)) == left


def begin(customer: int | None, many: int) -> Cart:
    cart = keeping.begin(db.session, customer, clock.now())
    if many:
        variant = db.session.scalars(select(Variant.id)).one()
        db.session.add(CartLine(cart_id=cart.id, variant_id=variant, quantity=many))
    db.session.flush()
    return cart
