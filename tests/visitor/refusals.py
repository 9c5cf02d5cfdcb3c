"""Why a browser would not send a form: the constraints of HTML that the shop's pages make use of."""

import re
from decimal import Decimal
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from tests.visitor.filled import Filled, is_disabled, is_number, kind, option_value

# The pattern that the HTML standard gives for type=email.
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_EMAIL = re.compile(rf"[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})*")
_UNCHECKED = frozenset({"hidden", "button", "submit", "reset", "image", "fieldset"})
_NUMBERS = frozenset({"number", "range"})
_DATES = frozenset({"date", "month", "week", "time", "datetime-local"})


def refusal(field: HtmlElement, filled: Filled) -> str | None:
    """What is wrong with this field in a browser's eyes, or None."""
    what = kind(field)
    if what in _UNCHECKED or "readonly" in field.attrib or is_disabled(field):
        return None
    if what in _NUMBERS and (typed := filled.typed(field)) and not is_number(typed):
        return f"{typed!r} is not a number"
    if "required" in field.attrib and _is_missing(field, filled):
        return "is required"
    if what in ("checkbox", "radio", "select", "file"):
        return None
    text = filled.text(field)
    return _wrong(field, what, text, touched=filled.typed(field) is not None) if text else None


def _is_missing(field: HtmlElement, filled: Filled) -> bool:
    match kind(field):
        case "checkbox":
            return not filled.ticked(field)
        case "radio":
            return not any(filled.ticked(radio) for radio in filled.group(field))
        case "select":
            return not any(option_value(option) for option in filled.picked(field))
        case "file":
            return not filled.files(field)
    return not filled.text(field)


def _wrong(field: HtmlElement, what: str, text: str, *, touched: bool) -> str | None:
    return (
        (_too_short(field, text) if touched else None)
        or _misspelt(field, what, text)
        or (_out_of_range(field, text) if what in _NUMBERS else None)
        or (_out_of_time(field, text) if what in _DATES else None)
        or (_unlike(field, text) if what != "textarea" else None)
    )


def _too_short(field: HtmlElement, text: str) -> str | None:
    shortest = field.get("minlength") or "0"
    return f"{text!r} is shorter than {shortest}" if shortest.isdigit() and len(text) < int(shortest) else None


def _misspelt(field: HtmlElement, what: str, text: str) -> str | None:
    if what == "email" and not all(_EMAIL.fullmatch(part) for part in _parts(field, text)):
        return f"{text!r} is not an e-mail address"
    if what == "url" and not urlsplit(text).scheme:
        return f"{text!r} is not a whole web address"
    return None


def _parts(field: HtmlElement, text: str) -> list[str]:
    return [part.strip() for part in text.split(",")] if "multiple" in field.attrib else [text]


def _unlike(field: HtmlElement, text: str) -> str | None:
    pattern = field.get("pattern")
    try:
        return f"{text!r} does not match {pattern!r}" if pattern and not re.fullmatch(pattern, text) else None
    except re.error as error:
        # Passing over it would be to pass in silence what a browser checks.
        raise AssertionError(f"the visitor cannot read the pattern {pattern!r}: {error}") from error


def _out_of_range(field: HtmlElement, text: str) -> str | None:
    number = Decimal(text)
    least, most, step = field.get("min"), field.get("max"), field.get("step") or "1"
    if least and is_number(least) and number < Decimal(least):
        return f"{text} is less than {least}"
    if most and is_number(most) and number > Decimal(most):
        return f"{text} is more than {most}"
    if step.lower() == "any" or not is_number(step) or Decimal(step) <= 0:
        return None
    base = next((mark for mark in (least, field.get("value")) if mark and is_number(mark)), "0")
    return f"{text} is not a step of {step} from {base}" if (number - Decimal(base)) % Decimal(step) else None


def _out_of_time(field: HtmlElement, text: str) -> str | None:
    """Dates and times in ISO form sort as text."""
    least, most = field.get("min"), field.get("max")
    if least and text < least:
        return f"{text} is before {least}"
    return f"{text} is after {most}" if most and text > most else None
