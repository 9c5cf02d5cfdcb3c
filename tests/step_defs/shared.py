"""What people do and see in every room."""

from datetime import timedelta

from pytest_bdd import then, when

from shop import clock
from tests.people import People
from tests.step_defs.given.accounts import sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.phrases import phrase


@when(phrase('{who:Person} puts {many:Count} "{product:Text}" in her cart'))
def puts_in_cart(people: People, who: str, many: int, product: str) -> None:
    put_in_cart(people[who], product, str(many))


@when(phrase("{who:Person} signs in"))
def signs_in(people: People, who: str) -> None:
    """Where she is asked to; by herself where nobody asks."""
    sign_in(people[who])


@when(phrase("{who:Person} signs out"))
def signs_out(people: People, who: str) -> None:
    people[who].browser.press("Sign out")


@when(phrase("{many:Count} days pass"))
@when(phrase("{many:Count} day passes"))
def days_pass(many: int) -> None:
    clock.move(timedelta(days=many))


@then(phrase("{who:Person} is sent to sign in"))
def is_sent_to_sign_in(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.heading, browser.path) == ("Sign in", "/sign-in"), f"{who} is at {browser.url}: {browser.heading}"


@then(phrase('{who:Person} is told "{sentence:Text}"'))
def is_told(people: People, who: str, sentence: str) -> None:
    browser = people[who].browser
    told = [*browser.notices, *browser.errors.values()]
    assert any(sentence in each for each in told), f"{who} is told {told}"


@then(phrase("{who:Person} is told to send it again"))
def is_told_to_send_again(people: People, who: str) -> None:
    """As it was too old, or did not come from a page of the shop."""
    browser = people[who].browser
    assert (browser.status, browser.heading) == (400, "Please send that again")
    assert browser.sees("did not come from our page"), browser.text


@then(phrase('{who:Person} reads "{sentence:Text}"'))
def reads(people: People, who: str, sentence: str) -> None:
    assert people[who].browser.sees(sentence), people[who].browser.text
