"""Whether a Then can fail at all: read from its code, strictly and simply."""

import ast
from collections.abc import Iterator
from pathlib import Path

# A function of such a name counts as an assertion where it contains one itself.
ASSERTING = ("should_", "expect", "assert_")


def idle_thens(modules: list[Path]) -> Iterator[str]:
    """Every Then step in these modules that has no assertion in its body, and calls no function that has one."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in modules}
    functions = [
        (path, node) for path, tree in trees.items() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
    ]
    trusted = {node.name for _, node in functions if node.name.startswith(ASSERTING) and _asserts(node)}
    for path, node in functions:
        if _is_then(node) and not _asserts(node) and not _calls(node) & trusted:
            yield f"{path.name}:{node.lineno}: the Then step {node.name}() asserts nothing"


def _is_then(function: ast.FunctionDef) -> bool:
    decorators = (node.func if isinstance(node, ast.Call) else node for node in function.decorator_list)
    return any(_name(decorator) == "then" for decorator in decorators)


def _asserts(function: ast.FunctionDef) -> bool:
    """`assert True` is none."""
    return any(
        (isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant))
        or (isinstance(node, ast.Call) and _name(node.func) == "raises")
        for node in ast.walk(function)
    )


def _calls(function: ast.FunctionDef) -> set[str]:
    return {_name(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
