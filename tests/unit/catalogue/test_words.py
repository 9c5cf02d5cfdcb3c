"""The words by which things are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.catalogue.arranging import LONGEST, NewVariant, searched, slugged, words
from shop.money import Money


@pytest.mark.parametrize(
    "alike",
    [
        ("gherkin", "gherkins", "GHERKINS", "Gherkin's", "ｇｈｅｒｋｉｎ"),
        ("berry", "berries"),
        ("chilli", "chillies", "chillis"),
        ("cookie", "cookies"),
        ("radish", "radishes"),
        ("peach", "peaches"),
        ("box", "boxes"),
        ("glass", "glasses"),
        ("tomato", "tomatoes"),
        ("shoe", "shoes"),
        ("size", "sizes"),
        ("olive", "olives"),
        ("quiche", "quiches"),
        ("bus", "buses"),
        ("pie", "pies"),
        ("rosé", "rose", "ROSÉ", "rose\u0301"),
        ("smørrebrød", "smorrebrod"),
        ("Æble", "aeble"),
        ("Straße", "strasse", "STRASSE"),
        ("ŁÓDŹ", "lodz"),
        ("ℌof", "hof"),
        ("don’t", "don't", "dont"),
    ],
)
def test_these_are_one_word(alike: tuple[str, ...]) -> None:
    assert len({tuple(words(text)) for text in alike}) == 1, [words(text) for text in alike]


@pytest.mark.parametrize(
    ("one", "other"),
    [("glas", "glass"), ("dill", "dilly"), ("salt", "malt"), ("kraut", "krauts’chen"), ("pi", "pie"), ("bos", "boss")],
)
def test_these_are_two_words(one: str, other: str) -> None:
    assert words(one) != words(other)


def test_each_word_is_there_once_in_its_order() -> None:
    assert words("Dill & mustard: dill, DILL, no. 7") == ["dill", "mustard", "no", "7"]


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "\\", "';--", "—…!", "✿", "\u0301", "\0"])
def test_what_has_no_word_has_none(text: str) -> None:
    assert words(text) == []


def test_the_beginning_of_a_word_is_looked_for_as_written_and_as_kept() -> None:
    assert searched("curry") == {"curri": ["curri", "curry"]}
    assert searched("dill") == {"dill": ["dill"]}


@given(st.text())
def test_any_text_has_words_that_fit_the_index(text: str) -> None:
    for word, beginnings in searched(text).items():
        assert 0 < len(word) <= LONGEST
        assert "\0" not in word
        assert all(0 < len(beginning) <= LONGEST for beginning in beginnings)


@given(st.text())
def test_the_order_of_words_is_all_that_their_order_changes(text: str) -> None:
    assert sorted(words(text)) == sorted(words(" ".join(reversed(text.split()))))


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F, exclude_characters="ŉıİſ")))
def test_large_and_small_letters_are_the_same(text: str) -> None:
    assert words(text.upper()) == words(text.lower())


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Dill & Mustard", "dill-mustard"),
        ("Rosé onions", "rose-onions"),
        ("  No. 7!  ", "no-7"),
        ("泡菜", "item"),
        ("", "item"),
    ],
)
def test_a_name_becomes_an_address(name: str, address: str) -> None:
    assert slugged(name) == address


def test_a_former_price_is_above_the_price() -> None:
    assert NewVariant("SKU", Money(420, "GBP"), was=Money(421, "GBP")).was == Money(421, "GBP")


@pytest.mark.parametrize("was", [Money(420, "GBP"), Money(419, "GBP"), Money(0, "GBP"), Money(500, "EUR")])
def test_a_former_price_that_is_none_is_refused(was: Money) -> None:
    with pytest.raises(ValueError, match=r"not above the price|do not add up"):
        NewVariant("SKU", Money(420, "GBP"), was=was)
