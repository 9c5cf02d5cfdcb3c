"""Keeping the promise of the review."""

from collections.abc import Sequence

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import People
from tests.step_defs.given.accounts import open_account
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.checkout import confirm, go_to_review
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront.checkout.sending import another_device
from tests.visitor.names import finder, visible_text

scenarios("storefront/checkout/keeping_the_promise.feature")

_alerts = finder("//*[@role='alert']")
_sentences = finder(".//li")
CHANGED = "Something changed while you were reading. Nothing has been ordered yet."


@given(phrase('{who:Person} has an account, with {many:Count} "{product:Text}" in her cart there'))
def has_account_with_cart(app: Flask, people: People, who: str, many: int, product: str) -> None:
    open_account(app, people[who])
    put_in_cart(another_device(app, people[who]), product, str(many))


@given(phrase("{who:Person} has gone on to the review"))
def has_gone_on_to_review(people: People, who: str) -> None:
    go_to_review(people[who])


@when(phrase("{who:Person} confirms her order, reads what changed and confirms again"))
def confirms_again(people: People, who: str) -> None:
    confirm(people[who])
    assert people[who].browser.sees(CHANGED)
    confirm(people[who])


@when(phrase('{who:Person} confirms, takes only {many:Count} "{product:Text}" and confirms again'))
def takes_less(people: People, who: str, many: int, product: str) -> None:
    browser = people[who].browser
    confirm(people[who])
    browser.fill(f"Quantity of {product}", many)
    browser.press(f"Change the quantity of {product}")
    browser.follow("Go to checkout")
    confirm(people[who])


@then(phrase("{who:Person} is shown what changed:"))
def is_shown_what_changed(people: People, who: str, datatable: Sequence[Sequence[str]]) -> None:
    browser = people[who].browser
    (told,) = [part for part in _alerts(browser.page.document) if CHANGED in visible_text(part)]
    assert [visible_text(sentence) for sentence in _sentences(told)] == [row[0] for row in datatable]


@then(phrase('{who:Person} is not told anything of "{product:Text}"'))
def is_told_nothing_of(people: People, who: str, product: str) -> None:
    notices = people[who].browser.notices
    assert notices, people[who].browser.text
    assert not any(product in notice for notice in notices), notices
