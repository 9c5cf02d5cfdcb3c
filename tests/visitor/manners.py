"""What every page owes to people: checked on each page that any scenario meets.

`visitor.after_page.append(manners.check)`. Each breach is an AssertionError naming the element.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from tests.visitor.filled import kind, owner
from tests.visitor.flask_visitor import FlaskVisitor
from tests.visitor.names import accessible_name, concealing, finder, opening
from tests.visitor.page import Page

# Titles that would not tell one open tab from the next.
NOT_TELLING = frozenset({"", "untitled", "document", "page", "title", "shop", "home page", "index", "form"})
PERSONAL = [
    "mail",
    "first_name",
    "last_name",
    "full_name",
    "surname",
    "given_name",
    "family_name",
    "street",
    "address",
    "city",
    "postcode",
    "postal",
    "phone",
    "password",
]
_CHOICES = frozenset({"checkbox", "radio", "file"})
_REFERRING = ("for", "aria-describedby", "aria-labelledby", "aria-errormessage", "aria-controls")

# Found by lxml and not by a walk over all elements, since this runs on every page of the suite.
_headings = finder("//h1")
_with_ids = finder("//*[@id or @for or @aria-describedby or @aria-labelledby or @aria-errormessage or @aria-controls]")
_styles = finder("//style|//*[@style]")
_scripts = finder("//script[not(@src) and not(contains(@type, 'json'))]")
_handlers = finder("//*[@*[starts-with(name(), 'on')]]")
_loaded = finder("//link[@href]|//script[@src]|//img[@src]|//iframe[@src]|//source[@src]|//video[@src]")
_pictures = finder("//img[not(@alt and @width and @height)]")
_operated = finder("//a[@href]|//button|//summary|//input[@type='submit' or @type='image' or @type='button']")
_posting = finder("//form[translate(@method, 'POST', 'post')='post']")
_tokens = finder("//input[@name='csrf_token']")

Breaches = Iterator[tuple[HtmlElement | None, str]]


def check(visitor: FlaskVisitor) -> None:
    page = visitor.page
    if not page.is_html:
        return
    breaches = [f"{_shown(element)} {what}" for rule in RULES for element, what in rule(page)]
    assert not breaches, f"{visitor.url} lacks manners:\n  " + "\n  ".join(breaches)


def _frame(page: Page) -> Breaches:
    headings = [heading for heading in _headings(page.document) if concealing(heading) is None]
    if len(headings) != 1:
        yield None, f"has {len(headings)} h1, and should have one"
    if page.title.lower() in NOT_TELLING:
        yield None, f"has the title {page.title!r}, which tells nothing"
    if not page.document.get("lang"):
        yield page.document, "does not say its language (lang)"


def _ids(page: Page) -> Breaches:
    elements = _with_ids(page.document)
    ids = Counter(element.get("id") for element in elements)
    for element in elements:
        identifier = element.get("id")
        if identifier is not None and ids[identifier] > 1:
            yield element, f"shares its id {identifier!r} with another"
        for attribute in _REFERRING:
            for target in (element.get(attribute) or "").split():
                if target not in ids:
                    yield element, f"speaks of {target!r} in {attribute}, which is not there"


def _strict_content(page: Page) -> Breaches:
    """A strict Content-Security-Policy blocks these, and the page would break for people only."""
    for element in _styles(page.document):
        yield element, "is an inline style"
    for element in _scripts(page.document):
        yield element, "is an inline script"
    for element in _handlers(page.document):
        handlers = [str(name) for name in element.attrib if str(name).startswith("on")]
        yield element, f"is an inline handler ({', '.join(handlers)})"
    for element in _loaded(page.document):
        source = element.get("src") or element.get("href") or ""
        if _is_third_party(page, element, source):
            yield element, f"is loaded from a third party ({source})"


def _whole_pictures(page: Page) -> Breaches:
    for picture in _pictures(page.document):
        lacking = [attribute for attribute in ("alt", "width", "height") if attribute not in picture.attrib]
        yield picture, f"has no {' and no '.join(lacking)}"


def _fields(page: Page) -> Breaches:
    for field, names in page.fields:
        if not names:
            yield field, "has no label"
        if "autocomplete" not in field.attrib and kind(field) not in _CHOICES and _is_personal(field):
            yield field, "asks for something personal without autocomplete"


def _names(page: Page) -> Breaches:
    for element in _operated(page.document):
        if not accessible_name(element):
            yield element, "has no name"


def _forms(page: Page) -> Breaches:
    guarded = {owner(token) for token in _tokens(page.document)}
    for form in _posting(page.document):
        if form not in guarded and not _is_foreign(page, form):
            yield form, "posts without a csrf_token"


RULES: list[Callable[[Page], Breaches]] = [_frame, _ids, _strict_content, _whole_pictures, _fields, _names, _forms]


def _is_third_party(page: Page, element: HtmlElement, source: str) -> bool:
    """rel=canonical and the like only mention an address and load nothing."""
    host = urlsplit(source).netloc if "//" in source else ""
    mentions = element.tag == "link" and (element.get("rel") or "") in ("canonical", "alternate", "next", "prev")
    return bool(host) and host != urlsplit(page.url).netloc and not mentions


def _is_personal(field: HtmlElement) -> bool:
    about = f"{field.get('name') or ''} {field.get('id') or ''}".lower().replace("-", "_")
    return kind(field) in ("email", "password", "tel") or any(word in about for word in PERSONAL)


def _is_foreign(page: Page, form: HtmlElement) -> bool:
    host = urlsplit(form.get("action") or "").netloc
    return "data-foreign" in form.attrib or bool(host and host != urlsplit(page.url).netloc)


def _shown(element: HtmlElement | None) -> str:
    """The opening tag, for the reader to find it."""
    if element is None:
        return "the page"
    attributes = "".join(f' {name}="{value}"' for name, value in list(element.attrib.items())[:4])
    return f"<{opening(element)}{attributes}>"
