"""How far somebody has come in the checkout. She goes there herself, page by page."""

from collections.abc import Mapping

from pytest_bdd import given

from tests.people import People, Person
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.phrases import phrase

BRITISH = {
    "Full name": "{name} Lovelace",
    "Street and number": "12 St James's Square",
    "Town or city": "London",
    "Postcode": "SW1Y 4JH",
}
ADDRESSES: Mapping[str, Mapping[str, str]] = {
    "United Kingdom": BRITISH,
    "Germany": {
        "Full name": "{name} Lovelace",
        "Street and number": "Marktplatz 1",
        "Postcode": "10115",
        "Town or city": "Berlin",
    },
    "United States": {
        "Full name": "{name} Lovelace",
        "Street and number": "1 Pickle Lane",
        "Town or city": "Austin",
        "State": "Texas",
        "ZIP code": "78701",
    },
}
"""An address in each country the shop delivers to, by the labels of its form."""

STANDARD, TRANSFER = "Standard delivery", "Bank transfer"
CARD = "Card, at the Sandbox Bank"


@given(phrase('{who:Person} is about to confirm {many:Count} "{product:Text}"'))
def is_about_to_confirm(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who])


@given(phrase('{who:Person} is about to confirm {many:Count} "{product:Text}" with {way}'))
def is_about_to_confirm_with(people: People, who: str, many: int, product: str, way: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], way=way)


@given(phrase('{who:Person} is about to confirm {many:Count} "{product:Text}" to {country}'))
def is_about_to_confirm_to(people: People, who: str, many: int, product: str, country: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], country=country)


@given(phrase('{who:Person} is about to confirm {many:Count} "{product:Text}", paying by card'))
def is_about_to_confirm_by_card(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], gateway=CARD)


@given(phrase('{who:Person} has ordered {many:Count} "{product:Text}" to {country}'))
def has_ordered_to(people: People, who: str, many: int, product: str, country: str) -> None:
    put_in_cart(people[who], product, str(many))
    go_to_review(people[who], country=country)
    confirm(people[who])
    assert people[who].browser.heading.startswith("Thank you")


@given(phrase("{who:Person} has given an address in {country}"))
def has_given_address_in(people: People, who: str, country: str) -> None:
    people[who].browser.open("/checkout/address")
    give_address(people[who], country.removeprefix("the "))


def go_to_review(person: Person, country: str = "United Kingdom", way: str = STANDARD, gateway: str = TRANSFER) -> None:
    """From a full cart to the last look, as a customer goes."""
    person.browser.open("/checkout/address")
    give_address(person, country)
    if person.browser.path == "/checkout/delivery":
        choose_delivery(person, way)
    choose_payment(person, gateway)
    assert person.browser.heading == "One last look", person.browser.text


def give_address(person: Person, country: str = "United Kingdom") -> None:
    fill_address(person, country)
    person.browser.press("Go on to delivery")


def fill_address(person: Person, country: str, others: Mapping[str, str] | None = None) -> None:
    browser = person.browser
    change_country(person, country)
    if browser.has_field("E-mail"):
        browser.fill("E-mail", person.email)
    for label, text in {**ADDRESSES[country], **(others or {})}.items():
        if label == "State":
            browser.select(label, text)
        else:
            browser.fill(label, text.format(name=person.name))


def change_country(person: Person, country: str) -> None:
    if person.browser.value("Country") != country:
        person.browser.select("Country", country)
        person.browser.press("Change country")


def choose_delivery(person: Person, way: str = STANDARD) -> None:
    person.browser.choose(way)
    person.browser.press("Go on")


def choose_payment(person: Person, gateway: str = TRANSFER) -> None:
    person.browser.choose(gateway)
    person.browser.press("Go on")


def confirm(person: Person) -> None:
    total = person.browser.facts("The bill")["Total"]
    person.browser.press(f"Buy now for {total}")
