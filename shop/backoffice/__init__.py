"""The door for staff."""

from flask import Blueprint

from shop.backoffice import orders


def blueprint() -> Blueprint:
    """A fresh door: every room with its pages, in one place."""
    door = Blueprint("backoffice", __name__, url_prefix="/backoffice")
    door.register_blueprint(orders.blueprint())
    return door
