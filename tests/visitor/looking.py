"""What a person can see on the page in front of her."""

from lxml.html import HtmlElement

from tests.visitor import tables
from tests.visitor.filled import kind
from tests.visitor.interface import NotOnPage
from tests.visitor.names import finder, normal, spoken_text, visible_text
from tests.visitor.page import Page

TICKED = frozenset({"checkbox", "radio"})

_options = finder(".//option")
_radios = finder(".//input[@type='radio']")


class Looking:
    @property
    def page(self) -> Page:
        raise NotImplementedError

    def sees(self, text: str, within: str | None = None) -> bool:
        if within is None:
            return normal(text) in self.page.text
        return any(normal(text) in visible_text(part) for part in self.page.parts(within))

    def has_link(self, name: str, within: str | None = None) -> bool:
        return self.page.has("link", name, within)

    def has_button(self, name: str, within: str | None = None) -> bool:
        """Whether there is one that can be pressed."""
        return self.page.has("button", name, within)

    def has_field(self, label: str, within: str | None = None) -> bool:
        """Whether there is one that can be filled in."""
        return self.page.has("field", label, within)

    def value(self, label: str, within: str | None = None) -> str:
        """What a field holds; the label of the chosen radio button when `label` is the legend of a group."""
        filled = self.page.filled
        if not self.page.has("field", label, within) and (radios := self._group(label)):
            return next((self.page.label(radio) for radio in radios if filled.ticked(radio)), "")
        field = self.page.field(label, within)
        if kind(field) in TICKED:
            raise NotOnPage(f"{label!r} is a {kind(field)}: ask is_ticked")
        if kind(field) == "select":
            return ", ".join(spoken_text(option) for option in filled.picked(field))
        if kind(field) == "file":
            return ", ".join(file.name for file in filled.files(field))
        return filled.text(field)

    def is_ticked(self, label: str, within: str | None = None) -> bool:
        return self.page.filled.ticked(self.page.field(label, within, TICKED))

    def options(self, label: str, within: str | None = None) -> list[str]:
        return [spoken_text(option) for option in _options(self.page.field(label, within, {"select"}))]

    def table(self, caption: str | None = None) -> list[dict[str, str]]:
        return tables.table(self.page, caption)

    def facts(self, within: str | None = None) -> dict[str, str]:
        """Terms of description lists and footer rows of tables, and what is said of them."""
        return tables.facts(self.page, within)

    @property
    def text(self) -> str:
        return self.page.text

    @property
    def heading(self) -> str:
        return self.page.heading

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def notices(self) -> list[str]:
        return self.page.notices

    @property
    def errors(self) -> dict[str, str]:
        return self.page.errors

    def csrf_token(self) -> str:
        return self.page.csrf_token

    def _group(self, legend: str) -> list[HtmlElement]:
        if not self.page.has_part(legend):
            return []
        return [radio for part in self.page.parts(legend) for radio in _radios(part)]
