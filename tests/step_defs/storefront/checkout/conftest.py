"""What people do and see wherever they are in the checkout."""

import re

import pytest
from flask import Flask
from pytest_bdd import given, parsers, then, when

from shop.demo.bank import Bank
from shop.money import Money
from tests.people import People
from tests.postbox import Postbox
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.checkout import (
    choose_delivery,
    choose_payment,
    confirm,
    give_address,
    go_to_review,
)
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout import placed, sending
from tests.visitor import FlaskVisitor

PLACES = {
    "cart": "/cart",
    "checkout": "/checkout",
    "address": "/checkout/address",
    "delivery": "/checkout/delivery",
    "payment": "/checkout/payment",
    "review": "/checkout/review",
}


@pytest.fixture
def tabs() -> dict[str, FlaskVisitor]:
    """The other tab, or the other device, of those who have one."""
    return {}


@pytest.fixture
def read() -> dict[str, str]:
    """What a review sent that was confirmed already."""
    return {}


@given(phrase("{who:Person} has come as far as {so_far}"))
def has_come_as_far(app: Flask, people: People, who: str, so_far: str) -> None:
    person, done = people[who], ["an empty cart", "a full cart", "the address", "the delivery", "the payment"]
    reached = done.index(so_far)
    if reached >= 1:
        put_in_cart(person, "Dill gherkins", "1")
    if reached >= 2:
        person.browser.open(PLACES["address"])
        give_address(person)
    if reached >= 3:
        choose_delivery(person)
    if reached >= 4:
        choose_payment(person)


@given(phrase('{who:Person} is about to confirm {many:Count} "{product:Text}" and {more:Count} "{other:Text}"'))
def is_about_to_confirm_two(people: People, who: str, many: int, product: str, more: int, other: str) -> None:
    put_in_cart(people[who], product, str(many))
    put_in_cart(people[who], other, str(more))
    go_to_review(people[who])


@given(phrase("in another tab, {who:Person} has {done_what}"))
def has_done_elsewhere(app: Flask, people: People, who: str, done_what: str) -> None:
    sending.do_elsewhere(app, people[who], done_what)


@when(phrase("{who:Person} goes to the checkout"))
def goes_to_checkout(people: People, who: str) -> None:
    people[who].browser.open(PLACES["checkout"])


@when(phrase("{who:Person} asks straight for the {step}"))
def asks_straight_for(people: People, who: str, step: str) -> None:
    people[who].browser.open(PLACES[step])


@when(phrase("{who:Person} gives her address in {country}"))
def gives_address_in(people: People, who: str, country: str) -> None:
    if people[who].browser.path != PLACES["address"]:
        people[who].browser.open(PLACES["address"])
    give_address(people[who], country.removeprefix("the "))


@when(phrase("{who:Person} confirms her order"))
def confirms(people: People, who: str) -> None:
    confirm(people[who])


@then(phrase("{who:Person} is sent to the {step}"))
def is_sent_to(people: People, who: str, step: str) -> None:
    *hops, last = people[who].browser.last_trail
    assert (last.method, last.path, last.status) == ("GET", PLACES[step], 200), people[who].browser.last_trail
    assert [hop.status for hop in hops] == [303] * len(hops) != [], people[who].browser.last_trail


@then(phrase("{who:Person} comes to the {step}"))
def comes_to(people: People, who: str, step: str) -> None:
    assert [str(hop) for hop in people[who].browser.last_trail] == [f"GET {PLACES[step]} → 200"]


@then("no order is placed")
def none_is_placed(letters: Postbox, bank: Bank) -> None:
    assert placed.orders(letters) == []
    assert bank.ledger.entries() == []


@then(phrase("{many:Count} order is placed"))
@then(phrase("{many:Count} orders are placed"))
def so_many_are_placed(letters: Postbox, many: int) -> None:
    found = placed.orders(letters)
    assert len(found) == many, found


@then(phrase("{who:Person}'s order comes to {amount:Money}"))
def order_comes_to(people: People, letters: Postbox, who: str, amount: Money) -> None:
    placed.look_at(people[who], letters)
    assert people[who].browser.facts("The bill")["Total"] == amount.shown("en_GB")


@then(parsers.re(r"(?P<who>[A-Z][a-z]+) is shown (?P<way>.+) for (?P<price>£[\d.]+) and pays by (?P<gateway>.+)"))
def is_shown(people: People, who: str, way: str, price: str, gateway: str) -> None:
    browser = people[who].browser
    assert browser.heading == "One last look"
    assert browser.facts("The bill")[f"Delivery {way}"] == price
    assert browser.sees(gateway, within="Delivery and payment")


@then(phrase("{who:Person} is thanked for the same order both times"))
def is_thanked_twice(people: People, who: str) -> None:
    person = people[who]
    assert person.browser.heading.startswith("Thank you")
    assert person.mind["thanked for"] == number_in(person.browser)


def number_in(browser: FlaskVisitor) -> str:
    found = re.search(r"Order number (\d+)", browser.text)
    assert found, browser.text
    return found[1]
