"""What people do with orders, and learn of them by page and by letter, in several rooms."""

from flask import Flask
from pytest_bdd import given, then, when

from shop.catalogue.arranging import slugged
from tests.people import People, Person
from tests.postbox import Postbox
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.orders import look_at, set_out_to_pay
from tests.step_defs.phrases import phrase


@given(phrase("{who:Person} is at work"))
def is_at_work(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who], staff=True)
    sign_in(people[who])


@given(phrase("{who:Person} has paid for her order at the bank"))
@when(phrase("{who:Person} pays for her order at the bank"))
def pays_at_the_bank(people: People, who: str) -> None:
    set_out_to_pay(people[who])
    people[who].browser.press("Approve")


@given(phrase("{who:Person} has approved the payment"))
@when(phrase("{who:Person} approves the payment"))
def approves(people: People, who: str) -> None:
    people[who].browser.press("Approve")


@when(phrase("{who:Person} looks at her order"))
def looks_at_order(people: People, who: str) -> None:
    look_at(people[who])


@when(phrase("{staff:Person} marks {who:Person}'s order as paid"))
def marks_as_paid(people: People, staff: str, who: str) -> None:
    open_in_back_office(people[staff], people[who])
    people[staff].browser.press("Mark as paid")


@then(phrase('{who:Person}\'s order is "{state:Text}"'))
def order_is(people: People, who: str, state: str) -> None:
    assert state_of(people[who]) == state


@then(phrase("{who:Person}'s order is either paid and kept, or cancelled with a refund due"))
def order_is_either(people: People, who: str) -> None:
    assert state_of(people[who]) in ("Paid, being packed", "Cancelled, refund due")


@then(phrase("{who:Person} is thanked for her order"))
def is_thanked(people: People, who: str) -> None:
    browser = people[who].browser
    assert browser.heading == "Thank you. Your order is in the book.", browser.text


@then(phrase("{who:Person} is told there is no such order"))
def is_told_there_is_none(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.status, browser.heading) == (404, "Not found"), browser.text
    assert browser.sees("There is no such order.")


@then(phrase('{who:Person} has one letter "{subject:Text}"'))
def has_one_letter(letters: Postbox, people: People, who: str, subject: str) -> None:
    subjects = [letter.subject for letter in letters.to(people[who].email)]
    assert sum(subject in each for each in subjects) == 1, subjects


@then(phrase('{who:Person} reads "{sentence:Text}" in the letter "{subject:Text}"'))
def reads_in_letter(letters: Postbox, people: People, who: str, sentence: str, subject: str) -> None:
    letter = letters.the(people[who].email, subject)
    assert sentence in letter.body, letter.body


@then(phrase('{who:Person} can put {many:Count} "{product:Text}" in her cart'))
def can_put_in_cart(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))
    assert people[who].browser.heading == "Your cart", people[who].browser.text


@then(phrase('{who:Person} cannot put {many:Count} "{product:Text}" in her cart'))
def cannot_put_in_cart(people: People, who: str, many: int, product: str) -> None:
    browser = people[who].browser
    browser.open(f"/products/{slugged(product)}")
    if browser.has_button("Add to cart"):
        put_in_cart(people[who], product, str(many))
    assert browser.heading == product, browser.text


def open_in_back_office(staff: Person, customer: Person) -> None:
    staff.browser.open(f"/backoffice/orders/{customer.mind['number']}")


def state_of(person: Person) -> str:
    """The state in words, which stands between the heading and the day of the order."""
    look_at(person)
    before, _, _ = person.browser.text.partition("Placed on")
    return before.rpartition(f"Order {person.mind['number']}")[2].strip()
