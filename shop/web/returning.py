"""Coming back: where somebody was going when she had to sign in, and what she had typed."""

import json
import re
from urllib.parse import quote, unquote, urlsplit

from flask import Flask, current_app, flash, redirect, request, session, url_for
from flask_babel import gettext
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.wrappers import Response

LONGEST = 2_000
"""Characters of an address to come back to; beyond that, servers and browsers begin to refuse."""

KEPT_CHARACTERS = 2_500
"""What a cookie can hold beside the rest."""

_OURS = re.compile(r"/(?![/\\]|%(?:2f|5c|0|1|7f))[!-\[\]-~]*", re.IGNORECASE | re.ASCII)
_NOT_KEPT = re.compile(r"csrf|password|^next$", re.IGNORECASE)
_PATH = "/!$&'()*+,;=:@~"
"""What may stand in a path as it is (RFC 3986, section 3.3)."""


def init_app(app: Flask) -> None:
    app.before_request(_forget_foreign_next)


def is_ours(address: str) -> bool:
    """Whether an address given by a stranger leads into this shop: a plain path that no browser reads otherwise."""
    return len(address) <= LONGEST and _OURS.fullmatch(address) is not None


def turn_back() -> Response:
    """Send her to sign in and then back to this page, with what she had typed."""
    page = _page()
    if request.method == "POST":
        _keep(page.partition("?")[0])
    flash(gettext("Please sign in to go on."), "info")
    return redirect(url_for("security.login", next=page), 303)


def going_to() -> str | None:
    """Where she was going when she was sent to sign in, if she was; into this shop in any case."""
    return request.form.get("next") or request.args.get("next")


def go_on(response: Response) -> Response:
    """Exactly where she was going; Flask-Security would quote the address once more."""
    response.location = going_to() or response.location
    return response


def had_typed(name: str) -> str | None:
    """One thing she had typed on this page before she had to sign in, ahead of all the rest."""
    form = session["typed"]["form"] if _has_typed_here() else {}
    return str(form[name][0]) if name in form else None


def typed() -> MultiDict[str, str] | None:
    """What she had typed into the form on this page before she had to sign in. Told once."""
    if not _has_typed_here():
        return None
    kept = session.pop("typed")["form"]
    flash(gettext("We kept what you had typed. Please look at it once more and send it."), "info")
    return MultiDict([(name, value) for name, values in kept.items() for value in values])


def keep_only_for(person: str) -> None:
    """Somebody signs in: what another had typed in this browser is not hers to see."""
    if session.get("typed", {}).get("by") not in (None, person):
        session.pop("typed")


def _has_typed_here() -> bool:
    return request.method == "GET" and bool(session.get("typed", {}).get("page") == _path(request.path))


def _page() -> str:
    """Where she was going; for a form, the page it stood on, or the nearest above the address it was sent to."""
    if request.method in ("GET", "HEAD"):
        query = quote(request.query_string, safe=f"{_PATH}?%")
        return _path(request.path) + (f"?{query}" if query else "")
    return _stood_on() or _nearest(request.path)


def _stood_on() -> str | None:
    try:
        came_from = urlsplit(request.referrer or "")
    except ValueError:
        return None
    page = came_from.path + (f"?{came_from.query}" if came_from.query else "")
    ours = came_from.netloc == request.host and is_ours(page) and _can_be_opened(unquote(came_from.path))
    return page if ours else None


def _nearest(path: str) -> str:
    while path and not _can_be_opened(path):
        path = path.rpartition("/")[0]
    return _path(path or "/")


def _can_be_opened(path: str) -> bool:
    """Whether there is a page at this path, and not only something to send a form to."""
    addresses = current_app.create_url_adapter(request)
    return addresses is not None and addresses.test(path, "GET")


def _path(path: str) -> str:
    return quote(path, safe=_PATH)


def _keep(page: str) -> None:
    form = {name: values for name, values in request.form.lists() if not _NOT_KEPT.search(name)}
    if form and len(json.dumps(form)) <= KEPT_CHARACTERS:
        session["typed"] = {"page": page, "form": form, "by": session.get("_user_id")}
    elif form:
        flash(gettext("What you had typed was too long to be kept."), "warning")


def _forget_foreign_next() -> None:
    """A `next` that leads anywhere else, or to two places, is ignored, whoever reads it later."""
    for place in ("args", "form") if request.content_type else ("args",):
        given: ImmutableMultiDict[str, str] = getattr(request, place)
        if "next" in given and not (len(given.getlist("next")) == 1 and is_ours(given["next"])):
            kept = [(name, value) for name, value in given.items(multi=True) if name != "next"]
            request.__dict__[place] = ImmutableMultiDict(kept)
