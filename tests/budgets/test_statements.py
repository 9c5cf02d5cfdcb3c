"""How often each page may ask the database, whoever opens it and however much there is.

The shop of the tests reads its menu anew for every page (MENU_SECONDS=0), a shop in use once in ten seconds: that
statement is counted here.
"""

import pytest
from flask import Flask

from shop.money import Money
from tests.budgets.conftest import Ledger, Request
from tests.people import People, Person
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import fill_shelf, put_on_sale, show_at_front_door
from tests.step_defs.given.checkout import CARD, TRANSFER, confirm, go_to_review
from tests.visitor import FlaskVisitor

FIVE = [f"Pickle {number}" for number in range(1, 6)]
Shoppers = dict[str, Person]


@pytest.fixture
def shoppers(app: Flask, people: People) -> Shoppers:
    """A visitor and a customer, each with five things in the cart."""
    for name in FIVE:
        put_on_sale(app, name, Money(420, "GBP"), 500, shelves=("Ferments", "Pickles"))
    show_at_front_door(app, FIVE)
    ada, grace = people["Ada"], people["Grace"]
    open_account(app, grace)
    sign_in(grace)
    for person in (ada, grace):
        for name in FIVE:
            put_in_cart(person, name, "2")
    return {"a visitor": ada, "a customer": grace}


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize(
    ("path", "budget"),
    [
        ("/", 4),
        ("/shelves/ferments", 6),
        ("/shelves/ferments/pickles", 6),
        ("/products/pickle-1", 5),
        ("/search?q=pickle", 6),
        ("/search?q=pick", 6),
        ("/search?q=pickle+ferments+1", 6),
        ("/search?q=pic+fer+pickle", 6),
        ("/search?q=nothing", 6),
        ("/cart", 6),
        ("/shelves/nothing", 6),
        ("/delivery", 5),
        ("/imprint", 4),
        ("/sign-in", 4),
    ],
)
def test_a_page_keeps_its_budget(ledger: Ledger, shoppers: Shoppers, who: str, path: str, budget: int) -> None:
    asked = look(ledger, shoppers[who].browser, path)
    assert len(asked[0].statements) <= budget, str(asked[0])


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize(
    "path", ["/shelves/jars", "/shelves/jars?after=1.1", "/shelves/jars?before=99.99", "/search?q=jar", "/"]
)
def test_a_page_asks_as_often_however_much_there_is(
    app: Flask, ledger: Ledger, shoppers: Shoppers, who: str, path: str
) -> None:
    browser = shoppers[who].browser
    fill_shelf(app, "Jars", 3)
    few = look(ledger, browser, path)[0]
    fill_shelf(app, "Jars", 57, first=4)
    many = look(ledger, browser, path)[0]
    assert len(few.statements) == len(many.statements), f"{few}\n{many}"


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize("more", ["to a full cart", "to a line that is there", "to an empty cart", "too many"])
def test_adding_to_the_cart_keeps_its_budget(
    app: Flask, ledger: Ledger, shoppers: Shoppers, who: str, more: str
) -> None:
    person = shoppers[who]
    put_on_sale(app, "Kraut", Money(495, "GBP"), 500)
    if more == "to an empty cart":
        for name in FIVE:
            person.browser.open("/cart")
            person.browser.press(f"Remove {name}")
    name = FIVE[0] if more == "to a line that is there" else "Kraut"
    with ledger.open() as asked:
        put_in_cart(person, name, "501" if more == "too many" else "1")
    assert_budget(asked, "POST /cart/add", 11 if more == "too many" else 8)


def test_the_first_thing_in_a_cart_keeps_its_budget(app: Flask, ledger: Ledger, people: People) -> None:
    put_on_sale(app, "Kraut", Money(495, "GBP"), 500)
    open_account(app, people["Grace"])
    sign_in(people["Grace"])
    for name in ("Ada", "Grace"):
        with ledger.open() as asked:
            put_in_cart(people[name], "Kraut", "1")
        assert_budget(asked, "POST /cart/add", 8)


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize("deed", ["change", "remove"])
def test_changing_the_cart_keeps_its_budget(ledger: Ledger, shoppers: Shoppers, who: str, deed: str) -> None:
    browser = shoppers[who].browser
    browser.open("/cart")
    button = {"change": "Change the quantity of Pickle 3", "remove": "Remove Pickle 3"}[deed]
    browser.fill("Quantity of Pickle 3", 4)
    with ledger.open() as asked:
        browser.press(button)
    assert len(asked[0].statements) <= 6, str(asked[0])


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize("gateway", [TRANSFER, CARD])
def test_placing_five_lines_keeps_its_budget(ledger: Ledger, shoppers: Shoppers, who: str, gateway: str) -> None:
    """Everything that happens between pressing the button and being sent to the thanks or to the bank."""
    person = shoppers[who]
    go_to_review(person, gateway=gateway)
    with ledger.open() as asked:
        confirm(person)
    assert_budget(asked, "POST /checkout/review", 20)


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
@pytest.mark.parametrize(("step", "budget"), [("address", 10), ("delivery", 8), ("payment", 8), ("review", 8)])
def test_a_step_of_the_checkout_keeps_its_budget(
    ledger: Ledger, shoppers: Shoppers, who: str, step: str, budget: int
) -> None:
    go_to_review(shoppers[who])
    asked = look(ledger, shoppers[who].browser, f"/checkout/{step}")
    assert len(asked[0].statements) <= budget, str(asked[0])


@pytest.mark.parametrize("who", ["a visitor", "a customer"])
def test_the_page_of_an_order_keeps_its_budget(ledger: Ledger, shoppers: Shoppers, who: str) -> None:
    thanks = order(shoppers[who])
    for path in (thanks, thanks.removesuffix("/thanks")):
        asked = look(ledger, shoppers[who].browser, path)
        assert len(asked[0].statements) <= 7, str(asked[0])


@pytest.mark.parametrize(("path", "budget"), [("/account", 5), ("/account/details", 4), ("/account/orders", 5)])
def test_the_account_keeps_its_budget_however_many_orders(
    ledger: Ledger, shoppers: Shoppers, path: str, budget: int
) -> None:
    grace = shoppers["a customer"]
    none = look(ledger, grace.browser, path)[0]
    order(grace)
    one = look(ledger, grace.browser, path)[0]
    for name in FIVE:
        put_in_cart(grace, name, "1")
        order(grace)
    several = look(ledger, grace.browser, path)[0]
    assert len(none.statements) <= len(one.statements) == len(several.statements) <= budget, str(several)


def look(ledger: Ledger, browser: FlaskVisitor, path: str) -> list[Request]:
    with ledger.open() as asked:
        browser.open(path)
    return asked


def order(person: Person) -> str:
    """Place what is in the cart. Returns where she is thanked."""
    go_to_review(person)
    confirm(person)
    assert person.browser.heading.startswith("Thank you")
    return person.browser.path


def assert_budget(asked: list[Request], name: str, budget: int) -> None:
    found = [request for request in asked if request.name == name]
    assert len(found) == 1, [request.name for request in asked]
    assert len(found[0].statements) <= budget, str(found[0])
