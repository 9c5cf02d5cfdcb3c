"""One page as it was received: parsed when first asked, and searched as a person would search it."""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import lxml.html
from lxml.html import HtmlElement

from tests.visitor import regions
from tests.visitor.filled import Filled, is_disabled, kind
from tests.visitor.interface import NotOnPage
from tests.visitor.names import (
    accessible_name,
    aria_name,
    concealing,
    finder,
    normal,
    opening,
    referred,
    spoken_text,
    visible_text,
)

_PARSER = lxml.html.HTMLParser(encoding="utf-8")
_TRAILING_MARK = re.compile(r"\s*(?:\([^()]*\)|\*|:)$")

_labels = finder("//label")
_fields = finder(
    "//select|//textarea|//input[not(@type='hidden' or @type='submit' or @type='button' or @type='image'"
    " or @type='reset')]"
)
_buttons = finder("//button|//summary|//input[@type='submit' or @type='button' or @type='image' or @type='reset']")
_links = finder("//a[@href]")
_own_field = finder(
    ".//select|.//textarea|.//input[not(@type='hidden' or @type='submit' or @type='button' or @type='reset')]"
)
_headings = finder("//h1")
_titles = finder("//head/title")
_said = finder("//*[@role='status' or @role='alert']")
_invalid = finder("//*[@aria-invalid='true']")
_legend = finder("./legend")
_tokens = finder("//input[@name='csrf_token']|//meta[@name='csrf-token']")


class Named(NamedTuple):
    element: HtmlElement
    names: tuple[str, ...]


