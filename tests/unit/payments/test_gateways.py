"""Which gateways are open, and what a bank transfer is."""

import httpx
import pytest

from shop.money import Money
from shop.payments.gateway import BadNotice, Charge, Started
from shop.payments.gateways import opened
from shop.payments.gateways.offline import Offline


def test_gateways_come_in_the_order_they_were_named_in() -> None:
    with httpx.Client() as bank:
        assert list(opened(["sandbox", "offline"], bank, "x")) == ["sandbox", "offline"]
        assert list(opened(["offline"], bank, "x")) == ["offline"]


@pytest.mark.parametrize("codes", [["gherkins"], ["offline", "gherkins"], ["sandbox"], [""]])
def test_a_gateway_that_is_not_there_is_refused(codes: list[str]) -> None:
    with pytest.raises(ValueError, match="no such payment gateway"):
        opened(codes, None, "x")


def test_a_transfer_asks_nothing_of_the_browser_and_nobody_tells_of_it() -> None:
    charge = Charge("key-1", Money(1235, "GBP"), "", "", "", "")
    assert Offline().start(charge) == Started(None)
    assert Offline().ask("key-1") is None
    with pytest.raises(BadNotice):
        Offline().read(b"{}", {})
