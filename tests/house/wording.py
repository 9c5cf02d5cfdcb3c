"""The rules of FEATURES.md for one feature file. Each yields what is wrong, with its line."""

import re
from collections.abc import Callable, Iterator, Set

from tests.house.story import Story

LONGEST_BACKGROUND = 4
LONGEST_SCENARIO = 10
MOST_WHENS = 2

_TECHNICAL = re.compile(
    r"\b(?:urls?|https?|html|css|ajax|api|json|xml|csv|graphql|sql|csrf|cookies?|sessions?|databases?|endpoints?"
    r"|selectors?|status codes?|status \d{3}|responds?|requests?|redirect(?:s|ed)?|pages? loads?|submit(?:s|ted)?"
    r"|click(?:s|ed)?|buttons?|forms?|fields?|dropdowns?|checkbox(?:es)?|modals?|frontend|backend|caches?|tokens?"
    r"|headers?|queues?|threads?|null|stderr|stdout|exit codes?)\b",
    re.IGNORECASE,
)
_METHODS = re.compile(r"\b(?:GET|POST|PUT|PATCH|DELETE)\b")
_CODE_NAMES = re.compile(r"\b\w+_\w+\b|(?<!\w)/\w+(?:/\w+)+|\b\w+\(\)")
_NOBODY = re.compile(r"\bI(?:'m|'ve|'ll)?\b|\bmy\b|\b[Tt]he (?:user|system|website|application)\b")
_QUOTED = re.compile(r'"[^"]*"|<[^>]*>')

# Doors whose customers are programmers and administrators: there, these words are the language of the subject.
ALLOWED: dict[str, Set[str]] = {
    "api": frozenset(
        {"api", "json", "graphql", "request", "requests", "responds", "token", "tokens", "header", "headers", "field"}
        | {"fields", "http", "url", "urls", "endpoint"}
    ),
    "cli": frozenset({"database", "csv", "exit code", "exit codes", "queue", "url"}),
}

Rule = Callable[[Story], Iterator[str]]


def says_why(story: Story) -> Iterator[str]:
    if not story.why:
        yield "line 1: the feature does not say why it matters"


def rules_first(story: Story) -> Iterator[str]:
    for scenario in story.scenarios:
        if scenario.rule is None:
            yield f"line {scenario.line}: {scenario.name!r} illustrates no Rule"


def people_have_names(story: Story) -> Iterator[str]:
    for line, text in _sentences(story):
        if found := _NOBODY.search(text):
            yield f"line {line}: {found[0]!r} is nobody's name"


def what_not_how(story: Story) -> Iterator[str]:
    allowed = ALLOWED.get(door(story), frozenset())
    for line, text in _sentences(story):
        for pattern in (_TECHNICAL, _METHODS, _CODE_NAMES):
            for found in pattern.finditer(text):
                if found[0].lower() not in allowed:
                    yield f"line {line}: {found[0]!r} is a technical word"


def short(story: Story) -> Iterator[str]:
    for steps in story.backgrounds:
        if (length := sum(1 + step.rows for step in steps)) > LONGEST_BACKGROUND:
            yield f"line {steps[0].line}: the Background has {length} lines, more than {LONGEST_BACKGROUND}"
    for scenario in story.scenarios:
        if (length := len(scenario.steps)) > LONGEST_SCENARIO:
            yield f"line {scenario.line}: {scenario.name!r} has {length} steps, more than {LONGEST_SCENARIO}"
        if (whens := sum(step.keyword == "When" for step in scenario.steps)) > MOST_WHENS:
            yield f"line {scenario.line}: {scenario.name!r} has {whens} Whens, more than {MOST_WHENS}"


RULES: list[Rule] = [says_why, rules_first, people_have_names, what_not_how, short]


def door(story: Story) -> str:
    """The first folder beneath features/."""
    parts = story.path.parts
    return parts[parts.index("features") + 1] if "features" in parts else ""


def _sentences(story: Story) -> Iterator[tuple[int, str]]:
    """Steps and titles without what is quoted in them, which is the shop's goods and texts."""
    for step in story.steps:
        yield step.line, _QUOTED.sub("", step.text)
    for scenario in story.scenarios:
        yield scenario.line, _QUOTED.sub("", scenario.name)
    for rule in story.rules:
        yield 1, _QUOTED.sub("", rule)
