"""Every state an order can be in has words, and its moves fit them."""

from itertools import product

import pytest

from shop.machine import Machine
from shop.orders.models import Order, Payment
from shop.orders.states import ORDER, PAYMENT, SHIPMENT, can_cancel, can_pay, can_send, in_words

PAYMENTS: list[tuple[str, ...]] = [("waiting",), ("declined",), ("paid",), ("cancelled", "waiting"), ("paid", "paid")]
STATES = [
    (state, shipment, payments)
    for state, shipment, payments in product(
        ["open", "cancelled", "expired"], ["waiting", "sent", "cancelled"], PAYMENTS
    )
    if (state == "open") == (shipment != "cancelled") and (shipment != "sent" or "paid" in payments)
]


def order(state: str, shipment: str, payments: tuple[str, ...]) -> Order:
    return Order(state=state, shipment=shipment, payments=[Payment(state=each) for each in payments])


@pytest.mark.parametrize(("state", "shipment", "payments"), STATES)
def test_an_order_in_any_state_is_said_in_words(
    app: object, state: str, shipment: str, payments: tuple[str, ...]
) -> None:
    found = order(state, shipment, payments)
    with app.app_context():  # type: ignore[attr-defined]
        said = in_words(found)
    assert said.words
    assert ("refund due" in said.words) == (
        found.paid and (state != "open" or (found.paid_twice and shipment != "sent"))
    )
    assert not (can_pay(found) and found.paid)
    assert not (can_cancel(found) and can_send(found))


@pytest.mark.parametrize(("machine", "ends"), [(ORDER, {"cancelled", "expired"}), (SHIPMENT, {"sent", "cancelled"})])
def test_nothing_moves_out_of_an_end(machine: Machine, ends: set[str]) -> None:
    for move, end in product(machine.moves, ends):
        assert not machine.can(move, end)
        with pytest.raises(ValueError, match=end):
            machine.after(move, end)


def test_what_is_paid_stays_paid() -> None:
    assert not any(PAYMENT.can(move, "paid") for move in PAYMENT.moves)
