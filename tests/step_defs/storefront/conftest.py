"""What customers do and see in several rooms of the storefront."""

from collections.abc import Sequence

from pytest_bdd import given, then, when

from shop.catalogue.arranging import slugged
from tests.people import People, Person
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront import looking


@given(phrase('{who:Person} is looking at "{product:Text}"'))
def is_looking_at(people: People, who: str, product: str) -> None:
    look_at(people[who], product)


@when(phrase('{who:Person} looks at "{product:Text}"'))
def looks_at(people: People, who: str, product: str) -> None:
    look_at(people[who], product)


@when(phrase("{who:Person} puts what she is looking at in her cart"))
def puts_what_she_sees(people: People, who: str) -> None:
    people[who].browser.press("Add to cart")


@given(phrase('{who:Person} has put {many:Count} "{product:Text}" of "{variant:Text}" in her cart'))
@when(phrase('{who:Person} puts {many:Count} "{product:Text}" of "{variant:Text}" in her cart'))
def puts_variant_in_cart(people: People, who: str, many: int, product: str, variant: str) -> None:
    browser = people[who].browser
    look_at(people[who], product)
    labels = [label for label in looking.all_labels(browser) if label.startswith(f"{variant} ")]
    assert len(labels) == 1, f"{variant!r} is one of {looking.all_labels(browser)}"
    browser.choose(labels[0])
    browser.fill("Quantity", many)
    browser.press("Add to cart")


@then(phrase('{who:Person} stands at "{way:Text}"'))
def stands_at(people: People, who: str, way: str) -> None:
    assert looking.way(people[who].browser) == way


@then(phrase('{who:Person} finds "{products:Text}"'))
def finds(people: People, who: str, products: str) -> None:
    assert sorted(looking.listed(people[who].browser)) == sorted(products.split(", "))


@then(phrase('{who:Person} finds the products {first:Count} to {last:Count} of the shelf "{shelf:Text}"'))
def finds_numbered(people: People, who: str, first: int, last: int, shelf: str) -> None:
    expected: Sequence[str] = [f"{shelf} no. {number}" for number in range(first, last + 1)]
    assert looking.listed(people[who].browser) == expected


@then(phrase('{who:Person} sees "{product:Text}" listed at "{price:Text}"'))
def sees_listed_at(people: People, who: str, product: str, price: str) -> None:
    assert looking.price_of(people[who].browser, product) == price


@then(phrase('{who:Person} sees "{product:Text}" marked as "{mark:Text}"'))
def sees_marked(people: People, who: str, product: str, mark: str) -> None:
    assert looking.badge_of(people[who].browser, product) == mark


@then(phrase('{who:Person} learns that there is nothing, as "{sentence:Text}"'))
def learns_nothing_there(people: People, who: str, sentence: str) -> None:
    browser = people[who].browser
    assert (browser.status, browser.heading) == (404, "Not found")
    assert browser.sees(sentence), browser.text


@then(phrase('{who:Person} is refused with "{sentence:Text}"'))
def is_refused(people: People, who: str, sentence: str) -> None:
    browser = people[who].browser
    told = [*browser.notices, *browser.errors.values()]
    assert (browser.status, told) == (422, [sentence])


@then(phrase("{who:Person}'s cart is empty"))
def cart_is_empty(people: People, who: str) -> None:
    people[who].browser.open("/cart")
    assert people[who].browser.heading == "Your cart is empty"
    assert people[who].browser.has_link(looking.cart_link(0)), people[who].browser.text


@then(phrase("{who:Person}'s cart holds {many:Count} thing for {amount}"))
@then(phrase("{who:Person}'s cart holds {many:Count} things for {amount}"))
def cart_holds(people: People, who: str, many: int, amount: str) -> None:
    browser = people[who].browser
    browser.open("/cart")
    assert browser.facts("So far")["Subtotal"] == amount
    assert browser.has_link(looking.cart_link(many)), browser.text


@then(phrase("{who:Person} sees that her cart holds {many:Count} things"))
def sees_cart_count(people: People, who: str, many: int) -> None:
    assert people[who].browser.has_link(looking.cart_link(many)), people[who].browser.text


def look_at(person: Person, product: str) -> None:
    person.browser.open(f"/products/{slugged(product)}")
