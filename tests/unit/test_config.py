"""Settings: what an embedded shop gets, what the environment says, and what is refused."""

import secrets
from pathlib import Path

import pytest

from shop import create_app
from shop.config import BadSetting, complete, from_environment, names, settings

KEY = "only-for-the-tests-of-this-shop"


def test_the_environment_is_read_as_the_types_of_the_defaults() -> None:
    given = from_environment(
        {"SHOP_DEMO": "yes", "SHOP_PROXIES": "2", "SHOP_NAME": "Pickles", "SHOP_SOMETHING": "else", "HOME": "/"}
    )
    assert given == {"DEMO": True, "PROXIES": 2, "NAME": "Pickles", "SOMETHING": "else"}


@pytest.mark.parametrize(
    ("name", "value"), [("DEMO", "perhaps"), ("PROXIES", "two"), ("MAIL_PORT", ""), ("UNPAID_HOURS", "1.5")]
)
def test_what_cannot_be_read_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=f"SHOP_{name}"):
        from_environment({f"SHOP_{name}": value})


@pytest.mark.parametrize("key", [None, "", "dev", "DEV", "change-me", "secret", "default", "fifteen letters"])
def test_a_missing_short_or_default_key_is_refused(key: str | None) -> None:
    with pytest.raises(BadSetting, match="SHOP_SECRET_KEY is missing, too short or a default"):
        complete({} if key is None else {"SECRET_KEY": key})


@pytest.mark.parametrize(
    "key",
    ["a" * 16, "a" * 64, "0123456" * 5, "abcdabcdabcdabcd", "change-me-change-me", "Change this key, please!",
     "please-replace-me-now", "your_secret_key_here", "my-super-secret-key", "the default key of ours",
     "example-key-0123456789", "password12345678"],
)  # fmt: skip
def test_a_long_key_that_others_have_as_well_is_refused(key: str) -> None:
    with pytest.raises(BadSetting, match="SHOP_SECRET_KEY is missing, too short or a default"):
        complete({"SECRET_KEY": key})


def test_keys_drawn_as_the_refusal_advises_are_taken() -> None:
    for _ in range(500):
        key = secrets.token_urlsafe(32)
        assert complete({"SECRET_KEY": key})["SECRET_KEY"] == key


def test_a_key_of_sixteen_letters_is_taken() -> None:
    assert complete({"SECRET_KEY": "sixteen letters."})["SECRET_KEY"] == "sixteen letters."


@pytest.mark.parametrize(
    "url",
    ["", "shop.example", "ftp://shop.example", "https://", "javascript:alert(1)", "http://:5000", "http://shop.example:port",
     "http://[::1", "http://[::1]:5000"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadSetting, match="SHOP_PUBLIC_URL"):
        complete({"SECRET_KEY": KEY, "PUBLIC_URL": url})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("CURRENCY", currency) for currency in ("EURO", "gbp", "")],
        *[("COUNTRY", country) for country in ("Narnia", "gb", "UK", "ZZ", "EU", "XX", "", "../gb")],
        *[("LOCALE", locale) for locale in ("Narnian", "xx_XX", "")],
        *[("UNPAID_HOURS", hours) for hours in (0, -1)],
        *[("DATABASE_URL", url) for url in ("", "nonsense", "sqlite:shop", "mysql://u@h/d", "dill://u@h/d")],
        *[("DATABASE_URL", f"postgresql{url}") for url in ("://u@h:port/d", "+dill://u@h/d", "+pg8000://u@h/d")],
    ],
)
def test_what_would_do_harm_later_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadSetting, match=f"SHOP_{name}"):
        complete({"SECRET_KEY": KEY, name: value})


@pytest.mark.parametrize("country", ["GB", "DE", "US", "JP", "XK"])
def test_a_country_is_taken(country: str) -> None:
    assert complete({"SECRET_KEY": KEY, "COUNTRY": country})["COUNTRY"] == country


def test_a_password_is_not_told_with_its_database() -> None:
    with pytest.raises(BadSetting) as refused:
        complete({"SECRET_KEY": KEY, "DATABASE_URL": "postgresql://shop:hunter2@db:port/shop"})
    assert "hunter2" not in f"{refused.value} {refused.value.__cause__}"


@pytest.mark.parametrize("gateways", ["gherkins", "sandbox", "offline,gherkins"])
def test_a_way_to_pay_that_is_not_there_is_refused(tmp_path: Path, gateways: str) -> None:
    with pytest.raises(BadSetting, match="SHOP_GATEWAYS"):
        create_app({"SECRET_KEY": KEY, "FOLDER": str(tmp_path), "GATEWAYS": gateways})


def test_https_makes_cookies_secure() -> None:
    config = complete({"SECRET_KEY": KEY, "PUBLIC_URL": "https://shop.example"})
    assert (config["SESSION_COOKIE_SECURE"], config["TRUSTED_HOSTS"]) == (True, ["shop.example"])
    assert not complete({"SECRET_KEY": KEY})["SESSION_COOKIE_SECURE"]


@pytest.mark.parametrize("url", ["postgres://u@h/d", "postgresql://u@h/d", "postgresql+psycopg://u@h/d"])
def test_postgresql_goes_by_each_of_its_names(url: str) -> None:
    engine = complete({"SECRET_KEY": KEY, "DATABASE_URL": url})["SQLALCHEMY_ENGINES"]["default"]
    assert engine["url"] == "postgresql+psycopg://u@h/d"


def test_hosts_are_taken_apart_at_commas() -> None:
    assert names(" a, b ,,c ") == ["a", "b", "c"]


def test_a_shop_answers_to_its_public_name_and_to_further_ones() -> None:
    public = {"SECRET_KEY": KEY, "PUBLIC_URL": "https://shop.example"}
    assert complete(public)["TRUSTED_HOSTS"] == ["shop.example"]
    assert complete({**public, "TRUSTED_HOSTS": "a, b,shop.example"})["TRUSTED_HOSTS"] == ["shop.example", "a", "b"]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_machine_knows_itself_by_two_names(host: str) -> None:
    for public in ({}, {"PUBLIC_URL": f"http://{host}:8080"}):
        assert set(complete({"SECRET_KEY": KEY, **public})["TRUSTED_HOSTS"]) == {"localhost", "127.0.0.1"}


def test_letters_go_to_a_folder_in_the_demo_and_to_the_server_otherwise() -> None:
    assert complete({"SECRET_KEY": KEY})["MAIL_BACKEND"] == "smtp"
    assert complete({"SECRET_KEY": KEY, "DEMO": True})["MAIL_BACKEND"] == "file"
    assert complete({"SECRET_KEY": KEY, "DEMO": True, "MAIL_BACKEND": "locmem"})["MAIL_BACKEND"] == "locmem"


def test_the_shop_knows_its_own_settings_typed() -> None:
    known = settings(complete({"SECRET_KEY": KEY, "PUBLIC_URL": "https://shop.example/", "FOLDER": "/srv/shop"}))
    assert (known.public_url, known.folder, known.pictures) == (
        "https://shop.example",
        Path("/srv/shop"),
        Path("/srv/shop/pictures"),
    )
    assert (known.unpaid_hours, known.currency, known.demo) == (168.0, "GBP", False)
