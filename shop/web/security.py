"""Signing in, registering and signing out, on Flask-Security; what happens around them is said here."""

import hashlib
from typing import Any, cast
from unicodedata import normalize

from flask import Flask, after_this_request, current_app, flash, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, lazy_gettext
from flask_login import current_user, user_logged_out
from flask_security import (
    FSQLALiteUserDatastore,
    LoginForm,
    MailUtil,
    RegisterFormV2,
    Security,
    user_authenticated,
    user_not_registered,
)
from flask_security.forms import EmailValidation, unique_user_email
from flask_wtf import CSRFProtect
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import DataRequired

from shop import clock
from shop.accounts import sign_ins
from shop.accounts.models import Role, User
from shop.cart import keeping
from shop.cart.models import Cart
from shop.db import begin_writing, db, read_only
from shop.post import letters
from shop.web import returning
from shop.web.forms import NotBlank, OneLine, at_most, stripped
from shop.web.house import settings
from shop.web.locale import language

csrf = CSRFProtect()


_EMAIL, _NO_EMAIL = lazy_gettext("E-mail address"), lazy_gettext("Please give your e-mail address.")
_PASSWORD, _NO_PASSWORD = lazy_gettext("Password"), lazy_gettext("Please give your password.")


def _no_longer_than_any(typed: str | None) -> str | None:
    """No password has more than 128 characters, so what has more is as wrong without its end, and sooner refused."""
    return normalize("NFKC", typed)[:129] if typed else typed


class SignInForm(LoginForm):
    """E-mail and password."""

    email = EmailField(
        _EMAIL, [DataRequired(_NO_EMAIL), EmailValidation(verify=False)], render_kw={"autocomplete": "username"}
    )
    password = PasswordField(
        _PASSWORD,
        [DataRequired(_NO_PASSWORD)],
        filters=[_no_longer_than_any],
        render_kw={"autocomplete": "current-password"},
    )
    remember = None  # type: ignore[assignment] # so WTForms leaves a field out
    submit = None  # type: ignore[assignment]


class RegisterForm(RegisterFormV2):
    """A name besides, for letters and parcels."""

    name = StringField(
        lazy_gettext("Your name"),
        validators=[NotBlank(lazy_gettext("Please tell us your name.")), at_most(200), OneLine()],
        filters=[stripped],
        render_kw={"autocomplete": "name"},
    )
    email = EmailField(
        _EMAIL,
        [DataRequired(_NO_EMAIL), EmailValidation(verify=True), unique_user_email],
        render_kw={"autocomplete": "email"},
    )
    password = PasswordField(_PASSWORD, [DataRequired(_NO_PASSWORD)], render_kw={"autocomplete": "new-password"})
    submit = None  # type: ignore[assignment] # so WTForms leaves a field out


class Post(MailUtil):
    """Flask-Security's letters go through the shop's own post; addresses are kept in small letters."""

    def normalize(self, email: str) -> str:
        return str(super().normalize(email)).lower()

    def validate(self, email: str) -> str:
        return str(super().validate(email)).lower()

    def send_mail(
        self,
        template: str,
        subject: str,
        recipient: str | tuple[str, str],
        sender: str | tuple[str, str],
        body: str | None,
        html: str | None,
        **kwargs: Any,
    ) -> None:
        address = recipient if isinstance(recipient, str) else recipient[1]
        about = ""
        if template == "security/email/welcome_existing":
            subject = gettext("Your account at %(shop)s", shop=settings().name)
            # Whoever registers with the address of somebody else reaches her once a day, and not as often as he likes.
            about = f"{clock.now():%Y-%m-%d} {hashlib.sha256(address.encode()).hexdigest()}"
            if letters.is_written(db.session, "written", about):
                return
        facts = {"subject": str(subject), "body": body or ""}
        letters.write(db.session, "written", address, facts, language(), clock.now(), about)


class People(FSQLALiteUserDatastore):
    """Where Flask-Security keeps people. When somebody is to be written down, her password is hashed already."""

    def create_user(self, **details: Any) -> User:
        begin_writing()
        return cast("User", super().create_user(**details))


