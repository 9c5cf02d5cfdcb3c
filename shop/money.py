"""Money: a whole number of a currency's smallest unit, and the currency."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache, total_ordering

from babel.numbers import format_currency, get_currency_precision

_PLAIN = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in `currency` (ISO 4217), counted in its smallest unit: `Money(420, "GBP")` is £4.20.

    Raises ValueError where amounts of two currencies meet.
    """

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._alike(other).minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._alike(other).minor, self.currency)

    def __mul__(self, times: int) -> "Money":
        return Money(self.minor * times, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._alike(other).minor

    def __bool__(self) -> bool:
        return self.minor != 0

    def part(self, share: Fraction) -> "Money":
        """`share` of this amount, rounded half up (away from zero) to the smallest unit."""
        return Money(half_up(self.minor * share), self.currency)

    def shared_out(self, weights: Sequence[int]) -> list["Money"]:
        """This amount in parts as the weights say, to the last unit: the parts always add up to the whole.

        Units left over by rounding down go to the largest remainders, the earlier part first.
        Raises ValueError for weights that are empty, negative or all zero.
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise ValueError("amounts are shared out by weights of zero and more, one of them positive")
        exact = [Fraction(abs(self.minor) * weight, whole) for weight in weights]
        parts = [int(share) for share in exact]
        left = abs(self.minor) - sum(parts)
        by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
        for i in by_remainder[:left]:
            parts[i] += 1
        sign = -1 if self.minor < 0 else 1
        return [Money(sign * part, self.currency) for part in parts]

    def shown(self, locale: str) -> str:
        """As a person in `locale` reads it: «£4.20»."""
        return _shown(self.minor, self.currency, locale)

    @property
    def decimal(self) -> Decimal:
        """In the currency's main unit, with all its decimals: `Decimal("4.20")`."""
        return Decimal(self.minor).scaleb(-digits(self.currency))

    @classmethod
    def parse(cls, text: str, currency: str) -> "Money":
        """From a plain decimal such as «4.20». Raises ValueError for all else, and for more decimals than exist."""
        plain = text.strip()
        if not _PLAIN.fullmatch(plain):
            raise ValueError(f"{text!r} is not an amount")
        scaled = Decimal(plain).scaleb(digits(currency))
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{text!r} is not an amount of {currency}")
        return cls(int(scaled), currency)

    def _alike(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum, which is nothing in `currency` where there are no amounts."""
    return sum(amounts, Money(0, currency))


def half_up(exact: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    whole, left = divmod(abs(exact), 1)
    rounded = int(whole) + (left >= Fraction(1, 2))
    return -rounded if exact < 0 else rounded


@lru_cache
def digits(currency: str) -> int:
    """Decimals of a currency: 2 for GBP, 0 for JPY, 3 for KWD."""
    return get_currency_precision(currency)


@lru_cache(maxsize=4096)
def _shown(minor: int, currency: str, locale: str) -> str:
    amount = Decimal(minor).scaleb(-digits(currency))
    quantum = Decimal(1).scaleb(-digits(currency))
    return str(format_currency(amount.quantize(quantum, ROUND_HALF_UP), currency, locale=locale))
