"""Placing from real threads with real commits, many times over: what the @race scenarios show once."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop import clock
from shop.addressing.address import Address
from shop.cart import filling, keeping
from shop.catalogue.models import Product, Variant
from shop.checkout import placing, promise, steps
from shop.checkout.models import Draft
from shop.db import db
from shop.inventory.models import Stock
from shop.money import Money
from shop.orders.models import Order, Payment
from shop.post.models import Letter
from shop.web.house import terms
from tests.step_defs.given.catalogue import put_on_sale

T = TypeVar("T")
pytestmark = pytest.mark.race
ROUNDS = 12


@pytest.mark.parametrize(("buyers", "there"), [(2, 1), (4, 1), (5, 3), (3, 0)])
def test_the_last_jars_go_to_as_many_as_there_are(app: Flask, story: None, buyers: int, there: int) -> None:
    for number in range(ROUNDS):
        jar = _jar(app, f"Jar {number}", there + buyers)
        carts = [_cart(app, jar) for _ in range(buyers)]
        _leave(app, jar, there)
        outcomes = together(app, [lambda read=read: _confirm(*read) for read in carts])  # type: ignore[misc]
        assert sorted(outcomes) == sorted(["placed"] * min(there, buyers) + ["short"] * max(0, buyers - there))
        assert _shelf(app, jar) == (there, min(there, buyers))


def test_one_cart_is_one_order_from_however_many_tabs(app: Flask, story: None) -> None:
    jar = _jar(app, "Jar", 500)
    for number in range(ROUNDS):
        read = _cart(app, jar)
        outcomes = together(app, [lambda: _confirm(*read)] * 4)  # noqa: B023 - done before the next round
        assert sorted(outcomes) == ["already"] * 3 + ["placed"]
        assert _counted(app) == (number + 1, number + 1, number + 1)
        assert _shelf(app, jar) == (500, number + 1)


def test_what_is_paid_is_what_was_read_even_while_prices_change(app: Flask, story: None) -> None:
    jar = _jar(app, "Jar", 500)
    outcomes: list[str] = []
    for _ in range(ROUNDS):
        read = _cart(app, jar)
        outcomes += together(app, [lambda: _confirm(*read), lambda: _raise_price(jar)])[:1]  # noqa: B023
        with app.app_context():
            total = db.session.scalar(select(Order.total).where(Order.cart_key == read[0]))
        assert total == (read[2] if outcomes[-1] == "placed" else None)
    assert set(outcomes) <= {"placed", "changed"}


def test_what_is_put_in_meanwhile_is_ordered_only_if_it_was_read(app: Flask, story: None) -> None:
    jar, other = _jar(app, "Jar", 500), _jar(app, "Other", 500)
    for _ in range(ROUNDS):
        read = _cart(app, jar)
        outcome, _put = together(app, [lambda: _confirm(*read), lambda: _put_in(read[0], other)])  # noqa: B023
        assert outcome in ("placed", "changed")
        assert _shelf(app, other) == (500, 0)


def together(app: Flask, deeds: Sequence[Callable[[], T]]) -> list[T]:
    ready = threading.Barrier(len(deeds))

    def start(deed: Callable[[], T]) -> T:
        with app.test_request_context():
            ready.wait(10)
            return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return [done.result(60) for done in [pool.submit(start, deed) for deed in deeds]]


def _confirm(key: str, fingerprint: str, _total: int) -> str:
    """As the door does it."""
    cart = placing.lock(db.session, key)
    assert cart is not None
    if cart.placed_at is not None:
        return "already"
    situation = steps.read(db.session, cart, None, terms())
    try:
        placing.place(db.session, situation, fingerprint, promise.text(situation), "en_GB", clock.now())
    except placing.Changed as refusal:
        db.session.rollback()
        return "short" if isinstance(refusal, placing.Short) else "changed"
    db.session.commit()
    return "placed"


def _raise_price(variant: int) -> str:
    db.session.get_one(Variant, variant).price += 1
    db.session.commit()
    return ""


def _put_in(key: str, variant: int) -> str:
    cart = keeping.of_visitor(db.session, key, lock=True)
    if cart is not None:
        filling.add(db.session, cart, variant, 1, clock.now())
    db.session.commit()
    return ""


def _jar(app: Flask, name: str, many: int) -> int:
    put_on_sale(app, name, Money(420, "GBP"), many)
    with app.app_context():
        query = select(Variant.id).join(Product, Product.id == Variant.product_id).where(Product.name == name)
        return db.session.scalars(query).one()


def _cart(app: Flask, variant: int) -> tuple[str, str, int]:
    """A guest's cart with one of it, all chosen: its key, what was read, and the total."""
    with app.test_request_context():
        cart = keeping.begin(db.session, None, clock.now())
        filling.add(db.session, cart, variant, 1, clock.now())
        address = Address("Ada", "12 St James's Square", "London", "GB", postcode="SW1Y 4JH")
        draft = Draft(cart_id=cart.id, email="ada@example.com", address=address, delivery="standard", gateway="offline")
        db.session.add(draft)
        db.session.commit()
        situation = steps.read(db.session, cart, None, terms())
        return cart.key, promise.fingerprint(situation), situation.bill.total.minor


def _leave(app: Flask, variant: int, many: int) -> None:
    with app.app_context():
        db.session.get_one(Stock, variant).on_hand = many
        db.session.commit()


def _shelf(app: Flask, variant: int) -> tuple[int, int]:
    with app.app_context():
        on_hand, held = db.session.execute(select(Stock.on_hand, Stock.held).where(Stock.variant_id == variant)).one()
    return on_hand, held


def _counted(app: Flask) -> tuple[int, ...]:
    """Orders, payments and letters."""
    with app.app_context():
        return tuple(db.session.scalar(select(func.count()).select_from(of)) or 0 for of in (Order, Payment, Letter))
