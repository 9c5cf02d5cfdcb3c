"""What people do in these stories that takes more than one page."""

from flask import Flask

from shop import clock
from shop.db import db
from shop.money import Money
from shop.orders import history, paying
from tests.people import PASSWORD, Person
from tests.postbox import Postbox, link_in
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import put_on_sale
from tests.visitor import FlaskVisitor, manners


def register(person: Person, name: str | None = None, email: str | None = None, password: str = PASSWORD) -> None:
    """On the page for registering, where she may be already."""
    browser = person.browser
    if not browser.trail or browser.path != "/register":
        browser.open("/register")
    browser.fill("Your name", person.name if name is None else name)
    browser.fill("E-mail address", person.email if email is None else email)
    browser.fill("Password", password)
    browser.press("Open an account")


def send_by_hand(browser: FlaskVisitor, page: str, data: dict[str, str]) -> None:
    """What the page would send, and more: with its mark, but not with its manners."""
    browser.open(page)
    browser.post(page, {"csrf_token": browser.csrf_token(), **data})


def another_window(app: Flask, person: Person) -> FlaskVisitor:
    """A second window of the same browser: what the browser keeps, it keeps for both."""
    window = FlaskVisitor(app)
    window.client = person.browser.client
    window.after_page.append(manners.check)
    return window


def copy_what_is_kept(source: FlaskVisitor, target: FlaskVisitor) -> None:
    kept = source.client.get_cookie("shop")
    assert kept is not None
    target.client.set_cookie("shop", kept.value)


def is_signed_in(browser: FlaskVisitor) -> bool:
    """Whether the head of a page everybody may see says so."""
    browser.open("/delivery")
    assert browser.has_button("Sign out") is not browser.has_link("Sign in")
    return browser.has_button("Sign out")


def buy(app: Flask, person: Person) -> None:
    """An account, a jar of her own kind, and an order paid by transfer."""
    open_account(app, person)
    sign_in(person)
    jar = f"Gherkins for {person.name}"
    put_on_sale(app, jar, Money(420, "GBP"), 9)
    put_in_cart(person, jar, "1")
    begin_address(person)
    browser = person.browser
    browser.press("Go on to delivery")
    browser.press("Go on")
    browser.choose("Bank transfer")
    browser.press("Go on")
    browser.press(f"Buy now for {browser.facts('The bill')['Total']}")
    assert browser.heading.startswith("Thank you")


def begin_address(person: Person, city: str = "London", postcode: str = "SW1Y 4JH") -> None:
    browser = person.browser
    browser.open("/checkout/address")
    browser.fill("Full name", f"{person.name} Lovelace")
    browser.fill("Street and number", "12 St James's Square")
    browser.fill("Town or city", city)
    browser.fill("Postcode", postcode)


def link_to_order(letters: Postbox, person: Person) -> str:
    return link_in(letters.the(person.email, "Your order"))


def mark_paid(app: Flask, number: str) -> None:
    with app.app_context():
        paying.paid_by_hand(db.session, history.by_number(db.session, number, lock=True), clock.now())
        db.session.commit()
