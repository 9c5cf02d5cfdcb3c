"""Shelves, products and searching, as customers use them."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from flask import Flask
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import delete, select

from shop.catalogue.arranging import slugged
from shop.catalogue.models import Listing, Product
from shop.db import db
from tests.people import People, Person
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront import looking

scenarios("storefront/catalogue")


# -- along the shelves


@given(phrase('{who:Person} has looked along the first part of the shelf "{shelf:Text}"'))
def has_looked_along(people: People, who: str, shelf: str) -> None:
    walk_to(people[who], shelf)


@when(phrase('{who:Person} walks to the shelf "{shelf:Text}"'))
def walks_to(people: People, who: str, shelf: str) -> None:
    walk_to(people[who], shelf)


@when(phrase('{who:Person} walks to the shelf "{shelf:Text}" below "{above:Text}"'))
def walks_below(people: People, who: str, shelf: str, above: str) -> None:
    walk_to(people[who], above)
    people[who].browser.follow(shelf, within="Shelves nearby")


@when(phrase('{who:Person} walks along the whole shelf "{shelf:Text}"'), target_fixture="portions")
def walks_along(people: People, who: str, shelf: str) -> list[list[str]]:
    browser = people[who].browser
    walk_to(people[who], shelf)
    portions = [looking.listed(browser)]
    while browser.has_link("Next"):
        browser.follow("Next")
        portions.append(looking.listed(browser))
    return portions


@when(phrase('{who:Person} looks {on:Count} times further along the shelf "{shelf:Text}" and {back:Count} times back'))
def looks_further(people: People, who: str, on: int, shelf: str, back: int) -> None:
    walk_to(people[who], shelf)
    go(people[who], on, back)


@when(phrase('{who:Person} goes on by "{way:Text}"'))
def goes_on_by(people: People, who: str, way: str) -> None:
    people[who].browser.follow(way)


@when(phrase('{who:Person} comes to the place {way} "{place:Text}" of the shelf "{shelf:Text}"'))
def comes_to_place(people: People, who: str, way: str, place: str, shelf: str) -> None:
    people[who].browser.open(f"/shelves/{slugged(shelf)}?{way}={quote(place)}")


@when(phrase('the shop takes the product {number:Count} off the shelf "{shelf:Text}"'))
def takes_off(app: Flask, number: int, shelf: str) -> None:
    with app.app_context():
        product = select(Product.id).where(Product.name == f"{shelf} no. {number}").scalar_subquery()
        db.session.execute(delete(Listing).where(Listing.product_id == product))
        db.session.commit()


@when(phrase('{who:Person} looks for the shelf "{shelf:Text}"'))
def looks_for_shelf(people: People, who: str, shelf: str) -> None:
    people[who].browser.open(f"/shelves/{quote(shelf)}")


@then(phrase("{who:Person} has seen {many} products at a time"))
def has_seen_portions(portions: Sequence[Sequence[str]], who: str, many: str) -> None:
    assert ", ".join(str(len(portion)) for portion in portions) == many


@then(phrase('{who:Person} has seen every product of the shelf "{shelf:Text}" once, in its order'))
def has_seen_all(portions: Sequence[Sequence[str]], who: str, shelf: str) -> None:
    seen = [name for portion in portions for name in portion]
    assert seen == numbered(shelf, 1, len(seen))


@then(phrase('{who:Person} can go on only by "{way:Text}"'))
def can_go_on_only_by(people: People, who: str, way: str) -> None:
    ways = [name for name in ("Previous", "Next") if people[who].browser.has_link(name)]
    assert ways == [way]


# -- a product


@when(phrase('{who:Person} looks for the product "{address:Text}"'))
def looks_for_product(people: People, who: str, address: str) -> None:
    people[who].browser.open(f"/products/{quote(address, safe='')}")


@then(phrase('{who:Person} can choose her "{legend:Text}" among "{offered:Text}"'))
def can_choose(people: People, who: str, legend: str, offered: str) -> None:
    assert ", ".join(looking.offered(people[who].browser, legend)) == offered


@then(phrase('"{label:Text}" is suggested to {who:Person} as her "{legend:Text}"'))
def is_suggested(people: People, label: str, who: str, legend: str) -> None:
    assert people[who].browser.value(legend) == label


@then(phrase("{who:Person} cannot put it in her cart"))
def cannot_buy(people: People, who: str) -> None:
    assert not people[who].browser.has_button("Add to cart")


@then(phrase('{who:Person} sees "{product:Text}" on the shelf "{shelf:Text}" marked as "{mark:Text}"'))
def sees_on_shelf_marked(people: People, who: str, product: str, shelf: str, mark: str) -> None:
    walk_to(people[who], shelf)
    assert looking.badge_of(people[who].browser, product) == mark


# -- searching


@when(phrase('{who:Person} searches for "{words:Text}"'))
def searches(people: People, who: str, words: str) -> None:
    browser = people[who].browser
    browser.open("/")
    browser.fill("Search the shop", words)
    browser.press("Search")


@when(phrase("{who:Person} goes {on:Count} times on and {back:Count} times back"))
def goes_on_and_back(people: People, who: str, on: int, back: int) -> None:
    go(people[who], on, back)


@when(phrase('{who:Person} comes to the place "{place:Text}" of her search for "{words:Text}"'))
def comes_to_place_of_search(people: People, who: str, place: str, words: str) -> None:
    people[who].browser.open(f"/search?q={quote(words)}&skip={quote(place)}")


ODD: Mapping[str, str] = {
    "ten thousand letters": "g" * 10_000,
    "a thousand words": quote("dill " * 1_000),
    "a quotation mark and a semicolon": quote("'\"; DROP TABLE catalogue_product; --"),
    "angle brackets": quote("<script>alert(1)</script>"),
}


@when(parsers.re(r"a stranger searches for (?P<something>[^\"]+)"))
def stranger_searches(people: People, something: str) -> None:
    people["Stranger"].browser.open(f"/search?q={ODD[something]}")


@then(phrase('{who:Person} finds "{products:Text}" in this order'))
def finds_in_order(people: People, who: str, products: str) -> None:
    assert ", ".join(looking.listed(people[who].browser)) == products


@then(phrase("{who:Person} finds {many:Count} products"))
def finds_many(people: People, who: str, many: int) -> None:
    assert len(looking.listed(people[who].browser)) == many


@then(phrase("{who:Person} finds nothing by that name"))
def finds_nothing(people: People, who: str) -> None:
    browser = people[who].browser
    assert browser.sees("We found nothing by that name."), browser.text
    assert looking.listed(browser) == []


@then(phrase("{who:Person} is asked what she is looking for"))
def is_asked(people: People, who: str) -> None:
    assert people[who].browser.heading == "What are you looking for?"


@then("the shop answers calmly")
def answers_calmly(people: People) -> None:
    browser = people["Stranger"].browser
    assert (browser.status, browser.heading.startswith("Search for")) == (200, True), browser.text


def walk_to(person: Person, shelf: str) -> None:
    """From the front door, along the menu."""
    person.browser.open("/")
    person.browser.follow(shelf, within="Shelves")


def go(person: Person, on: int, back: int) -> None:
    for way in ["Next"] * on + ["Previous"] * back:
        person.browser.follow(way)


def numbered(shelf: str, first: int, last: int) -> list[str]:
    return [f"{shelf} no. {number}" for number in range(first, last + 1)]
