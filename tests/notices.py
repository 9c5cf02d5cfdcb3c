"""Notices of the bank, written by hand: what it would never say, signed as if it had."""

import json

from flask import Flask

from shop.demo.bank import Bank
from shop.payments.gateways.sandbox import SIGNATURE, signed


def told(bank: Bank, **changed: object) -> bytes:
    """What the bank would say of the latest payment had it been paid, but for what is changed; None leaves it out."""
    whole = {**bank.ledger.entries()[-1].told, "state": "paid", **changed}
    return json.dumps({name: value for name, value in whole.items() if value is not None}).encode()


def send_signed(app: Flask, bank: Bank, body: bytes) -> int:
    return send(app, body, signed(body, bank.secret))


def send(app: Flask, body: bytes, signature: str | None) -> int:
    """The status of the shop's answer."""
    headers = {} if signature is None else {SIGNATURE: signature}
    client = app.test_client()
    return client.post(
        "/payments/sandbox/notice", data=body, headers=headers, content_type="application/json"
    ).status_code
