"""What a person has put into the fields of a page, on top of what the page came with."""

from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement

from tests.visitor.names import finder, normal

Value = str | Path

_options = finder(".//option")
_controls = finder("//input|//select|//textarea|//button")
_forms = finder("//form")
_UNSENT = frozenset({"submit", "button", "image", "reset"})


def kind(field: HtmlElement) -> str:
    """The type of an input, or else the tag."""
    return (field.get("type") or "text").lower() if field.tag == "input" else str(field.tag)


def is_disabled(field: HtmlElement) -> bool:
    """By itself, or by a fieldset around it; the fieldset's own legend is spared, as HTML says."""
    if "disabled" in field.attrib:
        return True
    inner = field
    for part in field.iterancestors():
        if part.tag == "fieldset" and "disabled" in part.attrib and inner.tag != "legend":
            return True
        inner = part
    return False


def owner(control: HtmlElement) -> HtmlElement | None:
    """The form a control belongs to: by its form= attribute wherever it stands, else the form around it."""
    named = control.get("form")
    if named is None:
        return next(control.iterancestors("form"), None)
    return next((form for form in _forms(control) if form.get("id") == named), None)


def controls(form: HtmlElement) -> list[HtmlElement]:
    return [control for control in _controls(form) if owner(control) is form]


class Filled:
    """Typed texts, ticks, picked options and chosen files; a field nobody touched keeps what the page gave it."""

    def __init__(self) -> None:
        self._texts: dict[HtmlElement, str] = {}
        self._ticks: dict[HtmlElement, bool] = {}
        self._picks: dict[HtmlElement, list[HtmlElement]] = {}
        self._files: dict[HtmlElement, list[Path]] = {}

    # -- putting in
    def write(self, field: HtmlElement, text: str) -> None:
        longest = field.get("maxlength")
        if longest is not None and longest.isdigit():
            text = text.replace("\r\n", "\n")[: int(longest)]
        self._texts[field] = text

    def tick(self, field: HtmlElement, ticked: bool) -> None:
        self._ticks[field] = ticked

    def choose(self, radio: HtmlElement) -> None:
        for other in self.group(radio):
            self._ticks[other] = other is radio

    def pick(self, select: HtmlElement, options: list[HtmlElement]) -> None:
        self._picks[select] = options

    def attach(self, field: HtmlElement, files: list[Path]) -> None:
        self._files[field] = files

    # -- reading back
    def typed(self, field: HtmlElement) -> str | None:
        """What a person typed, before the browser tidied it; None when nobody did."""
        return self._texts.get(field)

    def text(self, field: HtmlElement) -> str:
        text = self._texts.get(field)
        if text is None:
            text = _written(field) if field.tag == "textarea" else field.get("value") or ""
        return _tidied(kind(field), text)

    def ticked(self, field: HtmlElement) -> bool:
        ticked = self._ticks.get(field)
        return "checked" in field.attrib if ticked is None else ticked

    def picked(self, select: HtmlElement) -> list[HtmlElement]:
        picked = self._picks.get(select)
        if picked is not None:
            return picked
        options = _options(select)
        marked = [option for option in options if "selected" in option.attrib]
        if "multiple" in select.attrib:
            return marked
        return marked[-1:] or [option for option in options if not option_disabled(option)][:1]

    def files(self, field: HtmlElement) -> list[Path]:
        return self._files.get(field, [])

    def group(self, radio: HtmlElement) -> list[HtmlElement]:
        """All radio buttons of which only one can be chosen; one without a name is alone."""
        if not radio.get("name"):
            return [radio]
        form = owner(radio)
        return [
            other
            for other in _controls(radio)
            if kind(other) == "radio" and other.get("name") == radio.get("name") and owner(other) is form
        ]

    # -- sending
    def values(self, form: HtmlElement, button: HtmlElement | None) -> Iterator[tuple[str, Value]]:
        """Names and values as a browser sends them, in the order of the page."""
        for control in controls(form):
            if is_disabled(control):
                continue
            if control is button:
                yield from _of_button(control)
            elif name := control.get("name"):
                for value in self._of(control):
                    yield name, value

    def _of(self, field: HtmlElement) -> Iterator[Value]:
        what = kind(field)
        if what in _UNSENT:
            return
        if what in ("checkbox", "radio"):
            if self.ticked(field):
                yield field.get("value", "on")
        elif what == "select":
            yield from (option_value(option) for option in self.picked(field) if not option_disabled(option))
        elif what == "file":
            yield from self.files(field) or [Path()]
        else:
            yield as_sent(self.text(field))


def option_value(option: HtmlElement) -> str:
    value = option.get("value")
    return normal(option.text) if value is None else value


def option_disabled(option: HtmlElement) -> bool:
    group = option.getparent()
    return "disabled" in option.attrib or (group is not None and group.tag == "optgroup" and "disabled" in group.attrib)


def as_sent(text: str) -> str:
    """Browsers send every line break as CRLF."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")


def is_number(text: str) -> bool:
    """A floating-point number as HTML spells it: no comma, no blanks, no leading plus."""
    try:
        float(text)
    except ValueError:
        return False
    return set(text) <= set("0123456789.eE+-") and text[0] != "+"


def _written(textarea: HtmlElement) -> str:
    """The first line break after the tag belongs to the markup."""
    return (textarea.text or "").replace("\r\n", "\n").removeprefix("\n")


def _tidied(what: str, text: str) -> str:
    if what in ("textarea", "hidden"):
        return text
    text = text.replace("\r", "").replace("\n", "")
    if what in ("email", "url"):
        return text.strip()
    return text if what not in ("number", "range") or is_number(text) else ""


def _of_button(button: HtmlElement) -> Iterator[tuple[str, Value]]:
    name = button.get("name")
    if kind(button) == "image":
        prefix = f"{name}." if name else ""
        yield from ((f"{prefix}{axis}", "0") for axis in "xy")
    elif name:
        yield name, button.get("value", "")
