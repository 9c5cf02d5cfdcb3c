"""Amounts: whole numbers of the smallest unit, and nothing lost on the way."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Money, half_up, total

AMOUNTS = st.integers(-(10**12), 10**12)
WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=40).filter(any)
CURRENCIES = st.sampled_from(["GBP", "JPY", "KWD"])


def pounds(minor: int) -> Money:
    return Money(minor, "GBP")


@given(AMOUNTS, WEIGHTS)
def test_the_parts_add_up_to_the_whole(minor: int, weights: list[int]) -> None:
    assert total(pounds(minor).shared_out(weights), "GBP") == pounds(minor)


@given(AMOUNTS, WEIGHTS)
def test_no_part_is_a_unit_away_from_the_exact_one(minor: int, weights: list[int]) -> None:
    parts = pounds(minor).shared_out(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.minor - Fraction(minor * weight, sum(weights))) < 1


@given(AMOUNTS, WEIGHTS)
def test_whoever_weighs_more_never_gets_less(minor: int, weights: list[int]) -> None:
    parts = [abs(part.minor) for part in pounds(minor).shared_out(weights)]
    by_weight = [part for _, part in sorted(zip(weights, parts, strict=True))]
    assert by_weight == sorted(by_weight)


@given(AMOUNTS, WEIGHTS)
def test_no_weight_no_part(minor: int, weights: list[int]) -> None:
    parts = pounds(minor).shared_out([*weights, 0])
    assert parts[-1] == pounds(0)


@given(AMOUNTS, WEIGHTS)
def test_what_is_taken_off_is_shared_as_what_is_added(minor: int, weights: list[int]) -> None:
    assert [-part for part in pounds(minor).shared_out(weights)] == pounds(-minor).shared_out(weights)


@pytest.mark.parametrize(
    ("minor", "weights", "parts"),
    [
        (100, [1, 1, 1], [34, 33, 33]),
        (-100, [1, 1, 1], [-34, -33, -33]),
        (101, [1, 1, 1], [34, 34, 33]),
        (1, [1, 1], [1, 0]),
        (0, [3, 4], [0, 0]),
        (5, [7], [5]),
        (10, [1, 2, 0], [3, 7, 0]),
        (1000, [420, 1260, 495], [193, 579, 228]),
    ],
)
def test_units_left_over_go_to_the_largest_remainders(minor: int, weights: list[int], parts: list[int]) -> None:
    assert [part.minor for part in pounds(minor).shared_out(weights)] == parts


@pytest.mark.parametrize("weights", [[], [0], [0, 0], [1, -1], [3, -1]])
def test_weights_that_make_no_sense_are_refused(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        pounds(100).shared_out(weights)


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        (Fraction(5, 2), 3),
        (Fraction(3, 2), 2),
        (Fraction(-5, 2), -3),
        (Fraction(-1, 2), -1),
        (Fraction(1, 2), 1),
        (Fraction(49, 100), 0),
        (Fraction(-49, 100), 0),
        (Fraction(0), 0),
        (Fraction(7), 7),
        (Fraction(10**30 + 1, 2), (10**30) // 2 + 1),
    ],
)
def test_a_half_goes_away_from_zero(exact: Fraction, rounded: int) -> None:
    assert half_up(exact) == rounded


@given(st.fractions())
def test_rounding_moves_by_a_half_at_most(exact: Fraction) -> None:
    assert abs(half_up(exact) - exact) <= Fraction(1, 2)
    assert half_up(-exact) == -half_up(exact)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("4.20", "GBP", 420),
        ("4.2", "GBP", 420),
        ("4", "GBP", 400),
        (" 4.20 ", "GBP", 420),
        ("4.200", "GBP", 420),
        ("-4.20", "GBP", -420),
        ("0.01", "GBP", 1),
        ("420", "JPY", 420),
        ("10.0", "JPY", 10),
        ("4.205", "KWD", 4205),
        ("999999999999999.99", "GBP", 99_999_999_999_999_999),
    ],
)
def test_an_amount_is_read(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("4.205", "GBP"),
        ("10.5", "JPY"),
        ("4.2055", "KWD"),
        ("4.2000000000000000000000000000000001", "GBP"),
        ("", "GBP"),
        ("£4.20", "GBP"),
        ("4,20", "GBP"),
        ("4.", "GBP"),
        (".5", "GBP"),
        ("+4", "GBP"),
        ("1e3", "GBP"),
        ("1e999999999", "GBP"),
        ("1_000", "GBP"),
        ("NaN", "GBP"),
        ("sNaN", "GBP"),
        ("Infinity", "GBP"),
        ("٣", "GBP"),
        ("４", "GBP"),
        ("4.20\n5", "GBP"),
        ("9999999999999999", "GBP"),
    ],
)
def test_what_is_no_amount_is_refused(text: str, currency: str) -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        Money.parse(text, currency)


@given(AMOUNTS, CURRENCIES)
def test_what_is_written_is_read_again(minor: int, currency: str) -> None:
    amount = Money(minor, currency)
    assert Money.parse(format(amount.decimal, "f"), currency) == amount


@pytest.mark.parametrize(
    ("amount", "locale", "shown"),
    [
        (Money(420, "GBP"), "en_GB", "£4.20"),
        (Money(-420, "GBP"), "en_GB", "-£4.20"),
        (Money(123456789, "GBP"), "en_GB", "£1,234,567.89"),
        (Money(420, "EUR"), "en_GB", "€4.20"),
        (Money(123456, "EUR"), "de_DE", "1.234,56\xa0€"),
        (Money(420, "JPY"), "en_GB", "JP¥420"),
        (Money(420, "JPY"), "ja_JP", "￥420"),
        (Money(4205, "KWD"), "en_GB", "KWD4.205"),
        (Money(0, "GBP"), "en_GB", "£0.00"),
    ],
)
def test_an_amount_is_shown_as_its_reader_writes_it(amount: Money, locale: str, shown: str) -> None:
    assert amount.shown(locale).replace("KWD\xa0", "KWD") == shown


@pytest.mark.parametrize(
    ("minor", "share", "part"),
    [(1050, Fraction(1, 20), 53), (-1050, Fraction(1, 20), -53), (333, Fraction(1, 3), 111), (1, Fraction(1, 3), 0)],
)
def test_a_part_is_rounded_once(minor: int, share: Fraction, part: int) -> None:
    assert pounds(minor).part(share) == pounds(part)


def test_amounts_are_added_taken_away_multiplied_and_compared() -> None:
    assert pounds(420) + pounds(495) == pounds(915)
    assert pounds(420) - pounds(495) == pounds(-75)
    assert pounds(420) * 3 == pounds(1260)
    assert pounds(420) < pounds(495) <= pounds(495)
    assert max(pounds(420), pounds(495)) == pounds(495)
    assert not pounds(0)
    assert pounds(-1)


def test_two_currencies_never_meet() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        pounds(1) + Money(1, "EUR")
    with pytest.raises(ValueError, match="do not add up"):
        pounds(1) - Money(1, "EUR")
    with pytest.raises(ValueError, match="do not add up"):
        _ = pounds(1) < Money(2, "EUR")
    with pytest.raises(ValueError, match="do not add up"):
        total([pounds(1), Money(1, "EUR")], "GBP")
    assert pounds(1) != Money(1, "EUR")


def test_nothing_adds_up_to_nothing() -> None:
    assert total([], "KWD") == Money(0, "KWD")
