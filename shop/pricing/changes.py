"""What changed between the bill somebody saw and the bill of now, in sentences."""

import json
from typing import Any

from flask_babel import gettext

from shop.money import Money
from shop.pricing.bill import Bill


def since(seen: str, bill: Bill, locale: str) -> list[str]:
    """Item by item what is not as it was; `seen` is the text of the earlier bill. Text that is no bill says nothing."""
    try:
        return _compare(json.loads(seen), json.loads(bill.text), locale)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return [gettext("The total is now %(total)s.", total=bill.total.shown(locale))]


def _compare(then: dict[str, Any], now: dict[str, Any], locale: str) -> list[str]:
    def shown(minor: Any) -> str:
        return Money(int(minor), now["currency"]).shown(locale)

    told = _lines(then["lines"], now["lines"], shown) + _delivery(then["delivery"], now["delivery"], shown)
    if then["taxes"] != now["taxes"]:
        told.append(gettext("The tax in it is not the same as before."))
    if then["total"] != now["total"]:
        told.append(
            gettext("The total is now %(now)s, not %(then)s.", now=shown(now["total"]), then=shown(then["total"]))
        )
    return told or [gettext("Something in your order has changed. Please look at it again.")]


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
            told.append(gettext("Of “%(name)s” you now have %(now)d, not %(then)d.", name=name, now=many_now, then=many))
    added = [now[variant][0] for variant in now if variant not in then]
    return told + [gettext("“%(name)s” is new in your cart.", name=name) for name in added]


def _delivery(then: Any, now: Any, shown: Any) -> list[str]:
    if then == now:
        return []
    if now is None:
        return [gettext("The delivery you chose is not offered any more.")]
    if then is None or then[0] != now[0]:
        return [gettext("Delivery is now %(name)s, for %(price)s.", name=now[1], price=shown(now[2]))]
    return [gettext("%(name)s costs %(now)s, not %(then)s.", name=now[1], now=shown(now[2]), then=shown(then[2]))]
