"""Racing for the last jar: everybody has a browser and a thread of her own, and all of them start at one moment."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from pytest_bdd import given, parsers, scenarios, then, when

from shop.catalogue.arranging import slugged
from tests.people import People, Person
from tests.postbox import Postbox
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.checkout import confirm, fill_address, go_to_review
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout import placed
from tests.step_defs.storefront.checkout.conftest import PLACES, number_in
from tests.step_defs.storefront.checkout.sending import another_device
from tests.visitor import FlaskVisitor

scenarios("storefront/checkout/racing_for_the_last_jar.feature")


@pytest.fixture
def racers() -> list[Person]:
    """Who has just confirmed at the same moment."""
    return []


@given(
    parsers.re(r"(?P<names>[A-Z]\w+(?:, [A-Z]\w+)+ and [A-Z]\w+) are each about to confirm 1 \"(?P<product>[^\"]*)\"")
)
def are_about_to_confirm(people: People, names: str, product: str) -> None:
    for who in _named(names):
        put_in_cart(people[who], product, "1")
        go_to_review(people[who])


@when(parsers.re(r"(?P<names>[A-Z]\w+(?:, [A-Z]\w+)* and [A-Z]\w+) confirm at the same moment"))
def confirm_together(people: People, racers: list[Person], names: str) -> None:
    racers += [people[who] for who in _named(names)]
    at_the_same_moment([lambda who=who: confirm(who) for who in racers])  # type: ignore[misc]


@when(phrase("{who:Person} confirms in two tabs at the same moment"))
def confirms_in_two_tabs(app: Flask, people: People, who: str) -> None:
    _confirms_twice(people[who], Person(who, _tab_of_its_own(app, people[who])))


@when(phrase("{who:Person} confirms on laptop and phone at the same moment"))
def confirms_on_both(app: Flask, people: People, who: str) -> None:
    _confirms_twice(people[who], another_device(app, people[who]))


@when(phrase('{who:Person} confirms, and puts 1 "{product:Text}" in her cart, at the same moment'))
def confirms_and_puts_in(app: Flask, people: People, who: str, product: str) -> None:
    other = Person(who, _tab_of_its_own(app, people[who]))
    other.browser.open(f"/products/{slugged(product)}")
    at_the_same_moment([lambda: confirm(people[who]), lambda: other.browser.press("Add to cart")])


@when(phrase("{who:Person} gives addresses in {one} and in {other} at the same moment"))
def gives_two_addresses(app: Flask, people: People, who: str, one: str, other: str) -> None:
    tabs = [people[who], Person(who, _tab_of_its_own(app, people[who]))]
    for tab, country in zip(tabs, (one, other), strict=True):
        tab.browser.open(PLACES["address"])
        fill_address(tab, country.removeprefix("the "))
    at_the_same_moment([lambda tab=tab: tab.browser.press("Go on to delivery") for tab in tabs])  # type: ignore[misc]


@then(phrase('{who:Person} finds one of the two kept, "{one:Text}" or "{other:Text}"'))
def finds_one_kept(people: People, who: str, one: str, other: str) -> None:
    people[who].browser.open(PLACES["address"])
    assert people[who].browser.value("Town or city") in (one, other)


@then(parsers.re(r"(?P<many>\d+) of them (?:is|are) told \"(?P<sentence>[^\"]*)\""))
def so_many_are_told(racers: list[Person], many: str, sentence: str) -> None:
    told = [who.name for who in racers if any(sentence in notice for notice in who.browser.notices)]
    thanked = [who.name for who in racers if who.browser.heading.startswith("Thank you")]
    assert len(told) == int(many), f"told: {told}, thanked: {thanked}"
    assert not set(told) & set(thanked)


@then(phrase('"{product:Text}" are sold out'))
def are_sold_out(people: People, product: str) -> None:
    people["Zoe"].browser.open(f"/products/{slugged(product)}")
    assert people["Zoe"].browser.sees("Sold out")
    assert not people["Zoe"].browser.has_button("Add to cart")


@then(
    parsers.re(
        r"(?P<who>[A-Z]\w+) has either ordered without \"(?P<product>[^\"]*)\", or been told \"(?P<told>[^\"]*)\""
    )
)
def either_or(people: People, letters: Postbox, who: str, product: str, told: str) -> None:
    browser = people[who].browser
    if browser.heading.startswith("Thank you"):
        assert product not in placed.letter_to(people[who], letters).body
    else:
        assert any(told in notice for notice in browser.notices), browser.notices
        assert placed.orders(letters) == []


def at_the_same_moment(deeds: Sequence[Callable[[], None]]) -> None:
    """Each in a thread of its own, none before all are ready. What goes wrong in one goes wrong here."""
    ready = threading.Barrier(len(deeds))

    def start(deed: Callable[[], None]) -> None:
        ready.wait(10)
        deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        for done in [pool.submit(start, deed) for deed in deeds]:
            done.result(60)


def _named(names: str) -> list[str]:
    return names.replace(" and ", ", ").split(", ")


def _confirms_twice(person: Person, same: Person) -> None:
    same.browser.open(PLACES["review"])
    at_the_same_moment([lambda: confirm(person), lambda: confirm(same)])
    person.mind["thanked for"] = number_in(same.browser)


def _tab_of_its_own(app: Flask, person: Person) -> FlaskVisitor:
    """Another tab that may ask while the first one is waiting: what her browser kept is copied."""
    tab = FlaskVisitor(app)
    tab.after_page = person.browser.after_page
    kept = person.browser.client.get_cookie("shop")
    assert kept is not None
    tab.client.set_cookie("shop", kept.value)
    return tab
