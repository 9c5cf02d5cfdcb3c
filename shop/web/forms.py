"""What every form of the shop is built on."""

import unicodedata
from typing import Any, TypeVar

from flask import request
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import Field
from wtforms.validators import DataRequired, Length, ValidationError

from shop.web import returning

F = TypeVar("F", bound=FlaskForm)


class NotBlank(DataRequired):
    """Something besides spaces, in a sentence that names the field."""

    def __init__(self, message: Any) -> None:
        super().__init__(message)


def at_most(characters: int) -> Length:
    return Length(max=characters, message=lazy_gettext("This is longer than %(max)d characters."))


class Printable:
    """Nothing that cannot be printed. Line breaks can."""

    allowed = "\r\n"

    def __call__(self, form: FlaskForm, field: Field) -> None:
        if any(_is_control(letter) and letter not in self.allowed for letter in field.data or ""):
            raise ValidationError(lazy_gettext("This has characters in it that cannot be printed."))


class OneLine(Printable):
    """Nothing that cannot be printed, and no line breaks."""

    allowed = ""


def _is_control(letter: str) -> bool:
    """Control characters, and the separators of lines and paragraphs that are none (U+2028, U+2029)."""
    return unicodedata.category(letter) in ("Cc", "Zl", "Zp")


def stripped(text: str | None) -> str | None:
    return text.strip() if text else text


def opened(form: type[F], **known: Any) -> F:
    """The form of this page: as it was sent, as it was typed before signing in, or with what is known."""
    if request.method == "POST":
        return form(**known)
    typed = returning.typed()
    return form(typed, **known) if typed else form(None, **known)
