"""What delivery costs: one small class for each way to reckon, and their list."""

from collections.abc import Mapping
from typing import Protocol

from shop.money import Money
from shop.shipping.models import DeliveryMethod


class Calculator(Protocol):
    """Reckons what `method` costs for goods worth `goods`."""

    code: str

    def price(self, method: DeliveryMethod, goods: Money) -> Money: ...


class Flat:
    """The same for every parcel."""

    code = "flat"

    def price(self, method: DeliveryMethod, goods: Money) -> Money:
        return Money(method.price, method.currency)


class FreeFrom:
    """The same for every parcel, and nothing from a value of goods on."""

    code = "free-from"

    def price(self, method: DeliveryMethod, goods: Money) -> Money:
        free = method.free_from is not None and goods.minor >= method.free_from
        return Money(0 if free else method.price, method.currency)


CALCULATORS: Mapping[str, Calculator] = {calculator.code: calculator for calculator in (Flat(), FreeFrom())}
