"""The demo's bank, spoken to over HTTP as any provider is: a session, a hosted page, signed notices."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from flask_babel import lazy_gettext

from shop.money import Money
from shop.payments.gateway import BadNotice, Charge, GatewayDown, Outcome, Result, Started

SIGNATURE = "X-Sandbox-Signature"


@dataclass
class Sandbox:
    """See `Gateway`. `bank` is a client whose base URL is the bank's; `secret` signs its notices."""

    bank: httpx.Client
    secret: str

    code = "sandbox"
    name = lazy_gettext("Card, at the Sandbox Bank")
    promise = lazy_gettext("You pay on the bank's own page and come straight back. No real money moves.")

    def start(self, charge: Charge) -> Started:
        told = self._call(
            "POST",
            "/api/payments",
            json={
                "amount": charge.amount.minor,
                "currency": charge.amount.currency,
                "description": charge.description,
                "email": charge.email,
                "return_url": charge.return_url,
                "notify_url": charge.notify_url,
            },
            headers={"Idempotency-Key": charge.key},
        )
        try:
            return Started(str(told["pay_at"]), str(told["id"]))
        except KeyError as error:
            raise GatewayDown("the bank did not say where to pay") from error

    def ask(self, key: str) -> Outcome | None:
        told = self._call("GET", f"/api/payments/{key}")
        try:
            return _outcome(told) if told else None
        except (ValueError, KeyError) as error:
            raise GatewayDown("what the bank says makes no sense") from error

    def read(self, body: bytes, headers: Mapping[str, str]) -> Outcome:
        if not hmac.compare_digest(signed(body, self.secret).encode(), headers.get(SIGNATURE, "").encode()):
            raise BadNotice("the signature is not the bank's")
        try:
            return _outcome(json.loads(body))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise BadNotice("the notice makes no sense") from error

    def _call(self, method: str, path: str, **details: object) -> dict[str, object]:
        try:
            answer = self.bank.request(method, path, **details)  # type: ignore[arg-type]
            if answer.status_code == httpx.codes.NOT_FOUND:
                return {}
            answer.raise_for_status()
            told = answer.json()
        except (httpx.HTTPError, ValueError, RecursionError) as error:
            raise GatewayDown(str(error)) from error
        if not isinstance(told, dict):
            raise GatewayDown("what the bank says makes no sense")
        return told


def signed(body: bytes, secret: str) -> str:
    """HMAC-SHA256 of the body, in hex."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _outcome(told: Mapping[str, object]) -> Outcome:
    """Raises KeyError, TypeError or ValueError where it makes no sense."""
    amount = Money(int(str(told["amount"])), _plain(told["currency"]))
    return Outcome(_plain(told["key"]), Result(str(told["state"])), amount, _plain(told["id"]))


def _plain(given: object) -> str:
    """A word that a column can hold; no lone surrogates, no control characters. Raises ValueError."""
    if not isinstance(given, str) or not given.isascii() or not given.isprintable() or len(given) > 200:
        raise ValueError("not a plain word")
    return given
