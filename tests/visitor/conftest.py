"""A little town for the visitor to walk in: any page, and a counter that notes what it was sent."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from tests.visitor import FlaskVisitor


@dataclass
class Counter:
    """What arrived, newest last: the pairs of the form in their order, files as (name, contents)."""

    methods: list[str] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)
    forms: list[list[tuple[str, str]]] = field(default_factory=list)
    files: list[list[tuple[str, str | None, bytes]]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def take(self) -> None:
        self.methods.append(request.method)
        self.queries.append(request.query_string.decode())
        self.forms.append(list(request.form.items(multi=True)))
        self.files.append([(name, file.filename, file.read()) for name, file in request.files.items(multi=True)])
        self.headers.append(dict(request.headers))

    @property
    def form(self) -> list[tuple[str, str]]:
        return self.forms[-1]


@dataclass
class Town:
    app: Flask
    counter: Counter
    pages: dict[str, str]

    def visitor(self, body: str = "", **options: object) -> FlaskVisitor:
        self.pages["/"] = body
        visitor = FlaskVisitor(self.app, **options)  # type: ignore[arg-type]
        visitor.open("/")
        return visitor


Enter = Callable[..., FlaskVisitor]


@pytest.fixture
def town() -> Town:
    app = Flask("town")
    town = Town(app, Counter(), {})
    app.secret_key = "only for the tests of the visitor"

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def show(path: str) -> Response:
        town.counter.queries.append(request.query_string.decode())
        town.counter.headers.append(dict(request.headers))
        markup = town.pages.get(f"/{path}")
        page = f"<!doctype html><html lang=en><head><title>Town</title></head><body>{markup}</body></html>"
        return Response(page, 404 if markup is None else 200)

    @app.route("/take", methods=["GET", "POST"])
    def take() -> str:
        town.counter.take()
        return f"<h1>Taken</h1><p>by {request.method}</p>"

    @app.route("/pass-on", methods=["GET", "POST"])
    def pass_on() -> BaseResponse:
        town.counter.take()
        return redirect(request.args.get("to", "/take"), int(request.args.get("status", "302")))

    return town


@pytest.fixture
def enter(town: Town) -> Enter:
    """A visitor in front of a page with this body."""
    return town.visitor
