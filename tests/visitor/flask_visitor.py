"""A person over Flask's test client: no network, no JavaScript, thousands of pages a second."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import Flask
from flask.signals import got_request_exception
from werkzeug.test import TestResponse
from werkzeug.urls import iri_to_uri

from tests.visitor.filled import is_disabled
from tests.visitor.filling import Filling
from tests.visitor.form import Request, request_of
from tests.visitor.interface import Hop, NotOnPage, NotSent
from tests.visitor.page import Page
from tests.visitor.travelling import Left, TravellingClient, address

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


class FlaskVisitor(Filling):
    """One person, one cookie jar, one page at a time; what each act means stands in `Visitor`.

    `elsewhere` maps hosts ("pay.example") to the WSGI applications that answer for them; a redirect to any other host
    ends the journey there (`left_for`). Everything in `after_page` is called after each page that was received.
    """

    def __init__(
        self,
        app: Flask,
        *,
        elsewhere: Mapping[str, Callable[..., Any]] | None = None,
        accept_language: str | None = None,
    ) -> None:
        self.client = TravellingClient(app, app.response_class, elsewhere=elsewhere or {})
        self.after_page: list[Callable[[FlaskVisitor], None]] = []
        self.trail: list[Hop] = []
        self.last_trail: list[Hop] = []
        self.left_for: str | None = None
        self._headers = {"Accept": ACCEPT} | ({"Accept-Language": accept_language} if accept_language else {})
        self._past: list[Request] = []
        self._page: Page | None = None
        self._response: TestResponse | None = None
        self._fault: BaseException | None = None
        got_request_exception.connect(self._note_fault, app)

    # -- going about
    def open(self, path: str) -> None:
        self._go(Request("GET", urljoin(self.client.home, path)))

    def follow(self, link: str, within: str | None = None) -> None:
        href = (self.page.link(link, within).get("href") or "").strip()
        if href.startswith("#"):
            self.last_trail = []
            return
        target = urljoin(self.page.url, href)
        if urlsplit(target).scheme not in ("http", "https"):
            raise NotOnPage(f"link {link!r} leads to no page but to {href!r}")
        self._go(Request("GET", target), came_from=self.page.url)

    def press(self, button: str, within: str | None = None) -> None:
        """Send the form of this button; the summary of a folded part unfolds it or folds it again."""
        pressed = self.page.button(button, within)
        if pressed.tag == "summary":
            self.page.fold(pressed)
            self.last_trail = []
            return
        if is_disabled(pressed):
            raise NotSent(f"button {button!r} is disabled")
        self._go(request_of(pressed, self.page.filled, self.page.url), came_from=self.page.url)

    def reload(self) -> None:
        """A page that answered a form is had by sending the form again, as after the browser's question whether to."""
        if not self._past:
            raise NotOnPage("no page was opened yet")
        if self._past[-1].method != "GET" and self._past[-1].body is None:
            raise NotSent("the last request was made by hand: make it again by hand")
        self._go(self._past.pop())

    def back(self) -> None:
        if len(self._past) < 2:
            raise NotOnPage("there is no page to go back to")
        if self._past[-2].method != "GET":
            raise NotSent(f"{self._past[-2].url} answered a form: a browser asks before it sends that again")
        del self._past[-1]
        self._go(self._past.pop())

    # -- where
    @property
    def path(self) -> str:
        """The path alone; the whole address when it is not the shop's."""
        return self.url.partition("?")[0] if self.left_for is None else self.left_for

    @property
    def url(self) -> str:
        """The path with its query string."""
        return self.left_for or self._place(self.page.url)

    @property
    def status(self) -> int:
        return self.response.status_code

    def header(self, name: str) -> str | None:
        return self.response.headers.get(name)

    @property
    def page(self) -> Page:
        if self._page is None:
            raise NotOnPage(f"the visitor has left for {self.left_for}" if self.left_for else "no page was opened yet")
        return self._page

    @property
    def response(self) -> TestResponse:
        if self._response is None:
            raise NotOnPage(f"the visitor has left for {self.left_for}" if self.left_for else "no page was opened yet")
        return self._response

    # -- the hostile form
    def post(self, path: str, data: Mapping[str, object] | None = None) -> None:
        """What no page offered, sent with this person's cookies; no token is added."""
        self.send("POST", path, data=data)

    def send(self, method: str, path: str, **options: Any) -> None:
        """Any request at all; the options are those of Flask's test client."""
        url = urljoin(self.client.home, path)
        options["headers"] = {**self._headers, **options.get("headers", {})}
        self._ask(Request(method, url), options)

    # -- beneath
    def _go(self, request: Request, came_from: str | None = None) -> None:
        options: dict[str, Any] = {"headers": {**self._headers, **self._provenance(request, came_from)}}
        if request.body is not None:
            options |= {"data": request.body, "content_type": request.content_type}
        if self.client.knows(request.url):
            self._ask(request, options)
        else:
            self.last_trail = []
            self._leave(request.url)

    def _ask(self, request: Request, options: dict[str, Any]) -> None:
        self._fault = None
        try:
            url = iri_to_uri(request.url)
            response = self.client.open(url, method=request.method, follow_redirects=True, **options)
        except Left as left:
            self._note_hops(left.history)
            self._leave(left.url)
            return
        self._note_hops((*response.history, response))
        self._arrive(request, response)

    def _arrive(self, request: Request, response: TestResponse) -> None:
        here = address(response)
        self._remember(request if response.request.method == request.method != "GET" else Request("GET", here))
        self.left_for, self._response = None, response
        self._page = Page(response.get_data(), response.content_type or "", here)
        response.close()
        if response.status_code >= 500:
            told = f"{type(self._fault).__name__}: {self._fault}" if self._fault else self._page.text[:500]
            raise AssertionError(f"{self.last_trail[-1]}: {told}") from self._fault
        for look in self.after_page:
            look(self)

    def _leave(self, url: str) -> None:
        self._remember(Request("GET", url))
        self.left_for, self._page, self._response = url, None, None

    def _remember(self, request: Request) -> None:
        """Going where one already is adds nothing to a browser's history."""
        if not self._past or self._past[-1] != request:
            self._past.append(request)

    def _note_hops(self, responses: tuple[TestResponse, ...]) -> None:
        self.last_trail = [
            Hop(response.request.method, self._place(address(response)), response.status_code) for response in responses
        ]
        self.trail += self.last_trail

    def _place(self, url: str) -> str:
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        return path if self.client.is_home(url) else f"{parts.scheme}://{parts.netloc}{path}"

    def _provenance(self, request: Request, came_from: str | None) -> dict[str, str]:
        """Referer and Origin as a browser's default policy sends them, unless the page forbids it."""
        if came_from is None:
            return {}
        parts = urlsplit(came_from)
        origin = f"{parts.scheme}://{parts.netloc}"
        headers = {"Origin": origin} if request.method != "GET" else {}
        if self.header("Referrer-Policy") != "no-referrer":
            headers["Referer"] = came_from if urlsplit(request.url).netloc == parts.netloc else f"{origin}/"
        return headers

    def _note_fault(self, sender: Flask, exception: BaseException, **extra: Any) -> None:
        self._fault = exception
