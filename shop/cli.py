"""The door for whoever runs the shop: `shop …` on the command line. What starts a server is in `__main__`."""

import threading
import tomllib
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import IntegrityError

from shop import db as database
from shop.accounts import people
from shop.accounts.models import STAFF
from shop.catalogue import browsing
from shop.db import db
from shop.errors import ShopError
from shop.web import chores, letters, loading
from shop.web.house import settings


def init_app(app: Flask) -> None:
    for command in COMMANDS:
        app.cli.add_command(command)


@click.command()
@with_appcontext
def migrate() -> None:
    """Bring the database to this version of the shop."""
    database.migrate()
    click.echo("The database is up to date.")


@click.command()
@with_appcontext
def tidy() -> None:
    """Cancel orders nobody paid in time, give their stock back, and sweep out what is old."""
    cancelled = chores.tidy()
    click.echo(f"{cancelled} unpaid {'order' if cancelled == 1 else 'orders'} cancelled.")


@click.command("letters")
@with_appcontext
def post() -> None:
    """Deliver the letters that are due."""
    delivered = letters.deliver_due()
    click.echo(f"{delivered} {'letter' if delivered == 1 else 'letters'} delivered.")


@click.command()
@with_appcontext
def worker() -> None:
    """Deliver letters and tidy up, until stopped. `shop serve` does so by itself."""
    chores.work(current_app._get_current_object(), threading.Event())  # type: ignore[attr-defined]


@click.command()
@click.argument("terms", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("catalogue", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_appcontext
def load(terms: Path, catalogue: Path) -> None:
    """Fill an empty shop from two files: TERMS (taxes and delivery) and CATALOGUE, as in shop/demo/."""
    database.migrate()
    if not browsing.is_empty(db.session):
        raise click.ClickException("This shop has a catalogue already.")
    try:
        loading.lay_down(db.session, tomllib.loads(terms.read_text("utf-8")), settings().currency)
        loading.arrange(db.session, tomllib.loads(catalogue.read_text("utf-8")), settings().currency)
    except (KeyError, ValueError, TypeError, AttributeError, IntegrityError) as trouble:
        db.session.rollback()
        raise click.ClickException(f"The files are not as they should be: {trouble!r}") from None
    db.session.commit()
    click.echo("The shop is filled.")


@click.group()
def user() -> None:
    """Customers and staff."""


@user.command()
@click.argument("email")
@click.argument("role", type=click.Choice([STAFF]))
@with_appcontext
def grant(email: str, role: str) -> None:
    """Give somebody a role: `shop user grant mae@example.com staff`."""
    try:
        people.grant(db.session, email, role)
    except ShopError as refused:
        raise click.ClickException(refused.sentence) from None
    db.session.commit()
    click.echo(f"{email} is {role} now.")


COMMANDS = (migrate, load, tidy, post, worker, user)
