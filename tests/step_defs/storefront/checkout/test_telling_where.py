"""Telling where to send it."""

import re

from pytest_bdd import given, scenarios, then, when

from tests.people import People, Person
from tests.step_defs.given.checkout import change_country, fill_address, go_to_review
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout.conftest import PLACES
from tests.step_defs.storefront.checkout.sending import what_would_be_sent

scenarios("storefront/checkout/telling_where_to_send_it.feature")

NAMES = {
    "E-mail": "email",
    "Full name": "name",
    "Street and number": "street",
    "Town or city": "city",
    "Postcode": "postcode",
    "Phone": "phone",
}
ODD = "The postcode looks unusual for this country."


@given(phrase("{who:Person} has begun to write her address in {country}"))
def has_begun(people: People, who: str, country: str) -> None:
    people[who].browser.open(PLACES["address"])
    fill_address(people[who], country.removeprefix("the "))


@when(phrase("{who:Person} says at the checkout that she lives in {country}"))
def says_where(people: People, who: str, country: str) -> None:
    people[who].browser.open(PLACES["address"])
    change_country(people[who], country.removeprefix("the "))


@when(phrase("{who:Person} changes the country to {country}"))
def changes_country(people: People, who: str, country: str) -> None:
    change_country(people[who], country.removeprefix("the "))


@when(phrase("{who:Person} goes through the checkout to {country}"))
def goes_through_to(people: People, who: str, country: str) -> None:
    go_to_review(people[who], country=country)


@when(phrase("{who:Person} writes her address in {country} without {label}"))
def writes_without(people: People, who: str, country: str, label: str) -> None:
    browser = people[who].browser
    browser.open(PLACES["address"])
    fill_address(people[who], country.removeprefix("the "))
    browser.select(label, "Please choose") if label == "State" else browser.fill(label, "")
    browser.press("Go on to delivery")


@when(phrase('{who:Person} writes her address in {country} with "{text:Text}" as her {label}'))
def writes_with(people: People, who: str, country: str, text: str, label: str) -> None:
    browser = people[who].browser
    browser.open(PLACES["address"])
    fill_address(people[who], country.removeprefix("the "), {label: text})
    browser.press("Go on to delivery")


@when(phrase("{who:Person} sends {what} as her {label}"))
def sends_as(people: People, who: str, what: str, label: str) -> None:
    send(people[who], **{NAMES[label]: _written(what, label)})


@when(phrase("{who:Person} sends an address in a country that was not offered, {country}"))
def sends_country(people: People, who: str, country: str) -> None:
    forged = {"France": "FR", "no country": "", "a country of 9s": "9" * 900}[country]
    send(people[who], country=forged)


@then(phrase("{who:Person} is asked for {label}"))
def is_asked_for(people: People, who: str, label: str) -> None:
    assert people[who].browser.has_field(label)


@then(phrase("{who:Person} is not asked for {label}"))
def is_not_asked_for(people: People, who: str, label: str) -> None:
    assert people[who].browser.heading == "Where shall we send it?"
    assert not people[who].browser.has_field(label)


@then(phrase("{who:Person} is offered to sign in"))
def is_offered_to_sign_in(people: People, who: str) -> None:
    assert people[who].browser.sees("Been here before? Sign in and we fill this in for you.")


@then(phrase('{who:Person} finds "{text:Text}" as her {label}'))
def finds_filled_in(people: People, who: str, text: str, label: str) -> None:
    assert people[who].browser.value(label) == text


@then(phrase("{who:Person} is asked, in this order, for {labels}"))
def is_asked_in_order(people: People, who: str, labels: str) -> None:
    asked = [names[0] for _, names in people[who].browser.page.fields]
    assert asked[asked.index("Country") + 1 :] == labels.split(", ")


@then(phrase("{who:Person} can choose between the countries {countries}"))
def can_choose_countries(people: People, who: str, countries: str) -> None:
    assert people[who].browser.options("Country") == countries.split(", ")


@then(phrase("{who:Person} has not gone on yet"))
def has_not_gone_on(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.path, browser.heading) == (PLACES["address"], "Where shall we send it?")


@then(phrase("{who:Person} has gone on"))
def has_gone_on(people: People, who: str) -> None:
    assert next(str(hop) for hop in people[who].browser.last_trail) == f"POST {PLACES['address']} → 303"
    assert people[who].browser.path in (PLACES["delivery"], PLACES["payment"])


@then("the shop wonders at the postcode")
def shop_wonders(people: People) -> None:
    assert any(ODD in notice for notice in people["Ada"].browser.notices)


@then("the shop does not wonder at the postcode")
def shop_does_not_wonder(people: People) -> None:
    assert people["Ada"].browser.notices == []


@then(phrase('the parcel goes to "{lines:Text}"'))
def parcel_goes_to(people: People, lines: str) -> None:
    assert people["Ada"].browser.sees(lines.replace(", ", " "), within="To")


def send(person: Person, **forged: str) -> None:
    """Her address in the United Kingdom, with something in it that no browser would let her write."""
    person.browser.open(PLACES["address"])
    fill_address(person, "United Kingdom")
    person.browser.post(PLACES["address"], what_would_be_sent(person.browser, "Go on to delivery") | forged)


def _written(what: str, label: str) -> str:
    if many := re.fullmatch(r"(\d+) letters", what):
        return "x" * (int(many[1]) - 12) + "@example.com" if label == "E-mail" else "x" * int(many[1])
    if quoted := re.fullmatch('"(.*)"', what):
        return quoted[1]
    broken = "ada@example.com\nBcc: all@example.com" if label == "E-mail" else "Ada\nLovelace"
    return {
        "nothing": "",
        "three spaces": "   ",
        "a line break": broken,
        "a bell": "Ada\aLovelace",
        "a hidden break": "Lon\u2028don",
    }[what]
