from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from shop.money import Money, total
from shop.pricing import bill
from shop.pricing.bill import Delivery, TaxLine, Want

RATES = {"food": 0, "standard": 2000, "reduced": 550}


def want(price: int, quantity: int, tax: str, variant: int = 1) -> Want:
    return Want(variant, f"SKU-{variant}", f"Jar {variant}", {}, quantity, gbp(price), None, tax)


_wants = st.builds(
    want,
    st.integers(0, 10**6),
    st.integers(1, 9999),
    st.sampled_from([*RATES, "books"]),
    st.integers(1, 10**6),
)


def test_a_bill_adds_goods_and_delivery_and_finds_the_tax_inside() -> None:
    drawn = bill.draw_up([want(420, 2, "food"), want(749, 3, "standard")], delivery(395), RATES, "GBP")
    assert (drawn.goods, drawn.total) == (gbp(3087), gbp(3482))
    assert drawn.taxes == [TaxLine(0, gbp(840), gbp(0)), TaxLine(2000, gbp(2642), gbp(441))]
    assert [tax.net for tax in drawn.taxes] == [gbp(840), gbp(2201)]


def test_each_line_is_rounded_by_itself() -> None:
    drawn = bill.draw_up([want(3, 1, "standard"), want(3, 1, "standard", 2)], None, RATES, "GBP")
    assert drawn.taxes == [TaxLine(2000, gbp(6), gbp(2))]


def test_free_delivery_is_no_line_of_tax() -> None:
    drawn = bill.draw_up([want(420, 2, "food")], delivery(0), RATES, "GBP")
    assert [tax.points for tax in drawn.taxes] == [0]


def test_without_delivery_there_are_the_goods() -> None:
    drawn = bill.draw_up([want(420, 2, "food")], None, RATES, "GBP")
    assert (drawn.delivery, drawn.total) == (None, drawn.goods)


def test_an_empty_cart_comes_to_nothing() -> None:
    drawn = bill.draw_up([], None, RATES, "GBP")
    assert (drawn.total, drawn.taxes) == (gbp(0), [])


def test_what_nobody_taxes_is_free_of_tax() -> None:
    assert bill.draw_up([want(420, 2, "books")], None, RATES, "GBP").taxes == [TaxLine(0, gbp(840), gbp(0))]


def test_the_order_of_the_lines_does_not_change_the_text() -> None:
    one, other = want(420, 2, "food", 1), want(749, 3, "standard", 2)
    assert bill.draw_up([one, other], None, RATES, "GBP").text == bill.draw_up([other, one], None, RATES, "GBP").text


@given(st.lists(_wants, max_size=20), st.none() | st.integers(0, 10_000))
def test_every_bill_adds_up(wants: Sequence[Want], costs: int | None) -> None:
    drawn = bill.draw_up(wants, None if costs is None else delivery(costs), RATES, "GBP")
    assert drawn.goods == total((one.together for one in wants), "GBP") == bill.goods_of(wants, "GBP")
    assert drawn.total == drawn.goods + gbp(costs or 0)
    assert total((tax.gross for tax in drawn.taxes), "GBP") == drawn.total
    taxed = [line.tax for line in drawn.lines] + ([drawn.delivery.tax] if drawn.delivery and drawn.delivery.tax else [])
    assert total((tax.tax for tax in drawn.taxes), "GBP") == total(taxed, "GBP")
    assert [tax.points for tax in drawn.taxes] == sorted({tax.points for tax in drawn.taxes})


def delivery(costs: int) -> Delivery:
    return Delivery("standard", "Standard delivery", gbp(costs), "standard")


def gbp(minor: int) -> Money:
    return Money(minor, "GBP")
