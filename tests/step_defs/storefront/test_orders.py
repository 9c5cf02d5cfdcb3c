"""Orders, as their customers see them."""

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from shop.demo.bank import Bank
from tests.at_once import at_once
from tests.people import People, Person
from tests.postbox import Postbox, link_in
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.bank import take
from tests.step_defs.given.checkout import CARD
from tests.step_defs.given.orders import look_at
from tests.step_defs.phrases import phrase

scenarios("storefront/orders")

CANCEL = "Cancel this order"


# -- facts ------------------------------------------------------------------------------------------------------------


@given(phrase("{who:Person} comes as a customer"))
def comes_as_customer(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who])
    sign_in(people[who])


@given(phrase("{who:Person} comes as a stranger"))
def comes_as_stranger(people: People, who: str) -> None:
    people[who].browser.open("/")


# -- what she does ----------------------------------------------------------------------------------------------------


@when(phrase("{who:Person} looks at her orders"))
def looks_at_orders(people: People, who: str) -> None:
    people[who].browser.open("/account/orders")


@when(phrase("{who:Person} cancels her order"))
def cancels(people: People, who: str) -> None:
    look_at(people[who])
    people[who].browser.press(CANCEL)


@when(phrase("{who:Person} cancels her order on the page before her"))
def cancels_here(people: People, who: str) -> None:
    people[who].browser.press(CANCEL)


@when(phrase("{who:Person} cancels her order twice"))
def cancels_twice(people: People, who: str) -> None:
    look_at(people[who])
    token = people[who].browser.csrf_token()
    people[who].browser.press(CANCEL)
    _send(people[who], people[who], "cancel", csrf_token=token)


@when(phrase("{who:Person} sets out to pay from the page before her"))
def sets_out_from_here(people: People, who: str) -> None:
    people[who].browser.press(f"Pay now: {CARD}")


@when(phrase("{who:Person} cancels her order at the moment her money comes"))
def cancels_at_that_moment(app: Flask, bank: Bank, people: People, who: str) -> None:
    look_at(people[who])
    entry = take(bank)
    at_once(lambda: people[who].browser.press(CANCEL), lambda: bank.notify(entry))


@when(phrase("{who:Person} sets out to pay, and sends along {what}"))
def sends_along(people: People, who: str, what: str) -> None:
    look_at(people[who])
    token = people[who].browser.csrf_token()
    _send(people[who], people[who], "pay", csrf_token=token, gateway="sandbox", **ALONG[what])
    people[who].mind["bank"] = people[who].browser.url


@when(phrase("{who:Person} asks to pay {how}"))
def asks_to_pay(people: People, who: str, how: str) -> None:
    look_at(people[who])
    token = people[who].browser.csrf_token()
    way = {"in no way": "", "in gherkins": "gherkins"}[how]
    _send(people[who], people[who], "pay", csrf_token=token, gateway=way)


@when(phrase("{thief:Person} tries to {what} {who:Person}'s order"))
def tries_to(people: People, thief: str, what: str, who: str) -> None:
    token = _token(people[thief])
    if what in ("see", "be thanked for"):
        people[thief].browser.open(f"/orders/{people[who].mind['order']}" + ("" if what == "see" else "/thanks"))
    else:
        _send(people[thief], people[who], what, csrf_token=token, gateway="sandbox")


@when(phrase("{who:Person} tries to see an order by a link she made up"))
def tries_a_link(people: People, who: str) -> None:
    people[who].browser.open("/orders/gherkins-gherkins-gherkins-gherk")


@when(phrase('{who:Person} follows the link in the letter "{subject:Text}"'))
def follows_link(letters: Postbox, people: People, who: str, subject: str) -> None:
    people[who].browser.open(link_in(letters.the(people[who].email, subject)))


@when(phrase("{who:Person} follows the link in {owner:Person}'s letter"))
def follows_others_link(letters: Postbox, people: People, who: str, owner: str) -> None:
    people[who].browser.open(link_in(letters.the(people[owner].email, "Your order")))


def _send(person: Person, owner: Person, what: str, **fields: object) -> None:
    person.browser.post(f"/orders/{owner.mind['order']}/{what}", fields)


def _token(person: Person) -> str:
    """What a page of hers carries; she sends what no page offered, but she sends it as herself."""
    page = "/account" if person.browser.has_link("Your orders") else "/sign-in"
    person.browser.open(page)
    return person.browser.csrf_token()


ALONG: dict[str, dict[str, object]] = {
    "another total": {"total": "1", "amount": "1"},
    "that it is paid": {"state": "paid", "paid": "yes"},
    "that it is sent": {"shipment": "sent", "sent_at": "2026-06-15"},
    "another customer": {"customer_id": "1", "email": "grace@example.com"},
    "another payment": {"key": "another", "payment": "1"},
}


# -- what she sees ----------------------------------------------------------------------------------------------------


@then(phrase('{who:Person} sees one order of {total}, "{state:Text}"'))
def sees_one_order(people: People, who: str, total: str, state: str) -> None:
    rows = people[who].browser.table("Orders")
    assert [(row["Order"], row["Total"], row["State"]) for row in rows] == [(people[who].mind["number"], total, state)]


@then(phrase("{who:Person} sees {many:Count} orders, the newest first"))
def sees_orders(people: People, who: str, many: int) -> None:
    numbers = [int(row["Order"]) for row in people[who].browser.table("Orders")]
    newest = int(people[who].mind["number"])
    assert numbers == list(range(newest, newest - many, -1))


@then(phrase("{many:Count} more orders are on the next page"))
def more_on_next_page(people: People, many: int) -> None:
    browser = people["Ada"].browser
    assert browser.has_link("Next") == (many > 0)
    if many:
        last = int(browser.table("Orders")[-1]["Order"])
        browser.follow("Next")
        assert [int(row["Order"]) for row in browser.table("Orders")] == list(range(last - 1, last - 1 - many, -1))


@then(phrase("{who:Person} sees her own order and not {other:Person}'s"))
def sees_her_own(people: People, who: str, other: str) -> None:
    browser = people[who].browser
    assert [row["Order"] for row in browser.table("Orders")] == [people[who].mind["number"]]
    shown = browser.response.get_data(as_text=True)
    assert people[who].mind["order"] in shown
    assert people[other].mind["order"] not in shown


@then(phrase('{who:Person} sees {many:Count} "{product:Text}" at {each}, together {together}'))
def sees_line(people: People, who: str, many: int, product: str, each: str, together: str) -> None:
    rows = people[who].browser.table("What was ordered")
    assert rows == [{"Product": product, "Quantity": str(many), "Each": each, "Together": together}]


@then(phrase("{who:Person} sees {goods} for goods, {delivery} for delivery, {total} in total"))
def sees_bill(people: People, who: str, goods: str, delivery: str, total: str) -> None:
    bill = people[who].browser.facts("The bill")
    assert (bill["Goods"], bill["Delivery Standard delivery"], bill["Total"]) == (goods, delivery, total)


@then(phrase("{who:Person} can neither pay nor cancel her order"))
def can_neither(people: People, who: str) -> None:
    browser = people[who].browser
    assert not browser.has_button(CANCEL)
    assert not browser.has_button(f"Pay now: {CARD}")


@then(phrase("the bank expects no payment of {who:Person}"))
def bank_expects_none(bank: Bank, who: str) -> None:
    assert bank.ledger.entries() == []


@then(phrase("the bank asks {who:Person} for {total}"))
def bank_asks_for(people: People, who: str, total: str) -> None:
    people[who].browser.open(people[who].mind["bank"])
    assert people[who].browser.facts()["Amount"] == total
