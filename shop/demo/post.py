"""A window on the post: the letters the demo has written, since nobody else would read them."""

from flask import Blueprint, Flask, abort, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from shop.db import db
from shop.post.models import Letter
from shop.web.letters import written


def init_app(app: Flask) -> None:
    window = Blueprint("demo", __name__)
    window.get("/demo/letters", defaults={"number": None})(letters)
    window.get("/demo/letters/<int:number>")(letters)
    app.register_blueprint(window)


def letters(number: int | None) -> ResponseReturnValue:
    """The latest letters, and one of them open."""
    found = db.session.scalars(select(Letter).order_by(Letter.id.desc()).limit(50)).all()
    told = [(letter, written(letter)[0]) for letter in found]
    opened = next((letter for letter in found if letter.id == number), found[0] if found and number is None else None)
    if number is not None and opened is None:
        abort(404)
    subject, body = written(opened) if opened else ("", "")
    return render_template("demo/letters.html", letters=told, letter=opened, opened=subject, body=body)
