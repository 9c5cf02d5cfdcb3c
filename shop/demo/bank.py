"""The Sandbox Bank: a WSGI application of its own that behaves as a payment provider does, and moves no money.

The shop speaks to it over HTTP as to any provider: it asks for a payment with an idempotency key, sends the customer to
the page it is given, and learns the outcome by asking and by signed notices.
"""

import json
import logging
import threading
import uuid
from dataclasses import dataclass

import httpx
from flask import Blueprint, Flask, Response, abort, current_app, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from shop.config import Settings
from shop.demo.ledger import ASKED_FOR, Entry, Ledger
from shop.money import Money
from shop.payments.gateways.sandbox import SIGNATURE, signed

log = logging.getLogger(__name__)

ADDRESS = "/sandbox-bank"
MESSENGER = "sandbox bank's messenger"


@dataclass
class Bank:
    """The bank behind its pages: its books, and how it sends notices."""

    ledger: Ledger
    secret: str
    shop: Flask
    by_itself: bool

    def notify(self, entry: Entry) -> int:
        """Send the notice of how a payment stands, signed. Returns the status the shop answered with."""
        body = json.dumps(entry.told).encode()
        with httpx.Client(transport=httpx.WSGITransport(app=self.shop.wsgi_app)) as wire:
            headers = {SIGNATURE: signed(body, self.secret), "Content-Type": "application/json"}
            return wire.post(entry.notify_url, content=body, headers=headers).status_code


def mount(shop: Flask, settings: Settings) -> httpx.Client:
    """Open the bank beside the shop. Returns the client by which the shop speaks to it."""
    place = shop.config.get("BANK_LEDGER") or str(settings.folder / "sandbox-bank.sqlite3")
    by_itself = shop.config.get("BANK_NOTIFIES", True)
    shop.config["BANK_SECRET"] = (
        shop.config["BANK_SECRET"] or uuid.uuid5(uuid.NAMESPACE_URL, shop.config["SECRET_KEY"]).hex
    )
    bank = Bank(Ledger(place), shop.config["BANK_SECRET"], shop, by_itself)
    shop.extensions["sandbox_bank"] = bank
    application = create_bank(bank)
    shop.wsgi_app = DispatcherMiddleware(shop.wsgi_app, {ADDRESS: application})  # type: ignore[method-assign]
    return httpx.Client(transport=httpx.WSGITransport(app=application), base_url="http://sandbox-bank")


def create_bank(bank: Bank) -> Flask:
    """The bank's own application: an API for shops, and a page for their customers."""
    app = Flask("shop.demo", static_folder="static", static_url_path="/static", template_folder="templates")
    app.extensions["bank"] = bank
    app.add_template_filter(lambda entry: Money(entry.amount, entry.currency).shown("en_GB"), "amount")
    app.after_request(_dress)
    app.register_blueprint(_pages())
    return app


def _pages() -> Blueprint:
    pages = Blueprint("bank", __name__)
    pages.post("/api/payments")(ask)
    pages.get("/api/payments/<key>")(tell)
    pages.get("/pay/<payment>")(show)
    pages.post("/pay/<payment>")(decide)
    return pages


def ask() -> ResponseReturnValue:
    key, details = request.headers.get("Idempotency-Key"), request.get_json(silent=True)
    if not key or not isinstance(details, dict) or not details.keys() >= set(ASKED_FOR):
        return {"error": "a payment needs an idempotency key and its details"}, 400
    entry = _bank().ledger.ask(key, details)
    return {**entry.told, "pay_at": f"{ADDRESS}/pay/{entry.id}"}, 201


def tell(key: str) -> ResponseReturnValue:
    entry = _bank().ledger.by_key(key)
    return jsonify(entry.told) if entry else ({"error": "no such payment"}, 404)


def show(payment: str) -> ResponseReturnValue:
    entry = _bank().ledger.by_id(payment) or abort(404)
    return render_template("bank.html", entry=entry) if entry.state == "waiting" else redirect(entry.return_url, 303)


def decide(payment: str) -> ResponseReturnValue:
    """The customer approves or declines. The notice goes out, and she goes back."""
    bank = _bank()
    decided = request.form.get("decision")
    if bank.ledger.by_id(payment) is None or decided not in ("paid", "declined"):
        abort(404)
    entry = bank.ledger.settle(payment, decided)
    if bank.by_itself:
        threading.Thread(target=_insist, args=(bank, entry), name=MESSENGER, daemon=True).start()
    return redirect(entry.return_url, 303)


def _insist(bank: Bank, entry: Entry) -> None:
    """As providers do: again after a while, until the shop has understood."""
    for pause in (0.5, 5, 30):
        threading.Event().wait(pause)
        if bank.notify(entry) < 300:
            return
    log.warning("the shop did not take the notice of payment %s", entry.id)


def _dress(response: Response) -> Response:
    # Forms lead back to the shop, which is another place on the same host in the demo.
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _bank() -> Bank:
    bank: Bank = current_app.extensions["bank"]
    return bank
