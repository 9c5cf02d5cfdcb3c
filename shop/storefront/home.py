"""The shop's front door."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from shop.catalogue import browsing
from shop.db import db
from shop.inventory import shelf


def blueprint() -> Blueprint:
    room = Blueprint("home", __name__)
    room.get("/")(show)
    return room


def show() -> ResponseReturnValue:
    cards = shelf.cards(db.session, browsing.featured(db.session))
    return render_template("storefront/home/show.html", featured=cards)