def init_app(app: Flask) -> None:
    app.before_request(_done_already)
    csrf.init_app(app)
    app.before_request(_hash_without_a_lock)
    datastore = People(db, User, Role)
    security = Security(app, datastore, login_form=SignInForm, register_form=RegisterForm, mail_util_cls=Post)
    # Nobody asks Flask-Principal, which would look on every request who is there.
    app.before_request_funcs[None].remove(security.principal._on_before_request)
    security.want_json(lambda _request: False)
    app.login_manager.user_loader(_who)  # type: ignore[attr-defined]
    app.login_manager.request_loader(None)  # type: ignore[attr-defined] # its tokens would outlive signing out
    app.login_manager.session_protection = None  # type: ignore[attr-defined] # the key in the session is its protection
    user_authenticated.connect(_signed_in, app)
    user_not_registered.connect(_has_an_account, app)
    user_logged_out.connect(_signed_out, app)
    app.register_error_handler(IntegrityError, _registered_meanwhile)
    app.after_request(_refused)


def _hash_without_a_lock() -> None:
    """Hashing a password takes long on purpose; meanwhile nobody should wait for the lock of an embedded database."""
    if request.endpoint in ("security.login", "security.register"):
        read_only()


def _who(_user_id: str) -> User | None:
    """Who is signed in, and how much her cart holds: one statement, as the head of every page shows both."""
    key = session.get("sign_in")
    if not key:
        return None
    query = sign_ins.asking(key, clock.now()).add_columns(keeping.held(Cart.customer_id == User.id))
    user, g.in_cart = db.session.execute(query).unique().one_or_none() or (None, None)
    return user


def _signed_in(_app: Flask, user: User, **_details: object) -> None:
    """A new session with a new key; the cart comes along."""
    session.permanent = False
    begin_writing()
    db.session.flush()
    visitors = keeping.of_visitor(db.session, session.pop("cart", ""), lock=True)
    session["sign_in"] = sign_ins.begin(db.session, user, clock.now())
    session.pop("csrf_token", None)
    g.pop("csrf_token", None)
    returning.keep_only_for(user.fs_uniquifier)
    after_this_request(returning.go_on)
    if visitors is not None:
        _tell(keeping.adopt(db.session, visitors, user.id, clock.now()))


def _tell(merged: keeping.Merged) -> None:
    if merged.brought:
        flash(gettext("Added to the cart you already had: %(names)s.", names=", ".join(merged.brought)), "info")
    if merged.capped:
        names = ", ".join(merged.capped)
        flash(
            gettext(
                "There are not enough for both of your carts, so you have what is left of: %(names)s.", names=names
            ),
            "warning",
        )


def _signed_out(_app: Flask, **_details: object) -> None:
    key = session.get("sign_in")
    if key:
        sign_ins.end(db.session, key)
        db.session.commit()
    session.clear()
    flash(gettext("You are signed out. See you soon."), "success")


def _has_an_account(_app: Flask, **_details: object) -> None:
    """She registers with an address that is known: its owner gets a letter, and whoever it is may sign in."""
    after_this_request(_write_and_ask_to_sign_in)


def _write_and_ask_to_sign_in(response: Response) -> Response:
    db.session.commit()
    response.location = _to_sign_in()
    return response


def _registered_meanwhile(error: IntegrityError) -> ResponseReturnValue:
    """The same address in two windows at the same moment: the second one finds that there is an account."""
    db.session.rollback()
    if request.endpoint != "security.register":
        raise error
    return redirect(_to_sign_in(), 303)


def _to_sign_in() -> str:
    address = request.form.get("email", "").strip().lower()
    flash(gettext("We have written to %(address)s. Please sign in to go on.", address=address), "info")
    return url_for("security.login", next=returning.going_to())


def _done_already() -> ResponseReturnValue | None:
    """Signing in or out in a second window, after the first has done it: there is nothing left to protect or to do."""
    if request.method != "POST" or request.endpoint not in ("security.login", "security.register", "security.logout"):
        return None
    leaving = request.endpoint == "security.logout"
    if leaving is current_user.is_authenticated:
        return None
    if leaving and session_ended():
        session.clear()
        flash(gettext("You are signed out. See you soon."), "success")
    if leaving:
        return redirect(current_app.config["SECURITY_POST_LOGOUT_VIEW"], 303)
    return redirect(returning.going_to() or current_app.config["SECURITY_POST_LOGIN_VIEW"], 303)


def _refused(response: Response) -> Response:
    """Whoever gets the page again that she has just sent was refused; Flask-Security says 200 to that."""
    asking = request.endpoint in ("security.login", "security.register")
    if asking and request.method == "POST" and response.status_code == 200:
        response.status_code = 422
    return response


def session_ended() -> bool:
    """Whether this browser was signed in, and is not any more: the sign-in ran out or was ended elsewhere."""
    return "sign_in" in session and not current_user.is_authenticated
