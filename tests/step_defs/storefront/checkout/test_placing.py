"""Placing one order."""

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from shop.demo.bank import Bank
from shop.money import Money
from tests.people import People
from tests.postbox import Postbox
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.checkout import confirm
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout import placed
from tests.step_defs.storefront.checkout.conftest import PLACES, number_in
from tests.step_defs.storefront.checkout.sending import another_device, another_tab, review_of
from tests.visitor import FlaskVisitor

scenarios("storefront/checkout/placing_one_order.feature")

SENT_AS = {"the seal": "fingerprint", "what she read": "seen", "the cart": "cart"}
FORGED = {"nothing": "", "nonsense": "gherkin ☃ " * 9, "another seal": "0" * 64, "too much": "x" * 2_000_000}


@given(phrase("{who:Person} has the same review open in another tab"))
def has_review_in_tab(app: Flask, people: People, tabs: dict[str, FlaskVisitor], who: str) -> None:
    tabs[who] = another_tab(app, people[who])
    tabs[who].open(PLACES["review"])


@given(phrase("{who:Person} has the same review open on her phone"))
def has_review_on_phone(app: Flask, people: People, tabs: dict[str, FlaskVisitor], who: str) -> None:
    tabs[who] = another_device(app, people[who]).browser
    tabs[who].open(PLACES["review"])


@given(phrase('{who:Person} has confirmed it and put {many:Count} "{product:Text}" in a new cart'))
def has_confirmed_and_begun_anew(people: People, read: dict[str, str], who: str, many: int, product: str) -> None:
    read.update(review_of(people[who].browser))
    confirm(people[who])
    put_in_cart(people[who], product, str(many))


@when(phrase("{who:Person} confirms the same once more"))
def confirms_same(people: People, read: dict[str, str], who: str) -> None:
    people[who].browser.post(PLACES["review"], read)


@when(phrase("{who:Person} confirms her order and confirms the same once more"))
def confirms_twice(people: People, who: str) -> None:
    browser = people[who].browser
    same = review_of(browser)
    confirm(people[who])
    if browser.path.endswith("/thanks"):
        people[who].mind["thanked for"] = number_in(browser)
    browser.post(PLACES["review"], same)


@when(phrase("{who:Person} confirms her order and goes back"))
def confirms_and_goes_back(people: People, who: str) -> None:
    confirm(people[who])
    people[who].browser.back()


@when(phrase("{who:Person} confirms in the one tab and then in the other"))
def confirms_in_both(people: People, tabs: dict[str, FlaskVisitor], who: str) -> None:
    total = tabs[who].facts("The bill")["Total"]
    confirm(people[who])
    tabs[who].press(f"Buy now for {total}")
    people[who].mind["thanked for"] = number_in(tabs[who])


@when(phrase("{who:Person} confirms her order, cancels it and confirms the same once more"))
def confirms_cancels_confirms(people: People, who: str) -> None:
    browser = people[who].browser
    same = review_of(browser)
    confirm(people[who])
    browser.follow("See the order")
    browser.press("Cancel this order")
    browser.post(PLACES["review"], same)


@when(phrase("{who:Person} confirms {owner:Person}'s review by force"))
def confirms_others(people: People, who: str, owner: str) -> None:
    browser = people[who].browser
    if not browser.trail:
        browser.open("/products/dill-gherkins")
    browser.post(PLACES["review"], {**review_of(people[owner].browser), "csrf_token": browser.csrf_token()})


@when(phrase("{who:Person} confirms with {what} instead of {which}"))
def confirms_with(people: People, who: str, what: str, which: str) -> None:
    sent = review_of(people[who].browser)
    name = SENT_AS[which]
    sent[name] = FORGED[what]
    people[who].browser.post(PLACES["review"], sent)


@when(phrase("{who:Person} confirms and adds a price, a total, a customer and a state of her own"))
def confirms_and_adds(people: People, who: str) -> None:
    added = {"price": "1", "total": "1", "customer_id": "1", "state": "sent", "shipment": "sent", "email": "x@y.uk"}
    people[who].browser.post(PLACES["review"], {**review_of(people[who].browser), **added})


@when(phrase("somebody else's page confirms in {who:Person}'s name"))
def confirms_from_elsewhere(people: People, who: str) -> None:
    sent = review_of(people[who].browser)
    del sent["csrf_token"]
    people[who].browser.post(PLACES["review"], sent)


@then(phrase("{who:Person} is thanked and given the number of her order"))
def is_thanked(people: People, letters: Postbox, who: str) -> None:
    browser = people[who].browser
    assert browser.heading == "Thank you. Your order is in the book."
    assert f"order {number_in(browser)}" in placed.letter_to(people[who], letters).subject


@then(phrase("{who:Person} finds the order among her orders"))
def finds_among_orders(people: People, who: str) -> None:
    number = number_in(people[who].browser)
    people[who].browser.open("/account/orders")
    assert [row["Order"] for row in people[who].browser.table("Orders")] == [number]


@then(phrase("the bank has been asked for {amount:Money} once"))
def bank_was_asked_once(bank: Bank, amount: Money) -> None:
    assert [(entry.amount, entry.currency) for entry in bank.ledger.entries()] == [(amount.minor, amount.currency)]


@then(phrase("{who:Person} is shown her cancelled order"))
def is_shown_cancelled(people: People, who: str) -> None:
    assert people[who].browser.heading.startswith("Order 1")
    assert people[who].browser.sees("Cancelled")


@then(phrase('{who:Person}\'s cart holds {many:Count} "{product:Text}" still'))
def cart_still_holds(people: People, who: str, many: int, product: str) -> None:
    people[who].browser.open("/cart")
    assert people[who].browser.value(f"Quantity of {product}") == str(many)


@then(phrase("{who:Person} is still told what her order would cost, {amount:Money}"))
def is_told_cost(people: People, who: str, amount: Money) -> None:
    browser = people[who].browser
    assert browser.heading == "One last look"
    assert browser.facts("The bill")["Total"] == amount.shown("en_GB")
    assert any("Nothing has been ordered yet." in notice for notice in browser.notices)
