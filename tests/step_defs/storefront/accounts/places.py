"""Pages by what people call them."""

import re

from parse import with_pattern
from pytest_bdd import parsers

from tests.step_defs.phrases import TYPES

PLACES = {
    "the front page": ("/", ""),
    "her cart": ("/cart", "Your cart"),
    "her account": ("/account", "Hello, Ada"),
    "her details": ("/account/details", "Your details"),
    "her orders": ("/account/orders", "Your orders"),
    "her orders before the seventh": ("/account/orders?before=7", "Your orders"),
    "her orders, from a link with an accent": ("/account/orders?from=caf%C3%A9+au%20lait&to=50%25%26", "Your orders"),
    "the page that asks for her address": ("/checkout/address", "Where shall we send it?"),
    "the page for signing in": ("/sign-in", "Sign in"),
    "the page for registering": ("/register", "Open an account"),
    "the orders of everybody": ("/backoffice/orders", "Orders"),
    "everybody's orders before the third": ("/backoffice/orders?before=3", "Orders"),
}
"""What people call a page: its address, and its heading."""


@with_pattern("|".join(re.escape(name) for name in sorted(PLACES, key=len, reverse=True)))
def _place(text: str) -> str:
    return text


def phrase(sentence: str) -> parsers.parse:
    """A sentence with `{place:Place}` in it besides what every sentence may have."""
    return parsers.parse(sentence, extra_types={**TYPES, "Place": _place})
