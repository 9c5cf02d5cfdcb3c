"""The door for customers: the pages of the shop."""

from flask import Blueprint

from shop.storefront import accounts, cart, catalogue, checkout, home, orders, pages, payments, pictures


def blueprint() -> Blueprint:
    """A fresh door: every room with its pages, in one place."""
    door = Blueprint("storefront", __name__)
    for room in (home, catalogue, pictures, cart, checkout, payments, orders, accounts, pages):
        door.register_blueprint(room.blueprint())
    return door
