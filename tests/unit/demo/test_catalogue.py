"""The demo's catalogue is whole: what it names is there, and what is there is named."""

from typing import Any

import pytest
from flask import Flask

from shop.catalogue import browsing
from shop.db import db
from shop.demo import filling
from shop.money import Money
from shop.web import loading
from tests.database.isolation import Isolation

CATALOGUE, SHOP = filling.read("catalogue.toml"), filling.read("shop.toml")
PRODUCTS: list[dict[str, Any]] = CATALOGUE["product"]
VARIANTS: list[dict[str, Any]] = [variant for product in PRODUCTS for variant in product["variant"]]


def test_there_is_enough_to_look_at() -> None:
    assert len(PRODUCTS) >= 40
    assert len({product["category"] for product in PRODUCTS}) >= 6


def test_names_in_addresses_are_unique() -> None:
    for names in (
        [product["slug"] for product in PRODUCTS],
        [shelf["slug"] for shelf in CATALOGUE["category"]],
        [variant["sku"] for variant in VARIANTS],
    ):
        assert len(set(names)) == len(names)


def test_every_product_stands_on_a_shelf_and_is_taxed() -> None:
    assert {product["category"] for product in PRODUCTS} <= {shelf["slug"] for shelf in CATALOGUE["category"]}
    assert {product["tax"] for product in PRODUCTS} <= {tax["code"] for tax in SHOP["tax"]}


def test_every_picture_is_there_and_none_is_left_over() -> None:
    assert {f"{product['picture']}.svg" for product in PRODUCTS} == {file.name for file in filling.PICTURES.iterdir()}


def test_pictures_are_small_together_and_described() -> None:
    assert sum(file.stat().st_size for file in filling.PICTURES.iterdir()) < 3_000_000
    assert all(product["picture_alt"].strip() for product in PRODUCTS)


def test_a_sale_is_cheaper_than_before() -> None:
    on_sale = [variant for variant in VARIANTS if "was" in variant]
    assert on_sale
    assert all(Money.parse(each["price"], "GBP") < Money.parse(each["was"], "GBP") for each in on_sale)


def test_some_is_sold_out_and_some_comes_in_several_kinds() -> None:
    assert any(all(variant["stock"] == 0 for variant in product["variant"]) for product in PRODUCTS)
    assert any(len(product["variant"]) > 1 for product in PRODUCTS)


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: str(product["slug"]))
def test_variants_of_a_product_differ_in_the_same_options(product: dict[str, Any]) -> None:
    options = [variant["options"] for variant in product["variant"]]
    assert len({tuple(each) for each in options}) == 1
    assert len({tuple(each.values()) for each in options}) == len(options)


def test_the_whole_demo_goes_into_a_shop(app: Flask, story: None, database: Isolation) -> None:
    with app.app_context():
        loading.arrange(db.session, {**CATALOGUE}, "GBP")
        assert not browsing.is_empty(db.session)
        db.session.rollback()
