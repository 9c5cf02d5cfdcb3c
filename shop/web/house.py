"""The shop as its doors see it: its settings, its terms, and the gateways that are open."""

from flask import Flask, current_app

from shop.checkout.steps import Terms
from shop.config import Settings


def init_app(app: Flask, settings: Settings, terms: Terms) -> None:
    app.extensions["shop"] = (settings, terms)


def settings() -> Settings:
    found: Settings = current_app.extensions["shop"][0]
    return found


def name_of(gateway: str) -> str:
    """What a way of paying is called; its code where it is not open any more."""
    found = terms().gateways.get(gateway)
    return str(found.name) if found else gateway


def terms() -> Terms:
    found: Terms = current_app.extensions["shop"][1]
    return found
