"""Each silent pass of pytest-bdd is an error: one tiny project each."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

FEATURE = """
Feature: Jars
  Why it matters.
  Rule: Jars are counted
    Example: One jar
      Given a jar
      When Ada looks
      Then she sees 1 jar
    Scenario Outline: Several jars
      Given a jar
      When Ada looks
      Then she sees <n> jar
      Examples:
        | n |
        | 1 |
"""
STEPS = """
from pytest_bdd import given, parsers, scenarios, then, when
scenarios(".")
@given("a jar")
def _(): pass
@when("Ada looks")
def _(): pass
@then(parsers.parse("she sees {n:d} jar"))
def _(n): assert n == 1
"""
PLUGINS = ("-p", "pytest_bdd.plugin", "-p", "tests.house.guard", "-p", "no:cacheprovider", "--assert=plain")


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    # Twenty runs within a run: without other plugins and rewriting each takes a tenth of the time.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    # For processes of their own, which find the guard by no other way.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makeini("[pytest]\nbdd_features_base_dir = features/\ntestpaths = .\nmarkers = todo: not built\n")
    return pytester


def collected(project: pytest.Pytester, feature: str = FEATURE, steps: str = STEPS, *options: str) -> str:
    write(project, feature, steps)
    return shown(project.runpytest_inprocess(*PLUGINS, *options))


def write(project: pytest.Pytester, feature: str, steps: str) -> None:
    (project.path / "features").mkdir(exist_ok=True)
    (project.path / "features" / "jars.feature").write_text(feature, encoding="utf-8")
    project.makepyfile(test_jars=steps)


def shown(result: pytest.RunResult) -> str:
    return "\n".join([f"exit {int(result.ret)}", *result.outlines, *result.errlines])


def test_a_sound_project_passes(project: pytest.Pytester) -> None:
    told = collected(project)
    assert "exit 0" in told
    assert "2 passed" in told


@pytest.mark.parametrize(
    ("sound", "broken", "why"),
    [
        ("Scenario Outline: Several jars", "Scenario Outline: One jar", "2 scenarios are called 'One jar'"),
        ("Example: One jar\n      Given", "Example: One jar\n      Givn", "'Givn a jar' is read as a description"),
        (
            "Example: One jar\n      Given a",
            "Example: One jar\n      given a",
            "'given a jar' is read as a description",
        ),
        ("        | 1 |\n", "", "'Several jars' has Examples without a row"),
        ("      Then she sees 1 jar\n", "", "'One jar' has no Then"),
        ("Given a jar", "Given a barrel", "given 'a barrel' is answered by no step definition"),
        ("Given a jar\n      When Ada looks\n      Then she sees <n>", "Then she sees <n>", ""),
    ],
)
def test_a_broken_feature_is_told(project: pytest.Pytester, sound: str, broken: str, why: str) -> None:
    assert sound in FEATURE
    told = collected(project, FEATURE.replace(sound, broken, 1))
    assert (why in told and "exit 4" in told) if why else "exit 0" in told


def test_two_scenarios_of_one_name_under_two_rules_are_told(project: pytest.Pytester) -> None:
    feature = FEATURE.replace(
        "    Scenario Outline: Several jars", "  Rule: Jars are many\n    Scenario Outline: One jar"
    )
    assert "2 scenarios are called 'One jar'" in collected(project, feature)


@pytest.mark.parametrize(
    ("added", "why"),
    [
        (
            "@then(parsers.re('she sees .*'))\ndef _(): assert True",
            "is answered by 'she sees .*' (test_jars.py:9) and",
        ),
        ("@given('a lid')\nasync def _(): pass", "'a lid' (test_jars.py:9) is async"),
        ("@given('a lid')\ndef _(): pass", "'a lid' (test_jars.py:9) is said by no feature"),
    ],
)
def test_broken_steps_are_told(project: pytest.Pytester, added: str, why: str) -> None:
    told = collected(project, FEATURE, STEPS + added)
    assert why in told
    assert "exit 4" in told


def test_one_step_that_is_imported_twice_is_one(project: pytest.Pytester) -> None:
    project.makeconftest("from common import *")
    project.makepyfile(common="from pytest_bdd import given\n@given('a jar')\ndef _(): pass\n")
    steps = STEPS.replace('@given("a jar")\ndef _(): pass\n', "from common import *\n")
    assert "exit 0" in collected(project, FEATURE, steps)


def test_a_function_that_answers_to_two_sentences_is_used_when_one_is_said(project: pytest.Pytester) -> None:
    steps = STEPS.replace('@given("a jar")', '@given("a jar")\n@given("one jar")')
    assert "exit 0" in collected(project, FEATURE, steps)


def test_a_nearer_step_of_the_same_words_is_told(project: pytest.Pytester) -> None:
    project.makeconftest("from pytest_bdd import given\n@given('a jar')\ndef _(): pass\n")
    assert "is answered by 'a jar' (conftest.py:2) and 'a jar' (test_jars.py:3)" in collected(project)


def test_a_worker_of_xdist_says_it_with_a_failing_test(project: pytest.Pytester) -> None:
    write(project, FEATURE.replace("a jar", "a barrel"), STEPS)
    # xdist hands its workers the path with which its own process began.
    told = shown(project.runpytest_subprocess(*PLUGINS, "-p", "xdist", "-n", "1", "-k", "several"))
    assert "is answered by no step definition" in told
    assert "1 failed" in told


def test_a_feature_that_nobody_binds_is_told(project: pytest.Pytester) -> None:
    (project.path / "features").mkdir()
    (project.path / "features" / "lids.feature").write_text("Feature: Lids\n", encoding="utf-8")
    told = collected(project, FEATURE, STEPS.replace('scenarios(".")', 'scenarios("jars.feature")'))
    assert "lids.feature: no test module binds it" in told


def test_a_scenario_that_is_bound_twice_is_told(project: pytest.Pytester) -> None:
    project.makepyfile(test_again=STEPS)
    assert "'One jar' has 1 runs, and pytest collected 2" in collected(project)


def test_what_is_still_to_do_may_have_no_steps(project: pytest.Pytester) -> None:
    feature = FEATURE.replace("    Example:", "    @todo\n    Example:").replace("Given a jar", "Given a barrel", 1)
    told = collected(project, feature, STEPS)
    assert "exit 0" in told
    assert "1 passed, 1 deselected" in told


@pytest.mark.parametrize(
    "options",
    [
        ["-k", "one_jar"],
        ["-m", "not todo"],
        ["test_jars.py"],
        ["test_jars.py::test_one_jar"],
        ["--deselect", "test_jars.py"],
    ],
)
def test_a_part_of_the_suite_is_not_blamed_for_the_rest(project: pytest.Pytester, options: list[str]) -> None:
    """The other feature and the unused step count only where everything is collected."""
    (project.path / "features").mkdir()
    part = any(option.startswith("test_jars") for option in options) and "--deselect" not in options
    if part:
        (project.path / "features" / "lids.feature").write_text("Feature: Lids\n", encoding="utf-8")
    extra = "@given('a lid')\ndef _(): pass" if part else ""
    told = collected(project, FEATURE, STEPS.replace('"."', '"jars.feature"') + extra, *options)
    assert "disagree" not in told
