"""Reviews that no page of the shop has sent: none orders anything, whatever stands in it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from shop.catalogue.models import Variant
from shop.db import db
from shop.demo.bank import Bank
from shop.money import Money
from tests.people import People, Person
from tests.postbox import Postbox
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.given.checkout import go_to_review
from tests.step_defs.storefront.checkout import placed
from tests.step_defs.storefront.checkout.sending import review_of

READ: dict[str, str] = {
    "nothing": "",
    "a number": "7",
    "an empty list": "[]",
    "a thousand brackets": "[" * 1_000,
    "a hundred thousand brackets": "[" * 100_000,
}
BILLS: dict[str, Callable[[str], str]] = {
    "an endless amount": lambda bill: bill.replace(": 1235", ": Infinity"),
    "an amount of 400 figures": lambda bill: bill.replace(": 1235", f": {'9' * 400}"),
    "half a character": lambda bill: bill.replace("Dill gherkins", "\\ud800"),
    "a bill without lines": lambda bill: "{}",
    "a bill of lists": lambda bill: "[[], []]",
}


@pytest.fixture
def ada(app: Flask, people: People) -> Person:
    """She is about to confirm £12.35."""
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    put_in_cart(people["Ada"], "Dill gherkins", "2")
    go_to_review(people["Ada"])
    return people["Ada"]


@pytest.fixture
def dearer(app: Flask, ada: Person) -> None:
    """By now it is £12.95, so that there is something to tell."""
    with app.app_context():
        db.session.execute(update(Variant).values(price=450))
        db.session.commit()


@pytest.mark.parametrize("what", READ)
@pytest.mark.usefixtures("dearer")
def test_what_she_read_may_be_anything(ada: Person, letters: Postbox, bank: Bank, what: str) -> None:
    confirm_with(ada, seen=READ[what])
    assert_told_the_cost(ada)
    assert_nothing_is_placed(letters, bank)


@pytest.mark.parametrize("what", BILLS)
@pytest.mark.usefixtures("dearer")
def test_the_bill_she_read_may_be_any_bill(ada: Person, letters: Postbox, bank: Bank, what: str) -> None:
    read: dict[str, Any] = json.loads(review_of(ada.browser)["seen"])
    forged = BILLS[what](read["bill"])
    assert forged != read["bill"]
    confirm_with(ada, seen=json.dumps({**read, "bill": forged}))
    assert_told_the_cost(ada)
    assert_nothing_is_placed(letters, bank)


@pytest.mark.usefixtures("dearer")
def test_the_fingerprint_may_be_nonsense(ada: Person, letters: Postbox, bank: Bank) -> None:
    confirm_with(ada, fingerprint="gherkin ☃ " * 9)
    assert_told_the_cost(ada)
    assert_nothing_is_placed(letters, bank)


@pytest.mark.parametrize("name", ["cart", "fingerprint", "seen"])
def test_a_null_byte_orders_nothing(ada: Person, letters: Postbox, bank: Bank, name: str) -> None:
    confirm_with(ada, **{name: review_of(ada.browser)[name] + "\0"})
    assert_nothing_is_placed(letters, bank)


def confirm_with(person: Person, **forged: str) -> None:
    person.browser.post("/checkout/review", {**review_of(person.browser), **forged})


def assert_told_the_cost(person: Person) -> None:
    assert person.browser.heading == "One last look"
    assert person.browser.facts("The bill")["Total"] == "£12.95"
    assert any("Nothing has been ordered yet." in notice for notice in person.browser.notices)


def assert_nothing_is_placed(letters: Postbox, bank: Bank) -> None:
    assert placed.orders(letters) == []
    assert bank.ledger.entries() == []
