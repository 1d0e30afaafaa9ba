"""Blocks of figures: tables and key figures."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from core.blocks import samples

MOST_CELLS = 1_000
"""More can be read neither on a phone nor on paper."""


class TableBlock(blocks.StructBlock):
    """A data table; its first column heads the rows."""

    caption = blocks.CharBlock(label=_("Caption"), help_text=_("What the table shows"))
    table = TypedTableBlock([("text", blocks.CharBlock(label=_("Text"), required=False))])
    note = blocks.CharBlock(
        label=_("Note"), required=False, help_text=_("Source, standard or restriction")
    )

    def clean(self, value: Any) -> Any:
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

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns of figures")
        template = "core/blocks/table.html"
        preview_value = samples.TABLE


class KeyFigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(label=_("Figure"), max_length=20)
    unit = blocks.CharBlock(label=_("Unit"), required=False, max_length=20)
    label = blocks.CharBlock(label=_("What it is"))

    class Meta:
        icon = "order"
        label = _("Key figure")


class KeyFiguresBlock(blocks.ListBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(KeyFigureBlock(), min_num=2, max_num=4, **kwargs)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("Two to four figures in a row")
        template = "core/blocks/key_figures.html"
        preview_value = samples.KEY_FIGURES
