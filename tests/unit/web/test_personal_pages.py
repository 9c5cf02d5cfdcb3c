"""Pages that somebody has to sign in for: none is kept by a browser, and none is shown without it."""

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.unit.web.pages import open_account, sign_in, token


def _pages(app: Flask) -> list[str]:
    """Every page of the shop, with something that is not there in the place of each variable part."""
    return [_filled(rule) for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]


def _filled(rule: Rule) -> str:
    parts = [("1" if kind else part) for kind, part in rule._trace]
    return "".join(parts).lstrip("|")


def test_every_page_that_sends_a_stranger_to_sign_in_is_kept_by_no_browser(app: Flask, client: FlaskClient) -> None:
    open_account(app, "mae@example.com", "Mae", staff=True)
    walled = [page for page in _pages(app) if (client.get(page).location or "").startswith("/sign-in?next=")]
    assert {"/account", "/account/details", "/account/orders", "/backoffice/orders"} <= set(walled)
    sign_in(client, "mae@example.com")
    for page in walled:
        assert client.get(page).headers["Cache-Control"] == "no-store", page


def test_every_answer_to_somebody_signed_in_is_kept_by_no_browser(app: Flask, client: FlaskClient) -> None:
    """All but the pictures, the style sheets and the like, which are the same for everybody."""
    open_account(app)
    sign_in(client)
    pages = [page for page in _pages(app) if not page.startswith(("/static", "/pictures", "/fs-static"))]
    assert len(pages) > 20
    for page in pages:
        assert client.get(page).headers["Cache-Control"] == "no-store", page


def test_the_answer_to_signing_in_and_to_signing_out_is_kept_by_no_browser(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    assert sign_in(client).headers["Cache-Control"] == "no-store"
    out = client.post("/sign-out", data={"csrf_token": token(client.get("/account"))})
    assert (out.status_code, out.headers["Cache-Control"]) == (302, "no-store")


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    cookie = sign_in(client).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
