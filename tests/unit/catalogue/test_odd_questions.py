"""Words, places and addresses that make no sense: each is answered, and none is taken for more than it is."""

from urllib.parse import quote

import pytest
from flask import Flask

from shop.catalogue.arranging import NewVariant
from shop.db import db
from shop.money import Money
from tests.people import People
from tests.step_defs.given.catalogue import PLENTY, arrange, fill_shelf, product_called, put_on_sale, shelves_called
from tests.step_defs.storefront import looking
from tests.visitor import FlaskVisitor

GOODS = [
    ("Dill gherkins", "Brine & Dill", "Cucumbers", "Crunchy and green"),
    ("Rosé onions", "Förde Feinkost", "Alliums", "Pink and mild"),
    ("Smørrebrød gherkins", "Ålborg", "Cucumbers", "Sliced, with cherries"),
    ("Guindilla chillies", "Casa Piñón", "Peppers", "Long radishes beside"),
]
NO_WORDS = [
    "%",
    "_",
    "' OR '1'='1",
    "\\",
    ";--",
    "✿",
]

CALMLY = {
    "characters that write to the left": quote("\u202egherkins"),
    "letters with a hundred accents": quote("g" + "\u0301" * 100),
    "half of a character": "%ED%A0%80",
    "bytes that are no text": "%ff%fe%fd",
    "the last character there is": quote("dill\U0010ffff \U0010ffff"),
}
SEARCH_PLACES = [
    "-24",
    "1e1",
    "٣",
    "99999",
    "99999999999999999999",
    "24; DROP TABLE",
]

SHELF_PLACES = [
    ("after", "0.0"),
    ("after", "5"),
    ("after", "1.2.3"),
    ("after", "-1.-1"),
    ("after", "1e3.1"),
    ("after", "٣.٣"),
    ("after", "999999999.999999999"),
    ("after", "99999999999999999.1"),
    ("after", "' OR 1=1 --"),
    ("before", "0.0"),
    ("before", "99999999999999999.1"),
]

NO_SHELVES = [
    "ferments/kimchi/kimchi",
    "ferments%",
    "ferments' OR '1'='1",
    "泡菜",
]

NO_PRODUCTS = [
    "dill_gherkins",
    "1",
    "' OR '1'='1",
    "泡菜",
]


@pytest.fixture
def ada(people: People) -> FlaskVisitor:
    return people["Ada"].browser


@pytest.mark.parametrize("words", NO_WORDS)
def test_nothing_goes_by_signs(app: Flask, ada: FlaskVisitor, words: str) -> None:
    for name, brand, shelf, summary in GOODS:
        new = NewVariant(f"SKU-{name}", Money(420, "GBP"))
        arrange(app, product_called(name, brand=brand, summary=summary), [new], [PLENTY], (shelf,))
    ada.open("/")
    ada.fill("Search the shop", words)
    ada.press("Search")
    assert ada.sees("We found nothing by that name."), ada.text
    assert looking.listed(ada) == []


@pytest.mark.parametrize("what", CALMLY)
def test_odd_letters_are_searched_for_calmly(app: Flask, ada: FlaskVisitor, what: str) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    ada.open(f"/search?q={CALMLY[what]}")
    assert (ada.status, ada.heading.startswith("Search for")) == (200, True), ada.text


def test_a_character_of_nothing_makes_no_sense(app: Flask, ada: FlaskVisitor) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    ada.open("/search?q=dill%00gherkins")
    assert (ada.status, ada.heading) == (400, "That did not work")


@pytest.mark.parametrize("place", SEARCH_PLACES)
def test_a_place_without_sense_is_the_beginning_of_what_was_found(app: Flask, ada: FlaskVisitor, place: str) -> None:
    fill_shelf(app, "Jars", 30)
    ada.open(f"/search?q=jars&skip={quote(place)}")
    assert_at_the_beginning(ada)


@pytest.mark.parametrize(("way", "place"), SHELF_PLACES)
def test_a_place_without_sense_is_the_beginning_of_the_shelf(
    app: Flask, ada: FlaskVisitor, way: str, place: str
) -> None:
    fill_shelf(app, "Jars", 30)
    ada.open(f"/shelves/jars?{way}={quote(place)}")
    assert_at_the_beginning(ada)


@pytest.mark.parametrize("shelf", NO_SHELVES)
def test_a_shelf_that_is_not_there_is_said_to_be_not_there(app: Flask, ada: FlaskVisitor, shelf: str) -> None:
    with app.app_context():
        shelves_called(("Ferments", "Kimchi"))
        db.session.commit()
    ada.open(f"/shelves/{quote(shelf)}")
    assert (ada.status, ada.heading) == (404, "Not found")
    assert ada.sees("There is no such shelf in this shop."), ada.text


@pytest.mark.parametrize("address", NO_PRODUCTS)
def test_a_product_that_is_not_there_is_said_to_be_not_there(app: Flask, ada: FlaskVisitor, address: str) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    ada.open(f"/products/{quote(address, safe='')}")
    assert (ada.status, ada.heading) == (404, "Not found")
    assert ada.sees("There is no such product in this shop."), ada.text


def assert_at_the_beginning(browser: FlaskVisitor) -> None:
    assert looking.listed(browser) == [f"Jars no. {number}" for number in range(1, 25)]
    assert [way for way in ("Previous", "Next") if browser.has_link(way)] == ["Next"]
