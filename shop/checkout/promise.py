"""What the review promises (the bill, where it goes, whom we write to, how it is paid), and what of it changed."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from flask_babel import gettext

from shop.checkout.steps import Situation
from shop.pricing import changes

# What a text that somebody else has written can break, whatever is in it.
_NONSENSE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


def text(situation: Situation) -> str:
    """All of it in one line, always the same for the same promise."""
    address = situation.draft.address
    told = {
        "bill": situation.bill.text,
        "address": asdict(address) if address else None,
        "email": situation.email,
        "gateway": situation.gateway,
    }
    return json.dumps(told, sort_keys=True, ensure_ascii=True)


def fingerprint(situation: Situation) -> str:
    """SHA-256 of the text, in hex."""
    return hashlib.sha256(text(situation).encode()).hexdigest()


def broken(seen: str, situation: Situation, locale: str) -> list[str]:
    """In sentences, what is not as in `seen`, the text of an earlier promise. Nonsense is told the total of now."""
    try:
        told = _compare(json.loads(seen), situation, locale)
        "".join(told).encode()  # half a character that no page can hold is a ValueError
    except _NONSENSE:
        return [gettext("The total is now %(total)s.", total=situation.bill.total.shown(locale))]
    return told or [gettext("Something in your order has changed. Please look at it again.")]


def _compare(then: dict[str, Any], situation: Situation, locale: str) -> list[str]:
    now = json.loads(text(situation))
    told = changes.between(then["bill"], now["bill"], locale)
    if then["address"] != now["address"]:
        told.append(gettext("It goes to another address now."))
    if then["email"] != now["email"]:
        told.append(gettext("We write to %(email)s now.", email=now["email"]))
    if then["gateway"] != now["gateway"] and situation.gateway:
        way = situation.terms.gateways[situation.gateway].name
        told.append(gettext("You now pay like this: %(way)s.", way=way))
    return told
