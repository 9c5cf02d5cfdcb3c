"""Accounts, as whoever runs the shop deals with them."""

from click.testing import Result
from flask.testing import FlaskCliRunner
from pytest_bdd import given, scenarios, then, when

from tests.people import People
from tests.step_defs.phrases import phrase

scenarios("cli/accounts")


@given(phrase("{who:Person} has been made staff"))
@when(phrase("{who:Person} is made staff"), target_fixture="result")
def made_staff(runner: FlaskCliRunner, people: People, who: str) -> Result:
    return runner.invoke(args=["user", "grant", people[who].email, "staff"])


@when(phrase('"{email:Text}" is made staff'), target_fixture="result")
def address_made_staff(runner: FlaskCliRunner, email: str) -> Result:
    return runner.invoke(args=["user", "grant", email, "staff"])


@when(phrase('{who:Person} is made "{role:Text}"'), target_fixture="result")
def made_something(runner: FlaskCliRunner, people: People, who: str, role: str) -> Result:
    return runner.invoke(args=["user", "grant", people[who].email, role])


@then(phrase("{who:Person} is let into the back office"))
def is_let_in(people: People, who: str) -> None:
    people[who].browser.open("/backoffice/")
    assert (people[who].browser.status, people[who].browser.heading) == (200, "Orders")


@then(phrase("{who:Person} is not let into the back office"))
def is_not_let_in(people: People, who: str) -> None:
    people[who].browser.open("/backoffice/")
    assert (people[who].browser.status, people[who].browser.heading) == (403, "Not for you")
