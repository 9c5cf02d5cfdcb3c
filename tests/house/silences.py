"""What pytest-bdd would pass in silence and the feature file alone gives away."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.house.story import Story

_LIKE_A_STEP = re.compile(
    r"(?:given|when|then|and|but|scenario|background|examples?|rule)\b|\*\s|\|"
    r"|(?:giv|gvi|whe|wehn|whn|thn|tehn|hten)\w{0,3}\s",
    re.IGNORECASE,
)


def silences(story: Story) -> Iterator[str]:
    yield from _names_given_twice(story)
    yield from _nothing_to_run(story)
    yield from _texts_like_steps(story)


def _names_given_twice(story: Story) -> Iterator[str]:
    """pytest-bdd keeps scenarios by name, so that of two only the last would run, whatever rules they are under."""
    counted = Counter(scenario.name for scenario in story.scenarios)
    for name, times in counted.items():
        if times > 1:
            yield f"{times} scenarios are called {name!r}"


def _nothing_to_run(story: Story) -> Iterator[str]:
    for scenario in story.scenarios:
        if not scenario.runs:
            yield f"line {scenario.line}: {scenario.name!r} has Examples without a row"
        elif not scenario.has_outcome:
            yield f"line {scenario.line}: {scenario.name!r} has no Then"


def _texts_like_steps(story: Story) -> Iterator[str]:
    """A misspelt first keyword makes a description of the step."""
    for line, text in story.descriptions:
        if _LIKE_A_STEP.match(text):
            yield f"line {line}: {text!r} is read as a description; is its keyword misspelt?"
