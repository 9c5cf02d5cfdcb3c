"""«Testing Flask Applications», running commands with the CLI runner: `app.test_cli_runner().invoke`."""

from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import func, select

from shop import clock
from shop.accounts.models import User
from shop.catalogue.models import Product
from shop.db import db
from shop.demo import filling
from shop.money import Money
from shop.shipping import methods
from tests.people import People
from tests.step_defs.given.catalogue import put_on_sale
from tests.step_defs.given.orders import order
from tests.unit.web.conftest import Another
from tests.unit.web.pages import ADA, open_account

TERMS, CATALOGUE = (filling.HERE / name for name in ("shop.toml", "catalogue.toml"))
NO_TERMS = "tax = []\ndelivery = []\n"


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (timedelta(hours=2), "0 unpaid orders cancelled.\n"),
        (timedelta(hours=2, minutes=1), "1 unpaid order cancelled.\n"),
    ],
)
def test_cli_runner_invoke_tidies_up_after_as_long_as_the_setting_says(
    another: Another, later: timedelta, said: str
) -> None:
    hasty = another(UNPAID_HOURS=2)
    put_on_sale(hasty, "Smoked gherkins", Money(510, "GBP"), 2)
    order(hasty, People(hasty)["Ada"], 2, "Smoked gherkins", "offline")
    clock.move(later)
    result = hasty.test_cli_runner().invoke(args=["tidy"])
    assert (result.exit_code, result.output) == (0, said)


def test_cli_runner_invoke_loads_a_catalogue_and_only_one(runner: FlaskCliRunner, app: Flask, tmp_path: Path) -> None:
    (tmp_path / "terms.toml").write_text(NO_TERMS)
    result = runner.invoke(args=["load", str(tmp_path / "terms.toml"), str(CATALOGUE)])
    assert (result.exit_code, result.output) == (0, "The shop is filled.\n")
    with app.app_context():
        count = db.session.scalar(select(func.count()).select_from(Product))
    assert count == len(filling.read("catalogue.toml")["product"])
    again = runner.invoke(args=["load", str(tmp_path / "terms.toml"), str(CATALOGUE)])
    assert (again.exit_code, again.output) == (1, "Error: This shop has a catalogue already.\n")


@pytest.mark.parametrize(
    ("terms", "catalogue"),
    [
        ("tax = 7\ndelivery = []", "category = []\nproduct = []"),
        (NO_TERMS, "category = []\nproduct = [{ slug = 'kraut' }]"),
        (NO_TERMS, "category = 'all of them'"),
        (NO_TERMS + "[", "category = []\nproduct = []"),
        ("delivery = []\ntax = [{ code = 'food', name = 'Again', rates = {} }]", "category = []\nproduct = []"),
        (TERMS.read_text("utf-8").replace('"flat"', '"by dice"').replace("[[tax]]", "[[no]]") + "[[tax]]", ""),
    ],
)
def test_cli_runner_invoke_refuses_what_is_no_shop(
    runner: FlaskCliRunner, app: Flask, tmp_path: Path, terms: str, catalogue: str
) -> None:
    (tmp_path / "terms.toml").write_text(terms)
    (tmp_path / "catalogue.toml").write_text(catalogue)
    result = runner.invoke(args=["load", str(tmp_path / "terms.toml"), str(tmp_path / "catalogue.toml")])
    assert result.exit_code == 1
    assert result.output.startswith("Error: The files are not as they should be: ")
    with app.app_context():
        assert [tariff.method.code for tariff in methods.tariffs(db.session)] == ["standard", "express"]


@pytest.mark.parametrize("address", [ADA, "Ada@Example.com"])
def test_cli_runner_invoke_makes_somebody_staff_once(runner: FlaskCliRunner, app: Flask, address: str) -> None:
    open_account(app)
    for _time in range(2):
        result = runner.invoke(args=["user", "grant", address, "staff"])
        assert (result.exit_code, result.output) == (0, f"{address} is staff now.\n")
    with app.app_context():
        assert [role.name for role in db.session.scalars(select(User)).one().roles] == ["staff"]
