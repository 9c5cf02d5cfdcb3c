"""All features keep to FEATURES.md. What pytest-bdd would pass in silence is `guard.py`'s matter."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house import story, wording
from tests.house.assertions import idle_thens
from tests.house.story import Story

ROOT = Path(__file__).parents[2]
FEATURES = ROOT / "features"
SHOP = ROOT / "shop"
STORIES = [story.read(path) for path in sorted(FEATURES.rglob("*.feature"))]

_DECLARED = re.compile(r"^\W*`@(\w+)`", re.MULTILINE)


@pytest.mark.parametrize("rule", wording.RULES, ids=lambda rule: rule.__name__)
def test_features_are_worded_as_the_house_wants(rule: wording.Rule) -> None:
    _none(f"{_short(one)}: {problem}" for one in STORIES for problem in rule(one))


def test_titles_are_unique_within_the_project() -> None:
    _none(_twice("features", (one.name for one in STORIES)))
    _none(_twice("rules", (rule for one in STORIES for rule in one.rules)))
    _none(_twice("scenarios", (scenario.name for one in STORIES for scenario in one.scenarios)))


def test_the_path_of_a_feature_names_a_door_and_a_room() -> None:
    _none(problem for one in STORIES for problem in _misplaced(one.path.relative_to(FEATURES), SHOP))


def test_every_tag_is_declared_with_its_meaning() -> None:
    declared = set(_DECLARED.findall((FEATURES / "README.md").read_text("utf-8")))
    _none(
        f"{_short(one)}: @{tag} is not declared in features/README.md" for one in STORIES for tag in one.tags - declared
    )


def test_the_stories_to_demonstrate_are_a_handful_and_are_listed() -> None:
    listed = (FEATURES / "README.md").read_text("utf-8")
    smoke = [(one, scenario) for one in STORIES for scenario in one.scenarios if "smoke" in scenario.tags]
    assert 8 <= sum(scenario.runs for _, scenario in smoke) <= 12
    wanted = [f"[{scenario.name}]({one.path.relative_to(FEATURES)})" for one, scenario in smoke]
    assert sorted(wanted) == sorted(re.findall(r"^\d+\. (.+)$", listed, re.MULTILINE))


def test_what_the_readme_quotes_stands_in_a_feature() -> None:
    (quoted,) = re.findall(r"```gherkin\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert any(_lines(quoted) <= _lines(one.path.read_text("utf-8")) for one in STORIES), quoted


def test_every_then_can_fail() -> None:
    _none(idle_thens(sorted((ROOT / "tests").glob("*.py")) + sorted((ROOT / "tests" / "step_defs").rglob("*.py"))))


# -- and the rules themselves


GOOD = """@money
Feature: Placing an order
  Customers can trust the amount.
  Rule: Nothing is placed when the amount has changed
    Background:
      Given the shop sells "Button mushrooms" at £4.20
    Example: The price went up
      When Ada confirms her order
      Then Ada is told that the total is now £9.00
"""


def test_a_well_worded_feature_passes() -> None:
    assert _problems(GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("  Customers can trust the amount.\n", "", "line 1: the feature does not say why it matters"),
        (
            "  Rule: Nothing is placed when the amount has changed\n",
            "",
            "line 6: 'The price went up' illustrates no Rule",
        ),
        ("When Ada", "When I", "line 8: 'I' is nobody's name"),
        ("When Ada", "When the user", "line 8: 'the user' is nobody's name"),
        ("confirms her order", "clicks the button", "line 8: 'clicks' is a technical word"),
        ("confirms her order", "POSTs nothing, DELETE", "line 8: 'DELETE' is a technical word"),
        ("is told", "sees status 302", "line 9: 'status 302' is a technical word"),
        ("is told", "sees order_total", "line 9: 'order_total' is a technical word"),
        ("is told", "goes to /checkout/review", "line 9: '/checkout/review' is a technical word"),
        ("The price went up", "The form is wrong", "line 7: 'form' is a technical word"),
        (
            '      Given the shop sells "B',
            "      Given a\n" * 4 + '      And the shop sells "B',
            "Background has 5 lines",
        ),
        ("      When Ada confirms her order\n", "      When Ada waits\n" * 3, "has 3 Whens, more than 2"),
        ("      When Ada confirms her order\n", "      And Ada waits\n" * 10, "has 11 steps, more than 10"),
    ],
)
def test_each_kind_of_bad_wording_is_told(good: str, bad: str, why: str) -> None:
    assert good in GOOD
    assert why in "\n".join(_problems(GOOD.replace(good, bad, 1)))


def test_programmers_and_administrators_may_speak_their_language() -> None:
    text = GOOD.replace("is told that", "gets JSON where")
    assert _problems(text) == ["line 9: 'JSON' is a technical word"]
    assert _problems(text, Path("features/api/cart/x.feature")) == []


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("storefront/cart/x.feature", None),
        ("cli/cart/x.feature", None),
        ("storefront/search/x.feature", None),
        ("window/cart/x.feature", "there is no door shop/window"),
        ("storefront/cellar/x.feature", "there is no room shop/cellar, nor shop/storefront/cellar"),
        ("cart/x.feature", "should be features/<door>/<room>/<story>.feature"),
    ],
)
def test_a_misplaced_feature_is_told(tmp_path: Path, path: str, why: str | None) -> None:
    for folder in ("storefront", "cart"):
        (tmp_path / folder).mkdir()
    for module in ("cli.py", "storefront/search.py"):
        (tmp_path / module).touch()
    assert [why in problem for problem in _misplaced(Path(path), tmp_path) if why] == [True] * bool(why)


@pytest.mark.parametrize(
    ("body", "idle"),
    [
        ("assert she", False),
        ("pass", True),
        ("assert True", True),
        ("she.sees('x')", True),
        ("with pytest.raises(KeyError): x()", False),
        ("should_see(she)", False),
        ("should_wait(she)", True),
        ("should_be_unknown(she)", True),
    ],
)
def test_a_then_that_cannot_fail_is_told(tmp_path: Path, body: str, idle: bool) -> None:
    module = tmp_path / "test_x.py"
    helpers = "def should_see(x): assert x\ndef should_wait(x): x.wait()\n"
    module.write_text(f"{helpers}@given('a')\ndef a(): pass\n@then('b')\ndef b(she):\n    {body}\n", encoding="utf-8")
    assert list(idle_thens([module])) == ["test_x.py:6: the Then step b() asserts nothing"] * idle


def _problems(text: str, path: Path = Path("features/storefront/cart/x.feature")) -> list[str]:
    return [problem for rule in wording.RULES for problem in rule(story.parse(text, path))]


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines()}


def _misplaced(path: Path, shop: Path) -> Iterator[str]:
    if len(path.parts) != 3:
        yield f"{path} should be features/<door>/<room>/<story>.feature"
        return
    door, room, _ = path.parts
    if not _is_there(shop / door):
        yield f"{path}: there is no door shop/{door}"
    elif not _is_there(shop / room) and not _is_there(shop / door / room):
        yield f"{path}: there is no room shop/{room}, nor shop/{door}/{room}"


def _is_there(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").is_file()


def _twice(what: str, titles: Iterable[str]) -> Iterator[str]:
    counted = Counter(" ".join(title.casefold().split()) for title in titles)
    return (f"{times} {what} are called {title!r}" for title, times in counted.items() if times > 1)


def _none(problems: Iterable[str]) -> None:
    found = list(problems)
    assert not found, "\n  " + "\n  ".join(found)


def _short(one: Story) -> str:
    return str(one.path.relative_to(ROOT))
