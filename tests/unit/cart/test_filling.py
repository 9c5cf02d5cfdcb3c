"""What counts as a quantity."""

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from shop.cart import filling
from shop.errors import Refused


@given(st.integers(1, filling.MOST), st.text(alphabet=" \t\n", max_size=3), st.text(alphabet=" \t\n", max_size=3))
def test_every_whole_number_from_1_to_9999_is_one(many: int, before: str, after: str) -> None:
    assert filling.quantity(f"{before}{many}{after}") == many


@given(st.one_of(st.integers(max_value=0), st.integers(min_value=filling.MOST + 1)))
def test_no_number_beyond_is_one(app: Flask, many: int) -> None:
    with app.test_request_context(), pytest.raises(Refused):
        filling.quantity(str(many))


@given(st.text().filter(lambda text: not (text.strip().isascii() and text.strip().isdigit())))
def test_no_other_text_is_one(app: Flask, text: str) -> None:
    with app.test_request_context(), pytest.raises(Refused) as refusal:
        filling.quantity(text)
    assert refusal.value.sentence == "The quantity is a whole number from 1 to 9999."
