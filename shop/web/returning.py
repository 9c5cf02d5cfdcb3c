"""Coming back: where somebody was going when she had to sign in, and what she had typed."""

import json
import re
from urllib.parse import urlsplit

from flask import Flask, flash, redirect, request, session, url_for
from flask_babel import gettext
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.wrappers import Response

KEPT_CHARACTERS = 2_500
"""What a cookie can hold beside the rest."""

_NOT_KEPT = re.compile(r"csrf|password|^next$", re.IGNORECASE)


def init_app(app: Flask) -> None:
    app.before_request(_forget_foreign_next)


def is_ours(address: str) -> bool:
    """Whether an address given by a stranger leads into this shop: a plain path, and nothing a browser reads otherwise."""
    if not re.fullmatch(r"/(?![/\\])[^\\\x00-\x20\x7f]*", address) or not address.isascii():
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and not re.match(r"/%(2f|5c|0|1|7f)", address, re.IGNORECASE)


def turn_back() -> Response:
    """Send her to sign in and then back to this page, with what she had typed."""
    page = _page()
    if request.method == "POST":
        _keep(page.split("?")[0])
    flash(gettext("Please sign in to go on."), "info")
    return redirect(url_for("security.login", next=page), 303)


def typed() -> MultiDict[str, str] | None:
    """What she had typed into the form on this page before she had to sign in. Told once."""
    kept = session.get("typed")
    if request.method != "GET" or not kept or kept["page"] != request.path:
        return None
    session.pop("typed")
    flash(gettext("We kept what you had typed. Please look at it once more and send it."), "info")
    return MultiDict([(name, value) for name, values in kept["form"].items() for value in values])


def _page() -> str:
    """Where she was going; for a form that has no page of its own, the page it stood on."""
    here = request.full_path.rstrip("?")
    if request.method in ("GET", "HEAD"):
        return here
    came_from = urlsplit(request.referrer or "")
    before = came_from.path + (f"?{came_from.query}" if came_from.query else "")
    return before if came_from.netloc == request.host and is_ours(before) else here


def _keep(page: str) -> None:
    form = {name: values for name, values in request.form.lists() if not _NOT_KEPT.search(name)}
    if form and len(json.dumps(form)) <= KEPT_CHARACTERS:
        session["typed"] = {"page": page, "form": form}
    elif form:
        flash(gettext("What you had typed was too long to be kept."), "warning")


def _forget_foreign_next() -> None:
    """A `next` that leads anywhere else is ignored, whoever reads it later."""
    for place in ("args", "form"):
        given: ImmutableMultiDict[str, str] = getattr(request, place)
        if "next" in given and not is_ours(given["next"]):
            kept = [(name, value) for name, value in given.items(multi=True) if name != "next"]
            request.__dict__[place] = ImmutableMultiDict(kept)
