"""What people do and see in every room."""

from pytest_bdd import then, when

from tests.people import People
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.phrases import phrase


@when(phrase('{who:Person} puts {many:Count} "{product:Text}" in her cart'))
def puts_in_cart(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))


@then(phrase('{who:Person} is told "{sentence:Text}"'))
def is_told(people: People, who: str, sentence: str) -> None:
    browser = people[who].browser
    told = [*browser.notices, *browser.errors.values()]
    assert any(sentence in each for each in told), f"{who} is told {told}"


@then(phrase('{who:Person} reads "{sentence:Text}"'))
def reads(people: People, who: str, sentence: str) -> None:
    assert people[who].browser.sees(sentence), people[who].browser.text
