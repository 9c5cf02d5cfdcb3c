"""Pages that only tell."""

from pytest_bdd import scenarios, when

from tests.people import People
from tests.step_defs.phrases import phrase

scenarios("storefront/pages")


@when(phrase("{who:Person} reads about delivery"))
def reads_about_delivery(people: People, who: str) -> None:
    people[who].browser.open("/delivery")


@when(phrase("{who:Person} reads who the shop is"))
def reads_imprint(people: People, who: str) -> None:
    people[who].browser.open("/imprint")
