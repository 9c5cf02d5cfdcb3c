"""What is in somebody's cart."""

from pytest_bdd import given

from shop.catalogue.arranging import slugged
from tests.people import People, Person
from tests.step_defs.phrases import phrase


@given(phrase('{who:Person} has {many:Count} "{product:Text}" in her cart'))
def has_in_cart(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))
    assert people[who].browser.heading == "Your cart"


def put_in_cart(person: Person, product: str, quantity: str) -> None:
    person.browser.open(f"/products/{slugged(product)}")
    person.browser.fill("Quantity", quantity)
    person.browser.press("Add to cart")
