"""Conversion of demo content to values of StreamField blocks."""

from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock

import languages
from demo.content_files import ContentError, convert_errors, expect
from demo.references import find_instance


def pick_language(value: object, code: str, where: str) -> Any:  # noqa: ANN401  # YAML holds any type
    """Return the value with each mapping of languages (``en:``, ``zh-hans:``) reduced to ``code``.

    Raises ContentError, which begins with ``where``, if such a mapping has no entry for ``code``.
    """
    if isinstance(value, list):
        return [pick_language(item, code, f"{where}.{n}") for n, item in enumerate(value, 1)]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= set(languages.CODES):
        if code not in value:
            raise ContentError(where, f"{code} is missing")
        return value[code]
    return {key: pick_language(item, code, f"{where}.{key}") for key, item in value.items()}


def make_stream(block: blocks.BaseStreamBlock, value: object, where: str) -> list[tuple[str, Any]]:
    """Return (block type, value) pairs for a StreamField.

    ``value`` is a list of mappings, each of a block type to its raw value. Raises ContentError.
    """
    stream_blocks = []
    for number, item in enumerate(expect(list, value, where), 1):
        for kind, content in expect(dict, item, f"{where}.{number}").items():
            here = f"{where}.{number}.{kind}"
            if kind not in block.child_blocks:
                raise ContentError(here, f"is none of the blocks {', '.join(block.child_blocks)}")
            stream_blocks.append((kind, make_value(block.child_blocks[kind], content, here)))
    return stream_blocks


def make_value(block: blocks.Block, value: object, where: str) -> Any:  # noqa: ANN401  # YAML holds any type
    """Return the value of a block, converted and validated by the block; raise ContentError."""
    if isinstance(block, blocks.BaseStructBlock):
        return _make_struct(block, expect(dict, value, where), where)
    if isinstance(block, blocks.ListBlock):
        items = enumerate(expect(list, value, where), 1)
        return [make_value(block.child_block, item, f"{where}.{n}") for n, item in items]
    if isinstance(block, TypedTableBlock):
        return _make_table(block, expect(dict, value, where), where)
    if isinstance(block, blocks.ChooserBlock):
        value = find_instance(block.model_class, value, where)
    with convert_errors(where):
        if not isinstance(block, blocks.ChooserBlock):
            value = block.to_python(expect(str, value, where))
        return block.clean(value)


def _make_struct(
    block: blocks.BaseStructBlock, value: dict[str, Any], where: str
) -> dict[str, Any]:
    """Return the values of a StructBlock's children; missing ones get their default.

    A content file has translated texts under ``name``, the block has them in children ``name_en``
    and ``name_zh_hans``.
    """
    values: dict[str, tuple[Any, str]] = {}
    for key, item in value.items():
        here = f"{where}.{key}"
        if key in block.child_blocks:
            values[key] = item, here
        elif languages.get_field_name(key, languages.CODES[0]) in block.child_blocks:
            for code in languages.CODES:
                values[languages.get_field_name(key, code)] = pick_language(item, code, here), here
        else:
            raise ContentError(here, f"is none of {', '.join(block.child_blocks)}")
    made = {}
    for name, child in block.child_blocks.items():
        if name in values:
            made[name] = make_value(child, *values[name])
        else:
            with convert_errors(f"{where}.{name}"):
                made[name] = child.clean(child.get_default())
    return made


def _make_table(block: TypedTableBlock, value: dict[str, Any], where: str) -> TypedTable:
    """Return a TypedTableBlock value; all columns are text, the only column type on the site."""
    columns, rows = (expect(list, value.get(key), f"{where}.{key}") for key in ("columns", "rows"))
    for number, row in enumerate(rows, 1):
        if len(expect(list, row, f"{where}.rows.{number}")) != len(columns):
            raise ContentError(f"{where}.rows.{number}", f"has not {len(columns)} cells")
    return block.to_python(
        {
            "columns": [{"type": "text", "heading": heading} for heading in columns],
            "rows": [{"values": row} for row in rows],
        }
    )
