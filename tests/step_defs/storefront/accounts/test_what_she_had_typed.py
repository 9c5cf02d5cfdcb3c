"""What a customer had typed when her sign-in had ended."""

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import People
from tests.postbox import Postbox
from tests.step_defs.given.accounts import fill_in_sign_in, sign_in
from tests.step_defs.shared import days_pass
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import phrase

scenarios("storefront/accounts/what_she_had_typed.feature")


@given(phrase('{who:Person} is about to change her name to "{name:Text}"'))
def is_about_to_change(people: People, who: str, name: str) -> None:
    people[who].browser.open("/account/details")
    people[who].browser.fill("Your name", name)


@given(phrase('{who:Person} has lost her sign-in while changing her name to "{name:Text}"'))
def has_lost_her_sign_in(people: People, who: str, name: str) -> None:
    is_about_to_change(people, who, name)
    days_pass(30)
    people[who].browser.press("Save")
    fill_in_sign_in(people[who])


@given(phrase('{who:Person} is about to give "12 St James\'s Square, London" as her address'))
def is_about_to_give_address(people: People, who: str) -> None:
    journeys.begin_address(people[who])


@given(phrase("{who:Person} is about to give an address in America"))
def is_about_to_give_american_address(people: People, who: str) -> None:
    browser = people[who].browser
    browser.open("/checkout/address")
    browser.select("Country", "United States")
    browser.press("Change country")
    browser.fill("Full name", "Ada Lovelace")
    browser.fill("Street and number", "5 Pickle Street")
    browser.fill("Town or city", "Austin")
    browser.select("State", "Texas")
    browser.fill("ZIP code", "73301")


@given(phrase("{who:Person} has bought a jar of gherkins and paid for it"))
def has_bought_and_paid(app: Flask, people: People, who: str) -> None:
    journeys.buy(app, people[who])
    people[who].browser.follow("See the order")
    journeys.mark_paid(app, people[who].browser.heading.removeprefix("Order "))


@given(phrase('{staff:Person} is about to send {who:Person}\'s order as "{number:Text}"'))
def is_about_to_send(people: People, staff: str, who: str, number: str) -> None:
    order = people[who].browser.heading.removeprefix("Order ")
    sign_in(people[staff])
    people[staff].browser.open(f"/backoffice/orders/{order}")
    people[staff].browser.fill("Tracking number", number)


@given(phrase("{who:Person} is looking at the order in her letter"))
def is_looking_at_order(people: People, letters: Postbox, who: str) -> None:
    people[who].browser.open(journeys.link_to_order(letters, people[who]))


def sends(people: People, who: str) -> None:
    browser = people[who].browser
    browser.press("Mark as sent" if browser.has_button("Mark as sent") else "Save")


@when(phrase("{who:Person} sends a name of {many:Count} characters"))
def sends_a_long_name(people: People, who: str, many: int) -> None:
    """Longer than her browser would have let her type."""
    journeys.send_by_hand(people[who].browser, "/account/details", {"name": "g" * many})


@when(phrase("{who:Person} sends it and signs in"))
def sends_and_signs_in(people: People, who: str) -> None:
    sends(people, who)
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} sends it, and {other:Person} signs in in {same:Person}'s browser"))
def somebody_else_signs_in(people: People, who: str, other: str, same: str) -> None:
    sends(people, who)
    people[other].browser = people[who].browser
    fill_in_sign_in(people[other])


@when(phrase("{who:Person} sends her details once more"))
def sends_once_more(people: People, who: str) -> None:
    people[who].browser.press("Save")


@when(phrase("{who:Person} sends the address and signs in"))
def sends_address(people: People, who: str) -> None:
    people[who].browser.press("Go on to delivery")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} cancels her order and signs in"))
def cancels(people: People, who: str) -> None:
    people[who].browser.press("Cancel this order")
    fill_in_sign_in(people[who])


@then(phrase('{who:Person} finds "{typed:Text}" typed in as her name'))
def finds_name(people: People, who: str, typed: str) -> None:
    browser = people[who].browser
    assert (browser.heading, browser.value("Your name")) == ("Your details", typed)


@then(phrase('{who:Person} finds "{typed:Text}" typed in as her name in {owner:Person}\'s browser'))
def finds_name_in(people: People, who: str, typed: str, owner: str) -> None:
    browser = people[owner].browser
    assert (browser.heading, browser.value("Your name")) == ("Your details", typed)


@then(phrase("{who:Person} finds her address as she had typed it"))
def finds_address(people: People, who: str) -> None:
    assert _address(people, who) == {
        "Full name": "Ada Lovelace",
        "Street and number": "12 St James's Square",
        "Town or city": "London",
        "Postcode": "SW1Y 4JH",
        "Country": "United Kingdom",
    }


@then(phrase("{who:Person} finds her address in America as she had typed it"))
def finds_american_address(people: People, who: str) -> None:
    browser = people[who].browser
    found = [browser.value(label) for label in ("Street and number", "Town or city", "State", "ZIP code", "Country")]
    assert found == ["5 Pickle Street", "Austin", "Texas", "73301", "United States"]
    browser.press("Go on to delivery")
    assert browser.path != "/checkout/address", browser.text


@then(phrase('{who:Person} finds "{number:Text}" typed in as the tracking number'))
def finds_tracking(people: People, who: str, number: str) -> None:
    assert people[who].browser.value("Tracking number") == number


@then(phrase("{who:Person} is back at the order in her letter, and it is not cancelled"))
def is_back_at_order(people: People, letters: Postbox, who: str) -> None:
    browser = people[who].browser
    assert browser.path == journeys.link_to_order(letters, people[who])
    assert browser.has_button("Cancel this order")
    assert not browser.sees("Cancelled")


def _address(people: People, who: str) -> dict[str, str]:
    browser = people[who].browser
    labels = ("Full name", "Street and number", "Town or city", "Postcode", "Country")
    return {label: browser.value(label) for label in labels}
