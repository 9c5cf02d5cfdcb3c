"""A way to pay that is not even text."""

from flask import Flask

from shop.money import Money
from tests.people import People
from tests.step_defs.dealing import state_of
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.given.orders import look_at, order


def test_half_a_letter_is_no_way_to_pay(app: Flask, people: People) -> None:
    put_on_sale(app, "Smoked gherkins", Money(510, "GBP"), PLENTY)
    ada = people["Ada"]
    order(app, ada, 2, "Smoked gherkins", "sandbox")
    look_at(ada)
    sent = {"csrf_token": ada.browser.csrf_token(), "gateway": b"\xf0\x9f"}
    ada.browser.post(f"/orders/{ada.mind['order']}/pay", sent)
    assert ada.browser.sees("There is no such way to pay."), ada.browser.text
    assert state_of(ada) == "Awaiting payment"
