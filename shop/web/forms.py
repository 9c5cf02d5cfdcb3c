"""What every form of the shop is built on."""

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


class OneLine:
    """No line breaks and nothing that cannot be printed."""

    def __call__(self, form: FlaskForm, field: Field) -> None:
        if field.data and any(ord(letter) < 32 or ord(letter) == 127 for letter in field.data):
            raise ValidationError(lazy_gettext("This has characters in it that cannot be printed."))


def stripped(text: str | None) -> str | None:
    return text.strip() if text else text


def opened(form: type[F], **known: Any) -> F:
    """The form of this page: as it was sent, as it was typed before signing in, or with what is known."""
    if request.method == "POST":
        return form(**known)
    typed = returning.typed()
    return form(typed, **known) if typed else form(None, **known)
