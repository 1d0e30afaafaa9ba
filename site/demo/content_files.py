"""Reading of the YAML files of the demo content (``content/README.md`` describes the format)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml
from django.core.exceptions import ValidationError

CONTENT = Path(__file__).parent / "content"
HOME = "pages/home.yaml"
T = TypeVar("T")

_CHINESE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_LINE_END = re.compile(r"\s*\n\s*")
_AROUND_BLOCKS = re.compile(r"\n?(</?(?:p|ul|ol|li|h3)>)\n?")
_BETWEEN_CHINESE = re.compile(f"(?<={_CHINESE})\n(?={_CHINESE})")


class ContentError(Exception):
    """Raised for invalid demo content; the message begins with the file and the key."""

    def __init__(self, where: str, problem: object) -> None:
        super().__init__(f"{where}: {problem}")


@contextmanager
def convert_errors(where: str) -> Iterator[None]:
    """Convert errors of fields, blocks and pages to ContentError with the place ``where``."""
    try:
        yield
    except (ValidationError, ArithmeticError, ValueError) as error:
        raise ContentError(where, error) from error


# The parser in C is ten times as fast, but PyYAML can be built without it.
_BaseLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_BaseLoader):
    """YAML loader that keeps all scalars as text: 1.30, no, 2025-03-18."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        """Return a mapping; raise MarkedYAMLError for a duplicate key."""
        keys = [key.value for key, _value in node.value]
        for number, key in enumerate(keys):
            if key in keys[:number]:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {key!r} stands twice",
                    problem_mark=node.value[number][0].start_mark,
                )
        mapping: dict[str, Any] = super().construct_mapping(node, deep)
        return mapping


def read_content(name: str, kind: type[T]) -> T:
    """Return the content of a file below CONTENT: nested mappings, lists and texts.

    ``kind`` is the type of the outermost value, dict or list. Line ends in texts are joined (see
    ``join_lines``). Raises ContentError.
    """
    try:
        text = (CONTENT / name).read_text(encoding="utf-8")
        content = expect(kind, yaml.load(text, _Loader), name)  # noqa: S506  # _Loader extends the safe loader
        return cast(T, _join_lines(content))
    except FileNotFoundError as error:
        raise ContentError(name, "there is no such file") from error
    except yaml.YAMLError as error:
        raise ContentError(name, error) from error


def expect(kind: type[T], value: object, where: str) -> T:
    """Return the value if its type is ``kind`` (dict, list or str), else raise ContentError."""
    if not isinstance(value, kind):
        names = {"dict": "a mapping", "list": "a list", "str": "a text"}
        raise ContentError(where, f"must be {names[kind.__name__]}")
    return value


def _join_lines(value: Any) -> Any:  # noqa: ANN401  # YAML holds any type
    if isinstance(value, dict):
        return {key: _join_lines(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_join_lines(item) for item in value]
    return join_lines(value)


def join_lines(text: str) -> str:
    """Return the text with its line ends replaced by spaces.

    Beside a block tag (p, ul, ol, li, h3) and between two Chinese characters, the line end is
    removed.
    """
    lines = _LINE_END.sub("\n", text.strip())
    return _BETWEEN_CHINESE.sub("", _AROUND_BLOCKS.sub(r"\1", lines)).replace("\n", " ")


def read_pages() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (address, file, content) of each page, parents before their children.

    Addresses have no language prefix; that of the home page is ``/``. Raises ContentError if a page
    listed in ``subpages`` has no file, or a file is listed twice or nowhere.
    """
    left = {str(file.relative_to(CONTENT)) for file in CONTENT.glob("pages/**/*.yaml")}
    pages = [("/", HOME)]
    while pages:
        address, name = pages.pop(0)
        left.discard(name)
        page = read_content(name, dict)
        below = expect(list, page.pop("subpages", []), f"{name}: subpages")
        yield address, name, page
        children = [(f"{address}{slug}/", f"pages{address}{slug}.yaml") for slug in below]
        for _address, child in children:
            if child not in left:
                raise ContentError(f"{name}: subpages", f"there is no {child}, or it stands twice")
        pages = children + pages
    for name in sorted(left):
        raise ContentError(name, "no page has it among its subpages")
