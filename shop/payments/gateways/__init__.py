"""The gateways the shop knows. A new one is a file here and its line in `opened`."""

from collections.abc import Mapping

import httpx

from shop.payments.gateway import Gateway
from shop.payments.gateways.offline import Offline
from shop.payments.gateways.sandbox import Sandbox

Gateways = Mapping[str, Gateway]
"""The gateways that are open, by code, in the order in which customers see them."""


def opened(codes: list[str], bank: httpx.Client | None, secret: str) -> Gateways:
    """The gateways named by `codes`. Raises ValueError for a name nobody knows, or a bank that is not there."""
    known: dict[str, Gateway] = {"offline": Offline()}
    if bank is not None:
        known["sandbox"] = Sandbox(bank, secret)
    if unknown := [code for code in codes if code not in known]:
        raise ValueError(f"no such payment gateway here: {', '.join(unknown)}")
    return {code: known[code] for code in codes}
