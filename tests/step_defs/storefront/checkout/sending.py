"""What no page would send, what is sent twice, and what is done in another tab."""

from flask import Flask

from tests.people import Person
from tests.step_defs.given.accounts import sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.checkout import CARD, choose_delivery, choose_payment, give_address
from tests.visitor import FlaskVisitor
from tests.visitor.filled import owner


def what_would_be_sent(browser: FlaskVisitor, button: str) -> dict[str, str]:
    """All that the page in front of her sends with this button."""
    pressed = browser.page.button(button, None)
    place = owner(pressed)
    assert place is not None
    return {name: str(value) for name, value in browser.page.filled.values(place, pressed)}


def review_of(browser: FlaskVisitor) -> dict[str, str]:
    """What confirming sends."""
    total = browser.facts("The bill")["Total"]
    return what_would_be_sent(browser, f"Buy now for {total}")


def another_tab(app: Flask, person: Person) -> FlaskVisitor:
    """Another window of the same browser."""
    tab = FlaskVisitor(app)
    tab.client = person.browser.client
    tab.after_page = person.browser.after_page
    return tab


def another_device(app: Flask, person: Person) -> Person:
    """A second browser, in which she signs in as well."""
    other = Person(person.name, FlaskVisitor(app))
    other.browser.after_page = person.browser.after_page
    sign_in(other)
    return other


def do_elsewhere(app: Flask, person: Person, done_what: str) -> None:
    there = Person(person.name, another_tab(app, person))
    match done_what.split('"'):
        case ["put 1 ", product, " in her cart"]:
            put_in_cart(there, product, "1")
        case ["emptied her cart"]:
            there.browser.open("/cart")
            there.browser.press("Remove Dill gherkins")
        case ["moved to Germany"]:
            there.browser.open("/checkout/address")
            give_address(there, "Germany")
        case ["chosen Express delivery"]:
            there.browser.open("/checkout/delivery")
            choose_delivery(there, "Express delivery")
        case ["chosen to pay by card"]:
            there.browser.open("/checkout/payment")
            choose_payment(there, CARD)
        case ["signed in"]:
            there.browser.open("/sign-in")
            sign_in(there)
        case ["signed out"]:
            there.browser.open("/account")
            there.browser.press("Sign out")
        case _:
            raise AssertionError(done_what)
