"""Taking the steps of the checkout."""

from pytest_bdd import scenarios, then, when

from tests.people import People
from tests.step_defs.given.checkout import choose_delivery, choose_payment
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout.conftest import PLACES
from tests.visitor import FlaskVisitor
from tests.visitor.names import finder, spoken_text

scenarios("storefront/checkout/taking_the_steps.feature")

_items = finder(".//li")


@when(phrase("{who:Person} confirms by force"))
def confirms_by_force(people: People, who: str) -> None:
    browser = people[who].browser
    browser.post(PLACES["review"], {"csrf_token": token(browser), "cart": cart_of(browser)})


@when(phrase('{who:Person} chooses "{way:Text}"'))
def chooses(people: People, who: str, way: str) -> None:
    choose_delivery(people[who], way)


@when(phrase('{who:Person} pays by "{gateway:Text}"'))
def pays_by(people: People, who: str, gateway: str) -> None:
    choose_payment(people[who], gateway)


@when(phrase("{who:Person} goes through all the steps again and changes nothing"))
def goes_through_again(people: People, who: str) -> None:
    browser = people[who].browser
    browser.follow("Change the address")
    browser.press("Go on to delivery")
    browser.press("Go on")
    browser.press("Go on")


@when(phrase('{who:Person} changes her {label} to "{text:Text}"'))
def changes(people: People, who: str, label: str, text: str) -> None:
    browser = people[who].browser
    browser.follow("Change the address")
    browser.fill(label, text)
    browser.press("Go on to delivery")


@when(phrase('{who:Person} sends "{code:Text}" as her {step}'))
def sends_choice(people: People, who: str, code: str, step: str) -> None:
    browser = people[who].browser
    browser.post(PLACES[step], {"csrf_token": token(browser), **({"choice": code} if code else {})})


@then(phrase("the steps before {who:Person} are {steps}"))
def steps_before(people: People, who: str, steps: str) -> None:
    (way,) = people[who].browser.page.parts("Checkout")
    assert [spoken_text(item).removesuffix("(done)").strip() for item in _items(way)] == steps.split(", ")


@then(phrase("{who:Person} is still at the {step}"))
def is_still_at(people: People, who: str, step: str) -> None:
    assert people[who].browser.path == PLACES[step]


def token(browser: FlaskVisitor) -> str:
    """Of the page in front of her, or of one that anybody can open."""
    if not browser.trail:
        browser.open("/products/dill-gherkins")
    return browser.csrf_token()


def cart_of(browser: FlaskVisitor) -> str:
    """What her browser knows her cart by."""
    with browser.client.session_transaction() as kept:
        return str(kept.get("cart", ""))
