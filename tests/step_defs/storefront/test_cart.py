"""The cart, as customers use it."""

from pytest_bdd import scenarios, then

from tests.people import People
from tests.step_defs.phrases import phrase

scenarios("storefront/cart")


@then(phrase("{who:Person}'s cart holds {many:Count} things for {amount}"))
def cart_holds(people: People, who: str, many: int, amount: str) -> None:
    browser = people[who].browser
    browser.open("/cart")
    assert browser.facts("So far")["Subtotal"] == amount
    assert browser.has_link(f"Cart {many} items")
