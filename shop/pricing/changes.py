"""What changed between the bill somebody saw and the bill of now, in sentences."""

import json
from typing import Any

from flask_babel import gettext

from shop.money import Money


def between(then: str, now: str, locale: str) -> list[str]:
    """Item by item what is not as it was, from the texts of two bills. Raises nearly anything where one is no bill."""
    return _compare(json.loads(then), json.loads(now), locale)


def _compare(then: dict[str, Any], now: dict[str, Any], locale: str) -> list[str]:
    def shown(minor: Any) -> str:
        return Money(int(minor), now["currency"]).shown(locale)

    told = _lines(then["lines"], now["lines"], shown) + _delivery(then["delivery"], now["delivery"], shown)
    tax, tax_now = _tax(then), _tax(now)
    if _rates(then, now) != _rates(now, then) and tax != tax_now:
        told.append(gettext("The tax in it is now %(now)s, not %(then)s.", now=shown(tax_now), then=shown(tax)))
    if then["total"] != now["total"]:
        told.append(
            gettext("The total is now %(now)s, not %(then)s.", now=shown(now["total"]), then=shown(then["total"]))
        )
    return told


def _lines(then: dict[str, Any], now: dict[str, Any], shown: Any) -> list[str]:
    told = []
    for variant, (name, many, price, _points) in then.items():
        if variant not in now:
            told.append(gettext("“%(name)s” is not in your cart any more.", name=name))
            continue
        _name, many_now, price_now, _points_now = now[variant]
        if price_now != price:
            told.append(
                gettext("“%(name)s” costs %(now)s, not %(then)s.", name=name, now=shown(price_now), then=shown(price))
            )
        if many_now != many:
            told.append(
                gettext("Of “%(name)s” you now have %(now)d, not %(then)d.", name=name, now=many_now, then=many)
            )
    added = [now[variant][0] for variant in now if variant not in then]
    return told + [gettext("“%(name)s” is new in your cart.", name=name) for name in added]


def _delivery(then: Any, now: Any, shown: Any) -> list[str]:
    if then is None or then[0] != now[0]:
        return [gettext("Delivery is now %(name)s, for %(price)s.", name=now[1], price=shown(now[2]))]
    if then[2] == now[2]:
        return []
    return [gettext("%(name)s costs %(now)s, not %(then)s.", name=now[1], now=shown(now[2]), then=shown(then[2]))]


def _tax(bill: dict[str, Any]) -> int:
    return sum(int(tax) for _points, tax in bill["taxes"])


def _rates(bill: dict[str, Any], other: dict[str, Any]) -> dict[str, int]:
    """The tax rates of what is on both bills: a change of prices alone changes the tax as well, and needs no saying."""
    rates = {variant: points for variant, (*_, points) in bill["lines"].items() if variant in other["lines"]}
    return rates | ({"": bill["delivery"][3]} if bill["delivery"] and other["delivery"] else {})
