"""Flask's test client, made to know that there are other houses in the town besides the shop."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse, run_wsgi_app
from werkzeug.urls import iri_to_uri

REPEATING = frozenset({307, 308})


class Left(Exception):
    """A redirect led to a host for which no application stands in."""

    def __init__(self, url: str, history: tuple[TestResponse, ...]) -> None:
        super().__init__(url)
        self.url = url
        self.history = history


class TravellingClient(FlaskClient):
    """One cookie jar for the shop and for every application registered under another host."""

    def __init__(self, app: Flask, *args: Any, elsewhere: Mapping[str, Any], **options: Any) -> None:
        super().__init__(app, *args, **options)
        self.home = f"{app.config['PREFERRED_URL_SCHEME']}://{app.config['SERVER_NAME'] or 'localhost'}/"
        self._elsewhere = elsewhere

    def knows(self, url: str) -> bool:
        return self.is_home(url) or urlsplit(url).netloc in self._elsewhere

    def is_home(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.home).netloc

    def resolve_redirect(self, response: TestResponse, buffered: bool = False) -> TestResponse:
        """Also across hosts and to relative places, where werkzeug goes astray; raise Left where nobody answers."""
        target = iri_to_uri(urljoin(address(response), response.location))
        if not self.knows(target):
            raise Left(target, (*response.history, response))
        return self.open(_moved(response, target), buffered=buffered)

    def run_wsgi_app(self, environ: dict[str, Any], buffered: bool = False) -> tuple[Iterable[bytes], str, Headers]:
        app = self._elsewhere.get(environ["HTTP_HOST"])
        if app is None:
            return super().run_wsgi_app(environ, buffered)
        self._add_cookies_to_wsgi(environ)
        answer = run_wsgi_app(app, environ, buffered)
        url = urlsplit(f"//{environ['HTTP_HOST']}{environ['PATH_INFO']}")
        self._update_cookies_from_response(url.hostname or "", url.path, answer[2].getlist("Set-Cookie"))
        return answer


def address(response: TestResponse) -> str:
    """What was asked for, percent-encoded as it went over the wire and as a browser shows it in its trail."""
    environ = response.request.environ
    path, query = environ["REQUEST_URI"].partition("?")[0], environ["QUERY_STRING"]
    return f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}{path}" + (f"?{query}" if query else "")


def _moved(response: TestResponse, target: str) -> EnvironBuilder:
    parts = urlsplit(target)
    # The application has read the form to its end, and the next one has to read it again.
    response.request.environ["wsgi.input"].seek(0)
    builder = EnvironBuilder.from_environ(response.request.environ, path=parts.path or "/", query_string=parts.query)
    builder.url_scheme, builder.host, builder.script_root = parts.scheme, parts.netloc, ""
    if response.status_code not in REPEATING:
        builder.method = "HEAD" if builder.method == "HEAD" else "GET"
        builder.input_stream = None
        builder.content_type = builder.content_length = None
    return builder
