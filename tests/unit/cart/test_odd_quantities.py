"""Quantities, variants and lines that are none, sent to the cart's own pages: each is refused, and nothing changes."""

from urllib.parse import quote

import pytest
from flask import Flask

from shop.money import Money
from tests.people import People, Person
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.storefront import looking

NO_NUMBER = "The quantity is a whole number from 1 to 9999."
QUANTITIES = [
    "+1",
    "1,5",
    "1e3",
    "0x10",
    "1_0",
    "Infinity",
    "NaN",
    "2147483648",
    "99999999999999999999",
    "٣",
    "３",
    "²",
    "Ⅷ",
    "2 3",
    "<b>2</b>",
    "1; DROP TABLE",
]

CHANGES = [
    "-3",
    "2.5",
    "٣",
    "99999999999999999999",
]

VARIANTS = [
    "0",
    "-1",
    "99999999999999999999",
    "1.0",
    "١",
    "1 OR 1=1",
]

LINES = [
    ("change", "0"),
    ("change", "99999999999999999999"),
    ("change", "-1"),
    ("change", "1.5"),
    ("remove", "99999999999999999999"),
]


@pytest.fixture
def ada(people: People) -> Person:
    return people["Ada"]


@pytest.mark.parametrize("many", QUANTITIES)
def test_what_is_no_quantity_is_not_put_in(app: Flask, ada: Person, many: str) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 9999)
    put_in_cart(ada, "Dill gherkins", many)
    assert_refused(ada)
    assert ada.browser.value("Quantity") == many
    assert_cart_is_empty(ada)


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_nobody_sells_is_not_put_in(app: Flask, ada: Person, variant: str) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    ada.browser.open("/products/dill-gherkins")
    mark = ada.browser.csrf_token()
    ada.browser.post("/cart/add", {"variant": variant, "quantity": "1", "csrf_token": mark})
    assert (ada.browser.status, ada.browser.heading) == (404, "Not found")
    assert ada.browser.sees("The shop does not sell that."), ada.browser.text
    assert_cart_is_empty(ada)


@pytest.mark.parametrize("many", CHANGES)
def test_nothing_is_changed_to_what_is_no_quantity(app: Flask, ada: Person, many: str) -> None:
    fill_cart(app, ada)
    ada.browser.fill("Quantity of Dill gherkins", many)
    ada.browser.press("Change the quantity of Dill gherkins")
    assert_refused(ada)
    assert ada.browser.value("Quantity of Dill gherkins") == many
    assert_cart_is_as_it_was(ada)


@pytest.mark.parametrize(("deed", "number"), LINES)
def test_no_line_goes_by_that_number(app: Flask, ada: Person, deed: str, number: str) -> None:
    fill_cart(app, ada)
    mark = ada.browser.csrf_token()
    ada.browser.post(f"/cart/lines/{quote(number)}/{deed}", {"quantity": "1", "csrf_token": mark})
    assert ada.browser.status == 404
    assert_cart_is_as_it_was(ada)


def fill_cart(app: Flask, person: Person) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 10)
    put_on_sale(app, "Ruby kraut", Money(495, "GBP"), PLENTY)
    put_in_cart(person, "Dill gherkins", "3")
    put_in_cart(person, "Ruby kraut", "1")
    assert person.browser.heading == "Your cart"


def assert_refused(person: Person) -> None:
    told = [*person.browser.notices, *person.browser.errors.values()]
    assert (person.browser.status, told) == (422, [NO_NUMBER])


def assert_cart_is_empty(person: Person) -> None:
    person.browser.open("/cart")
    assert person.browser.heading == "Your cart is empty"


def assert_cart_is_as_it_was(person: Person) -> None:
    person.browser.open("/cart")
    assert person.browser.facts("So far")["Subtotal"] == "£17.55"
    assert person.browser.has_link(looking.cart_link(4)), person.browser.text
