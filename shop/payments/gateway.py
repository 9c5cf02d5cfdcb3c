"""The protocol that every payment gateway speaks. The shop knows nothing else of a provider."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from shop.money import Money


class Result(StrEnum):
    """How a payment stands at the provider."""

    WAITING = "waiting"
    PAID = "paid"
    DECLINED = "declined"


@dataclass(frozen=True)
class Charge:
    """What is to be paid. `key` makes it idempotent: asking twice with one key charges once."""

    key: str
    amount: Money
    description: str
    email: str
    return_url: str
    notify_url: str


@dataclass(frozen=True)
class Outcome:
    """What the provider says of the charge with this key, and the reference under which it keeps it."""

    key: str
    result: Result
    amount: Money
    reference: str = ""


@dataclass(frozen=True)
class Started:
    """Where the customer pays; without `pay_at`, she has nothing to do in the browser."""

    pay_at: str | None = None
    reference: str = ""


class GatewayDown(Exception):
    """The provider did not answer, or not in a way that tells anything. Nothing is known of the charge."""


class BadNotice(Exception):
    """A notice that the provider did not sign, or that makes no sense."""


class Gateway(Protocol):
    """One way to pay. `code` stands in URLs and rows, `name` and `promise` are read by customers."""

    code: str
    name: str
    promise: str

    def start(self, charge: Charge) -> Started:
        """Begin, or find again, the payment of `charge`. Raises GatewayDown."""
        ...

    def ask(self, key: str) -> Outcome | None:
        """How the charge with this key stands; None where the provider has never heard of it. Raises GatewayDown."""
        ...

    def read(self, body: bytes, headers: Mapping[str, str]) -> Outcome:
        """What a notice says. Raises BadNotice."""
        ...
