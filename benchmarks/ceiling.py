"""The ceiling: what Flask and SQLAlchemy do at most on this machine, under the very server that serves the shop.

A bare application, one select through the ORM, and a template that makes as many bytes as the shop's page: no menu, no
prices, no stock, no customer, no security.
"""

import os
import sys

from flask import Flask, Response, render_template, request
from jinja2 import DictLoader
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from shop.catalogue.models import Listing, Product
from shop.web import server

_SHELF = """<!doctype html><title>A shelf</title><ul>
{% for product in products %}<li>
<a href="/products/{{ product.slug }}">{{ product.name }}</a> {{ product.brand }}
<img src="/pictures/{{ product.picture }}" alt="{{ product.picture_alt }}">
{{ product.summary }}</li>{% endfor %}</ul>"""
_PRODUCT = """<!doctype html><title>{{ product.name }}</title><h1>{{ product.name }}</h1><p>{{ product.brand }}</p>
<img src="/pictures/{{ product.picture }}" alt="{{ product.picture_alt }}"><p>{{ product.description }}</p>"""


def create_app() -> Flask:
    """Told by the environment where the database is, and how many bytes its pages are to have."""
    app = Flask(__name__)
    engine = create_engine(os.environ["BENCHMARK_DATABASE_URL"], pool_size=10, max_overflow=20)

    @app.get("/shelves/<int:top>")
    def shelf(top: int) -> str:
        query = select(Product).join(Listing, Listing.product_id == Product.id).where(Listing.category_id == top)
        after = int(request.args["after"])
        with Session(engine) as session:
            found = session.scalars(query.where(Listing.position > after).order_by(Listing.position).limit(24)).all()
            return render_template("shelf", products=found)

    @app.get("/products/<slug>")
    def product(slug: str) -> str:
        with Session(engine) as session:
            found = session.scalar(select(Product).where(Product.slug == slug))
            return render_template("product", product=found)

    @app.get("/nothing")
    @app.get("/healthz")
    def nothing() -> Response:
        return Response(b"")

    _fill_up(app)
    return app


def _fill_up(app: Flask) -> None:
    """Words that stand in the templates themselves, until the pages are as long as the shop's."""
    written = {"shelf": _SHELF, "product": _PRODUCT}
    app.jinja_loader = DictLoader(written)
    client = app.test_client()
    wanted = map(int, os.environ["BENCHMARK_BYTES"].split())
    pages = ("shelf", "/shelves/1?after=0"), ("product", os.environ["BENCHMARK_PRODUCT"])
    for (name, page), size in zip(pages, wanted, strict=True):
        missing = max(0, size - len(client.get(page).data))
        written[name] += (_WORDS * (missing // len(_WORDS) + 1))[:missing]
    app.jinja_env.cache.clear()  # type: ignore[union-attr]


_WORDS = '<li><a href="/shelves/vinegar">Vinegar, mustard and patience</a></li>\n'


if __name__ == "__main__":
    server.serve("127.0.0.1", int(sys.argv[1]), int(os.environ["BENCHMARK_WORKERS"]), "benchmarks.ceiling:create_app")
