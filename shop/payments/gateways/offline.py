"""Bank transfer: nothing happens in the browser, and staff says when the money is there."""

from collections.abc import Mapping

from flask_babel import lazy_gettext

from shop.payments.gateway import BadNotice, Charge, Outcome, Started


class Offline:
    """See `Gateway`."""

    code = "offline"
    name = lazy_gettext("Bank transfer")
    promise = lazy_gettext("We send your order as soon as the money has arrived.")

    def start(self, charge: Charge) -> Started:
        return Started()

    def ask(self, key: str) -> Outcome | None:
        return None

    def read(self, body: bytes, headers: Mapping[str, str]) -> Outcome:
        raise BadNotice("nobody sends notices of bank transfers")
