"""The front door, as customers find it."""

from pytest_bdd import scenarios, then, when

from tests.people import People
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront import looking

scenarios("storefront/home")


@when(phrase("{who:Person} comes in"))
def comes_in(people: People, who: str) -> None:
    people[who].browser.open("/")


@when(phrase('{who:Person} follows "{link:Text}"'))
def follows(people: People, who: str, link: str) -> None:
    people[who].browser.follow(link)


@when(phrase("{who:Person} goes to an address that does not exist"))
def goes_astray(people: People, who: str) -> None:
    people[who].browser.open("/shelfs")


@then(phrase("{who:Person} finds no product"))
def finds_no_product(people: People, who: str) -> None:
    assert looking.listed(people[who].browser) == []
