"""Filling in the page in front of her, field by field; nothing is sent by it."""

from collections.abc import Container
from pathlib import Path

from lxml.html import HtmlElement

from tests.visitor.filled import is_disabled, kind, option_disabled
from tests.visitor.interface import NotOnPage
from tests.visitor.looking import Looking
from tests.visitor.names import finder, normal, spoken_text

_options = finder(".//option")
_UNWRITTEN = frozenset({"checkbox", "radio", "select", "file"})


class Filling(Looking):
    def fill(self, label: str, value: object, within: str | None = None) -> None:
        field = self._usable(label, within)
        if kind(field) in _UNWRITTEN:
            raise NotOnPage(f"{label!r} is a {kind(field)}: nothing can be written into it")
        self.page.filled.write(field, str(value))

    def choose(self, label: str, within: str | None = None) -> None:
        """A radio button by its own label; `within` may be the legend of its group."""
        self.page.filled.choose(self._usable(label, within, {"radio"}))

    def select(self, label: str, *options: str, within: str | None = None) -> None:
        """Options by their visible text."""
        field = self._usable(label, within, {"select"})
        if len(options) != 1 and "multiple" not in field.attrib:
            raise NotOnPage(f"{label!r} takes one option")
        self.page.filled.pick(field, [_option(field, label, option) for option in options])

    def tick(self, label: str, within: str | None = None) -> None:
        self.page.filled.tick(self._usable(label, within, {"checkbox"}), True)

    def untick(self, label: str, within: str | None = None) -> None:
        self.page.filled.tick(self._usable(label, within, {"checkbox"}), False)

    def attach(self, label: str, *files: str | Path, within: str | None = None) -> None:
        field = self._usable(label, within, {"file"})
        if len(files) > 1 and "multiple" not in field.attrib:
            raise NotOnPage(f"{label!r} takes one file")
        self.page.filled.attach(field, [Path(file) for file in files])

    def _usable(self, label: str, within: str | None, kinds: Container[str] | None = None) -> HtmlElement:
        field = self.page.field(label, within, kinds)
        if is_disabled(field) or "readonly" in field.attrib:
            raise NotOnPage(f"{label!r} on {self.page.url} is disabled or read-only")
        return field


def _option(select: HtmlElement, label: str, wanted: str) -> HtmlElement:
    options = [option for option in _options(select) if not option_disabled(option)]
    hits = [option for option in options if normal(wanted) in (spoken_text(option), normal(option.get("label")))]
    if len(hits) != 1:
        there = ", ".join(repr(spoken_text(option)) for option in options)
        raise NotOnPage(f"{len(hits)} × option {wanted!r} in {label!r}; there are: {there}")
    return hits[0]
