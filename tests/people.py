"""People: each has a name, an address to write to, and a browser of her own."""

from dataclasses import dataclass, field

from flask import Flask

from tests.visitor import FlaskVisitor, manners

PASSWORD = "a jar of dill gherkins"


@dataclass
class Person:
    """Somebody in a scenario. What she keeps in mind from one step to the next stands in `mind`."""

    name: str
    browser: FlaskVisitor
    mind: dict[str, str] = field(default_factory=dict)

    @property
    def email(self) -> str:
        return f"{self.name.lower()}@example.com"


class People:
    """Everybody in a scenario, by name."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._known: dict[str, Person] = {}

    def __getitem__(self, name: str) -> Person:
        if name not in self._known:
            self._known[name] = Person(name, self._new_browser())
        return self._known[name]

    def gets_another_browser(self, name: str) -> None:
        """A second device: the person stays, her browser is a new one."""
        self[name].browser = self._new_browser()

    def _new_browser(self) -> FlaskVisitor:
        browser = FlaskVisitor(self._app)
        browser.after_page.append(manners.check)
        return browser
