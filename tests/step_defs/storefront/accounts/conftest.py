"""What the stories about accounts have in common."""

from flask import Flask
from pytest_bdd import given, then, when

from tests.people import People
from tests.postbox import Postbox
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import PLACES, phrase
from tests.visitor import Hop


@given(phrase("{who:Person} has bought a jar of gherkins"))
def has_bought(app: Flask, people: People, who: str) -> None:
    journeys.buy(app, people[who])


@when(phrase("{who:Person} opens {place:Place}"))
def opens(people: People, who: str, place: str) -> None:
    people[who].browser.open(PLACES[place][0])


@when(phrase("{who:Person} follows the link in her letter"))
def follows_her_link(people: People, letters: Postbox, who: str) -> None:
    people[who].browser.open(journeys.link_to_order(letters, people[who]))


@then(phrase("{who:Person} is in her account"))
def is_in_her_account(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.url, browser.heading) == ("/account", f"Hello, {who}")


@then(phrase("{who:Person} is greeted by her name"))
def is_greeted(people: People, who: str) -> None:
    people[who].browser.open("/account")
    assert people[who].browser.heading == f"Hello, {who}"


@then(phrase('{who:Person} is greeted as "{name:Text}"'))
def is_greeted_as(people: People, who: str, name: str) -> None:
    people[who].browser.open("/account")
    assert people[who].browser.heading == f"Hello, {name}"


@then(phrase("{who:Person} sees {place:Place}"))
def sees(people: People, who: str, place: str) -> None:
    browser = people[who].browser
    assert (browser.url, browser.heading, browser.status) == (*PLACES[place], 200)


@then(phrase("{who:Person} is sent to sign in, and back to {place:Place}"))
def is_sent_and_brought_back(people: People, who: str, place: str) -> None:
    address, heading = PLACES[place]
    assert_brought_back(people[who].browser.trail, address)
    assert people[who].browser.heading == heading


@then(phrase("{who:Person} is not signed in"))
def is_not_signed_in(people: People, who: str) -> None:
    assert not journeys.is_signed_in(people[who].browser)


@then(phrase("the back office is closed to {who:Person}"))
def back_office_is_closed(people: People, who: str) -> None:
    people[who].browser.open("/backoffice/orders")
    assert (people[who].browser.status, people[who].browser.heading) == (403, "Not for you")


def assert_brought_back(trail: list[Hop], address: str) -> None:
    """The whole way: to the page, from there to sign in (or register), and from there at once to the page again."""
    turned_back = trail.index(Hop("GET", address, 303))
    way = trail[turned_back + 1 :]
    asked, answered, arrived = way[0], way[-2], way[-1]
    assert (asked.method, asked.path.partition("?")[0], asked.status) == ("GET", "/sign-in", 200), way
    assert answered.method == "POST", way
    assert answered.path.partition("?")[0] in ("/sign-in", "/register"), way
    assert answered.status in (302, 303), way
    assert arrived == Hop("GET", address, 200), way
