"""Whether the shop is well, for whoever watches over it."""

from flask import Flask
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from shop import db


def init_app(app: Flask) -> None:
    app.get("/healthz")(healthz)


def healthz() -> ResponseReturnValue:
    """200 when the database answers, 503 when it does not."""
    try:
        well = db.answers()
    except SQLAlchemyError:
        well = False
    return {"database": "answers" if well else "does not answer"}, 200 if well else 503
