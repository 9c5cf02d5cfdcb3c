"""Searching, where its work is bounded."""

from collections.abc import Iterable, Iterator

import pytest
from flask import Flask

from shop.catalogue import searching
from shop.catalogue.arranging import NewVariant, add_product
from shop.db import db
from shop.money import Money
from tests.step_defs.given.catalogue import product_called


@pytest.fixture
def shop(app: Flask, story: None) -> Iterator[None]:
    with app.app_context():
        yield


def test_the_beginning_of_a_word_stands_for_the_first_of_its_words(shop: None) -> None:
    sell(f"word{number:02}" for number in range(30))
    assert [row.name for row in searching.find(db.session, "word", 0, 100)] == [
        f"word{number:02}" for number in range(searching.BEGUN)
    ]


def test_a_word_that_is_one_begins_no_other(shop: None) -> None:
    sell(["dill", "dillweed"])
    assert found("dill") == ["dill"]
    assert found("dil") == ["dill", "dillweed"]


def test_two_beginnings_each_have_their_own_words(shop: None) -> None:
    sell(["apple butter", "apricot butter", "apple bread", "plum bread"])
    assert found("ap bu") == ["apple butter", "apricot butter"]
    assert found("ap br") == ["apple bread"]
    assert found("pl bu") == []


def test_a_beginning_is_found_as_it_is_written_and_as_it_is_kept(shop: None) -> None:
    sell(["currywurst", "curried eggs"])
    assert found("curry") == ["currywurst", "curried eggs"]


def test_no_more_than_the_best_of_a_word_are_looked_at(shop: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "RANKED", 3)
    sell(["jar one", "jar two", "jar three", "jar four blue"])
    assert found("jar blue") == ["jar four blue"], "the rarer word is looked at first"
    sell(["blue five", "blue six", "blue seven", "blue eight"])
    assert found("blue jar") == ["jar four blue"]
    assert found("blue five") == ["blue five"]
    assert found("blue eight") == ["blue eight"], "rare as it is, it is looked up first"
    assert len(found("blue")) == 5, "a word by itself is had in portions, however many it has"


def test_the_seventh_word_does_not_count(shop: None) -> None:
    sell(["one two three four five six"])
    assert found("one two three four five six seven") == ["one two three four five six"]
    assert found("seven one two three four five six") == []


def test_what_was_found_is_had_in_portions(shop: None) -> None:
    sell(f"jar {number}" for number in range(7))
    everything = [row.name for row in searching.find(db.session, "jar", 0, 100)]
    portions = [row.name for skip in (0, 3, 6) for row in searching.find(db.session, "jar", skip, 3)]
    assert portions == everything == [f"jar {number}" for number in range(7)]


def sell(names: Iterable[str]) -> None:
    for name in names:
        add_product(db.session, product_called(name), [], [NewVariant(f"SKU-{name}", Money(100, "GBP"))])
    db.session.commit()


def found(text: str) -> list[str]:
    return [row.name for row in searching.find(db.session, text, 0, 100)]


@pytest.mark.parametrize("ranked", [2, 3, 4, 6])
def test_frequent_words_find_what_any_words_find(shop: None, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    """Names are read first where all the words are frequent; that is quicker, and nobody can tell."""
    sell(["red plum", "plum, red", "red jar", "plum jar", "red plum jar", "plum", "red", "big red plum"])
    everything = found("red plum")
    assert everything == ["red plum", "plum, red", "red plum jar", "big red plum"]
    monkeypatch.setattr(searching, "RANKED", ranked)
    looked_at = found("red plum")
    assert looked_at == everything[: len(looked_at)]
    for most in (1, 2):
        pages = [searching.find(db.session, "red plum", skip, most) for skip in range(0, 8, most)]
        assert [row.name for page in pages for row in page] == looked_at
