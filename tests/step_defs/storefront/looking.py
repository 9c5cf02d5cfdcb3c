"""What stands on a page of products, as whoever looks at it sees it."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from tests.visitor import FlaskVisitor
from tests.visitor.names import finder, spoken_text, visible_text

_cards = finder("//article[contains(@class, 'card')]")
_name = finder(".//h2|.//h3")
_price = finder(".//p[@class='price']")
_badge = finder(".//p[contains(@class, 'badge')]")
_places = finder(".//li")
_labels = finder(".//label")


def listed(browser: FlaskVisitor) -> list[str]:
    """The names of the products, in their order."""
    return [visible_text(_name(card)[0]) for card in _cards(browser.page.document)]


def price_of(browser: FlaskVisitor, product: str) -> str:
    return visible_text(_price(_card(browser, product))[0])


def badge_of(browser: FlaskVisitor, product: str) -> str:
    """What is stuck on its picture, or nothing."""
    return " ".join(visible_text(badge) for badge in _badge(_card(browser, product)))


def way(browser: FlaskVisitor) -> str:
    """Where she stands: «Ferments > Kimchi»."""
    (crumbs,) = browser.page.parts("You are here")
    return " > ".join(visible_text(place) for place in _places(crumbs))


def offered(browser: FlaskVisitor, legend: str) -> Sequence[str]:
    """What can be chosen under this legend, each with its price."""
    (group,) = browser.page.parts(legend)
    return [spoken_text(label) for label in _labels(group)]


def all_labels(browser: FlaskVisitor) -> Sequence[str]:
    return [name for named in browser.page.fields for name in named.names]


def cart_link(many: int) -> str:
    """What the way to the cart is called when it holds so many things."""
    return f"Cart {many} {'item' if many == 1 else 'items'}"


def _card(browser: FlaskVisitor, product: str) -> HtmlElement:
    found = [card for card in _cards(browser.page.document) if visible_text(_name(card)[0]) == product]
    assert len(found) == 1, f"{product!r} is listed {len(found)} times among {listed(browser)}"
    return found[0]
