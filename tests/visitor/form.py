"""Pressing a button: which request the browser would make of the form."""

import mimetypes
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from lxml.html import HtmlElement
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import encode_multipart

from tests.visitor.filled import Filled, Value, controls, owner
from tests.visitor.interface import NotOnPage, NotSent
from tests.visitor.names import accessible_name
from tests.visitor.refusals import refusal

URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


class Request(NamedTuple):
    """All that has to be known to send it, and to send it once more."""

    method: str
    url: str
    body: bytes | None = None
    content_type: str | None = None


def request_of(button: HtmlElement, filled: Filled, page_url: str) -> Request:
    """Raise NotSent where a browser would keep the form back, NotOnPage when only a script could do anything."""
    form = owner(button)
    if form is None or (button.get("type") or "submit").lower() in ("button", "reset"):
        raise NotOnPage(f"button {accessible_name(button)!r} sends no form: without JavaScript it does nothing")
    if "novalidate" not in form.attrib and "formnovalidate" not in button.attrib:
        _refuse(form, filled)
    method = (button.get("formmethod") or form.get("method") or "get").upper()
    url = urljoin(page_url, button.get("formaction") or form.get("action") or page_url)
    values = list(filled.values(form, button))
    if method == "GET":
        return Request("GET", _with_query(url, values))
    return _posted(url, values, button.get("formenctype") or form.get("enctype") or URLENCODED)


def _refuse(form: HtmlElement, filled: Filled) -> None:
    problems = [
        f"{field.get('name') or field.get('id')!r} {problem}"
        for field in controls(form)
        if (problem := refusal(field, filled))
    ]
    if problems:
        raise NotSent(f"a browser would not send this form: {'; '.join(problems)} (novalidate lets the shop answer)")


def _with_query(url: str, values: Iterable[tuple[str, Value]]) -> str:
    return urlsplit(url)._replace(query=urlencode(_as_text(values)), fragment="").geturl()


def _posted(url: str, values: list[tuple[str, Value]], enctype: str) -> Request:
    if enctype.lower() == URLENCODED:
        return Request("POST", url, urlencode(_as_text(values)).encode(), URLENCODED)
    if enctype.lower() != MULTIPART:
        raise NotOnPage(f"the visitor cannot send a form as {enctype}")
    parts = MultiDict((name, _part(value)) for name, value in values)
    boundary, body = encode_multipart(parts)
    return Request("POST", url, body, f"{MULTIPART}; boundary={boundary}")


def _as_text(values: Iterable[tuple[str, Value]]) -> list[tuple[str, str]]:
    """Without multipart a browser sends a file's name and not the file."""
    return [(name, value.name if isinstance(value, Path) else value) for name, value in values]


def _part(value: Value) -> str | FileStorage:
    if isinstance(value, str):
        return value
    guessed = mimetypes.guess_type(value.name)[0] or "application/octet-stream"
    # A file field left empty is sent too: as a file without name and contents.
    contents = value.read_bytes() if value.name else b""
    return FileStorage(BytesIO(contents), filename=value.name, content_type=guessed)
