"""What somebody is shown when something cannot be done: a page with a sentence, and the right status."""

import logging
from typing import Any

from flask import Flask, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from sqlalchemy import exc
from werkzeug.exceptions import HTTPException, SecurityError

from shop.db import db
from shop.errors import ShopError

log = logging.getLogger(__name__)

AWAY = (exc.OperationalError, exc.InterfaceError, exc.TimeoutError)
"""What SQLAlchemy raises where the database does not answer."""


def init_app(app: Flask) -> None:
    app.before_request(_refuse_nulls)
    app.register_error_handler(ShopError, _refused)
    app.register_error_handler(CSRFError, _forged)
    app.register_error_handler(HTTPException, _http)
    for error in AWAY:
        app.register_error_handler(error, _database_away)
    app.register_error_handler(500, _broken)


def page(status: int, heading: str, sentence: str) -> ResponseReturnValue:
    return render_template("problem.html", status=status, heading=heading, sentence=sentence), status


def identifier(text: str | None) -> int:
    """A row's id out of a form. Anything that cannot be one is 0, which no row has."""
    return int(text) if text and is_number(text) else 0


def is_number(text: str) -> bool:
    """Whether a text is a plain whole number, and one that every database's integers hold."""
    return text.isascii() and text.isdigit() and len(text) < 10


def _refuse_nulls() -> None:
    # Kept as it came, for whoever has to check a signature over it after the form has been read.
    request.get_data()
    # Reading the form of a request that brings none takes longer than all the rest of this.
    typed = [text for name, values in request.form.lists() for text in (name, *values)] if request.content_type else []
    if "\0" in request.path or b"%00" in request.query_string or any("\0" in text for text in typed):
        abort(400)


def _refused(error: ShopError) -> ResponseReturnValue:
    db.session.rollback()
    heading = gettext("Not found") if error.status == 404 else gettext("That did not work")
    return page(error.status, heading, error.sentence)


def _forged(error: CSRFError) -> ResponseReturnValue:
    sentence = gettext(
        "This form had been open for too long, or did not come from our page. Please go back and send it again."
    )
    return page(400, gettext("Please send that again"), sentence)


def _http(error: HTTPException) -> ResponseReturnValue:
    if isinstance(error, SecurityError):
        # Sent to us under a name that is not ours: there is no address to build a page's links from.
        return (
            gettext("This shop is not to be found under that name."),
            400,
            {"Content-Type": "text/plain; charset=utf-8"},
        )
    status = error.code or 500
    if status < 400:
        return error
    if error.response is not None:
        return error.response
    heading, sentence = _sentences().get(status) or _sentences()[400 if status < 500 else 500]
    told = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    return render_template("problem.html", status=status, heading=heading, sentence=sentence), status, told


def _broken(error: Exception) -> ResponseReturnValue:
    # The page of another problem asks for the menu, and so for the database as well.
    if isinstance(cause := getattr(error, "original_exception", None), AWAY):
        return _database_away(cause)
    heading, sentence = _sentences()[500]
    return _plain(heading, sentence), 500


def _database_away(error: Exception) -> ResponseReturnValue:
    log.error("the database did not answer: %s", error)
    heading, sentence = _sentences()[503]
    return _plain(heading, sentence), 503, {"Retry-After": "5"}


def _plain(heading: str, sentence: str) -> str:
    """A page that asks nothing of the database: no menu, no account, no cart."""
    return current_app.jinja_env.get_template("broken.html").render(heading=heading, sentence=sentence)


def _sentences() -> dict[int, tuple[str, str]]:
    return {
        400: (
            gettext("That did not work"),
            gettext("The shop could not make sense of that. Please go back and try again."),
        ),
        403: (gettext("Not for you"), gettext("This part of the shop is for its staff.")),
        404: (
            gettext("Not found"),
            gettext("There is nothing at this address. It may have been moved, or sold out for good."),
        ),
        405: (gettext("That did not work"), gettext("This address cannot be used in that way.")),
        413: (gettext("Too much at once"), gettext("That was more than the shop can take at once.")),
        500: (
            gettext("Our fault"),
            gettext("Something went wrong on our side. Nothing you did is lost; please try again."),
        ),
        503: (
            gettext("Back in a moment"),
            gettext("The shop cannot reach its books just now. Your cart is kept; please try again in a moment."),
        ),
    }


def back(endpoint: str, **values: Any) -> ResponseReturnValue:
    """See other: the answer to every form that worked."""
    return redirect(url_for(endpoint, **values), 303)
