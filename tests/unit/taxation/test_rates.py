from fractions import Fraction

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from shop.db import db
from shop.money import Money
from shop.taxation import rates


@pytest.mark.parametrize(
    ("gross", "points", "tax"),
    [
        (1200, 2000, 200),
        (1250, 2000, 208),
        (2, 2000, 0),
        (3, 2000, 1),
        (9, 2000, 2),
        (840, 700, 55),
        (395, 1900, 63),
        (395, 2000, 66),
        (420, 0, 0),
        (0, 2000, 0),
        (-3, 2000, -1),
        (10_000, 10_000, 5_000),
        (10_010, 1, 1),
    ],
)
def test_tax_inside_an_amount_is_rounded_half_up(gross: int, points: int, tax: int) -> None:
    assert rates.inside(Money(gross, "GBP"), points) == Money(tax, "GBP")


@given(st.integers(0, 10**9), st.integers(0, 10_000))
def test_tax_is_never_off_by_more_than_half_a_penny(gross: int, points: int) -> None:
    exact = Fraction(gross * points, 10_000 + points)
    assert abs(rates.inside(Money(gross, "GBP"), points).minor - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("country", "food", "standard"), [("GB", 0, 2000), ("DE", 700, 1900), ("US", 0, 2000), ("", 0, 2000)]
)
def test_a_countrys_own_rate_goes_before_the_one_for_everywhere(
    app: Flask, story: None, country: str, food: int, standard: int
) -> None:
    with app.app_context():
        assert rates.of_country(db.session, country) == {"food": food, "standard": standard}
