"""The post, as whoever runs the shop sees to it."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from click.testing import Result
from flask import Flask
from pytest_bdd import given, parsers, scenarios, then, when

from shop import clock, create_app
from shop.db import db
from shop.web import letters
from tests.at_once import at_once
from tests.mail_server import REFUSES, WELL, MailServer
from tests.people import People
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.orders import place
from tests.step_defs.phrases import phrase

scenarios("cli/post")


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    made = MailServer()
    yield made
    made.may_go_on.set()
    made.close()


@pytest.fixture
def post_office(app: Flask, story: None, mail_server: MailServer) -> Iterator[Flask]:
    """The same shop in another process's place: it knows the mail server by its settings alone."""
    same = ("SECRET_KEY", "DATABASE_URL", "FOLDER", "PUBLIC_URL", "BANK_ACCOUNT")
    made = create_app(
        {name: app.config[name] for name in same} | {"MAIL_SERVER": "127.0.0.1", "MAIL_PORT": mail_server.port}
    )
    yield made
    with made.app_context():
        db.engine.dispose()


# -- facts ------------------------------------------------------------------------------------------------------------


@given("the shop has a mail server")
def has_mail_server(post_office: Flask) -> None:
    """So it has."""


@given(phrase("the mail server does not know {who:Person}"))
def does_not_know(mail_server: MailServer, people: People, who: str) -> None:
    mail_server.stranger = people[who].email


@given(parsers.re(r"the mail server (?P<manner>is away|refuses|hangs up|is slow)"))
def behaves(mail_server: MailServer, manner: str) -> None:
    mail_server.behave(manner)


@given(
    phrase('{who:Person} has ordered {many:Count} "{product:Text}", but the shop lost power before it was in the books')
)
def lost_power(app: Flask, people: People, who: str, many: int, product: str) -> None:
    with app.app_context():
        place(people[who], many, product, "offline")
        db.session.rollback()


# -- what is done -----------------------------------------------------------------------------------------------------


@when("the letters are delivered", target_fixture="result")
def are_delivered(post_office: Flask) -> Result:
    return post_office.test_cli_runner().invoke(args=["letters"])


@when("two workers deliver the letters at the same moment")
def two_deliver(post_office: Flask) -> None:
    at_once(lambda: _deliver(post_office), lambda: _deliver(post_office))


@when(phrase("the mail server is well again {minutes:Count} minutes later"))
def is_well_again(post_office: Flask, mail_server: MailServer, minutes: int) -> None:
    assert mail_server.letters == []
    mail_server.behave(WELL)
    _deliver_after(post_office, minutes)


@when(phrase("the letters could not be delivered {times:Count} times"))
def could_not_be_delivered(post_office: Flask, mail_server: MailServer, times: int) -> None:
    mail_server.behave(REFUSES)
    for failure in range(times):
        _deliver_after(post_office, 2**failure if failure else 0)
    mail_server.behave(WELL)


@when(phrase('{who:Person} puts {many:Count} "{product:Text}" in her cart while the letters are delivered'))
def shops_meanwhile(
    post_office: Flask, mail_server: MailServer, people: People, who: str, many: int, product: str
) -> None:
    delivering = threading.Thread(target=_deliver, args=(post_office,))
    delivering.start()
    assert mail_server.busy.wait(5)
    put_in_cart(people[who], product, str(many))
    people[who].mind["letter is still on its way"] = "yes" if mail_server.busy.is_set() else "no"
    mail_server.may_go_on.set()
    delivering.join()


def _deliver_after(post_office: Flask, minutes: int) -> None:
    clock.move(timedelta(minutes=minutes))
    _deliver(post_office)


def _deliver(post_office: Flask) -> None:
    with post_office.app_context():
        letters.deliver_due()


# -- what came of it --------------------------------------------------------------------------------------------------


@then(phrase("the mail server has {many:Count} letter for {who:Person}"))
@then(phrase("the mail server has {many:Count} letters for {who:Person}"))
def has_letters(mail_server: MailServer, people: People, many: int, who: str) -> None:
    found = mail_server.to(people[who].email)
    assert len(found) == many
    assert all("Subject: Your order" in text for text in found)


@then(phrase("the letter for {who:Person} is delivered {wait:Count} minutes later, and not one minute before"))
def is_delivered_later(post_office: Flask, mail_server: MailServer, people: People, who: str, wait: int) -> None:
    _deliver_after(post_office, wait - 1)
    assert mail_server.letters == []
    _deliver_after(post_office, 1)
    assert len(mail_server.to(people[who].email)) == 1


@then(phrase("{who:Person} had not to wait for the mail server"))
def had_not_to_wait(people: People, who: str) -> None:
    assert people[who].browser.heading == "Your cart"
    assert people[who].mind["letter is still on its way"] == "yes"
