"""The steps of the checkout: what has been chosen, what is open, and which step comes first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from shop.addressing.address import Address
from shop.cart.models import Cart
from shop.checkout.models import Draft
from shop.payments.gateways import Gateways
from shop.pricing import bill, reading
from shop.shipping import methods
from shop.taxation import rates


@dataclass(frozen=True)
class Terms:
    """What the shop lays down for every checkout: its currency, its own country, and how one can pay."""

    currency: str
    country: str
    gateways: Gateways


@dataclass(frozen=True)
class Situation:
    """How a checkout stands. `email` is the customer's own, or the one a guest gave."""

    cart: Cart
    draft: Draft
    terms: Terms
    email: str | None
    wants: Sequence[bill.Want]
    offers: Sequence[methods.Offer]
    bill: bill.Bill

    @cached_property
    def offer(self) -> methods.Offer | None:
        """The delivery chosen, or the only one there is."""
        return _offer(self.offers, self.draft.delivery)

    @cached_property
    def gateway(self) -> str | None:
        """The way of paying chosen, or the only one there is."""
        codes = list(self.terms.gateways)
        if self.draft.gateway in codes:
            return self.draft.gateway
        return codes[0] if len(codes) == 1 else None

    def chosen(self, step: str) -> str | None:
        """What stands chosen when a step is opened. Of deliveries that is the cheapest before she has chosen."""
        if step == "delivery":
            return (self.offer or self.offers[0]).method.code
        return self.gateway

    @cached_property
    def shown(self) -> list[str]:
        """The steps that have something to choose, and the review."""
        delivery = ["delivery"] if len(self.offers) > 1 or not self.draft.address else []
        payment = ["payment"] if len(self.terms.gateways) > 1 else []
        return ["address", *delivery, *payment, "review"]

    @cached_property
    def unfinished(self) -> str:
        """The first step that still has to be taken. «cart» where the cart is empty, «review» when all is chosen."""
        if not self.wants:
            return "cart"
        if self.draft.address is None or not self.email or not self.offers:
            return "address"
        if self.offer is None:
            return "delivery"
        return "payment" if self.gateway is None else "review"

    def open(self, step: str) -> bool:
        """Whether a step can be taken now: itself or one before the first unfinished one."""
        order = ["address", "delivery", "payment", "review"]
        return self.unfinished != "cart" and order.index(step) <= order.index(self.unfinished)

    def asks(self, step: str) -> bool:
        """Whether this step can be taken now and has something to choose."""
        return step in self.shown and self.open(step)

    def after(self, step: str) -> str:
        """Where she goes from a finished step: to the next one shown, or the first unfinished if that is earlier."""
        later = self.shown[self.shown.index(step) + 1 :] if step in self.shown else [self.unfinished]
        following = later[0] if later else "review"
        return following if self.open(following) else self.unfinished


def read(session: Session, cart: Cart, email: str | None, terms: Terms) -> Situation:
    """How the checkout of this cart stands now."""
    draft = session.get(Draft, cart.id) or Draft(cart_id=cart.id, email=None, address=None, delivery=None, gateway=None)
    wants = reading.wants(session, cart.id)
    country = draft.address.country if draft.address else None
    offers = methods.open_to(session, country, bill.goods_of(wants, terms.currency)) if country else []
    delivery = _delivery(_offer(offers, draft.delivery))
    points = rates.of_country(session, country or terms.country)
    drawn = bill.draw_up(wants, delivery, points, terms.currency)
    return Situation(cart, draft, terms, email or draft.email, wants, offers, drawn)


def give_address(session: Session, situation: Situation, email: str | None, address: Address) -> bool:
    """Note where it goes and whose it is. Another address chooses delivery anew. False where nobody delivers there."""
    draft = situation.draft
    if not methods.open_to(session, address.country, situation.bill.goods):
        return False
    if draft.address != address:
        draft.address, draft.delivery = address, None
    draft.email = email
    session.add(draft)
    return True


def choose_delivery(session: Session, situation: Situation, code: str) -> None:
    situation.draft.delivery = code
    session.add(situation.draft)


def choose_payment(session: Session, situation: Situation, code: str) -> None:
    situation.draft.gateway = code
    session.add(situation.draft)


def _offer(offers: Sequence[methods.Offer], chosen: str | None) -> methods.Offer | None:
    found = next((offer for offer in offers if offer.method.code == chosen), None)
    return found or (offers[0] if len(offers) == 1 else None)


def _delivery(offer: methods.Offer | None) -> bill.Delivery | None:
    if offer is None:
        return None
    return bill.Delivery(offer.method.code, offer.method.name, offer.price, offer.method.tax_category)
