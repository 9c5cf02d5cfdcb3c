"""Tables and lists of facts, read as rows of words."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from tests.visitor.interface import NotOnPage
from tests.visitor.names import concealing, finder, visible_text
from tests.visitor.page import Page
from tests.visitor.regions import names

_tables = finder("//table")
_head = finder("./thead/tr")
_body = finder("./tbody/tr|./tr")
_foot = finder(".//tfoot/tr")
_terms = finder(".//dl//dt")


def table(page: Page, caption: str | None) -> list[dict[str, str]]:
    """The rows of the body as header → cell; the footer is not a row, see `facts`."""
    grid = _table(page, caption)
    body = _body(grid)
    head = _head(grid)[-1:] or [row for row in body[:1] if all(cell.tag == "th" for cell in row)]
    if not head:
        raise NotOnPage(f"a table on {page.url} has no header row")
    headers = list(_cells(head[0]))
    doubled = {header for header in headers if header and headers.count(header) > 1}
    if doubled:
        raise NotOnPage(f"a table on {page.url} has two columns {doubled}")
    return [dict(zip(headers, _cells(row), strict=False)) for row in body if row is not head[0]]


def facts(page: Page, within: str | None) -> dict[str, str]:
    """Terms and what is said of them: description lists, and footer rows of tables (totals)."""
    found: dict[str, str] = {}
    for part in page.parts(within):
        for term, fact in (*_of_lists(part), *_of_footers(part)):
            if found.setdefault(term, fact) != fact:
                raise NotOnPage(f"{page.url} says two things of {term!r}: {found[term]!r} and {fact!r}")
    return found


def _table(page: Page, caption: str | None) -> HtmlElement:
    shown = [grid for grid in _tables(page.document) if concealing(grid) is None]
    hits = [grid for grid in shown if caption is None or caption in names(grid)]
    if len(hits) != 1:
        there = [name for grid in shown for name in names(grid)] or f"{len(shown)} without a name"
        raise NotOnPage(f"{len(hits)} × table {caption or ''} on {page.url}; there are: {there}")
    return hits[0]


def _cells(row: HtmlElement) -> Iterator[str]:
    for cell in row:
        if cell.tag in ("th", "td"):
            yield from [visible_text(cell)] * int(cell.get("colspan") or 1)


def _of_lists(part: HtmlElement) -> Iterator[tuple[str, str]]:
    for term in _terms(part):
        if concealing(term) is None:
            following = (fact for fact in term.itersiblings() if fact.tag in ("dt", "dd"))
            told: list[str] = []
            for fact in following:
                if fact.tag == "dt":
                    break
                told.append(visible_text(fact))
            yield visible_text(term), " ".join(told)


def _of_footers(part: HtmlElement) -> Iterator[tuple[str, str]]:
    for row in _foot(part):
        cells = [cell for cell in row if cell.tag in ("th", "td")]
        if len(cells) > 1 and concealing(row) is None:
            yield visible_text(cells[0]), visible_text(cells[-1])
