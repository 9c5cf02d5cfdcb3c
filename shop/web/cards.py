"""Cards of products among others. One looks the same to everybody until its product, price or stock changes."""

from functools import lru_cache

from flask import Flask
from jinja2 import Environment, pass_environment
from markupsafe import Markup

from shop.inventory.shelf import Card
from shop.web.locale import language

KEPT = 4096
"""The cards that were shown last, about four megabytes of them."""


def init_app(app: Flask) -> None:
    app.jinja_env.globals.update(card=_card, language=language)


@pass_environment
@lru_cache(KEPT)
def _card(environment: Environment, item: Card, language: str, **how: object) -> Markup:
    """The card of this product: what it says is the key by which it is kept, so that it never says anything else."""
    made = environment.get_template("parts/card.html").render(item=item, **how)
    return Markup(made)  # noqa: S704 - the template has escaped what is in it
