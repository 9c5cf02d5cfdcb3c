"""The code of the shop keeps to HOUSE.md, as far as that can be read from it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from shop import create_app

SHOP = Path(__file__).parents[2] / "shop"

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
BANNED_NAMES = frozenset({"utils", "util", "helpers", "helper", "services", "service", "manager", "managers"})
ROOMS = frozenset(
    {"addressing", "taxation", "shipping", "payments", "accounts", "catalogue", "inventory", "cart", "promotions"}
    | {"pricing", "orders", "checkout", "post"}
)
REQUEST_SIDE = frozenset(
    {"request", "session", "g", "current_app", "flash", "url_for", "redirect", "render_template"}
    | {"render_template_string", "abort", "make_response"}
)
ENDING = frozenset({"commit", "rollback"})


def test_modules_and_functions_fit_a_screen() -> None:
    _none(_too_long(SHOP))


def test_nothing_is_imported_inside_a_function() -> None:
    _none(_hidden_imports(SHOP))


def test_no_module_is_named_for_nothing() -> None:
    _none(_banned_names(SHOP))


def test_rooms_know_nothing_of_requests() -> None:
    _none(_flask_in_rooms(SHOP))


def test_rooms_never_end_a_transaction() -> None:
    _none(_endings_in_rooms(SHOP))


def test_two_shops_can_be_made_in_one_process(tmp_path: Path) -> None:
    shops = [create_app(_settings(tmp_path / name)) for name in ("first", "second")]
    endpoints = [{rule.endpoint for rule in shop.url_map.iter_rules()} for shop in shops]
    assert endpoints[0] == endpoints[1]
    assert shops[0].extensions is not shops[1].extensions


# -- and the guards themselves


BAD = {
    "long.py": "x = 1\n" * 301,
    "tall.py": "def tall():\n" + "    x = 1\n" * 40,
    "cart/hiding.py": "def hide():\n    import os\n    class X:\n        from sys import path\n",
    "storefront/utils.py": "",
    "orders/history.py": "from flask import Flask, g\nimport flask\nfrom flask.globals import request\n",
    "cart/ending.py": "def end(session):\n    session.commit()\n    session.begin().rollback()\n",
    "storefront/cart.py": "from flask import request\ndb.session.commit()\n",
}


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    for name, text in BAD.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_the_house_forbids_is_found(bad: Path) -> None:
    assert list(_too_long(bad)) == ["long.py has 301 lines", "tall.py:1: tall() has 41 lines"]
    assert list(_hidden_imports(bad)) == [
        "cart/hiding.py:2: import inside hide()",
        "cart/hiding.py:4: import inside hide()",
    ]
    assert list(_banned_names(bad)) == ["storefront/utils.py is named for nothing"]
    assert list(_flask_in_rooms(bad)) == [
        "orders/history.py:1: the room imports g of flask",
        "orders/history.py:2: the room imports flask",
        "orders/history.py:3: the room imports request of flask.globals",
    ]
    assert list(_endings_in_rooms(bad)) == [
        "cart/ending.py:2: the room calls commit()",
        "cart/ending.py:3: the room calls rollback()",
    ]


def _settings(folder: Path) -> dict[str, object]:
    return {
        "TESTING": True,
        "SECRET_KEY": "only-for-the-guards-of-this-house",
        "FOLDER": str(folder),
        "DATABASE_URL": "sqlite://",
    }


def _too_long(folder: Path) -> Iterator[str]:
    for path, tree in _modules(folder):
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE:
            yield f"{path.relative_to(folder)} has {lines} lines"
        for function in _functions(tree):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{path.relative_to(folder)}:{function.lineno}: {function.name}() has {length} lines"


def _hidden_imports(folder: Path) -> Iterator[str]:
    for path, tree in _modules(folder):
        for function in _functions(tree):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield f"{path.relative_to(folder)}:{node.lineno}: import inside {function.name}()"


def _banned_names(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if (path.suffix == ".py" or path.is_dir()) and path.stem.lower() in BANNED_NAMES:
            yield f"{path.relative_to(folder)} is named for nothing"


def _flask_in_rooms(folder: Path) -> Iterator[str]:
    for path, tree in _rooms(folder):
        for node in ast.walk(tree):
            for name in _request_side(node):
                yield f"{path.relative_to(folder)}:{getattr(node, 'lineno', 0)}: the room imports {name}"


def _request_side(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.partition(".")[0] == "flask")
    elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "flask":
        yield from (f"{alias.name} of {node.module}" for alias in node.names if alias.name in REQUEST_SIDE)


def _endings_in_rooms(folder: Path) -> Iterator[str]:
    for path, tree in _rooms(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ENDING:
                yield f"{path.relative_to(folder)}:{node.lineno}: the room calls {node.func.attr}()"


def _rooms(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    return (
        (path, tree)
        for path, tree in _modules(folder)
        if path.relative_to(folder).parts[0].removesuffix(".py") in ROOMS
    )


def _modules(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    """Migrations are as long as the tables want and are never changed, so they are left alone."""
    for path in sorted(folder.rglob("*.py")):
        if "migrations" not in path.relative_to(folder).parts:
            yield path, ast.parse(path.read_text("utf-8"))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _none(problems: Iterator[str]) -> None:
    found = list(problems)
    assert not found, "\n  " + "\n  ".join(found)
