"""A pytest plugin: what pytest-bdd 9.0 would pass in silence is an error of collection.

Scenarios that never run, steps that nothing or more than one thing answers to, steps that are never awaited, and, when
the whole suite is collected, feature files nobody binds and steps nobody says. It reads pytest-bdd's registries, which
are private: the pair pytest and pytest-bdd is pinned.
"""

import inspect
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import ScenarioTemplate
from pytest_bdd.parser import Step as CollectedStep
from pytest_bdd.scenario import scenario_wrapper_template_registry
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from tests.house import story
from tests.house.silences import silences

TODO = "todo"
"""Agreed and not built yet: its steps need not exist."""

Definitions = list[tuple[str, StepFunctionContext]]
"""Step definitions, each with the name of the fixture pytest-bdd keeps it in."""

Scenarios = list[tuple[pytest.Item, ScenarioTemplate]]


# First and around: it looks before -k, -m and --deselect have taken anything away, and speaks after them.
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> Generator[None]:
    problems = [] if session.testsfailed else list(dict.fromkeys(_problems(session, config, items)))
    yield
    _leave_out_what_is_to_do(config, items)
    if not problems:
        return
    told = "\n  ".join(["features and steps disagree:", *problems])
    if not hasattr(config, "workerinput"):
        raise pytest.UsageError(told)
    # A worker of xdist that cannot collect dies without a word; a test that fails says why.
    items[:] = [Disagreement.from_parent(session, name="features-and-steps-disagree", told=told)]


def _leave_out_what_is_to_do(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is agreed and not built is not run, unless somebody asks for it by its mark."""
    left_out = [item for item in items if item.get_closest_marker(TODO)]
    if left_out and TODO not in (config.option.markexpr or ""):
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


class Disagreement(pytest.Item):
    def __init__(self, *, told: str, **options: Any) -> None:
        super().__init__(**options)
        self.told = told

    def runtest(self) -> None:
        pytest.fail(self.told, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name


def _problems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> Iterator[str]:
    scenarios = [(item, template) for item in items if (template := _template(item)) is not None]
    whole = _is_whole(config)
    yield from _of_files(scenarios, whole)
    yield from _of_steps(session, scenarios, whole)
    if whole:
        yield from _of_unbound_files(config, scenarios)


def _template(item: pytest.Item) -> ScenarioTemplate | None:
    function = getattr(item, "obj", None)
    return scenario_wrapper_template_registry.get(function) if inspect.isfunction(function) else None


def _is_whole(config: pytest.Config) -> bool:
    """Whether everything under testpaths is collected: no path or test picked out, nothing ignored, no --lf."""
    if any(config.getoption(name, None) for name in ("lf", "ignore", "ignore_glob")):
        return False
    named = [config.invocation_params.dir / arg for arg in config.args]
    wanted = [config.rootpath / path for path in config.getini("testpaths") or ["."]]
    return all(any(path.is_relative_to(arg) for arg in named) for path in wanted)


def _of_files(scenarios: Scenarios, whole: bool) -> Iterator[str]:
    bound = Counter((template.feature.filename, template.line_number) for _, template in scenarios)
    for filename in dict.fromkeys(filename for filename, _ in bound):
        read = story.read(Path(filename))
        yield from (f"{_short(filename)}: {silence}" for silence in silences(read))
        for scenario in read.scenarios if whole else ():
            times = bound[filename, scenario.line]
            if scenario.runs != times:
                place = f"{_short(filename)}:{scenario.line}: {scenario.name!r}"
                yield f"{place} has {scenario.runs} runs, and pytest collected {times}"


def _of_unbound_files(config: pytest.Config, scenarios: Scenarios) -> Iterator[str]:
    bound = {Path(template.feature.filename) for _, template in scenarios}
    features = config.rootpath / (config.getini("bdd_features_base_dir") or ".")
    for path in sorted(features.rglob("*.feature")):
        if path not in bound:
            yield f"{_short(str(path))}: no test module binds it, so it never runs"


def _of_steps(session: pytest.Session, scenarios: Scenarios, whole: bool) -> Iterator[str]:
    definitions = list(_definitions(session))
    matching: dict[tuple[str, str], list[str]] = {}
    used: set[object] = set()
    for item, template in scenarios:
        for step in _rendered(item, template):
            said = (step.type, step.name)
            if said not in matching:
                matching[said] = _matching(step, definitions)
            found = _visible(session, item, matching[said])
            used |= {definition.step_func for definition in found}
            yield from _of_step(item, template, step, found)
    yield from _of_definitions(definitions, used if whole else None)


def _of_step(
    item: pytest.Item, template: ScenarioTemplate, step: CollectedStep, found: list[StepFunctionContext]
) -> Iterator[str]:
    place = f"{_short(template.feature.filename)}:{step.line_number}: {step.type} {step.name!r}"
    if not found and not item.get_closest_marker(TODO):
        yield f"{place} is answered by no step definition"
    elif len(found) > 1:
        yield f"{place} is answered by {' and '.join(sorted(map(_told, found)))}"


def _definitions(session: pytest.Session) -> Iterator[tuple[str, StepFunctionContext]]:
    manager = session._fixturemanager
    seen: set[int] = set()
    for name in get_fixture_names(manager):
        registered = manager._arg2node2fixturedefs.get(name, {}).values()
        for fixture in (fixture for fixtures in registered for fixture in fixtures):
            definition = step_function_context_registry.get(fixture.func)
            if definition is None or definition.step_func.__module__.startswith("pytest_bdd."):
                continue
            if id(definition) not in seen:
                seen.add(id(definition))
                yield name, definition


def _rendered(item: pytest.Item, template: ScenarioTemplate) -> list[CollectedStep]:
    call = getattr(item, "callspec", None)
    return list(template.render(call.params.get("_pytest_bdd_example", {}) if call else {}).steps)


def _matching(step: CollectedStep, definitions: Definitions) -> list[str]:
    """The same sentences come again and again: it is asked once for each, and only visibility for each scenario."""
    return list(
        dict.fromkeys(
            name
            for name, definition in definitions
            if definition.type in (None, step.type) and definition.parser.is_matching(step.name)
        )
    )


def _visible(session: pytest.Session, item: pytest.Item, names: list[str]) -> list[StepFunctionContext]:
    """By identity: one definition that two modules import is still one."""
    fixtures = (fixture for name in names for fixture in getfixturedefs(session._fixturemanager, name, item) or ())
    found = (step_function_context_registry.get(fixture.func) for fixture in fixtures)
    return list({id(definition): definition for definition in found if definition is not None}.values())


def _of_definitions(definitions: Definitions, used: set[object] | None) -> Iterator[str]:
    """A function that answers to several sentences, as "1 day passes" and "2 days pass", is used when one is said."""
    for _, definition in definitions:
        function = definition.step_func
        if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
            yield f"{_told(definition)} is async: nobody would await it"
        if used is not None and function not in used:
            yield f"{_told(definition)} is said by no feature"


def _told(definition: StepFunctionContext) -> str:
    code = definition.step_func.__code__
    return f"{definition.parser.name!r} ({_short(code.co_filename)}:{code.co_firstlineno})"


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else path.name
