"""What the parts of a page are called: visible text and accessible names, read from the real HTML."""

from collections.abc import Callable, Iterator
from typing import cast

from lxml.etree import XPath
from lxml.html import HtmlElement

NEVER_SHOWN = frozenset({"script", "style", "template", "head", "noscript", "datalist"})
FIELDS = frozenset({"input", "select", "textarea"})
# Words of two blocks stay apart even where the markup has no space between them.
_BLOCKS = """
    address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre search section summary table tbody
    td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())


def finder(path: str) -> Callable[[HtmlElement], list[HtmlElement]]:
    compiled = XPath(path)
    return lambda node: cast("list[HtmlElement]", compiled(node))


def opening(element: HtmlElement) -> str:
    """The name in its tag."""
    return cast("str", element.tag)


def normal(text: str | None) -> str:
    """Every run of white space, no-break spaces included, becomes one space."""
    return " ".join(text.split()) if text else ""


def visible_text(element: HtmlElement) -> str:
    """What can be read; text for screen readers only (`visually-hidden`) is rendered too, and counts."""
    words: list[str] = []
    _gather(element, words, aloud=False)
    return normal("".join(words))


def spoken_text(element: HtmlElement) -> str:
    """What a screen reader says of the contents: pictures by their alt, fields and aria-hidden parts left out."""
    if len(element) == 0 and element.tag != "img":
        return normal(element.text)
    words: list[str] = []
    _gather(element, words, aloud=True)
    return normal("".join(words))


def accessible_name(element: HtmlElement) -> str:
    """The name by aria-labelledby, aria-label, value of a submit input, contents, or title: in that order."""
    return (
        aria_name(element)
        or (_input_name(element) if element.tag == "input" else spoken_text(element))
        or normal(element.get("title"))
    )


def aria_name(element: HtmlElement) -> str:
    attributes = element.attrib
    if "aria-labelledby" in attributes:
        return normal(" ".join(spoken_text(part) for part in referred(element, "aria-labelledby")))
    return normal(attributes.get("aria-label"))


def referred(element: HtmlElement, attribute: str) -> Iterator[HtmlElement]:
    """The elements whose ids the attribute lists; ids that are nowhere are passed over."""
    for identifier in (element.get(attribute) or "").split():
        found = by_id(element, identifier)
        if found is not None:
            yield found


def by_id(element: HtmlElement, identifier: str) -> HtmlElement | None:
    found = cast("list[HtmlElement]", _WITH_ID(element, id=identifier))
    return found[0] if found else None


def concealing(element: HtmlElement) -> HtmlElement | None:
    """The nearest part of the page that hides this element from a person, if any does."""
    inner: HtmlElement | None = None
    for part in (element, *element.iterancestors()):
        if is_concealed(part) or (_is_folded(part) and inner is not None and inner.tag != "summary"):
            return part
        inner = part
    return None


def is_concealed(element: HtmlElement) -> bool:
    attributes = element.attrib
    return (
        element.tag in NEVER_SHOWN
        or "hidden" in attributes
        or (element.tag == "dialog" and "open" not in attributes)
        or "display:none" in (attributes.get("style") or "").replace(" ", "")
    )


def _is_folded(element: HtmlElement) -> bool:
    return element.tag == "details" and "open" not in element.attrib


def _gather(element: HtmlElement, words: list[str], *, aloud: bool) -> None:
    if _is_silent(element, aloud=aloud):
        return
    edge = " " if element.tag in BLOCKS else ""
    alt = f" {element.get('alt') or ''} " if aloud and element.tag == "img" else ""
    words += (edge, alt, element.text or "")
    folded = _is_folded(element)
    for child in element:
        if not folded or child.tag == "summary":
            _gather(child, words, aloud=aloud)
        if not folded:
            words.append(child.tail or "")
    words.append(edge)


def _is_silent(element: HtmlElement, *, aloud: bool) -> bool:
    """Comments, what is not shown, and what is typed into a field; for a screen reader whole fields and aria-hidden."""
    tag = element.tag
    if not isinstance(tag, str) or tag == "textarea" or is_concealed(element):
        return True
    return aloud and (tag in FIELDS or element.get("aria-hidden") == "true")


def _input_name(element: HtmlElement) -> str:
    kind = (element.get("type") or "text").lower()
    if kind == "image":
        return normal(element.get("alt"))
    default = {"submit": "Submit", "reset": "Reset"}.get(kind, "")
    return normal(element.get("value")) or default


_WITH_ID = XPath("//*[@id=$id]")
