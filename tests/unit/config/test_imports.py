"""Import rules: modules import from lower layers only, and never in a cycle."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import config

ROOT = Path(config.__file__).resolve().parents[2]
PACKAGES = [*sorted((ROOT / "site").glob("*/")), ROOT / "news", ROOT / "products"]

LAYERS: tuple[tuple[str, ...], ...] = (
    ("config", "demo", "styleguide"),
    ("search",),
    ("enquiries",),
    ("news", "products", "pages", "media.jobs"),
    ("seo", "media.share", "accounts"),
    ("wagtail_patches",),
    ("core",),
    ("media", "outbox"),
    ("page_cache", "uploads", "security"),
    ("jobs", "languages"),
)
"""Layers from top to bottom: a package imports from itself and from lower layers only.

It does not import from other packages of its layer. An entry is a package, or a part of one by its
dotted name (``media.share``); the longest matching name applies.
"""
ROOMS = {room: depth for depth, layer in enumerate(LAYERS) for room in layer}

Graph = dict[str, set[str]]


def modules_below(packages: list[Path]) -> dict[str, Path]:
    """Return the files of all modules of the packages by their dotted names."""
    files = [file for package in packages for file in package.rglob("*.py")]
    roots = {file: next(p.parent for p in packages if file.is_relative_to(p)) for file in files}
    return {
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): file
        for file, root in roots.items()
    }


def read_imports(modules: dict[str, Path]) -> Graph:
    """Return the imported project modules of each module, including imports inside functions.

    Imports in ``ready()`` of an app config are left out: they run after all modules are loaded.
    """
    return {
        name: {_known(imported, modules) for imported in _imported(name, file)} - {"", name}
        for name, file in modules.items()
    }


def _known(imported: str, modules: dict[str, Path]) -> str:
    """Return the project module that a dotted name refers to; blank if there is none."""
    while imported and imported not in modules:
        imported = imported.rpartition(".")[0]
    return imported


def _imported(name: str, file: Path) -> Iterator[str]:
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    left_out = "ready" if file.name == "apps.py" else ""
    for node in _nodes(ast.parse(file.read_text()), left_out):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            parts = [*(above if node.level else []), *([node.module] if node.module else [])]
            yield from (".".join([*parts, alias.name]) for alias in node.names)


def _nodes(node: ast.AST, left_out: str) -> Iterator[ast.AST]:
    """Yield all descendants of a node except the body of the function named ``left_out``."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.FunctionDef) and child.name == left_out):
            yield child
            yield from _nodes(child, left_out)


def room_of(module: str) -> str:
    """Return the entry of ``ROOMS`` that a module belongs to, by the longest matching name."""
    while module and module not in ROOMS:
        module = module.rpartition(".")[0]
    return module


@pytest.fixture(scope="module")
def imports() -> Graph:
    return read_imports(modules_below(PACKAGES))


def test_no_modules_import_each_other_in_a_circle(imports: Graph) -> None:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1][::-1]))


def test_every_module_is_in_a_room_of_the_table(imports: Graph) -> None:
    assert [module for module in imports if not room_of(module)] == []


def test_no_import_goes_up_or_to_a_neighbour(imports: Graph) -> None:
    wrong = [
        f"{module} → {imported}"
        for module, all_imported in imports.items()
        for imported in sorted(all_imported)
        if (own := room_of(module)) != (other := room_of(imported)) and ROOMS[own] >= ROOMS[other]
    ]
    assert wrong == []


def test_what_counts_as_an_import(tmp_path: Path) -> None:
    files = {
        "one/__init__.py": "",
        "one/a.py": "import one.b\nfrom django.db import models",
        "one/b.py": "def late():\n    from .c import value",
        "one/c.py": "from one import a",
        "one/apps.py": "class One:\n    def ready(self):\n        from one import a",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    found = read_imports(modules_below([tmp_path / "one"]))

    circle = {"one.a": {"one.b"}, "one.b": {"one.c"}, "one.c": {"one.a"}}
    assert found == {**circle, "one": set(), "one.apps": set()}
    with pytest.raises(CycleError):
        TopologicalSorter(found).prepare()
