"""Signing out: what goes, what is kept nowhere, and what a copy is worth."""

import pytest
from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import People
from tests.step_defs.given.accounts import sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import PLACES, phrase
from tests.visitor import FlaskVisitor

scenarios("storefront/accounts/signing_out.feature")


@pytest.fixture
def windows() -> dict[str, FlaskVisitor]:
    """A second window by whose it is."""
    return {}


@given(phrase("{thief:Person} has copied what {who:Person}'s browser keeps"))
@when(phrase("{thief:Person} copies what {who:Person}'s browser keeps"))
def copies(people: People, thief: str, who: str) -> None:
    journeys.copy_what_is_kept(people[who].browser, people[thief].browser)


@given(phrase("{who:Person} has two windows open"))
def has_two_windows(app: Flask, people: People, windows: dict[str, FlaskVisitor], who: str) -> None:
    windows[who] = journeys.another_window(app, people[who])
    windows[who].open("/account/orders")


@given(phrase("{who:Person} has opened {place:Place} and signed out"))
def has_opened_and_signed_out(people: People, who: str, place: str) -> None:
    people[who].browser.open(PLACES[place][0])
    assert people[who].browser.heading == PLACES[place][1]
    people[who].browser.press("Sign out")


@when(phrase("{who:Person} goes back"))
def goes_back(people: People, who: str) -> None:
    people[who].browser.open("/")
    people[who].browser.back()


@when(phrase("{who:Person} signs out in the first and then in the second"))
def signs_out_twice(people: People, windows: dict[str, FlaskVisitor], who: str) -> None:
    people[who].browser.press("Sign out")
    people[who].browser = windows[who]
    people[who].browser.press("Sign out")


@then(phrase("{who:Person} is on the front page"))
def is_on_the_front_page(people: People, who: str) -> None:
    browser = people[who].browser
    assert [(hop.method, hop.path) for hop in browser.last_trail] == [("POST", "/sign-out"), ("GET", "/")]
    assert browser.status == 200


@then(phrase("nothing of {who:Person} is left in her browser"))
def nothing_is_left(people: People, who: str) -> None:
    browser = people[who].browser
    assert who not in browser.text
    assert browser.has_link("Sign in")
    with browser.client.session_transaction() as kept:
        assert dict(kept).keys() <= {"csrf_token", "_permanent"}


@then(phrase('the {many:Count} "{product:Text}" wait for {who:Person} when she signs in again'))
def cart_waits(people: People, who: str, many: int, product: str) -> None:
    sign_in(people[who])
    people[who].browser.open("/cart")
    assert people[who].browser.value(f"Quantity of {product}") == str(many)


@then(phrase("{who:Person}'s browser keeps no copy of what it shows"))
def keeps_no_copy(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.status, browser.header("Cache-Control")) == (200, "no-store")


@then(phrase("{thief:Person} passes for {who:Person}"))
def passes_for(people: People, thief: str, who: str) -> None:
    people[thief].browser.open("/account")
    assert people[thief].browser.heading == f"Hello, {who}"


@then(phrase("{thief:Person} does not pass for {who:Person}"))
def does_not_pass_for(people: People, thief: str, who: str) -> None:
    people[thief].browser.open("/account")
    assert people[thief].browser.heading == "Sign in"
    assert who not in people[thief].browser.text


@then(phrase('{who:Person} can order "{product:Text}" without signing in'))
def can_order_as_a_guest(people: People, who: str, product: str) -> None:
    put_in_cart(people[who], product, "1")
    people[who].browser.open("/checkout")
    assert people[who].browser.path == "/checkout/address"
    assert people[who].browser.has_field("E-mail")