class Page:
    def __init__(self, markup: bytes, content_type: str, url: str) -> None:
        self.url = url
        self.filled = Filled()
        self._markup = markup
        self._content_type = content_type

    @property
    def is_html(self) -> bool:
        return self._content_type.startswith("text/html")

    @cached_property
    def document(self) -> HtmlElement:
        if not self.is_html:
            raise NotOnPage(f"{self.url} is no page but {self._content_type or 'nothing at all'}")
        return lxml.html.document_fromstring(self._markup or b"<html></html>", parser=_PARSER)

    # -- finding
    @cached_property
    def fields(self) -> list[Named]:
        """Everything that can be filled in, with all its labels; none is an empty tuple."""
        labels: dict[HtmlElement, list[str]] = {}
        ids = {field.get("id"): field for field in _fields(self.document) if field.get("id")}
        for label in _labels(self.document):
            target = ids.get(label.get("for")) if "for" in label.attrib else next(iter(_own_field(label)), None)
            if target is not None:
                labels.setdefault(target, []).append(spoken_text(label))
        return [
            Named(field, tuple(name for name in (*labels.get(field, ()), aria_name(field)) if name))
            for field in _fields(self.document)
        ]

    def field(self, label: str, within: str | None, kinds: Container[str] | None = None) -> HtmlElement:
        """Only of the given kinds, as "radio" or "select", when any are given."""
        fit = [named for named in self.fields if kinds is None or kind(named.element) in kinds]
        return self._one("field", label, fit, within)

    def button(self, name: str, within: str | None) -> HtmlElement:
        return self._one("button", name, self._buttons, within)

    def link(self, name: str, within: str | None) -> HtmlElement:
        return self._one("link", name, self._links, within, same=lambda link: link.get("href"))

    def has(self, what: str, name: str, within: str | None) -> bool:
        """Whether at least one such "field", "button" or "link" can be used; a missing region is no answer."""
        candidates = {"field": self.fields, "button": self._buttons, "link": self._links}[what]
        return any(not is_disabled(hit) for hit in _shown(_called(normal(name), self._inside(candidates, within))))

    def parts(self, within: str | None) -> list[HtmlElement]:
        """The regions of that name, or the whole page."""
        if within is None:
            return [self.document]
        wanted = normal(within)
        found = [named.element for named in self._regions if wanted in named.names]
        if not found:
            there = _listed(name for named in self._regions for name in named.names[:1])
            raise NotOnPage(f"no part of {self.url} is called {wanted!r}; there are: {there}")
        return found

    def has_part(self, name: str) -> bool:
        return any(normal(name) in named.names for named in self._regions)

    def label(self, field: HtmlElement) -> str:
        if field.tag == "fieldset":
            return next((spoken_text(legend) for legend in _legend(field)), "")
        return next((names[0] for other, names in self.fields if other is field and names), aria_name(field))

    def fold(self, summary: HtmlElement) -> None:
        """Open the details of this summary, or shut them."""
        details = summary.getparent()
        if details is None or details.tag != "details":
            raise NotOnPage(f"summary {spoken_text(summary)!r} on {self.url} has nothing to open")
        if "open" in details.attrib:
            del details.attrib["open"]
        else:
            details.set("open", "")
        self.__dict__.pop("text", None)

    # -- reading
    @cached_property
    def text(self) -> str:
        if self.is_html:
            return visible_text(self.document)
        return normal(self._markup.decode("utf-8", "replace"))

    @property
    def heading(self) -> str:
        shown = [spoken_text(heading) for heading in _shown(_headings(self.document))]
        if len(shown) != 1:
            raise NotOnPage(f"{self.url} should have one h1 and has {shown}")
        return shown[0]

    @property
    def title(self) -> str:
        return normal(next((title.text for title in _titles(self.document)), ""))

    @property
    def notices(self) -> list[str]:
        return [text for notice in _shown(_said(self.document)) if (text := visible_text(notice))]

    @property
    def errors(self) -> dict[str, str]:
        return {self.label(field): _complaint(field) for field in _invalid(self.document)}

    @property
    def csrf_token(self) -> str:
        for token in _tokens(self.document):
            return token.get("value") or token.get("content") or ""
        raise NotOnPage(f"{self.url} carries no csrf_token")

    # -- beneath
    @cached_property
    def _buttons(self) -> list[Named]:
        return [Named(button, (accessible_name(button),)) for button in _buttons(self.document)]

    @cached_property
    def _links(self) -> list[Named]:
        return [Named(link, (accessible_name(link),)) for link in _links(self.document)]

    @cached_property
    def _regions(self) -> list[Named]:
        return [
            Named(region, tuple(names))
            for region in regions.all_regions(self.document)
            if (names := regions.names(region))
        ]

    def _inside(self, candidates: Sequence[Named], within: str | None) -> Sequence[Named]:
        if within is None:
            return candidates
        parts = set(self.parts(within))
        return [named for named in candidates if any(part in parts for part in named.element.iterancestors())]

    def _one(
        self,
        what: str,
        name: str,
        candidates: Sequence[Named],
        within: str | None,
        same: Callable[[HtmlElement], object] = id,
    ) -> HtmlElement:
        """Several that come to the same (links to one address) count as one."""
        candidates = self._inside(candidates, within)
        called = _called(normal(name), candidates)
        shown = _shown(called)
        if len({same(hit) for hit in shown}) == 1:
            return shown[0]
        where = self.url if within is None else f"{self.url} within {within!r}"
        folded = f" ({len(called)} not shown: within {_folds(called)})" if called and not shown else ""
        there = _listed(name for named in candidates for name in named.names or ("(nameless)",))
        raise NotOnPage(f"{len(shown)} × {what} {normal(name)!r}{folded} on {where}; there are: {there}")


def _called(name: str, candidates: Sequence[Named]) -> list[HtmlElement]:
    """By the exact name; only when there is none, by a name with a mark such as "(optional)" behind it."""
    exact = [named.element for named in candidates if name in named.names]
    return exact or [
        named.element for named in candidates if any(_TRAILING_MARK.sub("", other) == name for other in named.names)
    ]


def _shown(elements: list[HtmlElement]) -> list[HtmlElement]:
    return [element for element in elements if concealing(element) is None]


def _folds(elements: list[HtmlElement]) -> str:
    folds = [fold for element in elements if (fold := concealing(element)) is not None]
    return ", ".join(f"<{opening(fold)}> {regions.names(fold)}" for fold in folds)


def _complaint(field: HtmlElement) -> str:
    """Hints are described by the same attribute: where a part calls itself an error, only such parts count."""
    parts = [*referred(field, "aria-errormessage"), *referred(field, "aria-describedby")]
    errors = [part for part in parts if "error" in f"{part.get('id')} {part.get('class')}"]
    return normal(" ".join(visible_text(part) for part in errors or parts))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in dict.fromkeys(names)) or "none"
