"""The parts of a page that have a name of their own, so that equal buttons can be told apart."""

from lxml.html import HtmlElement

from tests.visitor.names import aria_name, finder, spoken_text

TAGS = frozenset(
    {"section", "article", "form", "fieldset", "li", "tr", "table", "aside", "nav", "dialog", "details", "figure"}
)

all_regions = finder(
    "//section|//article|//form|//fieldset|//li|//tr|//table|//aside|//nav|//dialog|//details|//figure"
    "|//dl/div|//*[@role='group' or @role='region' or @role='dialog' or @role='radiogroup' or @role='listitem']"
)
_titles = finder(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//legend|.//caption|.//summary|.//figcaption|.//dl/div/dt")
_links = finder(".//a[@href]")


def names(region: HtmlElement) -> list[str]:
    """What the region may be called, most formal first; no name makes an empty list."""
    given = aria_name(region)
    if region.tag == "tr":
        own = _row_names(region)
    else:
        title = next((title for title in _titles(region) if _owner(title) is region), None)
        own = [spoken_text(title)] if title is not None else _item_names(region) if region.tag == "li" else []
    return [name for name in (given, *own) if name]


def _owner(title: HtmlElement) -> HtmlElement | None:
    """The innermost region around a heading: that one it names, and no other."""
    return next((part for part in title.iterancestors() if _is_region(part)), None)


def _is_region(part: HtmlElement) -> bool:
    parent = part.getparent()
    return part.tag in TAGS or "role" in part.attrib or (parent is not None and parent.tag == "dl")


def _row_names(row: HtmlElement) -> list[str]:
    cells = [cell for cell in row if cell.tag in ("th", "td")]
    head = next((cell for cell in cells if cell.tag == "th"), cells[0] if cells else None)
    if head is None:
        return []
    return [spoken_text(head), *(spoken_text(link) for link in _links(head))]


def _item_names(item: HtmlElement) -> list[str]:
    """A list item without a heading goes by the words it begins with, or by its first link."""
    first = next((child for child in item if child.tag in ("a", "b", "p", "span", "strong")), None)
    link = next(iter(_links(item)), None)
    return [" ".join((item.text or "").split())] + [spoken_text(part) for part in (first, link) if part is not None]
