"""A feature file as the official Gherkin parser understands it, flattened to what the guards ask about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from gherkin.token_scanner import TokenScanner

OUTCOME = "Outcome"


@dataclass(frozen=True)
class Step:
    line: int
    keyword: str
    text: str
    rows: int
    """Lines of a table beneath it."""


@dataclass(frozen=True)
class Scenario:
    line: int
    name: str
    rule: str | None
    tags: frozenset[str]
    """With those it inherits, without the @."""
    steps: tuple[Step, ...]
    runs: int
    """How often it is run: once, or once a row."""
    has_outcome: bool
    """Whether every run has a Then."""


@dataclass(frozen=True)
class Story:
    path: Path
    name: str
    why: str
    rules: tuple[str, ...]
    tags: frozenset[str]
    """All that stand anywhere in the file."""
    backgrounds: tuple[tuple[Step, ...], ...]
    scenarios: tuple[Scenario, ...]
    descriptions: tuple[tuple[int, str], ...]
    """Every line of free text, with the line its section begins at."""

    @property
    def steps(self) -> Iterator[Step]:
        for steps in (*self.backgrounds, *(scenario.steps for scenario in self.scenarios)):
            yield from steps


@cache
def read(path: Path) -> Story:
    return parse(path.read_text("utf-8"), path)


def parse(text: str, path: Path = Path("features/storefront/cart/story.feature")) -> Story:
    document: Any = Parser().parse(TokenScanner(text))
    document["uri"] = str(path)
    feature = document["feature"]
    sections = list(_sections(feature, None, frozenset()))
    pickles = Compiler().compile(document)
    return Story(
        path=path,
        name=feature["name"],
        why=feature["description"].strip(),
        rules=tuple(node["name"] for kind, node, _, _ in sections if kind == "rule"),
        tags=frozenset(_all_tags(feature, sections)),
        backgrounds=tuple(_steps(node) for kind, node, _, _ in sections if kind == "background"),
        scenarios=tuple(
            _scenario(node, rule, tags, pickles) for kind, node, rule, tags in sections if kind == "scenario"
        ),
        descriptions=tuple(
            (node["location"]["line"], line.strip())
            for node in (feature, *(node for _, node, _, _ in sections))
            for line in node["description"].splitlines()
        ),
    )


def _sections(
    parent: Any, rule: str | None, tags: frozenset[str]
) -> Iterator[tuple[str, Any, str | None, frozenset[str]]]:
    """Backgrounds, rules and scenarios in the order of the file, each with the rule it is in and the tags it has."""
    inherited = tags | _tags(parent)
    for child in parent["children"]:
        ((kind, node),) = child.items()
        yield kind, node, rule, inherited | _tags(node)
        if kind == "rule":
            yield from _sections(node, node["name"], inherited)


def _scenario(node: Any, rule: str | None, tags: frozenset[str], pickles: Any) -> Scenario:
    runs = [pickle for pickle in pickles if pickle["astNodeIds"][0] == node["id"]]
    return Scenario(
        line=node["location"]["line"],
        name=node["name"],
        rule=rule,
        tags=tags,
        steps=_steps(node),
        runs=len(runs),
        has_outcome=all(any(step["type"] == OUTCOME for step in run["steps"]) for run in runs),
    )


def _steps(node: Any) -> tuple[Step, ...]:
    return tuple(
        Step(
            line=step["location"]["line"],
            keyword=step["keyword"].strip(),
            text=step["text"],
            rows=len(step["dataTable"]["rows"]) if "dataTable" in step else 0,
        )
        for step in node["steps"]
    )


def _tags(node: Any) -> frozenset[str]:
    return frozenset(tag["name"].removeprefix("@") for tag in node.get("tags", ()))


def _all_tags(feature: Any, sections: list[tuple[str, Any, str | None, frozenset[str]]]) -> Iterator[str]:
    yield from _tags(feature)
    for _, node, _, _ in sections:
        yield from _tags(node)
        for examples in node.get("examples", ()):
            yield from _tags(examples)
