"""The command `shop`: what runs inside the shop is in `cli`, what runs the shop is here."""

import os
import secrets
import shutil
import socket
from pathlib import Path

import click
from flask import Flask
from flask.cli import FlaskGroup, NoAppException
from sqlalchemy.exc import OperationalError

from shop import cli, create_app
from shop import db as database
from shop.catalogue import browsing
from shop.config import LOOPBACK, BadSetting
from shop.db import db
from shop.demo import filling
from shop.web import menu, server
from shop.web.house import settings

EVERYWHERE = "0.0.0.0"  # noqa: S104 - only compared with


def main() -> None:
    """Whatever was asked for, and what went wrong in one sentence."""
    group = FlaskGroup(
        create_app=_create_app, add_default_commands=False, load_dotenv=False, help="A real shop on Flask."
    )
    for command in (demo, serve, *cli.COMMANDS):
        group.add_command(command)
    try:
        group(prog_name="shop")
    except OperationalError as trouble:
        raise SystemExit(f"Error: the database does not answer. {trouble.orig}") from None


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=5000, show_default=True)
@click.option("--reset", is_flag=True, help="Begin again with a fresh shop.")
@click.option("--folder", type=click.Path(path_type=Path), default=Path("instance"), show_default=True)
def demo(host: str, port: int, reset: bool, folder: Path) -> None:
    """Run a shop to look at: SQLite, a demo catalogue, a bank that moves no money. It takes no notice of SHOP_…"""
    _check_free(host, port)
    if reset and folder.exists():
        _clear_away(folder)
    folder.mkdir(parents=True, exist_ok=True)
    known_as = _known_as(host)
    address = f"http://{known_as[0]}:{port}"
    _forget_other_shops()
    os.environ.update(_demo_settings(folder.absolute(), address, known_as))
    _prepare()
    _introduce(address, folder)
    server.serve(host, port, workers=1)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=5000, show_default=True)
@click.option("--workers", default=0, help="Processes; by default one a core, and one on SQLite.")
def serve(host: str, port: int, workers: int) -> None:
    """Run the shop as SHOP_… in the environment says."""
    _check_free(host, port)
    on_sqlite = _prepare()
    server.serve(host, port, workers or (1 if on_sqlite else os.cpu_count() or 1))


def _known_as(host: str) -> list[str]:
    """By which names a demo on this host is found, the one to print first; on every host, by all of the machine's."""
    if host != EVERYWHERE:
        return [host, *LOOPBACK]
    name = socket.gethostname()
    try:
        listed = socket.gethostbyname_ex(name)[2]
    except OSError:
        listed = []
    return list(dict.fromkeys([_own_address(), name, *listed, *LOOPBACK]))


def _own_address() -> str:
    """The address from which this machine speaks to others. Asking how a datagram would leave sends none."""
    with socket.socket(type=socket.SOCK_DGRAM) as door:
        try:
            door.connect(("192.0.2.1", 9))  # an address of nobody's: RFC 5737
        except OSError:
            return LOOPBACK[-1]
        return str(door.getsockname()[0])


def _forget_other_shops() -> None:
    # Any of them would make the demo something else: it would fill a real shop's database with staff whose password
    # everybody knows, send letters to strangers, price a catalogue of pounds in yen, or ask for cookies over https.
    for name in [name for name in os.environ if name.startswith("SHOP_")]:
        del os.environ[name]


def _demo_settings(folder: Path, address: str, known_as: list[str]) -> dict[str, str]:
    return {
        "SHOP_DEMO": "1",
        "SHOP_FOLDER": str(folder),
        "SHOP_SECRET_KEY": _kept_secret(folder / "secret"),
        "SHOP_PUBLIC_URL": address,
        "SHOP_TRUSTED_HOSTS": ",".join(known_as),
        "SHOP_PICTURES": str(filling.PICTURES),
        "SHOP_GATEWAYS": "sandbox,offline",
        "SHOP_BANK_ACCOUNT": "Brine & Dill Ltd, sort code 00-00-00, account 00000000",
    }


def _prepare() -> bool:
    """Migrate, and fill an empty demo. Whether the shop is on SQLite."""
    try:
        app = create_app()
    except BadSetting as trouble:
        raise click.ClickException(str(trouble)) from None
    with app.app_context():
        database.migrate()
        if settings().demo and browsing.is_empty(db.session):
            filling.fill(db.session, settings().currency)
        db.session.commit()
        menu.forget()
        return db.engine.dialect.name == "sqlite"


def _check_free(host: str, port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as trouble:
            hint = f"Try another one: --port {port + 1}"
            raise click.ClickException(f"{host}:{port} cannot be used ({trouble.strerror}). {hint}") from None


def _clear_away(folder: Path) -> None:
    """Delete a demo's folder, and nothing that somebody else keeps there."""
    if any(folder.iterdir()) and not (folder / "secret").exists():
        raise click.ClickException(f"{folder.absolute()} is not a demo's folder, so nothing in it is deleted.")
    shutil.rmtree(folder)


def _kept_secret(place: Path) -> str:
    if not place.exists():
        place.write_text(secrets.token_urlsafe(32), "utf-8")
        place.chmod(0o600)
    return place.read_text("utf-8")


def _introduce(address: str, folder: Path) -> None:
    click.echo(f"""
  Brine & Dill is open at  {address}

  Customers   ada@example.com, grace@example.com    password: dill-and-brine
  Staff       mae@example.com                       password: dill-and-brine
  Back office {address}/backoffice/
  Letters     {address}/demo/letters   (and as files in {folder.absolute() / "letters"})

  Stop it with Ctrl+C. `shop demo --reset` begins again.
""")


def _create_app() -> Flask:
    try:
        return create_app()
    except BadSetting as trouble:
        raise NoAppException(str(trouble)) from None


if __name__ == "__main__":
    main()
