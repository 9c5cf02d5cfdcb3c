"""A real shop on Flask. `create_app` is the one page where everything meets."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

from shop import backoffice, cli, config, db, storefront
from shop.checkout.steps import Terms
from shop.demo import bank
from shop.demo import post as window
from shop.payments import gateways
from shop.storefront import shopper
from shop.web import (
    cards,
    chores,
    headers,
    health,
    house,
    letters,
    locale,
    menu,
    problems,
    returning,
    security,
    sessions,
    templates,
)


def create_app(given: Mapping[str, Any] | None = None) -> Flask:
    """The shop, with the settings given, or those of SHOP_… in the environment.

    Raises BadSetting where it cannot start with them.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    complete = config.complete(config.from_environment() if given is None else given)
    app = Flask(__name__, instance_path=str(Path(complete["FOLDER"]).absolute()))
    app.config.from_mapping(complete)
    settings = config.settings(complete)
    settings.folder.mkdir(parents=True, exist_ok=True)

    templates.init_app(app)
    db.init_app(app)
    locale.init_app(app)
    headers.init_app(app)
    problems.init_app(app)
    returning.init_app(app)
    sessions.init_app(app)
    app.before_request(_transaction)
    security.init_app(app)
    house.init_app(app, settings, _terms(app, settings))
    menu.init_app(app)
    cards.init_app(app)
    letters.init_app(app)
    health.init_app(app)
    app.register_blueprint(storefront.blueprint())
    app.register_blueprint(backoffice.blueprint())
    app.context_processor(_layout)
    cli.init_app(app)
    if settings.demo:
        window.init_app(app)
    if proxies := app.config["PROXIES"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, proxies, proxies, proxies, proxies)  # type: ignore[method-assign]
    if app.config["CHORES"]:
        chores.work_beside(app)
    return app


def _terms(app: Flask, settings: config.Settings) -> Terms:
    """What every checkout is held to. The demo's bank is mounted beside the shop, and only with the demo."""
    teller = bank.mount(app, settings) if settings.demo else None
    codes = config.names(app.config["GATEWAYS"])
    try:
        opened = gateways.opened(codes, teller, app.config["BANK_SECRET"])
    except ValueError as trouble:
        raise config.BadSetting(f"SHOP_GATEWAYS cannot be {app.config['GATEWAYS']!r}: {trouble}.") from None
    return Terms(settings.currency, settings.country, opened)


def _transaction() -> None:
    """What only looks reads outside a transaction; whatever else may write has one."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        db.read_only()


def _layout() -> dict[str, Any]:
    in_cart = shopper.cart_count()
    return {
        "shop": house.settings(),
        "menu": menu.items(),
        "cart_count": in_cart,
        "stranger": not (in_cart or shopper.customer_id() or request.args.keys() & {"q", "next"}),
        "products_at": url_for("storefront.catalogue.product", slug=""),
        "pictures_at": url_for("storefront.pictures.show", name=""),
    }
