"""An address that no page of the shop has sent."""

from flask import Flask

from shop.money import Money
from tests.people import People
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.given.checkout import fill_address
from tests.step_defs.storefront.checkout.sending import what_would_be_sent


def test_a_null_byte_makes_no_sense_and_gives_no_address(app: Flask, people: People) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    ada = people["Ada"]
    put_in_cart(ada, "Dill gherkins", "1")
    ada.browser.open("/checkout/address")
    fill_address(ada, "United Kingdom")
    sent = what_would_be_sent(ada.browser, "Go on to delivery")
    ada.browser.post("/checkout/address", {**sent, "name": "Ada\0Lovelace"})
    assert ada.browser.sees("The shop could not make sense of that.")
    ada.browser.open("/checkout/delivery")
    assert ada.browser.path == "/checkout/address"
