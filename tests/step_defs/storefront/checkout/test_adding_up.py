"""Adding up the bill."""

import re

from flask import Flask
from pytest_bdd import given, parsers, scenarios, then, when

from shop.money import Money, total
from tests.people import People, Person
from tests.postbox import Postbox
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.given.checkout import STANDARD, confirm, go_to_review
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout import placed

scenarios("storefront/checkout/adding_up_the_bill.feature")

TAXED_AS = {"food": "food", "hardware": "standard"}


@given(phrase('the shop sells {goods} "{name:Text}" at {price:Money}'))
def sells_goods(app: Flask, story: None, goods: str, name: str, price: Money) -> None:
    put_on_sale(app, name, price, PLENTY, TAXED_AS[goods])


@given("the shop sells five pickles at £1.01, £2.02, £3.03, £4.04 and £5.05")
def sells_five(app: Flask, story: None) -> None:
    for number in range(1, 6):
        put_on_sale(app, f"Pickle {number}", Money(101 * number, "GBP"), PLENTY)


@when(phrase('{who:Person} goes through the checkout to {country} with {many:Count} "{product:Text}"'))
def goes_through_with(people: People, who: str, country: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], country.removeprefix("the "))


@when(phrase('{who:Person} goes through the checkout with {many:Count} "{product:Text}" and {way}'))
def goes_through_by(people: People, who: str, many: int, product: str, way: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], way=way)


@when(phrase("{who:Person} goes through the checkout to {country} with 1 of each"))
def goes_through_with_each(people: People, who: str, country: str) -> None:
    for product in ("Kimchi", "Tongs", "Crock"):
        put_in_cart(people[who], product, "1")
    go_to_review(people[who], country)


@when(
    phrase(
        '{who:Person} orders {many:Count} "{one:Text}" and {more:Count} "{other:Text}" to {country} and pays by {way}'
    )
)
def orders_two(  # noqa: PLR0917 - so much is in the sentence
    people: People, who: str, many: int, one: str, more: int, other: str, country: str, way: str
) -> None:
    person = people[who]
    put_in_cart(person, one, str(many))
    put_in_cart(person, other, str(more))
    go_to_review(person, country, gateway=way)
    person.mind["review"] = _sums(person)
    confirm(person)


@when(phrase("{who:Person} orders {many:Count} of each of the five"))
def orders_five(people: People, who: str, many: int) -> None:
    for number in range(1, 6):
        put_in_cart(people[who], f"Pickle {number}", str(many))
    go_to_review(people[who], way=STANDARD)
    confirm(people[who])


@then(phrase("the bill says {goods:Money} for the goods and {whole:Money} in all"))
def bill_says(people: People, goods: Money, whole: Money) -> None:
    told = people["Ada"].browser.facts("The bill")
    assert (told["Goods"], told["Total"]) == (goods.shown("en_GB"), whole.shown("en_GB"))


@then(phrase("the bill says {goods:Money} for the goods and {delivery:Money} for delivery"))
def bill_says_delivery(people: People, goods: Money, delivery: Money) -> None:
    told = people["Ada"].browser.facts("The bill")
    (cost,) = [cost for what, cost in told.items() if what.startswith("Delivery")]
    assert (told["Goods"], cost) == (goods.shown("en_GB"), delivery.shown("en_GB"))


@then("the bill contains no VAT")
def contains_no_vat(people: People) -> None:
    assert _vat(people["Ada"]) == {}


@then(parsers.re(r"the bill contains (?P<rate>\d+% VAT) (?P<amount>£[\d.]+)"))
def contains_vat(people: People, rate: str, amount: str) -> None:
    assert _vat(people["Ada"])[f"including {rate}"] == amount


@then(
    parsers.re(
        r"the review, the order and the letter all say (?P<whole>£[\d.]+) and (?P<rate>\d+% VAT) (?P<tax>£[\d.]+)"
    )
)
def all_say(people: People, letters: Postbox, whole: str, rate: str, tax: str) -> None:
    person, letter = people["Ada"], placed.letter_to(people["Ada"], letters).body
    placed.look_at(person, letters)
    told = person.browser.facts("The bill")
    assert (told["Total"], told[f"including {rate}"]) == (whole, tax)
    assert person.mind["review"] == _sums(person)
    assert f"Total: {whole}" in letter
    assert f"including {rate}: {tax}" in letter


@then(phrase("the bank asks {who:Person} for {amount:Money}"))
def bank_asks(people: People, who: str, amount: Money) -> None:
    assert people[who].browser.path.startswith("/sandbox-bank/")
    assert people[who].browser.facts()["Amount"] == amount.shown("en_GB")


@then(phrase("{who:Person}'s order has {many:Count} lines that add up to {amount:Money}"))
def lines_add_up(people: People, letters: Postbox, who: str, many: int, amount: Money) -> None:
    placed.look_at(people[who], letters)
    lines = people[who].browser.table("What was ordered")
    together = [Money(int(re.sub(r"[£.,]", "", line["Together"])), "GBP") for line in lines]
    assert (len(together), total(together, "GBP")) == (many, amount)


def _vat(person: Person) -> dict[str, str]:
    return {what: tax for what, tax in person.browser.facts("The bill").items() if "VAT" in what}


def _sums(person: Person) -> str:
    return str(sorted(person.browser.facts("The bill").items()))
