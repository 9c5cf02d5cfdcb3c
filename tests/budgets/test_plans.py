"""Behind every question that grows with the shop there is an index: asked of the database itself.

A journey through the whole shop notes what is asked of the database, and each question is then explained by it. SQLite
tells what it would walk through from end to end and what it would sort by itself. PostgreSQL would walk through a small
table rather than look into its index; forbidden to, it does so only where there is none.
"""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import Connection

from shop.db import db
from shop.money import Money
from tests.budgets.conftest import Ledger, Request, Statement
from tests.people import People, Person
from tests.postbox import Postbox
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import fill_shelf, put_on_sale, show_at_front_door
from tests.step_defs.given.checkout import CARD, confirm, go_to_review

NEVER_MANY = {
    "catalogue_category",
    "taxation_category",
    "taxation_rate",
    "shipping_method",
    "accounts_role",
    "accounts_user_role_1",
    "alembic_version",
}
"""However much is sold, these have a handful of rows. Only staff has a role."""

IN_PASSING = ("anon_", "leaps", "CONSTANT", "(subquery", "(join")
"""What a statement makes for itself, and what is bounded by its own LIMIT."""

SORTED_IN_PASSING = {
    "two thousand entries of the index at most": "FROM catalogue_keyword",
    "the cards of one page": "GROUP BY catalogue_variant.product_id",
    "the variants of one product": "WHERE catalogue_variant.product_id =",
    "the lines, payments and adjustments of the orders on one page": "IN (",
    "the lines of one cart": "WHERE cart_line.cart_id =",
    "a shop's ways of delivery": "FROM shipping_method",
    "the menu": "FROM catalogue_category",
}
"""What may be sorted, as it stays small: a piece of the statement each."""


@pytest.fixture
def asked(
    app: Flask, people: People, letters: Postbox, runner: FlaskCliRunner, ledger: Ledger
) -> list[tuple[str, Statement]]:
    """Every question of a journey through the shop, once, with the request that first asked it."""
    fill_shelf(app, "Jars", 60)
    for name in ("Pickle 1", "Pickle 2"):
        put_on_sale(app, name, Money(420, "GBP"), 500)
    show_at_front_door(app, ["Pickle 1"])
    for name in ("Grace", "Mae"):
        open_account(app, people[name], staff=name == "Mae")
    with ledger.open() as requests:
        shop_around(people["Ada"])
        sign_in(people["Grace"])
        shop_around(people["Grace"])
        look_into_the_back_office(people["Mae"])
    with ledger.open() as commands:
        letters.all()
        assert runner.invoke(args=["tidy"]).exit_code == 0
    return list(_once([*requests, *commands]))


def shop_around(person: Person) -> None:
    for path in (
        "/",
        "/shelves/jars",
        "/shelves/jars?after=24.24",
        "/shelves/jars?before=50.50",
        "/products/pickle-1",
        "/search?q=pickle",
        "/search?q=jars",
        "/search?q=jars&skip=24",
        "/search?q=pick",
        "/search?q=jar+no",
        "/search?q=ja+no+7",
        "/search?q=nothing",
        "/account",
        "/account/orders",
    ):
        person.browser.open(path)
    for many in ("1", "2"):
        put_in_cart(person, "Pickle 1", many)
    put_in_cart(person, "Pickle 2", "1")
    person.browser.press("Change the quantity of Pickle 2")
    person.browser.press("Remove Pickle 2")
    go_to_review(person)
    confirm(person)
    person.browser.open(person.browser.path.removesuffix("/thanks"))
    put_in_cart(person, "Pickle 2", "1")
    go_to_review(person, gateway=CARD)
    confirm(person)
    for path in ("/account/orders", "/account/orders?before=1", "/cart", "/delivery"):
        person.browser.open(path)


def look_into_the_back_office(mae: Person) -> None:
    sign_in(mae)
    for path in ("/backoffice/orders", "/backoffice/orders?before=2", "/backoffice/orders/10001"):
        mae.browser.open(path)


def test_every_question_that_grows_has_an_index(app: Flask, asked: list[tuple[str, Statement]]) -> None:
    assert len(asked) > 40, "the journey hardly asked anything"
    with app.app_context(), db.engine.connect() as connection:
        explain = {"sqlite": _against_sqlite, "postgresql": _against_postgresql}[connection.dialect.name]
        found = [
            f"{name}: {complaint}\n    {statement.text}"
            for name, statement in asked
            for complaint in explain(connection, statement)
        ]
    assert not found, "\n".join(found)


def _once(requests: list[Request]) -> Iterator[tuple[str, Statement]]:
    seen: set[str] = set()
    for request in requests:
        for statement in request.statements:
            if statement.text not in seen:
                seen.add(statement.text)
                yield request.name, statement


def _against_sqlite(connection: Connection, statement: Statement) -> Iterator[str]:
    rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement.text}", statement.values).all()
    steps = [str(row.detail) for row in rows]
    sorts = [step for step in steps if "TEMP B-TREE" in step]
    for step in steps:
        walked = re.match(r"SCAN (\S+)", step)
        if walked and not _may_walk(walked[1], statement.text, sorted_too=bool(sorts)):
            yield step
    if sorts and not any(piece in statement.text for piece in SORTED_IN_PASSING.values()):
        yield from sorts


def _may_walk(name: str, text: str, *, sorted_too: bool) -> bool:
    """A few rows; or the first of a table in the order in which it lies."""
    first_only = "WHERE" not in text and "LIMIT" in text and not sorted_too
    return name in NEVER_MANY or name.startswith(IN_PASSING) or first_only


def _against_postgresql(connection: Connection, statement: Statement) -> Iterator[str]:
    connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    for (step,) in connection.exec_driver_sql(f"EXPLAIN {statement.text}", statement.values):
        walked = re.search(r"Seq Scan on (\w+)", step)
        if walked and walked[1] not in NEVER_MANY:
            yield step.strip()
