"""The cart, as customers use it."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from urllib.parse import quote

from flask import Flask
from flask.testing import FlaskCliRunner
from lxml.html import HtmlElement
from pytest_bdd import given, scenarios, then, when
from sqlalchemy import select

from shop import clock
from shop.accounts.models import User
from shop.cart.models import Cart
from shop.db import db
from tests.people import PASSWORD, People, Person
from tests.step_defs.given.accounts import fill_in_sign_in, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.phrases import phrase
from tests.step_defs.storefront import looking
from tests.step_defs.storefront.conftest import look_at
from tests.visitor import FlaskVisitor, manners
from tests.visitor.names import finder, visible_text

scenarios("storefront/cart")

_lines = finder("//li[.//input[@name='quantity']]")
_label = finder(".//label")
_quantity = finder(".//input[@name='quantity']")
_change = finder(".//form[contains(@action, 'change')]")
_variants = finder("//input[@name='variant']")
_complaints = finder("//li[.//input[@name='quantity']]//p[@class='error']")


# -- putting things in


@when(phrase('{who:Person} puts "{many:Text}" "{product:Text}" in her cart'))
def puts_quantity_in_cart(people: People, who: str, many: str, product: str) -> None:
    put_in_cart(people[who], product, many)


@when(phrase('{who:Person} puts a quantity of 2 between spaces of "{product:Text}" in her cart'))
def puts_between_spaces(people: People, who: str, product: str) -> None:
    put_in_cart(people[who], product, " 2\t")


@when(phrase('{who:Person} puts a quantity of a thousand digits of "{product:Text}" in her cart'))
def puts_thousand_digits(people: People, who: str, product: str) -> None:
    put_in_cart(people[who], product, "1" * 1_000)


@when(phrase('{who:Person} sends a quantity of "{product:Text}" that cannot be written'))
def sends_null(people: People, who: str, product: str) -> None:
    send(people[who], product, quantity="2\0")


@when(phrase('{who:Person} puts {many:Count} "{product:Text}" in her cart in another tab'))
def puts_in_cart_in_another_tab(app: Flask, people: People, who: str, many: int, product: str) -> None:
    tab = Person(who, another_tab(app, people[who]))
    put_in_cart(tab, product, str(many))


@when(phrase('{who:Person} puts the "{product:Text}" of the first tab in her cart'))
def puts_in_cart_in_first_tab(people: People, who: str, product: str) -> None:
    assert people[who].browser.heading == product
    people[who].browser.press("Add to cart")


@when(phrase('{who:Person} asks for the variant "{variant:Text}"'))
def asks_for_variant(people: People, who: str, variant: str) -> None:
    browser = people[who].browser
    browser.open("/")
    look_at(people[who], "Dill gherkins")
    browser.post("/cart/add", {"variant": variant, "quantity": "1", "csrf_token": browser.csrf_token()})


@when(
    phrase(
        '{who:Person} asks for {many:Count} "{product:Text}" and adds a price of 1 penny, a discount and another name'
    )
)
def asks_with_extras(people: People, who: str, many: int, product: str) -> None:
    extras = {"price": "1", "amount": "1", "discount": "100", "customer_id": "1", "cart_id": "1", "id": "1"}
    send(people[who], product, quantity=str(many), **extras)


@when(phrase('another site has {who:Person} ask for {many:Count} "{product:Text}"'))
def other_site_asks(people: People, who: str, many: int, product: str) -> None:
    look_at(people[who], product)
    browser = people[who].browser
    browser.post("/cart/add", {"variant": variant_shown(browser), "quantity": str(many)})


@then(phrase('{who:Person} still finds "{many:Text}" where she typed it'))
def still_finds(people: People, who: str, many: str) -> None:
    assert people[who].browser.value("Quantity") == many


@then(phrase("the shop could make no sense of what {who:Person} sent"))
def made_no_sense(people: People, who: str) -> None:
    browser = people[who].browser
    assert (browser.status, browser.heading) == (400, "That did not work")


# -- changing


@given(phrase("{who:Person} has her cart open"))
def has_cart_open(people: People, who: str) -> None:
    people[who].browser.open("/cart")


@when(phrase('{who:Person} changes the "{product:Text}" in her cart to "{many:Text}"'))
def changes(people: People, who: str, product: str, many: str) -> None:
    change(people[who], product, many)


@when(phrase('{who:Person} takes the "{product:Text}" out of her cart'))
def takes_out(people: People, who: str, product: str) -> None:
    at_cart(people[who]).press(f"Remove {product}")


@when(phrase('{who:Person} takes the "{product:Text}" out of her cart in another tab'))
def takes_out_in_another_tab(app: Flask, people: People, who: str, product: str) -> None:
    tab = another_tab(app, people[who])
    tab.open("/cart")
    tab.press(f"Remove {product}")


@when(phrase('another site has {who:Person} change the "{product:Text}" in her cart to {many:Count}'))
def other_site_changes(people: People, who: str, product: str, many: int) -> None:
    browser = at_cart(people[who])
    browser.post(way_to_change(browser, product), {"quantity": str(many)})


@when(phrase('{who:Person} tries to {do} the line "{number:Text}"'))
def tries_to_at(people: People, who: str, do: str, number: str) -> None:
    browser = at_cart(people[who])
    deed = {"change": "change", "take out": "remove"}[do]
    browser.post(f"/cart/lines/{quote(number)}/{deed}", {"quantity": "1", "csrf_token": browser.csrf_token()})


@when(phrase('{who:Person} tries to {do} the "{product:Text}" in {other:Person}\'s cart'))
def tries_to(people: People, who: str, do: str, product: str, other: str) -> None:
    address = way_to_change(at_cart(people[other]), product)
    browser = people[who].browser
    look_at(people[who], product)
    deed = {"change": address, "take out": address.replace("/change", "/remove")}[do]
    browser.post(deed, {"quantity": "1", "csrf_token": browser.csrf_token()})


@then(phrase('{who:Person} still finds "{many:Text}" as the quantity of "{product:Text}"'))
def still_finds_in_line(people: People, who: str, many: str, product: str) -> None:
    assert people[who].browser.value(f"Quantity of {product}") == many


@then(phrase("{who:Person} learns that this is not in her cart any more"))
def learns_it_is_gone(people: People, who: str) -> None:
    browser = people[who].browser
    assert browser.status == 404
    assert "That is not in your cart any more." in browser.notices, browser.text


@then(phrase("{who:Person} learns that there is no such line"))
def learns_no_such_line(people: People, who: str) -> None:
    assert people[who].browser.status == 404


@then(phrase('{who:Person} finds "{complaint:Text}" in her cart'))
def finds_complaint(people: People, who: str, complaint: str) -> None:
    assert complaints(people[who]) == [complaint]


@then(phrase("{who:Person} finds no complaint in her cart"))
def finds_no_complaint(people: People, who: str) -> None:
    assert complaints(people[who]) == []


# -- keeping


@given(phrase('{who:Person} left {many:Count} "{product:Text}" in the cart of her account'))
def left_in_account(people: People, who: str, many: int, product: str) -> None:
    here = people[who].browser
    people.gets_another_browser(who)
    sign_in(people[who])
    put_in_cart(people[who], product, str(many))
    assert people[who].browser.heading == "Your cart"
    people[who].browser = here


@given(phrase("{who:Person} has another device"))
def has_another_device(people: People, who: str) -> None:
    people.gets_another_browser(who)


@given(phrase("{who:Person} has signed in there"))
def has_signed_in_there(people: People, who: str) -> None:
    sign_in(people[who])


@given(phrase("{who:Person} carries the number of a cart that never was"))
def carries_forged_number(people: People, who: str) -> None:
    carry(people[who], "a-cart-that-never-was")


@when(phrase("{who:Person} opens an account"))
def opens_account(people: People, who: str) -> None:
    browser = people[who].browser
    browser.open("/register")
    browser.fill("Your name", who)
    browser.fill("E-mail address", people[who].email)
    browser.fill("Password", PASSWORD)
    browser.press("Open an account")


@when(phrase("{who:Person} signs in where {other:Person} was"))
def signs_in_where(people: People, who: str, other: str) -> None:
    people[who].browser = people[other].browser
    people[who].browser.open("/sign-in")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} closes her browser"))
def closes_browser(people: People, who: str) -> None:
    """Cookies that do not say how long they last are gone."""
    client = people[who].browser.client
    cookie = client.get_cookie("shop")
    if cookie is None or (cookie.expires is None and cookie.max_age is None):
        client.delete_cookie("shop")


@when(phrase("{days:Count} days go by and the shop tidies up"))
def days_go_by(runner: FlaskCliRunner, days: int) -> None:
    clock.move(timedelta(days=days))
    tidied = runner.invoke(args=["tidy"])
    assert tidied.exit_code == 0, tidied.output


@when(phrase("{who:Person} carries the number of {other:Person}'s cart"))
def carries_number_of(app: Flask, people: People, who: str, other: str) -> None:
    with app.app_context():
        query = select(Cart.key).join(User, User.id == Cart.customer_id).where(User.email == people[other].email)
        key = db.session.scalars(query).one()
    carry(people[who], key)


# -- what is in it


@then(phrase("{who:Person}'s cart holds {many:Count} things"))
def cart_holds_things(people: People, who: str, many: int) -> None:
    people[who].browser.open("/cart")
    assert people[who].browser.has_link(looking.cart_link(many)), people[who].browser.text


@then(phrase("{who:Person}'s cart holds the lines"))
def cart_holds_lines(people: People, who: str, datatable: Sequence[Sequence[str]]) -> None:
    people[who].browser.open("/cart")
    header, *rows = datatable
    assert lines(people[who].browser) == [dict(zip(header, row, strict=True)) for row in rows]


def change(person: Person, product: str, many: str) -> None:
    browser = at_cart(person)
    browser.fill(f"Quantity of {product}", many)
    browser.press(f"Change the quantity of {product}")


def at_cart(person: Person) -> FlaskVisitor:
    """Her cart as she has it before her, however old that is; opened if it is not."""
    if not person.browser.trail or person.browser.heading != "Your cart":
        person.browser.open("/cart")
    return person.browser


def lines(browser: FlaskVisitor) -> list[Mapping[str, str]]:
    return [
        {
            "product": visible_text(_label(line)[0]).removeprefix("Quantity of "),
            "many": _quantity(line)[0].get("value") or "",
            "together": _together(line),
        }
        for line in _lines(browser.page.document)
    ]


def complaints(person: Person) -> list[str]:
    person.browser.open("/cart")
    return [visible_text(complaint) for complaint in _complaints(person.browser.page.document)]


def way_to_change(browser: FlaskVisitor, product: str) -> str:
    """Where the shop would be told to change this line."""
    for line in _lines(browser.page.document):
        if visible_text(_label(line)[0]) == f"Quantity of {product}":
            return str(_change(line)[0].get("action"))
    raise AssertionError(f"no {product!r} in {browser.text}")


def variant_shown(browser: FlaskVisitor) -> str:
    return str(_variants(browser.page.document)[0].get("value"))


def send(person: Person, product: str, **data: str) -> None:
    """What no page of the shop would send, with the token of one that it did."""
    look_at(person, product)
    token = person.browser.csrf_token()
    person.browser.post("/cart/add", {"variant": variant_shown(person.browser), "csrf_token": token, **data})


def carry(person: Person, key: str) -> None:
    person.browser.open("/")
    with person.browser.client.session_transaction(base_url="http://localhost") as session:
        session["cart"] = key


def another_tab(app: Flask, person: Person) -> FlaskVisitor:
    """A second window of the same browser, with the same cookies."""
    tab = FlaskVisitor(app)
    tab.client = person.browser.client
    tab.after_page.append(manners.check)
    return tab


def _together(line: HtmlElement) -> str:
    found = re.search(r"Together (£[\d,.]+)", visible_text(line))
    return found[1] if found else ""
