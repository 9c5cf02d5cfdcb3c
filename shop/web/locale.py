"""In which language somebody reads."""

from functools import lru_cache

from babel import Locale
from babel.numbers import format_percent
from flask import Flask, current_app
from flask_babel import Babel, format_date, format_datetime, get_locale, gettext
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from shop.money import Money


def init_app(app: Flask) -> None:
    Babel(app)
    app.jinja_env.globals["_"] = _said
    app.add_template_filter(_money, "money")
    app.add_template_filter(_rate, "rate")
    app.add_template_filter(lambda moment: format_date(moment, "long"), "day")
    app.add_template_filter(lambda moment: format_datetime(moment, "medium"), "moment")


def language() -> str:
    """The locale of this request, or of the shop where there is none: «en_GB»."""
    locale = get_locale()
    return _named(locale) if locale else str(current_app.config["BABEL_DEFAULT_LOCALE"])


@lru_cache
def _named(locale: Locale) -> str:
    return str(locale)


@pass_eval_context
def _said(template: EvalContext, text: str, **values: object) -> str:
    """A text of a template in its reader's language. What is put into it is escaped in a page, and not in a letter."""
    kept = _kept(text, get_locale())
    if not values:
        return kept
    return kept % values if template.autoescape else str(kept) % values


@lru_cache(maxsize=4096)
def _kept(text: str, _locale: Locale | None) -> Markup:
    """Looked up once for each language, as a page has dozens of texts."""
    return Markup(gettext(text))  # noqa: S704 - texts are ours, and marked up where they stand


def _money(amount: Money) -> str:
    return amount.shown(language())


def _rate(points: int) -> str:
    """A tax rate in 1/100 %: «20%», «5.5%»."""
    return str(format_percent(points / 10_000, "#,##0.##%", locale=language()))
