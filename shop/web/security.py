"""Signing in, registering and signing out, on Flask-Security; what happens around them is said here."""

from typing import Any

from flask import Flask, flash, g, session
from flask_babel import gettext, lazy_gettext
from flask_login import current_user, user_logged_out
from flask_security import FSQLALiteUserDatastore, LoginForm, MailUtil, RegisterFormV2, Security, user_authenticated
from flask_security.forms import EmailValidation, unique_user_email
from flask_wtf import CSRFProtect
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import DataRequired, Length

from shop import clock
from shop.accounts import sign_ins
from shop.accounts.models import Role, User
from shop.cart import keeping
from shop.db import db
from shop.post import letters
from shop.web.locale import language

csrf = CSRFProtect()


_EMAIL, _NO_EMAIL = lazy_gettext("E-mail address"), lazy_gettext("Please give your e-mail address.")
_PASSWORD, _NO_PASSWORD = lazy_gettext("Password"), lazy_gettext("Please give your password.")


class SignInForm(LoginForm):  # type: ignore[misc]
    """E-mail and password."""

    email = EmailField(_EMAIL, [DataRequired(_NO_EMAIL), EmailValidation(verify=False)], render_kw={"autocomplete": "username"})
    password = PasswordField(_PASSWORD, [DataRequired(_NO_PASSWORD)], render_kw={"autocomplete": "current-password"})
    remember = None
    submit = None


class RegisterForm(RegisterFormV2):  # type: ignore[misc]
    """A name besides, for letters and parcels."""

    name = StringField(
        lazy_gettext("Your name"),
        validators=[DataRequired(lazy_gettext("Please tell us your name.")), Length(max=200)],
        render_kw={"autocomplete": "name"},
    )
    email = EmailField(_EMAIL, [DataRequired(_NO_EMAIL), EmailValidation(verify=True), unique_user_email], render_kw={"autocomplete": "email"})
    password = PasswordField(_PASSWORD, [DataRequired(_NO_PASSWORD)], render_kw={"autocomplete": "new-password"})
    submit = None


class Post(MailUtil):  # type: ignore[misc]
    """Flask-Security's letters go through the shop's own post; addresses are kept in small letters."""

    def normalize(self, email: str) -> str:
        return str(super().normalize(email)).lower()

    def validate(self, email: str) -> str:
        return str(super().validate(email)).lower()

    def send_mail(self, template: str, subject: str, recipient: str, sender: Any, body: str, html: str, **kwargs: Any) -> None:  # noqa: PLR0913
        facts = {"subject": str(subject), "body": body}
        letters.write(db.session, "written", recipient, facts, language(), clock.now())


def init_app(app: Flask) -> None:
    csrf.init_app(app)
    datastore = FSQLALiteUserDatastore(db, User, Role)
    security = Security(app, datastore, login_form=SignInForm, register_form=RegisterForm, mail_util_cls=Post)
    app.login_manager.user_loader(_who)  # type: ignore[attr-defined]
    app.login_manager.session_protection = None  # type: ignore[attr-defined] # the key in the session is its protection
    user_authenticated.connect(_signed_in, app)
    user_logged_out.connect(_signed_out, app)
    del security


def _who(_user_id: str) -> User | None:
    key = session.get("sign_in")
    return sign_ins.whose(db.session, key, clock.now()) if key else None


def _signed_in(_app: Flask, user: User, **_details: object) -> None:
    """A new session with a new key; the cart comes along."""
    visitors = keeping.of_visitor(db.session, session.pop("cart", ""), lock=True)
    db.session.flush()
    session["sign_in"] = sign_ins.begin(db.session, user, clock.now())
    session.pop("csrf_token", None)
    g.pop("csrf_token", None)
    if visitors is not None:
        _tell(keeping.adopt(db.session, visitors, user.id, clock.now()))


def _tell(merged: keeping.Merged) -> None:
    if merged.brought:
        flash(gettext("Added to the cart you already had: %(names)s.", names=", ".join(merged.brought)), "info")
    if merged.capped:
        names = ", ".join(merged.capped)
        flash(gettext("There are not enough for both of your carts, so you have what is left of: %(names)s.", names=names), "warning")


def _signed_out(_app: Flask, **_details: object) -> None:
    key = session.get("sign_in")
    if key:
        sign_ins.end(db.session, key)
        db.session.commit()
    session.clear()
    flash(gettext("You are signed out. See you soon."), "success")


def session_ended() -> bool:
    """Whether this browser was signed in, and is not any more: the sign-in ran out or was ended elsewhere."""
    return "sign_in" in session and not current_user.is_authenticated
