"""What the layout keeps for strangers holds nothing of anybody. (Everywhere else in the tests it keeps nothing.)"""

import pytest
from flask import Flask

from shop.money import Money
from tests.people import People, Person
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import put_on_sale
from tests.unit.web.conftest import Another

OPEN_TO_BOTH = (
    *("/", "/search", "/shelves/pickles", "/products/dill-gherkins"),
    *("/delivery", "/imprint", "/nothing/here", "/cart"),
)
PAGES = (*OPEN_TO_BOTH, "/sign-in")
HERS = ("smoked kraut", "/account/details", "3 items", "Signed in:", "Sign out", "csrf")
STRANGERS = ("Sign in", "Register")


@pytest.fixture
def keeping(another: Another) -> Flask:
    """A shop that keeps its menu, as every shop in use does."""
    made = another(MENU_SECONDS=60)
    put_on_sale(made, "Dill gherkins", Money(420, "GBP"), 500, shelves=("Pickles",))
    return made


@pytest.fixture
def people(keeping: Flask) -> People:
    return People(keeping)


def test_the_layout_is_kept_for_strangers(keeping: Flask, people: People) -> None:
    """Otherwise the rest of this proves nothing."""
    people["Ada"].browser.open("/")
    kept = keeping.extensions["shop.menu"]
    people["Grace"].browser.open("/imprint")
    assert keeping.extensions["shop.menu"] is kept
    assert {template for template, _language in kept.parts} >= {"parts/account.html", "parts/masthead.html"}


def test_a_stranger_sees_nothing_of_a_customer_who_came_before(keeping: Flask, people: People) -> None:
    ada, stranger = people["Ada"], people["Grace"]
    shop_around(keeping, ada)
    for page in PAGES:
        head = head_of(stranger, page)
        assert_none_of(head, HERS, page)
        assert "0 items" in head, page
        assert all(word in head for word in STRANGERS), page


def test_a_customer_sees_nothing_of_a_stranger_who_came_before(keeping: Flask, people: People) -> None:
    ada, stranger = people["Ada"], people["Grace"]
    for page in PAGES:
        stranger.browser.open(page)
    shop_around(keeping, ada)
    for page in OPEN_TO_BOTH:
        head = head_of(ada, page)
        assert_none_of(head, (*STRANGERS, "0 items"), page)
        assert all(word in head for word in ("Signed in:", "Ada", "Sign out", "3 items")), page


def test_a_customer_whose_cart_is_empty_is_no_stranger(keeping: Flask, people: People) -> None:
    ada, stranger = people["Ada"], people["Grace"]
    open_account(keeping, ada)
    sign_in(ada)
    for page in OPEN_TO_BOTH:
        assert "Signed in:" in head_of(ada, page), page
        assert_none_of(head_of(stranger, page), HERS, page)
        assert "Signed in:" in head_of(ada, page), page


def test_a_visitor_with_a_cart_and_a_stranger_see_their_own(keeping: Flask, people: People) -> None:
    ada, stranger = people["Ada"], people["Grace"]
    for page in PAGES:
        stranger.browser.open(page)
    put_in_cart(ada, "Dill gherkins", "3")
    for page in PAGES:
        assert "3 items" in head_of(ada, page), page
        assert "0 items" in head_of(stranger, page), page


def test_where_one_was_going_and_what_one_looked_for_is_kept_for_nobody_else(people: People) -> None:
    ada, stranger = people["Ada"], people["Grace"]
    ada.browser.open("/account/details")
    ada.browser.open("/search?q=smoked+kraut")
    assert "smoked kraut" in head_of(ada, "/search?q=smoked+kraut")
    assert "next=/account/details" in head_of(ada, "/sign-in?next=/account/details")
    for page in PAGES:
        assert_none_of(head_of(stranger, page), HERS, page)


def shop_around(keeping: Flask, person: Person) -> None:
    """She searches, fills a cart, signs in, and looks at every page."""
    open_account(keeping, person)
    person.browser.open("/search?q=smoked+kraut")
    put_in_cart(person, "Dill gherkins", "3")
    person.browser.open("/account/details")
    sign_in(person)
    for page in OPEN_TO_BOTH:
        person.browser.open(page)


def head_of(person: Person, page: str) -> str:
    """The head of the page, as it was sent: the part of it that is kept."""
    person.browser.open(page)
    return person.browser.response.text.partition("<header>")[2].partition("</header>")[0]


def assert_none_of(head: str, words: tuple[str, ...], page: str) -> None:
    assert head
    assert [word for word in words if word in head] == [], page
