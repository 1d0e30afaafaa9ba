"""Names and docstrings that a search finds: each public name once, docstrings in the imperative."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import config

ROOT = Path(config.__file__).resolve().parents[2]
FOLDERS = ("site", "news", "products", "scripts", "tests")
RIDDLES = {"of", "at", "note", "one", "found", "asked", "there"}
VAGUE = {"of", "at", "one", "found", "asked", "there", "told", "said"}
"""Names that no variable or argument has; ``note`` is a field of several models."""
QUESTIONS = {"what", "who", "which", "where", "how", "whether"}
DEMANDED = {
    "main",  # scripts
    "Command",  # Django's management commands
    "apply",  # each of wagtail_patches
    "register_actions",  # Wagtail's hooks
    "Migration",
}
"""Names that a framework or a convention asks for in several modules."""
FIELDS = {"products/blocks.py: note"}
"""Properties with the name of the content field that they show."""


def python_files() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (ROOT / folder).rglob("*.py")


def definitions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_public_name_stands_twice() -> None:
    places = defaultdict(list)
    for path in python_files():
        if path.is_relative_to(ROOT / "tests") or "migrations" in path.parts:
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            is_definition = isinstance(node, ast.FunctionDef | ast.ClassDef)
            if is_definition and not node.name.startswith("_") and node.name not in DEMANDED:
                places[node.name].append(name_of(path))
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_no_name_is_a_riddle() -> None:
    wrong = [name_of(path) for path in python_files() if path.stem in RIDDLES]
    for path in python_files():
        if path.is_relative_to(ROOT / "tests"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        wrong += [f"{name_of(path)}: {node.name}" for node in definitions(tree)
                  if node.name in RIDDLES]  # fmt: skip
    assert set(wrong) - FIELDS == set()


def test_no_variable_is_a_riddle() -> None:
    wrong = []
    for path in python_files():
        if path.is_relative_to(ROOT / "tests") or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            stored = node.id if isinstance(node, ast.Name) else getattr(node, "arg", None)
            is_name = isinstance(node, ast.arg) or isinstance(getattr(node, "ctx", None), ast.Store)
            if is_name and stored in VAGUE:
                wrong.append(f"{name_of(path)}:{node.lineno}: {stored}")
    assert wrong == []


def test_docstrings_begin_with_no_question() -> None:
    wrong = []
    for path in python_files():
        tree = ast.parse(path.read_text("utf-8"))
        for node in [tree, *definitions(tree)]:
            words = (ast.get_docstring(node) or "").split()
            if words and words[0].strip(",.:;`").lower() in QUESTIONS:
                wrong.append(f"{name_of(path)}: {words[:4]}")
    assert wrong == []
