"""How a sentence is taken apart: people, amounts, numbers and names in quotation marks."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from parse import with_pattern
from pytest_bdd import parsers

from shop.money import Money


@with_pattern(r"[A-Z][a-z]+")
def _person(text: str) -> str:
    return text


@with_pattern(r"£\d+(?:,\d{3})*\.\d\d")
def _money(text: str) -> Money:
    return Money(int(Decimal(text[1:].replace(",", "")) * 100), "GBP")


@with_pattern(r"\d+")
def _count(text: str) -> int:
    return int(text)


@with_pattern(r"\d+|no")
def _left(text: str) -> int:
    return 0 if text == "no" else int(text)


@with_pattern(r"[^\"]*")
def _text(text: str) -> str:
    return text


TYPES: dict[str, Callable[[str], Any]] = {
    "Person": _person,
    "Money": _money,
    "Count": _count,
    "Left": _left,
    "Text": _text,
}


def phrase(sentence: str) -> parsers.parse:
    """A sentence with `{who:Person}`, `{price:Money}`, `{many:Count}` and `"{product:Text}"` in it."""
    return parsers.parse(sentence, extra_types=TYPES)
