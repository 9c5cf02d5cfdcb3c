"""«Testing Flask Applications», sending requests: query strings, headers, forms, JSON, and following redirects."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.unit.web.pages import ADA, heading, open_account, sign_in, token, value

DEEP = "[" * 2_000 + "]" * 2_000


def test_client_query_string_says_where_she_was_going(client: FlaskClient) -> None:
    page = client.get("/sign-in", query_string={"next": "/account/orders?before=7"})
    assert value(page, "next") == "/account/orders?before=7"


def test_client_headers_say_which_page_a_form_stood_on(client: FlaskClient) -> None:
    """A form sent to an address that is no page leads back to the page it stood on, as the Referer tells."""
    mark = token(client.get("/sign-in"))
    stood_on = {"Referer": "http://localhost/backoffice/orders?before=3"}
    answer = client.post("/backoffice/orders/10001/paid", data={"csrf_token": mark}, headers=stood_on)
    assert answer.location == "/sign-in?next=/backoffice/orders?before%3D3"


@pytest.mark.parametrize(
    "referer",
    [
        None,
        "http://evil.example/backoffice/orders",
        "http://[",
        "http://localhost//evil.example",
        "http://localhost/sign-out",
        "http://localhost/nowhere/at/all",
        "nonsense",
        "http://localhost/backoffice/orders?" + "g" * 3_000,
    ],
)
def test_client_headers_that_lie_lead_to_the_nearest_page(client: FlaskClient, referer: str | None) -> None:
    mark = token(client.get("/sign-in"))
    headers = {"Referer": referer} if referer else {}
    answer = client.post("/backoffice/orders/10001/paid", data={"csrf_token": mark}, headers=headers)
    assert answer.location == "/sign-in?next=/backoffice/orders/10001"


def test_client_headers_that_ask_for_json_get_the_page_all_the_same(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    page = client.get("/sign-in", headers={"Accept": "application/json"})
    assert page.mimetype == "text/html"
    assert heading(page) == "Sign in"


def test_form_data_changes_a_name(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    sign_in(client)
    mark = token(client.get("/account/details"))
    client.post("/account/details", data={"name": "Countess", "csrf_token": mark})
    assert heading(client.get("/account")) == "Hello, Countess"


def test_form_data_that_is_no_text_is_refused(app: Flask, client: FlaskClient) -> None:
    """Bytes that are no UTF-8, and null bytes."""
    open_account(app)
    sign_in(client)
    mark = token(client.get("/account/details"))
    kind = {"content_type": "application/x-www-form-urlencoded"}
    nulls = client.post("/account/details", data=f"csrf_token={mark}&name=Ada%00", **kind)
    assert nulls.status_code == 400
    assert heading(client.get("/account")) == "Hello, Ada"
    bytes_ = client.post("/account/details", data=f"csrf_token={mark}&name=%FF%FEAda", **kind)
    assert bytes_.status_code == 303
    assert heading(client.get("/account")) == "Hello, %FF%FEAda"


def test_follow_redirects_tells_the_way_in_response_history(client: FlaskClient) -> None:
    response = client.get("/account/orders?before=7", follow_redirects=True)
    assert [hop.request.path for hop in response.history] == ["/account/orders"]
    assert [hop.status_code for hop in response.history] == [303]
    assert response.request.path == "/sign-in"
    assert response.request.args["next"] == "/account/orders?before=7"


def test_follow_redirects_from_signing_in_ends_at_response_request_path(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    response = sign_in(client, follow_redirects=True)
    assert len(response.history) == 1
    assert response.history[0].request.method == "POST"
    assert response.request.path == "/account"


def test_json_tells_that_the_database_answers(client: FlaskClient) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json) == (200, {"database": "answers"})


@pytest.mark.parametrize("page", ["/sign-in", "/register", "/account/details", "/checkout/address", "/cart/add"])
@pytest.mark.parametrize(
    "body",
    [
        '{"email": "ada@example.com", "password": "a jar of dill gherkins", "name": "Json"}',
        '{"email": 5, "password": {"a": 1}, "name": ["Json"]}',
        "[1, 2]",
        '"text"',
        "null",
        "no json at all",
        '{"name": "\\ud800"}',
        DEEP,
    ],
)
def test_json_where_a_form_is_expected_is_refused_with_a_sentence(
    app: Flask, client: FlaskClient, page: str, body: str
) -> None:
    """Even from somebody who has read the token and sends it in a header, as scripts do."""
    open_account(app)
    if page == "/account/details":
        sign_in(client)
    headers = {"X-CSRFToken": token(client.get("/account/details", follow_redirects=True))}
    response = client.post(page, data=body, content_type="application/json", headers=headers)
    assert (response.status_code, heading(response)) == (400, "Please send that again")
    assert "did not come from our page" in response.text
    somewhere_else = app.test_client()
    assert heading(sign_in(somewhere_else, follow_redirects=True)) == "Hello, Ada"


def test_json_does_not_open_a_door_of_its_own(app: Flask, client: FlaskClient) -> None:
    """Flask-Security would hand out a token that outlives signing out to whoever signs in with JSON."""
    open_account(app)
    response = client.post("/sign-in?include_auth_token", json={"email": ADA, "password": "a jar of dill gherkins"})
    assert response.mimetype == "text/html"
    assert "token" not in response.headers.get("Location", "")
    assert response.status_code == 400
