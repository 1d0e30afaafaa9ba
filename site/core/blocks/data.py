"""Blocks for numbers: data tables and key figures."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from core.blocks import samples

MOST_CELLS = 1_000
"""Maximum number of cells; a larger table cannot be read on a phone or on paper."""

EMPTY_TABLE = {
    "columns": [{"type": "text", "heading": ""}] * 3,
    "rows": [{"values": [""] * 3}] * 3,
    "caption": "",
}
"""Default of a new table: 3 × 3 blank cells, because adding a column takes two clicks.

Rows and columns that stay blank are not shown.
"""


class TableBlock(blocks.StructBlock):
    """A data table; the first column contains the row headings."""

    caption = blocks.CharBlock(label=_("Caption"), help_text=_("What the table shows"))
    table = TypedTableBlock(
        [("text", blocks.CharBlock(label=_("Text"), required=False))],
        label=_("Rows and columns"),
        default=EMPTY_TABLE,
    )
    note = blocks.CharBlock(
        label=_("Note"), required=False, help_text=_("Source, standard or restriction")
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        table = value.get("table")
        cells = len(table.columns) * len(table.row_data) if table else 0
        if cells > MOST_CELLS:
            error = ValidationError(
                _(
                    "The table has %(cells)s cells; a page holds at most %(most)s. Shorten it, or "
                    "attach it as a document."
                ),
                params={"cells": cells, "most": MOST_CELLS},
            )
            raise StructBlockValidationError(block_errors={"table": error})
        return super().clean(value)

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        table = value["table"]
        rows = [[str(cell.value or "") for cell in row] for row in table.rows]
        headings = [column["heading"] for column in table.columns]
        used = [
            number
            for number, heading in enumerate(headings)
            if heading or any(row[number] for row in rows)
        ]
        context["headings"] = [headings[number] for number in used]
        context["rows"] = [[row[number] for number in used] for row in rows if any(row)]
        return context

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns of figures")
        template = "core/blocks/table.html"
        preview_value = samples.TABLE


class KeyFigureBlock(blocks.StructBlock):
    """One key figure: value, unit and label."""

    value = blocks.CharBlock(label=_("Figure"), max_length=20)
    unit = blocks.CharBlock(label=_("Unit"), required=False, max_length=20)
    label = blocks.CharBlock(label=_("What it is"))

    class Meta:
        icon = "order"
        label = _("Key figure")


class KeyFiguresBlock(blocks.ListBlock):
    """A row of two to four key figures."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(KeyFigureBlock(), min_num=2, max_num=4, **kwargs)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("Two to four figures in a row")
        template = "core/blocks/key_figures.html"
        preview_value = samples.KEY_FIGURES
